"""Residents and the roles they were entrusted with."""

from contextlib import AbstractContextManager
from datetime import datetime

from sqlalchemy import Boolean, ForeignKey, Index, Integer, String, func, select, text, update
from sqlalchemy.orm import Mapped, mapped_column

from participation.access import Actor, Grant, Role, Standing
from participation.residents import Resident
from storage.communities import CommunityRow
from storage.repository import Repository
from storage.tables import EVERYWHERE, Numbered, OfCommunity, Row, scope
from storage.types import Encrypted, Fingerprint


class ResidentRow(Numbered, OfCommunity, Row):
    __tablename__ = "residents"

    community_id: Mapped[int | None] = mapped_column(ForeignKey("communities.id"), index=True)  # type: ignore[assignment]
    user_id: Mapped[int] = mapped_column(unique=True)
    chat_id: Mapped[int]
    locale: Mapped[str] = mapped_column(String(10))
    standing: Mapped[Standing] = mapped_column(String(10))
    name: Mapped[str | None] = mapped_column(String(40))
    building_id: Mapped[int | None] = mapped_column(ForeignKey("buildings.id"))
    unit: Mapped[int | None] = mapped_column(Integer)
    consent: Mapped[str | None] = mapped_column(String(20))
    consented_at: Mapped[datetime | None]
    reachable: Mapped[bool] = mapped_column(Boolean)
    blocked: Mapped[bool] = mapped_column(Boolean)
    created_at: Mapped[datetime]
    household_id: Mapped[int | None] = mapped_column(ForeignKey("households.id"), index=True)
    # read by nobody but `Residents.phone`: most taps have no business with it
    phone: Mapped[str | None] = mapped_column(Encrypted, deferred=True)
    phone_mark: Mapped[str | None] = mapped_column(Fingerprint, deferred=True, index=True)


_NOW_HELD = text("revoked_at IS NULL")
_ONE_CONTACT = Index(
    "uq_grants_partner_id", "partner_id", unique=True, sqlite_where=_NOW_HELD, postgresql_where=_NOW_HELD
)


class GrantRow(Numbered, OfCommunity, Row):
    """A role held from `granted_at` until `revoked_at`; never deleted, so that it can be asked who could what when."""

    __tablename__ = "grants"
    __table_args__ = (_ONE_CONTACT,)

    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"), index=True)
    role: Mapped[Role] = mapped_column(String(10))
    department: Mapped[str | None] = mapped_column(String(40))
    building_id: Mapped[int | None] = mapped_column(ForeignKey("buildings.id"))
    partner_id: Mapped[int | None] = mapped_column(ForeignKey("partners.id"))
    granted_by: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    granted_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]


