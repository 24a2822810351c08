"""The rush's columns find what was planted, so that their zeros mean something."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from benchmarks.load import TOKEN
from benchmarks.rush import Voter, judged
from playground.server import Playground

CLOSE = datetime(2026, 11, 28, 12, tzinfo=UTC)
RIGHT = {
    "acknowledged": 4, "accepted": 3, "refused_late": 1, "lost": 0, "receipt_without_ballot": 0, "unanswered": 0,
    "never_taken": 0, "refused_in_time": 0, "accepted_late": 0, "doubled": 0,
}  # fmt: skip


@pytest.fixture
def rush() -> dict[str, Any]:
    """Three ballots in time with a receipt each, and one that came late and was told so."""
    playground = Playground()
    bot = playground.bot(TOKEN)
    voters = []
    for number in range(4):
        chat = playground.world.private_chat(bot, playground.person(f"居民{number}").person)
        message = chat.add({"id": 1}, {"text": "?"})
        voters.append(Voter(chat, message, tapped=1.0, answered=2.0, receipts=1))
    voters[3].receipts, voters[3].refusals = 0, 1
    ids = [one.chat.id for one in voters]
    seconds = (-3, -2, -1, 1)
    return {
        "voters": voters,
        "taken": set(ids),
        "arrived": {id: CLOSE + timedelta(seconds=at) for id, at in zip(ids, seconds, strict=True)},
        "box": dict.fromkeys(ids[:3], 0),
        "closes_at": CLOSE,
    }


def columns(rush: dict[str, Any]) -> dict[str, int]:
    return judged(**rush)


def test_a_run_without_faults_is_judged_so(rush: dict[str, Any]) -> None:
    assert columns(rush) == RIGHT


def test_a_tap_that_was_taken_and_stands_nowhere_is_lost(rush: dict[str, Any]) -> None:
    """Also when the database knows nothing of it: acknowledged is what Telegram was told."""
    first = rush["voters"][0]
    del rush["arrived"][first.chat.id], rush["box"][first.chat.id]
    first.receipts = 0
    assert columns(rush) == RIGHT | {"accepted": 2, "lost": 1, "unanswered": 1}


def test_a_receipt_without_a_ballot_is_lost(rush: dict[str, Any]) -> None:
    del rush["box"][rush["voters"][0].chat.id]
    assert columns(rush) == RIGHT | {"accepted": 2, "lost": 1, "receipt_without_ballot": 1, "refused_in_time": 1}


def test_a_late_ballot_in_the_box_and_a_change_nobody_made_are_seen(rush: dict[str, Any]) -> None:
    late, first = rush["voters"][3], rush["voters"][0]
    rush["box"][late.chat.id] = 0
    rush["box"][first.chat.id] = 1
    first.receipts = 2
    assert columns(rush) == RIGHT | {"accepted": 4, "accepted_late": 1, "doubled": 2}


def test_what_telegram_still_has_is_not_lost(rush: dict[str, Any]) -> None:
    rush["taken"].discard(rush["voters"][3].chat.id)
    assert columns(rush) == RIGHT | {"acknowledged": 3, "refused_late": 0, "never_taken": 1}
