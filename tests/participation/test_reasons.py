"""Why this one and not that one: the sums by hand, whole, and nothing that tells how a neighbour voted."""

from collections.abc import Sequence
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from participation import greedy
from participation.accounts import Account, Reach, Reason, Spending, Verdict
from participation.elections import Ballots, Election, Project
from participation.reasons import account, lines, reach
from participation.shares import Rule, Terms, decide
from participation.sheets import write_csv

PLAIN = Terms(Rule.SHARES, then_greedy=False)


def vote(costs: Sequence[int], fund: int, said: dict[tuple[int, ...], int]) -> Election:
    projects = [Project(f"p{number}", cost, f"第{number}号") for number, cost in enumerate(costs)]
    return Election(projects, fund, Ballots.of(said), "seed")


LOOKED_AT = vote([4000, 1500, 900], 6000, {(0,): 20, (0, 1): 20, (1,): 10, (2,): 10})
"""Sixty voters with 100 each. The first project costs its 40 supporters 100 each. The second has 30 supporters with
3,000 together, of which 20 spent 2,000 on the first: 1,000 are left of 1,500. The third is paid with 90 each."""


def test_where_the_shares_went() -> None:
    told = account(LOOKED_AT, decide(LOOKED_AT, PLAIN))
    assert told == Account(
        reasons=(
            Reason(0, Verdict.BOUGHT, 40, 1, each=100),
            Reason(1, Verdict.SHORT, 30, 2, shares=3000, spent=2000, on=(Spending(0, 2000, 20),), missing=500,
                   rest=1100),
            Reason(2, Verdict.BOUGHT, 10, 3, each=90),
        ),
        share=100,
        left=1100,
        reach=Reach(some=50, none=10, wishes=50),
        plain=(0, 1),
        plain_reach=Reach(some=50, none=10, wishes=70),
    )  # fmt: skip


def test_the_rest_of_the_fund_may_still_pay() -> None:
    roomy = vote([4000, 1500, 900], 6400, {(0,): 20, (0, 1): 20, (1,): 10, (2,): 14})
    told = account(roomy, decide(roomy, Terms(Rule.SHARES)))
    assert [one.verdict for one in told.reasons] == [Verdict.BOUGHT, Verdict.FILLED, Verdict.BOUGHT]
    assert told.reasons[1].rest == 1500
    assert told.reasons[1].shares is not None
    assert told.left == 0


def test_the_plain_order_tells_what_was_left_when_its_turn_came() -> None:
    election = vote([4000, 2500, 900, 7], 6000, {(0,): 20, (0, 1): 20, (1,): 10, (2,): 10})
    told = account(election, decide(election, Terms(Rule.GREEDY)))
    assert told.share is None
    assert [(one.verdict, one.place, one.missing, one.rest) for one in told.reasons] == [
        (Verdict.FILLED, 1, None, 6000),
        (Verdict.NO_ROOM, 2, 500, 2000),
        (Verdict.FILLED, 3, None, 2000),
        (Verdict.NO_VOTES, 4, None, 1100),
    ]


def test_few_people_together_are_not_told() -> None:
    """Nine of the second's supporters wished for the first as well: too few to say what they spent there."""
    election = vote([4000, 2500], 6000, {(0,): 31, (0, 1): 9, (1,): 20})
    told = account(election, decide(election, PLAIN)).reasons[1]
    assert (told.spent, told.on) == (900, ())
    election = vote([4000, 2500], 6000, {(0,): 30, (0, 1): 10, (1,): 20})
    told = account(election, decide(election, PLAIN)).reasons[1]
    assert told.on == (Spending(0, 1000, 10),)


@pytest.mark.parametrize(("voters", "told"), [(19, False), (20, True)])
def test_under_twenty_ballots_only_counts_are_told(voters: int, told: bool) -> None:
    election = vote([1000, 5000], 1000, {(0, 1): voters})
    found = account(election, decide(election, PLAIN))
    assert (found.reach is not None, found.plain_reach is not None, bool(found.reasons[1].on)) == (told, told, told)
    assert found.reasons[1].votes == voters


SAID = st.dictionaries(
    st.sets(st.integers(0, 4), min_size=1, max_size=5).map(lambda one: tuple(sorted(one))),
    st.integers(1, 30),
    min_size=1,
)


@given(st.lists(st.integers(1, 5000), min_size=5, max_size=5), SAID, st.integers(1, 9000), st.booleans())
@settings(max_examples=200, deadline=None)
def test_the_sums_are_whole(costs: list[int], said: dict[tuple[int, ...], int], fund: int, then: bool) -> None:
    election = vote(costs, fund, said)
    outcome = decide(election, Terms(Rule.ADD_ONE, then_greedy=then))
    told = account(election, outcome)
    assert told.left == fund - sum(costs[number] for number in outcome.chosen) >= 0
    assert {one.project for one in told.reasons if one.verdict in (Verdict.BOUGHT, Verdict.FILLED)} == set(
        outcome.chosen
    )
    assert sorted(one.place for one in told.reasons) == [1, 2, 3, 4, 5]
    for one in told.reasons:
        if one.verdict is Verdict.BOUGHT:
            assert one.each is not None
            assert one.each * one.votes >= costs[one.project]
            assert Fraction(one.each - 1) < outcome.share
        elif one.verdict in (Verdict.SHORT, Verdict.FILLED):
            assert one.shares is not None
            assert one.spent is not None
            assert one.missing is not None
            assert one.shares - one.spent + one.missing == costs[one.project]
            assert one.missing > 0  # no loser seems to have all of its cost
            assert one.spent >= 0
            for spending in one.on:
                assert spending.voters >= 10
                assert 0 <= spending.amount <= one.shares
        if one.verdict is Verdict.SHORT and then:
            assert one.rest is not None
            assert one.rest < costs[one.project]


@given(SAID, st.sets(st.integers(0, 4)))
def test_reach_is_counted_voter_by_voter(said: dict[tuple[int, ...], int], chosen: set[int]) -> None:
    election = vote([1] * 5, 5, said)
    funded = [len(chosen & set(choice)) for choice, times in said.items() for _ in range(times)]
    assert reach(election, chosen) == Reach(
        sum(wishes > 0 for wishes in funded), sum(wishes == 0 for wishes in funded), sum(funded)
    )


def test_the_account_is_a_sheet_that_runs_nothing() -> None:
    projects = [Project("p0", 4000, "=HYPERLINK(1)"), Project("p1", 1500, "＋1号"), Project("p2", 900, "花坛")]
    election = Election(projects, 6000, LOOKED_AT.ballots, "seed")
    sheet = write_csv(lines(election, account(election, decide(election, PLAIN)))).decode("utf-8-sig").splitlines()
    assert sheet == [
        "p0,'=HYPERLINK(1),4000,40,1,reasons-bought,100,,,",
        "p1,'＋1号,1500,30,2,reasons-short,,3000,2000,500",
        "p2,花坛,900,10,3,reasons-bought,90,,,",
    ]


def test_the_plain_order_stands_beside() -> None:
    assert account(LOOKED_AT, decide(LOOKED_AT, Terms())).plain == greedy.chosen(LOOKED_AT)
