"""The lines of projects' ledgers. They are added and never changed: the database itself refuses (migration 0021)."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from participation.ledgers import Book, Entry, Measure
from participation.money import Source
from storage.repository import Repository
from storage.tables import Numbered, OfCommunity, Row


class EntryRow(Numbered, OfCommunity, Row):
    """`corrects` is unique: a line is taken back once."""

    __tablename__ = "ledger_entries"
    __table_args__ = (UniqueConstraint("corrects"),)

    project_id: Mapped[int] = mapped_column(ForeignKey("projects.id"), index=True)
    at: Mapped[datetime]
    by: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    book: Mapped[Book] = mapped_column(String(8))
    source: Mapped[Source] = mapped_column(String(10))
    measure: Mapped[Measure] = mapped_column(String(10))
    amount: Mapped[int] = mapped_column(BigInteger)
    note: Mapped[str] = mapped_column(Text)
    party_id: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    corrects: Mapped[int | None] = mapped_column(ForeignKey("ledger_entries.id"))
    partner_id: Mapped[int | None] = mapped_column(ForeignKey("partners.id"), index=True)
    unit: Mapped[str] = mapped_column(Text, server_default="")


class Changed(RuntimeError):
    """Code tried to change a line of a ledger. A fault of ours, never the person's."""


class Ledgers(Repository[Entry, EntryRow]):
    value, row = Entry, EntryRow

    def read(self, row: EntryRow) -> Entry:
        entry = super().read(row)
        object.__setattr__(entry, "book", Book(row.book))
        object.__setattr__(entry, "source", Source(row.source))
        object.__setattr__(entry, "measure", Measure(row.measure))
        return entry

    async def change(self, value: Entry) -> Entry:
        """Refuse: a mistake is put right by a counter-entry."""
        raise Changed

    async def of(self, project_id: int) -> list[Entry]:
        """Return the project's lines in the order they were written."""
        return await self.all(EntryRow.project_id == project_id)

    async def of_unit(self, partner_id: int) -> list[Entry]:
        """Return a unit's lines over all projects in the order they were written."""
        return await self.all(EntryRow.partner_id == partner_id)
