"""The asking of neighbours ends by itself, and only with enough answers."""

from datetime import datetime

from participation.acceptance import close_asking
from participation.access import Role
from participation.gates import gates
from participation.projects import Stage
from storage import Transaction
from storage.outbox import Priority


async def close_askings(tx: Transaction, now: datetime) -> None:
    """Count what neighbours judged where the days are over; tell the followers, and staff what is theirs to do."""
    for stage in (Stage.EVALUATED, Stage.REVIEW):
        for project in await tx.projects.time_over(stage, now):
            with tx.community(project.community_id):
                rules = gates((await tx.communities.get(project.community_id)).terms)
                judged = await tx.acceptance.judged(project.id, project.round)
                moved = close_asking(project, judged, at=now, gates=rules)
                await tx.projects.move(moved)
                await tx.outbox.owe(
                    "acceptance-asking-closed",
                    sorted(one.id for one in await tx.residents.holding(Role.STAFF, Role.ADMIN)),
                    at=now,
                    args={
                        "project": project.id,
                        "title": project.title,
                        "answered": moved.step.facts["answered"],
                        "content": moved.step.facts["content"],
                    },
                    priority=Priority.REMINDER,
                    once=f"asking-closed:{project.id}:{now.isoformat()}",
                    community_id=project.community_id,
                )
