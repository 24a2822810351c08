"""What people press at the same moment about one shift, on both databases: a place is never lost and never given twice,
and whoever has one is told when the shift is cancelled."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import delete, select

from bot.context import Here
from bot.dialogs.shift_cancellations import call_off
from bot.dialogs.shift_card import leave, promise, sign_up
from bot.dialogs.shift_covers import ask_for_cover, take_place
from participation.access import Role, Standing
from participation.communities import Community
from participation.covers import Call
from participation.refusals import Refusal
from participation.shifts import COUNTED, Claim, Shift, State, Team, Volunteer
from scheduler.shifts import fill_short
from storage import Storage
from storage.claims import CallRow
from storage.outbox import OutboxRow

PEOPLE = 8
OWNER, STAFF = 0, PEOPLE - 1


class Evening:
    """Tomorrow's patrol of two: the first of the people has one place, the second the other; the last is staff."""

    def __init__(self, storage: Storage) -> None:
        self.storage = storage

    async def planned(self, places: int = 2, holders: int = 2) -> "Evening":
        async with self.storage.transaction() as tx:
            now = await tx.now()
            self.community = (await tx.communities.add(Community(0, slug="a", name="甲"))).id
            self.people = []
            for number in range(1, PEOPLE + 1):
                arrived = await tx.residents.arrive(number, number, "zh-Hans", now)
                object.__setattr__(arrived, "community_id", self.community)
                object.__setattr__(arrived, "standing", Standing.VERIFIED)
                self.people.append(await tx.residents.change(arrived))
            tx.within(self.community)
            await tx.residents.entrust(self.people[STAFF].id, Role.STAFF, now)
            team = await tx.shifts.teams.add(Team(0, self.community, "巡逻队"))
            begins = now + timedelta(days=1)
            made = Shift(0, self.community, team.id, "门口", begins, begins + timedelta(hours=2), places,
                         self.people[STAFF].id, now)  # fmt: skip
            self.shift = (await tx.shifts.add(made)).id
            for one in self.people:
                await tx.shifts.volunteers.add(Volunteer(0, self.community, one.id, (), (), 1956, now))
                await tx.shifts.calls.add(Call(0, self.shift, one.id, now))
            for one in self.people[:holders]:
                await tx.shifts.place(Claim(0, self.shift, one.id, State.CONFIRMED, now, now))
        return self

    async def does(self, who: int, act: Callable[[Here], Awaitable[object]]) -> bool:
        """Let somebody press a button; return whether it was done."""
        try:
            async with self.storage.transaction(self.community) as tx:
                now, resident = await tx.now(), self.people[who]
                actor = await tx.residents.actor(resident)
                await act(Here(tx, now, now, resident, actor, "Asia/Shanghai"))
        except Refusal:
            return False
        return True

    async def places(self) -> dict[int, State]:
        """Return who has a place, by their number among the people, and how they stand."""
        async with self.storage.reading(self.community) as tx:
            kept = await tx.shifts.get(self.shift)
            claims = [one for one in await tx.shifts.claims.all() if one.state in COUNTED]
            assert kept.taken == len(claims) <= kept.places
            numbers = [one.id for one in self.people]
            return {numbers.index(one.resident_id): one.state for one in claims}

    async def told(self, key: str) -> set[int]:
        async with self.storage.reading(self.community) as tx:
            found = await tx.session.scalars(select(OutboxRow.resident_id).where(OutboxRow.key == key))
            numbers = [one.id for one in self.people]
            return {numbers.index(one) for one in found}


@pytest.fixture
async def evening(storage: Storage) -> Evening:
    return await Evening(storage).planned()


@pytest.mark.parametrize("named", [True, False])
async def test_two_neighbours_accept_at_once_and_one_gets_the_place(evening: Evening, named: bool) -> None:
    """Asked by name it is one neighbour's to take, tapped three times; asked of everybody, any one's of five."""
    to = evening.people[2].id if named else None
    assert await evening.does(OWNER, lambda here: ask_for_cover(here, evening.shift, to))
    takers = (2, 2, 2) if named else (2, 3, 4, 5, 6)
    got = await asyncio.gather(*(evening.does(who, lambda here: take_place(here, evening.shift)) for who in takers))
    assert sum(got) == 1
    places = await evening.places()
    (taker,) = {takers[number] for number, done in enumerate(got) if done}
    assert places == {1: State.CONFIRMED, taker: State.READY}
    assert await evening.told("shifts-covered") == {OWNER}


async def test_two_offers_and_four_takers_leave_nobody_without(evening: Evening) -> None:
    for who in (0, 1):
        assert await evening.does(who, lambda here: ask_for_cover(here, evening.shift, None))
    takers = (2, 3, 4, 5)
    got = await asyncio.gather(*(evening.does(who, lambda here: take_place(here, evening.shift)) for who in takers))
    assert sum(got) == 2
    assert set(await evening.places()) == {takers[number] for number, done in enumerate(got) if done}
    assert await evening.told("shifts-covered") == {0, 1}


