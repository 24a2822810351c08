"""Time as people live it: spans that do not count the night, so that nobody must answer in their sleep.

All is reckoned and returned in UTC: Python subtracts two moments of one zone by what their clocks show, and would
lose or win the hour of a change of summer time.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Day:
    """The waking hours of a place: from `opens` to `closes` of each local day in the IANA zone `zone`."""

    opens: time
    closes: time
    zone: str

    @classmethod
    def of(cls, limits: Mapping[str, Any], zone: str) -> "Day":
        """Return the waking hours that a rule file names, `day_opens` and `day_closes`, in a zone."""
        return cls(time.fromisoformat(limits["day_opens"]), time.fromisoformat(limits["day_closes"]), zone)

    def awake_between(self, start: datetime, end: datetime) -> timedelta:
        """Return how much waking time lies between two moments; nothing when `end` is not later."""
        start, end, total = start.astimezone(UTC), end.astimezone(UTC), timedelta()
        for opens, closes in self._days(start):
            if opens >= end:
                return total
            total += max(min(closes, end) - max(opens, start), timedelta())
        raise AssertionError("days do not end")

    def after(self, start: datetime, span: timedelta) -> datetime:
        """Return the moment when `span` of waking time has gone by since `start`."""
        start = start.astimezone(UTC)
        for opens, closes in self._days(start):
            since = max(opens, start)
            if since < closes:
                if span <= closes - since:
                    return since + span
                span -= closes - since
        raise AssertionError("days do not end")

    def before(self, end: datetime, span: timedelta) -> datetime:
        """Return the latest moment that leaves `span` of waking time until `end`."""
        end = end.astimezone(UTC)
        for opens, closes in self._days(end, step=-1):
            until = min(closes, end)
            if opens < until:
                if span <= until - opens:
                    return until - span
                span -= until - opens
        raise AssertionError("days do not end")

    def woken(self, at: datetime) -> datetime:
        """Return `at`, or the morning after the night that it falls in."""
        return self.after(at, timedelta())

    def _days(self, around: datetime, step: int = 1) -> Iterator[tuple[datetime, datetime]]:
        """Yield each local day's waking hours from the day of `around` on (back with `step=-1`)."""
        zone = ZoneInfo(self.zone)
        day = around.astimezone(zone).date()
        while True:
            yield (
                datetime.combine(day, self.opens, zone).astimezone(UTC),
                datetime.combine(day, self.closes, zone).astimezone(UTC),
            )
            day += timedelta(days=step)
