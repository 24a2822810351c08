"""The Method of Equal Shares: every voter's ballot moves the same part of the fund.

Each voter is given the same share of the fund, on paper. Again and again the project is bought whose supporters can
pay it at the best price: the cost over what each of them pays is the number of votes that the price stands for, and
the most votes win (D. Peters, P. Pierczyński, P. Skowron, "Proportional Participatory Budgeting with Additive
Utilities", NeurIPS 2021, with the cost as the worth of a project; https://equalshares.net/explanation). It ends when no
supporters can pay. What is then left of the fund goes on by add-one: the same with a higher share, as long as the
cost of all that is bought stays within the fund; and, where that is wished, by the plain order of votes.

Shares that lead to the same outcome are passed over in one go, but only where that is proven (`_steady`).
"""

import heapq
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from participation import greedy
from participation.elections import Election
from participation.purses import NEAR, Groups, Price, Purses


class Rule(StrEnum):
    """How a fund is divided."""

    GREEDY = "greedy"
    SHARES = "mes"
    ADD_ONE = "mes_add1"


@dataclass(frozen=True, slots=True)
class Terms:
    """How a fund is divided, fixed with the rules of the ballot.

    `step` is what add-one raises a share by; None for a hundredth of it, at least 1 (VOTING.md). `stop_at_exhaustive`
    ends add-one as soon as nothing more that has a vote fits the fund; Wieliczka 2023 did not. `then_greedy` gives the
    rest of the fund out by the order of votes.
    """

    rule: Rule = Rule.ADD_ONE
    stop_at_exhaustive: bool = False
    then_greedy: bool = True
    step: int | None = None


@dataclass(frozen=True, slots=True)
class Purchase:
    """A project bought, and the price that its supporters paid; `over` are those that only the lot put behind it."""

    project: int
    price: Price
    over: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """The projects in the order in which they were chosen: `bought` at `share`, which is 0 under the plain order, and
    `filled` by the order of votes. `lots` holds who won by lot and over whom, where one of the two is not funded."""

    bought: tuple[int, ...]
    filled: tuple[int, ...]
    share: Fraction
    lots: tuple[tuple[int, int], ...]

    @property
    def chosen(self) -> tuple[int, ...]:
        """All that is funded."""
        return self.bought + self.filled


