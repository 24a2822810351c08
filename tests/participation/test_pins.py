"""Pinned cards: whose they are, how many, and until when they stay."""

from dataclasses import replace
from datetime import timedelta

import pytest

from participation import pins
from participation.complaints import State
from participation.pins import MOST, Pin
from participation.refusals import NotFound
from tests.participation.test_complaints import EVERYBODY, LIMITS, MONDAY, REPORTER, new

PIN = Pin(1, 1, 1, 10, 5, MONDAY)


def test_only_the_reporter_pins() -> None:
    pins.may_pin(new(), by=REPORTER, pinned=0)
    for other in EVERYBODY[1:]:
        with pytest.raises(NotFound):
            pins.may_pin(new(), by=other, pinned=0)


def test_a_person_has_so_many_pinned_and_no_more() -> None:
    pins.may_pin(new(), by=REPORTER, pinned=MOST - 1)
    with pytest.raises(pins.TooManyPins):
        pins.may_pin(new(), by=REPORTER, pinned=MOST)


def test_a_closed_cases_card_stays_while_it_can_be_opened_again() -> None:
    closed = replace(new(), state=State.CLOSED_SOLVED, closed_at=MONDAY)
    assert pins.follow(PIN, closed, LIMITS).until == MONDAY + timedelta(days=30)
    opened = replace(closed, state=State.REOPENED, closed_at=None)
    assert pins.follow(pins.follow(PIN, closed, LIMITS), opened, LIMITS).until is None


def test_a_pin_ends_once() -> None:
    ended = pins.end(PIN, at=MONDAY)
    assert pins.end(ended, at=MONDAY + timedelta(days=1)).ended_at == MONDAY
