"""Paper ballots by hand: who may key, what a line means, and that two counts agree or both go."""

from dataclasses import replace
from datetime import timedelta

import pytest

from participation.access import Actor, Grant, Role, Standing
from participation.ballots import Voted
from participation.packs import Kind
from participation.papers import (
    BadPaper,
    CountedAlready,
    Keyed,
    NoPaperHere,
    NotAllPapers,
    SecondKeyerNeeded,
    VotedBefore,
    agreed,
    hand_in,
    key,
    read,
)
from participation.polls import Poll, PollNotOpen, State, VoteClosed, announce, open_poll
from participation.refusals import NotAllowed
from tests.participation.test_ballots import DRAFT, NOW, STAFF

OTHER = Actor(3, 7, Standing.VERIFIED, frozenset({Grant(Role.STAFF, 7)}))
RESIDENT = Actor(2, 7, Standing.VERIFIED)


def _poll() -> Poll:
    poll = announce(DRAFT, form="community", by=STAFF, at=NOW, zone="Asia/Shanghai", seed="0f")
    return open_poll(poll, roll_size=30, roll_hash="x", at=poll.opens_at)


POLL = _poll()
LATE = POLL.closes_at + timedelta(hours=1)


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("赞成", ("yes",)),
        ("赞成 ×3\n反对x2\n\n弃权*1\n", ("abstain", "no", "no", "yes", "yes", "yes")),
        ("YES\n贊成\n無效 × 2", ("spoiled", "spoiled", "yes", "yes")),
        ("", ()),
    ],
)
def test_answers_are_read_as_people_key_them(text: str, contents: tuple[str, ...]) -> None:
    assert read(Kind.YES_NO, 0, text) == contents


def test_plans_are_keyed_by_their_numbers_on_the_paper() -> None:
    assert read(Kind.APPROVAL, 3, "1 3 ×2\n2、1\n无效") == ("0,1", "0,2", "0,2", "spoiled")


@pytest.mark.parametrize(
    ("kind", "text", "line"),
    [
        (Kind.YES_NO, "赞成\n好", 2),
        (Kind.YES_NO, "1", 1),
        (Kind.YES_NO, "赞成 ×0", 1),
        (Kind.YES_NO, "赞成 ×99999", 1),
        (Kind.YES_NO, "赞成 ×4000\n反对 ×4000", 2),
        (Kind.APPROVAL, "1\n4", 2),
        (Kind.APPROVAL, "0", 1),
        (Kind.APPROVAL, "赞成", 1),
        (Kind.APPROVAL, "×2", 1),
    ],
)
def test_a_line_that_reads_as_no_ballot_is_named(kind: Kind, text: str, line: int) -> None:
    with pytest.raises(BadPaper) as refused:
        read(kind, 3, text)
    assert refused.value.facts == {"line": line}


def test_two_people_who_agree_are_counted() -> None:
    first = key(POLL, ["yes", "no"], [], marked=2, by=STAFF, at=LATE)
    assert first == [Keyed(1, ("no", "yes"))]
    second = key(POLL, ["no", "yes"], first, marked=2, by=OTHER, at=LATE)
    assert agreed(second)
    with pytest.raises(CountedAlready):
        key(POLL, ["no", "yes"], second, marked=2, by=STAFF, at=LATE)


def test_two_counts_that_differ_are_both_thrown_away() -> None:
    first = key(POLL, ["yes", "no"], [], marked=2, by=STAFF, at=LATE)
    assert key(POLL, ["yes", "yes"], first, marked=2, by=OTHER, at=LATE) == []


def test_nobody_keys_both_counts() -> None:
    first = key(POLL, ["yes"], [], marked=1, by=STAFF, at=LATE)
    with pytest.raises(SecondKeyerNeeded):
        key(POLL, ["yes"], first, marked=1, by=STAFF, at=LATE)


def test_papers_are_keyed_after_the_close_by_staff_and_as_many_as_were_marked() -> None:
    for poll, at, by, refusal in (
        (POLL, POLL.closes_at - timedelta(seconds=1), STAFF, PollNotOpen),
        (replace(POLL, outage_to=LATE), LATE, STAFF, PollNotOpen),
        (replace(POLL, state=State.CLOSED), LATE, STAFF, VoteClosed),
        (POLL, LATE, RESIDENT, NotAllowed),
    ):
        with pytest.raises(refusal):
            key(poll, ["yes"], [], marked=1, by=by, at=at)
    with pytest.raises(NotAllPapers):
        key(POLL, ["yes"], [], marked=2, by=STAFF, at=LATE)


def test_a_paper_is_handed_in_once_by_a_household_that_has_not_voted() -> None:
    assert hand_in(POLL, None, by=STAFF, counts=0) is Voted.PAPER
    person = replace(POLL, rules={**POLL.rules, "unit": "person"})
    for poll, voted, counts, by, refusal in (
        (POLL, Voted.HERE, 0, STAFF, VotedBefore),
        (POLL, Voted.PAPER, 0, STAFF, VotedBefore),
        (POLL, None, 1, STAFF, CountedAlready),
        (POLL, None, 0, RESIDENT, NotAllowed),
        (person, None, 0, STAFF, NoPaperHere),
        (replace(POLL, state=State.CLOSED), None, 0, STAFF, VoteClosed),
        (replace(POLL, state=State.ANNOUNCED), None, 0, STAFF, PollNotOpen),
    ):
        with pytest.raises(refusal):
            hand_in(poll, voted, by=by, counts=counts)
