"""The box: what was said, and how much of it leads back to whom (VOTING.md, 6).

Named: a ballot by its unit. Separated at the close: by a keyed hash of its unit, until the key is destroyed. Separated:
by a number drawn at random, beside nothing else.

A row of PostgreSQL tells which transaction wrote it, and its place tells when: both would lead from a separated ballot
to the mark on the roll that the same tap made. So each cast writes the whole box anew, in the order of numbers drawn
anew: every row then bears the last tap's mark. On SQLite a row bears none, and the box is kept in the order of its
random numbers. (Whoever copies the database between two taps sees what came in between; that is said in the bot.)
"""

import secrets
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, ForeignKeyConstraint, Index, Integer, String, delete, func, insert, select, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from participation.ballots import Ballot, keyed
from participation.packs import Mode
from storage.electorate import UNIT
from storage.tables import OfPoll, Row

CONTENT = String(400)


class BallotRow(OfPoll, Row):
    """One named ballot per unit: the key says so. `changes` counts how often it was cast again."""

    __tablename__ = "ballots"
    __table_args__ = (
        ForeignKeyConstraint(["poll_id", "unit"], ["electoral_rolls.poll_id", "electoral_rolls.unit"]),
        Index("ix_ballots_receipt", "poll_id", "receipt"),
    )

    poll_id: Mapped[int] = mapped_column(primary_key=True)
    unit: Mapped[str] = mapped_column(UNIT, primary_key=True)
    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    content: Mapped[str] = mapped_column(CONTENT)
    nonce: Mapped[str] = mapped_column(String(32))
    receipt: Mapped[str] = mapped_column(String(12))
    cast_at: Mapped[datetime]
    changes: Mapped[int] = mapped_column(Integer)


class KeyedRow(OfPoll, Row):
    """One ballot per keyed hash of a unit, until the close; no person and no time beside it."""

    __tablename__ = "keyed_ballots"

    poll_id: Mapped[int] = mapped_column(ForeignKey("polls.id"), primary_key=True)
    keyed: Mapped[str] = mapped_column(String(64), primary_key=True)
    content: Mapped[str] = mapped_column(CONTENT)
    nonce: Mapped[str] = mapped_column(String(32))


class KeyRow(OfPoll, Row):
    """The key of a poll that is separated at the close; destroyed then."""

    __tablename__ = "poll_keys"

    poll_id: Mapped[int] = mapped_column(ForeignKey("polls.id"), primary_key=True)
    key: Mapped[str] = mapped_column(String(64))


class LooseRow(OfPoll, Row):
    """A ballot apart from its unit, under a number drawn at random."""

    __tablename__ = "loose_ballots"
    __table_args__ = ({"sqlite_with_rowid": False},)

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    poll_id: Mapped[int] = mapped_column(ForeignKey("polls.id"), index=True)
    content: Mapped[str] = mapped_column(CONTENT)
    nonce: Mapped[str] = mapped_column(String(32))


