"""文化活动 for residents: what is coming, a card, sign up, the place in the line, an offer, one's own registrations."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Select
from aiogram_dialog.widgets.text import Format

from bot.context import Here
from bot.dialogs.calendars import on_poster
from bot.dialogs.states import EventSG
from bot.dialogs.widgets import Choices, OnPick, Say, Screen, choices, go, here_of, press
from participation.access import Standing, Who
from participation.events import COMING, LIMITS, Event, Registration, Roster, State, accept, cancel, decline, sign_up
from participation.refusals import NotFound


def some(id: str, items: str, on_pick: OnPick) -> Choices:
    """Return a paged list of five, so that it and one more button make six choices."""
    select = Select(
        Format("{item[1]}"), id=id, item_id_getter=lambda item: item[0], items=items, type_factory=int, on_click=on_pick
    )
    return Choices(select, id=f"{id}_p", width=1, height=5)


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


async def coming(here: Here, **_: Any) -> dict[str, Any]:
    events, mine = await _events(here)
    return {
        "count": len(events),
        "events": [(event.id, item(here, event, mine.get(event.id))) for event in events],
        "has_mine": bool(mine),
    }


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
    joins = is_open and mine is None and here.actor.standing is not Standing.GUEST
    return {
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
    if here.now >= event.begins_at:
        return here.words("events-seat-begun")
    if mine is None:
        kind = "guest" if here.actor.standing is Standing.GUEST else "open" if roster.spare(here.now) > 0 else "full"
        return here.words(f"events-seat-{kind}")
    if mine.state is State.OFFERED:
        return here.words("events-seat-offered", party=mine.party, until=mine.offered_until)
    if mine.state is State.WAITING:
        last = "last-call" if here.now >= roster.last_call_at else "waiting"
        return here.words(f"events-seat-{last}", party=mine.party, place=roster.place(mine))
    return here.words("events-seat-confirmed", party=mine.party)


async def parties(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    roster = await here.tx.events.roster(chosen(dialog_manager))
    most = min(LIMITS["party_most"], roster.event.capacity)
    sizes = [(size, here.label("events-party-of", party=size)) for size in range(1, most + 1)]
    return {"title": roster.event.title, "left": roster.spare(here.now), "sizes": sizes}


async def on_event(_: CallbackQuery, __: Any, manager: DialogManager, event_id: int) -> None:
    await here_of(manager).tx.events.get(event_id)
    manager.dialog_data["event_id"] = event_id
    await manager.switch_to(EventSG.card)


async def on_party(_: CallbackQuery, __: Any, manager: DialogManager, party: int) -> None:
    here = here_of(manager)
    roster = await here.tx.events.roster(chosen(manager), lock=True)
    kept = await here.tx.events.seat(sign_up(roster, party, by=here.actor, at=here.now))
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
            some("event", "events", on_event),
            go("events-own-button", EventSG.own, when="has_mine"),
            state=EventSG.coming,
            who=Who.ANYONE,
            getter=coming,
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
            press("yes", "events-accept", on_accept, when="can_accept"),
            press("no", "events-decline", on_decline, when="can_decline"),
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
