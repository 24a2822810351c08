"""A budget vote as an election over its fund: counted by the rule of its pack, explained, and written as `.pb`.

The lot is drawn over the projects' names, as in every other poll; a file calls them by their number on the ballot.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from zoneinfo import ZoneInfo

from participation import pabulib
from participation.accounts import Funding
from participation.elections import Ballots, Election, Project
from participation.packs import Division
from participation.polls import Poll, PollNotOpen
from participation.reasons import account
from participation.shares import Rule, Terms, decide
from participation.tally import SPOILED, Line, Tally


def election(poll: Poll, contents: Iterable[str]) -> Election:
    """Return the election that ballots of these contents make of a budget vote; spoiled papers are for nobody."""
    said = Counter(content for content in contents if content != SPOILED)
    projects = [Project(name, cost, name) for name, cost in zip(poll.options, poll.costs, strict=True)]
    return Election(projects, poll.fund, Ballots.read(said), poll.seed)


def terms(poll: Poll) -> Terms:
    """Return how the poll's pack divides the fund."""
    return Terms(Rule((poll.pack.division or Division.GREEDY).value))


def divided(poll: Poll, tally: Tally, contents: Iterable[str]) -> Tally:
    """Return the tally of a budget vote with its fund divided, its lines in the plain order of votes.

    Where too few took part for the vote to hold, nothing is divided.
    """
    held = election(poll, contents)
    lines = tuple(Line(str(number), held.votes[number], place) for place, number in enumerate(held.by_votes, 1))
    if tally.quorum_met is False:
        return replace(tally, lines=lines, lot=False)
    outcome = decide(held, terms(poll))
    funding = Funding(outcome.chosen, outcome.lots, account(held, outcome))
    return replace(tally, lines=lines, lot=bool(outcome.lots), funding=funding)


def pb(poll: Poll, contents: Iterable[str], *, place: str, zone: str) -> str:
    """Return the closed poll as a `.pb` file; `place` is the community's name, or those of several.

    Refuses with PollNotOpen without a result; under 20 ballots it is a ValueError (`pabulib.write`).
    """
    if poll.tally is None or poll.tally.funding is None:
        raise PollNotOpen
    held = election(poll, contents)
    numbered = [replace(one, key=str(number)) for number, one in enumerate(held.projects, 1)]
    of = terms(poll)
    begins, ends = (at.astimezone(ZoneInfo(zone)).date() for at in (poll.opens_at, poll.closes_at))
    heading = pabulib.Heading(
        poll.question, place, str(begins.year), begins, ends, pabulib.rule(held, of), _comment(of, poll)
    )
    file = Election(numbered, held.fund, held.ballots, held.seed)
    return pabulib.write(file, poll.tally.funding.chosen, heading)


def _comment(of: Terms, poll: Poll) -> str:
    if of.rule is Rule.GREEDY:
        told = "most votes first while the fund lasts; what nobody named is not funded"
    else:
        told = "equal shares, add-one in steps of 1/100 of the share, then most votes first"
    return f"{told}; ties by cost, votes, then SHA-256(seed|name) with seed {poll.seed}"
