"""The same winners as pabutools and votelib, and files that pabulib-checker passes.

The oracles are programs by other people that share nothing with ours. They live in a virtual environment of their own
(`make oracle`): pabutools brings a proprietary solver along, and is never needed to run Linli.
"""

import csv
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pabutools", reason="the oracles are installed by `make oracle`")

import pabutools.fractions
import votelib.convert
import votelib.evaluate.condorcet
import votelib.evaluate.sequential
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pabulib.checker import Checker
from pabutools.election import ApprovalBallot, ApprovalProfile, Cost_Sat, Instance
from pabutools.election import Project as Theirs
from pabutools.rules import greedy_utilitarian_welfare, method_of_equal_shares
from pabutools.rules.exhaustion import exhaustion_by_budget_increase
from pabutools.tiebreaking import TieBreakingRule

from participation import pabulib, ranked
from participation.elections import Ballots, Election, Project
from participation.pabulib import Heading, Record
from participation.shares import Rule, Terms, decide

pytestmark = pytest.mark.oracle

pabutools.fractions.FRACTION = pabutools.fractions.GMPY_FRAC  # before anything is parsed

HEADING = Heading("小区改造", "江岸区某社区", "2026", date(2026, 9, 1), date(2026, 9, 15), "unknown", "做法见结果公示")


def read(file: Path) -> Record:
    try:
        return pabulib.read(file.read_text(encoding="utf-8-sig"))
    except ValueError as reason:
        pytest.skip(f"{file.name}: {reason}")


class Asked:
    """The election as pabutools knows it, with our precedence."""

    def __init__(self, election: Election) -> None:
        self.election = election
        projects = [Theirs(str(number), project.cost) for number, project in enumerate(election.projects)]
        self.instance = Instance(projects, budget_limit=election.fund)
        ballots = [ApprovalBallot(projects[n] for n in one) for one, times in election.ballots for _ in range(times)]
        self.rules: dict[str, Any] = {
            "profile": ApprovalProfile(ballots),
            "sat_class": Cost_Sat,
            "tie_breaking": TieBreakingRule(lambda _instance, _profile, one: election.precedence[int(one.name)]),
        }

        # equal ballots together where it counts again and again: else the larger elections take an hour
        self.grouped = {**self.rules, "profile": self.rules["profile"].as_multiprofile()}

    def shares(self, step: Fraction | None = None) -> set[int]:
        raised = None if step is None else pabutools.fractions.frac(step.numerator, step.denominator)
        rules = self.rules if raised is None else self.grouped
        won = method_of_equal_shares(self.instance, **rules, voter_budget_increment=raised)
        return {int(one.name) for one in won}

    def raised(self, step: int, bound: Fraction) -> set[int]:
        rules = {key: value for key, value in self.grouped.items() if key != "profile"}
        won = exhaustion_by_budget_increase(
            self.instance, self.grouped["profile"], method_of_equal_shares, rules, exhaustive_stop=False,
            budget_step=step * self.election.ballots.voters,
            budget_bound=pabutools.fractions.frac(bound.numerator, bound.denominator),
        )  # fmt: skip
        return {int(one.name) for one in won}

    def by_votes(self) -> set[int]:
        won = greedy_utilitarian_welfare(self.instance, **self.rules)
        return {int(one.name) for one in won if self.election.votes[int(one.name)]}


