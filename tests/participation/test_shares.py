"""Equal shares: worked by hand, and everywhere the same as the plainest form in fractions (`tests/counting.py`)."""

import random
from collections.abc import Collection, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from participation import shares
from participation.elections import Ballots, Election, Project
from participation.purses import Groups, Price, Purses
from participation.shares import Outcome, Rule, Terms, decide, exhaustive, purchases
from tests import counting

PLAIN = Terms(Rule.SHARES, then_greedy=False)
STRAIGHT = Terms(Rule.ADD_ONE, then_greedy=False)
STOPPING = Terms(Rule.ADD_ONE, stop_at_exhaustive=True, then_greedy=False)


def vote(costs: Sequence[int], fund: int, choices: Sequence[Collection[int]], seed: str = "seed") -> Election:
    projects = [Project(f"p{number}", cost) for number, cost in enumerate(costs)]
    return Election(projects, fund, Ballots.cast(choices), seed)


def test_rule_x_of_the_book() -> None:
    """Lackner and Skowron, Multi-Winner Voting with Approval Preferences (Springer 2023), example 11: four seats and
    twelve voters. Here a seat costs 24, everybody has 8. The eight supporters of a pay 3 each; four want b, with 23."""
    a, b, c, d, e, f, g = range(7)
    choices = [[a, b]] * 3 + [[a, c]] * 3 + [[a, d]] * 2 + [[b, c, f], [e], [f], [g]]
    outcome = decide(vote([24] * 7, 96, choices), PLAIN)
    assert outcome.chosen == (a,)
    assert outcome.share == 8


RED_AND_BLUE = vote([1000] * 20, 10_000, [range(10)] * 51 + [range(10, 20)] * 49)
"""Half of the money each: https://en.wikipedia.org/wiki/Method_of_equal_shares, "Motivation"."""


def test_a_half_does_not_take_everything() -> None:
    """Everybody has 100. A red project costs each of its 51 supporters 19.6: five are bought for 98.04. A blue one
    costs each of its 49 supporters 20.4: four for 81.63, a fifth at a share of 102.04, which add-one finds at 103."""
    plain, raised = decide(RED_AND_BLUE, PLAIN), decide(RED_AND_BLUE, STRAIGHT)
    assert [sum(number < 10 for number in plain.chosen), len(plain.chosen)] == [5, 9]
    assert [sum(number < 10 for number in raised.chosen), len(raised.chosen)] == [5, 10]
    assert raised.share > 100
    assert sum(number < 10 for number in decide(RED_AND_BLUE, Terms(Rule.GREEDY)).chosen) == 10


def test_who_has_too_little_gives_all_and_the_others_more() -> None:
    """Shares of 30. Four pay the first at 20 each. Two of them and a fifth want the second, which costs 45: they would
    give 10 and 10 and 25, a price for 45 / 25 = 1.8 votes. The third stands at 7 for 2 votes: it is first, and leaves
    the fifth 23, so the second is out of reach. With shares of 32 it is 12 and 12 and 21, for more than 2 votes."""
    election = vote([80, 45, 14], 180, [[0, 1], [0, 1], [0], [0], [1, 2], [2]])
    course = purchases(election, Groups(election), Fraction(30))
    assert [(one.project, one.price) for one in course] == [(0, Price(20, 4, True)), (2, Price(7, 2, True))]
    richer = purchases(election, Groups(election), Fraction(32))
    assert [(one.project, one.price) for one in richer] == [
        (0, Price(20, 4, True)),
        (1, Price(21, 45 / 21, False)),
        (2, Price(7, 2, True)),
    ]


def test_to_the_last_fen() -> None:
    """Shares of a third of 100: three supporters hold 100 exactly, which float64 does not say."""
    assert decide(vote([100], 100, [[0]] * 3), PLAIN).chosen == (0,)
    assert decide(vote([100, 101], 100, [[0]] * 3 + [[1]] * 0), PLAIN).chosen == (0,)
    assert decide(vote([101], 100, [[0]] * 3), PLAIN).chosen == ()
    assert decide(vote([10**10], 10**10, [[0]] * 3), PLAIN).chosen == (0,)
    assert decide(vote([10**10 + 1], 10**10, [[0]] * 3), PLAIN).chosen == ()  # nearer than float64 is trusted
    seven = vote([20, 50, 30], 100, [[0, 1, 2]] * 7)
    assert set(decide(seven, PLAIN).chosen) == {0, 1, 2}  # everything is spent, in sevenths


