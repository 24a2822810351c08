"""诉求: what a resident brings to the office, and who may move it (PRODUCT.md, F).

A case is never moved without a step that tells who, when, why, and in which sentence the resident heard of it.
Only the reporter closes a case as solved; silence is silence; "no" is asked for twice at most, then it is supervised.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from participation import conflicts, proxies
from participation.access import Actor, Role, Who, admit
from participation.conflicts import ConcernsYou
from participation.promises import Kind as Kind
from participation.promises import Limits as Limits
from participation.promises import limits as limits
from participation.proxies import Asked, Filing, Proxy
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
SENT = frozenset({State.REDIRECTED, State.DECLINED})
"""Where the reporter was shown another door."""


@dataclass(frozen=True, slots=True)
class Case:
    """`department` is None until somebody knows it. `photos` are Telegram's file ids; `words` are the resident's own
    words that spoke for the department. `answer` is the newest one; without a word on it, `silent_at` is silence.

    `first_department` had the case first; a department may ask to give it back until `return_until`, and while
    `return_asked_at` is set staff owe a decision, whatever the state (an overdue one is supervised). `returns`
    counts the asking; with `leads` the first owner has it for good. From `asked_at` to `wait_until` at most the
    clock stands for the resident's reply. `note` is what supervisors asked for last, until it is answered; `door`
    is where a case that is not ours was sent; still there when it is open again, its reporter has said that this is
    not right. `contacted` and `satisfied` are the reporter's words on the newest answer, if any. `after_photos`
    came with the answer: how it looks now. `latitude` and `longitude` are rounded degrees. `danger` is the kind of
    danger that was heard in the words, empty when none was.

    `filed_by` filed it for somebody else, as their `proxy`; `behalf` is that person's name where they have no account,
    `asked_how` how they were asked whether it is solved. `worked_by` signed for it or answered it last. With
    `anonymous` the office does not know its reporter; `about` are the marks of those whom it concerns.
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
    filed_by: int | None = None
    proxy: Proxy | None = None
    behalf: str = ""
    asked_how: Asked | None = None
    worked_by: int | None = None
    anonymous: bool = False
    about: tuple[str, ...] = ()
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


OWN = Filing()
"""One's own case, without anything kept from anybody."""


def file(
    told: Told,
    where: Sorted,
    *,
    by: Actor,
    at: datetime,
    office: Office,
    limits: Limits,
    today: int,
    how: Filing = OWN,
) -> Case:
    """Return the case, not stored yet; store it with `filed`. Guests may complain; `today` are the cases that the
    person filed this day. What is about somebody of the office goes to no department by itself.

    Refuses with NotFound (no community), TooManyCases, or ConcernsYou (staff file for somebody what is about them).
    """
    if by.resident_id is None or by.community_id is None:
        raise NotFound
    most = limits.staff_a_day if how.proxy is Proxy.STAFF else limits.a_day
    if today >= most:
        raise TooManyCases(most=most)
    if how.proxy is Proxy.STAFF and conflicts.concerned(
        how.about, by.resident_id, *conflicts.roles_of(by, by.community_id)
    ):
        raise ConcernsYou
    department = None if how.about else where.department
    case = Case(
        0, by.community_id, how.reporter_id or by.resident_id, told.text, at, told.kind,
        State.DISPATCHED if department else State.SUBMITTED, department,
        told.building_id, told.place, told.photos[: limits.photos], where.words, first_department=department,
        return_until=office.closing(at, limits.return_days) if department else None,
        latitude=told.latitude, longitude=told.longitude, filed_by=by.resident_id if how.proxy else None,
        proxy=how.proxy, behalf=how.behalf, anonymous=how.anonymous, about=how.about,
        danger=told.danger,
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
        step(case, to, frm, at=case.created_at, by=case.filed_by or case.reporter_id, why=why)
        for frm, to, why in zip(
            (None, *walk), walk, ("filed", words if chosen else "chosen-by-resident", "dispatched"), strict=False
        )
    )
    correction = None
    if where.guessed and not chosen and not case.about:
        by = case.filed_by or case.reporter_id
        correction = Correction(0, case.id, case.created_at, by, where.guessed, where.department, where.words)
    return Moved(case, steps, correction)


def handled(case: Case, by: Actor) -> int:
    """Return the actor's number when the case is theirs to handle: its department's, or staff of its community; what
    is about somebody of the office as `conflicts.kept_from` says. Refuses like `admit`, or with NotFound: another
    department's case, and one that is kept from them, answers like a missing one."""
    admit(by, Who.HANDLER)
    if by.resident_id is None or by.community_id != case.community_id or kept_from(case, by):
        raise NotFound
    if not by.holds(Role.STAFF, Role.ADMIN) and case.department not in by.departments():
        raise NotFound
    return by.resident_id


def kept_from(case: Case, by: Actor) -> bool:
    """Return whether the case is about somebody of the office and kept from this one (see `conflicts`)."""
    return conflicts.kept_from(case.about, case.department, case.community_id, by)


def concerns(case: Case, by: Actor) -> bool:
    """Return whether the case is about the actor or their unit."""
    return conflicts.concerned(case.about, by.resident_id, *conflicts.roles_of(by, case.community_id))


def seen_by_reporter(case: Case, by: Actor, helper: int | None = None) -> None:
    """Return nothing when the case is the actor's own, or they filed it for its reporter and still may look: `helper`.
    Refuses with NotFound: others' cases answer like missing."""
    if by.resident_id == case.reporter_id:
        return
    if by.resident_id is None or by.resident_id != helper or concerns(case, by):
        raise NotFound


def must_ask(case: Case) -> bool:
    """Return whether the reporter is staff who filed it for somebody without an account (see `proxies`)."""
    return proxies.must_ask(case.proxy, case.filed_by, case.reporter_id)


def staffed(case: Case, by: Actor) -> int:
    """Return the number of a member of staff of the case's community. Refuses like `handled`, or with NotAllowed."""
    if not by.holds(Role.STAFF, Role.ADMIN):
        raise NotAllowed
    return handled(case, by)


def overseen(case: Case, by: Actor) -> int:
    """Return the number of who supervises the case: the street office over its community, whom it does not concern, or
    staff. Refuses like `staffed`."""
    street = any(one.role is Role.STREET and one.community_id == case.community_id for one in by.grants)
    if street and by.resident_id is not None and not by.blocked and not concerns(case, by):
        return by.resident_id
    return staffed(case, by)


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


def silence(case: Case, limits: Limits) -> dict[str, Any]:
    """Return what whoever is asked 解决了吗 hears of keeping silent: whether and when that closes the case, and for how
    many days it can be opened again."""
    at = case.silent_at
    return {"silent": at is not None, "silent_at": at.isoformat() if at else "", "reopen_days": limits.reopen_days}


def brief(text: str, most: int = 24) -> str:
    """Return the beginning of a text on one line, for lists and notices."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"
