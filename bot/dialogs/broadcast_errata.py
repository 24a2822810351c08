"""更正: staff write anew what went out wrong, see it, and it changes in every copy that people have."""

from typing import Any

from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.media import DynamicMedia

from bot.context import Here
from bot.dialogs.broadcast_draft import approve_above, awake, entities_of, shown
from bot.dialogs.states import BroadcastSG
from bot.dialogs.widgets import Say, Screen, chosen, go, here_of, press
from bot.markup import marked
from bot.wording import Html
from participation import errata, notices
from participation.access import Role, Who
from participation.errata import Erratum, Stage
from participation.markup import marks_of
from participation.notices import Broadcast, Notice, beginning

_SHOWN = 3
_MOST = 300


async def correcting(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    broadcast = await _mine(here, dialog_manager)
    return {"kept": marked(broadcast.text, broadcast.marks)}


async def corrected(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    broadcast = await _mine(here, dialog_manager)
    come = await here.tx.notices.progress(broadcast)
    guarded = await _guarded(here, broadcast)
    return {
        **await shown(here, _written(dialog_manager, broadcast), locale=here.locale, corrected_at=here.now),
        "delivered": come.delivered,
        "waiting": come.waiting,
        "guarded": guarded,
        "direct": not guarded,
    }


async def history(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Give what the notice said before, the last corrections first."""
    found = await here.tx.errata.of(chosen(dialog_manager, "broadcast_id"))
    lines = []
    for one in reversed(found[-_SHOWN:]):
        author = await here.tx.residents.get(one.author_id)
        was = beginning(one.was_text, _MOST)
        lines.append(here.words("notices-history-line", at=one.applied_at, author=author.name or "", was=was))
    return {"lines": Html("\n\n".join(lines)), "count": len(found)}


async def on_correct(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    manager.dialog_data.pop("anew", None)
    await manager.switch_to(BroadcastSG.correct)


async def on_text(message: Message, _: Any, manager: DialogManager) -> None:
    broadcast = await _mine(here_of(manager), manager)
    attached = bool(broadcast.photo or broadcast.document)
    found = notices.formatted(
        message.text or "", entities_of(message), attached=attached, limits=notices.limits()
    )  # fmt: skip
    manager.dialog_data["anew"] = [found.text, [mark.plain() for mark in found.marks]]
    await manager.switch_to(BroadcastSG.corrected)


async def on_confirm(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Correct it at once, or ask a second person when it went to so many."""
    here = here_of(manager)
    broadcast = await _mine(here, manager, lock=True)
    guarded = await _guarded(here, broadcast)
    anew = errata.propose(
        broadcast, _written(manager, broadcast), by=here.actor, at=here.now, guarded=guarded, limits=notices.limits()
    )  # fmt: skip
    await here.tx.errata.supersede(broadcast.id)
    erratum = await here.tx.errata.add(anew)
    if erratum.stage is Stage.APPLIED:
        await apply(here, broadcast, erratum)
        here.toast("notices-corrected-now", alert=True)
    else:
        others = await _ask(here, broadcast, erratum)
        here.toast("notices-asked-second" if others else "notices-nobody-second", alert=True)
    manager.dialog_data.pop("anew", None)
    await manager.switch_to(BroadcastSG.card)


async def apply(here: Here, broadcast: Broadcast, erratum: Erratum) -> None:
    """Let the broadcast say it from now on, and the next of its series; owe the edit of every copy that people have."""
    await here.tx.notices.change(errata.corrected(broadcast, erratum))
    if broadcast.series_id is not None:
        for coming in await here.tx.occurrences.coming(broadcast.series_id):
            await here.tx.notices.change(errata.carried(coming, broadcast, erratum))
    await here.tx.outbox.amend_broadcast(broadcast.id, at=here.now)


async def _ask(here: Here, broadcast: Broadcast, erratum: Erratum) -> int:
    others = [one.id for one in await here.tx.residents.holding(Role.STAFF, Role.ADMIN) if one.id != here.resident.id]
    await here.owe(
        "notices-erratum-asked",
        others,
        not_before=awake(here, here.now, urgent=broadcast.urgent),
        once=f"erratum:{erratum.id}",
        erratum=erratum.id,
        text=beginning(erratum.text, 30),
        author=here.resident.name or "",
        count=broadcast.expected,
    )
    return len(others)


async def _guarded(here: Here, broadcast: Broadcast) -> bool:
    come = await here.tx.notices.progress(broadcast)
    return come.delivered + come.waiting > await approve_above(here)


def _written(manager: DialogManager, broadcast: Broadcast) -> Notice:
    text, marks = manager.dialog_data["anew"]
    return Notice(text, marks_of(marks), broadcast.photo, broadcast.document)


async def _mine(here: Here, manager: DialogManager, *, lock: bool = False) -> Broadcast:
    return await here.tx.notices.get(chosen(manager, "broadcast_id"), lock=lock)


def windows() -> tuple[Screen, ...]:
    """Return the windows in which a notice is corrected."""
    staff = Who.STAFF
    return (
        Screen(
            Say("notices-correct-write"),
            MessageInput(on_text, ContentType.TEXT),
            state=BroadcastSG.correct,
            who=staff,
            getter=correcting,
            back=BroadcastSG.card,
        ),
        Screen(
            Say("notices-correct-preview"),
            DynamicMedia("media", when="has_media"),
            press("yes", "notices-correct-yes", on_confirm, when="direct"),
            press("ask", "notices-ask-second", on_confirm, when="guarded"),
            go("notices-change-text", BroadcastSG.correct, id="text"),
            state=BroadcastSG.corrected,
            who=staff,
            getter=corrected,
            back=BroadcastSG.correct,
        ),
        Screen(
            Say("notices-history-list"),
            state=BroadcastSG.history,
            who=staff,
            getter=history,
            back=BroadcastSG.card,
        ),
    )
