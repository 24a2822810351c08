"""Cases 诉求, every step of theirs, and what corrections taught. A case moves only together with its steps and with
what its reporter and the office are told of them."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Float, ForeignKey, Index, Integer, String, Text, and_, func, select
from sqlalchemy.orm import Mapped, mapped_column

from participation.access import Actor, Role
from participation.complaints import (
    CLOSED,
    WORKED,
    Case,
    Correction,
    Kind,
    Limits,
    Moved,
    Sorted,
    State,
    Step,
    filed,
)
from storage.cards import Cards
from storage.departments import Departments
from storage.joins import Joins
from storage.outbox import Outbox, Priority
from storage.pins import Pins
from storage.repository import Repository
from storage.residents import Residents
from storage.tables import Numbered, OfCommunity, Row


class CaseRow(Numbered, OfCommunity, Row):
    __tablename__ = "cases"
    __table_args__ = (
        Index("ix_cases_state", "state", "due_at"),
        Index("ix_cases_created_at", "community_id", "created_at"),
    )

    reporter_id: Mapped[int] = mapped_column(ForeignKey("residents.id"), index=True)
    text: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime]
    kind: Mapped[Kind] = mapped_column(String(12))
    state: Mapped[State] = mapped_column(String(16))
    department: Mapped[str | None] = mapped_column(String(40), index=True)
    building_id: Mapped[int | None] = mapped_column(ForeignKey("buildings.id"))
    place: Mapped[str] = mapped_column(String(200))
    photos: Mapped[list[Any]]
    words: Mapped[list[Any]]
    due_at: Mapped[datetime | None]
    amber_at: Mapped[datetime | None]
    sign_due_at: Mapped[datetime | None]
    signed_at: Mapped[datetime | None]
    answer: Mapped[str] = mapped_column(Text)
    silent_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    redos: Mapped[int] = mapped_column(Integer)
    unsigned_told_at: Mapped[datetime | None]
    amber_told_at: Mapped[datetime | None]
    first_department: Mapped[str | None] = mapped_column(String(40))
    return_until: Mapped[datetime | None]
    return_asked_at: Mapped[datetime | None]
    return_wish: Mapped[str | None] = mapped_column(String(40))
    return_why: Mapped[str] = mapped_column(Text)
    returns: Mapped[int] = mapped_column(Integer)
    leads: Mapped[bool]
    question: Mapped[str] = mapped_column(Text)
    asked_at: Mapped[datetime | None]
    wait_until: Mapped[datetime | None]
    reply: Mapped[str] = mapped_column(Text)
    replied_at: Mapped[datetime | None]
    extended_at: Mapped[datetime | None]
    door: Mapped[dict[str, Any] | None]
    note: Mapped[str] = mapped_column(Text)
    contacted: Mapped[bool | None]
    satisfied: Mapped[bool | None]
    latitude: Mapped[float | None] = mapped_column(Float)
    longitude: Mapped[float | None] = mapped_column(Float)
    after_photos: Mapped[list[Any]]
    danger: Mapped[str] = mapped_column(String(12))


class CaseStepRow(Numbered, OfCommunity, Row):
    """Who moved a case, when, from where, to where, why, and what the reporter was told. Never changed."""

    __tablename__ = "case_steps"

    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    at: Mapped[datetime]
    by: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    frm: Mapped[State | None] = mapped_column(String(16))
    to: Mapped[State] = mapped_column(String(16))
    why: Mapped[str] = mapped_column(Text)
    sentence: Mapped[str] = mapped_column(String(80))
    facts: Mapped[dict[str, Any]]


class CorrectionRow(Numbered, OfCommunity, Row):
    __tablename__ = "corrections"

    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    at: Mapped[datetime]
    by: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    frm: Mapped[str | None] = mapped_column(String(40))
    to: Mapped[str | None] = mapped_column(String(40))
    words: Mapped[list[Any]]


class CaseSteps(Repository[Step, CaseStepRow]):
    value, row = Step, CaseStepRow

    def read(self, row: CaseStepRow) -> Step:
        step = super().read(row)
        object.__setattr__(step, "frm", None if row.frm is None else State(row.frm))
        object.__setattr__(step, "to", State(row.to))
        return step


class Corrections(Repository[Correction, CorrectionRow]):
    value, row = Correction, CorrectionRow

    def read(self, row: CorrectionRow) -> Correction:
        correction = super().read(row)
        object.__setattr__(correction, "words", tuple(row.words))
        return correction


class Complaints(Repository[Case, CaseRow]):
    """Changed only through `file` and `move`, so that nothing moves without its step and without a word."""

    value, row = Case, CaseRow

    def read(self, row: CaseRow) -> Case:
        case = super().read(row)
        for name, value in (
            ("state", State(row.state)),
            ("kind", Kind(row.kind)),
            ("photos", tuple(row.photos)),
            ("after_photos", tuple(row.after_photos)),
            ("words", tuple(row.words)),
        ):
            object.__setattr__(case, name, value)
        return case

    def write(self, value: Case, row: CaseRow) -> None:
        super().write(value, row)
        row.photos, row.words = list(value.photos), list(value.words)
        row.after_photos = list(value.after_photos)

    async def file(self, case: Case, where: Sorted) -> Case:
        """Store a new case with its first steps, tell its department, and return it with its number."""
        stored = await self.add(case)
        await self._walk(filed(stored, where), new=True)
        return stored

    async def move(self, moved: Moved) -> Case:
        """Store a case after a verb with its steps, and owe the news to those whom it concerns. Lock it first."""
        await self.change(moved.case)
        await self._walk(moved)
        return moved.case

    async def show(self, case: Case, *, at: datetime, new: bool = False) -> None:
        """Owe anew what shows a case in chats, without a step: in a group that is linked again. Lock it first."""
        await Cards(self.session).follow(case, at=at, steps=lambda: self.steps(case.id), new=new)

    async def pin(self, case: Case, *, at: datetime, limits: Limits) -> None:
        """Owe the reporter the card of their case, pinned. Lock it first."""
        said = await Cards(self.session).card(case, await self.steps(case.id))
        await Pins(self.session).pin(case, said, at=at, limits=limits)

    async def unpin(self, case: Case, *, at: datetime) -> None:
        """Owe that the card is taken down, if it is pinned. Lock the case first."""
        pin = await Pins(self.session).of(case.id, lock=True)
        if pin is not None:
            await Cards(self.session).take_down(pin, case, at=at, steps=lambda: self.steps(case.id))

    async def unclosed_since(self, at: datetime) -> list[Case]:
        """Return the cases that were filed since then and are not closed, locked."""
        return await self.all(CaseRow.created_at >= at, CaseRow.state.not_in(CLOSED), limit=200, lock=True)

    async def steps(self, case_id: int) -> list[Step]:
        """Return the way of a case so far, the first step first."""
        return await CaseSteps(self.session).all(CaseStepRow.case_id == case_id)

    async def corrections(self) -> list[Correction]:
        """Return what was sent elsewhere than it was going, in the order it happened."""
        return await Corrections(self.session).all()

    async def mine(self, resident_id: int) -> list[Case]:
        """Return what a resident filed: what is open first, the newest first."""
        closed = CaseRow.state.in_(CLOSED)
        return await self.all(CaseRow.reporter_id == resident_id, order=(closed, CaseRow.id.desc()), limit=120)

    async def filed_since(self, resident_id: int, since: datetime) -> int:
        """Return how many cases a resident has filed since then."""
        question = select(func.count()).select_from(CaseRow)
        return int(
            await self.session.scalar(question.where(CaseRow.reporter_id == resident_id, CaseRow.created_at >= since))
            or 0
        )

    async def queue(self, by: Actor) -> list[Case]:
        """Return where the office owes the next step or waits for a reply, the most urgent first: staff see all,
        handlers their own."""
        where: list[ColumnElement[bool]] = [CaseRow.state.in_(WORKED | {State.WAIT_RESIDENT})]
        if not by.holds(Role.STAFF, Role.ADMIN):
            where.append(CaseRow.department.in_(by.departments()))
        return await self.all(*where, order=(CaseRow.due_at.is_(None), CaseRow.due_at, CaseRow.id), limit=120)

    async def supervised(self) -> list[Case]:
        """Return what is supervised in the community, what has waited longest first."""
        return await self.all(CaseRow.state == State.SUPERVISED, order=(CaseRow.due_at, CaseRow.id), limit=120)

    async def waited(self, at: datetime) -> list[Case]:
        """Return the cases whose reporter was asked something and whose wait is over, locked."""
        return await self._due(CaseRow.state == State.WAIT_RESIDENT, CaseRow.wait_until <= at)

    async def overdue(self, at: datetime) -> list[Case]:
        """Return what should have been answered by now and is not supervised yet, locked."""
        return await self._due(CaseRow.state.in_(WORKED - {State.SUPERVISED}), CaseRow.due_at <= at)

    async def amber(self, at: datetime) -> list[Case]:
        """Return what has used most of its time and nobody was warned of, locked."""
        return await self._due(
            CaseRow.state.in_(WORKED), CaseRow.amber_at <= at, CaseRow.due_at > at, CaseRow.amber_told_at.is_(None)
        )

    async def unsigned(self, at: datetime) -> list[Case]:
        """Return what nobody signed for in time and staff were not told of, locked."""
        return await self._due(
            CaseRow.state.in_(WORKED),
            CaseRow.sign_due_at <= at,
            CaseRow.signed_at.is_(None),
            CaseRow.unsigned_told_at.is_(None),
        )

    async def unanswered(self, at: datetime) -> list[Case]:
        """Return the cases whose reporter was asked and has not said a word in time, locked."""
        return await self._due(CaseRow.state == State.ASK_RESIDENT, CaseRow.silent_at <= at)

    async def office(self, case: Case) -> list[int]:
        """Return the residents' ids of those who handle the case: its department's handlers, else the staff."""
        residents = Residents(self.session)
        handlers = await residents.holding(Role.HANDLER, department=case.department) if case.department else []
        return [one.id for one in handlers or await residents.holding(Role.STAFF, Role.ADMIN)]

    async def supervisors(self) -> list[int]:
        """Return the residents' ids of the community's staff."""
        return [one.id for one in await Residents(self.session).holding(Role.STAFF, Role.ADMIN)]

    async def _due(self, *where: ColumnElement[bool]) -> list[Case]:
        return await self.all(and_(*where), limit=200, lock=True)

    async def _walk(self, moved: Moved, *, new: bool = False) -> None:
        stored = [await CaseSteps(self.session).add(step) for step in moved.steps]
        if moved.correction:
            await Corrections(self.session).add(moved.correction)
        last = stored[-1]
        if all(step.by != moved.case.reporter_id for step in stored):
            await self._owe(last.sentence, [moved.case.reporter_id], moved.case, last)
        await Joins(self.session).tell(moved.case, last)
        await Cards(self.session).follow(
            moved.case, at=last.at, steps=lambda: self.steps(moved.case.id), last=last, new=new
        )
        heard = _OFFICE_HEARS_OF.get(last.sentence) or _OFFICE_HEARS.get(last.to)
        if heard:
            people = [] if last.sentence == _RETURN_ASKED else await self.office(moved.case)
            if last.to is State.SUPERVISED or last.sentence == _RETURN_ASKED:
                people = list(dict.fromkeys([*people, *await self.supervisors()]))
            await self._owe(heard, [one for one in people if one != last.by], moved.case, last)

    async def _owe(self, key: str, to: Iterable[int], case: Case, step: Step) -> None:
        post = await Departments(self.session).called(step.facts["post"])
        await Outbox(self.session).owe(
            key, to, at=step.at, args={**step.facts, "why": step.why, "post": post}, priority=Priority.RECEIPT,
            once=f"{key}:{step.id}", community_id=case.community_id,
        )  # fmt: skip


_OFFICE_HEARS = {
    State.SUBMITTED: "complaints-office-submitted",
    State.DISPATCHED: "complaints-office-dispatched",
    State.REDO: "complaints-office-redo",
    State.REOPENED: "complaints-office-reopened",
    State.SUPERVISED: "complaints-office-supervised",
    State.CLOSED_SOLVED: "complaints-office-closed-solved",
}
"""The steps that the office is told of, and in which words."""

_RETURN_ASKED = "complaints-told-return-asked"
_OFFICE_HEARS_OF = {
    "complaints-told-working": "complaints-office-working",
    "complaints-told-replied": "complaints-office-replied",
    _RETURN_ASKED: "complaints-office-return-asked",
    "complaints-told-return-refused": "complaints-office-return-refused",
    "complaints-told-leads": "complaints-office-leads",
    "complaints-told-noted": "complaints-office-noted",
}
"""What the reporter is told and the office hears in words of its own, whatever the state."""