class Residents(Repository[Resident, ResidentRow]):
    value, row = Resident, ResidentRow

    def read(self, row: ResidentRow) -> Resident:
        resident = super().read(row)
        object.__setattr__(resident, "standing", Standing(row.standing))
        return resident

    async def of(self, user_id: int) -> Resident | None:
        """Return the person with that Telegram account, wherever they live."""
        with self._everywhere():
            return await self.find(ResidentRow.user_id == user_id)

    async def arrive(self, user_id: int, chat_id: int, locale: str, at: datetime) -> Resident:
        """Store a person who writes for the first time, as a guest: of the one community, or of none when several."""
        with self._everywhere():
            communities = list(await self.session.scalars(select(CommunityRow.id).limit(2)))
            only = communities[0] if len(communities) == 1 else None
            return await self.add(Resident(0, user_id, chat_id, locale, at, community_id=only))

    async def change(self, value: Resident) -> Resident:
        """Store a changed resident; the only change that may carry somebody from one community to another."""
        with self._everywhere():
            return await super().change(value)

    async def waiting(self, limit: int = 300) -> list[Resident]:
        """Return those who registered in the community in scope and are not verified, the newest first."""
        return await self.all(ResidentRow.standing == Standing.REGISTERED, order=(ResidentRow.id.desc(),), limit=limit)

    async def name_of(self, resident_id: int) -> str:
        """Return what somebody is called, wherever they live now; nothing when they have no name (any more)."""
        with self._everywhere():
            found = await self.find(ResidentRow.id == resident_id)
        return (found.name if found else None) or ""

    async def called(self, said: str, most: int = 30) -> list[Resident]:
        """Return the registered people of the community in scope whose name holds what was said."""
        return await self.all(
            ResidentRow.name.contains(said, autoescape=True), ResidentRow.standing != Standing.GUEST, limit=most
        )

    async def household(self, household_id: int) -> list[Resident]:
        """Return the accounts of the household, in the order they came."""
        return await self.all(ResidentRow.household_id == household_id, limit=60)

    async def members(self, household_id: int) -> int:
        """Return how many accounts belong to the household."""
        return int(
            await self.session.scalar(select(func.count(ResidentRow.id)).filter_by(household_id=household_id)) or 0
        )

    async def phone(self, resident_id: int) -> str | None:
        """Return the telephone number that the person shared."""
        with self._everywhere():
            found = await self.session.execute(select(ResidentRow.phone).where(ResidentRow.id == resident_id))
            return found.scalar_one_or_none()

    async def keep_phone(self, resident_id: int, phone: str | None) -> None:
        """Store the person's number (None: forget it), encrypted, and its mark."""
        with self._everywhere():
            await self.session.execute(
                update(ResidentRow).where(ResidentRow.id == resident_id).values(phone=phone, phone_mark=phone)
            )

    async def sharing(self, phone: str, besides: int) -> list[Resident]:
        """Return the other accounts of the community in scope that shared this number."""
        return await self.all(ResidentRow.phone_mark == phone, ResidentRow.id != besides)

    async def grants(self, resident_id: int) -> frozenset[Grant]:
        """Return the roles the person holds now, in every community."""
        with self._everywhere():
            rows = await self.session.execute(
                select(GrantRow.role, GrantRow.community_id, GrantRow.department).where(
                    GrantRow.resident_id == resident_id, GrantRow.revoked_at.is_(None)
                )
            )
            return frozenset(Grant(Role(role), community, department) for role, community, department in rows)

    async def actor(self, resident: Resident) -> Actor:
        """Return who this person is at this moment, for the rules."""
        return Actor(
            resident.id,
            resident.community_id,
            resident.standing,
            await self.grants(resident.id),
            resident.blocked,
        )

    async def entrust(
        self,
        resident_id: int,
        role: Role,
        at: datetime,
        *,
        department: str | None = None,
        building_id: int | None = None,
        partner_id: int | None = None,
        by: int | None = None,
    ) -> None:
        """Give a role in the community in scope: a handler's in a department, a leader's in a building, a contact's in
        a unit."""
        self.session.add(
            GrantRow(
                resident_id=resident_id,
                role=role,
                department=department,
                building_id=building_id,
                partner_id=partner_id,
                granted_by=by,
                granted_at=at,
            )
        )
        await self.session.flush()

    async def revoke(self, resident_id: int, role: Role, at: datetime) -> None:
        """Take a role in the community in scope away; from the next tap on it is gone."""
        await self.session.execute(
            update(GrantRow)
            .where(GrantRow.resident_id == resident_id, GrantRow.role == role, GrantRow.revoked_at.is_(None))
            .values(revoked_at=at)
        )

    async def holding(self, *roles: Role, department: str | None = None) -> list[Resident]:
        """Return the people of the community in scope who hold one of the roles (in that department)."""
        question = (
            select(ResidentRow)
            .where(
                ResidentRow.id.in_(
                    select(GrantRow.resident_id).where(
                        GrantRow.role.in_(roles),
                        GrantRow.revoked_at.is_(None),
                        *([GrantRow.department == department] if department else []),
                    )
                )
            )
            .order_by(ResidentRow.id)
        )
        return [self.read(row) for row in await self.session.scalars(question)]

    async def unreachable(self, resident_id: int) -> None:
        """Note that Telegram refused us for this person; their next word heals it."""
        with self._everywhere():
            await self.session.execute(update(ResidentRow).where(ResidentRow.id == resident_id).values(reachable=False))

    def _everywhere(self) -> AbstractContextManager[None]:
        return scope(self.session.sync_session, EVERYWHERE)
