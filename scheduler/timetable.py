"""The clock's tick; the only file that knows APScheduler.

APScheduler is a ticker here and no store: as a job store it drops what fell due during an outage, and its default
`misfire_grace_time` of 1 s drops ticks when the loop stalls. Its interval trigger counts along the wall clock, so two
things are ours: a pace that goes on from now (a machine that slept for a month owes one tick, not 2.6 million), and a
look at the clock for the day that it is put back (APScheduler would wait until it has come round again).
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.base import BaseTrigger

from scheduler.sweeps import SWEEPS, Reckoning, Sweep, sweep
from storage import Storage

LOOK_EVERY_S = 1.0
"""How often we look whether the wall clock was put back; by the loop's own time, which only goes forward."""


class Pace(BaseTrigger):  # type: ignore[misc]  # APScheduler has no types
    """Ticks at once, then `every` after the last tick, whatever lies between."""

    def __init__(self, every: timedelta) -> None:
        self.every = every

    def get_next_fire_time(self, previous: datetime | None, now: datetime) -> datetime:
        return now if previous is None else now + self.every


class Timetable:
    """Asks every sweep at its pace, from `start()` to `stop()`."""

    def __init__(
        self, storage: Storage, *, after: Callable[[], None], sweeps: Sequence[Sweep | Reckoning] = SWEEPS
    ) -> None:
        """`after` is called when a sweep owed somebody something. (When it was called after every sweep, the delivery
        looked ten times a second: a sixth of a busy bot's CPU.)"""
        self._storage = storage
        self._after = after
        self._sweeps = sweeps
        self._looking: asyncio.TimerHandle | None = None
        # a tick that is skipped because the last one still runs is what `max_instances` is for, no news
        logging.getLogger("apscheduler").setLevel(logging.ERROR)
        self._clock = AsyncIOScheduler(
            timezone=UTC, job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        )

    def start(self) -> None:
        """Begin to tick; the first tick of each sweep comes at once, for what fell due while we were away."""
        for one in self._sweeps:
            self._clock.add_job(self._tick, Pace(timedelta(seconds=one.every)), args=(one,), id=one.name)
        self._clock.start()
        self._look()

    def stop(self) -> None:
        """Stop ticking; a sweep that runs is cut off, its transaction is rolled back, and it is asked at the start."""
        if self._looking is not None:
            self._looking.cancel()
        if self._clock.running:
            self._clock.shutdown(wait=False)

    def _look(self) -> None:
        """Tick now where the next tick is further away than the pace allows: the wall clock was put back."""
        now = datetime.now(UTC)
        for job in self._clock.get_jobs():
            if job.next_run_time > now + job.trigger.every + timedelta(seconds=LOOK_EVERY_S):
                job.modify(next_run_time=now)
        self._looking = asyncio.get_running_loop().call_later(LOOK_EVERY_S, self._look)

    async def _tick(self, one: Sweep | Reckoning) -> None:
        if await sweep(self._storage, one):
            self._after()
