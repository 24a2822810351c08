"""The office's verbs on a case 诉求: sending it to the right department, signing, answering, and being late."""

from dataclasses import replace
from datetime import datetime, timedelta

from participation.access import Actor, Role
from participation.complaints import (
    WORKED,
    Case,
    CaseMoved,
    Correction,
    Kind,
    Limits,
    Moved,
    State,
    handled,
    overseen,
    sign_due,
    silence,
    staffed,
    step,
)
from participation.conflicts import not_there
from participation.refusals import Refusal
from participation.workdays import Office


class FirstOwnerLeads(Refusal):
    """After `times` returns the department that had the case first leads, and nobody sends it on."""

    key = "handling-first-owner-leads"


class ExtendedAlready(Refusal):
    """The date was put off before; that is done once."""

    key = "handling-extended-already"


class TooLate(Refusal):
    """The promised date is past, or the case is supervised: nothing puts off an answer any more."""

    key = "handling-too-late"


class TooFarOff(Refusal):
    """The new date is more than `most` working days behind the promised one."""

    key = "handling-too-far-off"


def route(case: Case, department: str, *, by: Actor, at: datetime, office: Office, limits: Limits) -> Moved:
    """Return the case sent to another department by staff, who so agree to a return that was asked for. The promised
    date stays: no dispute stops the clock. When the returns are used up, agreed to or refused, it goes to the first
    owner alone, who leads from then on: whom it were sent to besides could not give it back.

    Refuses like `staffed`, with ConflictOfInterest (the case is about that department), CaseMoved or FirstOwnerLeads.
    """
    staff = staffed(case, by)
    not_there(case.about, department)
    if case.state not in WORKED or case.department == department:
        raise CaseMoved
    returned = case.return_asked_at is not None
    last = case.returns >= limits.returns
    if case.leads or (last and department != case.first_department):
        raise FirstOwnerLeads(times=limits.returns)
    supervised = case.state is State.SUPERVISED
    after = replace(
        case, department=department, state=State.SUPERVISED if supervised else State.DISPATCHED, signed_at=None,
        sign_due_at=None if case.due_at is None else sign_due(at, office, limits), unsigned_told_at=None,
        first_department=case.first_department or department, leads=last, return_asked_at=None, return_wish=None,
        return_until=None if last else office.closing(at, limits.return_days),
    )  # fmt: skip
    steps = (
        step(after, State.TRIAGED, case.state, at=at, by=staff, why="returned" if returned else "routed-by-staff"),
        step(
            after,
            after.state,
            State.TRIAGED,
            at=at,
            by=staff,
            why="dispatched",
            sentence="complaints-told-leads" if last else "complaints-told-routed",
        ),
    )
    correction = Correction(0, case.id, at, staff, case.department, department, case.words)
    return Moved(after, steps, correction)


def sign(case: Case, *, by: Actor, at: datetime) -> Moved:
    """Return the case signed for by its department: somebody has it in hand."""
    handler = handled(case, by)
    if case.department is None or case.signed_at or case.return_asked_at or case.state not in WORKED:
        raise CaseMoved
    to = State.SUPERVISED if case.state is State.SUPERVISED else State.SIGNED
    after = replace(case, state=to, signed_at=at, worked_by=handler)
    return Moved(
        after, (step(after, to, case.state, at=at, by=handler, why="signed", sentence="complaints-told-signed"),)
    )


def answer(case: Case, text: str, *, by: Actor, at: datetime, limits: Limits, photos: tuple[str, ...] = ()) -> Moved:
    """Return the case answered, and the reporter asked whether it is solved. Praise is thanked for and ends there,
    unless its reporter opened it again: then something is promised, and asked. `photos` show how it looks now."""
    handler = handled(case, by)
    if case.signed_at is None or case.state not in WORKED:
        raise CaseMoved
    asks = case.kind is not Kind.PRAISE or case.due_at is not None
    after = replace(
        case, answer=text, state=State.ASK_RESIDENT if asks else State.CLOSED_EXPLAINED,
        silent_at=at + timedelta(days=limits.silent_days) if asks else None, closed_at=None if asks else at,
        return_asked_at=None, note="", contacted=None, satisfied=None, after_photos=photos[: limits.photos],
        worked_by=handler,
    )  # fmt: skip
    return Moved(after, (
        step(after, State.ANSWERED, case.state, at=at, by=handler, why=text),
        step(
            after, after.state, State.ANSWERED, at=at, by=None, why="answered", answer=text, **silence(after, limits)
        ),
    ))  # fmt: skip


def escalate(case: Case, *, at: datetime) -> Moved:
    """Return an overdue case supervised: the office's staff see it and the resident knows."""
    if case.state not in WORKED - {State.SUPERVISED} or case.due_at is None or at < case.due_at:
        raise CaseMoved
    after = replace(case, state=State.SUPERVISED)
    return Moved(after, (step(after, after.state, case.state, at=at, by=None, why="overdue"),))


def in_time(case: Case, at: datetime) -> datetime:
    """Return the promised moment of a case whose department has it in hand and is not late with it. Refuses with
    CaseMoved, or with TooLate when it is overdue or supervised."""
    if case.due_at is None or case.signed_at is None or case.return_asked_at or case.state not in WORKED:
        raise CaseMoved
    if case.state is State.SUPERVISED or at >= case.due_at:
        raise TooLate
    return case.due_at


def extend(case: Case, days: int, why: str, *, by: Actor, at: datetime, office: Office, limits: Limits) -> Moved:
    """Return the case promised `days` working days later, once, before its date, with a reason for the resident.

    Refuses like `handled` and `in_time`, with ExtendedAlready or TooFarOff.
    """
    handler = handled(case, by)
    due = in_time(case, at)
    if case.extended_at is not None:
        raise ExtendedAlready
    most = limits.extension(case.kind)
    if not 0 < days <= most:
        raise TooFarOff(most=most)
    due = office.closing(due, days)
    amber = office.after(at, office.between(at, due) * limits.amber_percent / 100)
    after = replace(case, state=State.EXTENDED, extended_at=at, due_at=due, amber_at=amber, amber_told_at=None)
    return Moved(after, (step(after, after.state, case.state, at=at, by=handler, why=why),))


def note(case: Case, text: str, *, by: Actor, at: datetime) -> Moved:
    """Return a supervised case with a word 督办 of staff or of the street office that its department and its reporter
    read; it stays supervised until it is answered. Refuses like `overseen`, or with CaseMoved."""
    who = overseen(case, by)
    if case.state is not State.SUPERVISED:
        raise CaseMoved
    after = replace(case, note=text)
    ours = by.holds(Role.STAFF, Role.ADMIN) and by.community_id == case.community_id
    sentence = "complaints-told-noted" if ours else "complaints-told-noted-by-street"
    return Moved(after, (
        step(after, after.state, after.state, at=at, by=who, why=text, sentence=sentence),
    ))  # fmt: skip
