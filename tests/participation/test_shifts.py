"""Volunteers: the rules of profiles, places and leaders. A claim's life stands in test_claim_life.py."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from participation import shifts
from participation.access import Actor, Grant, Role, Standing
from participation.refusals import NotAllowed, NotRegistered, NotYours, Refusal
from participation.shifts import Claim, Shift, State, Team, Volunteer

NOW = datetime(2026, 11, 25, 1, 0, tzinfo=UTC)
BEGINS = NOW + timedelta(hours=30)


def person(id: int, standing: Standing = Standing.VERIFIED, *roles: Role) -> Actor:
    return Actor(id, 1, standing, frozenset(Grant(role, 1) for role in roles))


STAFF = person(9, Standing.VERIFIED, Role.STAFF)


def shift(**changes: object) -> Shift:
    made = Shift(5, 1, 2, "门口", BEGINS, BEGINS + timedelta(hours=2), 2, 9, NOW)
    return replace(made, **changes)  # type: ignore[arg-type]


def volunteer(id: int = 1, born: int = 1956) -> Volunteer:
    return Volunteer(3, 1, id, ("electric",), ("weekend_day",), born, NOW)


def held(state: State, resident: int = 1) -> Claim:
    return Claim(7, 5, resident, state, NOW, NOW)


def test_a_profile_keeps_what_is_known() -> None:
    made = shifts.enrol(["music", "flying"], ["weekend_day"], 1956, by=person(1), at=NOW)
    assert made.skills == ("music",)
    assert made.times == ("weekend_day",)


@pytest.mark.parametrize(
    ("born", "refusal"),
    [(1956, None), (2011, None), (2012, shifts.NeedsGuardian), (2026, shifts.NeedsGuardian),
     (2027, shifts.YearUnclear), (1900, shifts.YearUnclear)],
)  # fmt: skip
def test_under_fourteen_a_guardian_signs_up(born: int, refusal: type[Refusal] | None) -> None:
    if refusal is None:
        assert shifts.enrol([], [], born, by=person(1), at=NOW).birth_year == born
    else:
        with pytest.raises(refusal):
            shifts.enrol([], [], born, by=person(1), at=NOW)


def test_a_guest_makes_no_profile() -> None:
    with pytest.raises(NotRegistered):
        shifts.enrol([], [], 1956, by=person(1, Standing.GUEST), at=NOW)


@pytest.mark.parametrize(("born", "may"), [(2007, True), (2008, False), (2010, False)])
def test_nobody_under_eighteen_is_sent_alone(born: int, may: bool) -> None:
    alone = shift(alone=True)
    if may:
        assert shifts.claim(alone, None, [], volunteer(born=born), by=person(1), at=NOW).state is State.APPLIED
    else:
        with pytest.raises(shifts.NotAlone):
            shifts.claim(alone, None, [], volunteer(born=born), by=person(1), at=NOW)
        assert shifts.claim(shift(), None, [], volunteer(born=born), by=person(1), at=NOW)


def test_a_full_shift_takes_nobody() -> None:
    with pytest.raises(shifts.ShiftFull):
        shifts.claim(shift(taken=2), None, [], volunteer(), by=person(1), at=NOW)


@pytest.mark.parametrize(
    ("from_hours", "hours", "clash"), [(-2, 2, False), (-1, 2, True), (1, 1, True), (2, 1, False), (-5, 20, True)]
)
def test_nobody_is_in_two_places(from_hours: int, hours: int, clash: bool) -> None:
    begins = BEGINS + timedelta(hours=from_hours)
    other = shift(id=6, begins_at=begins, ends_at=begins + timedelta(hours=hours))
    if clash:
        with pytest.raises(shifts.Overlap):
            shifts.claim(shift(), None, [other], volunteer(), by=person(1), at=NOW)
    else:
        assert shifts.claim(shift(), None, [other], volunteer(), by=person(1), at=NOW)


def test_without_a_profile_or_twice_there_is_no_claim() -> None:
    with pytest.raises(shifts.NoProfile):
        shifts.claim(shift(), None, [], None, by=person(1), at=NOW)
    with pytest.raises(shifts.NoProfile):
        shifts.claim(shift(), None, [], volunteer(2), by=person(1), at=NOW)
    with pytest.raises(shifts.AlreadyClaimed):
        shifts.claim(shift(), held(State.CONFIRMED), [], volunteer(), by=person(1), at=NOW)


def test_after_the_beginning_nothing_is_claimed_or_withdrawn() -> None:
    with pytest.raises(shifts.ShiftBegun):
        shifts.claim(shift(), None, [], volunteer(), by=person(1), at=BEGINS)
    with pytest.raises(shifts.ShiftBegun):
        shifts.withdraw(shift(), held(State.CONFIRMED), by=person(1), at=BEGINS)
    with pytest.raises(shifts.ShiftBegun):
        shifts.confirm(shift(), held(State.APPLIED), by=STAFF, at=BEGINS)


def test_nobody_speaks_for_another() -> None:
    for act in (shifts.get_ready, shifts.withdraw):
        with pytest.raises(NotYours):
            act(shift(), held(State.CONFIRMED, 2), by=person(1), at=NOW)


@pytest.mark.parametrize(
    ("typed", "read"),
    [("3", 3), (" 3 个人 ", 3), ("３", 3), ("2小时", 2), ("0", None), ("", None), ("三", None), ("9999", None)],
)
def test_numbers_as_people_type_them(typed: str, read: int | None) -> None:
    if read is None:
        with pytest.raises(shifts.NumberUnclear):
            shifts.number(typed, most=200)
    else:
        assert shifts.number(typed, most=200) == read


def test_a_shift_is_led_by_its_own_leader_before_the_teams() -> None:
    team = shifts.name_leader(Team(2, 1, "治安巡逻队"), 4, by=STAFF)
    shifts.leads(shift(), team, person(4))
    shifts.leads(shift(), team, STAFF)
    own = shifts.lead_shift(shift(), 5, by=STAFF)
    shifts.leads(own, team, person(5))
    for who in (person(4), person(1), Actor(5, 2, Standing.VERIFIED), Actor(9, 2, Standing.VERIFIED, STAFF.grants)):
        with pytest.raises(NotYours):
            shifts.leads(own, team, who)
    with pytest.raises(NotAllowed):
        shifts.leads(own, team, replace(person(5), blocked=True))
    with pytest.raises(NotAllowed):
        shifts.name_leader(team, 1, by=person(1))
    with pytest.raises(NotAllowed):
        shifts.lead_shift(shift(), 1, by=person(1))
    with pytest.raises(NotAllowed):
        shifts.found_team("腰鼓队", by=person(1))
