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
from participation.rankings import Pairs, RunOff
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
    groups = _counted(poll, tally, owed.locale)
    for title, turnout, names in (
        ("results-communities", tally.communities, await tx.ballots.community_names(poll)),
        ("results-turnout", tally.turnout, await tx.ballots.building_names(poll)),
    ):
        if turnout:
            groups.append(Group(label(owed.locale, title), tuple(_turnout(turnout, names, owed.locale))))
    parts = _PAIRS if isinstance(tally.ranking, Pairs) and not tally.few else _PARTS[poll.kind]
    legend = [label(owed.locale, f"results-part-{part}") for part in parts]
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
    Kind.RANKED: ("for", "for-others", "exhausted", "not-cast"),
    Kind.BUDGET: ("yes", "others", "spoiled", "not-cast"),
}
_PAIRS = ("ahead", "behind", "no-order", "not-cast")


def _counted(poll: Poll, tally: Tally, locale: str) -> list[Group]:
    """Return the bars of the count: of a ranked vote those of each round, or of the winner beside each other one; of
    few ballots only what counts alone tell."""
    found, absent = None if tally.few else tally.ranking, tally.eligible - tally.cast
    if isinstance(found, RunOff):
        return [
            Group(
                label(locale, "results-round", {"number": number}),
                tuple(
                    Bar(
                        poll.options[option],
                        (votes, tally.cast - tally.spoiled - one.exhausted - votes,
                         one.exhausted + tally.spoiled, absent),
                        label(locale, "results-of", {"count": votes, "of": tally.cast}),
                    )
                    for option, votes in sorted(one.votes, key=lambda each: -each[1])
                ),
            )
            for number, one in enumerate(found.rounds, 1)
        ]  # fmt: skip
    if isinstance(found, Pairs):
        first, ahead = found.ranking[0], _ahead(found)
        bars = []
        for other in found.ranking[1:]:
            over, under = ahead.get((first, other), 0), ahead.get((other, first), 0)
            note = label(locale, "results-over", {"over": over, "under": under}) if (first, other) in ahead else "="
            bars.append(Bar(poll.options[other], (over, under, tally.cast - over - under, absent), note))
        return [Group(label(locale, "results-duels", {"winner": poll.options[first]}), tuple(bars))]
    return [Group(label(locale, "results-group"), tuple(_bars(poll, tally, locale)))]


def _ahead(found: Pairs) -> dict[tuple[int, int], int]:
    """Return how many ballots put one option ahead of another; what is even is not in it."""
    ahead = {(one.winner, one.loser): one.over for one in found.duels}
    return ahead | {(one.loser, one.winner): one.under for one in found.duels}


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
    table = _projects(poll, tally, owed.locale) or _rankings(poll, tally, owed.locale) or table
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


def _rankings(poll: Poll, tally: Tally, locale: str) -> list[list[str]]:
    """Return a ranked vote's options in the order that came out, with their votes in each round or ahead of each other
    one; under 20 ballots with the first choices alone."""
    if tally.ranking is None:
        return []
    found, order = None if tally.few else tally.ranking, [int(line.choice) for line in tally.lines]
    head = [label(locale, "results-column-choice"), label(locale, "results-column-first")]
    rows = [[poll.options[int(line.choice)], str(line.votes)] for line in tally.lines]
    if isinstance(found, RunOff):
        head += [label(locale, "results-round", {"number": number}) for number in range(1, len(found.rounds) + 1)]
        for option, row in zip(order, rows, strict=True):
            row += [str(dict(one.votes).get(option, "")) for one in found.rounds]
    if isinstance(found, Pairs):
        ahead = _ahead(found)
        head += [label(locale, "results-column-ahead", {"name": poll.options[other]}) for other in order]
        for option, row in zip(order, rows, strict=True):
            row += [str(ahead.get((option, other), "" if other == option else "=")) for other in order]
    return [head, *rows]


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
    between = " > " if poll.kind is Kind.RANKED else "；"
    return between.join(poll.options[int(number)] for number in content.split(","))


FILES: dict[str, Callable[[Transaction, Owed], Awaitable[File]]] = {CHART: chart, LINES: lines, PB: pb}
"""Notice → what writes the file it carries."""
