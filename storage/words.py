"""The words a community taught the classifier, and every change of the list."""

from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Float, ForeignKey, String, UniqueConstraint, delete, select
from sqlalchemy.orm import Mapped, mapped_column

from participation.words import Change, Version, Word
from storage.communities import CommunityRow
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


class WordVersionRow(Numbered, OfCommunity, Row):
    """A change of the list with the whole lines, so that it can be undone. Never changed."""

    __tablename__ = "word_versions"

    at: Mapped[datetime]
    by: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    change: Mapped[Change] = mapped_column(String(10))
    added: Mapped[list[Any]]
    removed: Mapped[list[Any]]
    effect: Mapped[dict[str, Any]]
    undoes: Mapped[int | None] = mapped_column(ForeignKey("word_versions.id"), unique=True)


class WordVersions(Repository[Version, WordVersionRow]):
    value, row = Version, WordVersionRow

    def read(self, row: WordVersionRow) -> Version:
        version = super().read(row)
        object.__setattr__(version, "change", Change(row.change))
        object.__setattr__(version, "added", tuple(map(_line, row.added)))
        object.__setattr__(version, "removed", tuple(map(_line, row.removed)))
        return version

    def write(self, value: Version, row: WordVersionRow) -> None:
        super().write(value, row)
        row.added, row.removed = list(map(_kept, value.added)), list(map(_kept, value.removed))


class Words(Repository[Word, WordRow]):
    """Changed only through `apply`, so that nothing changes without its version."""

    value, row = Word, WordRow

    async def alone(self, community_id: int) -> None:
        """Wait until nobody else changes this community's list, until this transaction ends."""
        await self.session.execute(
            select(CommunityRow.id).where(CommunityRow.id == community_id).with_for_update(key_share=True)
        )

    async def apply(self, version: Version) -> Version:
        """Change the list as a version says and keep the version; return it with its number. Call `alone` first."""
        if version.removed:
            gone = [line.word for line in version.removed]
            await self.session.execute(delete(WordRow).where(WordRow.word.in_(gone)))
        added = []
        for line in version.added:
            row = WordRow()
            self.write(line, row)
            if line.id:  # it was on the list before: it comes back under its own number
                row.id = line.id
            self.session.add(row)
            await self.session.flush()
            added.append(replace(line, id=row.id))
        return await WordVersions(self.session).add(replace(version, added=tuple(added)))

    async def versions(self, limit: int | None = None) -> list[Version]:
        """Return the changes of the list, the newest first."""
        return await WordVersions(self.session).all(order=(WordVersionRow.id.desc(),), limit=limit)

    async def version(self, id: int) -> Version:
        """Return one change. Refuses with NotFound."""
        return await WordVersions(self.session).get(id)


def _kept(line: Word) -> dict[str, Any]:
    return {**asdict(line), "added_at": line.added_at.isoformat()}


def _line(kept: dict[str, Any]) -> Word:
    return Word(**{**kept, "added_at": datetime.fromisoformat(kept["added_at"])})
