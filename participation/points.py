"""积分: local points, thanks that can be exchanged for small goods. A ledger of its own, apart from hours, never cash.

Lines are added and never changed; a mistake is put right by a counter-entry. What staff give lapses after a year; the
oldest is spent first, and what has lapsed is never spent: before anything else is written, a line takes it away, so
that the balance is always the sum of the lines.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from participation.access import Actor, Who, admit
from participation.refusals import NotAllowed, NotFound, NotRegistered, Refusal
from participation.text import clean, whole_number

LIMITS: dict[str, Any] = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))


class Kind(StrEnum):
    """What a line is: points given, spent on a good, lapsed, a gift taken back, or an exchange undone."""

    GIVEN = "given"
    SPENT = "spent"
    LAPSED = "lapsed"
    TAKEN_BACK = "taken-back"
    RETURNED = "returned"


EARNED = frozenset({Kind.GIVEN, Kind.RETURNED})  # lines that bring points, which lapse


class TooFew(Refusal):
    """The balance does not reach the price; `missing` points lack."""

    key = "points-too-few"


class SoldOut(Refusal):
    """The last one is gone, or the good is offered no more."""

    key = "points-sold-out"


class OwnPoints(Refusal):
    """Nobody gives points to themselves."""

    key = "points-own"


class AlreadySpent(Refusal):
    """The gift was spent in part, has lapsed or was taken back: it stays."""

    key = "points-already-spent"


class BadNumber(Refusal):
    """A number of points or goods is whole, above nothing, and at most `most`."""

    key = "points-bad-number"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of somebody's points; `amount` is below 0 where points go. `expires_at` is of a line that brings points;
    `of` the one it takes away, or the exchange that it undoes; `good_id` what was got."""

    id: int
    community_id: int
    resident_id: int
    kind: Kind
    amount: int
    note: str
    by: int | None
    at: datetime
    expires_at: datetime | None = None
    of: int | None = None
    good_id: int | None = None


@dataclass(frozen=True, slots=True)
class Good:
    """Something to be had for points; `stock` are those left."""

    id: int
    community_id: int
    name: str
    price: int
    stock: int
    by: int
    at: datetime
    closed_at: datetime | None = None


def rests(lines: Iterable[Line]) -> dict[int, int]:
    """Return what is left of each gift, by its number: what is spent goes off the one that lapses first."""
    left: dict[int, int] = {}
    lapses: dict[int, datetime] = {}
    for line in lines:
        if line.kind in EARNED and line.expires_at is not None:
            left[line.id], lapses[line.id] = line.amount, line.expires_at
        elif line.of is not None:
            left[line.of] += line.amount
        else:
            owed = -line.amount
            for id in sorted(left, key=lambda one: (lapses[one], one)):
                taken = min(owed, left[id])
                left[id] -= taken
                owed -= taken
    return left


def lapsed(lines: Sequence[Line], at: datetime) -> list[Line]:
    """Return the lines that take away what has lapsed by now and was not taken away yet."""
    left = rests(lines)
    return [
        replace(
            line,
            id=0,
            kind=Kind.LAPSED,
            amount=-left[line.id],
            note="",
            by=None,
            at=at,
            expires_at=None,
            of=line.id,
            good_id=None,
        )
        for line in lines
        if line.kind in EARNED and line.expires_at is not None and line.expires_at <= at and left[line.id] > 0
    ]


def balance(lines: Sequence[Line], at: datetime) -> int:
    """Return the points that may be spent now."""
    return sum(line.amount for line in [*lines, *lapsed(lines, at)])


def soonest(lines: Sequence[Line], at: datetime) -> tuple[datetime, int] | None:
    """Return when the next points lapse, and how many; None where there are none."""
    left = rests(lines)
    open_ = [(line.expires_at, left[line.id]) for line in lines
             if line.kind in EARNED and line.expires_at and line.expires_at > at and left[line.id] > 0]  # fmt: skip
    return min(open_) if open_ else None


