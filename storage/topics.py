"""What residents wish to hear of beside what is for everybody: one row a wish."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ForeignKey, String, delete, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from storage.dialects import insert_into
from storage.tables import OfCommunity, Row


class TopicRow(OfCommunity, Row):
    __tablename__ = "topics"

    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"), primary_key=True)
    topic: Mapped[str] = mapped_column(String(20), primary_key=True, index=True)
    since: Mapped[datetime]


class Topics:
    """Keeps wishes, in the community in scope."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def of(self, resident_id: int) -> Collection[str]:
        """Return the topics a resident wishes to hear of."""
        question = select(TopicRow.topic).where(TopicRow.resident_id == resident_id)
        return set(await self._session.scalars(question))

    async def wish(self, resident_id: int, topic: str, *, community_id: int, at: datetime) -> None:
        """Note a wish; noted twice it is one."""
        row = {"community_id": community_id, "resident_id": resident_id, "topic": topic, "since": at}
        await self._session.execute(insert_into(self._session, TopicRow).values(**row).on_conflict_do_nothing())

    async def forget(self, resident_id: int, topic: str) -> None:
        """Take a wish away, if there is one."""
        mine = delete(TopicRow).where(TopicRow.resident_id == resident_id, TopicRow.topic == topic)
        await self._session.execute(mine)
