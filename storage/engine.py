"""One door to the database: SQLite in WAL with `BEGIN IMMEDIATE` for writers, or PostgreSQL, from the same code.

SQLite loses updates by default (20 concurrent changes all "succeeded", 1 or 2 were stored), so every writing
transaction takes the write lock first, and one process queues its writers on one connection. Durable means
durable: `synchronous=FULL`, and PostgreSQL's `synchronous_commit` is left on.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage.keys import Keys
from storage.pooler import connect_args
from storage.sqlite import BUSY_MS, connect
from storage.transaction import Transaction
from storage.types import KEYS

_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    f"PRAGMA busy_timeout={BUSY_MS}",
    "PRAGMA temp_store=MEMORY",
)


class Storage:
    """The database of one Linli. Make one per process, `await close()` it at the end."""

    def __init__(self, url: str, *, pool: int = 10, keys: str = "") -> None:
        """`url` is SQLAlchemy's: `sqlite+aiosqlite:///file.db` or `postgresql+asyncpg://…`.

        `keys` are Fernet keys for telephones, the newest first (see `storage.keys`).
        """
        self.url = url
        self.sqlite = make_url(url).get_backend_name() == "sqlite"
        if self.sqlite:
            self._writer = _sqlite_engine(url, begin="BEGIN IMMEDIATE", pool=1)
            self._reader = _sqlite_engine(url, begin="BEGIN", pool=pool)
            self._write_lock: AbstractAsyncContextManager[Any] = asyncio.Lock()
        else:
            # no ping before each use (100 µs a transaction): the first to meet a cut connection empties the pool, and
            # whoever asks here asks again: lanes, sweeps, delivery, polling, and Telegram itself after a 503
            self._writer = self._reader = create_async_engine(
                url,
                hide_parameters=True,
                pool_size=pool,
                max_overflow=0,
                connect_args=connect_args(make_url(url)),
            )
            self._write_lock = nullcontext()
        secrets = Keys(url, keys)
        for engine in (self._writer, self._reader):
            KEYS[engine.dialect] = secrets

    @property
    def engine(self) -> AsyncEngine:
        """The writing engine, for what has no rows of ours: locks, backups, migrations in tests."""
        return self._writer

    @asynccontextmanager
    async def transaction(self, community: int | None = None) -> AsyncIterator[Transaction]:
        """One decision: commits at the end, rolls everything back on any exception."""
        async with self._write_lock, self._writer.connect() as connection:
            tx = Transaction(connection, community=community, writes=True)
            try:
                yield tx
                await tx.commit()
            finally:
                await tx.close()

    @asynccontextmanager
    async def reading(self, community: int | None = None) -> AsyncIterator[Transaction]:
        """A transaction that is rolled back at the end; it does not wait for writers."""
        async with self._reader.connect() as connection:
            tx = Transaction(connection, community=community, writes=False)
            try:
                yield tx
            finally:
                await tx.close()

    async def close(self) -> None:
        """Give all connections back."""
        await self._writer.dispose()
        await self._reader.dispose()


def _sqlite_engine(url: str, *, begin: str, pool: int) -> AsyncEngine:
    file = make_url(url).database or ""
    engine = create_async_engine(
        url, hide_parameters=True, pool_size=pool, max_overflow=0, pool_timeout=60, async_creator=lambda: connect(file)
    )

    @event.listens_for(engine.sync_engine, "connect")
    def _connect(connection: Any, _: object) -> None:
        cursor = connection.cursor()
        for pragma in _PRAGMAS:
            cursor.execute(pragma)
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql(begin)

    return engine
