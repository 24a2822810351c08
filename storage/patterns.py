"""Patterns of which shifts are made, and which of them are to be carried on."""

from datetime import datetime, time
from typing import Any

from sqlalchemy import Boolean, ForeignKey, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from participation.patterns import Pattern
from participation.repeats import Every, Rhythm
from storage.repository import Repository
from storage.tables import Numbered, OfCommunity, Row
from storage.types import Document


class PatternRow(Numbered, OfCommunity, Row):
    __tablename__ = "shift_patterns"

    team_id: Mapped[int] = mapped_column(ForeignKey("teams.id"))
    place: Mapped[str] = mapped_column(String(240))
    every: Mapped[str] = mapped_column(String(5))
    days: Mapped[list[Any]] = mapped_column(Document)
    hour: Mapped[str] = mapped_column(String(5))
    minutes: Mapped[int] = mapped_column(Integer)
    places: Mapped[int] = mapped_column(Integer)
    risk: Mapped[str] = mapped_column(String(480))
    alone: Mapped[bool] = mapped_column(Boolean)
    created_by: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    created_at: Mapped[datetime]
    made_until: Mapped[datetime]
    ended_at: Mapped[datetime | None] = mapped_column(index=True)
    ended_by: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    needs: Mapped[str] = mapped_column(String(240), default="")
    age_least: Mapped[int | None] = mapped_column(Integer)
    age_most: Mapped[int | None] = mapped_column(Integer)


class Patterns(Repository[Pattern, PatternRow]):
    value, row = Pattern, PatternRow

    def read(self, row: PatternRow) -> Pattern:
        rhythm = Rhythm(Every(row.every), tuple(row.days), time.fromisoformat(row.hour))
        return Pattern(
            row.id, row.community_id, row.team_id, row.place, rhythm, row.minutes, row.places, row.risk, row.alone,
            row.created_by, row.created_at, row.made_until, row.ended_at, row.ended_by, row.needs,
            row.age_least, row.age_most,
        )  # fmt: skip

    def write(self, value: Pattern, row: PatternRow) -> None:
        super().write(value, row)
        row.every, row.days = value.rhythm.every.value, list(value.rhythm.days)
        row.hour = value.rhythm.at.isoformat("minutes")

    async def living(self) -> list[Pattern]:
        """Return the patterns that go on, the newest first."""
        return await self.all(PatternRow.ended_at.is_(None), order=(PatternRow.id.desc(),))

    async def behind(self, until: datetime) -> list[Pattern]:
        """Return the living patterns of which shifts are to be made before a moment, locked, by community."""
        return await self.all(
            PatternRow.ended_at.is_(None), PatternRow.made_until < until,
            order=(PatternRow.community_id, PatternRow.id), lock=True,
        )  # fmt: skip
