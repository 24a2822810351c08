"""Promises in the office's own time: working days of China's 2026 and 2027, hours from nine to half past five."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation.workdays import Office, is_workday, office

SHANGHAI = ZoneInfo("Asia/Shanghai")
HOUSE: Office = office({}, "Asia/Shanghai")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI)


@pytest.mark.parametrize(
    ("day", "worked"),
    [
        ("2026-11-23", True),  # a Monday
        ("2026-11-28", False),  # a Saturday
        ("2026-10-01", False),  # the National Day
        ("2026-10-07", False),
        ("2026-10-08", True),
        ("2026-10-10", True),  # a Saturday that was exchanged
        ("2026-09-20", True),  # a Sunday that was exchanged
        ("2026-02-14", True),
        ("2026-02-16", False),  # a Monday of the Spring Festival
        ("2027-02-08", False),
        ("2027-04-05", False),
        ("2028-01-03", True),  # no data yet: plain weekends
    ],
)
def test_the_days_offices_are_open(day: str, worked: bool) -> None:
    assert is_workday(date.fromisoformat(day)) is worked


@pytest.mark.parametrize(
    ("start", "days", "closing"),
    [
        ("2026-11-23 10:00", 1, "2026-11-24 17:30"),
        ("2026-11-23 23:59", 1, "2026-11-24 17:30"),
        ("2026-11-27 10:00", 1, "2026-11-30 17:30"),  # Friday to Monday
        ("2026-11-28 10:00", 1, "2026-11-30 17:30"),  # Saturday to Monday
        ("2026-11-23 10:00", 10, "2026-12-07 17:30"),
        ("2026-09-29 10:00", 5, "2026-10-12 17:30"),  # over the holidays, with the exchanged Saturday
    ],
)
def test_the_closing_hour_of_a_promised_day(start: str, days: int, closing: str) -> None:
    assert HOUSE.closing(at(start), days) == at(closing)


@pytest.mark.parametrize(
    ("start", "hours", "end"),
    [
        ("2026-11-23 10:00", 2, "2026-11-23 12:00"),
        ("2026-11-23 07:00", 2, "2026-11-23 11:00"),
        ("2026-11-23 16:30", 2, "2026-11-24 10:00"),
        ("2026-11-23 20:00", 2, "2026-11-24 11:00"),
        ("2026-11-27 17:00", 2, "2026-11-30 10:30"),
        ("2026-11-23 10:00", 0, "2026-11-23 10:00"),
    ],
)
def test_hours_that_count(start: str, hours: int, end: str) -> None:
    assert HOUSE.after(at(start), timedelta(hours=hours)) == at(end)


def test_a_community_may_keep_other_hours() -> None:
    early = office({"hours": {"opens": "08:00", "closes": "12:00"}}, "Asia/Shanghai")
    assert early.closing(at("2026-11-23 10:00"), 1) == at("2026-11-24 12:00")


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 10, 31)),  # noqa: DTZ001
    st.integers(0, 60 * 60),
)
def test_between_undoes_after(start: datetime, minutes: int) -> None:
    begun, span = start.replace(tzinfo=UTC), timedelta(minutes=minutes)
    assert HOUSE.between(begun, HOUSE.after(begun, span)) == span
