"""The occurrences of series: each is a broadcast of its own, and of each series at most one is to come."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from participation import broadcasts
from participation.access import Actor
from participation.notices import Broadcast, State
from storage.notices import BroadcastRow, Notices
from storage.repeats import SeriesRow

COMING = (State.AWAITING, State.RETURNED, State.SCHEDULED)


class Occurrences:
    """Finds and takes back what a series sends."""

    def __init__(self, session: AsyncSession) -> None:
        self.session = session
        self._notices = Notices(session)

    async def last_of(self, series_id: int) -> Broadcast | None:
        """Return the newest occurrence of a series."""
        found = await self._notices.all(
            BroadcastRow.series_id == series_id, order=(BroadcastRow.occurs_at.desc(),), limit=1
        )
        return found[0] if found else None

    async def cancel_coming(
        self, series_id: int, *, by: Actor, at: datetime, due_before: datetime | None = None
    ) -> None:
        """Take back the occurrences of a series that did not go yet (only those due before a moment)."""
        for coming in await self.coming(series_id):
            if due_before is None or coming.due_at < due_before:
                await self._notices.change(broadcasts.cancel(coming, by=by, at=at))

    async def coming(self, series_id: int) -> list[Broadcast]:
        """Return the occurrences of a series that did not go yet, locked."""
        return await self._notices.all(
            BroadcastRow.series_id == series_id, BroadcastRow.state.in_(COMING), lock=True
        )  # fmt: skip

    async def to_continue(self) -> list[int]:
        """Return the ids of the living series that have no occurrence to come, locked."""
        coming = select(BroadcastRow.id).where(
            BroadcastRow.series_id == SeriesRow.id, BroadcastRow.state.in_(COMING)
        )  # fmt: skip
        question = select(SeriesRow.id).where(
            SeriesRow.ended_at.is_(None), SeriesRow.paused_at.is_(None), ~coming.exists()
        )  # fmt: skip
        return list(await self.session.scalars(question.with_for_update(skip_locked=True)))
