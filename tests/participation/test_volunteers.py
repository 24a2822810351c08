"""A volunteer's profile is theirs alone to change, and setting something twice sets it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from participation.access import Actor, Standing
from participation.refusals import NotFound, NotYours
from participation.shifts import (
    NeedsGuardian,
    NoProfile,
    State,
    Team,
    Volunteer,
    YearDiffers,
    YearUnclear,
    enrol,
    on_roll,
)
from participation.volunteers import given_back, join, with_birth_year, with_skill, with_time
from tests.participation.test_shifts import BEGINS, held, shift

NOW = datetime(2026, 11, 29, tzinfo=UTC)
WANG = Actor(1, 1, Standing.REGISTERED, frozenset())
OTHER = Actor(2, 1, Standing.REGISTERED, frozenset())
PROFILE = Volunteer(1, 1, 1, ("medical",), (), 1956, NOW)


def test_a_skill_is_set_and_unset_in_the_order_of_the_list() -> None:
    kept = with_skill(PROFILE, "electric", True, by=WANG)
    assert kept.skills == ("electric", "medical")
    assert with_skill(kept, "electric", True, by=WANG) == kept
    assert with_skill(kept, "medical", False, by=WANG).skills == ("electric",)
    assert with_skill(PROFILE, "electric", False, by=WANG) == PROFILE


def test_a_time_is_set_and_unset() -> None:
    kept = with_time(PROFILE, "weekend_day", True, by=WANG)
    assert kept.times == ("weekend_day",)
    assert with_time(kept, "weekend_day", False, by=WANG) == PROFILE


@pytest.mark.parametrize("act", [with_skill, with_time])
def test_nobody_changes_anothers_profile_and_nothing_unknown_is_kept(act: object) -> None:
    assert callable(act)
    with pytest.raises(NotYours):
        act(PROFILE, "medical", True, by=OTHER)
    with pytest.raises(NoProfile):
        act(None, "medical", True, by=WANG)
    with pytest.raises(NotFound):
        act(PROFILE, "flying", True, by=WANG)


def test_only_a_volunteer_joins_a_team_of_their_community() -> None:
    team = Team(7, 1, "治安巡逻队")
    joined = join(PROFILE, team, by=WANG, at=NOW)
    assert (joined.team_id, joined.resident_id, joined.community_id) == (7, 1, 1)
    with pytest.raises(NoProfile):
        join(None, team, by=WANG, at=NOW)
    with pytest.raises(NotYours):
        join(PROFILE, team, by=OTHER, at=NOW)
    with pytest.raises(NotFound):
        join(PROFILE, Team(8, 2, "别处的队"), by=WANG, at=NOW)


def test_a_year_of_birth_is_put_right_and_a_child_needs_a_guardian() -> None:
    assert with_birth_year(PROFILE, 1965, by=WANG, at=NOW).birth_year == 1965
    for year, refusal in ((1800, YearUnclear), (2027, YearUnclear), (2020, NeedsGuardian)):
        with pytest.raises(refusal):
            with_birth_year(PROFILE, year, by=WANG, at=NOW)
    with pytest.raises(NotYours):
        with_birth_year(PROFILE, 1965, by=OTHER, at=NOW)


def test_nobody_is_older_than_on_the_roll() -> None:
    assert with_birth_year(PROFILE, 2010, by=WANG, at=NOW, born=2010).birth_year == 2010
    assert with_birth_year(PROFILE, 2011, by=WANG, at=NOW, born=2010).birth_year == 2011  # younger harms nobody
    with pytest.raises(YearDiffers):
        with_birth_year(PROFILE, 2009, by=WANG, at=NOW, born=2010)
    with pytest.raises(YearDiffers):
        enrol([], [], 2009, by=WANG, at=NOW, born=2010)
    for born, year in ((None, 1956), (1950, 1956), (2010, 2010)):
        assert on_roll(PROFILE, born) == replace(PROFILE, birth_year=year)
    assert on_roll(None, 2010) is None


@pytest.mark.parametrize(
    ("alone", "state", "year", "ends"),
    [(True, State.CONFIRMED, 2010, True), (True, State.APPLIED, 2010, True), (True, State.IN, 2010, False),
     (False, State.CONFIRMED, 2010, False), (True, State.CONFIRMED, 1956, False)],
)  # fmt: skip
def test_what_the_year_forbids_is_given_back(alone: bool, state: State, year: int, ends: bool) -> None:
    profile, before = replace(PROFILE, birth_year=year), BEGINS - timedelta(hours=1)
    found = given_back(profile, [(shift(alone=alone), held(state))], by=WANG, at=before)
    assert [claimed.state for _, claimed in found] == ([State.WITHDRAWN] if ends else [])
    assert given_back(profile, [(shift(alone=alone), held(state))], by=WANG, at=BEGINS) == []
