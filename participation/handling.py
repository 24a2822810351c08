"""The office's verbs on a case 诉求: sending it to the right department, signing, answering, and being late."""

from dataclasses import replace
from datetime import datetime, timedelta

from participation.access import Actor
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
    sign_due,
    staffed,
    step,
)
from participation.workdays import Office


def route(case: Case, department: str, *, by: Actor, at: datetime, office: Office, limits: Limits) -> Moved:
    """Return the case sent to another department by staff. The promised date stays: no dispute stops the clock."""
    staff = staffed(case, by)
    if case.state not in WORKED or case.department == department:
        raise CaseMoved
    supervised = case.state is State.SUPERVISED
    after = replace(
        case, department=department, state=State.SUPERVISED if supervised else State.DISPATCHED, signed_at=None,
        sign_due_at=None if case.due_at is None else sign_due(at, office, limits), unsigned_told_at=None,
    )  # fmt: skip
    steps = (
        step(after, State.TRIAGED, case.state, at=at, by=staff, why="routed-by-staff"),
        step(after, after.state, State.TRIAGED, at=at, by=staff, why="dispatched", sentence="complaints-told-routed"),
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
    return Moved(
        after, (step(after, to, case.state, at=at, by=handler, why="signed", sentence="complaints-told-signed"),)
    )


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
        step(after, State.ANSWERED, case.state, at=at, by=handler, why=text),
        step(after, after.state, State.ANSWERED, at=at, by=None, why="answered", answer=text),
    ))  # fmt: skip


def escalate(case: Case, *, at: datetime) -> Moved:
    """Return an overdue case supervised: the office's staff see it and the resident knows."""
    if case.state not in WORKED - {State.SUPERVISED} or case.due_at is None or at < case.due_at:
        raise CaseMoved
    after = replace(case, state=State.SUPERVISED)
    return Moved(after, (step(after, after.state, case.state, at=at, by=None, why="overdue"),))
