"""What people like, and what they wish not to be told. Their own: it goes along when they move."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, delete, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from participation.interests import Mute
from storage.dialects import insert_into
from storage.tables import Row


class InterestRow(Row):
    __tablename__ = "interests"

    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"), primary_key=True)
    interest: Mapped[str] = mapped_column(String(20), primary_key=True, index=True)
    since: Mapped[datetime]


class MuteRow(Row):
    __tablename__ = "mutes"

    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"), primary_key=True)
    what: Mapped[str] = mapped_column(String(20), primary_key=True)
    since: Mapped[datetime]


class Interests:
    """Keeps what one person likes and has muted; set or unset, never toggled, so that two presses do no harm."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def of(self, resident_id: int) -> frozenset[str]:
        """Return what somebody likes."""
        question = select(InterestRow.interest).where(InterestRow.resident_id == resident_id)
        return frozenset(await self._session.scalars(question))

    async def like(self, resident_id: int, interest: str, at: datetime) -> None:
        """Note an interest; noted twice it is one."""
        row = {"resident_id": resident_id, "interest": interest, "since": at}
        await self._session.execute(insert_into(self._session, InterestRow).values(**row).on_conflict_do_nothing())

    async def unlike(self, resident_id: int, interest: str) -> None:
        """Take an interest away, if there is one."""
        await self._session.execute(
            delete(InterestRow).where(InterestRow.resident_id == resident_id, InterestRow.interest == interest)
        )

    async def muted(self, resident_id: int, what: Mute) -> bool:
        """Return whether somebody wishes not to be told that."""
        question = select(MuteRow.resident_id).where(MuteRow.resident_id == resident_id, MuteRow.what == what)
        return await self._session.scalar(question) is not None

    async def mute(self, resident_id: int, what: Mute, at: datetime) -> None:
        """Note that somebody wishes not to be told that."""
        row = {"resident_id": resident_id, "what": what.value, "since": at}
        await self._session.execute(insert_into(self._session, MuteRow).values(**row).on_conflict_do_nothing())

    async def unmute(self, resident_id: int, what: Mute) -> None:
        """Note that somebody wishes to be told that again."""
        await self._session.execute(delete(MuteRow).where(MuteRow.resident_id == resident_id, MuteRow.what == what))

    async def forget(self, resident_id: int) -> None:
        """Remove all that somebody likes: they withdrew their consent. What they muted stays muted."""
        await self._session.execute(delete(InterestRow).where(InterestRow.resident_id == resident_id))
