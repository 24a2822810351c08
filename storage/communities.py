"""Communities and their buildings."""

from typing import Any

from sqlalchemy import Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from participation.communities import Building, Community
from storage.repository import Repository
from storage.tables import Numbered, OfCommunity, Row


class CommunityRow(Numbered, Row):
    __tablename__ = "communities"

    slug: Mapped[str] = mapped_column(String(40), unique=True)
    name: Mapped[str] = mapped_column(String(80))
    city: Mapped[str] = mapped_column(String(40))
    zone: Mapped[str] = mapped_column(String(40))
    phone: Mapped[str] = mapped_column(String(40))
    terms: Mapped[dict[str, Any]]


class BuildingRow(Numbered, OfCommunity, Row):
    __tablename__ = "buildings"

    name: Mapped[str] = mapped_column(String(40))
    units: Mapped[int] = mapped_column(Integer)


class Buildings(Repository[Building, BuildingRow]):
    value, row = Building, BuildingRow


class Communities(Repository[Community, CommunityRow]):
    value, row = Community, CommunityRow

    async def called(self, slug: str) -> Community | None:
        """Return the community with that short name."""
        return await self.find(CommunityRow.slug == slug)

    @property
    def buildings(self) -> Buildings:
        """Return the buildings of the community in scope."""
        return Buildings(self.session)
