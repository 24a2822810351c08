"""The second person 第二人核对: sees exactly what would go to many, and agrees or sends it back with a reason.

What was seen is what is agreed to: the seal of the preview is kept with it, and when something was changed meanwhile
the agreement is refused and the preview shown anew.
"""

from typing import Any

from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.media import DynamicMedia

from bot.context import Here
from bot.dialogs.broadcast_draft import counted, named, shown
from bot.dialogs.broadcast_errata import apply
from bot.dialogs.broadcast_repeats import rhythm_words
from bot.dialogs.states import SecondSG
from bot.dialogs.widgets import Say, Screen, choose_group, chosen, go, here_of, press
from bot.notices import broadcast_args
from bot.wording import LOCALES
from participation import broadcasts, errata, notices
from participation.access import Who
from participation.errata import Erratum, Stage
from participation.notices import Broadcast, Notice, State, beginning
from storage.outbox import Priority


async def of_broadcast(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    broadcast = await here.tx.notices.get(chosen(dialog_manager, "broadcast_id"))
    dialog_manager.dialog_data.update(broadcast_id=broadcast.id, erratum_id=None)
    _show(here, dialog_manager, broadcasts.seal(broadcast))
    addressed = await here.tx.notices.addressed(broadcast.audience, here.now)
    locale = dialog_manager.dialog_data.get("locale", here.locale)
    author = await here.tx.residents.get(broadcast.author_id)
    waits = broadcast.state is State.AWAITING
    series = await here.tx.repeats.get(broadcast.series_id) if broadcast.series_id is not None else None
    return {
        **await shown(here, broadcast.notice, locale=locale, asks_receipt=broadcast.asks_receipt),
        **counted(here, addressed),
        "audience": await named(here, broadcast.audience),
        "author": author.name or "",
        "due": broadcast.due_at,
        "urgent": broadcast.urgent,
        "repeats": series is not None,
        "rhythm": rhythm_words(here, series.rhythm) if series else "",
        "may": waits and broadcast.author_id != here.resident.id,
        "state": "own" if waits and broadcast.author_id == here.resident.id else broadcast.state.value,
        "language": here.label(f"notices-language-{locale.lower()}"),
    }


async def of_erratum(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    erratum = await here.tx.errata.get(chosen(dialog_manager, "erratum_id"))
    broadcast = await here.tx.notices.get(erratum.broadcast_id)
    dialog_manager.dialog_data.update(erratum_id=erratum.id)
    _show(here, dialog_manager, errata.seal(erratum))
    author = await here.tx.residents.get(erratum.author_id)
    come = await here.tx.notices.progress(broadcast)
    waits = erratum.stage is Stage.AWAITING
    return {
        **await shown(here, _anew(broadcast, erratum), locale=here.locale, corrected_at=here.now),
        "author": author.name or "",
        "was": beginning(broadcast.text, 100),
        "delivered": come.delivered,
        "may": waits and erratum.author_id != here.resident.id,
        "state": "own" if waits and erratum.author_id == here.resident.id else erratum.stage.value,
    }


async def on_agree(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    broadcast = await here.tx.notices.get(chosen(manager, "broadcast_id"), lock=True)
    agreed = broadcasts.approve(
        broadcast, by=here.actor, at=here.now, seen=_seen(here, manager), zone=here.zone,
        limits=notices.limits(),
    )  # fmt: skip
    await here.tx.notices.change(agreed)
    await here.owe(
        "notices-agreed", agreed.author_id, broadcast=agreed.id, text=beginning(agreed.text, 30),
        second=here.resident.name or "", due_at=agreed.due_at.isoformat(),
    )  # fmt: skip
    here.toast("notices-you-agreed", alert=True)


async def on_agree_erratum(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    erratum = await here.tx.errata.get(chosen(manager, "erratum_id"))
    broadcast = await here.tx.notices.get(erratum.broadcast_id, lock=True)
    erratum = await here.tx.errata.get(erratum.id, lock=True)  # as it stands, now that nobody else decides
    agreed = errata.approve(erratum, broadcast, by=here.actor, at=here.now, seen=_seen(here, manager))
    await apply(here, broadcast, await here.tx.errata.change(agreed))
    here.toast("notices-corrected-now", alert=True)


async def on_language(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    before = manager.dialog_data.get("locale", here_of(manager).locale)
    place = LOCALES.index(before) if before in LOCALES else -1
    manager.dialog_data["locale"] = LOCALES[(place + 1) % len(LOCALES)]


async def on_trial(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    broadcast = await here.tx.notices.get(chosen(manager, "broadcast_id"))
    community = (await here.tx.communities.get(here.community_id)).name
    args = broadcast_args(broadcast.notice, community, asks_receipt=broadcast.asks_receipt)
    await here.owe("notices-trial", here.resident.id, priority=Priority.REPLY, **args)
    here.toast("notices-trial-coming")


async def on_reason(message: Message, _: Any, manager: DialogManager) -> None:
    """Send back what is looked at, with the reason."""
    here, kept = here_of(manager), manager.dialog_data
    if kept.get("erratum_id"):
        erratum = await here.tx.errata.get(kept["erratum_id"], lock=True)
        back = await here.tx.errata.change(errata.send_back(erratum, by=here.actor, reason=message.text or ""))
        author, broadcast_id, text, reason = back.author_id, back.broadcast_id, back.text, back.reason
        where = SecondSG.erratum
    else:
        broadcast = await here.tx.notices.get(kept["broadcast_id"], lock=True)
        sent = await here.tx.notices.change(
            broadcasts.send_back(broadcast, by=here.actor, reason=message.text or "")
        )  # fmt: skip
        author, broadcast_id, text, reason = sent.author_id, sent.id, sent.text, sent.reason
        where = SecondSG.broadcast
    await here.owe(
        "notices-sent-back", author, broadcast=broadcast_id, text=beginning(text, 30), reason=reason,
        second=here.resident.name or "",
    )  # fmt: skip
    here.toast("notices-you-sent-back")
    await manager.switch_to(where)


async def on_back(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Leave the question for a reason the way it was come by."""
    await manager.switch_to(SecondSG.erratum if manager.dialog_data.get("erratum_id") else SecondSG.broadcast)


def _show(here: Here, manager: DialogManager, seal: str) -> None:
    """Keep what this rendering shows, and what the one before it showed: a typed label is looked up in a rendering
    that the person has not seen."""
    kept, update = manager.dialog_data, here.now.isoformat()
    if kept.get("update") != update:
        kept.update(before=kept.get("shown", ""), update=update)
    kept["shown"] = seal


def _seen(here: Here, manager: DialogManager) -> str:
    """Return the seal of what the person had before them when they answered."""
    kept = manager.dialog_data
    return str(kept["before"] if kept.get("update") == here.now.isoformat() else kept.get("shown", ""))


def _anew(broadcast: Broadcast, erratum: Erratum) -> Notice:
    return Notice(erratum.text, erratum.marks, broadcast.photo, broadcast.document)


def dialog() -> Dialog:
    """Return the second person's dialog."""
    staff = Who.STAFF
    return Dialog(
        Screen(
            Say("notices-second"),
            DynamicMedia("media", when="has_media"),
            choose_group(
                press("yes", "notices-agree", on_agree, when="may"),
                go("notices-send-back", SecondSG.reason, id="no", when="may"),
                press("trial", "notices-try", on_trial, when="may"),
                press("lang", "notices-preview-language", on_language, when="may"),
            ),
            state=SecondSG.broadcast,
            who=staff,
            getter=of_broadcast,
        ),
        Screen(
            Say("notices-second-erratum"),
            DynamicMedia("media", when="has_media"),
            choose_group(
                press("yes", "notices-agree-erratum", on_agree_erratum, when="may"),
                go("notices-send-back", SecondSG.reason, id="no", when="may"),
            ),
            state=SecondSG.erratum,
            who=staff,
            getter=of_erratum,
        ),
        Screen(
            Say("notices-why-back"),
            MessageInput(on_reason, ContentType.TEXT),
            press("keep", "notices-not-back", on_back),
            state=SecondSG.reason,
            who=staff,
        ),
    )
