"""People who are told things: numbered notices are owed to them without end, and every message that comes is counted.

A notice's effect is its message, so a copy counts as repeated, and doubled stays 0.
"""

import asyncio
import random
import re
from collections import Counter

from sqlalchemy.exc import SQLAlchemyError

from bot.delivery import SLOTS
from playground.server import Playground
from playground.state import Event
from storage import Storage
from tests.faults.judge import Verdict

PEOPLE = 60
"""Each takes a message a second, so together more than Telegram allows."""
A_SECOND = 16.0
"""Notices owed a second, on average; Telegram would take 30."""
_NUMBER = re.compile(r"N\d{6}")

Told = tuple[int, str]
"""Whom, and the notice's number."""


class Audience:
    """Owes and counts. Has what the troubles ask of a crowd."""

    def __init__(self, playground: Playground, url: str) -> None:
        """`url` is the database's; the people stand in it already."""
        self.people = PEOPLE // 2
        """By whom the troubles reckon how much has been told; half, because it comes slower than taps are answered."""
        self.replies = 0
        self._playground = playground
        self._url = url
        self._owed: list[Told] = []
        self._came: Counter[Told] = Counter()
        self._feeding: asyncio.Task[None] | None = None
        self._going = asyncio.Event()
        playground.world.listeners.add(self._look)

    @property
    def waiting(self) -> int:
        """How many notices can be on their way now: what a kill may have repeated."""
        return min(SLOTS, sum(1 for told in self._owed if not self._came[told]))

    async def begin(self) -> None:
        """Owe from now on."""
        self._going.set()
        self._feeding = asyncio.create_task(self._feed())

    async def end(self) -> None:
        """Owe nothing more, and wait until all has come or nothing comes for half a minute."""
        self._going.clear()
        if self._feeding is not None:
            await self._feeding
        quiet = 0
        while quiet < 30 and any(not self._came[told] for told in self._owed):
            before = self.replies
            await asyncio.sleep(1)
            quiet = 0 if self.replies > before else quiet + 1
        await asyncio.sleep(1)
        self._playground.world.listeners.discard(self._look)

    async def verdict(self) -> Verdict:
        """Return the columns: every notice that was committed is acknowledged."""
        lost = [told for told in self._owed if not self._came[told]]
        last = dict(self._owed)
        missing = {person for person, number in last.items() if not self._came[person, number]}
        repeated = sum(count - 1 for count in self._came.values() if count > 1)
        return Verdict(len(self._owed), len(lost), 0, len(missing), repeated)

    async def _feed(self) -> None:
        storage = Storage(self._url)
        try:
            async with storage.transaction() as tx:
                with tx.everywhere():
                    people = {resident.id: resident.chat_id for resident in await tx.residents.all()}
            number = 0
            while self._going.is_set():
                number += 1
                some = random.sample(list(people), random.randint(1, 8))
                name = f"N{number:06}"
                try:
                    async with storage.transaction() as tx:
                        await tx.outbox.owe("errors-set-aside", some, at=await tx.now(), args={"number": name})
                except (SQLAlchemyError, OSError):  # the database is away: nobody was promised anything
                    await asyncio.sleep(0.5)
                    continue
                self._owed += [(people[resident], name) for resident in some]
                await asyncio.sleep(random.uniform(0, 2 * len(some) / A_SECOND))
        finally:
            await storage.close()

    def _look(self, event: Event) -> None:
        if event.kind == "sent" and event.message is not None and event.message.by_bot:
            for number in _NUMBER.findall(event.message.text):
                self._came[event.chat.id, number] += 1
                self.replies += 1
