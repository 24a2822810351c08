"""Volunteers, teams, shifts and claims. The places are counted twice: by the rule over the locked shift, and by a
column with a CHECK that moves with every claim."""

from datetime import datetime
from typing import Any

from sqlalchemy import Boolean, CheckConstraint, ForeignKey, Index, Integer, String, func, select, text, update
from sqlalchemy.orm import Mapped, mapped_column

from participation.refusals import NotFound
from participation.shifts import COUNTED, HOLDING, Claim, Shift, State, Team, Volunteer
from storage.repository import Repository
from storage.residents import ResidentRow
from storage.tables import Numbered, OfCommunity, Row

_COUNTED = text("state IN ('applied', 'confirmed', 'ready', 'credited', 'no_show')")


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


class ShiftRow(Numbered, OfCommunity, Row):
    __tablename__ = "shifts"
    __table_args__ = (CheckConstraint("taken >= 0 AND taken <= places", name="places"),)

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


class ClaimRow(Numbered, OfCommunity, Row):
    """One counted claim per person and shift, whatever taps race; withdrawn ones stay as history."""

    __tablename__ = "claims"
    __table_args__ = (
        Index(
            "uq_claims_counted", "shift_id", "resident_id",
            unique=True, sqlite_where=_COUNTED, postgresql_where=_COUNTED,
        ),
    )  # fmt: skip

    shift_id: Mapped[int] = mapped_column(ForeignKey("shifts.id"), index=True)
    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"), index=True)
    state: Mapped[State] = mapped_column(String(12))
    applied_at: Mapped[datetime]
    since: Mapped[datetime]
    minutes: Mapped[int | None] = mapped_column(Integer)
    by: Mapped[int | None] = mapped_column("confirmed_by", ForeignKey("residents.id"))


class Claims(Repository[Claim, ClaimRow]):
    value, row = Claim, ClaimRow

    def read(self, row: ClaimRow) -> Claim:
        claimed = super().read(row)
        object.__setattr__(claimed, "state", State(row.state))
        return claimed


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

    async def of(self, resident_id: int) -> Volunteer | None:
        """Return the person's profile."""
        return await self.find(VolunteerRow.resident_id == resident_id)


class Shifts(Repository[Shift, ShiftRow]):
    value, row = Shift, ShiftRow

    @property
    def claims(self) -> Claims:
        """Return the claims; change them through `place` alone, which keeps the count."""
        return Claims(self.session)

    @property
    def teams(self) -> Teams:
        """Return the volunteer teams."""
        return Teams(self.session)

    @property
    def volunteers(self) -> Volunteers:
        """Return the volunteers' profiles."""
        return Volunteers(self.session)

    def write(self, value: Shift, row: ShiftRow) -> None:
        taken = row.taken  # moves with `place`, never with a value that was read earlier
        super().write(value, row)
        row.taken = taken or 0

    async def place(self, claimed: Claim) -> Claim:
        """Store a new or changed claim, and move its shift's count of taken places with it."""
        before = False
        if claimed.id:
            before = (await self.session.get_one(ClaimRow, claimed.id)).state in COUNTED
            kept = await self.claims.change(claimed)
        else:
            kept = await self.claims.add(claimed)
        moved = int(kept.state in COUNTED) - int(before)
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

    async def held(self, resident_id: int, at: datetime) -> list[tuple[Shift, Claim]]:
        """Return the person's coming shifts with their claims, the next first."""
        rows = await self.session.execute(
            select(ShiftRow, ClaimRow)
            .join(ClaimRow, ClaimRow.shift_id == ShiftRow.id)
            .where(
                ClaimRow.resident_id == resident_id,
                ClaimRow.state.in_(HOLDING),
                ShiftRow.ends_at > at,
                ShiftRow.cancelled_at.is_(None),
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
        """Return the person's confirmed minutes, of shifts that began in the span where one is given."""
        question = (
            select(func.coalesce(func.sum(ClaimRow.minutes), 0))
            .join(ShiftRow, ShiftRow.id == ClaimRow.shift_id)
            .where(ClaimRow.resident_id == resident_id, ClaimRow.state == State.CREDITED)
        )
        if since is not None and until is not None:
            question = question.where(ShiftRow.begins_at >= since, ShiftRow.begins_at < until)
        return int(await self.session.scalar(question) or 0)

    async def beginning(self, since: datetime, until: datetime) -> list[tuple[Shift, str]]:
        """Return the shifts that begin in the span: whose people are to be asked whether they will come."""
        return await self._with_team(
            ShiftRow.begins_at > since, ShiftRow.begins_at <= until, ShiftRow.cancelled_at.is_(None)
        )
