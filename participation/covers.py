"""顶班: somebody takes over a place on a shift, so that it never stands empty in between.

Six hours before, whoever has not said that they come may be replaced: the shift is SHORT. Their place stays theirs
until somebody takes it, or they tap 我能来. People who did it before are asked, some at a time. Who cannot come may ask
a neighbour by name, or all, at any time before (SWAP); until one accepts, the place is theirs to fill.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from participation.access import Actor, Who, admit
from participation.daytime import Day
from participation.refusals import NotYours
from participation.shifts import (
    COUNTED,
    EXPECTED,
    LIMITS,
    Claim,
    ClaimMoved,
    Shift,
    ShiftFull,
    State,
    Volunteer,
    may_come,
    moved,
    own,
    said_able,
    still_open,
)

_GIVEN = (State.SWAP, State.APPLIED, State.CONFIRMED)  # whose place goes first
_SURE = COUNTED.difference(_GIVEN)  # said that they come, or are there already


@dataclass(frozen=True, slots=True)
class Call:
    """That somebody was asked to take a place on a shift: once."""

    id: int
    shift_id: int
    resident_id: int
    at: datetime


def short_from(begins_at: datetime, day: Day) -> datetime:
    """Return the moment from which a shift is SHORT without enough people who said they come: six hours before; where
    that is at night, an hour before the night, so that people can still be asked."""
    at = begins_at - timedelta(hours=LIMITS["short_hours"])
    return at if day.woken(at) == at else day.before(at, timedelta(hours=1))


def wanted(shift: Shift, claims: Iterable[Claim], *, is_short: bool) -> int:
    """Return how many places somebody else may take now: of a SHORT shift all for which nobody said they come or is
    there already, else those offered to everybody."""
    live = list(claims)
    if is_short:
        return shift.places - sum(one.state in _SURE for one in live)
    return sum(one.state is State.SWAP and one.swap_to is None for one in live)


def offer(shift: Shift, claimed: Claim, to: int | None, *, by: Actor, at: datetime) -> Claim:
    """Return the claim offered to one resident, or (None) to all who did it before. Refuses with NotYours,
    ShiftCancelled, ShiftBegun, ClaimMoved."""
    own(claimed, by)
    still_open(shift, at)
    if claimed.state not in EXPECTED or to == claimed.resident_id:
        raise ClaimMoved
    return moved(claimed, State.SWAP, by=by, at=at, swap_to=to)


def may_cover(shift: Shift, claims: Iterable[Claim], resident_id: int, *, asked: bool) -> bool:
    """Return whether there is a place that this person was asked to take."""
    return _place(shift, list(claims), resident_id, asked=asked) is not None


def cover(
    shift: Shift, claims: Iterable[Claim], others: Iterable[Shift], volunteer: Volunteer | None, *, asked: bool,
    by: Actor, at: datetime, able: bool = False, note: str = "",
) -> tuple[Claim | None, Claim]:  # fmt: skip
    """Return the claim that ends, if it is somebody's place, and the new one, READY. `claims` are the counted ones of
    the shift, `others` the shifts the person holds, `asked` whether they were called, `able` and `note` as in `claim`.

    Refuses like `claim`, with NotYours who was not asked, with ShiftFull when somebody was faster.
    """
    live = list(claims)
    mine = next((one for one in live if one.resident_id == by.resident_id), None)
    named = any(one.state is State.SWAP and one.swap_to == by.resident_id for one in live)
    admit(by, Who.REGISTERED)
    if not asked and not named and mine is None:
        raise NotYours
    may_come(shift, mine, others, volunteer, by=by, at=at)
    place = _place(shift, live, by.resident_id or 0, asked=asked)
    if place is None:
        raise ShiftFull
    said = said_able(shift, able=able, note=note)
    given = place[0]
    ended = None if given is None else moved(given, State.WITHDRAWN, by=by, at=at)
    new = Claim(0, shift.id, by.resident_id or 0, State.READY, at, at, moved_by=by.resident_id, note=said)
    return ended, new


def _place(shift: Shift, live: list[Claim], resident_id: int, *, asked: bool) -> tuple[Claim | None] | None:
    """Return the claim to be taken over, in a box that is empty for a free place; None where there is no place."""
    named = [one for one in live if one.state is State.SWAP and one.swap_to == resident_id]
    if named:
        return (named[0],)
    if not asked:
        return None
    if shift.short_at is not None and shift.left > 0:
        return (None,)
    open_to_all = [one for one in live if one.state is State.SWAP and one.swap_to is None]
    if open_to_all:
        return (open_to_all[0],)
    if shift.short_at is None:
        return None
    unsure = [one for one in live if one.state in _GIVEN]
    return (min(unsure, key=lambda one: (_GIVEN.index(one.state), one.since, one.id)),) if unsure else None
