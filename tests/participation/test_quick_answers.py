"""Templates: number and day are filled in, nothing else ever is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from participation.quick_answers import MOST, TooManyAnswers, UnknownPlace, add, check, fill
from participation.refusals import NotAllowed
from tests.participation.test_complaints import EVERYBODY, HANDLER, MONDAY, STAFF


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("诉求{编号}，{日期}已去看", "诉求7，11月23日已去看"),
        ("訴求{ 編號 }", "訴求7"),
        ("Case {number} on {DATE}", "Case 7 on 11月23日"),
        ("｛编号｝号", "7号"),
        ("没有要填的", "没有要填的"),
        ("{编号}{编号}", "77"),
    ],
)
def test_number_and_day_are_filled_in(text: str, filled: str) -> None:
    check(text)
    assert fill(text, number=7, day="11月23日") == filled


@pytest.mark.parametrize("text", ["{姓名}", "{电话}", "{", "}", "{}", "{{编号}}", "{0.__class__}", "{编号", "｛名字｝"])
def test_nothing_else_is_taken(text: str) -> None:
    with pytest.raises(UnknownPlace):
        check(text)


@settings(deadline=None)
@given(st.text())
def test_what_is_taken_is_filled_to_the_end_and_the_rest_stays(text: str) -> None:
    try:
        check(text)
    except UnknownPlace:
        assert any(brace in text for brace in "{}｛｝")
        return
    filled = fill(text, number=7, day="今天")
    assert not any(brace in filled for brace in "{}｛｝")
    if not any(brace in text for brace in "{}｛｝"):
        assert filled == text


def test_staff_add_until_the_list_is_full() -> None:
    one = add("已派人去看", "police", 0, by=STAFF, at=MONDAY)
    assert (one.department, one.text, one.added_by) == ("police", "已派人去看", STAFF.resident_id)
    with pytest.raises(TooManyAnswers):
        add("又一条", None, MOST, by=STAFF, at=MONDAY)
    for somebody in EVERYBODY:
        if somebody.resident_id in (STAFF.resident_id, 31):  # 31: staff elsewhere, who add there
            continue
        with pytest.raises(NotAllowed):
            add("不行", None, 0, by=somebody, at=MONDAY)
    assert HANDLER in EVERYBODY
