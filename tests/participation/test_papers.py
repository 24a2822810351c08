"""Paper ballots by hand: who may key, what a line means, and that two counts agree or both go."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation.access import Actor, Grant, Role, Standing
from participation.ballots import Voted
from participation.packs import Kind, Mode, rules, shipped
from participation.papers import (
    BadPaper,
    CountedAlready,
    Keyed,
    NoPaperHere,
    NotAllPapers,
    PaperOfNobody,
    PaperOverFund,
    PaperTwice,
    SecondKeyerNeeded,
    VotedBefore,
    agreed,
    hand_in,
    key,
    printed,
    read,
    untied,
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
    assert read(POLL, text) == contents


def _of(kind: Kind, options: int = 3, **how: object) -> Poll:
    names = tuple(f"第{number}项" for number in range(options)) if kind is not Kind.YES_NO else ()
    return replace(POLL, kind=kind, options=names, **how)  # type: ignore[arg-type]


def test_plans_are_keyed_by_their_numbers_on_the_paper() -> None:
    assert read(_of(Kind.APPROVAL), "1 3 ×2\n2、1\n无效") == ("0,1", "0,2", "0,2", "spoiled")


def test_wishes_are_keyed_in_their_order() -> None:
    poll = _of(Kind.RANKED, 4)
    assert read(poll, "3 1 ×2\n2、4\n无效") == ("1,3", "2,0", "2,0", "spoiled")
    with pytest.raises(BadPaper):
        read(poll, "3 3")


def test_the_numbers_are_those_of_the_order_in_which_everybody_is_shown_them() -> None:
    poll = _of(Kind.APPROVAL, 9)
    assert poll.order != sorted(poll.order)  # drawn by lot
    for place, name in printed(poll):
        (kept,) = read(poll, str(place))
        assert poll.options[int(kept)] == name


FUND = _of(Kind.BUDGET, 4, fund=100_00, costs=(60_00, 40_00, 50_00, 1), rules=rules("residents-fund"))


def test_projects_must_fit_the_fund_where_the_rule_says_so() -> None:
    number = {name: place for place, name in printed(FUND)}
    first, second, third, fourth = (number[name] for name in FUND.options)
    assert read(FUND, f"{second} {first}\n{fourth}\n无效") == ("0,1", "3", "spoiled")
    with pytest.raises(PaperOverFund) as refused:
        read(FUND, f"{first}\n{first} {second} {fourth}")
    assert refused.value.facts == {"line": 2, "over_fen": 1}
    assert read(replace(FUND, rules=rules("sounding-fund")), f"{first} {second} {third}") == ("0,1,2",)


OWNERS = replace(POLL, rules=rules("owners-major"))
HOMES = {"1-101": "o1", "1-102": "o2", "2-501": "o1"}


def test_an_owners_paper_bears_their_home_once() -> None:
    assert read(OWNERS, "1-102 反对\n２-501　赞成", HOMES) == ("o1=yes", "o2=no")
    assert read(OWNERS, "1-101 无效", HOMES) == ("o1=spoiled",)
    for text, refusal in (
        ("1-103 赞成", PaperOfNobody), ("赞成", PaperOfNobody), ("1-101 赞成\n2-501 赞成", PaperTwice),
        ("1-101", BadPaper), ("1-101 好", BadPaper), ("1-101 赞成 ×2", BadPaper),
    ):  # fmt: skip
        with pytest.raises(refusal):
            read(OWNERS, text, HOMES)


@given(st.lists(st.tuples(st.sampled_from(sorted(HOMES)), st.sampled_from(["赞成", "反对", "弃权", "无效"]))))
def test_what_is_read_of_owners_is_one_line_an_owner(lines: list[tuple[str, str]]) -> None:
    try:
        kept = read(OWNERS, "\n".join(f"{home} {said}" for home, said in lines), HOMES)
    except PaperTwice:
        assert len({HOMES[home] for home, _ in lines}) < len(lines)
        return
    assert Counter(untied(one)[0] for one in kept) == Counter(HOMES[home] for home, _ in lines)
    assert max(Counter(untied(one)[0] for one in kept).values(), default=1) == 1


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
        (Kind.BUDGET, "4", 1),
        (Kind.APPROVAL, "赞成", 1),
        (Kind.APPROVAL, "×2", 1),
    ],
)
def test_a_line_that_reads_as_no_ballot_is_named(kind: Kind, text: str, line: int) -> None:
    with pytest.raises(BadPaper) as refused:
        read(_of(kind), text)
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


@pytest.mark.parametrize("pack", sorted(shipped()))
@pytest.mark.parametrize("mode", Mode)
def test_every_unit_may_hand_a_paper_in_but_for_ballots_apart_for_good(pack: str, mode: Mode) -> None:
    poll = replace(POLL, rules=rules(pack), mode=mode)
    if mode is Mode.SEPARATED:
        with pytest.raises(NoPaperHere):
            hand_in(poll, None, by=STAFF, counts=0)
    else:
        assert hand_in(poll, None, by=STAFF, counts=0) is Voted.PAPER


def test_a_paper_is_handed_in_once_by_a_household_that_has_not_voted() -> None:
    assert hand_in(POLL, None, by=STAFF, counts=0) is Voted.PAPER
    apart = replace(POLL, mode=Mode.SEPARATED)
    for poll, voted, counts, by, refusal in (
        (POLL, Voted.HERE, 0, STAFF, VotedBefore),
        (POLL, Voted.PAPER, 0, STAFF, VotedBefore),
        (POLL, None, 1, STAFF, CountedAlready),
        (POLL, None, 0, RESIDENT, NotAllowed),
        (apart, None, 0, STAFF, NoPaperHere),
        (replace(POLL, state=State.CLOSED), None, 0, STAFF, VoteClosed),
        (replace(POLL, state=State.ANNOUNCED), None, 0, STAFF, PollNotOpen),
    ):
        with pytest.raises(refusal):
            hand_in(poll, voted, by=by, counts=counts)
