"""When the office is open: working days with public holidays and exchanged weekends, and hours that count.

A promise to a resident is counted in the office's own time, so that nobody is late over a weekend and no weekend
hides a delay. The days are data with their source (`workdays.json`); a year that is not there has plain weekends.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

_SHIPPED: dict[str, Any] = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))


def _span(span: str) -> Iterator[date]:
    first, last = (date.fromisoformat(day) for day in span.split("/"))
    for number in range((last - first).days + 1):
        yield first + timedelta(days=number)


_OFF = frozenset(day for span in _SHIPPED["off"] for day in _span(span))
_WORKED = frozenset(date.fromisoformat(day) for day in _SHIPPED["worked"])


def is_workday(day: date) -> bool:
    """Return whether offices are open on that day: the law's holidays and exchanged weekends counted."""
    return day in _WORKED or (day.weekday() < 5 and day not in _OFF)


@dataclass(frozen=True, slots=True)
class Office:
    """An office's hours on working days, in the IANA zone `zone`."""

    opens: time
    closes: time
    zone: str

    def closing(self, start: datetime, days: int) -> datetime:
        """Return the closing hour of the `days`-th working day after the day of `start`, which does not count."""
        day = start.astimezone(ZoneInfo(self.zone)).date()
        while days > 0:
            day += timedelta(days=1)
            days -= is_workday(day)
        return datetime.combine(day, self.closes, ZoneInfo(self.zone))

    def after(self, start: datetime, span: timedelta) -> datetime:
        """Return the moment when `span` of opening time has gone by since `start`."""
        start = start.astimezone(UTC)  # moments of one zone are subtracted by what its clock shows
        for opens, closes in self._openings(start):
            since = max(opens, start)
            if since < closes:
                if span <= closes - since:
                    return since + span
                span -= closes - since
        raise AssertionError("days do not end")

    def between(self, start: datetime, end: datetime) -> timedelta:
        """Return how much opening time lies between two moments; nothing when `end` is not later."""
        start, end, total = start.astimezone(UTC), end.astimezone(UTC), timedelta()
        for opens, closes in self._openings(start):
            if opens >= end:
                return total
            total += max(min(closes, end) - max(opens, start), timedelta())
        raise AssertionError("days do not end")

    def _openings(self, start: datetime) -> Iterator[tuple[datetime, datetime]]:
        zone = ZoneInfo(self.zone)
        day = start.astimezone(zone).date()
        while True:
            if is_workday(day):
                yield (
                    datetime.combine(day, self.opens, zone).astimezone(UTC),
                    datetime.combine(day, self.closes, zone).astimezone(UTC),
                )
            day += timedelta(days=1)


def office(terms: Mapping[str, Any], zone: str) -> Office:
    """Return the hours of a community with these terms; `terms["hours"]` goes before what is shipped."""
    hours = {**_SHIPPED["hours"], **terms.get("hours", {})}
    return Office(time.fromisoformat(hours["opens"]), time.fromisoformat(hours["closes"]), zone)
