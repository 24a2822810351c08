"""Wishes to cancel or move an event, and who of those told has said 收到."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text, func, select, text
from sqlalchemy.orm import Mapped, mapped_column

from participation.changes import Change, Kind, Stage
from storage.events import RegistrationRow
from storage.repository import Repository
from storage.residents import ResidentRow
from storage.tables import Numbered, OfCommunity, Row

_ASKED = text("stage = 'asked'")


class ChangeRow(Numbered, OfCommunity, Row):
    """One wish at a time waits for its second person."""

    __tablename__ = "event_changes"
    __table_args__ = (
        Index("uq_event_changes_asked", "event_id", unique=True, sqlite_where=_ASKED, postgresql_where=_ASKED),
    )

    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), index=True)
    kind: Mapped[Kind] = mapped_column(String(8))
    begins_at: Mapped[datetime]
    place: Mapped[str] = mapped_column(String(240))
    reason: Mapped[str] = mapped_column(Text)
    asked_by: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    asked_at: Mapped[datetime]
    stage: Mapped[Stage] = mapped_column(String(8))
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    decided_at: Mapped[datetime | None]


class Changes(Repository[Change, ChangeRow]):
    value, row = Change, ChangeRow

    def read(self, row: ChangeRow) -> Change:
        change = super().read(row)
        object.__setattr__(change, "kind", Kind(row.kind))
        object.__setattr__(change, "stage", Stage(row.stage))
        return change

    async def waiting(self, event_id: int) -> Change | None:
        """Return the event's wish that nobody decided about yet."""
        return await self.find(ChangeRow.event_id == event_id, ChangeRow.stage == Stage.ASKED)

    async def unheard(self, event_id: int) -> tuple[int, list[str]]:
        """Return how many parties were told of the event's last change, and the names of those who have not said 收到;
        a guest without an account can not, and is among them with the name they were written down by."""
        rows = (
            await self.session.execute(
                select(RegistrationRow.heard, RegistrationRow.told, RegistrationRow.guest, ResidentRow.name)
                .outerjoin(ResidentRow, ResidentRow.id == RegistrationRow.resident_id)
                .where(
                    RegistrationRow.event_id == event_id,
                    RegistrationRow.told
                    == select(func.max(ChangeRow.id))
                    .where(ChangeRow.event_id == event_id, ChangeRow.stage == Stage.DONE)
                    .scalar_subquery(),
                )
                .order_by(RegistrationRow.id)
            )
        ).all()
        return len(rows), [guest or name or "" for heard, told, guest, name in rows if heard != told]
