"""What is told of a poll: what every notice of it says, and how it came out. Before the close nothing did."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from participation.chain import Head
from participation.gates import Gates
from participation.packs import Kind
from participation.polls import Poll, PollNotOpen
from participation.rankings import told
from participation.tally import ANSWERS, Tally, Turnout

SHOWN = 30
"""Buildings whose turnout one message tells."""


def noted(poll: Poll) -> dict[str, str | int | bool]:
    """Return what every notice of a poll says: the variables of `ballots-announced`, `-opened` and `-reminder`."""
    return {
        "poll": poll.id,
        "project": poll.project_id or 0,
        "question": poll.question,
        "unit": poll.pack.unit.value,
        "binding": poll.pack.binding,
        "joint": bool(poll.communities),
        "mode": poll.mode.value,
        "opens_at": poll.opens_at.isoformat(),
        "closes_at": poll.closes_at.isoformat(),
    }


def outcome(
    poll: Poll,
    buildings: Mapping[int, str],
    *,
    head: Head | None = None,
    communities: Mapping[int, str] | None = None,
    gates: Gates | None = None,
) -> dict[str, Any]:
    """Return a closed poll's result as the variables of `ballots-result-answers`, `ballots-result-options`,
    `rankings-result` or `budgets-result`.

    `buildings` and `communities` name them, `head` is the last of the chain that sealed it; people of no building count
    in the total alone. In a poll over several communities, more than `SHOWN` buildings are told by community alone.
    Of a vote on a project, `gates` say what comes of it next, so that one message tells both. What is kept back of
    small numbers is not in it. Refuses with PollNotOpen before the close: there are no running
    results.
    """
    tally = poll.tally
    if tally is None:
        raise PollNotOpen
    pack = poll.pack
    facts: dict[str, Any] = {
        "poll": poll.id,
        "project": poll.project_id or 0,
        **_next(poll, tally, gates),
        "question": poll.question,
        "unit": pack.unit.value,
        "eligible": tally.eligible,
        "cast": tally.cast,
        "percent": "none" if tally.few else tally.percent,
        "outcome": _ended(tally),
        "needed": pack.quorum.least(tally.eligible) if pack.quorum else 0,
        "turnout": _groups(tally.turnout if len(tally.turnout) <= SHOWN or not poll.communities else (), buildings),
        "joint": bool(poll.communities),
        "by_community": _groups(tally.communities, communities or {}),
        "head": head.shown if head else "none",
        "void": tally.void,
        "spoiled": tally.spoiled,
        "by_area": pack.by_area,
        "area_eligible": square_metres(tally.area_eligible),
        "area_cast": square_metres(tally.area_cast),
        "area_needed": square_metres(pack.quorum.least(tally.area_eligible)) if pack.quorum else "0",
    }
    if poll.kind is Kind.YES_NO:
        areas = {f"area_{answer}": square_metres(tally.area(answer)) for answer in ANSWERS}
        return facts | areas | {answer: tally.votes(answer) for answer in ANSWERS}
    placed = "\n".join(f"{line.place}. {poll.options[int(line.choice)]} · {line.votes}" for line in tally.lines)
    if poll.kind is Kind.BUDGET:
        chosen = tally.funding.chosen if tally.funding else ()
        spent = sum(poll.costs[number] for number in chosen)
        return facts | {
            "ranked": placed,
            "fund_fen": poll.fund,
            "count": len(chosen),
            "spent_fen": spent,
            "left_fen": poll.fund - spent,
            "funded_told": [
                {"id": "budgets-funded", "args": {"name": poll.options[one], "cost_fen": poll.costs[one]}}
                for one in chosen
            ],
            "lot": tally.lot,
            **_then(poll, bool(chosen), gates),
        }
    if poll.counting is not None and tally.ranking is not None:
        found = None if tally.few else tally.ranking
        return facts | {
            "ranked": placed,
            "lot": tally.lot,
            "few": tally.few,
            "elected": tally.cast > tally.spoiled,
            "winner": poll.options[int(tally.lines[0].choice)],
            "counting": poll.counting.value,
            "rounds_told": told(poll.options, found),
        }
    return facts | {"ranked": placed, "lot": tally.lot}


def _next(poll: Poll, tally: Tally, gates: Gates | None) -> dict[str, str]:
    """Return what follows for the project that was voted on, as `results.post_result` moves it."""
    if poll.project_id is None or poll.closed_at is None or gates is None or tally.passed is None:
        return {"then": "none", "shown_until_at": ""}
    if not tally.passed:
        return {"then": "stopped" if tally.quorum_met else "stopped-few", "shown_until_at": ""}
    return {"then": "posted", "shown_until_at": (poll.closed_at + timedelta(days=gates.result_days)).isoformat()}


def _then(poll: Poll, some: bool, gates: Gates | None) -> dict[str, Any]:
    """Return what follows for the projects that stood in a community's own fund, as `results.divide` moves them."""
    if not poll.moves or poll.closed_at is None or gates is None:
        return {"then": "none", "then_told": []}
    if not some:
        return {"then": "not-funded", "then_told": [{"id": "budgets-then-not-funded", "args": {}}]}
    until = (poll.closed_at + timedelta(days=gates.result_days)).isoformat()
    return {"then": "funded", "then_told": [{"id": "budgets-then-funded", "args": {"shown_until_at": until}}]}


def _groups(turnout: Sequence[Turnout], names: Mapping[int, str]) -> str:
    lines = (
        f"{'、'.join(names.get(one, '—') for one in group.buildings)} {group.cast}/{group.eligible}"
        for group in turnout
    )
    return "\n".join(lines) or "none"


def square_metres(area: int) -> str:
    """Return an area of cm² in m² with two decimals, as deeds write it."""
    return f"{area // 10_000}.{area % 10_000 // 100:02}"


def _ended(tally: Tally) -> str:
    if tally.passed is None:
        return "advice"
    if not tally.quorum_met:
        return "no-quorum"
    return "passed" if tally.passed else "not-passed"
