"""Cultural events 文化活动: seats, the waiting line, offers, the last call (PRODUCT.md, E).

What the line promises: never more people than seats; a party is seated whole or not at all; nobody who waits is
passed over by one behind with the same need; no seat stays empty while someone waits who could take it. The
promises do not lean on how soon a sweep runs: whoever comes new is given only what the line cannot use.
"""

import json
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any

from participation.access import Actor, Who, admit
from participation.daytime import Day
from participation.refusals import NotRegistered, NotYours, Refusal

LIMITS: dict[str, Any] = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))


class State(StrEnum):
    """What became of a registration. APPLIED is passed through in one step; the states from CHECKED_IN on are
    attendance's (`participation/attendance.py`)."""

    CONFIRMED = "confirmed"
    REMINDED = "reminded"
    WAITING = "waiting"
    OFFERED = "offered"
    DECLINED = "declined"
    EXPIRED = "expired"
    CANCELLED = "cancelled"
    CHECKED_IN = "checked_in"
    ATTENDED = "attended"
    FED_BACK = "fed_back"
    NO_SHOW = "no_show"


COMING = frozenset({State.CONFIRMED, State.REMINDED})
SEATED = frozenset({State.CHECKED_IN, State.ATTENDED, State.FED_BACK, State.NO_SHOW})  # theirs until the end
HOLDING = COMING | SEATED | {State.OFFERED}  # an offered seat is kept free for the one it is offered to
LIVE = HOLDING | {State.WAITING}


class EventFull(Refusal):
    """In the last call somebody else was quicker."""

    key = "events-full"


class EventBegun(Refusal):
    """The event has begun or is over."""

    key = "events-begun"


class EventCancelled(Refusal):
    """The event will not take place."""

    key = "events-cancelled"


class AlreadySigned(Refusal):
    """The resident has a seat here, or stands in the line."""

    key = "events-already-signed"


class PartySize(Refusal):
    """A party is between one and `most` people."""

    key = "events-party-size"


class SignUpShut(Refusal):
    """Residents do not sign up yet, or not any more."""

    key = "events-sign-up-shut"


class NotTheirAge(Refusal):
    """The event is for another age than the roll says they are."""

    key = "events-not-their-age"


class AlreadyHere(Refusal):
    """The party was checked in at the door; staff can take that back."""

    key = "events-already-here"


class OfferGone(Refusal):
    """The offer has lapsed, was declined or cancelled; the seat went on to the next."""

    key = "events-offer-gone"


@dataclass(frozen=True, slots=True)
class Event:
    """`capacity` counts people, not parties. `taken` and `freed` (how often a seat was given back) are kept by
    storage with every change of a registration."""

    id: int
    community_id: int
    title: str
    place: str
    begins_at: datetime
    capacity: int
    created_by: int
    created_at: datetime
    cancelled_at: datetime | None = None
    cancelled_by: int | None = None
    taken: int = 0
    freed: int = 0
    ends_at: datetime | None = None
    settled_at: datetime | None = None
    """When the list was closed: who came and who did not is decided."""
    opens_at: datetime | None = None
    closes_at: datetime | None = None
    """From when until when residents sign up; None: from now, until it begins."""
    party_most: int | None = None
    age_least: int | None = None
    age_most: int | None = None
    reserved: int = 0
    """Places held back for people without an account that nobody was written down for yet; kept by storage."""
    poster: str | None = None
    kind: str = "other"

    @property
    def over_at(self) -> datetime:
        """Return when it ends; where nobody said so, two hours after it begins."""
        return self.ends_at or self.begins_at + timedelta(hours=LIMITS["lasts_hours"])

    @property
    def left(self) -> int:
        """Return the seats that nobody holds and that are not held back."""
        return self.capacity - self.taken - self.reserved


@dataclass(frozen=True, slots=True)
class Registration:
    """`since` is when it came to its state; the line stands in the order of `id`. What follows `guest` is of the door
    and after it."""

    id: int
    event_id: int
    resident_id: int
    party: int
    state: State
    applied_at: datetime
    since: datetime
    offered_until: datetime | None = None
    guest: str = ""
    """The name of somebody without an account; then `resident_id` is the staff member who wrote them down."""
    code: str | None = None
    """What the link on the ticket ends in, once a ticket was asked for."""
    came_at: datetime | None = None
    checked_by: int | None = None
    mark: str = ""
    said: str = ""
    photos: tuple[str, ...] = ()
    excuse: str = ""
    told: int | None = None
    """The change of the event (`participation/changes.py`) that they were told last, and the one they said 收到 to."""
    heard: int | None = None


