"""Moments as staff type them, read on Monday 23 November 2026, 20:00, in Shanghai."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation.moments import MomentUnclear, read_moment

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def read(text: str) -> str:
    moment = read_moment(text, now=NOW, zone="Asia/Shanghai")
    assert moment.tzinfo is UTC
    return moment.astimezone(ZoneInfo("Asia/Shanghai")).strftime("%Y-%m-%d %H:%M")


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("11月28日 14:30", "2026-11-28 14:30"),
        ("11月28号下午2点半", "2026-11-28 14:30"),
        ("１１月２８日１４：３０", "2026-11-28 14:30"),
        ("11-28 14:30", "2026-11-28 14:30"),
        ("11/28 14:30", "2026-11-28 14:30"),
        ("2026-12-01 09:00", "2026-12-01 09:00"),
        ("2027年1月3日 10:00", "2027-01-03 10:00"),
        ("1月3日 10:00", "2027-01-03 10:00"),
        ("28日14:30", "2026-11-28 14:30"),
        ("5号上午9点", "2026-12-05 09:00"),
        ("周六下午两点半", "2026-11-28 14:30"),
        ("週六下午兩點半", "2026-11-28 14:30"),
        ("星期天上午9点", "2026-11-29 09:00"),
        ("下周三 9:00", "2026-12-02 09:00"),
        ("下個週日 下午3點", "2026-12-06 15:00"),
        ("明天晚上7点", "2026-11-24 19:00"),
        ("大后天中午12点", "2026-11-26 12:00"),
        ("后天中午一点", "2026-11-25 13:00"),
        ("今晚八点", "2026-11-23 20:00"),
        ("十二月五日上午十点一刻", "2026-12-05 10:15"),
        ("十一月二十八日十四点三十分", "2026-11-28 14:30"),
        ("28 Nov 14:30", "2026-11-28 14:30"),
        ("Nov 28, 2:30pm", "2026-11-28 14:30"),
        ("Sat 2pm", "2026-11-28 14:00"),
        ("tomorrow 7 pm", "2026-11-24 19:00"),
        ("周六 02:30", "2026-11-28 02:30"),
    ],
)
def test_what_people_type(text: str, moment: str) -> None:
    assert read(text) == moment


@pytest.mark.parametrize(
    "text",
    [
        "",
        "周六",
        "14:30",
        "周六 25:00",
        "周六 14:75",
        "2月30日 10:00",
        "13月1日 10:00",
        "周六2点半",
        "周六晚上12点",
        "尽快",
    ],
)
def test_what_is_not_sure_is_asked_again(text: str) -> None:
    with pytest.raises(MomentUnclear):
        read(text)


@given(st.text(st.sampled_from("0123456789:-/.年月日号点半刻下周六天明后上午晚 pmNovSat二十三两"), max_size=30))
def test_no_text_breaks_it(text: str) -> None:
    try:
        read(text)
    except MomentUnclear:
        return
