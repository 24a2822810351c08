"""活动 at the desk of community staff: plan one by conversation, see who comes, call it off."""

from datetime import datetime
from typing import Any

from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs.events import chosen, item, some
from bot.dialogs.states import EventDeskSG
from bot.dialogs.widgets import Say, Screen, choices, go, here_of, press
from bot.wording import Html
from participation.access import Who
from participation.events import LIMITS, State
from participation.moments import read_moment
from participation.programme import call_off, on_a_day, plan, seats
from participation.text import clean

PAGE = 40
"""Names on one screen: with 40 letters each they stay under Telegram's 4096."""


async def coming(here: Here, **_: Any) -> dict[str, Any]:
    events = await here.tx.events.coming(here.now)
    return {"count": len(events), "events": [(event.id, item(here, event, None)) for event in events]}


async def limits(here: Here, **_: Any) -> dict[str, Any]:
    return {"title_most": LIMITS["title_most"], "place_most": LIMITS["place_most"]}


async def drafted(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    draft = dialog_manager.dialog_data
    return {
        "title": draft["title"],
        "place": draft["place"],
        "begins": datetime.fromisoformat(draft["begins_at"]),
        "capacity": draft["capacity"],
    }


async def one(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    roster = await here.tx.events.roster(chosen(dialog_manager))
    event = roster.event
    return {
        "title": event.title,
        "begins": event.begins_at,
        "place": event.place,
        "capacity": event.capacity,
        "taken": event.capacity - roster.left,
        "offered": sum(one.party for one in roster.live if one.state is State.OFFERED),
        "waiting": len(roster.line),
        "people": len(roster.live),
        "called_off": event.cancelled_at is not None,
        "can_call_off": event.cancelled_at is None and here.now < event.begins_at,
    }


async def names(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    listed = await here.tx.events.names(chosen(dialog_manager))
    pages = [listed[first : first + PAGE] for first in range(0, len(listed), PAGE)] or [[]]
    page = min(int(dialog_manager.dialog_data.get("page", 0)), len(pages) - 1)
    lines = [
        here.words("events-name", number=number, name=name or None, party=kept.party, state=str(kept.state))
        for number, (kept, name) in enumerate(pages[page], page * PAGE + 1)
    ]
    spans = [(n, f"{n * PAGE + 1}–{n * PAGE + len(part)}") for n, part in enumerate(pages)]
    return {
        "title": (await here.tx.events.get(chosen(dialog_manager))).title,
        "count": len(listed),
        "names": Html("\n".join(lines)),
        "pages": spans if len(pages) > 1 else [],
    }


async def on_event(_: CallbackQuery, __: Any, manager: DialogManager, event_id: int) -> None:
    await here_of(manager).tx.events.get(event_id)
    manager.dialog_data["event_id"] = event_id
    manager.dialog_data["page"] = 0
    await manager.switch_to(EventDeskSG.one)


async def on_page(_: CallbackQuery, __: Any, manager: DialogManager, page: int) -> None:
    manager.dialog_data["page"] = max(page, 0)


async def on_title(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["title"] = clean(message.text or "", most=LIMITS["title_most"], lines=False)
    await manager.switch_to(EventDeskSG.time)


async def on_time(message: Message, _: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    moment = read_moment(message.text or "", now=here.now, zone=here.zone)
    manager.dialog_data["begins_at"] = on_a_day(moment, at=here.now).isoformat()
    await manager.switch_to(EventDeskSG.place)


async def on_place(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["place"] = clean(message.text or "", most=LIMITS["place_most"], lines=False)
    await manager.switch_to(EventDeskSG.capacity)


async def on_capacity(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["capacity"] = seats(message.text or "")
    await manager.switch_to(EventDeskSG.confirm)


async def on_confirm(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here, draft = here_of(manager), manager.dialog_data
    begins_at = datetime.fromisoformat(draft["begins_at"])
    planned = plan(draft["title"], draft["place"], begins_at, draft["capacity"], by=here.actor, at=here.now)
    event = await here.tx.events.add(planned)
    here.toast("events-planned")
    manager.dialog_data.clear()
    manager.dialog_data["event_id"] = event.id
    await manager.switch_to(EventDeskSG.one)


async def on_call_off(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    roster = await here.tx.events.roster(chosen(manager), lock=True)
    event = call_off(roster.event, by=here.actor, at=here.now)
    await here.tx.events.change(event)
    for released in roster.released(at=here.now):
        await here.tx.events.seat(released)
    await here.owe(
        "events-called-off",
        [registration.resident_id for registration in roster.live],
        title=event.title,
        begins_at=event.begins_at.isoformat(),
        place=event.place,
        not_before=roster.tell_at(here.now),
        once=f"events-called-off:{event.id}",
    )
    here.toast("events-called-off-done", alert=True, count=len(roster.live))
    await manager.switch_to(EventDeskSG.one)


def dialog() -> Dialog:
    """Return the desk's dialog of events."""
    text = ContentType.TEXT
    return Dialog(
        Screen(
            Say("events-desk"),
            some("event", "events", on_event),
            go("events-desk-new", EventDeskSG.title, id="new"),
            state=EventDeskSG.coming,
            who=Who.STAFF,
            getter=coming,
        ),
        Screen(
            Say("events-ask-title"),
            MessageInput(on_title, text),
            state=EventDeskSG.title,
            who=Who.STAFF,
            getter=limits,
            back=EventDeskSG.coming,
        ),
        Screen(
            Say("events-ask-time"),
            MessageInput(on_time, text),
            state=EventDeskSG.time,
            who=Who.STAFF,
            back=EventDeskSG.title,
        ),
        Screen(
            Say("events-ask-place"),
            MessageInput(on_place, text),
            state=EventDeskSG.place,
            who=Who.STAFF,
            getter=limits,
            back=EventDeskSG.time,
        ),
        Screen(
            Say("events-ask-capacity"),
            MessageInput(on_capacity, text),
            state=EventDeskSG.capacity,
            who=Who.STAFF,
            back=EventDeskSG.place,
        ),
        Screen(
            Say("events-confirm"),
            press("plan", "events-confirm-yes", on_confirm),
            state=EventDeskSG.confirm,
            who=Who.STAFF,
            getter=drafted,
            back=EventDeskSG.capacity,
        ),
        Screen(
            Say("events-desk-card"),
            go("events-desk-names", EventDeskSG.names, id="names"),
            go("events-desk-call-off", EventDeskSG.call_off, id="off", when="can_call_off"),
            state=EventDeskSG.one,
            who=Who.STAFF,
            getter=one,
            back=EventDeskSG.coming,
        ),
        Screen(
            Say("events-names"),
            choices("page", "pages", on_page),
            state=EventDeskSG.names,
            who=Who.STAFF,
            getter=names,
            back=EventDeskSG.one,
        ),
        Screen(
            Say("events-call-off-sure"),
            press("sure", "events-call-off-yes", on_call_off),
            state=EventDeskSG.call_off,
            who=Who.STAFF,
            getter=one,
            back=EventDeskSG.one,
        ),
    )
