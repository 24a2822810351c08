"""The words a community taught the classifier by hand."""

from datetime import datetime

from sqlalchemy import Float, ForeignKey, String, UniqueConstraint, delete
from sqlalchemy.orm import Mapped, mapped_column

from participation.words import Word
from storage.repository import Repository
from storage.tables import Numbered, OfCommunity, Row


class WordRow(Numbered, OfCommunity, Row):
    __tablename__ = "words"
    __table_args__ = (UniqueConstraint("community_id", "word"),)

    word: Mapped[str] = mapped_column(String(40))
    department: Mapped[str] = mapped_column(String(40))
    weight: Mapped[float] = mapped_column(Float)
    added_by: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    added_at: Mapped[datetime]


class Words(Repository[Word, WordRow]):
    value, row = Word, WordRow

    async def remove(self, word: Word) -> None:
        """Take a line off the list."""
        await self.session.execute(delete(WordRow).where(WordRow.id == word.id))
