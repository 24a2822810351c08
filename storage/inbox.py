"""Raw updates, stored before Telegram is told (ARCHITECTURE.md, "Nothing acknowledged is lost", 1 and 2).

A row is one update: waiting, done (its payload emptied), or set aside after too many failures.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Index, Integer, Text, UniqueConstraint, delete, func, or_, select, text, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables import Key, Row

GONE = timedelta(days=1)
"""A bot that worked nothing for so long, while another did, is no more; Telegram forgets its updates after as long."""


class InboxRow(Row):
    """`seq` is the order of arrival: update ids restart at random after a quiet week."""

    __tablename__ = "inbox"
    __table_args__ = (
        UniqueConstraint("bot_id", "update_id"),
        Index(
            "ix_inbox_waiting",
            "bot_id",
            "lane",
            "seq",
            postgresql_where=text("done_at IS NULL AND set_aside_at IS NULL"),
            sqlite_where=text("done_at IS NULL AND set_aside_at IS NULL"),
        ),
    )

    seq: Mapped[int] = mapped_column(Key, primary_key=True, autoincrement=True)
    bot_id: Mapped[int]
    update_id: Mapped[int]
    lane: Mapped[int]
    payload: Mapped[str] = mapped_column(Text)
    received_at: Mapped[datetime]
    attempts: Mapped[int] = mapped_column(Integer, default=0)
    done_at: Mapped[datetime | None]
    set_aside_at: Mapped[datetime | None]
    error: Mapped[str | None] = mapped_column(Text)


class Inbox:
    """Keeps raw updates until they were worked."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def keep(self, bot_id: int, updates: Sequence[tuple[int, int, str]], at: datetime) -> None:
        """Store `(update_id, lane, payload)` rows in one insert; a redelivered update is kept once."""
        if not updates:
            return
        rows: list[dict[str, Any]] = [
            {
                "bot_id": bot_id,
                "update_id": update_id,
                "lane": lane,
                "payload": payload,
                "received_at": at,
                "attempts": 0,
            }
            for update_id, lane, payload in updates
        ]
        dialect = self._connection.dialect.name
        statement = (sqlite if dialect == "sqlite" else postgresql).insert(InboxRow).on_conflict_do_nothing()
        await self._connection.execute(statement, rows)

    async def waiting_lanes(self, bot_id: int, limit: int = 200) -> list[int]:
        """Return lanes with work, the longest waiting first."""
        question = (
            select(InboxRow.lane)
            .where(InboxRow.bot_id == bot_id, InboxRow.done_at.is_(None), InboxRow.set_aside_at.is_(None))
            .group_by(InboxRow.lane)
            .order_by(func.min(InboxRow.seq))
            .limit(limit)
        )
        return list(await self._connection.scalars(question))

    async def failed(self, seq: int, error: str) -> int:
        """Count a failure and return how often the update has failed."""
        return int(
            await self._connection.scalar(
                update(InboxRow)
                .where(InboxRow.seq == seq)
                .values(attempts=InboxRow.attempts + 1, error=error)
                .returning(InboxRow.attempts)
            )
            or 0
        )

    async def set_aside(self, seq: int, at: datetime, *, empty: bool = False) -> None:
        """Stop trying this update; its lane goes on. The payload stays for whoever looks into it, unless it is to be
        `empty`."""
        values: dict[str, Any] = {"set_aside_at": at, **({"payload": "{}"} if empty else {})}
        await self._connection.execute(update(InboxRow).where(InboxRow.seq == seq).values(**values))

    async def arrived_before(self, at: datetime, now: datetime) -> bool:
        """Return whether an update that was stored before `at` is still to be worked, for whichever bot.

        What arrival decides must wait for it: the close of a ballot. Not for what nobody will ever work: updates of a
        bot that has worked nothing for a day while another has, for it was replaced.
        """
        waiting = (
            select(InboxRow.bot_id, func.max(InboxRow.received_at))
            .where(InboxRow.done_at.is_(None), InboxRow.set_aside_at.is_(None), InboxRow.received_at < at)
            .group_by(InboxRow.bot_id)
        )
        for bot_id, newest in await self._connection.execute(waiting):
            if newest > now - GONE or not await self._replaced(bot_id, now - GONE):
                return True
        return False

    async def _replaced(self, bot_id: int, since: datetime) -> bool:
        worked = select(InboxRow.bot_id).where(InboxRow.done_at > since).distinct()
        bots = set(await self._connection.scalars(worked))
        return bool(bots) and bot_id not in bots

    async def forget(self, before: datetime, aside_before: datetime, most: int = 5000) -> bool:
        """Delete updates that were worked before then, and those that were set aside before `aside_before`; return
        whether there may be more."""
        over = or_(InboxRow.done_at < before, InboxRow.set_aside_at < aside_before)
        oldest = select(InboxRow.seq).where(over).order_by(InboxRow.seq).limit(most)
        gone = await self._connection.execute(delete(InboxRow).where(InboxRow.seq.in_(oldest)))
        return bool(gone.rowcount >= most)
