"""Broadcasts on both databases: the count is exact, each person is owed once, the other community nothing."""

import asyncio
import contextlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from participation import broadcasts, notices
from participation.access import Actor, Grant, Role, Standing
from participation.communities import Building, Community
from participation.notices import Audience, Broadcast, Notice, State
from participation.refusals import NotFound
from storage import Storage, Transaction
from storage.outbox import SENT, Fate, OutboxRow

LIMITS = notices.limits()
NOW = datetime(2026, 11, 25, 2, tzinfo=UTC)
NIGHT = datetime(2030, 11, 25, 15, tzinfo=UTC)  # 23:00 in Shanghai
LEFT_OUT: dict[int, dict[str, Any]] = {7: {"reachable": False}, 8: {"blocked": True}, 9: {"consent": None}}


class Two:
    """Two communities; in the first, ten people in two buildings, three of whom are left out."""

    here: Community
    there: Community
    buildings: list[Building]
    people: list[int]

    @classmethod
    async def settle(cls, storage: Storage) -> "Two":
        two = cls()
        two.people = []
        async with storage.transaction() as tx:
            await tx.clock.advance(NOW - await tx.now())  # by day: at night nothing flows
            with tx.everywhere():
                two.here = await tx.communities.add(Community(0, slug="here", name="城东社区"))
                two.there = await tx.communities.add(Community(0, slug="there", name="城西社区"))
            with tx.community(two.here.id):
                two.buildings = [
                    await tx.communities.buildings.add(Building(0, two.here.id, f"{n}号楼")) for n in (1, 2)
                ]
            for number in range(10):
                left_out = LEFT_OUT.get(number, {})
                home = two.buildings[number % 2].id
                two.people.append(await _arrive(tx, 100 + number, two.here.id, building_id=home, **left_out))
            for number in range(3):
                await _arrive(tx, 200 + number, two.there.id)
        return two


async def _arrive(tx: Transaction, user: int, community: int, **how: Any) -> int:
    person = await tx.residents.arrive(user, user, "zh-Hans", await tx.now())
    known = {"name": f"居民{user}", "consent": "2026-11", "standing": Standing.VERIFIED, **how}
    return (await tx.residents.change(replace(person, community_id=community, **known))).id


async def _schedule(storage: Storage, two: Two, audience: Audience) -> Broadcast:
    async with storage.transaction(two.here.id) as tx:
        now = await tx.now()
        staff = Actor(two.people[0], two.here.id, Standing.VERIFIED, frozenset({Grant(Role.STAFF, two.here.id)}))
        return await tx.notices.add(
            notices.broadcast(
                Notice("今晚停水"),
                by=staff,
                at=now,
                audience=audience,
                addressed=await tx.notices.addressed(audience, now),
                due_at=now + timedelta(hours=1),
                urgent=False,
                zone="Asia/Shanghai",
                limits=LIMITS,
            )
        )


async def test_the_count_is_exact_and_says_who_is_left_out(storage: Storage) -> None:
    two = await Two.settle(storage)
    async with storage.reading(two.here.id) as tx:
        all_here = await tx.notices.addressed(Audience("community"), NOW)
        first = await tx.notices.addressed(Audience("buildings", (two.buildings[0].id,)), NOW)
        both = await tx.notices.addressed(Audience("buildings", tuple(one.id for one in two.buildings)), NOW)
        nobody = await tx.notices.addressed(Audience("event", (12345,)), NOW)
    assert (all_here.count, all_here.unreachable, all_here.blocked, all_here.unasked) == (7, 1, 1, 1)
    assert all_here.sample == ("居民100", "居民101", "居民102", "居民103", "居民104")
    assert (first.count, both.count, nobody.count) == (4, 7, 0)


async def test_an_unknown_audience_is_not_found(storage: Storage) -> None:
    two = await Two.settle(storage)
    async with storage.reading(two.here.id) as tx:
        with pytest.raises(NotFound):
            await tx.notices.addressed(Audience("everybody"), NOW)


