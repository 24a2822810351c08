"""A broadcast as staff follow it: the list, the card that counts, and the stop before or midway."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from bot.context import Here
from bot.dialogs.states import BroadcastSG
from bot.dialogs.widgets import here_of
from participation import notices
from participation.notices import Audience, Broadcast, State, beginning
from storage.outbox import BLOCKED, CANCELLED, FAILED, OWED, SENT


async def listed(here: Here, **_: Any) -> dict[str, Any]:
    found = await here.tx.notices.latest()
    lines = [
        (one.id, here.label("notices-desk-line", at=one.due_at, state=str(one.state), text=beginning(one.text, 16)))
        for one in found
    ]
    return {"count": len(lines), "broadcasts": lines}


async def progress(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    broadcast = await _mine(here, dialog_manager)
    counts = await here.tx.outbox.counts(broadcast.id)
    author = await here.tx.residents.get(broadcast.author_id)
    starts = awake(here, max(broadcast.due_at, here.now), urgent=broadcast.urgent)
    return {
        "text": beginning(broadcast.text, 60),
        "audience": await named(here, broadcast.audience),
        "author": author.name or "",
        "state": str(broadcast.state),
        "due": broadcast.due_at,
        "starts": starts,
        "night": broadcast.state is State.SENDING and counts.get(OWED, 0) > 0 and starts > here.now,
        "expected": broadcast.expected,
        "all": sum(counts.values()),
        "delivered": counts.get(SENT, 0),
        "blocked": counts.get(BLOCKED, 0),
        "failed": counts.get(FAILED, 0),
        "waiting": counts.get(OWED, 0),
        "stopped": counts.get(CANCELLED, 0),
        "can_stop": broadcast.state in (State.SCHEDULED, State.SENDING),
    }


async def on_broadcast(_: CallbackQuery, __: Any, manager: DialogManager, broadcast_id: int) -> None:
    manager.dialog_data["broadcast_id"] = broadcast_id
    await manager.switch_to(BroadcastSG.card)


async def on_refresh(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here_of(manager).toast("notices-refreshed")


async def on_stop(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    stopped = notices.cancel(await _mine(here, manager, lock=True), by=here.actor, at=here.now)
    await here.tx.notices.change(stopped)
    kept_back = await here.tx.outbox.cancel(stopped.id, here.now)
    here.toast("notices-stopped", alert=True, count=kept_back)
    await manager.switch_to(BroadcastSG.card)


async def named(here: Here, audience: Audience) -> str:
    """Return an audience in words."""
    names = await here.tx.notices.names(audience)
    return here.label(f"notices-audience-{audience.kind}", names=together(here, names))


def together(here: Here, names: Sequence[str]) -> str:
    """Return names as one list in the reader's language."""
    return (", " if here.locale == "en" else "、").join(names)


def awake(here: Here, at: datetime, *, urgent: bool) -> datetime:
    """Return when a notice of that moment arrives here: at night it waits for the morning."""
    return notices.awake(at, urgent=urgent, zone=here.zone, limits=notices.limits())


async def _mine(here: Here, manager: DialogManager, *, lock: bool = False) -> Broadcast:
    given = manager.start_data if isinstance(manager.start_data, dict) else {}
    return await here.tx.notices.get(int(manager.dialog_data.get("broadcast_id") or given["broadcast_id"]), lock=lock)
