"""One row a chat: the conversation, the screen that is shown, and what is still owed to be shown.

Read once and written once per update (ARCHITECTURE.md, "A screen is state").
"""

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import BigInteger, Index, Integer, String, select, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables import Row
from storage.types import Document


class ChatRow(Row):
    """`rev` counts changes, so that a late write-back of the renderer never covers a newer screen. `held_by` is the
    replica that works the lane now (`storage/lanes.py`)."""

    __tablename__ = "chats"
    __table_args__ = (
        Index(
            "ix_chats_owing",
            "bot_id",
            "chat_id",
            postgresql_where=text("owed IS NOT NULL"),
            sqlite_where=text("owed IS NOT NULL"),
        ),
        Index(
            "ix_chats_held",
            "bot_id",
            "chat_id",
            postgresql_where=text("held_by IS NOT NULL"),
            sqlite_where=text("held_by IS NOT NULL"),
        ),
    )

    bot_id: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    chat_id: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    rev: Mapped[int] = mapped_column(Integer, default=0)
    conversation: Mapped[dict[str, Any]] = mapped_column(Document)
    shown: Mapped[dict[str, Any] | None] = mapped_column(Document)
    owed: Mapped[dict[str, Any] | None] = mapped_column(Document)
    held_by: Mapped[str | None] = mapped_column(String(80))


@dataclass(slots=True)
class Chat:
    """The working copy of one update. `shown` is the message that carries the screen, as Telegram knows it."""

    bot_id: int
    chat_id: int
    rev: int = 0
    conversation: dict[str, Any] = field(default_factory=dict)
    shown: dict[str, Any] | None = None
    owed: dict[str, Any] | None = None


class Chats:
    """Keeps conversations."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def load(self, bot_id: int, chat_id: int) -> Chat:
        """Return the chat, locked until the transaction ends; a new one when it was never seen."""
        question = (
            select(ChatRow.rev, ChatRow.conversation, ChatRow.shown, ChatRow.owed)
            .where(ChatRow.bot_id == bot_id, ChatRow.chat_id == chat_id)
            .with_for_update()
        )
        found = (await self._connection.execute(question)).first()
        return Chat(bot_id, chat_id) if found is None else Chat(bot_id, chat_id, *found)

    async def save(self, chat: Chat) -> None:
        """Write the whole chat back."""
        chat.rev += 1
        values = {
            "rev": chat.rev,
            "conversation": chat.conversation,
            "shown": chat.shown,
            "owed": chat.owed,
        }
        dialect = sqlite if self._connection.dialect.name == "sqlite" else postgresql
        statement = dialect.insert(ChatRow).values(bot_id=chat.bot_id, chat_id=chat.chat_id, **values)
        await self._connection.execute(
            statement.on_conflict_do_update(index_elements=["bot_id", "chat_id"], set_=values)
        )