@pytest.mark.parametrize("back", [promise, leave])
async def test_a_place_is_taken_over_while_its_owner_takes_it_back_or_leaves(
    storage: Storage, back: Callable[[Here, int], Awaitable[None]]
) -> None:
    """Whoever was faster has it: the owner who comes after all, or the neighbour; never both, never nobody. Of a place
    that was left nobody is the owner any more, and what nobody has cannot be taken over."""
    evening = await Evening(storage).planned()
    assert await evening.does(OWNER, lambda here: ask_for_cover(here, evening.shift, None))
    acts: list[tuple[int, Callable[[Here], Awaitable[object]]]] = [
        (who, lambda here: take_place(here, evening.shift)) for who in (2, 3)
    ]
    acts.insert(1, (OWNER, lambda here: back(here, evening.shift)))
    first, own, second = await asyncio.gather(*(evening.does(who, act) for who, act in acts))
    assert [first, own, second].count(True) == 1
    places = await evening.places()
    assert places.pop(1) is State.CONFIRMED
    if own:
        assert places == ({OWNER: State.READY} if back is promise else {})
        assert await evening.told("shifts-covered") == set()
    else:
        assert places == {2 if first else 3: State.READY}
        assert await evening.told("shifts-covered") == {OWNER}


async def test_whoever_has_a_place_when_the_shift_is_cancelled_is_told(storage: Storage) -> None:
    evening = await Evening(storage).planned(places=6, holders=1)
    acts: list[tuple[int, Callable[[Here], Awaitable[object]]]] = [
        (who, lambda here: sign_up(here, evening.shift)) for who in (1, 2, 3, 4)
    ]
    acts.insert(2, (STAFF, lambda here: call_off(here, evening.shift, "下大雨")))
    acts.append((STAFF, lambda here: call_off(here, evening.shift, "下雪")))
    done = await asyncio.gather(*(evening.does(who, act) for who, act in acts))
    assert [done[2], done[5]].count(True) == 1
    signed = {who for (who, _), did in zip(acts, done, strict=True) if did and who != STAFF}
    assert set(await evening.places()) == signed | {OWNER}
    assert await evening.told("shifts-cancelled-told") == signed | {OWNER}
    async with storage.reading(evening.community) as tx:
        assert (await tx.shifts.get(evening.shift)).cancelled_why == ("下大雨" if done[2] else "下雪")
    assert not await evening.does(5, lambda here: sign_up(here, evening.shift))
    async with storage.transaction(evening.community) as tx:  # who is free now may go elsewhere at that hour
        off = await tx.shifts.get(evening.shift)
        other = (await tx.shifts.add(replace(off, id=0, secret="", cancelled_at=None, cancelled_by=None, taken=0))).id
    assert await evening.does(OWNER, lambda here: sign_up(here, other))


async def test_a_shift_is_cancelled_while_a_neighbour_takes_a_place_over(evening: Evening) -> None:
    assert await evening.does(OWNER, lambda here: ask_for_cover(here, evening.shift, None))
    takes: Callable[[Here], Awaitable[object]] = lambda here: take_place(here, evening.shift)  # noqa: E731
    took, off = await asyncio.gather(
        evening.does(2, takes), evening.does(STAFF, lambda here: call_off(here, evening.shift, "下大雨"))
    )
    assert off
    assert await evening.places() == {1: State.CONFIRMED, **({2: State.READY} if took else {0: State.CONFIRMED})}
    assert await evening.told("shifts-cancelled-told") == {1, 2 if took else 0}


async def test_nobody_is_asked_to_a_shift_that_is_cancelled_while_the_sweep_looks(storage: Storage) -> None:
    """The sweep has found the shift and waits for whoever has it; by then it is cancelled."""
    evening = await Evening(storage).planned()
    async with storage.transaction(evening.community) as tx:  # one who did it before and was not asked yet
        begins = (await tx.now()).replace(hour=9, minute=0) + timedelta(days=1)  # five in the afternoon
        await tx.clock.advance(begins - timedelta(hours=5) - await tx.now())
        shift = replace(await tx.shifts.get(evening.shift), begins_at=begins, ends_at=begins + timedelta(hours=2))
        shift, who = await tx.shifts.change(shift), evening.people[2].id
        past = replace(shift, id=0, secret="", begins_at=shift.begins_at - timedelta(days=9),
                       ends_at=shift.ends_at - timedelta(days=9))  # fmt: skip
        done = (await tx.shifts.add(past)).id
        await tx.shifts.place(Claim(0, done, who, State.CREDITED, past.begins_at, past.begins_at, 120))
        await tx.session.execute(delete(CallRow))

    async def look() -> None:
        async with storage.transaction() as tx:
            with tx.everywhere():
                await fill_short(tx, await tx.now())

    async def cancelled(here: Here) -> None:
        await call_off(here, evening.shift, "下大雨")
        sweeping.append(asyncio.create_task(look()))
        await asyncio.sleep(0.5)  # time enough to find it and to wait for the lock

    sweeping: list[asyncio.Task[None]] = []
    assert await evening.does(STAFF, cancelled)
    await sweeping[0]
    assert await evening.told("shifts-call") | await evening.told("shifts-short-yours") == set()
