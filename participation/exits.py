"""The ways out of a project before its end: cancelled with a reason, merged into one like it, or turned into a report
for a department. Whoever stood behind it goes along."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from participation.access import Actor, Who
from participation.projects import ENDED, Moved, Project, Stage, StageMoved, at_stage, moved, neighbour
from participation.refusals import NotFound, Refusal
from participation.residents import Resident
from participation.rewards import RewardOpen
from participation.secondings import Seconding, household

REASON = 200

EARLY = (Stage.IDEA, Stage.SECONDED, Stage.STUDY, Stage.DELIBERATE)
"""Before a plan is posted, the project may still be another one, or no project at all."""


class NotItself(Refusal):
    """A project is not merged into itself, or into one that has ended or is to be voted on."""

    key = "exits-not-this-one"


def cancel(project: Project, reason: str, *, by: Actor, at: datetime) -> Moved:
    """Return the project CANCELLED by the office with its reason, wherever it stood but at an end or in a vote.

    A vote is closed first: its result is told; a reward that was taken back is noted anew first. Refuses with
    StageMoved, RewardOpen.
    """
    staff = neighbour(project, by, Who.STAFF)
    if project.reward_wrong_at is not None:
        raise RewardOpen
    if project.stage in ENDED or project.stage is Stage.VOTE:
        raise StageMoved
    return moved(
        replace(project, stage=Stage.CANCELLED, until_at=None), project, at=at, by=staff, why=reason,
        sentence="exits-told-cancelled", reason=reason,
    )  # fmt: skip


def may_take(project: Project, into: Project) -> None:
    """Return nothing when a project may go into the other. Refuses with NotItself or StageMoved."""
    at_stage(project, *EARLY)
    if into.id == project.id or into.community_id != project.community_id or into.stage not in EARLY:
        raise NotItself


def merge(project: Project, into: Project, *, by: Actor, at: datetime) -> tuple[Moved, Moved]:
    """Return the project MERGED, and the other one, whose followers hear of it too."""
    staff = neighbour(project, by, Who.STAFF)
    may_take(project, into)
    gone = moved(
        replace(project, stage=Stage.MERGED, merged_into=into.id, until_at=None), project, at=at, by=staff,
        why="merged", sentence="exits-told-merged", into=into.id, into_title=into.title,
    )  # fmt: skip
    grown = moved(
        into, into, at=at, by=staff, why="took-in", sentence="exits-told-took-in", other=project.id,
        other_title=project.title,
    )  # fmt: skip
    return gone, grown


def carried(
    into: Project, proposer: Resident | None, here: Collection[Seconding], there: Collection[Seconding]
) -> list[Seconding]:
    """Return those of a merged project's seconds (`here`) that the other one does not have yet (`there`), for it.

    One household, one word; the other proposer's own household does not second its own idea.
    """
    homes = {one.household for one in there} | ({household(proposer)} if proposer else set())
    people = {one.resident_id for one in there} | {into.proposer_id}
    return [
        replace(one, id=0, project_id=into.id)
        for one in here
        if one.household not in homes and one.resident_id not in people
    ]


def to_complaint(project: Project, case_id: int, reason: str, *, by: Actor, at: datetime) -> Moved:
    """Return the project TO_COMPLAINT: a department's duty, not a thing to be voted on. `case_id` is its case."""
    staff = neighbour(project, by, Who.STAFF)
    at_stage(project, *EARLY)
    if not case_id:
        raise NotFound
    return moved(
        replace(project, stage=Stage.TO_COMPLAINT, case_id=case_id, until_at=None), project, at=at, by=staff,
        why=reason, sentence="exits-told-complaint", reason=reason, case=case_id,
    )  # fmt: skip
