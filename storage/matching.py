"""Who was asked to which shift, once each, and the volunteers who could be."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint, select
from sqlalchemy.orm import Mapped, mapped_column

from participation.access import Standing
from participation.interests import Mute
from participation.matching import AlreadyAsked, Candidate, Invitation
from participation.shifts import COUNTED, HOLDING, Shift
from storage.claims import ClaimRow
from storage.dialects import insert_into
from storage.interests import MuteRow
from storage.repository import Repository
from storage.residents import ResidentRow
from storage.shifts import ShiftRow
from storage.tables import Numbered, OfCommunity, Row
from storage.volunteers import VolunteerRow, Volunteers


class ShiftInvitationRow(Numbered, OfCommunity, Row):
    __tablename__ = "shift_invitations"
    __table_args__ = (UniqueConstraint("shift_id", "resident_id"),)

    shift_id: Mapped[int] = mapped_column(ForeignKey("shifts.id"))
    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"), index=True)
    by: Mapped[int] = mapped_column("invited_by", ForeignKey("residents.id"))
    at: Mapped[datetime]


class Matching(Repository[Invitation, ShiftInvitationRow]):
    value, row = Invitation, ShiftInvitationRow

    async def candidates(self, shift: Shift) -> list[Candidate]:
        """Return the volunteers of the community in scope who live there, as this shift sees them."""
        rows = await self.session.execute(
            select(VolunteerRow, ResidentRow)
            .join(ResidentRow, ResidentRow.id == VolunteerRow.resident_id)
            .where(ResidentRow.standing != Standing.GUEST)
            .order_by(VolunteerRow.id)
        )
        muted = set(await self.session.scalars(select(MuteRow.resident_id).where(MuteRow.what == Mute.SHIFTS)))
        asked = set(
            await self.session.scalars(
                select(ShiftInvitationRow.resident_id).where(ShiftInvitationRow.shift_id == shift.id)
            )
        )
        busy = set(
            await self.session.scalars(
                select(ClaimRow.resident_id)
                .join(ShiftRow, ShiftRow.id == ClaimRow.shift_id)
                .where(
                    ClaimRow.state.in_(HOLDING),
                    ShiftRow.begins_at < shift.ends_at,
                    ShiftRow.ends_at > shift.begins_at,
                    ShiftRow.cancelled_at.is_(None),
                )
            )
        )
        busy |= set(
            await self.session.scalars(
                select(ClaimRow.resident_id).where(ClaimRow.shift_id == shift.id, ClaimRow.state.in_(COUNTED))
            )
        )
        volunteers = Volunteers(self.session)
        return [
            Candidate(
                volunteers.read(volunteer), person.name or "", person.building_id,
                away=person.blocked or not person.reachable,
                muted=person.id in muted, busy=person.id in busy, asked=person.id in asked,
            )
            for volunteer, person in rows
        ]  # fmt: skip

    async def ask(self, invitation: Invitation) -> None:
        """Store an invitation. Refuses with AlreadyAsked, also when another asks at the same moment."""
        row = {
            "community_id": invitation.community_id, "shift_id": invitation.shift_id, "invited_by": invitation.by,
            "resident_id": invitation.resident_id, "at": invitation.at,
        }  # fmt: skip
        statement = insert_into(self.session, ShiftInvitationRow.__table__).values(row).on_conflict_do_nothing()
        if not (await self.session.execute(statement)).rowcount:  # type: ignore[attr-defined]
            raise AlreadyAsked
