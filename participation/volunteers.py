"""A volunteer's own profile after it was first told: what they can do, when they are free, in which teams they are
(PRODUCT.md, B). Theirs alone to change, at any time."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from participation.access import Actor
from participation.refusals import NotFound, NotYours, Refusal
from participation.shifts import (
    HOLDING,
    LIMITS,
    Claim,
    NoProfile,
    Shift,
    State,
    Team,
    Volunteer,
    may_be_born,
    moved,
    of_its_age,
)

Led = TypeVar("Led", Team, Shift)


@dataclass(frozen=True, slots=True)
class Membership:
    """Somebody is in a team since `joined_at`."""

    id: int
    community_id: int
    team_id: int
    resident_id: int
    joined_at: datetime


def with_skill(volunteer: Volunteer | None, skill: str, has: bool, *, by: Actor) -> Volunteer:
    """Return the profile with a skill, or without it. Set twice it is set. Refuses with NoProfile, NotYours,
    NotFound."""
    mine = _own(volunteer, by)
    return replace(mine, skills=_set(LIMITS["skills"], mine.skills, skill, has))


def with_time(volunteer: Volunteer | None, time: str, has: bool, *, by: Actor) -> Volunteer:
    """Return the profile with a time of the week at which the person is free, or without it. Refuses like
    `with_skill`."""
    mine = _own(volunteer, by)
    return replace(mine, times=_set(LIMITS["times"], mine.times, time, has))


def with_birth_year(
    volunteer: Volunteer | None, year: int, *, by: Actor, at: datetime, born: int | None = None
) -> Volunteer:
    """Return the profile with another year of birth; `born` is the year on the community's roll, where it is known.
    Refuses with NoProfile, NotYours, YearUnclear, YearDiffers, NeedsGuardian."""
    mine = _own(volunteer, by)
    may_be_born(year, at, born)
    return replace(mine, birth_year=year)


def given_back(
    volunteer: Volunteer, held: Iterable[tuple[Shift, Claim]], *, by: Actor, at: datetime
) -> list[tuple[Shift, Claim]]:
    """Return those of the person's coming shifts that somebody of their year of birth may not do, each with the claim
    as it ends."""
    return [
        (shift, moved(claimed, State.WITHDRAWN, by=by, at=at))
        for shift, claimed in held
        if claimed.state in HOLDING and at < shift.begins_at and not _may(shift, volunteer)
    ]


def _may(shift: Shift, volunteer: Volunteer) -> bool:
    try:
        of_its_age(shift, volunteer.birth_year)
    except Refusal:
        return False
    return True


def join(volunteer: Volunteer | None, team: Team, *, by: Actor, at: datetime) -> Membership:
    """Return that the person is in the team from now on. Refuses with NoProfile, NotYours, NotFound (the team is
    another community's)."""
    mine = _own(volunteer, by)
    if team.community_id != mine.community_id:
        raise NotFound
    return Membership(0, team.community_id, team.id, mine.resident_id, at)


def lay_down(led: Led, *, by: Actor) -> Led:
    """Return the team, or the shift, without the leader it has: they lay it down. Refuses with NotYours."""
    if led.leader_id is None or led.leader_id != by.resident_id:
        raise NotYours
    return replace(led, leader_id=None)


def _own(volunteer: Volunteer | None, by: Actor) -> Volunteer:
    if volunteer is None:
        raise NoProfile
    if volunteer.resident_id != by.resident_id:
        raise NotYours
    return volunteer


def _set(known: Collection[str], told: Collection[str], one: str, has: bool) -> tuple[str, ...]:
    if one not in known:
        raise NotFound
    kept = {*told, one} if has else set(told) - {one}
    return tuple(each for each in known if each in kept)
