"""固定的班: which shifts a pattern makes, each once, at the hour on the wall."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from participation import patterns
from participation.access import Actor, Standing
from participation.refusals import NotAllowed
from participation.repeats import Every, Rhythm
from tests.participation.test_shifts import NOW, STAFF, person, shift

NIGHTLY = Rhythm(Every.DAY, (), time(20))
ZONE = "Asia/Shanghai"


def test_a_nightly_patrol_is_there_four_weeks_ahead_and_made_once() -> None:
    pattern = replace(patterns.repeat(shift(), NIGHTLY, by=STAFF, at=NOW), id=3)
    carried, made = patterns.made(pattern, patterns.horizon(NOW), at=NOW, zone=ZONE)
    local = [one.begins_at.astimezone(ZoneInfo(ZONE)) for one in made]
    assert [one.date() for one in local] == [date(2026, 11, 25) + timedelta(days=n) for n in range(28)]
    assert {one.hour for one in local} == {20}
    assert {(one.minutes, one.places, one.pattern_id, one.team_id) for one in made} == {(120, 2, 3, 2)}
    assert patterns.made(carried, patterns.horizon(NOW), at=NOW, zone=ZONE) == (carried, [])
    later = NOW + timedelta(days=3)
    _, more = patterns.made(carried, patterns.horizon(later), at=later, zone=ZONE)
    assert [one.begins_at for one in more] == [made[-1].begins_at + timedelta(days=n) for n in (1, 2, 3)]


def test_what_went_by_while_linli_was_away_is_not_made() -> None:
    pattern = patterns.repeat(shift(), NIGHTLY, by=STAFF, at=NOW)
    later = NOW + timedelta(days=100)
    _, made = patterns.made(pattern, patterns.horizon(later), at=later, zone=ZONE)
    assert len(made) == 28
    assert all(one.begins_at > later for one in made)


def test_the_hour_is_the_walls_over_a_change_of_summer_time() -> None:
    at = datetime(2026, 3, 20, 12, tzinfo=UTC)
    weekly = Rhythm(Every.WEEK, (2, 6), time(9))
    pattern = replace(patterns.repeat(shift(), weekly, by=STAFF, at=at), made_until=at)
    _, made = patterns.made(pattern, patterns.horizon(at), at=at, zone="Europe/Berlin")
    local = [one.begins_at.astimezone(ZoneInfo("Europe/Berlin")) for one in made]
    assert {(one.isoweekday(), one.hour) for one in local} == {(2, 9), (6, 9)}
    assert {one.minutes for one in made} == {120}


def test_only_staff_begin_and_end_one_and_it_ends_once() -> None:
    with pytest.raises(NotAllowed):
        patterns.repeat(shift(), NIGHTLY, by=person(1), at=NOW)
    pattern = patterns.repeat(shift(), NIGHTLY, by=STAFF, at=NOW)
    for who in (person(1), Actor(9, 2, Standing.VERIFIED, STAFF.grants)):
        with pytest.raises(NotAllowed):
            patterns.end(pattern, by=who, at=NOW)
    ended = patterns.end(pattern, by=STAFF, at=NOW)
    assert patterns.made(ended, patterns.horizon(NOW), at=NOW, zone=ZONE)[1] == []
    with pytest.raises(patterns.PatternEnded):
        patterns.end(ended, by=STAFF, at=NOW)
