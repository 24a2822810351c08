"""A poll over several communities: seen by each that takes part and by no other, one roll, one box, one count."""

import asyncio
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select, text

from participation.access import Standing
from participation.ballots import Ballot, NotOnRoll
from participation.electorate import Excluded
from participation.polls import Poll, State, VoteClosed
from participation.projects import Stage
from participation.refusals import NotFound, Refusal
from participation.tally import Turnout
from scheduler.ballots import close_due, open_due, remind_silent, seal_chains
from storage import Storage
from storage.outbox import OutboxRow
from storage.street_funds import FundProjectRow
from storage.tables import OfPoll, Row, ScopeMissing
from tests.polling import closed, opened, voted
from tests.streets import Street, funded, streets

POLL_ROWS: list[Any] = [mapper.class_ for mapper in Row.registry.mappers if issubclass(mapper.class_, OfPoll)]


async def rows(storage: Storage, community: int) -> dict[str, int]:
    """Return how many rows of each table of polls a community sees."""
    async with storage.reading(community) as tx:
        return {
            row.__tablename__: await tx.session.scalar(select(func.count()).select_from(row)) or 0 for row in POLL_ROWS
        }


async def said(storage: Storage, street: Street, poll: Poll, place: int, number: int, *chosen: str) -> Any:
    return await voted(storage, street.places[place], poll, number, *chosen)


async def sweep(storage: Storage, *sweeps: Any) -> None:
    for one in sweeps:
        async with storage.transaction() as tx:
            with tx.everywhere():
                await one(tx, await tx.now())


async def owed(storage: Storage, key: str) -> list[tuple[int | None, int]]:
    async with storage.reading() as tx:
        found = await tx.session.execute(
            select(OutboxRow.community_id, OutboxRow.resident_id).where(OutboxRow.key == key)
        )
        return sorted((community, resident) for community, resident in found)


def at_home(street: Street) -> list[tuple[int, int]]:
    return sorted((place.community.id, one.id) for place in street.above for one in place.residents)


async def test_who_takes_part_sees_all_of_it_and_a_fourth_community_nothing(storage: Storage) -> None:
    street = await streets(storage, 3, 3, 3, 3)
    poll = await funded(storage, street)
    for place in range(3):
        for number in range(2):
            assert isinstance(await said(storage, street, poll, place, number, "0", "5"), Ballot)
    async with storage.transaction(street.places[1].community.id) as tx:
        await tx.ballots.drafts.keep(
            poll.id, street.places[1].community.id, street.voter(1, 2).id, ["1"], await tx.now()
        )
        await tx.ballots.chain.watch(poll.id, street.places[1].community.id, street.voter(1, 2).id, on=True)
    await sweep(storage, seal_chains)
    seen = [await rows(storage, place.community.id) for place in street.above]
    assert seen[0] == seen[1] == seen[2]
    assert seen[0]["electoral_rolls"] == 9
    assert (seen[0]["keyed_ballots"], seen[0]["polls"], seen[0]["ballot_drafts"], seen[0]["chain_watchers"]) == (
        6,
        1,
        1,
        1,
    )
    assert set((await rows(storage, street.places[3].community.id)).values()) == {0}
    async with storage.reading(street.places[3].community.id) as tx:
        assert await tx.ballots.current() == []
        for id in (poll.id, 10**9):
            with pytest.raises(NotFound):
                await tx.ballots.get(id)
            with pytest.raises(NotFound):
                await tx.ballots.booth(id, street.voter(3, 0).id)
        with pytest.raises(ScopeMissing):
            await tx.session.execute(select(POLL_ROWS[0].__table__))
    async with storage.reading() as tx:
        with pytest.raises(ScopeMissing):
            await tx.ballots.current()
    assert isinstance(await said(storage, street, poll, 3, 0, "0"), NotFound)


async def test_nothing_else_of_those_who_vote_together_is_seen(storage: Storage) -> None:
    street = await streets(storage, 3, 3, 3, 1)
    async with storage.transaction(street.places[0].community.id) as tx:
        theirs = await opened(tx, street.places[0])
    poll = await funded(storage, street)
    async with storage.reading(street.places[1].community.id) as tx:
        assert [one.id for one in await tx.ballots.current()] == [poll.id]
        with pytest.raises(NotFound):
            await tx.ballots.get(theirs.id)
        assert {one.community_id for one in await tx.residents.all()} == {street.places[1].community.id}
        assert len(await tx.communities.buildings.all()) == 2
        assert {one.community_id for one in await tx.projects.all()} == {street.places[1].community.id}
        own = await tx.street_funds.standing(poll.id)
        assert [project.title for _, project in own] == ["长椅", "晾衣架", "花坛", "充电棚"]
        assert await tx.session.scalar(select(func.count()).select_from(FundProjectRow)) == 4
    # whom the scope shows a poll, it does not let change it
    with pytest.raises(ScopeMissing):
        async with storage.transaction(street.places[1].community.id) as tx:
            await tx.ballots.change(replace(poll, question="改了"))


