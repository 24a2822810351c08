"""How fast an update is safe: posts a second and the wait for the commit, 40 at once, at rest and behind busy workers.

`python -m benchmarks.intake [--quick]`. Measured at the intake, without HTTP: what a commit costs and who waits for
whom. "single": a commit for each update. "shared": on the workers' connections. "own": as Linli runs, updates that
come together commit together, on connections of their own.
"""

import argparse
import asyncio
import itertools
import statistics
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress

from benchmarks.load import database
from benchmarks.report import figure, progress
from bot.intake import Intake
from bot.updates import of
from storage import Storage

AT_ONCE = 40
"""Telegram's own bound of connections to a webhook unless told otherwise."""
WORKERS = 32
"""Lanes at work in one process."""
_numbers = itertools.count(1)


def _update() -> dict[str, object]:
    number = next(_numbers)
    chat = {"id": 1000 + number % 500, "type": "private", "first_name": "王阿姨"}
    return {"update_id": number, "message": {"message_id": number, "date": 1, "chat": chat, "text": "门口的路灯坏了"}}


async def _busy(storage: Storage) -> None:
    """Hold connections as workers do: a few statements, a little thought, a commit."""
    while True:
        async with storage.transaction() as tx:
            await tx.now()
            await tx.residents.of(1)
            await asyncio.sleep(0.004)


async def _measure(keep: Callable[[], Awaitable[None]], seconds: float) -> tuple[float, list[float]]:
    """Return updates a second, and each one's wait in ms."""
    waits: list[float] = []
    ends = time.perf_counter() + seconds

    async def post() -> None:
        while time.perf_counter() < ends:
            began = time.perf_counter()
            await keep()
            waits.append((time.perf_counter() - began) * 1000)

    began = time.perf_counter()
    await asyncio.gather(*(post() for _ in range(AT_ONCE)))
    return len(waits) / (time.perf_counter() - began), waits


async def case(kind: str, way: str, workers: int, seconds: float) -> None:
    """Measure one way of storing on one database."""
    progress(f"{kind} {way} {workers} workers")
    async with database(kind) as url:
        storage = Storage(url)
        letterbox = Storage(url, pool=2) if way == "own" and not storage.sqlite else storage
        intake = Intake(letterbox, 1, lambda _: None)

        async def alone() -> None:
            row = of(_update())
            async with storage.transaction() as tx:
                await tx.inbox.keep(1, [(row.update_id, row.lane, row.payload)], await tx.now())

        async def together() -> None:
            await intake.keep([_update()])

        busy = [asyncio.create_task(_busy(storage)) for _ in range(workers)]
        try:
            rate, waits = await _measure(alone if way == "single" else together, seconds)
        finally:
            for task in busy:
                task.cancel()
            for task in busy:
                with suppress(asyncio.CancelledError):
                    await task
            await letterbox.close()
            await storage.close()
    cut = statistics.quantiles(waits, n=100)
    commits = intake.counts.commits or len(waits)
    detail = {"database": kind, "way": way, "workers": workers, "at_once": AT_ONCE}
    figure("intake_per_s", round(rate), "1/s", **detail, a_commit=round(len(waits) / commits, 1))
    figure("intake_wait_ms", round(cut[49], 1), "ms", **detail, p99=round(cut[98], 1))


async def main(quick: bool) -> None:
    """Measure every way on both databases."""
    for kind, ways in (("postgresql", ("single", "shared", "own")), ("sqlite", ("single", "own"))):
        for way in ways:
            for workers in (0, WORKERS):
                await case(kind, way, workers, 2 if quick else 8)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--quick", action="store_true")
    asyncio.run(main(arguments.parse_args().quick))
