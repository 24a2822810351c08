"""What the windows of cases share: the community's promises, and a person's words made fit to keep."""

import re
from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from bot.context import Here
from participation import complaints
from participation.complaints import Limits
from participation.privacy import refuse_id_cards
from participation.refusals import TooLong
from participation.text import clean
from participation.workdays import Office, office


@dataclass(frozen=True, slots=True)
class House:
    """The community's promises, as its terms say."""

    limits: Limits
    office: Office


async def house(here: Here) -> House:
    """Return the limits and hours of the person's community."""
    community = await here.tx.communities.get(here.community_id)
    return House(complaints.limits(community.terms), office(community.terms, community.zone))


def bounded(text: str, most: int) -> str:
    """Return a person's text cleaned; refuses with Blank, TooLong or IdCardNumber."""
    kept = clean(text, most=most)
    if len(kept) > 3 * most:  # letters under a tower of marks count once but fill a message
        raise TooLong(most=most)
    refuse_id_cards(kept)
    return kept


async def filed_today(here: Here, *, as_staff: bool = False) -> int:
    """Return how many cases the person has filed since their community's midnight; `as_staff`, for residents."""
    zone = ZoneInfo(here.zone)
    midnight = datetime.combine(here.now.astimezone(zone).date(), time(), zone)
    return await here.tx.complaints.filed_since(here.resident.id, midnight, as_staff=as_staff)


async def building_named(here: Here, text: str) -> int | None:
    """Return the building that a text names, of several the one with the longest name; None when it names none."""
    every = await here.tx.communities.buildings.all()
    named = [one for one in every if re.search(rf"(?<!\d){re.escape(one.name)}", text)]
    return max(named, key=lambda one: len(one.name)).id if named else None
