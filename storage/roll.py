"""The residents' roll: households, who belongs to them, the codes of their letters, and wrong codes counted."""

import asyncio
import base64
import secrets
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Boolean, ForeignKey, Integer, String, UniqueConstraint, delete, func, select, update
from sqlalchemy.orm import Mapped, mapped_column

from participation import sheets
from participation.residents import Attempts
from participation.roll import RULES, Entry, Household, Plan, compare, read
from storage.communities import Buildings
from storage.repository import Repository
from storage.tables import EVERYWHERE, Numbered, OfCommunity, Row, scope
from storage.types import Encrypted, Fingerprint


class HouseholdRow(Numbered, OfCommunity, Row):
    """`code_mark` is the letter's code as a keyed hash: 40 bits would not withstand guessing without the key."""

    __tablename__ = "households"
    __table_args__ = (UniqueConstraint("community_id", "number"), UniqueConstraint("community_id", "code_mark"))

    number: Mapped[str] = mapped_column(String(40))
    building_id: Mapped[int] = mapped_column(ForeignKey("buildings.id"), index=True)
    unit: Mapped[int] = mapped_column(Integer)
    room: Mapped[str] = mapped_column(String(20))
    code_mark: Mapped[str | None] = mapped_column(Fingerprint)
    code_made_at: Mapped[datetime | None]


class EntryRow(Numbered, OfCommunity, Row):
    __tablename__ = "roll_entries"
    __table_args__ = (UniqueConstraint("household_id", "name"),)

    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"))
    name: Mapped[str] = mapped_column(String(40))
    phone: Mapped[str | None] = mapped_column(Encrypted)
    phone_mark: Mapped[str | None] = mapped_column(Fingerprint, index=True)
    birth_year: Mapped[int | None] = mapped_column(Integer)
    representative: Mapped[bool] = mapped_column(Boolean)
    owner: Mapped[bool] = mapped_column(Boolean)
    area_cm2: Mapped[int | None]


class AttemptsRow(Numbered, OfCommunity, Row):
    """Counted for the person, so that moving to another community and back does not unlock; the community is that
    of the first attempt."""

    __tablename__ = "code_attempts"

    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"), unique=True)
    failures: Mapped[int] = mapped_column(Integer)
    locked_until: Mapped[datetime | None]


class Households(Repository[Household, HouseholdRow]):
    value, row = Household, HouseholdRow

    async def of_code(self, code: str) -> Household | None:
        """Return the household of the community in scope whose letter carries the code."""
        return await self.find(HouseholdRow.code_mark == code, lock=True)

    async def of_phone(self, phone: str) -> Household | None:
        """Return the household whose roll has the number; None when none has it or more than one."""
        homes = set(await self.session.scalars(select(EntryRow.household_id).where(EntryRow.phone_mark == phone)))
        return await self.get(homes.pop(), lock=True) if len(homes) == 1 else None

    async def numbered(self, number: str) -> Household | None:
        """Return the household with the office's number, or None."""
        return await self.find(HouseholdRow.number == number)

    async def at(self, building_id: int, unit: int | None) -> list[Household]:
        """Return the households of a stair, by room."""
        where = [HouseholdRow.building_id == building_id]
        if unit is not None:
            where.append(HouseholdRow.unit == unit)
        return await self.all(*where, order=(HouseholdRow.room, HouseholdRow.number))

    async def count(self) -> int:
        """Return how many households the community in scope has."""
        return int(await self.session.scalar(select(func.count(HouseholdRow.id))) or 0)

    async def give_codes(self, at: datetime, *, anew: bool = False) -> list[tuple[Household, str]]:
        """Make a code for each household without one (with `anew`, for all; old letters end), and return the codes.

        This is the only time that they can be read: the database keeps their hash.
        """
        homes = await self.all(*([] if anew else [HouseholdRow.code_mark.is_(None)]))
        letters = []
        for home in homes:
            code = base64.b32encode(secrets.token_bytes(5)).decode()
            await self.give_code(home.id, code, at)
            letters.append((home, code))
        return letters

    async def give_code(self, household_id: int, code: str, at: datetime) -> None:
        """Let the household's letter carry this code from now on."""
        await self.session.execute(
            update(HouseholdRow).where(HouseholdRow.id == household_id).values(code_mark=code, code_made_at=at)
        )


class Roll(Repository[Entry, EntryRow]):
    """The people on the roll."""

    value, row = Entry, EntryRow

    def write(self, value: Entry, row: EntryRow) -> None:
        super().write(value, row)
        row.phone_mark = value.phone

    async def count(self) -> int:
        """Return how many people the roll of the community in scope has."""
        return int(await self.session.scalar(select(func.count(EntryRow.id))) or 0)

    async def of(self, household_id: int) -> list[Entry]:
        """Return the people of a household."""
        return await self.all(EntryRow.household_id == household_id)

    async def plan(self, content: bytes, *, community_id: int, this_year: int) -> Plan:
        """Return what importing the file (CSV or XLSX) into the community in scope would change.

        Refuses with NotASheet, TooBig or HeaderMissing.
        """
        # seconds for a large workbook: other people's taps are read meanwhile
        sheet = await asyncio.to_thread(sheets.read, content, **RULES["file"])
        buildings = await Buildings(self.session).all()
        lines, bad = read(sheet, buildings, community_id=community_id, this_year=this_year)
        return compare(lines, bad, await Households(self.session).all(), await self.all())

    async def carry_out(self, plan: Plan) -> None:
        """Do what the plan says. Households stay even when nobody on the roll is left in them."""
        homes = Households(self.session)
        for household in plan.moved:
            await homes.change(household)
        numbers = {household.number: household.id for household in await homes.all()}
        fresh: dict[str, Household] = {}
        for line in plan.new:
            if line.household.number not in numbers:
                fresh.setdefault(line.household.number, line.household)
        await homes.add_all(fresh.values())
        if fresh:
            numbers = {household.number: household.id for household in await homes.all()}
        await self._forget(entry.id for entry in plan.gone)
        for line in plan.changed:
            await self.change(line.entry)
        await self.add_all(_at(line.entry, numbers[line.household.number]) for line in plan.new)

    async def _forget(self, ids: Iterable[int]) -> None:
        for id in ids:
            await self.session.execute(delete(EntryRow).where(EntryRow.id == id))


class CodeAttempts(Repository[Attempts, AttemptsRow]):
    value, row = Attempts, AttemptsRow

    async def of(self, resident_id: int) -> Attempts:
        """Return the person's count, locked; a new one when they never tried."""
        with scope(self.session.sync_session, EVERYWHERE):
            found = await self.find(AttemptsRow.resident_id == resident_id, lock=True)
        return found or await self.add(Attempts(0, resident_id))

    async def change(self, value: Attempts) -> Attempts:
        """Store the count, in whichever community it began."""
        with scope(self.session.sync_session, EVERYWHERE):
            return await super().change(value)


def _at(entry: Entry, household_id: int) -> Entry:
    return replace(entry, household_id=household_id)
