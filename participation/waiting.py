"""One question to the resident, for which the clock stands once and for some days at most (PRODUCT.md, F).

The promised date is moved by exactly the opening time that was waited: afterwards the office has as much of its own
time as it had when it asked, and no night or weekend is taken from it or given to it.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from participation.access import Actor
from participation.complaints import (
    WORKED,
    Case,
    CaseMoved,
    Limits,
    Moved,
    State,
    handled,
    reported,
    step,
    with_photos,
)
from participation.handling import in_time
from participation.refusals import Refusal
from participation.workdays import Office


class AskedAlready(Refusal):
    """The resident was asked before; the clock stands once."""

    key = "handling-asked-already"


def ask(case: Case, question: str, *, by: Actor, at: datetime, limits: Limits) -> Moved:
    """Return the case waiting for its reporter's reply for `limits.wait_days` days at most.

    Refuses like `handled` and `in_time`, or with AskedAlready.
    """
    handler = handled(case, by)
    in_time(case, at)
    if case.asked_at is not None:
        raise AskedAlready
    until = at + timedelta(days=limits.wait_days)
    after = replace(case, state=State.WAIT_RESIDENT, question=question, asked_at=at, wait_until=until)
    return Moved(after, (
        step(after, after.state, case.state, at=at, by=handler, why=question, wait_at=until.isoformat()),
    ))  # fmt: skip


def reply(
    case: Case, text: str, *, by: Actor, at: datetime, office: Office, limits: Limits, photos: tuple[str, ...] = ()
) -> Moved:
    """Return the case with its reporter's reply, in hand again. Who replies when the wait is over is heard as well, and
    nothing is moved by it. Refuses with NotYours, CaseMoved or PhotosFull."""
    reporter = reported(case, by)
    if case.asked_at is None or case.replied_at is not None:
        raise CaseMoved
    if case.state is not State.WAIT_RESIDENT and case.state not in WORKED:
        raise CaseMoved
    after = replace(with_photos(case, photos, limits), reply=text, replied_at=at)
    if case.state is State.WAIT_RESIDENT:
        after = _gone_on(after, at, office)
    return Moved(after, (
        step(after, after.state, case.state, at=at, by=reporter, why=text, sentence="complaints-told-replied"),
    ))  # fmt: skip


def resume(case: Case, *, by: Actor | None, at: datetime, office: Office) -> Moved:
    """Return the case in hand again without a reply: by itself when the wait is over, or earlier by its department.
    Refuses like `handled`, or with CaseMoved."""
    who = None if by is None else handled(case, by)
    if case.state is not State.WAIT_RESIDENT or case.wait_until is None:
        raise CaseMoved
    if by is None and at < case.wait_until:
        raise CaseMoved
    after = _gone_on(case, at, office)
    return Moved(after, (
        step(after, after.state, case.state, at=at, by=who, why="waited" if by is None else "gone-on"),
    ))  # fmt: skip


def _gone_on(case: Case, at: datetime, office: Office) -> Case:
    if case.asked_at is None or case.wait_until is None:
        raise CaseMoved
    waited = office.between(case.asked_at, min(at, case.wait_until))  # however late the sweep comes

    def later(moment: datetime | None) -> datetime | None:
        return office.after(moment, waited) if moment and waited else moment

    amber = case.amber_at if case.amber_told_at else later(case.amber_at)
    return replace(case, state=State.WORKING, due_at=later(case.due_at), amber_at=amber)
