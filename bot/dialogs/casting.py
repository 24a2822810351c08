"""Casting a ballot: choose, see it repeated back, submit, keep the receipt; and change it until the close.

A draft is kept until it is submitted and never counted; submitting is a press of its own. Buttons carry "set" and
"unset", so that a double tap or a redelivery does no harm. What counts for the close is when a tap was stored, not
when its turn came: in the last minute many wait.
"""

import secrets
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from aiogram import F
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.kbd import Button, Row

from bot.context import Here
from bot.dialogs import budgets
from bot.dialogs.states import BallotSG
from bot.dialogs.widgets import Label, Say, Screen, choices, choose_group, here_of, press, tick, ticked, to_menu
from participation.access import Who
from participation.ballots import cast, content
from participation.funds import fit
from participation.packs import Kind, Mode
from participation.polls import Poll, State
from participation.refusals import NotFound
from participation.tally import ANSWERS

UNSENT = timedelta(hours=3)
"""So long after the last mark somebody is reminded that nothing was submitted."""

A_PAGE = 5
"""Options a page of a ballot (PRODUCT.md, People)."""


def windows() -> list[Screen]:
    """Return the windows of casting, for the dialog of ballots."""
    return [
        Screen(
            Say("ballots-choose", when="open"),
            Say("ballots-over", when=~F["open"]),
            choose_group(
                press("yes", "ballots-answer-yes", on_answer, when="open"),
                press("no", "ballots-answer-no", on_answer, when="open"),
                press("abstain", "ballots-answer-abstain", on_answer, when="open"),
            ),
            state=BallotSG.choose,
            who=Who.VERIFIED,
            getter=question,
            back=BallotSG.card,
        ),
        Screen(
            Say("ballots-mark", when=F["open"] & ~F["budget"]),
            Say("budgets-mark", when=F["open"] & F["budget"]),
            Say("ballots-over", when=~F["open"]),
            choices("mark", "options", on_mark, key=tick, most=A_PAGE, when="open"),
            press("marked", "ballots-marked-button", on_marked, when="open"),
            state=BallotSG.mark,
            who=Who.VERIFIED,
            getter=options,
            back=BallotSG.card,
        ),
        Screen(
            Say("ballots-confirm", when=F["open"] & ~F["budget"]),
            Say("budgets-confirm", when=F["open"] & F["budget"]),
            Say("ballots-over", when=~F["open"]),
            choose_group(
                press("submit", "ballots-submit-button", on_submit, when="open"),
                press("rethink", "ballots-rethink-button", on_rethink, when="open"),
            ),
            state=BallotSG.confirm,
            who=Who.VERIFIED,
            getter=chosen,
            back=BallotSG.card,
        ),
        Screen(
            Say("ballots-done", when="receipt"),
            Say("ballots-done-for-good", when=~F["receipt"]),
            choose_group(press("again", "ballots-change-button", on_again, when="receipt")),
            Row(Button(Label("nav-back"), "back", on_leave), Button(Label("nav-home"), "home", on_leave_home)),
            state=BallotSG.done,
            who=Who.VERIFIED,
            getter=done,
            navigate=False,
        ),
    ]


