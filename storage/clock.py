"""The one clock of the product: the database's time plus an offset that only the playground may write.

Every moment that is stored or compared comes from here, so that a resident, a replica and a sweep never
disagree, and so that a drill can move a whole community forward.
"""

from datetime import UTC, datetime, timedelta
from functools import cache

from sqlalchemy import ColumnElement, Float, Integer, Select, func, literal_column, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables import Row


class ClockRow(Row):
    """One row, id 1: seconds added to the database's own time."""

    __tablename__ = "clock"

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    offset_s: Mapped[float] = mapped_column(Float, default=0.0)


def epoch(dialect: str) -> ColumnElement[float]:
    """Return the database's own time in seconds since 1970, without the offset."""
    if dialect == "sqlite":
        return literal_column("(julianday('now') - 2440587.5) * 86400.0", Float)
    return func.extract("epoch", func.clock_timestamp()).cast(Float)


def moment(seconds: float | None) -> datetime:
    """Return what the clock told as an aware moment in UTC. Raises RuntimeError when there is no clock yet."""
    if seconds is None:
        raise RuntimeError("the clock row is missing: run the migrations")
    return datetime.fromtimestamp(float(seconds), UTC)


@cache
def _now(dialect: str) -> Select[float]:
    return select(epoch(dialect) + ClockRow.offset_s).where(ClockRow.id == 1)


class Clock:
    """The time of one transaction: read once, the same to its end."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self._now: datetime | None = None

    async def now(self) -> datetime:
        """Return the moment of this transaction, aware, in UTC."""
        if self._now is None:
            self._now = moment(await self._connection.scalar(_now(self._connection.dialect.name)))
        return self._now

    def tell(self, now: datetime) -> None:
        """Say what time it is to a transaction that has asked already, with the first statement it made."""
        self._now = now

    async def advance(self, by: timedelta) -> None:
        """Move the clock for everyone. For the playground and tests alone."""
        await self._connection.execute(
            update(ClockRow).where(ClockRow.id == 1).values(offset_s=ClockRow.offset_s + by.total_seconds())
        )
        self._now = None

    async def back_to_real_time(self) -> None:
        """Take the offset away. For the playground and tests alone."""
        await self._connection.execute(text("UPDATE clock SET offset_s = 0"))
        self._now = None
