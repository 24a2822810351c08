"""Electoral rolls: who had a voice in a poll when it opened, and who may press for whom.

A snapshot: who is verified, moves or leaves later changes nothing in a poll that is open.
"""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    String,
    and_,
    case,
    func,
    insert,
    literal,
    null,
    or_,
    select,
    update,
)
from sqlalchemy import cast as as_type
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, aliased, mapped_column

from participation.access import Standing
from participation.ballots import Voted, last_adult_birth_year
from participation.electorate import Excluded
from participation.packs import Pack, Presses, Unit
from participation.tally import digest
from storage.communities import CommunityRow
from storage.residents import ResidentRow
from storage.roll import EntryRow, HouseholdRow
from storage.tables import OfPoll, Row

UNIT = String(24)
"""`h…` a household of the register; `o…` an owner by their first entry there; `r…` a resident: in a poll by person, or
where no register was imported; `e…` in a poll by person, somebody of the register without an account, who votes on
paper."""


NAMED_MOST = 30
"""So many of one name are looked through; more cannot be told apart on a list."""


class VoterRow(OfPoll, Row):
    """A unit on the roll of one poll, as it was at the opening; its community is the one its people live in. `voted`
    says how it has voted since, never when.

    `nonce` hides the unit of a mark that is sealed in the chain.
    """

    __tablename__ = "electoral_rolls"

    poll_id: Mapped[int] = mapped_column(ForeignKey("polls.id"), primary_key=True)
    unit: Mapped[str] = mapped_column(UNIT, primary_key=True)
    building_id: Mapped[int | None] = mapped_column(ForeignKey("buildings.id"))
    area_cm2: Mapped[int | None]
    voted: Mapped[str | None] = mapped_column(String(8))
    nonce: Mapped[str | None] = mapped_column(String(32))


class PressRow(OfPoll, Row):
    """Who may press for a unit; fixed with the roll."""

    __tablename__ = "electoral_presses"
    __table_args__ = (
        ForeignKeyConstraint(["poll_id", "unit"], ["electoral_rolls.poll_id", "electoral_rolls.unit"]),
        Index("ix_electoral_presses_unit", "poll_id", "unit"),
    )

    poll_id: Mapped[int] = mapped_column(primary_key=True)
    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"), primary_key=True, index=True)
    unit: Mapped[str] = mapped_column(UNIT)


class ExclusionRow(OfPoll, Row):
    """A resident who was left out of a roll, and why; fixed with it."""

    __tablename__ = "roll_exclusions"

    poll_id: Mapped[int] = mapped_column(ForeignKey("polls.id"), primary_key=True)
    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"), primary_key=True)
    reason: Mapped[str] = mapped_column(String(12))


