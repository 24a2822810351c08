"""Polls, their electoral rolls, and the ballots: one per unit, by the database's own word.

A cast takes the poll's row shared, the close takes it exclusively, so nothing straddles the close (on SQLite there is
one writer at a time anyway). The cast path is two statements beside the update's own.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, ForeignKeyConstraint, Index, Integer, String, func, select, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, mapped_column

from participation.ballots import Ballot, Booth, receipt
from participation.packs import Kind
from participation.polls import Poll, State, close, noted, open_poll, outcome, reminded
from participation.refusals import NotFound
from participation.tally import Tally
from storage.communities import BuildingRow
from storage.electorate import UNIT, Electorate, PressRow
from storage.outbox import Outbox, Priority
from storage.repository import Repository
from storage.tables import Numbered, OfCommunity, Row


class PollRow(Numbered, OfCommunity, Row):
    __tablename__ = "polls"
    __table_args__ = (
        Index(
            "ix_polls_pending",
            "closes_at",
            postgresql_where=text("state <> 'closed'"),
            sqlite_where=text("state <> 'closed'"),
        ),
    )

    kind: Mapped[Kind] = mapped_column(String(10))
    question: Mapped[str] = mapped_column(String(240))
    options: Mapped[list[Any]]
    rules: Mapped[dict[str, Any]]
    seed: Mapped[str] = mapped_column(String(64))
    noticed: Mapped[bool]
    opened_by: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    announced_at: Mapped[datetime]
    opens_at: Mapped[datetime]
    closes_at: Mapped[datetime]
    remind_at: Mapped[datetime | None]
    project_id: Mapped[int | None] = mapped_column(index=True)
    state: Mapped[State] = mapped_column(String(10))
    roll_size: Mapped[int] = mapped_column(Integer)
    roll_hash: Mapped[str] = mapped_column(String(64))
    closed_at: Mapped[datetime | None]
    tally: Mapped[dict[str, Any] | None]


class BallotRow(OfCommunity, Row):
    """One ballot per unit: the key says so. `changes` counts how often it was cast again."""

    __tablename__ = "ballots"
    __table_args__ = (
        ForeignKeyConstraint(["poll_id", "unit"], ["electoral_rolls.poll_id", "electoral_rolls.unit"]),
        Index("ix_ballots_receipt", "poll_id", "receipt"),
    )

    poll_id: Mapped[int] = mapped_column(primary_key=True)
    unit: Mapped[str] = mapped_column(UNIT, primary_key=True)
    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    content: Mapped[str] = mapped_column(String(120))
    nonce: Mapped[str] = mapped_column(String(32))
    receipt: Mapped[str] = mapped_column(String(12))
    cast_at: Mapped[datetime]
    changes: Mapped[int] = mapped_column(Integer)


@dataclass(frozen=True, slots=True)
class Seat:
    """A resident's place on a poll's roll: what the card may say to them. Never what was chosen."""

    unit: str
    cast_at: datetime | None
    cast_by: int | None


class Ballots(Repository[Poll, PollRow]):
    """Polls and what was cast in them; the rolls are `electorate`'s."""

    value, row = Poll, PollRow

    @property
    def electorate(self) -> Electorate:
        """The rolls of these polls."""
        return Electorate(self.session)

    def read(self, row: PollRow) -> Poll:
        poll = super().read(row)
        object.__setattr__(poll, "kind", Kind(row.kind))
        object.__setattr__(poll, "state", State(row.state))
        object.__setattr__(poll, "options", tuple(row.options))
        object.__setattr__(poll, "tally", Tally.read(row.tally) if row.tally else None)
        return poll

    def write(self, value: Poll, row: PollRow) -> None:
        super().write(value, row)
        row.options = list(value.options)
        row.tally = value.tally.kept() if value.tally else None

    async def current(self) -> list[Poll]:
        """Return the polls announced or open, the next to close first."""
        return await self.all(PollRow.state != State.CLOSED, order=(PollRow.closes_at, PollRow.id))

    async def past(self, limit: int = 30) -> list[Poll]:
        """Return the closed polls, the last first."""
        return await self.all(PollRow.state == State.CLOSED, order=(PollRow.closed_at.desc(),), limit=limit)

    async def voted(self, resident_id: int, polls: Collection[int]) -> frozenset[int]:
        """Return those of the polls in which the resident's unit has cast its ballot."""
        question = (
            select(PressRow.poll_id)
            .join(BallotRow, (BallotRow.poll_id == PressRow.poll_id) & (BallotRow.unit == PressRow.unit))
            .where(PressRow.resident_id == resident_id, PressRow.poll_id.in_(polls))
        )
        return frozenset(await self.session.scalars(question))

    async def seat(self, poll_id: int, resident_id: int) -> Seat | None:
        """Return the resident's place on the roll, or None."""
        question = (
            select(PressRow.unit, BallotRow.cast_at, BallotRow.resident_id)
            .outerjoin(BallotRow, (BallotRow.poll_id == PressRow.poll_id) & (BallotRow.unit == PressRow.unit))
            .where(PressRow.poll_id == poll_id, PressRow.resident_id == resident_id)
        )
        found = (await self.session.execute(question)).first()
        return None if found is None else Seat(*found)

    async def turnout(self, poll_id: int) -> int:
        """Return how many units have cast a ballot; never which way."""
        return int(
            await self.session.scalar(select(func.count(BallotRow.unit)).where(BallotRow.poll_id == poll_id)) or 0
        )

    async def booth(self, poll_id: int, resident_id: int) -> Booth:
        """Return what a cast needs to know, the poll's row held shared to the transaction's end.

        Refuses with NotFound.
        """
        question = (
            select(
                PollRow.question, PollRow.kind, PollRow.options, PollRow.state, PollRow.opens_at, PollRow.closes_at,
                PressRow.unit,
            )
            .outerjoin(PressRow, (PressRow.poll_id == PollRow.id) & (PressRow.resident_id == resident_id))
            .where(PollRow.id == poll_id)
            .with_for_update(read=True, of=PollRow)
        )  # fmt: skip
        found = (await self.session.execute(question)).first()
        if found is None:
            raise NotFound
        question_, kind, options, state, opens_at, closes_at, unit = found
        return Booth(poll_id, question_, Kind(kind), len(options), State(state), opens_at, closes_at, unit)

    async def cast(self, ballot: Ballot, community_id: int) -> None:
        """Store the ballot in place of the unit's earlier one. Ask `booth` first, in the same transaction."""
        dialect = sqlite if self.session.get_bind().dialect.name == "sqlite" else postgresql
        said = {
            "resident_id": ballot.resident_id,
            "content": ballot.content,
            "nonce": ballot.nonce,
            "receipt": ballot.receipt,
            "cast_at": ballot.cast_at,
        }
        statement = dialect.insert(BallotRow).values(
            poll_id=ballot.poll_id, unit=ballot.unit, community_id=community_id, changes=0, **said
        )
        await self.session.execute(
            statement.on_conflict_do_update(
                index_elements=["poll_id", "unit"], set_={**said, "changes": BallotRow.changes + 1}
            )
        )

    async def holds(self, poll_id: int, code: str) -> bool:
        """Return whether a ballot in the box has this receipt, computed anew from what the box holds."""
        question = select(BallotRow.content, BallotRow.nonce).where(
            BallotRow.poll_id == poll_id, BallotRow.receipt == code
        )
        return any(receipt(poll_id, said, nonce) == code for said, nonce in await self.session.execute(question))

    async def open(self, poll: Poll, at: datetime) -> Poll:
        """Take the roll, open the poll over it, and owe everybody on it the news. The poll must be locked or new.

        Refuses with PollNotOpen or RollEmpty.
        """
        size, hash_ = await self.electorate.take(poll.id, poll.pack.unit, poll.community_id, at)
        opened = await self.change(open_poll(poll, roll_size=size, roll_hash=hash_, at=at))
        await self._tell("ballots-opened", opened, at, await self.electorate.people(poll.id), noted(opened))
        return opened

    async def announce(self, poll: Poll) -> None:
        """Owe those who could vote today the notice of a poll that opens later."""
        people = await self.electorate.eligible(poll.pack.unit, poll.community_id, poll.announced_at)
        await self._tell("ballots-announced", poll, poll.announced_at, people, noted(poll))

    async def remind(self, poll: Poll, at: datetime) -> None:
        """Owe the reminder to those whose unit has not voted, and to nobody else. The poll must be locked."""
        await self.change(reminded(poll))
        await self._tell("ballots-reminder", poll, at, await self.silent(poll.id), noted(poll), Priority.REMINDER)

    async def close(self, poll: Poll, at: datetime) -> Poll:
        """Count, fix the result, and owe it to everybody on the roll. The poll must be locked: no cast is under way.

        Refuses with PollNotOpen or VoteClosed.
        """
        roll, contents = await self.electorate.roll(poll.id), await self.contents(poll.id)
        closed = await self.change(close(poll, roll=roll, ballots=contents, at=at))
        key = "ballots-result-answers" if poll.kind is Kind.YES_NO else "ballots-result-options"
        facts = outcome(closed, await self.building_names())
        await self._tell(key, closed, at, await self.electorate.people(poll.id), facts)
        return closed

    async def building_names(self) -> dict[int, str]:
        """Return the names of the community's buildings."""
        question = select(BuildingRow.id, BuildingRow.name)
        return dict(list(await self.session.execute(question)))

    async def _tell(
        self,
        key: str,
        poll: Poll,
        at: datetime,
        people: list[int],
        facts: dict[str, Any],
        priority: Priority = Priority.BROADCAST,
    ) -> None:
        await Outbox(self.session).owe(
            key, people, at=at, args=facts, priority=priority, once=f"{key}:{poll.id}", community_id=poll.community_id
        )

    async def contents(self, poll_id: int) -> dict[str, str]:
        """Return the box: unit → content. For the close and the recount alone."""
        question = select(BallotRow.unit, BallotRow.content).where(BallotRow.poll_id == poll_id)
        return dict(list(await self.session.execute(question)))

    async def silent(self, poll_id: int) -> list[int]:
        """Return the residents whose unit has cast no ballot yet."""
        question = (
            select(PressRow.resident_id)
            .outerjoin(BallotRow, (BallotRow.poll_id == PressRow.poll_id) & (BallotRow.unit == PressRow.unit))
            .where(PressRow.poll_id == poll_id, BallotRow.unit.is_(None))
            .order_by(PressRow.resident_id)
        )
        return list(await self.session.scalars(question))

    async def to_open(self, at: datetime) -> Sequence[Poll]:
        """Return the announced polls whose notice is over."""
        return await self.all(PollRow.state == State.ANNOUNCED, PollRow.opens_at <= at)

    async def to_remind(self, at: datetime) -> Sequence[Poll]:
        """Return the open polls whose silent voters are to be reminded."""
        return await self.all(PollRow.state == State.OPEN, PollRow.remind_at <= at, PollRow.closes_at > at)

    async def to_close(self, at: datetime) -> Sequence[Poll]:
        """Return the open polls whose time is over."""
        return await self.all(PollRow.state == State.OPEN, PollRow.closes_at <= at)