def agree(election: Election) -> None:
    """Hold every rule against pabutools."""
    asked = Asked(election)
    voters = election.ballots.voters
    assert set(decide(election, Terms(Rule.GREEDY)).chosen) == asked.by_votes()
    assert set(decide(election, Terms(Rule.SHARES, then_greedy=False)).chosen) == asked.shares()
    step, first = max(1, election.fund // voters // 25), Fraction(election.fund, voters)
    terms = Terms(Rule.ADD_ONE, stop_at_exhaustive=True, then_greedy=False, step=step)
    assert set(decide(election, terms, first=first).chosen) == asked.shares(Fraction(step))
    on = decide(election, Terms(Rule.ADD_ONE, then_greedy=False, step=step), first=first)
    assert set(on.chosen) == asked.raised(step, (on.share + 2 * step) * voters)


def test_pabutools_finds_the_same_winners(file: Path) -> None:
    agree(read(file).election)


def test_the_published_winners_come_out_of_the_ballots(file: Path) -> None:
    record = read(file)
    found = pabulib.recomputed(record)
    if found is None:
        pytest.skip(f"{record.rule} is no standard rule")
    if set(found) != set(record.selected):  # then the file itself goes against the rule that it names
        assert any("rule not followed" in error for error in errors(file.read_text(encoding="utf-8-sig")))


@pytest.mark.parametrize(
    "terms",
    [Terms(Rule.GREEDY), Terms(Rule.SHARES, then_greedy=False), Terms(Rule.ADD_ONE)],
    ids=lambda terms: terms.rule.value,
)
def test_a_written_file_passes_the_checker_and_is_read_back(file: Path, terms: Terms) -> None:
    record = read(file)
    election = Election(
        [Project(one.key, one.cost * 100, one.name) for one in record.election.projects],
        record.election.fund * 100,
        record.election.ballots,
        "seed",
    )
    if any(project.cost > election.fund for project in election.projects):
        pytest.skip("the checker wants no project that costs more than the fund")
    passes(election, terms)


EXPORTED = sorted((Path(__file__).parent / "exported").glob("*.pb"))
"""What Linli exported of its own votes: tests/participation/test_exported.py holds them to be what it writes today."""


@pytest.mark.parametrize("exported", EXPORTED, ids=lambda exported: exported.stem)
def test_what_linli_exports_passes_the_checker(exported: Path) -> None:
    assert errors(exported.read_text(encoding="utf-8")) == {}


def test_a_broken_export_does_not_pass() -> None:
    text = EXPORTED[0].read_text(encoding="utf-8")
    assert errors(text.replace("num_votes;27", "num_votes;28")) != {}


def passes(election: Election, terms: Terms) -> None:
    rule = pabulib.rule(election, terms)
    heading = Heading(**{**{key: getattr(HEADING, key) for key in Heading.__slots__}, "rule": rule})
    chosen = decide(election, terms).chosen
    text = pabulib.write(election, chosen, heading)
    assert errors(text) == {}
    again = pabulib.read(text)
    assert {again.election.projects[number].key for number in again.selected} == {
        election.projects[number].key for number in chosen
    }
    assert again.election.ballots.voters == election.ballots.voters


def errors(text: str) -> dict[str, Any]:
    """What pabulib-checker has against a file."""
    csv.field_size_limit(10**7)
    results = Checker().process_files([text])
    found: dict[str, Any] = results[1]["results"]["errors"]
    return found


costs = st.lists(st.integers(1, 60), min_size=1, max_size=6)


@given(costs, st.lists(st.sets(st.integers(0, 5), min_size=1), min_size=1, max_size=12), st.integers(1, 120))
@settings(max_examples=200, deadline=None)
def test_pabutools_agrees_on_small_elections_full_of_ties(prices: list[int], wishes: list[set[int]], fund: int) -> None:
    choices = [{one % len(prices) for one in wish} for wish in wishes]
    agree(Election([Project(f"p{n}", cost) for n, cost in enumerate(prices)], fund, Ballots.cast(choices), "seed"))


names = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=12)


@given(st.lists(st.tuples(st.integers(100, 500_000), names), min_size=2, max_size=6), st.data())
@settings(max_examples=100, deadline=None)
def test_a_file_passes_whatever_projects_are_called(projects: list[tuple[int, str]], data: st.DataObject) -> None:
    offered = [Project(f"p{number}", cost, name) for number, (cost, name) in enumerate(projects)]
    choice = st.sets(st.integers(0, len(offered) - 1), min_size=1)
    choices = data.draw(st.lists(choice, min_size=20, max_size=30))
    election = Election(offered, 500_000, Ballots.cast(choices), "seed")
    for terms in (Terms(Rule.GREEDY), Terms(Rule.SHARES, then_greedy=False), Terms(Rule.ADD_ONE)):
        passes(election, terms)


ranking = st.permutations(range(4)).flatmap(lambda whole: st.integers(1, 4).map(lambda long: tuple(whole[:long])))
rankings = st.dictionaries(ranking, st.integers(1, 10**6), min_size=6, max_size=30)  # so many that ties are rare


@given(rankings)
@settings(max_examples=300, deadline=None)
def test_votelib_finds_the_same_run_off_winner(votes: dict[tuple[int, ...], int]) -> None:
    ours = ranked.run_off("甲乙丙丁", votes, seed="seed")
    assume(not any(one.lot for one in ours.rounds))
    assume({option for one in votes for option in one} == set(range(4)))
    run_off = votelib.evaluate.sequential.TransferableVoteSelector(quota_function=None)
    try:
        theirs = run_off.evaluate(dict(votes), 1)
    except NotImplementedError:  # a tie after ours had its winner
        theirs = [ours.winner]
    assert theirs == [ours.winner]


@given(rankings)
@settings(max_examples=300, deadline=None)
def test_votelib_finds_the_same_ranked_pairs(votes: dict[tuple[int, ...], int]) -> None:
    assume({option for one in votes for option in one} == set(range(4)))
    ours = ranked.pairs("甲乙丙丁", votes, seed="seed")
    assume(not ours.lot)
    duels = votelib.convert.RankedToCondorcetVotes().convert(dict(votes))
    theirs = votelib.evaluate.condorcet.RankedPairs("margins").evaluate(duels, 4)
    assert tuple(theirs) == ours.ranking
