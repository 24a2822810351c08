"""Ballots that were begun and not submitted: never counted, kept through a lost conversation, gone when submitted.

A draft lies beside the person's own name, so it is taken away with the tap that submits it, and at the close.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ForeignKey, String, delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from storage.dialects import insert_into
from storage.tables import OfPoll, Row


class DraftRow(OfPoll, Row):
    """`content` is what is marked so far, in the order of marking; `remind_at` None when the person was reminded."""

    __tablename__ = "ballot_drafts"

    poll_id: Mapped[int] = mapped_column(ForeignKey("polls.id"), primary_key=True)
    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"), primary_key=True)
    content: Mapped[str] = mapped_column(String(400))
    remind_at: Mapped[datetime | None] = mapped_column(index=True)


class Drafts:
    """Keeps what was marked so far."""

    def __init__(self, session: AsyncSession) -> None:
        self.session = session

    async def of(self, poll_id: int, resident_id: int) -> list[str]:
        """Return what a resident has marked so far; nothing without a draft."""
        question = select(DraftRow.content).where(DraftRow.poll_id == poll_id, DraftRow.resident_id == resident_id)
        return [choice for choice in (await self.session.scalar(question) or "").split(",") if choice]

    async def keep(
        self, poll_id: int, community_id: int, resident_id: int, chosen: Sequence[str], remind_at: datetime
    ) -> None:
        """Keep what is marked so far; with nothing marked there is no draft."""
        if not chosen:
            await self.forget(poll_id, [resident_id])
            return
        said = {"content": ",".join(chosen), "remind_at": remind_at}
        statement = insert_into(self.session, DraftRow).values(
            poll_id=poll_id, community_id=community_id, resident_id=resident_id, **said
        )
        await self.session.execute(
            statement.on_conflict_do_update(index_elements=["poll_id", "resident_id"], set_=said)
        )

    async def forget(self, poll_id: int, residents: Sequence[int] | None = None) -> None:
        """Take away the drafts of some people, or all of a poll's."""
        these = [] if residents is None else [DraftRow.resident_id.in_(residents)]
        await self.session.execute(delete(DraftRow).where(DraftRow.poll_id == poll_id, *these))

    async def to_remind(self, at: datetime) -> list[tuple[int, int, int]]:
        """Return poll, community and resident of each draft that lies unsent for long, and note the reminder: in one
        statement, so that of two who ask at once one is told."""
        noted = update(DraftRow).where(DraftRow.remind_at <= at).values(remind_at=None)
        found = await self.session.execute(
            noted.returning(DraftRow.poll_id, DraftRow.community_id, DraftRow.resident_id)
        )
        return sorted((poll, community, resident) for poll, community, resident in found)
