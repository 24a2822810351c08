"""Broadcasts on both databases: the count is exact, each person is owed once, the other community nothing."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from participation import notices
from participation.access import Actor, Grant, Role, Standing
from participation.communities import Building, Community
from participation.notices import Audience, Broadcast, State
from participation.refusals import NotFound
from storage import Storage, Transaction
from storage.outbox import OutboxRow

LIMITS = notices.limits()
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
                "今晚停水",
                by=staff,
                at=now,
                audience=audience,
                addressed=await tx.notices.addressed(audience),
                due_at=now + timedelta(hours=1),
                urgent=False,
                photo=None,
                limits=LIMITS,
            )
        )


async def test_the_count_is_exact_and_says_who_is_left_out(storage: Storage) -> None:
    two = await Two.settle(storage)
    async with storage.reading(two.here.id) as tx:
        all_here = await tx.notices.addressed(Audience("community"))
        first = await tx.notices.addressed(Audience("buildings", (two.buildings[0].id,)))
        both = await tx.notices.addressed(Audience("buildings", tuple(one.id for one in two.buildings)))
        nobody = await tx.notices.addressed(Audience("event", (12345,)))
    assert (all_here.count, all_here.unreachable, all_here.blocked, all_here.unasked) == (7, 1, 1, 1)
    assert all_here.sample == ("居民100", "居民101", "居民102", "居民103", "居民104")
    assert (first.count, both.count, nobody.count) == (4, 7, 0)


async def test_an_unknown_audience_is_not_found(storage: Storage) -> None:
    two = await Two.settle(storage)
    async with storage.reading(two.here.id) as tx:
        with pytest.raises(NotFound):
            await tx.notices.addressed(Audience("everybody"))


async def test_what_can_be_chosen_is_the_communitys_own(storage: Storage) -> None:
    two = await Two.settle(storage)
    async with storage.reading(two.here.id) as tx:
        assert await tx.notices.options("buildings", await tx.now()) == [(b.id, b.name) for b in two.buildings]
        assert await tx.notices.options("community", await tx.now()) == []
    async with storage.reading(two.there.id) as tx:
        assert await tx.notices.options("buildings", await tx.now()) == []


async def test_sent_by_twenty_at_once_each_person_is_owed_once(storage: Storage) -> None:
    two = await Two.settle(storage)
    broadcast = await _schedule(storage, two, Audience("community"))

    async def send() -> int:
        async with storage.transaction() as tx:
            with tx.everywhere():
                now = await tx.now()
                return await tx.notices.send(broadcast, at=now, not_before=now)

    owed = await asyncio.gather(*(send() for _ in range(20)))
    assert sum(owed) == 7
    async with storage.reading() as tx:
        people = list(await tx.session.scalars(select(OutboxRow.resident_id).order_by(OutboxRow.resident_id)))
        assert people == two.people[:7]
        assert await tx.session.scalar(select(func.count()).where(OutboxRow.not_before > await tx.now())) == 0


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
                    await tx.notices.change(notices.release(broadcast, at=await tx.now()))
                return len(due)

    assert sum(await asyncio.gather(*(take() for _ in range(20)))) == 1


async def test_nothing_is_due_before_its_moment(storage: Storage) -> None:
    two = await Two.settle(storage)
    await _schedule(storage, two, Audience("community"))
    async with storage.transaction() as tx:
        with tx.everywhere():
            assert await tx.notices.due(await tx.now() + timedelta(minutes=59)) == []
            assert len(await tx.notices.due(await tx.now() + timedelta(minutes=61))) == 1


async def test_cancelled_midway_the_rest_is_owed_no_more_and_what_flew_counts(storage: Storage) -> None:
    two = await Two.settle(storage)
    broadcast = await _schedule(storage, two, Audience("community"))
    async with storage.transaction() as tx, _everywhere(tx):
        now = await tx.now()
        await tx.notices.send(broadcast, at=now, not_before=now)
        first, flying, *_ = await tx.outbox.due(now, flowing=[broadcast.id])
        await tx.outbox.sent(first.id, 1, now)
        assert await tx.outbox.cancel(broadcast.id, now) == 6
        await tx.outbox.sent(flying.id, 2, now)  # it was on its way when the rest was stopped
        await tx.outbox.blocked(first.id, "403", now)  # what was sent stays sent
        assert await tx.outbox.counts(broadcast.id) == {"sent": 2, "cancelled": 5}
        assert await tx.outbox.due(now, flowing=[broadcast.id]) == []


async def test_put_off_moves_only_what_is_owed_and_only_later(storage: Storage) -> None:
    two = await Two.settle(storage)
    broadcast = await _schedule(storage, two, Audience("community"))
    async with storage.transaction() as tx, _everywhere(tx):
        now = await tx.now()
        await tx.notices.send(broadcast, at=now, not_before=now + timedelta(hours=5))
        await tx.outbox.put_off(broadcast.id, now + timedelta(hours=3))
        assert await tx.outbox.due(now + timedelta(hours=4), flowing=[broadcast.id]) == []
        await tx.outbox.put_off(broadcast.id, now + timedelta(hours=9))
        assert await tx.outbox.due(now + timedelta(hours=8), flowing=[broadcast.id]) == []
        assert len(await tx.outbox.due(now + timedelta(hours=9), limit=99, flowing=[broadcast.id])) == 7


async def test_residents_read_what_was_for_them(storage: Storage) -> None:
    two = await Two.settle(storage)
    general = await _schedule(storage, two, Audience("community"))
    building = await _schedule(storage, two, Audience("buildings", (two.buildings[1].id,)))
    stopped = await _schedule(storage, two, Audience("community"))
    waiting = await _schedule(storage, two, Audience("community"))
    async with storage.transaction(two.here.id) as tx:
        now = await tx.now()
        for n, one in enumerate((general, building, stopped)):
            sending = await tx.notices.change(notices.release(one, at=now + timedelta(seconds=n)))
            await tx.notices.send(sending, at=now, not_before=now)
        await tx.outbox.cancel(stopped.id, now)
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


async def test_spent_when_nothing_is_owed(storage: Storage) -> None:
    two = await Two.settle(storage)
    broadcast = await _schedule(storage, two, Audience("community"))
    async with storage.transaction() as tx, _everywhere(tx):
        now = await tx.now()
        assert await tx.notices.spent() == []
        sending = await tx.notices.change(notices.release(broadcast, at=now))
        await tx.notices.send(sending, at=now, not_before=now)
        assert await tx.notices.spent() == []
        assert [one.id for one in await tx.notices.under_way()] == [broadcast.id]
        for owed in await tx.outbox.due(now, limit=99, flowing=[broadcast.id]):
            await tx.outbox.sent(owed.id, 1, now)
        assert [one.id for one in await tx.notices.spent()] == [broadcast.id]


def _everywhere(tx: Transaction) -> Any:
    import contextlib

    @contextlib.asynccontextmanager
    async def open() -> Any:
        with tx.everywhere():
            yield

    return open()