def give(resident_id: int, amount: int, why: str, *, by: Actor, at: datetime) -> Line:
    """Return points given by staff. Refuses with NotAllowed, OwnPoints, BadNumber, Blank or TooLong."""
    admit(by, Who.STAFF)
    if by.community_id is None:
        raise NotAllowed
    if by.resident_id == resident_id:
        raise OwnPoints
    bounded(amount, LIMITS["given_most"])
    why = clean(why, most=LIMITS["note_most"], lines=False)
    ends = months_on(at, LIMITS["months"])
    return Line(0, by.community_id, resident_id, Kind.GIVEN, amount, why, by.resident_id, at, ends)


def take_back(lines: Sequence[Line], gift: Line, *, by: Actor, at: datetime) -> Line:
    """Return the counter-entry of a gift that is whole. Refuses with NotAllowed, NotFound or AlreadySpent."""
    admit(by, Who.STAFF)
    if gift.kind is not Kind.GIVEN or all(line.id != gift.id for line in lines):
        raise NotFound
    if rests(lines)[gift.id] != gift.amount:
        raise AlreadySpent
    return replace(
        gift, id=0, kind=Kind.TAKEN_BACK, amount=-gift.amount, by=by.resident_id, at=at, expires_at=None, of=gift.id
    )  # fmt: skip


def spend(lines: Sequence[Line], good: Good, *, by: Actor, at: datetime) -> tuple[Line, Good]:
    """Return the line of one piece got, and the good with one less. `lines` hold what has lapsed already.

    Refuses with NotRegistered, NotFound (another community's), SoldOut or TooFew.
    """
    admit(by, Who.REGISTERED)
    if by.resident_id is None:
        raise NotRegistered
    if by.community_id != good.community_id:
        raise NotFound
    if good.closed_at is not None or good.stock < 1:
        raise SoldOut
    has = balance(lines, at)
    if has < good.price:
        raise TooFew(missing=good.price - has)
    line = Line(0, good.community_id, by.resident_id, Kind.SPENT, -good.price, good.name, by.resident_id, at,
                good_id=good.id)  # fmt: skip
    return line, replace(good, stock=good.stock - 1)


def offer(name: str, price: int, stock: int, *, by: Actor, at: datetime) -> Good:
    """Return a good to be had for points. Refuses with NotAllowed, BadNumber, Blank or TooLong."""
    admit(by, Who.STAFF)
    if by.resident_id is None or by.community_id is None:
        raise NotAllowed
    bounded(price, LIMITS["price_most"])
    bounded(stock, LIMITS["stock_most"])
    name = clean(name, most=LIMITS["name_most"], lines=False)
    return Good(0, by.community_id, name, price, stock, by.resident_id, at)


def refill(good: Good, more: int, *, by: Actor) -> Good:
    """Return the good with more pieces, offered again. Refuses with NotAllowed or BadNumber."""
    admit(by, Who.STAFF)
    bounded(more, LIMITS["stock_most"])
    bounded(good.stock + more, LIMITS["stock_most"])
    return replace(good, stock=good.stock + more, closed_at=None)


def close(good: Good, *, by: Actor, at: datetime) -> Good:
    """Return the good as offered no more. Refuses with NotAllowed."""
    admit(by, Who.STAFF)
    return good if good.closed_at else replace(good, closed_at=at)


def bounded(number: int, most: int) -> int:
    """Return a number from 1 to `most`. Refuses with BadNumber."""
    if not 1 <= number <= most:
        raise BadNumber(most=most)
    return number


def number(text: str, *, most: int) -> int:
    """Return the whole number that was typed, from 1 to `most`. Refuses with BadNumber."""
    return bounded(whole_number(text) or 0, most)


def months_on(at: datetime, months: int) -> datetime:
    """Return the same day so many months later, at most the 28th."""
    count = at.year * 12 + at.month - 1 + months
    return at.replace(year=count // 12, month=count % 12 + 1, day=min(at.day, 28))
