"""Two communities beside 城东社区 under the same street office, each with projects whose plans are settled, and a fund
over all three that is open to vote on. Only where the demo is asked for them (`--street`): a newcomer then has to say
which community they live in.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from participation import plans, street_funds
from participation.access import Actor, Role, Standing
from participation.ballots import cast
from participation.communities import Building, Community
from participation.gates import gates
from participation.money import Source
from participation.plans import Alternative
from participation.polls import Poll, open_poll
from participation.projects import Project, Stage
from participation.residents import CONSENT, Resident
from playground.seeds import Seeded
from storage import Transaction
from storage.projects import Steps

FUND = 300_000_00
"""What the city gives in a year, over all communities; in fen."""

BESIDE = (
    (
        "chengxi", "城西社区", 1101,
        ("卢凤英", "江志明", "戴小兰", "夏国庆", "钟美华", "汪德胜", "田秀珍", "任海燕", "姜文斌", "范桂芬", "方永强"),
    ),
    (
        "chengnan", "城南社区", 1201,
        ("姚春梅", "谭建平", "廖素琴", "邹明亮", "熊爱珍", "金国良", "陆小芳", "郝振东", "孔令仪", "白玉霞"),
    ),
)  # fmt: skip
"""Slug, name, the first account, and the people: the first works there, the others live there."""

PROJECTS = (
    (("东门无障碍坡道", 90_000), ("主路太阳能路灯", 60_000), ("儿童滑梯换新", 80_000), ("树下石棋桌", 12_000)),
    (("带靠背的长椅", 8_000), ("公共晾衣架", 15_000), ("中心花坛翻新", 20_000), ("电动车充电棚", 70_000)),
    (("智能快递柜", 25_000), ("广场饮水台", 18_000), ("便民宣传栏", 10_000), ("篮球架和地面", 45_000)),
)
"""What each community brings, in yuan; the first is 城东社区."""

QUESTION = "今年的共同缔造经费，先办哪些项目？"


async def seed(tx: Transaction, town: Seeded) -> list[tuple[Community, Resident]]:
    """Store the two communities, the projects of all three, and the open vote; return who lives and works there."""
    places = [(town.community, [town.staff[0], *town.residents])]
    for slug, name, first, names in BESIDE:
        places.append(await _settle(tx, town, slug, name, first, names))
    posted_at = town.now - timedelta(days=20)
    for (community, people), brought in zip(places, PROJECTS, strict=True):
        with tx.community(community.id):
            if community != town.community:
                await tx.residents.entrust(town.street.id, Role.STREET, town.now)
            staff = await tx.residents.actor(people[0])
            for number, (title, yuan) in enumerate(brought, 1):
                await _posted(tx, community, people[number], staff, title, yuan * 100, posted_at)
    communities = [community.id for community, _ in places]
    found = await tx.street_funds.candidates(communities, town.now)
    poll = await _opened(tx, town, communities, found)
    for place, (community, people) in enumerate(places):
        with tx.community(community.id):
            for number, one in enumerate(people[2:9]):
                wish = {str(place * 4 + number % 4), str(place * 4 + (number + 1) % 4), str(number * 5 % 12)}
                await _cast(tx, poll, one, sorted(wish, key=int), town.now - timedelta(hours=9 - number))
    return [(community, one) for community, people in places[1:] for one in people]


async def _settle(
    tx: Transaction, town: Seeded, slug: str, name: str, first: int, people: Sequence[str]
) -> tuple[Community, list[Resident]]:
    with tx.everywhere():
        community = await tx.communities.add(Community(0, slug=slug, name=name, phone="0898-66001234"))
    with tx.community(community.id):
        homes = [await tx.communities.buildings.add(Building(0, community.id, f"{n}号楼", 2)) for n in (1, 2)]
        settled = []
        for number, called in enumerate(people):
            arrived = await tx.residents.arrive(first + number, first + number, "zh-Hans", town.now)
            settled.append(
                await tx.residents.change(
                    replace(
                        arrived,
                        community_id=community.id,
                        standing=Standing.VERIFIED,
                        name=called,
                        building_id=homes[number % 2].id if number else None,
                        unit=1 if number else None,
                        consent=CONSENT,
                        consented_at=town.now,
                    )
                )
            )
        await tx.residents.entrust(settled[0].id, Role.STAFF, town.now)
    return community, settled


async def _posted(
    tx: Transaction, community: Community, proposer: Resident, staff: Actor, title: str, cost: int, at: datetime
) -> None:
    """File a project as the study left it, and post its plan by the rule: its days of objections are over by now."""
    filed_at = at - timedelta(days=20)
    project = await tx.projects.file(
        Project(0, community.id, title, "邻居们提了好几年，大家都用得上。", proposer.id, filed_at, filed_at, 1, 1)
    )
    project = await tx.projects.change(replace(project, stage=Stage.DELIBERATE))
    plan, moved = plans.post(
        project, 1, "按图施工，两个月完工，完工以后请居民验收。", [Alternative("照图做", {Source.STREET: cost})],
        by=staff, at=at, gates=gates(community.terms),
    )  # fmt: skip
    moved = plans.carrying(moved, await tx.plans.add(plans.told_over(plan, at=plan.until_at)))
    await Steps(tx.session).add(moved.step)
    await tx.projects.change(moved.project)


async def _opened(
    tx: Transaction, town: Seeded, communities: Sequence[int], found: Sequence[street_funds.Candidate]
) -> Poll:
    """Open the vote as it was a day ago; nobody is sent a notice of what happened before today."""
    at = town.now - timedelta(days=1)
    street = await tx.residents.actor(town.street)
    seed_ = hashlib.sha256(QUESTION.encode()).hexdigest()[:32]
    poll = street_funds.announce(
        QUESTION, found, communities=communities, fund=FUND, days=14, noticed=True, by=street, at=at,
        zone=town.community.zone, seed=seed_,
    )  # fmt: skip
    stored = await tx.street_funds.keep(poll, found)
    with tx.community(stored.community_id):
        size, hash_ = await tx.ballots.take(stored, at)
        return await tx.ballots.begin(open_poll(stored, roll_size=size, roll_hash=hash_, at=at))


async def _cast(tx: Transaction, poll: Poll, resident: Resident, chosen: list[str], at: datetime) -> None:
    booth = await tx.ballots.booth(poll.id, resident.id)
    nonce = hashlib.sha256(f"{poll.id}|{resident.id}".encode()).hexdigest()[:32]
    await tx.ballots.cast(
        cast(booth, chosen, by=await tx.residents.actor(resident), nonce=nonce, at=at), booth.community_id
    )
