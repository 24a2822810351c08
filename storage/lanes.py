"""A lane's turn: all that one update needs in one statement, all that it leaves in one more, and who works the lane.

This is the way of every tap, so its statements are made once, in SQLAlchemy's Core, and run on the connection: a
question through the ORM's session cost 300–500 µs of CPU, one of these 80 (`benchmarks/throughput.py`). They pass by
the community scope on purpose: they ask for one account alone.

On PostgreSQL several replicas work the lanes of one bot. A lane is held by one of them, from its claim until its
screen was shown, as long as that replica is alive (its lease `lanes:…`); a dead replica's lanes are anybody's. That
keeps screens in order. Decisions do not depend on it: of two, one marks the update done, and the other is undone.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, cast

from sqlalchemy import (
    BigInteger,
    Integer,
    String,
    Table,
    bindparam,
    exists,
    func,
    literal,
    literal_column,
    null,
    or_,
    select,
    type_coerce,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.dml import Update

from participation.access import Grant, Role, Standing
from participation.residents import Resident
from storage.chats import Chat, ChatRow
from storage.clock import ClockRow, epoch, moment
from storage.communities import CommunityRow
from storage.inbox import InboxRow
from storage.leases import LeaseRow
from storage.residents import GrantRow, ResidentRow
from storage.straight import Straight
from storage.types import Document

_INBOX, _CHATS, _CLOCK, _RESIDENTS, _GRANTS, _COMMUNITIES, _LEASES = (
    cast(Table, row.__table__) for row in (InboxRow, ChatRow, ClockRow, ResidentRow, GrantRow, CommunityRow, LeaseRow)
)
_RESIDENT = (
    "id", "user_id", "chat_id", "locale", "created_at", "community_id", "standing", "name", "building_id", "unit",
    "consent", "consented_at", "reachable", "blocked", "household_id",
)  # fmt: skip
"""The fields of `Resident`, in its order."""

_WAITING = (_INBOX.c.bot_id == bindparam("bot"), _INBOX.c.done_at.is_(None), _INBOX.c.set_aside_at.is_(None))


class Replayed(RuntimeError):
    """Somebody else worked this update or this lane in the meantime; nothing of this turn is kept."""


@dataclass(slots=True)
class Turn:
    """One waiting update with all that belongs to it. `resident` is the one whose private chat the lane is."""

    seq: int
    payload: str
    attempts: int
    arrived: datetime
    """When the update was stored: what counts for a deadline."""
    more: bool
    """Whether another update of the lane waits behind this one."""
    now: datetime
    chat: Chat
    resident: Resident | None
    grants: frozenset[Grant]
    zone: str | None


class Lanes:
    """Takes turns and keeps what they leave."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self._dialect = connection.dialect.name

    async def next(self, bot_id: int, lane: int) -> Turn | None:
        """Return the lane's oldest waiting update; None when nothing waits. Whoever keeps it first has worked it."""
        found = await _next(self._dialect).first(self._connection, {"bot": bot_id, "lane": lane})
        if found is None:
            return None
        seq, payload, attempts, arrived, last, seconds, grants, zone, rev, conversation, shown, owed, *person = found
        chat = Chat(bot_id, lane) if rev is None else Chat(bot_id, lane, rev, conversation, shown, owed)
        resident = None
        if person[0] is not None:
            person[6] = Standing(person[6])
            resident = Resident(*person)
        held = frozenset(Grant(Role(role), community, department) for role, community, department in grants or ())
        return Turn(seq, payload, attempts, arrived, last > seq, moment(seconds), chat, resident, held, zone)

    async def keep(self, turn: Turn) -> None:
        """Mark the update done, empty it, and keep the chat. Raises Replayed when it was done before, or another worked
        the lane meanwhile."""
        chat = turn.chat
        chat.rev += 1
        kept = {
            "b_bot_id": chat.bot_id,
            "b_chat_id": chat.chat_id,
            "b_rev": chat.rev,
            "b_conversation": chat.conversation,
            "b_shown": chat.shown,
            "b_owed": chat.owed,
        }
        marked = {"b_seq": turn.seq, "b_now": turn.now}
        if self._dialect == "postgresql":
            done = await _done_postgresql().change(self._connection, {**marked, **kept})
        else:
            done = await _DONE_SQLITE.change(self._connection, marked)
            if done:
                await _keep_sqlite().change(self._connection, kept)
        if not done:
            raise Replayed(f"update {turn.seq}")

    async def waiting(self, bot_id: int, limit: int, besides: Iterable[int] = ()) -> list[int]:
        """Return lanes with work, the longest waiting first. For the one process on SQLite."""
        asked = {"bot": bot_id, "most": limit, "besides": list(besides)}
        return [row[0] for row in await self._connection.execute(_waiting("sqlite"), asked)]

    async def owing(self, bot_id: int, limit: int, besides: Iterable[int] = ()) -> list[int]:
        """Return lanes whose screen was committed but not shown: what a crash left. For the one process on SQLite."""
        asked = {"bot": bot_id, "most": limit, "besides": list(besides)}
        return [row[0] for row in await self._connection.execute(_owing("sqlite"), asked)]

    async def claim(self, bot_id: int, holder: str, limit: int, besides: Iterable[int] = ()) -> list[int]:
        """Take lanes with work that no other living replica holds, those that wait longest; return them."""
        asked = {"bot": bot_id, "most": limit, "besides": list(besides), "holder": holder}
        return [row[0] for row in await self._connection.execute(_claim(), asked)]

    async def claim_owing(self, bot_id: int, holder: str, limit: int, besides: Iterable[int] = ()) -> list[int]:
        """Take lanes whose screen was committed but not shown and that no living replica holds; return them."""
        asked = {"bot": bot_id, "most": limit, "besides": list(besides), "holder": holder}
        return [row[0] for row in await self._connection.execute(_claim_owing(), asked)]

    async def rest(self, holder: str, chats: Sequence[Chat]) -> None:
        """Note what was shown and what is still owed, and let the lanes go; a chat that has moved on is left alone."""
        rows = [
            {"b_bot": c.bot_id, "b_lane": c.chat_id, "b_rev": c.rev, "b_holder": holder, "b_shown": c.shown,
             "b_owed": c.owed}
            for c in chats
        ]  # fmt: skip
        if rows:
            await self._connection.execute(_REST, rows)

    async def let_go(self, bot_id: int, holder: str, lane: int | None = None) -> None:
        """Give back a lane, or all that this replica holds."""
        mine = update(_CHATS).where(_CHATS.c.bot_id == bot_id, _CHATS.c.held_by == holder)
        await self._connection.execute(
            (mine if lane is None else mine.where(_CHATS.c.chat_id == lane)).values(held_by=None)
        )


