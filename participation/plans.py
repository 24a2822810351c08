"""The plan of a project: posted with its alternatives and their costs; every objection is answered, one by one,
before it goes on to the vote."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from participation.access import Actor, Who
from participation.gates import Gates
from participation.money import Source, yuan
from participation.projects import Moved, Project, Stage, at_stage, moved, neighbour, over
from participation.refusals import NotFound, Refusal
from participation.text import clean

TEXT, NAME, OBJECTION = 600, 20, 300
"""Characters people may write: a screen, a button, what fits a notice."""

ALTERNATIVES = 3
"""甲 乙 丙: what a person can weigh on one screen."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """One way to do it: `costs` in fen by source, `upkeep` in fen a year."""

    name: str
    costs: dict[Source, int] = field(default_factory=dict)
    upkeep: int = 0

    @property
    def total(self) -> int:
        """Return what it costs to build, in fen."""
        return sum(self.costs.values())


@dataclass(frozen=True, slots=True)
class Plan:
    """Never changed once posted: a new plan is a new version. `chosen` is the number of the alternative that was put
    to the vote; `told_at` when staff heard that the days of objections are over."""

    id: int
    community_id: int
    project_id: int
    version: int
    posted_by: int | None
    posted_at: datetime
    until_at: datetime
    text: str
    alternatives: tuple[Alternative, ...]
    chosen: int | None = None
    told_at: datetime | None = None

    @property
    def costs_money(self) -> bool:
        """Whether any alternative costs anything, to build or a year."""
        return any(one.total or one.upkeep for one in self.alternatives)

    @property
    def choice(self) -> Alternative:
        """Return the alternative that was put to the vote; the first while none was."""
        return self.alternatives[self.chosen or 0]


@dataclass(frozen=True, slots=True)
class Objection:
    """What a neighbour has against a plan, with the office's answer."""

    id: int
    project_id: int
    plan_id: int
    resident_id: int
    text: str
    at: datetime
    answer: str = ""
    answered_by: int | None = None
    answered_at: datetime | None = None


class ObjectionsOver(Refusal):
    """The days of objections are over."""

    key = "plans-objections-over"


class AlreadyObjected(Refusal):
    """One person, one objection to a plan: it holds all their reasons."""

    key = "plans-already-objected"


class AlreadyAnswered(Refusal):
    """A colleague has answered this objection; an answer is not changed."""

    key = "plans-already-answered"


class ObjectionsOpen(Refusal):
    """The days of objections are not over yet; until `until`."""

    key = "plans-objections-open"


class ObjectionsUnanswered(Refusal):
    """`left` objections have no answer yet."""

    key = "plans-objections-unanswered"


def post(
    project: Project,
    version: int,
    text: str,
    alternatives: Collection[Alternative],
    *,
    by: Actor,
    at: datetime,
    gates: Gates,
) -> tuple[Plan, Moved]:
    """Return the plan, not stored yet, and the project in PLAN_POSTED, once it carries the plan's number.

    A plan may be posted anew while it is open to objections: its days begin again. `version` counts from 1.
    """
    staff = neighbour(project, by, Who.STAFF)
    at_stage(project, Stage.DELIBERATE, Stage.PLAN_POSTED)
    if not 1 <= len(alternatives) <= ALTERNATIVES:
        raise NotFound
    plan = _posted(project, version, text, tuple(alternatives), by=staff, at=at, gates=gates)
    return plan, _told(project, plan, by=staff, at=at, why="plan-posted", sentence="plans-told-posted")


def post_again(
    project: Project, plan: Plan, costs: dict[Source, int], because: str, *, at: datetime, gates: Gates
) -> tuple[Plan, Moved]:
    """Return the same plan with its new costs, and the project back in PLAN_POSTED by itself: the neighbours voted
    for another sum. Its sentence tells the whole of it, with the office's reason (`because`)."""
    at_stage(project, Stage.CHANGE)
    same = replace(plan.choice, costs=costs)
    new = _posted(project, plan.version + 1, plan.text, (same,), by=None, at=at, gates=gates)
    return new, _told(
        project, new, by=None, at=at, why="cost-over-limit", sentence="plans-told-posted-again",
        was=yuan(project.cost_voted or 0), becomes=yuan(same.total), percent=gates.change_percent, because=because,
    )  # fmt: skip


def _posted(
    project: Project, version: int, text: str, alternatives: tuple[Alternative, ...], *, by: int | None, at: datetime,
    gates: Gates,
) -> Plan:  # fmt: skip
    plan = Plan(0, project.community_id, project.id, version, by, at, at, text, alternatives)
    days = gates.objection_money_days if plan.costs_money else gates.objection_days
    return replace(plan, until_at=at + timedelta(days=days))


def _told(
    project: Project, plan: Plan, *, by: int | None, at: datetime, why: str, sentence: str, **facts: str | int
) -> Moved:
    return moved(
        replace(project, stage=Stage.PLAN_POSTED, until_at=plan.until_at, poll_id=None, costs_now={}), project, at=at,
        by=by,
        why=why, sentence=sentence, ends_at=plan.until_at.isoformat(), alternatives=len(plan.alternatives), **facts,
    )  # fmt: skip


def costs_now(project: Project, plan: Plan | None) -> dict[Source, int]:
    """Return what the project is to cost in fen by source: as a small change told it, else as it was voted on."""
    return project.costs_now or (plan.choice.costs if plan else {})


def carrying(moved: Moved, plan: Plan) -> Moved:
    """Return the transition with the number that the plan was given at its storing."""
    return replace(moved, project=replace(moved.project, plan_id=plan.id))


def object_to(
    project: Project, plan: Plan, objections: Collection[Objection], text: str, *, by: Actor, at: datetime
) -> Objection:
    """Return the neighbour's objection to the plan that stands now, not stored yet.

    Refuses with NotRegistered, ObjectionsOver or AlreadyObjected.
    """
    resident = neighbour(project, by, Who.REGISTERED)
    if project.stage is not Stage.PLAN_POSTED or project.plan_id != plan.id or over(project, at):
        raise ObjectionsOver
    if any(one.resident_id == resident for one in objections):
        raise AlreadyObjected
    return Objection(0, project.id, plan.id, resident, text, at)


def answer(project: Project, objection: Objection, text: str, *, by: Actor, at: datetime) -> Objection:
    """Return the objection answered. Refuses with NotAllowed, StageMoved or AlreadyAnswered."""
    staff = neighbour(project, by, Who.STAFF)
    at_stage(project, Stage.PLAN_POSTED)
    if objection.project_id != project.id:
        raise NotFound
    if objection.answered_at is not None:
        raise AlreadyAnswered
    return replace(objection, answer=text, answered_by=staff, answered_at=at)


def named(text: str) -> str:
    """Return an alternative's name cleaned. Refuses with Blank or TooLong."""
    return clean(text, most=NAME, lines=False)


def told_over(plan: Plan, *, at: datetime) -> Plan:
    """Return the plan with staff told that its days of objections are over."""
    return replace(plan, told_at=at)


def settled(project: Project, objections: Collection[Objection], at: datetime) -> None:
    """Return nothing when the plan may go on: its days are over and each objection has its answer.

    Refuses with StageMoved, ObjectionsOpen or ObjectionsUnanswered.
    """
    at_stage(project, Stage.PLAN_POSTED)
    if not over(project, at):
        raise ObjectionsOpen
    if left := sum(one.answered_at is None for one in objections):
        raise ObjectionsUnanswered(left=left)
