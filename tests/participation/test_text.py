"""People's text is data: what cannot be seen is dropped, the rest is kept, and cleaning twice changes nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation.refusals import Blank, TooLong
from participation.text import clean


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("  门口路灯\u200b坏了 ", "门口路灯坏了"),
        ("\u202e坏了路灯", "坏了路灯"),
        ("一\r\n二\n\n\n\n三", "一\n二\n\n三"),
        ("楼道\t有 灯", "楼道 有 灯"),
        ("e\u0301", "\u00e9"),
        ("👨\u200d👩\u200d👧 一家", "👨\u200d👩\u200d👧 一家"),
        ("私\ue000用", "私用"),
    ],
)
def test_what_cannot_be_seen_is_dropped(raw: str, kept: str) -> None:
    assert clean(raw, most=100) == kept


@pytest.mark.parametrize("nothing", ["", "   ", "\u200b\u200d\u202e", "\n\n", "\u3000"])
def test_nothing_is_blank(nothing: str) -> None:
    with pytest.raises(Blank):
        clean(nothing, most=10)


def test_the_limit_counts_what_a_reader_counts() -> None:
    family = "👨\u200d👩\u200d👧"
    assert clean(family * 3, most=3) == family * 3
    with pytest.raises(TooLong):
        clean(family * 4, most=3)


def test_a_tower_of_accents_is_too_long() -> None:
    with pytest.raises(TooLong):
        clean("a" + "\u0301\u0302" * 500, most=30)


@given(st.text(max_size=300))
def test_cleaning_twice_changes_nothing(raw: str) -> None:
    try:
        once = clean(raw, most=1000)
    except Blank:
        return
    assert clean(once, most=1000) == once
