"""The chains of polls: notes made with each ballot, sealed a moment later by a sweep, and the heads that were posted.

Sealing in the cast's own transaction made all casts of a poll wait for each other (519 taps a second against 1,840),
so a cast leaves a note, and a sealer, which one at a time holds the chain's row, turns notes into entries.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ForeignKey, Index, Integer, String, delete, func, insert, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from participation.chain import START, Entry, Head, Kind, seal
from storage.tables import Numbered, OfPoll, Row

HASH = String(64)


class ChainRow(OfPoll, Row):
    """The head of a poll's chain, and the last that was posted; no row for polls from before there were chains."""

    __tablename__ = "chains"

    poll_id: Mapped[int] = mapped_column(ForeignKey("polls.id"), primary_key=True)
    number: Mapped[int] = mapped_column(Integer)
    head: Mapped[str] = mapped_column(HASH)
    post_at: Mapped[datetime | None] = mapped_column(index=True)


class LinkRow(OfPoll, Row):
    """Kind and commitment, and nothing that tells when or whose."""

    __tablename__ = "chain_entries"

    poll_id: Mapped[int] = mapped_column(ForeignKey("chains.poll_id"), primary_key=True)
    number: Mapped[int] = mapped_column(Integer, primary_key=True)
    kind: Mapped[str] = mapped_column(String(10))
    commitment: Mapped[str] = mapped_column(HASH)
    hash: Mapped[str] = mapped_column(HASH)


class NoteRow(Numbered, OfPoll, Row):
    """What is to be sealed next; gone when it is."""

    __tablename__ = "chain_notes"
    __table_args__ = (Index("ix_chain_notes_poll", "poll_id", "id"),)

    poll_id: Mapped[int]
    kind: Mapped[str] = mapped_column(String(10))
    commitment: Mapped[str] = mapped_column(HASH)


class PostedRow(OfPoll, Row):
    """A head that people were shown."""

    __tablename__ = "chain_heads"

    poll_id: Mapped[int] = mapped_column(ForeignKey("chains.poll_id"), primary_key=True)
    number: Mapped[int] = mapped_column(Integer, primary_key=True)
    hash: Mapped[str] = mapped_column(HASH)
    at: Mapped[datetime]


class WatcherRow(OfPoll, Row):
    """Somebody who wants every posted head of a poll."""

    __tablename__ = "chain_watchers"

    poll_id: Mapped[int] = mapped_column(ForeignKey("polls.id"), primary_key=True)
    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"), primary_key=True)


