"""The week holds what begins in it, in order; each shift is counted at one building."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from participation.calendars import Entry, by_day, days, entries, needs, until
from participation.club_sessions import Session
from participation.clubs import Club
from participation.communities import Building
from participation.events import Event
from participation.shifts import Shift

NOW = datetime(2026, 11, 25, 20, tzinfo=UTC)  # four in the morning of the 26th there
ZONE = "Asia/Shanghai"
HOUSES = [Building(1, 1, "3号楼"), Building(2, 1, "13号楼"), Building(3, 1, "1号楼")]


def event(id: int, hours: float, cancelled: bool = False) -> Event:
    begins = NOW + timedelta(hours=hours)
    return Event(id, 1, f"活动{id}", "活动室", begins, 10, 9, NOW, cancelled_at=NOW if cancelled else None)


def shift(id: int, hours: float, place: str = "门口", taken: int = 0) -> tuple[Shift, str]:
    begins = NOW + timedelta(hours=hours)
    return Shift(id, 1, 1, place, begins, begins + timedelta(hours=2), 3, 9, NOW, taken=taken), "巡逻队"


def test_the_week_is_seven_local_days_from_today() -> None:
    assert [str(day) for day in days(NOW, ZONE)][:2] == ["2026-11-26", "2026-11-27"]
    assert until(NOW, ZONE).isoformat() == "2026-12-03T00:00:00+08:00"
    found = entries([event(1, 163.9), event(2, 164), event(3, -1), event(4, 5, True)], [shift(1, 3)], NOW, ZONE)
    assert [(one.kind, one.id) for one in found] == [("shift", 1), ("event", 1)]


def test_a_clubs_session_stands_in_the_week_unless_it_is_cancelled() -> None:
    club = Club(7, 1, "腰鼓队", "drum", "广场", "", None, 9, NOW)
    begins = NOW + timedelta(hours=2)
    on = Session(1, 1, 7, begins, begins + timedelta(hours=1), 9, NOW, place="活动室")
    off = Session(2, 1, 7, begins, begins + timedelta(hours=1), 9, NOW, cancelled_at=NOW)
    past = Session(3, 1, 7, NOW - timedelta(hours=1), NOW, 9, NOW)
    found = entries([event(1, 5)], [shift(1, 1)], NOW, ZONE, [(one, club) for one in (on, off, past)])
    assert [(one.kind, one.title, one.place) for one in found] == [
        ("shift", "巡逻队", "门口"), ("club", "腰鼓队", "活动室"), ("event", "活动1", "活动室"),
    ]  # fmt: skip
    assert [one.shifts for one in needs(found, HOUSES)][-1] == 1  # no place to be filled


@given(st.lists(st.floats(-50, 300), max_size=30), st.lists(st.floats(-50, 300), max_size=30))
def test_every_entry_stands_on_its_own_day_once(events: list[float], shifts: list[float]) -> None:
    found = entries(
        [event(n, hours) for n, hours in enumerate(events, 1)], [shift(n, hours) for n, hours in enumerate(shifts, 1)],
        NOW, ZONE,
    )  # fmt: skip
    kept = by_day(found, NOW, ZONE)
    assert tuple(kept) == days(NOW, ZONE)
    assert [one for listed in kept.values() for one in listed] == list(found)


def test_a_shift_counts_at_the_building_that_its_place_names() -> None:
    found = entries(
        [event(1, 5)],
        [shift(1, 5, "13号楼门口"), shift(2, 6, "3号楼和花园", 3), shift(3, 7, "3号楼"), shift(4, 8, "服务站")],
        NOW, ZONE,
    )  # fmt: skip
    assert [(one.building.name if one.building else "", one.shifts, one.missing) for one in needs(found, HOUSES)] == [
        ("3号楼", 2, 3), ("13号楼", 1, 3), ("1号楼", 0, 0), ("", 1, 3),
    ]  # fmt: skip
    assert needs([], HOUSES)[-1].building == HOUSES[2]
    everywhere = [Entry("shift", 1, NOW, "", "哪里都去", 2)]
    assert sum(one.shifts for one in needs(everywhere, [])) == 1
