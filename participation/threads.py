"""Threads: a resident's reply to a broadcast and what became of it (PRODUCT.md, G, "replies come back to staff").

One thread a resident and broadcast. It waits when the resident spoke last, is answered when staff did, and is closed
when staff see nothing left to say; the resident's next word opens it again. Several colleagues read the same desk, so
an answer names how many messages its writer had seen: of two who answer at once the second reads the first's answer
before a resident gets both.
"""

import tomllib
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cache
from pathlib import Path

from participation.access import Actor, Role
from participation.refusals import NotAllowed, NotFound, NotYours, Refusal
from participation.text import clean


class ThreadMoved(Refusal):
    """Somebody wrote into the thread since it was read; nothing was sent."""

    key = "threads-moved"


class ThreadClosed(Refusal):
    """A colleague closed the thread before."""

    key = "threads-closed-before"


class TooManyUnanswered(Refusal):
    """The resident wrote `most` messages that nobody has answered yet."""

    key = "threads-too-many-unanswered"


class TooManyToday(Refusal):
    """The resident wrote `most` messages within a day."""

    key = "threads-too-many-today"


class State(StrEnum):
    """Whose turn it is."""

    WAITING = "waiting"
    ANSWERED = "answered"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Thread:
    """A resident's conversation with staff about one broadcast. `messages` is how many were written so far."""

    id: int
    community_id: int
    broadcast_id: int
    resident_id: int
    opened_at: datetime
    written_at: datetime
    state: State = State.WAITING
    messages: int = 0
    unanswered: int = 0
    """How many the resident wrote since staff last did."""


@dataclass(frozen=True, slots=True)
class Said:
    """One message of a thread. Never changed."""

    id: int
    community_id: int
    thread_id: int
    author_id: int
    by_staff: bool
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Limits:
    """The figures of `threads.toml`."""

    most: int
    in_a_row: int
    a_day: int


@cache
def limits() -> Limits:
    """Return the limits that Linli ships with."""
    told = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return Limits(most=told["text"]["most"], **told["flood"])


DAY = timedelta(hours=24)
"""The span that `a_day` counts over."""


def write(text: str, limits: Limits) -> str:
    """Return a message's text, cleaned. Refuses with Blank or TooLong."""
    return clean(text, most=limits.most)


def begin(broadcast_id: int, *, by: Actor, at: datetime) -> Thread:
    """Return a thread about a broadcast that the resident may read, without a word in it.

    Refuses with NotAllowed a blocked person, with NotFound somebody of no community.
    """
    if by.blocked or by.resident_id is None:
        raise NotAllowed
    if by.community_id is None:
        raise NotFound
    return Thread(0, by.community_id, broadcast_id, by.resident_id, at, at)


def reply(
    thread: Thread, text: str, *, by: Actor, at: datetime, within_a_day: int, limits: Limits
) -> tuple[Thread, Said]:
    """Return the thread with the resident's message, waiting for staff whatever it was before.

    `within_a_day` is how many messages they wrote in the last 24 hours, in all threads. Refuses with NotAllowed,
    NotYours, Blank, TooLong, TooManyUnanswered or TooManyToday.
    """
    if by.blocked:
        raise NotAllowed
    if by.resident_id != thread.resident_id or by.community_id != thread.community_id:
        raise NotYours
    kept = write(text, limits)
    if thread.unanswered >= limits.in_a_row:
        raise TooManyUnanswered(most=limits.in_a_row)
    if within_a_day >= limits.a_day:
        raise TooManyToday(most=limits.a_day)
    said = Said(0, thread.community_id, thread.id, thread.resident_id, False, kept, at)
    return _grown(thread, State.WAITING, thread.unanswered + 1, at), said


def answer(thread: Thread, text: str, *, by: Actor, at: datetime, seen: int, limits: Limits) -> tuple[Thread, Said]:
    """Return the thread with staff's answer. `seen` is how many messages it had when the writer read it.

    Refuses with NotAllowed, ThreadClosed, ThreadMoved, Blank or TooLong.
    """
    author = _staff(thread, by)
    if thread.state is State.CLOSED:
        raise ThreadClosed
    if thread.messages != seen:
        raise ThreadMoved
    said = Said(0, thread.community_id, thread.id, author, True, write(text, limits), at)
    return _grown(thread, State.ANSWERED, 0, at), said


def close(thread: Thread, *, by: Actor, seen: int) -> Thread:
    """Return the thread closed, answered or not (a «thank you» needs no answer).

    Refuses with NotAllowed, ThreadClosed, or ThreadMoved when the resident wrote more than was read.
    """
    _staff(thread, by)
    if thread.state is State.CLOSED:
        raise ThreadClosed
    if thread.messages != seen:
        raise ThreadMoved
    return replace(thread, state=State.CLOSED, unanswered=0)


def _grown(thread: Thread, state: State, unanswered: int, at: datetime) -> Thread:
    return replace(thread, state=state, unanswered=unanswered, messages=thread.messages + 1, written_at=at)


def _staff(thread: Thread, by: Actor) -> int:
    if by.blocked or by.resident_id is None or not by.holds(Role.STAFF, Role.ADMIN):
        raise NotAllowed
    if by.community_id != thread.community_id:
        raise NotFound
    return by.resident_id
