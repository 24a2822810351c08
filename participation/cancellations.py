"""取消一班: one shift does not take place, for a reason that everybody on its list is told.

A shift that was cancelled stays in the lists as such until it would be over: somebody may not have heard. One that was
made of a pattern is not made again: its moment is behind the pattern, which made it once.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from participation.access import Actor, Who, admit
from participation.checkins import AROUND
from participation.daytime import Day
from participation.refusals import NotAllowed, Refusal
from participation.shifts import BUSY, LIMITS, Claim, Shift, ShiftCancelled, State, moved
from participation.text import clean

STALE = frozenset({
    "matching-invited", "shifts-ask-ready", "shifts-begins", "shifts-begins-lead", "shifts-call", "shifts-confirmed",
    "shifts-short-yours", "shifts-swap-asked", "shifts-unconfirmed", "shifts-you-lead",
})  # fmt: skip
"""Notices about a coming shift, which are of no use once it is cancelled."""


class CancelLate(Refusal):
    """The shift has begun: what was done counts, and what was not is confirmed as such."""

    key = "shifts-cancel-late"


def cancel(
    shift: Shift, claims: Iterable[Claim], why: str, *, by: Actor, at: datetime
) -> tuple[Shift, tuple[Claim, ...]]:
    """Return the shift as cancelled by staff, and the claims that change with it.

    Refuses with NotAllowed, ShiftCancelled, CancelLate, Blank, TooLong.
    """
    admit(by, Who.STAFF)
    if by.resident_id is None or by.community_id != shift.community_id:
        raise NotAllowed
    may_cancel(shift, at)
    reason = clean(why, most=LIMITS["reason_most"], lines=False)
    return (
        replace(shift, cancelled_at=at, cancelled_by=by.resident_id, cancelled_why=reason),
        released(claims, reason, by=by, at=at),
    )


def may_cancel(shift: Shift, at: datetime) -> None:
    """Return nothing while the shift can be cancelled. Refuses with ShiftCancelled, CancelLate."""
    if shift.cancelled_at:
        raise ShiftCancelled
    if at >= shift.begins_at:
        raise CancelLate


def released(claims: Iterable[Claim], why: str, *, by: Actor, at: datetime) -> tuple[Claim, ...]:
    """Return the claims that change when their shift is cancelled: whoever asked for a stand-in asks no more, and who
    checked in early is not there any more. All others stand as they stood, so that the shift stays in people's lists;
    nothing can be done with them."""
    return tuple(
        moved(one, State.CONFIRMED, by=by, at=at, why=why, swap_to=None, in_at=None, in_by=None)
        for one in claims
        if one.state in (State.SWAP, State.IN)
    )


def concerned(claims: Iterable[Claim], leader: int | None) -> list[int]:
    """Return the residents who are told: whoever has a place, asked for one or is there already, and who would have
    led."""
    people = [one.resident_id for one in claims if one.state in BUSY]
    return people if leader is None or leader in people else [*people, leader]


def tell_at(shift: Shift, day: Day, at: datetime) -> datetime:
    """Return when they may be told: now; at night the next morning, unless people would be on their way by then."""
    morning = day.woken(at)
    return morning if morning < shift.begins_at - AROUND else at
