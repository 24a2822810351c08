"""Who joined a case, and how they are told of it in the transaction that moves it."""

from datetime import datetime
from typing import Any

from sqlalchemy import Boolean, Float, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from participation.complaints import Case, Step
from participation.joining import Join, hearing, news
from participation.promises import limits
from storage.communities import Communities
from storage.departments import Departments
from storage.outbox import Outbox, Priority
from storage.repository import Repository
from storage.tables import Numbered, OfCommunity, Row


class JoinRow(Numbered, OfCommunity, Row):
    """A person joins a case once. The database says so, whatever the code believes."""

    __tablename__ = "joins"
    __table_args__ = (UniqueConstraint("case_id", "resident_id"),)

    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"), index=True)
    at: Mapped[datetime]
    text: Mapped[str] = mapped_column(Text)
    building_id: Mapped[int | None] = mapped_column(ForeignKey("buildings.id"))
    place: Mapped[str] = mapped_column(String(200))
    latitude: Mapped[float | None] = mapped_column(Float)
    longitude: Mapped[float | None] = mapped_column(Float)
    photos: Mapped[list[Any]]
    solved: Mapped[bool | None] = mapped_column(Boolean)
    said_at: Mapped[datetime | None]
    became_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id"), index=True)


class Joins(Repository[Join, JoinRow]):
    value, row = Join, JoinRow

    def read(self, row: JoinRow) -> Join:
        join = super().read(row)
        object.__setattr__(join, "photos", tuple(row.photos))
        return join

    def write(self, value: Join, row: JoinRow) -> None:
        super().write(value, row)
        row.photos = list(value.photos)

    async def of(self, case_id: int) -> list[Join]:
        """Return who joined a case, in the order they came."""
        return await self.all(JoinRow.case_id == case_id)

    async def tell(self, case: Case, step: Step) -> None:
        """Owe the news of a step to all who joined, but for the one who took it."""
        people = [one for one in hearing(await self.of(case.id)) if one not in (step.by, case.reporter_id)]
        if not people:
            return
        key, args = news(case, step, limits((await Communities(self.session).get(case.community_id)).terms))
        args["post"] = await Departments(self.session).called(args["post"])
        await Outbox(self.session).owe(
            key, people, at=step.at, args=args, priority=Priority.RECEIPT, once=f"joined-step:{step.id}",
            community_id=case.community_id,
        )  # fmt: skip
