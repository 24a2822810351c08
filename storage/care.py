"""Who cares for what was built: offers, the rota, its ticks."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Integer, Text, UniqueConstraint, select
from sqlalchemy.orm import Mapped, mapped_column

from participation.access import Standing
from participation.care import Care, Tick
from participation.projects import Stage
from storage.projects import ProjectRow
from storage.repository import Repository
from storage.residents import ResidentRow
from storage.tables import Numbered, OfCommunity, Row


class CareRow(Numbered, OfCommunity, Row):
    """One a project. `rota` holds residents' ids in the order of their turns."""

    __tablename__ = "cares"
    __table_args__ = (UniqueConstraint("project_id"),)

    project_id: Mapped[int] = mapped_column(ForeignKey("projects.id"))
    rota: Mapped[list[Any]]
    steward_id: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    turn: Mapped[int] = mapped_column(Integer)
    since: Mapped[datetime]
    tick_due_at: Mapped[datetime] = mapped_column(index=True)
    missed: Mapped[int] = mapped_column(Integer)


class OfferRow(Numbered, OfCommunity, Row):
    """A neighbour who would care for a project, before anybody was entrusted with it."""

    __tablename__ = "care_offers"
    __table_args__ = (UniqueConstraint("project_id", "resident_id"),)

    project_id: Mapped[int] = mapped_column(ForeignKey("projects.id"))
    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"), index=True)
    at: Mapped[datetime]


class TickRow(Numbered, OfCommunity, Row):
    """One a month: the month is named by the moment at which it was due."""

    __tablename__ = "care_ticks"
    __table_args__ = (UniqueConstraint("project_id", "due_at"),)

    project_id: Mapped[int] = mapped_column(ForeignKey("projects.id"))
    due_at: Mapped[datetime]
    by: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    at: Mapped[datetime]
    note: Mapped[str] = mapped_column(Text)


class Ticks(Repository[Tick, TickRow]):
    value, row = Tick, TickRow


class Cares(Repository[Care, CareRow]):
    value, row = Care, CareRow

    def read(self, row: CareRow) -> Care:
        care = super().read(row)
        object.__setattr__(care, "rota", tuple(row.rota))
        return care

    def write(self, value: Care, row: CareRow) -> None:
        super().write(value, row)
        row.rota = list(value.rota)

    @property
    def ticks(self) -> Ticks:
        """The months that were ticked."""
        return Ticks(self.session)

    async def of(self, project_id: int) -> Care | None:
        """Return who cares for the project, None before anybody was entrusted. Lock the project to change it."""
        return await self.find(CareRow.project_id == project_id)

    async def rota(self, project_id: int) -> tuple[int, ...]:
        """Return the residents who offered, in the order of their turns or of their offers."""
        care = await self.of(project_id)
        if care is not None:
            return care.rota
        question = select(OfferRow.resident_id).where(OfferRow.project_id == project_id).order_by(OfferRow.id)
        return tuple(await self.session.scalars(question))

    async def gone(self, care: Care) -> set[int]:
        """Return those of the rota who live in the community no more, or were suspended."""
        here = select(ResidentRow.id).where(
            ResidentRow.id.in_(care.rota), ResidentRow.standing != Standing.GUEST, ResidentRow.blocked.is_(False)
        )
        return set(care.rota) - set(await self.session.scalars(here))

    async def offer(self, project_id: int, rota: tuple[int, ...], at: datetime) -> None:
        """Store the rota that a new offer stands at the end of. The project must be locked."""
        care = await self.of(project_id)
        if care is not None:
            await self.change(replace(care, rota=rota))
        self.session.add(OfferRow(project_id=project_id, resident_id=rota[-1], at=at))
        await self.session.flush()

    async def ticks_due(self, at: datetime) -> list[Care]:
        """Return the cares whose month is over without a tick. Lock the project before anything is decided."""
        kept = select(ProjectRow.id).where(ProjectRow.stage.in_((Stage.IN_CARE, Stage.REVIEW)))
        return await self.all(CareRow.project_id.in_(kept), CareRow.tick_due_at <= at, limit=200)
