"""收到 for broadcasts: kept once a person, counted by building, and the list of those whom it did not reach."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, ForeignKey, UniqueConstraint, and_, case, func, or_, select
from sqlalchemy.orm import Mapped, mapped_column

from participation.acknowledgements import Acknowledgement, Fate, NotNamed, Reach, Unreached
from participation.notices import Audience, Broadcast
from participation.residents import masked
from storage import audiences
from storage.communities import BuildingRow
from storage.dialects import insert_into
from storage.notices import BroadcastRow, Notices
from storage.outbox import BLOCKED, CANCELLED, DOUBT, EXPIRED, FAILED, OWED, SENT, OutboxRow
from storage.repository import Repository
from storage.residents import ResidentRow
from storage.roll import HouseholdRow
from storage.tables import Numbered, OfCommunity, Row

_SUSPENDED = "suspended"
_FATES = {
    OWED: Fate.WAITING,
    SENT: Fate.SILENT,
    DOUBT: Fate.DOUBT,
    BLOCKED: Fate.LEFT,
    FAILED: Fate.FAILED,
    EXPIRED: Fate.FAILED,
    CANCELLED: Fate.STOPPED,
    _SUSPENDED: Fate.SUSPENDED,
}
_SEEN = (OWED, SENT, DOUBT)
"""States in which the copy may stand in the person's chat: what is on its way is noted after it arrived."""


class AcknowledgementRow(Numbered, OfCommunity, Row):
    __tablename__ = "acknowledgements"
    __table_args__ = (UniqueConstraint("broadcast_id", "resident_id"),)

    broadcast_id: Mapped[int] = mapped_column(ForeignKey("broadcasts.id"))
    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    at: Mapped[datetime]


