"""共同缔造: what neighbours may make of an idea, from the proposal to the office's answer (PRODUCT.md, C).

One card carries a project all the way, and nothing skips a gate: every verb that moves it returns the project
together with the step that tells who moved it, when, why, and in which sentence the neighbours hear of it.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from participation.access import Actor, Who, admit
from participation.communities import Community
from participation.costs import Cost
from participation.money import Source
from participation.refusals import NotFound, NotYours, Refusal
from participation.stages import ENDED as ENDED
from participation.stages import EXITS as EXITS
from participation.stages import PATH as PATH
from participation.stages import Phase as Phase
from participation.stages import Stage as Stage
from participation.stages import phase as phase
from participation.workdays import office


@dataclass(frozen=True, slots=True)
class Limits:
    """What a community asks of an idea. `seconding_days` are calendar days, `study_workdays` working days."""

    households: int
    buildings: int
    seconding_days: int
    study_workdays: int
    open_proposals: int


_SHIPPED: dict[str, int] = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))["limits"]


def limits(terms: Mapping[str, Any]) -> Limits:
    """Return the limits of a community with these terms; `terms["projects"]` goes before what is shipped."""
    own = terms.get("projects", {})  # the gates after the study stand there too (participation/gates.py)
    return Limits(**{one.name: own.get(one.name, _SHIPPED[one.name]) for one in fields(Limits)})


def study_due(community: Community, at: datetime) -> datetime:
    """Return until when the office owes its answer to what was seconded at `at`: a closing hour, in working days."""
    return office(community.terms, community.zone).closing(at, limits(community.terms).study_workdays)


@dataclass(frozen=True, slots=True)
class Place:
    """Where: a building, words, a point on the map, or nothing of these for the whole community."""

    building_id: int | None = None
    text: str = ""
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class Project:
    """`photo` is Telegram's file id. The limits are those of the day it was filed.

    `cost_low` and `cost_high` are yuan as first estimated, None when nobody can say yet; `cost_voted` is fen, what the
    neighbours voted for. `until_at` is when the present stage's own time is over, where it has one. `round` counts
    how often the work was shown for acceptance; `judged` is the percent that was content when the asking closed well.
    `reward_wrong_at` is when the reward was found to be noted wrongly, until it is noted anew.
    `costs_now` are fen by source since a small change was told; empty while they are the plan's.
    """

    id: int
    community_id: int
    title: str
    purpose: str
    proposer_id: int
    created_at: datetime
    seconding_ends_at: datetime
    households_needed: int
    buildings_needed: int
    stage: Stage = Stage.IDEA
    building_id: int | None = None
    place: str = ""
    latitude: float | None = None
    longitude: float | None = None
    photo: str | None = None
    study_due_at: datetime | None = None
    studied_by: int | None = None
    reason: str = ""
    would_change: str = ""
    cost_low: int | None = None
    cost_high: int | None = None
    escalated_at: datetime | None = None
    until_at: datetime | None = None
    plan_id: int | None = None
    poll_id: int | None = None
    cost_voted: int | None = None
    responsible_id: int | None = None
    reported_at: datetime | None = None
    photo_asked_at: datetime | None = None
    amber_at: datetime | None = None
    round: int = 0
    judged: int | None = None
    merged_into: int | None = None
    case_id: int | None = None
    story: str = ""
    reward_wrong_at: datetime | None = None
    costs_now: dict[Source, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Step:
    """A transition: `by` is None for what happens by itself, `frm` None at the filing.

    `why` is the reason in the words of who moved it, or the name of the rule that did. `sentence` is the message id
    of what the neighbours were told, `facts` its variables.
    """

    id: int
    project_id: int
    at: datetime
    by: int | None
    frm: Stage | None
    to: Stage
    why: str
    sentence: str
    facts: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Moved:
    """A project after a transition, and the transition: neither is stored without the other."""

    project: Project
    step: Step


class StageMoved(Refusal):
    """The project is not at the stage that this step starts from (any more)."""

    key = "projects-stage-moved"


class TooManyProposals(Refusal):
    """`most` ideas of the same person are still looking for seconds."""

    key = "projects-too-many"


def may_propose(by: Actor, limits: Limits, open_now: int) -> None:
    """Return nothing when the actor may bring one more idea beside `open_now` that still look for seconds.

    Refuses with NotRegistered or TooManyProposals.
    """
    admit(by, Who.REGISTERED)
    if open_now >= limits.open_proposals:
        raise TooManyProposals(most=limits.open_proposals)


def propose(
    title: str,
    purpose: str,
    *,
    by: Actor,
    at: datetime,
    limits: Limits,
    open_now: int,
    place: Place | None = None,
    photo: str | None = None,
) -> Project:
    """Return the idea, not stored yet. Refuses like `may_propose`."""
    may_propose(by, limits, open_now)
    if by.resident_id is None or by.community_id is None:
        raise NotFound
    place = place or Place()
    return Project(
        0,
        by.community_id,
        title,
        purpose,
        by.resident_id,
        at,
        at + timedelta(days=limits.seconding_days),
        limits.households,
        limits.buildings,
        building_id=place.building_id,
        place=place.text,
        latitude=place.latitude,
        longitude=place.longitude,
        photo=photo,
    )


def filed(project: Project) -> Step:
    """Return the first step of a project that has just been given its number."""
    return _step(
        project, Stage.IDEA, None, at=project.created_at, by=project.proposer_id, why="proposed",
        sentence="projects-told-filed", ends_at=project.seconding_ends_at.isoformat(),
        households=project.households_needed, buildings=project.buildings_needed,
    )  # fmt: skip


def withdraw(project: Project, *, by: Actor, at: datetime) -> Moved:
    """Return the project CANCELLED by its proposer, who may do so while it gathers seconds."""
    if neighbour(project, by, Who.REGISTERED) != project.proposer_id:
        raise NotYours
    at_stage(project, Stage.IDEA)
    return moved(
        replace(project, stage=Stage.CANCELLED), project, at=at, by=by.resident_id,
        why="withdrawn", sentence="projects-told-cancelled",
    )  # fmt: skip


def take_up(project: Project, *, by: Actor, at: datetime) -> Moved:
    """Return the project in STUDY by a member of staff."""
    staff = neighbour(project, by, Who.STAFF)
    at_stage(project, Stage.SECONDED)
    due = (project.study_due_at or at).isoformat()
    return moved(
        replace(project, stage=Stage.STUDY, studied_by=staff), project, at=at, by=staff,
        why="taken-up", sentence="projects-told-study", due_at=due,
    )  # fmt: skip


def find_feasible(project: Project, *, by: Actor, at: datetime, reason: str, cost: Cost | None) -> Moved:
    """Return the project in DELIBERATE: it can be done, `reason` says how, `cost` what it may take."""
    staff = neighbour(project, by, Who.STAFF)
    at_stage(project, Stage.STUDY)
    low, high = (cost.low, cost.high) if cost else (None, None)
    return moved(
        replace(project, stage=Stage.DELIBERATE, reason=reason, cost_low=low, cost_high=high), project, at=at,
        by=staff, why=reason, sentence="projects-told-feasible", reason=reason, has_cost=cost is not None,
        cost_low=low or 0, cost_high=high or 0,
    )  # fmt: skip


def find_infeasible(project: Project, *, by: Actor, at: datetime, reason: str, would_change: str) -> Moved:
    """Return the project RETURNED with the reason and what would change the answer."""
    staff = neighbour(project, by, Who.STAFF)
    at_stage(project, Stage.STUDY)
    return moved(
        replace(project, stage=Stage.RETURNED, reason=reason, would_change=would_change), project, at=at,
        by=staff, why=reason, sentence="projects-told-returned", reason=reason, would_change=would_change,
    )  # fmt: skip


def escalate(project: Project, *, at: datetime, street: bool) -> Moved:
    """Return the project marked as overdue at the office: once, whatever stage of the study it lies in.

    `street` says whether there is a street office to be told; neighbours hear only what is true.
    """
    due = project.study_due_at
    if project.stage not in (Stage.SECONDED, Stage.STUDY) or project.escalated_at or due is None or at < due:
        raise StageMoved
    return moved(
        replace(project, escalated_at=at), project, at=at, by=None,
        why="study-overdue", sentence="projects-told-overdue", due_at=due.isoformat(), street=street,
    )  # fmt: skip


def neighbour(project: Project, by: Actor, who: Who) -> int:
    """Return the actor's number when they are `who` in the project's community. Refuses like `admit`, or NotFound."""
    admit(by, who)
    if by.resident_id is None or by.community_id != project.community_id:
        raise NotFound
    return by.resident_id


def at_stage(project: Project, *stages: Stage) -> None:
    """Return nothing when the project stands at one of these. Refuses with StageMoved."""
    if project.stage not in stages:
        raise StageMoved


def over(project: Project, at: datetime) -> bool:
    """Return whether the present stage's own time is over at `at`."""
    return project.until_at is not None and at >= project.until_at


def moved(
    project: Project, before: Project, *, at: datetime, by: int | None, why: str, sentence: str, **facts: Any
) -> Moved:
    """Return the project with the step that led to it from `before`."""
    step = _step(project, project.stage, before.stage, at=at, by=by, why=why, sentence=sentence, **facts)
    return Moved(project, step)


def _step(project: Project, to: Stage, frm: Stage | None, *, at: datetime, by: int | None, why: str, sentence: str,
          **facts: Any) -> Step:  # fmt: skip
    told = {"project": project.id, "title": project.title, **facts}
    return Step(0, project.id, at, by, frm, to, why, sentence, told)
