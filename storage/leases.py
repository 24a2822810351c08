"""Leases: what only one process may do at a time, such as speaking for the bot.

Time here is the database's own, read inside the statement's transaction: neither a host's wrong clock nor the
playground's moved one takes a lease away. A holder counts its own time from before it asked, by a clock that only
goes forward, so it stops before anybody else may begin.
"""

from datetime import UTC, datetime, timedelta

from sqlalchemy import String, delete, or_, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from storage.clock import epoch
from storage.tables import Row


class LeaseRow(Row):
    __tablename__ = "leases"

    name: Mapped[str] = mapped_column(String(80), primary_key=True)
    holder: Mapped[str] = mapped_column(String(80))
    until: Mapped[datetime]


class Leases:
    """Takes, renews and gives back."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def take(self, name: str, holder: str, span: timedelta) -> bool:
        """Return whether `holder` has the lease from now on for `span`: it was free, over, or the holder's already."""
        seconds = await self._session.scalar(select(epoch(self._session)))
        now = datetime.fromtimestamp(float(seconds or 0), UTC)
        dialect = sqlite if self._session.get_bind().dialect.name == "sqlite" else postgresql
        wanted = dialect.insert(LeaseRow).values(name=name, holder=holder, until=now + span)
        taken = await self._session.execute(
            wanted.on_conflict_do_update(
                index_elements=["name"],
                set_={"holder": holder, "until": now + span},
                where=or_(LeaseRow.until <= now, LeaseRow.holder == holder),
            )
        )
        return bool(taken.rowcount)  # type: ignore[attr-defined]

    async def give(self, name: str, holder: str) -> None:
        """Give the lease back, so that the next need not wait for its end."""
        await self._session.execute(delete(LeaseRow).where(LeaseRow.name == name, LeaseRow.holder == holder))
