"""诉求: what a resident brings to the office, and who may move it (PRODUCT.md, F).

A case is never moved without a step that tells who, when, why, and in which sentence the resident heard of it.
Only the reporter closes a case as solved; silence is silence; "no" is asked for twice at most, then it is supervised.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from participation.access import Actor, Role, Who, admit
from participation.promises import Kind as Kind
from participation.promises import Limits as Limits
from participation.promises import limits as limits
from participation.refusals import NotAllowed, NotFound, NotYours, Refusal
from participation.workdays import Office


class State(StrEnum):
    """How far a case has come (PRODUCT.md, F)."""

    SUBMITTED = "submitted"
    TRIAGED = "triaged"
    DISPATCHED = "dispatched"
    SIGNED = "signed"
    WORKING = "working"
    WAIT_RESIDENT = "wait_resident"
    RETURN_ASKED = "return_asked"
    EXTENDED = "extended"
    ANSWERED = "answered"
    ASK_RESIDENT = "ask_resident"
    REDO = "redo"
    REOPENED = "reopened"
    SUPERVISED = "supervised"
    CLOSED_SOLVED = "closed_solved"
    CLOSED_EXPLAINED = "closed_explained"
    CLOSED_SILENT = "closed_silent"
    REDIRECTED = "redirected"
    DECLINED = "declined"


CLOSED = frozenset({
    State.CLOSED_SOLVED, State.CLOSED_EXPLAINED, State.CLOSED_SILENT, State.REDIRECTED, State.DECLINED,
})  # fmt: skip
WORKED = frozenset({
    State.SUBMITTED, State.DISPATCHED, State.SIGNED, State.WORKING, State.RETURN_ASKED, State.EXTENDED, State.REDO,
    State.REOPENED, State.SUPERVISED,
})  # fmt: skip
"""Where the office owes the next step."""


@dataclass(frozen=True, slots=True)
class Case:
    """`department` is None until somebody knows it. `photos` are Telegram's file ids; `words` are the resident's own
    words that spoke for the department. `answer` is the newest one; without a word on it, `silent_at` is silence.

    `first_department` had the case first; a department may ask to give it back until `return_until`, and while
    `return_asked_at` is set staff owe a decision, whatever the state (an overdue one is supervised). `returns` counts
    the asking; with `leads` the first owner has it for good. From `asked_at` to `wait_until` at most the clock stands
    for the resident's reply. `note` is what supervisors asked for last, until it is answered; `door` is where a case
    that is not ours was sent. `contacted` and `satisfied` are the reporter's words on the newest answer, if any.
    `after_photos` came with the answer: how it looks now. `latitude` and `longitude` are rounded degrees. `danger` is
    the kind of danger that was heard in the words, empty when none was.
    """

    id: int
    community_id: int
    reporter_id: int
    text: str
    created_at: datetime
    kind: Kind = Kind.COMPLAINT
    state: State = State.SUBMITTED
    department: str | None = None
    building_id: int | None = None
    place: str = ""
    photos: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    due_at: datetime | None = None
    amber_at: datetime | None = None
    sign_due_at: datetime | None = None
    signed_at: datetime | None = None
    answer: str = ""
    silent_at: datetime | None = None
    closed_at: datetime | None = None
    redos: int = 0
    unsigned_told_at: datetime | None = None
    amber_told_at: datetime | None = None
    first_department: str | None = None
    return_until: datetime | None = None
    return_asked_at: datetime | None = None
    return_wish: str | None = None
    return_why: str = ""
    returns: int = 0
    leads: bool = False
    question: str = ""
    asked_at: datetime | None = None
    wait_until: datetime | None = None
    reply: str = ""
    replied_at: datetime | None = None
    extended_at: datetime | None = None
    door: dict[str, Any] | None = None
    note: str = ""
    contacted: bool | None = None
    satisfied: bool | None = None
    latitude: float | None = None
    longitude: float | None = None
    after_photos: tuple[str, ...] = ()
    danger: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """A transition: `by` is None for what happens by itself, `frm` None at the filing.

    `why` is the reason in the words of who moved it, or the name of the rule that did. `sentence` is the message id
    of what the resident was told, `facts` its variables.
    """

    id: int
    case_id: int
    at: datetime
    by: int | None
    frm: State | None
    to: State
    why: str
    sentence: str
    facts: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Correction:
    """Somebody sent a case elsewhere than it was going; what the classifier can learn from. `by` is a resident's id."""

    id: int
    case_id: int
    at: datetime
    by: int
    frm: str | None
    to: str | None
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Moved:
    """A case after a verb, the steps that led there, and what was learned: none is stored without the others."""

    case: Case
    steps: tuple[Step, ...]
    correction: Correction | None = None


class CaseMoved(Refusal):
    """The case is not where this step starts from (any more)."""

    key = "complaints-case-moved"


class TooManyCases(Refusal):
    """The person has filed `most` cases today."""

    key = "complaints-too-many"


class PhotosFull(Refusal):
    """The case holds `most` photos already."""

    key = "complaints-photos-full"


class ReopeningOver(Refusal):
    """The case was closed more than `days` days ago."""

    key = "complaints-reopening-over"


@dataclass(frozen=True, slots=True)
class Told:
    """What the resident says: the words, what kind of matter, where, Telegram's file ids of the photos, and the kind
    of danger that was heard in it, if any."""

    text: str
    kind: Kind = Kind.COMPLAINT
    building_id: int | None = None
    place: str = ""
    photos: tuple[str, ...] = ()
    latitude: float | None = None
    longitude: float | None = None
    danger: str = ""


@dataclass(frozen=True, slots=True)
class Sorted:
    """Where it goes: what the classifier guessed with which words, and what the resident chose (None: the office
    shall say)."""

    department: str | None
    guessed: str | None = None
    words: tuple[str, ...] = ()


def file(told: Told, where: Sorted, *, by: Actor, at: datetime, office: Office, limits: Limits, today: int) -> Case:
    """Return the case, not stored yet; store it with `filed`. Guests may complain; `today` are the person's cases of
    this day. Refuses with NotFound (no community) or TooManyCases."""
    if by.resident_id is None or by.community_id is None:
        raise NotFound
    if today >= limits.a_day:
        raise TooManyCases(most=limits.a_day)
    case = Case(
        0, by.community_id, by.resident_id, told.text, at, told.kind,
        State.DISPATCHED if where.department else State.SUBMITTED, where.department,
        told.building_id, told.place, told.photos[: limits.photos], where.words, first_department=where.department,
        return_until=office.closing(at, limits.return_days) if where.department else None,
        latitude=told.latitude, longitude=told.longitude, danger=told.danger,
    )  # fmt: skip
    days = limits.days(told.kind)
    if days is None:
        return case
    return replace(promised(case, at, days, office, limits), sign_due_at=sign_due(at, office, limits))


def filed(case: Case, where: Sorted) -> Moved:
    """Return a case that has just been given its number with its first steps, and the resident's own correction."""
    walk = (State.SUBMITTED,) if case.department is None else (State.SUBMITTED, State.TRIAGED, State.DISPATCHED)
    words = "、".join(where.words)
    chosen = where.department == where.guessed
    steps = tuple(
        step(case, to, frm, at=case.created_at, by=case.reporter_id, why=why)
        for frm, to, why in zip(
            (None, *walk), walk, ("filed", words if chosen else "chosen-by-resident", "dispatched"), strict=False
        )
    )
    correction = None
    if where.guessed and not chosen:
        correction = Correction(
            0, case.id, case.created_at, case.reporter_id, where.guessed, where.department, where.words
        )
    return Moved(case, steps, correction)


def handled(case: Case, by: Actor) -> int:
    """Return the actor's number when the case is theirs to handle: its department's, or staff of its community.
    Refuses like `admit`, or with NotFound: another department's case answers like a missing one."""
    admit(by, Who.HANDLER)
    if by.resident_id is None or by.community_id != case.community_id:
        raise NotFound
    if not by.holds(Role.STAFF, Role.ADMIN) and case.department not in by.departments():
        raise NotFound
    return by.resident_id


def seen_by_reporter(case: Case, by: Actor) -> None:
    """Return nothing when the case is the actor's own. Refuses with NotFound: others' cases answer like missing."""
    if by.resident_id != case.reporter_id:
        raise NotFound


def staffed(case: Case, by: Actor) -> int:
    """Return the number of a member of staff of the case's community. Refuses like `handled`, or with NotAllowed."""
    if not by.holds(Role.STAFF, Role.ADMIN):
        raise NotAllowed
    return handled(case, by)


def reported(case: Case, by: Actor) -> int:
    """Return the reporter's number when the actor is the reporter. Refuses with NotYours."""
    if by.resident_id != case.reporter_id:
        raise NotYours
    return case.reporter_id


def promised(case: Case, at: datetime, days: int, office: Office, limits: Limits) -> Case:
    """Return the case with a new promise: an answer within `days` working days of `at`, amber anew."""
    due = office.closing(at, days)
    amber = office.after(at, office.between(at, due) * limits.amber_percent / 100)
    return replace(case, due_at=due, amber_at=amber, amber_told_at=None)


def with_photos(case: Case, photos: tuple[str, ...], limits: Limits) -> Case:
    """Return the case with more photos behind its own. Refuses with PhotosFull past `limits.photos_in_all`."""
    if photos and len(case.photos) + len(photos) > limits.photos_in_all:
        raise PhotosFull(most=limits.photos_in_all)
    return replace(case, photos=case.photos + photos)


def sign_due(at: datetime, office: Office, limits: Limits) -> datetime:
    """Return by when a department signs for what came to it at `at`."""
    return office.after(at, timedelta(hours=limits.sign_hours))


def step(case: Case, to: State, frm: State | None, *, at: datetime, by: int | None, why: str,
         sentence: str = "", **facts: Any) -> Step:  # fmt: skip
    """Return a step of the case as it is after it, with what every sentence about a case may need."""
    told = {
        "case": case.id,
        "text": brief(case.text),
        "post": case.department or "",
        "has_why": bool(why),
        "due": case.due_at is not None,
        "due_at": (case.due_at or at).isoformat(),
        **facts,
    }
    return Step(0, case.id, at, by, frm, to, why, sentence or f"complaints-told-{to.replace('_', '-')}", told)


def brief(text: str, most: int = 24) -> str:
    """Return the beginning of a text on one line, for lists and notices."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"