async def test_what_can_be_chosen_is_the_communitys_own(storage: Storage) -> None:
    two = await Two.settle(storage)
    async with storage.reading(two.here.id) as tx:
        assert await tx.notices.options("buildings", await tx.now()) == [(b.id, b.name) for b in two.buildings]
        assert await tx.notices.options("community", await tx.now()) == []
    async with storage.reading(two.there.id) as tx:
        assert await tx.notices.options("buildings", await tx.now()) == []


async def _release(storage: Storage, broadcast: Broadcast) -> Broadcast:
    async with storage.transaction(broadcast.community_id) as tx:
        return await tx.notices.change(broadcasts.release(broadcast, at=await tx.now()))


@pytest.mark.parametrize("most", [1, 3, 7, 100])
async def test_spread_by_twenty_at_once_each_person_is_owed_once(storage: Storage, most: int) -> None:
    two = await Two.settle(storage)
    broadcast = await _release(storage, await _schedule(storage, two, Audience("community")))

    async def spread() -> None:
        async with storage.transaction() as tx, _everywhere(tx):
            now = await tx.now()
            for unspread in await tx.notices.unspread():
                await tx.notices.spread(unspread, at=now, most=most)

    for _ in range(8 // min(most, 8) + 1):
        await asyncio.gather(*(spread() for _ in range(20)))
    async with storage.reading() as tx:
        people = list(await tx.session.scalars(select(OutboxRow.resident_id).order_by(OutboxRow.resident_id)))
        assert people == two.people[:7]
    async with storage.reading(two.here.id) as tx:
        assert (await tx.notices.get(broadcast.id)).spread_at is not None


async def test_a_kill_between_two_chunks_loses_and_repeats_nobody(storage: Storage) -> None:
    two = await Two.settle(storage)
    broadcast = await _release(storage, await _schedule(storage, two, Audience("community")))
    for attempt in range(12):
        with contextlib.suppress(ZeroDivisionError):
            async with storage.transaction() as tx, _everywhere(tx):
                for unspread in await tx.notices.unspread():
                    await tx.notices.spread(unspread, at=await tx.now(), most=2)
                if attempt % 3 == 1:
                    raise ZeroDivisionError  # the process dies before the commit
    async with storage.reading() as tx:
        people = list(await tx.session.scalars(select(OutboxRow.resident_id).order_by(OutboxRow.resident_id)))
        assert people == two.people[:7]
    async with storage.reading(two.here.id) as tx:
        kept = await tx.notices.get(broadcast.id)
        assert kept.spread_at is not None
        assert (await tx.notices.progress(kept)).waiting == 7


async def test_it_is_not_finished_before_everyone_is_owed_it(storage: Storage) -> None:
    two = await Two.settle(storage)
    broadcast = await _release(storage, await _schedule(storage, two, Audience("community")))
    async with storage.transaction() as tx, _everywhere(tx):
        now = await tx.now()
        partly = await tx.notices.spread(broadcast, at=now, most=3)
        assert (await tx.notices.progress(partly)).waiting == 7  # three owed, four reckoned
        await _all_sent(tx, broadcast)
        assert await tx.notices.spent() == []
        await tx.notices.spread(partly, at=now, most=30)
        assert await tx.notices.spent() == []
        await _all_sent(tx, broadcast)
        assert [one.id for one in await tx.notices.spent()] == [broadcast.id]


async def _all_sent(tx: Transaction, broadcast: Broadcast) -> None:
    now = await tx.now()
    await tx.session.execute(
        update(OutboxRow).where(OutboxRow.broadcast_id == broadcast.id).values(state="sent", settled_at=now)
    )


async def test_a_broadcast_is_taken_by_one_sweep_of_twenty(storage: Storage) -> None:
    two = await Two.settle(storage)
    await _schedule(storage, two, Audience("community"))
    async with storage.transaction() as tx:
        await tx.clock.advance(timedelta(hours=2))

    async def take() -> int:
        async with storage.transaction() as tx:
            with tx.everywhere():
                due = await tx.notices.due(await tx.now())
                for broadcast in due:
                    await tx.notices.change(broadcasts.release(broadcast, at=await tx.now()))
                return len(due)

    assert sum(await asyncio.gather(*(take() for _ in range(20)))) == 1


async def test_nothing_is_due_before_its_moment(storage: Storage) -> None:
    two = await Two.settle(storage)
    await _schedule(storage, two, Audience("community"))
    async with storage.transaction() as tx:
        with tx.everywhere():
            assert await tx.notices.due(await tx.now() + timedelta(minutes=59)) == []
            assert len(await tx.notices.due(await tx.now() + timedelta(minutes=61))) == 1


async def test_stopped_midway_nothing_flows_and_the_rest_is_withdrawn(storage: Storage) -> None:
    two = await Two.settle(storage)
    broadcast = await _release(storage, await _schedule(storage, two, Audience("community")))
    async with storage.transaction() as tx, _everywhere(tx):
        now = await tx.now()
        spread = await tx.notices.spread(broadcast, at=now)
        assert await tx.notices.flowing(now) == [broadcast.id]
        first, flying, *_ = await tx.outbox.due(now, flowing=[broadcast.id])
        await tx.outbox.settle([Fate(first.id, SENT, 1)], now)
        stopped = await tx.notices.change(replace(spread, state=State.CANCELLED))
        assert await tx.notices.flowing(now) == []
        assert await tx.notices.progress(stopped) == broadcasts.Progress(1, 0, 0, 0, 6)
        assert [one.id for one in await tx.notices.stopped()] == [broadcast.id]
        assert await tx.notices.withdraw(broadcast.id, at=now) == 6
        assert await tx.notices.stopped() == []
        await tx.outbox.settle([Fate(flying.id, SENT, 2)], now)  # it was on its way when the rest was stopped
        assert await tx.notices.progress(stopped) == broadcasts.Progress(2, 0, 0, 0, 5)


async def test_what_is_held_does_not_flow(storage: Storage) -> None:
    two = await Two.settle(storage)
    broadcast = await _release(storage, await _schedule(storage, two, Audience("community")))
    async with storage.transaction() as tx, _everywhere(tx):
        await tx.notices.change(replace(broadcast, state=State.PAUSED))
        assert await tx.notices.flowing(await tx.now()) == []
        resumed = await tx.notices.resume(broadcast, at=await tx.now())
        assert await tx.notices.flowing(await tx.now()) == [resumed.id]


async def test_at_night_only_the_urgent_flow(storage: Storage) -> None:
    two = await Two.settle(storage)
    calm, urgent = [await _schedule(storage, two, Audience("community")) for _ in range(2)]
    calm, urgent = await _release(storage, calm), await _release(storage, replace(urgent, urgent=True))
    async with storage.transaction() as tx, _everywhere(tx):
        await tx.notices.change(urgent)
        assert await tx.notices.flowing(await tx.now()) == [calm.id, urgent.id]
        assert await tx.notices.flowing(NIGHT) == [urgent.id]


async def test_residents_read_what_was_for_them(storage: Storage) -> None:
    two = await Two.settle(storage)
    general = await _schedule(storage, two, Audience("community"))
    building = await _schedule(storage, two, Audience("buildings", (two.buildings[1].id,)))
    stopped = await _schedule(storage, two, Audience("community"))
    waiting = await _schedule(storage, two, Audience("community"))
    async with storage.transaction(two.here.id) as tx:
        now = await tx.now()
        for n, one in enumerate((general, building, stopped)):
            sending = await tx.notices.change(broadcasts.release(one, at=now + timedelta(seconds=n)))
            await tx.notices.spread(sending, at=now)
        await tx.notices.withdraw(stopped.id, at=now)
        await tx.notices.change(replace(stopped, state=State.CANCELLED))
    async with storage.reading(two.here.id) as tx:
        assert [one.id for one in await tx.notices.published(two.people[0])] == [general.id]
        assert [one.id for one in await tx.notices.published(two.people[1])] == [building.id, general.id]
        for foreign in (building.id, stopped.id, waiting.id, 999):
            with pytest.raises(NotFound):
                await tx.notices.notice(foreign, two.people[0])
    async with storage.reading(two.there.id) as tx:
        assert await tx.notices.published(two.people[1]) == []
        with pytest.raises(NotFound):
            await tx.notices.notice(general.id, two.people[1])


def _everywhere(tx: Transaction) -> Any:
    @contextlib.asynccontextmanager
    async def open() -> Any:
        with tx.everywhere():
            yield

    return open()
