"""An outage over the close, by hand: which extends, by how much, and that it takes two people."""

from dataclasses import replace
from datetime import timedelta

import pytest

from participation.access import Actor, Grant, Role, Standing
from participation.extensions import NothingToExtend, SecondPersonNeeded, extend, interrupt
from participation.polls import PollNotOpen, State, close
from participation.refusals import NotAllowed
from tests.participation.test_ballots import STAFF
from tests.participation.test_papers import OTHER, POLL, RESIDENT

CLOSE = POLL.closes_at
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)


@pytest.mark.parametrize(
    ("since", "until", "held"),
    [
        (CLOSE - HOUR, CLOSE + HOUR, True),
        (CLOSE - HOUR, CLOSE, True),
        (CLOSE - 14 * MINUTE, CLOSE, False),  # too short
        (CLOSE - 15 * MINUTE, CLOSE, True),
        (CLOSE, CLOSE + HOUR, False),  # it stood at the close
        (CLOSE - HOUR, CLOSE - MINUTE, False),  # it was back before
    ],
)
def test_an_outage_over_the_close_holds_the_count(since: object, until: object, held: bool) -> None:
    poll = interrupt(POLL, since=since, until=until)  # type: ignore[arg-type]
    assert (poll.outage_to is not None) is held
    if held:
        with pytest.raises(PollNotOpen):
            close(poll, roll={"h1": 1}, ballots={}, at=CLOSE + 2 * HOUR)


def test_two_people_extend_by_the_outage_and_a_day() -> None:
    held = interrupt(POLL, since=CLOSE - HOUR, until=CLOSE + HOUR)
    asked = extend(held, by=STAFF, at=CLOSE + HOUR)
    assert asked.closes_at == CLOSE
    with pytest.raises(SecondPersonNeeded):
        extend(asked, by=STAFF, at=CLOSE + HOUR)
    done = extend(asked, by=OTHER, at=CLOSE + HOUR)
    assert done.closes_at == CLOSE + 26 * HOUR
    assert done.remind_at == CLOSE + 2 * HOUR
    assert (done.outage_from, done.outage_to, done.extending_by) == (None, None, None)
    assert done.rules_hash == POLL.rules_hash
    with pytest.raises(NothingToExtend):
        extend(done, by=STAFF, at=CLOSE + HOUR)


def test_an_extension_agreed_to_late_leaves_a_day() -> None:
    asked = extend(interrupt(POLL, since=CLOSE - HOUR, until=CLOSE + HOUR), by=STAFF, at=CLOSE + HOUR)
    assert extend(asked, by=OTHER, at=CLOSE + 72 * HOUR).closes_at == CLOSE + 96 * HOUR


def test_where_the_street_office_is_one_person_staff_below_it_are_the_second() -> None:
    here, street = STAFF.community_id or 0, Actor(
        77, STAFF.community_id, Standing.VERIFIED,
        frozenset(Grant(Role.STREET, community) for community in (STAFF.community_id or 0, 900)),
    )  # fmt: skip
    held = interrupt(replace(POLL, communities=(here, 900)), since=CLOSE - HOUR, until=CLOSE + HOUR)
    with pytest.raises(NotAllowed):
        extend(held, by=STAFF, at=CLOSE + HOUR, alone=True)  # the street office asks first
    asked = extend(held, by=street, at=CLOSE + HOUR, alone=True)
    with pytest.raises(NotAllowed):
        extend(asked, by=STAFF, at=CLOSE + HOUR)  # it has a colleague of its own
    with pytest.raises(SecondPersonNeeded):
        extend(asked, by=street, at=CLOSE + HOUR, alone=True)
    with pytest.raises(NotAllowed):
        extend(asked, by=RESIDENT, at=CLOSE + HOUR, alone=True)
    with pytest.raises(NotAllowed):
        extend(replace(asked, communities=(900, 901)), by=STAFF, at=CLOSE + HOUR, alone=True)
    assert extend(asked, by=STAFF, at=CLOSE + HOUR, alone=True).closes_at == CLOSE + 26 * HOUR


def test_nobody_else_and_nothing_else_is_extended() -> None:
    held = interrupt(POLL, since=CLOSE - HOUR, until=CLOSE + HOUR)
    with pytest.raises(NotAllowed):
        extend(held, by=RESIDENT, at=CLOSE + HOUR)
    for poll in (POLL, replace(held, state=State.CLOSED)):
        with pytest.raises(NothingToExtend):
            extend(poll, by=STAFF, at=CLOSE + HOUR)


def test_where_staff_are_one_person_the_street_office_above_them_is_the_second() -> None:
    def street(community: int, *, blocked: bool = False) -> Actor:
        return Actor(77, 900, Standing.VERIFIED, frozenset({Grant(Role.STREET, community)}), blocked)

    here = POLL.community_id
    held = interrupt(POLL, since=CLOSE - HOUR, until=CLOSE + HOUR)
    with pytest.raises(NotAllowed):
        extend(held, by=street(here), at=CLOSE + HOUR, alone=True)  # staff ask first
    asked = extend(held, by=STAFF, at=CLOSE + HOUR, alone=True)
    for nobody in (street(901), street(here, blocked=True), RESIDENT):
        with pytest.raises(NotAllowed):
            extend(asked, by=nobody, at=CLOSE + HOUR, alone=True)
    with pytest.raises(NotAllowed):
        extend(asked, by=street(here), at=CLOSE + HOUR)  # staff have a colleague of their own
    assert extend(asked, by=street(here), at=CLOSE + HOUR, alone=True).closes_at == CLOSE + 26 * HOUR
