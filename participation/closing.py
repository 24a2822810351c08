"""How a case 诉求 ends: by its reporter's word, or by their silence; and how it is taken up again."""

from dataclasses import replace
from datetime import datetime, timedelta

from participation.access import Actor
from participation.complaints import (
    CLOSED,
    Case,
    CaseMoved,
    Limits,
    Moved,
    ReopeningOver,
    State,
    promised,
    reported,
    step,
)
from participation.workdays import Office


def resolve(case: Case, *, by: Actor, at: datetime) -> Moved:
    """Return the case closed as solved: by the reporter and nobody else, whenever they say so."""
    reporter = reported(case, by)
    if case.state in (State.CLOSED_SOLVED, State.CLOSED_EXPLAINED):
        raise CaseMoved
    after = replace(case, state=State.CLOSED_SOLVED, closed_at=at)
    return Moved(after, (step(after, after.state, case.state, at=at, by=reporter, why="solved"),))


def redo(case: Case, why: str, *, by: Actor, at: datetime, office: Office, limits: Limits) -> Moved:
    """Return the case sent back because it is not solved; after `limits.redos` times it is supervised."""
    reporter = reported(case, by)
    if case.state is not State.ASK_RESIDENT:
        raise CaseMoved
    again = case.redos < limits.redos
    after = replace(case, state=State.REDO if again else State.SUPERVISED, redos=case.redos + again, silent_at=None)
    after = promised(after, at, limits.redo_days, office, limits)
    return Moved(after, (step(after, after.state, case.state, at=at, by=reporter, why=why, sentence=(
        "complaints-told-redo" if again else "complaints-told-redo-supervised")),))  # fmt: skip


def reopen(case: Case, why: str, *, by: Actor, at: datetime, office: Office, limits: Limits) -> Moved:
    """Return a closed case opened again by its reporter. Refuses with ReopeningOver after `limits.reopen_days`."""
    reporter = reported(case, by)
    if case.state not in CLOSED or case.closed_at is None:
        raise CaseMoved
    if at > case.closed_at + timedelta(days=limits.reopen_days):
        raise ReopeningOver(days=limits.reopen_days)
    after = promised(replace(case, state=State.REOPENED, closed_at=None), at, limits.redo_days, office, limits)
    return Moved(after, (step(after, after.state, case.state, at=at, by=reporter, why=why),))


def close_silent(case: Case, *, at: datetime, limits: Limits) -> Moved:
    """Return the case closed because nobody answered the question; it counts for no satisfaction."""
    if case.state is not State.ASK_RESIDENT or case.silent_at is None or at < case.silent_at:
        raise CaseMoved
    after = replace(case, state=State.CLOSED_SILENT, closed_at=at)
    said = step(after, after.state, case.state, at=at, by=None, why="silent", reopen_days=limits.reopen_days)
    return Moved(after, (said,))
