"""sqlite3 in the shape of aiosqlite, for SQLAlchemy's dialect of that name.

aiosqlite sends every step of every statement to a thread and back: about sixty hops for one update of ours, most
of its CPU. A statement of ours takes microseconds, so it runs in place; only what waits goes to a thread: the
write lock at BEGIN and the disk at COMMIT.
"""

import asyncio
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

T = TypeVar("T")

BUSY_MS = 15000
"""How long a writer waits for another process's."""


class Cursor:
    """aiosqlite's cursor, in place."""

    def __init__(self, connection: "Connection") -> None:
        self._connection = connection
        self._cursor = connection.raw.cursor()

    async def __aenter__(self) -> "Cursor":
        return self

    async def execute(self, statement: str, parameters: Any = ()) -> "Cursor":
        if statement == "BEGIN IMMEDIATE":
            await self._connection.begin()
        elif statement != "BEGIN" or not self._connection.raw.in_transaction:
            self._cursor.execute(statement, parameters)
        return self

    async def executemany(self, statement: str, parameters: Any) -> "Cursor":
        self._cursor.executemany(statement, parameters)
        return self

    async def fetchone(self) -> Any:
        return self._cursor.fetchone()

    async def fetchmany(self, size: int | None = None) -> Any:
        return self._cursor.fetchmany(size or self._cursor.arraysize)

    async def fetchall(self) -> Any:
        return self._cursor.fetchall()

    async def close(self) -> None:
        self._cursor.close()

    def __getattr__(self, name: str) -> Any:  # description, rowcount, lastrowid, arraysize
        return getattr(self._cursor, name)


class Connection:
    """aiosqlite's connection: statements in place, waiting elsewhere."""

    def __init__(self, file: str) -> None:
        self.raw = sqlite3.connect(file, isolation_level=None, check_same_thread=False, cached_statements=512)
        self._elsewhere = ThreadPoolExecutor(1, thread_name_prefix="sqlite")

    @property
    def _connection(self) -> sqlite3.Connection:  # the dialect asks whether it is open
        return self.raw

    async def elsewhere(self, wait: Callable[[], T]) -> T:
        """Return what `wait()` returns, off the event loop."""
        return await asyncio.get_running_loop().run_in_executor(self._elsewhere, wait)

    def cursor(self) -> Cursor:
        return Cursor(self)

    async def begin(self) -> None:
        """Take the write lock, unless it is ours: in place while no other process writes."""
        if self.raw.in_transaction:
            return
        self.raw.execute("PRAGMA busy_timeout=0")
        try:
            self.raw.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            self.raw.execute(f"PRAGMA busy_timeout={BUSY_MS}")
            await self.elsewhere(lambda: self.raw.execute("BEGIN IMMEDIATE"))
        self.raw.execute(f"PRAGMA busy_timeout={BUSY_MS}")

    async def create_function(self, *args: Any, **kwargs: Any) -> None:
        self.raw.create_function(*args, **kwargs)

    async def commit(self) -> None:
        if self.raw.in_transaction:
            await self.elsewhere(self.raw.commit)

    async def rollback(self) -> None:
        self.raw.rollback()

    async def close(self) -> None:
        self.stop()

    def stop(self) -> None:
        self.raw.close()
        self._elsewhere.shutdown(wait=False)


async def connect(file: str) -> Connection:
    """Return a connection that is in no transaction until told BEGIN."""
    return Connection(file)
