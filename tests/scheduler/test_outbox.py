"""Staff hear once, in one notice, how many notices an outage made useless."""

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import select

from participation.access import Role
from participation.communities import Community
from scheduler.outbox import report_expired
from scheduler.sweeps import Sweep, sweep
from storage import Storage
from storage.outbox import EXPIRED, Fate, OutboxRow


async def settle(storage: Storage, people: int = 3) -> tuple[int, list[int]]:
    """Store a community with one staff member and return its id and its people, the staff first."""
    async with storage.transaction() as tx:
        with tx.everywhere():
            community = await tx.communities.add(Community(0, slug="cd", name="城东社区"))
        found = []
        for number in range(people):
            one = await tx.residents.arrive(100 + number, 100 + number, "zh-Hans", await tx.now())
            found.append((await tx.residents.change(replace(one, community_id=community.id))).id)
        tx.within(community.id)
        await tx.residents.entrust(found[0], Role.STAFF, await tx.now())
        return community.id, found


async def expire(storage: Storage, community: int, people: list[int]) -> None:
    """Let each of the people miss a notice."""
    async with storage.transaction() as tx:
        now = await tx.now()
        await tx.outbox.owe(
            "errors-set-aside", people, at=now, args={"number": "1"}, community_id=community, useful_until=now
        )
        with tx.everywhere():
            due = await tx.outbox.due(now)
        await tx.outbox.settle([Fate(owed.id, owed.fate) for owed in due if owed.fate == EXPIRED], now)


async def after(storage: Storage, **by: float) -> list[tuple[int, int]]:
    """Move the clock, sweep twice, and return who was told of how many."""
    async with storage.transaction() as tx:
        await tx.clock.advance(timedelta(**by))
    for _ in range(2):
        await sweep(storage, Sweep(report_expired))
    async with storage.reading() as tx:
        found = await tx.session.execute(
            select(OutboxRow.resident_id, OutboxRow.args).where(OutboxRow.key == "errors-expired")
        )
        return [(resident, args["count"]) for resident, args in found]


async def test_one_report_counts_a_whole_outage(storage: Storage) -> None:
    community, people = await settle(storage)
    await expire(storage, community, people)
    assert await after(storage, minutes=4) == []  # more may follow
    await expire(storage, community, people[:1])
    assert await after(storage, minutes=4) == []
    assert await after(storage, minutes=2) == [(people[0], 4)]
    assert await after(storage, days=1) == [(people[0], 4)]


async def test_an_outage_that_goes_on_is_reported_each_hour(storage: Storage) -> None:
    community, people = await settle(storage)
    await expire(storage, community, people)
    async with storage.transaction() as tx:
        await tx.clock.advance(timedelta(minutes=61))
    await expire(storage, community, people)
    assert await after(storage, seconds=1) == [(people[0], 6)]


async def test_nothing_expired_nothing_is_said(storage: Storage) -> None:
    await settle(storage)
    assert await after(storage, days=1) == []
