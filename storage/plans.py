"""Plans of projects, each version kept as it was posted, and the objections to them with their answers."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Integer, Text, UniqueConstraint, select
from sqlalchemy.orm import Mapped, mapped_column

from participation.money import Source
from participation.plans import Alternative, Objection, Plan, carrying
from participation.projects import Moved, Project, Stage
from storage.projects import ProjectRow, Projects
from storage.repository import Repository
from storage.tables import Numbered, OfCommunity, Row


class PlanRow(Numbered, OfCommunity, Row):
    __tablename__ = "plans"
    __table_args__ = (UniqueConstraint("project_id", "version"),)

    project_id: Mapped[int] = mapped_column(ForeignKey("projects.id"))
    version: Mapped[int] = mapped_column(Integer)
    posted_by: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    posted_at: Mapped[datetime]
    until_at: Mapped[datetime]
    text: Mapped[str] = mapped_column(Text)
    alternatives: Mapped[list[Any]]
    chosen: Mapped[int | None] = mapped_column(Integer)
    told_at: Mapped[datetime | None]


class ObjectionRow(Numbered, OfCommunity, Row):
    """One person, one objection to a plan."""

    __tablename__ = "objections"
    __table_args__ = (UniqueConstraint("plan_id", "resident_id"),)

    project_id: Mapped[int] = mapped_column(ForeignKey("projects.id"), index=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("plans.id"))
    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"), index=True)
    text: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime]
    answer: Mapped[str] = mapped_column(Text)
    answered_by: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    answered_at: Mapped[datetime | None]


class Objections(Repository[Objection, ObjectionRow]):
    value, row = Objection, ObjectionRow


class Plans(Repository[Plan, PlanRow]):
    value, row = Plan, PlanRow

    def read(self, row: PlanRow) -> Plan:
        plan = super().read(row)
        object.__setattr__(plan, "alternatives", tuple(_read(one) for one in row.alternatives))
        return plan

    def write(self, value: Plan, row: PlanRow) -> None:
        super().write(value, row)
        row.alternatives = [
            {"name": one.name, "costs": {str(source): fen for source, fen in one.costs.items()}, "upkeep": one.upkeep}
            for one in value.alternatives
        ]

    @property
    def objections(self) -> Objections:
        """The objections to plans."""
        return Objections(self.session)

    async def post(self, plan: Plan, moved: Moved) -> Project:
        """Store a plan that was just posted and the transition that it makes. The project must be locked."""
        stored = await self.add(plan)
        return await Projects(self.session).move(carrying(moved, stored))

    async def next_version(self, project_id: int) -> int:
        """Return the number of the project's next plan."""
        return 1 + len(await self.all(PlanRow.project_id == project_id))

    async def objected(self, plan_id: int) -> list[Objection]:
        """Return the objections to a plan in the order they came."""
        return await self.objections.all(ObjectionRow.plan_id == plan_id)

    async def days_over(self, at: datetime) -> list[Plan]:
        """Return the plans that stand, whose days of objections are over and of whom staff were not told, locked."""
        standing = select(ProjectRow.plan_id).where(ProjectRow.stage == Stage.PLAN_POSTED)
        return await self.all(
            PlanRow.id.in_(standing),
            PlanRow.until_at <= at,
            PlanRow.told_at.is_(None),
            limit=200,
            lock=True,
        )


def _read(kept: dict[str, Any]) -> Alternative:
    costs = {Source(source): int(fen) for source, fen in kept["costs"].items()}
    return Alternative(kept["name"], costs, int(kept["upkeep"]))