def test_what_float64_cannot_tell_apart_is_told_exactly() -> None:
    """Small whole costs among nine voters: sums that are equal, and that float64 may say are not."""
    found = 0
    for seed in range(300):
        draw = random.Random(seed)
        costs = [draw.choice([3, 6, 7, 9, 12]) for _ in range(6)]
        choices = [frozenset(n for n in range(6) if draw.random() < 0.5) for _ in range(9)]
        election = vote(costs, sum(costs) // 2 + 1, choices)
        share = Fraction(election.fund, 9)
        level = _levels(election, share)
        found += level
        got = [one.project for one in purchases(election, Groups(election), share)]
        assert got == counting.equal_shares(costs, choices, share, election.precedence)
    assert found > 10  # elections in which fractions had to decide


def _levels(election: Election, share: Fraction) -> bool:
    """Whether the exact purses were asked for in this election."""
    asked: list[int] = []
    kept = Purses.exact

    def exact(self: Purses) -> object:
        asked.append(1)
        return kept(self)

    Purses.exact = exact  # type: ignore[method-assign,assignment]
    try:
        purchases(election, Groups(election), share)
    finally:
        Purses.exact = kept  # type: ignore[method-assign]
    return bool(asked)


@st.composite
def elections(draw: st.DrawFn, voters: int = 12, projects: int = 6) -> tuple[list[int], list[frozenset[int]], int]:
    """Costs, choices and a fund; small numbers make ties and sums that just suffice."""
    dear = draw(st.sampled_from([3, 12, 100, 10**7]))
    costs = draw(st.lists(st.integers(1, dear), min_size=1, max_size=projects))
    choice = st.frozensets(st.integers(0, len(costs) - 1))
    choices = draw(st.lists(choice, min_size=1, max_size=voters))
    return costs, choices, draw(st.integers(1, max(1, sum(costs))))


@given(elections())
@settings(max_examples=200, deadline=None)
def test_equal_shares_are_those_of_the_plainest_form(case: tuple[list[int], list[frozenset[int]], int]) -> None:
    costs, choices, fund = case
    election = vote(costs, fund, choices)
    plain = counting.equal_shares(costs, choices, Fraction(fund, len(choices)), election.precedence)
    assert list(decide(election, PLAIN).bought) == plain


@given(elections(), st.booleans(), st.booleans())
@settings(max_examples=150, deadline=None)
@example(([2, 3, 3], [frozenset({0}), frozenset({1, 2})], 4), False, False)
def test_add_one_is_that_of_the_plainest_form(
    case: tuple[list[int], list[frozenset[int]], int], stop: bool, then_greedy: bool
) -> None:
    costs, choices, fund = case
    election = vote(costs, fund, choices)
    step = max(1, fund // len(choices) // 100, max(costs) // 200)
    got = decide(election, Terms(Rule.ADD_ONE, stop, then_greedy, step))
    wanted = counting.add_one(costs, choices, fund, election.precedence, step=step, stop_at_exhaustive=stop)
    assert list(got.bought) == wanted
    filled = counting.by_votes(costs, choices, fund, election.precedence, wanted)
    assert list(got.filled) == (filled if then_greedy else [])


@given(elections(voters=30, projects=8), st.sampled_from([PLAIN, STRAIGHT, STOPPING, Terms(), Terms(Rule.GREEDY)]))
@settings(max_examples=100, deadline=None)
def test_never_more_than_the_fund_nothing_twice_and_nothing_unwished(
    case: tuple[list[int], list[frozenset[int]], int], terms: Terms
) -> None:
    costs, choices, fund = case
    terms = replace(terms, step=max(1, fund // len(choices) // 100, max(costs) // 200))
    chosen = decide(vote(costs, fund, choices), terms).chosen
    assert sum(costs[number] for number in chosen) <= fund
    assert len(set(chosen)) == len(chosen)
    assert set(chosen) <= {number for one in choices for number in one}


@given(elections(voters=20), st.randoms(use_true_random=False))
@settings(max_examples=100, deadline=None)
def test_the_order_of_voters_says_nothing_and_the_seed_says_all(
    case: tuple[list[int], list[frozenset[int]], int], shuffle: random.Random
) -> None:
    costs, choices, fund = case
    terms = Terms(step=max(1, max(costs) // 100))
    first = decide(vote(costs, fund, choices, "a"), terms)
    shuffle.shuffle(choices)
    assert decide(vote(costs, fund, choices, "a"), terms) == first


@given(elections(voters=20))
@settings(max_examples=100, deadline=None)
def test_who_agree_on_a_project_and_could_pay_it_alone_get_something(
    case: tuple[list[int], list[frozenset[int]], int],
) -> None:
    """What is left over for justified representation: for supporters of a project whose shares would pay it, one of
    them at least has a wish funded (Peters, Pierczyński and Skowron 2021, extended justified representation)."""
    costs, choices, fund = case
    chosen = set(decide(vote(costs, fund, choices), PLAIN).chosen)
    for number, cost in enumerate(costs):
        fans = [one for one in choices if number in one]
        if fans and len(fans) * fund >= cost * len(choices):
            assert any(one & chosen for one in fans)


@given(elections(voters=20), st.integers(2, 50))
@settings(max_examples=100, deadline=None)
def test_ten_like_voters_are_counted_like_one_of_ten(
    case: tuple[list[int], list[frozenset[int]], int], times: int
) -> None:
    """Everybody's ballot many times over, and costs and fund as many times: the same projects at the same share."""
    costs, choices, fund = case
    once = decide(vote(costs, fund, choices), PLAIN)
    often = decide(vote([cost * times for cost in costs], fund * times, choices * times), PLAIN)
    assert set(often.bought) == set(once.bought)
    assert often.share == once.share


def test_leaps_over_shares_are_proven_and_tried_nowhere_else(monkeypatch: pytest.MonkeyPatch) -> None:
    """A project of one supporter is reached at a share of ten million; step by step that would take for ever. The
    second is like the first to the last supporter, and paid by people who have too little for it until late."""
    election = vote([10**6, 10**6, 10**7], 12 * 10**6, [[0, 1]] * 50 + [[2]])
    tried: list[Fraction] = []
    kept = shares.purchases

    def counted(*args: object) -> object:
        tried.append(args[2])  # type: ignore[arg-type]
        return kept(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(shares, "purchases", counted)
    outcome = decide(election, Terms(Rule.ADD_ONE, then_greedy=False, step=1))
    assert outcome == Outcome(outcome.bought, (), Fraction(10**7), ())
    assert set(outcome.bought) == {0, 1, 2}
    assert len(tried) < 2000
    assert tried[2:] == sorted(tried[2:])  # after the plain count and the look ahead


def test_what_comes_within_reach_and_goes_first_is_seen() -> None:
    """With 24 each the second is out of reach (4 and 4 and 24 of 45). With 32 its price stands for more votes than the
    third's, 12 and 12 and 21, and leaves nothing for the third; after the third it would be out of reach as ever."""
    election = vote([80, 45, 14], 160, [[0, 1], [0, 1], [0], [0], [1, 2]])
    groups = Groups(election)
    course = purchases(election, groups, Fraction(24))
    assert [one.project for one in course] == [0, 2]
    assert shares._steady(election, groups, course, Fraction(32)) is None
    assert [one.project for one in purchases(election, groups, Fraction(32))] == [0, 1]


@given(elections(voters=14), st.integers(1, 40))
@settings(max_examples=150, deadline=None)
def test_a_course_called_steady_is_that_of_every_share_in_between(
    case: tuple[list[int], list[frozenset[int]], int], by: int
) -> None:
    costs, choices, fund = case
    election = vote(costs, fund, choices)
    groups, low = Groups(election), fund // len(choices)
    course = purchases(election, groups, Fraction(low))
    same = shares._steady(election, groups, course, Fraction(low + by))
    if same is not None:
        for share in range(low, low + by + 1):
            between = counting.equal_shares(costs, choices, Fraction(share), election.precedence)
            assert between == [one.project for one in same] == [one.project for one in course]


@given(elections(voters=14))
@settings(max_examples=100, deadline=None)
def test_prices_only_rise_and_purses_are_those_of_fractions(case: tuple[list[int], list[frozenset[int]], int]) -> None:
    costs, choices, fund = case
    election = vote(costs, fund, choices)
    purses = Purses(election, Groups(election), Fraction(fund, len(choices)))
    supports = []
    for one in purchases(election, Groups(election), purses.share):
        supports.append(one.price.support)
        purses.pay(one.project, one.price.each)
        exact = purses.exact()
        held = [money / exact._whole for money in exact._money]
        assert purses.money == pytest.approx(held, abs=1e-9 * float(purses.share))
    assert all(later <= earlier * (1 + 1e-9) for earlier, later in pairwise(supports))


@given(elections(voters=14), st.floats(0, 1e8))
@settings(max_examples=200, deadline=None)
def test_a_guess_decides_nothing(case: tuple[list[int], list[frozenset[int]], int], guess: float) -> None:
    costs, choices, fund = case
    election = vote(costs, fund, choices)
    purses = Purses(election, Groups(election), Fraction(fund, len(choices)))
    for bought in (None, *purchases(election, Groups(election), purses.share)):
        if bought:
            purses.pay(bought.project, bought.price.each)
        for number, votes in enumerate(election.votes):
            fans = [number in one for one in choices].count(True)
            if votes and number not in purses.bought:
                price, guessed = purses.price(number), purses.price(number, guess)
                assert (price is None) is (guessed is None)
                if price and guessed:
                    assert guessed.each == pytest.approx(price.each, rel=1e-12)
                    assert guessed.all_pay is price.all_pay
                    assert guessed.support <= fans * (1 + 1e-12)


def test_stopping_at_exhaustive_stops_there() -> None:
    """At a share of 5 the first is bought and 4 is left, too little for the second; on to 9 the second would be bought
    as well for 14 in all. A cheap third that nobody wished for changes nothing."""
    election = vote([6, 8, 1], 10, [[0], [1]])
    assert decide(election, PLAIN).chosen == ()
    stopped = decide(election, Terms(Rule.ADD_ONE, stop_at_exhaustive=True, then_greedy=False, step=1))
    assert (stopped.chosen, stopped.share) == ((0,), Fraction(6))
    course = purchases(election, Groups(election), Fraction(6))
    assert exhaustive(election, course)
    went_on = decide(election, Terms(Rule.ADD_ONE, then_greedy=False, step=1))
    assert (went_on.chosen, went_on.share) == ((0,), Fraction(7))


def test_the_lot_is_told_where_it_decided() -> None:
    """Two alike, one can be had: which one is the seed's, and both halves of the count say so."""
    won = set()
    for seed in map(str, range(20)):
        for terms in (Terms(), Terms(Rule.GREEDY), PLAIN):
            outcome = decide(vote([10, 10], 10, [[0, 1], [0, 1]], seed), terms)
            (first,) = outcome.chosen
            assert outcome.lots == ((first, 1 - first),)
            won.add(first)
    assert won == {0, 1}
    assert decide(vote([10, 10], 20, [[0, 1], [0, 1]]), Terms()).lots == ()
    assert decide(vote([9, 10], 10, [[0, 1], [0, 1]]), Terms()).lots == ()


def test_nobody_voted_or_there_is_nothing_to_spend() -> None:
    for terms in (PLAIN, STRAIGHT, STOPPING, Terms(), Terms(Rule.GREEDY)):
        assert decide(vote([5], 10, []), terms).chosen == ()
        assert decide(vote([5], 10, [[]]), terms).chosen == ()
        assert decide(vote([5], 0, [[0]]), terms).chosen == ()


def test_the_step_is_a_hundredth_of_the_share() -> None:
    election = vote([60_000, 110_000], 100_000, [[0], [1]])  # shares of 50,000: steps of 500
    assert decide(election, STRAIGHT).share == 109_500
