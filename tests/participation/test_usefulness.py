"""Until when notices are of use, and that every limit names a notice and a variable that exist."""

import tomllib
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from participation.usefulness import useful_until

NOW = datetime(2026, 11, 25, 2, 0, tzinfo=UTC)
LIMITS = tomllib.loads((Path(__file__).parents[2] / "participation" / "usefulness.toml").read_text("utf-8"))


def test_a_reminder_is_of_use_until_the_event_begins() -> None:
    begins = NOW + timedelta(hours=3)
    assert useful_until("events-reminder", {"begins_at": begins.isoformat()}, NOW) == begins


def test_a_receipt_is_always_of_use() -> None:
    assert useful_until("ballots-receipt", {"closes_at": NOW.isoformat()}, NOW) is None


def test_hours_count_from_when_it_was_due() -> None:
    assert useful_until("complaints-office-unsigned", {}, NOW) == NOW + timedelta(hours=72)


def test_an_offer_without_an_end_is_always_of_use() -> None:
    assert useful_until("events-offered", {"until_at": ""}, NOW) is None


@pytest.mark.parametrize("key", [*LIMITS["until"], *LIMITS["hours"]])
def test_every_limit_is_of_a_notice_that_is_said(key: str) -> None:
    """A key that was renamed would make its notice useful for ever, silently."""
    catalogue = "".join(file.read_text("utf-8") for file in (Path(__file__).parents[2] / "locales/zh-Hans").iterdir())
    assert f"\n{key} =" in catalogue
