"""签到 and 签退: with four digits that the shift's leader shows, so that only who stands beside them can check in.

The digits are made of the shift's secret and the minute: nothing is stored, nothing can be told in advance, and what
was overheard is of no use two minutes later. For a person without a phone the leader enters the moment, and that it
was the leader is kept.
"""

import hashlib
import hmac
import re
import unicodedata
from dataclasses import replace
from datetime import datetime, timedelta

from participation.access import Actor
from participation.refusals import Refusal
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

AROUND = timedelta(minutes=LIMITS["check_minutes"])
CODE_S: int = LIMITS["code_seconds"]


class NotTime(Refusal):
    """It is not the half hour around the beginning (or the end) in which one checks in (or out)."""

    key = "shifts-not-time"


class TooManyTries(Refusal):
    """Too many wrong codes in a row: the leader enters it."""

    key = "shifts-too-many-tries"


class CodeUnclear(Refusal):
    """What was typed is no four digits."""

    key = "shifts-code-unclear"


class OwnEntry(Refusal):
    """Nobody enters their own moments by hand; leaders type the code like everybody."""

    key = "shifts-own-entry"


def code(shift: Shift, at: datetime) -> str:
    """Return the four digits that the leader shows at a moment; they change every `code_seconds`."""
    return _digits(shift, int(at.timestamp()) // CODE_S)


def fresh_for(at: datetime) -> int:
    """Return for how many seconds the code of that moment is still shown."""
    return CODE_S - int(at.timestamp()) % CODE_S


def shows_code(shift: Shift, at: datetime) -> bool:
    """Return whether anybody could check in or out at that moment."""
    return shift.cancelled_at is None and (_around(shift.begins_at, at) or _around(shift.ends_at, at))


def may_check_in(shift: Shift, claimed: Claim, at: datetime) -> bool:
    """Return whether the person could type the code of arrival now."""
    return shift.cancelled_at is None and claimed.state in EXPECTED and _around(shift.begins_at, at)


def may_check_out(shift: Shift, claimed: Claim, at: datetime) -> bool:
    """Return whether the person could type the code of leaving now."""
    return claimed.state is State.IN and _around(shift.ends_at, at)


def check_in(shift: Shift, claimed: Claim, typed: str, *, by: Actor, at: datetime) -> Claim:
    """Return the claim checked in; after a wrong code the claim where it stood, with one wrong try more. Twice is no
    offence. Refuses with NotYours, ShiftCancelled, ClaimMoved, NotTime, TooManyTries, CodeUnclear."""
    own(claimed, by)
    if claimed.state is State.IN:
        return claimed
    if shift.cancelled_at:
        raise ShiftCancelled
    if claimed.state not in EXPECTED:
        raise ClaimMoved
    if not _around(shift.begins_at, at):
        raise NotTime(minutes=LIMITS["check_minutes"])
    if not _right(shift, claimed, typed, at):
        return _wrong(claimed)
    return moved(claimed, State.IN, by=by, at=at, in_at=at, wrong=0)


def check_out(shift: Shift, claimed: Claim, typed: str, *, by: Actor, at: datetime) -> Claim:
    """Return the claim checked out; like `check_in`."""
    own(claimed, by)
    if claimed.state is State.OUT:
        return claimed
    if claimed.state is not State.IN:
        raise ClaimMoved
    if not _around(shift.ends_at, at):
        raise NotTime(minutes=LIMITS["check_minutes"])
    if not _right(shift, claimed, typed, at):
        return _wrong(claimed)
    return moved(claimed, State.OUT, by=by, at=at, out_at=at, wrong=0)


def enter_in(shift: Shift, team: Team, claimed: Claim, *, by: Actor, at: datetime) -> Claim:
    """Return the claim checked in by the leader, as come at the beginning when that is past: whoever came later gets
    fewer minutes when they are confirmed. Refuses with NotYours, OwnEntry, ShiftCancelled, ClaimMoved, NotTime."""
    _entering(shift, team, claimed, by)
    if claimed.state not in EXPECTED:
        raise ClaimMoved
    if at < shift.begins_at - AROUND:
        raise NotTime(minutes=LIMITS["check_minutes"])
    return moved(claimed, State.IN, by=by, at=at, in_at=min(at, shift.begins_at), in_by=by.resident_id, wrong=0)


def enter_out(shift: Shift, team: Team, claimed: Claim, *, by: Actor, at: datetime) -> Claim:
    """Return the claim checked out by the leader, at the planned end when that is past; also of who leaves early.
    Refuses with NotYours, OwnEntry, ShiftCancelled, ClaimMoved, NotTime."""
    _entering(shift, team, claimed, by)
    if claimed.state is not State.IN:
        raise ClaimMoved
    if at < shift.begins_at:
        raise NotTime(minutes=LIMITS["check_minutes"])
    return moved(claimed, State.OUT, by=by, at=at, out_at=min(at, shift.ends_at), out_by=by.resident_id, wrong=0)


def forget(shift: Shift, claimed: Claim, *, at: datetime) -> Claim:
    """Return the claim of who never checked out as ended with the shift, and flagged; before the half hour after the
    end is over, as it is."""
    if claimed.state is not State.IN or at <= shift.ends_at + AROUND:
        return claimed
    return moved(claimed, State.OUT, by=None, at=at, out_at=shift.ends_at, forgotten=True)


def _entering(shift: Shift, team: Team, claimed: Claim, by: Actor) -> None:
    leads(shift, team, by)
    if claimed.resident_id == by.resident_id:
        raise OwnEntry
    if shift.cancelled_at:
        raise ShiftCancelled


def _around(moment: datetime, at: datetime) -> bool:
    return moment - AROUND <= at <= moment + AROUND


def _right(shift: Shift, claimed: Claim, typed: str, at: datetime) -> bool:
    """Return whether the code is that of now or of the minute before, which may have changed while it was typed."""
    if claimed.wrong >= LIMITS["code_tries"]:
        raise TooManyTries
    digits = re.sub(r"\s+", "", unicodedata.normalize("NFKC", typed))
    if not re.fullmatch(r"[0-9]{4}", digits):
        raise CodeUnclear
    now = int(at.timestamp()) // CODE_S
    return any(hmac.compare_digest(_digits(shift, window), digits) for window in (now, now - 1))


def _wrong(claimed: Claim) -> Claim:
    return replace(claimed, wrong=claimed.wrong + 1)


def _digits(shift: Shift, window: int) -> str:
    made = hmac.new(shift.secret.encode(), f"{shift.id}:{window}".encode(), hashlib.sha256).digest()
    return f"{int.from_bytes(made[:8]) % 10_000:04d}"
