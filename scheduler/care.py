"""A month without a tick is noticed, care goes to the next neighbour, and a project is looked at again in the end."""

from datetime import datetime

from participation.access import Role
from participation.care import miss, review, without
from participation.gates import gates
from participation.projects import Stage, StageMoved
from storage import Transaction
from storage.outbox import Priority


async def miss_ticks(tx: Transaction, now: datetime) -> None:
    """Count the months that nobody ticked; tell who is on duty next, and staff when nobody is steward any more."""
    for due in await tx.cares.ticks_due(now):
        with tx.community(due.community_id):
            project = await tx.projects.get(due.project_id, lock=True)
            care = await tx.cares.of(project.id)
            if care is None:
                continue
            rules = gates((await tx.communities.get(project.community_id)).terms)
            care = without(care, await tx.cares.gone(care))  # nobody who moved away inherits it
            try:
                after, moved = miss(project, care, at=now, gates=rules)
            except StageMoved:
                continue
            await tx.cares.change(after)
            await tx.projects.move(moved)
            staff = [one.id for one in await tx.residents.holding(Role.STAFF, Role.ADMIN)]
            lost = after.steward_id is None
            await tx.outbox.owe(
                "care-steward-wanted" if lost else "care-your-turn",
                staff if lost else [one for one in (after.on_duty,) if one],
                at=now,
                args={"project": project.id, "title": project.title, "due_at": after.tick_due_at.isoformat()},
                priority=Priority.REMINDER,
                once=f"care-month:{project.id}:{care.tick_due_at.isoformat()}",
                community_id=project.community_id,
            )


async def begin_reviews(tx: Transaction, now: datetime) -> None:
    """Ask all neighbours again where a project was cared for long enough."""
    for project in await tx.projects.time_over(Stage.IN_CARE, now):
        with tx.community(project.community_id):
            rules = gates((await tx.communities.get(project.community_id)).terms)
            asked = await tx.acceptance.asked()
            reviewed = await tx.projects.move(review(project, at=now, gates=rules), besides=asked)
            await tx.acceptance.ask(reviewed, now)
