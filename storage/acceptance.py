"""What neighbours found when they inspected a project, and whether they are content. One person, one word a round."""

from datetime import datetime

from sqlalchemy import Boolean, ForeignKey, Integer, Text, UniqueConstraint, select
from sqlalchemy.orm import Mapped, mapped_column

from participation.acceptance import Inspection, Judgement
from participation.access import Standing
from participation.projects import Project, Stage
from storage.dialects import insert_into
from storage.outbox import Outbox, Priority
from storage.repository import Repository
from storage.residents import ResidentRow
from storage.tables import Numbered, OfCommunity, Row


class InspectionRow(Numbered, OfCommunity, Row):
    __tablename__ = "inspections"
    __table_args__ = (UniqueConstraint("project_id", "round", "resident_id"),)

    project_id: Mapped[int] = mapped_column(ForeignKey("projects.id"))
    round: Mapped[int] = mapped_column(Integer)
    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"), index=True)
    defects: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime]


class JudgementRow(Numbered, OfCommunity, Row):
    __tablename__ = "judgements"
    __table_args__ = (UniqueConstraint("project_id", "round", "resident_id"),)

    project_id: Mapped[int] = mapped_column(ForeignKey("projects.id"))
    round: Mapped[int] = mapped_column(Integer)
    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"), index=True)
    content: Mapped[bool] = mapped_column(Boolean)
    at: Mapped[datetime]


class Judgements(Repository[Judgement, JudgementRow]):
    value, row = Judgement, JudgementRow


class Acceptance(Repository[Inspection, InspectionRow]):
    value, row = Inspection, InspectionRow

    @property
    def judgements(self) -> Judgements:
        """What neighbours judged."""
        return Judgements(self.session)

    async def inspected(self, project_id: int) -> list[Inspection]:
        """Return the inspections of all rounds, in the order they came."""
        return await self.all(InspectionRow.project_id == project_id)

    async def judged(self, project_id: int, round: int) -> list[Judgement]:
        """Return what was judged in a round."""
        return await self.judgements.all(JudgementRow.project_id == project_id, JudgementRow.round == round)

    async def keep(self, judgement: Judgement, *, community: int) -> None:
        """Store a neighbour's word in place of an earlier one of that round."""
        wish = insert_into(self.session, JudgementRow).values(
            project_id=judgement.project_id, round=judgement.round, resident_id=judgement.resident_id,
            content=judgement.content, at=judgement.at, community_id=community,
        )  # fmt: skip
        await self.session.execute(
            wish.on_conflict_do_update(
                index_elements=["project_id", "round", "resident_id"],
                set_={"content": judgement.content, "at": judgement.at},
            )
        )

    async def ask(self, project: Project, at: datetime) -> None:
        """Owe all neighbours the question whether they are content with what was built, once a round."""
        if project.until_at is None:
            return
        args = {"project": project.id, "title": project.title, "ends_at": project.until_at.isoformat()}
        await Outbox(self.session).owe(
            "acceptance-asked", await self.asked(), at=at, args={**args, "again": project.stage is Stage.REVIEW},
            priority=Priority.BROADCAST, once=f"project-judge:{project.id}:{project.round}",
            community_id=project.community_id,
        )  # fmt: skip

    async def asked(self) -> list[int]:
        """Return the residents' ids who are asked whether they are content: all whom the community knows as its own."""
        question = select(ResidentRow.id).where(
            ResidentRow.standing == Standing.VERIFIED, ResidentRow.blocked.is_(False)
        )
        return list(await self.session.scalars(question.order_by(ResidentRow.id)))
