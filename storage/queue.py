"""The queue: what is owed to people, and what of it is to be sent now.

Two queues in one table, each read through an index that holds nothing but what is owed. Notices are asked for one
priority at a time, by when they are due, so that rows put off into the future are never walked over. The copies of
broadcasts are asked for one broadcast at a time behind the last one claimed: without that each walk begins over the
rows that were settled since the last vacuum (4,100 rows/s against 10,400). `storage/outbox.py` writes what this reads.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Index,
    Integer,
    Select,
    String,
    Text,
    and_,
    bindparam,
    case,
    exists,
    func,
    literal_column,
    or_,
    select,
    text,
    union_all,
)
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, aliased, mapped_column

from storage.communities import CommunityRow
from storage.links import ForumRow
from storage.residents import ResidentRow
from storage.tables import Key, Numbered, Row
from storage.types import Moment


class Priority(IntEnum):
    """A receipt does not wait behind a broadcast."""

    REPLY = 0
    RECEIPT = 1
    REMINDER = 2
    BROADCAST = 3


class Act(StrEnum):
    """What is done at Telegram beside saying something. All but the first speak of an earlier row: a message that is
    pinned, a topic that is closed."""

    OPEN = "open"
    """A topic is made; its number is kept as `message_id`."""
    PIN = "pin"
    UNPIN = "unpin"
    CLOSE = "close"
    REOPEN = "reopen"


OWED, SENT, BLOCKED, FAILED, CANCELLED = "owed", "sent", "blocked", "failed", "cancelled"
DOUBT = "doubt"
"""It left and no answer came, however often: the person may have it (Telegram has no idempotency key)."""
EXPIRED = "expired"
"""It was of no use any more when it could be delivered."""


def _queue(name: str, *columns: str, where: str) -> Index:
    unique = name.startswith("uq")
    return Index(name, *columns, unique=unique, postgresql_where=text(where), sqlite_where=text(where))


class OutboxRow(Numbered, Row):
    """`once` is what makes a sweep safe to run twice: the same notice to the same person is owed once. A copy of a
    broadcast needs none: each person has one. Residents are never deleted, and a constraint that says so would cost a
    third of a broadcast's commit.

    `edits` is the row whose delivered message this one changes in place; `doubts` counts the tries that left and
    met no answer. With `act` something is done instead of said: to the message of `edits`, or to the topic that the row
    `within` made; without it, `within` is the topic in which it is said. A negative `resident_id` is the number of a
    staff group (`storage/links.py`): like a person it hears one thing at a time.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        _queue("uq_outbox_once", "once", where="once IS NOT NULL"),
        _queue("uq_outbox_copy", "broadcast_id", "resident_id", where="broadcast_id IS NOT NULL AND edits IS NULL"),
        _queue("ix_outbox_notices", "priority", "not_before", "id", where="state = 'owed' AND broadcast_id IS NULL"),
        _queue("ix_outbox_copies", "broadcast_id", "id", where="state = 'owed' AND broadcast_id IS NOT NULL"),
        _queue(
            "ix_outbox_mending",
            "broadcast_id",
            "id",
            where="state = 'owed' AND broadcast_id IS NOT NULL AND edits IS NOT NULL",
        ),
        _queue("ix_outbox_told", "broadcast_id", "state", where="broadcast_id IS NOT NULL AND edits IS NULL"),
        _queue("ix_outbox_edits", "edits", where="edits IS NOT NULL"),
        _queue("ix_outbox_within", "within", where="within IS NOT NULL"),
        _queue("ix_outbox_expired", "community_id", where="state = 'expired' AND error IS NULL"),
    )

    community_id: Mapped[int | None]
    resident_id: Mapped[int] = mapped_column(Key, index=True)
    key: Mapped[str] = mapped_column(String(80))
    args: Mapped[dict[str, Any]]
    priority: Mapped[int] = mapped_column(Integer)
    not_before: Mapped[datetime]
    useful_until: Mapped[datetime | None]
    once: Mapped[str | None] = mapped_column(String(120))
    broadcast_id: Mapped[int | None]
    edits: Mapped[int | None]
    act: Mapped[str | None] = mapped_column(String(10))
    within: Mapped[int | None]
    state: Mapped[str] = mapped_column(String(10), default=OWED)
    attempts: Mapped[int] = mapped_column(Integer, default=0)
    doubts: Mapped[int] = mapped_column(Integer, default=0, server_default=text("0"))
    message_id: Mapped[int | None]
    error: Mapped[str | None] = mapped_column(Text)
    created_at: Mapped[datetime]
    settled_at: Mapped[datetime | None]


