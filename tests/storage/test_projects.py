"""Projects on both databases: the questions, and that neighbours who press at the same moment are all counted right."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from participation.access import Standing
from participation.communities import Building, Community
from participation.projects import Limits, Project, Stage, propose, study_due, withdraw
from participation.refusals import NotFound
from participation.residents import Resident
from participation.secondings import AlreadySeconded, Seconding, SecondingOver, Support, gather, household, second
from storage import Storage, Transaction

MONDAY = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
TEN_OF_TWO = Limits(households=10, buildings=2, seconding_days=30, study_workdays=10, open_proposals=9)


class Place:
    """Two communities; the first has two buildings, a proposer and as many neighbours as asked for."""

    def __init__(self) -> None:
        self.community: Community
        self.elsewhere: Community
        self.proposer: Resident
        self.neighbours: list[Resident] = []
        self.project: Project


async def settle(storage: Storage, neighbours: int) -> Place:
    place = Place()
    async with storage.transaction() as tx:
        with tx.everywhere():
            place.community = await tx.communities.add(Community(0, "a", "城东社区"))
            place.elsewhere = await tx.communities.add(Community(0, "b", "城西社区"))
        tx.within(place.community.id)
        homes = [
            await tx.communities.buildings.add(Building(0, place.community.id, f"{number}号楼")) for number in (1, 2)
        ]
        for number in range(neighbours + 1):
            person = await tx.residents.arrive(1000 + number, 1000 + number, "zh-Hans", MONDAY)
            person = await tx.residents.change(
                replace(
                    person, community_id=place.community.id, standing=Standing.VERIFIED, name=f"邻居{number}",
                    building_id=homes[number % 2].id,
                )
            )  # fmt: skip
            place.neighbours.append(person)
        place.proposer = place.neighbours.pop(0)
        place.project = await file(tx, place.proposer)
    return place


async def file(tx: Transaction, proposer: Resident, limits: Limits = TEN_OF_TWO, **more: Any) -> Project:
    actor = await tx.residents.actor(proposer)
    return await tx.projects.file(
        propose("装一盏灯", "晚上太黑", by=actor, at=MONDAY, limits=limits, open_now=0, **more)
    )


async def press(storage: Storage, place: Place, by: Resident, home: str | None = None) -> bool:
    """Second as the bot does it, in a transaction of its own; False when the seconding was over."""
    try:
        async with storage.transaction(place.community.id) as tx:
            project = await tx.projects.get(place.project.id, lock=True)
            behind = await tx.projects.secondings(project.id)
            actor = await tx.residents.actor(by)
            new = second(
                project, behind, by=actor, household=home or household(by), proposers=household(place.proposer),
                building_id=by.building_id, at=MONDAY,
            )  # fmt: skip
            await tx.projects.second(new, community=project.community_id)
            due = study_due(place.community, MONDAY)
            moved = gather(project, [*behind, new], by=actor, at=MONDAY, study_due_at=due)
            if moved:
                await tx.projects.move(moved)
    except (SecondingOver, AlreadySeconded):
        return False
    return True


async def test_twenty_neighbours_at_once_are_counted_right_and_the_stage_moves_once(storage: Storage) -> None:
    place = await settle(storage, 20)
    counted = await asyncio.gather(*(press(storage, place, neighbour) for neighbour in place.neighbours))
    async with storage.reading(place.community.id) as tx:
        project = await tx.projects.get(place.project.id)
        behind = await tx.projects.secondings(project.id)
        steps = await tx.projects.steps(project.id)
    assert project.stage is Stage.SECONDED
    assert [step.to for step in steps] == [Stage.IDEA, Stage.SECONDED]
    assert len(behind) == sum(counted) == len({one.household for one in behind})
    # the last who counted is the one who made it enough: ten, or more only until the second building came
    before = behind[:-1]
    assert len(behind) == 10 or len({one.building_id for one in before}) == 1
    assert len({one.building_id for one in behind}) == 2
    assert steps[1].facts["households"] == len(behind)


async def test_twenty_of_one_household_at_once_count_as_one(storage: Storage) -> None:
    place = await settle(storage, 20)
    counted = await asyncio.gather(*(press(storage, place, one, home="h7") for one in place.neighbours))
    assert sum(counted) == 1
    async with storage.reading(place.community.id) as tx:
        assert (await tx.projects.support([place.project.id]))[place.project.id] == Support(1, 1)
        assert (await tx.projects.get(place.project.id)).stage is Stage.IDEA


@pytest.mark.parametrize("same", ["household", "resident_id"])
async def test_the_database_itself_holds_one_household_one_word(storage: Storage, same: str) -> None:
    place = await settle(storage, 2)
    first, other = place.neighbours
    assert first.building_id
    assert other.building_id
    one = Seconding(0, place.project.id, first.id, "h1", first.building_id, MONDAY)
    two = Seconding(0, place.project.id, other.id, "h2", other.building_id, MONDAY)
    two = replace(two, **{same: getattr(one, same)})

    async def both() -> None:
        async with storage.transaction(place.community.id) as tx:
            await tx.projects.second(one, community=place.community.id)
            await tx.projects.second(two, community=place.community.id)

    with pytest.raises(IntegrityError):
        await both()


async def test_a_project_comes_back_as_it_was_filed(storage: Storage) -> None:
    place = await settle(storage, 0)
    async with storage.transaction(place.community.id) as tx:
        stored = await tx.projects.get(place.project.id)
        assert stored == place.project
        assert isinstance(stored.stage, Stage)
        step = (await tx.projects.steps(stored.id))[0]
        assert (step.frm, step.to, step.facts["project"]) == (None, Stage.IDEA, stored.id)
        assert await tx.projects.followers(stored.id) == [place.proposer.id]


async def test_every_follower_is_owed_the_sentence_once_and_the_mover_not(storage: Storage) -> None:
    place = await settle(storage, 2)
    follower, _ = place.neighbours
    async with storage.transaction(place.community.id) as tx:
        for _ in range(2):
            await tx.projects.follow(place.project.id, follower.id, MONDAY, community=place.community.id)
        actor = await tx.residents.actor(place.proposer)
        await tx.projects.move(withdraw(place.project, by=actor, at=MONDAY))
        owed = await tx.outbox.due(MONDAY + timedelta(days=1))
    assert [(one.resident_id, one.key) for one in owed] == [(follower.id, "projects-told-cancelled")]


async def test_an_unfollower_is_told_no_more(storage: Storage) -> None:
    place = await settle(storage, 1)
    async with storage.transaction(place.community.id) as tx:
        await tx.projects.follow(place.project.id, place.neighbours[0].id, MONDAY, community=place.community.id)
        await tx.projects.unfollow(place.project.id, place.neighbours[0].id)
        assert await tx.projects.followers(place.project.id) == [place.proposer.id]


async def test_mine_are_those_i_proposed_seconded_or_follow(storage: Storage) -> None:
    place = await settle(storage, 2)
    me, other = place.neighbours
    async with storage.transaction(place.community.id) as tx:
        proposed, followed, foreign = await file(tx, me), await file(tx, other), await file(tx, other)
        await tx.projects.follow(followed.id, me.id, MONDAY, community=place.community.id)
    await press(storage, place, me)
    async with storage.transaction(place.community.id) as tx:
        await tx.projects.unfollow(place.project.id, me.id)  # a second stays mine
        mine = [project.id for project in await tx.projects.mine(me.id)]
    assert mine == sorted([proposed.id, followed.id, place.project.id], reverse=True)
    assert foreign.id not in mine


async def test_withdrawn_ideas_are_not_listed_compared_or_counted(storage: Storage) -> None:
    place = await settle(storage, 0)
    async with storage.transaction(place.community.id) as tx:
        gone = await file(tx, place.proposer)
        await tx.projects.move(withdraw(gone, by=await tx.residents.actor(place.proposer), at=MONDAY))
        assert [project.id for project in await tx.projects.listed()] == [place.project.id]
        assert [project.id for project in await tx.projects.under_way()] == [place.project.id]
        assert await tx.projects.seeking(place.proposer.id) == 1


async def test_what_is_due_is_found_at_its_moment_and_not_before(storage: Storage) -> None:
    place = await settle(storage, 0)
    ends = place.project.seconding_ends_at
    second_before = ends - timedelta(seconds=1)
    async with storage.transaction() as tx:
        with tx.everywhere():
            assert await tx.projects.seconding_ended(second_before) == []
            assert [project.id for project in await tx.projects.seconding_ended(ends)] == [place.project.id]
    async with storage.transaction(place.community.id) as tx:
        await tx.projects.change(replace(place.project, stage=Stage.STUDY, study_due_at=ends))
        assert await tx.projects.study_overdue(second_before) == []
        assert [project.id for project in await tx.projects.study_overdue(ends)] == [place.project.id]
        await tx.projects.change(replace(place.project, stage=Stage.STUDY, study_due_at=ends, escalated_at=ends))
        assert await tx.projects.study_overdue(ends) == []


async def test_another_community_sees_none_of_it(storage: Storage) -> None:
    place = await settle(storage, 1)
    await press(storage, place, place.neighbours[0])
    async with storage.transaction(place.elsewhere.id) as tx:
        with pytest.raises(NotFound):
            await tx.projects.get(place.project.id)
        assert await tx.projects.listed() == await tx.projects.under_way() == await tx.projects.to_study() == []
        assert await tx.projects.mine(place.proposer.id) == []
        assert await tx.projects.secondings(place.project.id) == []
        assert await tx.projects.steps(place.project.id) == []
        assert await tx.projects.followers(place.project.id) == []
        assert (await tx.projects.support([place.project.id]))[place.project.id] == Support()
        await tx.projects.unfollow(place.project.id, place.proposer.id)
    async with storage.reading(place.community.id) as tx:
        assert place.proposer.id in await tx.projects.followers(place.project.id)
