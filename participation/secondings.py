"""Neighbours stand behind an idea: one household one word, enough of them from more than one building, in time."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from participation.access import Actor, Who
from participation.projects import Moved, Project, Stage, StageMoved, at_stage, moved, neighbour
from participation.refusals import NotYours, Refusal
from participation.residents import Resident


@dataclass(frozen=True, slots=True)
class Seconding:
    """A household's word for an idea, given by one of its residents."""

    id: int
    project_id: int
    resident_id: int
    household: str
    building_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Support:
    """Households and different buildings, counted."""

    households: int = 0
    buildings: int = 0


class SecondingOver(Refusal):
    """The idea was seconded enough, ended, or its days are over."""

    key = "projects-seconding-over"


class AlreadySeconded(Refusal):
    """Somebody of the same household has seconded it: one household, one word."""

    key = "projects-already-seconded"


class OwnProposal(Refusal):
    """The proposer's household does not count as its own second."""

    key = "projects-own-proposal"


class NoHome(Refusal):
    """Nobody knows in which building the person lives, so no household can be counted."""

    key = "projects-no-home"


def household(resident: Resident) -> str:
    """Return the name under which a resident's household is counted; who is on no roll counts alone."""
    return f"h{resident.household_id}" if resident.household_id else f"r{resident.id}"


def support(secondings: Collection[Seconding]) -> Support:
    """Return how many households and how many buildings stand behind an idea."""
    return Support(
        len({one.household for one in secondings}),
        len({one.building_id for one in secondings}),
    )


def missing(project: Project, found: Support) -> Support:
    """Return what is still missing until the idea is seconded."""
    return Support(
        max(project.households_needed - found.households, 0), max(project.buildings_needed - found.buildings, 0)
    )


def second(
    project: Project,
    secondings: Collection[Seconding],
    *,
    by: Actor,
    household: str,
    proposers: str,
    building_id: int | None,
    at: datetime,
) -> Seconding:
    """Return the household's second; `proposers` is the proposer's household as it is known today.

    Refuses with NotVerified, SecondingOver, OwnProposal, NoHome or AlreadySeconded.
    """
    resident_id = neighbour(project, by, Who.VERIFIED)
    if project.stage is not Stage.IDEA or at >= project.seconding_ends_at:
        raise SecondingOver
    if resident_id == project.proposer_id or household == proposers:
        raise OwnProposal
    if building_id is None:
        raise NoHome
    if any(household == one.household or resident_id == one.resident_id for one in secondings):
        raise AlreadySeconded
    return Seconding(0, project.id, resident_id, household, building_id, at)


def take_back(project: Project, seconding: Seconding, *, by: Actor, at: datetime) -> None:
    """Return nothing when a second may be taken back: by who gave it, while the idea still gathers."""
    if seconding.project_id != project.id or seconding.resident_id != neighbour(project, by, Who.VERIFIED):
        raise NotYours
    if project.stage is not Stage.IDEA or at >= project.seconding_ends_at:
        raise SecondingOver


def gather(
    project: Project, secondings: Collection[Seconding], *, by: Actor, at: datetime, study_due_at: datetime
) -> Moved | None:
    """Return the project as SECONDED when enough households of enough buildings stand behind it, else None.

    The office's days begin here, not when it opens the file.
    """
    found = support(secondings)
    if project.stage is not Stage.IDEA or missing(project, found) != Support():
        return None
    return moved(
        replace(project, stage=Stage.SECONDED, study_due_at=study_due_at), project, at=at, by=by.resident_id,
        why="enough-households", sentence="projects-told-seconded", due_at=study_due_at.isoformat(),
        households=found.households, buildings=found.buildings,
    )  # fmt: skip


def lapse(project: Project, secondings: Collection[Seconding], *, at: datetime) -> Moved:
    """Return the project RETURNED because its days for seconding are over."""
    at_stage(project, Stage.IDEA)
    if at < project.seconding_ends_at:
        raise StageMoved
    found = support(secondings)
    return moved(
        replace(project, stage=Stage.RETURNED), project, at=at, by=None, why="too-few-seconds",
        sentence="projects-told-lapsed", households=found.households, needed=project.households_needed,
        buildings=found.buildings, buildings_needed=project.buildings_needed,
    )  # fmt: skip
