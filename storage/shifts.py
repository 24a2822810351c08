"""Shifts. The places are counted twice: by the rule over the locked shift, and by a column with a CHECK that moves with
every claim."""

import secrets
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    ForeignKey,
    Index,
    Integer,
    String,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Mapped, aliased, mapped_column

from participation.access import Standing
from participation.credits import FULL, WORKED
from participation.interests import Mute
from participation.needs import born_within
from participation.refusals import NotFound
from participation.shifts import BUSY, COUNTED, EXPECTED, Claim, Shift, State, Step
from storage.claims import CallRow, Calls, ClaimRow, Claims, Steps
from storage.interests import MuteRow
from storage.patterns import Patterns
from storage.repository import Repository
from storage.residents import ResidentRow
from storage.tables import EVERYWHERE, Numbered, OfCommunity, Row, scope
from storage.volunteers import Members, MembershipRow, TeamRow, Teams, VolunteerRow, Volunteers


class ShiftRow(Numbered, OfCommunity, Row):
    __tablename__ = "shifts"
    __table_args__ = (
        CheckConstraint("taken >= 0 AND taken <= places", name="places"),
        Index("uq_shifts_pattern_id_begins_at", "pattern_id", "begins_at", unique=True),
    )

    team_id: Mapped[int] = mapped_column(ForeignKey("teams.id"))
    place: Mapped[str] = mapped_column(String(240))
    begins_at: Mapped[datetime] = mapped_column(index=True)
    ends_at: Mapped[datetime]
    places: Mapped[int] = mapped_column(Integer)
    created_by: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    created_at: Mapped[datetime]
    risk: Mapped[str] = mapped_column(String(480))
    alone: Mapped[bool] = mapped_column(Boolean)
    cancelled_at: Mapped[datetime | None]
    taken: Mapped[int] = mapped_column(Integer, default=0)
    leader_id: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    secret: Mapped[str] = mapped_column(String(32))
    short_at: Mapped[datetime | None]
    called_at: Mapped[datetime | None]
    pattern_id: Mapped[int | None] = mapped_column(ForeignKey("shift_patterns.id"))
    cancelled_by: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    cancelled_why: Mapped[str] = mapped_column(String(480), default="")
    needs: Mapped[str] = mapped_column(String(240), default="")
    age_least: Mapped[int | None] = mapped_column(Integer)
    age_most: Mapped[int | None] = mapped_column(Integer)


_LISTED = or_(ShiftRow.cancelled_at.is_(None), ShiftRow.cancelled_by.is_not(None))
"""What lists show: shifts that take place, and those that were cancelled one by one, as such."""

_VOLUNTEERS = (
    ResidentRow.standing != Standing.GUEST,
    ResidentRow.blocked.is_(False),
    ResidentRow.id.in_(select(VolunteerRow.resident_id)),
)
"""Who may be asked something as a volunteer: not who withdrew their consent, nor who was blocked."""
_MUTED = select(MuteRow.resident_id).where(MuteRow.what == Mute.SHIFTS)
"""Who wishes not to be asked to shifts."""


