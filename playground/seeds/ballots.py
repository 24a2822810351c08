"""What 城东社区 votes on: an open ballot that the households decide, one that asks for views, the community's own fund
over eight projects, and a result to read.

The first is a vote of the residents' meeting, half way: some households have voted, the quorum is not yet reached. Nor
is it for the fund, of which each household may wish for what it pays for.
"""

import hashlib
from collections.abc import Mapping
from datetime import datetime, timedelta

from participation.ballots import cast
from participation.packs import Kind
from participation.polls import Draft, Poll, announce, open_poll
from participation.residents import Resident
from playground.seeds import Seeded
from storage import Transaction

PARK = Draft(Kind.YES_NO, "东门外的空地改成口袋公园，您赞成吗？", "residents-meeting", 10, noticed=True)
BENCHES = Draft(
    Kind.APPROVAL,
    "小广场先添什么？可以选几样",
    "sounding",
    7,
    noticed=True,
    options=("带靠背的长椅", "太阳能路灯", "儿童滑梯", "下棋的石桌", "饮水台"),
)
GATE = Draft(Kind.YES_NO, "西门晚上十点以后只走行人，您赞成吗？", "residents-meeting", 7, noticed=True)

WISHES = {
    "5号楼楼道加装扶手": 9_800, "北门电动车充电棚": 26_000, "小广场换防滑砖": 18_500, "2号楼门口感应灯": 1_200,
    "活动室添两张书桌": 2_400, "东墙边种一排月季": 3_600, "健身角换新器材": 15_000, "楼道口装信报箱": 6_300,
}  # fmt: skip
FUND = Draft(
    Kind.BUDGET, "今年社区的 6 万元经费，先办哪些？", "residents-fund", 10, noticed=True,
    options=tuple(WISHES), fund=60_000_00, costs=tuple(cost * 100 for cost in WISHES.values()),
)  # fmt: skip


async def seed(tx: Transaction, town: Seeded) -> None:
    """Store the four; nobody is sent a notice of what happened before today."""
    voters = town.residents
    gate = await _opened(tx, town, GATE, town.now - timedelta(days=20))
    said = {one: [("yes", "yes", "yes", "no", "abstain")[n % 5]] for n, one in enumerate(voters[:31])}
    await _cast(tx, gate, said, gate.opens_at + timedelta(days=1))
    await tx.ballots.count(gate, gate.closes_at)

    park = await _opened(tx, town, PARK, town.now - timedelta(days=3))
    said = {one: ["no" if n % 6 == 5 else "yes"] for n, one in enumerate(voters[20:34])}
    await _cast(tx, park, said, town.now - timedelta(days=2))

    benches = await _opened(tx, town, BENCHES, town.now - timedelta(days=1))
    said = {one: sorted({str(n % 5), str(n * 2 % 5)}) for n, one in enumerate(voters[22:37])}
    await _cast(tx, benches, said, town.now - timedelta(hours=9))

    fund = await _opened(tx, town, FUND, town.now - timedelta(days=2))
    said = {one: sorted({str(n % 8), str((n + 3) % 8), str(n * 3 % 8)} - {"1"}) for n, one in enumerate(voters[21:33])}
    await _cast(tx, fund, said, town.now - timedelta(days=1))


async def _opened(tx: Transaction, town: Seeded, draft: Draft, at: datetime) -> Poll:
    staff = await tx.residents.actor(town.staff[0])
    seed_ = hashlib.sha256(draft.question.encode()).hexdigest()[:32]
    poll = announce(draft, form="community", by=staff, at=at, zone=town.community.zone, seed=seed_)
    poll = await tx.ballots.add(poll)
    size, hash_ = await tx.ballots.electorate.take(poll.id, poll.pack, poll.community_id, at)
    return await tx.ballots.begin(open_poll(poll, roll_size=size, roll_hash=hash_, at=at))


async def _cast(tx: Transaction, poll: Poll, said: Mapping[Resident, list[str]], at: datetime) -> None:
    for number, (resident, chosen) in enumerate(said.items()):
        booth = await tx.ballots.booth(poll.id, resident.id)
        nonce = hashlib.sha256(f"{poll.id}|{resident.id}".encode()).hexdigest()[:32]
        by = await tx.residents.actor(resident)
        ballot = cast(booth, chosen, by=by, nonce=nonce, at=at + timedelta(minutes=number))
        await tx.ballots.cast(ballot, poll.community_id)
