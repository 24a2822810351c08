"""What was reported of the work on projects, photo by photo."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from participation.works import Report
from storage.repository import Repository
from storage.tables import Numbered, OfCommunity, Row


class ReportRow(Numbered, OfCommunity, Row):
    __tablename__ = "project_reports"

    project_id: Mapped[int] = mapped_column(ForeignKey("projects.id"), index=True)
    by: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    at: Mapped[datetime]
    text: Mapped[str] = mapped_column(Text)
    photo: Mapped[str | None] = mapped_column(String(200))


class Works(Repository[Report, ReportRow]):
    value, row = Report, ReportRow

    async def last(self, project_id: int) -> Report | None:
        """Return the newest report with a photo, or None."""
        found = await self.all(
            ReportRow.project_id == project_id, ReportRow.photo.is_not(None), order=(ReportRow.id.desc(),), limit=1
        )
        return found[0] if found else None
