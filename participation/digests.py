"""一周小结: on Monday morning the office reads what came, what was answered, what is late and what falls due."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from participation.complaints import CLOSED, WORKED, Case, State, Step
from participation.spans import Span, days

_SHIPPED: dict[str, Any] = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class Times:
    """When a community's digest is sent: at `hour` on `weekday` (0 is Monday) in its zone; later than `late` after
    that it is not sent any more. `soon` is how far it looks ahead, `named` how many cases it names."""

    weekday: int
    hour: time
    late: timedelta
    soon: timedelta
    named: int


def times(terms: Mapping[str, Any]) -> Times:
    """Return the times of a community with these terms; `terms["digest"]` goes before what is shipped."""
    said = {**_SHIPPED, **terms.get("digest", {})}
    return Times(
        _WEEKDAYS.index(said["weekday"]), time.fromisoformat(said["hour"]), timedelta(hours=said["late_hours"]),
        timedelta(days=said["soon_days"]), said["named"],
    )  # fmt: skip


def due(at: datetime, zone: str, times: Times) -> datetime | None:
    """Return the moment of the digest that is to be sent at `at`; None when none is, or it would come too late."""
    home = ZoneInfo(zone)
    today = at.astimezone(home).date()
    day = today - timedelta(days=(today.weekday() - times.weekday) % 7)
    moment = datetime.combine(day, times.hour, home)
    if moment > at:
        moment = datetime.combine(day - timedelta(days=7), times.hour, home)
    return moment if at < moment + times.late else None


def week(moment: datetime, zone: str) -> Span:
    """Return the seven local days before the day of a digest."""
    day = moment.astimezone(ZoneInfo(zone)).date()
    return days(day - timedelta(days=7), day - timedelta(days=1), zone)


@dataclass(frozen=True, slots=True)
class Digest:
    """A week's figures: cases filed, answered, said to be solved, closed in silence; then what stands now: open,
    overdue (supervised too) and soon due, by their numbers, the urgent first."""

    filed: int
    answered: int
    solved: int
    silent: int
    open: int
    overdue: tuple[int, ...]
    soon: tuple[int, ...]

    @property
    def empty(self) -> bool:
        """Return whether there is nothing to tell."""
        return not (self.filed or self.answered or self.solved or self.silent or self.open)


def digest(cases: Sequence[Case], steps: Sequence[Step], over: Span, *, at: datetime, times: Times,
           department: frozenset[str] | None = None) -> Digest:  # fmt: skip
    """Return the digest of these cases (those filed in `over` or open) and of the steps made in `over`; with
    `department`, of the cases of these departments alone. A case answered twice in a week is counted once."""
    mine = {case.id: case for case in cases if department is None or case.department in department}
    came = [case for case in mine.values() if over.since <= case.created_at < over.until]
    walked = {(step.case_id, step.to) for step in steps if step.case_id in mine and over.since <= step.at < over.until}

    def reached(state: State) -> int:
        return sum(to is state for _, to in walked)

    owed = sorted(
        (case for case in mine.values() if case.state in WORKED and case.due_at is not None),
        key=lambda case: (case.due_at, case.id),
    )
    late = [case for case in owed if case.due_at is not None and (case.due_at <= at or case.state is State.SUPERVISED)]
    soon = [case for case in owed if case not in late and case.due_at is not None and case.due_at <= at + times.soon]
    return Digest(
        len(came), reached(State.ANSWERED), reached(State.CLOSED_SOLVED), reached(State.CLOSED_SILENT),
        sum(case.state not in CLOSED for case in mine.values()),
        tuple(case.id for case in late), tuple(case.id for case in soon),
    )  # fmt: skip
