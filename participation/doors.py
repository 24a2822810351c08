"""另一扇门: where to go with what is not the office's to settle (police, court, utilities …), with phone and hours.

The doors are data (`doors.json`, with sources and date); a community's `terms["doors"]` adds to them, goes before
them, and with null takes one away.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from participation.access import Actor, Role
from participation.complaints import SENT, WORKED, Case, CaseMoved, Moved, State, handled, overseen, staffed, step
from participation.refusals import NotFound, Refusal


@dataclass(frozen=True, slots=True)
class Door:
    """`name` and `hours` are in each language (zh-Hans at least); `phone` is what people dial."""

    key: str
    name: dict[str, str]
    phone: str
    hours: dict[str, str]

    def plain(self) -> dict[str, Any]:
        """Return the door as it is kept with a case, so that a later change of the list changes no answer given."""
        return {"name": self.name, "phone": self.phone, "hours": self.hours}


_SHIPPED: dict[str, Any] = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))


def doors(terms: Mapping[str, Any]) -> dict[str, Door]:
    """Return the doors of a community with these terms by their keys, in the order of the list."""
    every = {**_SHIPPED["doors"], **terms.get("doors", {})}
    return {
        key: Door(key, dict(one["name"]), str(one["phone"]), dict(one["hours"])) for key, one in every.items() if one
    }


class SaidNotRight(Refusal):
    """The reporter was sent to another door and said that it is not right: only staff send them away again, and say
    why."""

    key = "handling-said-not-right"


def redirect(case: Case, door: Door | None, why: str, *, by: Actor, at: datetime) -> Moved:
    """Return the case ended with another door for its reporter, by its department or by staff; a supervised one only by
    who supervises it, and one whose reporter said that the other door is not right only by staff or the street office.
    Refuses like `handled`, with NotFound (no such door), CaseMoved, NotAllowed or SaidNotRight."""
    who = overseen(case, by) if case.state is State.SUPERVISED else handled(case, by)
    if said_not_right(case) and not by.holds(Role.STAFF, Role.ADMIN, Role.STREET):
        raise SaidNotRight
    return _sent(case, State.REDIRECTED, door, why, who, at)


def decline(case: Case, door: Door | None, why: str, *, by: Actor, at: datetime) -> Moved:
    """Return the case declined by staff with a reason, and the other door. Refuses like `staffed`, with NotFound,
    CaseMoved or SaidNotRight."""
    return _sent(case, State.DECLINED, door, why, staffed(case, by), at)


def with_the_street(case: Case, *, at: datetime) -> Moved:
    """Return a case about those of the office who alone could read it, supervised by the street office. Refuses with
    CaseMoved."""
    if case.state not in WORKED:
        raise CaseMoved
    after = replace(case, state=State.SUPERVISED)
    return Moved(after, (
        step(after, after.state, case.state, at=at, by=None, why="nobody-else", has_why=False,
             sentence="complaints-told-with-street"),
    ))  # fmt: skip


def to_the_street(case: Case, door: Door | None, *, at: datetime) -> Moved:
    """Return such a case where nobody of the street office is here either, ended with the street office's
    door. Refuses with NotFound or CaseMoved."""
    return _sent(case, State.REDIRECTED, door, "nobody-else", None, at, has_why=False)  # our own word is no reason


def said_not_right(case: Case) -> bool:
    """Return whether the case's reporter was sent to another door and had it opened again."""
    return case.door is not None and case.state not in SENT


def _sent(case: Case, to: State, door: Door | None, why: str, by: int | None, at: datetime, **facts: Any) -> Moved:
    if door is None:
        raise NotFound
    if case.state not in WORKED:
        raise CaseMoved
    if said_not_right(case) and not why.strip():
        raise SaidNotRight
    after = replace(case, state=to, closed_at=at, door=door.plain(), return_asked_at=None, note="")
    return Moved(after, (step(after, to, case.state, at=at, by=by, why=why, door=door.plain(), **facts),))
