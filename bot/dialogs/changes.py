"""An event is cancelled or moved by two of the staff: one asks, the other agrees; then everybody on the list is told
and asked for 收到."""

from datetime import datetime
from typing import Any

from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs.states import ChangeSG
from bot.dialogs.widgets import Say, Screen, chosen, here_of, press
from bot.wording import Html
from participation import changes
from participation.access import Role, Who
from participation.changes import Change, Kind, Stage
from participation.events import LIMITS, Event, Registration, State, still_open
from participation.moments import read_moment
from participation.programme import on_a_day
from participation.text import clean

_NAMES_MOST = 60


async def what(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    event = await _event(here, dialog_manager)
    return {"title": event.title, "begins": event.begins_at, "place": event.place, "place_most": LIMITS["place_most"],
            "reason_most": LIMITS["reason_most"],
            "cancels": dialog_manager.dialog_data.get("kind") == Kind.CANCEL}  # fmt: skip


async def _event(here: Here, manager: DialogManager) -> Event:
    return await here.tx.events.get(chosen(manager, "event_id"))


async def drafted(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    event, draft = await _event(here, dialog_manager), dialog_manager.dialog_data
    people = len((await here.tx.events.roster(event.id)).live)
    begins = datetime.fromisoformat(draft["begins_at"]) if draft.get("begins_at") else event.begins_at
    return {
        "kind": draft["kind"],
        "title": event.title,
        "was": event.begins_at,
        "was_at": event.place,
        "begins": begins,
        "place": draft.get("place") or event.place,
        "retimed": begins != event.begins_at,
        "replaced": bool(draft.get("place")) and draft["place"] != event.place,
        "reason": draft["reason"],
        "people": people,
    }


async def reviewed(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    change = await here.tx.changes.get(chosen(dialog_manager, "change_id"))
    event = await here.tx.events.get(change.event_id)
    author = await here.tx.residents.get(change.asked_by)
    told, _names = await here.tx.changes.unheard(event.id)
    people = told if change.stage is Stage.DONE else len((await here.tx.events.roster(event.id)).live)
    waits, mine = change.stage is Stage.ASKED, change.asked_by == here.resident.id
    return {
        "kind": change.kind.value,
        "title": event.title,
        "was": event.begins_at,
        "was_at": event.place,
        "begins": change.begins_at,
        "place": change.place,
        "retimed": change.begins_at != event.begins_at,
        "replaced": change.place != event.place,
        "reason": change.reason,
        "people": people,
        "author": author.name or "",
        "stage": "own" if waits and mine else change.stage.value,
        "may": waits and not mine,
        "may_take_back": waits and mine,
    }


async def unheard(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    event = await _event(here, dialog_manager)
    told, names = await here.tx.changes.unheard(event.id)
    lines = [
        str(here.words("changes-unheard-line", name=name or "none"))
        for name in names[:_NAMES_MOST]
    ]  # fmt: skip
    return {
        "title": event.title,
        "told": told,
        "heard": told - len(names),
        "count": len(names),
        "more": max(len(names) - _NAMES_MOST, 0),
        "names": Html("\n".join(lines)),
    }


async def on_cancel(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    await _begin(manager, Kind.CANCEL)
    await manager.switch_to(ChangeSG.why)


async def on_move(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    await _begin(manager, Kind.MOVE)
    await manager.switch_to(ChangeSG.when)


async def _begin(manager: DialogManager, kind: Kind) -> None:
    here = here_of(manager)
    still_open(await _event(here, manager), here.now)
    manager.dialog_data.update(kind=kind.value, begins_at="", place="", reason="")


async def on_same_time(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    manager.dialog_data["begins_at"] = ""
    await manager.switch_to(ChangeSG.where)


async def on_time(message: Message, _: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    moment = read_moment(message.text or "", now=here.now, zone=here.zone)
    manager.dialog_data["begins_at"] = on_a_day(moment, at=here.now).isoformat()
    await manager.switch_to(ChangeSG.where)


async def on_same_place(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    manager.dialog_data["place"] = ""
    await manager.switch_to(ChangeSG.why)


async def on_place(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["place"] = clean(message.text or "", most=LIMITS["place_most"], lines=False)
    await manager.switch_to(ChangeSG.why)


async def on_reason(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["reason"] = clean(message.text or "", most=LIMITS["reason_most"], lines=False)
    await manager.switch_to(ChangeSG.confirm)


async def on_ask(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Ask the other staff members of the community for their word."""
    here, draft = here_of(manager), manager.dialog_data
    event = await here.tx.events.get(chosen(manager, "event_id"), lock=True)
    change = await here.tx.changes.add(
        changes.ask(
            event, await here.tx.changes.waiting(event.id), Kind(draft["kind"]), draft["reason"], by=here.actor,
            at=here.now, place=draft.get("place", ""),
            begins_at=datetime.fromisoformat(draft["begins_at"]) if draft.get("begins_at") else None,
        )
    )  # fmt: skip
    others = [one.id for one in await here.tx.residents.holding(Role.STAFF, Role.ADMIN) if one.id != here.resident.id]
    await here.owe(
        "changes-asked", others, change=change.id, kind=change.kind.value, title=event.title, reason=change.reason,
        author=here.resident.name or "", once=f"changes-asked:{change.id}",
    )  # fmt: skip
    here.toast("changes-now-asked", alert=True, others=len(others))
    manager.dialog_data["change_id"] = change.id
    await manager.switch_to(ChangeSG.review)


async def on_agree(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Do what was asked: the list is changed and everybody on it owed the news in the same transaction."""
    here = here_of(manager)
    seen = await here.tx.changes.get(chosen(manager, "change_id"))
    roster = await here.tx.events.roster(seen.event_id, lock=True)
    before = roster.event
    change = await here.tx.changes.get(seen.id, lock=True)  # as it stands, now that nobody else decides
    change, event = changes.approve(change, before, by=here.actor, at=here.now)
    await here.tx.changes.change(change)
    await here.tx.events.change(event)
    roster = await here.tx.events.roster(event.id)
    for one in changes.carried(roster, change, at=here.now):
        await here.tx.events.seat(one)
        if not one.guest:
            await _tell(here, change, before, one, roster.tell_at(here.now))
    await here.owe(
        "changes-done", change.asked_by, event=event.id, title=event.title, kind=change.kind.value,
        second=here.resident.name or "", once=f"changes-done:{change.id}",
    )  # fmt: skip
    here.toast("changes-now-done", alert=True, kind=change.kind.value, count=len(roster.live))


async def _tell(here: Here, change: Change, before: Event, one: Registration, not_before: datetime) -> None:
    await here.owe(
        "events-called-off" if change.kind is Kind.CANCEL else "changes-moved",
        one.resident_id,
        title=before.title,
        was_at=before.begins_at.isoformat(),
        begins_at=change.begins_at.isoformat(),
        before=before.place,
        place=change.place,
        reason=change.reason,
        retimed=change.begins_at != before.begins_at,
        replaced=change.place != before.place,
        waits=one.state is State.WAITING,
        registration=one.id,
        event=before.id,
        not_before=not_before,
        once=f"changes:{change.id}",
    )


async def on_refuse(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    change = await here.tx.changes.get(chosen(manager, "change_id"), lock=True)
    refused = await here.tx.changes.change(changes.refuse(change, by=here.actor, at=here.now))
    if refused.asked_by != here.resident.id:
        event = await here.tx.events.get(refused.event_id)
        await here.owe(
            "changes-refused", refused.asked_by, event=event.id, title=event.title, kind=refused.kind.value,
            second=here.resident.name or "", once=f"changes-refused:{refused.id}",
        )  # fmt: skip
    here.toast("changes-now-refused")


async def hear(here: Here, registration_id: int) -> None:
    """Keep the 收到 of who was told. Refuses like the rule."""
    mine = await here.tx.events.registrations.get(registration_id, lock=True)
    await here.tx.events.registrations.change(changes.hear(mine, by=here.actor))


def dialog() -> Dialog:
    """Return the dialog of changes."""
    staff, text = Who.STAFF, ContentType.TEXT
    return Dialog(
        Screen(
            Say("changes-what"),
            press("move", "changes-move", on_move),
            press("cancel", "changes-cancel", on_cancel),
            state=ChangeSG.what, who=staff, getter=what,
        ),
        Screen(
            Say("changes-when"),
            press("same", "changes-same-time", on_same_time),
            MessageInput(on_time, text),
            state=ChangeSG.when, who=staff, getter=what, back=ChangeSG.what,
        ),
        Screen(
            Say("changes-where"),
            press("same", "changes-same-place", on_same_place),
            MessageInput(on_place, text),
            state=ChangeSG.where, who=staff, getter=what, back=ChangeSG.when,
        ),
        Screen(
            Say("changes-why"),
            MessageInput(on_reason, text),
            state=ChangeSG.why, who=staff, getter=what, back=ChangeSG.what,
        ),
        Screen(
            Say("changes-confirm"),
            press("ask", "changes-ask", on_ask),
            state=ChangeSG.confirm, who=staff, getter=drafted, back=ChangeSG.why,
        ),
        Screen(
            Say("changes-review"),
            press("yes", "changes-agree", on_agree, when="may"),
            press("no", "changes-refuse", on_refuse, when="may"),
            press("back_out", "changes-take-back", on_refuse, when="may_take_back"),
            state=ChangeSG.review, who=staff, getter=reviewed,
        ),
        Screen(
            Say("changes-unheard"),
            state=ChangeSG.unheard, who=staff, getter=unheard,
        ),
    )  # fmt: skip
