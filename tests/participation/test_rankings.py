"""Rankings as they are tapped, typed, bound and kept; how they are counted is tested in test_ranked.py."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation import polls
from participation.access import Actor, Grant, Role, Standing
from participation.ballots import content
from participation.packs import Kind, Mode, offered
from participation.polls import BadOptions, Draft, NoSuchChoice, Poll, WrongPack, announce
from participation.rankings import COUNTINGS, Counting, RankedTwice, RankingUnread, place, told, typed
from participation.tally import Tally

NAMES = ("长椅", "路灯", "滑梯", "棋桌")
STAFF = Actor(1, 1, Standing.VERIFIED, frozenset({Grant(Role.STAFF, 1)}))
NOW = datetime(2026, 11, 29, 2, tzinfo=UTC)


def poll_of(names: tuple[str, ...] = NAMES, pack: str = "sounding", **how: object) -> Poll:
    draft = Draft(Kind.RANKED, "先修哪里？", pack, 7, True, names, **how)  # type: ignore[arg-type]
    return announce(draft, form="community", by=STAFF, at=NOW, zone="Asia/Shanghai", seed="s")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("3 1 2", [2, 0, 1]),
        ("312", [2, 0, 1]),
        ("3>1 > 2", [2, 0, 1]),
        ("３，１", [2, 0]),
        ("三、一", [2, 0]),
        ("3号 1号", [2, 0]),
        ("滑梯 长椅", [2, 0]),
        ("滑梯", [2]),
    ],
)
def test_a_ranking_is_read_however_it_is_typed(text: str, places: list[int]) -> None:
    assert typed(text, NAMES) == places


@pytest.mark.parametrize(
    ("text", "refused"),
    [("", RankingUnread), ("都行", RankingUnread), ("5", RankingUnread), ("0 1", RankingUnread),
     ("1 1", RankedTwice), ("滑梯 3", RankedTwice), ("9" * 4000, RankingUnread)],
)  # fmt: skip
def test_what_is_no_ranking_is_refused(text: str, refused: type[Exception]) -> None:
    with pytest.raises(refused):
        typed(text, NAMES)


def test_two_digits_are_one_number_where_there_are_ten_options() -> None:
    names = [f"方案{number}" for number in range(10)]
    assert typed("10 1", names) == [9, 0]
    with pytest.raises(RankingUnread):
        typed("12", names)


@given(st.text(max_size=60))
def test_anything_typed_is_a_ranking_or_refused(text: str) -> None:
    try:
        places = typed(text, NAMES)
    except (RankingUnread, RankedTwice):
        return
    assert len(set(places)) == len(places) > 0
    assert set(places) <= set(range(4))


def test_a_button_sets_and_never_toggles() -> None:
    assert place([], "2", 1) == ["2"]
    assert place(["2"], "2", 1) == ["2"]
    assert place(["2"], "0", 1) == ["2", "0"]  # two quick taps on one keyboard: in the order of the taps
    assert place([], "0", 3) == []  # a button of a ranking that was cleared since


def test_a_ballot_says_the_order_and_names_nothing_twice() -> None:
    assert content(Kind.RANKED, 4, ["2", "0"]) == "2,0"
    for wrong in (["2", "2"], ["4"], ["yes"]):
        with pytest.raises(NoSuchChoice):
            content(Kind.RANKED, 4, wrong)


def test_three_to_ten_options_are_put_in_order() -> None:
    for count in (2, 11):
        names = tuple(f"方案{number}" for number in range(count))
        with pytest.raises(BadOptions):
            poll_of(names)
        with pytest.raises(BadOptions):
            polls.options("\n".join(names), Kind.RANKED)
    assert len(polls.options("\n".join(f"方案{number}" for number in range(10)), Kind.RANKED)) == 10


def test_how_it_is_counted_is_bound_before_anybody_votes() -> None:
    assert poll_of().counting is COUNTINGS[0] is Counting.RUN_OFF
    assert poll_of(counting=Counting.PAIRS).counting is Counting.PAIRS
    assert poll_of(counting=Counting.PAIRS).rules_hash != poll_of().rules_hash


def test_ranked_votes_are_advice_in_every_mode() -> None:
    packs = offered(Kind.RANKED, "community")
    assert {pack.binding for pack in packs} == {False}
    assert {mode for pack in packs for mode in pack.modes_for(Kind.RANKED)} == set(Mode)
    with pytest.raises(WrongPack):
        poll_of(pack="residents-meeting")


def counted(counting: Counting, *contents: str) -> Tally:
    poll = poll_of(counting=counting)
    ballots = {f"r{number}": said for number, said in enumerate(contents)}
    return polls.counted(poll, roll=dict.fromkeys(ballots), ballots=ballots)


BALLOTS = ("0,1", "0,1", "1,2", "1,2", "1,0", "2,1", "3,2", "spoiled")


@pytest.mark.parametrize("counting", list(Counting))
def test_a_count_is_kept_and_read_back(counting: Counting) -> None:
    tally = counted(counting, *BALLOTS)
    assert tally.ranking is not None
    assert Tally.read(tally.kept()) == tally
    assert (tally.cast, tally.spoiled) == (8, 1)
    assert {line.choice: line.votes for line in tally.lines} == {"0": 2, "1": 3, "2": 1, "3": 1}


def test_the_lines_of_a_run_off_stand_in_the_order_in_which_options_went_out() -> None:
    """路灯 3, 长椅 2, 滑梯 1, 棋桌 1: of the last two the lot puts one out, and whichever it is, 路灯 wins."""
    tally = counted(Counting.RUN_OFF, *BALLOTS)
    assert next(line.choice for line in tally.lines) == "1"
    assert tally.lot
    first, *_, last = told(NAMES, tally.ranking)
    assert first["args"]["votes"] == "路灯 3 · 长椅 2 · 滑梯 1 · 棋桌 1"
    assert (first["args"]["end"], first["args"]["lot"]) == ("out", True)
    assert (last["args"]["end"], last["args"]["name"]) == ("won", "路灯")


def test_a_circle_is_told_and_what_does_not_count_in_it() -> None:
    tally = counted(Counting.PAIRS, *["0,1,2"] * 7, *["1,2,0"] * 6, *["2,0,1"] * 5)
    lines = told(NAMES, tally.ranking)
    assert [line["id"] for line in lines] == ["rankings-duel"] * 3 + ["rankings-circle"]
    assert [line["args"]["won"] for line in lines[:3]] == ["yes", "no", "yes"]
    assert (lines[1]["args"]["over"], lines[1]["args"]["under"]) == (7, 11)


@pytest.mark.parametrize("counting", list(Counting))
def test_nobody_and_nothing_valid_elect_nobody(counting: Counting) -> None:
    for contents in ((), ("spoiled",)):
        tally = counted(counting, *contents)
        assert sum(line.votes for line in tally.lines) == 0
        assert len(tally.lines) == 4