async def test_the_roll_holds_every_verified_adult_and_tells_each_why_not(storage: Storage) -> None:
    street = await streets(storage, 3, 4, 3, 2)
    async with storage.transaction() as tx:
        await tx.residents.change(replace(street.voter(1, 1), standing=Standing.REGISTERED))
        await tx.residents.change(replace(street.voter(1, 2), blocked=True))
        await tx.residents.change(replace(street.voter(2, 2), building_id=None))
    poll = await funded(storage, street)
    assert poll.roll_size == 7
    async with storage.reading(street.places[1].community.id) as tx:
        why = [await tx.ballots.electorate.why_not(poll.id, street.voter(1, number).id) for number in (1, 2)]
        assert why == [Excluded.UNVERIFIED, Excluded.BLOCKED]
        assert {name for name, _ in await tx.ballots.electorate.excluded(poll.id)} == {"居民1", "居民2"}
        # the officer lives nowhere here
        expected = {Excluded.UNVERIFIED: 1, Excluded.BLOCKED: 1, Excluded.ELSEWHERE: 2}
        assert await tx.ballots.electorate.reasons(poll.id) == expected
        assert Counter((await tx.ballots.electorate.homes(poll.id)).values()) == {
            place.community.id: count for place, count in zip(street.above, (3, 2, 2), strict=True)
        }
    for place, number in ((1, 1), (1, 2), (2, 2)):
        assert isinstance(await said(storage, street, poll, place, number, "0"), Refusal)
    assert isinstance(await said(storage, street, poll, 2, 2, "0"), NotOnRoll)


async def test_double_taps_in_two_communities_race_the_close(storage: Storage) -> None:
    """Every voter of two communities taps twice at once, with different wishes, while the poll is closed."""
    street = await streets(storage, 12, 12, 12, 1)
    poll = await funded(storage, street)
    people = [(place, number) for place in (0, 1) for number in range(12)]
    early = [
        said(storage, street, poll, place, number, "0", str(tap)) for place, number in people[::2] for tap in (1, 2)
    ]
    answers = await asyncio.gather(*early)
    assert all(isinstance(answer, Ballot) for answer in answers)

    async def close() -> None:
        await closed(storage, street.places[0], poll)

    late = [
        said(storage, street, poll, place, number, "3", str(tap)) for place, number in people[1::2] for tap in (4, 5)
    ]
    answers = await asyncio.gather(*late[:12], close(), *late[12:], return_exceptions=True)
    assert not [one for one in answers if isinstance(one, BaseException) and not isinstance(one, Refusal)]
    cast = {one.resident_id for one in answers if isinstance(one, Ballot)}
    assert all(isinstance(one, Ballot | VoteClosed) for one in answers if one is not None)
    async with storage.transaction(street.places[2].community.id) as tx:
        contents = await tx.ballots.contents(poll.id)
        done = await tx.ballots.get(poll.id)
        assert await tx.ballots.turnout(poll.id) == len(contents) == 12 + len(cast)
        assert await tx.ballots.verify(poll.id) == []
    assert done.tally is not None
    assert done.tally.cast == len(contents)
    assert done.tally.votes("0") == 12
    assert done.tally.votes("1") + done.tally.votes("2") == 12
    assert done.tally.votes("3") == len(cast)