def decide(election: Election, terms: Terms, *, first: Fraction | None = None) -> Outcome:
    """Return what the fund goes to, never more than it holds.

    `first` is the share that add-one goes up from; None for the share rounded down to a whole number.
    """
    voters = election.ballots.voters
    if terms.rule is Rule.GREEDY or voters == 0:
        filled = greedy.chosen(election)
        return Outcome((), filled, Fraction(0), tuple(_drawn(election, (), filled)))
    share = Fraction(election.fund, voters)
    groups = Groups(election)
    course = purchases(election, groups, share)
    if terms.rule is Rule.ADD_ONE:
        step = terms.step or max(1, int(share) // 100)
        start = Fraction(int(share)) if first is None else first
        course, share = _raised(election, groups, course, share, start, step, terms.stop_at_exhaustive)
    bought = tuple(one.project for one in course)
    filled = greedy.chosen(election, bought) if terms.then_greedy else ()
    return Outcome(bought, filled, share, tuple(_drawn(election, course, filled)))


def purchases(election: Election, groups: Groups, share: Fraction, before: Sequence[Purchase] = ()) -> list[Purchase]:
    """Return what is bought when each voter has `share`, in order, whatever it costs together.

    `before` was bought at a share nearby: its prices are where to look first, and decide nothing.
    """
    guesses = {one.project: one.price.each for one in before}
    purses = Purses(election, groups, share)
    places = election.precedence
    queue = [(-float(votes), places[number], number) for number, votes in enumerate(election.votes) if votes]
    heapq.heapify(queue)
    course: list[Purchase] = []
    while queue:
        # A price only rises while money is spent: an earlier support is a bound, and who is behind it can wait.
        asked: list[tuple[float, int, Price]] = []
        best = 0.0
        while queue and -queue[0][0] >= best * (1 - NEAR):
            number = heapq.heappop(queue)[2]
            price = purses.price(number, guesses.get(number, 0.0))
            if price is not None:
                asked.append((price.support, number, price))
                guesses[number] = price.each
                best = max(best, price.support)
        if not asked:
            break
        winner, over = _first(election, purses, [one for one in asked if one[0] >= best * (1 - NEAR)])
        for support, number, price in asked:
            if number == winner:
                course.append(Purchase(number, price, over))
                purses.pay(number, price.each)
            else:
                heapq.heappush(queue, (-support, places[number], number))
    return course


def _first(election: Election, purses: Purses, level: list[tuple[float, int, Price]]) -> tuple[int, tuple[int, ...]]:
    """Return the winner among projects that float64 cannot tell apart, and those that only the lot put behind it:
    exactly the most votes that the price stands for, then precedence."""
    if len(level) == 1:
        return level[0][1], ()
    exact = {
        number: Fraction(election.votes[number]) if price.all_pay else purses.support(number)
        for _, number, price in level
    }
    winner = min(exact, key=lambda number: (-exact[number], election.precedence[number]))
    over = [number for number in exact if exact[number] == exact[winner] and _equal(election, number, winner)]
    return winner, tuple(number for number in over if number != winner)


def _equal(election: Election, one: int, other: int) -> bool:
    """Return whether only the lot can put one of them first."""
    same_cost = election.projects[one].cost == election.projects[other].cost
    return same_cost and election.votes[one] == election.votes[other]


def _drawn(election: Election, course: Sequence[Purchase], filled: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield who won by lot and over whom, where the other one is not funded."""
    funded = {*filled, *(one.project for one in course)}
    for one in course:
        yield from ((one.project, other) for other in one.over if other not in funded)
    for winner in filled:
        for other in range(len(election.projects)):
            if other not in funded and _equal(election, winner, other):
                yield winner, other


def _raised(
    election: Election,
    groups: Groups,
    course: list[Purchase],
    share: Fraction,
    start: Fraction,
    step: int,
    stop_at_exhaustive: bool,
) -> tuple[list[Purchase], Fraction]:
    """Return what add-one ends with, and at which share: `start + step`, `start + 2 * step` and so on are tried, the
    last within the fund stands."""
    supported = sum(1 for votes in election.votes if votes)
    # A look ahead parts the groups that will be needed, all before the first step: each time they part later, every
    # project has to find its supporters again. What it buys is not looked at.
    purchases(election, groups, start * Fraction(3, 2), course)
    number, alike, patience = 0, 0, 2
    while len(course) < supported and not (stop_at_exhaustive and exhaustive(election, course)):
        if alike >= patience:
            ahead = start + (number + alike) * step
            if same := _steady(election, groups, course, ahead):
                course, share, number, alike, patience = same, ahead, number + alike, alike * 2, 2
                continue
            alike, patience = 0, patience * 2
        ahead = start + (number + 1) * step
        raised = purchases(election, groups, ahead, course)
        if election.cost(one.project for one in raised) > election.fund:
            break
        alike = alike + 1 if [one.project for one in raised] == [one.project for one in course] else 0
        course, share, number = raised, ahead, number + 1
    return course, share


def exhaustive(election: Election, course: list[Purchase]) -> bool:
    """Return whether nothing more that has a vote fits the fund."""
    bought = {one.project for one in course}
    left = election.fund - election.cost(bought)
    return all(
        number in bought or not votes or election.projects[number].cost > left
        for number, votes in enumerate(election.votes)
    )


def _steady(election: Election, groups: Groups, course: list[Purchase], share: Fraction) -> list[Purchase] | None:
    """Return the course as it goes at a higher share, when it is the course at every share in between; else None.

    Along one course, more money for everybody leaves every voter with at least as much after each purchase: whoever
    paid the price pays no more than before, and whoever gave all has nothing less than nothing. So every price falls
    and every support rises with the share. In between, the next project of the course has at least the support it had
    at the lower share, and any other at most the support it has at the higher one: where the first is more, nothing in
    between can overtake; and where nobody can pay anything more at the higher share, nobody could in between.
    """
    purses = Purses(election, groups, share)
    bounds = {number: float(votes) for number, votes in enumerate(election.votes) if votes}
    guesses: dict[int, float] = {}
    higher: list[Purchase] = []
    for one in course:
        del bounds[one.project]
        for number in list(_abreast(election, groups, bounds, one)):
            price = purses.price(number, guesses.get(number, 0.0))
            if price is None:
                bounds[number] = 0.0
            else:
                bounds[number], guesses[number] = price.support, price.each
                if [*_abreast(election, groups, {number: price.support}, one)]:
                    return None
        price = purses.price(one.project, one.price.each)
        if price is None:
            return None
        higher.append(Purchase(one.project, price, one.over))
        purses.pay(one.project, price.each)
    for number in bounds:
        if purses.left(number) >= election.projects[number].cost * (1 - NEAR):
            return None
    return higher


def _abreast(election: Election, groups: Groups, supports: dict[int, float], one: Purchase) -> Iterator[int]:
    """Yield the projects that such supports may bring before a purchase."""
    votes, places = election.votes, election.precedence
    for number, support in supports.items():
        if support < one.price.support * (1 - NEAR):
            continue
        # a support is never above the votes, and a price that all pay is at its best: then precedence is the last word
        if one.price.all_pay and (-votes[number], places[number]) > (-votes[one.project], places[one.project]):
            continue
        # all of its supporters stand behind the other one too, which is no dearer: it is never ahead
        dearer = election.projects[number].cost >= election.projects[one.project].cost
        if dearer and places[number] > places[one.project] and groups.within(number, one.project):
            continue
        yield number
