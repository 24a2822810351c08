"""Checking in and out, hours confirmed, disputed and revoked: the rules, and a claim's life with its promises."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from participation import checkins, credits, shifts
from participation.access import Actor, Role, Standing
from participation.credits import Mark
from participation.refusals import Blank, NotAllowed, NotYours, Refusal
from participation.shifts import Claim, State, Team
from tests.participation.test_shifts import BEGINS, NOW, STAFF, held, person, shift, volunteer

ENDS = BEGINS + timedelta(hours=2)
MINUTE = timedelta(minutes=1)
TEAM = Team(2, 1, "治安巡逻队", leader_id=4)
LEADER, OTHER_STAFF = person(4), person(8, Standing.VERIFIED, Role.STAFF)
OURS = shift(secret="of this shift alone")


def came(at: datetime = BEGINS, resident: int = 1) -> Claim:
    return replace(held(State.IN, resident), in_at=at)


def went(at: datetime = ENDS, resident: int = 1) -> Claim:
    return replace(came(resident=resident), state=State.OUT, out_at=at)


def wrong_code(at: datetime) -> str:
    known = {checkins.code(OURS, at), checkins.code(OURS, at - MINUTE)}
    return next(f"{n:04d}" for n in range(10_000) if f"{n:04d}" not in known)


def test_the_code_is_four_digits_for_a_minute_and_each_shifts_own() -> None:
    hour = [checkins.code(OURS, BEGINS + timedelta(seconds=s)) for s in range(0, 3600, 20)]
    assert all(len(one) == 4 and one.isdecimal() for one in hour)
    assert len(set(hour)) > 50
    assert all(hour[n] == hour[n + 1] == hour[n + 2] for n in range(0, len(hour), 3))
    other = shift(secret="of another shift")
    theirs = [checkins.code(other, BEGINS + timedelta(seconds=s)) for s in range(0, 3600, 60)]
    assert sum(a == b for a, b in zip(hour[::3], theirs, strict=True)) < 4
    assert "secret" not in repr(OURS)


@pytest.mark.parametrize(
    ("age_s", "good"), [(0, True), (59, True), (60, True), (119, True), (120, False), (-60, False)]
)
def test_a_code_is_good_for_its_minute_and_the_next(age_s: int, good: bool) -> None:
    shown = BEGINS - timedelta(seconds=BEGINS.timestamp() % 60)
    at = shown + timedelta(seconds=age_s)
    kept = checkins.check_in(OURS, held(State.READY), checkins.code(OURS, shown), by=person(1), at=at)
    assert (kept.state is State.IN, kept.wrong) == ((True, 0) if good else (False, 1))
    assert kept.in_at == (at if good else None)


@pytest.mark.parametrize(("minutes", "may"), [(-31, False), (-30, True), (30, True), (31, False)])
def test_one_checks_in_and_out_within_half_an_hour(minutes: int, may: bool) -> None:
    for around, act, claimed in (
        (BEGINS, checkins.check_in, held(State.CONFIRMED)),
        (ENDS, checkins.check_out, came()),
    ):
        at = around + timedelta(minutes=minutes)
        if may:
            assert act(OURS, claimed, checkins.code(OURS, at), by=person(1), at=at).since == at
        else:
            with pytest.raises(checkins.NotTime):
                act(OURS, claimed, checkins.code(OURS, at), by=person(1), at=at)


def test_guessing_ends_after_five_and_the_leader_helps() -> None:
    claimed = held(State.READY)
    for tries in range(1, 6):
        claimed = checkins.check_in(OURS, claimed, wrong_code(BEGINS), by=person(1), at=BEGINS)
        assert (claimed.state, claimed.wrong) == (State.READY, tries)
    with pytest.raises(checkins.TooManyTries):
        checkins.check_in(OURS, claimed, checkins.code(OURS, BEGINS), by=person(1), at=BEGINS)
    entered = checkins.enter_in(OURS, TEAM, claimed, by=LEADER, at=BEGINS)
    assert (entered.state, entered.in_by, entered.wrong) == (State.IN, 4, 0)
    for typed in ("", "12", "一二三四", "12345", "٠١٢٣"):
        with pytest.raises(checkins.CodeUnclear):
            checkins.check_in(OURS, held(State.READY), typed, by=person(1), at=BEGINS)
    wide = checkins.code(OURS, BEGINS).translate(str.maketrans("0123456789", "０１２３４５６７８９"))
    assert checkins.check_in(OURS, held(State.READY), f" {wide} ", by=person(1), at=BEGINS).state is State.IN


def test_only_the_leader_enters_for_another_and_never_for_themselves() -> None:
    for who in (person(1), person(2)):
        with pytest.raises(NotYours):
            checkins.enter_in(OURS, TEAM, held(State.READY), by=who, at=BEGINS)
    with pytest.raises(checkins.OwnEntry):
        checkins.enter_in(OURS, TEAM, held(State.READY, 4), by=LEADER, at=BEGINS)
    with pytest.raises(checkins.NotTime):
        checkins.enter_in(OURS, TEAM, held(State.READY), by=LEADER, at=BEGINS - 31 * MINUTE)
    late = checkins.enter_in(OURS, TEAM, held(State.READY), by=LEADER, at=ENDS)
    assert late.in_at == BEGINS
    out = checkins.enter_out(OURS, TEAM, late, by=LEADER, at=ENDS + 50 * MINUTE)
    assert (out.out_at, out.out_by) == (ENDS, 4)
    early = checkins.enter_out(OURS, TEAM, came(), by=LEADER, at=BEGINS + 40 * MINUTE)
    assert credits.worked(OURS, early) == 40
    for act in (checkins.enter_in, checkins.enter_out):
        with pytest.raises(shifts.ClaimMoved):
            act(OURS, TEAM, held(State.WITHDRAWN), by=LEADER, at=ENDS)


def test_who_forgot_to_check_out_left_at_the_planned_end_and_is_marked() -> None:
    assert checkins.forget(OURS, came(), at=ENDS + 30 * MINUTE) == came()
    ended = checkins.forget(OURS, came(), at=ENDS + 31 * MINUTE)
    assert (ended.state, ended.out_at, ended.moved_by) == (State.OUT, ENDS, None)
    assert credits.marks(OURS, ended, [], same_day=0) == (Mark.FORGOTTEN,)
    assert checkins.forget(OURS, went(), at=ENDS + 31 * MINUTE) == went()


@pytest.mark.parametrize(
    ("late", "early", "minutes"), [(0, 0, 120), (10, 10, 120), (11, 0, 109), (0, 25, 95), (-20, -20, 120)]
)
def test_the_minutes_are_those_one_was_there(late: int, early: int, minutes: int) -> None:
    claimed = replace(went(ENDS - early * MINUTE), in_at=BEGINS + late * MINUTE)
    assert credits.worked(OURS, claimed) == minutes


def test_what_is_out_of_the_ordinary_is_marked() -> None:
    assert credits.marks(OURS, went(), [], same_day=0) == ()
    assert credits.marks(OURS, held(State.READY), [], same_day=0) == (Mark.UNSEEN,)
    assert credits.marks(OURS, replace(went(), in_by=4), [], same_day=0) == (Mark.ENTERED,)
    next_one = shift(id=6, begins_at=ENDS + 14 * MINUTE, ends_at=ENDS + 60 * MINUTE)
    before = shift(id=6, begins_at=BEGINS - 60 * MINUTE, ends_at=BEGINS)
    apart = shift(id=6, begins_at=ENDS + 15 * MINUTE, ends_at=ENDS + 60 * MINUTE)
    assert credits.marks(OURS, went(), [next_one], same_day=0) == (Mark.ADJOINING,)
    assert credits.marks(OURS, went(), [before], same_day=0) == (Mark.ADJOINING,)
    assert credits.marks(OURS, went(), [apart], same_day=240) == ()
    assert credits.marks(OURS, went(), [], same_day=241) == (Mark.LONG,)
    assert credits.marks(shift(ends_at=BEGINS + 241 * MINUTE), went(), [], same_day=0) == (Mark.LONG,)


def test_hours_are_confirmed_by_the_leader_or_staff_after_the_end() -> None:
    kept = credits.check(OURS, TEAM, went(), 120, same_day=0, by=LEADER, at=ENDS)
    assert (kept.state, kept.minutes, kept.by) == (State.CHECKED, 120, 4)
    assert credits.credit(kept, (), by=LEADER, at=ENDS).state is State.CREDITED
    with pytest.raises(NotAllowed):  # marked ones wait for staff
        credits.credit(kept, (Mark.UNSEEN,), by=LEADER, at=ENDS)
    assert credits.credit(kept, (Mark.UNSEEN,), by=STAFF, at=ENDS).by == 9
    with pytest.raises(credits.OwnHours):
        credits.check(OURS, TEAM, went(resident=4), 120, same_day=0, by=LEADER, at=ENDS)
    with pytest.raises(credits.OwnHours):
        credits.check(OURS, TEAM, went(resident=9), 120, same_day=0, by=STAFF, at=ENDS)
    with pytest.raises(credits.ShiftNotOver):
        credits.check(OURS, TEAM, went(), 120, same_day=0, by=LEADER, at=ENDS - timedelta(seconds=1))
    with pytest.raises(NotYours):
        credits.check(OURS, TEAM, went(), 120, same_day=0, by=person(2), at=ENDS)
    with pytest.raises(shifts.ClaimMoved):  # who was there is not absent
        credits.miss(OURS, TEAM, went(), by=LEADER, at=ENDS)


@pytest.mark.parametrize(("minutes", "same_day"), [(121, 0), (0, 0), (-5, 0), (120, 361)])
def test_no_more_hours_than_there_were(minutes: int, same_day: int) -> None:
    with pytest.raises(credits.TooManyHours):
        credits.check(OURS, TEAM, went(), minutes, same_day=same_day, by=STAFF, at=ENDS)
    assert credits.check(OURS, TEAM, went(), 120, same_day=360, by=STAFF, at=ENDS)


def test_an_objection_is_decided_by_another_within_its_days() -> None:
    judged = replace(went(), state=State.CREDITED, minutes=60, by=9, since=ENDS)
    week = timedelta(days=7)
    with pytest.raises(credits.TooLate):
        credits.dispute(judged, "我做满了", by=person(1), at=ENDS + week + MINUTE)
    with pytest.raises(NotYours):
        credits.dispute(judged, "我做满了", by=person(2), at=ENDS)
    with pytest.raises(Blank):
        credits.dispute(judged, "  ", by=person(1), at=ENDS)
    said = credits.dispute(judged, "我做满了", by=person(1), at=ENDS + week)
    assert (said.state, said.why) == (State.DISPUTED, "我做满了")
    with pytest.raises(credits.SameJudge):
        credits.decide(OURS, said, 120, "看了", same_day=0, by=STAFF, at=ENDS)
    with pytest.raises(NotAllowed):
        credits.decide(OURS, said, 120, "看了", same_day=0, by=LEADER, at=ENDS)
    with pytest.raises(credits.OwnHours):
        credits.decide(OURS, replace(said, resident_id=8), 120, "看了", same_day=0, by=OTHER_STAFF, at=ENDS)
    decided = credits.decide(OURS, said, 120, "看了", same_day=0, by=OTHER_STAFF, at=ENDS + week)
    assert (decided.state, decided.minutes, decided.by) == (State.CREDITED, 120, 8)
    with pytest.raises(credits.TooLate):  # once
        credits.dispute(decided, "还是不对", by=person(1), at=ENDS + week)
    none = credits.decide(OURS, said, 0, "没有来", same_day=0, by=OTHER_STAFF, at=ENDS + week)
    assert (none.state, none.minutes) == (State.REVOKED, 60)


def test_revoked_hours_stay_written() -> None:
    judged = replace(went(), state=State.CREDITED, minutes=60, by=4)
    gone = credits.revoke(judged, "没有签到", by=STAFF, at=ENDS)
    assert (gone.state, gone.minutes, gone.moved_by, gone.why) == (State.REVOKED, 60, 9, "没有签到")
    with pytest.raises(NotAllowed):
        credits.revoke(judged, "没有签到", by=LEADER, at=ENDS)
    with pytest.raises(credits.OwnHours):
        credits.revoke(replace(judged, resident_id=9), "没有签到", by=STAFF, at=ENDS)


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [("2", 120), ("1.5小时", 90), ("一个半小时", 90), ("半小时", 30), ("90分钟", 90), ("兩個鐘頭", 120),
     ("1 小时半", 90), ("1.5 hours", 90), ("45 min", 45), ("０", None), ("很久", None), ("", None), ("100小时", None)],
)  # fmt: skip
def test_hours_as_people_type_them(typed: str, minutes: int | None) -> None:
    if minutes is None:
        with pytest.raises(credits.HoursUnclear):
            credits.read_hours(typed)
    else:
        assert credits.read_hours(typed) == minutes


PEOPLE = [person(1), person(2), LEADER, STAFF, OTHER_STAFF, person(1, Standing.GUEST)]


class ClaimLife(RuleBasedStateMachine):
    """Whoever does what in whatever order, these hold. The promises are written here; no table of the code is asked."""

    @initialize()
    def begin(self) -> None:
        self.at = NOW
        self.claim = shifts.claim(OURS, None, [], volunteer(), by=person(1), at=NOW)
        self.objected = 0

    @rule(minutes=st.sampled_from([5, 25, 60, 600, 1740, 9000]))
    def time_passes(self, minutes: int) -> None:
        self.at += timedelta(minutes=minutes)

    @rule(
        who=st.sampled_from(PEOPLE), act=st.sampled_from("crwioIOfxXmdDv"), minutes=st.sampled_from([0, 60, 120, 121])
    )
    def somebody_acts(self, who: Actor, act: str, minutes: int) -> None:
        at, claim, typed = self.at, self.claim, checkins.code(OURS, self.at)
        verbs: dict[str, Callable[[], Claim]] = {
            "c": lambda: shifts.confirm(OURS, claim, by=who, at=at),
            "r": lambda: shifts.get_ready(OURS, claim, by=who, at=at),
            "w": lambda: shifts.withdraw(OURS, claim, by=who, at=at),
            "i": lambda: checkins.check_in(OURS, claim, typed, by=who, at=at),
            "o": lambda: checkins.check_out(OURS, claim, typed, by=who, at=at),
            "I": lambda: checkins.enter_in(OURS, TEAM, claim, by=who, at=at),
            "O": lambda: checkins.enter_out(OURS, TEAM, claim, by=who, at=at),
            "f": lambda: checkins.forget(OURS, claim, at=at),
            "x": lambda: credits.check(OURS, TEAM, claim, minutes, same_day=0, by=who, at=at),
            "X": lambda: credits.credit(claim, (), by=who, at=at),
            "m": lambda: credits.miss(OURS, TEAM, claim, by=who, at=at),
            "d": lambda: credits.dispute(claim, "不对", by=who, at=at),
            "D": lambda: credits.decide(OURS, claim, minutes, "看了", same_day=0, by=who, at=at),
            "v": lambda: credits.revoke(claim, "没有来", by=who, at=at),
        }
        try:
            done = verbs[act]()
        except Refusal:
            return
        if done == claim:
            return
        assert done.since == at
        assert done.moved_by == (None if act == "f" else who.resident_id)
        if act in "cDv":
            assert who in (STAFF, OTHER_STAFF)
        if act in "IOxXm":
            assert who in (LEADER, STAFF, OTHER_STAFF)
        if act in "rwiod":
            assert who.resident_id == 1
        if act in "crw":
            assert at < BEGINS
        if act in "xmXdDv":
            assert at >= ENDS
        if act == "i":
            assert abs(at - BEGINS) <= 30 * MINUTE
        if act == "o":
            assert abs(at - ENDS) <= 30 * MINUTE
        if act == "f":
            assert done.out_at == ENDS
            assert done.forgotten
        if act == "D":
            assert who.resident_id != claim.by
            assert self.objected
        self.objected += act == "d"
        self.claim = done

    @invariant()
    def minutes_are_only_where_somebody_judged(self) -> None:
        claim: Claim | None = getattr(self, "claim", None)
        if claim is None:
            return
        if claim.state in (State.CHECKED, State.CREDITED, State.REVOKED):
            assert claim.minutes is not None
            assert 0 < claim.minutes <= 120
            assert claim.by not in (None, 1)
        if claim.state in (State.APPLIED, State.CONFIRMED, State.READY, State.IN, State.OUT, State.WITHDRAWN):
            assert claim.minutes is None
        if claim.state in (State.OUT, State.IN):
            assert claim.in_at is not None
            assert (claim.out_at is None) == (claim.state is State.IN)

    @invariant()
    def it_is_objected_to_once(self) -> None:
        assert getattr(self, "objected", 0) <= 1


TestClaimLife = ClaimLife.TestCase
TestClaimLife.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
