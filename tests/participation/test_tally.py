"""Counting: boundaries by hand, small numbers kept back, ties by the published lot, the same in any order."""

import hashlib
import random
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation.packs import Kind, Pack, Share, offered, rules, shipped
from participation.tally import Tally, count, drawn, turnout

HALF, TWO_THIRDS, THREE_QUARTERS = Share(1, 2, True), Share(2, 3, False), Share(3, 4, False)
MEETING = Pack.read(rules("residents-meeting"))
VILLAGE = Pack.read(rules("village-meeting"))
SOUNDING = Pack.read(rules("sounding"))


@pytest.mark.parametrize(
    ("share", "count_", "of", "met"),
    [
        (HALF, 0, 0, False), (HALF, 1, 1, True), (HALF, 1, 2, False), (HALF, 2, 3, True), (HALF, 5, 10, False),
        (HALF, 6, 10, True), (HALF, 3746, 7493, False), (HALF, 3747, 7493, True),
        (TWO_THIRDS, 0, 0, False), (TWO_THIRDS, 1, 1, True), (TWO_THIRDS, 1, 2, False), (TWO_THIRDS, 2, 3, True),
        (TWO_THIRDS, 3, 5, False), (TWO_THIRDS, 4, 6, True), (TWO_THIRDS, 666, 1000, False),
        (TWO_THIRDS, 667, 1000, True), (TWO_THIRDS, 2000, 3000, True), (TWO_THIRDS, 1999, 3000, False),
        (THREE_QUARTERS, 3, 4, True), (THREE_QUARTERS, 74, 99, False), (THREE_QUARTERS, 75, 99, True),
        (THREE_QUARTERS, 75, 100, True),
    ],
)  # fmt: skip
def test_a_share_is_exact_at_its_boundary(share: Share, count_: int, of: int, met: bool) -> None:
    assert share.met(count_, of) is met


@pytest.mark.parametrize("of", range(1, 301))
def test_shares_agree_with_fractions_and_with_the_number_that_people_are_told(of: int) -> None:
    for share in (HALF, TWO_THIRDS, THREE_QUARTERS):
        wanted = Fraction(share.part, share.whole)
        met = [n for n in range(of + 1) if (Fraction(n, of) > wanted if share.more else Fraction(n, of) >= wanted)]
        assert met == [n for n in range(of + 1) if share.met(n, of)]
        assert share.least(of) == met[0]


def _answers(yes: int, no: int, abstain: int, silent: int, pack: Pack = MEETING) -> Tally:
    said = ["yes"] * yes + ["no"] * no + ["abstain"] * abstain
    roll: dict[str, int | None] = {f"h{n}": 1 for n in range(len(said) + silent)}
    return count(Kind.YES_NO, (), pack, seed="s", roll=roll, ballots={f"h{n}": one for n, one in enumerate(said)})


@pytest.mark.parametrize(
    ("yes", "no", "abstain", "silent", "quorum", "passed"),
    [
        (6, 0, 0, 4, True, True),  # 6 of 10 took part
        (5, 0, 0, 5, False, False),  # exactly half is not more than half
        (3, 3, 0, 4, True, False),  # half of the ballots is not a majority
        (3, 1, 2, 4, True, False),  # an abstention is a ballot cast
        (4, 1, 1, 4, True, True),
        (0, 0, 0, 5, False, False),
        (1, 0, 0, 0, True, True),
    ],
)
def test_a_residents_meeting_passes_by_two_halves(
    yes: int, no: int, abstain: int, silent: int, quorum: bool, passed: bool
) -> None:
    tally = _answers(yes, no, abstain, silent)
    assert (tally.quorum_met, tally.passed) == (quorum, passed)


def test_two_thirds_of_the_households_is_enough_in_a_village() -> None:
    assert _answers(2, 0, 0, 1, VILLAGE).passed is True
    assert _answers(3, 0, 0, 2, VILLAGE).passed is False


def test_a_sounding_never_passes() -> None:
    tally = _answers(10, 0, 0, 0, SOUNDING)
    assert tally.quorum_met is None
    assert tally.passed is None


def test_percent_is_rounded_down() -> None:
    assert _answers(2, 0, 0, 1).percent == 66
    assert _answers(199, 0, 0, 1).percent == 99
    assert count(Kind.YES_NO, (), MEETING, seed="", roll={}, ballots={}).percent == 0


def test_options_are_ranked_by_votes_and_equal_ones_by_the_published_lot() -> None:
    options = ("长椅", "路灯", "滑梯", "花坛")
    ballots = {"r1": "0,2", "r2": "2", "r3": "1"}
    tally = count(Kind.APPROVAL, options, SOUNDING, seed="abc", roll=dict.fromkeys(ballots), ballots=ballots)
    assert [line.votes for line in tally.lines] == [2, 1, 1, 0]
    assert tally.lines[0].choice == "2"
    first, second = (options[int(line.choice)] for line in tally.lines[1:3])
    lots = [hashlib.sha256(f"abc|{option}".encode()).hexdigest() for option in (first, second)]
    assert lots == sorted(lots)
    assert drawn("abc", first) == lots[0]
    assert tally.lot


