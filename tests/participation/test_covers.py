"""顶班: when a shift is SHORT, whose place is taken, by whom, and that it never stands empty."""

from dataclasses import replace
from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest

from participation import covers, shifts
from participation.access import Standing
from participation.daytime import Day
from participation.refusals import NotRegistered, NotYours
from participation.shifts import Claim, State
from tests.participation.test_shifts import BEGINS, NOW, held, person, shift, volunteer

DAY = Day(time(8), time(21, 30), "Asia/Shanghai")
SHORT = shift(places=2, taken=2, short_at=NOW)


def local(hour: int, day: int = 26, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=ZoneInfo("Asia/Shanghai"))


@pytest.mark.parametrize(
    ("begins", "short"),
    [(local(20), local(14)), (local(14), local(8)), (local(13, minute=59), local(20, 25, 30)),
     (local(6), local(20, 25, 30)), (local(3, 27), local(21, 26))],
)  # fmt: skip
def test_a_shift_is_short_six_hours_before_and_by_day(begins: datetime, short: datetime) -> None:
    assert covers.short_from(begins, DAY) == short


def take(claims: list[Claim], *, asked: bool = True, on: shifts.Shift = SHORT, who: int = 2) -> Claim | None:
    ended, new = covers.cover(on, claims, [], volunteer(who), asked=asked, by=person(who), at=NOW)
    assert (new.resident_id, new.state) == (who, State.READY)
    return ended


def claim(id: int, state: State, resident: int, **more: object) -> Claim:
    return replace(held(state, resident), id=id, **more)  # type: ignore[arg-type]


def test_the_place_of_who_has_not_said_that_they_come_goes_first_come_first_served() -> None:
    ready, sure = claim(1, State.READY, 5), claim(2, State.CONFIRMED, 6)
    ended = take([ready, sure])
    assert ended is not None
    assert (ended.id, ended.state, ended.moved_by) == (2, State.WITHDRAWN, 2)
    with pytest.raises(shifts.ShiftFull):
        take([ready, replace(sure, state=State.READY)])
    assert take([ready], on=replace(SHORT, taken=1)) is None  # a free place is nobody's


def test_before_it_is_short_only_what_was_offered_is_taken() -> None:
    early = replace(SHORT, short_at=None)
    sure, offered = claim(1, State.CONFIRMED, 5), claim(2, State.SWAP, 6)
    with pytest.raises(shifts.ShiftFull):
        take([sure], on=early)
    with pytest.raises(shifts.ShiftFull):
        take([sure], on=replace(early, taken=1))  # free places are signed up for, and confirmed
    assert take([sure, offered], on=early) is not None
    named = replace(offered, swap_to=2)
    assert take([sure, named], on=early, asked=False) is not None
    with pytest.raises(shifts.ShiftFull):
        take([sure, named], on=early, who=3)
    with pytest.raises(NotYours):
        take([sure, named], on=early, who=3, asked=False)


def test_who_was_not_asked_takes_nobodys_place() -> None:
    with pytest.raises(NotYours):
        take([claim(1, State.CONFIRMED, 5)], asked=False)
    with pytest.raises(NotRegistered):
        covers.cover(SHORT, [], [], volunteer(2), asked=True, by=person(2, Standing.GUEST), at=NOW)
    with pytest.raises(shifts.AlreadyClaimed):
        take([claim(1, State.CONFIRMED, 2)])
    with pytest.raises(shifts.ShiftBegun):
        covers.cover(SHORT, [], [], volunteer(2), asked=True, by=person(2), at=BEGINS)
    with pytest.raises(shifts.Overlap):
        covers.cover(SHORT, [], [shift(id=8)], volunteer(2), asked=True, by=person(2), at=NOW)


def test_an_offer_is_taken_back_by_saying_one_comes() -> None:
    offered = covers.offer(shift(), held(State.READY), 2, by=person(1), at=NOW)
    assert (offered.state, offered.swap_to) == (State.SWAP, 2)
    back = shifts.get_ready(shift(), offered, by=person(1), at=NOW)
    assert (back.state, back.swap_to) == (State.READY, None)
    with pytest.raises(NotYours):
        covers.offer(shift(), held(State.READY, 5), 2, by=person(1), at=NOW)
    with pytest.raises(shifts.ClaimMoved):
        covers.offer(shift(), held(State.APPLIED), 2, by=person(1), at=NOW)
    with pytest.raises(shifts.ShiftBegun):
        covers.offer(shift(), held(State.READY), 2, by=person(1), at=BEGINS)


def test_how_many_are_wanted() -> None:
    some = [claim(1, State.READY, 5), claim(2, State.CONFIRMED, 6), claim(3, State.SWAP, 7)]
    four = shift(places=4)
    assert covers.wanted(four, some, is_short=True) == 3
    assert covers.wanted(four, [*some, claim(4, State.IN, 8)], is_short=True) == 2  # there already
    assert covers.wanted(four, some, is_short=False) == 1
    assert covers.wanted(four, [replace(some[2], swap_to=9)], is_short=False) == 0
