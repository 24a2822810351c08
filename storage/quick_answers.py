"""The templates of answers that a community keeps."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text, delete, func, or_, select
from sqlalchemy.orm import Mapped, mapped_column

from participation.quick_answers import QuickAnswer
from storage.repository import Repository
from storage.tables import Numbered, OfCommunity, Row


class QuickAnswerRow(Numbered, OfCommunity, Row):
    __tablename__ = "quick_answers"

    department: Mapped[str | None] = mapped_column(String(40))
    text: Mapped[str] = mapped_column(Text)
    added_by: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    added_at: Mapped[datetime]


class QuickAnswers(Repository[QuickAnswer, QuickAnswerRow]):
    value, row = QuickAnswer, QuickAnswerRow

    async def of(self, department: str | None) -> list[QuickAnswer]:
        """Return the templates for a case of that department: its own first, then those for all."""
        mine = QuickAnswerRow.department == department
        return await self.all(
            or_(mine, QuickAnswerRow.department.is_(None)),
            order=(QuickAnswerRow.department.is_(None), QuickAnswerRow.id),
        )

    async def count(self) -> int:
        """Return how many the community has."""
        return int(await self.session.scalar(select(func.count(QuickAnswerRow.id))) or 0)

    async def remove(self, answer: QuickAnswer) -> None:
        """Take a template off the list."""
        await self.session.execute(delete(QuickAnswerRow).where(QuickAnswerRow.id == answer.id))
