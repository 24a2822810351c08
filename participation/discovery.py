"""一周推荐: at most five coming things that fit what somebody likes, can do and has time for."""

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

from participation.club_sessions import Session
from participation.clubs import Club
from participation.digests import Times
from participation.events import Event
from participation.matching import free_at
from participation.shifts import Shift, Volunteer

LIMITS: dict[str, Any] = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))
UNSAID = "other"
"""The kind of an event whose kind was not said."""
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

TIMES = Times(
    _WEEKDAYS.index(LIMITS["weekday"]), time.fromisoformat(LIMITS["hour"]), timedelta(hours=LIMITS["late_hours"]),
    timedelta(days=LIMITS["days_ahead"]), LIMITS["most"],
)  # fmt: skip
"""When it is sent, how far it looks ahead and how much it names; asked with `digests.due`."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Who is told: what they like, what they offer as a volunteer, which events and shifts they have a place at or
    stand in line for, and which clubs they belong to or were told of before."""

    resident_id: int
    interests: frozenset[str]
    volunteer: Volunteer | None = None
    events: frozenset[int] = frozenset()
    shifts: frozenset[int] = frozenset()
    clubs: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Coming:
    """What could be told: events with seats, shifts with places and the name of each one's team, clubs with room and
    the next session of each, the next first."""

    events: tuple[Event, ...]
    shifts: tuple[tuple[Shift, str], ...]
    clubs: tuple[tuple[Session, Club], ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One thing that is told; `kind` is `event`, `shift` or `club`, whose next session `begins_at`. `left` are the
    places that are free; 0 of a club without a limit."""

    kind: str
    id: int
    title: str
    place: str
    begins_at: datetime
    left: int


def within(
    events: Iterable[Event],
    shifts: Iterable[tuple[Shift, str]],
    meetings: Iterable[tuple[Session, Club]],
    at: datetime,
) -> Coming:
    """Return those that begin soon enough and have room; of each club the next session that takes place."""
    until = at + TIMES.soon
    clubs: dict[int, tuple[Session, Club]] = {}
    for one, club in meetings:
        if one.begins_at <= until and one.cancelled_at is None and not club.is_full:
            clubs.setdefault(club.id, (one, club))
    return Coming(
        tuple(one for one in events if one.begins_at <= until and one.left > 0),
        tuple((one, team) for one, team in shifts if one.begins_at <= until and one.left > 0),
        tuple(clubs.values()),
    )


def suggest(reader: Reader, coming: Coming, zone: str) -> tuple[Suggestion, ...]:
    """Return what fits this person, the next first, at most five; nothing that they have a place at already."""
    found = [
        Suggestion("event", one.id, one.title, one.place, one.begins_at, one.left)
        for one in coming.events
        if one.id not in reader.events and _likes(reader.interests, one)
    ]
    found += [
        Suggestion("shift", one.id, team, one.place, one.begins_at, one.left)
        for one, team in coming.shifts
        if one.id not in reader.shifts and reader.volunteer and free_at(reader.volunteer, one.begins_at, zone)
    ]
    found += [
        Suggestion(
            "club", club.id, club.name, one.place or club.place, one.begins_at,
            0 if club.places is None else club.places - club.members,
        )
        for one, club in coming.clubs
        if club.id not in reader.clubs and club.interest in reader.interests
    ]  # fmt: skip
    found.sort(key=lambda one: (one.begins_at, one.kind, one.id))
    return tuple(found[: TIMES.named])


def _likes(interests: Collection[str], event: Event) -> bool:
    """Return whether an event is one for these interests. One whose kind staff did not say could be anything, and fits
    whoever likes anything."""
    return event.kind in interests or (event.kind == UNSAID and bool(interests))
