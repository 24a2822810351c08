"""The promises of a fund over several communities, held against random days in four of them: written by hand.

Against a real SQLite file, because the promises are the database's.
"""

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import func, select

from participation.ballots import Ballot, NotOnRoll
from participation.polls import Poll, State, VoteClosed
from participation.projects import Stage
from participation.refusals import NotFound
from scheduler.ballots import close_due, seal_chains
from storage.electorate import VoterRow
from tests.days import StoredDays
from tests.polling import voted
from tests.streets import Street, funded, streets

HOMES = (7, 8, 7, 2)
"""Residents of each community; the last takes no part."""

PEOPLE = [(place, number) for place, count in enumerate(HOMES) for number in range(count)]


class Days(StoredDays):
    """What people remember: the last accepted word of each, where they live now, and every refusal."""

    street: Street
    poll: Poll

    def __init__(self) -> None:
        super().__init__()
        self.last: dict[tuple[int, int], str] = {}
        self.lives = {who: who[0] for who in PEOPLE}
        self.over = self.closed = False

    @initialize()
    def begin(self) -> None:
        async def start() -> None:
            self.street = await streets(self.storage, *HOMES)
            self.poll = await funded(self.storage, self.street)

        self.runner.run(start())

    @rule(who=st.sampled_from(PEOPLE), pick=st.sets(st.integers(0, 11), min_size=1, max_size=4))
    def somebody_votes(self, who: tuple[int, int], pick: set[int]) -> None:
        place, number = who
        there = replace(self.street.places[place], community=self.street.places[self.lives[who]].community)
        chosen = [str(one) for one in pick]
        answer = self.runner.run(voted(self.storage, there, self.poll, number, *chosen))
        if self.lives[who] == 3:
            assert isinstance(answer, NotFound)  # whoever lives there now meets no such poll
        elif self.over:
            assert isinstance(answer, VoteClosed)
        elif place == 3:
            assert isinstance(answer, NotOnRoll)  # came here since the roll was taken
        else:
            assert isinstance(answer, Ballot)
            self.last[who] = ",".join(sorted(chosen, key=lambda one: (len(one), one)))

    @rule(who=st.sampled_from(PEOPLE), to=st.integers(0, 3))
    def somebody_moves(self, who: tuple[int, int], to: int) -> None:
        place, number = who

        async def move() -> None:
            async with self.storage.transaction() as tx:
                one = self.street.voter(place, number)
                await tx.residents.change(replace(one, community_id=self.street.places[to].community.id))

        self.runner.run(move())
        self.lives[who] = to

    @rule(hours=st.sampled_from([1, 30, 100]))
    def time_passes(self, hours: int) -> None:
        async def advance() -> bool:
            async with self.storage.transaction() as tx:
                await tx.clock.advance(timedelta(hours=hours))
                return await tx.now() >= self.poll.closes_at

        self.over = self.runner.run(advance())

    @rule()
    def the_sweeps_run(self) -> None:
        async def sweep() -> None:
            for one in (seal_chains, close_due):
                async with self.storage.transaction() as tx:
                    with tx.everywhere():
                        await one(tx, await tx.now())

        self.runner.run(sweep())
        self.closed = self.closed or self.over

    @invariant()
    def each_community_sees_the_same_box_and_the_fourth_none(self) -> None:
        if not hasattr(self, "poll"):
            return

        async def seen(place: int) -> tuple[list[str], int, Any]:
            async with self.storage.transaction(self.street.places[place].community.id) as tx:
                roll = await tx.session.scalar(select(func.count()).select_from(VoterRow)) or 0
                found = await tx.ballots.contents(self.poll.id), roll
                if place == 3:
                    assert await tx.ballots.current() == await tx.ballots.past() == []
                    return *found, None
                return *found, await tx.ballots.verify(self.poll.id)

        for place in range(3):
            assert self.runner.run(seen(place)) == (sorted(self.last.values()), sum(HOMES[:3]), [])
        assert self.runner.run(seen(3)) == ([], 0, None)

    @precondition(lambda self: self.closed)
    @invariant()
    def the_result_is_the_recount_and_each_project_hears_it_once(self) -> None:
        async def read() -> None:
            async with self.storage.reading(self.street.places[1].community.id) as tx:
                poll = await tx.ballots.get(self.poll.id)
                standing = await tx.street_funds.standing(poll.id)
                steps = {number: await tx.projects.steps(project.id) for number, project in standing}
            assert poll.state is State.CLOSED
            assert poll.tally is not None
            assert poll.tally.funding is not None
            assert (poll.tally.cast, poll.tally.eligible) == (len(self.last), sum(HOMES[:3]))
            named = Counter(one for said in self.last.values() for one in said.split(","))
            assert {line.choice: line.votes for line in poll.tally.lines} == {str(n): named[str(n)] for n in range(12)}
            assert sum(poll.costs[one] for one in poll.tally.funding.chosen) <= poll.fund
            assert all(named[str(one)] for one in poll.tally.funding.chosen)
            for number, project in standing:
                assert project.stage is Stage.PLAN_POSTED
                expected = "chosen" if number in poll.tally.funding.chosen else "not-chosen"
                told = [step.sentence.removeprefix("street-funds-told-") for step in steps[number]]
                assert told == ["entered", expected]

        self.runner.run(read())


def test_any_days_in_four_communities_keep_the_promises(sqlite_template: Path) -> None:
    Days.template = sqlite_template
    run_state_machine_as_test(
        Days,
        settings=settings(
            max_examples=8, stateful_step_count=14, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )
