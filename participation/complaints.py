"""诉求: what a resident brings to the office, and who may move it (PRODUCT.md, F).

A case is never moved without a step that tells who, when, why, and in which sentence the resident heard of it.
Only the reporter closes a case as solved; silence is silence; "no" is asked for twice at most, then it is supervised.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any

from participation.access import Actor, Role, Who, admit
from participation.refusals import NotAllowed, NotFound, NotYours, Refusal
from participation.workdays import Office


class State(StrEnum):
    """How far a case has come (PRODUCT.md, F)."""

    SUBMITTED = "submitted"
    TRIAGED = "triaged"
    DISPATCHED = "dispatched"
    SIGNED = "signed"
    ANSWERED = "answered"
    ASK_RESIDENT = "ask_resident"
    REDO = "redo"
    REOPENED = "reopened"
    SUPERVISED = "supervised"
    CLOSED_SOLVED = "closed_solved"
    CLOSED_EXPLAINED = "closed_explained"
    CLOSED_SILENT = "closed_silent"


CLOSED = frozenset({State.CLOSED_SOLVED, State.CLOSED_EXPLAINED, State.CLOSED_SILENT})
WORKED = frozenset({State.SUBMITTED, State.DISPATCHED, State.SIGNED, State.REDO, State.REOPENED, State.SUPERVISED})
"""Where the office owes the next step."""


class Kind(StrEnum):
    """What a resident wants, which decides how long the office may take."""

    CONSULT = "consult"
    HELP = "help"
    COMPLAINT = "complaint"
    SUGGESTION = "suggestion"
    PRAISE = "praise"


@dataclass(frozen=True, slots=True)
class Limits:
    """What a community promises. `…_days` of kinds and of a redo are working days, `silent_days` and `reopen_days`
    calendar days, `sign_hours` hours in which the office is open."""

    consult_days: int
    help_days: int
    complaint_days: int
    suggestion_days: int
    redo_days: int
    redos: int
    sign_hours: int
    amber_percent: int
    silent_days: int
    reopen_days: int
    photos: int
    a_day: int

    def days(self, kind: Kind) -> int | None:
        """Return the working days promised for a kind; None when no answer is owed (praise)."""
        return None if kind is Kind.PRAISE else int(getattr(self, f"{kind}_days"))


_SHIPPED: dict[str, Any] = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))


def limits(terms: Mapping[str, Any]) -> Limits:
    """Return the limits of a community with these terms; `terms["complaints"]` goes before what is shipped."""
    return Limits(**{**_SHIPPED["limits"], **terms.get("complaints", {})})


@dataclass(frozen=True, slots=True)
class Case:
    """`department` is None until somebody knows it. `photos` are Telegram's file ids; `words` are the resident's own
    words that spoke for the department. `answer` is the newest one; without a word on it, `silent_at` is silence."""

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


class ReopeningOver(Refusal):
    """The case was closed more than `days` days ago."""

    key = "complaints-reopening-over"


@dataclass(frozen=True, slots=True)
class Told:
    """What the resident says: the words, what kind of matter, where, and Telegram's file ids of the photos."""

    text: str
    kind: Kind = Kind.COMPLAINT
    building_id: int | None = None
    place: str = ""
    photos: tuple[str, ...] = ()


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
        told.building_id, told.place, told.photos[: limits.photos], where.words,
    )  # fmt: skip
    days = limits.days(told.kind)
    if days is None:
        return case
    return replace(_promised(case, at, days, office, limits), sign_due_at=_sign_due(at, office, limits))


def filed(case: Case, where: Sorted) -> Moved:
    """Return a case that has just been given its number with its first steps, and the resident's own correction."""
    walk = (State.SUBMITTED,) if case.department is None else (State.SUBMITTED, State.TRIAGED, State.DISPATCHED)
    words = "、".join(where.words)
    chosen = where.department == where.guessed
    steps = tuple(
        _step(case, to, frm, at=case.created_at, by=case.reporter_id, why=why)
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


def route(case: Case, department: str, *, by: Actor, at: datetime, office: Office, limits: Limits) -> Moved:
    """Return the case sent to another department by staff. The promised date stays: no dispute stops the clock."""
    staff = _staff(case, by)
    if case.state not in WORKED or case.department == department:
        raise CaseMoved
    supervised = case.state is State.SUPERVISED
    after = replace(
        case, department=department, state=State.SUPERVISED if supervised else State.DISPATCHED, signed_at=None,
        sign_due_at=None if case.due_at is None else _sign_due(at, office, limits), unsigned_told_at=None,
    )  # fmt: skip
    steps = (
        _step(after, State.TRIAGED, case.state, at=at, by=staff, why="routed-by-staff"),
        _step(after, after.state, State.TRIAGED, at=at, by=staff, why="dispatched", sentence="complaints-told-routed"),
    )
    correction = Correction(0, case.id, at, staff, case.department, department, case.words)
    return Moved(after, steps, correction)


def sign(case: Case, *, by: Actor, at: datetime) -> Moved:
    """Return the case signed for by its department: somebody has it in hand."""
    handler = handled(case, by)
    if case.department is None or case.signed_at or case.state not in WORKED:
        raise CaseMoved
    to = State.SUPERVISED if case.state is State.SUPERVISED else State.SIGNED
    after = replace(case, state=to, signed_at=at)
    return Moved(after, (_step(after, to, case.state, at=at, by=handler, why="signed", sentence=_SIGNED),))


def answer(case: Case, text: str, *, by: Actor, at: datetime, limits: Limits) -> Moved:
    """Return the case answered, and the reporter asked whether it is solved. Praise is thanked for and ends there."""
    handler = handled(case, by)
    if case.signed_at is None or case.state not in WORKED:
        raise CaseMoved
    asks = case.kind is not Kind.PRAISE
    after = replace(
        case, answer=text, state=State.ASK_RESIDENT if asks else State.CLOSED_EXPLAINED,
        silent_at=at + timedelta(days=limits.silent_days) if asks else None, closed_at=None if asks else at,
    )  # fmt: skip
    return Moved(after, (
        _step(after, State.ANSWERED, case.state, at=at, by=handler, why=text),
        _step(after, after.state, State.ANSWERED, at=at, by=None, why="answered", answer=text),
    ))  # fmt: skip


def resolve(case: Case, *, by: Actor, at: datetime) -> Moved:
    """Return the case closed as solved: by the reporter and nobody else, whenever they say so."""
    reporter = _reporter(case, by)
    if case.state in (State.CLOSED_SOLVED, State.CLOSED_EXPLAINED):
        raise CaseMoved
    after = replace(case, state=State.CLOSED_SOLVED, closed_at=at)
    return Moved(after, (_step(after, after.state, case.state, at=at, by=reporter, why="solved"),))


def redo(case: Case, why: str, *, by: Actor, at: datetime, office: Office, limits: Limits) -> Moved:
    """Return the case sent back because it is not solved; after `limits.redos` times it is supervised."""
    reporter = _reporter(case, by)
    if case.state is not State.ASK_RESIDENT:
        raise CaseMoved
    again = case.redos < limits.redos
    after = replace(case, state=State.REDO if again else State.SUPERVISED, redos=case.redos + again, silent_at=None)
    after = _promised(after, at, limits.redo_days, office, limits)
    return Moved(after, (_step(after, after.state, case.state, at=at, by=reporter, why=why, sentence=(
        "complaints-told-redo" if again else "complaints-told-redo-supervised")),))  # fmt: skip


def reopen(case: Case, why: str, *, by: Actor, at: datetime, office: Office, limits: Limits) -> Moved:
    """Return a closed case opened again by its reporter. Refuses with ReopeningOver after `limits.reopen_days`."""
    reporter = _reporter(case, by)
    if case.state not in CLOSED or case.closed_at is None:
        raise CaseMoved
    if at > case.closed_at + timedelta(days=limits.reopen_days):
        raise ReopeningOver(days=limits.reopen_days)
    after = _promised(replace(case, state=State.REOPENED, closed_at=None), at, limits.redo_days, office, limits)
    return Moved(after, (_step(after, after.state, case.state, at=at, by=reporter, why=why),))


def close_silent(case: Case, *, at: datetime, limits: Limits) -> Moved:
    """Return the case closed because nobody answered the question; it counts for no satisfaction."""
    if case.state is not State.ASK_RESIDENT or case.silent_at is None or at < case.silent_at:
        raise CaseMoved
    after = replace(case, state=State.CLOSED_SILENT, closed_at=at)
    step = _step(after, after.state, case.state, at=at, by=None, why="silent", reopen_days=limits.reopen_days)
    return Moved(after, (step,))


def escalate(case: Case, *, at: datetime) -> Moved:
    """Return an overdue case supervised: the office's staff see it and the resident knows."""
    if case.state not in WORKED - {State.SUPERVISED} or case.due_at is None or at < case.due_at:
        raise CaseMoved
    after = replace(case, state=State.SUPERVISED)
    return Moved(after, (_step(after, after.state, case.state, at=at, by=None, why="overdue"),))


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


def _staff(case: Case, by: Actor) -> int:
    if not by.holds(Role.STAFF, Role.ADMIN):
        raise NotAllowed
    return handled(case, by)


def _reporter(case: Case, by: Actor) -> int:
    if by.resident_id != case.reporter_id:
        raise NotYours
    return case.reporter_id


def _promised(case: Case, at: datetime, days: int, office: Office, limits: Limits) -> Case:
    due = office.closing(at, days)
    amber = office.after(at, office.between(at, due) * limits.amber_percent / 100)
    return replace(case, due_at=due, amber_at=amber, amber_told_at=None)


def _sign_due(at: datetime, office: Office, limits: Limits) -> datetime:
    return office.after(at, timedelta(hours=limits.sign_hours))


_SIGNED = "complaints-told-signed"


def _step(case: Case, to: State, frm: State | None, *, at: datetime, by: int | None, why: str,
          sentence: str = "", **facts: Any) -> Step:  # fmt: skip
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
