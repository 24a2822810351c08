"""What staff plan: an event with its title, place, moment and seats; and calling one off."""

from dataclasses import replace
from datetime import datetime, timedelta

from participation.access import Actor, Who, admit
from participation.events import LIMITS, Event, still_open
from participation.refusals import NotAllowed, Refusal
from participation.text import clean


class CapacityUnclear(Refusal):
    """The number of seats is no number between 1 and `most`."""

    key = "events-capacity-unclear"


class EventTooSoon(Refusal):
    """An event is planned for a moment that has passed."""

    key = "events-too-soon"


class EventTooFar(Refusal):
    """An event is planned more than `days` days ahead: most likely a slip of the finger."""

    key = "events-too-far"


def plan(title: str, place: str, begins_at: datetime, capacity: int, *, by: Actor, at: datetime) -> Event:
    """Return a new event of the staff member's community.

    Refuses with NotAllowed, Blank, TooLong, CapacityUnclear, EventTooSoon, EventTooFar.
    """
    admit(by, Who.STAFF)
    if by.resident_id is None or by.community_id is None:
        raise NotAllowed
    if not 1 <= capacity <= LIMITS["capacity_most"]:
        raise CapacityUnclear(most=LIMITS["capacity_most"])
    on_a_day(begins_at, at=at)
    title = clean(title, most=LIMITS["title_most"], lines=False)
    place = clean(place, most=LIMITS["place_most"], lines=False)
    return Event(0, by.community_id, title, place, begins_at, capacity, by.resident_id, at)


def on_a_day(begins_at: datetime, *, at: datetime) -> datetime:
    """Return the moment an event may begin. Refuses with EventTooSoon and EventTooFar."""
    if begins_at <= at:
        raise EventTooSoon
    if begins_at > at + timedelta(days=LIMITS["days_ahead_most"]):
        raise EventTooFar(days=LIMITS["days_ahead_most"])
    return begins_at


def seats(text: str) -> int:
    """Return the number of seats that was typed. Refuses with CapacityUnclear."""
    digits = text.strip().rstrip("个個人位名 ")
    if digits.isdecimal() and len(digits) < 10 and 1 <= int(digits) <= LIMITS["capacity_most"]:
        return int(digits)
    raise CapacityUnclear(most=LIMITS["capacity_most"])


def call_off(event: Event, *, by: Actor, at: datetime) -> Event:
    """Return the event as cancelled. Refuses with NotAllowed, EventCancelled, EventBegun."""
    admit(by, Who.STAFF)
    still_open(event, at)
    return replace(event, cancelled_at=at, cancelled_by=by.resident_id)
