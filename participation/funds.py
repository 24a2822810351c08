"""A fund and the projects that stand for election over it, as staff write them and as a voter adds them up."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import regex

from participation.money import NotASum, read_sum
from participation.refusals import Refusal
from participation.text import clean

NAME_MOST = 30
PROJECTS_LEAST, PROJECTS_MOST = 2, 50

_LINE = regex.compile(r"(.*?)[\s,，:：;；、\t]+([0-9０-９][^\s,，:：;；、]*(?:,\d{3})*\s*(?:元|块|塊|yuan)?)")


class NoFund(Refusal):
    """The fund is nothing."""

    key = "budgets-no-fund"


class NoCost(Refusal):
    """A line names no cost above nothing; `line` is its number."""

    key = "budgets-no-cost"


class TooDear(Refusal):
    """A project (`name`) costs more than the fund (`fund_fen`) holds: nobody could vote it in."""

    key = "budgets-too-dear"


class SameProject(Refusal):
    """Two lines say the same (`name`)."""

    key = "budgets-same-project"


class BadNumber(Refusal):
    """Too few projects, or too many."""

    key = "budgets-bad-number"


class OverFund(Refusal):
    """The wishes of one ballot cost more than the fund, under a pack that wants them to fit; by `over_fen`."""

    key = "budgets-over-fund"


@dataclass(frozen=True, slots=True)
class Offer:
    """A project by its name and its cost in fen."""

    name: str
    cost: int


def fund(text: str) -> int:
    """Return the fen of the fund that `text` names. Refuses with NotASum or NoFund."""
    sum_ = read_sum(text)
    if sum_ == 0:
        raise NoFund
    return sum_


def offers(text: str, of: int) -> tuple[Offer, ...]:
    """Return the projects written one a line, name and then cost, for a fund of `of` fen.

    Refuses with NoCost, TooDear, SameProject, BadNumber, Blank or TooLong.
    """
    found = [_offer(line, number) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    check(found, of)
    return tuple(found)


def check(found: Sequence[Offer], of: int) -> None:
    """Return nothing when such projects may stand for election over a fund of `of` fen. Refuses like `offers`."""
    if not PROJECTS_LEAST <= len(found) <= PROJECTS_MOST:
        raise BadNumber(least=PROJECTS_LEAST, most=PROJECTS_MOST, count=len(found))
    names: set[str] = set()
    for number, offer in enumerate(found, 1):
        if offer.cost <= 0:
            raise NoCost(line=number)
        if offer.cost > of:
            raise TooDear(name=offer.name, fund_fen=of)
        if offer.name.casefold() in names:
            raise SameProject(name=offer.name)
        names.add(offer.name.casefold())


def fit(costs: Sequence[int], most: int, chosen: Collection[str]) -> None:
    """Return nothing when the options of these numbers cost `most` fen together at most. Refuses with OverFund."""
    over = total(costs, chosen) - most
    if over > 0:
        raise OverFund(over_fen=over, fund_fen=most)


def total(costs: Sequence[int], chosen: Collection[str]) -> int:
    """Return what the options of these numbers cost together, in fen."""
    return sum(costs[int(number)] for number in set(chosen))


def _offer(line: str, number: int) -> Offer:
    found = _LINE.fullmatch(line.strip())
    if found is None:
        raise NoCost(line=number)
    try:
        cost = read_sum(_plain(found[2]))
    except NotASum:
        raise NoCost(line=number) from None
    return Offer(clean(found[1], most=NAME_MOST, lines=False), cost)


def _plain(text: str) -> str:
    return text.translate({0xFF10 + digit: str(digit) for digit in range(10)})
