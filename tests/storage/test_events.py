"""Seats under races, on both databases: the lock decides, and a constraint stands behind it."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import update
from sqlalchemy.exc import IntegrityError

from participation.access import Actor
from participation.communities import Community
from participation.events import Registration, State, sign_up
from participation.refusals import NotFound, Refusal
from storage import Storage
from storage.events import EventRow
from tests.hall import NOW, hall


@pytest.mark.parametrize("crowd", [20, 60])
async def test_the_last_seat_goes_to_one_of_many(storage: Storage, crowd: int) -> None:
    here = await hall(storage, capacity=1, people=crowd)
    signed = await asyncio.gather(*(here.sign_up(who) for who in here.people))
    assert sorted(one.state for one in signed) == ["confirmed"] + ["waiting"] * (crowd - 1)
    states = await here.states()
    assert list(states.values()).count(State.CONFIRMED) == 1
    assert len(states) == crowd


async def test_twenty_parties_fill_the_room_and_no_more(storage: Storage) -> None:
    here = await hall(storage, capacity=9, people=20)
    await asyncio.gather(*(here.sign_up(who, 1 + n % 4) for n, who in enumerate(here.people)))
    await here.states()
    async with storage.reading(here.community.id) as tx:
        roster = await tx.events.roster(here.event.id)
        assert 0 <= roster.left < min(one.party for one in roster.line)


async def test_twenty_taps_of_one_finger_are_one_registration(storage: Storage) -> None:
    here = await hall(storage, capacity=50, people=1)
    taps = await asyncio.gather(*(here.sign_up(here.people[0]) for _ in range(20)), return_exceptions=True)
    assert sum(isinstance(tap, Registration) for tap in taps) == 1
    assert sum(isinstance(tap, Refusal) for tap in taps) == 19


async def test_cancelling_races_the_line(storage: Storage) -> None:
    """Two give up, one who waits gives up, newcomers come, sweeps run, all at once."""
    here = await hall(storage, capacity=2, people=14)
    for who in here.people[:8]:
        await here.sign_up(who)
    newcomers = here.people[8:]
    moves = [here.cancel(here.people[0]), here.cancel(here.people[1]), here.cancel(here.people[3])]
    await asyncio.gather(*moves, *(here.sign_up(who) for who in newcomers), *(here.sweep() for _ in range(6)))
    await here.sweep()
    states = await here.states()
    line = [who.resident_id or 0 for who in here.people[2:] if who is not here.people[3]]
    assert [states[resident] for resident in line] == [State.OFFERED] * 2 + [State.WAITING] * (len(line) - 2)


async def test_accepting_races_the_end_of_the_offer(storage: Storage) -> None:
    here = await hall(storage, capacity=1, people=3)
    first, second, third = here.people
    await here.sign_up(first)
    waiting = await here.sign_up(second)
    await here.sign_up(third)
    await here.cancel(first)
    await here.sweep()
    async with storage.reading(here.community.id) as tx:
        until = (await tx.events.registrations.get(waiting.id)).offered_until
    assert until is not None
    just = until - timedelta(seconds=1)
    outcomes = await asyncio.gather(
        here.accept(waiting.id, second, just), here.sweep(until), here.sweep(until), return_exceptions=True
    )
    states = await here.states()
    if isinstance(outcomes[0], Refusal):
        assert states == {third.resident_id: State.OFFERED}
    else:
        assert states == {second.resident_id: State.CONFIRMED, third.resident_id: State.WAITING}
    assert list(outcomes[1:]) == [None, None]


async def test_the_first_tap_of_the_last_call_wins(storage: Storage) -> None:
    here = await hall(storage, capacity=1, people=21)
    for who in here.people:
        await here.sign_up(who)
    async with storage.reading(here.community.id) as tx:
        roster = await tx.events.roster(here.event.id)
    call = roster.last_call_at
    await here.cancel(here.people[0])
    await here.sweep(call)
    taps = [here.accept(one.id, here.people[n], call) for n, one in enumerate(roster.live) if n]
    outcomes = await asyncio.gather(*taps, return_exceptions=True)
    assert outcomes.count(None) == 1
    assert sum(isinstance(outcome, Refusal) for outcome in outcomes) == 19
    assert list((await here.states()).values()).count(State.CONFIRMED) == 1


async def test_the_constraint_holds_where_a_lock_was_forgotten(storage: Storage) -> None:
    here = await hall(storage, capacity=2, people=2)
    async with storage.reading(here.community.id) as tx:
        stale = await tx.events.roster(here.event.id)

    async def seat_without_looking(who: Actor) -> None:
        async with storage.transaction(here.community.id) as tx:
            await tx.events.seat(sign_up(stale, 2, by=who, at=NOW))

    outcomes = await asyncio.gather(*map(seat_without_looking, here.people), return_exceptions=True)
    assert [type(outcome) for outcome in outcomes if outcome is not None] == [IntegrityError]
    assert list((await here.states()).values()) == [State.CONFIRMED]


async def test_one_living_registration_is_a_constraint(storage: Storage) -> None:
    here = await hall(storage, capacity=9, people=1)
    me = here.people[0]
    kept = await here.sign_up(me)
    with pytest.raises(IntegrityError):
        async with storage.transaction(here.community.id) as tx:
            await tx.events.seat(replace(kept, id=0))
    await here.cancel(me)
    assert (await here.sign_up(me)).id > kept.id  # after cancelling one may come again


async def test_a_changed_event_does_not_overwrite_the_count(storage: Storage) -> None:
    here = await hall(storage, capacity=3, people=2)
    await here.sign_up(here.people[0], 2)
    async with storage.transaction(here.community.id) as tx:
        await tx.events.change(replace(here.event, title="改了名字"))  # a value read before somebody signed up
    await here.states()
    await here.cancel(here.people[0])
    async with storage.reading(here.community.id) as tx:
        event = await tx.events.get(here.event.id)
    assert (event.title, event.taken, event.freed) == ("改了名字", 0, 1)


async def test_another_communitys_event_is_not_there(storage: Storage) -> None:
    ours, theirs = await hall(storage, capacity=3, people=2), await hall(storage, capacity=3, people=2, slug="b")
    kept = await theirs.sign_up(theirs.people[0])
    async with storage.transaction(ours.community.id) as tx:
        assert [event.id for event in await tx.events.coming(NOW)] == [ours.event.id]
        for question in (tx.events.roster(theirs.event.id), tx.events.registration(kept.id)):
            with pytest.raises(NotFound):
                await question
        assert await tx.events.names(theirs.event.id) == []
        assert await tx.events.of(theirs.people[0].resident_id or 0, NOW) == {}


async def test_who_comes_and_what_is_mine(storage: Storage) -> None:
    here = await hall(storage, capacity=2, people=4)
    for who in here.people[:3]:
        await here.sign_up(who)
    async with storage.reading(here.community.id) as tx:
        ids = [who.resident_id for who in here.people]
        assert [(name, one.state.value) for one, name in await tx.events.names(here.event.id)] == [
            ("居民0", "confirmed"),
            ("居民1", "confirmed"),
            ("居民2", "waiting"),
        ]
        assert list(await tx.events.of(ids[2] or 0, NOW)) == [here.event.id]
        assert await tx.events.of(ids[3] or 0, NOW) == {}
        assert await tx.events.of(ids[2] or 0, here.event.begins_at) == {}
        assert await tx.events.coming(here.event.begins_at) == []
    async with storage.transaction() as tx:  # one moves away: the seat is still theirs, the name is not ours to show
        resident = await tx.residents.of(here.community.id * 1000)
        assert resident is not None
        elsewhere = await tx.communities.add(Community(0, slug="z", name="乙"))
        await tx.residents.change(replace(resident, community_id=elsewhere.id))
    async with storage.reading(here.community.id) as tx:
        assert [name for _, name in await tx.events.names(here.event.id)] == ["", "居民1", "居民2"]


async def test_less_seats_than_people_is_refused_by_the_database(storage: Storage) -> None:
    here = await hall(storage, capacity=3, people=2)
    await here.sign_up(here.people[0], 3)
    with pytest.raises(IntegrityError):
        async with storage.transaction(here.community.id) as tx:
            await tx.session.execute(update(EventRow).values(capacity=2))
