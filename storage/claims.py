"""Claims on a shift's places, the trail of each, and who was asked to take a place. They change through
`Shifts.place` alone, which keeps the count; a line of a trail is never changed."""

from datetime import datetime

from sqlalchemy import Boolean, ForeignKey, Index, Integer, String, UniqueConstraint, select, text, update
from sqlalchemy.orm import Mapped, mapped_column

from participation.covers import Call
from participation.shifts import Claim, State, Step
from storage.repository import Repository
from storage.tables import EVERYWHERE, Numbered, OfCommunity, Row, scope

_COUNTED = text("state != 'withdrawn'")


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
    moved_by: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    why: Mapped[str] = mapped_column(String(480))
    in_at: Mapped[datetime | None]
    out_at: Mapped[datetime | None]
    in_by: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    out_by: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    forgotten: Mapped[bool] = mapped_column(Boolean)
    wrong: Mapped[int] = mapped_column(Integer)
    disputed_at: Mapped[datetime | None]
    swap_to: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    note: Mapped[str] = mapped_column(String(240), default="")


class CallRow(Numbered, OfCommunity, Row):
    """Nobody is asked twice to take a place on the same shift."""

    __tablename__ = "shift_calls"
    __table_args__ = (UniqueConstraint("shift_id", "resident_id"),)

    shift_id: Mapped[int] = mapped_column(ForeignKey("shifts.id"))
    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    at: Mapped[datetime] = mapped_column("called_at")


class StepRow(Numbered, OfCommunity, Row):
    """A line of a claim's trail; a trigger of the database refuses to change or remove one."""

    __tablename__ = "claim_steps"

    claim_id: Mapped[int] = mapped_column(ForeignKey("claims.id"), index=True)
    at: Mapped[datetime] = mapped_column("moved_at")
    before: Mapped[str | None] = mapped_column("from_state", String(12))
    after: Mapped[str] = mapped_column("to_state", String(12))
    minutes: Mapped[int | None] = mapped_column(Integer)
    by: Mapped[int | None] = mapped_column("moved_by", ForeignKey("residents.id"))
    why: Mapped[str] = mapped_column(String(480))


class Claims(Repository[Claim, ClaimRow]):
    value, row = Claim, ClaimRow

    def read(self, row: ClaimRow) -> Claim:
        claimed = super().read(row)
        object.__setattr__(claimed, "state", State(row.state))
        return claimed

    async def notes(self, resident_id: int) -> list[str]:
        """Return what the person said of their body that is still kept, wherever they volunteer."""
        with scope(self.session.sync_session, EVERYWHERE):
            return list(
                await self.session.scalars(
                    select(ClaimRow.note)
                    .where(ClaimRow.resident_id == resident_id, ClaimRow.note != "")
                    .order_by(ClaimRow.id)
                )
            )

    async def forget_notes(self, resident_id: int) -> None:
        """Remove what the person said of their body, wherever they volunteer: they withdrew their consent."""
        with scope(self.session.sync_session, EVERYWHERE):
            await self.session.execute(
                update(ClaimRow).where(ClaimRow.resident_id == resident_id, ClaimRow.note != "").values(note="")
            )


class Calls(Repository[Call, CallRow]):
    value, row = Call, CallRow

    async def asked(self, shift_id: int, resident_id: int) -> bool:
        """Return whether the person was asked to take a place on the shift."""
        return await self.find(CallRow.shift_id == shift_id, CallRow.resident_id == resident_id) is not None


class Steps(Repository[Step, StepRow]):
    value, row = Step, StepRow

    def read(self, row: StepRow) -> Step:
        before = None if row.before is None else State(row.before)
        return Step(row.id, row.claim_id, row.at, before, State(row.after), row.minutes, row.by, row.why)

    async def of(self, claim_id: int) -> list[Step]:
        """Return the trail of a claim, the first step first."""
        return await self.all(StepRow.claim_id == claim_id)
