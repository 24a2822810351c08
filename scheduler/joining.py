"""Five like cases of different households within 90 days are proposed to staff as one project, once."""

from datetime import datetime

from participation.access import Role
from participation.joining import limits, seen
from storage import Transaction
from storage.outbox import Priority


async def propose_projects(tx: Transaction, now: datetime) -> bool:
    """Weigh what grew since the last time, one case a transaction; tell staff of a new draft project."""
    case = await tx.joining.heated()
    if case is None:
        return False
    with tx.community(case.community_id):
        rules = limits((await tx.communities.get(case.community_id)).terms)
        cluster = await tx.joining.weigh(case, rules, now)
        if cluster is not None:
            building = "" if case.building_id is None else (await tx.communities.buildings.get(case.building_id)).name
            place = " ".join(part for part in (building, seen(case.place, 40)) if part)
            await tx.outbox.owe(
                "joining-draft-asked", [one.id for one in await tx.residents.holding(Role.STAFF, Role.ADMIN)], at=now,
                priority=Priority.REMINDER, once=f"joining-draft:{cluster.id}", community_id=case.community_id,
                args={
                    "cluster": cluster.id, "days": rules.days, "people": cluster.people, "cases": cluster.cases,
                    "text": seen(case.text, 60), "place": place or "—",
                },
            )  # fmt: skip
    return True
