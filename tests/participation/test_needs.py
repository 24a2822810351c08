"""What a shift asks of people: ages of which only a year is known, the one question, and how long its answer stands."""

from datetime import datetime, timedelta

import pytest

from participation import checkins, covers, credits, needs, patterns, shifts
from participation.privacy import IdCardNumber
from participation.refusals import Blank, Refusal, TooLong
from participation.shifts import Claim, Shift, State, Team
from tests.participation.test_patterns import NIGHTLY, ZONE
from tests.participation.test_shifts import BEGINS, NOW, STAFF, held, person, shift, volunteer

STAIRS = "要爬楼、搬重物"
TEAM = Team(2, 1, "送餐队", 8)


@pytest.mark.parametrize(
    ("least", "most", "born", "refusal"),
    [
        # on 26 November 2026: who was born in 2008 is 17 or 18, in 1966 59 or 60, in 1965 60 or 61
        (18, None, 2007, None), (18, None, 2008, None), (18, None, 2009, needs.TooYoung),
        (None, 60, 1966, None), (None, 60, 1965, None), (None, 60, 1964, needs.TooOld),
        (None, 60, 2011, None), (18, None, 1917, None), (None, None, 1917, None),
        (18, 60, 2009, needs.TooYoung), (18, 60, 1964, needs.TooOld), (18, 60, 1990, None),
    ],
)  # fmt: skip
def test_whoever_is_surely_too_young_or_too_old_has_no_place(
    least: int | None, most: int | None, born: int, refusal: type[Refusal] | None
) -> None:
    asked = shift(age_least=least, age_most=most, short_at=NOW)
    me, whose = volunteer(born=born), person(1)
    if refusal is None:
        assert shifts.claim(asked, None, [], me, by=whose, at=NOW).state is State.APPLIED
        assert covers.cover(asked, [], [], me, asked=True, by=whose, at=NOW)[1].state is State.READY
        return
    with pytest.raises(refusal) as no:
        shifts.claim(asked, None, [], me, by=whose, at=NOW)
    assert no.value.facts == {"age": least if refusal is needs.TooYoung else most}
    with pytest.raises(refusal):
        covers.cover(asked, [], [], me, asked=True, by=whose, at=NOW)
    swap = Claim(7, 5, 2, State.SWAP, NOW, NOW, swap_to=1)
    with pytest.raises(refusal):  # nor by name
        covers.cover(asked, [swap], [], me, asked=False, by=whose, at=NOW)


def test_the_age_is_that_of_the_shifts_day() -> None:
    spring = datetime(2027, 3, 1, 1, tzinfo=NOW.tzinfo)
    later = shift(age_least=18, begins_at=spring, ends_at=spring + timedelta(hours=2))
    assert shifts.claim(later, None, [], volunteer(born=2009), by=person(1), at=NOW)


@pytest.mark.parametrize(
    ("typed", "read"),
    [("18岁以上", (18, None)), ("18到60岁", (18, 60)), ("60以下", (None, 60)), ("14-110", (14, 110)),
     ("13以上", None), ("13以下", None), ("60-18", None), ("14-111", None), ("18", None), ("年轻人", None), ("", None)],
)  # fmt: skip
def test_ages_as_staff_type_them(typed: str, read: tuple[int | None, int | None] | None) -> None:
    if read is not None:
        assert needs.ages(typed) == read
        return
    with pytest.raises(needs.AgesUnclear):
        needs.ages(typed)


def planned(needs: str = "", least: int | None = None, most: int | None = None) -> Shift:
    return shifts.plan(
        2, "门口", BEGINS, 2, 3, "", alone=False, by=STAFF, at=NOW, needs=needs, age_least=least, age_most=most
    )


