"""Who is meant by an audience: one question a kind. Like `storage/transaction.py`, this module knows every feature,
so that features need not know each other; a feature with people of its own adds a line."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, and_, select, true

from participation.events import HOLDING
from storage.communities import BuildingRow
from storage.events import EventRow, RegistrationRow
from storage.residents import ResidentRow
from storage.shifts import VolunteerRow


@dataclass(frozen=True, slots=True)
class Question:
    """`people` is a condition on residents, given the chosen numbers. `names` asks for the numbers and names of what
    can be chosen, None where there is nothing to choose; `offered` narrows them at a moment."""

    people: Callable[[Sequence[int]], ColumnElement[bool]]
    names: Select[int, str] | None = None
    offered: Callable[[datetime], ColumnElement[bool]] = lambda _: true()


def _of_event(ids: Sequence[int]) -> ColumnElement[bool]:
    return ResidentRow.id.in_(
        select(RegistrationRow.resident_id).where(RegistrationRow.event_id.in_(ids), RegistrationRow.state.in_(HOLDING))
    )


def _volunteers(_: Sequence[int]) -> ColumnElement[bool]:
    return ResidentRow.id.in_(select(VolunteerRow.resident_id))


AUDIENCES: dict[str, Question] = {
    "community": Question(lambda _: true()),
    "buildings": Question(
        lambda ids: ResidentRow.building_id.in_(ids),
        select(BuildingRow.id, BuildingRow.name).order_by(BuildingRow.id),
    ),
    "volunteers": Question(_volunteers),
    "event": Question(
        _of_event,
        select(EventRow.id, EventRow.title).order_by(EventRow.begins_at, EventRow.id),
        lambda at: and_(EventRow.begins_at > at, EventRow.cancelled_at.is_(None)),
    ),
}
"""Kind → its question, in the order staff choose from. The words are `notices-kind-…` and `notices-audience-…`."""
