"""Several matters of one text are filed together or not at all."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation import matters
from participation.complaints import Kind, Sorted, State, Told
from participation.matters import Part, TooManyAtOnce
from participation.refusals import NotFound
from tests.participation.test_complaints import HOUSE, LIMITS, MONDAY, REPORTER

LIGHT = Part(Told("楼道的灯坏了", building_id=3, photos=("photo-1",)), Sorted("housing", "housing", ("灯",)))
WAGES = Part(Told("老板拖欠工资", Kind.HELP, building_id=3, photos=("photo-1",)), Sorted("labour", "labour", ("工资",)))


def test_each_part_is_a_case_with_its_own_department_and_promise() -> None:
    light, wages = matters.file([LIGHT, WAGES], by=REPORTER, at=MONDAY, office=HOUSE, limits=LIMITS, today=0)
    assert (light.text, light.department, light.state) == ("楼道的灯坏了", "housing", State.DISPATCHED)
    assert (wages.text, wages.department, wages.kind) == ("老板拖欠工资", "labour", Kind.HELP)
    assert light.photos == wages.photos == ("photo-1",)
    assert light.building_id == wages.building_id == 3
    assert wages.due_at is not None
    assert light.due_at is not None
    assert wages.due_at < light.due_at, "help is promised sooner than a complaint"


@given(st.integers(0, 12), st.integers(0, 4), st.integers(1, 12))
def test_all_fit_into_the_day_or_none_is_filed(today: int, parts: int, a_day: int) -> None:
    limits = replace(LIMITS, a_day=a_day)
    try:
        filed = matters.file([LIGHT] * parts, by=REPORTER, at=MONDAY, office=HOUSE, limits=limits, today=today)
    except TooManyAtOnce:
        assert parts
        assert today + parts > a_day
    else:
        assert len(filed) == parts
        assert parts == 0 or today + parts <= a_day


def test_the_refusal_says_how_many_there_were() -> None:
    with pytest.raises(TooManyAtOnce) as refused:
        matters.file([LIGHT, WAGES], by=REPORTER, at=MONDAY, office=HOUSE, limits=LIMITS, today=9)
    assert refused.value.facts == {"most": 10, "today": 9, "parts": 2}


def test_who_lives_nowhere_files_nothing() -> None:
    stranger = replace(REPORTER, community_id=None)
    with pytest.raises(NotFound):
        matters.file([LIGHT], by=stranger, at=MONDAY, office=HOUSE, limits=LIMITS, today=0)
