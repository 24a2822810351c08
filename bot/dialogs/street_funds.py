"""街道经费投票, the street office's side: which of its communities take part, how much the fund is, which of their
projects stand for election; read back, and sent. Voting is `casting.py`'s, as for every other ballot.

What may stand is asked again at each window and once more, locked, at the sending: projects go on their way meanwhile.
"""

import secrets
from collections.abc import Sequence
from typing import Any

from aiogram import F
from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button

from bot.context import Here
from bot.dialogs import drafting
from bot.dialogs.budgets import A_PAGE, money
from bot.dialogs.states import PollDeskSG, StreetFundSG
from bot.dialogs.widgets import PAGE, Say, Screen, choices, choose_group, go, here_of, press, tick, ticked
from bot.wording import Html
from participation import funds, polls, street_funds
from participation.access import Who
from participation.packs import Pack, rules
from participation.polls import Poll, State
from participation.refusals import NotFound
from participation.street_funds import Candidate, ProjectsMoved


def dialog() -> Dialog:
    """Return the street office's dialog of funds over several communities."""
    street = Who.STREET
    return Dialog(
        Screen(
            Say("street-funds-desk", when="any"),
            Say("street-funds-desk-none", when=~F["any"]),
            choices("poll", "polls", on_poll, most=5),
            go("street-funds-new", StreetFundSG.communities),
            state=StreetFundSG.main,
            who=street,
            getter=running,
        ),
        Screen(
            Say("street-funds-communities"),
            choices("community", "communities", on_community, key=tick, most=PAGE - 1),
            press("chosen", "street-funds-chosen", on_communities),
            state=StreetFundSG.communities,
            who=street,
            getter=communities,
            back=StreetFundSG.main,
        ),
        Screen(
            Say("budgets-desk-fund"),
            MessageInput(on_fund, content_types=ContentType.TEXT),
            state=StreetFundSG.fund,
            who=street,
            back=StreetFundSG.communities,
        ),
        Screen(
            Say("street-funds-projects", when="any"),
            Say("street-funds-projects-none", when=~F["any"]),
            choices("project", "projects", on_project, key=tick, most=A_PAGE),
            press("picked", "street-funds-chosen", on_projects, when="any"),
            state=StreetFundSG.projects,
            who=street,
            getter=projects,
            back=StreetFundSG.fund,
        ),
        Screen(
            Say("street-funds-question"),
            choose_group(press("usual", "street-funds-usual", on_usual)),
            MessageInput(on_question, content_types=ContentType.TEXT),
            state=StreetFundSG.question,
            who=street,
            back=StreetFundSG.projects,
        ),
        Screen(
            Say("ballots-desk-notice"),
            choose_group(
                press("later", "ballots-desk-notice-here", drafting.on_notice(False, StreetFundSG.closes)),
                press("now", "ballots-desk-notice-posted", drafting.on_notice(True, StreetFundSG.closes)),
            ),
            state=StreetFundSG.notice,
            who=street,
            getter=drafting.notice,
            back=StreetFundSG.question,
        ),
        Screen(
            Say("ballots-desk-closes"),
            choices("days", "spans", on_days),
            state=StreetFundSG.closes,
            who=street,
            getter=drafting.spans,
            back=StreetFundSG.notice,
        ),
        Screen(
            Say("street-funds-confirm"),
            press("send", "ballots-desk-announce", on_send),
            state=StreetFundSG.confirm,
            who=street,
            getter=drawn_up,
            back=StreetFundSG.closes,
        ),
    )


async def running(here: Here, **_: Any) -> dict[str, Any]:
    found = [poll for poll in await here.tx.street_funds.polls(street_funds.over(here.actor)) if _above(here, poll)]
    lines = []
    for poll in found:
        with here.tx.community(poll.community_id):
            cast = await here.tx.ballots.turnout(poll.id)
        lines.append(
            here.words(
                "street-funds-line", question=poll.question, state=poll.state.value, opens_at=poll.opens_at,
                closes_at=poll.closes_at, cast=cast, roll=poll.roll_size,
            )
        )  # fmt: skip
    shown = [(poll.id, f"{'📊' if poll.state is State.CLOSED else '🗳'} {poll.question}") for poll in found]
    return {"lines": Html("\n".join(lines[:A_PAGE])), "any": bool(found), "polls": shown}


def _above(here: Here, poll: Poll) -> bool:
    return street_funds.above(here.actor, poll)


