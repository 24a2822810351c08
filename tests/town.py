"""A small community with everything running: the bot, its delivery, its sweeps, and the playground as Telegram.

Nothing here is a mock: updates go over HTTP through the inbox, the lanes, the dispatcher and the renderer;
notices through the outbox and python-telegram-bot. Time moves by the product's one clock.
"""

import asyncio
import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import or_, select

from bot.assembly import Conversations
from bot.delivery import Delivery
from bot.intake import poll
from participation.access import Role, Standing
from participation.communities import Building, Community
from participation.residents import Resident
from playground.server import Playground
from scheduler.sweeps import sweep_all
from storage import Storage, Transaction
from storage.outbox import OWED, OutboxRow

MORNING = datetime(2026, 11, 25, 10, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
TOKEN = "100001:playground-token-of-the-tests"
KEYS = "dGhlIHRlc3RzIG93biBrZXkgYW5kIG5vYm9keSBlbHM="
"""Telephones are stored encrypted; on PostgreSQL the keys must be given."""


class Town:
    """城东社区 with three buildings; people are added by the test."""

    def __init__(self, storage: Storage, playground: Playground) -> None:
        self.storage = storage
        self.playground = playground
        self.community: Community
        self.buildings: list[Building]
        self.conversations: Conversations
        self.delivery: Delivery
        self._numbers = itertools.count(1)

    @classmethod
    @asynccontextmanager
    async def open(cls, database: str) -> AsyncIterator["Town"]:
        storage = Storage(database, keys=KEYS)
        playground = Playground()
        await playground.start()
        playground.world.admit(TOKEN)
        town = cls(storage, playground)
        playground.idle = town.idle
        await town._found()
        # the playground has no rates here, so nobody waits for Telegram's; tests of the rates make their own delivery
        delivery = Delivery(
            storage, TOKEN, playground.url, per_second=500, bulk_per_second=400, per_chat_s=0, per_group_s=0,
            patience_s=0.05,
        )  # fmt: skip
        conversations = Conversations(storage, TOKEN, playground.url, wake_delivery=delivery.wake)
        town.conversations, town.delivery = conversations, delivery
        parts = [
            asyncio.create_task(part)
            for part in (poll(conversations.intake, playground.url, TOKEN), conversations.run(), delivery.run())
        ]
        try:
            yield town
        finally:
            for part in parts:
                part.cancel()
            for part in parts:
                with suppress(asyncio.CancelledError):
                    await part
            await conversations.close()
            await playground.stop()
            await storage.close()

    async def _found(self) -> None:
        async with self.storage.transaction() as tx:
            # a Wednesday morning, whenever the tests run: nights and weekends are the test's own doing
            await tx.clock.advance(MORNING - await tx.now())
            with tx.everywhere():
                self.community = await tx.communities.add(
                    Community(0, slug="chengdong", name="城东社区", phone="0898-66001234")
                )
            tx.within(self.community.id)
            self.buildings = [
                await tx.communities.buildings.add(Building(0, self.community.id, f"{n}号楼", 3)) for n in (1, 2, 3)
            ]

    async def person(
        self,
        name: str,
        standing: Standing = Standing.VERIFIED,
        *roles: Role,
        department: str | None = None,
        locale: str = "zh-Hans",
        building: int = 0,
    ) -> Any:
        """Return the chat of somebody who lives here already, so that a test need not register them by hand.

        The chat is the playground's (`playground/people.py`); `chat.resident` is the stored resident.
        """
        person = self.playground.person(name, language_code=locale.lower())
        chat = person.chat(TOKEN)
        async with self.storage.transaction() as tx:
            resident = await tx.residents.arrive(person.id, person.id, locale, await tx.now())
            resident = await tx.residents.change(
                replace(
                    resident,
                    community_id=self.community.id,
                    standing=standing,
                    name=name,
                    building_id=self.buildings[building].id,
                    unit=1,
                    consent="2026-11",
                    consented_at=await tx.now(),
                )
            )
            tx.within(self.community.id)
            for role in roles:
                await tx.residents.entrust(resident.id, role, await tx.now(), department=department)
        chat.resident = resident  # type: ignore[attr-defined]
        return chat

    async def resident(self, chat: Any) -> Resident:
        """Return the person as stored now."""
        async with self.storage.reading() as tx:
            found = await tx.residents.of(chat.person.id)
            assert found is not None
            return found

    async def advance(self, **by: float) -> None:
        """Move the one clock (`hours=1`, `days=3`) and run what has become due, then let everyone be told."""
        async with self.storage.transaction() as tx:
            await tx.clock.advance(timedelta(**by))
        await self.sweep()

    async def sweep(self) -> None:
        """Run every sweep once and wait until all notices are delivered."""
        await sweep_all(self.storage)
        await self.told()

    async def told(self, seconds: float = 30) -> None:
        """Wait until every update is worked and nothing that is due is owed any more."""
        async with asyncio.timeout(seconds):
            await self.idle()

    async def idle(self) -> None:
        """Wait until every update is worked and shown, and every notice that is due is delivered."""
        while True:
            # not before: whoever tapped sees their screen first, and a transcript is the same each time
            if not self.conversations.lanes.busy:
                async with self.storage.reading() as tx:
                    waiting = await tx.inbox.waiting_lanes(self.conversations.bot.id, limit=1)
                    if not waiting:
                        if not await self._owing(tx):
                            if not self.conversations.lanes.busy:  # begun since: worked, and still being shown
                                return
                            continue
                        self.delivery.wake()  # each time: it writes down what it sent when it looks again
            await asyncio.sleep(0.005)

    async def _owing(self, tx: Transaction) -> bool:
        """Return whether anything is due, or was tried and put off by a fault; not what a paused broadcast owes."""
        now = await tx.now()
        owed = select(OutboxRow.id).where(OutboxRow.state == OWED, OutboxRow.attempts > 0).limit(1)
        if not await tx.outbox.anything(now) and await tx.session.scalar(owed) is None:
            return False  # nearly always; the rest is asked of what is on its way
        with tx.everywhere():
            flowing, mending = await tx.notices.flowing(now), await tx.notices.mending(now)
        put_off = OutboxRow.attempts > 0, or_(OutboxRow.broadcast_id.is_(None), OutboxRow.broadcast_id.in_(flowing))
        tried = await tx.session.scalar(select(OutboxRow.id).where(OutboxRow.state == OWED, *put_off).limit(1))
        return tried is not None or await tx.outbox.waiting(now, flowing, mending) > 0
