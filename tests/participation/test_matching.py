"""Who could come to a shift, nearest first; who is not asked and why."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation.access import Actor, Grant, Role, Standing
from participation.matching import LIMITS, AlreadyAsked, Candidate, CannotCome, Wanted, invite, match, slot
from participation.refusals import NotAllowed
from participation.shifts import Shift, ShiftBegun, ShiftCancelled, ShiftFull, Volunteer

NOW = datetime(2026, 11, 25, 2, tzinfo=UTC)
ZONE = "Asia/Shanghai"
SATURDAY = datetime(2026, 11, 28, 1, tzinfo=UTC)  # nine in the morning there
SHIFT = Shift(5, 1, 1, "门口", SATURDAY, SATURDAY + timedelta(hours=2), 2, 9, NOW)
STAFF = Actor(9, 1, Standing.VERIFIED, frozenset({Grant(Role.STAFF, 1)}))
BUILDINGS = [11, 12, 13]


def somebody(id: int, building: int | None = 11, times: tuple[str, ...] = ("weekend_day",), born: int = 1956,
             skills: tuple[str, ...] = ("electric",), **how: Any) -> Candidate:  # fmt: skip
    return Candidate(Volunteer(id, 1, id, skills, times, born, NOW), f"{id}", building, **how)


def ids(found: list[Candidate]) -> list[int]:
    return [one.volunteer.id for one in found]


@pytest.mark.parametrize(
    ("hour", "day", "expected"),
    [(1, 28, "weekend_day"), (8, 28, "weekend_day"), (9, 28, "weekend_evening"), (1, 27, "weekday_day"),
     (12, 27, "weekday_evening"), (16, 27, "weekend_day")],
)  # fmt: skip
def test_the_week_has_four_parts_by_the_clock_of_the_place(hour: int, day: int, expected: str) -> None:
    assert slot(datetime(2026, 11, day, hour, tzinfo=UTC), ZONE) == expected


def test_saturday_morning_with_an_electricians_hands_near_building_thirteen() -> None:
    people = [
        somebody(1, 11), somebody(2, 13), somebody(3, None), somebody(4, 12), somebody(5, 13, times=()),
        somebody(6, 13, times=("weekday_day",)), somebody(7, 13, skills=("music",)),
        somebody(8, 13, busy=True), somebody(9, 13, away=True), somebody(10, 13, muted=True),
        somebody(11, 12, asked=True),
    ]  # fmt: skip
    found, muted = match(people, SHIFT, Wanted("electric", 13), BUILDINGS, ZONE)
    assert ids(found) == [2, 5, 4, 11, 1, 3]
    assert muted == 1
    found, _ = match(people, SHIFT, Wanted(), BUILDINGS, ZONE)
    assert set(ids(found)) == {1, 2, 3, 4, 5, 7, 11}


def test_nobody_is_asked_to_a_shift_that_is_for_another_age() -> None:
    people = [somebody(1, born=2009), somebody(2, born=2008), somebody(3, born=1965), somebody(4, born=1964)]
    grown = replace(SHIFT, age_least=18, age_most=60)
    assert set(ids(match(people, grown, Wanted(), BUILDINGS, ZONE)[0])) == {2, 3}
    with pytest.raises(CannotCome):
        invite(grown, people[0], ZONE, by=STAFF, at=NOW)


def test_nobody_under_age_is_asked_to_a_task_done_alone() -> None:
    young = somebody(1, born=2009)
    assert ids(match([young], SHIFT, Wanted(), BUILDINGS, ZONE)[0]) == [1]
    assert match([young], replace(SHIFT, alone=True), Wanted(), BUILDINGS, ZONE) == ([], 0)
    with pytest.raises(CannotCome):
        invite(replace(SHIFT, alone=True), young, ZONE, by=STAFF, at=NOW)


@pytest.mark.parametrize(
    ("shift", "who", "refusal"),
    [
        (SHIFT, somebody(1, asked=True), AlreadyAsked),
        (SHIFT, somebody(1, muted=True), CannotCome),
        (SHIFT, somebody(1, busy=True), CannotCome),
        (SHIFT, somebody(1, away=True), CannotCome),
        (replace(SHIFT, taken=2), somebody(1), ShiftFull),
        (replace(SHIFT, cancelled_at=NOW), somebody(1), ShiftCancelled),
        (replace(SHIFT, begins_at=NOW), somebody(1), ShiftBegun),
    ],
)
def test_an_invitation_is_refused_where_it_would_be_of_no_use(shift: Shift, who: Candidate, refusal: type) -> None:
    with pytest.raises(refusal):
        invite(shift, who, ZONE, by=STAFF, at=NOW)


def test_staff_alone_invite() -> None:
    made = invite(SHIFT, somebody(4), ZONE, by=STAFF, at=NOW)
    assert (made.shift_id, made.resident_id, made.by) == (5, 4, 9)
    with pytest.raises(NotAllowed):
        invite(SHIFT, somebody(4), ZONE, by=replace(STAFF, grants=frozenset()), at=NOW)


@given(st.lists(st.tuples(st.sampled_from([None, 11, 12, 13, 99]), st.booleans(), st.booleans()), max_size=60))
def test_whoever_is_named_may_be_asked_and_the_list_is_bounded(told: list[tuple[int | None, bool, bool]]) -> None:
    people = [somebody(n, where, busy=busy, muted=muted) for n, (where, busy, muted) in enumerate(told, 1)]
    found, silent = match(people, SHIFT, Wanted(None, 12), BUILDINGS, ZONE)
    assert len(found) <= LIMITS["most"]
    for one in found:
        invite(SHIFT, one, ZONE, by=STAFF, at=NOW)
    assert silent == sum(one.muted and not one.busy for one in people)
