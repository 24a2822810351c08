"""Certificates of volunteers' hours, and the confirmed services that they are made of."""

import secrets
from collections.abc import Collection
from contextlib import nullcontext
from datetime import datetime

from sqlalchemy import ForeignKey, Integer, String, delete, func, select
from sqlalchemy.orm import Mapped, mapped_column

from participation.honours import LIMITS, Certificate, Served, new_code
from participation.shifts import State
from storage.claims import ClaimRow
from storage.communities import CommunityRow
from storage.repository import Repository
from storage.shifts import ShiftRow
from storage.tables import EVERYWHERE, Numbered, OfCommunity, Row, scope
from storage.volunteers import TeamRow


def draw_code() -> str:
    """Return a new code: 60 random bits, so that nobody finds one by trying."""
    return new_code(secrets.token_bytes(LIMITS["code_length"]))


class CertificateRow(Numbered, OfCommunity, Row):
    __tablename__ = "certificates"

    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"), index=True)
    code: Mapped[str] = mapped_column(String(20), unique=True)
    name: Mapped[str] = mapped_column(String(40))
    minutes: Mapped[int] = mapped_column(Integer)
    times: Mapped[int] = mapped_column(Integer)
    since: Mapped[datetime]
    until: Mapped[datetime]
    issued_at: Mapped[datetime]


class Honours(Repository[Certificate, CertificateRow]):
    value, row = Certificate, CertificateRow

    async def newest(self, resident_id: int) -> Certificate | None:
        """Return the certificate that the person was given last."""
        found = await self.all(
            CertificateRow.resident_id == resident_id, order=(CertificateRow.id.desc(),), limit=1
        )  # fmt: skip
        return found[0] if found else None

    async def of_code(self, code: str) -> tuple[Certificate, int] | None:
        """Return the certificate with that code, of whatever community, and the minutes that its days have now, in all
        communities."""
        with scope(self.session.sync_session, EVERYWHERE):
            found = await self.find(CertificateRow.code == code)
            if found is None:
                return None
            question = (
                select(func.coalesce(func.sum(ClaimRow.minutes), 0))
                .join(ShiftRow, ShiftRow.id == ClaimRow.shift_id)
                .where(
                    ClaimRow.resident_id == found.resident_id,
                    ClaimRow.state.in_(COUNTING),
                    ShiftRow.begins_at >= found.since,
                    ShiftRow.begins_at <= found.until,
                )
            )
            return found, int(await self.session.scalar(question) or 0)

    async def places(self, certificate: Certificate) -> list[str]:
        """Return the names of the communities whose hours a certificate counts, the first first."""
        question = (
            select(CommunityRow.name)
            .join(ClaimRow, ClaimRow.community_id == CommunityRow.id)
            .join(ShiftRow, ShiftRow.id == ClaimRow.shift_id)
            .where(
                ClaimRow.resident_id == certificate.resident_id,
                ClaimRow.state.in_(COUNTING),
                ClaimRow.minutes > 0,
                ShiftRow.begins_at >= certificate.since,
                ShiftRow.begins_at <= certificate.until,
            )
            .group_by(CommunityRow.id, CommunityRow.name)
            .order_by(func.min(ShiftRow.begins_at), CommunityRow.id)
        )
        with scope(self.session.sync_session, EVERYWHERE):
            return list(await self.session.scalars(question))

    async def held(self, resident_id: int) -> int:
        """Return how many certificates of theirs are kept, in every community."""
        with scope(self.session.sync_session, EVERYWHERE):
            question = select(func.count()).where(CertificateRow.resident_id == resident_id)
            return int(await self.session.scalar(question) or 0)

    async def forget(self, resident_id: int) -> None:
        """Remove the person's certificates: they withdrew their consent, and the name goes with it."""
        with scope(self.session.sync_session, EVERYWHERE):
            await self.session.execute(delete(CertificateRow).where(CertificateRow.resident_id == resident_id))

    async def served(
        self, resident_id: int | None = None, since: datetime | None = None, until: datetime | None = None
    ) -> list[Served]:
        """Return confirmed services in the order of their beginning: one person's, wherever they gave them, else those
        of the community in scope; of what began from `since` on and before `until`, where these are given."""
        where = [ClaimRow.state.in_(COUNTING), ClaimRow.minutes > 0]
        if resident_id is not None:
            where.append(ClaimRow.resident_id == resident_id)
        if since is not None and until is not None:
            where += [ShiftRow.begins_at >= since, ShiftRow.begins_at < until]
        question = (
            select(ClaimRow, ShiftRow, TeamRow.name)
            .join(ShiftRow, ShiftRow.id == ClaimRow.shift_id)
            .join(TeamRow, TeamRow.id == ShiftRow.team_id)
            .where(*where)
            .order_by(ShiftRow.begins_at, ClaimRow.id)
        )
        session = self.session.sync_session
        with scope(session, EVERYWHERE) if resident_id is not None else nullcontext():
            rows = (await self.session.execute(question)).all()
        return [
            Served(claim.resident_id, team, shift.place, shift.begins_at, shift.ends_at, claim.minutes or 0, claim.by)
            for claim, shift, team in rows
        ]


COUNTING: Collection[State] = (State.CREDITED,)
"""The states in which a claim's minutes count. Hours that are disputed or revoked do not."""
