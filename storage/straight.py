"""A Core statement, compiled once and given to the driver as it is: for the two or three statements of every tap.

SQLAlchemy's own execution cost 80 µs of CPU a statement and as much again to begin and end a transaction; this costs
30. On PostgreSQL a statement that needs no transaction takes none: it is one by itself. As soon as a feature has
asked something through SQLAlchemy, its transaction is open on this connection, and these statements are part of it.
"""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from typing import Any

import asyncpg
from sqlalchemy import Dialect, Float
from sqlalchemy.ext.asyncio import AsyncConnection

_Shape = Callable[[Any], Any]


def _as_it_is(value: Any) -> Any:
    return value


class _Compiled:
    def __init__(self, statement: Any, dialect: Dialect) -> None:
        compiled = statement.compile(dialect=dialect)
        self.sql = str(compiled)
        names = compiled.positiontup or ()
        binds = [compiled.binds[name] for name in names]
        self._binds: list[tuple[str, Any, _Shape]] = [
            (bind.key, bind.value, bind.type.dialect_impl(dialect).bind_processor(dialect) or _as_it_is)
            for bind in binds
        ]
        columns: Sequence[Any] = getattr(statement, "selected_columns", None) or ()
        self._columns: list[_Shape] = [
            _as_it_is
            if isinstance(column.type, Float)  # asyncpg and sqlite3 both give a float for a float
            else column.type.dialect_impl(dialect).result_processor(dialect, None) or _as_it_is
            for column in columns
        ]

    def arguments(self, given: dict[str, Any]) -> list[Any]:
        return [shape(given.get(key, value)) for key, value, shape in self._binds]

    def row(self, found: Any) -> list[Any]:
        return [shape(value) for shape, value in zip(self._columns, found, strict=True)]


class Straight:
    """One statement. Its parameters are `bindparam`s with a type."""

    def __init__(self, statement: Any) -> None:
        self._statement = statement
        self._compiled: dict[str, _Compiled] = {}

    async def first(self, connection: AsyncConnection, given: dict[str, Any]) -> Sequence[Any] | None:
        """Return the first row, None when there is none."""
        if _pooled(connection):
            return (await connection.execute(self._statement, given)).first()
        compiled, driver = await self._ready(connection)
        if connection.dialect.name == "sqlite":
            await driver.begin()
            found = driver.raw.execute(compiled.sql, compiled.arguments(given)).fetchone()
        else:
            async with _heard(connection, driver):
                found = await driver.fetchrow(compiled.sql, *compiled.arguments(given))
        return None if found is None else compiled.row(found)

    async def change(self, connection: AsyncConnection, given: dict[str, Any]) -> int:
        """Return how many rows the statement changed."""
        if _pooled(connection):
            return int((await connection.execute(self._statement, given)).rowcount)
        compiled, driver = await self._ready(connection)
        if connection.dialect.name == "sqlite":
            await driver.begin()
            return int(driver.raw.execute(compiled.sql, compiled.arguments(given)).rowcount)
        async with _heard(connection, driver):
            status: str = await driver.execute(compiled.sql, *compiled.arguments(given))
        return int(status.rpartition(" ")[2])

    async def _ready(self, connection: AsyncConnection) -> tuple[_Compiled, Any]:
        dialect = connection.dialect
        if dialect.name not in self._compiled:
            self._compiled[dialect.name] = _Compiled(self._statement, dialect)
        return self._compiled[dialect.name], (await connection.get_raw_connection()).driver_connection


@asynccontextmanager
async def _heard(connection: AsyncConnection, driver: Any) -> AsyncIterator[None]:
    """Let SQLAlchemy hear of a connection that was cut: it would go back into the pool as a good one, and be met
    again. Raises ConnectionError then: the database is away, which says nothing about the update."""
    try:
        yield
    except (asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError) as error:
        if driver.is_closed():
            await connection.invalidate(error)
            raise ConnectionError("the connection to the database was cut") from error
        raise


async def commit(connection: AsyncConnection) -> None:
    """Make last what was said straight on SQLite, where it always stands in a transaction."""
    if connection.dialect.name == "sqlite":
        driver: Any = (await connection.get_raw_connection()).driver_connection
        await driver.commit()


def _pooled(connection: AsyncConnection) -> bool:
    """Return whether PgBouncer stands between (`storage/pooler.py`): a statement's two steps need one transaction."""
    return connection.engine.url.query.get("prepared_statement_cache_size") == "0"