@dataclass(frozen=True, slots=True)
class Owed:
    """A notice as the delivery needs it: what to say or do, to whom, in which language and zone.

    `zone` is None for people of no community; `broadcast_id` names the broadcast that holds the text; `message_id`
    is the message that an edit changes, `thread_id` the topic in which it is said. `fate` is OWED for what is to be
    sent, or the state in which the notice can be settled without a call: its person is unreachable or wishes for no
    more, its use is over, the message it edits or the topic it belongs to never went out, its group is not linked.
    """

    id: int
    resident_id: int
    chat_id: int
    locale: str
    zone: str | None
    key: str
    args: dict[str, Any]
    priority: int
    not_before: datetime
    attempts: int
    doubts: int
    broadcast_id: int | None
    edits: int | None
    message_id: int | None
    community_id: int | None
    fate: str
    act: str | None = None
    within: int | None = None
    thread_id: int | None = None


async def due(
    session: AsyncSession,
    at: datetime,
    limit: int,
    besides: Sequence[int],
    flowing: Sequence[int],
    after: Mapping[int, int],
    mending: Sequence[int] = (),
    tried: Sequence[int] = (),
) -> list[Owed]:
    """Return the notices to deliver now, the urgent first, then the broadcasts' copies; see `Outbox.due`."""
    untried = OutboxRow.id.not_in(tried)
    notices = [_notices(priority, at, limit, besides).where(untried) for priority in Priority]
    found = await _read(session, at, limit, notices)
    room = limit - len(found)
    if room > 0 and (flowing or mending):
        share = -(-room // (len(flowing) + len(mending)))
        besides = [*besides, *(owed.resident_id for owed in found)]
        copies = [_copies(id, at, share, besides, after.get(id, 0)) for id in flowing]
        copies += [_copies(id, at, share, besides, after.get(id, 0)).where(_EDIT) for id in mending]
        found += (await _read(session, at, limit, [part.where(untried) for part in copies]))[:room]
    return found


async def anything(session: AsyncSession, at: datetime) -> bool:
    """Return whether a notice is due, or a copy of any broadcast is owed: the question of a quiet moment, at a tenth of
    the cost of asking which."""
    return bool(await session.scalar(_ANYTHING, {"at": at}))


async def waiting(session: AsyncSession, at: datetime, flowing: Sequence[int], mending: Sequence[int] = ()) -> int:
    """Return how many notices, copies of the broadcasts that are `flowing`, and corrections of copies of those that
    are `mending`, are due and not delivered."""
    notices = select(func.count()).where(NOTICE, OutboxRow.not_before <= at, _READY)
    flows = or_(OutboxRow.broadcast_id.in_(flowing), and_(OutboxRow.broadcast_id.in_(mending), _EDIT))
    copies = select(func.count()).where(COPY, flows, OutboxRow.not_before <= at, _READY)
    return int(await session.scalar(notices) or 0) + int(await session.scalar(copies) or 0)


def _notices(priority: int, at: datetime, limit: int, besides: Sequence[int]) -> Select[Any]:
    return (
        select(OutboxRow.id)
        .where(NOTICE, OutboxRow.priority == priority, OutboxRow.not_before <= at, _READY)
        .where(OutboxRow.resident_id.not_in(besides))
        .order_by(OutboxRow.not_before, OutboxRow.id)
        .limit(limit)
    )


def _copies(broadcast_id: int, at: datetime, limit: int, besides: Sequence[int], after: int) -> Select[Any]:
    return (
        select(OutboxRow.id)
        .where(COPY, OutboxRow.broadcast_id == broadcast_id, OutboxRow.id > after, OutboxRow.not_before <= at, _READY)
        .where(OutboxRow.resident_id.not_in(besides))
        .order_by(OutboxRow.id)
        .limit(limit)
    )


async def _read(session: AsyncSession, at: datetime, limit: int, parts: Sequence[Select[Any]]) -> list[Owed]:
    """Return the rows whose ids the parts give, with what the delivery needs of their people."""
    ids = union_all(*(select(part.subquery().c.id) for part in parts)).subquery()
    fate = case(
        (ResidentRow.reachable.is_(False), BLOCKED),
        # who took their consent back, or was suspended, after it was owed
        (and_(_COPY, or_(ResidentRow.consent.is_(None), ResidentRow.blocked.is_(True))), CANCELLED),
        (OutboxRow.useful_until <= at, EXPIRED),
        (and_(OutboxRow.edits.is_not(None), _ORIGINAL.message_id.is_(None)), CANCELLED),
        (and_(OutboxRow.within.is_not(None), _TOPIC.message_id.is_(None)), CANCELLED),
        (or_(ForumRow.broken_at.is_not(None), ForumRow.ended_at.is_not(None)), CANCELLED),
        else_=OWED,
    )
    question = (
        select(
            OutboxRow.id,
            OutboxRow.resident_id,
            func.coalesce(ResidentRow.chat_id, ForumRow.chat_id),
            func.coalesce(ResidentRow.locale, ForumRow.locale),
            CommunityRow.zone,
            OutboxRow.key,
            OutboxRow.args,
            OutboxRow.priority,
            OutboxRow.not_before,
            OutboxRow.attempts,
            OutboxRow.doubts,
            OutboxRow.broadcast_id,
            OutboxRow.edits,
            _ORIGINAL.message_id,
            OutboxRow.community_id,
            fate,
            OutboxRow.act,
            OutboxRow.within,
            _TOPIC.message_id,
        )
        .join(ids, ids.c.id == OutboxRow.id)
        .outerjoin(ResidentRow, ResidentRow.id == OutboxRow.resident_id)
        .outerjoin(ForumRow, ForumRow.id == -OutboxRow.resident_id)
        .outerjoin(CommunityRow, CommunityRow.id == func.coalesce(ResidentRow.community_id, ForumRow.community_id))
        .outerjoin(_ORIGINAL, _ORIGINAL.id == OutboxRow.edits)
        .outerjoin(_TOPIC, _TOPIC.id == OutboxRow.within)
        .where(or_(ResidentRow.id.is_not(None), ForumRow.id.is_not(None)))
        .order_by(OutboxRow.priority, OutboxRow.not_before, OutboxRow.id)
        .limit(limit)
    )
    return [Owed(*row) for row in await session.execute(question)]


OWING: ColumnElement[bool] = literal_column("outbox.state = 'owed'")
"""As literals, these four: neither database sees that a partial index fits a parameter."""
NOTICE = and_(OWING, OutboxRow.broadcast_id.is_(None))
COPY = and_(OWING, OutboxRow.broadcast_id.is_not(None))
UNREPORTED: ColumnElement[bool] = and_(literal_column("outbox.state = 'expired'"), OutboxRow.error.is_(None))
_EDIT = OutboxRow.edits.is_not(None)
_COPY = and_(OutboxRow.broadcast_id.is_not(None), OutboxRow.edits.is_(None))
_ORIGINAL, _TOPIC = aliased(OutboxRow), aliased(OutboxRow)
_ANYTHING = select(
    or_(
        exists(select(literal_column("1")).where(NOTICE, OutboxRow.not_before <= bindparam("at", type_=Moment))),
        exists(select(literal_column("1")).where(COPY)),
    )
)
_READY = and_(
    or_(
        OutboxRow.edits.is_(None),
        select(_ORIGINAL.id).where(_ORIGINAL.id == OutboxRow.edits, _ORIGINAL.state != OWED).exists(),
    ),
    or_(
        OutboxRow.within.is_(None),
        select(_TOPIC.id).where(_TOPIC.id == OutboxRow.within, _TOPIC.state != OWED).exists(),
    ),
)
"""Whether the message that a row edits, and the topic in which it is said, have gone out, or never will."""
