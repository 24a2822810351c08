"""What a community's own cases teach: words that would have sorted them better. Proposed by counting, decided by staff.

A lesson is never live before somebody said yes; then it is a line of the list like one taught by hand, and can be
undone like one (`participation/words.py`).
"""

from dataclasses import dataclass, replace
from datetime import datetime, time
from enum import StrEnum
from zoneinfo import ZoneInfo

from participation.access import Actor, Who, admit
from participation.refusals import NotFound, Refusal
from participation.words import Word, add, weighed

NIGHT = (time(2), time(5))
"""When the past is read through, in the community's time: it takes seconds that nobody shall wait."""


class State(StrEnum):
    """What became of a lesson. OUTDATED: nobody decided, and a later round would not propose it any more."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    OUTDATED = "outdated"


@dataclass(frozen=True, slots=True)
class Lesson:
    """A word that `tellers` residents said in `heard` cases of a department. Of all `cases`, `right` are sorted right
    without it; it would mend `better` more, and `worse` (none, or it is not proposed) would be sorted wrong.

    `samples` are cases that would change: number, department before and after, the right one.
    """

    id: int
    community_id: int
    word: str
    department: str
    weight: float
    proposed_at: datetime
    tellers: int
    heard: int
    cases: int
    right: int
    better: int
    worse: int
    samples: tuple[tuple[int, str | None, str | None, str], ...] = ()
    state: State = State.OPEN
    decided_by: int | None = None
    decided_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Settled:
    """A case that has found its department: a clerk sent it there, or the department signed for it."""

    id: int
    text: str
    department: str
    reporter_id: int


class LessonMoved(Refusal):
    """Somebody decided already, or it is not proposed any more."""

    key = "lessons-moved"


class MakesWorse(Refusal):
    """The past has changed since the proposal: `worse` cases would now be sorted wrong by it."""

    key = "lessons-makes-worse"


def accept(lesson: Lesson, known: list[Word], *, worse: int, by: Actor, at: datetime) -> tuple[Lesson, Word]:
    """Return the lesson accepted and its line for the list, neither stored yet. `worse` are the cases that would be
    sorted wrong by the list as it is now. Refuses like `words.add`, with LessonMoved or MakesWorse."""
    decided = _decided(lesson, State.ACCEPTED, by, at)
    if worse:
        raise MakesWorse(worse=worse)
    return decided, weighed(add(lesson.word, lesson.department, known, by=by, at=at), lesson.weight)


def decline(lesson: Lesson, *, by: Actor, at: datetime) -> Lesson:
    """Return the lesson declined: it is not proposed again. Refuses like `admit`, with NotFound or LessonMoved."""
    return _decided(lesson, State.DECLINED, by, at)


def due(now: datetime, last: datetime | None, zone: str) -> bool:
    """Return whether the past is to be read through: once a night, while the community sleeps."""
    local = now.astimezone(ZoneInfo(zone))
    if not NIGHT[0] <= local.time() < NIGHT[1]:
        return False
    return last is None or last.astimezone(ZoneInfo(zone)).date() < local.date()


def _decided(lesson: Lesson, state: State, by: Actor, at: datetime) -> Lesson:
    admit(by, Who.STAFF)
    if by.resident_id is None or by.community_id != lesson.community_id:
        raise NotFound
    if lesson.state is not State.OPEN:
        raise LessonMoved
    return replace(lesson, state=state, decided_by=by.resident_id, decided_at=at)
