"""A budget vote from what staff write to what is kept of its result: refusals, sums, tallies, and the file."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.notices import compose
from participation import budgets, funds, pabulib
from participation.access import Actor, Grant, Role, Standing
from participation.accounts import Verdict
from participation.ballots import Booth, cast
from participation.elections import Election
from participation.outcomes import outcome
from participation.packs import Kind, Mode, Pack, offered, rules
from participation.polls import Draft, Poll, State, announce, close
from participation.refusals import Blank, Refusal, TooLong
from participation.shares import decide
from participation.tally import Tally

NOW = datetime(2026, 3, 2, 2, tzinfo=UTC)
STAFF = Actor(1, 1, Standing.VERIFIED, frozenset({Grant(Role.STAFF, 1)}))
VOTER = Actor(2, 1, Standing.VERIFIED, frozenset())
FUND = 30_000_000
COSTS = {"长椅": 8_000_000, "坡道": 15_000_000, "路灯": 12_000_000, "棋桌": 2_000_000}


def vote(pack: str = "sounding-fund", costs: dict[str, int] = COSTS, fund: int = FUND, **how: object) -> Poll:
    draft = Draft(Kind.BUDGET, "先办哪些？", pack, 7, True, tuple(costs), fund=fund, costs=tuple(costs.values()), **how)  # type: ignore[arg-type]
    poll = announce(draft, form="community", by=STAFF, at=NOW, zone="Asia/Shanghai", seed="0f" * 16)
    return replace(poll, id=7, state=State.OPEN, roll_size=50)


def shut(poll: Poll, said: Sequence[str], roll: int = 50) -> Poll:
    units = {f"r{number}": None for number in range(roll)}
    ballots = {f"r{number}": one for number, one in enumerate(said)}
    return close(poll, roll=units, ballots=ballots, at=poll.closes_at)


@pytest.mark.parametrize(
    ("line", "name", "cost"),
    [
        ("加装长椅 8000", "加装长椅", 800_000),
        ("修东门的坡道：2.5万", "修东门的坡道", 2_500_000),
        ("3号楼 前的灯\t12,000元", "3号楼 前的灯", 1_200_000),
        ("路灯　１２００ 元", "路灯", 120_000),
        ("Ramp 2, 300.5", "Ramp 2", 30_050),
    ],
)
def test_a_line_is_a_name_and_a_cost(line: str, name: str, cost: int) -> None:
    first, other = funds.offers(f"{line}\n\n棋桌 1", FUND)
    assert first == funds.Offer(name, cost)
    assert other == funds.Offer("棋桌", 100)


@pytest.mark.parametrize(
    ("text", "refusal", "said"),
    [
        ("长椅 8000\n路灯", funds.NoCost, {"line": 2}),
        ("长椅 8000\n路灯 很多", funds.NoCost, {"line": 2}),
        ("长椅 8000\n路灯 0", funds.NoCost, {"line": 2}),
        ("长椅 8000\n路灯 -5", funds.NoCost, {"line": 2}),
        ("长椅 300000\n路灯 300000.01", funds.TooDear, {"name": "路灯", "fund_fen": 30_000_000}),
        ("Bench 8000\nbench 9000", funds.SameProject, {"name": "bench"}),
        ("长椅 8000", funds.BadNumber, {"count": 1}),
        ("\n".join(f"第{n}号 10" for n in range(51)), funds.BadNumber, {"count": 51}),
        (f"{'长' * 31} 8000\n路灯 5", TooLong, {}),
        ("\u200b 8000\n路灯 5", Blank, {}),
        ("", funds.BadNumber, {"count": 0}),
    ],
)
def test_what_nobody_could_vote_on_is_refused(text: str, refusal: type[Refusal], said: dict[str, object]) -> None:
    with pytest.raises(refusal) as raised:
        funds.offers(text, FUND)
    assert said.items() <= raised.value.facts.items()


def test_fifty_projects_stand_and_the_whole_fund_may_be_one_cost() -> None:
    assert len(funds.offers("\n".join(f"第{n}号 300000" for n in range(50)), FUND)) == 50


def test_a_fund_of_nothing_is_refused() -> None:
    assert funds.fund("30万") == FUND
    with pytest.raises(funds.NoFund):
        funds.fund("0")


@given(st.text(max_size=80))
def test_whatever_is_written_is_projects_or_a_refusal(text: str) -> None:
    try:
        found = funds.offers(text, FUND)
    except Refusal:
        return
    funds.check(found, FUND)


def test_the_draft_is_checked_again_when_it_is_announced() -> None:
    with pytest.raises(funds.TooDear):
        vote(fund=10_000_000)
    with pytest.raises(funds.BadNumber):
        vote(costs={"长椅": 5})


def test_the_close_is_bound_to_the_fund_and_the_costs() -> None:
    poll = vote()
    assert poll.mode is Mode.AT_CLOSE
    bound = {poll.rules_hash, replace(poll, fund=FUND + 1).rules_hash}
    bound |= {replace(poll, costs=(8_000_001, *poll.costs[1:])).rules_hash}
    assert len(bound) == 3


def test_projects_stand_in_an_order_drawn_by_lot() -> None:
    orders = {tuple(replace(vote(), seed=f"{n:032x}").order) for n in range(40)}
    assert len(orders) > 5
    assert all(sorted(order) == [0, 1, 2, 3] for order in orders)


def test_packs_of_a_fund_are_offered_for_budget_votes_alone() -> None:
    assert {pack.key for pack in offered(Kind.BUDGET, "community")} == {"residents-fund", "sounding-fund"}
    assert {pack.key for pack in offered(Kind.BUDGET, "village")} == {"sounding-fund"}
    assert Pack.read(rules("residents-fund")).binding
    assert not Pack.read(rules("sounding-fund")).binding


def booth(poll: Poll) -> Booth:
    return Booth(
        poll.id, poll.question, poll.kind, len(poll.options), poll.state, poll.opens_at, poll.closes_at, "r2",
        costs=poll.costs, most=poll.fund if poll.pack.fits else None,
    )  # fmt: skip


def test_wishes_fit_the_fund_where_the_pack_says_so() -> None:
    at = NOW + timedelta(hours=1)
    fits = booth(vote("residents-fund"))
    assert cast(fits, ["1", "0"], by=VOTER, nonce="n", at=at).content == "0,1"
    assert cast(fits, ["0", "2", "1", "0"][:2], by=VOTER, nonce="n", at=at).content == "0,2"
    with pytest.raises(funds.OverFund) as raised:
        cast(fits, ["0", "1", "2"], by=VOTER, nonce="n", at=at)
    assert raised.value.facts == {"over_fen": 5_000_000, "fund_fen": 30_000_000}
    free = booth(vote("sounding-fund"))
    assert cast(free, ["0", "1", "2", "3"], by=VOTER, nonce="n", at=at).content == "0,1,2,3"


def test_exactly_the_fund_fits() -> None:
    funds.fit([1, 2, 3], 5, ["1", "2"])
    with pytest.raises(funds.OverFund):
        funds.fit([1, 2, 3], 4, ["1", "2"])


def test_the_plain_order_funds_what_fits_and_says_what_was_missing() -> None:
    said = ["1,2"] * 13 + ["0,1"] * 8 + ["0,3"] * 7  # 坡道 21, 长椅 15, 路灯 13, 棋桌 7
    done = shut(vote("residents-fund"), said)
    assert done.tally is not None
    assert done.tally.funding is not None
    assert (done.tally.quorum_met, done.tally.passed) == (True, True)
    assert done.tally.funding.chosen == (1, 0, 3)
    why = {one.project: one for one in done.tally.funding.account.reasons}
    assert (why[2].verdict, why[2].rest, why[2].missing) == (Verdict.NO_ROOM, 7_000_000, 5_000_000)
    assert [line.choice for line in done.tally.lines] == ["1", "0", "2", "3"]
    facts = outcome(done, {})
    assert (facts["spent_fen"], facts["left_fen"], facts["count"]) == (25_000_000, 5_000_000, 3)
    notice = compose("budgets-result", facts, "zh-Hans", "Asia/Shanghai").text
    assert "经费 30 万元，入选 3 个项目，共 25 万元，剩下 5 万元" in notice
    assert "✅ 坡道 · 15 万元\n✅ 长椅 · 8 万元\n✅ 棋桌 · 2 万元" in notice


def test_equal_shares_give_a_small_group_its_part() -> None:
    """Each of fifty has 6,000 yuan: thirty have 180,000, and once 路灯 is paid 坡道 is beyond them; twenty have 120,000
    for 棋桌 and 长椅. Nothing that fits the 80,000 left is wished for. By votes alone the twenty get 棋桌 only."""
    said = ["1,2"] * 30 + ["0,3"] * 20
    done = shut(vote(), said)
    assert done.tally is not None
    assert done.tally.funding is not None
    assert done.tally.passed is None
    assert done.tally.funding.chosen == (2, 3, 0)
    assert done.tally.funding.account.plain == (2, 1, 3)
    assert done.tally.funding.account.left == 8_000_000
    reach = done.tally.funding.account.reach
    assert reach is not None
    assert (reach.some, reach.none) == (50, 0)


def test_where_too_few_vote_nothing_is_divided() -> None:
    done = shut(vote("residents-fund"), ["0,1"] * 25)  # of 50: more than half is 26
    assert done.tally is not None
    assert (done.tally.quorum_met, done.tally.passed, done.tally.funding) == (False, False, None)
    assert outcome(done, {})["outcome"] == "no-quorum"
    held = shut(vote("residents-fund"), ["0,1"] * 26)
    assert held.tally is not None
    assert held.tally.funding is not None


@pytest.mark.parametrize("said", [[], ["0"], ["spoiled"], ["0,1", "spoiled", "3"]])
def test_few_ballots_and_spoiled_ones_are_counted_and_nothing_more(said: list[str]) -> None:
    done = shut(vote(), said)
    assert done.tally is not None
    assert done.tally.funding is not None
    assert done.tally.spoiled == said.count("spoiled")
    assert done.tally.funding.account.reach is None
    assert all(not why.on for why in done.tally.funding.account.reasons)
    with pytest.raises(ValueError, match="twenty"):
        budgets.pb(done, said, place="城东社区", zone="Asia/Shanghai")


CONTENTS = st.lists(
    st.sets(st.integers(0, 3), min_size=1).map(lambda chosen: ",".join(map(str, sorted(chosen)))), max_size=60
)


@given(CONTENTS, st.randoms())
def test_a_result_comes_back_as_it_was_kept_and_in_any_order_of_ballots(said: list[str], chance: object) -> None:
    done = shut(vote(), said, roll=60)
    assert done.tally is not None
    assert Tally.read(json.loads(json.dumps(done.tally.kept()))) == done.tally
    again = said[::-1]
    assert budgets.divided(vote(), done.tally, again) == done.tally
    assert done.tally.funding is not None
    assert sum(COSTS[done.options[number]] for number in done.tally.funding.chosen) <= FUND


def test_a_result_without_a_fund_keeps_its_hash() -> None:
    assert "funding" not in Tally(5, 1, (), None, None, False, (), "").kept()


@given(CONTENTS.filter(lambda said: len(said) >= 20), st.sampled_from(["sounding-fund", "residents-fund"]))
def test_the_file_counted_again_gives_the_published_winners(said: list[str], pack: str) -> None:
    poll = vote(pack)
    done = shut(poll, said, roll=len(said))
    assert done.tally is not None
    assert done.tally.funding is not None
    record = pabulib.read(budgets.pb(done, said, place="城东社区", zone="Asia/Shanghai"))
    by_key = {project.key: number for number, project in enumerate(record.election.projects)}
    numbers = {by_key[str(number + 1)] for number in done.tally.funding.chosen}
    assert set(record.selected) == numbers
    assert record.election.ballots.voters == len(said)
    if record.rule == "greedy-threshold":
        assert set(pabulib.recomputed(record) or ()) == numbers
    fen = [replace(one, key=one.name, cost=one.cost * 100) for one in record.election.projects]
    anew = Election(fen, record.election.fund * 100, record.election.ballots, poll.seed)
    assert {anew.projects[number].name for number in decide(anew, budgets.terms(poll)).chosen} == {
        done.options[number] for number in done.tally.funding.chosen
    }
