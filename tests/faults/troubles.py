"""What goes wrong, again and again while people act: each returns when it has struck as often as was asked."""

import asyncio
import random
from collections.abc import Awaitable, Callable

from playground.faults import Kind
from tests.faults.stage import Stage, say

Trouble = Callable[[Stage, int], Awaitable[None]]

LATEST_KILL_S = 2.5


async def kills(stage: Stage, times: int) -> None:
    """`kill -9` at random moments: mostly while it works, each fifth time while it starts or heals."""
    for number in range(1, times + 1):
        say(f"kill {number}/{times}: waiting for replies, then for a random moment")
        if number % 5:
            await stage.at_work()
            await asyncio.sleep(random.uniform(0, LATEST_KILL_S))
        else:
            await asyncio.sleep(random.uniform(0.5, 4))
        part = stage.parts[number % len(stage.parts)]
        stage.strike()
        await part.kill()
        await part.start()
    await stage.at_work()


async def kills_in_turn(stage: Stage, times: int) -> None:
    """`kill -9` one replica after the other; the one before stands again when the next falls."""
    for number in range(1, times + 1):
        say(f"kill {number}/{times} of replicas in turn")
        await stage.at_work(replies=20)
        await asyncio.sleep(random.uniform(0, LATEST_KILL_S))
        part = stage.parts[number % 2]
        stage.strike()
        await part.kill()
        await part.start()
        await asyncio.sleep(4)  # until it has started: both down at once is the other case's matter
    await stage.at_work()


async def postgres_restarts(stage: Stage, times: int) -> None:
    """PostgreSQL restarted, in turn politely and as if its power failed, away for a second or two between."""
    for number in range(1, times + 1):
        say(f"restart {number}/{times} of PostgreSQL")
        await stage.at_work()
        await asyncio.sleep(random.uniform(0, LATEST_KILL_S))
        stage.strike()
        mode = "immediate" if number % 2 else "fast"
        await asyncio.to_thread(stage.database.control, "-m", mode, "stop")
        await asyncio.sleep(random.uniform(0.2, 2))
        await asyncio.to_thread(stage.database.control, "start")
    await stage.at_work()
