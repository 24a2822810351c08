"""Plans, votes and pledges move on by themselves where their days are over."""

from datetime import datetime

from participation.access import Role
from participation.gates import Gates, gates
from participation.ledgers import close_pledging
from participation.plans import told_over
from participation.projects import Project, Stage
from participation.results import divide, open_pledging, post_result
from storage import Transaction
from storage.outbox import Priority


async def tell_objections_over(tx: Transaction, now: datetime) -> None:
    """Tell staff, once a plan, that its days of objections are over and how many have no answer."""
    for plan in await tx.plans.days_over(now):
        with tx.community(plan.community_id):
            project = await tx.projects.get(plan.project_id)
            left = sum(one.answered_at is None for one in await tx.plans.objected(plan.id))
            await tx.plans.change(told_over(plan, at=now))
            await tx.outbox.owe(
                "plans-days-over",
                sorted(one.id for one in await tx.residents.holding(Role.STAFF, Role.ADMIN)),
                at=now,
                args={"project": project.id, "title": project.title, "left": left},
                priority=Priority.REMINDER,
                once=f"plan-over:{plan.id}",
                community_id=plan.community_id,
            )


async def post_results(tx: Transaction, now: datetime) -> None:
    """Post the result of every project whose vote was counted, or end the project with it. Whoever could vote read both
    in the vote's own result, whose days count from the same moment."""
    for project in await tx.projects.voted():
        with tx.community(project.community_id):
            plan, poll = await tx.plans.get(project.plan_id or 0), await tx.ballots.get(project.poll_id or 0)
            at, rules = poll.closed_at or now, await _gates(tx, project)
            if poll.moves:
                plan, moved = divide(project, plan, poll, await _option(tx, project), at=at, gates=rules)
                await tx.plans.change(plan)
            else:
                moved = post_result(project, plan, poll, at=at, gates=rules)
            await tx.projects.move(moved, besides=await tx.ballots.electorate.people(poll.id))


async def _option(tx: Transaction, project: Project) -> int:
    """Return the number of a project's option in the vote over the fund in which it stands."""
    standing = await tx.street_funds.standing(project.poll_id or 0)
    return next(number for number, one in standing if one.id == project.id)


async def open_pledgings(tx: Transaction, now: datetime) -> None:
    """Let pledges begin where a result has hung out long enough, and tell the units that might give."""
    for project in await tx.projects.time_over(Stage.RESULT, now):
        with tx.community(project.community_id):
            begun = open_pledging(project, at=now, gates=await _gates(tx, project))
            await tx.projects.move(begun)
            told = set(await tx.projects.followers(project.id))
            await tx.outbox.owe(
                "partners-wanted",
                sorted(set((await tx.partners.contacts()).values()) - told),
                at=now,
                args=begun.step.facts,
                priority=Priority.REMINDER,
                once=f"partners-wanted:{project.id}:{now:%Y%m%d}",
                community_id=project.community_id,
            )


async def close_pledgings(tx: Transaction, now: datetime) -> None:
    """Approve what was pledged in full when its day has come, and end what was not."""
    for project in await tx.projects.time_over(Stage.PLEDGING, now):
        with tx.community(project.community_id):
            plan, entries = await tx.plans.get(project.plan_id or 0), await tx.ledgers.of(project.id)
            await tx.projects.move(close_pledging(project, plan, entries, at=now))


async def _gates(tx: Transaction, project: Project) -> Gates:
    return gates((await tx.communities.get(project.community_id)).terms)