@cache
def _next(dialect: str) -> Straight:
    if dialect == "postgresql":
        array, pack = func.jsonb_agg, func.jsonb_build_array
    else:
        array, pack = func.json_group_array, func.json_array
    waiting = (*_WAITING, _INBOX.c.lane == bindparam("lane"))
    first = select(func.min(_INBOX.c.seq)).where(*waiting).scalar_subquery()
    last = select(func.max(_INBOX.c.seq)).where(*waiting).scalar_subquery()
    grants = (
        select(type_coerce(array(pack(_GRANTS.c.role, _GRANTS.c.community_id, _GRANTS.c.department)), Document))
        .where(_GRANTS.c.resident_id == _RESIDENTS.c.id, _GRANTS.c.revoked_at.is_(None))
        .correlate(_RESIDENTS)
        .scalar_subquery()
    )
    this = _INBOX.alias("this")
    return Straight(
        select(
            this.c.seq,
            this.c.payload,
            this.c.attempts,
            this.c.received_at,
            last,
            epoch(dialect) + _CLOCK.c.offset_s,
            grants,
            _COMMUNITIES.c.zone,
            _CHATS.c.rev,
            _CHATS.c.conversation,
            _CHATS.c.shown,
            _CHATS.c.owed,
            *(_RESIDENTS.c[name] for name in _RESIDENT),
        )
        .select_from(this)
        .join(_CLOCK, _CLOCK.c.id == 1)
        .outerjoin(_CHATS, (_CHATS.c.bot_id == this.c.bot_id) & (_CHATS.c.chat_id == this.c.lane))
        .outerjoin(_RESIDENTS, _RESIDENTS.c.user_id == this.c.lane)
        .outerjoin(_COMMUNITIES, _COMMUNITIES.c.id == _RESIDENTS.c.community_id)
        .where(this.c.seq == first)
    )


_DONE: Update = (
    update(_INBOX)
    .where(_INBOX.c.seq == bindparam("b_seq"), _INBOX.c.done_at.is_(None))
    .values(done_at=bindparam("b_now"), payload="")
)
_DONE_SQLITE = Straight(_DONE)
_KEPT = ("bot_id", "chat_id", "rev", "conversation", "shown", "owed")
_VALUES = tuple(bindparam(f"b_{name}", type_=_CHATS.c[name].type) for name in _KEPT)


