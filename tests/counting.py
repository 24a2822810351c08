"""The rules in their plainest form, in fractions, one voter at a time: what the fast ones are held against.

Written from the papers' definitions, without anything of `participation/` but the values it is given.
"""

from collections.abc import Sequence
from fractions import Fraction

Choices = Sequence[frozenset[int]]


def price(cost: int, purses: Sequence[Fraction]) -> Fraction | None:
    """The least price x at which purses pay a cost, each min(purse, x); None when they hold less."""
    if sum(purses) < cost:
        return None
    left = Fraction(cost)
    for at, purse in enumerate(sorted(purses)):
        if left <= purse * (len(purses) - at):
            return left / (len(purses) - at)
        left -= purse
    raise AssertionError("they held enough")


def equal_shares(costs: Sequence[int], choices: Choices, share: Fraction, places: Sequence[int]) -> list[int]:
    """What is bought when each voter has `share`; equal supports go by `places`."""
    purses = [share] * len(choices)
    bought: list[int] = []
    while True:
        best: tuple[Fraction, int, int] | None = None
        for number, cost in enumerate(costs):
            fans = [voter for voter, one in enumerate(choices) if number in one]
            each = price(cost, [purses[voter] for voter in fans]) if fans and number not in bought else None
            if each is not None:
                best = min(best or (each / cost, places[number], number), (each / cost, places[number], number))
        if best is None:
            return bought
        rate, _, number = best
        bought.append(number)
        for voter, one in enumerate(choices):
            if number in one:
                purses[voter] -= min(purses[voter], rate * costs[number])


def add_one(
    costs: Sequence[int],
    choices: Choices,
    fund: int,
    places: Sequence[int],
    *,
    step: int,
    stop_at_exhaustive: bool,
) -> list[int]:
    """Equal shares at ever higher shares, one step at a time, the last within the fund."""
    share = Fraction(fund, len(choices))
    bought = equal_shares(costs, choices, share, places)
    supported = {number for one in choices for number in one}
    share = Fraction(int(share))
    while set(bought) != supported:
        left = fund - sum(costs[number] for number in bought)
        if stop_at_exhaustive and all(costs[number] > left for number in supported - set(bought)):
            break
        share += step
        more = equal_shares(costs, choices, share, places)
        if sum(costs[number] for number in more) > fund:
            break
        bought = more
    return bought


def by_votes(
    costs: Sequence[int], choices: Choices, fund: int, places: Sequence[int], taken: Sequence[int]
) -> list[int]:
    """What the rest of the fund goes to in the order of votes; equal ones by `places`."""
    left = fund - sum(costs[number] for number in taken)
    votes = [sum(number in one for one in choices) for number in range(len(costs))]
    filled = []
    for number in sorted(range(len(costs)), key=lambda number: (-votes[number], places[number])):
        if number not in taken and votes[number] and costs[number] <= left:
            filled.append(number)
            left -= costs[number]
    return filled
