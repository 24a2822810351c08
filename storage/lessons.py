"""What a community's cases teach, when they were last read through, and the past itself."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Float, ForeignKey, Index, Integer, String, or_, select, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, mapped_column

from participation.lessons import Lesson, Settled, State
from storage.complaints import CaseRow, CorrectionRow
from storage.repository import Repository
from storage.residents import ResidentRow
from storage.tables import Numbered, OfCommunity, Row

MOST_PAST = 10_000
"""Cases that are read through, the newest: years of a community's."""


class LessonRow(Numbered, OfCommunity, Row):
    __tablename__ = "lessons"
    __table_args__ = (
        Index(
            "uq_lessons_open",
            "community_id",
            "word",
            unique=True,
            postgresql_where=text("state = 'open'"),
            sqlite_where=text("state = 'open'"),
        ),
    )

    word: Mapped[str] = mapped_column(String(40))
    department: Mapped[str] = mapped_column(String(40))
    weight: Mapped[float] = mapped_column(Float)
    proposed_at: Mapped[datetime]
    tellers: Mapped[int] = mapped_column(Integer)
    heard: Mapped[int] = mapped_column(Integer)
    cases: Mapped[int] = mapped_column(Integer)
    right: Mapped[int] = mapped_column(Integer)
    better: Mapped[int] = mapped_column(Integer)
    worse: Mapped[int] = mapped_column(Integer)
    samples: Mapped[list[Any]]
    state: Mapped[State] = mapped_column(String(10))
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    decided_at: Mapped[datetime | None]


class LessonRoundRow(OfCommunity, Row):
    """When a community's past was last read through."""

    __tablename__ = "lesson_rounds"

    community_id: Mapped[int] = mapped_column(ForeignKey("communities.id"), primary_key=True)
    at: Mapped[datetime]


class Lessons(Repository[Lesson, LessonRow]):
    value, row = Lesson, LessonRow

    def read(self, row: LessonRow) -> Lesson:
        lesson = super().read(row)
        object.__setattr__(lesson, "state", State(row.state))
        object.__setattr__(lesson, "samples", tuple((one[0], one[1], one[2], one[3]) for one in row.samples))
        return lesson

    def write(self, value: Lesson, row: LessonRow) -> None:
        super().write(value, row)
        row.samples = [list(sample) for sample in value.samples]

    async def open(self) -> list[Lesson]:
        """Return what waits for a person's yes or no, what mends most first."""
        return await self.all(LessonRow.state == State.OPEN, order=(LessonRow.better.desc(), LessonRow.id))

    async def declined(self) -> set[tuple[str, str]]:
        """Return the words, with their departments, that somebody said no to."""
        return {(one.word, one.department) for one in await self.all(LessonRow.state == State.DECLINED)}

    async def renew(self, proposed: Sequence[Lesson]) -> list[Lesson]:
        """Keep the round's lessons; return those that are new. What is still proposed is brought up to date, what is
        not any more is outdated."""
        before = {(one.word, one.department): one for one in await self.open()}
        for key, one in before.items():
            again = next((lesson for lesson in proposed if (lesson.word, lesson.department) == key), None)
            row = await self.session.get(LessonRow, one.id)
            assert row is not None  # noqa: S101  it was just read
            if again is None:
                row.state = State.OUTDATED
            else:
                self.write(again, row)
        await self.session.flush()
        new = []
        for lesson in proposed:
            if (lesson.word, lesson.department) in before:
                continue
            row = LessonRow(community_id=lesson.community_id)
            self.write(lesson, row)
            values = {one.name: getattr(row, one.name) for one in LessonRow.__table__.columns if one.name != "id"}
            # two rounds at once propose the same
            made = self._insert(LessonRow).values(values).on_conflict_do_nothing().returning(LessonRow.id)
            if (id := await self.session.scalar(made)) is not None:
                new.append(await self.get(id))
        return new

    async def last_round(self, community_id: int) -> datetime | None:
        """Return when the past was last read through."""
        return await self.session.scalar(select(LessonRoundRow.at).where(LessonRoundRow.community_id == community_id))

    async def round_done(self, community_id: int, at: datetime) -> None:
        """Note that the past has been read through."""
        made = self._insert(LessonRoundRow).values(community_id=community_id, at=at)
        # two rounds of one night end at once
        await self.session.execute(made.on_conflict_do_update(index_elements=["community_id"], set_={"at": at}))

    async def past(self) -> list[Settled]:
        """Return the cases that have found their department, in the order they came."""
        sent = select(CorrectionRow.case_id).where(CorrectionRow.to.is_not(None))
        question = (
            select(CaseRow.id, CaseRow.text, CaseRow.department, CaseRow.reporter_id)
            .where(
                CaseRow.department.is_not(None),
                CaseRow.about == "",
                or_(CaseRow.signed_at.is_not(None), CaseRow.id.in_(sent)),
            )
            .order_by(CaseRow.id.desc())
            .limit(MOST_PAST)
        )
        found = [
            Settled(id, said, department or "", reporter)
            for id, said, department, reporter in await self.session.execute(question)
        ]
        return found[::-1]

    async def names(self) -> set[str]:
        """Return the names people gave themselves here: no proposal may quote one."""
        return {name for name in await self.session.scalars(select(ResidentRow.name)) if name}

    def _insert(self, row: type[Row]) -> Any:
        dialect = postgresql if self.session.get_bind().dialect.name == "postgresql" else sqlite
        return dialect.insert(row)
