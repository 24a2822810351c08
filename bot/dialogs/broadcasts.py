"""发通知 at the desk: write, choose who gets it, see it as they will, try it, say when, say it once more, send."""

from datetime import datetime
from typing import Any

from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.media import DynamicMedia

from bot.context import Here
from bot.dialogs.broadcast_card import awake, listed, named, on_broadcast, on_refresh, on_stop, progress, together
from bot.dialogs.notices import picture
from bot.dialogs.states import BroadcastSG
from bot.dialogs.widgets import Say, Screen, choices, choose_group, go, here_of, press
from bot.notices import broadcast_args, compose, marked
from participation import notices
from participation.access import Who
from participation.moments import read_moment
from participation.notices import Addressed, Audience, beginning
from storage.notices import KEY, chooses, kinds
from storage.outbox import Priority

_NAME = 12
"""Characters of a sample name: five of them must leave a photo's caption room."""


def _audience(manager: DialogManager) -> Audience:
    draft = manager.dialog_data
    return Audience(draft["kind"], tuple(draft.get("ids", ())))


async def written(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    draft = dialog_manager.dialog_data
    return {
        "kept": marked(draft["text"]) if "text" in draft else "",
        "has_text": "text" in draft,
        "photo": picture(draft.get("photo")),
        "has_photo": bool(draft.get("photo")),
    }


async def audiences(here: Here, **_: Any) -> dict[str, Any]:
    return {"kinds": [(kind, here.label(f"notices-kind-{kind}")) for kind in kinds()]}


async def options(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    chosen = set(_audience(dialog_manager).ids)
    offered = await here.tx.notices.options(dialog_manager.dialog_data["kind"], here.now)
    lines = [(f"-{id}", f"✅ {name}") if id in chosen else (f"+{id}", name) for id, name in offered]
    return {"options": lines, "count": len(lines), "chosen": len(chosen)}


async def previewed(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    draft = dialog_manager.dialog_data
    community = (await here.tx.communities.get(here.community_id)).name
    message = compose(KEY, broadcast_args(draft["text"], draft.get("photo"), community), here.locale, here.zone)
    addressed = await here.tx.notices.addressed(_audience(dialog_manager))
    return {
        "notice": message.text,
        "photo": picture(message.photo),
        "audience": await named(here, _audience(dialog_manager)),
        "somebody": addressed.count > 0,
        **_counted(here, addressed),
    }


def _counted(here: Here, addressed: Addressed) -> dict[str, Any]:
    left_out = addressed.unreachable + addressed.blocked + addressed.unasked
    return {
        "count": addressed.count,
        "names": together(here, [beginning(name, _NAME) for name in addressed.sample]),
        "more": addressed.count > len(addressed.sample),
        "out": ""
        if not left_out
        else here.words(
            "notices-left-out",
            count=left_out,
            unreachable=addressed.unreachable,
            blocked=addressed.blocked,
            unasked=addressed.unasked,
        ),
    }


async def moments(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    offered = notices.offers(here.now, here.zone, notices.limits())
    urgent = bool(dialog_manager.dialog_data.get("urgent"))
    lines = [("now", here.label("notices-when-now"))]
    lines += [(one.isoformat(), here.label("notices-when-at", at=one)) for one in offered]
    asleep = awake(here, here.now, urgent=False) != here.now
    return {"moments": lines, "urgent": urgent, "calm": not urgent, "asleep": asleep}


async def repeated(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    draft = dialog_manager.dialog_data
    at = datetime.fromisoformat(draft["due_at"]) if draft.get("due_at") else here.now
    arrives = awake(here, at, urgent=bool(draft.get("urgent")))
    return {
        "text": beginning(draft["text"], 60),
        "audience": await named(here, _audience(dialog_manager)),
        "count": draft["count"],
        "at": arrives if draft.get("due_at") or arrives != at else None,
        "when": "night" if arrives != at else "later" if draft.get("due_at") else "now",
        "urgent": bool(draft.get("urgent")),
    }


async def on_new(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    manager.dialog_data.clear()
    await manager.switch_to(BroadcastSG.write)


async def on_text(message: Message, _: Any, manager: DialogManager) -> None:
    draft = manager.dialog_data
    draft["text"] = notices.write(message.text or "", photo=bool(draft.get("photo")), limits=notices.limits())
    await manager.switch_to(BroadcastSG.audience)


async def on_photo(message: Message, _: Any, manager: DialogManager) -> None:
    draft = manager.dialog_data
    text = message.caption or draft.get("text")
    if text:
        draft["text"] = notices.write(text, photo=True, limits=notices.limits())
    if message.photo:
        draft["photo"] = message.photo[-1].file_id
    if not text:
        here_of(manager).say("notices-photo-kept")
    elif message.caption:
        await manager.switch_to(BroadcastSG.audience)


async def on_no_photo(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    manager.dialog_data["photo"] = None


async def on_kind(_: CallbackQuery, __: Any, manager: DialogManager, kind: str) -> None:
    manager.dialog_data.update(kind=kind, ids=[])
    await manager.switch_to(BroadcastSG.which if chooses(kind) else BroadcastSG.preview)


async def on_option(_: CallbackQuery, __: Any, manager: DialogManager, wish: str) -> None:
    """Set or unset one, as the button says: pressed twice it stays what it was set to."""
    draft = manager.dialog_data
    offered = await here_of(manager).tx.notices.options(draft["kind"], here_of(manager).now)
    chosen = set(draft["ids"])
    for id, _name in offered:
        if wish == f"+{id}":
            chosen.add(id)
        elif wish == f"-{id}":
            chosen.discard(id)
    draft["ids"] = [id for id, _name in offered if id in chosen]


async def on_chosen(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    if manager.dialog_data["ids"]:
        await manager.switch_to(BroadcastSG.preview)
    else:
        here_of(manager).toast("notices-choose-one", alert=True)


async def on_trial(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here, draft = here_of(manager), manager.dialog_data
    community = (await here.tx.communities.get(here.community_id)).name
    args = broadcast_args(draft["text"], draft.get("photo"), community)
    await here.owe("notices-trial", here.resident.id, priority=Priority.REPLY, **args)
    here.toast("notices-trial-coming")


async def on_urgent(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    manager.dialog_data["urgent"] = True


async def on_calm(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    manager.dialog_data["urgent"] = False


async def on_moment(_: CallbackQuery, __: Any, manager: DialogManager, moment: str) -> None:
    here = here_of(manager)
    if moment == "now":
        await _agree(manager, None)
        return
    offered = {one.isoformat(): one for one in notices.offers(here.now, here.zone, notices.limits())}
    if moment not in offered:
        raise notices.MomentPast
    await _agree(manager, offered[moment])


async def on_typed_moment(message: Message, _: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    moment = read_moment(message.text or "", now=here.now, zone=here.zone)
    await _agree(manager, notices.due(moment, at=here.now, limits=notices.limits()))


async def _agree(manager: DialogManager, due_at: datetime | None) -> None:
    """Go on to the last look; a large number is typed first."""
    here, draft = here_of(manager), manager.dialog_data
    addressed = await here.tx.notices.addressed(_audience(manager))
    draft.update(due_at=due_at.isoformat() if due_at else None, count=addressed.count, agreed=None)
    large = addressed.count > notices.limits().typed_above
    await manager.switch_to(BroadcastSG.typed if large else BroadcastSG.confirm)


async def asked_count(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {"count": dialog_manager.dialog_data["count"]}


async def on_typed_count(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["agreed"] = notices.agree(message.text or "", manager.dialog_data["count"])
    await manager.switch_to(BroadcastSG.confirm)


async def on_send(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Queue it, unless the audience is another than the one that was shown: then it is looked at again."""
    here, draft = here_of(manager), manager.dialog_data
    limits = notices.limits()
    addressed = await here.tx.notices.addressed(_audience(manager))
    due_at = datetime.fromisoformat(draft["due_at"]) if draft["due_at"] else None
    unagreed = addressed.count > limits.typed_above and draft["agreed"] != addressed.count
    if addressed.count != draft["count"] or unagreed:
        here.toast("notices-count-changed", alert=True, before=draft["count"], count=addressed.count)
        await _agree(manager, due_at)
        return
    written = notices.broadcast(
        draft["text"], by=here.actor, at=here.now, audience=_audience(manager), addressed=addressed, due_at=due_at,
        urgent=bool(draft.get("urgent")), photo=draft.get("photo"), limits=limits,
    )  # fmt: skip
    kept = await here.tx.notices.add(written)
    if due_at is None:
        sending = await here.tx.notices.change(notices.release(kept, at=here.now))
        await here.tx.notices.send(sending, at=here.now, not_before=awake(here, here.now, urgent=sending.urgent))
    here.toast("notices-queued" if due_at is None else "notices-scheduled")
    draft.clear()
    draft["broadcast_id"] = kept.id
    await manager.switch_to(BroadcastSG.card)


def dialog() -> Dialog:
    """Return the desk's dialog of notices."""
    staff = Who.STAFF
    return Dialog(
        Screen(
            Say("notices-desk"),
            choices("one", "broadcasts", on_broadcast),
            press("new", "notices-new", on_new),
            state=BroadcastSG.list,
            who=staff,
            getter=listed,
        ),
        Screen(
            Say("notices-write"),
            MessageInput(on_text, ContentType.TEXT),
            MessageInput(on_photo, ContentType.PHOTO),
            choose_group(
                go("notices-keep", BroadcastSG.audience, id="keep", when="has_text"),
                press("nophoto", "notices-no-photo", on_no_photo, when="has_photo"),
            ),
            state=BroadcastSG.write,
            who=staff,
            getter=written,
            back=BroadcastSG.list,
        ),
        Screen(
            Say("notices-audience"),
            choices("kind", "kinds", on_kind, key=str),
            state=BroadcastSG.audience,
            who=staff,
            getter=audiences,
            back=BroadcastSG.write,
        ),
        Screen(
            Say("notices-which"),
            choices("which", "options", on_option, key=str),
            press("chosen", "notices-chosen", on_chosen, when="count"),
            state=BroadcastSG.which,
            who=staff,
            getter=options,
            back=BroadcastSG.audience,
        ),
        Screen(
            Say("notices-preview"),
            DynamicMedia("photo", when="photo"),
            choose_group(
                go("notices-next-when", BroadcastSG.when, id="when", when="somebody"),
                press("trial", "notices-try", on_trial),
                go("notices-change-text", BroadcastSG.write, id="text"),
                go("notices-change-audience", BroadcastSG.audience, id="people"),
            ),
            state=BroadcastSG.preview,
            who=staff,
            getter=previewed,
            back=BroadcastSG.audience,
        ),
        Screen(
            Say("notices-when"),
            MessageInput(on_typed_moment, ContentType.TEXT),
            choices("moment", "moments", on_moment, key=str),
            press("urgent", "notices-urgent", on_urgent, when="calm"),
            press("calm", "notices-calm", on_calm, when="urgent"),
            state=BroadcastSG.when,
            who=staff,
            getter=moments,
            back=BroadcastSG.preview,
        ),
        Screen(
            Say("notices-type-count"),
            MessageInput(on_typed_count, ContentType.TEXT),
            state=BroadcastSG.typed,
            who=staff,
            getter=asked_count,
            back=BroadcastSG.when,
        ),
        Screen(
            Say("notices-confirm"),
            press("send", "notices-send", on_send),
            state=BroadcastSG.confirm,
            who=staff,
            getter=repeated,
            back=BroadcastSG.when,
        ),
        Screen(
            Say("notices-progress"),
            choose_group(
                press("refresh", "notices-refresh", on_refresh),
                go("notices-stop", BroadcastSG.stop, id="stop", when="can_stop"),
            ),
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
