"""Who filed a case for somebody else, and the little that is kept of people without an account."""

from collections.abc import Callable, Sequence

from sqlalchemy import ColumnElement, ForeignKey, delete, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from participation import conflicts
from participation.access import Role, Standing
from participation.complaints import Case
from participation.proxies import Proxy, together
from participation.residents import Resident
from storage.communities import BuildingRow
from storage.residents import ResidentRow, Residents
from storage.roll import HouseholdRow
from storage.tables import OfCommunity, Row
from storage.types import Encrypted

MOST = 30
"""People of a list; who finds more types more exactly."""


class CallerRow(OfCommunity, Row):
    """The telephone number of somebody without an account, for whom a case was filed. Gone some time after its end."""

    __tablename__ = "case_callers"

    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    phone: Mapped[str] = mapped_column(Encrypted)


class Proxies:
    """Questions over those who file for others, and whom they file for."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session
        self._residents = Residents(session)

    async def helper(self, case: Case) -> int | None:
        """Return who filed the case for its reporter and may look at it still: staff while they are staff, family while
        they are of one household, nobody whom it concerns."""
        if case.filed_by is None or case.filed_by == case.reporter_id:
            return None
        one = await self._residents.find(ResidentRow.id == case.filed_by)
        if one is None:
            return None
        roles, posts = conflicts.roles_of(await self._residents.actor(one), case.community_id)
        if conflicts.concerned(case.about, one.id, roles, posts):
            return None
        if case.proxy is Proxy.STAFF:
            return one.id if roles & {Role.STAFF, Role.ADMIN} else None
        other = await self._residents.find(ResidentRow.id == case.reporter_id)
        return one.id if other is not None and together(one, other) else None

    async def keep_phone(self, case: Case, phone: str) -> None:
        """Store the number of the person without an account for whom the case was filed."""
        self._session.add(CallerRow(community_id=case.community_id, case_id=case.id, phone=phone))
        await self._session.flush()

    async def phone(self, case: Case) -> str | None:
        """Return the number of the person without an account for whom the case was filed."""
        found: str | None = await self._session.scalar(select(CallerRow.phone).where(CallerRow.case_id == case.id))
        return found

    async def forget(self, case: Case) -> None:
        """Forget that number."""
        await self._session.execute(delete(CallerRow).where(CallerRow.case_id == case.id))

    async def looked_for(
        self, words: Sequence[str], phone: str | None, besides: int, variants: Callable[[str], Sequence[str]]
    ) -> list[Resident]:
        """Return the registered residents of the community in scope who shared that telephone number; or, without one,
        whom every word fits: by name, building, or the number of their flat or household on the roll. `besides` is who
        asks; `variants` gives a word's spellings."""
        known = (ResidentRow.standing != Standing.GUEST, ResidentRow.id != besides)
        if phone is not None:
            return await self._residents.all(*known, ResidentRow.phone_mark == phone, limit=MOST)
        fits = [_fits(variants(word)) for word in words]
        return await self._residents.all(*known, *fits, order=(ResidentRow.name, ResidentRow.id), limit=MOST)


def _fits(spellings: Sequence[str]) -> ColumnElement[bool]:
    def holds(column: ColumnElement[str] | ColumnElement[str | None]) -> ColumnElement[bool]:
        return or_(*(column.icontains(one, autoescape=True) for one in spellings))  # a typed % is that character

    buildings = select(BuildingRow.id).where(holds(BuildingRow.__table__.c.name))
    homes = HouseholdRow.__table__.c
    flats = select(HouseholdRow.id).where(or_(homes.room.in_(spellings), homes.number.in_(spellings)))
    return or_(
        holds(ResidentRow.__table__.c.name), ResidentRow.building_id.in_(buildings),
        ResidentRow.household_id.in_(flats),
    )  # fmt: skip