def test_no_lot_is_spoken_of_where_none_was_needed() -> None:
    tally = count(Kind.APPROVAL, ("甲", "乙"), SOUNDING, seed="s", roll={"r1": None}, ballots={"r1": "1"})
    assert not tally.lot


def test_a_ballot_of_nobody_stops_the_count() -> None:
    with pytest.raises(ValueError, match="no unit on the roll"):
        count(Kind.YES_NO, (), MEETING, seed="s", roll={"h1": 1}, ballots={"h2": "yes"})


@given(st.lists(st.sampled_from(["yes", "no", "abstain", None]), max_size=60), st.randoms(use_true_random=False))
def test_the_count_is_the_same_in_any_order_and_survives_being_kept(
    said: list[str | None], shuffle: random.Random
) -> None:
    roll: dict[str, int | None] = {f"h{n}": n % 3 + 1 for n in range(len(said))}
    ballots = {f"h{n}": one for n, one in enumerate(said) if one}
    first = count(Kind.YES_NO, (), MEETING, seed="s", roll=roll, ballots=ballots)
    items = list(ballots.items())
    shuffle.shuffle(items)
    assert count(Kind.YES_NO, (), MEETING, seed="s", roll=roll, ballots=dict(items)) == first
    assert Tally.read(first.kept()) == first
    assert sum(line.votes for line in first.lines) == first.cast == len(ballots)


def test_one_changed_ballot_changes_the_hash() -> None:
    def hash_(said: str) -> str:
        return count(Kind.YES_NO, (), MEETING, seed="s", roll={"h1": 1}, ballots={"h1": said}).ballots_hash

    assert hash_("yes") != hash_("no")


def _roll(*sizes: int) -> dict[str, int | None]:
    return {f"b{building}-{n}": building for building, size in enumerate(sizes, 1) for n in range(size)}


@pytest.mark.parametrize(
    ("sizes", "groups"),
    [
        ((10, 30), [(1,), (2,)]),
        ((9, 30, 40), [(3,), (1, 2)]),  # one small building could be read off as the rest: the next joins
        ((4, 6, 30), [(3,), (1, 2)]),
        ((4, 5, 30), []),  # all together: one group is no breakdown
        ((3, 3, 3), []),  # nine altogether: no breakdown
        ((9,), []),
        ((30,), []),
    ],
)
def test_no_group_under_ten_and_none_that_can_be_read_off(
    sizes: tuple[int, ...], groups: list[tuple[int, ...]]
) -> None:
    roll = _roll(*sizes)
    found = turnout(roll, [unit for unit in roll if unit.endswith("-0")])
    assert [group.buildings for group in found] == groups
    assert all(group.eligible >= 10 for group in found)
    if found:
        assert sum(group.eligible for group in found) == sum(sizes)
        assert sum(group.cast for group in found) == len(sizes)


@given(st.lists(st.integers(0, 40), max_size=8))
def test_a_breakdown_holds_everybody_or_nobody(sizes: list[int]) -> None:
    roll = _roll(*sizes)
    found = turnout(roll, roll)
    assert all(group.eligible >= 10 for group in found)
    assert sum(group.eligible for group in found) in (0, sum(sizes))


@pytest.mark.parametrize(("cast", "broken_down"), [(19, False), (20, True)])
def test_under_twenty_ballots_only_counts_are_published(cast: int, broken_down: bool) -> None:
    roll: dict[str, int | None] = {f"h{n}": n % 2 for n in range(40)}
    ballots = {f"h{n}": "yes" for n in range(cast)}
    tally = count(Kind.YES_NO, (), MEETING, seed="s", roll=roll, ballots=ballots)
    assert tally.few is not broken_down
    assert bool(tally.turnout) is broken_down


def test_every_pack_names_its_source_and_the_day_it_was_read() -> None:
    for key, kept in shipped().items():
        pack = Pack.read(kept)
        assert pack.key == key
        assert pack.source
        assert len(pack.dated) == 10
        assert pack.binding != pack.effect.startswith("advice")


def test_plans_are_never_put_to_a_binding_vote_here() -> None:
    assert {pack.binding for pack in offered(Kind.APPROVAL, "community")} == {False}
    assert [pack.key for pack in offered(Kind.YES_NO, "community") if pack.binding] == [
        "owners-major", "owners-ordinary", "residents-meeting",
    ]  # fmt: skip
    assert [pack.key for pack in offered(Kind.YES_NO, "village") if pack.binding] == ["village-meeting"]
