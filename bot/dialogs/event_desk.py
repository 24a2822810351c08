"""活动 at the desk of community staff: plan one by conversation, see who comes and who came."""

from datetime import datetime
from typing import Any

from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs.attendance_desk import hand_over
from bot.dialogs.event_terms import keep_terms, said, terms_of, windows
from bot.dialogs.events import chosen, item
from bot.dialogs.states import AttendanceDeskSG, ChangeSG, ClubDeskSG, EventDeskSG
from bot.dialogs.widgets import Say, Screen, StartAbout, choices, go, here_of, press, start
from bot.wording import Html
from participation import attendance
from participation.access import Who
from participation.events import LIMITS, Event, State, still_open
from participation.moments import read_moment
from participation.programme import like, on_a_day, plan, seats
from participation.text import clean

_PAST = 60

PAGE = 40
"""Names on one screen: with 40 letters each they stay under Telegram's 4096."""


async def coming(here: Here, **_: Any) -> dict[str, Any]:
    events = await here.tx.events.under_way(here.now)
    return {
        "count": len(events),
        "events": [(event.id, _item(here, event)) for event in events],
        "has_past": bool(await here.tx.events.over(limit=1)),
    }


def _item(here: Here, event: Event) -> str:
    if event.cancelled_at is None:
        return item(here, event, None)
    return here.label("events-item", title=event.title, begins=event.begins_at, left=event.left, mine="cancelled")


async def past(here: Here, **_: Any) -> dict[str, Any]:
    events = await here.tx.events.over(limit=_PAST)
    return {
        "count": len(events),
        "events": [
            (event.id, here.label("events-past-item", title=event.title, begins=event.begins_at)) for event in events
        ],
    }


async def limits(here: Here, **_: Any) -> dict[str, Any]:
    return {"title_most": LIMITS["title_most"], "place_most": LIMITS["place_most"]}


