"""Broadcasts, and the one statement that turns an audience into notices owed: each person once."""

from dataclasses import fields, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    Boolean,
    ColumnElement,
    ForeignKey,
    Index,
    Integer,
    String,
    Text,
    UniqueConstraint,
    and_,
    false,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Mapped, mapped_column

from participation import broadcasts
from participation.broadcasts import Progress
from participation.markup import marks_of
from participation.notices import Addressed, Audience, Broadcast, State, limits
from participation.refusals import NotFound
from storage import audiences, copies
from storage.communities import CommunityRow
from storage.outbox import BLOCKED, CANCELLED, DOUBT, EXPIRED, FAILED, OWED, SENT, Outbox, OutboxRow
from storage.queue import OWING
from storage.repeats import SeriesRow
from storage.repository import Repository
from storage.residents import ResidentRow
from storage.tables import Numbered, OfCommunity, Row
from storage.types import Document

KEY = copies.KEY


class BroadcastRow(Numbered, OfCommunity, Row):
    __tablename__ = "broadcasts"
    __table_args__ = (
        Index("ix_broadcasts_state", "state", "due_at"),
        # each occurrence of a series is made once, whichever replica makes it
        UniqueConstraint("series_id", "occurs_at"),
    )

    author_id: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    text: Mapped[str] = mapped_column(Text)
    marks: Mapped[list[Any]] = mapped_column(Document)
    photo: Mapped[str | None] = mapped_column(String(200))
    document: Mapped[str | None] = mapped_column(String(200))
    audience_kind: Mapped[str] = mapped_column(String(20))
    audience_ids: Mapped[list[Any]] = mapped_column(Document)
    audience_without: Mapped[list[Any] | None] = mapped_column(Document)
    urgent: Mapped[bool] = mapped_column(Boolean)
    expected: Mapped[int] = mapped_column(Integer)
    due_at: Mapped[datetime]
    created_at: Mapped[datetime]
    state: Mapped[State] = mapped_column(String(10))
    released_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    cancelled_by: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    guarded: Mapped[bool] = mapped_column(Boolean)
    approved_by: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    approved_at: Mapped[datetime | None]
    approved_seal: Mapped[str | None] = mapped_column(String(64))
    reason: Mapped[str] = mapped_column(Text)
    paused_by: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    series_id: Mapped[int | None] = mapped_column(ForeignKey("series.id"))
    occurs_at: Mapped[datetime | None]
    corrected_at: Mapped[datetime | None]
    cursor: Mapped[int]
    spread_at: Mapped[datetime | None]
    card: Mapped[list[Any] | None] = mapped_column(Document)
    """The numbers that the author's live card says, and from when on it may say others."""
    card_at: Mapped[datetime | None]
    seen_at: Mapped[datetime | None]
    """When a sweep last saw it being sent: a long silence since then was an outage."""
    asks_receipt: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())


_MENDED_FOR = timedelta(days=7)
"""How long after a correction copies are still edited."""


