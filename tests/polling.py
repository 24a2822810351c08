"""A community that votes: people, a poll, and casts straight through storage, for the tests of ballots."""

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from participation.access import Actor, Grant, Role, Standing
from participation.ballots import Ballot, cast
from participation.communities import Building, Community
from participation.packs import Kind, Mode
from participation.polls import Draft, Poll, announce
from participation.rankings import Counting
from participation.refusals import Refusal
from participation.residents import Resident
from participation.roll import Entry, Household
from storage import Storage, Transaction

SEED = "0f" * 16
"""The lot of every poll here, so that ties fall the same way each time."""


@dataclass(slots=True)
class Voters:
    """Residents of one community; the first is staff too."""

    community: Community
    buildings: list[Building]
    residents: list[Resident]

    def actor(self, number: int) -> Actor:
        """Return who taps: a resident, the first of them staff."""
        grants = frozenset({Grant(Role.STAFF, self.community.id)}) if number == 0 else frozenset()
        one = self.residents[number]
        return Actor(one.id, self.community.id, one.standing, grants)


async def settled(
    storage: Storage, count: int, *, households: Mapping[int, int] | None = None, slug: str = "chengdong"
) -> Voters:
    """Store a community of `count` verified residents in two buildings.

    `households` puts residents (by their number here) into households (by any number).
    """
    async with storage.transaction() as tx:
        with tx.everywhere():
            community = await tx.communities.add(Community(0, slug=slug, name="城东社区"))
        tx.within(community.id)
        now = await tx.now()
        buildings = [await tx.communities.buildings.add(Building(0, community.id, f"{n}号楼", 2)) for n in (1, 2)]
        homes: dict[int, int] = {}
        for home in sorted(set((households or {}).values())):
            homes[home] = await move_in(tx, community, buildings[0], f"{home}")
        residents = []
        for number in range(count):
            user_id = community.id * 1000 + number
            arrived = await tx.residents.arrive(user_id, user_id, "zh-Hans", now)
            residents.append(
                await tx.residents.change(
                    replace(
                        arrived,
                        community_id=community.id,
                        standing=Standing.VERIFIED,
                        name=f"居民{number}",
                        building_id=buildings[number % 2].id,
                        household_id=homes[households[number]] if households and number in households else None,
                    )
                )
            )
    return Voters(community, buildings, residents)


async def move_in(tx: Transaction, community: Community, building: Building, room: str, **entry: object) -> int:
    """Store a household with one person on the residents' roll; return its number."""
    home = await tx.households.add(
        Household(id=0, community_id=community.id, number=f"{building.id}-{room}", building_id=building.id,
                  unit=1, room=room)
    )  # fmt: skip
    await tx.roll.add(Entry(id=0, community_id=community.id, household_id=home.id, **{"name": f"户主{room}", **entry}))  # type: ignore[arg-type]
    return home.id


async def opened(
    tx: Transaction,
    voters: Voters,
    *,
    pack: str = "sounding",
    options: Iterable[str] = (),
    days: int = 3,
    mode: Mode = Mode.NAMED,
    fund: int = 0,
    costs: Iterable[int] = (),
    counting: Counting | None = None,
) -> Poll:
    """Store a poll that opens now and return it; with `options` an approval, with a `counting` a ranked vote, with a
    `fund` in fen and `costs` a budget vote."""
    offered = tuple(options)
    kind = Kind.RANKED if counting else Kind.APPROVAL if offered else Kind.YES_NO
    draft = Draft(
        kind=Kind.BUDGET if fund else kind,
        question="空地改成小花园，您赞成吗？",
        pack=pack,
        days=days,
        noticed=True,
        options=offered,
        mode=mode,
        fund=fund,
        costs=tuple(costs),
        counting=counting,
    )
    now = await tx.now()
    poll = announce(draft, form="community", by=voters.actor(0), at=now, zone="Asia/Shanghai", seed=SEED)
    return await tx.ballots.open(await tx.ballots.add(poll), now)


async def voted(
    storage: Storage, voters: Voters, poll: Poll, number: int, *chosen: str, at: datetime | None = None
) -> Ballot | Refusal:
    """Cast in a transaction of its own, as a tap does; return the ballot or why not."""
    try:
        async with storage.transaction(voters.community.id) as tx:
            booth = await tx.ballots.booth(poll.id, voters.residents[number].id)
            ballot = cast(booth, chosen, by=voters.actor(number), nonce=secrets.token_hex(16), at=at or await tx.now())
            await tx.ballots.cast(ballot, booth.community_id)
            return ballot
    except Refusal as refusal:
        return refusal


async def closed(storage: Storage, voters: Voters, poll: Poll, at: datetime | None = None) -> Poll:
    """Close the poll as the sweep does, at its own close or at `at`."""
    async with storage.transaction(voters.community.id) as tx:
        locked = await tx.ballots.get(poll.id, lock=True)
        return await tx.ballots.close(locked, at or locked.closes_at + timedelta(seconds=1))
