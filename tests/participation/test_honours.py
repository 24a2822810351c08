"""Stars, certificates and their codes: what they promise, by hand and for any hours."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation.access import Actor, Standing
from participation.honours import (
    COLUMNS,
    LIMITS,
    NEVER_HELD,
    NoHours,
    Served,
    Worth,
    certify,
    code_of,
    level,
    month,
    new_code,
    printed,
    same,
    worth,
)
from participation.refusals import NotRegistered

NOW = datetime(2026, 11, 29, 4, tzinfo=UTC)
ME = Actor(7, 1, Standing.REGISTERED)


def served(days_ago: int, minutes: int = 120, who: int = 7) -> Served:
    begins = NOW - timedelta(days=days_ago)
    return Served(who, "治安巡逻队", "门口", begins, begins + timedelta(minutes=minutes), minutes, 2)


@pytest.mark.parametrize(
    ("hours", "stars", "missing"),
    [(0, 0, 100), (99, 0, 1), (100, 1, 200), (300, 2, 300), (600, 3, 400), (1000, 4, 500), (1499, 4, 1), (1500, 5, 0)],
)
def test_stars_come_at_the_hours_of_the_measures(hours: int, stars: int, missing: int) -> None:
    reached = level(hours * 60)
    assert (reached.stars, reached.missing) == (stars, missing * 60)


@given(st.integers(0, 10**6))
def test_one_more_minute_never_costs_a_star(minutes: int) -> None:
    now, after = level(minutes), level(minutes + 1)
    assert after.stars >= now.stars
    assert now.missing == 0 or level(minutes + now.missing).stars == now.stars + 1
    assert now.missing <= 1 or level(minutes + now.missing - 1).stars == now.stars


def test_a_certificate_says_ones_own_hours_and_no_elses() -> None:
    made = certify([served(30), served(3, 90), served(5, 600, who=8)], "王阿姨", "ZY", by=ME, at=NOW)
    assert (made.minutes, made.times, made.name) == (210, 2, "王阿姨")
    assert (made.since, made.until) == (NOW - timedelta(days=30), NOW - timedelta(days=3))
    assert same(made, replace(made, id=9, code="other", issued_at=NOW + timedelta(days=1)))
    assert not same(made, replace(made, minutes=211))


def test_without_hours_or_a_name_there_is_none() -> None:
    for some in ([], [served(3, who=8)], [served(3, 0)]):
        with pytest.raises(NoHours):
            certify(some, "王阿姨", "ZY", by=ME, at=NOW)
    with pytest.raises(NotRegistered):
        certify([served(3)], None, "ZY", by=ME, at=NOW)
    with pytest.raises(NotRegistered):
        certify([served(3)], "王阿姨", "ZY", by=Actor(7, 1, Standing.GUEST), at=NOW)


def test_it_holds_until_hours_of_its_days_are_revoked() -> None:
    made = certify([served(30), served(3)], "王阿姨", "ZY", by=ME, at=NOW)
    assert worth(made, 240) is Worth.VALID
    assert worth(made, 300) is Worth.VALID
    assert worth(made, 239) is Worth.REVOKED


@given(st.lists(st.integers(0, 255), min_size=12, max_size=12))
def test_a_code_is_read_back_however_it_is_typed(letters: list[int]) -> None:
    code = new_code(letters)
    wide = "".join(chr(ord(sign) + 0xFEE0) if sign.isalnum() else sign for sign in printed(code))
    for typed in (code, printed(code), code.lower(), f"  {printed(code)} \n", wide):
        assert code_of(typed) == code


@pytest.mark.parametrize(
    "text", ["", "ZY", "ZYABCDEFGHJKL", "ZYABCDEFGHJKLMN", "XYABCDEFGHJKLM", "ABCD-EF23", "治安" * 7]
)
def test_other_words_are_no_code(text: str) -> None:
    assert code_of(text) is None


def test_a_month_is_the_communitys_own() -> None:
    since, until = month(datetime(2026, 12, 31, 16, 30, tzinfo=UTC), "Asia/Shanghai", 0)  # there it is January
    assert (since.isoformat(), until.isoformat()) == ("2027-01-01T00:00:00+08:00", "2027-02-01T00:00:00+08:00")
    since, until = month(NOW, "Asia/Shanghai", 11)
    assert (since.isoformat(), until.isoformat()) == ("2025-12-01T00:00:00+08:00", "2026-01-01T00:00:00+08:00")


def test_what_is_never_held_stands_among_the_columns() -> None:
    assert set(COLUMNS) > NEVER_HELD
    assert "id-number" in NEVER_HELD


def test_the_file_says_of_each_text_what_was_read_and_what_was_not() -> None:
    texts = LIMITS["texts"]
    assert {"star_hours", "certificate", "columns"} <= {part for one in texts for part in one["what"].split(", ")}
    assert all(set(one) == {"what", "text", "read", "not_read"} and one["text"] and one["read"] for one in texts)
