"""Volunteers' profiles and their teams."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Integer, String, UniqueConstraint, delete, select, update
from sqlalchemy.orm import Mapped, mapped_column

from participation.shifts import Team, Volunteer
from participation.volunteers import Membership
from storage.dialects import insert_into
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


class MembershipRow(Numbered, OfCommunity, Row):
    __tablename__ = "team_members"
    __table_args__ = (UniqueConstraint("team_id", "resident_id"),)

    team_id: Mapped[int] = mapped_column(ForeignKey("teams.id"))
    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"), index=True)
    joined_at: Mapped[datetime]


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
            await self.session.execute(delete(MembershipRow).where(MembershipRow.resident_id == resident_id))
            await self.session.execute(delete(VolunteerRow).where(VolunteerRow.resident_id == resident_id))

    async def move(self, resident_id: int, community_id: int) -> None:
        """Let the profile go along with a person who goes to another community; its teams stay behind."""
        with scope(self.session.sync_session, EVERYWHERE):
            await self.session.execute(delete(MembershipRow).where(MembershipRow.resident_id == resident_id))
            await self.session.execute(
                update(VolunteerRow).where(VolunteerRow.resident_id == resident_id).values(community_id=community_id)
            )

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


class Members(Repository[Membership, MembershipRow]):
    """Who is in which team."""

    value, row = Membership, MembershipRow

    async def of(self, resident_id: int) -> frozenset[int]:
        """Return the numbers of the teams somebody is in."""
        question = select(MembershipRow.team_id).where(MembershipRow.resident_id == resident_id)
        return frozenset(await self.session.scalars(question))

    async def join(self, membership: Membership) -> None:
        """Put somebody into a team; twice is once."""
        row = {
            "community_id": membership.community_id, "team_id": membership.team_id,
            "resident_id": membership.resident_id, "joined_at": membership.joined_at,
        }  # fmt: skip
        await self.session.execute(insert_into(self.session, MembershipRow).values(row).on_conflict_do_nothing())

    async def leave(self, membership: Membership) -> None:
        """Take somebody out of a team, if they are in it."""
        await self.session.execute(
            delete(MembershipRow).where(
                MembershipRow.team_id == membership.team_id, MembershipRow.resident_id == membership.resident_id
            )
        )
