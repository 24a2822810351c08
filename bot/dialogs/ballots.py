"""表决, the residents' side: what is on, what it means, checking a receipt, the result. Casting is in `casting.py`."""

from typing import Any

from aiogram import F
from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button

from bot.context import Here
from bot.dialogs import budgets, chain, rankings
from bot.dialogs.casting import on_vote, poll_id, windows
from bot.dialogs.states import BallotSG
from bot.dialogs.widgets import Say, Screen, choices, choose_group, go, here_of, press
from bot.notices import shaped
from bot.results import CHART, LINES
from bot.wording import Html
from participation.access import Standing, Who
from participation.ballots import Voted, receipt_typed
from participation.electorate import Excluded
from participation.packs import Kind, Mode
from participation.papers import takes_paper
from participation.polls import Poll, PollNotOpen, State
from storage.ballots import Receipt, Seat


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
            Say("budgets-offered", when=(F["state"] != "closed") & (F["kind"] == "budget")),
            Say("ballots-result-answers", when=(F["state"] == "closed") & (F["kind"] == "yes-no")),
            Say("ballots-result-options", when=(F["state"] == "closed") & (F["kind"] == "approval")),
            Say("rankings-result", when=(F["state"] == "closed") & (F["kind"] == "ranked")),
            Say("budgets-result", when=(F["state"] == "closed") & (F["kind"] == "budget")),
            choose_group(
                press("vote", "ballots-vote-button", on_vote, when="may_vote"),
                press("again", "ballots-change-button", on_vote, when="may_change"),
                go("ballots-check-button", BallotSG.check, when="has_receipt"),
                go("budgets-account-button", BallotSG.account, when="divided"),
                go("ballots-about-button", BallotSG.about),
                go("chain-button", BallotSG.chain, when="chained"),
                press("chart", "results-chart-button", on_chart, when=F["state"] == "closed"),
                press("lines", "results-lines-button", on_lines, when=F["state"] == "closed"),
            ),
            state=BallotSG.card,
            who=Who.ANYONE,
            getter=card,
            back=BallotSG.list,
        ),
        Screen(Say("ballots-about"), state=BallotSG.about, who=Who.ANYONE, getter=about, back=BallotSG.card),
        *windows(),
        *rankings.windows(),
        *chain.windows(),
        *budgets.windows(),
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
    has_voted = seat is not None and seat.voted is not None
    here_voted = seat is not None and seat.voted is Voted.HERE and poll.mode is not Mode.SEPARATED
    head = await here.tx.ballots.head(poll.id)
    is_open = poll.state is State.OPEN and here.now < poll.closes_at
    seen: dict[str, Any] = {
        "state": poll.state.value if is_open or poll.state is not State.OPEN else "counting",
        "kind": poll.kind.value,
        "question": poll.question,
        "effect": _effect(here, poll),
        "mode": here.words(f"ballots-mode-{poll.mode.value}"),
        "unit": poll.pack.unit.value,
        "opens_at": poll.opens_at,
        "closes_at": poll.closes_at,
        "place": _place(poll, seat, here),
        "why": await _why_not(here, poll) if seat is None and poll.state is not State.ANNOUNCED else "none",
        "has_receipt": here_voted,
        "chained": head is not None,
        "divided": poll.tally is not None and poll.tally.funding is not None,
        **budgets.offered(here, poll),
        **await _joint(here, poll),
        "may_vote": is_open and seat is not None and not has_voted,
        "may_change": is_open and here_voted,
    }
    if poll.state is State.CLOSED:
        told = await here.tx.ballots.told(poll)
        seen |= shaped({"rounds_told": [], **told}, here.locale, here.zone)
    return seen


async def _joint(here: Here, poll: Poll) -> dict[str, Any]:
    """Return which communities vote together, as the card says it."""
    names = await here.tx.ballots.community_names(poll)
    return {"joint": bool(names), "communities": "、".join(names.values()) or "none"}


async def _why_not(here: Here, poll: Poll) -> str:
    known = here.resident.standing is Standing.VERIFIED
    reason = await here.tx.ballots.electorate.why_not(poll.id, here.resident.id) if known else Excluded.UNVERIFIED
    return here.label(f"ballots-why-{reason.value}")


def _place(poll: Poll, seat: Seat | None, here: Here) -> str:
    if poll.state is State.ANNOUNCED:
        return "soon"
    if seat is None:
        return "not-on-roll"
    if seat.voted is None:
        return "waiting"
    if seat.voted in (Voted.PAPER, Voted.VOID):
        return seat.voted.value
    if poll.state is State.CLOSED or here.now >= poll.closes_at:
        return "kept"
    if poll.mode is Mode.SEPARATED:
        return "for-good"
    return "family" if seat.cast_by not in (None, here.resident.id) else "voted"


def _effect(here: Here, poll: Poll) -> Html:
    return here.words(f"ballots-effect-{poll.pack.effect}")


async def about(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    poll = await here.tx.ballots.get(poll_id(dialog_manager))
    pack = poll.pack
    return {
        "pack": here.label(f"ballots-pack-{pack.key}"),
        "effect": _effect(here, poll),
        "source": pack.source,
        "limits": here.words("ballots-limits", mode=poll.mode.value),
        "mode": poll.mode.value,
        "mode_said": here.words(f"ballots-mode-{poll.mode.value}"),
        "unit": pack.unit.value,
        "who": here.words("ballots-who", unit=pack.unit.value, presses=pack.presses.value, paper=takes_paper(poll)),
        "leavers": pack.leavers.value,
        "state": poll.state.value,
        "roll": poll.roll_size,
        "needed": pack.quorum.least(poll.roll_size) if pack.quorum else 0,
        "binding": pack.binding,
        "noticed": poll.noticed,
        "days": pack.notice_days,
        "announced_at": poll.announced_at,
        "opens_at": poll.opens_at,
        "closes_at": poll.closes_at,
        "options": {Kind.YES_NO: "no", Kind.BUDGET: "projects", Kind.RANKED: "ranked"}.get(poll.kind, "yes"),
        "counting": rankings.about(here, poll),
        "seed": poll.seed,
        "rules_hash": poll.rules_hash[:16],
        "roll_hash": poll.roll_hash[:16] or "—",
    }


async def on_poll(_: CallbackQuery, __: Any, manager: DialogManager, poll_id: int) -> None:
    poll = await here_of(manager).tx.ballots.get(poll_id)
    manager.dialog_data["poll_id"] = poll.id
    await manager.switch_to(BallotSG.card)


async def on_chart(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await _hand_over(manager, CHART)


async def on_lines(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await _hand_over(manager, LINES)


async def _hand_over(manager: DialogManager, what: str) -> None:
    """Owe the reader a file of a closed poll; pressed again within a minute, it comes once."""
    here = here_of(manager)
    poll = await here.tx.ballots.get(poll_id(manager))
    if poll.tally is None:
        raise PollNotOpen
    await here.give(what, poll.id, poll=poll.id)
    here.toast("results-coming")


async def on_code(message: Message, _: MessageInput, manager: DialogManager) -> None:
    here = here_of(manager)
    code = receipt_typed(message.text or "")
    found = await here.tx.ballots.receipt(poll_id(manager), code) if len(code) == 12 else Receipt.UNKNOWN
    here.say(f"ballots-receipt-{found.value}", receipt=code or "—")