class Electorate:
    """Takes rolls and reads them."""

    def __init__(self, session: AsyncSession) -> None:
        self.session = session

    async def take(
        self, poll_id: int, pack: Pack, community_id: int, at: datetime, *, paper: bool = False
    ) -> tuple[int, str]:
        """Write the roll of a poll as it is at this moment, who may press, and why others may not; return its size and
        its hash. With `paper` a poll by person holds those of the register, too, who have no account."""
        judged = await self._judged(pack, community_id, at)
        units = self._units(
            pack, community_id, judged, await self._heard_nowhere(pack, community_id, judged, at, paper)
        )
        await self.session.execute(
            insert(VoterRow).from_select(
                ["community_id", "poll_id", "unit", "building_id", "area_cm2"],
                select(literal(community_id), literal(poll_id), units.c.unit, units.c.building_id, units.c.area_cm2),
            )
        )
        await self.session.execute(
            insert(PressRow).from_select(
                ["community_id", "poll_id", "resident_id", "unit"],
                select(literal(community_id), literal(poll_id), judged.c.resident_id, judged.c.unit).where(
                    judged.c.reason.is_(None)
                ),
            )
        )
        await self.session.execute(
            insert(ExclusionRow).from_select(
                ["community_id", "poll_id", "resident_id", "reason"],
                select(literal(community_id), literal(poll_id), judged.c.resident_id, judged.c.reason).where(
                    judged.c.reason.is_not(None)
                ),
            )
        )
        return await self.sealed(poll_id)

    async def sealed(self, poll_id: int, *, homes: bool = False) -> tuple[int, str]:
        """Return the size and the hash of a roll as it stands; with `homes`, over its units' communities too."""
        question = select(VoterRow.unit, VoterRow.building_id, VoterRow.area_cm2, VoterRow.community_id)
        rows = list(await self.session.execute(question.where(VoterRow.poll_id == poll_id)))
        return len(rows), digest(
            f"{unit}:{building}" + (f":{area}" if area is not None else "") + (f"@{home}" if homes else "")
            for unit, building, area, home in rows
        )

    async def size(self, pack: Pack, community_id: int, at: datetime, *, paper: bool = False) -> int:
        """Return how many units a roll taken now would hold, with `paper` as in `take`."""
        judged = await self._judged(pack, community_id, at)
        units = self._units(
            pack, community_id, judged, await self._heard_nowhere(pack, community_id, judged, at, paper)
        )
        return int(await self.session.scalar(select(func.count(units.c.unit))) or 0)

    async def eligible(self, pack: Pack, community_id: int, at: datetime) -> list[int]:
        """Return the residents who could press if the roll were taken now."""
        judged = await self._judged(pack, community_id, at)
        question = select(judged.c.resident_id).where(judged.c.reason.is_(None)).order_by(judged.c.resident_id)
        return list(await self.session.scalars(question))

    async def owned(self, community_id: int) -> dict[str, str]:
        """Return whose each home of the register is now: the home's number → its owner's unit."""
        owners = self._owners(community_id)
        question = select(HouseholdRow.number, owners.c.unit).join(owners, owners.c.household_id == HouseholdRow.id)
        return dict(list(await self.session.execute(question)))

    async def named(self, poll_id: int, name: str, *, alone: bool) -> list[tuple[str, str, int | None, int | None]]:
        """Return who is called so on the roll of a poll, or has it in their name: unit, name, building, stair. Those
        who may press come first, then those of the register without an account.

        With `alone` only those who are a unit of their own.
        """
        question = (
            select(PressRow.unit, ResidentRow.name, ResidentRow.building_id, ResidentRow.unit)
            .join(PressRow, PressRow.resident_id == ResidentRow.id)
            .where(PressRow.poll_id == poll_id, ResidentRow.name.contains(name, autoescape=True))
            .order_by(ResidentRow.name != name, ResidentRow.id)
            .limit(NAMED_MOST)
        )
        if alone:
            question = question.where(PressRow.unit == literal("r") + as_type(ResidentRow.id, String))
        silent = (
            select(VoterRow.unit, EntryRow.name, HouseholdRow.building_id, HouseholdRow.unit)
            .join(EntryRow, VoterRow.unit == _entry(EntryRow.id))
            .join(HouseholdRow, HouseholdRow.id == EntryRow.household_id)
            .where(VoterRow.poll_id == poll_id, EntryRow.name.contains(name, autoescape=True))
            .order_by(EntryRow.name != name, EntryRow.id)
            .limit(NAMED_MOST)
        )
        found = [*await self.session.execute(question), *await self.session.execute(silent)]
        return [(unit, called or "", building, stair) for unit, called, building, stair in found]

    async def why_not(self, poll_id: int, resident_id: int) -> Excluded:
        """Return why somebody who may not press in a poll may not."""
        question = select(ExclusionRow.reason)
        question = question.where(ExclusionRow.poll_id == poll_id, ExclusionRow.resident_id == resident_id)
        found = await self.session.scalar(question)
        return Excluded(found) if found else Excluded.LATER

    async def excluded(self, poll_id: int) -> list[tuple[str, Excluded]]:
        """Return the name of everybody who was left out of a roll, and why."""
        question = (
            select(ResidentRow.name, ExclusionRow.reason)
            .join(ResidentRow, ResidentRow.id == ExclusionRow.resident_id)
            .where(ExclusionRow.poll_id == poll_id)
            .order_by(ExclusionRow.reason, ExclusionRow.resident_id)
        )
        return [(name or "—", Excluded(reason)) for name, reason in await self.session.execute(question)]

    async def reasons(self, poll_id: int) -> dict[Excluded, int]:
        """Return how many were left out of a roll for which reason."""
        question = select(ExclusionRow.reason, func.count()).where(ExclusionRow.poll_id == poll_id)
        found = await self.session.execute(question.group_by(ExclusionRow.reason))
        return {Excluded(reason): count for reason, count in found}

    async def areas(self, poll_id: int) -> dict[str, int]:
        """Return the floor areas on the roll: unit → cm²."""
        question = select(VoterRow.unit, VoterRow.area_cm2).where(VoterRow.poll_id == poll_id)
        return {unit: area or 0 for unit, area in await self.session.execute(question)}

    async def void_left(self, poll_id: int, community_id: int) -> int:
        """Mark the ballots of units in which nobody who may press still lives here verified; return how many."""
        still = (
            select(PressRow.unit)
            .join(ResidentRow, ResidentRow.id == PressRow.resident_id)
            .where(
                PressRow.poll_id == poll_id,
                ResidentRow.community_id == community_id,
                ResidentRow.standing == Standing.VERIFIED,
                ResidentRow.blocked.is_(False),
            )
        )
        here = (VoterRow.poll_id == poll_id, VoterRow.voted == Voted.HERE.value, VoterRow.unit.not_in(still))
        gone = await self.session.execute(
            update(VoterRow).where(*here).values(voted=Voted.VOID.value),
            execution_options={"synchronize_session": False},
        )
        return int(gone.rowcount)  # type: ignore[attr-defined]

    async def roll(self, poll_id: int) -> dict[str, int | None]:
        """Return the roll: unit → building."""
        question = select(VoterRow.unit, VoterRow.building_id).where(VoterRow.poll_id == poll_id)
        return dict(list(await self.session.execute(question)))

    async def homes(self, poll_id: int) -> dict[str, int]:
        """Return the community of each unit on the roll."""
        question = select(VoterRow.unit, VoterRow.community_id).where(VoterRow.poll_id == poll_id)
        return dict(list(await self.session.execute(question)))

    async def voted(self, poll_id: int) -> list[str]:
        """Return the units that have voted and whose ballot counts."""
        counts = VoterRow.voted.in_([Voted.HERE.value, Voted.PAPER.value])
        question = select(VoterRow.unit).where(VoterRow.poll_id == poll_id, counts)
        return list(await self.session.scalars(question))

    async def marks(self, poll_id: int) -> list[tuple[str, str | None]]:
        """Return unit and nonce of each mark that is sealed by itself, apart from a ballot."""
        question = select(VoterRow.unit, VoterRow.nonce).where(VoterRow.poll_id == poll_id, VoterRow.nonce.is_not(None))
        return [(unit, nonce) for unit, nonce in await self.session.execute(question)]

    async def people(self, poll_id: int) -> list[int]:
        """Return every resident who may press in the poll."""
        question = select(PressRow.resident_id).where(PressRow.poll_id == poll_id).order_by(PressRow.resident_id)
        return list(await self.session.scalars(question))

    async def at_home(self, poll_id: int, *, silent: bool = False) -> dict[int, list[int]]:
        """Return every resident who may press in the poll, by their community on the roll; with `silent`, those alone
        whose unit has cast no ballot."""
        question = select(PressRow.community_id, PressRow.resident_id).where(PressRow.poll_id == poll_id)
        if silent:
            unit = (VoterRow.poll_id == PressRow.poll_id) & (VoterRow.unit == PressRow.unit)
            question = question.join(VoterRow, unit).where(VoterRow.voted.is_(None))
        found: dict[int, list[int]] = {}
        for community, resident in await self.session.execute(question.order_by(PressRow.resident_id)):
            found.setdefault(community, []).append(resident)
        return found

    async def others(self, poll_id: int, unit: str, besides: int) -> list[int]:
        """Return who else may press for the unit: they are told when its ballot is cast or changed."""
        question = select(PressRow.resident_id).where(
            PressRow.poll_id == poll_id, PressRow.unit == unit, PressRow.resident_id != besides
        )
        return list(await self.session.scalars(question))

    async def _judged(self, pack: Pack, community_id: int, at: datetime) -> Any:
        """Everybody registered in the community: resident, unit, building, and why they may not press (NULL: may).

        A household is one of the register; where none was imported yet, each resident stands for one.
        """
        adult = await self._adult(community_id, at)
        person = literal("r") + as_type(ResidentRow.id, String)
        household = literal("h") + as_type(ResidentRow.household_id, String)
        registered = select(HouseholdRow.id).where(HouseholdRow.community_id == community_id).exists()
        minor = select(EntryRow.id).where(_is(ResidentRow, EntryRow), EntryRow.birth_year > adult).exists()
        lives_here: ColumnElement[bool] = ResidentRow.household_id.is_not(None)
        reasons: list[tuple[ColumnElement[bool], str]] = [
            (ResidentRow.standing != Standing.VERIFIED, Excluded.UNVERIFIED.value),
            (ResidentRow.blocked.is_(True), Excluded.BLOCKED.value),
        ]
        if pack.unit is Unit.OWNER:
            voter = self._owned(community_id)
            reasons += [(minor, Excluded.MINOR.value), (voter.is_(None), Excluded.NOT_OWNER.value)]
        elif pack.unit is Unit.PERSON:
            voter = person
            lives_here |= ResidentRow.building_id.is_not(None)  # staff are verified too, and may live elsewhere
            reasons += [(~lives_here, Excluded.ELSEWHERE.value), (minor, Excluded.MINOR.value)]
        else:
            voter = case((ResidentRow.household_id.is_(None), person), else_=household)
            elsewhere = ResidentRow.household_id.is_(None) & ResidentRow.building_id.is_(None)
            reasons += [
                (elsewhere, Excluded.ELSEWHERE.value),
                (~(lives_here | ~registered), Excluded.NO_HOUSEHOLD.value),
                (minor, Excluded.MINOR.value),
            ]
            if pack.presses is Presses.REPRESENTATIVE:
                reasons.append((_represented(adult), Excluded.REPRESENTED.value))
        question = select(
            ResidentRow.id.label("resident_id"),
            voter.label("unit"),
            ResidentRow.building_id.label("building_id"),
            case(*reasons, else_=null()).label("reason"),
        ).where(ResidentRow.community_id == community_id, ResidentRow.standing != Standing.GUEST)
        return question.subquery()

    def _owned(self, community_id: int) -> Any:
        """The unit for which a resident may press as an owner: of the home they live in, or of any by their phone."""
        owners = self._owners(community_id)
        theirs = or_(
            EntryRow.phone_mark == ResidentRow.phone_mark,
            and_(EntryRow.household_id == ResidentRow.household_id, EntryRow.name == ResidentRow.name),
        )
        return (
            select(func.min(owners.c.unit))
            .select_from(owners)
            .join(EntryRow, EntryRow.household_id == owners.c.household_id)
            .where(EntryRow.owner.is_(True), theirs)
            .correlate(ResidentRow)
            .scalar_subquery()
        )

    def _owners(self, community_id: int) -> Any:
        """Each home with its owner's unit. Co-owners of a home are one head; so are homes whose first owners have one
        telephone. A name alone makes nobody the same: two of one name are two."""
        home = (
            select(
                EntryRow.household_id,
                func.min(EntryRow.id).label("entry_id"),
                func.max(EntryRow.area_cm2).label("area_cm2"),
            )
            .where(EntryRow.community_id == community_id, EntryRow.owner.is_(True))
            .group_by(EntryRow.household_id)
            .subquery()
        )
        first = aliased(EntryRow)
        one = func.coalesce(first.phone_mark, literal("e") + as_type(first.id, String))
        return (
            select(
                home.c.household_id,
                (literal("o") + as_type(func.min(first.id).over(partition_by=one), String)).label("unit"),
                HouseholdRow.building_id,
                func.coalesce(home.c.area_cm2, 0).label("area_cm2"),
            )
            .join(first, first.id == home.c.entry_id)
            .join(HouseholdRow, HouseholdRow.id == home.c.household_id)
            .subquery()
        )

    async def _heard_nowhere(self, pack: Pack, community_id: int, judged: Any, at: datetime, paper: bool) -> Any:
        """Adults of the register whom no account on the roll can be: unit and building; None where none are asked for.

        Who of a household it is that goes by another name than the register's nobody can tell, so none of such a
        household is here: one of them would vote twice.
        """
        if not paper or pack.unit is not Unit.PERSON:
            return None
        adult = await self._adult(community_id, at)
        account, named, other = aliased(ResidentRow), aliased(EntryRow), aliased(EntryRow)
        home = aliased(HouseholdRow)
        on_roll = account.id.in_(select(judged.c.resident_id).where(judged.c.reason.is_(None)))
        phones = select(account.phone_mark).where(on_roll, account.phone_mark.is_not(None))
        known = select(other.id).where(_is(account, other)).exists()
        doubtful = select(account.household_id).where(on_roll, account.household_id.is_not(None), ~known)
        themselves = (
            select(named.id)
            .join(home, home.id == named.household_id)
            .join(account, named.name == account.name)
            .where(
                on_roll,
                named.community_id == community_id,
                or_(
                    account.household_id == named.household_id,
                    and_(account.household_id.is_(None), account.building_id == home.building_id),
                ),
            )
        )
        return (
            select(_entry(EntryRow.id).label("unit"), HouseholdRow.building_id)
            .join(HouseholdRow, HouseholdRow.id == EntryRow.household_id)
            .where(
                EntryRow.community_id == community_id,
                or_(EntryRow.birth_year.is_(None), EntryRow.birth_year <= adult),
                or_(EntryRow.phone_mark.is_(None), EntryRow.phone_mark.not_in(phones)),
                EntryRow.household_id.not_in(doubtful),
                EntryRow.id.not_in(themselves),
            )
        )

    async def _adult(self, community_id: int, at: datetime) -> int:
        zone = await self.session.scalar(select(CommunityRow.zone).where(CommunityRow.id == community_id))
        return last_adult_birth_year(at.astimezone(ZoneInfo(zone or "UTC")).date())

    def _units(self, pack: Pack, community_id: int, judged: Any, silent: Any) -> Any:
        """Units, buildings and areas; households and owners also of whom nobody has an account.

        Without them a quorum would be reached by the few who came to the bot.
        """
        if pack.unit is Unit.OWNER:
            owners = self._owners(community_id)
            question: Any = select(
                owners.c.unit,
                func.min(owners.c.building_id).label("building_id"),
                as_type(func.sum(owners.c.area_cm2), BigInteger).label("area_cm2"),
            )
            return question.group_by(owners.c.unit).subquery()
        everyone: Any = select(judged.c.unit, judged.c.building_id).where(judged.c.reason.is_(None))
        if silent is not None:
            everyone = everyone.union_all(silent)
        if pack.unit is Unit.HOUSEHOLD:
            lived_in = select(EntryRow.id).where(EntryRow.household_id == HouseholdRow.id).exists()
            register = select(literal("h") + as_type(HouseholdRow.id, String), HouseholdRow.building_id)
            everyone = everyone.union_all(register.where(HouseholdRow.community_id == community_id, lived_in))
        every = everyone.subquery()
        grouped = select(
            every.c.unit, func.min(every.c.building_id).label("building_id"),
            as_type(null(), BigInteger).label("area_cm2"),
        ).group_by(every.c.unit)  # fmt: skip
        return grouped.subquery()


def _entry(id: Any) -> Any:
    return literal("e") + as_type(id, String)


def _is(resident: Any, entry: Any) -> ColumnElement[bool]:
    """Whether an account is that person of the register."""
    return and_(
        entry.household_id == resident.household_id,
        or_(entry.phone_mark == resident.phone_mark, entry.name == resident.name),
    )


def _represented(adult: int) -> ColumnElement[bool]:
    """Whether somebody else of the household is its 户代表 by the register, and has an account that may press."""
    other, entry = aliased(ResidentRow), aliased(EntryRow)
    speaks = or_(entry.birth_year.is_(None), entry.birth_year <= adult)
    themselves = select(EntryRow.id).where(_is(ResidentRow, EntryRow), EntryRow.representative.is_(True)).exists()
    elses = (
        select(other.id)
        .join(entry, _is(other, entry))
        .where(
            other.household_id == ResidentRow.household_id,
            other.id != ResidentRow.id,
            other.community_id == ResidentRow.community_id,
            other.standing == Standing.VERIFIED,
            other.blocked.is_(False),
            entry.representative.is_(True),
            speaks,
        )
        .correlate(ResidentRow)
        .exists()
    )
    return ~themselves & elses