def _over(insert: Any, *, only: Any = None) -> Any:
    return insert.on_conflict_do_update(
        index_elements=["bot_id", "chat_id"], set_={name: insert.excluded[name] for name in _KEPT[2:]}, where=only
    )


@cache
def _done_postgresql() -> Straight:
    """The chat is kept if nobody changed it since it was read, and the update is done if the chat was kept: of two that
    work one lane with two updates in hand (stored in one order, committed in the other) one is kept."""
    insert = postgresql.insert(_CHATS).values(dict(zip(_KEPT, _VALUES, strict=True)))
    kept = _over(insert, only=_CHATS.c.rev == insert.excluded.rev - 1).returning(_CHATS.c.chat_id).cte("kept")
    return Straight(_DONE.where(exists(select(literal_column("1")).select_from(kept))))


@cache
def _keep_sqlite() -> Straight:
    return Straight(_over(sqlite.insert(_CHATS).values(dict(zip(_KEPT, _VALUES, strict=True)))))


def _besides(column: Any, dialect: str) -> Any:
    """Return the condition that a lane is none of `besides`: one parameter, so that the statement stays the same."""
    if dialect == "postgresql":
        return column != func.all(bindparam("besides", type_=postgresql.ARRAY(BigInteger)))
    each = func.json_each(bindparam("besides", type_=Document)).table_valued("value")
    return column.not_in(select(each.c.value))


@cache
def _waiting(dialect: str, *free: Any) -> Any:
    return (
        select(_INBOX.c.lane)
        .where(*_WAITING, _besides(_INBOX.c.lane, dialect), *free)
        .group_by(_INBOX.c.lane)
        .order_by(func.min(_INBOX.c.seq))
        .limit(bindparam("most", type_=Integer))
    )


@cache
def _owing(dialect: str, *free: Any) -> Any:
    return (
        select(_CHATS.c.chat_id)
        .where(
            _CHATS.c.bot_id == bindparam("bot"),
            _CHATS.c.owed.is_not(null()),
            _besides(_CHATS.c.chat_id, dialect),
            *free,
        )
        .limit(bindparam("most", type_=Integer))
    )


_ALIVE = exists().where(  # the column by its name: in ON CONFLICT there is no enclosing table to correlate with
    _LEASES.c.name == literal("lanes:", String) + literal_column("chats.held_by", String),
    _LEASES.c.until > literal_column("clock_timestamp()"),
)
_FREE = or_(_CHATS.c.held_by.is_(None), _CHATS.c.held_by == bindparam("holder"), ~_ALIVE)
_TAKEN = select(_CHATS.c.chat_id).where(
    _CHATS.c.bot_id == bindparam("bot"),
    _CHATS.c.held_by.is_not(None),
    _CHATS.c.held_by != bindparam("holder", type_=String),
    _ALIVE,
)
"""The lanes of others that live: left out before the longest waiting are counted off, or one that is slow with its own
would hide all the others from its siblings."""


@cache
def _claim() -> Any:
    waiting = _waiting("postgresql", _INBOX.c.lane.not_in(_TAKEN)).cte("waiting")
    insert = postgresql.insert(_CHATS).from_select(
        ["bot_id", "chat_id", "rev", "conversation", "held_by"],
        select(
            bindparam("bot", type_=_CHATS.c.bot_id.type),
            waiting.c.lane,
            literal_column("0"),
            literal_column("'{}'::jsonb"),
            bindparam("holder", type_=String),
        ).order_by(waiting.c.lane),  # rows are locked in one order everywhere
    )
    return insert.on_conflict_do_update(
        index_elements=["bot_id", "chat_id"], set_={"held_by": insert.excluded.held_by}, where=_FREE
    ).returning(_CHATS.c.chat_id)


@cache
def _claim_owing() -> Any:
    owing = _owing("postgresql", _FREE).order_by(_CHATS.c.chat_id).with_for_update(skip_locked=True).cte("owing")
    return (
        update(_CHATS)
        .where(_CHATS.c.bot_id == bindparam("bot"), _CHATS.c.chat_id.in_(select(owing.c.chat_id)))
        .values(held_by=bindparam("holder", type_=String))
        .returning(_CHATS.c.chat_id)
    )


_REST = (
    update(_CHATS)
    .where(
        _CHATS.c.bot_id == bindparam("b_bot"), _CHATS.c.chat_id == bindparam("b_lane"),
        _CHATS.c.rev == bindparam("b_rev"), or_(_CHATS.c.held_by.is_(None), _CHATS.c.held_by == bindparam("b_holder")),
    )
    .values(shown=bindparam("b_shown"), owed=bindparam("b_owed"), held_by=None)
)  # fmt: skip
