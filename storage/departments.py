"""What a community's staff changed about the departments: every edit, and the cards as the last one left them."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String, select
from sqlalchemy.orm import Mapped, mapped_column

from participation.departments import Edit
from storage.communities import CommunityRow
from storage.repository import Repository
from storage.tables import Numbered, OfCommunity, Row


class DepartmentEditRow(Numbered, OfCommunity, Row):
    """Never changed: the newest of a department is its card."""

    __tablename__ = "department_edits"

    department: Mapped[str] = mapped_column(String(40))
    at: Mapped[datetime]
    by: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    before: Mapped[dict[str, Any]]
    after: Mapped[dict[str, Any]]
    undoes: Mapped[int | None] = mapped_column(ForeignKey("department_edits.id"), unique=True)


class Departments(Repository[Edit, DepartmentEditRow]):
    value, row = Edit, DepartmentEditRow

    async def alone(self, community_id: int) -> None:
        """Wait until nobody else edits this community's cards, until this transaction ends."""
        await self.session.execute(
            select(CommunityRow.id).where(CommunityRow.id == community_id).with_for_update(key_share=True)
        )

    async def cards(self) -> dict[str, dict[str, Any]]:
        """Return what staff say instead of what is shipped, by department; those they left alone are missing."""
        question = select(DepartmentEditRow.department, DepartmentEditRow.after).order_by(DepartmentEditRow.id)
        return {department: card for department, card in await self.session.execute(question) if card is not None}

    async def edits(self, department: str) -> list[Edit]:
        """Return the edits of one card, the newest first."""
        return await self.all(DepartmentEditRow.department == department, order=(DepartmentEditRow.id.desc(),))

    async def called(self, department: str) -> str:
        """Return what a department is called here; its key when staff left the name alone."""
        card = (await self.cards()).get(department, {})
        return str(card.get("name") or department)