async def test_the_result_is_told_at_home_and_to_each_project(storage: Storage) -> None:
    street = await streets(storage, 22, 24, 6, 2)
    poll = await funded(storage, street)
    assert await owed(storage, "ballots-opened") == at_home(street)
    assert await owed(storage, "street-funds-told-entered") == sorted(
        (place.community.id, place.residents[0].id) for place in street.above for _ in range(4)
    )
    wishes = [
        *(((0, n), "0,1,4") for n in range(10)),
        *(((1, n), "4,5,7") for n in range(12)),
        *(((2, n), "8,9") for n in range(3)),
    ]
    for (place, number), wish in wishes:
        assert isinstance(await said(storage, street, poll, place, number, *wish.split(",")), Ballot)
    async with storage.transaction() as tx:
        await tx.clock.advance(poll.closes_at - await tx.now() - timedelta(hours=2))
    await sweep(storage, remind_silent)
    silent = [(place, one) for place, one in at_home(street) if one not in {street.voter(*who).id for who, _ in wishes}]
    assert await owed(storage, "ballots-reminder") == silent
    async with storage.transaction() as tx:
        await tx.clock.advance(timedelta(hours=3))
    await sweep(storage, close_due, close_due)
    assert await owed(storage, "budgets-result") == at_home(street)
    async with storage.transaction(street.places[1].community.id) as tx:
        done = await tx.ballots.get(poll.id)
        assert await tx.ballots.verify(poll.id) == []
        told = await tx.ballots.told(done)
        own = {
            project.title: (await tx.projects.steps(project.id))[-1]
            for _, project in await tx.street_funds.standing(poll.id)
        }
        assert {project.stage for _, project in await tx.street_funds.standing(poll.id)} == {Stage.PLAN_POSTED}
    assert done.state is State.CLOSED
    assert done.tally is not None
    assert done.tally.funding is not None
    assert {title: step.sentence.endswith("told-chosen") for title, step in own.items()} == {
        poll.options[number].partition("（")[0]: number in done.tally.funding.chosen for number in range(4, 8)
    }
    # six people of the third community cannot be told by themselves, so the next smallest joins them
    first, second, third = (place.community.id for place in street.above)
    assert done.tally.communities == (Turnout((second,), 24, 12), Turnout((first, third), 28, 13))
    assert told["by_community"] == "城西社区 12/24\n城东社区、城南社区 13/28"
    assert told["turnout"] == "城西社区 1号楼 6/12\n城西社区 2号楼 6/12"
    keys = ("street-funds-told-chosen", "street-funds-told-not-chosen")
    assert [len(await owed(storage, key)) for key in keys] == [
        len(done.tally.funding.chosen),
        12 - len(done.tally.funding.chosen),
    ]


@pytest.mark.parametrize(
    ("touched", "faults"),
    [
        ("UPDATE electoral_rolls SET community_id = {a} WHERE community_id = {b}", {"roll", "count"}),
        ("UPDATE polls SET communities = '[{a}, {b}]'", {"opened"}),
        ("UPDATE loose_ballots SET content = '11'", {"count", "content"}),
    ],
)
async def test_what_was_touched_is_found_from_each_community(storage: Storage, touched: str, faults: set[str]) -> None:
    street = await streets(storage, 20, 20, 10, 1)
    poll = await funded(storage, street)
    for place in (0, 1):
        for number in range(12):
            await said(storage, street, poll, place, number, "0", "4")
    await closed(storage, street.places[0], poll)
    a, b, *_ = street.communities
    async with storage.transaction() as tx:
        with tx.everywhere():
            await tx.session.execute(text(touched.format(a=a, b=b)))
    for place in (0, 1):
        async with storage.transaction(street.places[place].community.id) as tx:
            assert {fault.value for fault in await tx.ballots.verify(poll.id) or []} & faults


async def test_an_announced_one_opens_by_itself_over_those_who_are_there_then(storage: Storage) -> None:
    street = await streets(storage, 2, 2, 2, 1)
    poll = await funded(storage, street, noticed=False)
    assert poll.state is State.ANNOUNCED
    assert await owed(storage, "ballots-announced") == at_home(street)
    async with storage.transaction() as tx:
        await tx.residents.change(replace(street.voter(1, 1), standing=Standing.REGISTERED))
        await tx.clock.advance(timedelta(days=4))
    await sweep(storage, open_due)
    expected = [one for one in at_home(street) if one[1] != street.voter(1, 1).id]
    assert await owed(storage, "ballots-opened") == expected


async def test_what_no_vote_may_carry_does_not_stand(storage: Storage) -> None:
    street = await streets(storage, 2, 2, 2, 1)
    first, second = (place.community.id for place in street.places[:2])
    async with storage.transaction() as tx:
        now = await tx.now()
        with tx.community(first):
            slide = next(one for one in await tx.projects.all() if one.title == "儿童滑梯")
            await tx.projects.change(replace(slide, until_at=now + timedelta(days=1)))
            ramp = next(one for one in await tx.projects.all() if one.title == "东门坡道")
            await tx.projects.change(replace(ramp, stage=Stage.VOTE))
        with tx.community(second):
            bench = next(one for one in await tx.projects.all() if one.title == "长椅")
            from participation.plans import Objection

            await tx.plans.objections.add(
                Objection(0, bench.id, bench.plan_id or 0, street.voter(1, 1).id, "太挤了", now)
            )
    async with storage.reading(first) as tx:
        found = await tx.street_funds.candidates(street.communities, await tx.now())
    assert [one.name for one in found][:5] == [
        "太阳能路灯（城东社区）", "棋桌（城东社区）", "晾衣架（城西社区）", "花坛（城西社区）", "充电棚（城西社区）",
    ]  # fmt: skip
    assert len(found) == 9
