"""文化活动 for residents: what is coming, a card, sign up, the place in the line, an offer, one's own registrations."""

from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.media import DynamicMedia

from bot.context import Here
from bot.dialogs.attendance import give_ticket
from bot.dialogs.calendars import on_poster
from bot.dialogs.event_terms import ages_words, poster_of
from bot.dialogs.states import CalendarSG, ClubSG, EventSG
from bot.dialogs.widgets import Say, Screen, choices, go, here_of, press, start
from bot.ics import CALENDAR
from participation import attendance
from participation.access import Standing, Who
from participation.events import (
    COMING,
    SEATED,
    Event,
    Registration,
    Roster,
    State,
    accept,
    cancel,
    decline,
    largest_party,
    sign_up,
    takes_names,
)
from participation.interests import INTERESTS
from participation.refusals import NotFound

_FEW = 3
"""So many events stand on one screen; with more there is a way to choose among them."""
WEEKS = ("this-week", "next-week")


def chosen(manager: DialogManager) -> int:
    """Return the number of the event that was picked, or that a notice named. Refuses with NotFound."""
    start = manager.start_data if isinstance(manager.start_data, dict) else {}
    found = manager.dialog_data.get("event_id") or start.get("event_id")
    if not isinstance(found, int):
        raise NotFound
    return found


def item(here: Here, event: Event, mine: Registration | None) -> str:
    """Return an event as a button: when, what, seats left, and whether one goes."""
    state = "none" if mine is None else "coming" if mine.state in COMING else str(mine.state)
    return here.label("events-item", title=event.title, begins=event.begins_at, left=event.left, mine=state)


