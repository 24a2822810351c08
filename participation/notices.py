"""Notices 社区通知: what staff may send, to whom, when (PRODUCT.md, G). How a broadcast goes on from there stands in
`participation/broadcasts.py`."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from participation.access import Actor, Role
from participation.daytime import Day
from participation.markup import Mark, carried
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


class CountWrong(Refusal):
    """The number typed is not the number of people who will get the notice."""

    key = "notices-count-wrong"


class State(StrEnum):
    """Where a broadcast stands."""

    AWAITING = "awaiting"  # a second person is to look at it
    RETURNED = "returned"  # and sent it back, with a reason
    SCHEDULED = "scheduled"
    SENDING = "sending"
    PAUSED = "paused"
    SENT = "sent"
    CANCELLED = "cancelled"
    MISSED = "missed"  # its moment passed while nobody was there to send it, and it is of no use any more


OVER = frozenset({State.SENT, State.CANCELLED, State.MISSED})


@dataclass(frozen=True, slots=True)
class Audience:
    """Who is meant. `kind` names a question that storage answers (`storage/audiences.py`), `ids` what it is about;
    whoever belongs to one of `without` is left out."""

    kind: str
    ids: tuple[int, ...] = ()
    without: tuple["Audience", ...] = ()

    def plain(self) -> list[Any]:
        """Return it as plain values, to be stored and sealed."""
        return [self.kind, list(self.ids), [one.plain() for one in self.without]]

    @classmethod
    def of(cls, stored: Sequence[Any]) -> "Audience":
        """Return an audience from its plain values."""
        kind, ids, without = stored
        return cls(str(kind), tuple(ids), tuple(cls.of(one) for one in without))


@dataclass(frozen=True, slots=True)
class Addressed:
    """An audience counted: who gets the notice, five names of them, and who is left out and why."""

    count: int
    sample: tuple[str, ...]
    unreachable: int
    blocked: int
    unasked: int
    """People who have not agreed to be written to (PIPL, articles 13-15)."""
    excluded: int = 0
    """People who would get it, were they not left out by `Audience.without`."""


@dataclass(frozen=True, slots=True)
class Notice:
    """What residents are to see: a text with its formatting, and a photo or a file."""

    text: str
    marks: tuple[Mark, ...] = ()
    photo: str | None = None
    document: str | None = None


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
    marks: tuple[Mark, ...] = ()
    document: str | None = None
    guarded: bool = False
    """Whether it goes to so many that a second person must agree."""
    approved_by: int | None = None
    approved_at: datetime | None = None
    approved_seal: str | None = None
    """The seal (`broadcasts.seal`) of what was agreed to."""
    reason: str = ""
    """Why it was sent back."""
    paused_by: int | None = None
    series_id: int | None = None
    occurs_at: datetime | None = None
    """The moment that the series names; `due_at` may be later."""
    corrected_at: datetime | None = None
    cursor: int = 0
    """The last resident to whom it is owed, while it is still being spread."""
    spread_at: datetime | None = None
    """When everyone of the audience was owed it."""
    asks_receipt: bool = False
    """Whether residents are asked to press 收到 under it."""

    @property
    def notice(self) -> Notice:
        """What residents see of it."""
        return Notice(self.text, self.marks, self.photo, self.document)


@dataclass(frozen=True, slots=True)
class Limits:
    """The figures of `notices.toml`."""

    most: int
    most_with_photo: int
    most_marks: int
    most_link: int
    typed_above: int
    approve_above: int
    undo: timedelta
    undo_urgent: timedelta
    ahead: timedelta
    soonest: timedelta
    offers: tuple[tuple[int, time], ...]
    opens: time
    closes: time
    useful: timedelta
    useful_urgent: timedelta
    useful_repeated: timedelta
    repeat_offers: tuple[time, ...]
    progress_after: timedelta
    progress_every: timedelta
    progress_people: int
    pace: float
    spread_sqlite: int
    spread_postgresql: int
    ages: tuple[tuple[int, int], ...]
    topics: tuple[str, ...]


@cache
def limits() -> Limits:
    """Return the limits that Linli ships with."""
    told = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    useful, progress = told["useful"], told["progress"]
    return Limits(
        most=told["text"]["most"],
        most_with_photo=told["text"]["most_with_photo"],
        most_marks=told["text"]["most_marks"],
        most_link=told["text"]["most_link"],
        typed_above=told["count"]["typed_above"],
        approve_above=told["approval"]["above"],
        undo=timedelta(seconds=told["undo"]["seconds"]),
        undo_urgent=timedelta(seconds=told["undo"]["urgent_seconds"]),
        ahead=timedelta(days=told["time"]["days_ahead"]),
        soonest=timedelta(minutes=told["time"]["soonest_min"]),
        offers=tuple((days, time.fromisoformat(at)) for days, at in told["time"]["offers"]),
        opens=time.fromisoformat(told["quiet"]["opens"]),
        closes=time.fromisoformat(told["quiet"]["closes"]),
        useful=timedelta(hours=useful["ordinary_h"]),
        useful_urgent=timedelta(hours=useful["urgent_h"]),
        useful_repeated=timedelta(hours=useful["repeated_h"]),
        repeat_offers=tuple(time.fromisoformat(at) for at in told["repeat"]["offers"]),
        progress_after=timedelta(seconds=progress["after_s"]),
        progress_every=timedelta(seconds=progress["every_s"]),
        progress_people=progress["people_a_second"],
        pace=progress["pace"],
        spread_sqlite=told["spread"]["sqlite"],
        spread_postgresql=told["spread"]["postgresql"],
        ages=tuple((low, high) for low, high in told["audience"]["ages"]),
        topics=tuple(told["audience"]["topics"]),
    )


def write(text: str, *, attached: bool, limits: Limits) -> str:
    """Return the notice's text, cleaned; with a photo or a file `attached` it must fit a caption.

    Refuses with Blank, or TooLong in the units that Telegram counts.
    """
    most = limits.most_with_photo if attached else limits.most
    kept = clean(text, most=most)
    if len(kept.encode("utf-16-le")) // 2 > most:
        raise TooLong(most=most)
    return kept


def formatted(typed: str, entities: Iterable[Mark], *, attached: bool, limits: Limits) -> Notice:
    """Return the notice that was typed with Telegram's formatting (`entities` count in UTF-16 units).

    Refuses with Blank, TooLong or TooManyMarks.
    """
    kept = write(typed, attached=attached, limits=limits)
    return Notice(kept, carried(typed, entities, kept, most=limits.most_marks, most_link=limits.most_link))


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


def approve_above(terms: Mapping[str, Any], limits: Limits) -> int:
    """Return above how many people a second person must agree, in a community with these terms."""
    said = terms.get("approve_above", limits.approve_above)
    return said if isinstance(said, int) and said >= 0 else limits.approve_above


def moment(due_at: datetime | None, *, at: datetime, urgent: bool, zone: str, limits: Limits) -> datetime:
    """Return when a notice goes that was confirmed at `at`: at its moment `due_at`, or (None) at once; never before
    it can be taken back no more, and not at night unless it is urgent."""
    undone = at + (limits.undo_urgent if urgent else limits.undo)
    return awake(max(due_at or undone, undone), urgent=urgent, zone=zone, limits=limits)


def broadcast(
    notice: Notice,
    *,
    by: Actor,
    at: datetime,
    audience: Audience,
    addressed: Addressed,
    due_at: datetime | None,
    urgent: bool,
    zone: str,
    limits: Limits,
    approve_above: int | None = None,
    asks_receipt: bool = False,
) -> Broadcast:
    """Return a new broadcast, to go at `due_at` (None: at once) when it can be taken back no more; to more people than
    `approve_above` (None: the shipped figure) when a second person has agreed.

    Refuses with NotAllowed, NobodyThere, Blank, TooLong, MomentPast or MomentFar.
    """
    if not by.holds(Role.STAFF, Role.ADMIN) or by.blocked or by.resident_id is None or by.community_id is None:
        raise NotAllowed
    if not addressed.count:
        raise NobodyThere
    guarded = addressed.count > (limits.approve_above if approve_above is None else approve_above)
    planned = due(due_at, at=at, limits=limits) if due_at else None
    return Broadcast(
        0,
        by.community_id,
        by.resident_id,
        write(notice.text, attached=bool(notice.photo or notice.document), limits=limits),
        notice.photo,
        audience,
        urgent,
        addressed.count,
        moment(planned, at=at, urgent=urgent, zone=zone, limits=limits),
        at,
        State.AWAITING if guarded else State.SCHEDULED,
        marks=notice.marks,
        document=notice.document,
        guarded=guarded,
        asks_receipt=asks_receipt,
    )
