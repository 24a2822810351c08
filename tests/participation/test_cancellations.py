"""取消一班: who may, until when, what becomes of the people on the list, and when they are told."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from participation import cancellations, checkins, covers, credits, shifts
from participation.access import Actor, Grant, Role, Standing
from participation.cancellations import CancelLate, cancel
from participation.daytime import Day
from participation.refusals import Blank, NotAllowed, Refusal, TooLong
from participation.shifts import Claim, ShiftCancelled, State
from tests.participation.test_shifts import BEGINS, NOW, STAFF, held, person, shift, volunteer

DAY = Day(time(8), time(21, 30), "Asia/Shanghai")


def test_staff_cancel_with_a_reason_and_only_who_asked_for_a_stand_in_is_moved() -> None:
    claims = [
        replace(held(state, resident=number), id=number, swap_to=3 if state is State.SWAP else None)
        for number, state in enumerate((State.APPLIED, State.CONFIRMED, State.READY, State.SWAP), 1)
    ]
    off, changed = cancel(shift(), claims, "  下大雨\n路滑 ", by=STAFF, at=NOW)
    assert (off.cancelled_at, off.cancelled_by, off.cancelled_why) == (NOW, 9, "下大雨 路滑")
    assert [(one.id, one.state, one.swap_to, one.why, one.moved_by) for one in changed] == [
        (4, State.CONFIRMED, None, "下大雨 路滑", 9)
    ]
    assert cancellations.concerned(claims, 4) == [1, 2, 3, 4]
    assert cancellations.concerned(claims, 8) == [1, 2, 3, 4, 8]
    assert cancellations.concerned([*claims, held(State.WITHDRAWN, 7)], None) == [1, 2, 3, 4]


@pytest.mark.parametrize(
    "by",
    [person(1), person(1, Standing.VERIFIED, Role.LEADER), person(1, Standing.VERIFIED, Role.HANDLER),
     Actor(9, 2, Standing.VERIFIED, frozenset({Grant(Role.STAFF, 2)}))],
)  # fmt: skip
def test_nobody_but_this_communitys_staff_cancels(by: Actor) -> None:
    with pytest.raises(NotAllowed):
        cancel(shift(leader_id=1), [], "下大雨", by=by, at=NOW)


@pytest.mark.parametrize(
    ("changes", "at", "why", "refusal"),
    [({}, BEGINS, "雨", CancelLate), ({}, BEGINS + timedelta(hours=1), "雨", CancelLate),
     ({"cancelled_at": NOW}, NOW, "雨", ShiftCancelled), ({}, NOW, "  ", Blank), ({}, NOW, "雨" * 121, TooLong)],
)  # fmt: skip
def test_what_has_begun_or_has_no_reason_is_not_cancelled(
    changes: dict[str, object], at: datetime, why: str, refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        cancel(shift(**changes), [], why, by=STAFF, at=at)
    assert cancel(shift(), [], "雨" * 120, by=STAFF, at=BEGINS - timedelta(seconds=1))


def test_a_cancelled_shift_refuses_everything() -> None:
    off, _ = cancel(shift(), [], "下大雨", by=STAFF, at=NOW)
    on_it = held(State.CONFIRMED)
    team = shifts.Team(2, 1, "巡逻队", 8)
    begins, over = BEGINS, BEGINS + timedelta(hours=3)
    acts: list[Callable[[], object]] = [
        lambda: shifts.claim(off, None, [], volunteer(), by=person(1), at=NOW),
        lambda: shifts.confirm(off, held(State.APPLIED), by=STAFF, at=NOW),
        lambda: shifts.get_ready(off, on_it, by=person(1), at=NOW),
        lambda: shifts.withdraw(off, on_it, by=person(1), at=NOW),
        lambda: covers.offer(off, on_it, None, by=person(1), at=NOW),
        lambda: covers.cover(off, [on_it], [], volunteer(2), asked=True, by=person(2), at=NOW),
        lambda: checkins.check_in(off, on_it, checkins.code(off, begins), by=person(1), at=begins),
        lambda: checkins.enter_in(off, team, on_it, by=person(8), at=begins),
        lambda: credits.check(off, team, on_it, 60, same_day=0, by=person(8), at=over),
        lambda: credits.miss(off, team, on_it, by=person(8), at=over),
    ]
    for act in acts:
        with pytest.raises(ShiftCancelled):
            act()
    assert not checkins.shows_code(off, begins)
    assert not checkins.may_check_in(off, on_it, begins)


def local(hour: int, minute: int = 0, day: int = 26) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=ZoneInfo("Asia/Shanghai"))


@pytest.mark.parametrize(
    ("begins", "at", "told"),
    [(local(20), local(14), local(14)), (local(20), local(2), local(8)),
     (local(8, 31), local(2), local(8)), (local(8, 30), local(2), local(2)), (local(6), local(2), local(2))],
)  # fmt: skip
def test_people_are_told_at_once_but_not_in_their_sleep_unless_it_is_soon(
    begins: datetime, at: datetime, told: datetime
) -> None:
    assert cancellations.tell_at(replace(shift(), begins_at=begins), DAY, at) == told


def test_who_is_there_already_is_told_and_counts_as_there_no_more() -> None:
    there = replace(held(State.IN), in_at=NOW, in_by=9)
    assert cancellations.concerned([there], None) == [there.resident_id]
    [changed] = cancellations.released([there], "下大雨", by=STAFF, at=NOW)
    assert (changed.state, changed.in_at, changed.in_by) == (State.CONFIRMED, None, None)


def test_claims_of_any_other_state_stay() -> None:
    every: list[Claim] = [held(state) for state in State if state not in (State.SWAP, State.IN)]
    assert cancellations.released(every, "下大雨", by=STAFF, at=NOW) == ()
