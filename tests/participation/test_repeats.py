"""A rhythm in people's words, and its moments on the walls' clock, also where summer time begins and ends."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation import repeats
from participation.access import Actor, Grant, Role, Standing
from participation.refusals import NotAllowed
from participation.repeats import Every, Rhythm, RhythmUnclear, SeriesOver, next_after, read_rhythm

SHANGHAI, BERLIN = "Asia/Shanghai", "Europe/Berlin"
NOW = datetime(2026, 11, 25, 2, tzinfo=UTC)  # a Wednesday, ten in the morning in Shanghai
STAFF = Actor(7, 1, Standing.VERIFIED, frozenset({Grant(Role.STAFF, 1)}))


@pytest.mark.parametrize(
    ("said", "every", "days", "at"),
    [
        ("每周一9点", "week", (1,), "09:00"),
        ("每週一9點", "week", (1,), "09:00"),
        ("每星期二 下午两点半", "week", (2,), "14:30"),
        ("每周一、三、五 18:30", "week", (1, 3, 5), "18:30"),
        ("每周一三五 18:30", "week", (1, 3, 5), "18:30"),
        ("每周日晚上7点", "week", (7,), "19:00"),
        ("每个工作日上午9点半", "week", (1, 2, 3, 4, 5), "09:30"),
        ("每天早上8点", "day", (), "08:00"),
        ("每日 20:00", "day", (), "20:00"),
        ("每月1号9点", "month", (1,), "09:00"),
        ("每月十五号 9:00", "month", (15,), "09:00"),
        ("每个月最后一天 9点", "month", (31,), "09:00"),
        ("every Monday 9:00", "week", (1,), "09:00"),
        ("every mon and thu 18:30", "week", (1, 4), "18:30"),
        ("every day 8am", "day", (), "08:00"),
        ("every month on the 15th 9:00", "month", (15,), "09:00"),
    ],
)
def test_what_people_say_is_understood(said: str, every: str, days: tuple[int, ...], at: str) -> None:
    assert read_rhythm(said, now=NOW, zone=SHANGHAI) == Rhythm(Every(every), days, time.fromisoformat(at))


@pytest.mark.parametrize(
    "said",
    [
        "周一9点",
        "每周八9点",
        "每周一",
        "每天25点",
        "你好",
        "每月32号9点",
        "每月0号9点",
        "0 9 * * 1",
        "",
        "11月25日 19:30",
    ],
)
def test_what_is_not_sure_is_asked_again(said: str) -> None:
    with pytest.raises(RhythmUnclear):
        read_rhythm(said, now=NOW, zone=SHANGHAI)


@given(st.text(alphabet="每周月日天号一二三十19:点 半上下午晚everymondaysat", max_size=20))
def test_any_words_are_understood_or_asked_again(said: str) -> None:
    try:
        rhythm = read_rhythm(said, now=NOW, zone=SHANGHAI)
    except RhythmUnclear:
        return
    assert next_after(rhythm, NOW, SHANGHAI) > NOW


def local(text: str, zone: str = SHANGHAI) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


@pytest.mark.parametrize(
    ("rhythm", "after", "comes"),
    [
        (Rhythm(Every.WEEK, (1,), time(9)), "2026-11-25T10:00", "2026-11-30T09:00"),
        (Rhythm(Every.WEEK, (1,), time(9)), "2026-11-30T08:59", "2026-11-30T09:00"),
        (Rhythm(Every.WEEK, (1,), time(9)), "2026-11-30T09:00", "2026-12-07T09:00"),
        (Rhythm(Every.DAY, (), time(20)), "2026-11-25T20:00", "2026-11-26T20:00"),
        (Rhythm(Every.MONTH, (31,), time(9)), "2027-02-01T00:00", "2027-02-28T09:00"),
        (Rhythm(Every.MONTH, (31,), time(9)), "2028-02-01T00:00", "2028-02-29T09:00"),
        (Rhythm(Every.MONTH, (30, 31), time(9)), "2027-02-01T00:00", "2027-02-28T09:00"),
        (Rhythm(Every.MONTH, (1,), time(9)), "2026-12-31T10:00", "2027-01-01T09:00"),
    ],
)
def test_the_next_moment(rhythm: Rhythm, after: str, comes: str) -> None:
    assert next_after(rhythm, local(after), SHANGHAI) == local(comes)


@pytest.mark.parametrize("hour", [time(2, 30), time(9), time(3)])
@pytest.mark.parametrize("around", ["2027-03-25T12:00", "2027-10-28T12:00"])
def test_where_summer_time_changes_it_comes_once_a_day(hour: time, around: str) -> None:
    moment = local(around, BERLIN)
    seen = []
    for _ in range(6):
        moment = next_after(Rhythm(Every.DAY, (), hour), moment, BERLIN)
        seen.append(moment.astimezone(ZoneInfo(BERLIN)).date())
    assert seen == [seen[0] + timedelta(days=n) for n in range(6)]


def test_nine_stays_nine_on_the_wall() -> None:
    moment = local("2027-03-25T12:00", BERLIN)
    for _ in range(6):
        moment = next_after(Rhythm(Every.DAY, (), time(9)), moment, BERLIN)
        assert moment.astimezone(ZoneInfo(BERLIN)).time() == time(9)


def test_what_went_by_unheard_is_counted() -> None:
    monday = Rhythm(Every.WEEK, (1,), time(9))
    last = local("2026-11-30T09:00")
    coming = repeats.following(monday, last, at=local("2026-12-22T10:00"), useful=timedelta(hours=12), zone=SHANGHAI)
    assert coming == (local("2026-12-28T09:00"), 3)
    coming = repeats.following(monday, last, at=local("2026-12-21T20:00"), useful=timedelta(hours=12), zone=SHANGHAI)
    assert coming == (local("2026-12-21T09:00"), 2)


def test_only_the_communitys_staff_hold_and_end_a_series() -> None:
    series = repeats.begin(Rhythm(Every.DAY, (), time(9)), by=STAFF, at=NOW)
    held = repeats.pause(series, by=STAFF, at=NOW)
    assert held.paused_at == NOW
    assert repeats.resume(held, by=STAFF, at=NOW) == replace(held, paused_at=None, resumed_at=NOW)
    elsewhere = Actor(7, 2, Standing.VERIFIED, frozenset({Grant(Role.STAFF, 2)}))
    for other in (elsewhere, Actor(8, 1, Standing.VERIFIED)):
        with pytest.raises(NotAllowed):
            repeats.pause(series, by=other, at=NOW)
        with pytest.raises(NotAllowed):
            repeats.end(series, by=other, at=NOW)
    ended = repeats.end(held, by=STAFF, at=NOW)
    for verb in (repeats.pause, repeats.end):
        with pytest.raises(SeriesOver):
            verb(ended, by=STAFF, at=NOW)