def test_a_shift_says_only_what_staff_set_and_a_pattern_carries_it() -> None:
    assert (planned().needs, planned().age_least, planned().age_most) == ("", None, None)
    with pytest.raises(TooLong):
        planned("楼" * 61)
    for least, most in ((13, None), (None, 13), (60, 18), (14, 111)):
        with pytest.raises(needs.AgesUnclear):
            planned("", least, most)
    first = planned(" 要爬楼、\n搬重物\u202e", 18, 60)
    assert first.needs == "要爬楼、 搬重物"
    pattern = patterns.repeat(first, NIGHTLY, by=STAFF, at=NOW)
    _, made = patterns.made(pattern, patterns.horizon(NOW), at=NOW, zone=ZONE)
    assert {(one.needs, one.age_least, one.age_most) for one in made} == {(first.needs, 18, 60)}


def test_nobody_has_a_place_before_they_said_that_they_can() -> None:
    heavy, me = shift(needs=STAIRS, short_at=NOW), volunteer()
    with pytest.raises(needs.AbleUnsaid):
        shifts.claim(heavy, None, [], me, by=person(1), at=NOW)
    with pytest.raises(needs.AbleUnsaid):
        covers.cover(heavy, [], [], me, asked=True, by=person(1), at=NOW)
    assert shifts.claim(heavy, None, [], me, by=person(1), at=NOW, able=True).note == ""
    assert shifts.claim(heavy, None, [], me, by=person(1), at=NOW, able=True, note=" 腰不好 ").note == "腰不好"
    _, new = covers.cover(heavy, [], [], me, asked=True, by=person(1), at=NOW, able=True, note="腰不好")
    assert new.note == "腰不好"


def test_what_stands_in_the_way_anyhow_is_said_before_the_question() -> None:
    with pytest.raises(shifts.ShiftFull):
        shifts.claim(shift(needs=STAIRS, taken=2), None, [], volunteer(), by=person(1), at=NOW)
    with pytest.raises(needs.TooYoung):
        shifts.claim(shift(needs=STAIRS, age_least=18), None, [], volunteer(born=2011), by=person(1), at=NOW)
    with pytest.raises(shifts.ShiftFull):
        covers.cover(shift(needs=STAIRS), [], [], volunteer(), asked=True, by=person(1), at=NOW)


def test_where_nothing_is_asked_nothing_is_kept() -> None:
    assert shifts.claim(shift(), None, [], volunteer(), by=person(1), at=NOW, able=True, note="腰不好").note == ""


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [("腰" * 60, None), ("腰" * 61, TooLong), ("  ", Blank), ("我的号 11010519491231002X", IdCardNumber)],
)
def test_the_note_is_short_and_no_id_card(typed: str, refusal: type[Refusal] | None) -> None:
    if refusal is None:
        assert needs.noted(typed) == typed
        return
    with pytest.raises(refusal):
        needs.noted(typed)


def test_the_note_stands_while_the_place_does_and_goes_with_settled_hours() -> None:
    heavy = shift(needs=STAIRS)
    note = {"note": "腰不好"}
    mine = shifts.moved(held(State.APPLIED), State.CONFIRMED, by=STAFF, at=NOW, judged=9)
    mine = Claim(7, 5, 1, mine.state, NOW, NOW, **note)  # type: ignore[arg-type]
    assert "腰" not in repr(mine)  # nor in a log
    offered = covers.offer(heavy, mine, None, by=person(1), at=NOW)
    ready = shifts.get_ready(heavy, offered, by=person(1), at=NOW)
    came = checkins.enter_in(heavy, TEAM, ready, by=STAFF, at=BEGINS)
    went = checkins.enter_out(heavy, TEAM, came, by=STAFF, at=heavy.ends_at)
    assert [one.note for one in (offered, ready, came, went)] == ["腰不好"] * 4
    after = heavy.ends_at
    assert credits.check(heavy, TEAM, went, 120, same_day=0, by=STAFF, at=after).note == ""
    assert credits.miss(heavy, TEAM, ready, by=STAFF, at=after).note == ""
    assert shifts.withdraw(heavy, ready, by=person(1), at=NOW).note == ""
    given, _ = covers.cover(heavy, [offered], [], volunteer(2), asked=True, by=person(2), at=NOW, able=True)
    assert given is not None
    assert (given.state, given.note) == (State.WITHDRAWN, "")
