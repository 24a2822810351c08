"""Which week's digest a community was sent: one row a week, so that two replicas send one."""

from datetime import datetime

from sqlalchemy import UniqueConstraint, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped

from participation.complaints import CLOSED, Case, State, Step
from participation.spans import Span
from storage.complaints import CaseRow, CaseStepRow, CaseSteps, Complaints
from storage.dialects import insert_into
from storage.tables import Numbered, OfCommunity, Row


class DigestRow(Numbered, OfCommunity, Row):
    __tablename__ = "digests"
    __table_args__ = (UniqueConstraint("community_id", "due_at"),)

    due_at: Mapped[datetime]
    sent_at: Mapped[datetime]


class Digests:
    """The weeks that were told, and what they are told from."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def sent(self, community_id: int, due_at: datetime) -> bool:
        """Return whether that digest was sent."""
        question = select(DigestRow.id).where(DigestRow.community_id == community_id, DigestRow.due_at == due_at)
        return await self._session.scalar(question) is not None

    async def take(self, community_id: int, due_at: datetime, at: datetime) -> bool:
        """Note that the digest is sent in this transaction; False when another sent it or is sending it."""
        row = {"community_id": community_id, "due_at": due_at, "sent_at": at}
        statement = insert_into(self._session, DigestRow).values(row).on_conflict_do_nothing()
        result = await self._session.execute(statement)
        return bool(result.rowcount)  # type: ignore[attr-defined]

    async def told(self, over: Span) -> tuple[list[Case], list[Step]]:
        """Return the community's cases that are open, were filed in the span or moved in it, and the span's steps to
        an answer and to an end."""
        ends = (State.ANSWERED, State.CLOSED_SOLVED, State.CLOSED_SILENT)
        steps = await CaseSteps(self._session).all(
            CaseStepRow.at >= over.since, CaseStepRow.at < over.until, CaseStepRow.to.in_(ends)
        )
        cases = await Complaints(self._session).all(
            or_(
                CaseRow.state.not_in(CLOSED),
                CaseRow.created_at >= over.since,
                CaseRow.id.in_({step.case_id for step in steps}),
            )
        )
        return cases, steps
