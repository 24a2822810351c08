"""A poll's result as a picture, and its ballots without names as a sheet, written when they are delivered.

Knows no aiogram, so that the worker stays small.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence

from bot.charts import Bar, Group, draw
from bot.files import File
from bot.wording import label
from participation import sheets
from participation.money import yuan
from participation.packs import Kind
from participation.polls import Poll, PollNotOpen
from participation.tally import ABSTAIN, NO, SPOILED, YES, Tally, Turnout
from storage import Transaction
from storage.outbox import Owed

CHART, LINES, PB = "ballots-chart", "ballots-lines", "budgets-pb"
"""The notices that carry a result: a picture, a CSV, and the file in which budget votes are published."""


async def _of(tx: Transaction, owed: Owed) -> tuple[Poll, Tally]:
    """Return the closed poll. Refuses with NotFound, or with PollNotOpen while there is no result."""
    tx.within(owed.community_id)
    poll = await tx.ballots.get(owed.args["poll"])
    if poll.tally is None:
        raise PollNotOpen
    return poll, poll.tally


async def chart(tx: Transaction, owed: Owed) -> File:
    """Return the result as bars, with the turnout by building where it is published. Refuses like `_of`."""
    poll, tally = await _of(tx, owed)
    groups = [Group(label(owed.locale, "results-group"), tuple(_bars(poll, tally, owed.locale)))]
    for title, turnout, names in (
        ("results-communities", tally.communities, await tx.ballots.community_names(poll)),
        ("results-turnout", tally.turnout, await tx.ballots.building_names(poll)),
    ):
        if turnout:
            groups.append(Group(label(owed.locale, title), tuple(_turnout(turnout, names, owed.locale))))
    legend = [label(owed.locale, f"results-part-{part}") for part in _PARTS[poll.kind]]
    foot = label(owed.locale, "results-foot", {"cast": tally.cast, "eligible": tally.eligible})
    return File("result.png", await asyncio.to_thread(draw, poll.question, legend, groups, foot), picture=True)


def _turnout(turnout: Sequence[Turnout], names: Mapping[int, str], locale: str) -> list[Bar]:
    return [
        Bar(
            "、".join(names.get(one, "—") for one in group.buildings),
            (group.cast, 0, 0, group.eligible - group.cast),
            label(locale, "results-of", {"count": group.cast, "of": group.eligible}),
        )
        for group in turnout
    ]


_PARTS = {
    Kind.YES_NO: ("yes", "no", "abstain", "not-cast"),
    Kind.APPROVAL: ("yes", "others", "spoiled", "not-cast"),
    Kind.BUDGET: ("yes", "others", "spoiled", "not-cast"),
}


def _bars(poll: Poll, tally: Tally, locale: str) -> list[Bar]:
    if poll.kind is Kind.YES_NO:
        yes, no, abstain = (tally.votes(answer) for answer in (YES, NO, ABSTAIN))
        said = label(locale, "results-said", {"yes": yes, "no": no, "abstain": abstain})
        return [Bar("", (yes, no, abstain, tally.eligible - tally.cast), said)]
    return [
        Bar(
            poll.options[int(line.choice)],
            (line.votes, tally.cast - line.votes - tally.spoiled, tally.spoiled, tally.eligible - tally.cast),
            label(locale, "results-of", {"count": line.votes, "of": tally.cast}),
        )
        for line in tally.lines
    ]


async def lines(tx: Transaction, owed: Owed) -> File:
    """Return the counts and, of 20 ballots or more, every ballot as CSV, in an order that says nothing of when or by
    whom. Refuses like `_of`."""
    poll, tally = await _of(tx, owed)
    table = [[label(owed.locale, "results-column-choice"), label(owed.locale, "results-column-votes")]]
    table += [[_said(poll, line.choice, owed.locale), str(line.votes)] for line in tally.lines]
    table = _projects(poll, tally, owed.locale) or table
    if not tally.few:
        table += [[], [label(owed.locale, "results-column-number"), label(owed.locale, "results-column-ballot")]]
        contents = await tx.ballots.contents(poll.id)
        table += [[str(number), _said(poll, said, owed.locale)] for number, said in enumerate(contents, 1)]
    return File(f"{label(owed.locale, 'results-file', {'poll': poll.id})}.csv", sheets.write_csv(table))


def _projects(poll: Poll, tally: Tally, locale: str) -> list[list[str]]:
    """Return a budget vote's projects in the order of votes, money in yuan: what of it tells more than counts is left
    out under 20 ballots."""
    if tally.funding is None:
        return []
    columns = ("choice", "cost", "votes", "funded", "each", "shares", "spent", "missing")
    table = [[label(locale, f"results-column-{column}") for column in columns]]
    for why in sorted(tally.funding.account.reasons, key=lambda one: one.place):
        funded = label(locale, f"results-funded-{'yes' if why.project in tally.funding.chosen else 'no'}")
        sums = (None,) * 4 if tally.few else (why.each, why.shares, why.spent, why.missing)
        shown = ["" if fen is None else yuan(fen) for fen in sums]
        table.append([poll.options[why.project], yuan(poll.costs[why.project]), str(why.votes), funded, *shown])
    return table


async def pb(tx: Transaction, owed: Owed) -> File:
    """Return a budget vote as a `.pb` file. Refuses like `_of`, and with PollNotOpen under 20 ballots."""
    poll, tally = await _of(tx, owed)
    if tally.funding is None or tally.few:
        raise PollNotOpen
    from participation import budgets  # numpy, which only a fund needs

    community = await tx.communities.get(poll.community_id)
    place = "、".join((await tx.ballots.community_names(poll)).values()) or community.name
    written = budgets.pb(poll, await tx.ballots.contents(poll.id), place=place, zone=community.zone)
    return File(f"linli_{poll.id}.pb", written.encode())


def _said(poll: Poll, content: str, locale: str) -> str:
    if content == SPOILED:
        return label(locale, "papers-spoiled")
    if poll.kind is Kind.YES_NO:
        return label(locale, f"results-part-{content}")
    return "；".join(poll.options[int(number)] for number in content.split(","))


FILES: dict[str, Callable[[Transaction, Owed], Awaitable[File]]] = {CHART: chart, LINES: lines, PB: pb}
"""Notice → what writes the file it carries."""
