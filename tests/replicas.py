"""Several replicas of the conversing half over one database, and Telegram handing each update to any of them.

Each replica is a `Conversations` with a storage of its own, as another process would have; all share one event loop,
so a test can watch every one of them.
"""

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from bot.assembly import Conversations
from bot.delivery import Delivery
from bot.intake import Intake
from playground.server import Playground
from storage import Storage
from tests.town import KEYS, TOKEN, Town


class Replicas:
    """A town whose conversations are worked by any number of replicas; `town.person(…)` gives people's chats."""

    def __init__(self, town: Town, database: str) -> None:
        self.town = town
        self.database = database
        self.running: dict[Conversations, asyncio.Task[None]] = {}
        self._dice = random.Random(20)
        self._storages: dict[Conversations, Storage] = {}

    @classmethod
    @asynccontextmanager
    async def open(cls, database: str, count: int) -> AsyncIterator["Replicas"]:
        """Found the town and run `count` replicas; updates go to one of them at random."""
        storage = Storage(database, keys=KEYS)
        playground = Playground()
        await playground.start()
        playground.world.admit(TOKEN)
        town = Town(storage, playground)
        await town._found()
        town.delivery = Delivery(storage, TOKEN, playground.url)  # nobody is told anything by it here
        here = cls(town, database)
        playground.idle = here.idle
        handing = asyncio.create_task(here._hand_out())
        try:
            for _ in range(count):
                here.start()
            yield here
        finally:
            handing.cancel()
            with suppress(asyncio.CancelledError):
                await handing
            for one in list(here.running):
                await here.stop(one)
            await playground.stop()
            await storage.close()

    def start(self) -> Conversations:
        """Run one more replica."""
        one, storage = self.replica()
        self._storages[one] = storage
        self.running[one] = asyncio.create_task(one.run())
        return one

    def replica(self) -> tuple[Conversations, Storage]:
        """Return one that does not run yet, and its storage."""
        storage = Storage(self.database, keys=KEYS)
        return Conversations(storage, TOKEN, self.town.playground.url, wake_delivery=lambda: None), storage

    async def stop(self, one: Conversations) -> None:
        """End a replica as a signal does."""
        task = self.running.pop(one)
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        await one.close()
        await self._storages.pop(one).close()

    async def idle(self) -> None:
        """Wait until no replica works and no update waits."""
        while True:
            if self.running and not any(one.lanes.busy for one in self.running):
                async with self.town.storage.reading() as tx:
                    bot_id = next(iter(self.running)).bot.id
                    if not await tx.inbox.waiting_lanes(bot_id, limit=1):
                        return
            await asyncio.sleep(0.005)

    async def _hand_out(self) -> None:
        """Give each update of Telegram's queue to any replica, one by one: as posts through a balancer."""
        bot = self.town.playground.world.find_bot(TOKEN)
        spare = Intake(self.town.storage, bot.id, lambda *_: None)  # when no replica runs to work it
        offset = 0
        while True:
            for update in await bot.inbox.take(offset, 100, 5.0):
                running = [one.intake for one in self.running]
                await self._dice.choice(running or [spare]).keep([update])
                offset = update["update_id"] + 1
            bot.inbox.confirm_below(offset)
