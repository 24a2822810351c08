"""Broadcasts by themselves: due, hushed, finished; run twice they do nothing more."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from participation import notices
from participation.access import Actor, Grant, Role, Standing
from participation.communities import Community
from participation.notices import Audience, Broadcast, Notice, State
from scheduler.notices import finish_spent, send_due
from scheduler.sweeps import Sweep, sweep
from storage import Storage
from storage.outbox import OutboxRow

MORNING = datetime(2026, 11, 25, 10, 0, tzinfo=ZoneInfo("Asia/Shanghai"))


async def settle(storage: Storage, *, due_in: timedelta, urgent: bool = False, people: int = 5) -> Broadcast:
    """Store a community with people and one broadcast, at ten in the morning."""
    async with storage.transaction() as tx:
        await tx.clock.advance(MORNING - await tx.now())
        now = await tx.now()
        with tx.everywhere():
            community = await tx.communities.add(Community(0, slug="cd", name="城东社区"))
        for number in range(people):
            person = await tx.residents.arrive(100 + number, 100 + number, "zh-Hans", now)
            await tx.residents.change(replace(person, community_id=community.id, consent="2026-11", name="王"))
        tx.within(community.id)
        await tx.residents.entrust(1, Role.STAFF, now)
        staff = Actor(1, community.id, Standing.VERIFIED, frozenset({Grant(Role.STAFF, community.id)}))
        everyone = Audience("community")
        return await tx.notices.add(
            notices.broadcast(
                Notice("今晚停水"),
                by=staff,
                at=now,
                audience=everyone,
                addressed=await tx.notices.addressed(everyone, now),
                due_at=now + due_in,
                urgent=urgent,
                zone=community.zone,
                limits=notices.limits(),
            )
        )


async def after(storage: Storage, *sweeps: Sweep, **by: float) -> None:
    async with storage.transaction() as tx:
        await tx.clock.advance(timedelta(**by))
    for one in sweeps:
        await sweep(storage, one)


async def owed(storage: Storage, key: str = "notices-broadcast") -> int:
    async with storage.reading() as tx:
        question = select(func.count()).where(OutboxRow.state == "owed", OutboxRow.key == key)
        return int(await tx.session.scalar(question) or 0)


async def deliverable(storage: Storage) -> int:
    async with storage.reading() as tx:
        with tx.everywhere():
            now = await tx.now()
            return len(await tx.outbox.due(now, limit=99, flowing=await tx.notices.flowing(now)))


async def test_due_is_sent_once_however_often_it_is_swept(storage: Storage) -> None:
    await settle(storage, due_in=timedelta(hours=1))
    await after(storage, Sweep(send_due), minutes=59)
    assert await owed(storage) == 0
    await after(storage, Sweep(send_due), Sweep(send_due), minutes=2)
    assert await owed(storage) == await deliverable(storage) == 5


async def test_what_fell_due_while_nobody_ran_is_sent_at_the_next_start(sqlite: str) -> None:
    first = Storage(sqlite)
    await settle(first, due_in=timedelta(hours=1))
    await after(first, hours=5)
    await first.close()
    second = Storage(sqlite)
    await sweep(second, Sweep(send_due))
    assert await deliverable(second) == 5
    await second.close()


async def test_due_at_night_it_waits_for_the_morning(storage: Storage) -> None:
    await settle(storage, due_in=timedelta(hours=12))
    await after(storage, Sweep(send_due), hours=12)
    assert (await owed(storage), await deliverable(storage)) == (0, 0)
    await after(storage, Sweep(send_due), hours=9, minutes=59)
    assert await owed(storage) == 0
    await after(storage, Sweep(send_due), minutes=2)
    assert await deliverable(storage) == 5


async def test_urgent_it_does_not_wait(storage: Storage) -> None:
    await settle(storage, due_in=timedelta(hours=12), urgent=True)
    await after(storage, Sweep(send_due), hours=12)
    assert await deliverable(storage) == 5


async def test_a_long_broadcast_is_silent_at_night_and_goes_on_in_the_morning(storage: Storage) -> None:
    await settle(storage, due_in=timedelta(hours=11))  # 21:00
    await after(storage, Sweep(send_due), hours=11)
    assert await deliverable(storage) == 5
    await after(storage, minutes=31)
    assert await deliverable(storage) == 0
    await after(storage, hours=10, minutes=30)
    assert await deliverable(storage) == 5


async def test_finished_the_author_is_told_once(storage: Storage) -> None:
    broadcast = await settle(storage, due_in=timedelta(hours=1))
    await after(storage, Sweep(send_due), Sweep(finish_spent), hours=1)
    assert await owed(storage, "notices-finished") == 0
    async with storage.transaction() as tx:
        with tx.everywhere():
            now = await tx.now()
            first, second, *rest = await tx.outbox.due(now, limit=99, flowing=[broadcast.id])
            await tx.outbox.blocked(first.id, "403", now)
            await tx.outbox.failed(second.id, "400", now)
            for one in rest:
                await tx.outbox.sent(one.id, 1, now)
    await after(storage, Sweep(finish_spent), Sweep(finish_spent))
    assert await owed(storage, "notices-finished") == 1
    async with storage.reading(broadcast.community_id) as tx:
        args = await tx.session.scalar(select(OutboxRow.args).where(OutboxRow.key == "notices-finished"))
        assert args is not None
        assert [args[name] for name in ("delivered", "blocked", "failed")] == [3, 1, 1]
        assert (await tx.notices.get(broadcast.id)).state is State.SENT
