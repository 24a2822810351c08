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
    must_ask,
    promised,
    reported,
    step,
    with_photos,
)
from participation.proxies import Asked, HowWereTheyAsked, NotForThem, OwnWork
from participation.workdays import Office


def resolve(case: Case, *, by: Actor, at: datetime, how: Asked | None = None) -> Moved:
    """Return the case closed as solved: by the reporter and nobody else, whenever they say so.

    Staff who filed it for somebody without an account must say `how` that person was asked, which is shown with the
    case for good, and cannot say it of what they signed for or answered last themselves. Refuses with NotYours,
    CaseMoved, HowWereTheyAsked or OwnWork.
    """
    reporter = reported(case, by)
    if case.state in CLOSED - {State.CLOSED_SILENT}:  # what went to another door is not ours to count as solved
        raise CaseMoved
    asks = must_ask(case)
    if asks and case.worked_by == reporter:
        raise OwnWork
    if asks and how is None:
        raise HowWereTheyAsked
    asked = how if asks else None
    after = replace(
        case, state=State.CLOSED_SOLVED, closed_at=at, return_asked_at=None, note="", asked_how=asked
    )  # fmt: skip
    sentence = f"complaints-told-closed-asked-{asked.value}" if asked else ""
    said = step(after, after.state, case.state, at=at, by=reporter, why="solved", sentence=sentence)
    return Moved(after, (said,))


def redo(
    case: Case, why: str, *, by: Actor, at: datetime, office: Office, limits: Limits, photos: tuple[str, ...] = ()
) -> Moved:
    """Return the case sent back because it is not solved; after `limits.redos` times it is supervised. Refuses with
    NotYours, CaseMoved or PhotosFull."""
    reporter = reported(case, by)
    if case.state is not State.ASK_RESIDENT:
        raise CaseMoved
    again = case.redos < limits.redos
    seen = with_photos(case, photos, limits)
    after = replace(seen, state=State.REDO if again else State.SUPERVISED, redos=case.redos + again, silent_at=None)
    after = promised(after, at, limits.redo_days, office, limits)
    return Moved(after, (step(after, after.state, case.state, at=at, by=reporter, why=why, sentence=(
        "complaints-told-redo" if again else "complaints-told-redo-supervised")),))  # fmt: skip


def reopen(
    case: Case, why: str, *, by: Actor, at: datetime, office: Office, limits: Limits, photos: tuple[str, ...] = ()
) -> Moved:
    """Return a closed case opened again by its reporter, with a new fact or photo; what was sent to another door too.
    Refuses with ReopeningOver after `limits.reopen_days`, or with PhotosFull."""
    reporter = reported(case, by)
    if case.state not in CLOSED or case.closed_at is None:
        raise CaseMoved
    if reopening_over(case, at=at, limits=limits):
        raise ReopeningOver(days=limits.reopen_days)
    again = replace(
        with_photos(case, photos, limits), state=State.REOPENED, closed_at=None, asked_how=None, contacted=None,
        satisfied=None,  # what was said of the answer before is no word on the next one
    )  # fmt: skip
    after = promised(again, at, limits.redo_days, office, limits)
    return Moved(after, (step(after, after.state, case.state, at=at, by=reporter, why=why),))


def reopening_over(case: Case, *, at: datetime, limits: Limits) -> bool:
    """Return whether a closed case was closed too long ago to be opened again."""
    return case.closed_at is not None and at > case.closed_at + timedelta(days=limits.reopen_days)


def close_silent(case: Case, *, at: datetime, limits: Limits) -> Moved:
    """Return the case closed because nobody answered the question; it counts for no satisfaction."""
    if case.state is not State.ASK_RESIDENT or case.silent_at is None or at < case.silent_at:
        raise CaseMoved
    after = replace(case, state=State.CLOSED_SILENT, closed_at=at)
    said = step(after, after.state, case.state, at=at, by=None, why="silent", reopen_days=limits.reopen_days)
    return Moved(after, (said,))


def rate(case: Case, *, by: Actor, contacted: bool | None = None, satisfied: bool | None = None) -> Case:
    """Return the case with the reporter's word on whether somebody got in touch and whether they are satisfied; None
    leaves it as it is. It moves nothing. Refuses with NotYours, with NotForThem (staff who filed it for somebody), or
    with CaseMoved when nothing was answered yet."""
    reported(case, by)
    if must_ask(case):
        raise NotForThem
    if not case.answer and case.state is not State.CLOSED_SOLVED:
        raise CaseMoved
    return replace(
        case,
        contacted=case.contacted if contacted is None else contacted,
        satisfied=case.satisfied if satisfied is None else satisfied,
    )
