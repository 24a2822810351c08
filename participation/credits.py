"""Hours that count: confirmed by the leader or staff, never by oneself; disputed by who gave them, revoked by staff.

Hours out of the ordinary carry marks, which whoever confirms sees. Confirmed by a leader they wait for staff as
CHECKED; what is in order, or staff confirm, counts at once.
"""

import re
import unicodedata
from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

from participation.access import Actor, Role, Who, admit
from participation.refusals import NotAllowed, Refusal
from participation.shifts import (
    EXPECTED,
    LIMITS,
    Claim,
    ClaimMoved,
    Shift,
    ShiftCancelled,
    State,
    Team,
    leads,
    moved,
    own,
)
from participation.text import clean

WORKED = frozenset({State.IN, State.OUT})
FULL = frozenset({State.CHECKED, State.CREDITED, State.DISPUTED})  # whose minutes fill a day


class OwnHours(Refusal):
    """Nobody confirms their own hours."""

    key = "shifts-own-hours"


class ShiftNotOver(Refusal):
    """Hours are confirmed after the shift, not before."""

    key = "shifts-not-over"


class TooManyHours(Refusal):
    """More than the shift lasted, or than `hours` hours on one day."""

    key = "shifts-too-many-hours"


class HoursUnclear(Refusal):
    """What was typed names no hours or minutes."""

    key = "shifts-hours-unclear"


class TooLate(Refusal):
    """The days in which it could be disputed are over, or it was disputed before."""

    key = "shifts-dispute-late"


class SameJudge(Refusal):
    """Who confirmed or revoked does not decide about the objection to it."""

    key = "shifts-same-judge"


class Mark(StrEnum):
    """What is out of the ordinary about somebody's hours."""

    FORGOTTEN = "forgotten"  # never checked out: ended with the shift
    ENTERED = "entered"  # the leader entered when the person came or left
    UNSEEN = "unseen"  # never checked in
    ADJOINING = "adjoining"  # went from one shift straight into the next
    LONG = "long"  # a long shift, or a long day