class Shifts(Repository[Shift, ShiftRow]):
    value, row = Shift, ShiftRow

    @property
    def claims(self) -> Claims:
        """Return the claims; change them through `place` alone, which keeps the count."""
        return Claims(self.session)

    @property
    def steps(self) -> Steps:
        """Return the trails of the claims; `place` alone adds to them."""
        return Steps(self.session)

    @property
    def patterns(self) -> Patterns:
        """Return the patterns of which shifts are made."""
        return Patterns(self.session)

    @property
    def calls(self) -> Calls:
        """Return who was asked to take a place."""
        return Calls(self.session)

    @property
    def teams(self) -> Teams:
        """Return the volunteer teams."""
        return Teams(self.session)

    @property
    def members(self) -> Members:
        """Return who is in which team."""
        return Members(self.session)

    @property
    def volunteers(self) -> Volunteers:
        """Return the volunteers' profiles."""
        return Volunteers(self.session)

    def write(self, value: Shift, row: ShiftRow) -> None:
        taken = row.taken  # moves with `place`, never with a value that was read earlier
        secret = row.secret  # as little: it is drawn once
        super().write(value, row)
        row.taken, row.secret = taken or 0, secret or value.secret or secrets.token_hex(16)

    async def place(self, claimed: Claim) -> Claim:
        """Store a new or changed claim, add the step to its trail, and move its shift's count of taken places."""
        before: State | None = None
        since: datetime | None = None
        if claimed.id:
            row = await self.session.get_one(ClaimRow, claimed.id)
            before, since = State(row.state), row.since
            kept = await self.claims.change(claimed)
        else:
            kept = await self.claims.add(claimed)
        if before is not kept.state or since != kept.since:  # offered anew, to somebody else
            await self.steps.add(
                Step(0, kept.id, kept.since, before, kept.state, kept.minutes, kept.moved_by, kept.why)
            )
        moved = int(kept.state in COUNTED) - int(before is not None and before in COUNTED)
        if moved:
            await self.session.execute(
                update(ShiftRow)
                .where(ShiftRow.id == kept.shift_id)
                .values(taken=ShiftRow.taken + moved)
                .execution_options(synchronize_session="fetch")
            )
        return kept

    async def claimed(self, id: int) -> tuple[Shift, Claim]:
        """Return a claim with its shift, both locked, the shift first. Refuses with NotFound."""
        shift_id = await self.session.scalar(select(ClaimRow.shift_id).where(ClaimRow.id == id))
        if shift_id is None:
            raise NotFound
        return await self.get(shift_id, lock=True), await self.claims.get(id, lock=True)

    async def mine(self, shift_id: int, resident_id: int) -> Claim | None:
        """Return the person's counted claim on a shift."""
        return await self.claims.find(
            ClaimRow.shift_id == shift_id, ClaimRow.resident_id == resident_id, ClaimRow.state.in_(COUNTED)
        )

    async def coming(self, at: datetime) -> list[tuple[Shift, str]]:
        """Return the shifts that have not begun with their teams' names, the next first."""
        return await self._with_team(ShiftRow.begins_at > at, ShiftRow.cancelled_at.is_(None))

    async def listed(self, at: datetime) -> list[tuple[Shift, str]]:
        """Return the same with those among them that were cancelled one by one."""
        return await self._with_team(ShiftRow.begins_at > at, _LISTED)

    async def recent(self, since: datetime, at: datetime) -> list[tuple[Shift, str]]:
        """Return the shifts that ended between two moments, for confirming hours."""
        return await self._with_team(ShiftRow.ends_at > since, ShiftRow.ends_at <= at, ShiftRow.cancelled_at.is_(None))

    async def _with_team(self, *where: Any) -> list[tuple[Shift, str]]:
        rows = await self.session.execute(
            select(ShiftRow, TeamRow.name)
            .join(TeamRow, TeamRow.id == ShiftRow.team_id)
            .where(*where)
            .order_by(ShiftRow.begins_at, ShiftRow.id)
        )
        return [(self.read(row), name) for row, name in rows]

    async def held(self, resident_id: int, at: datetime, *, cancelled: bool = False) -> list[tuple[Shift, Claim]]:
        """Return the person's coming shifts with their claims, the next first; with `cancelled`, also those that will
        not take place."""
        rows = await self.session.execute(
            select(ShiftRow, ClaimRow)
            .join(ClaimRow, ClaimRow.shift_id == ShiftRow.id)
            .where(
                ClaimRow.resident_id == resident_id,
                ClaimRow.state.in_(BUSY),
                ShiftRow.ends_at > at,
                *(() if cancelled else (ShiftRow.cancelled_at.is_(None),)),
            )
            .order_by(ShiftRow.begins_at, ShiftRow.id)
        )
        return [(self.read(shift), self.claims.read(claim)) for shift, claim in rows]

    async def people(self, shift_id: int) -> list[tuple[Claim, str]]:
        """Return the counted claims on a shift with the names people wish to be called by."""
        rows = await self.session.execute(
            select(ClaimRow, ResidentRow.name)
            .outerjoin(ResidentRow, ResidentRow.id == ClaimRow.resident_id)
            .where(ClaimRow.shift_id == shift_id, ClaimRow.state.in_(COUNTED))
            .order_by(ClaimRow.id)
        )
        return [(self.claims.read(row), name or "") for row, name in rows]

    async def minutes(self, resident_id: int, since: datetime | None = None, until: datetime | None = None) -> int:
        """Return the person's confirmed minutes, wherever they gave them, of shifts that began in the span where one is
        given."""
        question = (
            select(func.coalesce(func.sum(ClaimRow.minutes), 0))
            .join(ShiftRow, ShiftRow.id == ClaimRow.shift_id)
            .where(ClaimRow.resident_id == resident_id, ClaimRow.state == State.CREDITED)
        )
        if since is not None and until is not None:
            question = question.where(ShiftRow.begins_at >= since, ShiftRow.begins_at < until)
        with scope(self.session.sync_session, EVERYWHERE):
            return int(await self.session.scalar(question) or 0)

    async def day_minutes(self, claimed: Claim, since: datetime, until: datetime) -> int:
        """Return the person's minutes of shifts that began in the span, those that wait for staff or are disputed too,
        without this claim's. Nobody else counts hours of theirs before this transaction ends."""
        await self.volunteers.of(claimed.resident_id, lock=True)
        found = await self.session.scalar(
            select(func.coalesce(func.sum(ClaimRow.minutes), 0))
            .join(ShiftRow, ShiftRow.id == ClaimRow.shift_id)
            .where(
                ClaimRow.resident_id == claimed.resident_id,
                ClaimRow.id != claimed.id,
                ClaimRow.state.in_(FULL),
                ShiftRow.begins_at >= since,
                ShiftRow.begins_at < until,
            )
        )
        return int(found or 0)

    async def beside(self, claimed: Claim, since: datetime, until: datetime) -> list[Shift]:
        """Return the other shifts the person was on, or is expected on, that take place in the span in part."""
        rows = await self.session.scalars(
            select(ShiftRow)
            .join(ClaimRow, ClaimRow.shift_id == ShiftRow.id)
            .where(
                ClaimRow.resident_id == claimed.resident_id,
                ClaimRow.id != claimed.id,
                ClaimRow.state.in_(FULL | WORKED | EXPECTED),
                ShiftRow.ends_at > since,
                ShiftRow.begins_at < until,
                ShiftRow.cancelled_at.is_(None),
            )
        )
        return [self.read(row) for row in rows]

    async def of_pattern(self, pattern_id: int, at: datetime) -> list[Shift]:
        """Return the coming shifts of a pattern, locked."""
        return await self.all(
            ShiftRow.pattern_id == pattern_id, ShiftRow.begins_at > at, ShiftRow.cancelled_at.is_(None), lock=True
        )

    async def to_fill(self, now: datetime, until: datetime) -> list[tuple[Shift, str]]:
        """Return the shifts that begin before `until`, and those ahead where a place is offered to everybody."""
        offered = select(ClaimRow.shift_id).where(ClaimRow.state == State.SWAP, ClaimRow.swap_to.is_(None))
        return await self._with_team(
            ShiftRow.begins_at > now,
            or_(ShiftRow.begins_at <= until, ShiftRow.id.in_(offered)),
            ShiftRow.cancelled_at.is_(None),
        )

    async def did_before(self, shift: Shift, since: datetime, limit: int) -> list[int]:
        """Return up to `limit` people of the community who gave hours on shifts of the same team since a moment, the
        last first, who are volunteers still and wish to be asked: not those of this shift, nor who was asked or said
        no, nor who is on another shift at the time, nor who is not of the age that it is for."""
        here = select(ClaimRow.resident_id).where(ClaimRow.shift_id == shift.id)
        called = select(CallRow.resident_id).where(CallRow.shift_id == shift.id)
        other = aliased(ShiftRow)
        first, last = born_within(shift.age_least, shift.age_most, shift.begins_at)
        fit = select(VolunteerRow.resident_id).where(VolunteerRow.birth_year.between(first, last))
        elsewhere = (
            select(ClaimRow.resident_id)
            .join(other, other.id == ClaimRow.shift_id)
            .where(
                ClaimRow.state.in_(BUSY),
                other.begins_at < shift.ends_at,
                other.ends_at > shift.begins_at,
                other.cancelled_at.is_(None),
            )
        )
        rows = await self.session.scalars(
            select(ClaimRow.resident_id)
            .join(ShiftRow, ShiftRow.id == ClaimRow.shift_id)
            .join(ResidentRow, ResidentRow.id == ClaimRow.resident_id)
            .where(
                ShiftRow.team_id == shift.team_id,
                ShiftRow.ends_at > since,
                ClaimRow.state.in_((State.OUT, State.CHECKED, State.CREDITED)),
                ResidentRow.community_id == shift.community_id,
                *_VOLUNTEERS,
                ClaimRow.resident_id.not_in(_MUTED),
                ClaimRow.resident_id.not_in(here),
                ClaimRow.resident_id.not_in(called),
                ClaimRow.resident_id.not_in(elsewhere),
                ClaimRow.resident_id.in_(fit),
            )
            .group_by(ClaimRow.resident_id)
            .order_by(func.max(ShiftRow.begins_at).desc(), ClaimRow.resident_id)
            .limit(limit)
        )
        return list(rows)

    async def of_team(self, team_id: int, *, to_ask: bool = False) -> list[tuple[int, str]]:
        """Return number and name of the volunteers who are in a team, were on its shifts, or hold a place on one;
        `to_ask` leaves out who wishes not to be asked to shifts."""
        on_shifts = (
            select(ClaimRow.resident_id)
            .join(ShiftRow, ShiftRow.id == ClaimRow.shift_id)
            .where(ShiftRow.team_id == team_id, ClaimRow.state.in_(COUNTED))
        )
        members = select(MembershipRow.resident_id).where(MembershipRow.team_id == team_id)
        rows = await self.session.execute(
            select(ResidentRow.id, ResidentRow.name)
            .where(
                or_(ResidentRow.id.in_(on_shifts), ResidentRow.id.in_(members)),
                *_VOLUNTEERS,
                *((ResidentRow.id.not_in(_MUTED),) if to_ask else ()),
            )
            .order_by(ResidentRow.id)
        )
        return [(id, name or "—") for id, name in rows]

    async def led_alone(self, resident_id: int, at: datetime) -> Sequence[int]:
        """Return the coming shifts that name the person as their own leader, in the order of their numbers."""
        found = await self.session.scalars(
            select(ShiftRow.id).where(ShiftRow.leader_id == resident_id, ShiftRow.ends_at > at).order_by(ShiftRow.id)
        )
        return found.all()

    async def led(self, resident_id: int, since: datetime, until: datetime) -> list[tuple[Shift, str]]:
        """Return the shifts the person leads that end after the one moment and begin before the other."""
        return await self._with_team(
            func.coalesce(ShiftRow.leader_id, TeamRow.leader_id) == resident_id,
            ShiftRow.ends_at > since,
            ShiftRow.begins_at < until,
            _LISTED,
        )

    async def inside(self, before: datetime) -> list[tuple[int, int]]:
        """Return community and number of the claims that are still checked in on a shift that ended before."""
        rows = await self.session.execute(
            select(ClaimRow.community_id, ClaimRow.id)
            .join(ShiftRow, ShiftRow.id == ClaimRow.shift_id)
            .where(ClaimRow.state == State.IN, ShiftRow.ends_at < before)
            .order_by(ClaimRow.id)
        )
        return [(community, id) for community, id in rows]

    async def forget_notes(self, before: datetime) -> None:
        """Remove what people said of their body for shifts that ended before a moment, or will not take place."""
        over = select(ShiftRow.id).where(or_(ShiftRow.ends_at <= before, ShiftRow.cancelled_at.is_not(None)))
        await self.session.execute(
            update(ClaimRow).where(ClaimRow.note != "", ClaimRow.shift_id.in_(over)).values(note="")
        )

    async def unjudged(self, since: datetime, until: datetime) -> list[tuple[Shift, str, int | None, int]]:
        """Return the shifts that ended in the span and on which hours are to be confirmed: the team's name, who leads,
        and of how many people."""
        rows = await self.session.execute(
            select(ShiftRow, TeamRow.name, func.coalesce(ShiftRow.leader_id, TeamRow.leader_id), func.count())
            .join(TeamRow, TeamRow.id == ShiftRow.team_id)
            .join(ClaimRow, ClaimRow.shift_id == ShiftRow.id)
            .where(
                ClaimRow.state.in_(WORKED | EXPECTED),
                ShiftRow.ends_at > since,
                ShiftRow.ends_at <= until,
                ShiftRow.cancelled_at.is_(None),
            )
            .group_by(ShiftRow.id, TeamRow.name, TeamRow.leader_id)
            .order_by(ShiftRow.id)
        )
        return [(self.read(shift), name, leader, count) for shift, name, leader, count in rows]

    async def past(self, resident_id: int, at: datetime) -> list[tuple[Shift, Claim, str]]:
        """Return the shifts behind the person, wherever they were, with their claims and teams' names, the last
        first."""
        question = (
            select(ShiftRow, ClaimRow, TeamRow.name)
            .join(ClaimRow, ClaimRow.shift_id == ShiftRow.id)
            .join(TeamRow, TeamRow.id == ShiftRow.team_id)
            .where(
                ClaimRow.resident_id == resident_id,
                ClaimRow.state != State.WITHDRAWN,
                ShiftRow.ends_at <= at,
                ShiftRow.cancelled_at.is_(None),
            )
            .order_by(ShiftRow.begins_at.desc(), ShiftRow.id.desc())
        )
        with scope(self.session.sync_session, EVERYWHERE):
            rows = (await self.session.execute(question)).all()
        return [(self.read(shift), self.claims.read(claimed), name) for shift, claimed, name in rows]

    async def beginning(self, since: datetime, until: datetime) -> list[tuple[Shift, str]]:
        """Return the shifts that begin in the span: whose people are to be asked whether they will come."""
        return await self._with_team(
            ShiftRow.begins_at > since, ShiftRow.begins_at <= until, ShiftRow.cancelled_at.is_(None)
        )
