"""At most five things that fit, the next first, nothing twice told that one goes to anyway."""

from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from participation.club_sessions import Session
from participation.clubs import Club
from participation.discovery import TIMES, Reader, suggest, within
from participation.events import Event
from participation.interests import INTERESTS
from participation.shifts import Shift, Volunteer

NOW = datetime(2026, 11, 26, 7, tzinfo=UTC)  # a Thursday
ZONE = "Asia/Shanghai"


def event(id: int, days: int, taken: int = 0, kind: str = "other") -> Event:
    return Event(id, 1, f"活动{id}", "活动室", NOW + timedelta(days=days), 10, 9, NOW, taken=taken, kind=kind)


def shift(id: int, days: int, taken: int = 0) -> tuple[Shift, str]:
    begins = NOW + timedelta(days=days)
    return Shift(id, 1, 1, "门口", begins, begins + timedelta(hours=2), 2, 9, NOW, taken=taken), "巡逻队"


def volunteer(*times: str) -> Volunteer:
    return Volunteer(1, 1, 1, (), times, 1956, NOW)


def test_what_is_full_too_far_or_ones_own_is_left_out() -> None:
    coming = within([event(1, 1), event(2, 2, 10), event(3, 30), event(4, 3)], [shift(1, 2), shift(2, 2, 2)], [], NOW)
    found = suggest(Reader(1, frozenset({"opera"}), None, frozenset({4})), coming, ZONE)
    assert [(one.kind, one.id) for one in found] == [("event", 1)]


def test_who_likes_nothing_hears_of_no_event_and_who_does_not_volunteer_of_no_shift() -> None:
    coming = within([event(1, 1)], [shift(1, 2)], [], NOW)
    assert suggest(Reader(1, frozenset()), coming, ZONE) == ()
    assert [one.kind for one in suggest(Reader(1, frozenset(), volunteer()), coming, ZONE)] == ["shift"]
    assert [one.kind for one in suggest(Reader(1, frozenset({"drum"})), coming, ZONE)] == ["event"]


def test_events_are_told_to_who_likes_their_kind_and_those_without_a_kind_to_who_likes_anything() -> None:
    coming = within([event(1, 1, kind="opera"), event(2, 2, kind="drum"), event(3, 3)], [], [], NOW)
    for likes, told in (
        ({"opera"}, [1, 3]),
        ({"drum", "dance"}, [2, 3]),
        ({"dance"}, [3]),
        ({"other"}, [3]),
        (set(), []),
    ):
        assert [one.id for one in suggest(Reader(1, frozenset(likes)), coming, ZONE)] == told


def test_shifts_are_told_to_whom_is_free_then() -> None:
    coming = within([], [shift(1, 1), shift(2, 2)], [], NOW)  # Friday and Saturday, in the afternoon
    assert [one.id for one in suggest(Reader(1, frozenset(), volunteer("weekend_day")), coming, ZONE)] == [2]
    assert [one.id for one in suggest(Reader(1, frozenset(), volunteer("weekday_day")), coming, ZONE)] == [1]
    mine = Reader(1, frozenset(), volunteer(), shifts=frozenset({1}))
    assert [one.id for one in suggest(mine, coming, ZONE)] == [2]


def test_a_club_is_told_of_to_who_likes_it_is_not_in_it_and_was_not_told_before() -> None:
    def club(id: int, days: int, **rest: Any) -> tuple[Session, Club]:
        begins = NOW + timedelta(days=days)
        made = Club(id, 1, f"社{id}", "taichi", "广场", "", rest.pop("places", None), 9, NOW, members=3)
        return Session(id * 100 + days, 1, id, begins, begins + timedelta(hours=1), 9, NOW, **rest), made

    meetings = [
        club(1, 1, cancelled_at=NOW), club(2, 1, places=3), club(3, 1), club(1, 2, place="江边"), club(1, 3),
        club(4, 3, places=5), club(5, 30),
    ]  # fmt: skip
    coming = within([], [], meetings, NOW)
    found = suggest(Reader(1, frozenset({"taichi"}), clubs=frozenset({3})), coming, ZONE)
    assert [(one.kind, one.id, one.place, one.left) for one in found] == [
        ("club", 1, "江边", 0),
        ("club", 4, "广场", 2),
    ]
    assert found[0].begins_at == NOW + timedelta(days=2)
    assert suggest(Reader(1, frozenset({"drum", "other"})), coming, ZONE) == ()
    assert suggest(Reader(1, frozenset(), volunteer()), coming, ZONE) == ()


@given(
    st.lists(st.integers(1, 40), max_size=20), st.lists(st.integers(1, 40), max_size=20),
    st.frozensets(st.sampled_from(INTERESTS)),
)  # fmt: skip
def test_there_are_never_more_than_five_and_they_come_in_order(
    events: list[int], shifts: list[int], likes: frozenset[str]
) -> None:
    coming = within(
        [event(n, days) for n, days in enumerate(events, 1)],
        [shift(n, days) for n, days in enumerate(shifts, 1)],
        [],
        NOW,
    )
    found = suggest(Reader(1, likes, volunteer()), coming, ZONE)
    assert len(found) <= 5
    assert [one.begins_at for one in found] == sorted(one.begins_at for one in found)
    assert len({(one.kind, one.id) for one in found}) == len(found)
    assert all(one.begins_at <= NOW + TIMES.soon for one in found)