async def question(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return asked(here, await here.tx.ballots.get(poll_id(dialog_manager)))


def asked(here: Here, poll: Poll) -> dict[str, Any]:
    """Return what every window of casting says of its poll, and whether it still takes ballots."""
    return {
        "question": poll.question,
        "closes_at": poll.closes_at,
        "open": poll.state is State.OPEN and here.arrived < poll.closes_at,
    }


async def options(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    poll = await here.tx.ballots.get(poll_id(dialog_manager))
    draft = await drafted(here, poll.id)
    listed = ticked(((str(number), budgets.option(here, poll, number)) for number in poll.order), draft)
    return {**asked(here, poll), "options": listed, "chosen": len(draft), **budgets.wishes(here, poll, draft)}


async def chosen(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    poll = await here.tx.ballots.get(poll_id(dialog_manager))
    return {
        **asked(here, poll),
        "choice": _repeated(here, poll, await drafted(here, poll.id)),
        **budgets.wishes(here, poll, await drafted(here, poll.id)),
        "mode": here.words(f"ballots-mode-{poll.mode.value}"),
    }


def _repeated(here: Here, poll: Poll, draft: Mapping[str, None]) -> str:
    if poll.kind is Kind.YES_NO:
        return "、".join(here.label(f"ballots-answer-{answer}") for answer in ANSWERS if answer in draft)
    if poll.kind is Kind.RANKED:
        lines = [f"{rank}. {poll.options[int(number)]}" for rank, number in enumerate(draft, 1)]
        unranked = here.label("rankings-unranked", count=len(poll.options) - len(draft))
        return "\n".join([*lines, unranked] if len(draft) < len(poll.options) else lines)
    numbers = [number for number in range(len(poll.options)) if str(number) in draft]
    return "\n".join(f"☑ {budgets.option(here, poll, number)}" for number in numbers)


async def done(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    code: str = dialog_manager.dialog_data["receipt"]
    return {"receipt": " ".join(code[at : at + 4] for at in range(0, len(code), 4))}


async def on_vote(event: CallbackQuery, button: Button, manager: DialogManager) -> None:
    """Begin a ballot, or go on with one begun before; one cast before stands until the new one is submitted."""
    here = here_of(manager)
    here.admit(Who.VERIFIED)
    if await drafted(here, poll_id(manager)):
        here.toast("ballots-draft-kept")
    await on_rethink(event, button, manager)


async def on_rethink(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    poll = await here_of(manager).tx.ballots.get(poll_id(manager))
    await manager.switch_to(_WINDOW.get(poll.kind, BallotSG.mark))


_WINDOW = {Kind.YES_NO: BallotSG.choose, Kind.RANKED: BallotSG.rank}
"""Where a ballot is marked, if not among boxes to tick."""


async def on_answer(_: CallbackQuery, button: Button, manager: DialogManager) -> None:
    await keep(here_of(manager), poll_id(manager), [button.widget_id or ""])
    await manager.switch_to(BallotSG.confirm)


async def on_mark(_: CallbackQuery, __: Any, manager: DialogManager, mark: tuple[bool, str]) -> None:
    set_, number = mark
    here = here_of(manager)
    poll = await here.tx.ballots.get(poll_id(manager))
    draft = await drafted(here, poll.id)
    if set_:
        draft[content(poll.kind, len(poll.options), [number])] = None
        if poll.pack.fits:
            fit(poll.costs, poll.fund, draft)
    else:
        draft.pop(number, None)
    await keep(here, poll.id, list(draft))
    if poll.kind is Kind.BUDGET:
        here.toast("budgets-chosen", chosen=len(draft), **budgets.wishes(here, poll, draft))
    else:
        here.toast("ballots-chosen", chosen=len(draft))


async def on_marked(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    here = here_of(manager)
    poll = await here.tx.ballots.get(poll_id(manager))
    content(poll.kind, len(poll.options), await drafted(here, poll.id))
    await manager.switch_to(BallotSG.confirm)


async def on_submit(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    """Cast: the poll's row shared, the close a condition, the unit's row upserted."""
    here = here_of(manager)
    booth = await here.tx.ballots.booth(poll_id(manager), here.resident.id)
    draft = await drafted(here, booth.poll_id)
    ballot = cast(booth, draft, by=here.actor, nonce=secrets.token_hex(16), at=here.arrived)
    await here.tx.ballots.cast(ballot, booth.community_id)
    if booth.shared:
        family = await here.tx.ballots.electorate.others(ballot.poll_id, ballot.unit, here.resident.id)
        name = here.resident.name or "none"
        await here.owe("ballots-household-cast", family, poll=ballot.poll_id, question=booth.question, name=name)
    manager.dialog_data["receipt"] = "" if ballot.mode is Mode.SEPARATED else ballot.receipt
    await manager.switch_to(BallotSG.done)


async def on_again(event: CallbackQuery, button: Button, manager: DialogManager) -> None:
    manager.show_mode = ShowMode.SEND  # the receipt stays in the chat
    await on_vote(event, button, manager)


async def on_leave(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    manager.show_mode = ShowMode.SEND
    await manager.switch_to(BallotSG.list)


async def on_leave_home(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    manager.show_mode = ShowMode.SEND
    await to_menu(manager)


def poll_id(manager: DialogManager) -> int:
    """Return the poll that the conversation is about. Refuses with NotFound."""
    start = manager.start_data if isinstance(manager.start_data, dict) else {}
    found = manager.dialog_data.get("poll_id") or start.get("poll_id")
    if not isinstance(found, int):
        raise NotFound
    return found


async def drafted(here: Here, poll: int) -> dict[str, None]:
    """Return what is marked so far, in the order of marking."""
    return dict.fromkeys(await here.tx.ballots.drafts.of(poll, here.resident.id))


async def keep(here: Here, poll: int, chosen: Sequence[str]) -> None:
    """Keep what is marked so far; nothing marked is no draft."""
    await here.tx.ballots.drafts.keep(poll, here.community_id, here.resident.id, chosen, here.now + UNSENT)
