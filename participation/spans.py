"""The spans of time that an office looks back on: this week, this month, the last one, this year; in its own zone."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo


class Looking(StrEnum):
    """How far one looks back."""

    WEEK = "week"
    MONTH = "month"
    LAST_MONTH = "last-month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Span:
    """From `since` on and before `until`; `first` and `last` are its days in the community."""

    since: datetime
    until: datetime
    first: date
    last: date


def span(looking: Looking, at: datetime, zone: str) -> Span:
    """Return the whole days of that span around the moment `at` in the IANA zone `zone`; a week begins on Monday."""
    today = at.astimezone(ZoneInfo(zone)).date()
    month = today.replace(day=1)
    match looking:
        case Looking.WEEK:
            first = today - timedelta(days=today.weekday())
            return days(first, first + timedelta(days=6), zone)
        case Looking.MONTH:
            return days(month, _next_month(month) - timedelta(days=1), zone)
        case Looking.LAST_MONTH:
            last = month - timedelta(days=1)
            return days(last.replace(day=1), last, zone)
        case Looking.YEAR:
            return days(today.replace(month=1, day=1), today.replace(month=12, day=31), zone)


def days(first: date, last: date, zone: str) -> Span:
    """Return the span of these local days, both counted."""
    home = ZoneInfo(zone)
    return Span(
        datetime.combine(first, time(), home), datetime.combine(last + timedelta(days=1), time(), home), first, last
    )


def _next_month(month: date) -> date:
    return (month + timedelta(days=31)).replace(day=1)
