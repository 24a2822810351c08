"""What staff plan: an event with its title, place, moment and seats, and the terms on which residents sign up."""

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from participation.access import Actor, Who, admit
from participation.events import HOLDING, LIMITS, Event, Registration, Roster, State, still_open
from participation.interests import INTERESTS
from participation.refusals import NotAllowed, NotFound, Refusal
from participation.text import clean, whole_number


class CapacityUnclear(Refusal):
    """The number of seats is no number between 1 and `most`."""

    key = "events-capacity-unclear"


class EventTooSoon(Refusal):
    """An event is planned for a moment that has passed."""

    key = "events-too-soon"


class EventTooFar(Refusal):
    """An event is planned more than `days` days ahead: most likely a slip of the finger."""

    key = "events-too-far"


class TermUnclear(Refusal):
    """What was typed is no such number, span, age or moment as was asked for."""

    key = "events-term-unclear"


class GuestThere(Refusal):
    """Somebody of that name was written down for the event."""

    key = "events-guest-there"


class NoHeldPlace(Refusal):
    """Of the places that are held back `left` are free."""

    key = "events-no-held-place"


@dataclass(frozen=True, slots=True)
class Terms:
    """What else an event says, each with a sensible beginning: how many hours it lasts, from when until when one signs
    up, how large a party may be, for which ages it is, how many of its places are held back for people without a
    phone, its poster (Telegram's file id), and its kind (`participation/interests.json`)."""

    hours: float = LIMITS["lasts_hours"]
    opens_at: datetime | None = None
    closes_at: datetime | None = None
    party_most: int | None = None
    age_least: int | None = None
    age_most: int | None = None
    held: int = 0
    poster: str | None = None
    kind: str = "other"


def plan(
    title: str,
    place: str,
    begins_at: datetime,
    capacity: int,
    *,
    by: Actor,
    at: datetime,
    terms: Terms = Terms(),
) -> Event:
    """Return a new event of the staff member's community.

    Refuses with NotAllowed, Blank, TooLong, CapacityUnclear, EventTooSoon, EventTooFar, TermUnclear.
    """
    admit(by, Who.STAFF)
    if by.resident_id is None or by.community_id is None:
        raise NotAllowed
    if not 1 <= capacity <= LIMITS["capacity_most"]:
        raise CapacityUnclear(most=LIMITS["capacity_most"])
    on_a_day(begins_at, at=at)
    _agree(terms, begins_at, capacity)
    title = clean(title, most=LIMITS["title_most"], lines=False)
    place = clean(place, most=LIMITS["place_most"], lines=False)
    return Event(
        0,
        by.community_id,
        title,
        place,
        begins_at,
        capacity,
        by.resident_id,
        at,
        ends_at=begins_at + timedelta(hours=terms.hours),
        opens_at=terms.opens_at,
        closes_at=terms.closes_at,
        party_most=terms.party_most,
        age_least=terms.age_least,
        age_most=terms.age_most,
        reserved=terms.held,
        poster=terms.poster,
        kind=terms.kind,
    )


def _agree(terms: Terms, begins_at: datetime, capacity: int) -> None:
    """Refuses with TermUnclear where the terms do not go together, or with the event."""
    opens, closes = terms.opens_at, terms.closes_at or begins_at
    least, most = terms.age_least or 0, terms.age_most or LIMITS["age_most"]
    if (
        not 0 < terms.hours <= LIMITS["hours_most"]
        or closes > begins_at
        or (opens is not None and opens >= closes)
        or not 1 <= (terms.party_most or 1) <= LIMITS["party_most_of_all"]
        or not 0 <= least <= most <= LIMITS["age_most"]
        or not 0 <= terms.held < capacity
        or terms.kind not in INTERESTS
    ):
        raise TermUnclear


def like(event: Event, held: int) -> Terms:
    """Return the terms of an earlier event for one to be planned like it; moments are not kept."""
    hours = (event.over_at - event.begins_at) / timedelta(hours=1)
    return Terms(
        hours, None, None, event.party_most, event.age_least, event.age_most, held, event.poster, event.kind
    )  # fmt: skip


