"""收到: who confirmed a broadcast that asked for it, and who is left for the building leader 楼栋长 to knock at."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from participation.access import Actor, Role
from participation.refusals import NotAllowed, NotFound, Refusal


class NotAsked(Refusal):
    """The broadcast asks nobody for 收到."""

    key = "acknowledgements-not-asked"


class NotNamed(Refusal):
    """Who is meant is not for anybody to read: it would say who has not voted (VOTING.md)."""

    key = "acknowledgements-not-named"


class Fate(StrEnum):
    """Why somebody stands on the list of the unreached."""

    SILENT = "silent"  # it was delivered, 收到 was not pressed
    WAITING = "waiting"  # not sent yet
    DOUBT = "doubt"  # sent, and Telegram did not say whether it arrived
    LEFT = "left"  # has blocked the bot, or Telegram knows the account no more
    SUSPENDED = "suspended"  # the community has stopped the account
    FAILED = "failed"  # Telegram would not take it, or its use was over before it could be sent
    STOPPED = "stopped"  # the broadcast was stopped before their turn


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """One resident's 收到 for one broadcast."""

    id: int
    community_id: int
    broadcast_id: int
    resident_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Reach:
    """How far a broadcast came in one building, or among those who named none (`building_id` None)."""

    building_id: int | None
    building: str
    meant: int
    delivered: int
    acknowledged: int
    passed_over: int = 0
    """Those meant who could not be reached when it was sent, and so were not among the `meant` it was sent to."""


@dataclass(frozen=True, slots=True)
class Unreached:
    """One line of the list. `phone` is masked; `unit` is 0 where none is known."""

    building: str
    unit: int
    room: str
    name: str
    fate: Fate
    phone: str = field(repr=False)


def acknowledge(broadcast_id: int, *, asks: bool, by: Actor, at: datetime, reached: bool) -> Acknowledgement:
    """Return the 收到 of somebody who got the broadcast (`reached`), in the community they got it in.

    Refuses with NotAllowed, NotFound or NotAsked.
    """
    if by.blocked or by.resident_id is None:
        raise NotAllowed
    if by.community_id is None or not reached:
        raise NotFound
    if not asks:
        raise NotAsked
    return Acknowledgement(0, by.community_id, broadcast_id, by.resident_id, at)


def percent(part: int, whole: int) -> int:
    """Return `part` of `whole` in percent, rounded down, so that 100 means everyone; 0 of nothing."""
    return 100 * part // whole if whole else 0


def total(rows: Iterable[Reach]) -> Reach:
    """Return all buildings together."""
    every = list(rows)
    return Reach(
        None,
        "",
        sum(row.meant for row in every),
        sum(row.delivered for row in every),
        sum(row.acknowledged for row in every),
        sum(row.passed_over for row in every),
    )


def may_list(by: Actor, building_id: int | None, leads: Collection[int]) -> None:
    """Return nothing when `by` may have the list of a building (None: of the whole community).

    Staff may have any, a building leader that of the buildings `leads` they were entrusted with. Refuses with
    NotAllowed.
    """
    if by.blocked:
        raise NotAllowed
    if not by.holds(Role.STAFF, Role.ADMIN) and not (by.holds(Role.LEADER) and building_id in leads):
        raise NotAllowed
