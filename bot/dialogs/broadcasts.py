"""发通知 at the desk: write, choose who gets it, see it as they will, try it, say when, say it once more, send.

After the last press nothing leaves until it can be taken back no more; above a number of people a second person looks
at it first (`bot/dialogs/seconds.py`).
"""

from dataclasses import replace
from datetime import datetime
from typing import Any

from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.media import DynamicMedia

from bot.context import Here
from bot.dialogs import broadcast_audience, broadcast_card, broadcast_errata, broadcast_repeats
from bot.dialogs.broadcast_draft import (
    Draft,
    approve_above,
    awake,
    counted,
    draft_of,
    entities_of,
    named,
    shown,
)
from bot.dialogs.broadcast_repeats import rhythm_of, rhythm_words
from bot.dialogs.states import BroadcastSG
from bot.dialogs.widgets import Say, Screen, choices, choose_group, go, here_of, press
from bot.markup import marked
from bot.notices import broadcast_args
from bot.wording import LOCALES
from participation import broadcasts, notices, repeats
from participation.access import Who
from participation.moments import read_moment
from participation.notices import Broadcast, State, beginning
from storage.audiences import asked
from storage.outbox import Priority
from storage.seconds import ask_second


async def written(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    draft = draft_of(dialog_manager)
    has_text = "text" in draft.kept
    return {
        "kept": marked(draft.notice.text, draft.notice.marks) if has_text else "",
        "has_text": has_text,
        "attached": "photo" if draft.kept.get("photo") else "file" if draft.kept.get("document") else "none",
        "has_file": draft.attached,
    }


async def previewed(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    draft = draft_of(dialog_manager)
    addressed = await here.tx.notices.addressed(draft.audience, here.now)
    locale = draft.kept.get("locale", here.locale)
    asks = bool(draft.kept.get("asks_receipt"))
    return {
        **await shown(here, draft.notice, locale=locale, asks_receipt=asks),
        "audience": await named(here, draft.audience),
        "somebody": addressed.count > 0,
        "may_except": asked(draft.audience.kind).named,
        "language": here.label(f"notices-language-{locale.lower()}"),
        **counted(here, addressed),
    }


async def moments(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    draft = draft_of(dialog_manager)
    offered = notices.offers(here.now, here.zone, notices.limits())
    lines = [("now", here.label("notices-when-now"))]
    planned = datetime.fromisoformat(draft.kept["planned"]) if draft.kept.get("planned") else here.now
    if planned > here.now:
        lines.append((planned.isoformat(), here.label("notices-when-as-before", at=planned)))
    lines += [(one.isoformat(), here.label("notices-when-at", at=one)) for one in offered]
    return {
        "moments": lines,
        "urgent": draft.urgent,
        "calm": not draft.urgent,
        "asks": bool(draft.kept.get("asks_receipt")),
        "asks_not": not draft.kept.get("asks_receipt"),
        "asleep": awake(here, here.now, urgent=False) != here.now,
        "may_repeat": "editing" not in draft.kept,
    }


async def repeated(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    draft = draft_of(dialog_manager)
    rhythm = rhythm_of(dialog_manager)
    at = draft.due_at or here.now
    arrives = awake(here, at, urgent=draft.urgent)
    guarded = draft.kept["count"] > await approve_above(here)
    undo = notices.limits().undo_urgent if draft.urgent else notices.limits().undo
    when = "night" if arrives != at else "later" if draft.due_at else "now"
    return {
        "text": beginning(draft.notice.text, 60),
        "audience": await named(here, draft.audience),
        "count": draft.kept["count"],
        "at": arrives,
        "when": "repeats" if rhythm else when,
        "rhythm": rhythm_words(here, rhythm) if rhythm else "",
        "urgent": draft.urgent,
        "asks": bool(draft.kept.get("asks_receipt")),
        "guarded": guarded,
        "direct": not guarded,
        "seconds": int(undo.total_seconds()),
    }


async def on_new(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    manager.dialog_data.clear()
    await manager.switch_to(BroadcastSG.write)


async def on_text(message: Message, _: Any, manager: DialogManager) -> None:
    draft = draft_of(manager)
    found = notices.formatted(
        message.text or "", entities_of(message), attached=draft.attached, limits=notices.limits()
    )  # fmt: skip
    draft.kept.update(text=found.text, marks=[mark.plain() for mark in found.marks])
    await _go_on(manager)


async def on_file(message: Message, _: Any, manager: DialogManager) -> None:
    """Take a photo or a file, with the words under it if there are any; it takes the place of another one."""
    draft = draft_of(manager)
    photo = message.photo[-1].file_id if message.photo else None
    document = message.document.file_id if message.document and not photo else None
    if message.caption:
        found = notices.formatted(message.caption, entities_of(message), attached=True, limits=notices.limits())
        draft.notice = replace(found, photo=photo, document=document)
        await _go_on(manager)
        return
    if "text" in draft.kept:
        notices.write(draft.notice.text, attached=True, limits=notices.limits())
    draft.kept.update(photo=photo, document=document)
    if "text" not in draft.kept:
        here_of(manager).say("notices-file-kept")


async def _go_on(manager: DialogManager) -> None:
    """To the audience; when that was chosen before, back to the preview."""
    await manager.switch_to(BroadcastSG.preview if "audience" in manager.dialog_data else BroadcastSG.audience)


async def on_keep(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    await _go_on(manager)


async def on_no_file(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    manager.dialog_data.update(photo=None, document=None)


async def on_language(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Show the preview to readers of the next language: the frame is theirs, the text as it was written."""
    before = manager.dialog_data.get("locale", here_of(manager).locale)
    place = LOCALES.index(before) if before in LOCALES else -1
    manager.dialog_data["locale"] = LOCALES[(place + 1) % len(LOCALES)]


async def on_trial(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here, draft = here_of(manager), draft_of(manager)
    community = (await here.tx.communities.get(here.community_id)).name
    args = broadcast_args(draft.notice, community, asks_receipt=bool(draft.kept.get("asks_receipt")))
    await here.owe("notices-trial", here.resident.id, priority=Priority.REPLY, **args)
    here.toast("notices-trial-coming")


async def on_urgent(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    manager.dialog_data["urgent"] = True


async def on_calm(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    manager.dialog_data["urgent"] = False


async def on_ask(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    manager.dialog_data["asks_receipt"] = True


async def on_ask_not(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    manager.dialog_data["asks_receipt"] = False


async def on_moment(_: CallbackQuery, __: Any, manager: DialogManager, moment: str) -> None:
    here = here_of(manager)
    manager.dialog_data.pop("rhythm", None)
    if moment == "now":
        await agree(manager, None)
        return
    offered = {one.isoformat(): one for one in notices.offers(here.now, here.zone, notices.limits())}
    planned = manager.dialog_data.get("planned")
    if planned and moment == planned and datetime.fromisoformat(planned) > here.now:
        offered[planned] = datetime.fromisoformat(planned)
    if moment not in offered:
        raise notices.MomentPast
    await agree(manager, offered[moment])


async def on_typed_moment(message: Message, _: Any, manager: DialogManager) -> None:
    """Take a moment, or words of a rhythm (每周一9点)."""
    here = here_of(manager)
    if "editing" not in manager.dialog_data:
        try:
            rhythm = repeats.read_rhythm(message.text or "", now=here.now, zone=here.zone)
        except repeats.RhythmUnclear:
            pass
        else:
            await on_rhythm(manager, rhythm)
            return
    manager.dialog_data.pop("rhythm", None)
    moment = read_moment(message.text or "", now=here.now, zone=here.zone)
    await agree(manager, notices.due(moment, at=here.now, limits=notices.limits()))


async def on_rhythm(manager: DialogManager, rhythm: repeats.Rhythm) -> None:
    """Go on with a rhythm; the first occurrence is its next moment."""
    here = here_of(manager)
    manager.dialog_data["rhythm"] = [rhythm.every.value, list(rhythm.days), rhythm.at.isoformat("minutes")]
    await agree(manager, repeats.next_after(rhythm, here.now, here.zone))


async def agree(manager: DialogManager, due_at: datetime | None) -> None:
    """Go on to the last look; a large number is typed first."""
    here, draft = here_of(manager), draft_of(manager)
    addressed = await here.tx.notices.addressed(draft.audience, here.now, samples=0)
    draft.kept.update(due_at=due_at.isoformat() if due_at else None, count=addressed.count, agreed=None)
    large = addressed.count > notices.limits().typed_above
    await manager.switch_to(BroadcastSG.typed if large else BroadcastSG.confirm)


async def asked_count(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {"count": dialog_manager.dialog_data["count"]}


async def on_typed_count(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["agreed"] = notices.agree(message.text or "", manager.dialog_data["count"])
    await manager.switch_to(BroadcastSG.confirm)


async def on_send(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Queue it, unless the audience is another than the one that was shown: then it is looked at again."""
    here, draft = here_of(manager), draft_of(manager)
    limits = notices.limits()
    addressed = await here.tx.notices.addressed(draft.audience, here.now, samples=0)
    unagreed = addressed.count > limits.typed_above and draft.kept["agreed"] != addressed.count
    if addressed.count != draft.kept["count"] or unagreed:
        here.toast("notices-count-changed", alert=True, before=draft.kept["count"], count=addressed.count)
        await agree(manager, draft.due_at)
        return
    fresh = notices.broadcast(
        draft.notice, by=here.actor, at=here.now, audience=draft.audience, addressed=addressed, due_at=draft.due_at,
        urgent=draft.urgent, zone=here.zone, limits=limits, approve_above=await approve_above(here),
        asks_receipt=bool(draft.kept.get("asks_receipt")),
    )  # fmt: skip
    kept = await _keep(here, draft, fresh, manager)
    await _told(here, kept)
    draft.kept.clear()
    draft.kept["broadcast_id"] = kept.id
    await manager.switch_to(BroadcastSG.card)


async def _keep(here: Here, draft: Draft, fresh: Broadcast, manager: DialogManager) -> Broadcast:
    if "editing" in draft.kept:
        before = await here.tx.notices.get(draft.kept["editing"], lock=True)
        return await here.tx.notices.change(broadcasts.edit(before, fresh))
    rhythm = rhythm_of(manager)
    if rhythm is None:
        return await here.tx.notices.add(fresh)
    series = await here.tx.repeats.add(repeats.begin(rhythm, by=here.actor, at=here.now))
    return await here.tx.notices.add(replace(fresh, series_id=series.id, occurs_at=draft.due_at))


async def _told(here: Here, kept: Broadcast) -> None:
    """Say what happens next, and ask the others when one of them must agree."""
    held = kept.series_id is not None and (await here.tx.repeats.get(kept.series_id)).paused_at is not None
    if held:
        here.toast("notices-series-held", alert=True)
    elif kept.state is State.AWAITING:
        others = await ask_second(here.tx.outbox, here.tx.residents, kept, here.now, here.zone)
        here.toast("notices-asked-second" if others else "notices-nobody-second", alert=True)
    elif kept.due_at - here.now <= notices.limits().undo:
        here.toast("notices-queued", seconds=int((kept.due_at - here.now).total_seconds()))
    else:
        here.toast("notices-scheduled")


def wizard() -> tuple[Screen, ...]:
    """Return the windows in which a notice is written."""
    staff = Who.STAFF
    return (
        Screen(
            Say("notices-write"),
            MessageInput(on_text, ContentType.TEXT),
            MessageInput(on_file, [ContentType.PHOTO, ContentType.DOCUMENT]),
            choose_group(
                press("keep", "notices-keep", on_keep, when="has_text"),
                press("nofile", "notices-no-file", on_no_file, when="has_file"),
            ),
            state=BroadcastSG.write,
            who=staff,
            getter=written,
            back=BroadcastSG.list,
        ),
        Screen(
            Say("notices-preview"),
            DynamicMedia("media", when="has_media"),
            choose_group(
                go("notices-next-when", BroadcastSG.when, id="when", when="somebody"),
                press("trial", "notices-try", on_trial),
                go("notices-change-text", BroadcastSG.write, id="text"),
                press("people", "notices-change-audience", broadcast_audience.on_people),
                press("except", "notices-except", broadcast_audience.on_except, when="may_except"),
                press("lang", "notices-preview-language", on_language),
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
            go("notices-repeat", BroadcastSG.every, id="repeat", when="may_repeat"),
            press("urgent", "notices-urgent", on_urgent, when="calm"),
            press("calm", "notices-calm", on_calm, when="urgent"),
            press("ask", "acknowledgements-ask", on_ask, when="asks_not"),
            press("ask_not", "acknowledgements-ask-not", on_ask_not, when="asks"),
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
            press("send", "notices-send", on_send, when="direct"),
            press("ask", "notices-ask-second", on_send, when="guarded"),
            state=BroadcastSG.confirm,
            who=staff,
            getter=repeated,
            back=BroadcastSG.when,
        ),
    )


def dialog() -> Dialog:
    """Return the desk's dialog of notices."""
    return Dialog(
        *broadcast_card.windows(on_new),
        *wizard(),
        *broadcast_audience.windows(),
        *broadcast_repeats.windows(on_rhythm),
        *broadcast_errata.windows(),
    )
