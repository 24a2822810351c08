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
from participation import broadcasts, notices, repeats
from participation.access import Who
from participation.errata import Erratum
from participation.notices import Broadcast, State, beginning
from storage.occurrences import COMING


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
    erratum = await here.tx.errata.waiting(broadcast.id)
    held = await _series_held(here, broadcast)
    dialog_manager.dialog_data["erratum_id"] = erratum.id if erratum else None
    return {
        "text": beginning(broadcast.text, 60),
        "audience": await named(here, broadcast.audience),
        "author": author.name or "",
        "second": (second.name or "") if second else "",
        "has_second": second is not None,
        "reason": broadcast.reason,
        "due": broadcast.due_at,
        "starts": starts,
        "state": _shown_state(here, broadcast, asleep=asleep, held=held),
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
        "correcting": erratum is not None,
        **_may(here, broadcast, erratum, held=held),
    }


async def _series_held(here: Here, broadcast: Broadcast) -> bool:
    """Return whether it waits for its moment in vain: its series is held."""
    if broadcast.series_id is None or broadcast.state not in COMING:
        return False
    return (await here.tx.repeats.get(broadcast.series_id)).paused_at is not None


def _shown_state(here: Here, broadcast: Broadcast, *, asleep: bool, held: bool) -> str:
    if held:
        return "held"
    if broadcast.state is State.SCHEDULED and broadcast.due_at - here.now <= notices.limits().undo:
        return "undo"
    return "night" if asleep else broadcast.state.value


def _may(here: Here, broadcast: Broadcast, erratum: Erratum | None, *, held: bool) -> dict[str, bool]:
    """Return which of the card's buttons are there."""
    state, shown = broadcast.state, _shown_state(here, broadcast, asleep=False, held=held)
    own = broadcast.author_id == here.resident.id
    return {
        "can_undo": shown == "undo",
        "can_look": state is State.AWAITING and not own,
        "can_edit": state in (State.AWAITING, State.RETURNED, State.SCHEDULED, State.MISSED),
        "can_pause": state is State.SENDING,
        "can_resume": state is State.PAUSED,
        "can_stop": state in broadcasts.LIVING and shown != "undo",
        "can_correct": broadcast.released_at is not None and (erratum is None or erratum.author_id == here.resident.id),
        "can_look_at_erratum": erratum is not None and erratum.author_id != here.resident.id,
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
    here.toast("notices-undone", alert=True, repeats=await _hold_series(here, broadcast))


async def on_stop(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    broadcast = await _mine(here, manager, lock=True)
    # one row says so, and from its next claim on the delivery sends no more
    stopped = await here.tx.notices.change(broadcasts.cancel(broadcast, by=here.actor, at=here.now))
    kept_back = (await here.tx.notices.progress(stopped)).stopped
    here.toast("notices-stopped", alert=True, count=kept_back, repeats=await _hold_series(here, broadcast))
    await manager.switch_to(BroadcastSG.card)


async def _hold_series(here: Here, broadcast: Broadcast) -> bool:
    """Hold the series of a notice that was taken back: nobody expects its words again tomorrow. Return whether there
    is one that could be gone on with."""
    if broadcast.series_id is None:
        return False
    series = await here.tx.repeats.get(broadcast.series_id, lock=True)
    if series.ended_at is not None:
        return False
    await here.tx.repeats.change(repeats.pause(series, by=here.actor, at=here.now))
    return True


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
    StartAbout("notices-look", SecondSG.erratum, "erratum_id", id="mend", when="can_look_at_erratum"),
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
