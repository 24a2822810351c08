"""What was got for points: handed over once by somebody else, or put back once with the points."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from participation import handovers, points
from participation.access import Actor, Grant, Role, Standing
from participation.handovers import GivenBack, HandedOver, Handover, OwnPiece
from participation.points import Good, Kind, Line
from participation.refusals import NotAllowed, NotFound, Refusal

NOW = datetime(2026, 11, 29, 4, tzinfo=UTC)
STAFF = Actor(9, 1, Standing.VERIFIED, frozenset({Grant(Role.STAFF, 1)}))
GIFT = Line(1, 1, 7, Kind.GIVEN, 50, "帮忙", 9, NOW, NOW + timedelta(days=30))
GOT = Line(2, 1, 7, Kind.SPENT, -30, "洗衣液", 7, NOW, good_id=4)
GOOD = Good(4, 1, "洗衣液", 30, 0, 9, NOW)


def test_who_handed_over_and_when_is_kept() -> None:
    assert handovers.hand_over(GOT, None, is_undone=False, by=STAFF, at=NOW) == Handover(0, 1, 2, 9, NOW)


def test_an_undone_exchange_brings_the_points_back_as_points_of_that_day() -> None:
    later = NOW + timedelta(days=40)  # the gift they came from has lapsed since
    back, good = handovers.undo(GOT, GOOD, None, is_undone=False, by=STAFF, at=later)
    assert (back.id, back.kind, back.amount, back.by, back.of, back.good_id) == (0, Kind.RETURNED, 30, 9, 2, 4)
    assert (back.resident_id, back.note, good.stock) == (7, "洗衣液", 1)
    lines = [GIFT, GOT, replace(back, id=3)]
    assert points.rests(lines) == {1: 20, 3: 30}
    assert points.balance(lines, later) == 30
    [over] = points.lapsed([*lines, replace(points.lapsed(lines, later)[0], id=5)], later + timedelta(days=400))
    assert (over.kind, over.amount, over.of, over.good_id) == (Kind.LAPSED, -30, 3, None)
    with pytest.raises(NotFound):  # it is no gift that was a mistake
        points.take_back(lines, lines[2], by=STAFF, at=later)


@pytest.mark.parametrize(
    ("got", "handed", "is_undone", "by", "refusal"),
    [
        (GOT, Handover(1, 1, 2, 9, NOW), False, STAFF, HandedOver),
        (GOT, None, True, STAFF, GivenBack),
        (replace(GOT, resident_id=9), None, False, STAFF, OwnPiece),
        (GIFT, None, False, STAFF, NotFound),
        (GOT, None, False, Actor(9, 2, Standing.VERIFIED, frozenset({Grant(Role.STAFF, 2)})), NotFound),
        (GOT, None, False, Actor(8, 1, Standing.VERIFIED, frozenset()), NotAllowed),
    ],
)
def test_what_is_settled_or_ones_own_is_refused(
    got: Line, handed: Handover | None, is_undone: bool, by: Actor, refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        handovers.hand_over(got, handed, is_undone=is_undone, by=by, at=NOW)
    with pytest.raises(refusal):
        handovers.undo(got, GOOD, handed, is_undone=is_undone, by=by, at=NOW)
