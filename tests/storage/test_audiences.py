"""Each kind of audience means whom it says, on both databases; whoever is left out is; another community's never."""

from dataclasses import replace
from datetime import timedelta
from itertools import combinations

import pytest
from sqlalchemy import select

from participation import broadcasts, notices
from participation.access import Role
from participation.notices import Audience, Notice, limits
from participation.refusals import NotFound
from participation.roll import Entry
from participation.shifts import Claim, Shift, State, Team, Volunteer
from participation.volunteers import Membership
from storage import Storage
from storage.audiences import AUDIENCES
from storage.outbox import OutboxRow
from tests.polling import Voters, move_in, opened, settled, voted


async def town(storage: Storage, slug: str = "chengdong") -> Voters:
    """Eight people: 0 staff, 1 leader, 2 volunteer of the first team, 3 head of the household of 3 and 4, born 1950,
    4 born 2015, 5 and 6 wish to hear of jobs, 7 nothing."""
    voters = await settled(storage, 8, slug=slug)
    async with storage.transaction(voters.community.id) as tx:
        now, people = await tx.now(), voters.residents
        await tx.residents.entrust(people[0].id, Role.STAFF, now)
        await tx.residents.entrust(people[1].id, Role.LEADER, now)
        await tx.residents.entrust(people[7].id, Role.LEADER, now)
        await tx.residents.revoke(people[7].id, Role.LEADER, now)
        home = await move_in(
            tx, voters.community, voters.buildings[0], "101", name="居民3", representative=True, birth_year=1950
        )
        await tx.roll.add(Entry(0, voters.community.id, home, "居民4", birth_year=2015))
        for person in people:
            stays = person.id in (people[3].id, people[4].id)
            await tx.residents.change(replace(person, consent="2026-11", household_id=home if stays else None))
        await tx.shifts.volunteers.add(Volunteer(0, voters.community.id, people[2].id, (), (), 1950, now))
        teams = [await tx.shifts.teams.add(Team(0, voters.community.id, name)) for name in ("巡逻队", "腰鼓队")]
        begins = now + timedelta(days=1)
        shift = await tx.shifts.add(
            Shift(0, voters.community.id, teams[0].id, "东门", begins, begins, 5, people[0].id, now)
        )
        for person, state in ((people[2], State.CONFIRMED), (people[6], State.WITHDRAWN)):
            await tx.shifts.claims.add(Claim(0, shift.id, person.id, state, now, now))
        for number in (5, 6):
            await tx.topics.wish(people[number].id, "jobs", community_id=voters.community.id, at=now)
            await tx.topics.wish(people[number].id, "jobs", community_id=voters.community.id, at=now)
        await tx.topics.wish(people[7].id, "jobs", community_id=voters.community.id, at=now)
        await tx.topics.forget(people[7].id, "jobs")
    return voters


async def meant(storage: Storage, voters: Voters, audience: Audience) -> set[int]:
    """Return the places of those who are owed a broadcast to the audience; their count was told before."""
    async with storage.transaction(voters.community.id) as tx:
        now = await tx.now()
        addressed = await tx.notices.addressed(audience, now, samples=99)
        if not addressed.count:
            return set()
        kept = await tx.notices.add(
            notices.broadcast(
                Notice("今晚停水"), by=voters.actor(0), at=now, audience=audience, addressed=addressed, due_at=None,
                urgent=True, zone="Asia/Shanghai", limits=limits(),
            )
        )  # fmt: skip
        await tx.notices.spread(broadcasts.release(kept, at=now), at=now)
        owed = set(
            await tx.session.scalars(select(OutboxRow.resident_id).where(OutboxRow.broadcast_id == kept.id))
        )  # fmt: skip
        assert len(owed) == addressed.count
        places = {person.id: place for place, person in enumerate(voters.residents)}
        return {places[one] for one in owed}


STAFF, LEADERS, VOLUNTEERS, REPRESENTATIVES, HANDLERS = range(5)
JOBS = limits().topics.index("jobs")


@pytest.mark.parametrize(
    ("kind", "ids", "whom"),
    [
        ("community", (), {0, 1, 2, 3, 4, 5, 6, 7}),
        ("roles", (STAFF,), {0}),
        ("roles", (LEADERS,), {1}),
        ("roles", (VOLUNTEERS,), {2}),
        ("roles", (REPRESENTATIVES,), {3}),
        ("roles", (HANDLERS,), set()),
        ("roles", (STAFF, LEADERS, VOLUNTEERS, REPRESENTATIVES), {0, 1, 2, 3}),
        ("topics", (JOBS,), {5, 6}),
        ("topics", (JOBS + 1,), set()),
        ("ages", (0,), {4}),
        ("ages", (4,), {3}),  # not the volunteer: that year was told for shifts
        ("ages", (0, 1, 2, 3, 4), {3, 4}),
    ],
)
async def test_each_kind_means_whom_it_says(storage: Storage, kind: str, ids: tuple[int, ...], whom: set[int]) -> None:
    voters = await town(storage)
    await town(storage, slug="chengxi")
    assert await meant(storage, voters, Audience(kind, ids)) == whom


