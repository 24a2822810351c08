"""Which staff group belongs to which community. A group is linked to one, a community has one."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from participation.forums import Forum
from storage.repository import Repository
from storage.tables import EVERYWHERE, Numbered, OfCommunity, Row, scope

_LIVING = "ended_at IS NULL"


class ForumRow(Numbered, OfCommunity, Row):
    """Ended, never deleted: rows of the outbox name it by its number, as a negative addressee."""

    __tablename__ = "forums"
    __table_args__ = (
        Index("uq_forums_chat", "chat_id", unique=True, postgresql_where=text(_LIVING), sqlite_where=text(_LIVING)),
        Index(
            "uq_forums_living", "community_id", unique=True, postgresql_where=text(_LIVING), sqlite_where=text(_LIVING)
        ),
    )

    chat_id: Mapped[int] = mapped_column(BigInteger)
    title: Mapped[str] = mapped_column(String(128))
    locale: Mapped[str] = mapped_column(String(10))
    linked_by: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    linked_at: Mapped[datetime]
    broken_at: Mapped[datetime | None]
    broken_why: Mapped[str] = mapped_column(Text)
    ended_at: Mapped[datetime | None]


class Links(Repository[Forum, ForumRow]):
    value, row = Forum, ForumRow

    async def of_chat(self, chat_id: int, *, lock: bool = False) -> Forum | None:
        """Return the living link of a group on Telegram, whichever community's it is."""
        with scope(self.session.sync_session, EVERYWHERE):
            return await self.find(ForumRow.chat_id == chat_id, ForumRow.ended_at.is_(None), lock=lock)

    async def of_community(self, community_id: int, *, lock: bool = False) -> Forum | None:
        """Return a community's living link."""
        return await self.find(ForumRow.community_id == community_id, ForumRow.ended_at.is_(None), lock=lock)

    async def numbered(self, id: int) -> Forum | None:
        """Return a link by its number, locked, whichever community's it is."""
        with scope(self.session.sync_session, EVERYWHERE):
            return await self.find(ForumRow.id == id, lock=True)