async def drafted(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    draft = dialog_manager.dialog_data
    return {
        **said(here, terms_of(dialog_manager)),
        "title": draft["title"],
        "place": draft["place"],
        "begins": datetime.fromisoformat(draft["begins_at"]),
        "capacity": draft["capacity"],
    }


async def one(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    roster = await here.tx.events.roster(chosen(dialog_manager))
    event = roster.event
    change = await here.tx.changes.waiting(event.id)
    told, __ = await here.tx.changes.unheard(event.id)
    data: dict[str, Any] = dialog_manager.dialog_data
    data["change_id"] = change.id if change else None
    return {
        "title": event.title,
        "begins": event.begins_at,
        "place": event.place,
        "capacity": event.capacity,
        "taken": event.taken,
        "offered": sum(one.party for one in roster.live if one.state is State.OFFERED),
        "waiting": len(roster.line),
        "people": len(roster.live),
        "event_id": event.id,
        **said(here, like(event, event.reserved)),
        "has_guests": event.cancelled_at is None
        and here.now < event.begins_at
        and (event.reserved > 0 or any(one.guest for one in roster.live)),
        "can_check_in": attendance.is_open(event, here.now),
        "was": event.settled_at is not None,
        "came": sum(one.party for one in roster.live if one.state in attendance.PRESENT),
        "called_off": event.cancelled_at is not None,
        "can_change": change is None and event.cancelled_at is None and here.now < event.begins_at,
        "change_id": change.id if change else None,
        "told": told,
    }


async def names(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    listed = await here.tx.events.names(chosen(dialog_manager))
    missed = await here.tx.attendance.missed(chosen(dialog_manager), attendance.remembered_since(here.now))
    pages = [listed[first : first + PAGE] for first in range(0, len(listed), PAGE)] or [[]]
    page = min(int(dialog_manager.dialog_data.get("page", 0)), len(pages) - 1)
    lines = [
        here.words(
            "events-name", number=number, name=name or None, party=kept.party, state=str(kept.state),
            excuse=kept.excuse or "none", missed=0 if kept.guest else missed.get(kept.resident_id, 0),
        )
        for number, (kept, name) in enumerate(pages[page], page * PAGE + 1)
    ]  # fmt: skip
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


async def on_sheet(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    await hand_over(here_of(manager), chosen(manager))


async def on_page(_: CallbackQuery, __: Any, manager: DialogManager, page: int) -> None:
    manager.dialog_data["page"] = max(page, 0)


async def on_title(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["title"] = clean(message.text or "", most=LIMITS["title_most"], lines=False)
    await manager.switch_to(EventDeskSG.time)


async def on_time(message: Message, _: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    moment = read_moment(message.text or "", now=here.now, zone=here.zone)
    manager.dialog_data["begins_at"] = on_a_day(moment, at=here.now).isoformat()
    # what is like an earlier event has its place already
    await manager.switch_to(EventDeskSG.confirm if "capacity" in manager.dialog_data else EventDeskSG.place)


async def on_place(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["place"] = clean(message.text or "", most=LIMITS["place_most"], lines=False)
    await manager.switch_to(EventDeskSG.capacity)


async def on_capacity(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["capacity"] = seats(message.text or "")
    await manager.switch_to(EventDeskSG.confirm)


async def on_confirm(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here, draft = here_of(manager), manager.dialog_data
    begins_at = datetime.fromisoformat(draft["begins_at"])
    planned = plan(
        draft["title"], draft["place"], begins_at, draft["capacity"], by=here.actor, at=here.now,
        terms=terms_of(manager),
    )  # fmt: skip
    event = await here.tx.events.add(planned)
    here.toast("events-planned")
    manager.dialog_data.clear()
    manager.dialog_data["event_id"] = event.id
    await manager.switch_to(EventDeskSG.one)


async def on_new(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    manager.dialog_data.clear()
    await manager.switch_to(EventDeskSG.title)


async def on_again(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Begin a new event like an earlier one: only its moment is asked for."""
    here = here_of(manager)
    event = await here.tx.events.get(chosen(manager))
    manager.dialog_data.clear()
    manager.dialog_data.update(title=event.title, place=event.place, capacity=event.capacity)
    keep_terms(manager, like(event, await here.tx.events.held(event)))
    await manager.switch_to(EventDeskSG.time)


async def on_release(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    here.admit(Who.STAFF)
    roster = await here.tx.events.roster(chosen(manager), lock=True)
    still_open(roster.event, here.now)
    await here.tx.events.release(roster.event.id)
    here.toast("events-released", count=roster.event.reserved)


def dialog() -> Dialog:
    """Return the desk's dialog of events."""
    text = ContentType.TEXT
    return Dialog(
        Screen(
            Say("events-desk"),
            choices("event", "events", on_event, most=3),
            press("new", "events-desk-new", on_new),
            go("events-desk-past", EventDeskSG.past, id="past", when="has_past"),
            start("clubs-desk-button", ClubDeskSG.list, id="clubs"),
            state=EventDeskSG.coming,
            who=Who.STAFF,
            getter=coming,
        ),
        *windows(on_release),
        Screen(
            Say("events-past"),
            choices("event", "events", on_event),
            state=EventDeskSG.past,
            who=Who.STAFF,
            getter=past,
            back=EventDeskSG.coming,
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
            go("events-more-button", EventDeskSG.more, id="more"),
            state=EventDeskSG.confirm,
            who=Who.STAFF,
            getter=drafted,
            back=EventDeskSG.capacity,
        ),
        Screen(
            Say("events-desk-card"),
            StartAbout("attendance-door-button", AttendanceDeskSG.door, "event_id", id="door", when="can_check_in"),
            StartAbout("attendance-felt-button", AttendanceDeskSG.felt, "event_id", id="felt", when="was"),
            go("events-desk-names", EventDeskSG.names, id="names"),
            go("events-guests-button", EventDeskSG.guests, id="guests", when="has_guests"),
            press("again", "events-again", on_again, when="was"),
            StartAbout("changes-waiting", ChangeSG.review, "change_id", id="rev", when="change_id"),
            StartAbout("changes-wanted", ChangeSG.what, "event_id", id="chg", when="can_change"),
            StartAbout("changes-unheard-wanted", ChangeSG.unheard, "event_id", id="unh", when="told"),
            state=EventDeskSG.one,
            who=Who.STAFF,
            getter=one,
            back=EventDeskSG.coming,
        ),
        Screen(
            Say("events-names"),
            choices("page", "pages", on_page, most=4),
            press("sheet", "attendance-names-wanted", on_sheet, when="count"),
            state=EventDeskSG.names,
            who=Who.STAFF,
            getter=names,
            back=EventDeskSG.one,
        ),
    )