@dataclass(frozen=True, slots=True)
class Roster:
    """An event with its living registrations in the order they came, as one decision sees them (locked)."""

    event: Event
    live: tuple[Registration, ...]
    zone: str

    @property
    def left(self) -> int:
        """Return the seats that nobody holds and that are not held back, counted anew."""
        return self.event.capacity - self.event.reserved - sum(one.party for one in self.live if one.state in HOLDING)

    def spare(self, at: datetime) -> int:
        """Return the seats for who comes new: those the line could take are the line's, also before a sweep has
        offered them. In the last call every free seat is anybody's."""
        return self.left - sum(one.party for one in promote(self, at=at))

    @property
    def line(self) -> tuple[Registration, ...]:
        """Return those who wait, the first first."""
        return tuple(one for one in self.live if one.state is State.WAITING)

    def of(self, resident_id: int | None) -> Registration | None:
        """Return the resident's own living registration."""
        return next((one for one in self.live if one.resident_id == resident_id and not one.guest), None)

    def place(self, registration: Registration) -> int:
        """Return the place in the line, from 1."""
        return 1 + sum(one.id < registration.id for one in self.line)

    def released(self, *, at: datetime) -> tuple[Registration, ...]:
        """Return everyone on the list as cancelled: the event was called off."""
        return tuple(replace(one, state=State.CANCELLED, since=at, offered_until=None) for one in self.live)

    @property
    def day(self) -> Day:
        """Return the community's waking hours."""
        return Day.of(LIMITS, self.zone)

    def tell_at(self, at: datetime) -> datetime:
        """Return when people may be told: now; at night the next morning, unless that is too late."""
        morning = self.day.woken(at)
        return morning if morning < self.event.begins_at else at

    @property
    def last_call_at(self) -> datetime:
        """Return when seats begin to go to whoever taps first: the night not counted, so that an early event has
        its last call the evening before."""
        return self.day.before(self.event.begins_at, timedelta(hours=LIMITS["last_call_hours"]))


def sign_up(roster: Roster, party: int, *, by: Actor, at: datetime, born: int | None = None) -> Registration:
    """Return a confirmed registration, or one at the end of the line when the party does not fit as a whole.

    `born` is the year on the community's roll, where it is known. It is asked of who comes alone: of a family another
    may be meant. Refuses with NotRegistered, NotAllowed, EventBegun, EventCancelled, SignUpShut, AlreadySigned,
    PartySize, NotTheirAge.
    """
    admit(by, Who.REGISTERED)
    if by.resident_id is None:
        raise NotRegistered
    still_open(roster.event, at)
    if roster.of(by.resident_id) is not None:
        raise AlreadySigned
    if not takes_names(roster.event, at):
        raise SignUpShut
    most = largest_party(roster.event)
    if not 1 <= party <= most:
        raise PartySize(most=most)
    if party == 1 and born is not None and not _of_age(roster.event, born):
        raise NotTheirAge
    state = State.CONFIRMED if party <= roster.spare(at) else State.WAITING
    return Registration(0, roster.event.id, by.resident_id, party, state, at, at)


def takes_names(event: Event, at: datetime) -> bool:
    """Return whether residents may sign up now."""
    return (event.opens_at is None or event.opens_at <= at) and at < (event.closes_at or event.begins_at)


def largest_party(event: Event) -> int:
    """Return how many may come together."""
    return min(event.party_most or LIMITS["party_most"], event.capacity - event.reserved)


def _of_age(event: Event, born: int) -> bool:
    """Return whether somebody born in that year may be of the age that is asked for on the event's day."""
    age = event.begins_at.year - born  # or a year less, before their birthday
    return age >= (event.age_least or 0) and age - 1 <= (event.age_most or LIMITS["age_most"])


def accept(roster: Roster, registration: Registration, *, by: Actor, at: datetime) -> Registration:
    """Return the registration as confirmed: an offer in time, or in the last call the first tap of who waits.

    Tapping twice is no offence. Refuses with NotYours, EventBegun, EventCancelled, OfferGone, EventFull.
    """
    _mine(registration, by)
    still_open(roster.event, at)
    if registration.state in COMING or registration.state in SEATED:
        return registration
    if registration.state is State.WAITING and at >= roster.last_call_at:
        if registration.party > roster.left:
            raise EventFull
    elif registration.state is not State.OFFERED or _lapsed(registration, at):
        raise OfferGone
    return replace(registration, state=State.CONFIRMED, since=at, offered_until=None)


