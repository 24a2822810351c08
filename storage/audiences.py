"""Who is meant by an audience: one question a kind. Like `storage/transaction.py`, this module knows every feature,
so that features need not know each other; a feature with people of its own adds a line."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, select, true

from participation.events import HOLDING
from storage.communities import BuildingRow
from storage.events import EventRow, RegistrationRow
from storage.residents import ResidentRow


@dataclass(frozen=True, slots=True)
class Question:
    """`people` is a condition on residents, given the chosen numbers; `options` asks at a moment for the numbers and
    names that can be chosen, and is None where there is nothing to choose."""

    people: Callable[[Sequence[int]], ColumnElement[bool]]
    options: Callable[[datetime], Select[int, str]] | None = None


def _of_event(ids: Sequence[int]) -> ColumnElement[bool]:
    return ResidentRow.id.in_(
        select(RegistrationRow.resident_id).where(RegistrationRow.event_id.in_(ids), RegistrationRow.state.in_(HOLDING))
    )


def _events(at: datetime) -> Select[int, str]:
    return (
        select(EventRow.id, EventRow.title)
        .where(EventRow.begins_at > at, EventRow.cancelled_at.is_(None))
        .order_by(EventRow.begins_at, EventRow.id)
    )


AUDIENCES: dict[str, Question] = {
    "community": Question(lambda _: true()),
    "buildings": Question(
        lambda ids: ResidentRow.building_id.in_(ids),
        lambda _: select(BuildingRow.id, BuildingRow.name).order_by(BuildingRow.id),
    ),
    "event": Question(_of_event, _events),
}
"""Kind → its question, in the order staff choose from. The words are `notices-audience-<kind>`."""
