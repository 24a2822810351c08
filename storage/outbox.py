"""Notices owed to people, written in the transaction of the decision and delivered after it (ARCHITECTURE.md, 5)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, Integer, String, Text, func, select, text, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from storage.communities import CommunityRow
from storage.residents import ResidentRow
from storage.tables import Numbered, Row


class Priority(IntEnum):
    """A receipt does not wait behind a broadcast."""

    REPLY = 0
    RECEIPT = 1
    REMINDER = 2
    BROADCAST = 3


OWED, SENT, BLOCKED, FAILED, CANCELLED = "owed", "sent", "blocked", "failed", "cancelled"


class OutboxRow(Numbered, Row):
    """`once` is what makes a sweep safe to run twice: the same notice to the same person is owed once."""

    __tablename__ = "outbox"
    __table_args__ = (
        Index(
            "ix_outbox_owed",
            "priority",
            "id",
            postgresql_where=text("state = 'owed'"),
            sqlite_where=text("state = 'owed'"),
        ),
    )

    community_id: Mapped[int | None]
    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"), index=True)
    key: Mapped[str] = mapped_column(String(80))
    args: Mapped[dict[str, Any]]
    priority: Mapped[int] = mapped_column(Integer)
    not_before: Mapped[datetime]
    once: Mapped[str | None] = mapped_column(String(120), unique=True)
    broadcast_id: Mapped[int | None] = mapped_column(index=True)
    state: Mapped[str] = mapped_column(String(10), default=OWED)
    attempts: Mapped[int] = mapped_column(Integer, default=0)
    message_id: Mapped[int | None]
    error: Mapped[str | None] = mapped_column(Text)
    created_at: Mapped[datetime]
    settled_at: Mapped[datetime | None]


@dataclass(frozen=True, slots=True)
class Owed:
    """A notice as the delivery needs it: what to say, to whom, in which language and zone.

    `zone` is None for people of no community; `broadcast_id` names the broadcast that holds the text.
    """

    id: int
    resident_id: int
    chat_id: int
    locale: str
    reachable: bool
    zone: str | None
    key: str
    args: dict[str, Any]
    priority: int
    attempts: int
    broadcast_id: int | None


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
        once: str | None = None,
        broadcast_id: int | None = None,
        community_id: int | None = None,
    ) -> None:
        """Owe the notice `key` (a message id; its buttons stand in `bot/notices.py`) to residents by id.

        `at` is the transaction's moment. With `once`, a name for the occasion, each resident is owed it a
        single time however often this is called (the resident's id is added to the name).
        """
        people = [to] if isinstance(to, int) else list(to)
        if not people:
            return
        self.written = True
        rows = [
            {
                "community_id": community_id,
                "resident_id": resident,
                "key": key,
                "args": args or {},
                "priority": int(priority),
                "not_before": not_before or at,
                "once": f"{once}:{resident}" if once else None,
                "broadcast_id": broadcast_id,
                "state": OWED,
                "attempts": 0,
                "created_at": at,
            }
            for resident in people
        ]
        dialect = sqlite if self._session.get_bind().dialect.name == "sqlite" else postgresql
        await self._session.execute(dialect.insert(OutboxRow).on_conflict_do_nothing(), rows)

    async def due(self, at: datetime, limit: int = 30, besides: Sequence[int] = ()) -> list[Owed]:
        """Return the notices to send now, the urgent first, but for the residents `besides`, who were just told
        something: one person with many notices keeps nobody else waiting."""
        question = (
            select(
                OutboxRow.id,
                OutboxRow.resident_id,
                ResidentRow.chat_id,
                ResidentRow.locale,
                ResidentRow.reachable,
                CommunityRow.zone,
                OutboxRow.key,
                OutboxRow.args,
                OutboxRow.priority,
                OutboxRow.attempts,
                OutboxRow.broadcast_id,
            )
            .join(ResidentRow, ResidentRow.id == OutboxRow.resident_id)
            .outerjoin(CommunityRow, CommunityRow.id == ResidentRow.community_id)
            .where(OutboxRow.state == OWED, OutboxRow.not_before <= at, OutboxRow.resident_id.not_in(besides))
            .order_by(OutboxRow.priority, OutboxRow.id)
            .limit(limit)
        )
        return [Owed(*row) for row in await self._session.execute(question)]

    async def sent(self, id: int, message_id: int, at: datetime) -> None:
        """Note that Telegram took the message, also when it was cancelled while on its way."""
        await self._settle(id, at, state=SENT, message_id=message_id, was=(OWED, CANCELLED))

    async def blocked(self, id: int, error: str, at: datetime) -> None:
        """Note that the person cannot be reached (403)."""
        await self._settle(id, at, state=BLOCKED, error=error)

    async def failed(self, id: int, error: str, at: datetime) -> None:
        """Note that Telegram will never take this message (400), with its reason."""
        await self._settle(id, at, state=FAILED, error=error)

    async def later(self, id: int, not_before: datetime, error: str) -> None:
        """Try again from `not_before` on (429, a network fault)."""
        await self._session.execute(
            update(OutboxRow)
            .where(OutboxRow.id == id)
            .values(not_before=not_before, error=error, attempts=OutboxRow.attempts + 1)
        )

    async def put_off(self, broadcast_id: int, until: datetime) -> None:
        """Send nothing more of a broadcast before `until`."""
        await self._session.execute(
            update(OutboxRow)
            .where(OutboxRow.broadcast_id == broadcast_id, OutboxRow.state == OWED, OutboxRow.not_before < until)
            .values(not_before=until)
        )

    async def cancel(self, broadcast_id: int, at: datetime) -> int:
        """Stop what a broadcast still owes; return how many people will not get it."""
        result = await self._session.execute(
            update(OutboxRow)
            .where(OutboxRow.broadcast_id == broadcast_id, OutboxRow.state == OWED)
            .values(state=CANCELLED, settled_at=at)
        )
        return int(result.rowcount)  # type: ignore[attr-defined]

    async def counts(self, broadcast_id: int) -> dict[str, int]:
        """Return how many of a broadcast's notices stand in each state."""
        question = (
            select(OutboxRow.state, func.count())
            .where(OutboxRow.broadcast_id == broadcast_id)
            .group_by(OutboxRow.state)
        )
        return {row[0]: row[1] for row in await self._session.execute(question)}

    async def waiting(self, at: datetime) -> int:
        """Return how many notices are due and not delivered."""
        return int(
            await self._session.scalar(select(func.count()).where(OutboxRow.state == OWED, OutboxRow.not_before <= at))
            or 0
        )

    async def _settle(self, id: int, at: datetime, *, was: Sequence[str] = (OWED,), **values: Any) -> None:
        await self._session.execute(
            update(OutboxRow).where(OutboxRow.id == id, OutboxRow.state.in_(was)).values(settled_at=at, **values)
        )
