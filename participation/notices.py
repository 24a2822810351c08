"""Notices 社区通知 and the broadcasts that carry them: who may send what, to whom, when (PRODUCT.md, G)."""

import tomllib
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from enum import StrEnum
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from participation.access import Actor, Role
from participation.daytime import Day
from participation.refusals import NotAllowed, Refusal, TooLong
from participation.text import clean


class MomentPast(Refusal):
    """The moment to send at lies behind us."""

    key = "notices-moment-past"


class MomentFar(Refusal):
    """The moment to send at is further away than anybody can plan a notice."""

    key = "notices-moment-far"


class NobodyThere(Refusal):
    """The audience has nobody who can be reached."""

    key = "notices-nobody-there"


class BroadcastOver(Refusal):
    """The broadcast was sent or stopped before; there is nothing left to send or to stop."""

    key = "notices-over"


class CountWrong(Refusal):
    """The number typed is not the number of people who will get the notice."""

    key = "notices-count-wrong"


class State(StrEnum):
    """Where a broadcast stands."""

    SCHEDULED = "scheduled"
    SENDING = "sending"
    SENT = "sent"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Audience:
    """Who is meant. `kind` names a question that storage answers (`storage/audiences.py`), `ids` what it is about."""

    kind: str
    ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Addressed:
    """An audience counted: who gets the notice, five names of them, and who is left out and why."""

    count: int
    sample: tuple[str, ...]
    unreachable: int
    blocked: int
    unasked: int
    """People who have not agreed to be written to (PIPL, articles 13-15)."""


@dataclass(frozen=True, slots=True)
class Broadcast:
    """One notice to many. `expected` is how many people staff were told it goes to."""

    id: int
    community_id: int
    author_id: int
    text: str
    photo: str | None
    audience: Audience
    urgent: bool
    expected: int
    due_at: datetime
    created_at: datetime
    state: State = State.SCHEDULED
    released_at: datetime | None = None
    ended_at: datetime | None = None
    cancelled_by: int | None = None
    asks_receipt: bool = False


@dataclass(frozen=True, slots=True)
class Limits:
    """The figures of `notices.toml`."""

    most: int
    most_with_photo: int
    typed_above: int
    ahead: timedelta
    soonest: timedelta
    offers: tuple[tuple[int, time], ...]
    opens: time
    closes: time


@cache
def limits() -> Limits:
    """Return the limits that Linli ships with."""
    told = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return Limits(
        most=told["text"]["most"],
        most_with_photo=told["text"]["most_with_photo"],
        typed_above=told["count"]["typed_above"],
        ahead=timedelta(days=told["time"]["days_ahead"]),
        soonest=timedelta(minutes=told["time"]["soonest_min"]),
        offers=tuple((days, time.fromisoformat(at)) for days, at in told["time"]["offers"]),
        opens=time.fromisoformat(told["quiet"]["opens"]),
        closes=time.fromisoformat(told["quiet"]["closes"]),
    )


def write(text: str, *, photo: bool, limits: Limits) -> str:
    """Return the notice's text, cleaned. Refuses with Blank, or TooLong in the units that Telegram counts."""
    most = limits.most_with_photo if photo else limits.most
    kept = clean(text, most=most)
    if len(kept.encode("utf-16-le")) // 2 > most:
        raise TooLong(most=most)
    return kept


def beginning(text: str, most: int) -> str:
    """Return the first words of a notice on one line, without the stars, at most `most` characters."""
    flat = " ".join(text.replace("*", "").split())
    return flat if len(flat) <= most else flat[: most - 1] + "…"


def offers(at: datetime, zone: str, limits: Limits) -> list[datetime]:
    """Return the moments offered to choose from, those that are still to come, in UTC."""
    today = at.astimezone(ZoneInfo(zone)).date()
    days = [
        datetime.combine(today + timedelta(days=days), hour, ZoneInfo(zone)).astimezone(at.tzinfo)
        for days, hour in limits.offers
    ]
    return [moment for moment in days if moment >= at + limits.soonest]


def due(moment: datetime, *, at: datetime, limits: Limits) -> datetime:
    """Return the moment a notice may be scheduled for. Refuses with MomentPast or MomentFar."""
    if moment < at:
        raise MomentPast
    if moment > at + limits.ahead:
        raise MomentFar(days=limits.ahead.days)
    return moment


def awake(at: datetime, *, urgent: bool, zone: str, limits: Limits) -> datetime:
    """Return `at`, or the morning after when it falls into the quiet hours of `zone` and the notice can wait."""
    return at if urgent else Day(limits.opens, limits.closes, zone).woken(at)


def agree(typed: str, count: int) -> int:
    """Return the count that was typed. Refuses with CountWrong."""
    said = typed.strip()
    if not said.isdecimal() or len(said) > 9 or int(said) != count:
        raise CountWrong(count=count)
    return count


def broadcast(
    text: str,
    *,
    by: Actor,
    at: datetime,
    audience: Audience,
    addressed: Addressed,
    due_at: datetime | None,
    urgent: bool,
    photo: str | None,
    limits: Limits,
    asks_receipt: bool = False,
) -> Broadcast:
    """Return a new broadcast, to be released at `due_at` (None: at once).

    Refuses with NotAllowed, NobodyThere, Blank, TooLong, MomentPast or MomentFar.
    """
    _staff(by)
    if by.resident_id is None or by.community_id is None:
        raise NotAllowed
    if not addressed.count:
        raise NobodyThere
    return Broadcast(
        0,
        by.community_id,
        by.resident_id,
        write(text, photo=photo is not None, limits=limits),
        photo,
        audience,
        urgent,
        addressed.count,
        due(due_at, at=at, limits=limits) if due_at else at,
        at,
        asks_receipt=asks_receipt,
    )


def release(broadcast: Broadcast, *, at: datetime) -> Broadcast:
    """Return the broadcast on its way. Refuses with BroadcastOver when it went or was stopped before."""
    if broadcast.state is not State.SCHEDULED:
        raise BroadcastOver
    return replace(broadcast, state=State.SENDING, released_at=at)


def finish(broadcast: Broadcast, *, at: datetime) -> Broadcast:
    """Return the broadcast when nothing of it is owed any more. Refuses with BroadcastOver when it does not run."""
    if broadcast.state is not State.SENDING:
        raise BroadcastOver
    return replace(broadcast, state=State.SENT, ended_at=at)


def cancel(broadcast: Broadcast, *, by: Actor, at: datetime) -> Broadcast:
    """Return the broadcast stopped, before or midway. Refuses with NotAllowed, or BroadcastOver when it is too late."""
    _staff(by)
    if by.community_id != broadcast.community_id:
        raise NotAllowed
    if broadcast.state not in (State.SCHEDULED, State.SENDING):
        raise BroadcastOver
    return replace(broadcast, state=State.CANCELLED, ended_at=at, cancelled_by=by.resident_id)


def _staff(by: Actor) -> None:
    if by.blocked or not by.holds(Role.STAFF, Role.ADMIN):
        raise NotAllowed
