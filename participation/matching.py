"""谁能来: which volunteers could take a place on a shift, and asking them, each once for a shift.

Whoever wishes not to be asked is not asked, and is counted only, not named.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from participation.access import Actor, Who, admit
from participation.needs import born_within
from participation.refusals import NotAllowed, Refusal
from participation.shifts import LIMITS as SHIFTS
from participation.shifts import Shift, ShiftBegun, ShiftCancelled, ShiftFull, Volunteer

LIMITS: dict[str, Any] = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))


class AlreadyAsked(Refusal):
    """The person was asked to this shift before."""

    key = "matching-already-asked"


class CannotCome(Refusal):
    """The person cannot be asked: busy at that time, muted, gone, or not of the age that it is for."""

    key = "matching-cannot-come"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A volunteer as somebody planning a shift sees them. `busy`: they hold this shift or another at its time."""

    volunteer: Volunteer
    name: str
    building_id: int | None
    away: bool = False
    muted: bool = False
    busy: bool = False
    asked: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for: a skill (None: any) and a building to live near (None: anywhere)."""

    skill: str | None = None
    building_id: int | None = None


@dataclass(frozen=True, slots=True)
class Invitation:
    """Somebody was asked to a shift; there is one such row for a person and a shift."""

    id: int
    community_id: int
    shift_id: int
    resident_id: int
    by: int
    at: datetime


def slot(at: datetime, zone: str) -> str:
    """Return the part of the week in which a moment lies, one of the shifts' `times`."""
    local = at.astimezone(ZoneInfo(zone))
    day = "weekend" if local.weekday() >= 5 else "weekday"
    return f"{day}_{'evening' if local.time() >= time.fromisoformat(LIMITS['evening_from']) else 'day'}"


def free_at(volunteer: Volunteer, at: datetime, zone: str) -> bool:
    """Return whether somebody said that they are free in that part of the week; whoever said nothing may be."""
    return not volunteer.times or slot(at, zone) in volunteer.times


def can(candidate: Candidate, shift: Shift, zone: str) -> bool:
    """Return whether somebody could take a place on the shift, muted or not."""
    volunteer = candidate.volunteer
    old_enough = shift.begins_at.year - volunteer.birth_year > SHIFTS["alone_from_age"]
    first, last = born_within(shift.age_least, shift.age_most, shift.begins_at)
    return (
        not candidate.away
        and not candidate.busy
        and (old_enough or not shift.alone)
        and first <= volunteer.birth_year <= last
        and free_at(volunteer, shift.begins_at, zone)
    )


def match(
    candidates: Iterable[Candidate], shift: Shift, wanted: Wanted, buildings: Sequence[int], zone: str
) -> tuple[list[Candidate], int]:
    """Return who could come and has the skill, the nearest to the building first, and how many more wish not to be
    asked. `buildings` are the community's in their order: the next number is the next house."""
    fitting = [
        one for one in candidates
        if can(one, shift, zone) and (wanted.skill is None or wanted.skill in one.volunteer.skills)
    ]  # fmt: skip
    place = {id: number for number, id in enumerate(buildings)}

    def far(one: Candidate) -> int:
        if wanted.building_id not in place or one.building_id is None or one.building_id not in place:
            return len(buildings)
        return abs(place[one.building_id] - place[wanted.building_id])

    named = [one for one in fitting if not one.muted]
    named.sort(key=lambda one: (far(one), not one.volunteer.times, one.volunteer.id))  # who named the time goes first
    return named[: LIMITS["most"]], len(fitting) - len(named)


def invite(shift: Shift, candidate: Candidate, zone: str, *, by: Actor, at: datetime) -> Invitation:
    """Return the invitation of somebody to a shift.

    Refuses with NotAllowed, ShiftCancelled, ShiftBegun, ShiftFull, AlreadyAsked or CannotCome.
    """
    admit(by, Who.STAFF)
    if by.resident_id is None:
        raise NotAllowed
    if shift.cancelled_at:
        raise ShiftCancelled
    if at >= shift.begins_at:
        raise ShiftBegun
    if shift.left < 1:
        raise ShiftFull
    if candidate.asked:
        raise AlreadyAsked
    if candidate.muted or not can(candidate, shift, zone):
        raise CannotCome
    return Invitation(0, shift.community_id, shift.id, candidate.volunteer.resident_id, by.resident_id, at)
