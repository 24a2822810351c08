"""Notices owed to people, written in the transaction of the decision and delivered after it (ARCHITECTURE.md, 5).

A notice that stands alone is queued by priority and by when it is due; the copies of a broadcast are queued by
broadcast, so that pausing one is a matter of the broadcast's row, and a million put-off rows cost a receipt nothing.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Integer, String, Text, and_, bindparam, func, literal, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from participation import usefulness
from storage import queue
from storage.dialects import insert_into
from storage.queue import BLOCKED as BLOCKED
from storage.queue import CANCELLED as CANCELLED
from storage.queue import DOUBT as DOUBT
from storage.queue import EXPIRED as EXPIRED
from storage.queue import FAILED as FAILED
from storage.queue import OWED as OWED
from storage.queue import SENT as SENT
from storage.queue import Act as Act
from storage.queue import OutboxRow as OutboxRow
from storage.queue import Owed as Owed
from storage.queue import Priority as Priority
from storage.types import Moment


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a notice that was tried. In the state OWED it is tried again from `not_before` on."""

    id: int
    state: str
    message_id: int | None = None
    error: str | None = None
    not_before: datetime | None = None
    doubted: int = 0
    """1 when this try left and met no answer."""


class Outbox:
    """Keeps what people are still to be told."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session
        self.written = False
        """Whether this transaction owes anybody anything, so that the delivery need not look for nothing."""

    async def owe(
        self,
        key: str,
        to: int | Iterable[int],
        *,
        at: datetime,
        args: dict[str, Any] | None = None,
        priority: Priority = Priority.RECEIPT,
        not_before: datetime | None = None,
        useful_until: datetime | None = None,
        once: str | None = None,
        broadcast_id: int | None = None,
        community_id: int | None = None,
    ) -> None:
        """Owe the notice `key` (a message id; its buttons stand in `bot/notices.py`) to residents by id.

        `at` is the transaction's moment. With `once`, a name for the occasion, each resident is owed it a
        single time however often this is called (the resident's id is added to the name). What cannot be delivered
        before `useful_until` is not delivered any more; by default `participation/usefulness.toml` says when that is.
        """
        people = [to] if isinstance(to, int) else list(to)
        if not people:
            return
        self.written = True
        due = not_before or at
        useful_until = useful_until or usefulness.useful_until(key, args or {}, due)
        rows = [
            {
                "community_id": community_id,
                "resident_id": resident,
                "key": key,
                "args": args or {},
                "priority": int(priority),
                "not_before": due,
                "useful_until": useful_until,
                "once": f"{once}:{resident}" if once else None,
                "broadcast_id": broadcast_id,
                "state": OWED,
                "attempts": 0,
                "created_at": at,
            }
            for resident in people
        ]
        await self._session.execute(self._insert().on_conflict_do_nothing(), rows)

    async def place(
        self,
        key: str,
        to: int,
        *,
        at: datetime,
        args: dict[str, Any],
        priority: Priority = Priority.RECEIPT,
        act: Act | None = None,
        edits: int | None = None,
        within: int | None = None,
        community_id: int | None = None,
    ) -> int:
        """Owe one message or act to one addressee (a resident's number, or a group's, negative) and return its number,
        by which it can be amended, pinned, or written into. `within` is a topic's, `edits` a message's."""
        self.written = True
        statement = self._insert().values(
            community_id=community_id, resident_id=to, key=key, args=args, priority=int(priority), not_before=at,
            act=act, edits=edits, within=within, state=OWED, attempts=0, created_at=at,
        )  # fmt: skip
        return int((await self._session.execute(statement.returning(OutboxRow.id))).scalar_one())

    async def act(self, act: Act, on: int, *, at: datetime) -> None:
        """Owe that the message of the row `on` is pinned or taken down, or the topic of it closed or opened again. Of
        acts on the same thing that are not delivered the last counts."""
        question = select(OutboxRow.resident_id, OutboxRow.community_id, OutboxRow.key)
        row = (await self._session.execute(question.where(OutboxRow.id == on))).one()
        of_a_topic = act in (Act.CLOSE, Act.REOPEN)
        thing = OutboxRow.within if of_a_topic else OutboxRow.edits
        await self._session.execute(
            update(OutboxRow)
            .where(thing == on, OutboxRow.act.is_not(None), OutboxRow.state == OWED)
            .values(state=CANCELLED, settled_at=at)
        )
        await self.place(
            row.key, row.resident_id, at=at, args={}, act=act, community_id=row.community_id,
            edits=None if of_a_topic else on, within=on if of_a_topic else None,
        )  # fmt: skip

    async def named(self, once: str, resident_id: int) -> int | None:
        """Return the id of what a resident was owed under that name of an occasion, to `amend` it."""
        question = select(OutboxRow.id).where(OutboxRow.once == f"{once}:{resident_id}")
        found: int | None = await self._session.scalar(question)
        return found

    async def amend(
        self,
        id: int,
        key: str,
        *,
        at: datetime,
        args: dict[str, Any] | None = None,
        once: str | None = None,
        priority: Priority = Priority.RECEIPT,
        useful_until: datetime | None = None,
    ) -> None:
        """Owe an edit of the message that the row `id` delivered or will deliver, to the same person.

        Of several edits of one message the last counts: an earlier one that is not delivered is dropped, so that a
        live card may be amended every few seconds. With `once`, an edit of that name is owed a single time.
        """
        original = (
            await self._session.execute(select(OutboxRow.resident_id, OutboxRow.community_id).where(OutboxRow.id == id))
        ).one_or_none()
        if original is None or (once and await self.named(once, original.resident_id)):
            return
        self.written = True
        await self._session.execute(
            update(OutboxRow)
            .where(OutboxRow.edits == id, OutboxRow.state == OWED, OutboxRow.act.is_(None))
            .values(state=CANCELLED, settled_at=at)
        )
        await self._session.execute(
            self._insert().values(
                community_id=original.community_id,
                resident_id=original.resident_id,
                key=key,
                args=args or {},
                priority=int(priority),
                not_before=at,
                useful_until=useful_until,
                once=f"{once}:{original.resident_id}" if once else None,
                edits=id,
                state=OWED,
                attempts=0,
                created_at=at,
            )
        )

    async def amend_broadcast(self, broadcast_id: int, *, at: datetime, only: Sequence[int] | None = None) -> int:
        """Owe an edit to every delivered copy of a broadcast (or `only` of those rows); return to how many.

        Run again after a second correction: the edits of the first that are not delivered are dropped. Copies that
        are on their way meanwhile are the delivery's to correct: it sees that the text has changed.
        """
        these = [OutboxRow.id.in_(only)] if only is not None else []
        stale = update(OutboxRow).where(
            OutboxRow.broadcast_id == broadcast_id, OutboxRow.edits.is_not(None), queue.OWING,
            *([OutboxRow.edits.in_(only)] if only is not None else []),
        )  # fmt: skip
        await self._session.execute(stale.values(state=CANCELLED, settled_at=at))
        copies = select(
            OutboxRow.community_id,
            OutboxRow.resident_id,
            OutboxRow.key,
            OutboxRow.args,
            OutboxRow.priority,
            literal(at, Moment),
            OutboxRow.broadcast_id,
            OutboxRow.id,
            literal(OWED),
            literal(0),
            literal(at, Moment),
        ).where(
            OutboxRow.broadcast_id == broadcast_id,
            OutboxRow.edits.is_(None),
            OutboxRow.state == SENT,
            OutboxRow.message_id.is_not(None),
            *these,
        )
        columns = [
            "community_id", "resident_id", "key", "args", "priority", "not_before", "broadcast_id", "edits", "state",
            "attempts", "created_at",
        ]  # fmt: skip
        result = await self._session.execute(self._insert().from_select(columns, copies.order_by(OutboxRow.id)))
        self.written = True
        return int(result.rowcount)  # type: ignore[attr-defined]

    async def anything(self, at: datetime) -> bool:
        """Return whether `due` could find anything at all."""
        return await queue.anything(self._session, at)

    async def due(
        self,
        at: datetime,
        limit: int = 30,
        besides: Sequence[int] = (),
        flowing: Sequence[int] = (),
        after: Mapping[int, int] | None = None,
        mending: Sequence[int] = (),
        tried: Sequence[int] = (),
    ) -> list[Owed]:
        """Return the notices to deliver now, the urgent first, then copies of the broadcasts that are `flowing`,
        each broadcast its share. See `storage/queue.py`; `after` is the last row claimed of a broadcast.

        Passes over the residents `besides`, who were just told something: one person with many notices keeps
        nobody else waiting; over the rows `tried`, whose fate the delivery knows and has not written down; and over
        edits of messages that are not delivered yet.
        """
        return await queue.due(self._session, at, limit, besides, flowing, after or {}, mending, tried)

    async def settle(self, fates: Sequence[Fate], at: datetime) -> None:
        """Write down what became of notices that were tried: in a statement each for the ended and the put off.

        What was cancelled while on its way, and arrived, is noted as sent; nothing else that has ended changes.
        """
        connection = await self._session.connection()
        fates = sorted(fates, key=lambda fate: fate.id)  # two that settle the same rows meet them in one order
        for statement, some in (
            (_ENDED, [fate for fate in fates if fate.state != OWED]),
            (_PUT_OFF, [fate for fate in fates if fate.state == OWED]),
        ):
            if some:
                rows = [{f"a_{name}": value for name, value in asdict(fate).items()} for fate in some]
                await connection.execute(statement, [{**row, "at": at} for row in rows])

    async def sent(self, id: int, message_id: int, at: datetime) -> None:
        """Note that Telegram took the message."""
        await self.settle([Fate(id, SENT, message_id=message_id)], at)

    async def blocked(self, id: int, error: str, at: datetime) -> None:
        """Note that the person cannot be reached (403)."""
        await self.settle([Fate(id, BLOCKED, error=error)], at)

    async def failed(self, id: int, error: str, at: datetime) -> None:
        """Note that Telegram will never take this message (400), with its reason."""
        await self.settle([Fate(id, FAILED, error=error)], at)

    async def cancel(self, broadcast_id: int, at: datetime) -> int:
        """Stop what a broadcast still owes; return how many people will not get it. Its corrections go on."""
        result = await self._session.execute(
            update(OutboxRow)
            .where(OutboxRow.broadcast_id == broadcast_id, OutboxRow.edits.is_(None), queue.OWING)
            .values(state=CANCELLED, settled_at=at)
        )
        return int(result.rowcount)  # type: ignore[attr-defined]

    async def drop(self, keys: Collection[str], about: Mapping[str, Any], *, community_id: int, at: datetime) -> int:
        """Stop what a community's people are still owed under these keys about a thing, named by variables of the
        notice (`{"shift": 7}`); return how many notices that were."""
        owed = await self._session.execute(
            select(OutboxRow.id, OutboxRow.args).where(
                OutboxRow.broadcast_id.is_(None), OutboxRow.community_id == community_id, OutboxRow.key.in_(keys),
                queue.OWING,
            )
        )  # fmt: skip
        stale = [id for id, args in owed if about.items() <= args.items()]
        if stale:
            dropped = update(OutboxRow).where(OutboxRow.id.in_(stale), queue.OWING)
            await self._session.execute(dropped.values(state=CANCELLED, settled_at=at))
        return len(stale)

    async def drop_occasions(self, resident_id: int, occasions: str, at: datetime) -> None:
        """Take back what a person is still owed under names of occasions that begin so: it does not concern them any
        more. What was delivered, or is on its way, stays so."""
        await self._session.execute(
            update(OutboxRow)
            .where(
                OutboxRow.resident_id == resident_id,
                queue.OWING,
                OutboxRow.once.startswith(occasions, autoescape=True),
            )
            .values(state=CANCELLED, settled_at=at)
        )

    async def counts(self, broadcast_id: int) -> dict[str, int]:
        """Return how many of a broadcast's copies stand in each state; corrections are not counted."""
        question = (
            select(OutboxRow.state, func.count())
            .where(OutboxRow.broadcast_id == broadcast_id, OutboxRow.edits.is_(None))
            .group_by(OutboxRow.state)
        )
        return {row[0]: row[1] for row in await self._session.execute(question)}

    async def expired(self, over_since: datetime, longest: datetime) -> list[int]:
        """Return the communities in which notices lost their use and nobody was told of it: none after `over_since`,
        so that one report counts a whole outage, or the first before `longest`."""
        question = (
            select(OutboxRow.community_id)
            .where(queue.UNREPORTED, OutboxRow.community_id.is_not(None))
            .group_by(OutboxRow.community_id)
            .having(or_(func.max(OutboxRow.settled_at) <= over_since, func.min(OutboxRow.settled_at) <= longest))
        )
        return [community for community in await self._session.scalars(question) if community is not None]

    async def report(self, community_id: int) -> int:
        """Note that a community's expired notices are reported, and return how many; 0 when another just did it."""
        result = await self._session.execute(
            update(OutboxRow).where(queue.UNREPORTED, OutboxRow.community_id == community_id).values(error="reported")
        )
        return int(result.rowcount)  # type: ignore[attr-defined]

    async def waiting(self, at: datetime, flowing: Sequence[int] = (), mending: Sequence[int] = ()) -> int:
        """Return how many notices, copies of the broadcasts that are `flowing`, and corrections of copies of those
        that are `mending`, are due and not delivered."""
        return await queue.waiting(self._session, at, flowing, mending)

    def _insert(self) -> Any:
        return insert_into(self._session, OutboxRow)


_NOTED = (
    update(OutboxRow.__table__)  # type: ignore[arg-type]
    .where(
        OutboxRow.id == bindparam("a_id"),
        or_(
            OutboxRow.state == OWED,
            and_(OutboxRow.state == CANCELLED, bindparam("a_state", type_=String) == SENT),
        ),
    )
    .values(error=bindparam("a_error", type_=Text), doubts=OutboxRow.doubts + bindparam("a_doubted", type_=Integer))
)
_ENDED = _NOTED.values(
    state=bindparam("a_state", type_=String),
    message_id=func.coalesce(bindparam("a_message_id", type_=BigInteger), OutboxRow.message_id),
    settled_at=bindparam("at", type_=Moment),
)
_PUT_OFF = _NOTED.values(not_before=bindparam("a_not_before", type_=Moment), attempts=OutboxRow.attempts + 1)
