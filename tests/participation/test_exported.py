"""The `.pb` files that Linli writes of its own votes, as they are kept in tests/oracle/exported for pabulib-checker to
read there (`make oracle`): from polls that were announced, cast and closed, with names as staff may write them."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from participation import budgets, pabulib
from participation.access import Actor, Grant, Role, Standing
from participation.ballots import content
from participation.packs import Kind
from participation.polls import Draft, State, announce, close

KEPT = Path(__file__).parents[1] / "oracle" / "exported"
NOW = datetime(2026, 3, 2, 2, tzinfo=UTC)
STAFF = Actor(1, 1, Standing.VERIFIED, frozenset({Grant(Role.STAFF, 1)}))
FUND = 30_000_000
PROJECTS = {
    "东门坡道": 9_000_000, "路灯；太阳能的": 6_000_050, "儿童滑梯 \"小象\"": 8_000_000, "棋桌": 1_200_000,
    "=长椅": 800_000, "晾衣架": 1_500_000, "充电棚": 7_000_000, "Ramp, gate 2": 2_500_000,
}  # fmt: skip
WISHES = [["0", "1", "3"]] * 9 + [["2", "4", "6"]] * 7 + [["1", "5", "7"]] * 5 + [["3"]] * 4 + [["4", "7"]] * 2


@pytest.mark.parametrize("pack", ["sounding-fund", "residents-fund"])
def test_what_is_exported_is_what_the_checker_reads(pack: str) -> None:
    names, costs = tuple(PROJECTS), tuple(PROJECTS.values())
    draft = Draft(Kind.BUDGET, "今年先办哪些？", pack, 7, True, names, fund=FUND, costs=costs)
    poll = announce(draft, form="community", by=STAFF, at=NOW, zone="Asia/Shanghai", seed="0f" * 16)
    poll = replace(poll, id=7, state=State.OPEN)
    said = {f"r{number}": content(Kind.BUDGET, len(names), wish) for number, wish in enumerate(WISHES)}
    done = close(poll, roll={f"r{number}": None for number in range(40)}, ballots=said, at=poll.closes_at)
    written = budgets.pb(done, sorted(said.values()), place="城东社区", zone="Asia/Shanghai")
    assert written == (KEPT / f"{pack}.pb").read_text(encoding="utf-8")
    record = pabulib.read(written)
    assert record.election.ballots.voters == len(WISHES)
    assert done.tally is not None
    assert done.tally.funding is not None
    assert len(record.selected) == len(done.tally.funding.chosen) > 0
