"""A public draw in the seed of a lot: once, before the opening, by staff, and anybody can compute it again."""

import hashlib
from dataclasses import replace
from datetime import timedelta

import pytest

from participation import draws
from participation.packs import Kind
from participation.polls import Draft, State, announce
from participation.refusals import NotAllowed, NotFound
from tests.participation.test_project_way import PEOPLE, STAFF, START

DRAWN = "2026-11-28 福彩3D 开奖号 123"
DRAFT = Draft(Kind.APPROVAL, "先修哪里？", "sounding", 3, False, options=tuple("甲乙丙丁戊己庚"))
POLL = replace(announce(DRAFT, form="community", by=STAFF, at=START, zone="Asia/Shanghai", seed="5eed"), id=5)


def test_the_seed_is_the_hash_of_both_and_the_page_keeps_its_order() -> None:
    poll = draws.mix(POLL, DRAWN, by=STAFF, at=START)
    assert poll.seed == hashlib.sha256(f"5eed|{DRAWN}".encode()).hexdigest()
    assert poll.order == POLL.order  # a paper may be printed already
    assert poll.rules_hash != POLL.rules_hash
    assert draws.holds(poll)
    assert not draws.holds(replace(poll, seed="5eed"))
    assert not draws.holds(replace(poll, rules={**poll.rules, "draw": {"announced": "5eed", "drawn": "124"}}))
    assert draws.holds(POLL)


def test_once_before_the_opening_and_by_the_polls_own_staff() -> None:
    with pytest.raises(draws.DrawOver):
        draws.mix(draws.mix(POLL, DRAWN, by=STAFF, at=START), "124", by=STAFF, at=START)
    before, after = POLL.opens_at - timedelta(seconds=1), POLL.opens_at
    assert draws.mix(POLL, DRAWN, by=STAFF, at=before)
    for poll in (POLL, replace(POLL, opens_at=after + timedelta(days=9), state=State.OPEN)):
        with pytest.raises(draws.DrawOver):
            draws.mix(poll, DRAWN, by=STAFF, at=after)
    with pytest.raises(draws.DrawOver):
        draws.mix(replace(POLL, communities=(1, 2)), DRAWN, by=STAFF, at=START)
    with pytest.raises(NotAllowed):
        draws.mix(POLL, DRAWN, by=PEOPLE[1], at=START)
    with pytest.raises(NotFound):
        draws.mix(replace(POLL, community_id=9), DRAWN, by=STAFF, at=START)
