"""Why this project and not that one: facts under message ids, for the windows to find words for.

A share is public money on paper: nobody pays anything. What is rounded is rounded down, so that no loser ever seems to
have all of its cost; the sums stay whole: shares less what was spent less what is missing make up the cost. Where few
people stand behind a number it is left out, or it could tell how a neighbour voted (VOTING.md, 7).
"""

from collections.abc import Collection, Iterator

import numpy as np

from participation import greedy
from participation.accounts import Account, Reach, Reason, Spending, Verdict
from participation.elections import Election
from participation.purses import Groups, Money, Purses
from participation.shares import Outcome
from participation.tally import FEW, GROUP


def account(election: Election, outcome: Outcome) -> Account:
    """Return the account of an outcome that `shares.decide` gave for this election."""
    few = election.ballots.voters < FEW
    plain = greedy.chosen(election)
    reasons = _by_shares(election, outcome, few=few) if outcome.share else _by_votes(election, outcome)
    return Account(
        reasons=tuple(reasons),
        share=int(outcome.share) if outcome.share else None,
        left=election.fund - election.cost(outcome.chosen),
        reach=None if few else reach(election, outcome.chosen),
        plain=plain,
        plain_reach=None if few else reach(election, plain),
    )


def reach(election: Election, chosen: Collection[int]) -> Reach:
    """Return how far a choice of projects reaches."""
    ballots = election.ballots
    funded = np.zeros(len(election.projects), np.int64)
    funded[list(chosen)] = 1
    sums = np.concatenate(([0], np.cumsum(funded[ballots.chosen])))
    wishes = sums[ballots.starts[1:]] - sums[ballots.starts[:-1]]
    some = int(ballots.weights[wishes > 0].sum())
    return Reach(some, ballots.voters - some, int(wishes @ ballots.weights))


def lines(election: Election, told: Account) -> Iterator[list[str]]:
    """Yield the account as lines of cells for `sheets.write_csv` or `sheets.write`, in the plain order of votes: key,
    name, cost, votes, place, verdict (a message id), each, shares, spent, missing. What is not told is empty."""
    for reason in sorted(told.reasons, key=lambda one: one.place):
        project = election.projects[reason.project]
        numbers = (reason.each, reason.shares, reason.spent, reason.missing)
        begin = [project.key, project.name, str(project.cost), str(reason.votes), str(reason.place), reason.verdict]
        yield begin + ["" if number is None else str(number) for number in numbers]


def _by_votes(election: Election, outcome: Outcome) -> list[Reason]:
    rests = _rests(election, outcome)
    places = _places(election)
    reasons = []
    for number, votes in enumerate(election.votes):
        if number in outcome.filled:
            verdict, missing = Verdict.FILLED, None
        elif votes == 0:
            verdict, missing = Verdict.NO_VOTES, None
        else:
            verdict, missing = Verdict.NO_ROOM, election.projects[number].cost - rests[number]
        reasons.append(Reason(number, verdict, votes, places[number], missing=missing, rest=rests[number]))
    return reasons


def _by_shares(election: Election, outcome: Outcome, *, few: bool) -> list[Reason]:
    groups = Groups(election)
    for number in outcome.bought:
        groups.part(number)  # now, so that what each group pays can be set side by side
    purses = Purses(election, groups, outcome.share)
    each: dict[int, int] = {}
    paid: dict[int, Money] = {}
    for number in outcome.bought:
        price = purses.price(number)
        if price is None:
            raise ValueError("an outcome of another election")
        before = purses.money.copy()
        purses.pay(number, price.each)
        paid[number] = before - purses.money
        each[number] = -int(-price.each // 1)
    rests, places = _rests(election, outcome), _places(election)
    reasons = []
    for number, (project, votes) in enumerate(zip(election.projects, election.votes, strict=True)):
        place = places[number]
        if number in outcome.bought:
            reasons.append(Reason(number, Verdict.BOUGHT, votes, place, each=each[number]))
        elif votes == 0:
            reasons.append(Reason(number, Verdict.NO_VOTES, 0, place))
        else:
            shares = int(outcome.share * votes)
            left = min(int(purses.left(number)), project.cost - 1, shares)
            verdict = Verdict.FILLED if number in outcome.filled else Verdict.SHORT
            reasons.append(
                Reason(
                    number,
                    verdict,
                    votes,
                    place,
                    shares=shares,
                    spent=shares - left,
                    on=() if few else _spent(groups, paid, number),
                    missing=project.cost - left,
                    rest=rests[number],
                )
            )
    return reasons


def _spent(groups: Groups, paid: dict[int, Money], number: int) -> tuple[Spending, ...]:
    """Return what the supporters of a project spent on each other one, where they are ten or more, the most first."""
    mine = groups.members(number)
    spending = []
    for project in paid:
        also = np.isin(mine.groups, groups.members(project).groups, assume_unique=True)
        voters = int(mine.voters[also].sum())
        if voters >= GROUP:
            spending.append(Spending(project, int((paid[project][mine.groups] * mine.voters).sum()), voters))
    return tuple(sorted(spending, key=lambda one: (-one.amount, one.project)))


def _rests(election: Election, outcome: Outcome) -> list[int]:
    """Return what the fund held when each project's turn came in the order of votes, after what shares had bought."""
    rests = [0] * len(election.projects)
    left = election.fund - election.cost(outcome.bought)
    for number in election.by_votes:
        rests[number] = left
        if number in outcome.filled:
            left -= election.projects[number].cost
    return rests


def _places(election: Election) -> list[int]:
    places = [0] * len(election.projects)
    for place, number in enumerate(election.by_votes, 1):
        places[number] = place
    return places
