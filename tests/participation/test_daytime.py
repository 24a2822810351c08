"""Time that does not count the night: 08:00 to 21:30 in Shanghai, which has no summer time; and where there is one."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation.daytime import Day

SHANGHAI = ZoneInfo("Asia/Shanghai")
DAY = Day(time(8), time(21, 30), "Asia/Shanghai")


def at(text: str) -> datetime:
    """`25 19:30` is that hour in Shanghai on that day of November 2026."""
    return datetime.strptime(f"2026-11-{text}", "%Y-%m-%d %H:%M").replace(tzinfo=SHANGHAI).astimezone(UTC)


@pytest.mark.parametrize(
    ("start", "end", "hours"),
    [
        ("25 10:00", "25 12:00", 2),
        ("25 20:30", "26 09:00", 2),
        ("25 22:00", "26 07:00", 0),
        ("25 06:00", "25 23:00", 13.5),
        ("24 22:00", "27 08:00", 27),
        ("25 12:00", "25 10:00", 0),
        ("25 12:00", "20 10:00", 0),
    ],
)
def test_waking_hours_between(start: str, end: str, hours: float) -> None:
    assert DAY.awake_between(at(start), at(end)) == timedelta(hours=hours)


@pytest.mark.parametrize(
    ("start", "hours", "end"),
    [
        ("25 10:00", 2, "25 12:00"),
        ("25 20:30", 2, "26 09:00"),
        ("25 23:00", 1, "26 09:00"),
        ("25 05:00", 1, "25 09:00"),
        ("25 08:00", 13.5, "25 21:30"),
        ("25 20:30", 15, "27 08:30"),
        ("25 23:00", 0, "26 08:00"),
        ("25 12:00", 0, "25 12:00"),
    ],
)
def test_after_a_span(start: str, hours: float, end: str) -> None:
    assert DAY.after(at(start), timedelta(hours=hours)) == at(end)


@pytest.mark.parametrize(
    ("end", "hours", "start"),
    [
        ("25 14:30", 2, "25 12:30"),
        ("25 10:00", 2, "25 08:00"),
        ("25 09:00", 2, "24 20:30"),
        ("25 07:00", 2, "24 19:30"),
        ("25 22:00", 2, "25 19:30"),
    ],
)
def test_before_a_span(end: str, hours: float, start: str) -> None:
    assert DAY.before(at(end), timedelta(hours=hours)) == at(start)


def test_an_hour_that_the_clock_shows_twice_counts_twice() -> None:
    berlin = Day(time(1), time(23), "Europe/Berlin")
    start = datetime(2026, 10, 25, 1, tzinfo=ZoneInfo("Europe/Berlin"))
    end = datetime(2026, 10, 25, 4, tzinfo=ZoneInfo("Europe/Berlin"))
    assert berlin.awake_between(start, end) == timedelta(hours=4)
    assert berlin.after(start, timedelta(hours=4)) == end


@given(st.integers(0, 365 * 24 * 60), st.integers(1, 10_000))
def test_there_and_back(minute: int, minutes: int) -> None:
    start, span = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minute), timedelta(minutes=minutes)
    end = DAY.after(start, span)
    assert DAY.awake_between(start, end) == span
    assert DAY.before(end, span) == DAY.woken(start)
    assert DAY.woken(end) == end or end.astimezone(SHANGHAI).time() == time(21, 30)