def on_a_day(begins_at: datetime, *, at: datetime) -> datetime:
    """Return the moment an event may begin. Refuses with EventTooSoon and EventTooFar."""
    if begins_at <= at:
        raise EventTooSoon
    if begins_at > at + timedelta(days=LIMITS["days_ahead_most"]):
        raise EventTooFar(days=LIMITS["days_ahead_most"])
    return begins_at


def seats(text: str) -> int:
    """Return the number of seats that was typed. Refuses with CapacityUnclear."""
    found = whole_number(text)
    if found is None or not 1 <= found <= LIMITS["capacity_most"]:
        raise CapacityUnclear(most=LIMITS["capacity_most"])
    return found


def hours(text: str) -> float:
    """Return how many hours were typed: 2 · 1.5小时 · 2个半小时 · 3h. Refuses with TermUnclear."""
    found = re.fullmatch(
        r"(\d{1,2}(?:\.\d)?)\s*(个半|個半)?(?:个|個)?\s*(?:小时|小時|钟头|鐘頭|h|hours?)?", text.strip()
    )
    if found is None:
        raise TermUnclear
    kept = float(found[1]) + (0.5 if found[2] else 0)
    if not 0 < kept <= LIMITS["hours_most"]:
        raise TermUnclear
    return kept


def ages(text: str) -> tuple[int | None, int | None]:
    """Return the ages that were typed: 60以上 · 12以下 · 6-12 · 6到12岁. Refuses with TermUnclear."""
    said = re.sub(r"[岁歲周\s]|years?|old", "", text.strip().casefold())
    if found := re.fullmatch(r"(\d{1,3})(?:以上|\+|起)", said):
        least, most = int(found[1]), None
    elif found := re.fullmatch(r"(\d{1,3})以下|<(\d{1,3})", said):
        least, most = None, int(found[1] or found[2])
    elif found := re.fullmatch(r"(\d{1,3})(?:-|—|–|~|到|至|to)(\d{1,3})", said):
        least, most = int(found[1]), int(found[2])
    else:
        raise TermUnclear
    if not 0 <= (least or 0) <= (most or LIMITS["age_most"]) <= LIMITS["age_most"]:
        raise TermUnclear
    return least, most


def number(text: str, *, least: int, most: int) -> int:
    """Return the number that was typed. Refuses with TermUnclear."""
    found = whole_number(text)
    if found is None or not least <= found <= most:
        raise TermUnclear
    return found


def named_party(text: str) -> tuple[str, int]:
    """Return a name and how many come with it, of `王奶奶 2` or `王奶奶`. Refuses with TermUnclear, Blank, TooLong."""
    found = re.fullmatch(r"(.*?)[\s,，、:：]*(\d{0,2})\s*(?:个人|個人|人)?", text.strip(), flags=re.DOTALL)
    if found is None:
        raise TermUnclear
    return clean(found[1], most=LIMITS["guest_most"], lines=False), int(found[2] or 1)


def write_down(roster: Roster, name: str, party: int, *, by: Actor, at: datetime) -> Registration:
    """Return the seat of somebody without an account on places held back, written down by a staff member, who stands
    in it. Refuses with NotAllowed, EventCancelled, EventBegun, GuestThere, NoHeldPlace, Blank, TooLong."""
    admit(by, Who.STAFF)
    if by.resident_id is None:
        raise NotAllowed
    still_open(roster.event, at)
    guest = clean(name, most=LIMITS["guest_most"], lines=False)
    if any(one.guest == guest for one in roster.live):
        raise GuestThere
    if not 1 <= party <= roster.event.reserved:
        raise NoHeldPlace(left=roster.event.reserved)
    return Registration(0, roster.event.id, by.resident_id, party, State.CONFIRMED, at, at, guest=guest)


def cross_off(event: Event, registration: Registration, *, by: Actor, at: datetime) -> Registration:
    """Return a guest's seat as given back to the places held. Refuses with NotAllowed, NotFound (no guest's),
    EventCancelled, EventBegun."""
    admit(by, Who.STAFF)
    still_open(event, at)
    if not registration.guest or registration.state not in HOLDING:
        raise NotFound
    return replace(registration, state=State.CANCELLED, since=at)
