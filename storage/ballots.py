"""Polls, their electoral rolls, and the ballots: one per unit, by the database's own word.

A cast takes the poll's row shared, the close takes it exclusively, so nothing straddles the close (on SQLite there is
one writer at a time anyway). The cast path is two statements beside the update's own.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, ForeignKeyConstraint, Index, Integer, String, func, insert, literal, select, text
from sqlalchemy import cast as as_type
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, mapped_column

from participation.access import Standing
from participation.ballots import (
    Ballot,
    Booth,
    Poll,
    State,
    close,
    noted,
    open_poll,
    outcome,
    receipt,
    reminded,
)
from participation.packs import Kind, Unit
from participation.refusals import NotFound
from participation.tally import Tally, digest
from storage.communities import BuildingRow
from storage.outbox import Outbox, Priority
from storage.repository import Repository
from storage.residents import ResidentRow
from storage.tables import Numbered, OfCommunity, Row

_UNIT = String(24)
"""`h…` a household, `r…` a resident who is of no household in the register, or a poll by person."""


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


class VoterRow(OfCommunity, Row):
    """A unit on the roll of one poll, as it was at the opening."""

    __tablename__ = "electoral_rolls"

    poll_id: Mapped[int] = mapped_column(ForeignKey("polls.id"), primary_key=True)
    unit: Mapped[str] = mapped_column(_UNIT, primary_key=True)
    building_id: Mapped[int | None] = mapped_column(ForeignKey("buildings.id"))


class PressRow(OfCommunity, Row):
    """Who may press for a unit; fixed with the roll."""

    __tablename__ = "electoral_presses"
    __table_args__ = (
        ForeignKeyConstraint(["poll_id", "unit"], ["electoral_rolls.poll_id", "electoral_rolls.unit"]),
        Index("ix_electoral_presses_unit", "poll_id", "unit"),
    )

    poll_id: Mapped[int] = mapped_column(primary_key=True)
    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"), primary_key=True, index=True)
    unit: Mapped[str] = mapped_column(_UNIT)


class BallotRow(OfCommunity, Row):
    """One ballot per unit: the key says so. `changes` counts how often it was cast again."""

    __tablename__ = "ballots"
    __table_args__ = (
        ForeignKeyConstraint(["poll_id", "unit"], ["electoral_rolls.poll_id", "electoral_rolls.unit"]),
        Index("ix_ballots_receipt", "poll_id", "receipt"),
    )

    poll_id: Mapped[int] = mapped_column(primary_key=True)
    unit: Mapped[str] = mapped_column(_UNIT, primary_key=True)
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
    value, row = Poll, PollRow

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

    # -- what is on -----------------------------------------------------------------------------------------------

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

    # -- casting --------------------------------------------------------------------------------------------------

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

    async def others(self, poll_id: int, unit: str, besides: int) -> list[int]:
        """Return who else may press for the unit: they are told when its ballot is cast or changed."""
        question = select(PressRow.resident_id).where(
            PressRow.poll_id == poll_id, PressRow.unit == unit, PressRow.resident_id != besides
        )
        return list(await self.session.scalars(question))

    async def holds(self, poll_id: int, code: str) -> bool:
        """Return whether a ballot in the box has this receipt, computed anew from what the box holds."""
        question = select(BallotRow.content, BallotRow.nonce).where(
            BallotRow.poll_id == poll_id, BallotRow.receipt == code
        )
        return any(receipt(poll_id, said, nonce) == code for said, nonce in await self.session.execute(question))

    # -- the roll -------------------------------------------------------------------------------------------------

    async def open(self, poll: Poll, at: datetime) -> Poll:
        """Take the roll, open the poll over it, and owe everybody on it the news. The poll must be locked or new.

        Refuses with PollNotOpen or RollEmpty.
        """
        size, hash_ = await self._take_roll(poll)
        opened = await self.change(open_poll(poll, roll_size=size, roll_hash=hash_, at=at))
        await self._tell("ballots-opened", opened, at, await self.people(poll.id), noted(opened))
        return opened

    async def announce(self, poll: Poll) -> None:
        """Owe those who could vote today the notice of a poll that opens later."""
        people = await self.eligible(poll.pack.unit, poll.community_id)
        await self._tell("ballots-announced", poll, poll.announced_at, people, noted(poll))

    async def remind(self, poll: Poll, at: datetime) -> None:
        """Owe the reminder to those whose unit has not voted, and to nobody else. The poll must be locked."""
        await self.change(reminded(poll))
        await self._tell("ballots-reminder", poll, at, await self.silent(poll.id), noted(poll), Priority.REMINDER)

    async def close(self, poll: Poll, at: datetime) -> Poll:
        """Count, fix the result, and owe it to everybody on the roll. The poll must be locked: no cast is under way.

        Refuses with PollNotOpen or VoteClosed.
        """
        roll, contents = await self.roll(poll.id), await self.contents(poll.id)
        closed = await self.change(close(poll, roll=roll, ballots=contents, at=at))
        key = "ballots-result-answers" if poll.kind is Kind.YES_NO else "ballots-result-options"
        facts = outcome(closed, await self.building_names())
        await self._tell(key, closed, at, await self.people(poll.id), facts)
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

    async def _take_roll(self, poll: Poll) -> tuple[int, str]:
        """Write the roll as it is at this moment, and who may press; return its size and its hash."""
        presses = self._presses(poll.pack.unit, poll.community_id).subquery()
        units = select(
            literal(poll.community_id), literal(poll.id), presses.c.unit, func.min(presses.c.building_id)
        ).group_by(presses.c.unit)
        await self.session.execute(
            insert(VoterRow).from_select(["community_id", "poll_id", "unit", "building_id"], units)
        )
        people = select(literal(poll.community_id), literal(poll.id), presses.c.resident_id, presses.c.unit)
        await self.session.execute(
            insert(PressRow).from_select(["community_id", "poll_id", "resident_id", "unit"], people)
        )
        roll = await self.roll(poll.id)
        return len(roll), digest(f"{unit}:{building}" for unit, building in roll.items())

    async def roll_size(self, unit: Unit, community_id: int) -> int:
        """Return how many units a roll taken now would hold."""
        presses = self._presses(unit, community_id).subquery()
        return int(await self.session.scalar(select(func.count(presses.c.unit.distinct()))) or 0)

    async def eligible(self, unit: Unit, community_id: int) -> list[int]:
        """Return the residents who could press if the roll were taken now."""
        presses = self._presses(unit, community_id).subquery()
        return list(await self.session.scalars(select(presses.c.resident_id).order_by(presses.c.resident_id)))

    def _presses(self, unit: Unit, community_id: int) -> Any:
        """Resident, unit and building of everybody verified. A household's voice is any verified resident of it."""
        person = literal("r") + as_type(ResidentRow.id, String)
        return select(
            ResidentRow.id.label("resident_id"), person.label("unit"), ResidentRow.building_id.label("building_id")
        ).where(ResidentRow.community_id == community_id, ResidentRow.standing == Standing.VERIFIED)

    async def roll(self, poll_id: int) -> dict[str, int | None]:
        """Return the roll: unit → building."""
        question = select(VoterRow.unit, VoterRow.building_id).where(VoterRow.poll_id == poll_id)
        return dict(list(await self.session.execute(question)))

    async def contents(self, poll_id: int) -> dict[str, str]:
        """Return the box: unit → content. For the close and the recount alone."""
        question = select(BallotRow.unit, BallotRow.content).where(BallotRow.poll_id == poll_id)
        return dict(list(await self.session.execute(question)))

    async def people(self, poll_id: int) -> list[int]:
        """Return every resident who may press in the poll."""
        question = select(PressRow.resident_id).where(PressRow.poll_id == poll_id).order_by(PressRow.resident_id)
        return list(await self.session.scalars(question))

    async def silent(self, poll_id: int) -> list[int]:
        """Return the residents whose unit has cast no ballot yet."""
        question = (
            select(PressRow.resident_id)
            .outerjoin(BallotRow, (BallotRow.poll_id == PressRow.poll_id) & (BallotRow.unit == PressRow.unit))
            .where(PressRow.poll_id == poll_id, BallotRow.unit.is_(None))
            .order_by(PressRow.resident_id)
        )
        return list(await self.session.scalars(question))

    # -- what is due ----------------------------------------------------------------------------------------------

    async def to_open(self, at: datetime) -> Sequence[Poll]:
        """Return the announced polls whose notice is over."""
        return await self.all(PollRow.state == State.ANNOUNCED, PollRow.opens_at <= at)

    async def to_remind(self, at: datetime) -> Sequence[Poll]:
        """Return the open polls whose silent voters are to be reminded."""
        return await self.all(PollRow.state == State.OPEN, PollRow.remind_at <= at, PollRow.closes_at > at)

    async def to_close(self, at: datetime) -> Sequence[Poll]:
        """Return the open polls whose time is over."""
        return await self.all(PollRow.state == State.OPEN, PollRow.closes_at <= at)