def decline(registration: Registration, *, by: Actor, at: datetime) -> Registration:
    """Return the offer as declined; the seat goes on to the next. Refuses with NotYours, OfferGone."""
    _mine(registration, by)
    if registration.state is not State.OFFERED:
        raise OfferGone
    return replace(registration, state=State.DECLINED, since=at, offered_until=None)


def cancel(event: Event, registration: Registration, *, by: Actor, at: datetime) -> Registration:
    """Return the registration as cancelled, wherever it stood. Refuses with NotYours, EventBegun, AlreadyHere,
    OfferGone."""
    _mine(registration, by)
    if at >= event.begins_at:
        raise EventBegun
    if registration.state is State.CANCELLED:
        return registration
    if registration.state in SEATED:
        raise AlreadyHere
    if registration.state not in LIVE:
        raise OfferGone
    return replace(registration, state=State.CANCELLED, since=at, offered_until=None)


def expire(roster: Roster, *, at: datetime) -> tuple[Registration, ...]:
    """Return the offers that lapsed, and once the event begins the whole line, as expired."""
    begun = at >= roster.event.begins_at
    return tuple(
        replace(one, state=State.EXPIRED, since=at, offered_until=None)
        for one in roster.live
        if (one.state is State.OFFERED and _lapsed(one, at)) or (begun and one.state is State.WAITING)
    )


def promote(roster: Roster, *, at: datetime) -> tuple[Registration, ...]:
    """Return those in the line who are offered the free seats: the first whose party fits, then the next.

    Nobody once the last call has begun.
    """
    if roster.event.cancelled_at or at >= roster.last_call_at:
        return ()
    left, offered = roster.left, []
    for one in roster.line:
        if one.party <= left:
            left -= one.party
            offered.append(replace(one, state=State.OFFERED, since=at, offered_until=offer_until(roster, at=at)))
    return tuple(offered)


def offer_until(roster: Roster, *, at: datetime) -> datetime:
    """Return how long an offer made now lasts: 12 hours or half of the time left, the night not counted."""
    left = roster.day.awake_between(at, roster.event.begins_at) * LIMITS["offer_share_of_time_left"]
    return roster.day.after(at, min(left, timedelta(hours=LIMITS["offer_most_hours"])))


def called(roster: Roster, *, at: datetime) -> tuple[Registration, ...]:
    """Return those in the line who could take a free seat in the last call: all are told, the first tap wins."""
    if roster.event.cancelled_at or not roster.last_call_at <= at < roster.event.begins_at:
        return ()
    return tuple(one for one in roster.line if one.party <= roster.left)


def remind(roster: Roster, *, at: datetime) -> tuple[Registration, ...]:
    """Return those coming who are due a reminder, as reminded; of several that fell due only one is sent.

    Who signed up after a reminder's moment needs none. Nobody is reminded at night.
    """
    if roster.event.cancelled_at or at >= roster.event.begins_at:
        return ()
    due = [moment for moment in _reminders(roster) if moment <= at]
    return tuple(
        replace(one, state=State.REMINDED, since=at)
        for one in roster.live
        if one.state in COMING and due and one.since < max(due)
    )


def _reminders(roster: Roster) -> list[datetime]:
    """A reminder that would fall in the night comes the next morning, or with the last call if that is sooner."""
    begins = roster.event.begins_at
    mornings = [roster.day.woken(begins - timedelta(hours=hours)) for hours in LIMITS["reminder_hours"]]
    return [min(moment, roster.last_call_at) for moment in mornings]


def _lapsed(registration: Registration, at: datetime) -> bool:
    return registration.offered_until is not None and at >= registration.offered_until


def still_open(event: Event, at: datetime) -> None:
    """Return nothing while an event is ahead. Refuses with EventCancelled, EventBegun."""
    if event.cancelled_at:
        raise EventCancelled
    if at >= event.begins_at:
        raise EventBegun


def _mine(registration: Registration, by: Actor) -> None:
    if registration.resident_id != by.resident_id or registration.guest:
        raise NotYours
