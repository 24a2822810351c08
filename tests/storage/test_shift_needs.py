"""What somebody said of their body for a shift: kept with the place, removed in time, on both databases."""

import asyncio
from dataclasses import replace
from datetime import timedelta

from participation.access import Actor, Grant, Role, Standing
from participation.communities import Community
from participation.shifts import LIMITS, Claim, Shift, State, Volunteer, claim, confirm
from scheduler.shifts import forget_notes
from scheduler.sweeps import SWEEPS
from storage import Storage
from tests.storage.test_shifts import prepare

NOTE = "腰不好，重的搬不了"


async def heavy(storage: Storage, community: int, shift_id: int, **changes: object) -> Shift:
    """Let the shift need something of the body, and be changed besides."""
    async with storage.transaction(community) as tx:
        shift = await tx.shifts.get(shift_id, lock=True)
        return await tx.shifts.change(replace(shift, needs="要爬楼", **changes))  # type: ignore[arg-type]


async def on_it(storage: Storage, community: int, shift: Shift, resident: int, state: State = State.CONFIRMED) -> None:
    async with storage.transaction(community) as tx:
        now = await tx.now()
        await tx.shifts.place(Claim(0, shift.id, resident, state, now, now, note=NOTE))


async def kept(storage: Storage, resident: int) -> list[str]:
    async with storage.reading() as tx:
        return await tx.shifts.claims.notes(resident)


async def swept(storage: Storage, ahead: timedelta = timedelta()) -> None:
    async with storage.transaction() as tx:
        with tx.everywhere():
            await forget_notes(tx, await tx.now() + ahead)


async def test_the_answer_is_kept_with_the_place(storage: Storage) -> None:
    community, shift_id, [resident] = await prepare(storage, people=1, places=1)
    shift = await heavy(storage, community, shift_id, age_least=18, age_most=70)
    async with storage.transaction(community) as tx:
        now = await tx.now()
        assert await tx.shifts.get(shift_id) == shift
        by, me = Actor(resident, community, Standing.VERIFIED), Volunteer(0, community, resident, (), (), 1956, now)
        await tx.shifts.place(claim(shift, None, [], me, by=by, at=now, able=True, note=NOTE))
    async with storage.reading(community) as tx:
        [(mine, _)] = await tx.shifts.people(shift_id)
        assert mine.note == NOTE
        assert NOTE not in str(await tx.shifts.steps.of(mine.id))  # the trail is for ever


async def test_notes_go_some_days_after_the_end_or_with_a_cancelled_shift(storage: Storage) -> None:
    community, shift_id, [wang, qian] = await prepare(storage, people=2, places=2)
    shift = await heavy(storage, community, shift_id)
    async with storage.transaction(community) as tx:
        off = await tx.shifts.add(replace(shift, id=0, secret="", cancelled_at=await tx.now()))
    await on_it(storage, community, shift, wang)
    await on_it(storage, community, off, qian)
    days = shift.ends_at + timedelta(days=LIMITS["able_note_days"])
    async with storage.reading(community) as tx:
        now = await tx.now()
    await swept(storage, days - now - timedelta(minutes=1))
    assert await kept(storage, wang) == [NOTE]
    assert await kept(storage, qian) == []
    for _ in range(2):
        await swept(storage, days - now + timedelta(minutes=1))
        assert await kept(storage, wang) == []
    async with storage.reading(community) as tx:
        assert (await tx.shifts.get(shift.id)).taken == 1  # the place itself stays
        assert await tx.shifts.mine(shift.id, wang) is not None


def test_the_sweep_is_asked() -> None:
    assert forget_notes in [sweep.run for sweep in SWEEPS]


async def test_who_withdraws_their_consent_leaves_no_note_anywhere(storage: Storage) -> None:
    community, shift_id, [wang, qian] = await prepare(storage, people=2, places=2)
    shift = await heavy(storage, community, shift_id)
    async with storage.transaction(community) as tx:
        team = await tx.shifts.teams.get(shift.team_id)
    async with storage.transaction() as tx:
        other = (await tx.communities.add(Community(0, slug="b", name="乙"))).id
        tx.within(other)
        team = await tx.shifts.teams.add(replace(team, id=0, community_id=other))
        there = await tx.shifts.add(replace(shift, id=0, secret="", community_id=other, team_id=team.id))
    for one in (wang, qian):
        await on_it(storage, community, shift, one)
    await on_it(storage, other, there, wang)
    assert await kept(storage, wang) == [NOTE, NOTE]
    async with storage.transaction(other) as tx:
        await tx.shifts.claims.forget_notes(wang)
    assert await kept(storage, wang) == []
    assert await kept(storage, qian) == [NOTE]


async def test_only_those_of_the_age_are_asked_to_take_a_place(storage: Storage) -> None:
    community, shift_id, people = await prepare(storage, people=4, places=4)
    shift = await heavy(storage, community, shift_id)
    year = shift.begins_at.year
    async with storage.transaction(community) as tx:
        now = await tx.now()
        past = await tx.shifts.add(
            replace(shift, id=0, secret="", begins_at=now - timedelta(days=2), ends_at=now - timedelta(days=1))
        )
        for one, age in zip(people, (17, 18, 61, 62), strict=True):
            await tx.residents.change(
                replace(await tx.residents.get(one), community_id=community, standing=Standing.REGISTERED)
            )
            await tx.shifts.volunteers.add(Volunteer(0, community, one, (), (), year - age, now))
            await tx.shifts.place(Claim(0, past.id, one, State.CREDITED, now, now, 60))
        since = now - timedelta(days=30)
        assert set(await tx.shifts.did_before(shift, since, 9)) == set(people)
        grown = await tx.shifts.change(replace(shift, age_least=18, age_most=60))
        assert set(await tx.shifts.did_before(grown, since, 9)) == set(people[1:3])


async def test_a_note_stays_removed_whatever_staff_confirm_meanwhile(storage: Storage) -> None:
    community, shift_id, people = await prepare(storage, people=5, places=5)
    shift = await heavy(storage, community, shift_id)
    for one in people:
        await on_it(storage, community, shift, one, State.APPLIED)

    async def confirmed(resident: int) -> None:
        async with storage.transaction(community) as tx:
            mine = await tx.shifts.mine(shift_id, resident)
            assert mine is not None
            shift, mine = await tx.shifts.claimed(mine.id)
            staff = Actor(people[0], community, Standing.VERIFIED, frozenset({Grant(Role.STAFF, community)}))
            await tx.shifts.place(confirm(shift, mine, by=staff, at=await tx.now()))

    async def withdrawn(resident: int) -> None:
        async with storage.transaction(community) as tx:
            await tx.shifts.claims.forget_notes(resident)

    await asyncio.gather(*(act(one) for one in people for act in (confirmed, withdrawn)))
    assert [await kept(storage, one) for one in people] == [[]] * 5
    async with storage.reading(community) as tx:
        assert {one.state for one, _ in await tx.shifts.people(shift_id)} == {State.CONFIRMED}
