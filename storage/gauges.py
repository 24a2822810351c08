"""What an operator asks of the database again and again: how much waits, and since when.

Each question reads an index that holds nothing but what waits, and no more than `_MOST` rows of it: a gauge must cost
the same on a quiet day and after a year, and a queue of ten thousand is alarming enough.
"""

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import func, literal_column, select
from sqlalchemy.ext.asyncio import AsyncSession

from storage.chats import ChatRow
from storage.inbox import InboxRow
from storage.queue import COPY, NOTICE, OutboxRow, Priority

_MOST = 10_000


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits at one moment. Counts stop at ten thousand, `oldest_s` and `overdue_s` are seconds."""

    updates: int = 0
    oldest_s: float = 0.0
    screens: int = 0
    owed: dict[str, int] = field(default_factory=dict)
    """By the priority's name: reply, receipt, reminder, broadcast (its notices, and the copies of all broadcasts)."""
    overdue_s: float = 0.0
    """How long the notice that has been due longest has been due; copies of broadcasts are not asked."""


async def waiting(session: AsyncSession, bot_id: int, at: datetime) -> Waiting:
    """Return what waits for this bot at the moment `at`."""
    row = InboxRow.__table__.c
    some = (
        # as literals: neither database sees that a partial index fits a parameter
        select(row.received_at)
        .where(row.bot_id == bot_id, literal_column("done_at IS NULL AND set_aside_at IS NULL"))
        .limit(_MOST)
        .subquery()
    )
    updates, since = (await session.execute(select(func.count(), func.min(some.c.received_at)).select_from(some))).one()
    owing = select(ChatRow.chat_id).where(ChatRow.bot_id == bot_id, ChatRow.owed.is_not(None)).limit(_MOST)
    screens = await session.scalar(select(func.count()).select_from(owing.subquery()))
    owed, due = {}, []
    for priority in Priority:
        notices = select(OutboxRow.id).where(NOTICE, OutboxRow.priority == int(priority)).limit(_MOST)
        owed[priority.name.lower()] = int(
            await session.scalar(select(func.count()).select_from(notices.subquery())) or 0
        )
        first = select(func.min(OutboxRow.not_before)).where(NOTICE, OutboxRow.priority == int(priority))
        due.append(await session.scalar(first))
    copies = select(OutboxRow.id).where(COPY).limit(_MOST)
    owed["broadcast"] += int(await session.scalar(select(func.count()).select_from(copies.subquery())) or 0)
    return Waiting(
        updates=int(updates),
        oldest_s=_since(since, at),
        screens=int(screens or 0),
        owed=owed,
        overdue_s=max(_since(moment, at) for moment in due),
    )


def _since(moment: datetime | None, at: datetime) -> float:
    return max((at - moment).total_seconds(), 0.0) if moment is not None else 0.0
