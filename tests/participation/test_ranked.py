"""Ranked votes: elections of the literature, circles, ballots that end early, equals by the published lot."""

import random
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation.ranked import Rankings, lots, pairs, run_off
from participation.rankings import Pairs

TENNESSEE: Rankings = {(0, 1, 2, 3): 42, (1, 2, 3, 0): 26, (2, 3, 1, 0): 15, (3, 2, 1, 0): 17}
"""Memphis, Nashville, Chattanooga, Knoxville: https://en.wikipedia.org/wiki/Instant-runoff_voting (examples)."""

BURLINGTON: Rankings = {
    (0, 1, 2): 1332, (0, 2, 1): 767, (0,): 455, (1, 0, 2): 2043, (1, 2, 0): 371, (1,): 568,
    (2, 0, 1): 1513, (2, 1, 0): 495, (2,): 1289,
}  # fmt: skip
"""Mayor of Burlington 2009 (Montroll, Kiss, Wright), as tabulated at https://rangevoting.org/Burlington.html."""


def test_a_run_off_goes_round_by_round() -> None:
    found = run_off("MNCK", TENNESSEE, seed="s")
    assert found.winner == 3
    assert [(one.votes, one.out) for one in found.rounds] == [
        (((0, 42), (1, 26), (2, 15), (3, 17)), 2),
        (((0, 42), (1, 26), (3, 32)), 1),
        (((0, 42), (3, 58)), None),
    ]
    assert not any(one.lot for one in found.rounds)


def test_ballots_that_name_nobody_left_are_told() -> None:
    found = run_off("MKW", BURLINGTON, seed="s")
    assert found.winner == 1  # Kiss
    assert [(one.out, one.exhausted) for one in found.rounds] == [(0, 0), (None, 455)]
    assert found.rounds[1].votes == ((1, 4314), (2, 4064))


def test_ranked_pairs_find_whoever_beats_each_other_one() -> None:
    assert pairs("MNCK", TENNESSEE, seed="s").ranking == (1, 2, 3, 0)
    found = pairs("MKW", BURLINGTON, seed="s")
    assert (found.condorcet, found.ranking) == (0, (0, 1, 2))  # Montroll, whom the run-off put out first
    duel = next(one for one in found.duels if {one.winner, one.loser} == {0, 1})
    assert (duel.winner, duel.over, duel.under) == (0, 4067, 3477)


def test_the_weakest_duel_of_a_circle_does_not_hold() -> None:
    """B beats C by 36, A beats B by 34, C beats A by 30: the last would close the circle."""
    found = pairs("ABC", {(0, 1, 2): 35, (1, 2, 0): 33, (2, 0, 1): 32}, seed="s")
    assert found.ranking == (0, 1, 2)
    assert found.condorcet is None
    assert [(one.winner, one.loser, one.over - one.under, one.held) for one in found.duels] == [
        (1, 2, 36, True), (0, 1, 34, True), (2, 0, 30, False),
    ]  # fmt: skip
    assert not found.lot


@pytest.mark.parametrize("seed", [str(number) for number in range(12)])
def test_equals_go_by_the_published_lot(seed: str) -> None:
    first = lots("AB", seed).index(0)
    even: Rankings = {(0, 1): 5, (1, 0): 5}
    assert run_off("AB", even, seed=seed).winner == first
    assert run_off("AB", even, seed=seed).rounds[0].lot
    assert pairs("AB", even, seed=seed) == Pairs((first, 1 - first), None, (), True)


def test_nobody_voted() -> None:
    assert run_off("AB", {}, seed="s").winner is None
    assert pairs("AB", {}, seed="s").condorcet is None
    assert run_off((), {}, seed="s").winner is None


def test_what_is_not_on_the_ballot_stops_the_count() -> None:
    for wrong in ((2,), (0, 0), (-1,)):
        with pytest.raises(ValueError, match="not there"):
            run_off("AB", {wrong: 1}, seed="s")
        with pytest.raises(ValueError, match="not there"):
            pairs("AB", {wrong: 1}, seed="s")


RANKED = st.permutations(range(5)).flatmap(lambda whole: st.integers(1, 5).map(lambda long: tuple(whole[:long])))


@given(st.lists(RANKED, max_size=40), st.randoms(use_true_random=False))
def test_the_order_of_voters_says_nothing(said: list[tuple[int, ...]], shuffle: random.Random) -> None:
    before = run_off("甲乙丙丁戊", Counter(said), seed="s"), pairs("甲乙丙丁戊", Counter(said), seed="s")
    shuffle.shuffle(said)
    assert before == (run_off("甲乙丙丁戊", Counter(said), seed="s"), pairs("甲乙丙丁戊", Counter(said), seed="s"))


@given(st.lists(RANKED, min_size=1, max_size=40))
def test_no_ballot_is_lost_and_the_winner_has_more_than_half(said: list[tuple[int, ...]]) -> None:
    found = run_off("甲乙丙丁戊", Counter(said), seed="s")
    for one in found.rounds:
        assert sum(votes for _, votes in one.votes) + one.exhausted == len(said)
    last = dict(found.rounds[-1].votes)
    assert found.winner is not None
    assert last[found.winner] * 2 > sum(last.values())
    assert [one.out for one in found.rounds[:-1]] == sorted(
        {one.out for one in found.rounds[:-1]}, key=[one.out for one in found.rounds].index
    )


@given(st.lists(RANKED, min_size=1, max_size=40))
def test_whoever_beats_each_other_one_wins_and_held_duels_are_kept(said: list[tuple[int, ...]]) -> None:
    found = pairs("甲乙丙丁戊", Counter(said), seed="s")
    assert sorted(found.ranking) == list(range(5))
    if found.condorcet is not None:
        assert found.ranking[0] == found.condorcet
    for duel in found.duels:
        assert duel.over > duel.under
        if duel.held:
            assert found.ranking.index(duel.winner) < found.ranking.index(duel.loser)


@given(st.lists(RANKED, min_size=1, max_size=40))
def test_a_duel_that_does_not_hold_is_contradicted_by_clearer_ones(said: list[tuple[int, ...]]) -> None:
    """Only a circle undoes a duel: from its loser to its winner by duels that hold and are no weaker."""
    found = pairs("甲乙丙丁戊", Counter(said), seed="s")
    for at, duel in enumerate(found.duels):
        if not duel.held:
            reached = {duel.loser}
            for _ in range(5):
                reached |= {one.loser for one in found.duels[:at] if one.held and one.winner in reached}
            assert duel.winner in reached
