"""The promises of a poll, held against random days in a community: written by hand, not read from the code's tables.

Against a real SQLite file, because the promises are the database's.
"""

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
from sqlalchemy import text

from participation import outcomes, papers, polls
from participation.ballots import Ballot, CastForGood, CastOnPaper, NotOnRoll
from participation.packs import Mode
from participation.papers import CountedAlready, VotedBefore
from participation.polls import PollNotOpen, State, VoteClosed
from participation.rankings import Counting
from participation.refusals import Refusal
from scheduler.ballots import close_due, remind_silent, seal_chains
from tests.days import StoredDays
from tests.polling import opened, settled, voted

PEOPLE, OPTIONS = 6, ("长椅", "路灯", "滑梯")
HOUSEHOLDS = {0: 1, 1: 1, 2: 2, 3: 2}  # the last two live in no household of the register


class Days(StoredDays):
    """What people remember: the last accepted word of each unit, and every refusal."""

    def __init__(self) -> None:
        super().__init__()
        self.last: dict[int, str] = {}
        self.result: Any = None
        self.over = False

    @initialize(
        by_household=st.booleans(),
        kind=st.sampled_from(["yes-no", "approval", "run-off", "pairs"]),
        mode=st.sampled_from(list(Mode)),
    )
    def begin(self, by_household: bool, kind: str, mode: Mode) -> None:
        self.kind, self.by_household = kind, by_household
        self.counting = Counting(kind) if kind in list(Counting) else None
        self.mode = Mode.AT_CLOSE if by_household and mode is Mode.SEPARATED else mode
        self.paper: set[int] = set()
        self.marks = 0
        pack = "sounding-households" if by_household else "sounding"

        async def start() -> None:
            self.voters = await settled(self.storage, PEOPLE, households=HOUSEHOLDS)
            async with self.storage.transaction(self.voters.community.id) as tx:
                self.poll = await opened(
                    tx, self.voters, pack=pack, options=() if kind == "yes-no" else OPTIONS, mode=self.mode,
                    counting=self.counting,
                )  # fmt: skip

        self.runner.run(start())
        self.unit = HOUSEHOLDS if by_household else {n: n for n in range(PEOPLE)}

    @rule(number=st.integers(0, PEOPLE - 1), pick=st.lists(st.integers(0, 2), min_size=1, max_size=3, unique=True))
    def vote(self, number: int, pick: list[int]) -> None:
        chosen = [("yes", "no", "abstain")[pick[0]]] if self.kind == "yes-no" else [str(one) for one in pick]
        answer = self.runner.run(voted(self.storage, self.voters, self.poll, number, *chosen))
        if self.over:
            assert isinstance(answer, VoteClosed)
        elif number not in self.unit:
            assert isinstance(answer, NotOnRoll)
        elif self.unit[number] in self.paper:
            assert isinstance(answer, CastOnPaper)
        elif self.mode is Mode.SEPARATED and self.unit[number] in self.last:
            assert isinstance(answer, CastForGood)
        else:
            assert isinstance(answer, Ballot)
            self.last[self.unit[number]] = ",".join(chosen if self.counting else sorted(chosen))

    @precondition(lambda self: self.by_household and self.result is None)
    @rule(home=st.sampled_from([1, 2]))
    def a_paper_is_handed_in(self, home: int) -> None:
        number = next(n for n, one in HOUSEHOLDS.items() if one == home)

        async def hand_in() -> Refusal | None:
            try:
                async with self.storage.transaction(self.voters.community.id) as tx:
                    poll = await tx.ballots.get(self.poll.id, lock=True)
                    unit = f"h{self.voters.residents[number].household_id}"
                    await tx.ballots.papers.hand_in(poll, unit, self.voters.actor(0))
            except Refusal as refusal:
                return refusal
            return None

        refused = self.runner.run(hand_in())
        if isinstance(refused, CountedAlready):
            assert self.marks
        elif home in self.paper or home in self.last:
            assert isinstance(refused, VotedBefore)
        else:
            assert refused is None
            self.paper.add(home)

    @precondition(lambda self: self.paper and self.over and self.result is None)
    @rule(said=st.sampled_from(["spoiled", "0"]))
    def two_people_key_the_papers(self, said: str) -> None:
        contents = ["yes" if said == "0" and self.kind == "yes-no" else said] * len(self.paper)

        async def key(by: int) -> bool:
            async with self.storage.transaction(self.voters.community.id) as tx:
                poll, now = await tx.ballots.get(self.poll.id, lock=True), await tx.now()
                actor = replace(self.voters.actor(0), resident_id=self.voters.residents[by].id)
                earlier = await tx.ballots.papers.counts(poll.id)
                kept = papers.key(poll, contents, earlier, marked=len(self.paper), by=actor, at=now)
                await tx.ballots.papers.keep(poll, kept, now)
                return papers.agreed(kept)

        if not self.marks:
            assert [self.runner.run(key(by)) for by in (0, 1)] == [False, True]
            self.keyed = contents
            self.marks = 2

    @rule()
    def the_sealer_runs(self) -> None:
        async def seal() -> None:
            async with self.storage.transaction() as tx:
                with tx.everywhere():
                    await seal_chains(tx, await tx.now())

        self.runner.run(seal())

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
        assert (poll.state is State.CLOSED) is (self.over and (not self.paper or self.marks == 2))
        if poll.state is State.CLOSED and self.result is None:
            self.result = poll.tally

    @invariant()
    def one_ballot_a_unit_and_it_is_the_last_word(self) -> None:
        if hasattr(self, "unit"):
            box = self.runner.run(self._box())
            keyed = self.keyed if self.result is not None and self.paper else []
            assert sorted(box) == sorted([*self.last.values(), *keyed])

    @invariant()
    def the_chain_verifies_whenever_it_is_asked(self) -> None:
        async def verify() -> Any:
            async with self.storage.transaction(self.voters.community.id) as tx:
                return await tx.ballots.verify(self.poll.id)

        if hasattr(self, "unit"):
            assert self.runner.run(verify()) == []

    @invariant()
    def nothing_leads_from_a_separated_ballot_to_a_person(self) -> None:
        async def kept() -> list[list[Any]]:
            async with self.storage.reading() as tx:
                questions = ("SELECT unit FROM ballots", "SELECT keyed FROM keyed_ballots", "SELECT key FROM poll_keys")
                return [list(await tx.session.scalars(text(question))) for question in questions]

        if hasattr(self, "unit"):
            by_name, by_key, keys = self.runner.run(kept())
            assert not by_name or self.mode is Mode.NAMED
            assert not by_key or (self.mode is Mode.AT_CLOSE and self.result is None)
            assert len(keys) == (self.mode is Mode.AT_CLOSE and self.result is None)

    @invariant()
    def no_result_before_the_close(self) -> None:
        if hasattr(self, "unit") and not self.over:
            poll = self._poll()
            assert poll.tally is None
            try:
                outcomes.outcome(poll, {})
            except PollNotOpen:
                return
            raise AssertionError("a running result was given out")

    @precondition(lambda self: self.result is not None)
    @invariant()
    def the_closed_result_is_the_recount_and_never_changes(self) -> None:
        tally = self._poll().tally
        assert tally is not None
        assert tally == self.result
        assert tally.cast == len(self.last) + len(self.paper)
        keyed = self.keyed if self.paper else []
        assert tally.eligible == len(set(self.unit.values()))
        boxed = [*self.last.values(), *keyed]
        for line in tally.lines:
            named = [said.split(",")[:1] if self.counting else said.split(",") for said in boxed]
            assert line.votes == sum(line.choice in said for said in named)
        if self.counting is not None:
            self.the_order_follows_from_the_box(int(tally.lines[0].choice), boxed)

    def the_order_follows_from_the_box(self, winner: int, boxed: list[str]) -> None:
        """By hand, from the ballots: a majority of first places wins the run-off, whoever beats each other option wins
        the pairs, and no option wins that each other one beats."""
        rankings = [said.split(",") for said in boxed if said != "spoiled"]

        def beats(one: int, other: int) -> bool:
            places = [[said.index(str(it)) if str(it) in said else 9 for it in (one, other)] for said in rankings]
            return sum(a < b for a, b in places) > sum(a > b for a, b in places)

        others = {one: {0, 1, 2} - {one} for one in range(3)}
        for one in range(3):
            if self.counting is Counting.PAIRS and all(beats(one, other) for other in others[one]):
                assert winner == one
            if self.counting is Counting.RUN_OFF and sum(said[0] == str(one) for said in rankings) * 2 > len(rankings):
                assert winner == one
        assert not all(beats(other, winner) for other in others[winner])

    @precondition(lambda self: hasattr(self, "unit"))
    @invariant()
    def everybody_is_told_once(self) -> None:
        async def owed() -> list[tuple[str, int]]:
            async with self.storage.reading() as tx:
                found = await tx.session.execute(
                    text("SELECT key, resident_id FROM outbox WHERE key <> 'papers-wanted'")
                )
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

    async def _box(self) -> list[str]:
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
