"""Leases: what only one process may do at a time, such as speaking for the bot.

On SQLite a lease is a row with an end. Time there is the database's own, read inside the statement's transaction:
neither a host's wrong clock nor the playground's moved one takes a lease away. A holder counts its own time from
before it asked, by a clock that only goes forward, so it stops before anybody else may begin.

On PostgreSQL a lease is a session's advisory lock on a connection of its own: it is free the moment its holder's
process dies. It needs PostgreSQL itself, for a PgBouncer that pools transactions gave one lock to two clients. The
row then only says who holds it, and whether the one before gave it back.
"""

import asyncio
from contextlib import suppress
from datetime import UTC, datetime, timedelta

from sqlalchemy import String, delete, or_, select, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession, create_async_engine
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.pool import NullPool

from storage.clock import epoch
from storage.dialects import insert_into
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
        seconds = await self._session.scalar(select(epoch(self._session.get_bind().dialect.name)))
        now = datetime.fromtimestamp(float(seconds or 0), UTC)
        wanted = insert_into(self._session, LeaseRow).values(name=name, holder=holder, until=now + span)
        taken = await self._session.execute(
            wanted.on_conflict_do_update(
                index_elements=["name"],
                set_={"holder": holder, "until": now + span},
                where=or_(LeaseRow.until <= now, LeaseRow.holder == holder),
            )
        )
        return bool(taken.rowcount)  # type: ignore[attr-defined]

    async def holder(self, name: str) -> str | None:
        """Return who has the lease or had it last; None when it was given back."""
        found: str | None = await self._session.scalar(select(LeaseRow.holder).where(LeaseRow.name == name))
        return found

    async def give(self, name: str, holder: str) -> None:
        """Give the lease back, so that the next need not wait for its end."""
        await self._session.execute(delete(LeaseRow).where(LeaseRow.name == name, LeaseRow.holder == holder))


class SessionLock:
    """One name's advisory lock on PostgreSQL, held by a connection that does nothing else."""

    def __init__(self, url: str, name: str, holder: str) -> None:
        """`url` must lead to PostgreSQL itself, past any pooler."""
        self._engine = create_async_engine(url, hide_parameters=True, poolclass=NullPool)
        self._names = {"name": name, "holder": holder}
        self._connection: AsyncConnection | None = None
        self.lost = asyncio.Event()
        """Set when the connection that holds the lock ends: from then on anybody may take it."""

    async def take(self) -> bool:
        """Return whether the lock is ours. Raises when the database does not answer."""
        connection = self._connection or await self._connect()
        taken = await connection.scalar(text("SELECT pg_try_advisory_lock(hashtextextended(:name, 0))"), self._names)
        return bool(taken)

    async def note(self) -> bool:
        """Write down that it is ours; return whether the holder before gave it back."""
        connection = self._connection or await self._connect()
        before = await connection.scalar(text("SELECT holder FROM leases WHERE name = :name"), self._names)
        await connection.execute(
            text(
                "INSERT INTO leases (name, holder, until) VALUES (:name, :holder, now()) "
                "ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until"
            ),
            self._names,
        )
        return before is None

    async def renew(self) -> None:
        """Make sure that the connection still answers. Raises when it does not."""
        if self._connection is None or self.lost.is_set():
            raise ConnectionError("the connection that held the lock has ended")
        await self._connection.execute(text("SELECT 1"))

    async def give(self) -> None:
        """Give the lock back and close the connection."""
        with suppress(Exception):
            if self._connection is not None and not self.lost.is_set():
                await self._connection.execute(
                    text("DELETE FROM leases WHERE name = :name AND holder = :holder"), self._names
                )
        await self.drop()

    async def drop(self) -> None:
        """Close the connection, and with it the lock, without a word."""
        connection, self._connection = self._connection, None
        with suppress(Exception):
            if connection is not None:
                await connection.close()
        await self._engine.dispose()

    async def _connect(self) -> AsyncConnection:
        connection = await self._engine.connect()
        await connection.execution_options(isolation_level="AUTOCOMMIT")
        # PostgreSQL gives up on a holder it cannot reach after these 8 s; the holder has long stopped by itself
        for setting in ("tcp_keepalives_idle = 4", "tcp_keepalives_interval = 2", "tcp_keepalives_count = 2"):
            await connection.execute(text(f"SET {setting}"))
        lost = self.lost = asyncio.Event()
        driver = (await connection.get_raw_connection()).driver_connection
        if driver is not None:
            driver.add_termination_listener(lambda _: lost.set())
        self._connection = connection
        return connection
