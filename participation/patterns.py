"""固定的班: the same shift every day or on some weekdays, at an hour of the community's own clock, weeks ahead.

What is made is an ordinary shift; one of the pattern and moment is made once, however often it is asked for.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from participation.access import Actor, Who, admit
from participation.refusals import NotAllowed, Refusal
from participation.repeats import Rhythm, next_after
from participation.shifts import LIMITS, Shift


class PatternEnded(Refusal):
    """The pattern was ended before."""

    key = "shifts-pattern-ended"


@dataclass(frozen=True, slots=True)
class Pattern:
    """`minutes` each shift lasts; `made_until` is up to when shifts were made of it."""

    id: int
    community_id: int
    team_id: int
    place: str
    rhythm: Rhythm
    minutes: int
    places: int
    risk: str
    alone: bool
    created_by: int
    created_at: datetime
    made_until: datetime
    ended_at: datetime | None = None
    ended_by: int | None = None
    needs: str = ""
    age_least: int | None = None
    age_most: int | None = None


def repeat(first: Shift, rhythm: Rhythm, *, by: Actor, at: datetime) -> Pattern:
    """Return the pattern of a shift as it was planned (`shifts.plan` has judged it). Refuses with NotAllowed."""
    admit(by, Who.STAFF)
    if by.resident_id is None or by.community_id != first.community_id:
        raise NotAllowed
    return Pattern(
        0, first.community_id, first.team_id, first.place, rhythm, first.minutes, first.places, first.risk,
        first.alone, by.resident_id, at, at, needs=first.needs, age_least=first.age_least, age_most=first.age_most,
    )  # fmt: skip


def horizon(at: datetime) -> datetime:
    """Return up to when shifts are to be there."""
    return at + timedelta(days=LIMITS["made_ahead_days"])


def made(pattern: Pattern, until: datetime, *, at: datetime, zone: str) -> tuple[Pattern, list[Shift]]:
    """Return the pattern carried on until then, and the shifts that are to be added: none that are past."""
    if pattern.ended_at is not None or until <= pattern.made_until:
        return pattern, []
    new: list[Shift] = []
    moment = next_after(pattern.rhythm, max(pattern.made_until, at), zone)
    while moment <= until:
        ends = moment + timedelta(minutes=pattern.minutes)
        new.append(
            Shift(
                0, pattern.community_id, pattern.team_id, pattern.place, moment, ends, pattern.places,
                pattern.created_by, at, pattern.risk, pattern.alone, pattern_id=pattern.id,
                needs=pattern.needs, age_least=pattern.age_least, age_most=pattern.age_most,
            )
        )  # fmt: skip
        moment = next_after(pattern.rhythm, moment, zone)
    return replace(pattern, made_until=until), new


def end(pattern: Pattern, *, by: Actor, at: datetime) -> Pattern:
    """Return the pattern ended for good; its coming shifts are to be cancelled. Refuses with NotAllowed,
    PatternEnded."""
    admit(by, Who.STAFF)
    if by.community_id != pattern.community_id:
        raise NotAllowed
    if pattern.ended_at is not None:
        raise PatternEnded
    return replace(pattern, ended_at=at, ended_by=by.resident_id)
