"""Projects move by themselves where a promise has a date: seconding ends, and a study that is late goes upwards."""

from datetime import datetime

from participation.access import Role
from participation.projects import escalate
from participation.secondings import lapse
from storage import Transaction
from storage.outbox import Priority


async def end_secondings(tx: Transaction, now: datetime) -> None:
    """Return the ideas that found too few neighbours in their days; their followers are told."""
    for project in await tx.projects.seconding_ended(now):
        with tx.community(project.community_id):
            await tx.projects.move(lapse(project, await tx.projects.secondings(project.id), at=now))


async def escalate_studies(tx: Transaction, now: datetime) -> None:
    """Tell staff, the street office and the followers, once, that the office's answer is overdue."""
    for project in await tx.projects.study_overdue(now):
        with tx.community(project.community_id):
            street = await tx.residents.holding(Role.STREET)
            moved = escalate(project, at=now, street=bool(street))
            await tx.projects.move(moved)
            office = {*await tx.residents.holding(Role.STAFF, Role.ADMIN), *street}
            await tx.outbox.owe(
                "projects-study-overdue",
                sorted(one.id for one in office),
                at=now,
                args=moved.step.facts,
                priority=Priority.REMINDER,
                once=f"project-overdue:{project.id}",
                community_id=project.community_id,
            )
