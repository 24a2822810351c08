"""Who still has how much of the equal share: the sums under the Method of Equal Shares, fast and then exact.

Everybody begins with the same money, and a project is paid by its supporters alike. So voters who agree on every
project bought so far have the same money left, whatever else they wish for: they are one group here. There are far
fewer groups than ballots, and a group found once is good for every other share that is tried.

`Purses` counts in float64, which is right but where two sums are as good as equal; `Exact` counts the same in whole
numbers over one denominator, for those.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import gcd

import numpy as np
from numpy.typing import NDArray

from participation.elections import Election, Index

NEAR = 1e-9
"""Two sums nearer than this, as a share of them, are not told apart by float64; its own error stays below 1e-12."""

Money = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Members:
    """The groups in which a project has supporters, how many in each, and how many in all."""

    groups: Index
    voters: Money
    count: int


class Groups:
    """Voters by what they think of the projects bought so far; they begin as one group and only ever part."""

    def __init__(self, election: Election) -> None:
        ballots = election.ballots
        self.count = 1
        self._supporters = ballots.supporters(len(election.projects))
        self._weights = None if ballots.single else ballots.weights.astype(np.float64)
        self._of = np.zeros(len(ballots.weights), np.int32)
        self._votes = election.votes
        self._parted: set[int] = set()
        self._members: dict[int, Members] = {}

    def members(self, project: int) -> Members:
        """Return where the project's supporters are now."""
        found = self._members.get(project)
        if found is None:
            ballots = self._supporters[project]
            weights = None if self._weights is None else self._weights[ballots]
            sizes = np.bincount(self._of[ballots], weights, self.count)
            groups = np.flatnonzero(sizes)
            found = Members(groups, sizes[groups].astype(np.float64), self._votes[project])
            self._members[project] = found
        return found

    def part(self, project: int) -> Index | None:
        """Let the supporters of a project stand apart. Return which group each new one came from, in the order of
        their numbers; None when they stood apart before."""
        if project in self._parted:
            return None
        self._parted.add(project)
        ballots, here = self._supporters[project], self.members(project)
        parents = here.groups
        new = np.arange(self.count, self.count + len(parents))
        children = np.empty(self.count, np.int32)
        children[parents] = new
        self._of[ballots] = children[self._of[ballots]]
        self.count += len(parents)
        self._members = {project: Members(new, here.voters, here.count)}
        return parents

    def within(self, project: int, other: int) -> bool:
        """Return whether all supporters of a project support another one that was bought before."""
        mine, others = self.members(project), self.members(other)
        inside = np.isin(mine.groups, others.groups, assume_unique=True)
        return bool(inside.all())


@dataclass(frozen=True, slots=True)
class Price:
    """What each supporter pays who has as much; the others pay what they have. `support` is the cost over `each`: the
    votes that such a price stands for. `all_pay` says that nobody has less."""

    each: float
    support: float
    all_pay: bool