class Box:
    """Puts ballots in and takes their contents out."""

    def __init__(self, session: AsyncSession) -> None:
        self.session = session
        self._dialect: Any = sqlite if session.get_bind().dialect.name == "sqlite" else postgresql

    async def prepare(self, poll_id: int, community_id: int, mode: Mode) -> None:
        """Make ready for the first ballot."""
        if mode is Mode.AT_CLOSE:
            self.session.add(KeyRow(poll_id=poll_id, community_id=community_id, key=secrets.token_hex(32)))
            await self.session.flush()

    async def put(self, ballot: Ballot, community_id: int, *, again: bool) -> tuple[str, str] | None:
        """Put a ballot in, in place of the unit's earlier one; return what that one said and its nonce, if `again`.

        The unit's row of the roll must be held.
        """
        if ballot.mode is Mode.SEPARATED:
            await self.mix(ballot.poll_id, community_id, [(ballot.content, ballot.nonce)])
            return None
        said: dict[str, Any] = {"content": ballot.content, "nonce": ballot.nonce}
        if ballot.mode is Mode.NAMED:
            row: Any = BallotRow
            key: dict[str, Any] = {"poll_id": ballot.poll_id, "unit": ballot.unit}
            said |= {"resident_id": ballot.resident_id, "receipt": ballot.receipt, "cast_at": ballot.cast_at}
            added, on_change = {"changes": 0}, {"changes": BallotRow.changes + 1}
        else:
            row = KeyedRow
            key = {"poll_id": ballot.poll_id, "keyed": await self._keyed(ballot.poll_id, ballot.unit)}
            added, on_change = {}, {}
        before = None
        if again:
            question = select(row.content, row.nonce).filter_by(**key)
            found = (await self.session.execute(question)).first()
            before = None if found is None else (found[0], found[1])
        statement = self._dialect.insert(row).values(community_id=community_id, **key, **said, **added)
        await self.session.execute(
            statement.on_conflict_do_update(index_elements=list(key), set_={**said, **on_change})
        )
        return before

    async def mix(self, poll_id: int, community_id: int, papers: Sequence[tuple[str, str]]) -> None:
        """Put ballots, each its content and nonce, among those that lie apart from their units."""
        rows = sorted(
            ({"id": secrets.token_hex(16), "content": content, "nonce": nonce} for content, nonce in papers),
            key=lambda row: row["id"],
        )
        if self._dialect is postgresql:
            # one after the other: a box that two write anew at once would keep what each did not see
            await self.session.execute(
                text("SELECT pg_advisory_xact_lock(hashtextextended('box', :poll))"), {"poll": poll_id}
            )
            old = list(await self._gone(poll_id))
            rows = sorted(
                [*rows, *({"id": secrets.token_hex(16), "content": content, "nonce": nonce} for content, nonce in old)],
                key=lambda row: row["id"],
            )
        common = {"poll_id": poll_id, "community_id": community_id}
        if rows:
            await self.session.execute(insert(LooseRow), [{**row, **common} for row in rows])

    async def untie(self, poll_id: int, community_id: int) -> None:
        """Put the ballots under keyed hashes among the loose ones with new nonces, and destroy the key."""
        question = delete(KeyedRow).where(KeyedRow.poll_id == poll_id).returning(KeyedRow.content)
        contents = list(await self.session.scalars(question))
        await self.mix(poll_id, community_id, [(content, secrets.token_hex(16)) for content in contents])
        await self.session.execute(delete(KeyRow).where(KeyRow.poll_id == poll_id))

    async def named(self, poll_id: int) -> dict[str, str]:
        """Return the named ballots: unit → content."""
        question = select(BallotRow.unit, BallotRow.content).where(BallotRow.poll_id == poll_id)
        return dict(list(await self.session.execute(question)))

    async def tied(self, poll_id: int) -> list[tuple[str, str]]:
        """Return content and nonce of every ballot that is tied to a unit, by name or by key."""
        found: list[tuple[str, str]] = []
        for row in (BallotRow, KeyedRow):
            question = select(row.content, row.nonce).where(row.poll_id == poll_id)
            found += [(content, nonce) for content, nonce in await self.session.execute(question)]
        return found

    async def loose(self, poll_id: int) -> list[tuple[str, str]]:
        """Return content and nonce of every ballot apart from its unit."""
        question = select(LooseRow.content, LooseRow.nonce).where(LooseRow.poll_id == poll_id).order_by(LooseRow.id)
        return [(content, nonce) for content, nonce in await self.session.execute(question)]

    async def size(self, poll_id: int) -> int:
        """Return how many ballots are in it."""
        many = 0
        for row in (BallotRow, KeyedRow, LooseRow):
            question = select(func.count()).select_from(row).where(row.poll_id == poll_id)
            many += int(await self.session.scalar(question) or 0)
        return many

    async def _keyed(self, poll_id: int, unit: str) -> str:
        key = await self.session.scalar(select(KeyRow.key).where(KeyRow.poll_id == poll_id))
        if key is None:
            raise RuntimeError("a poll that is separated at the close has lost its key")
        return keyed(key, poll_id, unit)

    async def _gone(self, poll_id: int) -> list[tuple[str, str]]:
        question = delete(LooseRow).where(LooseRow.poll_id == poll_id).returning(LooseRow.content, LooseRow.nonce)
        return [(content, nonce) for content, nonce in await self.session.execute(question)]
