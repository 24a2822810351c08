"""The ledger and the way after the vote on both databases: no line is changed, who acts at once is counted right."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError

from participation import acceptance, ledgers, plans, rewards, works
from participation.access import Role
from participation.gates import gates
from participation.ledgers import Book, Entry, Measure, balance
from participation.money import Source
from participation.projects import Stage
from participation.refusals import Refusal
from participation.residents import Resident
from storage import Storage, Transaction
from storage.ledgers import Changed
from storage.migrate import upgrade
from tests import site as at_site
from tests.postgres import Server
from tests.site import GOAL, Site, lead, settled
from tests.storage.test_projects import settle
from tests.town import KEYS


@pytest.fixture
async def site(storage: Storage) -> Site:
    place = await settle(storage, 9)
    return await settled(storage, place.community.id, place.neighbours[8], [place.proposer, *place.neighbours[:8]])


async def some(*acts: Callable[[], Awaitable[Any]]) -> list[Any]:
    """Do all at once; return what each gave, or its refusal."""
    found = await asyncio.gather(*(act() for act in acts), return_exceptions=True)
    for one in found:
        if isinstance(one, BaseException) and not isinstance(one, Refusal | IntegrityError):
            raise one
    return found


def pledging(site: Site, who: int, fen: int = 100) -> Callable[[], Awaitable[Entry]]:
    async def act(tx: Transaction, project: Any, staff: Any, now: Any) -> Entry:
        by = await tx.residents.actor(site.people[who])
        await asyncio.sleep(0.001)  # time enough for another to act on the same project
        return await tx.ledgers.add(ledgers.pledge(project, Measure.MONEY, fen, "", by=by, at=now))

    return lambda: site(act)


@pytest.mark.parametrize("verb", ["UPDATE ledger_entries SET amount = 1", "DELETE FROM ledger_entries"])
async def test_the_database_itself_changes_no_line(site: Site, verb: str) -> None:
    await lead(site, Stage.PLEDGING)
    await pledging(site, 1)()
    with pytest.raises(DBAPIError, match="never changed"):
        async with site.storage.transaction(site.community) as tx:
            await tx.session.execute(text(verb))
    async with site.storage.reading(site.community) as tx:
        assert [one.amount for one in await tx.ledgers.of(site.project)] == [100]


async def test_the_repository_changes_no_line(site: Site) -> None:
    await lead(site, Stage.PLEDGING)
    entry = await pledging(site, 1)()
    with pytest.raises(Changed):
        async with site.storage.transaction(site.community) as tx:
            await tx.ledgers.change(replace(entry, amount=1))


async def test_twenty_pledges_at_once_are_all_in_the_sum(site: Site) -> None:
    await lead(site, Stage.PLEDGING)
    await some(*(pledging(site, number % 8, 100 + number) for number in range(20)))
    async with site.storage.reading(site.community) as tx:
        entries = await tx.ledgers.of(site.project)
    assert balance(entries, Book.PLEDGE, Source.RESIDENTS) == sum(100 + number for number in range(20))


async def test_a_line_is_taken_back_once_however_many_press(site: Site) -> None:
    await lead(site, Stage.PLEDGING)
    entry = await pledging(site, 1)()

    async def back(tx: Transaction, project: Any, staff: Any, now: Any) -> None:
        entries = await tx.ledgers.of(project.id)
        await asyncio.sleep(0.001)
        await tx.ledgers.add(ledgers.counter(project, entry, entries, "写错了", by=staff, at=now))

    found = await some(*([lambda: site(back)] * 8))
    assert sum(one is None for one in found) == 1
    async with site.storage.reading(site.community) as tx:
        assert balance(await tx.ledgers.of(site.project)) == 0


async def test_the_database_itself_takes_a_line_back_once(site: Site) -> None:
    await lead(site, Stage.PLEDGING)
    entry = await pledging(site, 1)()
    twice = replace(entry, id=0, amount=-entry.amount, corrects=entry.id)

    async def both() -> None:
        async with site.storage.transaction(site.community) as tx:
            await tx.ledgers.add(twice)
            await tx.ledgers.add(twice)

    with pytest.raises(IntegrityError):
        await both()


async def test_pledges_and_the_last_moment_race_to_one_end(site: Site) -> None:
    """Whoever comes after the close is refused, and the end is what the sum says."""
    await lead(site, Stage.PLEDGING)
    project = await site.stored()
    assert project.until_at

    async def close(tx: Transaction, project: Any, staff: Any, now: Any) -> None:
        plan = await tx.plans.get(project.plan_id)
        entries = await tx.ledgers.of(project.id)
        await asyncio.sleep(0.001)
        await tx.projects.move(ledgers.close_pledging(project, plan, entries, at=project.until_at))

    found = await some(
        *(pledging(site, number, GOAL // 4) for number in range(4)), lambda: site(close), lambda: site(close)
    )
    ended = await site.stored()
    async with site.storage.reading(site.community) as tx:
        entries = await tx.ledgers.of(site.project)
    assert sum(one is None for one in found[4:]) == 1
    assert ended.stage is (Stage.APPROVED if balance(entries) >= GOAL else Stage.UNDERFUNDED)
    assert len(entries) == sum(isinstance(one, Entry) for one in found)


async def test_two_who_call_the_vote_at_once_call_one(site: Site) -> None:
    await lead(site, Stage.PLAN_POSTED)
    await site(at_site.settle_objections)
    found = await some(*([lambda: site(at_site.call)] * 4))
    assert sum(one is None for one in found) == 1
    async with site.storage.reading(site.community) as tx:
        assert [poll.project_id for poll in await tx.ballots.current()] == [site.project]
    assert (await site.whys()).count("vote-called") == 1


async def test_an_objection_and_the_vote_race_and_no_vote_passes_over_an_objection(site: Site) -> None:
    await lead(site, Stage.PLAN_POSTED)
    until = (await site.stored()).until_at
    assert until

    async def objects(tx: Transaction, project: Any, staff: Any, now: Any) -> None:
        plan = await tx.plans.get(project.plan_id)
        by = await tx.residents.actor(site.people[1])
        said = plans.object_to(project, plan, [], "太亮", by=by, at=until - timedelta(seconds=1))
        await asyncio.sleep(0.001)
        await tx.plans.objections.add(said)

    async def calls(tx: Transaction, project: Any, staff: Any, now: Any) -> None:
        await at_site.call(tx, project, staff, until)

    await some(lambda: site(objects), lambda: site(calls))
    project = await site.stored()
    async with site.storage.reading(site.community) as tx:
        objections = await tx.plans.objected(project.plan_id or 0)
    assert project.stage is Stage.VOTE or objections
    assert not (project.stage is Stage.VOTE and objections)


async def test_one_neighbour_judges_once_and_the_last_word_counts(site: Site) -> None:
    await lead(site, Stage.EVALUATED)

    def judging(content: bool) -> Callable[[], Awaitable[Any]]:
        return lambda: site(at_site.judge(site.people[1:2], content))

    await some(*(judging(number % 2 == 0) for number in range(6)))
    await judging(False)()
    async with site.storage.reading(site.community) as tx:
        judged = await tx.acceptance.judged(site.project, 1)
    assert [(one.resident_id, one.content) for one in judged] == [(site.people[1].id, False)]


async def test_one_neighbour_inspects_once_a_round(site: Site) -> None:
    await lead(site, Stage.ACCEPTANCE)

    async def inspects(tx: Transaction, project: Any, staff: Any, now: Any) -> None:
        found = await tx.acceptance.inspected(project.id)
        by = await tx.residents.actor(site.people[1])
        await asyncio.sleep(0.001)
        await tx.acceptance.add(acceptance.inspect(project, found, "", entries=[], units=[], by=by, at=now))

    found = await some(*([lambda: site(inspects)] * 5))
    assert sum(one is None for one in found) == 1


async def test_everything_comes_back_as_it_was_stored(site: Site) -> None:
    await lead(site, Stage.IN_CARE)
    project = await site.stored()
    async with site.storage.reading(site.community) as tx:
        plan = await tx.plans.get(project.plan_id or 0)
        kept = await tx.cares.of(project.id)
        entries = await tx.ledgers.of(project.id)
        assert await tx.cares.rota(project.id) == (site.people[0].id, site.people[1].id)
    assert (plan.choice.costs, plan.choice.upkeep, plan.chosen) == ({Source.RESIDENTS: GOAL}, 200_00, 0)
    assert kept
    assert (kept.steward_id, kept.on_duty, kept.missed) == (site.people[0].id, site.people[0].id, 0)
    assert [(one.book, one.source, one.measure) for one in entries] == [
        (Book.PLEDGE, Source.RESIDENTS, Measure.MONEY), (Book.REWARD, Source.FINANCE, Measure.MONEY),
    ]  # fmt: skip
    assert (project.judged, project.round, project.cost_voted) == (100, 1, GOAL)


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
async def test_a_project_under_way_is_brought_forward(kind: str, tmp_path: Path, postgres: Server) -> None:
    """Migration 0021 on a database that is in use: a project in its study stays where it was, and may go on."""
    file = f"sqlite+aiosqlite:///{tmp_path}/linli.db"
    url = file if kind == "sqlite" else postgres.create("linli_before_plans")
    await upgrade(url, "0017")
    storage = Storage(url, keys=KEYS)
    async with storage.transaction() as tx:
        for line in BEFORE:
            await tx.session.execute(text(line))
    await storage.close()
    await upgrade(url)
    storage = Storage(url, keys=KEYS)
    async with storage.reading(1) as tx:
        project = await tx.projects.get(1)
        assert (project.stage, project.round, project.story, project.until_at) == (Stage.STUDY, 0, "", None)
        assert [step.why for step in await tx.projects.steps(1)] == ["proposed"]
        assert await tx.ledgers.of(1) == []
    await storage.close()


NOW = "'2026-11-20 02:00:00'"
BEFORE = (
    "INSERT INTO communities (slug, name, city, zone, phone, terms) "
    "VALUES ('a', '甲', 'default', 'Asia/Shanghai', '', '{}')",
    "INSERT INTO residents (community_id, user_id, chat_id, locale, standing, name, consent, reachable, blocked, "
    f"created_at) VALUES (1, 100, 100, 'zh-Hans', 'verified', '赵叔', 'x', true, false, {NOW})",
    "INSERT INTO projects (community_id, title, purpose, proposer_id, created_at, seconding_ends_at, "
    "households_needed, buildings_needed, stage, place, reason, would_change) "
    f"VALUES (1, '灯', '黑', 1, {NOW}, {NOW}, 10, 2, 'study', '', '', '')",
    'INSERT INTO project_steps (community_id, project_id, at, "by", frm, "to", why, sentence, facts) '
    f"VALUES (1, 1, {NOW}, 1, NULL, 'idea', 'proposed', 'projects-told-filed', '{{}}')",
)


async def test_a_reward_is_taken_back_once_however_many_press(site: Site) -> None:
    """A second person presses eight times while whoever noted it presses too: one counter-entry, and it is open."""
    await lead(site, Stage.REWARD_PAID)
    other = site.people[1]
    async with site.storage.transaction(site.community) as tx:
        await tx.residents.entrust(other.id, Role.STAFF, await tx.now())

    def back(by: Resident) -> Callable[[], Awaitable[Any]]:
        async def act(tx: Transaction, project: Any, staff: Any, now: Any) -> None:
            steps, entries = await tx.projects.steps(project.id), await tx.ledgers.of(project.id)
            await asyncio.sleep(0.001)
            actor = await tx.residents.actor(by)
            counter, moved = rewards.take_back(project, steps, entries, "写错了", by=actor, at=now)
            assert counter
            await tx.ledgers.add(counter)
            await tx.projects.move(moved)

        return lambda: site(act)

    found = await some(*([back(other)] * 8), *([back(site.staff)] * 4))
    assert [one is None for one in found].count(True) == 1
    assert {type(one).__name__ for one in found[8:]} <= {"OwnNote", "StageMoved"}
    async with site.storage.reading(site.community) as tx:
        assert balance(await tx.ledgers.of(site.project), Book.REWARD) == 0
    project = await site.stored()
    assert (project.stage, project.reward_wrong_at is None) == (Stage.REWARD_PAID, False)
    await site(at_site.pay)
    assert (await site.stored()).reward_wrong_at is None


async def test_what_it_costs_since_a_small_change_comes_back_by_source(site: Site) -> None:
    await lead(site, Stage.BUILDING)

    async def change(tx: Transaction, project: Any, staff: Any, now: Any) -> None:
        plan = await tx.plans.get(project.plan_id)
        costs = {Source.RESIDENTS: GOAL, Source.STREET: GOAL // 20}
        told, again = works.change(project, plan, costs, "水管", by=staff, at=now, gates=gates({}))
        assert again is None
        await tx.projects.move(told)

    await site(change)
    assert (await site.stored()).costs_now == {Source.RESIDENTS: GOAL, Source.STREET: GOAL // 20}
