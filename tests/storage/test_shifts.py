"""Places on a shift are never promised twice, whatever races; hours add up."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError

from participation.access import Actor, Grant, Role, Standing
from participation.checkins import check_in, code
from participation.communities import Community
from participation.credits import check, credit
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


async def test_ten_taps_of_the_right_code_are_one_check_in(storage: Storage) -> None:
    community, shift_id, residents = await prepare(storage, 2, 1)
    async with storage.transaction(community) as tx:
        now = await tx.now()
        await tx.shifts.place(Claim(0, shift_id, residents[1], State.READY, now, now))
        begins = (await tx.shifts.get(shift_id)).begins_at
        await tx.clock.advance(begins - now)

    async def tap() -> None:
        async with storage.transaction(community) as tx:
            now = await tx.now()
            shift = await tx.shifts.get(shift_id, lock=True)
            mine = await tx.shifts.mine(shift_id, residents[1])
            assert mine is not None
            by = Actor(residents[1], community, Standing.VERIFIED)
            await tx.shifts.place(check_in(shift, mine, code(shift, now), by=by, at=now))

    await asyncio.gather(*(tap() for _ in range(10)))
    async with storage.reading(community) as tx:
        mine = await tx.shifts.mine(shift_id, residents[1])
        assert mine is not None
        steps = await tx.shifts.steps.of(mine.id)
        assert [one.after for one in steps] == [State.READY, State.IN]
        assert mine.in_at == steps[-1].at


async def test_two_who_confirm_at_once_give_nobody_more_than_eight_hours(storage: Storage) -> None:
    """Four shifts of three hours one after another, each confirmed at the same moment by somebody else."""
    community, first, residents = await prepare(storage, 6, 1)
    volunteer, staff = residents[0], residents[1:5]
    claims = []
    async with storage.transaction(community) as tx:
        now = await tx.now()
        await tx.shifts.volunteers.add(Volunteer(0, community, volunteer, (), (), 1956, now))
        one = await tx.shifts.get(first)
        for number in range(4):
            begins = one.begins_at + timedelta(hours=3 * number)
            made = await tx.shifts.add(replace(one, id=0, begins_at=begins, ends_at=begins + timedelta(hours=3)))
            claims.append((await tx.shifts.place(Claim(0, made.id, volunteer, State.READY, now, now))).id)
        await tx.clock.advance(timedelta(days=3))

    async def confirm(id: int, by: int) -> bool:
        async with storage.transaction(community) as tx:
            now = await tx.now()
            shift, mine = await tx.shifts.claimed(id)
            team = await tx.shifts.teams.get(shift.team_id)
            day = one.begins_at - timedelta(hours=1)
            same_day = await tx.shifts.day_minutes(mine, day, day + timedelta(days=1))
            actor = Actor(by, community, Standing.VERIFIED, frozenset({Grant(Role.STAFF, community)}))
            try:
                done = check(shift, team, mine, 180, same_day=same_day, by=actor, at=now)
            except Refusal:
                return False
            await tx.shifts.place(credit(await tx.shifts.place(done), (), by=actor, at=now))
            return True

    done = await asyncio.gather(*(confirm(id, by) for id, by in zip(claims, staff, strict=True)))
    assert sum(done) == 2
    async with storage.reading(community) as tx:
        assert await tx.shifts.minutes(volunteer) == 360


async def test_a_step_of_the_trail_is_never_changed(storage: Storage) -> None:
    community, shift, residents = await prepare(storage, 2, 1)
    async with storage.transaction(community) as tx:
        now = await tx.now()
        claimed = await tx.shifts.place(Claim(0, shift, residents[0], State.APPLIED, now, now))
        await tx.shifts.place(claimed)  # nothing moved: no step
        assert len(await tx.shifts.steps.of(claimed.id)) == 1
    for line in ("UPDATE claim_steps SET why = ''", "DELETE FROM claim_steps"):
        with pytest.raises(DBAPIError, match="never changed"):
            async with storage.transaction(community) as tx:
                await tx.connection.execute(text(line))


async def test_each_shift_has_a_secret_of_its_own_and_keeps_it(storage: Storage) -> None:
    community, shift_id, _ = await prepare(storage, 1, 1)
    async with storage.transaction(community) as tx:
        one = await tx.shifts.get(shift_id)
        other = await tx.shifts.add(replace(one, id=0, secret=""))
        assert len(one.secret) == 32
        assert other.secret != one.secret
        await tx.shifts.change(replace(one, secret="", place="后门"))
        assert (await tx.shifts.get(shift_id)).secret == one.secret
