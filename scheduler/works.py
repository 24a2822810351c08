"""While something is built, a photo a week is asked for, and silence is told as what it is."""

from datetime import datetime

from participation.access import Role
from participation.gates import gates
from participation.projects import Project, Stage, StageMoved
from participation.works import UNDER_WORK, ask_photo, fall_silent
from storage import Transaction
from storage.outbox import Priority


async def ask_photos(tx: Transaction, now: datetime) -> None:
    """Ask who answers for the work for this week's photo, whatever they wrote meanwhile."""
    for project in await tx.projects.standing(Stage.BUILDING):
        with tx.community(project.community_id):
            rules = gates((await tx.communities.get(project.community_id)).terms)
            try:
                asked = ask_photo(project, since=await _pictured(tx, project), at=now, gates=rules)
            except StageMoved:
                continue
            await tx.projects.change(asked)
            await _owe(tx, "works-photo-asked", project, now)


async def warn_silent(tx: Transaction, now: datetime) -> None:
    """Mark work amber, once, of which nothing was heard for so long; tell its followers and who answers for it."""
    for project in await tx.projects.standing(*UNDER_WORK):
        with tx.community(project.community_id):
            rules = gates((await tx.communities.get(project.community_id)).terms)
            try:
                moved = fall_silent(project, at=now, gates=rules)
            except StageMoved:
                continue
            await tx.projects.move(moved)
            await _owe(tx, "works-silent", project, now)


async def _pictured(tx: Transaction, project: Project) -> datetime:
    """Return when the work was last seen on a photo, or was begun or gone on with after that."""
    last = await tx.works.last(project.id)
    begun = await tx.projects.entered(project.id, Stage.BUILDING)
    return max(moment for moment in (last.at if last else None, begun, project.created_at) if moment)


async def _owe(tx: Transaction, key: str, project: Project, now: datetime) -> None:
    staff = [one.id for one in await tx.residents.holding(Role.STAFF, Role.ADMIN)]
    # who answered for it may have left the office: then the others are asked
    to = [project.responsible_id] if key == "works-photo-asked" and project.responsible_id in staff else sorted(staff)
    await tx.outbox.owe(
        key, to, at=now, args={"project": project.id, "title": project.title}, priority=Priority.REMINDER,
        once=f"{key}:{project.id}:{now.isoformat()}", community_id=project.community_id,
    )  # fmt: skip
