"""The copies of a broadcast in the outbox: owed and withdrawn a chunk at a time, whatever their number."""

from datetime import datetime

from sqlalchemy import func, literal, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from participation.notices import Broadcast, limits
from storage import audiences
from storage.outbox import CANCELLED, OWED, OutboxRow, Priority
from storage.queue import OWING
from storage.residents import ResidentRow
from storage.types import Document

KEY = "notices-broadcast"
"""The message that carries a broadcast. Its text stands once, on the broadcast, not in every row owed."""


def chunk(session: AsyncSession) -> int:
    """Return how many copies are written in one transaction on this database, so that others need not wait long."""
    return limits().spread_sqlite if _on_sqlite(session) else limits().spread_postgresql


async def owe(session: AsyncSession, broadcast: Broadcast, at: datetime, most: int) -> tuple[int | None, int]:
    """Owe a copy to the next `most` people behind the broadcast's cursor; return the last of them and their number.

    One INSERT…SELECT, and the scope does not reach into one: the community is named here.
    """
    people = (
        ResidentRow.community_id == broadcast.community_id,
        ResidentRow.id > broadcast.cursor,
        audiences.REACHED,
        audiences.meant(broadcast.audience, at),
    )
    next_ones = select(ResidentRow.id).where(*people).order_by(ResidentRow.id).limit(most).subquery()
    last, count = (await session.execute(select(func.max(next_ones.c.id), func.count()).select_from(next_ones))).one()
    if not count:
        return None, 0
    rows = select(
        literal(broadcast.community_id),
        ResidentRow.id,
        literal(KEY),
        literal({}, Document),
        literal(int(Priority.BROADCAST)),
        literal(at, OutboxRow.not_before.type),
        literal(broadcast.id),
        literal(OWED),
        literal(0),
        literal(at, OutboxRow.created_at.type),
    ).where(ResidentRow.id <= last, *people)
    columns = [
        "community_id", "resident_id", "key", "args", "priority", "not_before", "broadcast_id", "state",
        "attempts", "created_at",
    ]  # fmt: skip
    insert = (sqlite if _on_sqlite(session) else postgresql).insert(OutboxRow)
    in_order = insert.from_select(columns, rows.order_by(ResidentRow.id))
    await session.execute(in_order.on_conflict_do_nothing())
    return int(last), int(count)


async def withdraw(session: AsyncSession, broadcast_id: int, at: datetime) -> int:
    """Settle a chunk of what is owed of a broadcast as cancelled; return how many rows that were. Corrections of
    copies that people have go on."""
    owed = select(OutboxRow.id).where(OWING, OutboxRow.broadcast_id == broadcast_id, OutboxRow.edits.is_(None))
    settled = update(OutboxRow).where(OutboxRow.id.in_(owed.limit(chunk(session))), OutboxRow.state == OWED)
    result = await session.execute(settled.values(state=CANCELLED, settled_at=at))
    return int(result.rowcount)  # type: ignore[attr-defined]


def _on_sqlite(session: AsyncSession) -> bool:
    return session.get_bind().dialect.name == "sqlite"
