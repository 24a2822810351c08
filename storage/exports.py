"""The record of who took which list of people out. Rows are added and never changed."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from participation.exports import Export
from storage.repository import Repository
from storage.tables import Numbered, OfCommunity, Row


class ExportRow(Numbered, OfCommunity, Row):
    __tablename__ = "exports"

    by: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    to: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    what: Mapped[str] = mapped_column(String(20))
    about: Mapped[int]
    building_id: Mapped[int | None] = mapped_column(ForeignKey("buildings.id"))
    at: Mapped[datetime]


class Exports(Repository[Export, ExportRow]):
    value, row = Export, ExportRow
