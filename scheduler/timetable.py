"""The clock's tick; the only file that knows APScheduler.

APScheduler is a ticker here and no store: as a job store it drops what fell due during an outage. `coalesce`,
one instance at a time and no misfire limit make a late tick one tick (its default of 1 s drops ticks when the
loop stalls).
"""

import logging
from collections.abc import Callable
from datetime import UTC

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from scheduler.sweeps import SWEEPS, Sweep, sweep
from storage import Storage


class Timetable:
    """Asks every sweep at its pace, from `start()` to `stop()`."""

    def __init__(self, storage: Storage, *, after: Callable[[], None]) -> None:
        """`after` is called when a sweep has run: something may be owed."""
        self._storage = storage
        self._after = after
        # a tick that is skipped because the last one still runs is what `max_instances` is for, no news
        logging.getLogger("apscheduler").setLevel(logging.ERROR)
        self._clock = AsyncIOScheduler(
            timezone=UTC, job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        )

    def start(self) -> None:
        """Begin to tick; the first tick of each sweep comes at once, for what fell due while we were away."""
        for one in SWEEPS:
            self._clock.add_job(self._tick, "interval", seconds=one.every, args=(one,), id=one.name)
        self._clock.start()

    def stop(self) -> None:
        """Stop ticking; a sweep that runs is not cut off by this."""
        if self._clock.running:
            self._clock.shutdown(wait=False)

    async def _tick(self, one: Sweep) -> None:
        await sweep(self._storage, one)
        self._after()
