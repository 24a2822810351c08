"""The week's digest: on Monday at nine of the community's own clock, once, and not when it is too late."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from participation.digests import digest, due, times, week
from participation.spans import days
from tests.participation.test_complaints import MONDAY
from tests.participation.test_rates import ANSWERED, SIGNED, History, histories, hours, walk

WHEN = times({})


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("2026-11-30 08:59", None),
        ("2026-11-30 09:00", "2026-11-30 09:00"),
        ("2026-12-01 08:59", "2026-11-30 09:00"),
        ("2026-12-01 09:00", None),
        ("2026-12-06 23:00", None),
    ],
)
def test_monday_at_nine(at: str, expected: str | None) -> None:
    for zone in ("Asia/Shanghai", "America/New_York"):
        moment = datetime.fromisoformat(at).replace(tzinfo=ZoneInfo(zone))
        found = due(moment, zone, WHEN)
        assert (None if found is None else f"{found:%Y-%m-%d %H:%M}") == expected


def test_a_community_has_its_own_hour() -> None:
    when = times({"digest": {"weekday": "fri", "hour": "16:30"}})
    friday = datetime(2026, 11, 27, 16, 30, tzinfo=MONDAY.tzinfo)
    assert due(friday, "Asia/Shanghai", when) == friday
    assert due(friday - timedelta(minutes=1), "Asia/Shanghai", when) is None


def test_the_week_is_the_seven_days_before() -> None:
    over = week(datetime(2026, 11, 30, 9, 0, tzinfo=MONDAY.tzinfo), "Asia/Shanghai")
    assert (str(over.first), str(over.last)) == ("2026-11-23", "2026-11-29")


OVER = days(MONDAY.date(), MONDAY.date() + timedelta(days=6), "Asia/Shanghai")


@settings(deadline=None, max_examples=40)
@given(st.lists(histories, max_size=8), st.integers(0, 2000))
def test_departments_together_are_the_whole(told: list[History], at: int) -> None:
    cases = [replace(case, id=number) for number, (case, _) in enumerate(told, 1)]
    steps = [replace(step, case_id=number) for number, (_, walked) in enumerate(told, 1) for step in walked]
    moment = MONDAY + hours(at)

    def of(*departments: str) -> tuple[int, ...]:
        own = frozenset(departments)
        found = digest(cases, steps, OVER, at=moment, times=WHEN, department=own or None)
        assert not set(found.overdue) & set(found.soon)
        return (found.filed, found.answered, found.solved, found.silent, found.open, len(found.overdue),
                len(found.soon))  # fmt: skip

    sorted_ones = [case for case in cases if case.department]
    if len(sorted_ones) == len(cases):
        assert of() == tuple(a + b for a, b in zip(of("police"), of("health"), strict=True))
    assert of("police", "health") == tuple(a + b for a, b in zip(of("police"), of("health"), strict=True))
    assert all(part <= all_of for part, all_of in zip(of("police"), of(), strict=True))


def test_what_a_digest_says() -> None:
    case, steps = walk(SIGNED, ANSWERED, ("solved", hours(3)))
    waiting = replace(walk()[0], id=2)
    assert waiting.due_at is not None
    at = waiting.due_at - timedelta(days=1)
    found = digest([case, waiting], steps, OVER, at=at, times=WHEN)
    assert (found.filed, found.answered, found.solved, found.silent, found.open) == (2, 1, 1, 0, 1)
    assert (found.overdue, found.soon) == ((), (2,))
    late = digest([waiting], [], OVER, at=waiting.due_at, times=WHEN)
    assert (late.overdue, late.soon) == ((2,), ())
    assert digest([], [], OVER, at=at, times=WHEN).empty
