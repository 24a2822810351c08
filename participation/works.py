"""The work itself: begun by somebody who answers for it, shown with a photo every week, amber when nothing is heard,
and back to the plan by itself when it is to cost much more than the neighbours voted for."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from participation.access import Actor, Who
from participation.gates import Gates
from participation.money import Source, yuan
from participation.plans import Plan, costs_now, post_again
from participation.projects import Moved, Project, Stage, StageMoved, at_stage, moved, neighbour
from participation.refusals import Refusal

UNDER_WORK = (Stage.BUILDING, Stage.CHANGE, Stage.RECTIFY)
"""Where the office owes neighbours a word of the work."""

WORDS = 200
"""Characters of a report or a reason."""


@dataclass(frozen=True, slots=True)
class Report:
    """How the work goes, with a photo (Telegram's file id)."""

    id: int
    project_id: int
    by: int
    at: datetime
    text: str
    photo: str | None


class SameCost(Refusal):
    """The new cost is the old one: there is nothing to tell."""

    key = "works-same-cost"


def begin(project: Project, *, by: Actor, at: datetime) -> Moved:
    """Return the project in BUILDING; the member of staff who begins it answers for it."""
    staff = neighbour(project, by, Who.STAFF)
    at_stage(project, Stage.APPROVED)
    return moved(
        replace(
            project, stage=Stage.BUILDING, responsible_id=staff, reported_at=at, photo_asked_at=None, amber_at=None
        ),
        project, at=at, by=staff, why="begun", sentence="works-told-begun",
    )  # fmt: skip


def report(project: Project, text: str, photo: str | None, *, by: Actor, at: datetime) -> tuple[Report, Moved]:
    """Return the report, not stored yet, and the project heard of again. Words alone are no photo: one that was asked
    for stays owed."""
    staff = neighbour(project, by, Who.STAFF)
    at_stage(project, Stage.BUILDING, Stage.RECTIFY)
    kept = replace(project, reported_at=at, amber_at=None)
    told = moved(kept, project, at=at, by=staff, why="reported", sentence="works-told-report", said=text)
    return Report(0, project.id, staff, at, text, photo), told


def ask_photo(project: Project, *, since: datetime, at: datetime, gates: Gates) -> Project:
    """Return the project marked as asked for this week's photo; `since` is when the last one came, or when the building
    began if that was later. Refuses with StageMoved before it is due."""
    at_stage(project, Stage.BUILDING)
    last = max(since, project.photo_asked_at or since)
    if at < last + timedelta(days=gates.photo_days):
        raise StageMoved
    return replace(project, photo_asked_at=at)


def fall_silent(project: Project, *, at: datetime, gates: Gates) -> Moved:
    """Return the project marked amber: once, when nothing was heard of the work for the gate's days, whether it is
    built, waits over a change of its cost, or is being put right."""
    at_stage(project, *UNDER_WORK)
    heard = project.reported_at or project.created_at
    if project.amber_at is not None or at < heard + timedelta(days=gates.silent_days):
        raise StageMoved
    return moved(
        replace(project, amber_at=at), project, at=at, by=None, why="silent", sentence="works-told-silent",
        days=gates.silent_days,
    )  # fmt: skip


def change(
    project: Project, plan: Plan, costs: dict[Source, int], why: str, *, by: Actor, at: datetime, gates: Gates
) -> tuple[Moved, tuple[Plan, Moved] | None]:
    """Return the project in CHANGE, and beside it, when the cost leaves what was voted by more than the gate's
    percent, the plan posted again and the project back in PLAN_POSTED.

    It is the voted sum that counts, however small the steps; the plan keeps it, the project says what it costs now.
    Refuses with SameCost or StageMoved.
    """
    staff = neighbour(project, by, Who.STAFF)
    at_stage(project, Stage.BUILDING, Stage.CHANGE)
    if costs == costs_now(project, plan):
        raise SameCost
    total, voted = sum(costs.values()), project.cost_voted or 0
    kept = replace(
        project, stage=Stage.CHANGE, reported_at=at, amber_at=None,
        costs_now={} if costs == plan.choice.costs else costs,
    )  # fmt: skip
    changed = moved(
        kept, project, at=at, by=staff, why=why, sentence="works-told-change", reason=why, was=yuan(voted),
        becomes=yuan(total),
    )  # fmt: skip
    if abs(total - voted) * 100 <= voted * gates.change_percent:
        return changed, None
    return changed, post_again(changed.project, plan, costs, why, at=at, gates=gates)


def resume(project: Project, *, by: Actor, at: datetime) -> Moved:
    """Return the project in BUILDING after a small change was told."""
    staff = neighbour(project, by, Who.STAFF)
    at_stage(project, Stage.CHANGE)
    return moved(
        replace(project, stage=Stage.BUILDING, reported_at=at, photo_asked_at=None, amber_at=None), project, at=at,
        by=staff, why="resumed", sentence="works-told-resumed",
    )  # fmt: skip


def finish(project: Project, *, by: Actor, at: datetime, gates: Gates) -> Moved:
    """Return the project in ACCEPTANCE: built, or put right, and shown to neighbours who inspect it."""
    staff = neighbour(project, by, Who.STAFF)
    at_stage(project, Stage.BUILDING, Stage.RECTIFY)
    return moved(
        replace(project, stage=Stage.ACCEPTANCE, round=project.round + 1, until_at=None, amber_at=None), project,
        at=at, by=staff, why="finished" if project.stage is Stage.BUILDING else "put-right",
        sentence="works-told-finished", inspectors=gates.inspectors, again=project.stage is Stage.RECTIFY,
    )  # fmt: skip
