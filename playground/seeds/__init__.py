"""What the demo's community looks like on its first day: 城东社区, believable and the same every time.

`seed_all` fills an empty database through storage, one noun after the other; on a database that has the community
already it only reads back who is who, so that a demo can be started again.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from types import ModuleType

from participation.communities import Building, Community
from participation.residents import Resident
from storage import Storage

SLUG = "chengdong"


@dataclass(frozen=True, slots=True)
class Seeded:
    """Who is who in the demo. `residents` are verified; people's accounts have the numbers 1001 and up."""

    community: Community
    buildings: list[Building]
    residents: list[Resident]
    staff: list[Resident]
    admin: Resident
    handlers: dict[str, Resident]
    """By department: health, city_appearance, police."""
    street: Resident
    leader: Resident
    """The leader 楼栋长 of the first building; one of the residents too."""
    newcomers: list[Resident]
    """Registered, not verified: they wait for a staff member."""
    now: datetime
    beyond: tuple[tuple[Community, Resident], ...] = ()
    """Who lives and works in the communities beside it, where there are any."""


async def seed_all(storage: Storage, *, street: bool = False) -> Seeded:
    """Fill the community, or read it back when it stands already; return who is who. With `street`, two communities
    beside it and a fund over all three are made too."""
    from playground.seeds import (
        ballots,
        clubs,
        complaints,
        events,
        notices,
        projects,
        replies,
        residents,
        shifts,
        streets,
    )  # here, because every noun's seed reads `Seeded` from this module

    nouns: tuple[ModuleType, ...] = (
        complaints,
        events,
        notices,
        replies,
        projects,
        shifts,
        clubs,
        ballots,
    )  # in the order of their coming; each has `async seed(tx, town)`
    async with storage.transaction() as tx:
        community = await residents.standing(tx)
        if community is not None:
            return await residents.who_is_who(tx, community)
        town = await residents.settle(tx)
        with tx.community(town.community.id):
            for noun in nouns:
                await noun.seed(tx, town)
        return replace(town, beyond=tuple(await streets.seed(tx, town))) if street else town
