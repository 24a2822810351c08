"""Budget votes, the residents' side: what a project costs, what one's wishes come to, and why this one and not that.

Marking and submitting are `casting.py`'s, as for every other ballot.
"""

from collections.abc import Collection
from typing import Any

from aiogram import F
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from bot import wording
from bot.context import Here
from bot.dialogs.states import BallotSG
from bot.dialogs.widgets import Say, Screen, choices, choose_group, chosen, go, here_of, press
from bot.results import PB
from bot.wording import Html
from participation.access import Who
from participation.accounts import Funding, Reach, Reason
from participation.funds import total
from participation.packs import Kind
from participation.polls import Poll, PollNotOpen
from participation.refusals import NotFound

A_PAGE = 5
"""Projects a page (PRODUCT.md, People)."""

_SPENT = 3
"""Other projects that are named as where the shares went; the rest would not be read."""


def windows() -> list[Screen]:
    """Return the windows that explain a result, for the dialog of ballots."""
    return [
        Screen(
            Say("budgets-account"),
            choose_group(
                go("budgets-reasons-button", BallotSG.reasons),
                press("pb", "budgets-pb-button", on_pb, when=~F["few"]),
            ),
            state=BallotSG.account,
            who=Who.ANYONE,
            getter=account,
            back=BallotSG.card,
        ),
        Screen(
            Say("budgets-reasons"),
            choices("project", "projects", on_project, most=A_PAGE),
            state=BallotSG.reasons,
            who=Who.ANYONE,
            getter=reasons,
            back=BallotSG.account,
        ),
        Screen(
            Say("budgets-reason"),
            state=BallotSG.reason,
            who=Who.ANYONE,
            getter=reason,
            back=BallotSG.reasons,
        ),
    ]


def money(here: Here, fen: int) -> str:
    """Return a sum in words: 12.5 万元."""
    return wording.money(fen, here.locale)


def option(here: Here, poll: Poll, number: int) -> str:
    """Return an option as its button says it, a project with its cost."""
    if poll.kind is not Kind.BUDGET:
        return poll.options[number]
    return here.label("budgets-option", name=poll.options[number], cost=money(here, poll.costs[number]))


def wishes(here: Here, poll: Poll, draft: Collection[str]) -> dict[str, Any]:
    """Return what the wishes marked so far come to, beside the fund."""
    if poll.kind is not Kind.BUDGET:
        return {"budget": False}
    wished = total(poll.costs, draft)
    return {
        "budget": True,
        "fits": poll.pack.fits,
        "fund": money(here, poll.fund),
        "wished": money(here, wished),
        "rest": money(here, abs(poll.fund - wished)),
        "over": wished > poll.fund,
    }


def offered(here: Here, poll: Poll, *, drawn: bool = True) -> dict[str, Any]:
    """Return the fund and its projects, in the order in which everybody is shown them, or as staff wrote them: before
    a poll is stored its order is not drawn."""
    if poll.kind is not Kind.BUDGET:
        return {}
    return {
        "fund_said": money(here, poll.fund),
        "projects": "\n".join(
            f"· {option(here, poll, number)}" for number in (poll.order if drawn else range(len(poll.options)))
        ),
        "projects_count": len(poll.options),
        "projects_cost": money(here, sum(poll.costs)),
    }


async def account(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    poll, funding = await _divided(here, dialog_manager)
    told = funding.account
    plain = "\n".join(f"· {option(here, poll, number)}" for number in told.plain)
    few = poll.tally is not None and poll.tally.few
    return {
        "question": poll.question,
        "division": poll.pack.division.value if poll.pack.division else "none",
        "fund": money(here, poll.fund),
        "share": money(here, told.share) if told.share is not None else "none",
        "left": money(here, told.left),
        "few": few,
        "reached": _reached(here, told.reach),
        "plain_reached": _reached(here, told.plain_reach),
        "plain": plain or "none",
        "same": set(told.plain) == set(funding.chosen),
        "lots": "\n".join(
            here.label("budgets-lot", winner=poll.options[winner], over=poll.options[over])
            for winner, over in funding.lots
        )
        or "none",
        "seed": poll.seed,
    }


def _reached(here: Here, reach: Reach | None) -> Html | str:
    if reach is None:
        return "none"
    voters = reach.some + reach.none
    tenths = reach.wishes * 10 // voters if voters else 0  # rounded down
    average = f"{tenths // 10}.{tenths % 10}"
    return here.words("budgets-reached", some=reach.some, none=reach.none, voters=voters, average=average)


async def reasons(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    poll, funding = await _divided(here, dialog_manager)
    listed = []
    for why in sorted(funding.account.reasons, key=lambda one: one.place):
        mark = "✅" if why.project in funding.chosen else "▫️"
        said = here.label("budgets-reason-item", place=why.place, name=poll.options[why.project], votes=why.votes)
        listed.append((why.project, f"{mark} {said}"))
    return {"projects": listed, "question": poll.question}


async def reason(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    poll, funding = await _divided(here, dialog_manager)
    why = _reason(funding, chosen(dialog_manager, "project") - 1)
    few = poll.tally is not None and poll.tally.few
    said = {"each": why.each, "shares": why.shares, "spent": why.spent, "missing": why.missing, "rest": why.rest}
    shown = {key: "none" if fen is None else money(here, fen) for key, fen in said.items()}
    on = [
        here.label(
            "reasons-spending", name=poll.options[one.project], amount=money(here, one.amount), voters=one.voters
        )
        for one in why.on[:_SPENT]
    ]
    lot = [
        here.label("budgets-lot", winner=poll.options[winner], over=poll.options[over])
        for winner, over in funding.lots
        if why.project in (winner, over)
    ]
    return {
        "name": poll.options[why.project],
        "cost": money(here, poll.costs[why.project]),
        "votes": why.votes,
        "place": why.place,
        "funded": why.project in funding.chosen,
        "why": here.words(why.verdict.value, few=few, on="\n".join(on) or "none", **shown),
        "lots": "\n".join(lot) or "none",
    }


def _reason(funding: Funding, project: int) -> Reason:
    for why in funding.account.reasons:
        if why.project == project:
            return why
    raise NotFound


async def _divided(here: Here, manager: DialogManager) -> tuple[Poll, Funding]:
    """Return a closed budget vote. Refuses with NotFound, or with PollNotOpen while there is no result."""
    poll = await here.tx.ballots.get(chosen(manager, "poll_id"))
    if poll.tally is None or poll.tally.funding is None:
        raise PollNotOpen
    return poll, poll.tally.funding


async def on_project(_: CallbackQuery, __: Any, manager: DialogManager, project: int) -> None:
    funding = (await _divided(here_of(manager), manager))[1]
    manager.dialog_data["project"] = _reason(funding, project).project + 1  # `chosen` takes 0 for nothing chosen
    await manager.switch_to(BallotSG.reason)


async def on_pb(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    """Owe the reader the `.pb` file; pressed again within a minute, it comes once."""
    here = here_of(manager)
    poll, _funding = await _divided(here, manager)
    if poll.tally is None or poll.tally.few:
        raise PollNotOpen
    await here.give(PB, poll.id, poll=poll.id)
    here.toast("results-coming")