class Acknowledgements(Repository[Acknowledgement, AcknowledgementRow]):
    value, row = Acknowledgement, AcknowledgementRow

    async def keep(self, said: Acknowledgement, *, corrected_at: datetime | None = None) -> bool:
        """Store the 收到; return False when this person's stood there before. What was confirmed before the notice was
        corrected is confirmed anew."""
        insert = insert_into(self.session, AcknowledgementRow).values(
            community_id=said.community_id, broadcast_id=said.broadcast_id, resident_id=said.resident_id, at=said.at
        )
        once = [AcknowledgementRow.broadcast_id, AcknowledgementRow.resident_id]
        if corrected_at is None:
            insert = insert.on_conflict_do_nothing(index_elements=once)
        else:
            insert = insert.on_conflict_do_update(
                index_elements=once, set_={"at": insert.excluded.at}, where=AcknowledgementRow.at < corrected_at
            )
        result = await self.session.execute(insert)
        return bool(result.rowcount)  # type: ignore[attr-defined]

    async def reached(self, broadcast_id: int, resident_id: int) -> bool:
        """Return whether the broadcast came to this person, or is on its way."""
        copy = select(OutboxRow.id).where(
            OutboxRow.broadcast_id == broadcast_id,
            OutboxRow.resident_id == resident_id,
            OutboxRow.edits.is_(None),
            OutboxRow.state.in_(_SEEN),
        )
        return await self.session.scalar(copy.limit(1)) is not None

    async def count(self, broadcast: Broadcast) -> int:
        """Return how many pressed 收到 for the notice as it reads now."""
        asked = select(func.count(AcknowledgementRow.id)).where(
            AcknowledgementRow.broadcast_id == broadcast.id, *_of_these_words(broadcast)
        )
        return int(await self.session.scalar(asked) or 0)

    async def by_building(self, broadcast: Broadcast) -> list[Reach]:
        """Return how far the broadcast came, building by building, last those who named none.

        Where people live now counts, and who has moved to another community counts no more.
        """
        question = (
            select(
                ResidentRow.building_id,
                BuildingRow.name,
                func.count(OutboxRow.id),
                # who pressed has it, whatever the sending came to
                func.count(OutboxRow.id).filter(or_(OutboxRow.state == SENT, AcknowledgementRow.id.is_not(None))),
                func.count(AcknowledgementRow.id),
                func.count().filter(OutboxRow.id.is_(None)),
            )
            .select_from(ResidentRow)
            .outerjoin(OutboxRow, _copy(broadcast))
            .outerjoin(BuildingRow, BuildingRow.id == ResidentRow.building_id)
            .outerjoin(AcknowledgementRow, _of_the_copy(broadcast))
            .where(or_(OutboxRow.id.is_not(None), _passed_over(broadcast)))
            .group_by(ResidentRow.building_id, BuildingRow.name)
            .order_by(ResidentRow.building_id.is_(None), ResidentRow.building_id)
        )
        return [Reach(row[0], row[1] or "", *row[2:]) for row in await self.session.execute(question)]

    async def unreached(self, broadcast: Broadcast, building_id: int | None = None) -> list[Unreached]:
        """Return whom the broadcast did not reach, in one building or (None) in all, by door.

        Where it asks for 收到, those who got it and did not press are among them. Refuses with NotNamed.
        """
        if not may_be_named(broadcast.audience):
            raise NotNamed
        silent = (SENT,) if not broadcast.asks_receipt else ()
        missed = and_(OutboxRow.id.is_not(None), AcknowledgementRow.id.is_(None), OutboxRow.state.not_in(silent))
        question = (
            select(
                BuildingRow.name,
                ResidentRow.unit,
                HouseholdRow.room,
                ResidentRow.name,
                func.coalesce(OutboxRow.state, case((ResidentRow.blocked, _SUSPENDED), else_=BLOCKED)),
                ResidentRow.phone,
            )
            .select_from(ResidentRow)
            .outerjoin(OutboxRow, _copy(broadcast))
            .outerjoin(BuildingRow, BuildingRow.id == ResidentRow.building_id)
            .outerjoin(HouseholdRow, HouseholdRow.id == ResidentRow.household_id)
            .outerjoin(AcknowledgementRow, _of_the_copy(broadcast))
            .where(
                or_(missed, and_(OutboxRow.id.is_(None), _passed_over(broadcast))),
                *([ResidentRow.building_id == building_id] if building_id is not None else []),
            )
            .order_by(
                ResidentRow.building_id.is_(None),
                ResidentRow.building_id,
                ResidentRow.unit.is_(None),
                ResidentRow.unit,
                HouseholdRow.room.is_(None),
                HouseholdRow.room,
                ResidentRow.id,
            )
        )
        return [
            Unreached(building or "", unit or 0, room or "", name or "", _FATES[state], masked(phone) if phone else "")
            for building, unit, room, name, state, phone in await self.session.execute(question)
        ]

    async def led(self, building_ids: Sequence[int], limit: int = 30) -> list[tuple[Broadcast, int]]:
        """Return the last broadcasts that went to somebody in these buildings, with the building, the newest first;
        none whose people may not be named."""
        question = (
            select(BroadcastRow.id, ResidentRow.building_id)
            .join(OutboxRow, OutboxRow.broadcast_id == BroadcastRow.id)
            .join(ResidentRow, ResidentRow.id == OutboxRow.resident_id)
            .where(ResidentRow.building_id.in_(building_ids))
            .distinct()
            .order_by(BroadcastRow.id.desc(), ResidentRow.building_id)
            .limit(limit)
        )
        pairs = list(await self.session.execute(question))
        found = {one.id: one for one in await Notices(self.session).all(BroadcastRow.id.in_([p[0] for p in pairs]))}
        return [
            (found[broadcast_id], home)
            for broadcast_id, home in pairs
            if home is not None and may_be_named(found[broadcast_id].audience)
        ]


def may_be_named(audience: Audience) -> bool:
    """Return whether anybody may read who is meant: not where that says who has not voted. Refuses with NotFound."""
    return audiences.asked(audience.kind).named and all(may_be_named(one) for one in audience.without)


def _copy(broadcast: Broadcast) -> ColumnElement[bool]:
    """Return what joins a resident with their copy of the broadcast."""
    return and_(
        OutboxRow.resident_id == ResidentRow.id,
        OutboxRow.broadcast_id == broadcast.id,
        OutboxRow.edits.is_(None),
    )


def _passed_over(broadcast: Broadcast) -> ColumnElement[bool]:
    """Return who is meant and was owed no copy, because they could not be reached when it was sent. Who has not agreed
    to be written to is on no list (PIPL, articles 13-15)."""
    return and_(
        ResidentRow.consent.is_not(None),
        or_(ResidentRow.reachable.is_(False), ResidentRow.blocked.is_(True)),
        audiences.meant(broadcast.audience, broadcast.released_at or broadcast.due_at),
    )


def _of_the_copy(broadcast: Broadcast) -> ColumnElement[bool]:
    """Return what joins a copy with its reader's 收到."""
    return and_(
        AcknowledgementRow.broadcast_id == OutboxRow.broadcast_id,
        AcknowledgementRow.resident_id == OutboxRow.resident_id,
        *_of_these_words(broadcast),
    )


def _of_these_words(broadcast: Broadcast) -> list[ColumnElement[bool]]:
    """Return what a 收到 must be to count: one for the notice as it was corrected last, not for what it said before."""
    return [] if broadcast.corrected_at is None else [AcknowledgementRow.at >= broadcast.corrected_at]
