"""Posts and the one-time links that give them. A link's token is never kept, only its hash."""

import hashlib
import secrets
from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from participation.access import Role
from participation.staff import Invitation, Post
from storage.repository import Repository
from storage.residents import GrantRow
from storage.tables import EVERYWHERE, Numbered, OfCommunity, Row, scope


def token() -> str:
    """Return a new link's secret: 128 bits, fit for a Telegram deep link."""
    return secrets.token_urlsafe(16)


def token_hash(token: str) -> str:
    """Return what is kept of a token. 128 random bits need no key."""
    return hashlib.sha256(token.encode()).hexdigest()


class InvitationRow(Numbered, OfCommunity, Row):
    __tablename__ = "invitations"

    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    role: Mapped[Role] = mapped_column(String(10))
    department: Mapped[str | None] = mapped_column(String(40))
    building_id: Mapped[int | None] = mapped_column(ForeignKey("buildings.id"))
    partner_id: Mapped[int | None] = mapped_column(ForeignKey("partners.id"))
    invited_by: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_by: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    used_at: Mapped[datetime | None]


class Invitations(Repository[Invitation, InvitationRow]):
    value, row = Invitation, InvitationRow

    def read(self, row: InvitationRow) -> Invitation:
        invitation = super().read(row)
        object.__setattr__(invitation, "role", Role(row.role))
        return invitation

    async def of_token(self, token: str) -> Invitation | None:
        """Return the link with that token, of whatever community, locked: of twenty taps the first one gets it."""
        with scope(self.session.sync_session, EVERYWHERE):
            return await self.find(InvitationRow.token_hash == token_hash(token), lock=True)

    async def anywhere(self, id: int, *, lock: bool = False) -> Invitation:
        """Return a link that somebody was shown, of whatever community. Refuses with NotFound."""
        with scope(self.session.sync_session, EVERYWHERE):
            return await self.get(id, lock=lock)


class Staff(Repository[Post, GrantRow]):
    """The posts of a community. Read at every tap through `Residents.actor`; listed and ended here."""

    value, row = Post, GrantRow

    def read(self, row: GrantRow) -> Post:
        post = super().read(row)
        object.__setattr__(post, "role", Role(row.role))
        return post

    async def posts(self) -> list[Post]:
        """Return the office's posts held now in the community in scope; who speaks for a unit is not of the office."""
        return await self.all(GrantRow.revoked_at.is_(None), GrantRow.role != Role.PARTNER)

    async def leads(self, resident_id: int) -> list[int]:
        """Return the buildings of the community in scope that this person leads now, by number."""
        led = (GrantRow.resident_id == resident_id, GrantRow.role == Role.LEADER, GrantRow.revoked_at.is_(None))
        return sorted({post.building_id for post in await self.all(*led) if post.building_id is not None})

    async def leaders(self, building_id: int) -> list[int]:
        """Return the residents who lead that building now."""
        led = (GrantRow.building_id == building_id, GrantRow.role == Role.LEADER, GrantRow.revoked_at.is_(None))
        return sorted({post.resident_id for post in await self.all(*led)})
