"""What goes wrong, again and again while people act: each returns when it has struck as often as was asked."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from playground.faults import Kind
from tests.faults import ledgers
from tests.faults.audience import Audience
from tests.faults.stage import Stage, say

Trouble = Callable[[Stage, int], Awaitable[None]]

LATEST_KILL_S = 2.5
STARTED_S = 4.0
"""A process of Linli's converses again after about as many seconds."""
CUT = (
    "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
)
METHODS = ("getupdates", "sendmessage", "editmessagetext", "answercallbackquery", None)
DELIVERING = ("sendmessage", None)
"""Where Telegram misbehaves; None: whatever is called next."""


async def kills(stage: Stage, times: int) -> None:
    """`kill -9` at random moments: mostly while it works, each fifth time while it starts or heals."""
    for number in range(1, times + 1):
        say(f"kill {number}/{times}: waiting for replies, then for a random moment")
        if number % 5:
            await stage.under_load()
            await asyncio.sleep(random.uniform(0, LATEST_KILL_S))
        else:
            await asyncio.sleep(random.uniform(0.5, STARTED_S))
        await _kill(stage, number)
    await stage.at_work()


async def kills_in_turn(stage: Stage, times: int) -> None:
    """`kill -9` one replica after the other; the one before stands again when the next falls."""
    for number in range(1, times + 1):
        say(f"kill {number}/{times} of replicas in turn")
        await stage.under_load()
        await asyncio.sleep(random.uniform(0, LATEST_KILL_S))
        await _kill(stage, number)
        await asyncio.sleep(STARTED_S)
    await stage.at_work()


async def _kill(stage: Stage, number: int) -> None:
    part = stage.parts[number % len(stage.parts)]
    stage.strike()
    await part.kill()
    await part.start()


async def postgres_restarts(stage: Stage, times: int) -> None:
    """PostgreSQL restarted, in turn politely and as if its power failed, away for up to two seconds between."""
    for number in range(1, times + 1):
        say(f"restart {number}/{times} of PostgreSQL")
        await stage.under_load()
        await asyncio.sleep(random.uniform(0, LATEST_KILL_S))
        stage.strike()
        await asyncio.to_thread(stage.database.control, "-m", "immediate" if number % 2 else "fast", "stop")
        await asyncio.sleep(random.uniform(0.2, 2))
        await asyncio.to_thread(stage.database.control, "start")
    await stage.at_work()


async def connections_cut(stage: Stage, times: int) -> None:
    """Every connection to the database ended by the server, ten times in some two seconds each time."""
    for number in range(1, times + 1):
        say(f"cut {number}/{times}: every connection, ten times")
        await stage.under_load()
        for _ in range(10):
            await asyncio.sleep(random.uniform(0, 0.4))
            stage.strike()
            await ledgers.read(stage.database.url, CUT)
    await stage.at_work()


async def disk_full(stage: Stage, times: int) -> None:
    """The small disk under the database filled to its last byte, for one to eight seconds each time."""
    assert stage.database.disk is not None
    filler = stage.database.disk / "filler"
    for number in range(1, times + 1):
        say(f"disk full {number}/{times}")
        await stage.under_load()
        await asyncio.sleep(random.uniform(0, 1))
        stage.strike()
        with _filled(filler):
            for _ in range(random.randint(10, 80)):
                await asyncio.sleep(0.1)
                _fill(filler)  # also what a checkpoint has freed meanwhile
    await stage.at_work()


@contextmanager
def _filled(filler: Path) -> Iterator[None]:
    try:
        _fill(filler)
        yield
    finally:
        filler.unlink(missing_ok=True)


def _fill(filler: Path) -> None:
    for size in (1 << 20, 1 << 12, 1):
        with suppress(OSError), filler.open("ab", buffering=0) as file:
            while file.write(b"\0" * size):
                pass


def telegram(*kinds: Kind, seconds: tuple[float, float] = (1, 3)) -> Trouble:
    """Return the trouble of a Telegram that fails so: single calls, and each third time every call for a while."""

    async def misbehaves(stage: Stage, times: int) -> None:
        faults = stage.playground.faults
        methods = DELIVERING if isinstance(stage.crowd, Audience) else METHODS
        for number in range(1, times + 1):
            say(f"Telegram: {', '.join(kinds)} {number}/{times}")
            await stage.under_load()
            kind = kinds[number % len(kinds)]
            if number % 3:
                fault = faults.add(
                    kind, method=random.choice(methods), times=random.randint(1, 8), seconds=random.uniform(*seconds)
                )
                await asyncio.sleep(random.uniform(0.2, LATEST_KILL_S))
            else:
                fault = faults.add(kind, times=None, seconds=random.uniform(*seconds))
                await asyncio.sleep(random.uniform(1, 4))
            if fault in faults.set:
                faults.set.remove(fault)
            stage.strike()
            stage.in_flight += fault.hits  # an answer that is lost on its way may bring the message again
        await stage.at_work()

    return misbehaves


async def answers_disordered(stage: Stage, times: int) -> None:
    """getUpdates gives every update twice, or the last first, for some calls in a row."""
    for number in range(1, times + 1):
        say(f"updates twice or swapped {number}/{times}")
        stage.struck += 1
        fault = stage.playground.faults.add(("twice", "swapped")[number % 2], method="getUpdates", times=20)
        while fault.times:
            await stage.at_work()


async def posts_repeated(stage: Stage, times: int) -> None:
    """The balancer brings posts twice and lets them overtake each other; twenty repeated posts count as one fault."""
    assert stage.balancer is not None
    while stage.balancer.repeated < 20 * times:
        say(f"posts repeated: {stage.balancer.repeated} of {20 * times}")
        await stage.at_work(replies=20)
    stage.struck = times
