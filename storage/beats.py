"""When the timekeeper last looked, by the database's own time: how an outage is noticed afterwards.

The playground's offset is left out: a drill that moves the clock is no outage.
"""

from datetime import UTC, datetime, timedelta

from sqlalchemy import Integer, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from storage.clock import epoch
from storage.tables import Row

EVERY = timedelta(seconds=20)
"""How often it is written down."""


class BeatRow(Row):
    """One row, id 1."""

    __tablename__ = "beats"

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    at: Mapped[datetime]


class Beats:
    """Counts how long nobody kept time."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def missed(self) -> timedelta:
        """Return how long ago somebody looked last, and note that somebody looks now. Of several who look at once the
        first is told."""
        dialect = self._session.get_bind().dialect.name
        seconds = await self._session.scalar(select(epoch(dialect)))
        now = datetime.fromtimestamp(float(seconds or 0), UTC)
        last = await self._session.scalar(select(BeatRow.at).where(BeatRow.id == 1))
        if last is not None and now - last < EVERY:
            return timedelta()
        insert = (sqlite if dialect == "sqlite" else postgresql).insert(BeatRow)
        beat = insert.values(id=1, at=now).on_conflict_do_update(
            index_elements=["id"], set_={"at": now}, where=BeatRow.at < now - EVERY
        )
        noted = await self._session.execute(beat)
        return now - last if last is not None and noted.rowcount else timedelta()  # type: ignore[attr-defined]