def worked(shift: Shift, claimed: Claim) -> int:
    """Return the minutes of the shift that the person was there, as far as is known: the whole shift where nobody
    checked in. A few minutes late (`grace_minutes`) are not counted against anybody."""
    grace = timedelta(minutes=LIMITS["grace_minutes"])
    came = claimed.in_at if claimed.in_at and claimed.in_at > shift.begins_at + grace else shift.begins_at
    left = claimed.out_at if claimed.out_at and claimed.out_at < shift.ends_at - grace else shift.ends_at
    return min(max(int((left - came).total_seconds() // 60), 1), int(LIMITS["day_most_minutes"]))


def marks(shift: Shift, claimed: Claim, others: Iterable[Shift], *, same_day: int) -> tuple[Mark, ...]:
    """Return what is out of the ordinary. `others` are the other shifts the person was on, `same_day` the minutes
    of theirs on that day."""
    gap = timedelta(minutes=LIMITS["adjoining_minutes"])
    found = {
        Mark.FORGOTTEN: claimed.forgotten,
        Mark.ENTERED: claimed.in_by is not None or claimed.out_by is not None,
        Mark.UNSEEN: claimed.in_at is None,
        Mark.ADJOINING: any(
            timedelta() <= later.begins_at - earlier.ends_at < gap
            for other in others
            for earlier, later in ((shift, other), (other, shift))
        ),
        Mark.LONG: shift.minutes > LIMITS["long_minutes"] or same_day + shift.minutes > LIMITS["long_day_minutes"],
    }
    return tuple(mark for mark, is_so in found.items() if is_so)


def check(
    shift: Shift, team: Team, claimed: Claim, minutes: int, *, same_day: int, by: Actor, at: datetime
) -> Claim:  # fmt: skip
    """Return the claim with `minutes` confirmed. `same_day` are the person's other minutes of that day.

    Refuses with NotYours (no leader of this shift), OwnHours, ShiftNotOver, ShiftCancelled, ClaimMoved, TooManyHours.
    """
    _judged(shift, team, claimed, by, at)
    if claimed.state not in EXPECTED | WORKED:
        raise ClaimMoved
    bounded(shift, minutes, same_day)
    return moved(claimed, State.CHECKED, by=by, at=at, judged=by.resident_id, minutes=minutes)


def credit(claimed: Claim, found: Iterable[Mark], *, by: Actor, at: datetime) -> Claim:
    """Return the confirmed claim as counting. Refuses with OwnHours, ClaimMoved, and NotAllowed who is not of the
    staff where there are marks."""
    if claimed.resident_id == by.resident_id:
        raise OwnHours
    if claimed.state is not State.CHECKED:
        raise ClaimMoved
    if not by.holds(Role.STAFF, Role.ADMIN) and (any(found) or claimed.by != by.resident_id):
        raise NotAllowed
    return moved(claimed, State.CREDITED, by=by, at=at, judged=by.resident_id)


def miss(shift: Shift, team: Team, claimed: Claim, *, by: Actor, at: datetime) -> Claim:
    """Return the claim as missed. Refuses with NotYours, OwnHours, ShiftNotOver, ShiftCancelled, ClaimMoved (also for
    who checked in: they were there)."""
    _judged(shift, team, claimed, by, at)
    if claimed.state not in EXPECTED:
        raise ClaimMoved
    return moved(claimed, State.NO_SHOW, by=by, at=at, judged=by.resident_id, minutes=0)


def may_dispute(claimed: Claim, at: datetime) -> bool:
    """Return whether its own person could still object to what was written down."""
    judged = claimed.state in (State.CHECKED, State.CREDITED, State.NO_SHOW, State.REVOKED)
    return judged and claimed.disputed_at is None and at <= claimed.since + timedelta(days=LIMITS["dispute_days"])


def dispute(claimed: Claim, why: str, *, by: Actor, at: datetime) -> Claim:
    """Return the claim disputed: until somebody else of the staff decided, its hours do not count.

    Refuses with NotYours, ClaimMoved, TooLate, Blank, TooLong.
    """
    own(claimed, by)
    admit(by, Who.REGISTERED)
    if claimed.state not in (State.CHECKED, State.CREDITED, State.NO_SHOW, State.REVOKED):
        raise ClaimMoved
    if not may_dispute(claimed, at):
        raise TooLate(days=LIMITS["dispute_days"])
    return moved(claimed, State.DISPUTED, by=by, at=at, why=_reason(why), disputed_at=at)


def decide(
    shift: Shift, claimed: Claim, minutes: int, why: str, *, same_day: int, by: Actor, at: datetime
) -> Claim:  # fmt: skip
    """Return what was disputed as decided by another of the staff: with `minutes` that count, or 0, that none do.

    Refuses with NotAllowed, OwnHours, SameJudge, ClaimMoved, TooManyHours, Blank, TooLong.
    """
    may_decide(claimed, by)
    if minutes:
        bounded(shift, minutes, same_day)
    if not minutes:  # what stood there as hours is revoked, and the trace of how many stays
        state = State.REVOKED if claimed.minutes else State.NO_SHOW
        return moved(claimed, state, by=by, at=at, why=_reason(why), judged=by.resident_id)
    return moved(claimed, State.CREDITED, by=by, at=at, why=_reason(why), judged=by.resident_id, minutes=minutes)


def may_decide(claimed: Claim, by: Actor) -> None:
    """Return nothing when the person may decide this objection. Refuses like `decide`."""
    admit(by, Who.STAFF)
    if claimed.resident_id == by.resident_id:
        raise OwnHours
    if claimed.state is not State.DISPUTED:
        raise ClaimMoved
    if claimed.by == by.resident_id:
        raise SameJudge


def revoke(claimed: Claim, why: str, *, by: Actor, at: datetime) -> Claim:
    """Return the claim with its hours revoked; how many they were stays written. Refuses with NotAllowed, OwnHours,
    ClaimMoved, Blank, TooLong."""
    admit(by, Who.STAFF)
    if claimed.resident_id == by.resident_id:
        raise OwnHours
    if claimed.state not in (State.CHECKED, State.CREDITED):
        raise ClaimMoved
    return moved(claimed, State.REVOKED, by=by, at=at, why=_reason(why), judged=by.resident_id)


def bounded(shift: Shift, minutes: int, same_day: int) -> None:
    """Return nothing when so many minutes may be confirmed. Refuses with TooManyHours."""
    if not 0 < minutes <= shift.minutes or same_day + minutes > LIMITS["day_most_minutes"]:
        raise TooManyHours(hours=LIMITS["day_most_minutes"] // 60)


_CHINESE = str.maketrans("一二两兩三四五六七八個鐘時點頭", "1222345678个钟时点头")


def read_hours(text: str) -> int:
    """Return the minutes that were typed: 2 · 2小时 · 1.5 · 一个半小时 · 半小时 · 90分钟. Refuses with HoursUnclear."""
    said = re.sub(r"\s+", "", unicodedata.normalize("NFKC", text).casefold()).translate(_CHINESE)
    if found := re.fullmatch(r"(\d{1,3})(?:分钟?|分鐘|min(?:utes?)?)", said):
        minutes = int(found[1])
    elif re.fullmatch(r"半(?:个)?(?:小?时|钟头?)?", said):
        minutes = 30
    elif found := re.fullmatch(r"(\d{1,2}(?:\.\d)?)(?:个)?(半)?(?:个)?(?:小?时|钟头?|点|h|hours?)?(半)?", said):
        minutes = round(float(found[1]) * 60) + (30 if found[2] or found[3] else 0)
    else:
        raise HoursUnclear
    if minutes < 1:
        raise HoursUnclear
    return minutes


def _judged(shift: Shift, team: Team, claimed: Claim, by: Actor, at: datetime) -> None:
    leads(shift, team, by)
    if claimed.resident_id == by.resident_id:
        raise OwnHours
    if shift.cancelled_at:
        raise ShiftCancelled
    if at < shift.ends_at:
        raise ShiftNotOver


def _reason(why: str) -> str:
    return clean(why, most=LIMITS["reason_most"], lines=False)
