"""这一周: what a community's next seven days hold, events, clubs' sessions and shifts in one order, and where people
are missing."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from participation.club_sessions import Session
from participation.clubs import Club
from participation.communities import Building
from participation.events import Event
from participation.shifts import Shift

DAYS = 7


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing of the week; `kind` is `event`, `club` or `shift`, `left` its seats or places that nobody holds (of a
    club's session none are counted)."""

    kind: str
    id: int
    begins_at: datetime
    title: str
    place: str
    left: int


@dataclass(frozen=True, slots=True)
class Need:
    """The shifts at a building: how many, and how many people they still lack together."""

    building: Building | None
    shifts: int
    missing: int


def until(at: datetime, zone: str) -> datetime:
    """Return when the week ends that begins with the day of `at`: the midnight behind its seventh day."""
    return datetime.combine(days(at, zone)[-1] + timedelta(days=1), time(), ZoneInfo(zone))


def days(at: datetime, zone: str) -> tuple[date, ...]:
    """Return the seven local days from that of `at` on."""
    today = at.astimezone(ZoneInfo(zone)).date()
    return tuple(today + timedelta(days=number) for number in range(DAYS))


def entries(
    events: Iterable[Event], shifts: Iterable[tuple[Shift, str]], at: datetime, zone: str,
    meetings: Iterable[tuple[Session, Club]] = (),
) -> tuple[Entry, ...]:  # fmt: skip
    """Return what begins in the week from `at` on, the next first. What was called off is left out."""
    end = until(at, zone)
    found = [
        Entry("event", one.id, one.begins_at, one.title, one.place, one.left)
        for one in events
        if at <= one.begins_at < end and one.cancelled_at is None
    ]
    found += [
        Entry("shift", one.id, one.begins_at, team, one.place, one.left)
        for one, team in shifts
        if at <= one.begins_at < end and one.cancelled_at is None
    ]
    found += [
        Entry("club", one.id, one.begins_at, club.name, one.place or club.place, 0)
        for one, club in meetings
        if at <= one.begins_at < end and one.cancelled_at is None
    ]
    return tuple(sorted(found, key=lambda one: (one.begins_at, one.kind, one.id)))


def by_day(found: Iterable[Entry], at: datetime, zone: str) -> dict[date, list[Entry]]:
    """Return the entries of each of the seven days, also of those that have none."""
    kept: dict[date, list[Entry]] = {day: [] for day in days(at, zone)}
    for one in found:
        kept[one.begins_at.astimezone(ZoneInfo(zone)).date()].append(one)
    return kept


def needs(found: Iterable[Entry], buildings: Sequence[Building]) -> list[Need]:
    """Return the shifts of each building whose name stands in their place (the longest such name: 13号楼 is not
    3号楼), in the buildings' order; those at none come last, where there are any."""
    counted: dict[int | None, list[int]] = {one.id: [0, 0] for one in buildings}
    for one in found:
        if one.kind == "shift":
            named = [it for it in buildings if re.search(rf"(?<!\d){re.escape(it.name)}", one.place)]
            where = max(named, key=lambda it: len(it.name)).id if named else None
            kept = counted.setdefault(where, [0, 0])
            kept[0] += 1
            kept[1] += one.left
    known = [Need(one, *counted[one.id]) for one in buildings]
    return [*known, Need(None, *counted[None])] if None in counted else known
