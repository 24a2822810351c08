"""Points: lines that are added and never changed (the database itself refuses, migration 0028), and goods in stock.

Whoever writes into somebody's points locks the person first and the good after: two presses wait for each other.
"""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Integer, String, select
from sqlalchemy.orm import Mapped, aliased, mapped_column

from participation.access import Actor
from participation.handovers import Handover, hand_over, undo
from participation.points import Good, Kind, Line, lapsed, spend
from participation.refusals import NotRegistered
from storage.repository import Repository
from storage.residents import Residents
from storage.tables import EVERYWHERE, Numbered, OfCommunity, Row, scope


class PointRow(Numbered, OfCommunity, Row):
    __tablename__ = "points"

    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"), index=True)
    kind: Mapped[Kind] = mapped_column(String(10))
    amount: Mapped[int] = mapped_column(Integer)
    note: Mapped[str] = mapped_column(String(160))
    by: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    at: Mapped[datetime]
    expires_at: Mapped[datetime | None]
    of: Mapped[int | None] = mapped_column("of_gift", ForeignKey("points.id"), unique=True)
    good_id: Mapped[int | None] = mapped_column(ForeignKey("goods.id"))


class GoodRow(Numbered, OfCommunity, Row):
    __tablename__ = "goods"
    __table_args__ = (CheckConstraint("stock >= 0", name="stock"), CheckConstraint("price > 0", name="price"))

    name: Mapped[str] = mapped_column(String(80))
    price: Mapped[int] = mapped_column(Integer)
    stock: Mapped[int] = mapped_column(Integer)
    by: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    at: Mapped[datetime]
    closed_at: Mapped[datetime | None]


class Goods(Repository[Good, GoodRow]):
    value, row = Good, GoodRow

    async def offered(self) -> list[Good]:
        """Return what may be had now, the cheapest first."""
        return await self.all(GoodRow.closed_at.is_(None), GoodRow.stock > 0, order=(GoodRow.price, GoodRow.id))


class HandoverRow(Numbered, OfCommunity, Row):
    __tablename__ = "handovers"

    line_id: Mapped[int] = mapped_column(ForeignKey("points.id"), unique=True)
    by: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    at: Mapped[datetime]


class Handovers(Repository[Handover, HandoverRow]):
    value, row = Handover, HandoverRow


class Changed(RuntimeError):
    """Code tried to change a line of points. A fault of ours, never the person's."""


class Points(Repository[Line, PointRow]):
    value, row = Line, PointRow

    @property
    def goods(self) -> Goods:
        """Return the goods of the community in scope."""
        return Goods(self.session)

    @property
    def handovers(self) -> Handovers:
        """Return which pieces were handed over."""
        return Handovers(self.session)

    def read(self, row: PointRow) -> Line:
        line = super().read(row)
        object.__setattr__(line, "kind", Kind(row.kind))
        return line

    async def change(self, value: Line) -> Line:
        """Refuse: a mistake is put right by a counter-entry."""
        raise Changed

    async def of(self, resident_id: int) -> list[Line]:
        """Return somebody's lines in the community in scope, in the order they were written."""
        return await self.all(PointRow.resident_id == resident_id)

    async def exchange(self, good_id: int, *, by: Actor, at: datetime) -> tuple[Line, Good]:
        """Give somebody one piece for their points; return the line and the good as it is now. Refuses like `spend`."""
        if by.resident_id is None:
            raise NotRegistered
        await Residents(self.session).get(by.resident_id, lock=True)
        good = await self.goods.get(good_id, lock=True)
        line, left = spend(await self.brought_up(by.resident_id, at), good, by=by, at=at)
        return await self.add(line), await self.goods.change(left)

    async def waiting(self) -> list[Line]:
        """Return the exchanges of the community in scope whose piece was neither handed over nor put back, the oldest
        first."""
        undone = aliased(PointRow)
        return await self.all(
            PointRow.kind == Kind.SPENT,
            PointRow.id.not_in(select(HandoverRow.line_id)),
            PointRow.id.not_in(select(undone.of).where(undone.kind == Kind.RETURNED)),
        )

    async def hand_over(self, line_id: int, *, by: Actor, at: datetime) -> Line:
        """Keep that a piece was handed over and return its line. Refuses like `handovers.hand_over`."""
        got, handed, is_undone = await self._exchanged(line_id)
        await self.handovers.add(hand_over(got, handed, is_undone=is_undone, by=by, at=at))
        return got

    async def undo(self, line_id: int, *, by: Actor, at: datetime) -> tuple[Line, Good]:
        """Bring the points of an exchange back; return their line and the good. Refuses like `handovers.undo`."""
        got, handed, is_undone = await self._exchanged(line_id)
        good = await self.goods.get(got.good_id or 0, lock=True)
        back, good = undo(got, good, handed, is_undone=is_undone, by=by, at=at)
        await self.brought_up(got.resident_id, at)
        return await self.add(back), await self.goods.change(good)

    async def _exchanged(self, line_id: int) -> tuple[Line, Handover | None, bool]:
        """Return a line, whether its piece was handed over, and whether it was undone; its person is locked, wherever
        they live now."""
        got = await self.get(line_id)
        with scope(self.session.sync_session, EVERYWHERE):
            await Residents(self.session).get(got.resident_id, lock=True)
        handed = await self.handovers.find(HandoverRow.line_id == got.id)
        undone = await self.find(PointRow.of == got.id, PointRow.kind == Kind.RETURNED)
        return got, handed, undone is not None

    async def brought_up(self, resident_id: int, at: datetime) -> list[Line]:
        """Write what has lapsed, and return the lines. Lock the person first."""
        for line in lapsed(await self.of(resident_id), at):
            await self.add(line)
        return await self.of(resident_id)
