"""What was got for points is handed over at the service station: staff tick it, once, with who and when.

Until then an exchange can be undone: the piece goes back on the shelf, and the points come back as points of that day,
so that whoever got nothing loses nothing by it. What was handed over stays.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from participation.access import Actor, Who, admit
from participation.points import LIMITS, Good, Kind, Line, months_on
from participation.refusals import NotAllowed, NotFound, Refusal


class HandedOver(Refusal):
    """The person has it already: it stays."""

    key = "handovers-over"


class GivenBack(Refusal):
    """The exchange was undone before."""

    key = "handovers-given-back"


class OwnPiece(Refusal):
    """Nobody hands over to themselves, or undoes their own exchange."""

    key = "handovers-own"


@dataclass(frozen=True, slots=True)
class Handover:
    """That the piece which the line `line_id` stands for was handed over, by whom and when."""

    id: int
    community_id: int
    line_id: int
    by: int
    at: datetime


def hand_over(got: Line, handed: Handover | None, *, is_undone: bool, by: Actor, at: datetime) -> Handover:
    """Return that a piece was handed over; `handed` is what was ticked before. Refuses with NotAllowed, NotFound (no
    exchange), OwnPiece, HandedOver, GivenBack."""
    resident = _open(got, handed, is_undone=is_undone, by=by)
    return Handover(0, got.community_id, got.id, resident, at)


def undo(
    got: Line, good: Good, handed: Handover | None, *, is_undone: bool, by: Actor, at: datetime
) -> tuple[Line, Good]:
    """Return the line that brings the points back, and the good with one more. Refuses like `hand_over`."""
    resident = _open(got, handed, is_undone=is_undone, by=by)
    back = replace(
        got, id=0, kind=Kind.RETURNED, amount=-got.amount, by=resident, at=at, of=got.id,
        expires_at=months_on(at, LIMITS["months"]),
    )  # fmt: skip
    return back, replace(good, stock=good.stock + 1)


def _open(got: Line, handed: Handover | None, *, is_undone: bool, by: Actor) -> int:
    admit(by, Who.STAFF)
    if by.resident_id is None:
        raise NotAllowed
    if got.kind is not Kind.SPENT or by.community_id != got.community_id:
        raise NotFound
    if got.resident_id == by.resident_id:
        raise OwnPiece
    if handed is not None:
        raise HandedOver
    if is_undone:
        raise GivenBack
    return by.resident_id