async def communities(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    names = await here.tx.street_funds.names(street_funds.over(here.actor))
    chosen = dialog_manager.dialog_data.get("communities", [])
    found = [(str(one), names[one]) for one in sorted(names)]
    return {"communities": ticked(found, [str(one) for one in chosen if one in names]), "count": len(chosen)}


async def projects(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    said = dialog_manager.dialog_data
    every = await _candidates(here, dialog_manager)
    found = street_funds.affordable(every, said["fund"])
    chosen = [one for one in found if one.key in said.get("projects", {})]
    return {
        "fund": money(here, said["fund"]),
        "projects": ticked([(one.key, _said(here, one)) for one in found], [one.key for one in chosen]),
        "any": bool(found),
        "others": len(every) - len(found),
        "count": len(chosen),
        "cost": money(here, sum(one.cost for one in chosen)),
    }


def _said(here: Here, one: Candidate) -> str:
    return here.label("budgets-option", name=one.name, cost=money(here, one.cost))


async def drawn_up(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    said = dialog_manager.dialog_data
    found = [one for one in await _candidates(here, dialog_manager) if one.key in said["projects"]]
    poll = _announced(here, dialog_manager, found)
    roll = await here.tx.ballots.size(poll, here.now)
    names = await here.tx.street_funds.names(poll.communities)
    cost = sum(one.cost for one in found)
    return {
        "question": poll.question,
        "communities": "\n".join(
            here.label("street-funds-community", community=names[one], people=roll[one]) for one in poll.communities
        ),
        "people": sum(roll.values()),
        "fund": money(here, poll.fund),
        "projects": "\n".join(f"· {_said(here, one)}" for one in found),
        "count": len(found),
        "cost": money(here, cost),
        "enough": cost <= poll.fund,
        "effect": drafting.effect(here, poll.pack),
        "mode": drafting.mode_said(here, poll.mode),
        "noticed": poll.noticed,
        "opens_at": poll.opens_at,
        "closes_at": poll.closes_at,
    }


async def on_poll(_: CallbackQuery, __: Any, manager: DialogManager, poll_id: int) -> None:
    await manager.start(PollDeskSG.card, {"poll_id": poll_id})


async def on_community(_: CallbackQuery, __: Any, manager: DialogManager, mark: tuple[bool, str]) -> None:
    on, key = mark
    theirs = {str(one): one for one in street_funds.over(here_of(manager).actor)}
    if key not in theirs:
        raise NotFound
    others = [one for one in manager.dialog_data.get("communities", []) if one != theirs[key]]
    manager.dialog_data["communities"] = sorted([*others, theirs[key]]) if on else others


async def on_communities(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    said = manager.dialog_data
    said["communities"] = list(street_funds.taking_part(said.get("communities", []), by=here_of(manager).actor))
    await manager.switch_to(StreetFundSG.fund)


async def on_fund(message: Message, _: MessageInput, manager: DialogManager) -> None:
    manager.dialog_data["fund"] = funds.fund(message.text or "")
    await manager.switch_to(StreetFundSG.projects)


async def on_project(_: CallbackQuery, __: Any, manager: DialogManager, mark: tuple[bool, str]) -> None:
    here, said = here_of(manager), manager.dialog_data
    on, key = mark
    found = street_funds.affordable(await _candidates(here, manager), said["fund"])
    chosen = street_funds.marked(found, list(said.get("projects", {})), key, on=on)
    said["projects"] = {one.key: one.name for one in found if one.key in chosen}
    cost = sum(one.cost for one in found if one.key in chosen)
    here.toast("street-funds-so-far", count=len(chosen), cost=money(here, cost))


async def on_projects(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    said = manager.dialog_data
    found = await _candidates(here_of(manager), manager)
    chosen = said.get("projects", {})
    street_funds.picked(found, list(chosen), list(chosen.values()), said["fund"])
    await manager.switch_to(StreetFundSG.question)


async def on_question(message: Message, _: MessageInput, manager: DialogManager) -> None:
    await _ask(manager, polls.question(message.text or ""))


async def on_usual(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await _ask(manager, here_of(manager).label("street-funds-usual"))


async def _ask(manager: DialogManager, question: str) -> None:
    manager.dialog_data.update(question=question, pack=Pack.read(rules(street_funds.PACK)).key)
    await manager.switch_to(StreetFundSG.notice)


async def on_days(_: CallbackQuery, __: Any, manager: DialogManager, days: int) -> None:
    here = here_of(manager)
    manager.dialog_data["days"] = days
    _announced(here, manager, await _candidates(here, manager))
    await manager.switch_to(StreetFundSG.confirm)


async def on_send(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    """Send it; where a project has moved since it was chosen, say which, and go back to the choice."""
    here, said = here_of(manager), manager.dialog_data
    chosen = said["projects"]
    now = await _candidates(here, manager, lock=True)
    try:
        found = street_funds.picked(now, list(chosen), list(chosen.values()), said["fund"])
    except ProjectsMoved as moved:
        said["projects"] = {one.key: one.name for one in now if one.key in chosen}
        here.toast(moved.key, alert=True, **moved.facts)
        await manager.switch_to(StreetFundSG.projects)
        return
    poll = await here.tx.street_funds.hold(_announced(here, manager, found), found, by=here.actor, at=here.now)
    with here.tx.community(poll.community_id):
        opened = await drafting.publish(here, poll)
    here.toast("ballots-desk-opened" if opened else "ballots-desk-announced")
    said.clear()
    await manager.switch_to(StreetFundSG.main)


async def _candidates(here: Here, manager: DialogManager, *, lock: bool = False) -> list[Candidate]:
    """Return what may stand for election in the communities that were chosen."""
    part = street_funds.taking_part(manager.dialog_data["communities"], by=here.actor)
    return await here.tx.street_funds.candidates(part, here.now, lock=lock)


def _announced(here: Here, manager: DialogManager, found: Sequence[Candidate]) -> Poll:
    """Return the poll as it was drawn up, over those of the candidates that were chosen; not stored."""
    said = manager.dialog_data
    return street_funds.announce(
        said["question"], [one for one in found if one.key in said["projects"]], communities=said["communities"],
        fund=said["fund"], days=said["days"], noticed=said["noticed"], by=here.actor, at=here.now, zone=here.zone,
        seed=secrets.token_hex(16),
    )  # fmt: skip
