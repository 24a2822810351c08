"""A year of repeating shifts for nine communities: in each a patrol every evening and four duties once a week.

`python -m benchmarks.shifts [--quick]`. The sweep that makes shifts four weeks ahead is asked thirteen times, each time
four weeks later (in a real year it is asked more often, and makes fewer each time); the figure is the CPU seconds of
this process for all of it (PostgreSQL's own are not counted). Then the rows are judged by SQL against what is counted
by hand (`judged`), and one sweep that finds nothing to do is measured, because that is what it does nearly always.
"""

import argparse
import asyncio
import time
from datetime import datetime, timedelta
from datetime import time as hour
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import text

from benchmarks.load import database
from benchmarks.report import figure, progress
from participation.communities import Community
from participation.patterns import Pattern
from participation.repeats import Every, Rhythm
from participation.shifts import LIMITS, Team
from scheduler.shifts import make_shifts
from storage import Storage
from storage.types import Moment
from tests.town import KEYS

COMMUNITIES = 9
STEPS = 13
GOAL_S = 2.0
ZONE = "Asia/Shanghai"
RHYTHMS = (
    Rhythm(Every.DAY, (), hour(20)),
    *(Rhythm(Every.WEEK, (weekday,), hour(9, 30)) for weekday in (1, 3, 5, 7)),
)
"""治安巡逻 every evening; four duties on a day of the week each."""


async def planned(storage: Storage, communities: int) -> datetime:
    """Store the communities with their patterns, of which nothing is made yet; return when that was, a midnight."""
    async with storage.transaction() as tx:
        now = (await tx.now()).astimezone(ZoneInfo(ZONE)).replace(hour=0, minute=0, second=0, microsecond=0)
        for number in range(communities):
            community = await tx.communities.add(Community(0, slug=f"c{number}", name=f"社区{number}", zone=ZONE))
            planner = await tx.residents.arrive(number + 1, number + 1, "zh-Hans", now)
            with tx.community(community.id):
                team = await tx.shifts.teams.add(Team(0, community.id, "治安巡逻队"))
                await tx.shifts.patterns.add_all(
                    Pattern(0, community.id, team.id, "服务站门口", one, 120, 4, "", False, planner.id, now, now)
                    for one in RHYTHMS
                )
    return now


async def swept(storage: Storage, at: datetime) -> None:
    """Ask the sweep as the worker does."""
    async with storage.transaction() as tx:
        with tx.everywhere():
            await make_shifts(tx, at)


async def judged(storage: Storage, communities: int, began: datetime, steps: int) -> dict[str, int]:
    """Return how many shifts were `made` and, zero where all is well, how many are `missing` of those counted by hand,
    are there twice (`doubled`), begin at another hour or on another day than their rhythm says (`astray`), or have no
    secret of their own (`unsealed`)."""
    days = steps * int(LIMITS["made_ahead_days"])
    async with storage.reading() as tx:
        with tx.everywhere():
            rows = (
                await tx.session.execute(
                    text("SELECT pattern_id, begins_at, secret FROM shifts").columns(begins_at=Moment())
                )
            ).all()
    kept = {(pattern, begins) for pattern, begins, _ in rows}
    walls = [begins.astimezone(ZoneInfo(ZONE)) for _, begins, _ in rows]
    right = [
        (one.hour, one.minute) == (20, 0) or ((one.hour, one.minute) == (9, 30) and one.isoweekday() in (1, 3, 5, 7))
        for one in walls
    ]
    return {
        "made": len(rows),
        "missing": communities * (days + 4 * (days // 7)) - len(kept),
        "doubled": len(rows) - len(kept),
        "astray": right.count(False) + sum(not began < one <= began + timedelta(days=days) for one in walls),
        "unsealed": len(rows) - len({secret for *_, secret in rows if len(secret) == 32}),
    }


async def measured(url: str, communities: int, steps: int = STEPS) -> dict[str, Any]:
    """Return the columns of a year, with `cpu_s` for making it and `idle_cpu_s` for a sweep that finds nothing."""
    storage = Storage(url, keys=KEYS)
    began = await planned(storage, communities)
    ahead = timedelta(days=LIMITS["made_ahead_days"])
    started = time.process_time()
    for step in range(steps):
        await swept(storage, began + step * ahead)
    cpu = time.process_time() - started
    started = time.process_time()
    await swept(storage, began + (steps - 1) * ahead)
    idle = time.process_time() - started
    columns = await judged(storage, communities, began, steps)
    await storage.close()
    return {"cpu_s": cpu, "idle_cpu_s": idle, **columns}


async def main(communities: int) -> None:
    """Print the figures for both databases."""
    for kind in ("sqlite", "postgresql"):
        progress(f"a year of repeating shifts of {communities} communities on {kind}")
        async with database(kind) as url:
            found = await measured(url, communities)
        cpu, idle, made = found.pop("cpu_s"), found.pop("idle_cpu_s"), found.pop("made")
        detail = {"database": kind, "communities": communities, "patterns": communities * len(RHYTHMS)}
        figure("year_of_shifts_cpu_s", round(cpu, 2), "CPU s", shifts=made, goal_s=GOAL_S, **detail)
        figure("year_of_shifts_broken", sum(found.values()), "shifts", **found, **detail)
        figure("sweep_with_nothing_to_make_cpu_ms", round(1000 * idle, 1), "CPU ms", **detail)


if __name__ == "__main__":
    asking = argparse.ArgumentParser(description=__doc__)
    asking.add_argument("--quick", action="store_true")
    given = asking.parse_args()
    asyncio.run(main(2 if given.quick else COMMUNITIES))