class Purses:
    """The money left in each group, beginning with `share` for everybody."""

    def __init__(self, election: Election, groups: Groups, share: Fraction) -> None:
        self._costs = [project.cost for project in election.projects]
        self.groups = groups
        self.share = share
        self.money: Money = np.full(groups.count, float(share))
        self.bought: list[int] = []
        self._poorest = float(share)
        self._exact: Exact | None = None

    def price(self, project: int, guess: float = 0.0) -> Price | None:
        """Return the lowest price at which the supporters can pay the project; None when they cannot.

        `guess` is where to begin looking; the nearer, the sooner it ends.
        """
        cost, members = self._costs[project], self.groups.members(project)
        fair = cost / members.count
        if fair <= self._poorest * (1 - NEAR):
            return Price(fair, members.count, True)
        money = self.money[members.groups]
        worth = money * members.voters
        together = float(worth.sum())
        if together < cost * (1 + NEAR):
            if together < cost * (1 - NEAR) or not self.exact().affords(members, cost):
                return None
            return self._exactly(members, cost)
        # Whoever has less than the price gives it all, and the price rises for the rest. This is Newton's method on a
        # concave sum: from anywhere the first step goes below the price, and from there it only rises to it. (No dot
        # products: a linear algebra library may split them over threads, and then sum in another order elsewhere.)
        each, rest, falling = max(fair, guess), -1.0, False
        while True:
            poor = (money < each).astype(np.float64)
            rest, before = members.count - float((poor * members.voters).sum()), rest
            if rest == before or (falling and rest > before):  # nobody joins them; or float64 cannot say who
                return Price(each, cost / each, rest == members.count)
            falling = before > 0
            if rest > 0:
                each = (cost - float((poor * worth).sum())) / rest
            elif guess > fair:  # it was too high for everybody
                each, rest, guess, falling = fair, -1.0, fair, False
            else:
                return self._exactly(members, cost)

    def _exactly(self, members: Members, cost: int) -> Price:
        found = self.exact().price(members, cost)
        return Price(float(found), float(cost / found), found * members.count == cost)

    def support(self, project: int) -> Fraction:
        """Return the exact votes that the project's price stands for; its supporters can pay it."""
        cost = self._costs[project]
        return cost / self.exact().price(self.groups.members(project), cost)

    def pay(self, project: int, each: float) -> None:
        """Let the project's supporters pay."""
        parents = self.groups.part(project)
        if parents is not None:
            self.money = np.concatenate((self.money, self.money[parents]))
            if self._exact is not None:
                self._exact.part(parents)
        groups = self.groups.members(project).groups
        self.money[groups] = np.maximum(self.money[groups] - each, 0.0)
        self._poorest = max(self._poorest - each, 0.0)
        self.bought.append(project)

    def left(self, project: int) -> float:
        """Return what the project's supporters have left together."""
        members = self.groups.members(project)
        return float((self.money[members.groups] * members.voters).sum())

    def exact(self) -> "Exact":
        """Return the same purses in whole numbers."""
        if self._exact is None:
            self._exact = Exact(self.share, self.groups.count)
        for project in self.bought[self._exact.paid :]:
            self._exact.pay(self.groups.members(project), self._costs[project])
        return self._exact


class Exact:
    """The money left in each group as whole numbers over one denominator. `paid` counts the projects paid so far."""

    def __init__(self, share: Fraction, groups: int) -> None:
        self._money: list[int] = [share.numerator] * groups
        self._whole = share.denominator
        self.paid = 0

    def affords(self, members: Members, cost: int) -> bool:
        """Return whether the members can pay the cost together."""
        return sum(money * voters for money, voters in self._purses(members)) >= cost * self._whole

    def price(self, members: Members, cost: int) -> Fraction:
        """Return the exact lowest price at which the members can pay the cost; they can."""
        missing, rest = cost * self._whole, members.count
        for money, voters in self._purses(members):
            if missing <= money * rest:
                break
            missing -= money * voters
            rest -= voters
        return Fraction(missing, rest * self._whole)

    def pay(self, members: Members, cost: int) -> None:
        """Let the members pay the cost."""
        each = self.price(members, cost)
        finer = each.denominator // gcd(each.denominator, self._whole)
        if finer != 1:
            self._money = [money * finer for money in self._money]
            self._whole *= finer
        taken = each.numerator * (self._whole // each.denominator)
        for group in members.groups.tolist():
            self._money[group] = max(self._money[group] - taken, 0)
        self.paid += 1

    def part(self, parents: Index) -> None:
        """Let new groups begin with the money of those they came from."""
        self._money.extend([self._money[parent] for parent in parents.tolist()])

    def _purses(self, members: Members) -> Sequence[tuple[int, int]]:
        """Return each sum of money with how many members have it, the least first."""
        having: Counter[int] = Counter()
        for group, voters in zip(members.groups.tolist(), members.voters.tolist(), strict=True):
            having[self._money[group]] += int(voters)
        return sorted(having.items())
