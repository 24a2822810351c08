"""Broadcasts, and the one statement that turns an audience into notices owed: each person once."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    ColumnElement,
    ForeignKey,
    Index,
    Integer,
    String,
    Text,
    and_,
    cast,
    false,
    func,
    literal,
    or_,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, mapped_column

from participation.notices import Addressed, Audience, Broadcast, State
from participation.refusals import NotFound
from storage.audiences import AUDIENCES, Question
from storage.communities import CommunityRow
from storage.outbox import CANCELLED, OWED, OutboxRow, Priority
from storage.queue import OWING
from storage.repository import Repository
from storage.residents import ResidentRow
from storage.tables import Numbered, OfCommunity, Row
from storage.types import Document

KEY = "notices-broadcast"
"""The message that carries a broadcast. Its text stands once, on the broadcast, not in every row owed."""


class BroadcastRow(Numbered, OfCommunity, Row):
    __tablename__ = "broadcasts"
    __table_args__ = (Index("ix_broadcasts_state", "state", "due_at"),)

    author_id: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    text: Mapped[str] = mapped_column(Text)
    photo: Mapped[str | None] = mapped_column(String(200))
    audience_kind: Mapped[str] = mapped_column(String(20))
    audience_ids: Mapped[list[Any]] = mapped_column(Document)
    urgent: Mapped[bool] = mapped_column(Boolean)
    expected: Mapped[int] = mapped_column(Integer)
    due_at: Mapped[datetime]
    created_at: Mapped[datetime]
    state: Mapped[State] = mapped_column(String(10))
    released_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    cancelled_by: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    asks_receipt: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())


class Notices(Repository[Broadcast, BroadcastRow]):
    value, row = Broadcast, BroadcastRow

    def read(self, row: BroadcastRow) -> Broadcast:
        return Broadcast(
            row.id, row.community_id, row.author_id, row.text, row.photo,
            Audience(row.audience_kind, tuple(row.audience_ids)), row.urgent, row.expected, row.due_at,
            row.created_at, State(row.state), row.released_at, row.ended_at, row.cancelled_by, row.asks_receipt,
        )  # fmt: skip

    def write(self, value: Broadcast, row: BroadcastRow) -> None:
        super().write(value, row)
        row.audience_kind, row.audience_ids = value.audience.kind, list(value.audience.ids)

    async def options(self, kind: str, at: datetime) -> list[tuple[int, str]]:
        """Return what can be chosen now within a kind of audience: numbers and names. Refuses with NotFound."""
        question = _asked(kind)
        if question.names is None:
            return []
        found = await self.session.execute(question.names.where(question.offered(at)))
        return [(id, name) for id, name in found]

    async def names(self, audience: Audience) -> list[str]:
        """Return the names of what was chosen, whatever has become of it since."""
        question = _asked(audience.kind)
        if question.names is None:
            return []
        return [name for id, name in await self.session.execute(question.names) if id in audience.ids]

    async def addressed(self, audience: Audience, samples: int = 5) -> Addressed:
        """Return who of the community in scope would get a notice now. Refuses with NotFound."""
        people = _asked(audience.kind).people(audience.ids)
        welcome = ResidentRow.blocked.is_(False)
        agreed = and_(welcome, ResidentRow.consent.is_not(None))
        question = select(
            func.count().filter(_REACHED),
            func.count().filter(and_(agreed, ResidentRow.reachable.is_(False))),
            func.count().filter(ResidentRow.blocked.is_(True)),
            func.count().filter(and_(welcome, ResidentRow.consent.is_(None))),
        ).select_from(ResidentRow)
        counted = (await self.session.execute(question.where(people))).one()
        names = await self.session.scalars(
            select(ResidentRow.name)
            .where(people, _REACHED, ResidentRow.name.is_not(None))
            .order_by(ResidentRow.id)
            .limit(samples)
        )
        return Addressed(counted[0], tuple(name for name in names if name), *counted[1:])

    async def send(self, broadcast: Broadcast, *, at: datetime, not_before: datetime) -> int:
        """Owe the broadcast to everyone it is for, each once however often this is called; return to how many.

        One INSERT…SELECT, and the scope does not reach into one: the community is named here.
        """
        people = select(
            literal(broadcast.community_id),
            ResidentRow.id,
            literal(KEY),
            literal({}, Document),
            literal(int(Priority.BROADCAST)),
            literal(not_before, OutboxRow.not_before.type),
            literal(f"broadcast:{broadcast.id}:") + cast(ResidentRow.id, String),
            literal(broadcast.id),
            literal(OWED),
            literal(0),
            literal(at, OutboxRow.created_at.type),
        ).where(
            ResidentRow.community_id == broadcast.community_id,
            _REACHED,
            _asked(broadcast.audience.kind).people(broadcast.audience.ids),
        )
        columns = [
            "community_id", "resident_id", "key", "args", "priority", "not_before", "once", "broadcast_id", "state",
            "attempts", "created_at",
        ]  # fmt: skip
        dialect = sqlite if self.session.get_bind().dialect.name == "sqlite" else postgresql
        insert = dialect.insert(OutboxRow).from_select(columns, people.order_by(ResidentRow.id))
        result = await self.session.execute(insert.on_conflict_do_nothing())
        return int(result.rowcount)  # type: ignore[attr-defined]

    async def due(self, at: datetime) -> list[Broadcast]:
        """Return the broadcasts whose moment has come, locked; another replica's are passed over."""
        question = (
            select(BroadcastRow)
            .where(BroadcastRow.state == State.SCHEDULED, BroadcastRow.due_at <= at)
            .order_by(BroadcastRow.due_at, BroadcastRow.id)
            .with_for_update(skip_locked=True)
            .execution_options(populate_existing=True)
        )
        return [self.read(row) for row in await self.session.scalars(question)]

    async def flowing(self, at: datetime) -> list[int]:
        """Return the ids of the broadcasts whose copies, or corrections of copies, may be sent now."""
        corrected = select(OutboxRow.id).where(
            OWING, OutboxRow.broadcast_id == BroadcastRow.id, OutboxRow.edits.is_not(None)
        )
        question = select(BroadcastRow.id).where(or_(BroadcastRow.state == State.SENDING, corrected.exists()))
        return list(await self.session.scalars(question.order_by(BroadcastRow.id)))

    async def under_way(self) -> list[Broadcast]:
        """Return the broadcasts that are being sent."""
        return await self.all(BroadcastRow.state == State.SENDING)

    async def spent(self) -> list[Broadcast]:
        """Return the broadcasts being sent that nothing is owed of any more, locked."""
        owed = select(OutboxRow.id).where(OWING, OutboxRow.broadcast_id == BroadcastRow.id, OutboxRow.edits.is_(None))
        return await self.all(BroadcastRow.state == State.SENDING, ~owed.exists(), lock=True)

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
            or_(BroadcastRow.audience_kind == "community", own.exists()),
        )


_REACHED: ColumnElement[bool] = and_(
    ResidentRow.reachable.is_(True), ResidentRow.blocked.is_(False), ResidentRow.consent.is_not(None)
)


def _asked(kind: str) -> Question:
    if kind not in AUDIENCES:
        raise NotFound
    return AUDIENCES[kind]


def kinds() -> Sequence[str]:
    """Return the kinds of audience that staff may choose."""
    return tuple(AUDIENCES)


def chooses(kind: str) -> bool:
    """Return whether within this kind something is chosen: buildings, an event. Refuses with NotFound."""
    return _asked(kind).names is not None
