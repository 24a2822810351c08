"""共评: neighbours inspect what was built and list its defects; then all are asked whether they are content.

Silence is never counted as content: too few answers keep the asking open.

Inspectors are residents. The office, the street office, who answers for the work, and who speaks for a unit that gives
to it are not asked; a neighbour who proposed it or gave their own hours or money is. Who was paid for the work is not
known here: the screen asks them to leave it to others.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from participation.access import Actor, Role, Who
from participation.gates import Gates
from participation.ledgers import Entry
from participation.projects import Moved, Project, Stage, StageMoved, at_stage, moved, neighbour, over
from participation.refusals import Refusal

DEFECTS = 300
"""Characters of one inspector's list."""


@dataclass(frozen=True, slots=True)
class Inspection:
    """What a neighbour found in one round; `defects` is empty when all was well."""

    id: int
    project_id: int
    round: int
    resident_id: int
    defects: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether a neighbour is content, in one round; the last word counts until the asking closes."""

    id: int
    project_id: int
    round: int
    resident_id: int
    content: bool
    at: datetime


class AlreadyInspected(Refusal):
    """One neighbour, one inspection a round."""

    key = "acceptance-already-inspected"


class OwnWork(Refusal):
    """Who works for the office, answers for the work, or speaks for a unit that gives to it does not inspect it."""

    key = "acceptance-own-work"


class TooFewInspectors(Refusal):
    """`have` of `needed` neighbours have inspected it."""

    key = "acceptance-too-few"


class AskingOver(Refusal):
    """Nobody is being asked whether they are content now."""

    key = "acceptance-asking-over"


def partial(project: Project, entries: Collection[Entry], units: Collection[int], by: Actor) -> bool:
    """Return whether the actor has a part in the work that keeps them from inspecting it. `entries` are its ledger's,
    `units` those that the actor speaks for; a line that was taken back binds nobody."""
    taken = {one.corrects for one in entries}
    gave = [one for one in entries if one.partner_id and one.corrects is None and one.id not in taken]
    return (
        by.holds(Role.STAFF, Role.ADMIN, Role.STREET)
        or by.resident_id == project.responsible_id
        or any(one.partner_id in units or one.by == by.resident_id for one in gave)
    )


def inspect(
    project: Project,
    inspections: Collection[Inspection],
    defects: str,
    *,
    entries: Collection[Entry],
    units: Collection[int],
    by: Actor,
    at: datetime,
) -> Inspection:
    """Return the neighbour's inspection of this round, not stored yet. `entries` and `units` as in `partial`.

    Refuses with NotVerified, StageMoved, OwnWork or AlreadyInspected.
    """
    resident = neighbour(project, by, Who.VERIFIED)
    at_stage(project, Stage.ACCEPTANCE)
    if partial(project, entries, units, by):
        raise OwnWork
    if any(one.resident_id == resident and one.round == project.round for one in inspections):
        raise AlreadyInspected
    return Inspection(0, project.id, project.round, resident, defects, at)


def close(project: Project, inspections: Collection[Inspection], *, by: Actor, at: datetime, gates: Gates) -> Moved:
    """Return the project as this round's inspectors found it: RECTIFY with their list of defects, or EVALUATED,
    where all neighbours are asked. Refuses with TooFewInspectors."""
    staff = neighbour(project, by, Who.STAFF)
    at_stage(project, Stage.ACCEPTANCE)
    found = [one for one in inspections if one.round == project.round]
    have = len({one.resident_id for one in found})
    if have < gates.inspectors:
        raise TooFewInspectors(have=have, needed=gates.inspectors)
    defects = [one.defects for one in found if one.defects]
    if defects:
        return moved(
            replace(project, stage=Stage.RECTIFY, until_at=None, reported_at=at), project, at=at, by=staff,
            why="defects-found", sentence="acceptance-told-defects", inspectors=have, count=len(defects),
            defects="；".join(defects)[:600],
        )  # fmt: skip
    until = at + timedelta(days=gates.judge_days)
    return moved(
        replace(project, stage=Stage.EVALUATED, until_at=until, judged=None), project, at=at, by=staff,
        why="accepted", sentence="acceptance-told-accepted", inspectors=have, ends_at=until.isoformat(),
    )  # fmt: skip


def judge(project: Project, content: bool, *, by: Actor, at: datetime) -> Judgement:
    """Return the neighbour's word on whether they are content, to be stored in place of an earlier one.

    Refuses with NotVerified or AskingOver.
    """
    resident = neighbour(project, by, Who.VERIFIED)
    asked = project.stage in (Stage.EVALUATED, Stage.REVIEW) and project.judged is None
    if not asked or project.until_at is None or at >= project.until_at:
        raise AskingOver
    return Judgement(0, project.id, project.round, resident, content, at)


def percent(project: Project, judgements: Collection[Judgement]) -> int | None:
    """Return how many of a hundred who answered in this round are content, rounded down; None when nobody did."""
    found = [one.content for one in judgements if one.round == project.round]
    return sum(found) * 100 // len(found) if found else None


def close_asking(project: Project, judgements: Collection[Judgement], *, at: datetime, gates: Gates) -> Moved:
    """Return the project as the neighbours judge it when the days of asking are over.

    Too few answers: asked on for as many days. Under the gate's percent: RECTIFY after building; 90 days later it is
    told as it is. Refuses with StageMoved.
    """
    at_stage(project, Stage.EVALUATED, Stage.REVIEW)
    if project.judged is not None or not over(project, at):
        raise StageMoved
    found = [one for one in judgements if one.round == project.round]
    share = percent(project, found)
    facts = {"answered": len(found), "content": sum(one.content for one in found), "percent": share or 0}
    if share is None or len(found) < gates.judges:
        until = at + timedelta(days=gates.judge_days)
        return moved(
            replace(project, until_at=until), project, at=at, by=None, why="too-few-judged",
            sentence="acceptance-told-asked-on", ends_at=until.isoformat(), needed=gates.judges, **facts,
        )  # fmt: skip
    if share < gates.content_percent and project.stage is Stage.EVALUATED:
        return moved(
            replace(project, stage=Stage.RECTIFY, until_at=None, reported_at=at), project, at=at, by=None,
            why="too-few-content", sentence="acceptance-told-not-content", needed=gates.content_percent, **facts,
        )  # fmt: skip
    review = project.stage is Stage.REVIEW
    return moved(
        replace(project, until_at=None, judged=share), project, at=at, by=None, why="judged",
        sentence="acceptance-told-reviewed" if review else "acceptance-told-content", **facts,
    )  # fmt: skip
