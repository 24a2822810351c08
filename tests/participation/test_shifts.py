"""Volunteers: the rules, and a claim's life with its promises written by hand."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from participation import shifts
from participation.access import Actor, Grant, Role, Standing
from participation.refusals import NotAllowed, NotRegistered, NotYours, Refusal
from participation.shifts import Claim, Shift, State, Volunteer

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


def test_hours_are_confirmed_by_another_after_the_end() -> None:
    end = BEGINS + timedelta(hours=2)
    kept = shifts.credit(shift(), held(State.READY), 120, same_day=0, by=STAFF, at=end)
    assert (kept.state, kept.minutes, kept.by) == (State.CREDITED, 120, 9)
    with pytest.raises(shifts.OwnHours):
        shifts.credit(shift(), held(State.READY, 9), 120, same_day=0, by=STAFF, at=end)
    with pytest.raises(shifts.ShiftNotOver):
        shifts.credit(shift(), held(State.READY), 120, same_day=0, by=STAFF, at=end - timedelta(seconds=1))
    with pytest.raises(NotAllowed):
        shifts.credit(shift(), held(State.READY), 120, same_day=0, by=person(2), at=end)


@pytest.mark.parametrize(("minutes", "same_day"), [(121, 0), (0, 0), (-5, 0), (120, 361)])
def test_no_more_hours_than_there_were(minutes: int, same_day: int) -> None:
    with pytest.raises(shifts.TooManyHours):
        shifts.credit(shift(), held(State.READY), minutes, same_day=same_day, by=STAFF, at=BEGINS + timedelta(hours=3))
    assert shifts.credit(shift(), held(State.READY), 120, same_day=360, by=STAFF, at=BEGINS + timedelta(hours=3))


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


class ClaimLife(RuleBasedStateMachine):
    """Whoever does what in whatever order, these hold: hours only after the end and by another; a withdrawn place is
    nobody's; what is credited or missed stays so."""

    @initialize()
    def begin(self) -> None:
        self.at = NOW
        self.shift = shift()
        self.claim = shifts.claim(self.shift, None, [], volunteer(), by=person(1), at=NOW)
        self.settled: Claim | None = None

    @rule(hours=st.integers(min_value=0, max_value=20))
    def time_passes(self, hours: int) -> None:
        self.at += timedelta(hours=hours)

    @rule(who=st.sampled_from([person(1), person(2), STAFF, person(1, Standing.GUEST)]), act=st.sampled_from("crwxm"))
    def somebody_acts(self, who: Actor, act: str) -> None:
        verbs = {
            "c": lambda: shifts.confirm(self.shift, self.claim, by=who, at=self.at),
            "r": lambda: shifts.get_ready(self.shift, self.claim, by=who, at=self.at),
            "w": lambda: shifts.withdraw(self.shift, self.claim, by=who, at=self.at),
            "x": lambda: shifts.credit(self.shift, self.claim, 120, same_day=0, by=who, at=self.at),
            "m": lambda: shifts.miss(self.shift, self.claim, by=who, at=self.at),
        }
        before = self.claim
        try:
            self.claim = verbs[act]()
        except Refusal:
            return
        if act in "cxm":
            assert who is STAFF
        if act in "rw":
            assert who.resident_id == 1
        if act in "xm":
            assert self.at >= self.shift.ends_at
            assert before.state in (State.CONFIRMED, State.READY)
        if act in "crw" and self.claim != before:
            assert self.at < self.shift.begins_at

    @invariant()
    def what_is_settled_stays(self) -> None:
        if not hasattr(self, "claim"):
            return
        if self.settled is not None:
            assert self.claim == self.settled
        if self.claim.state in (State.CREDITED, State.NO_SHOW, State.WITHDRAWN):
            self.settled = self.claim

    @invariant()
    def minutes_only_when_credited(self) -> None:
        if hasattr(self, "claim"):
            assert bool(self.claim.minutes) == (self.claim.state is State.CREDITED)


TestClaimLife = ClaimLife.TestCase
TestClaimLife.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
