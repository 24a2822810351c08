"""共管 and 共享: a named steward and a duty rota, a tick every month, the question after 90 days, and the story."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from participation.access import Actor, Who
from participation.gates import Gates
from participation.projects import Moved, Project, Stage, StageMoved, at_stage, moved, neighbour, over
from participation.refusals import NotFound, NotYours, Refusal
from participation.rewards import RewardOpen

STORY, NOTE = 800, 100
"""Characters of the story, and of what a tick says."""


@dataclass(frozen=True, slots=True)
class Care:
    """Who keeps a project: `rota` are residents in the order of their turns, the steward among them.

    `turn` is whose turn it is in the rota; `missed` how many ticks were missed in a row. Without a steward the office
    must name one.
    """

    id: int
    community_id: int
    project_id: int
    rota: tuple[int, ...]
    steward_id: int | None
    turn: int
    since: datetime
    tick_due_at: datetime
    missed: int = 0

    @property
    def on_duty(self) -> int | None:
        """Return who is to look after it this month."""
        return self.rota[self.turn % len(self.rota)] if self.rota else None


@dataclass(frozen=True, slots=True)
class Tick:
    """Somebody looked after it in the month that ended at `due_at`."""

    id: int
    project_id: int
    due_at: datetime
    by: int
    at: datetime
    note: str


class TickEarly(Refusal):
    """This month is ticked already."""

    key = "care-tick-early"


class NobodyOffered(Refusal):
    """A steward is somebody who offered to be one."""

    key = "care-nobody-offered"


class AlreadyOffered(Refusal):
    """The neighbour stands on the rota already."""

    key = "care-already-offered"


def offer(project: Project, rota: Sequence[int], *, by: Actor) -> tuple[int, ...]:
    """Return the rota with the neighbour at its end. Refuses with NotRegistered, StageMoved or AlreadyOffered."""
    resident = neighbour(project, by, Who.REGISTERED)
    at_stage(project, Stage.EVALUATED, Stage.REWARD_PAID, Stage.IN_CARE, Stage.REVIEW)
    if resident in rota:
        raise AlreadyOffered
    return (*rota, resident)


def entrust(
    project: Project, rota: Sequence[int], steward: int, name: str, *, by: Actor, at: datetime, gates: Gates
) -> tuple[Care, Moved]:
    """Return the care, not stored yet, and the project in IN_CARE until its review. Refuses with RewardOpen or
    NobodyOffered."""
    staff = neighbour(project, by, Who.STAFF)
    at_stage(project, Stage.REWARD_PAID)
    _reward_settled(project)
    if steward not in rota:
        raise NobodyOffered
    # the steward's turn comes first, the others' in the order they offered
    turns = (steward, *(one for one in rota if one != steward))
    care = Care(0, project.community_id, project.id, turns, steward, 0, at, at + timedelta(days=gates.tick_days))
    review = at + timedelta(days=gates.review_days)
    return care, moved(
        replace(project, stage=Stage.IN_CARE, until_at=review), project, at=at, by=staff, why="entrusted",
        sentence="care-told-entrusted", name=name, keepers=len(turns), review_at=review.isoformat(),
    )  # fmt: skip


def name_steward(
    project: Project, care: Care, steward: int, name: str, *, by: Actor, at: datetime
) -> tuple[Care, Moved]:
    """Return the care under another steward of the rota, named by the office."""
    staff = neighbour(project, by, Who.STAFF)
    at_stage(project, Stage.IN_CARE, Stage.REVIEW)
    if steward not in care.rota:
        raise NobodyOffered
    kept = replace(care, steward_id=steward, turn=care.rota.index(steward), missed=0)
    return kept, moved(
        project, project, at=at, by=staff, why="renamed", sentence="care-told-reassigned", name=name, missed=0
    )


def tick(project: Project, care: Care, note: str, *, by: Actor, at: datetime, gates: Gates) -> tuple[Care, Tick, Moved]:
    """Return the care with this month ticked and the next one's turn, by who is on duty or the steward.

    Refuses with TickEarly, NotYours or StageMoved.
    """
    resident = neighbour(project, by, Who.REGISTERED)
    at_stage(project, Stage.IN_CARE, Stage.REVIEW)
    if care.project_id != project.id:
        raise NotFound
    if at < month_begins(care, gates):  # also to whoever ticked it and presses again: the turn is another's by now
        raise TickEarly
    keeper(care, resident)
    kept = replace(care, turn=care.turn + 1, missed=0, tick_due_at=_next(care, at, gates))
    told = moved(project, project, at=at, by=resident, why="ticked", sentence="care-told-ticked", note=note)
    return kept, Tick(0, project.id, care.tick_due_at, resident, at, note), told


def month_begins(care: Care, gates: Gates) -> datetime:
    """Return from when the month that is due next may be ticked: until then this month is ticked."""
    return care.tick_due_at - timedelta(days=gates.tick_days)


def keeper(care: Care, resident_id: int) -> None:
    """Return nothing for who may tick this month: whose turn it is, or the steward. Refuses with NotYours."""
    if resident_id not in (care.on_duty, care.steward_id):
        raise NotYours


def _next(care: Care, at: datetime, gates: Gates) -> datetime:
    """Return when the next tick is due: the first of the months' ends after `at`, so that who ticks late, or when
    nobody could be asked for a while, is not found to have missed the next month too."""
    due = care.tick_due_at
    while due <= at or due == care.tick_due_at:
        due += timedelta(days=gates.tick_days)
    return due


def without(care: Care, gone: Collection[int]) -> Care:
    """Return the care without those who left the community: the turn is the next one's, and the office must name a
    steward where the steward left."""
    if not gone:
        return care
    turns = [care.rota[(care.turn + step) % len(care.rota)] for step in range(len(care.rota))]
    rota = tuple(one for one in care.rota if one not in gone)
    next_one = next((one for one in turns if one not in gone), None)
    turn = 0 if next_one is None else rota.index(next_one)
    steward = None if care.steward_id in gone else care.steward_id
    return replace(care, rota=rota, turn=turn, steward_id=steward)


def miss(project: Project, care: Care, *, at: datetime, gates: Gates) -> tuple[Care, Moved]:
    """Return the care with a month missed, the turn going on; missed so often in a row as the gate says, the next of
    the rota becomes steward, or nobody, and the office must name one. Refuses with StageMoved before it is due."""
    at_stage(project, Stage.IN_CARE, Stage.REVIEW)
    if at < care.tick_due_at:
        raise StageMoved
    missed = care.missed + 1
    after = replace(care, missed=missed, turn=care.turn + 1, tick_due_at=_next(care, at, gates))
    if missed < gates.ticks_missed or care.steward_id is None:
        return after, moved(
            project, project, at=at, by=None, why="tick-missed", sentence="care-told-missed", missed=missed
        )
    others = [one for one in care.rota if one != care.steward_id]
    heir = others[0] if others else None
    rota = (*others, care.steward_id)  # who missed it comes last
    kept = replace(after, rota=rota, steward_id=heir, turn=0, missed=0)
    return kept, moved(
        project, project, at=at, by=None, why="reassigned",
        sentence="care-told-reassigned-by-itself", missed=missed, found=heir is not None,
    )  # fmt: skip


def review(project: Project, *, at: datetime, gates: Gates) -> Moved:
    """Return the project in REVIEW, where all neighbours are asked again. Refuses with StageMoved."""
    at_stage(project, Stage.IN_CARE)
    if not over(project, at):
        raise StageMoved
    until = at + timedelta(days=gates.judge_days)
    return moved(
        replace(project, stage=Stage.REVIEW, until_at=until, round=project.round + 1, judged=None), project, at=at,
        by=None, why="review-due", sentence="care-told-review", ends_at=until.isoformat(), days=gates.review_days,
    )  # fmt: skip


def share(project: Project, story: str, people: Collection[str], *, by: Actor, at: datetime) -> Moved:
    """Return the project SHARED with its story and the names of those who built it, when neighbours have judged it
    again. Refuses with StageMoved or RewardOpen."""
    staff = neighbour(project, by, Who.STAFF)
    at_stage(project, Stage.REVIEW)
    _reward_settled(project)
    if project.judged is None:
        raise StageMoved
    return moved(
        replace(project, stage=Stage.SHARED, until_at=None, story=story), project, at=at, by=staff, why="shared",
        sentence="care-told-shared", percent=project.judged, people="、".join(people)[:400], some=bool(people),
    )  # fmt: skip


def _reward_settled(project: Project) -> None:
    if project.reward_wrong_at is not None:
        raise RewardOpen
