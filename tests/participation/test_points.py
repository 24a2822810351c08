"""Points by hand: what lapses first is spent first, what has lapsed is gone, and a mistake is taken back whole."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from participation import points
from participation.access import Actor, Grant, Role, Standing
from participation.points import AlreadySpent, BadNumber, Good, Kind, Line, OwnPoints, SoldOut, TooFew
from participation.refusals import NotAllowed, NotFound

NOW = datetime(2026, 1, 31, 4, tzinfo=UTC)
STAFF = Actor(9, 1, Standing.VERIFIED, frozenset({Grant(Role.STAFF, 1)}))
ME = Actor(7, 1, Standing.REGISTERED)
GOOD = Good(4, 1, "洗衣液", 30, 2, 9, NOW)


def gift(id: int, amount: int, days: int) -> Line:
    """Return points that lapse in so many days."""
    return Line(id, 1, 7, Kind.GIVEN, amount, "帮忙", 9, NOW, NOW + timedelta(days=days))


def spent(id: int, amount: int) -> Line:
    return Line(id, 1, 7, Kind.SPENT, -amount, "洗衣液", 7, NOW, good_id=4)


def test_what_lapses_first_is_spent_first_whatever_was_given_first() -> None:
    lines = [gift(1, 40, 90), gift(2, 25, 10), gift(3, 10, 50), spent(4, 30)]
    assert points.rests(lines) == {1: 40, 2: 0, 3: 5}
    assert points.soonest(lines, NOW) == (NOW + timedelta(days=50), 5)
    assert points.balance(lines, NOW) == 45


def test_what_has_lapsed_goes_once_and_only_what_is_left_of_it() -> None:
    lines = [gift(1, 40, 90), gift(2, 25, 10), spent(3, 5)]
    ends = NOW + timedelta(days=10)
    assert points.lapsed(lines, ends - timedelta(seconds=1)) == []
    [over] = points.lapsed(lines, ends)
    assert (over.id, over.kind, over.amount, over.of, over.by, over.note, over.at) == (0, Kind.LAPSED, -20, 2, None, "",
                                                                                     ends)  # fmt: skip
    assert points.balance(lines, ends) == 40
    written = [*lines, replace(over, id=4)]
    assert points.lapsed(written, ends) == []
    assert points.balance(written, ends) == 40
    with pytest.raises(TooFew) as few:
        points.spend(written, replace(GOOD, price=41), by=ME, at=ends)
    assert few.value.facts == {"missing": 1}


def test_a_gift_is_taken_back_whole_or_not_at_all() -> None:
    lines = [gift(1, 40, 90), gift(2, 25, 10), spent(3, 5)]
    back = points.take_back(lines, lines[0], by=STAFF, at=NOW)
    assert (back.kind, back.amount, back.of, back.by, back.expires_at) == (Kind.TAKEN_BACK, -40, 1, 9, None)
    with pytest.raises(AlreadySpent):
        points.take_back(lines, lines[1], by=STAFF, at=NOW)
    with pytest.raises(AlreadySpent):
        points.take_back([*lines, replace(back, id=4)], lines[0], by=STAFF, at=NOW)
    for other in (lines[2], gift(8, 40, 90)):  # no gift, and nobody's here
        with pytest.raises(NotFound):
            points.take_back(lines, other, by=STAFF, at=NOW)
    with pytest.raises(NotAllowed):
        points.take_back(lines, lines[0], by=ME, at=NOW)


def test_staff_give_to_others_for_a_year() -> None:
    line = points.give(7, 20, " 帮邻居 ", by=STAFF, at=NOW)
    assert (line.amount, line.note, line.by) == (20, "帮邻居", 9)
    assert line.expires_at == datetime(2027, 1, 28, 4, tzinfo=UTC)  # a day that every month has
    with pytest.raises(OwnPoints):
        points.give(9, 20, "帮邻居", by=STAFF, at=NOW)
    with pytest.raises(NotAllowed):
        points.give(7, 20, "帮邻居", by=ME, at=NOW)


def test_only_what_is_offered_here_is_got() -> None:
    lines = [gift(1, 40, 90)]
    line, left = points.spend(lines, GOOD, by=ME, at=NOW)
    assert (line.amount, line.good_id, left.stock) == (-30, 4, 1)
    for gone in (replace(GOOD, closed_at=NOW), replace(GOOD, stock=0)):
        with pytest.raises(SoldOut):
            points.spend(lines, gone, by=ME, at=NOW)
    with pytest.raises(NotFound):
        points.spend(lines, replace(GOOD, community_id=2), by=ME, at=NOW)


def test_a_refilled_good_is_offered_again_up_to_what_a_shelf_holds() -> None:
    full = points.refill(replace(GOOD, closed_at=NOW), 3, by=STAFF)
    assert (full.stock, full.closed_at) == (5, None)
    with pytest.raises(BadNumber):
        points.refill(replace(GOOD, stock=points.LIMITS["stock_most"]), 1, by=STAFF)
