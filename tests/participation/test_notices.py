"""What staff may send, when it may go, and what may still be stopped."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from participation import broadcasts, notices
from participation.access import Actor, Grant, Role, Standing
from participation.notices import (
    Addressed,
    Audience,
    Broadcast,
    CountWrong,
    MomentFar,
    MomentPast,
    NobodyThere,
    Notice,
)
from participation.refusals import Blank, NotAllowed, TooLong

LIMITS = notices.limits()
NOON = datetime(2026, 11, 25, 4, 0, tzinfo=UTC)  # 12:00 in Shanghai
SHANGHAI = "Asia/Shanghai"
EVERYONE = Addressed(32, ("王阿姨",), 0, 0, 0)


def actor(*roles: Role, community: int = 1, blocked: bool = False) -> Actor:
    grants = frozenset(Grant(role, community) for role in roles)
    return Actor(7, 1, Standing.VERIFIED, grants, blocked)


def written(**changed: Any) -> Broadcast:
    how: dict[str, Any] = {
        "by": actor(Role.STAFF), "at": NOON, "audience": Audience("community"), "addressed": EVERYONE,
        "due_at": None, "urgent": False, "zone": SHANGHAI, "limits": LIMITS,
    }  # fmt: skip
    return notices.broadcast(changed.pop("notice", Notice("今晚停水")), **{**how, **changed})


@pytest.mark.parametrize(
    ("who", "may"),
    [
        (actor(Role.STAFF), True),
        (actor(Role.ADMIN), True),
        (actor(), False),
        (actor(Role.HANDLER), False),
        (actor(Role.STREET), False),
        (actor(Role.LEADER), False),
        (actor(Role.ADMIN, community=2), False),
        (actor(Role.STAFF, blocked=True), False),
    ],
)
def test_only_the_communitys_staff_speak_to_all_and_stop_it(who: Actor, may: bool) -> None:
    if may:
        assert written(by=who).author_id == 7
        assert broadcasts.cancel(written(), by=who, at=NOON).cancelled_by == 7
        return
    with pytest.raises(NotAllowed):
        written(by=who)
    with pytest.raises(NotAllowed):
        broadcasts.cancel(written(), by=who, at=NOON)


def test_staff_who_moved_stop_nothing_of_another_community() -> None:
    elsewhere = Actor(7, 2, Standing.VERIFIED, frozenset({Grant(Role.STAFF, 2)}))
    with pytest.raises(NotAllowed):
        broadcasts.cancel(written(), by=elsewhere, at=NOON)


def test_a_notice_to_nobody_is_refused() -> None:
    with pytest.raises(NobodyThere):
        written(addressed=Addressed(0, (), 3, 0, 0))


def test_text_fits_what_telegram_counts() -> None:
    assert notices.write("字" * 3000, attached=False, limits=LIMITS) == "字" * 3000
    for text, photo in (("字" * 3001, False), ("字" * 601, True), ("👩‍👩‍👧‍👦" * 300, False)):
        with pytest.raises(TooLong):
            notices.write(text, attached=photo, limits=LIMITS)
    with pytest.raises(Blank):
        notices.write(" \u200b ", attached=True, limits=LIMITS)


@pytest.mark.parametrize(
    ("at", "urgent", "goes"),
    [
        ("2026-11-25T12:00", False, "2026-11-25T12:00"),
        ("2026-11-25T21:29", False, "2026-11-25T21:29"),
        ("2026-11-25T21:30", False, "2026-11-26T08:00"),
        ("2026-11-25T23:59", False, "2026-11-26T08:00"),
        ("2026-11-26T00:00", False, "2026-11-26T08:00"),
        ("2026-11-26T07:59", False, "2026-11-26T08:00"),
        ("2026-11-26T08:00", False, "2026-11-26T08:00"),
        ("2026-12-31T22:00", False, "2027-01-01T08:00"),
        ("2026-11-25T23:59", True, "2026-11-25T23:59"),
    ],
)
@pytest.mark.parametrize("zone", [SHANGHAI, "Asia/Kathmandu", "Europe/Berlin"])
def test_nobody_is_woken_at_night_unless_it_is_urgent(at: str, urgent: bool, goes: str, zone: str) -> None:
    from zoneinfo import ZoneInfo

    def local(text: str) -> datetime:
        return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)

    assert notices.awake(local(at), urgent=urgent, zone=zone, limits=LIMITS) == local(goes)


def test_the_offered_moments_are_still_to_come() -> None:
    evening, morning = notices.offers(NOON, SHANGHAI, LIMITS)
    assert evening == datetime(2026, 11, 25, 11, 0, tzinfo=UTC)
    assert morning == datetime(2026, 11, 26, 1, 0, tzinfo=UTC)
    assert notices.offers(NOON + timedelta(hours=8), SHANGHAI, LIMITS) == [morning]


def test_a_moment_lies_ahead_and_not_too_far() -> None:
    assert written(due_at=NOON + timedelta(days=60)).due_at == NOON + timedelta(days=60)
    with pytest.raises(MomentPast):
        written(due_at=NOON - timedelta(seconds=1))
    with pytest.raises(MomentFar):
        written(due_at=NOON + timedelta(days=60, seconds=1))


def test_the_count_is_typed_exactly() -> None:
    assert notices.agree(" 512 ", 512) == 512
    for typed in ("511", "五百", "", "512人", "-512", "9" * 5000):
        with pytest.raises(CountWrong):
            notices.agree(typed, 512)