class Notices(Repository[Broadcast, BroadcastRow]):
    value, row = Broadcast, BroadcastRow

    def read(self, row: BroadcastRow) -> Broadcast:
        shaped: dict[str, Any] = {
            "state": State(row.state),
            "marks": marks_of(row.marks),
            "audience": Audience.of([row.audience_kind, row.audience_ids, row.audience_without or []]),
        }
        plain = {f.name: getattr(row, f.name) for f in fields(Broadcast) if f.name not in shaped}
        return Broadcast(**plain, **shaped)

    def write(self, value: Broadcast, row: BroadcastRow) -> None:
        super().write(value, row)
        row.marks = [mark.plain() for mark in value.marks]
        row.audience_kind, row.audience_ids, without = value.audience.plain()
        row.audience_without = without or None

    async def options(self, kind: str, at: datetime) -> list[tuple[int, str]]:
        """Return what can be chosen now within a kind of audience: numbers, and names or (`worded`) message ids.
        Refuses with NotFound."""
        question = audiences.asked(kind)
        if question.words:
            return list(enumerate(question.words))
        if question.names is None:
            return []
        found = await self.session.execute(question.names.where(question.offered(at)))
        return [(id, name) for id, name in found]

    async def names(self, audience: Audience) -> list[str]:
        """Return the names (`worded`: message ids) of what was chosen, whatever has become of it since."""
        question = audiences.asked(audience.kind)
        if question.words:
            return [question.words[id] for id in audience.ids if id < len(question.words)]
        if question.names is None:
            return []
        return [name for id, name in await self.session.execute(question.names) if id in audience.ids]

    async def addressed(self, audience: Audience, at: datetime, samples: int = 5) -> Addressed:
        """Return who of the community in scope would get a notice now. Refuses with NotFound.

        No names are given of those who have not cast a ballot: whether somebody voted is not for the desk to read.
        """
        meant = audiences.meant(replace(audience, without=()), at)
        people = audiences.meant(audience, at)
        welcome = ResidentRow.blocked.is_(False)
        agreed = and_(welcome, ResidentRow.consent.is_not(None))
        question = select(
            func.count().filter(people, audiences.REACHED),
            func.count().filter(people, agreed, ResidentRow.reachable.is_(False)),
            func.count().filter(people, ResidentRow.blocked.is_(True)),
            func.count().filter(people, welcome, ResidentRow.consent.is_(None)),
            func.count().filter(audiences.other_than(people), audiences.REACHED),
        ).select_from(ResidentRow)
        counted = (await self.session.execute(question.where(meant))).one()
        told: list[str | None] = []
        if all(audiences.asked(one.kind).named for one in (audience, *audience.without)):
            named = select(ResidentRow.name).where(people, audiences.REACHED, ResidentRow.name.is_not(None))
            told = list(await self.session.scalars(named.order_by(ResidentRow.id).limit(samples)))
        return Addressed(counted[0], tuple(name for name in told if name), *counted[1:])

    async def spread(self, broadcast: Broadcast, *, at: datetime, most: int | None = None) -> Broadcast:
        """Owe the broadcast to the next of those it is for, at most `most` people, each once however often this is
        called; return it with its cursor moved, and `spread_at` set when everyone is owed it.

        The cursor moves in the transaction that writes the rows, so that a crash between two chunks loses and repeats
        nothing. The caller holds the broadcast's row locked.
        """
        most = most or copies.chunk(self.session)
        last, count = await copies.owe(self.session, broadcast, at, most)
        ended = at if count < most else None
        return await self.change(replace(broadcast, cursor=last or broadcast.cursor, spread_at=ended))

    async def withdraw(self, broadcast_id: int, *, at: datetime) -> int:
        """Settle as cancelled a chunk of what a stopped broadcast still owes; return how many rows that were.

        That it stops needs no row but its own (`flowing`); this is so that nothing stays owed for ever.
        """
        return await copies.withdraw(self.session, broadcast_id, at)

    async def progress(self, broadcast: Broadcast) -> Progress:
        """Return how far a broadcast has come. What is not owed yet of a large one is reckoned from its count."""
        counts = await Outbox(self.session).counts(broadcast.id)
        owed, stopped = counts.get(OWED, 0), counts.get(CANCELLED, 0)
        running = broadcast.state in (State.SENDING, State.PAUSED)
        if running and broadcast.spread_at is None:
            owed = max(owed, broadcast.expected - sum(counts.values()) + owed)
        return Progress(
            delivered=counts.get(SENT, 0),
            blocked=counts.get(BLOCKED, 0),
            failed=sum(counts.get(state, 0) for state in (FAILED, DOUBT, EXPIRED)),
            waiting=owed if running else 0,
            stopped=stopped if running else stopped + owed,
        )

    async def shown(self, at: datetime) -> list[tuple[Broadcast, list[Any] | None]]:
        """Return the broadcasts on their way whose live card is to be looked at, with what it says, locked."""
        since = at - limits().progress_after
        rows = await self._rows(
            BroadcastRow.state.in_((State.SENDING, State.PAUSED)),
            or_(BroadcastRow.card_at <= at, and_(BroadcastRow.card_at.is_(None), BroadcastRow.released_at <= since)),
        )
        return [(self.read(row), row.card) for row in rows]

    async def show(self, id: int, said: list[Any], until: datetime) -> None:
        """Note what the live card says, and until when it is not looked at again."""
        await self.session.execute(update(BroadcastRow).where(BroadcastRow.id == id).values(card=said, card_at=until))

    async def stopped(self) -> list[Broadcast]:
        """Return the broadcasts that were stopped and still have rows owed, locked."""
        owed = select(OutboxRow.id).where(OWING, OutboxRow.broadcast_id == BroadcastRow.id, OutboxRow.edits.is_(None))
        return await self._taken(BroadcastRow.state == State.CANCELLED, owed.exists())

    async def unspread(self) -> list[Broadcast]:
        """Return the broadcasts on their way that are not yet owed to everybody, locked."""
        return await self._taken(
            BroadcastRow.state.in_((State.SENDING, State.PAUSED)), BroadcastRow.spread_at.is_(None)
        )

    async def _taken(self, *where: ColumnElement[bool]) -> list[Broadcast]:
        """Return the broadcasts that fit, locked; another replica's are passed over."""
        return [self.read(row) for row in await self._rows(*where)]

    async def _rows(self, *where: ColumnElement[bool]) -> list[BroadcastRow]:
        question = (
            select(BroadcastRow)
            .where(*where)
            .order_by(BroadcastRow.due_at, BroadcastRow.id)
            .with_for_update(skip_locked=True)
            .execution_options(populate_existing=True)
        )
        return list(await self.session.scalars(question))

    async def due(self, at: datetime) -> list[Broadcast]:
        """Return the broadcasts whose moment has come, locked; another replica's are passed over, and those of a
        series that is held."""
        held = select(SeriesRow.id).where(SeriesRow.id == BroadcastRow.series_id, SeriesRow.paused_at.is_not(None))
        return await self._taken(BroadcastRow.state == State.SCHEDULED, BroadcastRow.due_at <= at, ~held.exists())

    async def awaiting(self, at: datetime) -> list[Broadcast]:
        """Return the broadcasts that nobody agreed to yet though their moment has come, locked."""
        waiting = (State.AWAITING, State.RETURNED)
        return await self._taken(BroadcastRow.state.in_(waiting), BroadcastRow.due_at <= at)

    async def flowing(self, at: datetime) -> list[int]:
        """Return the ids of the broadcasts whose copies may be sent now: not those held, nor the calm ones at night."""
        question = (
            select(BroadcastRow, CommunityRow.zone)
            .join(CommunityRow, CommunityRow.id == BroadcastRow.community_id)
            .where(BroadcastRow.state == State.SENDING)
            .order_by(BroadcastRow.id)
        )
        return [row.id for row, zone in await self.session.execute(question) if self._flows(row, zone, at)]

    async def mending(self, at: datetime) -> list[int]:
        """Return the ids of the broadcasts of which corrections of copies are owed: they make no sound, so they go
        also when no further copies do."""
        edits = select(OutboxRow.id).where(
            OWING, OutboxRow.broadcast_id == BroadcastRow.id, OutboxRow.broadcast_id.is_not(None),
            OutboxRow.edits.is_not(None),
        )  # fmt: skip
        question = select(BroadcastRow.id).where(BroadcastRow.corrected_at > at - _MENDED_FOR, edits.exists())
        return list(await self.session.scalars(question.order_by(BroadcastRow.id)))

    def _flows(self, row: BroadcastRow, zone: str, at: datetime) -> bool:
        broadcast = self.read(row)
        stalled = broadcasts.stalled(broadcast, seen_at=row.seen_at, at=at, limits=limits())
        return not stalled and broadcasts.flows(broadcast, at=at, zone=zone, limits=limits())

    async def watched(self, at: datetime) -> list[Broadcast]:
        """Note that the broadcasts being sent were seen to be; return those that were not for so long that somebody
        should look before they go on, locked."""
        stalled = []
        for row in await self._rows(BroadcastRow.state == State.SENDING):
            broadcast = self.read(row)
            if broadcasts.stalled(broadcast, seen_at=row.seen_at, at=at, limits=limits()):
                stalled.append(broadcast)
            else:
                row.seen_at = at
        await self.session.flush()
        return stalled

    async def spent(self) -> list[Broadcast]:
        """Return the broadcasts being sent that nothing is owed of any more, locked."""
        owed = select(OutboxRow.id).where(OWING, OutboxRow.broadcast_id == BroadcastRow.id, OutboxRow.edits.is_(None))
        return await self._taken(
            BroadcastRow.state == State.SENDING, BroadcastRow.spread_at.is_not(None), ~owed.exists()
        )

    async def resume(self, broadcast: Broadcast, *, at: datetime) -> Broadcast:
        """Store a broadcast that goes on: the silence until now was meant, and no outage."""
        await self.session.execute(update(BroadcastRow).where(BroadcastRow.id == broadcast.id).values(seen_at=at))
        return await self.change(broadcast)

    async def latest(self, limit: int = 60) -> list[Broadcast]:
        """Return the community's broadcasts, the newest first."""
        return await self.all(order=(BroadcastRow.id.desc(),), limit=limit)

    async def published(self, resident_id: int, limit: int = 30) -> list[Broadcast]:
        """Return the notices this resident may read, the newest first: the whole community's and their own."""
        return await self.all(self._readable(resident_id), order=(BroadcastRow.released_at.desc(),), limit=limit)

    async def notice(self, id: int, resident_id: int) -> Broadcast:
        """Return one notice that this resident may read. Refuses with NotFound."""
        found = await self.find(BroadcastRow.id == id, self._readable(resident_id))
        if found is None:
            raise NotFound
        return found

    async def hold(self, id: int) -> bool:
        """Lock a broadcast, so that its words stay what they are; return False when another has it locked, at once."""
        question = select(BroadcastRow.id).where(BroadcastRow.id == id).with_for_update(skip_locked=True)
        return await self.session.scalar(question) is not None

    async def told(self, id: int) -> tuple[Broadcast, str]:
        """Return a broadcast and its community's name, for the delivery."""
        found = await self.get(id)
        name = await self.session.scalar(select(CommunityRow.name).where(CommunityRow.id == found.community_id))
        return found, name or ""

    def _readable(self, resident_id: int) -> ColumnElement[bool]:
        own = select(OutboxRow.id).where(
            OutboxRow.broadcast_id == BroadcastRow.id,
            OutboxRow.resident_id == resident_id,
            OutboxRow.state != CANCELLED,
        )
        return and_(
            BroadcastRow.state.in_((State.SENDING, State.SENT)),
            or_(and_(BroadcastRow.audience_kind == "community", BroadcastRow.audience_without.is_(None)), own.exists()),
        )