class Chain:
    """Notes, seals, reads."""

    def __init__(self, session: AsyncSession) -> None:
        self.session = session

    async def begin(self, poll_id: int, community_id: int, opened: str, post_at: datetime | None) -> None:
        """Begin a poll's chain with what it was opened under."""
        row = ChainRow(poll_id=poll_id, community_id=community_id, number=0, head=START, post_at=post_at)
        self.session.add(row)
        await self.session.flush()
        await self.note(poll_id, community_id, Kind.OPENED, opened)

    async def note(self, poll_id: int, community_id: int, kind: Kind, commitment: str) -> None:
        """Leave a note to be sealed, in the transaction of what it seals."""
        await self.session.execute(
            insert(NoteRow).values(poll_id=poll_id, community_id=community_id, kind=kind.value, commitment=commitment)
        )

    async def forget(self, poll_id: int) -> None:
        """Take away notes that no chain waits for."""
        await self.session.execute(delete(NoteRow).where(NoteRow.poll_id == poll_id))

    async def to_seal(self) -> list[tuple[int, int]]:
        """Return the polls that have notes, with their communities."""
        question = select(NoteRow.poll_id, NoteRow.community_id).distinct().order_by(NoteRow.poll_id)
        return [(poll, community) for poll, community in await self.session.execute(question)]

    async def seal(self, poll_id: int, *, wait: bool = True) -> Head | None:
        """Seal every note of a poll and return the head; None when there is no chain, or another seals it now and we
        need not `wait`. The chain's row is held to the transaction's end."""
        question = select(ChainRow).where(ChainRow.poll_id == poll_id).with_for_update(skip_locked=not wait)
        chain = await self.session.scalar(question.execution_options(populate_existing=True))
        if chain is None:
            return None
        head = Head(chain.number, chain.head)
        notes = select(NoteRow.id, NoteRow.kind, NoteRow.commitment).where(NoteRow.poll_id == poll_id)
        waiting = list(await self.session.execute(notes.order_by(NoteRow.id)))
        if not waiting:
            return head
        entries = seal(head, ((Kind(kind), committed) for _, kind, committed in waiting))
        rows = [
            {"poll_id": poll_id, "community_id": chain.community_id, "number": entry.number, "kind": entry.kind.value,
             "commitment": entry.commitment, "hash": entry.hash}
            for entry in entries
        ]  # fmt: skip
        await self.session.execute(insert(LinkRow), rows)
        # those read, by number: a note with a lower one may be committed later
        for begin in range(0, len(waiting), 500):
            these = [id for id, _, _ in waiting[begin : begin + 500]]
            await self.session.execute(delete(NoteRow).where(NoteRow.id.in_(these)))
        chain.number, chain.head = entries[-1].number, entries[-1].hash
        await self.session.flush()
        return Head(chain.number, chain.head)

    async def head(self, poll_id: int) -> Head | None:
        """Return the head; None for a poll from before there were chains."""
        question = select(ChainRow.number, ChainRow.head).where(ChainRow.poll_id == poll_id)
        found = (await self.session.execute(question)).first()
        return None if found is None else Head(*found)

    async def entries(self, poll_id: int) -> list[Entry]:
        """Return the chain."""
        question = select(LinkRow.number, LinkRow.kind, LinkRow.commitment, LinkRow.hash)
        question = question.where(LinkRow.poll_id == poll_id).order_by(LinkRow.number)
        return [
            Entry(number, Kind(kind), committed, hash)
            for number, kind, committed, hash in await self.session.execute(question)
        ]

    async def with_receipt(self, poll_id: int, code: str) -> list[tuple[Kind, str]]:
        """Return kind and commitment of what carries this receipt: entries, then notes still to be sealed."""
        found: list[tuple[Kind, str]] = []
        for row in (LinkRow, NoteRow):
            question = select(row.kind, row.commitment).where(
                row.poll_id == poll_id,
                func.substr(row.commitment, 1, 12) == code,
                row.kind.in_([Kind.CAST.value, Kind.VOID.value]),
            )
            found += [(Kind(kind), committed) for kind, committed in await self.session.execute(question)]
        return found

    async def to_post(self, at: datetime) -> list[tuple[int, int]]:
        """Return the polls whose head is to be posted, with their communities, in one order for all: who posts them
        locks each, and no two wait crosswise."""
        due = select(ChainRow.poll_id, ChainRow.community_id).where(ChainRow.post_at <= at)
        question = due.order_by(ChainRow.poll_id)
        return [(poll, community) for poll, community in await self.session.execute(question)]

    async def post(self, poll_id: int, at: datetime, next_at: datetime | None) -> Head | None:
        """Note that people are shown the head now, and return it; None when they were shown it before.

        `next_at` is when the head is to be posted again, None for never.
        """
        question = select(ChainRow).where(ChainRow.poll_id == poll_id).with_for_update()
        chain = (await self.session.scalars(question.execution_options(populate_existing=True))).one()
        chain.post_at = next_at
        shown = await self.session.scalar(select(func.max(PostedRow.number)).where(PostedRow.poll_id == poll_id))
        if shown == chain.number or not chain.number:
            return None
        self.session.add(
            PostedRow(poll_id=poll_id, community_id=chain.community_id, number=chain.number, hash=chain.head, at=at)
        )
        await self.session.flush()
        return Head(chain.number, chain.head)

    async def watch(self, poll_id: int, community_id: int, resident_id: int, *, on: bool) -> None:
        """Let a resident have every posted head from now on, or none any more."""
        gone = delete(WatcherRow).where(WatcherRow.poll_id == poll_id, WatcherRow.resident_id == resident_id)
        await self.session.execute(gone)
        if on:
            self.session.add(WatcherRow(poll_id=poll_id, community_id=community_id, resident_id=resident_id))
            await self.session.flush()

    async def watchers(self, poll_id: int) -> list[int]:
        """Return who wants every posted head."""
        question = select(WatcherRow.resident_id).where(WatcherRow.poll_id == poll_id)
        return list(await self.session.scalars(question.order_by(WatcherRow.resident_id)))

    async def at(self, poll_id: int, number: int) -> str | None:
        """Return the hash of an entry; None when the chain is not that long."""
        question = select(LinkRow.hash).where(LinkRow.poll_id == poll_id, LinkRow.number == number)
        found: str | None = await self.session.scalar(question)
        return found

    async def shown(self, poll_id: int, limit: int) -> list[tuple[datetime, Head]]:
        """Return the last heads that people were shown, the newest first, with when."""
        question = select(PostedRow.at, PostedRow.number, PostedRow.hash).where(PostedRow.poll_id == poll_id)
        rows = await self.session.execute(question.order_by(PostedRow.number.desc()).limit(limit))
        return [(at, Head(number, hash)) for at, number, hash in rows]

    async def posted(self, poll_id: int) -> Sequence[Head]:
        """Return the heads that people were shown."""
        question = select(PostedRow.number, PostedRow.hash).where(PostedRow.poll_id == poll_id)
        return [Head(*row) for row in await self.session.execute(question.order_by(PostedRow.number))]
