"""A community's own fund on both databases: a project stands in one vote, and its result moves it once."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from participation import results, street_funds
from participation.access import Role
from participation.packs import Kind
from participation.polls import Draft, State, announce
from participation.projects import Stage
from participation.refusals import Refusal
from participation.street_funds import Candidate
from scheduler.ballots import close_due
from scheduler.plans import post_results
from storage import Storage
from tests.polling import Voters, settled, voted
from tests.streets import posted

TITLES = ("长椅", "花坛", "棋桌")


@pytest.fixture
async def place(storage: Storage) -> Voters:
    found = await settled(storage, 4)
    async with storage.transaction(found.community.id) as tx:
        now = await tx.now()
        await tx.residents.entrust(found.residents[0].id, Role.STAFF, now)
        for title in TITLES:
            await posted(tx, found.community.id, found.residents[1].id, title, 10_000_00, now)
    return found


async def call(storage: Storage, place: Voters, chosen: list[Candidate]) -> int:
    """Draw up the fund over what was chosen, as the desk does; return the poll's number."""
    async with storage.transaction(place.community.id) as tx:
        now, by = await tx.now(), await tx.residents.actor(place.residents[0])
        locked = await tx.street_funds.candidates([place.community.id], now, lock=True)
        await asyncio.sleep(0.01)  # time enough for another to take the same
        found = street_funds.picked(locked, [one.key for one in chosen], [one.title for one in chosen], 20_000_00)
        draft = Draft(
            Kind.BUDGET, "先办哪些？", "residents-fund", 3, True, options=tuple(one.title for one in found),
            costs=tuple(one.cost for one in found), fund=20_000_00, moves=True,
        )  # fmt: skip
        poll = await tx.ballots.add(
            announce(draft, form="community", by=by, at=now, zone="Asia/Shanghai", seed="s" * 32)
        )
        await tx.street_funds.stand(poll, found)
        await tx.ballots.open(poll, now)
        for one in found:
            project, plan = await tx.projects.get(one.project_id), await tx.plans.get(one.plan_id)
            kept, moved = results.enter_fund(project, plan, [], poll, chosen=one.alternative, by=by, at=now)
            await tx.plans.change(kept)
            await tx.projects.move(moved)
        return poll.id


async def standing(storage: Storage, place: Voters) -> list[Candidate]:
    async with storage.reading(place.community.id) as tx:
        return await tx.street_funds.candidates([place.community.id], await tx.now())


async def stages(storage: Storage, place: Voters) -> list[Stage]:
    async with storage.reading(place.community.id) as tx:
        return [(await tx.projects.get(number)).stage for number in (1, 2, 3)]


async def test_two_who_draw_up_a_fund_at_once_share_no_project(storage: Storage, place: Voters) -> None:
    found = await standing(storage, place)
    ended = await asyncio.gather(
        call(storage, place, found[:2]), call(storage, place, found[1:]), return_exceptions=True
    )
    assert sorted(isinstance(one, Refusal) for one in ended) == [False, True], ended
    assert (await stages(storage, place)).count(Stage.VOTE) == 2
    async with storage.reading(place.community.id) as tx:
        assert len(await tx.ballots.current()) == 1


async def test_its_result_moves_each_once_however_many_sweep(storage: Storage, place: Voters) -> None:
    found = await standing(storage, place)
    number = await call(storage, place, found)
    async with storage.reading(place.community.id) as tx:
        poll = await tx.ballots.get(number)
    for who, wishes in enumerate((("0", "1"), ("0", "1"), ("2",), ("0",))):
        assert not isinstance(await voted(storage, place, poll, who, *wishes), Exception)
    async with storage.transaction() as tx:
        await tx.clock.advance(timedelta(days=4))

    async def sweep(what: Any) -> None:
        async with storage.transaction() as tx:
            with tx.everywhere():
                await what(tx, await tx.now())

    await sweep(close_due)
    await asyncio.gather(*(sweep(post_results) for _ in range(4)))
    assert await stages(storage, place) == [Stage.RESULT, Stage.RESULT, Stage.PLAN_POSTED]
    async with storage.reading(place.community.id) as tx:
        assert (await tx.ballots.get(number)).state is State.CLOSED
        assert await tx.ballots.verify(number) == []
        for project, why in ((1, "funded"), (2, "funded"), (3, "not-funded")):
            assert [step.why for step in await tx.projects.steps(project)] == ["fund-vote-called", why]
