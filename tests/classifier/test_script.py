"""Every script is read as plain Simplified text, and every piece finds its way back to what was written."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from classifier.script import LONGEST, plainly


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("路灯坏了", "路灯坏了"),
        ("路燈壞了", "路灯坏了"),
        ("計程車拒載", "出租车拒载"),
        ("ＡＢＣ１２３，ｗｉｆｉ！", "abc123,wifi!"),
        ("路\u200b灯", "路灯"),
        ("\u202e路灯\x00坏了", "路灯坏了"),
        ("①號樓", "1号楼"),
        ("㎡太小", "m2太小"),
    ],
)
def test_a_text_is_read_plainly(text: str, plain: str) -> None:
    assert plainly(text).plain == plain


def test_a_word_that_changes_its_length_shows_as_it_was_written() -> None:
    written = plainly("我的隨身碟壞了，計程車不來")
    at = written.plain.index("U盘")
    assert written.original(at, at + 2) in "隨身碟"
    at = written.plain.index("坏了")
    assert written.original(at, at + 2) == "壞了"
    at = written.plain.index("出租车")
    assert written.original(at, at + 3) == "計程車"


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=120) | st.text("隨身碟計程車ﷺ①Ａé\u0301\u200b\u00ad🏳️‍🌈㍿İ，路燈", max_size=60), st.data())
def test_every_piece_leads_back_into_the_text(text: str, draw: st.DataObject) -> None:
    written = plainly(text)
    size = len(written.plain)
    assert len(written.starts) == len(written.ends) == size
    start = draw.draw(st.integers(0, size))
    end = draw.draw(st.integers(start, size))
    piece = written.original(start, end)
    assert piece in text
    assert bool(piece) == (start < end)


def test_a_very_long_text_is_read_to_its_bound() -> None:
    assert len(plainly("燈" * (LONGEST + 5000)).plain) == LONGEST
