"""退回: a department asks to give a case back, staff decide, and two times end it (PRODUCT.md, F).

The clock never stands for it. Staff agree by `handling.route`; what is refused stays where it is.
"""

from dataclasses import replace
from datetime import datetime

from participation.access import Actor
from participation.complaints import WORKED, Case, CaseMoved, Limits, Moved, State, handled, staffed, step
from participation.conflicts import not_there
from participation.handling import FirstOwnerLeads
from participation.refusals import NotAllowed, Refusal


class ReturnTooLate(Refusal):
    """The `days` working days in which a department may give a case back are over, or it has asked already."""

    key = "handling-return-too-late"


def ask_back(case: Case, why: str, wish: str | None, *, by: Actor, at: datetime, limits: Limits) -> Moved:
    """Return the case with its department's request to give it back; `wish` is the department it thinks right.

    Refuses like `handled`, with NotAllowed (not of that department), ConflictOfInterest, CaseMoved, ReturnTooLate or
    FirstOwnerLeads.
    """
    handler = handled(case, by)
    not_there(case.about, wish)
    if case.department not in by.departments():
        raise NotAllowed
    if case.state not in WORKED or case.return_asked_at is not None or wish == case.department:
        raise CaseMoved
    last = case.returns + 1 >= limits.returns
    if case.leads or case.returns >= limits.returns or (last and case.department == case.first_department):
        raise FirstOwnerLeads(times=limits.returns)
    if case.return_until is None or at > case.return_until:
        raise ReturnTooLate(days=limits.return_days)
    supervised = case.state is State.SUPERVISED
    after = replace(
        case, state=case.state if supervised else State.RETURN_ASKED, returns=case.returns + 1,
        return_asked_at=at, return_why=why, return_wish=wish, return_until=None,
    )  # fmt: skip
    return Moved(after, (
        step(after, after.state, case.state, at=at, by=handler, why=why, sentence="complaints-told-return-asked",
             wish=wish or "", wished=wish is not None),
    ))  # fmt: skip


def refuse(case: Case, why: str, *, by: Actor, at: datetime) -> Moved:
    """Return the case left with its department by staff, with a word to it. Refuses like `staffed`, or CaseMoved."""
    staff = staffed(case, by)
    if case.return_asked_at is None or case.state not in WORKED:
        raise CaseMoved
    state = State.SIGNED if case.signed_at else State.DISPATCHED
    after = replace(
        case, state=State.SUPERVISED if case.state is State.SUPERVISED else state, return_asked_at=None,
        return_wish=None,
    )  # fmt: skip
    return Moved(after, (
        step(after, after.state, case.state, at=at, by=staff, why=why, sentence="complaints-told-return-refused"),
    ))  # fmt: skip


def targets(case: Case, every: tuple[str, ...], limits: Limits) -> tuple[str, ...]:
    """Return the departments to which staff may send the case on: the first owner alone when two returns are over,
    the wished one first; never one that the case is about."""
    every = tuple(key for key in every if f"post:{key}" not in case.about)
    if case.leads:
        return ()
    if case.returns >= limits.returns:
        return tuple(key for key in every if key == case.first_department != case.department)
    others = [key for key in every if key != case.department]
    return tuple(sorted(others, key=lambda key: key != case.return_wish))
