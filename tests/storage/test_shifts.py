"""Places on a shift are never promised twice, whatever races; hours add up."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from participation.access import Actor, Standing
from participation.communities import Community
from participation.refusals import Refusal
from participation.shifts import Claim, Shift, State, Team, Volunteer, claim
from storage import Storage
from storage.shifts import ShiftRow


async def prepare(storage: Storage, people: int, places: int) -> tuple[int, int, list[int]]:
    """Return the community, a shift with `places`, and the residents' numbers."""
    async with storage.transaction() as tx:
        now = await tx.now()
        community = (await tx.communities.add(Community(0, slug="a", name="甲"))).id
        residents = [(await tx.residents.arrive(n, n, "zh-Hans", now)).id for n in range(1, people + 1)]
        tx.within(community)
        team = await tx.shifts.teams.add(Team(0, community, "巡逻队"))
        begins = now + timedelta(days=1)
        shift = await tx.shifts.add(
            Shift(0, community, team.id, "门口", begins, begins + timedelta(hours=2), places, residents[0], now)
        )
    return community, shift.id, residents


async def sign_up(storage: Storage, community: int, shift_id: int, resident: int) -> bool:
    """Return whether the resident got a place."""
    async with storage.transaction(community) as tx:
        now = await tx.now()
        shift = await tx.shifts.get(shift_id, lock=True)
        mine = await tx.shifts.mine(shift_id, resident)
        volunteer = Volunteer(0, community, resident, (), (), 1956, now)
        try:
            made = claim(shift, mine, [], volunteer, by=Actor(resident, community, Standing.VERIFIED), at=now)
        except Refusal:
            return False
        await tx.shifts.place(made)
        return True


async def test_twenty_at_once_get_no_more_places_than_there_are(storage: Storage) -> None:
    community, shift, residents = await prepare(storage, 20, 3)
    got = await asyncio.gather(*(sign_up(storage, community, shift, resident) for resident in residents))
    assert sum(got) == 3
    async with storage.reading(community) as tx:
        kept = await tx.shifts.get(shift)
        assert kept.taken == 3
        assert len(await tx.shifts.people(shift)) == 3


async def test_twenty_taps_of_one_person_are_one_claim(storage: Storage) -> None:
    community, shift, residents = await prepare(storage, 1, 5)
    got = await asyncio.gather(*(sign_up(storage, community, shift, residents[0]) for _ in range(20)))
    assert sum(got) == 1
    async with storage.reading(community) as tx:
        assert (await tx.shifts.get(shift)).taken == 1


async def test_the_database_itself_refuses_one_too_many(storage: Storage) -> None:
    community, shift, residents = await prepare(storage, 2, 1)
    async with storage.transaction(community) as tx:
        now = await tx.now()
        await tx.shifts.place(Claim(0, shift, residents[0], State.APPLIED, now, now))
    with pytest.raises(IntegrityError):
        async with storage.transaction(community) as tx:
            await tx.shifts.place(Claim(0, shift, residents[1], State.APPLIED, now, now))


async def test_a_withdrawn_place_is_free_again_and_hours_add_up(storage: Storage) -> None:
    community, shift, residents = await prepare(storage, 2, 1)
    async with storage.transaction(community) as tx:
        now = await tx.now()
        first = await tx.shifts.place(Claim(0, shift, residents[0], State.APPLIED, now, now))
        await tx.shifts.place(Claim(first.id, shift, residents[0], State.WITHDRAWN, now, now))
        second = await tx.shifts.place(Claim(0, shift, residents[1], State.APPLIED, now, now))
        await tx.shifts.place(Claim(second.id, shift, residents[1], State.CREDITED, now, now, 90, residents[0]))
        assert await tx.shifts.minutes(residents[1]) == 90
        assert await tx.shifts.minutes(residents[0]) == 0
        assert await tx.shifts.minutes(residents[1], now - timedelta(days=2), now - timedelta(days=1)) == 0
        row = await tx.session.get_one(ShiftRow, shift)
        assert row.taken == 1
