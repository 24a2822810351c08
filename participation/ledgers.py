"""The ledger of a project by source: what was pledged, what really came, in money, hours and materials.

Lines are added and never changed; a mistake is put right by a counter-entry, so that the balance is always the sum.
Nobody's money passes through here: the lines say what people promised and what the office says it received.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from participation.access import Actor, Role, Who
from participation.money import MOST, Source, yuan
from participation.plans import Plan
from participation.projects import Moved, Project, Stage, StageMoved, at_stage, moved, neighbour, over
from participation.refusals import NotFound, NotYours, Refusal

NOTE = 60
"""Characters of a line's words: whose, or which materials."""

MOST_HOURS = 10_000
MOST_PLACES = 100


class Book(StrEnum):
    """What a line says of its amount."""

    PLEDGE = "pledge"
    RECEIPT = "receipt"
    REWARD = "reward"  # 以奖代补, paid after acceptance


class Measure(StrEnum):
    """What is counted: fen, minutes, pieces, places."""

    MONEY = "money"
    HOURS = "hours"
    MATERIALS = "materials"
    SPACE = "space"  # places lent 场地, by units


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the ledger. `amount` is fen, minutes, pieces or places, below 0 only where it `corrects` another line.

    `party_id` is the neighbour whose pledge or gift it is; `partner_id` the unit, and `unit` its name as it was then,
    for everybody to read; `note` names a unit that is not on the list, or what the materials are.
    """

    id: int
    project_id: int
    at: datetime
    by: int
    book: Book
    source: Source
    measure: Measure
    amount: int
    note: str = ""
    party_id: int | None = None
    corrects: int | None = None
    partner_id: int | None = None
    unit: str = ""


OPEN = frozenset({
    Stage.PLEDGING, Stage.APPROVED, Stage.BUILDING, Stage.CHANGE, Stage.ACCEPTANCE, Stage.RECTIFY, Stage.EVALUATED,
    Stage.REWARD_PAID, Stage.IN_CARE, Stage.REVIEW,
})  # fmt: skip
"""Stages at which the office may write into the ledger."""


class LedgerClosed(Refusal):
    """The project is not at a stage at which such a line is written."""

    key = "ledgers-closed"


class BadAmount(Refusal):
    """An amount is a whole number above nothing, and within reason."""

    key = "ledgers-bad-amount"


class AlreadyCorrected(Refusal):
    """The line was put right before, or is itself a correction."""

    key = "ledgers-already-corrected"


class NotEnough(Refusal):
    """What was pledged does not reach the goal; `missing` yuan are lacking."""

    key = "ledgers-not-enough"


def pledge(project: Project, measure: Measure, amount: int, note: str, *, by: Actor, at: datetime) -> Entry:
    """Return a neighbour's own pledge, not stored yet. Refuses with NotRegistered, NotFound (places are lent by units),
    LedgerClosed or BadAmount.
    """
    resident = neighbour(project, by, Who.REGISTERED)
    if measure is Measure.SPACE:
        raise NotFound
    gathering(project, at)
    bounded(measure, amount)
    return Entry(0, project.id, at, resident, Book.PLEDGE, Source.RESIDENTS, measure, amount, note, resident)


def gathering(project: Project, at: datetime) -> None:
    """Return nothing while pledges are gathered. Refuses with LedgerClosed."""
    if project.stage is not Stage.PLEDGING or over(project, at):
        raise LedgerClosed


def record(
    project: Project,
    book: Book,
    source: Source,
    measure: Measure,
    amount: int,
    note: str,
    *,
    by: Actor,
    at: datetime,
    partner_id: int | None = None,
    unit: str = "",
) -> Entry:
    """Return what the office writes down: a pledge while pledges are gathered, a receipt at any time after. From
    units, `partner_id` and `unit` say from which, where it is on the list.

    A reward is not recorded but paid (`rewards.pay`). Refuses with NotAllowed, LedgerClosed or BadAmount.
    """
    staff = neighbour(project, by, Who.STAFF)
    if (
        book is Book.REWARD
        or project.stage not in OPEN
        or (book is Book.PLEDGE and project.stage is not Stage.PLEDGING)
    ):
        raise LedgerClosed
    bounded(measure, amount)
    if (partner_id is not None or unit) and source is not Source.UNITS:
        raise NotFound
    return Entry(
        0, project.id, at, staff, book, source, measure, amount, note, partner_id=partner_id, unit=unit,
    )  # fmt: skip


def counter(
    project: Project,
    entry: Entry,
    entries: Iterable[Entry],
    why: str,
    *,
    by: Actor,
    at: datetime,
    units: Collection[int] = (),
) -> Entry:
    """Return the line that takes another one back, not stored yet. `units` are those that the actor speaks for.

    A neighbour takes back their own pledge while pledges are gathered, a unit's contact the unit's; the office any
    line but a reward (`rewards.take_back`). Refuses with NotYours, LedgerClosed or AlreadyCorrected.
    """
    who = neighbour(project, by, Who.REGISTERED)
    if entry.project_id != project.id:
        raise NotFound
    theirs = (entry.party_id == who and entry.by == who) or entry.partner_id in units
    own = theirs and entry.book is Book.PLEDGE
    staff = by.holds(Role.STAFF, Role.ADMIN)
    if not own and not staff:
        raise NotYours
    if entry.book is Book.REWARD or project.stage not in OPEN:
        raise LedgerClosed
    if own and not staff:
        gathering(project, at)
    if entry.corrects is not None or any(one.corrects == entry.id for one in entries):
        raise AlreadyCorrected
    return replace(entry, id=0, at=at, by=who, amount=-entry.amount, note=why, corrects=entry.id)


def balance(
    entries: Iterable[Entry], book: Book | None = None, source: Source | None = None, measure: Measure = Measure.MONEY
) -> int:
    """Return the sum of the lines of a book (pledges, receipts, rewards), a source and a measure."""
    return sum(
        one.amount
        for one in entries
        if one.measure is measure and (book is None or one.book is book) and (source is None or one.source is source)
    )


def by_unit(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    """Return the lines of each unit that is on the list, by the name it has there, in the order they first gave."""
    found: dict[str, list[Entry]] = {}
    for one in entries:
        if one.unit:
            found.setdefault(one.unit, []).append(one)
    return found


def beside_money(entries: Iterable[Entry]) -> list[Measure]:
    """Return what a ledger counts beside money: hours and materials always, places where some were lent."""
    lent = any(one.measure is Measure.SPACE for one in entries)
    return [Measure.HOURS, Measure.MATERIALS, *([Measure.SPACE] if lent else [])]


def missing(plan: Plan, entries: Collection[Entry]) -> dict[Source, int]:
    """Return the fen that each source's pledges lack of the plan's costs; what lacks nothing is not in it.

    A source that gives more than its part does not make up for another.
    """
    lacking = {source: fen - balance(entries, Book.PLEDGE, source) for source, fen in plan.choice.costs.items()}
    return {source: fen for source, fen in lacking.items() if fen > 0}


def approve(project: Project, plan: Plan, entries: Collection[Entry], *, by: Actor, at: datetime) -> Moved:
    """Return the project in APPROVED before its day, because all is pledged. Refuses with NotEnough or StageMoved."""
    staff = neighbour(project, by, Who.STAFF)
    at_stage(project, Stage.PLEDGING)
    if lacking := missing(plan, entries):
        raise NotEnough(missing=yuan(sum(lacking.values())))
    return _approved(project, entries, by=staff, at=at, why="goal-reached")


def close_pledging(project: Project, plan: Plan, entries: Collection[Entry], *, at: datetime) -> Moved:
    """Return the project in APPROVED or UNDERFUNDED, when its day has come. Refuses with StageMoved."""
    at_stage(project, Stage.PLEDGING)
    if not over(project, at):
        raise StageMoved
    lacking = missing(plan, entries)
    if not lacking:
        return _approved(project, entries, by=None, at=at, why="goal-reached")
    return moved(
        replace(project, stage=Stage.UNDERFUNDED, until_at=None), project, at=at, by=None, why="underfunded",
        sentence="ledgers-told-underfunded", missing=yuan(sum(lacking.values())), goal=yuan(plan.choice.total),
    )  # fmt: skip


def _approved(project: Project, entries: Iterable[Entry], *, by: int | None, at: datetime, why: str) -> Moved:
    return moved(
        replace(project, stage=Stage.APPROVED, until_at=None), project, at=at, by=by, why=why,
        sentence="ledgers-told-approved", pledged=yuan(balance(entries, Book.PLEDGE)),
    )  # fmt: skip


def bounded(measure: Measure, amount: int) -> None:
    """Return nothing when the amount is within reason. Refuses with BadAmount."""
    most = {
        Measure.MONEY: MOST, Measure.HOURS: MOST_HOURS * 60, Measure.MATERIALS: 100_000, Measure.SPACE: MOST_PLACES,
    }[measure]  # fmt: skip
    if not 0 < amount <= most:
        raise BadAmount
