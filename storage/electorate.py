"""Electoral rolls: who had a voice in a poll when it opened, and who may press for whom.

A snapshot: who is verified, moves or leaves later changes nothing in a poll that is open.
"""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import (
    ColumnElement,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    String,
    case,
    func,
    insert,
    literal,
    or_,
    select,
)
from sqlalchemy import cast as as_type
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from participation.access import Standing
from participation.ballots import last_adult_birth_year
from participation.packs import Unit
from participation.tally import digest
from storage.communities import CommunityRow
from storage.residents import ResidentRow
from storage.roll import EntryRow, HouseholdRow
from storage.tables import OfCommunity, Row

UNIT = String(24)
"""`h…` a household of the register; `r…` a resident: in a poll by person, or where no register was imported."""


class VoterRow(OfCommunity, Row):
    """A unit on the roll of one poll, as it was at the opening."""

    __tablename__ = "electoral_rolls"

    poll_id: Mapped[int] = mapped_column(ForeignKey("polls.id"), primary_key=True)
    unit: Mapped[str] = mapped_column(UNIT, primary_key=True)
    building_id: Mapped[int | None] = mapped_column(ForeignKey("buildings.id"))


class PressRow(OfCommunity, Row):
    """Who may press for a unit; fixed with the roll."""

    __tablename__ = "electoral_presses"
    __table_args__ = (
        ForeignKeyConstraint(["poll_id", "unit"], ["electoral_rolls.poll_id", "electoral_rolls.unit"]),
        Index("ix_electoral_presses_unit", "poll_id", "unit"),
    )

    poll_id: Mapped[int] = mapped_column(primary_key=True)
    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"), primary_key=True, index=True)
    unit: Mapped[str] = mapped_column(UNIT)


class Electorate:
    """Takes rolls and reads them."""

    def __init__(self, session: AsyncSession) -> None:
        self.session = session

    async def take(self, poll_id: int, unit: Unit, community_id: int, at: datetime) -> tuple[int, str]:
        """Write the roll of a poll as it is at this moment, and who may press; return its size and its hash."""
        presses = await self._presses(unit, community_id, at)
        units = self._units(unit, community_id, presses)
        await self.session.execute(
            insert(VoterRow).from_select(
                ["community_id", "poll_id", "unit", "building_id"],
                select(literal(community_id), literal(poll_id), units.c.unit, units.c.building_id),
            )
        )
        await self.session.execute(
            insert(PressRow).from_select(
                ["community_id", "poll_id", "resident_id", "unit"],
                select(literal(community_id), literal(poll_id), presses.c.resident_id, presses.c.unit),
            )
        )
        roll = await self.roll(poll_id)
        return len(roll), digest(f"{voter}:{building}" for voter, building in roll.items())

    async def size(self, unit: Unit, community_id: int, at: datetime) -> int:
        """Return how many units a roll taken now would hold."""
        units = self._units(unit, community_id, await self._presses(unit, community_id, at))
        return int(await self.session.scalar(select(func.count(units.c.unit))) or 0)

    async def eligible(self, unit: Unit, community_id: int, at: datetime) -> list[int]:
        """Return the residents who could press if the roll were taken now."""
        presses = await self._presses(unit, community_id, at)
        return list(await self.session.scalars(select(presses.c.resident_id).order_by(presses.c.resident_id)))

    async def roll(self, poll_id: int) -> dict[str, int | None]:
        """Return the roll: unit → building."""
        question = select(VoterRow.unit, VoterRow.building_id).where(VoterRow.poll_id == poll_id)
        return dict(list(await self.session.execute(question)))

    async def people(self, poll_id: int) -> list[int]:
        """Return every resident who may press in the poll."""
        question = select(PressRow.resident_id).where(PressRow.poll_id == poll_id).order_by(PressRow.resident_id)
        return list(await self.session.scalars(question))

    async def others(self, poll_id: int, unit: str, besides: int) -> list[int]:
        """Return who else may press for the unit: they are told when its ballot is cast or changed."""
        question = select(PressRow.resident_id).where(
            PressRow.poll_id == poll_id, PressRow.unit == unit, PressRow.resident_id != besides
        )
        return list(await self.session.scalars(question))

    async def _presses(self, unit: Unit, community_id: int, at: datetime) -> Any:
        """Resident, unit and building of everybody verified who lives here and is not known to be a minor.

        A household is one of the register; where none was imported yet, each resident stands for one.
        """
        zone = await self.session.scalar(select(CommunityRow.zone).where(CommunityRow.id == community_id))
        person = literal("r") + as_type(ResidentRow.id, String)
        household = literal("h") + as_type(ResidentRow.household_id, String)
        voter = person if unit is Unit.PERSON else case((ResidentRow.household_id.is_(None), person), else_=household)
        minor = select(EntryRow.id).where(
            EntryRow.household_id == ResidentRow.household_id,
            or_(EntryRow.phone_mark == ResidentRow.phone_mark, EntryRow.name == ResidentRow.name),
            EntryRow.birth_year > last_adult_birth_year(at.astimezone(ZoneInfo(zone or "UTC")).date()),
        )
        lives_here: ColumnElement[bool] = ResidentRow.household_id.is_not(None)
        if unit is Unit.PERSON:
            lives_here |= ResidentRow.building_id.is_not(None)  # staff are verified too, and may live elsewhere
        else:
            register = select(HouseholdRow.id).where(HouseholdRow.community_id == community_id).exists()
            lives_here |= ResidentRow.building_id.is_not(None) & ~register
        question = select(
            ResidentRow.id.label("resident_id"), voter.label("unit"), ResidentRow.building_id.label("building_id")
        ).where(
            ResidentRow.community_id == community_id,
            ResidentRow.standing == Standing.VERIFIED,
            lives_here,
            ~minor.exists(),
        )
        return question.subquery()

    def _units(self, unit: Unit, community_id: int, presses: Any) -> Any:
        """Units and buildings; by household also those of the register of whom nobody has an account.

        Without them a quorum would be reached by the few who came to the bot.
        """
        everyone: Any = select(presses.c.unit, presses.c.building_id)
        if unit is Unit.HOUSEHOLD:
            lived_in = select(EntryRow.id).where(EntryRow.household_id == HouseholdRow.id).exists()
            register = select(literal("h") + as_type(HouseholdRow.id, String), HouseholdRow.building_id)
            everyone = everyone.union_all(register.where(HouseholdRow.community_id == community_id, lived_in))
        every = everyone.subquery()
        grouped = select(every.c.unit, func.min(every.c.building_id).label("building_id")).group_by(every.c.unit)
        return grouped.subquery()
