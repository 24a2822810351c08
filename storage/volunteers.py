"""Volunteers' profiles and their teams."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Integer, String, delete, select
from sqlalchemy.orm import Mapped, mapped_column

from participation.shifts import Team, Volunteer
from storage.repository import Repository
from storage.residents import ResidentRow
from storage.tables import EVERYWHERE, Numbered, OfCommunity, Row, scope


class VolunteerRow(Numbered, OfCommunity, Row):
    __tablename__ = "volunteers"

    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"), unique=True)
    skills: Mapped[list[Any]]
    times: Mapped[list[Any]]
    birth_year: Mapped[int] = mapped_column(Integer)
    created_at: Mapped[datetime]


class TeamRow(Numbered, OfCommunity, Row):
    __tablename__ = "teams"

    name: Mapped[str] = mapped_column(String(120))
    leader_id: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))


class Teams(Repository[Team, TeamRow]):
    value, row = Team, TeamRow


class Volunteers(Repository[Volunteer, VolunteerRow]):
    value, row = Volunteer, VolunteerRow

    def read(self, row: VolunteerRow) -> Volunteer:
        return Volunteer(
            row.id,
            row.community_id,
            row.resident_id,
            tuple(row.skills),
            tuple(row.times),
            row.birth_year,
            row.created_at,
        )

    def write(self, value: Volunteer, row: VolunteerRow) -> None:
        super().write(value, row)
        row.skills, row.times = list(value.skills), list(value.times)

    async def of(self, resident_id: int, *, lock: bool = False) -> Volunteer | None:
        """Return the person's profile; locked, nobody else counts hours of theirs meanwhile."""
        return await self.find(VolunteerRow.resident_id == resident_id, lock=lock)

    async def forget(self, resident_id: int) -> None:
        """Remove the person's profile, wherever they volunteer: they withdrew their consent."""
        with scope(self.session.sync_session, EVERYWHERE):
            await self.session.execute(delete(VolunteerRow).where(VolunteerRow.resident_id == resident_id))

    async def called(self, typed: str) -> list[tuple[int, str]]:
        """Return number and name of the volunteers whose name holds what was typed, at most twenty."""
        rows = await self.session.execute(
            select(ResidentRow.id, ResidentRow.name)
            .join(VolunteerRow, VolunteerRow.resident_id == ResidentRow.id)
            .where(ResidentRow.name.contains(typed, autoescape=True))
            .order_by(ResidentRow.id)
            .limit(20)
        )
        return [(id, name or "—") for id, name in rows]
