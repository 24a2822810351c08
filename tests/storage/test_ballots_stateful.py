"""The promises of a poll, held against random days in a community: written by hand, not read from the code's tables.

Against a real SQLite file, because the promises are the database's.
"""

import asyncio
import shutil
import tempfile
from datetime import timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import text

from participation import polls
from participation.ballots import Ballot, NotOnRoll
from participation.polls import PollNotOpen, State, VoteClosed
from scheduler.ballots import close_due, remind_silent
from storage import Storage
from tests.polling import opened, settled, voted

PEOPLE, OPTIONS = 6, ("长椅", "路灯", "滑梯")
HOUSEHOLDS = {0: 1, 1: 1, 2: 2, 3: 2}  # the last two live in no household of the register


class Days(RuleBasedStateMachine):
    """What people remember: the last accepted word of each unit, and every refusal."""

    template: Path

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        file = Path(self.folder.name) / "linli.db"
        shutil.copy(self.template, file)
        self.runner = asyncio.Runner()
        self.storage = Storage(f"sqlite+aiosqlite:///{file}")
        self.last: dict[int, str] = {}
        self.result: Any = None
        self.over = False

    def teardown(self) -> None:
        self.runner.run(self.storage.close())
        self.runner.close()
        self.folder.cleanup()

    @initialize(by_household=st.booleans(), approval=st.booleans())
    def begin(self, by_household: bool, approval: bool) -> None:
        self.approval = approval
        pack = "sounding-households" if by_household else "sounding"

        async def start() -> None:
            self.voters = await settled(self.storage, PEOPLE, households=HOUSEHOLDS)
            async with self.storage.transaction(self.voters.community.id) as tx:
                self.poll = await opened(tx, self.voters, pack=pack, options=OPTIONS if approval else ())

        self.runner.run(start())
        self.unit = HOUSEHOLDS if by_household else {n: n for n in range(PEOPLE)}

    @rule(number=st.integers(0, PEOPLE - 1), pick=st.sets(st.integers(0, 2), min_size=1))
    def vote(self, number: int, pick: set[int]) -> None:
        chosen = [str(one) for one in pick] if self.approval else [("yes", "no", "abstain")[min(pick)]]
        answer = self.runner.run(voted(self.storage, self.voters, self.poll, number, *chosen))
        if self.over:
            assert isinstance(answer, VoteClosed)
        elif number not in self.unit:
            assert isinstance(answer, NotOnRoll)
        else:
            assert isinstance(answer, Ballot)
            self.last[self.unit[number]] = ",".join(sorted(chosen))

    @rule(hours=st.sampled_from([1, 20, 60, 100]))
    def time_passes(self, hours: int) -> None:
        async def advance() -> bool:
            async with self.storage.transaction() as tx:
                await tx.clock.advance(timedelta(hours=hours))
                return await tx.now() >= self.poll.closes_at

        self.over = self.runner.run(advance())

    @rule()
    def the_sweeps_run(self) -> None:
        async def sweep() -> None:
            for one in (remind_silent, close_due):
                async with self.storage.transaction() as tx:
                    with tx.everywhere():
                        await one(tx, await tx.now())

        self.runner.run(sweep())
        poll = self._poll()
        assert (poll.state is State.CLOSED) is self.over
        if self.over and self.result is None:
            self.result = poll.tally

    @invariant()
    def one_ballot_a_unit_and_it_is_the_last_word(self) -> None:
        if hasattr(self, "unit"):
            box = self.runner.run(self._box())
            assert sorted(box.values()) == sorted(self.last.values())

    @invariant()
    def no_result_before_the_close(self) -> None:
        if hasattr(self, "unit") and not self.over:
            poll = self._poll()
            assert poll.tally is None
            try:
                polls.outcome(poll, {})
            except PollNotOpen:
                return
            raise AssertionError("a running result was given out")

    @precondition(lambda self: self.result is not None)
    @invariant()
    def the_closed_result_is_the_recount_and_never_changes(self) -> None:
        tally = self._poll().tally
        assert tally is not None
        assert tally == self.result
        assert tally.cast == len(self.last)
        assert tally.eligible == len(set(self.unit.values()))
        for line in tally.lines:
            assert line.votes == sum(line.choice in said.split(",") for said in self.last.values())

    @precondition(lambda self: hasattr(self, "unit"))
    @invariant()
    def everybody_is_told_once(self) -> None:
        async def owed() -> list[tuple[str, int]]:
            async with self.storage.reading() as tx:
                found = await tx.session.execute(text("SELECT key, resident_id FROM outbox"))
                return [(key, resident) for key, resident in found]

        told = self.runner.run(owed())
        assert len(told) == len(set(told))
        results = [resident for key, resident in told if "result" in key]
        assert len(results) == (len(self.unit) if self.result is not None else 0)

    def _poll(self) -> polls.Poll:
        async def get() -> polls.Poll:
            async with self.storage.reading(self.voters.community.id) as tx:
                return await tx.ballots.get(self.poll.id)

        return self.runner.run(get())

    async def _box(self) -> dict[str, str]:
        async with self.storage.reading(self.voters.community.id) as tx:
            return await tx.ballots.contents(self.poll.id)


def test_any_days_in_a_community_keep_the_promises(sqlite_template: Path) -> None:
    Days.template = sqlite_template
    run_state_machine_as_test(
        Days,
        settings=settings(
            max_examples=15, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )
