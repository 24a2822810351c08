"""The plain order of votes, by hand."""

import pytest

from participation import greedy
from participation.elections import Ballots, Election, Project


def election(fund: int, *projects: tuple[int, int]) -> Election:
    """Projects of a cost and so many votes, each by voters of its own."""
    ballots = Ballots.of({(number,): votes for number, (_, votes) in enumerate(projects) if votes})
    return Election([Project(f"p{n}", cost) for n, (cost, _) in enumerate(projects)], fund, ballots, "seed")


@pytest.mark.parametrize(
    ("fund", "projects", "chosen"),
    [
        (10, [(5, 3), (6, 2), (5, 1)], (0, 2)),  # the second no longer fits, the third does
        (10, [(5, 1), (5, 3)], (1, 0)),
        (10, [(5, 3), (5, 0)], (0,)),  # nobody asked for the second
        (4, [(5, 3)], ()),
        (5, [(5, 3)], (0,)),
        (7, [(5, 2), (4, 2), (3, 2)], (2, 1)),  # equal votes: the cheaper first
        (0, [(1, 1)], ()),
    ],
)
def test_the_most_wished_for_first_while_the_fund_lasts(
    fund: int, projects: list[tuple[int, int]], chosen: tuple[int, ...]
) -> None:
    assert greedy.chosen(election(fund, *projects)) == chosen


def test_without_skipping_the_first_that_does_not_fit_ends_it() -> None:
    assert greedy.chosen(election(10, (5, 3), (6, 2), (5, 1)), skip=False) == (0,)


def test_a_threshold_is_reached_by_its_own_number() -> None:
    assert greedy.chosen(election(10, (1, 49), (1, 50), (1, 51)), threshold=50) == (2, 1)


def test_what_is_chosen_already_takes_its_cost_off_the_fund() -> None:
    assert greedy.chosen(election(10, (5, 3), (6, 2), (5, 1)), already=(1,)) == ()
    assert greedy.chosen(election(11, (5, 3), (6, 2), (5, 1)), already=(1,)) == (0,)
