"""Series of broadcasts, and which of them are to have their next occurrence made."""

from datetime import datetime, time
from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from participation.repeats import Every, Rhythm, Series
from storage.repository import Repository
from storage.tables import Numbered, OfCommunity, Row
from storage.types import Document


class SeriesRow(Numbered, OfCommunity, Row):
    __tablename__ = "series"

    author_id: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    every: Mapped[str] = mapped_column(String(5))
    days: Mapped[list[Any]] = mapped_column(Document)
    hour: Mapped[str] = mapped_column(String(5))
    created_at: Mapped[datetime]
    paused_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None] = mapped_column(index=True)
    ended_by: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    resumed_at: Mapped[datetime | None]


class Repeats(Repository[Series, SeriesRow]):
    value, row = Series, SeriesRow

    def read(self, row: SeriesRow) -> Series:
        rhythm = Rhythm(Every(row.every), tuple(row.days), time.fromisoformat(row.hour))
        return Series(
            row.id, row.community_id, row.author_id, rhythm, row.created_at, row.paused_at, row.ended_at, row.ended_by,
            row.resumed_at,
        )  # fmt: skip

    def write(self, value: Series, row: SeriesRow) -> None:
        super().write(value, row)
        row.every, row.days = value.rhythm.every.value, list(value.rhythm.days)
        row.hour = value.rhythm.at.isoformat("minutes")

    async def living(self) -> list[Series]:
        """Return the series of the community in scope that go on, the newest first."""
        return await self.all(SeriesRow.ended_at.is_(None), order=(SeriesRow.id.desc(),))
