"""The vote on a project, alone or with others over the community's own fund, and what follows from it: passed, or not,
or too few took part; then the days in which the result hangs out for all to see."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, timedelta

from participation.access import Actor, Who
from participation.gates import Gates
from participation.plans import Objection, Plan, settled
from participation.polls import Poll, WrongPack
from participation.projects import Moved, Project, Stage, StageMoved, at_stage, moved, neighbour, over
from participation.refusals import NotFound


def call_vote(
    project: Project,
    plan: Plan,
    objections: Collection[Objection],
    poll: Poll,
    *,
    chosen: int,
    by: Actor,
    at: datetime,
) -> tuple[Plan, Moved]:
    """Return the plan with the alternative that the vote is about, and the project in VOTE.

    `poll` is the stored poll, under a pack that decides. Refuses like `plans.settled`, or with WrongPack or NotFound.
    """
    staff = neighbour(project, by, Who.STAFF)
    settled(project, objections, at)
    if plan.id != project.plan_id or poll.project_id != project.id or not 0 <= chosen < len(plan.alternatives):
        raise NotFound
    if not poll.pack.binding:
        raise WrongPack
    kept = replace(plan, chosen=chosen)
    return kept, moved(
        replace(project, stage=Stage.VOTE, until_at=poll.closes_at, poll_id=poll.id), project, at=at, by=staff,
        why="vote-called", sentence="plans-told-vote", opens_at=poll.opens_at.isoformat(),
        closes_at=poll.closes_at.isoformat(), poll=poll.id, alternative=kept.choice.name,
        several=len(plan.alternatives) > 1,
    )  # fmt: skip


def enter_fund(
    project: Project,
    plan: Plan,
    objections: Collection[Objection],
    poll: Poll,
    *,
    chosen: int,
    by: Actor,
    at: datetime,
) -> tuple[Plan, Moved]:
    """Return the plan with the alternative that stands in the vote over the community's own fund, and the project in
    VOTE. `poll` is the stored poll, whose result moves its projects. Refuses like `plans.settled`, or with WrongPack
    or NotFound."""
    staff = neighbour(project, by, Who.STAFF)
    settled(project, objections, at)
    if plan.id != project.plan_id or not 0 <= chosen < len(plan.alternatives):
        raise NotFound
    if not poll.moves or poll.community_id != project.community_id:
        raise WrongPack
    kept = replace(plan, chosen=chosen)
    return kept, moved(
        replace(project, stage=Stage.VOTE, until_at=poll.closes_at, poll_id=poll.id), project, at=at, by=staff,
        why="fund-vote-called", sentence="budgets-told-entered", opens_at=poll.opens_at.isoformat(),
        closes_at=poll.closes_at.isoformat(), poll=poll.id, projects=len(poll.options), fund_fen=poll.fund,
    )  # fmt: skip


def divide(project: Project, plan: Plan, poll: Poll, number: int, *, at: datetime, gates: Gates) -> tuple[Plan, Moved]:
    """Return the project as the closed vote over the community's own fund decides, and its plan; `number` is its
    option's. Funded: RESULT, hanging out for the gate's days. Not funded, or too few took part: back in PLAN_POSTED
    with its days of objections over, for nobody voted against it, so that it may stand again. Refuses with StageMoved.
    """
    at_stage(project, Stage.VOTE)
    tally = poll.tally
    if poll.id != project.poll_id or tally is None:
        raise StageMoved
    facts = {
        "poll": poll.id,
        "votes": tally.votes(str(number)),
        "cast": tally.cast,
        "projects": len(poll.options),
        "chosen": len(tally.funding.chosen) if tally.funding else 0,
    }
    if tally.funding is not None and number in tally.funding.chosen:  # none where too few took part
        until = at + timedelta(days=gates.result_days)
        return plan, moved(
            replace(project, stage=Stage.RESULT, until_at=until, cost_voted=plan.choice.total), project, at=at,
            by=None, why="funded", sentence="budgets-told-funded", ends_at=until.isoformat(), **facts,
        )  # fmt: skip
    quorum = bool(tally.quorum_met)
    return replace(plan, chosen=None), moved(
        replace(project, stage=Stage.PLAN_POSTED, until_at=plan.until_at, poll_id=None), project, at=at, by=None,
        why="not-funded" if quorum else "no-quorum", sentence="budgets-told-not-funded", quorum=quorum,
        needed=poll.pack.quorum.least(tally.eligible) if poll.pack.quorum else 0, unit=poll.pack.unit.value, **facts,
    )  # fmt: skip


def post_result(project: Project, plan: Plan, poll: Poll, *, at: datetime, gates: Gates) -> Moved:
    """Return the project as its closed vote decides: RESULT, its result hanging out for the gate's days, or
    NOT_PASSED, because too few took part or too few agreed. Refuses with StageMoved."""
    at_stage(project, Stage.VOTE)
    tally = poll.tally
    if poll.id != project.poll_id or tally is None:
        raise StageMoved
    facts = {
        "poll": poll.id,
        "yes": tally.votes("yes"),
        "no": tally.votes("no"),
        "cast": tally.cast,
        "eligible": tally.eligible,
        "unit": poll.pack.unit.value,
    }
    if tally.passed:
        until = at + timedelta(days=gates.result_days)
        return moved(
            replace(project, stage=Stage.RESULT, until_at=until, cost_voted=plan.choice.total), project, at=at,
            by=None, why="passed", sentence="plans-told-passed", ends_at=until.isoformat(), **facts,
        )  # fmt: skip
    needed = poll.pack.quorum.least(tally.eligible) if poll.pack.quorum else 0
    quorum = bool(tally.quorum_met)
    return moved(
        replace(project, stage=Stage.NOT_PASSED, until_at=None), project, at=at, by=None,
        why="too-few-agreed" if quorum else "no-quorum", sentence="plans-told-not-passed", quorum=quorum,
        needed=needed, **facts,
    )  # fmt: skip


def open_pledging(project: Project, *, at: datetime, gates: Gates) -> Moved:
    """Return the project in PLEDGING, when its result has hung out long enough. Refuses with StageMoved."""
    at_stage(project, Stage.RESULT)
    if not over(project, at):
        raise StageMoved
    until = at + timedelta(days=gates.pledging_days)
    return moved(
        replace(project, stage=Stage.PLEDGING, until_at=until), project, at=at, by=None, why="publicity-over",
        sentence="ledgers-told-pledging", ends_at=until.isoformat(),
    )  # fmt: skip


def hangs_out(
    project: Project, resulted_at: datetime | None, *, at: datetime, gates: Gates
) -> tuple[datetime, datetime]:
    """Return from when to when a publicity sheet made at `at` hangs out: with the result while that does
    (`resulted_at`), later the gate's days from its making (居委会组织法 §34: money and gifts, at least 15 days)."""
    if project.stage is Stage.RESULT and resulted_at is not None and project.until_at is not None:
        return resulted_at, project.until_at
    return at, at + timedelta(days=gates.result_days)
