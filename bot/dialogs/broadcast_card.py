"""A broadcast as staff follow it: the list, the card that counts, and all that can still be done with it: take back,
write anew, hold, go on, stop."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from bot.context import Here
from bot.dialogs.broadcast_draft import awake, draft_of, named
from bot.dialogs.broadcast_errata import on_correct
from bot.dialogs.states import AcknowledgementSG, BroadcastSG, SecondSG
from bot.dialogs.widgets import PAGE, Say, Screen, StartAbout, choices, choose_group, chosen, go, here_of, press
from participation import broadcasts, notices
from participation.access import Who
from participation.notices import Broadcast, State, beginning


async def listed(here: Here, **_: Any) -> dict[str, Any]:
    found = await here.tx.notices.latest()
    lines = [
        (one.id, here.label("notices-desk-line", at=one.due_at, state=str(one.state), text=beginning(one.text, 16)))
        for one in found
    ]
    has_series = bool(await here.tx.repeats.living())
    return {"count": len(lines), "broadcasts": lines, "has_series": has_series}


async def progress(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    broadcast = await _mine(here, dialog_manager)
    come = await here.tx.notices.progress(broadcast)
    author = await here.tx.residents.get(broadcast.author_id)
    second = await here.tx.residents.get(broadcast.approved_by) if broadcast.approved_by else None
    starts = awake(here, max(broadcast.due_at, here.now), urgent=broadcast.urgent)
    asleep = broadcast.state is State.SENDING and come.waiting > 0 and starts > here.now
    return {
        "text": beginning(broadcast.text, 60),
        "audience": await named(here, broadcast.audience),
        "author": author.name or "",
        "second": (second.name or "") if second else "",
        "has_second": second is not None,
        "reason": broadcast.reason,
        "due": broadcast.due_at,
        "starts": starts,
        "state": _shown_state(here, broadcast, asleep),
        "seconds": max(int((broadcast.due_at - here.now).total_seconds()), 0),
        "expected": broadcast.expected,
        "all": come.all if broadcast.released_at else 0,
        "delivered": come.delivered,
        "blocked": come.blocked,
        "failed": come.failed,
        "waiting": come.waiting,
        "stopped": come.stopped,
        "minutes": come.minutes(notices.limits().pace),
        "corrected": broadcast.corrected_at is not None,
        "corrected_at": broadcast.corrected_at,
        "repeats": broadcast.series_id is not None,
        "asks": broadcast.asks_receipt,
        "received": await here.tx.acknowledgements.count(broadcast) if broadcast.asks_receipt else 0,
        **_may(here, broadcast),
    }


def _shown_state(here: Here, broadcast: Broadcast, asleep: bool) -> str:
    if broadcast.state is State.SCHEDULED and broadcast.due_at - here.now <= notices.limits().undo:
        return "undo"
    return "night" if asleep else broadcast.state.value


def _may(here: Here, broadcast: Broadcast) -> dict[str, bool]:
    """Return which of the card's buttons are there."""
    state, shown = broadcast.state, _shown_state(here, broadcast, asleep=False)
    own = broadcast.author_id == here.resident.id
    return {
        "can_undo": shown == "undo",
        "can_look": state is State.AWAITING and not own,
        "can_edit": state in (State.AWAITING, State.RETURNED, State.SCHEDULED, State.MISSED),
        "can_pause": state is State.SENDING,
        "can_resume": state is State.PAUSED,
        "can_stop": state in broadcasts.LIVING and shown != "undo",
        "can_correct": broadcast.released_at is not None,
        "can_repeat": state is State.CANCELLED and broadcast.released_at is None,
    }


async def on_broadcast(_: CallbackQuery, __: Any, manager: DialogManager, broadcast_id: int) -> None:
    manager.dialog_data["broadcast_id"] = broadcast_id
    await manager.switch_to(BroadcastSG.card)


async def on_refresh(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here_of(manager).toast("notices-refreshed")


async def on_undo(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    broadcast = await _mine(here, manager, lock=True)
    await here.tx.notices.change(broadcasts.take_back(broadcast, by=here.actor, at=here.now))
    here.toast("notices-undone", alert=True)


async def on_stop(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    broadcast = await _mine(here, manager, lock=True)
    # one row says so, and from its next claim on the delivery sends no more
    stopped = await here.tx.notices.change(broadcasts.cancel(broadcast, by=here.actor, at=here.now))
    kept_back = (await here.tx.notices.progress(stopped)).stopped
    here.toast("notices-stopped", alert=True, count=kept_back)
    await manager.switch_to(BroadcastSG.card)


async def on_pause(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    broadcast = await _mine(here, manager, lock=True)
    await here.tx.notices.change(broadcasts.pause(broadcast, by=here.actor))
    here.toast("notices-paused")


async def on_resume(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    broadcast = await _mine(here, manager, lock=True)
    await here.tx.notices.resume(broadcasts.resume(broadcast, by=here.actor), at=here.now)
    here.toast("notices-resumed")


async def on_edit(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Write this one anew; what a second person agreed to then counts no more."""
    draft_of(manager).take(await _mine(here_of(manager), manager), editing=True)
    await manager.switch_to(BroadcastSG.preview)


async def on_again(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Write a new one like this one, which was taken back."""
    draft_of(manager).take(await _mine(here_of(manager), manager), editing=False)
    await manager.switch_to(BroadcastSG.preview)


async def _mine(here: Here, manager: DialogManager, *, lock: bool = False) -> Broadcast:
    return await here.tx.notices.get(chosen(manager, "broadcast_id"), lock=lock)


CARD: tuple[Any, ...] = (
    press("undo", "notices-undo", on_undo, when="can_undo"),
    StartAbout("notices-look", SecondSG.broadcast, "broadcast_id", id="look", when="can_look"),
    press("refresh", "notices-refresh", on_refresh),
    press("pause", "notices-pause", on_pause, when="can_pause"),
    press("resume", "notices-resume", on_resume, when="can_resume"),
    press("edit", "notices-edit", on_edit, when="can_edit"),
    press("again", "notices-again", on_again, when="can_repeat"),
    press("correct", "notices-correct", on_correct, when="can_correct"),
    go("notices-history", BroadcastSG.history, id="history", when="corrected"),
    StartAbout("acknowledgements-open", AcknowledgementSG.rate, "broadcast_id", id="ack", when="all"),
    go("notices-stop", BroadcastSG.stop, id="stop", when="can_stop"),
)
"""The card's buttons. Nouns that add to a broadcast (收到, replies) add theirs here."""


def windows(on_new: Any) -> tuple[Screen, ...]:
    """Return the windows of the list and the card. `on_new` begins a new notice."""
    staff = Who.STAFF
    return (
        Screen(
            Say("notices-desk"),
            choices("one", "broadcasts", on_broadcast, most=PAGE - 2),
            press("new", "notices-new", on_new),
            go("notices-repeats-open", BroadcastSG.repeats, id="series", when="has_series"),
            state=BroadcastSG.list,
            who=staff,
            getter=listed,
        ),
        Screen(
            Say("notices-progress"),
            choose_group(*CARD),
            state=BroadcastSG.card,
            who=staff,
            getter=progress,
            back=BroadcastSG.list,
        ),
        Screen(
            Say("notices-stop-sure"),
            press("yes", "notices-stop-yes", on_stop),
            state=BroadcastSG.stop,
            who=staff,
            getter=progress,
            back=BroadcastSG.card,
        ),
    )
