"""置顶: cards that reporters keep pinned. What is sent, pinned, edited and taken down goes through the outbox."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, func, select, text
from sqlalchemy.orm import Mapped, mapped_column

from participation import pins
from participation.complaints import Case, Limits
from participation.pins import Pin
from storage.outbox import Act, Outbox, Priority
from storage.repository import Repository
from storage.tables import EVERYWHERE, Numbered, OfCommunity, Row, scope

CARD = "pins-card"
"""The message that is pinned."""
TAKEN_DOWN = "pins-taken-down"
"""The card that its reporter wishes pinned no more: it says that it changes no more."""
_LIVING = "ended_at IS NULL"


class PinRow(Numbered, OfCommunity, Row):
    __tablename__ = "pins"
    __table_args__ = (
        Index("uq_pins_living", "case_id", unique=True, postgresql_where=text(_LIVING), sqlite_where=text(_LIVING)),
        Index("ix_pins_until", "until", postgresql_where=text(_LIVING), sqlite_where=text(_LIVING)),
    )

    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"), index=True)
    card_id: Mapped[int] = mapped_column(index=True)
    pinned_at: Mapped[datetime]
    until: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]


class Pins(Repository[Pin, PinRow]):
    """Whoever changes a pin holds its case locked; the sweep and the delivery, who do not, lock the pin."""

    value, row = Pin, PinRow

    async def of(self, case_id: int, *, lock: bool = False) -> Pin | None:
        """Return the living pin of a case."""
        return await self.find(PinRow.case_id == case_id, PinRow.ended_at.is_(None), lock=lock)

    async def count(self, resident_id: int) -> int:
        """Return how many cards a resident has pinned."""
        question = select(func.count()).select_from(PinRow)
        return int(
            await self.session.scalar(question.where(PinRow.resident_id == resident_id, PinRow.ended_at.is_(None))) or 0
        )

    async def pin(self, case: Case, args: dict[str, Any], *, at: datetime, limits: Limits) -> Pin:
        """Owe the card and its pinning to the reporter; pinned already, it stays."""
        before = await self.of(case.id, lock=True)
        if before is not None:
            return before
        outbox = Outbox(self.session)
        card_id = await outbox.place(
            CARD, case.reporter_id, at=at, args=args, priority=Priority.REPLY, community_id=case.community_id
        )
        await outbox.act(Act.PIN, card_id, at=at)
        pin = Pin(0, case.community_id, case.id, case.reporter_id, card_id, at)
        return await self.add(pins.follow(pin, case, limits))

    async def take_down(self, pin: Pin, args: dict[str, Any] | None, *, at: datetime) -> None:
        """End a pin and owe that it is taken down; with `args` the card also says that it changes no more."""
        await self.change(pins.end(pin, at=at))
        outbox = Outbox(self.session)
        if args is not None:
            await outbox.amend(pin.card_id, TAKEN_DOWN, at=at, args=args)
        await outbox.act(Act.UNPIN, pin.card_id, at=at)

    async def follow(self, pin: Pin, case: Case, args: dict[str, Any], *, at: datetime, limits: Limits) -> None:
        """Owe the card as it reads now; of several that are not delivered the last one counts."""
        await self.change(pins.follow(pin, case, limits))
        await Outbox(self.session).amend(pin.card_id, CARD, at=at, args=args)

    async def over(self, at: datetime) -> Sequence[Pin]:
        """Return the pins of cases that can be opened again no more, locked."""
        return await self.all(PinRow.ended_at.is_(None), PinRow.until < at, limit=200, lock=True)

    async def forget(self, card_id: int, at: datetime) -> None:
        """Note that Telegram does not know the card any more: its person deleted it, and is not asked why."""
        with scope(self.session.sync_session, EVERYWHERE):
            gone = await self.find(PinRow.card_id == card_id, PinRow.ended_at.is_(None), lock=True)
            if gone is not None:
                await self.change(pins.end(gone, at=at))
