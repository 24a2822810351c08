"""表决, the residents' side: what is on, what it means, checking a receipt, the result. Casting is in `casting.py`."""

from typing import Any

from aiogram import F
from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs.casting import on_vote, poll_id, windows
from bot.dialogs.states import BallotSG
from bot.dialogs.widgets import Say, Screen, choices, choose_group, go, here_of, press
from bot.wording import Html
from participation.access import Who
from participation.ballots import receipt_typed
from participation.packs import Kind
from participation.polls import Poll, State, outcome
from storage.ballots import Seat


def dialog() -> Dialog:
    """Return the residents' dialog of ballots."""
    return Dialog(
        Screen(
            Say("ballots-list", when="any"),
            Say("ballots-list-none", when=~F["any"]),
            choices("poll", "polls", on_poll),
            go("ballots-past-button", BallotSG.past),
            state=BallotSG.list,
            who=Who.ANYONE,
            getter=current,
        ),
        Screen(
            Say("ballots-past", when="any"),
            Say("ballots-past-none", when=~F["any"]),
            choices("poll", "polls", on_poll),
            state=BallotSG.past,
            who=Who.ANYONE,
            getter=past,
            back=BallotSG.list,
        ),
        Screen(
            Say("ballots-card", when=F["state"] != "closed"),
            Say("ballots-result-answers", when=(F["state"] == "closed") & (F["kind"] == "yes-no")),
            Say("ballots-result-options", when=(F["state"] == "closed") & (F["kind"] == "approval")),
            choose_group(
                press("vote", "ballots-vote-button", on_vote, when="may_vote"),
                press("again", "ballots-change-button", on_vote, when="may_change"),
                go("ballots-check-button", BallotSG.check, when="has_voted"),
                go("ballots-about-button", BallotSG.about),
            ),
            state=BallotSG.card,
            who=Who.ANYONE,
            getter=card,
            back=BallotSG.list,
        ),
        Screen(Say("ballots-about"), state=BallotSG.about, who=Who.ANYONE, getter=about, back=BallotSG.card),
        *windows(),
        Screen(
            Say("ballots-check"),
            MessageInput(on_code, content_types=ContentType.TEXT),
            state=BallotSG.check,
            who=Who.VERIFIED,
            back=BallotSG.card,
        ),
    )


async def current(here: Here, **_: Any) -> dict[str, Any]:
    polls = await here.tx.ballots.current()
    voted = await here.tx.ballots.voted(here.resident.id, [poll.id for poll in polls])
    return _listed(polls, lambda poll: here.label(_ITEM[poll.state, poll.id in voted], question=poll.question))


async def past(here: Here, **_: Any) -> dict[str, Any]:
    return _listed(await here.tx.ballots.past(), lambda poll: here.label("ballots-item-closed", question=poll.question))


_ITEM = {
    (State.ANNOUNCED, False): "ballots-item-announced",
    (State.OPEN, False): "ballots-item-open",
    (State.OPEN, True): "ballots-item-voted",
}


def _listed(polls: list[Poll], worded: Any) -> dict[str, Any]:
    return {"polls": [(poll.id, worded(poll)) for poll in polls], "any": bool(polls)}


async def card(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    poll = await here.tx.ballots.get(poll_id(dialog_manager))
    seat = await here.tx.ballots.seat(poll.id, here.resident.id)
    has_voted = seat is not None and seat.cast_at is not None
    is_open = poll.state is State.OPEN and here.now < poll.closes_at
    seen: dict[str, Any] = {
        "state": poll.state.value if is_open or poll.state is not State.OPEN else "counting",
        "kind": poll.kind.value,
        "question": poll.question,
        "effect": _effect(here, poll),
        "unit": poll.pack.unit.value,
        "opens_at": poll.opens_at,
        "closes_at": poll.closes_at,
        "place": _place(poll, seat, here),
        "has_voted": has_voted,
        "may_vote": is_open and seat is not None and not has_voted,
        "may_change": is_open and has_voted,
    }
    if poll.state is State.CLOSED:
        seen |= outcome(poll, await here.tx.ballots.building_names())
    return seen


def _place(poll: Poll, seat: Seat | None, here: Here) -> str:
    if poll.state is State.ANNOUNCED:
        return "soon"
    if seat is None:
        return "not-on-roll"
    if seat.cast_at is None:
        return "waiting"
    if poll.state is State.CLOSED or here.now >= poll.closes_at:
        return "kept"
    return "voted" if seat.cast_by == here.resident.id else "family"


def _effect(here: Here, poll: Poll) -> Html:
    return here.words(f"ballots-effect-{poll.pack.effect}")


async def about(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    poll = await here.tx.ballots.get(poll_id(dialog_manager))
    pack = poll.pack
    return {
        "pack": here.label(f"ballots-pack-{pack.key}"),
        "effect": _effect(here, poll),
        "source": pack.source,
        "limits": here.words("ballots-limits"),
        "unit": pack.unit.value,
        "state": poll.state.value,
        "roll": poll.roll_size,
        "needed": pack.quorum.least(poll.roll_size) if pack.quorum else 0,
        "binding": pack.binding,
        "noticed": poll.noticed,
        "days": pack.notice_days,
        "announced_at": poll.announced_at,
        "opens_at": poll.opens_at,
        "closes_at": poll.closes_at,
        "options": "yes" if poll.kind is Kind.APPROVAL else "no",
        "seed": poll.seed,
        "rules_hash": poll.rules_hash[:16],
        "roll_hash": poll.roll_hash[:16] or "—",
    }


async def on_poll(_: CallbackQuery, __: Any, manager: DialogManager, poll_id: int) -> None:
    poll = await here_of(manager).tx.ballots.get(poll_id)
    manager.dialog_data["poll_id"] = poll.id
    await manager.switch_to(BallotSG.card)


async def on_code(message: Message, _: MessageInput, manager: DialogManager) -> None:
    here = here_of(manager)
    code = receipt_typed(message.text or "")
    held = len(code) == 12 and await here.tx.ballots.holds(poll_id(manager), code)
    here.say("ballots-receipt-held" if held else "ballots-receipt-unknown", receipt=code or "—")
