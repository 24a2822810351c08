"""Danger to life or limb comes before every screen: the number to call at once, and the staff on duty alerted."""

from bot.context import Here
from classifier import Emergency
from participation.access import Role
from participation.text import clean
from storage.outbox import Priority

MOST = 600
"""Characters of a cry for help that the alert carries."""


async def raise_alarm(here: Here, emergency: Emergency, text: str) -> None:
    """Say whom to call, first of all, and alert the community's staff with what was written."""
    alerted = here.resident.community_id is not None
    here.say(f"complaints-emergency-{emergency.kind.replace('_', '-')}", alerted=alerted)
    await alert(here, emergency.kind, text)


async def alert(here: Here, kind: str, text: str) -> None:
    """Alert the community's staff; somebody of no community yet reaches nobody but by the number they were told."""
    if here.resident.community_id is None:
        return
    staff = await here.tx.residents.holding(Role.STAFF, Role.ADMIN)
    home = here.resident.building_id
    building = "" if home is None else (await here.tx.communities.buildings.get(home)).name
    await here.owe(
        "complaints-office-emergency",
        [one.id for one in staff],
        priority=Priority.REPLY,
        kind=kind.replace("_", "-"),
        named=bool(here.resident.name),
        name=here.resident.name or "",
        building=building,
        unit=here.resident.unit or 0,
        said=clean(text[:MOST], most=MOST),
    )
