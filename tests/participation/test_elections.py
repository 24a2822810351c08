"""An election's ballots: the same in any order, counted by hand, and the place of equals from the published seed."""

import hashlib
import random
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation.elections import Ballots, Election, Project

CHOICES = st.lists(st.sets(st.integers(0, 300)), max_size=40)


@given(CHOICES, st.randoms(use_true_random=False))
def test_equal_ballots_are_kept_once_and_in_one_order(choices: list[set[int]], shuffle: random.Random) -> None:
    ballots = Ballots.cast(choices)
    shuffle.shuffle(choices)
    again = Ballots.cast(choices)
    assert list(ballots) == list(again)
    assert dict(ballots) == Counter(tuple(sorted(one)) for one in choices)
    assert ballots.voters == len(choices)


@given(CHOICES)
def test_votes_and_supporters_are_those_of_the_ballots(choices: list[set[int]]) -> None:
    ballots = Ballots.cast(choices)
    votes = ballots.named(301)
    kept = list(ballots)
    for number, supporters in enumerate(ballots.supporters(301)):
        assert votes[number] == sum(number in one for one in choices)
        assert supporters.tolist() == [at for at, (choice, _) in enumerate(kept) if number in choice]


def test_ballots_are_read_as_they_are_stored() -> None:
    assert dict(Ballots.read({"0,2": 3, "11": 1, "2,0": 1})) == {(0, 2): 4, (11,): 1}


def test_the_cheaper_then_the_more_voted_for_then_the_lot() -> None:
    projects = [Project(key, cost) for key, cost in (("a", 5), ("b", 5), ("c", 4), ("d", 5))]
    election = Election(projects, 10, Ballots.cast([{0, 1, 3}, {0}, {2}]), "seed")
    assert election.precedence[2] == 0  # the cheapest, though b and d have as many votes
    assert election.precedence[0] == 1
    lots = {key: hashlib.sha256(f"seed|{key}".encode()).hexdigest() for key in "bd"}
    assert (election.precedence[1] < election.precedence[3]) is (lots["b"] < lots["d"])


def test_another_seed_may_draw_another_order() -> None:
    orders = {
        tuple(Election([Project("a", 5), Project("b", 5)], 10, Ballots.cast([{0, 1}]), str(seed)).precedence)
        for seed in range(20)
    }
    assert orders == {(0, 1), (1, 0)}


@pytest.mark.parametrize(
    ("projects", "choices"),
    [
        ([Project("a", 0)], [{0}]),
        ([Project("a", -5)], [{0}]),
        ([Project("a", 1), Project("a", 2)], [{0}]),
        ([Project("a", 1)], [{1}]),
    ],
)
def test_what_cannot_be_counted_stops(projects: list[Project], choices: list[set[int]]) -> None:
    with pytest.raises(ValueError, match=r"costs|key|names"):
        _ = Election(projects, 10, Ballots.cast(choices), "seed").votes
