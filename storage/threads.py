"""Threads of replies to broadcasts, their messages, and which broadcast a message in a chat belongs to."""

from dataclasses import dataclass, fields
from datetime import datetime

from sqlalchemy import Boolean, ForeignKey, Index, Integer, String, Text, UniqueConstraint, case, func, select
from sqlalchemy.orm import Mapped, mapped_column

from participation.refusals import NotFound
from participation.residents import Resident
from participation.threads import Said, State, Thread
from storage.communities import BuildingRow
from storage.dialects import insert_into
from storage.notices import BroadcastRow
from storage.outbox import OutboxRow
from storage.repository import Repository
from storage.residents import ResidentRow, Residents
from storage.tables import Numbered, OfCommunity, Row

ANSWERED = "threads-answered"
"""The notice that carries staff's answer. A reply to it goes on with its thread."""


class ThreadRow(Numbered, OfCommunity, Row):
    __tablename__ = "threads"
    __table_args__ = (UniqueConstraint("broadcast_id", "resident_id"),)

    broadcast_id: Mapped[int] = mapped_column(ForeignKey("broadcasts.id"))
    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"), index=True)
    opened_at: Mapped[datetime]
    written_at: Mapped[datetime]
    state: Mapped[State] = mapped_column(String(10))
    messages: Mapped[int] = mapped_column(Integer)
    unanswered: Mapped[int] = mapped_column(Integer)


class SaidRow(Numbered, OfCommunity, Row):
    __tablename__ = "thread_messages"
    __table_args__ = (Index("ix_thread_messages_author_id", "author_id", "at"),)

    thread_id: Mapped[int] = mapped_column(ForeignKey("threads.id"), index=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    by_staff: Mapped[bool] = mapped_column(Boolean)
    text: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class Replies:
    """What residents replied to one broadcast: how it begins, how many threads there are and how many wait."""

    broadcast_id: int
    text: str
    waiting: int
    threads: int


@dataclass(frozen=True, slots=True)
class Line:
    """A thread in a list: whose turn it is, who wrote, where they live, and what was said last."""

    thread_id: int
    state: State
    name: str
    building: str
    text: str


class Messages(Repository[Said, SaidRow]):
    value, row = Said, SaidRow


class Threads(Repository[Thread, ThreadRow]):
    """A thread changes only together with the message that changes it."""

    value, row = Thread, ThreadRow

    def read(self, row: ThreadRow) -> Thread:
        thread = super().read(row)
        object.__setattr__(thread, "state", State(row.state))
        return thread

    async def of(self, broadcast_id: int, resident_id: int, *, lock: bool = False) -> Thread | None:
        """Return a resident's thread about a broadcast, when they wrote before."""
        mine = (ThreadRow.broadcast_id == broadcast_id, ThreadRow.resident_id == resident_id)
        return await self.find(*mine, lock=lock)

    async def open(self, begun: Thread) -> Thread:
        """Return the resident's thread about the broadcast, locked: the one that stands, or else the one `begun`."""
        values = {field.name: getattr(begun, field.name) for field in fields(begun) if field.name != "id"}
        await self.session.execute(insert_into(self.session, ThreadRow).values(**values).on_conflict_do_nothing())
        found = await self.of(begun.broadcast_id, begun.resident_id, lock=True)
        if found is None:  # it stands in the community that the resident has left
            raise NotFound
        return found

    async def resident(self, thread: Thread) -> Resident | None:
        """Return who wrote, as they are known here now; None when they have moved to another community."""
        return await Residents(self.session).find(ResidentRow.id == thread.resident_id)

    async def say(self, thread: Thread, said: Said) -> Thread:
        """Store the thread as its new message left it, and the message."""
        await Messages(self.session).add(said)
        return await self.change(thread)

    async def said(self, thread_id: int, last: int) -> list[Said]:
        """Return the last messages of a thread, the oldest of them first."""
        found = await Messages(self.session).all(SaidRow.thread_id == thread_id, order=(SaidRow.id.desc(),), limit=last)
        return found[::-1]

    async def written_since(self, resident_id: int, since: datetime) -> int:
        """Return how many messages a resident wrote into threads of their own since then."""
        return int(
            await self.session.scalar(
                select(func.count(SaidRow.id)).where(
                    SaidRow.author_id == resident_id, SaidRow.by_staff.is_(False), SaidRow.at > since
                )
            )
            or 0
        )

    async def replies(self, limit: int = 60) -> list[Replies]:
        """Return the broadcasts that were replied to: those with replies waiting first, then the newest."""
        waiting = func.count(ThreadRow.id).filter(ThreadRow.state == State.WAITING)
        question = (
            select(BroadcastRow.id, BroadcastRow.text, waiting, func.count(ThreadRow.id))
            .join(ThreadRow, ThreadRow.broadcast_id == BroadcastRow.id)
            .group_by(BroadcastRow.id, BroadcastRow.text)
            .order_by(case((waiting > 0, 0), else_=1), func.max(ThreadRow.written_at).desc())
            .limit(limit)
        )
        return [Replies(*row) for row in await self.session.execute(question)]

    async def about(self, broadcast_id: int, limit: int = 300) -> list[Line]:
        """Return the threads about a broadcast: those that wait first, the newest of them first."""
        last = (
            select(SaidRow.text)
            .where(SaidRow.thread_id == ThreadRow.id)
            .order_by(SaidRow.id.desc())
            .limit(1)
            .scalar_subquery()
        )
        question = (
            select(ThreadRow.id, ThreadRow.state, ResidentRow.name, BuildingRow.name, last)
            .outerjoin(ResidentRow, ResidentRow.id == ThreadRow.resident_id)
            .outerjoin(BuildingRow, BuildingRow.id == ResidentRow.building_id)
            .where(ThreadRow.broadcast_id == broadcast_id)
            .order_by(_WAITS, ThreadRow.written_at.desc(), ThreadRow.id.desc())
            .limit(limit)
        )
        found = await self.session.execute(question)
        return [Line(id, State(state), name or "", home or "", text or "") for id, state, name, home, text in found]

    async def replied_to(self, resident_id: int, message_id: int) -> int | None:
        """Return the broadcast that a message in the resident's chat carries, or that it answers a reply to.

        A person has few rows in the outbox, found by `resident_id`: an index on every message's number would cost
        every delivery something, for the few messages that are replied to.
        """
        question = (
            select(OutboxRow.broadcast_id, OutboxRow.key, OutboxRow.args)
            .where(OutboxRow.resident_id == resident_id, OutboxRow.message_id == message_id)
            .limit(1)
        )
        found = (await self.session.execute(question)).first()
        if found is None:
            return None
        if found.broadcast_id is not None:
            return int(found.broadcast_id)
        return int(found.args["broadcast"]) if found.key == ANSWERED else None


_WAITS = case((ThreadRow.state == State.WAITING, 0), else_=1)
