"""An event that is cancelled or moved: one of the staff asks, another agrees, everybody on the list is asked for 收到.

A wrong tap must not send sixty neighbours home, so it takes two. Whoever asked can never be the one who agrees.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from participation.access import Actor, Who, admit
from participation.events import COMING, LIMITS, Event, Registration, Roster, State, offer_until, still_open
from participation.programme import on_a_day
from participation.refusals import NotAllowed, NotFound, NotYours, Refusal
from participation.text import clean


class Kind(StrEnum):
    """What is to become of the event."""

    CANCEL = "cancel"
    MOVE = "move"


class Stage(StrEnum):
    """What became of the wish."""

    ASKED = "asked"
    DONE = "done"
    REFUSED = "refused"


class ChangeAsked(Refusal):
    """A change of this event waits for a second person already."""

    key = "changes-asked-already"


class ChangeOver(Refusal):
    """Somebody decided about this change before."""

    key = "changes-over"


class OwnChange(Refusal):
    """Who asked for the change cannot be the second person."""

    key = "changes-own"


class NothingChanges(Refusal):
    """The event already begins then, and there."""

    key = "changes-nothing"


@dataclass(frozen=True, slots=True)
class Change:
    """A wish to cancel or move an event. `begins_at` and `place` are those it would have; of one to cancel its own."""

    id: int
    community_id: int
    event_id: int
    kind: Kind
    begins_at: datetime
    place: str
    reason: str
    asked_by: int
    asked_at: datetime
    stage: Stage = Stage.ASKED
    decided_by: int | None = None
    decided_at: datetime | None = None


def ask(
    event: Event,
    waiting: Change | None,
    kind: Kind,
    reason: str,
    *,
    by: Actor,
    at: datetime,
    begins_at: datetime | None = None,
    place: str = "",
) -> Change:
    """Return the wish of a staff member; `waiting` is the event's wish that nobody decided about yet.

    Refuses with NotAllowed, EventCancelled, EventBegun, ChangeAsked, NothingChanges, EventTooSoon, EventTooFar, Blank,
    TooLong.
    """
    admit(by, Who.STAFF)
    if by.resident_id is None:
        raise NotAllowed
    still_open(event, at)
    if waiting is not None:
        raise ChangeAsked
    begins, where = event.begins_at, event.place
    if kind is Kind.MOVE:
        begins = on_a_day(begins_at or begins, at=at)
        where = clean(place, most=LIMITS["place_most"], lines=False) if place else where
        if (begins, where) == (event.begins_at, event.place):
            raise NothingChanges
    why = clean(reason, most=LIMITS["reason_most"], lines=False)
    return Change(0, event.community_id, event.id, kind, begins, where, why, by.resident_id, at)


def approve(change: Change, event: Event, *, by: Actor, at: datetime) -> tuple[Change, Event]:
    """Return the change as done, and the event as it is from now on.

    Refuses with NotAllowed, OwnChange, ChangeOver, EventCancelled, EventBegun, EventTooSoon.
    """
    _second(change, by)
    still_open(event, at)
    done = replace(change, stage=Stage.DONE, decided_by=by.resident_id, decided_at=at)
    if change.kind is Kind.CANCEL:
        return done, replace(event, cancelled_at=at, cancelled_by=change.asked_by)
    begins = on_a_day(change.begins_at, at=at)
    return done, replace(
        event, begins_at=begins, ends_at=event.over_at + (begins - event.begins_at), place=change.place
    )  # fmt: skip


def refuse(change: Change, *, by: Actor, at: datetime) -> Change:
    """Return the change as refused by a second person, or taken back by who asked. Refuses with NotAllowed,
    ChangeOver."""
    admit(by, Who.STAFF)
    if change.stage is not Stage.ASKED:
        raise ChangeOver
    return replace(change, stage=Stage.REFUSED, decided_by=by.resident_id, decided_at=at)


def carried(roster: Roster, change: Change, *, at: datetime) -> tuple[Registration, ...]:
    """Return everybody on the list as they stand after a change that is done (`roster` has the event as it is then):
    released from what was cancelled; of what was moved reminded anew, and offered a seat for as long as is left."""
    if change.kind is Kind.CANCEL:
        return tuple(replace(one, told=change.id) for one in roster.released(at=at))
    return tuple(replace(_anew(roster, one, at), told=change.id) for one in roster.live)


def _anew(roster: Roster, one: Registration, at: datetime) -> Registration:
    if one.state in COMING or one.state is State.CHECKED_IN:
        return replace(one, state=State.CONFIRMED, since=at, came_at=None)
    if one.state is State.OFFERED:
        return replace(one, offered_until=offer_until(roster, at=at))
    return one


def hear(registration: Registration, *, by: Actor) -> Registration:
    """Return the registration with the 收到 of who was told. Twice is no offence. Refuses with NotYours, NotFound."""
    if registration.resident_id != by.resident_id or registration.guest:
        raise NotYours
    if registration.told is None:
        raise NotFound
    return replace(registration, heard=registration.told)


def _second(change: Change, by: Actor) -> None:
    admit(by, Who.STAFF)
    if change.stage is not Stage.ASKED:
        raise ChangeOver
    if by.resident_id == change.asked_by:
        raise OwnChange
