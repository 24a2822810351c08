"""Partner units and who speaks for them. Who does holds a grant of their role that names the unit, one a unit."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint, select
from sqlalchemy.orm import Mapped, mapped_column

from participation.access import Role
from participation.partners import Partner
from participation.staff import Post
from storage.repository import Repository
from storage.residents import GrantRow
from storage.staff import Staff
from storage.tables import Numbered, OfCommunity, Row


class PartnerRow(Numbered, OfCommunity, Row):
    __tablename__ = "partners"
    __table_args__ = (UniqueConstraint("community_id", "name"),)

    name: Mapped[str] = mapped_column(String(120))
    contact: Mapped[str] = mapped_column(String(80))
    added_by: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    added_at: Mapped[datetime]


_HELD = (GrantRow.role == Role.PARTNER, GrantRow.revoked_at.is_(None))


class Partners(Repository[Partner, PartnerRow]):
    value, row = Partner, PartnerRow

    async def of_contact(self, resident_id: int) -> list[Partner]:
        """Return the units of the community in scope that this person speaks for now."""
        spoken_for = select(GrantRow.partner_id).where(GrantRow.resident_id == resident_id, *_HELD)
        return await self.all(PartnerRow.id.in_(spoken_for))

    async def held(self, partner_id: int, *, lock: bool = False) -> Post | None:
        """Return the post of who speaks for the unit now, or None."""
        return await Staff(self.session).find(GrantRow.partner_id == partner_id, *_HELD, lock=lock)

    async def contacts(self) -> dict[int, int]:
        """Return who speaks for which unit of the community in scope: unit → resident."""
        rows = await self.session.execute(select(GrantRow.partner_id, GrantRow.resident_id).where(*_HELD))
        return {unit: resident for unit, resident in rows if unit is not None}
