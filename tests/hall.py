"""An event with a crowd, straight over storage: for races and sweeps that need no Telegram."""

import asyncio
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from participation.access import Actor, Standing
from participation.communities import Community
from participation.events import Event, Registration, State, accept, cancel, sign_up
from scheduler.events import call_last, expire_offers, promote_waitlists, remind_coming
from storage import Storage
from storage.outbox import Owed

NOW = datetime(2026, 11, 25, 2, tzinfo=UTC)
"""Ten in the morning in Shanghai; the event begins three days later, at ten."""


@dataclass
class Hall:
    """A community with an event and people who want to go."""

    storage: Storage
    community: Community
    event: Event
    people: list[Actor]

    async def sign_up(self, who: Actor, party: int = 1) -> Registration:
        async with self.storage.transaction(self.community.id) as tx:
            roster = await tx.events.roster(self.event.id, lock=True)
            await asyncio.sleep(0.001)  # time enough for another to count the same seats
            return await tx.events.seat(sign_up(roster, party, by=who, at=NOW))

    async def cancel(self, who: Actor, at: datetime = NOW) -> None:
        async with self.storage.transaction(self.community.id) as tx:
            roster = await tx.events.roster(self.event.id, lock=True)
            mine = roster.of(who.resident_id)
            await asyncio.sleep(0.001)
            if mine:
                await tx.events.seat(cancel(roster.event, mine, by=who, at=at))

    async def accept(self, registration: int, who: Actor, at: datetime = NOW) -> None:
        async with self.storage.transaction(self.community.id) as tx:
            roster, mine = await tx.events.registration(registration)
            await asyncio.sleep(0.001)
            await tx.events.seat(accept(roster, mine, by=who, at=at))

    async def sweep(self, at: datetime = NOW) -> None:
        for one in (expire_offers, promote_waitlists, call_last, remind_coming):
            async with self.storage.transaction() as tx:
                with tx.everywhere():
                    await one(tx, at)

    async def told(self, at: datetime) -> list[Owed]:
        """Return the notices that are owed and due."""
        async with self.storage.reading() as tx:
            with tx.everywhere():
                return await tx.outbox.due(at, limit=1000)

    async def states(self) -> dict[int, State]:
        """Return the living registrations, read back through another session, and check the count."""
        async with self.storage.reading(self.community.id) as tx:
            roster = await tx.events.roster(self.event.id)
            assert roster.event.taken == roster.event.capacity - roster.left
            return {one.resident_id: one.state for one in roster.live}


async def hall(
    storage: Storage, *, capacity: int, people: int, slug: str = "a", begins: datetime | None = None
) -> Hall:
    async with storage.transaction() as tx:
        community = await tx.communities.add(Community(0, slug=slug, name="甲"))
        tx.within(community.id)
        actors = []
        for number in range(people):
            resident = await tx.residents.arrive(community.id * 1000 + number, 1000 + number, "zh-Hans", NOW)
            await tx.residents.change(replace(resident, community_id=community.id, name=f"居民{number}"))
            actors.append(Actor(resident.id, community.id, Standing.REGISTERED))
        host = actors[0].resident_id or 0
        event = Event(0, community.id, "京剧清唱会", "活动室", begins or NOW + timedelta(days=3), capacity, host, NOW)
        return Hall(storage, community, await tx.events.add(event), actors)