async def test_a_team_is_who_is_in_it_or_has_a_place_on_its_shifts(storage: Storage) -> None:
    voters = await town(storage)
    async with storage.reading(voters.community.id) as tx:
        teams = await tx.notices.options("teams", await tx.now())
    assert [name for _, name in teams] == ["巡逻队", "腰鼓队"]
    assert await meant(storage, voters, Audience("teams", (teams[0][0],))) == {2}
    assert await meant(storage, voters, Audience("teams", (teams[1][0],))) == set()
    async with storage.transaction(voters.community.id) as tx:
        for _ in range(2):  # twice is once
            await tx.shifts.members.join(
                Membership(0, voters.community.id, teams[1][0], voters.residents[2].id, await tx.now())
            )
    assert await meant(storage, voters, Audience("teams", (teams[1][0],))) == {2}


async def test_who_has_not_cast_is_asked_and_not_named(storage: Storage) -> None:
    voters = await town(storage)
    async with storage.transaction(voters.community.id) as tx:
        assert await tx.notices.options("polls", await tx.now()) == []
        poll = await opened(tx, voters)
        assert await tx.notices.options("polls", await tx.now()) == [(poll.id, poll.question)]
        assert await tx.notices.options("polls", await tx.now() + timedelta(days=30)) == []
    for number in (0, 2, 5):
        await voted(storage, voters, poll, number, "yes")
    audience = Audience("polls", (poll.id,))
    silent = await meant(storage, voters, audience)
    assert silent.isdisjoint({0, 2, 5})
    async with storage.reading(voters.community.id) as tx:
        addressed = await tx.notices.addressed(audience, await tx.now())
        assert (addressed.count, addressed.sample) == (len(silent), ())
        without = await tx.notices.addressed(Audience("community", (), (audience,)), await tx.now())
        assert (without.count, without.sample) == (8 - len(silent), ())


async def test_whoever_is_left_out_is_and_is_counted(storage: Storage) -> None:
    voters = await town(storage)
    kinds = [Audience("roles", (LEADERS, STAFF)), Audience("topics", (JOBS,)), Audience("ages", (0, 4))]
    whom = [{0, 1}, {5, 6}, {3, 4}]
    for some in ([0], [1, 2], [0, 1, 2]):
        audience = Audience("community", (), tuple(kinds[n] for n in some))
        gone = set().union(*(whom[n] for n in some))
        assert await meant(storage, voters, audience) == set(range(8)) - gone
        async with storage.reading(voters.community.id) as tx:
            addressed = await tx.notices.addressed(audience, await tx.now())
            assert addressed.excluded == len(gone)
    for one, other in combinations(range(3), 2):
        assert await meant(storage, voters, replace(kinds[one], without=(kinds[other],))) == whom[one] - whom[other]
        assert await meant(storage, voters, replace(kinds[one], without=(kinds[one],))) == set()


async def test_whose_building_is_not_known_is_not_left_out_with_a_building(storage: Storage) -> None:
    voters = await town(storage)
    async with storage.transaction(voters.community.id) as tx:
        person = await tx.residents.get(voters.residents[7].id)
        await tx.residents.change(replace(person, building_id=None))
    buildings = [Audience("buildings", (building.id,)) for building in voters.buildings]
    assert await meant(storage, voters, Audience("community", (), (buildings[0],))) == {1, 3, 5, 7}
    assert await meant(storage, voters, Audience("community", (), tuple(buildings))) == {7}
    async with storage.reading(voters.community.id) as tx:
        addressed = await tx.notices.addressed(Audience("community", (), (buildings[0],)), await tx.now())
        assert (addressed.count, addressed.excluded) == (4, 4)


async def test_the_words_stand_for_what_the_figures_name(storage: Storage) -> None:
    voters = await town(storage)
    async with storage.reading(voters.community.id) as tx:
        now = await tx.now()
        assert len(await tx.notices.options("ages", now)) == len(limits().ages)
        assert len(await tx.notices.options("topics", now)) == len(limits().topics)
        for kind in AUDIENCES:
            for id, name in await tx.notices.options(kind, now):
                assert await tx.notices.names(Audience(kind, (id,))) == [name]
        with pytest.raises(NotFound):
            await tx.notices.options("everybody", now)
