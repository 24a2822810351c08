"""Corrections of notices that went out: those that wait for a second person, and what was said before."""

from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String, Text, update
from sqlalchemy.orm import Mapped, mapped_column

from participation.errata import Erratum, Stage
from participation.markup import marks_of
from storage.repository import Repository
from storage.tables import Numbered, OfCommunity, Row
from storage.types import Document


class ErratumRow(Numbered, OfCommunity, Row):
    __tablename__ = "errata"

    broadcast_id: Mapped[int] = mapped_column(ForeignKey("broadcasts.id"), index=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    text: Mapped[str] = mapped_column(Text)
    marks: Mapped[list[Any]] = mapped_column(Document)
    created_at: Mapped[datetime]
    stage: Mapped[Stage] = mapped_column(String(10))
    was_text: Mapped[str] = mapped_column(Text)
    was_marks: Mapped[list[Any]] = mapped_column(Document)
    applied_at: Mapped[datetime | None]
    approved_by: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    reason: Mapped[str] = mapped_column(Text)


class Errata(Repository[Erratum, ErratumRow]):
    value, row = Erratum, ErratumRow

    def read(self, row: ErratumRow) -> Erratum:
        shaped: dict[str, Any] = {
            "stage": Stage(row.stage),
            "marks": marks_of(row.marks),
            "was_marks": marks_of(row.was_marks),
        }
        plain = {f.name: getattr(row, f.name) for f in fields(Erratum) if f.name not in shaped}
        return Erratum(**plain, **shaped)

    def write(self, value: Erratum, row: ErratumRow) -> None:
        super().write(value, row)
        row.marks = [mark.plain() for mark in value.marks]
        row.was_marks = [mark.plain() for mark in value.was_marks]

    async def of(self, broadcast_id: int) -> list[Erratum]:
        """Return the corrections of a broadcast that hold, the oldest first: its history."""
        return await self.all(ErratumRow.broadcast_id == broadcast_id, ErratumRow.stage == Stage.APPLIED)

    async def waiting(self, broadcast_id: int) -> Erratum | None:
        """Return the correction of a broadcast that waits for a second person."""
        return await self.find(ErratumRow.broadcast_id == broadcast_id, ErratumRow.stage == Stage.AWAITING)

    async def supersede(self, broadcast_id: int) -> None:
        """Drop what waits for a second person: its author wrote another."""
        await self.session.execute(
            update(ErratumRow)
            .where(ErratumRow.broadcast_id == broadcast_id, ErratumRow.stage == Stage.AWAITING)
            .values(stage=Stage.RETURNED)
        )
