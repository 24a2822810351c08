"""Communities under one street office, projects whose plans are settled, and a fund over them: for the tests of votes
over several communities."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from participation import street_funds
from participation.access import Actor, Grant, Role, Standing
from participation.money import Source
from participation.plans import Alternative, Plan
from participation.polls import Poll
from participation.projects import Project, Stage
from participation.residents import Resident
from storage import Storage, Transaction
from tests.polling import SEED, Voters, settled

FUND = 30_000_000
"""300,000 yuan in fen."""

NAMES = ("城东社区", "城西社区", "城南社区", "城北社区")
SLUGS = ("chengdong", "chengxi", "chengnan", "chengbei")
PROJECTS = (
    (("东门坡道", 90_000), ("太阳能路灯", 60_000), ("儿童滑梯", 80_000), ("棋桌", 12_000)),
    (("长椅", 8_000), ("晾衣架", 15_000), ("花坛", 20_000), ("充电棚", 70_000)),
    (("快递柜", 25_000), ("饮水台", 18_000), ("宣传栏", 10_000), ("篮球架", 45_000)),
    (("金丝雀亭", 30_000),),
)
"""What each community brings, in yuan; twelve of the first three."""


@dataclass(slots=True)
class Street:
    """Communities; the street office stands above all but the last of them, and lives in the first."""

    places: list[Voters]
    officer: Resident

    @property
    def above(self) -> list[Voters]:
        return self.places[:-1]

    @property
    def communities(self) -> tuple[int, ...]:
        return tuple(place.community.id for place in self.above)

    def actor(self) -> Actor:
        """Return the street office as it taps."""
        grants = frozenset(Grant(Role.STREET, community) for community in self.communities)
        return Actor(self.officer.id, self.officer.community_id, Standing.VERIFIED, grants)

    def voter(self, place: int, number: int) -> Resident:
        return self.places[place].residents[number]


async def streets(storage: Storage, *counts: int) -> Street:
    """Store communities of so many verified residents, in two buildings each, with their projects; the street office
    is over all but the last."""
    places = []
    for count, slug, name in zip(counts, SLUGS, NAMES, strict=False):
        place = await settled(storage, count, slug=slug)
        async with storage.transaction() as tx:
            place.community = await tx.communities.change(replace(place.community, name=name))
        places.append(place)
    async with storage.transaction() as tx:
        now = await tx.now()
        person = await tx.residents.arrive(999_999, 999_999, "zh-Hans", now)
        person = await tx.residents.change(
            replace(person, community_id=places[0].community.id, standing=Standing.VERIFIED, name="沈主任")
        )
        for place, brought in zip(places, PROJECTS, strict=False):
            with tx.community(place.community.id):
                if place is not places[-1]:
                    await tx.residents.entrust(person.id, Role.STREET, now)
                for title, yuan in brought:
                    await posted(tx, place.community.id, place.residents[0].id, title, yuan * 100, now)
    return Street(places, person)


async def posted(
    tx: Transaction, community: int, proposer: int, title: str, *costs: int | datetime, ways: Sequence[str] = ()
) -> Project:
    """Store a project whose plan's days of objections are over; `costs` in fen, one for each way, and the moment."""
    *fen, at = costs
    assert isinstance(at, datetime)
    since = at - timedelta(days=20)
    project = await tx.projects.add(
        Project(0, community, title, "大家都用得上。", proposer, since, since, 1, 1, stage=Stage.PLAN_POSTED,
                until_at=at - timedelta(days=1))
    )  # fmt: skip
    named = ways or ["照这样做"]
    alternatives = tuple(
        Alternative(name, {Source.STREET: cost}) for name, cost in zip(named, fen, strict=True) if isinstance(cost, int)
    )
    plan = await tx.plans.add(
        Plan(0, community, project.id, 1, None, since, at - timedelta(days=1), "按图施工。", alternatives)
    )
    await tx.projects.follow(project.id, proposer, since, community=community)
    return await tx.projects.change(replace(project, plan_id=plan.id))


async def funded(storage: Storage, street: Street, *, fund: int = FUND, days: int = 3, noticed: bool = True) -> Poll:
    """Store a fund over the communities under the street office, over all that may stand, and open it."""
    async with storage.transaction(street.officer.community_id) as tx:
        now = await tx.now()
        found = await tx.street_funds.candidates(street.communities, now, lock=True)
        poll = street_funds.announce(
            "今年的共同缔造经费，先办哪些项目？", found, communities=street.communities, fund=fund, days=days,
            noticed=noticed, by=street.actor(), at=now, zone="Asia/Shanghai", seed=SEED,
        )  # fmt: skip
        poll = await tx.street_funds.hold(poll, found, by=street.actor(), at=now)
        with tx.community(poll.community_id):
            if noticed:
                return await tx.ballots.open(poll, now)
            await tx.ballots.announce(poll)
            return poll
