"""Held places, tickets and who stayed away, on both databases: the lock decides."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from participation.access import Actor, Grant, Role, Standing
from participation.attendance import check_in, explain, settle, with_code
from participation.events import Registration, State
from participation.programme import NoHeldPlace, cross_off, write_down
from storage import Storage
from tests.hall import NOW, Hall, hall


def staff(here: Hall) -> Actor:
    return Actor(
        here.people[0].resident_id, here.community.id, Standing.VERIFIED,
        frozenset({Grant(Role.STAFF, here.community.id)}),
    )  # fmt: skip


async def holding_back(storage: Storage, places: int) -> Hall:
    here = await hall(storage, capacity=5, people=6)
    async with storage.transaction(here.community.id) as tx:
        event = await tx.events.add(replace(here.event, id=0, reserved=places, title="写春联"))
    return replace(here, event=event)


async def written(storage: Storage, here: Hall, name: str) -> Registration:
    async with storage.transaction(here.community.id) as tx:
        roster = await tx.events.roster(here.event.id, lock=True)
        await asyncio.sleep(0.001)
        return await tx.events.seat(write_down(roster, name, 1, by=staff(here), at=NOW))


async def counts(storage: Storage, here: Hall) -> tuple[int, int, int]:
    async with storage.reading(here.community.id) as tx:
        roster = await tx.events.roster(here.event.id)
        assert roster.left == roster.event.left
        return roster.event.taken, roster.event.reserved, roster.left


async def test_a_place_held_back_goes_to_one_guest(storage: Storage) -> None:
    here = await holding_back(storage, 2)
    kept = await asyncio.gather(*(written(storage, here, f"奶奶{n}") for n in range(8)), return_exceptions=True)
    guests = [one for one in kept if isinstance(one, Registration)]
    assert len(guests) == 2
    assert all(isinstance(one, NoHeldPlace) for one in kept if one not in guests)
    assert await counts(storage, here) == (2, 0, 3)
    for who in here.people[:4]:  # three places are for everybody, the staff member who wrote the guests down too
        await here.sign_up(who)
    assert await counts(storage, here) == (5, 0, 0)
    async with storage.transaction(here.community.id) as tx:
        roster, one = await tx.events.registration(guests[0].id)
        await tx.events.seat(cross_off(roster.event, one, by=staff(here), at=NOW))
    assert await counts(storage, here) == (4, 1, 0)  # it stays held back
    await here.sweep()
    async with storage.transaction(here.community.id) as tx:
        roster = await tx.events.roster(here.event.id, lock=True)
        assert [one.state for one in roster.live if one.resident_id == here.people[3].resident_id] == [State.WAITING]
        assert await tx.events.held(roster.event) == 2
        await tx.events.release(here.event.id)
    await here.sweep()
    assert (await here.states())[here.people[3].resident_id or 0] is State.OFFERED


async def test_a_ticket_is_one_registrations(storage: Storage) -> None:
    here = await hall(storage, capacity=5, people=2)
    first, second = [await here.sign_up(who) for who in here.people]
    async with storage.transaction(here.community.id) as tx:
        coded = await tx.events.seat(with_code(first))
        assert with_code(coded) == coded
        assert await tx.attendance.of_code(coded.code or "") == first.id
        assert await tx.attendance.of_code("") is None
    with pytest.raises(IntegrityError):
        async with storage.transaction(here.community.id) as tx:
            await tx.events.seat(replace(second, code=coded.code))
    other = await hall(storage, capacity=1, people=1, slug="b")
    async with storage.reading(other.community.id) as tx:
        assert await tx.attendance.of_code(coded.code or "") is None


async def test_staying_away_without_a_word_is_remembered_for_a_while(storage: Storage) -> None:
    here = await hall(storage, capacity=5, people=4)
    kept = [await here.sign_up(who) for who in here.people[1:]]
    door, closed = here.event.begins_at, here.event.begins_at + timedelta(hours=5)
    async with storage.transaction(here.community.id) as tx:
        await tx.events.seat(check_in(here.event, kept[0], by=staff(here), at=door))
        roster = await tx.events.roster(here.event.id, lock=True)
        for one in settle(roster, at=closed):
            await tx.events.seat(one)
        missed = await tx.events.registrations.get(kept[1].id)
        await tx.events.seat(explain(here.event, missed, "生病了", by=here.people[2], at=closed))
        again = await tx.events.add(replace(here.event, id=0))
    assert set((await here.states()).values()) == {State.ATTENDED, State.NO_SHOW}
    later = replace(here, event=again)
    for who in here.people[1:]:
        await later.sign_up(who)
    async with storage.reading(here.community.id) as tx:
        silent = here.people[3].resident_id
        assert await tx.attendance.missed(again.id, closed - timedelta(days=90)) == {silent: 1}
        assert await tx.attendance.missed(again.id, closed + timedelta(seconds=1)) == {}
