"""The rules of polls and ballots, by hand: who may, until when, in which form, and what is told."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from participation import outcomes, polls
from participation.access import Actor, Grant, Role, Standing
from participation.ballots import (
    Booth,
    NothingChosen,
    NotOnRoll,
    cast,
    content,
    last_adult_birth_year,
    receipt,
    receipt_typed,
)
from participation.packs import Kind
from participation.polls import Draft, NoSuchChoice, Poll, PollNotOpen, State, VoteClosed
from participation.refusals import Blank, NotAllowed, NotFound, NotVerified, Refusal, TooLong

NOW = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)  # Monday noon in Shanghai
STAFF = Actor(1, 7, Standing.VERIFIED, frozenset({Grant(Role.STAFF, 7)}))
VOTER = Actor(2, 7, Standing.VERIFIED)
DRAFT = Draft(Kind.YES_NO, "楼下装长椅，您赞成吗？", "residents-meeting", 7, noticed=True)


def _announced(draft: Draft = DRAFT, by: Actor = STAFF, form: str = "community") -> Poll:
    return polls.announce(draft, form=form, by=by, at=NOW, zone="Asia/Shanghai", seed="0f")


def _booth(**known: object) -> Booth:
    booth = Booth(5, "?", Kind.YES_NO, 0, State.OPEN, NOW, NOW + timedelta(days=1), "r2")
    return replace(booth, **known)  # type: ignore[arg-type]


def test_a_declared_notice_opens_at_once_and_closes_at_eight_in_the_evening() -> None:
    poll = _announced()
    assert poll.opens_at == NOW
    assert poll.closes_at == datetime(2026, 11, 30, 12, 0, tzinfo=UTC)
    assert poll.remind_at == datetime(2026, 11, 29, 12, 0, tzinfo=UTC)


def test_the_notice_period_of_the_law_is_kept() -> None:
    poll = _announced(replace(DRAFT, noticed=False))
    assert poll.opens_at == datetime(2026, 12, 3, 1, 0, tzinfo=UTC)  # ten days later, nine in the morning
    assert poll.closes_at == datetime(2026, 12, 10, 12, 0, tzinfo=UTC)
    with pytest.raises(PollNotOpen):
        polls.open_poll(poll, roll_size=30, roll_hash="", at=poll.opens_at - timedelta(seconds=1))
    assert polls.open_poll(poll, roll_size=30, roll_hash="", at=poll.opens_at).state is State.OPEN


@pytest.mark.parametrize(
    ("draft", "by", "form", "refusal"),
    [
        (DRAFT, VOTER, "community", NotAllowed),
        (DRAFT, replace(STAFF, grants=frozenset({Grant(Role.STAFF, 8)})), "community", NotAllowed),
        (DRAFT, replace(STAFF, grants=frozenset({Grant(Role.HANDLER, 7, "police")})), "community", NotAllowed),
        (DRAFT, STAFF, "village", polls.WrongPack),
        (replace(DRAFT, kind=Kind.APPROVAL, options=("甲", "乙")), STAFF, "community", polls.WrongPack),
        (replace(DRAFT, pack="no-such-pack"), STAFF, "community", NotFound),
        (replace(DRAFT, days=365), STAFF, "community", NoSuchChoice),
    ],
)
def test_what_may_not_be_announced(draft: Draft, by: Actor, form: str, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        _announced(draft, by, form)


def test_nothing_opens_over_an_empty_roll() -> None:
    with pytest.raises(polls.RollEmpty):
        polls.open_poll(_announced(), roll_size=0, roll_hash="", at=NOW)


def test_what_a_poll_is_bound_to_shows_in_its_hash() -> None:
    poll = _announced()
    changed = [
        replace(poll, question="别的？"),
        replace(poll, options=("甲",)),
        replace(poll, seed="1f"),
        replace(poll, closes_at=poll.closes_at + timedelta(days=1)),
        replace(poll, rules={**poll.rules, "majority": {"more_than": [1, 3]}}),
    ]
    assert len({poll.rules_hash, *(other.rules_hash for other in changed)}) == 6
    assert replace(poll, state=State.OPEN, roll_size=9).rules_hash == poll.rules_hash


@pytest.mark.parametrize(
    ("text", "refusal"),
    [("长椅", polls.BadOptions), ("", polls.BadOptions), ("长椅\n长椅", polls.BadOptions), ("A\na", polls.BadOptions),
     ("\n".join(str(n) for n in range(21)), polls.BadOptions), ("长椅\n" + "长" * 31, TooLong),
     ("长椅\n\u200b", Blank)],
)  # fmt: skip
def test_options_that_are_refused(text: str, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        polls.options(text)


def test_options_are_cleaned_one_a_line() -> None:
    assert polls.options(" 长椅 \n\n路灯\u202e\r\n滑梯") == ("长椅", "路灯", "滑梯")


@pytest.mark.parametrize(
    ("booth", "by", "at", "refusal"),
    [
        (_booth(), VOTER, NOW + timedelta(days=1), VoteClosed),  # the close itself is too late
        (_booth(state=State.CLOSED), VOTER, NOW, VoteClosed),
        (_booth(state=State.ANNOUNCED), VOTER, NOW, PollNotOpen),
        (_booth(), VOTER, NOW - timedelta(seconds=1), PollNotOpen),
        (_booth(unit=None), VOTER, NOW, NotOnRoll),
        (_booth(), replace(VOTER, standing=Standing.REGISTERED), NOW, NotVerified),
        (_booth(), replace(VOTER, blocked=True), NOW, NotAllowed),
    ],
)
def test_what_may_not_be_cast(booth: Booth, by: Actor, at: datetime, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        cast(booth, ["yes"], by=by, nonce="n", at=at)


def test_the_last_moment_before_the_close_counts() -> None:
    at = NOW + timedelta(days=1) - timedelta(microseconds=1)
    assert cast(_booth(), ["yes"], by=VOTER, nonce="n", at=at).cast_at == at


@pytest.mark.parametrize(
    ("kind", "chosen", "said"),
    [
        (Kind.YES_NO, ["no"], "no"),
        (Kind.APPROVAL, ["11", "2", "0"], "0,2,11"),
        (Kind.APPROVAL, ["1", "1"], "1"),
    ],
)
def test_a_content_is_written_in_one_way_only(kind: Kind, chosen: list[str], said: str) -> None:
    assert content(kind, 12, chosen) == said


@pytest.mark.parametrize(
    ("kind", "chosen", "refusal"),
    [
        (Kind.YES_NO, [], NothingChosen),
        (Kind.YES_NO, ["yes", "no"], NoSuchChoice),
        (Kind.YES_NO, ["0"], NoSuchChoice),
        (Kind.YES_NO, ["YES"], NoSuchChoice),
        (Kind.APPROVAL, [], NothingChosen),
        (Kind.APPROVAL, ["3"], NoSuchChoice),
        (Kind.APPROVAL, ["-1"], NoSuchChoice),
        (Kind.APPROVAL, ["00"], NoSuchChoice),
        (Kind.APPROVAL, ["yes"], NoSuchChoice),
    ],
)
def test_what_is_no_content(kind: Kind, chosen: list[str], refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        content(kind, 3, chosen)


def test_a_receipt_depends_on_poll_content_and_nonce() -> None:
    # computed by hand: printf '5|yes|00' | sha256sum
    assert receipt(5, "yes", "00") == "fcdc53e3c047"
    assert len({receipt(5, "yes", "00"), receipt(6, "yes", "00"), receipt(5, "no", "00"), receipt(5, "yes", "01")}) == 4


@pytest.mark.parametrize("typed", ["3f9a11c077de", " 3F9A-11C0 77DE", "凭证号：3f9a 11c0 77de"])
def test_a_receipt_may_be_typed_as_people_type(typed: str) -> None:
    assert receipt_typed(typed) == "3f9a11c077de"


def test_a_poll_closes_once_and_not_before_its_time() -> None:
    poll = polls.open_poll(_announced(), roll_size=3, roll_hash="", at=NOW)
    roll: dict[str, int | None] = {"h1": 1, "h2": 1, "h3": 2}
    ballots = {"h1": "yes", "h2": "yes"}
    with pytest.raises(PollNotOpen):
        polls.close(poll, roll=roll, ballots=ballots, at=poll.closes_at - timedelta(microseconds=1))
    done = polls.close(poll, roll=roll, ballots=ballots, at=poll.closes_at)
    assert done.tally is not None
    assert done.tally.passed
    with pytest.raises(VoteClosed):
        polls.close(done, roll=roll, ballots={"h1": "no"}, at=poll.closes_at)
    with pytest.raises(PollNotOpen):
        polls.close(_announced(), roll=roll, ballots=ballots, at=poll.closes_at)


def test_there_are_no_running_results() -> None:
    with pytest.raises(PollNotOpen):
        outcomes.outcome(polls.open_poll(_announced(), roll_size=3, roll_hash="", at=NOW), {})


@pytest.mark.parametrize(
    ("said", "silent", "ended"),
    [
        (["yes", "yes"], 1, "passed"),
        (["yes", "no"], 1, "not-passed"),
        (["yes"], 2, "no-quorum"),
    ],
)
def test_how_a_result_is_told(said: list[str], silent: int, ended: str) -> None:
    poll = polls.open_poll(_announced(), roll_size=3, roll_hash="", at=NOW)
    roll: dict[str, int | None] = {f"h{n}": None for n in range(len(said) + silent)}
    ballots = {f"h{n}": one for n, one in enumerate(said)}
    told = outcomes.outcome(polls.close(poll, roll=roll, ballots=ballots, at=poll.closes_at), {})
    assert told["outcome"] == ended
    assert told["needed"] == 2
    assert told["percent"] == "none"
    assert told["turnout"] == "none"


def test_only_who_is_surely_a_minor_is_kept_out() -> None:
    assert last_adult_birth_year(date(2026, 1, 1)) == 2008
    assert last_adult_birth_year(date(2026, 12, 31)) == 2008
