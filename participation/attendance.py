"""Who came: checked in at the door, asked afterwards how it was; who did not come and said nothing may explain it.

A seat that nobody took without a word is remembered for a while and shown to staff. It takes no right from anybody:
an old neighbour who forgot a date is not to be punished by a machine. Where nobody at all was checked in, attendance
was not taken, and nobody is said to have stayed away.
"""

import json
import secrets
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from participation.access import Actor, Who, admit
from participation.events import COMING, Event, EventCancelled, Registration, Roster, State
from participation.privacy import refuse_id_cards
from participation.refusals import NotFound, NotYours, Refusal
from participation.text import clean

LIMITS: dict[str, Any] = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))

PRESENT = frozenset({State.CHECKED_IN, State.ATTENDED, State.FED_BACK})
"""States of those who were there."""


class DoorShut(Refusal):
    """Nobody is checked in more than `minutes` before an event."""

    key = "attendance-door-shut"


class DoorOver(Refusal):
    """The event's list is closed."""

    key = "attendance-door-over"


class NoSeat(Refusal):
    """The party has no seat here: it waits in the line, or gave its seat back."""

    key = "attendance-no-seat"


class TooLate(Refusal):
    """What was asked after an event is not asked any more."""

    key = "attendance-too-late"


class PhotosFull(Refusal):
    """As many photos of an event as one may give, `most`, are there."""

    key = "attendance-photos-full"


@dataclass(frozen=True, slots=True)
class Felt:
    """What people said of an event, without their names: how many chose each mark, and their sentences and photos."""

    marks: dict[str, int]
    said: tuple[tuple[str, str, tuple[str, ...]], ...]
    """Mark, sentence (may be empty), photos."""


def opens_at(event: Event) -> datetime:
    """Return from when people are checked in."""
    return event.begins_at - timedelta(minutes=LIMITS["door_opens_minutes_before"])


def closes_at(event: Event) -> datetime:
    """Return until when staff may enter who came."""
    return event.over_at + timedelta(hours=LIMITS["door_closes_hours_after_the_end"])


def is_open(event: Event, at: datetime) -> bool:
    """Return whether people may be checked in now."""
    return event.cancelled_at is None and opens_at(event) <= at < closes_at(event)


def code() -> str:
    """Return what a ticket's link ends in: 128 bits, so that nobody guesses a neighbour's."""
    return secrets.token_hex(16)


def with_code(registration: Registration) -> Registration:
    """Return the registration with a code for its ticket; the one it has stays."""
    return registration if registration.code else replace(registration, code=code())


def check_in(event: Event, registration: Registration, *, by: Actor, at: datetime) -> Registration:
    """Return the party as checked in by a staff member. Twice is no offence: the first time stays.

    Refuses with NotAllowed, EventCancelled, DoorShut, DoorOver, NoSeat.
    """
    admit(by, Who.STAFF)
    _at_the_door(event, at)
    if registration.state in PRESENT:
        return registration
    if registration.state not in COMING and registration.state is not State.OFFERED:
        raise NoSeat
    return replace(
        registration, state=State.CHECKED_IN, since=at, offered_until=None, came_at=at, checked_by=by.resident_id
    )


def take_back(event: Event, registration: Registration, *, by: Actor, at: datetime) -> Registration:
    """Return a party that was checked in by mistake as one that is expected. Refuses like `check_in`."""
    admit(by, Who.STAFF)
    _at_the_door(event, at)
    if registration.state in COMING:
        return registration
    if registration.state is not State.CHECKED_IN:
        raise NoSeat
    # reminded: whoever stands at the door needs no reminder
    return replace(registration, state=State.REMINDED, since=at, came_at=None, checked_by=by.resident_id)


def _at_the_door(event: Event, at: datetime) -> None:
    if event.cancelled_at:
        raise EventCancelled
    if at < opens_at(event):
        raise DoorShut(minutes=LIMITS["door_opens_minutes_before"])
    if at >= closes_at(event):
        raise DoorOver


def settle(roster: Roster, *, at: datetime) -> tuple[Registration, ...]:
    """Return those whose part in an event that is over changes by itself: who was there has attended; once the list is
    closed, who was expected and did not come is a no-show. Nobody is, where nobody was checked in."""
    event = roster.event
    if event.cancelled_at or at < event.over_at:
        return ()
    taken = any(one.state in PRESENT for one in roster.live)
    missed = COMING if taken and at >= closes_at(event) else frozenset()
    return tuple(
        replace(one, state=State.ATTENDED if one.state is State.CHECKED_IN else State.NO_SHOW, since=at)
        for one in roster.live
        if one.state is State.CHECKED_IN or one.state in missed
    )


def feel(event: Event, registration: Registration, mark: str, *, by: Actor, at: datetime) -> Registration:
    """Return the registration with how it was; it may be changed while it is asked.

    Refuses with NotYours, NotFound (no such mark, or they were not there), TooLate.
    """
    own(registration, by)
    if registration.state not in (State.ATTENDED, State.FED_BACK) or mark not in LIMITS["marks"]:
        raise NotFound
    if at >= event.over_at + timedelta(days=LIMITS["feedback_days"]):
        raise TooLate
    return replace(registration, state=State.FED_BACK, since=at, mark=mark)


def say(
    event: Event, registration: Registration, *, by: Actor, at: datetime, text: str = "", photo: str | None = None
) -> Registration:
    """Return the feedback with a sentence, one more photo, or both; what is not given stays as it was.

    Refuses with NotYours, NotFound (they have not said how it was), TooLate, PhotosFull, Blank, TooLong, IdCardNumber.
    """
    felt = feel(event, registration, registration.mark, by=by, at=at)
    words = felt.said
    if text:
        refuse_id_cards(text)
        words = clean(text, most=LIMITS["words_most"])
    if photo and len(felt.photos) >= LIMITS["photos_most"]:
        raise PhotosFull(most=LIMITS["photos_most"])
    return replace(felt, said=words, photos=(*felt.photos, photo) if photo else felt.photos)


def explain(event: Event, registration: Registration, text: str, *, by: Actor, at: datetime) -> Registration:
    """Return the no-show with its reason: from then on it does not count.

    Refuses with NotYours, NotFound (nobody missed them), TooLate, Blank, TooLong, IdCardNumber.
    """
    missed(event, registration, by=by, at=at)
    refuse_id_cards(text)
    return replace(registration, excuse=clean(text, most=LIMITS["excuse_most"], lines=False))


def missed(event: Event, registration: Registration, *, by: Actor, at: datetime) -> None:
    """Return nothing when the person may explain why they did not come. Refuses with NotYours, NotFound, TooLate."""
    own(registration, by)
    if registration.state is not State.NO_SHOW:
        raise NotFound
    if at >= event.over_at + timedelta(days=LIMITS["explain_days"]):
        raise TooLate


def remembered_since(at: datetime) -> datetime:
    """Return since when no-shows are remembered."""
    return at - timedelta(days=LIMITS["memory_days"])


def own(registration: Registration, by: Actor) -> None:
    """Return nothing when the registration is the person's own. Refuses with NotYours."""
    if registration.resident_id != by.resident_id or registration.guest:
        raise NotYours