async def coming(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    every, mine = await _events(here)
    wish = str(dialog_manager.dialog_data.get("wish", ""))
    events = [event for event in every if _fits(here, event, wish)]
    return {
        "wish": here.label(_wish_name(wish)) if wish else "none",
        "some": len(every) > _FEW or bool(wish),
        "count": len(events),
        "events": [(event.id, item(here, event, mine.get(event.id))) for event in events],
        "has_mine": bool(mine),
    }


def _fits(here: Here, event: Event, wish: str) -> bool:
    """Return whether the event is of the week or the kind that is wished for."""
    if wish in WEEKS:
        zone = ZoneInfo(here.zone)
        monday = here.now.astimezone(zone).date()
        monday += timedelta(days=7 * WEEKS.index(wish) - monday.weekday())
        return monday <= event.begins_at.astimezone(zone).date() < monday + timedelta(days=7)
    return not wish or event.kind == wish


def _wish_name(wish: str) -> str:
    return f"events-{wish}" if wish in WEEKS else f"interests-{wish}"


async def wishes(here: Here, **_: Any) -> dict[str, Any]:
    events, _mine = await _events(here)
    found = [wish for wish in (*WEEKS, *INTERESTS) if any(_fits(here, event, wish) for event in events)]
    return {"wishes": [(wish, here.label(_wish_name(wish))) for wish in found]}


async def on_wish(_: CallbackQuery, __: Any, manager: DialogManager, wish: str) -> None:
    if wish not in WEEKS and wish not in INTERESTS:
        raise NotFound
    manager.dialog_data["wish"] = wish
    await manager.switch_to(EventSG.coming)


async def on_everything(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    manager.dialog_data["wish"] = ""
    await manager.switch_to(EventSG.coming)


async def own(here: Here, **_: Any) -> dict[str, Any]:
    events, mine = await _events(here)
    going = [event for event in events if event.id in mine]
    return {"count": len(going), "events": [(event.id, item(here, event, mine[event.id])) for event in going]}


async def _events(here: Here) -> tuple[list[Event], dict[int, Registration]]:
    if not here.community_id:
        raise NotFound
    events = await here.tx.events.coming(here.now)
    return events, await here.tx.events.of(here.resident.id, here.now)


async def card(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    roster = await here.tx.events.roster(chosen(dialog_manager))
    event, mine = roster.event, roster.of(here.resident.id)
    is_open = event.cancelled_at is None and here.now < event.begins_at
    takes = is_open and takes_names(event, here.now)
    joins = takes and mine is None and here.actor.standing is not Standing.GUEST
    poster = poster_of(event)
    return {
        "media": poster,
        "has_poster": poster is not None,
        "ages": ages_words(here, event.age_least, event.age_most),
        "ends": event.over_at,
        "title": event.title,
        "begins": event.begins_at,
        "place": event.place,
        "left": roster.spare(here.now),
        "capacity": event.capacity,
        "waiting": len(roster.line),
        "status": _status(here, roster, mine),
        "can_join": joins and roster.spare(here.now) > 0,
        "can_queue": joins and roster.spare(here.now) <= 0,
        "can_accept": is_open and mine is not None and _may_accept(here, roster, mine),
        "can_decline": is_open and mine is not None and mine.state is State.OFFERED,
        "can_cancel": is_open and mine is not None and mine.state in COMING,
        "has_ticket": mine is not None and mine.state in COMING and here.now < attendance.closes_at(event),
        "waits": is_open and mine is not None and mine.state is State.WAITING,
    }


def _may_accept(here: Here, roster: Roster, mine: Registration) -> bool:
    if mine.state is State.OFFERED:
        return mine.offered_until is None or here.now < mine.offered_until
    return mine.state is State.WAITING and here.now >= roster.last_call_at and mine.party <= roster.left


def _status(here: Here, roster: Roster, mine: Registration | None) -> str:
    """Return one sentence: how this person stands here, and what they can do."""
    event = roster.event
    if event.cancelled_at:
        return here.words("events-seat-called-off")
    if mine is not None and mine.state in SEATED:
        return here.words(f"events-seat-{str(mine.state).replace('_', '-')}", party=mine.party)
    if here.now >= event.begins_at:
        return here.words("events-seat-begun")
    if mine is None and not takes_names(event, here.now):
        early = event.opens_at is not None and here.now < event.opens_at
        return here.words("events-seat-early", opens=event.opens_at) if early else here.words("events-seat-late")
    if mine is None:
        kind = "guest" if here.actor.standing is Standing.GUEST else "open" if roster.spare(here.now) > 0 else "full"
        return here.words(f"events-seat-{kind}")
    if mine.state is State.OFFERED:
        return here.words("events-seat-offered", party=mine.party, until=mine.offered_until)
    if mine.state is State.WAITING:
        if here.now < roster.last_call_at:
            return here.words("events-seat-waiting", party=mine.party, place=roster.place(mine))
        few = roster.left if 0 < roster.left < mine.party else 0  # seats that are free and too few for them
        return here.words("events-seat-last-call", party=mine.party, place=roster.place(mine), few=few)
    return here.words("events-seat-confirmed", party=mine.party)


async def parties(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    roster = await here.tx.events.roster(chosen(dialog_manager))
    most = largest_party(roster.event)
    sizes = [(size, here.label("events-party-of", party=size)) for size in range(1, most + 1)]
    return {"title": roster.event.title, "left": roster.spare(here.now), "sizes": sizes}


async def on_event(_: CallbackQuery, __: Any, manager: DialogManager, event_id: int) -> None:
    await here_of(manager).tx.events.get(event_id)
    manager.dialog_data["event_id"] = event_id
    await manager.switch_to(EventSG.card)


async def on_party(_: CallbackQuery, __: Any, manager: DialogManager, party: int) -> None:
    here = here_of(manager)
    roster = await here.tx.events.roster(chosen(manager), lock=True)
    born = await here.tx.events.born(here.resident.id)
    kept = await here.tx.events.seat(sign_up(roster, party, by=here.actor, at=here.now, born=born))
    if kept.state is State.WAITING:
        here.toast(
            "events-now-waiting", alert=True, party=party, left=roster.spare(here.now), place=len(roster.line) + 1
        )
    else:
        here.toast("events-now-confirmed", alert=True)
    await manager.switch_to(EventSG.card)


async def on_accept(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    await take_seat(here, await _mine(here, chosen(manager)))


async def on_decline(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    await pass_on(here, await _mine(here, chosen(manager)))


async def on_ticket(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    roster = await here.tx.events.roster(chosen(manager), lock=True)
    mine = roster.of(here.resident.id)
    if mine is None or mine.state not in COMING:
        raise NotFound
    await give_ticket(here, manager.middleware_data["bot"], roster, mine)


async def on_calendar(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    roster = await here.tx.events.roster(chosen(manager))
    mine = roster.of(here.resident.id)
    if mine is None or mine.state not in COMING:
        raise NotFound
    await give_calendar(here, mine.id)


async def give_calendar(here: Here, registration_id: int) -> int:
    """Owe the holder the event as a calendar file; return the event's number. Refuses with NotFound, NotYours."""
    mine = await here.tx.events.registrations.get(registration_id)
    attendance.own(mine, here.actor)
    event = await here.tx.events.get(mine.event_id)
    await here.give(CALENDAR, mine.id, registration=mine.id, title=event.title)
    here.toast("events-calendar-coming")
    return event.id


async def on_cancel(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    await give_up(here, await _mine(here, chosen(manager)))
    await manager.switch_to(EventSG.card)


async def _mine(here: Here, event_id: int) -> int:
    registration = (await here.tx.events.roster(event_id, lock=True)).of(here.resident.id)
    if registration is None:
        raise NotFound
    return registration.id


async def take_seat(here: Here, registration_id: int) -> int:
    """Accept the offer, or the free seat of the last call; return the event's number. Refuses like the rule."""
    here.admit(Who.REGISTERED)
    roster, registration = await here.tx.events.registration(registration_id)
    await here.tx.events.seat(accept(roster, registration, by=here.actor, at=here.now))
    here.toast("events-now-confirmed", alert=True)
    return roster.event.id


async def pass_on(here: Here, registration_id: int) -> int:
    """Decline the offer; return the event's number. Refuses like the rule."""
    roster, registration = await here.tx.events.registration(registration_id)
    await here.tx.events.seat(decline(registration, by=here.actor, at=here.now))
    here.toast("events-now-declined")
    return roster.event.id


async def give_up(here: Here, registration_id: int) -> int:
    """Cancel the registration; return the event's number. Refuses like the rule."""
    roster, registration = await here.tx.events.registration(registration_id)
    await here.tx.events.seat(cancel(roster.event, registration, by=here.actor, at=here.now))
    here.toast("events-now-cancelled")
    return roster.event.id


def dialog() -> Dialog:
    """Return the residents' dialog of events."""
    return Dialog(
        Screen(
            Say("events-coming"),
            choices("event", "events", on_event, most=3),
            go("events-wish-button", EventSG.wish, id="wish", when="some"),
            go("events-own-button", EventSG.own, when="has_mine"),
            start("clubs-button", ClubSG.list, id="clubs"),
            state=EventSG.coming,
            who=Who.ANYONE,
            getter=coming,
        ),
        Screen(
            Say("events-wish"),
            choices("wish", "wishes", on_wish, key=str, most=4),
            press("all", "events-wish-all", on_everything),
            start("calendars-button", CalendarSG.week, id="week"),
            state=EventSG.wish,
            who=Who.ANYONE,
            getter=wishes,
            back=EventSG.coming,
        ),
        Screen(
            Say("events-own"),
            choices("own", "events", on_event),
            state=EventSG.own,
            who=Who.REGISTERED,
            getter=own,
            back=EventSG.coming,
        ),
        Screen(
            Say("events-card"),
            DynamicMedia("media", when="has_poster"),
            press("yes", "events-accept", on_accept, when="can_accept"),
            press("no", "events-decline", on_decline, when="can_decline"),
            press("ticket", "attendance-ticket-wanted", on_ticket, when="has_ticket"),
            press("cal", "events-calendar-wanted", on_calendar, when="has_ticket"),
            go("events-join", EventSG.party, id="join", when="can_join"),
            go("events-queue", EventSG.party, id="queue", when="can_queue"),
            go("events-cancel", EventSG.cancel, id="off", when="can_cancel"),
            go("events-leave", EventSG.cancel, id="leave", when="waits"),
            press("poster", "calendars-poster-wanted", on_poster),
            state=EventSG.card,
            who=Who.ANYONE,
            getter=card,
            back=EventSG.coming,
        ),
        Screen(
            Say("events-party"),
            choices("party", "sizes", on_party),
            state=EventSG.party,
            who=Who.REGISTERED,
            getter=parties,
            back=EventSG.card,
        ),
        Screen(
            Say("events-cancel-sure"),
            press("sure", "events-cancel-yes", on_cancel),
            go("events-cancel-no", EventSG.card, id="stay"),
            state=EventSG.cancel,
            who=Who.REGISTERED,
            getter=card,
            back=EventSG.card,
        ),
    )
