"""Nobody is asked twice to one shift, whoever asks at once; what is muted stays so. On both databases."""

import asyncio
from dataclasses import replace
from datetime import timedelta

from participation.access import Standing
from participation.interests import Mute
from participation.matching import AlreadyAsked, Invitation
from participation.shifts import Claim, State, Volunteer
from storage import Storage
from tests.storage.test_shifts import prepare


async def test_of_twelve_who_ask_the_same_person_at_once_one_does(storage: Storage) -> None:
    community, shift, people = await prepare(storage, 3, 5)

    async def ask(by: int) -> bool:
        async with storage.transaction(community) as tx:
            try:
                await tx.matching.ask(Invitation(0, community, shift, people[2], by, await tx.now()))
            except AlreadyAsked:
                return False
            return True

    asked = await asyncio.gather(*(ask(people[number % 2]) for number in range(12)))
    assert sum(asked) == 1
    async with storage.reading(community) as tx:
        [kept] = await tx.matching.all()
        assert (kept.shift_id, kept.resident_id) == (shift, people[2])


async def test_candidates_are_of_this_community_with_what_a_shift_must_know(storage: Storage) -> None:
    community, shift_id, people = await prepare(storage, 6, 5)
    async with storage.transaction(community) as tx:
        now = await tx.now()
        shift = await tx.shifts.get(shift_id)
        for number, id in enumerate(people):
            resident = await tx.residents.of(number + 1)
            assert resident is not None
            home = None if number == 5 else community  # who moved away keeps a profile here
            standing = Standing.GUEST if number == 4 else Standing.REGISTERED
            await tx.residents.change(
                replace(resident, community_id=home, standing=standing, name=f"{number}", reachable=number != 3)
            )
            await tx.shifts.volunteers.add(Volunteer(0, community, id, (), (), 1956, now))
        other = await tx.shifts.add(replace(shift, id=0, begins_at=shift.begins_at + timedelta(hours=1)))
        await tx.shifts.place(Claim(0, other.id, people[0], State.CONFIRMED, now, now))
        off = await tx.shifts.add(replace(shift, id=0, cancelled_at=now))  # who was to go there is free
        await tx.shifts.place(Claim(0, off.id, people[1], State.CONFIRMED, now, now))
        await tx.interests.mute(people[1], Mute.SHIFTS, now)
        await tx.interests.mute(people[1], Mute.SHIFTS, now)
        await tx.interests.mute(people[2], Mute.WEEKLY, now)
        await tx.matching.ask(Invitation(0, community, shift_id, people[2], people[0], now))
    async with storage.reading(community) as tx:
        found = {one.volunteer.resident_id: one for one in await tx.matching.candidates(shift)}
    assert sorted(found) == people[:4]
    assert [found[id].busy for id in people[:4]] == [True, False, False, False]
    assert [found[id].muted for id in people[:4]] == [False, True, False, False]
    assert [found[id].asked for id in people[:4]] == [False, False, True, False]
    assert [found[id].away for id in people[:4]] == [False, False, False, True]


async def test_likes_and_mutes_are_set_and_unset_and_go_along(storage: Storage) -> None:
    community, _, people = await prepare(storage, 2, 1)
    async with storage.transaction(community) as tx:
        now = await tx.now()
        for _ in range(2):
            await tx.interests.like(people[0], "opera", now)
        await tx.interests.like(people[0], "drum", now)
        await tx.interests.unlike(people[0], "drum")
        await tx.interests.mute(people[0], Mute.WEEKLY, now)
        await tx.interests.unmute(people[0], Mute.SHIFTS)
    async with storage.transaction() as tx:  # in no community, as somebody who moves
        assert await tx.interests.of(people[0]) == {"opera"}
        assert await tx.interests.of(people[1]) == frozenset()
        assert await tx.interests.muted(people[0], Mute.WEEKLY)
        assert not await tx.interests.muted(people[0], Mute.SHIFTS)
        await tx.interests.unmute(people[0], Mute.WEEKLY)
        await tx.interests.forget(people[0])
    async with storage.reading() as tx:
        assert not await tx.interests.muted(people[0], Mute.WEEKLY)
        assert await tx.interests.of(people[0]) == frozenset()
