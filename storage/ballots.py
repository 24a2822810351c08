"""Polls, their electoral rolls, and the casting: one ballot per unit, by the database's own word.

A cast takes the poll's row shared and its unit's row of the roll exclusively, the close takes the poll's exclusively,
so nothing straddles the close and nobody of a household passes another (on SQLite there is one writer at a time
anyway). What is said lies in the box (`storage/box.py`), and what was done is sealed in the chain (`storage/chain.py`).
"""

import secrets
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Index, Integer, String, func, select, text, update
from sqlalchemy.orm import Mapped, mapped_column, synonym

from participation import chain
from participation.ballots import Ballot, Booth, Voted, free
from participation.chain import Fault, Head, Sealed, commitment
from participation.gates import gates
from participation.outcomes import noted, outcome
from participation.packs import Kind, Leavers, Mode
from participation.papers import takes_paper, untied
from participation.polls import Poll, State, close, counted, open_poll, reminded
from participation.refusals import NotFound
from participation.tally import VERSION, Tally
from storage.box import BallotRow, Box
from storage.chain import Chain, ChainRow
from storage.communities import BuildingRow, CommunityRow
from storage.drafts import Drafts
from storage.electorate import Electorate, PressRow, VoterRow
from storage.outbox import Outbox, Priority
from storage.papers import Papers
from storage.repository import Repository
from storage.tables import EVERYWHERE, Numbered, OfPoll, Row, scope


class PollRow(Numbered, OfPoll, Row):
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
    mode: Mapped[Mode] = mapped_column(String(10))
    outage_from: Mapped[datetime | None]
    outage_to: Mapped[datetime | None]
    extending_by: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    extended_s: Mapped[int] = mapped_column(Integer)
    fund: Mapped[int] = mapped_column(BigInteger)
    costs: Mapped[list[Any]]
    communities: Mapped[list[Any]]
    poll_id: Mapped[int] = synonym("id")


RESULT = {
    Kind.YES_NO: "ballots-result-answers",
    Kind.APPROVAL: "ballots-result-options",
    Kind.RANKED: "rankings-result",
    Kind.BUDGET: "budgets-result",
}
"""The message that tells a result."""

HEAD_EVERY = timedelta(hours=1)
"""How often an open poll's head is posted (VOTING.md, 3)."""


class Receipt(StrEnum):
    """What became of the ballot that a receipt was given for."""

    HELD = "held"
    COUNTED = "counted"  # the poll was separated at its close: the chain knows it, nobody can open it any more
    REPLACED = "replaced"
    TOUCHED = "touched"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Seat:
    """A resident's place on a poll's roll: what the card may say to them. Never what was chosen.

    `cast_by` is known of a named ballot alone.
    """

    unit: str
    voted: Voted | None
    cast_by: int | None


class Ballots(Repository[Poll, PollRow]):
    """Polls and what was cast in them; the rolls are `electorate`'s."""

    value, row = Poll, PollRow

    @property
    def electorate(self) -> Electorate:
        """The rolls of these polls."""
        return Electorate(self.session)

    @property
    def box(self) -> Box:
        """What was said in these polls."""
        return Box(self.session)

    @property
    def chain(self) -> Chain:
        """What was done, sealed."""
        return Chain(self.session)

    @property
    def papers(self) -> Papers:
        """What was handed in on paper."""
        return Papers(self.session)

    @property
    def drafts(self) -> Drafts:
        """What was begun in them and not submitted."""
        return Drafts(self.session)

    def read(self, row: PollRow) -> Poll:
        poll = super().read(row)
        object.__setattr__(poll, "kind", Kind(row.kind))
        object.__setattr__(poll, "state", State(row.state))
        object.__setattr__(poll, "mode", Mode(row.mode))
        object.__setattr__(poll, "options", tuple(row.options))
        object.__setattr__(poll, "costs", tuple(row.costs))
        object.__setattr__(poll, "communities", tuple(row.communities))
        object.__setattr__(poll, "tally", Tally.read(row.tally) if row.tally else None)
        return poll

    def write(self, value: Poll, row: PollRow) -> None:
        super().write(value, row)
        row.options = list(value.options)
        row.costs = list(value.costs)
        row.communities = list(value.communities)
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
            .join(VoterRow, (VoterRow.poll_id == PressRow.poll_id) & (VoterRow.unit == PressRow.unit))
            .where(PressRow.resident_id == resident_id, PressRow.poll_id.in_(polls), VoterRow.voted.is_not(None))
        )
        return frozenset(await self.session.scalars(question))

    async def seat(self, poll_id: int, resident_id: int) -> Seat | None:
        """Return the resident's place on the roll, or None."""
        question = (
            select(PressRow.unit, VoterRow.voted, BallotRow.resident_id)
            .join(VoterRow, (VoterRow.poll_id == PressRow.poll_id) & (VoterRow.unit == PressRow.unit))
            .outerjoin(BallotRow, (BallotRow.poll_id == PressRow.poll_id) & (BallotRow.unit == PressRow.unit))
            .where(PressRow.poll_id == poll_id, PressRow.resident_id == resident_id)
        )
        found = (await self.session.execute(question)).first()
        if found is None:
            return None
        unit, voted, by = found
        return Seat(unit, Voted(voted) if voted else None, by)

    async def turnout(self, poll_id: int) -> int:
        """Return how many units have cast a ballot; never which way."""
        question = select(func.count(VoterRow.unit)).where(VoterRow.poll_id == poll_id, VoterRow.voted.is_not(None))
        return int(await self.session.scalar(question) or 0)

    async def booth(self, poll_id: int, resident_id: int) -> Booth:
        """Return what a cast needs to know, the poll's row held shared to the transaction's end.

        Refuses with NotFound.
        """
        question = (
            select(
                PollRow.question, PollRow.kind, PollRow.options, PollRow.state, PollRow.opens_at, PollRow.closes_at,
                PressRow.unit, PollRow.mode, VoterRow.voted, PollRow.costs, PollRow.fund, PollRow.rules,
                PollRow.community_id,
            )
            .outerjoin(PressRow, (PressRow.poll_id == PollRow.id) & (PressRow.resident_id == resident_id))
            .outerjoin(VoterRow, (VoterRow.poll_id == PollRow.id) & (VoterRow.unit == PressRow.unit))
            .where(PollRow.id == poll_id)
            .with_for_update(read=True, of=PollRow)
        )  # fmt: skip
        found = (await self.session.execute(question)).first()
        if found is None:
            raise NotFound
        question_, kind, options, state, opens_at, closes_at, unit, mode, voted, costs, fund, rules, keeper = found
        return Booth(
            poll_id, question_, Kind(kind), len(options), State(state), opens_at, closes_at, unit, Mode(mode),
            Voted(voted) if voted else None, tuple(costs), fund if rules.get("fits") else None, keeper,
        )  # fmt: skip

    async def cast(self, ballot: Ballot, community_id: int) -> None:
        """Store the ballot in place of the unit's earlier one. Ask `booth` first, in the same transaction: it says
        which community keeps the poll, and so every ballot in it, wherever its voter lives.

        Refuses with CastOnPaper or CastForGood when another of the unit was faster.
        """
        place = (VoterRow.poll_id == ballot.poll_id, VoterRow.unit == ballot.unit)
        marked = await self.session.scalar(select(VoterRow.voted).where(*place).with_for_update())
        free(ballot.mode, Voted(marked) if marked else None)
        await self.drafts.forget(ballot.poll_id, [ballot.resident_id])
        before = await self.box.put(ballot, community_id, again=marked is not None)
        if marked is None:
            apart = ballot.mode is Mode.SEPARATED
            nonce = secrets.token_hex(16) if apart else None  # what hides the unit in the chain
            await self.session.execute(update(VoterRow).where(*place).values(voted=Voted.HERE.value, nonce=nonce))
            if apart:
                mark = commitment(ballot.poll_id, ballot.unit, nonce)
                await self.chain.note(ballot.poll_id, community_id, chain.Kind.MARKED, mark)
        if ballot.mode is not Mode.SEPARATED:
            if before is not None:
                await self.chain.note(
                    ballot.poll_id, community_id, chain.Kind.VOID, commitment(ballot.poll_id, *before)
                )
            await self.chain.note(ballot.poll_id, community_id, chain.Kind.CAST, ballot.commitment)

    async def receipt(self, poll_id: int, code: str) -> Receipt:
        """Return what became of the ballot with this receipt, by the chain and by what the box holds."""
        if await self.chain.head(poll_id) is None:  # from before there were chains
            papers = [commitment(poll_id, *paper) for paper in await self.box.tied(poll_id)]
            return Receipt.HELD if any(one.startswith(code) for one in papers) else Receipt.UNKNOWN
        found = await self.chain.with_receipt(poll_id, code)
        cast = {committed for kind, committed in found if kind is chain.Kind.CAST}
        standing = cast - {committed for kind, committed in found if kind is chain.Kind.VOID}
        if not cast:
            return Receipt.UNKNOWN
        if not standing:
            return Receipt.REPLACED
        poll = await self.get(poll_id)
        if poll.mode is Mode.AT_CLOSE and poll.state is State.CLOSED:
            return Receipt.COUNTED
        held = {commitment(poll_id, *paper) for paper in await self.box.tied(poll_id)}
        return Receipt.HELD if standing <= held else Receipt.TOUCHED

    async def verify(self, poll_id: int) -> list[Fault] | None:
        """Return what is wrong with a poll's chain, box, roll or result: nothing when all holds, None for a poll from
        before there were chains. Seals what is to be sealed first. Refuses with NotFound."""
        poll = await self.get(poll_id, lock=True)
        with scope(self.session.sync_session, poll.community_id):
            return await self._verified(poll)

    async def _verified(self, poll: Poll) -> list[Fault] | None:
        poll_id = poll.id
        head = await self.chain.seal(poll_id)
        if head is None:
            return None
        entries, posted = await self.chain.entries(poll_id), await self.chain.posted(poll_id)
        _, roll = await self.electorate.sealed(poll_id, homes=bool(poll.communities))
        marks = await self.electorate.marks(poll_id)
        return chain.verify(
            Sealed(
                entries=entries,
                head=head,
                posted=posted,
                opened=commitment(poll.rules_hash, roll),
                box=[commitment(poll_id, *paper) for paper in await self.box.tied(poll_id)],
                loose=[commitment(poll_id, *paper) for paper in await self.box.loose(poll_id)],
                units=[commitment(poll_id, unit, nonce) for unit, nonce in marks],
                result=poll.tally.hash if poll.tally else None,
                extended=commitment(poll_id, poll.closes_at.isoformat()) if poll.extended_s else None,
                untied=poll.mode is Mode.AT_CLOSE and poll.state is State.CLOSED,
                miscounted=await self._miscounted(poll),
            )
        )

    async def _miscounted(self, poll: Poll) -> bool:
        """Return whether a closed poll's box, counted again, comes to another result than was published.

        Results of an older way of counting are not counted again, nor is what the roll says of buildings, which may
        be renamed: the chain seals those.
        """
        kept = poll.tally
        if kept is None or kept.version != VERSION:
            return False
        anew = counted(poll, **await self._box(poll))
        return (anew.lines, anew.cast, anew.passed, anew.funding, anew.ranking, anew.communities) != (
            kept.lines, kept.cast, kept.passed, kept.funding, kept.ranking, kept.communities
        )  # fmt: skip

    async def _box(self, poll: Poll) -> dict[str, Any]:
        """Return what `polls.counted` counts."""
        named = await self.box.named(poll.id)
        loose = [untied(kept) for kept, _ in await self.box.loose(poll.id)]
        named |= {unit: content for unit, content in loose if unit is not None}  # an owner's paper bears its home
        voted = set(await self.electorate.voted(poll.id))
        return {
            "roll": await self.electorate.roll(poll.id),
            "ballots": {unit: content for unit, content in named.items() if unit in voted},
            "loose": [content for unit, content in loose if unit is None],
            "voted": voted,
            "areas": await self.electorate.areas(poll.id) if poll.pack.by_area else None,
            "homes": await self.electorate.homes(poll.id) if poll.communities else None,
        }

    async def unchained(self) -> list[Poll]:
        """Return the open polls that have no chain: they were opened before there were any."""
        return await self.all(PollRow.state == State.OPEN, ~select(ChainRow.poll_id).correlate(PollRow).where(
            ChainRow.poll_id == PollRow.id).exists())  # fmt: skip

    async def adopt(self, poll: Poll, at: datetime) -> None:
        """Begin the chain of an open poll with the ballots it has. The poll must be locked."""
        if await self.chain.head(poll.id) is not None:
            return
        await self.chain.forget(poll.id)
        await self.chain.begin(poll.id, poll.community_id, commitment(poll.rules_hash, poll.roll_hash), at)
        for paper in await self.box.tied(poll.id):
            await self.chain.note(poll.id, poll.community_id, chain.Kind.CAST, commitment(poll.id, *paper))

    async def head(self, poll_id: int) -> Head | None:
        """Return the chain's head as it stands; None for a poll from before there were chains."""
        return await self.chain.head(poll_id)

    async def open(self, poll: Poll, at: datetime) -> Poll:
        """Take the roll, open the poll over it, and owe everybody on it the news. The poll must be locked or new.

        Refuses with PollNotOpen or RollEmpty.
        """
        size, hash_ = await self.take(poll, at)
        opened = await self.begin(open_poll(poll, roll_size=size, roll_hash=hash_, at=at))
        await self._tell("ballots-opened", opened, at, await self.electorate.at_home(poll.id), noted(opened))
        return opened

    async def take(self, poll: Poll, at: datetime) -> tuple[int, str]:
        """Write the roll of a poll, in every community that takes part in it; return its size and its hash."""
        for community in poll.homes:
            await self.electorate.take(poll.id, poll.pack, community, at, paper=takes_paper(poll))
        return await self.electorate.sealed(poll.id, homes=bool(poll.communities))

    async def size(self, poll: Poll, at: datetime) -> dict[int, int]:
        """Return how many units a roll taken now would hold, by the communities that take part."""
        found = {}
        for community in poll.homes:
            with scope(self.session.sync_session, community):
                found[community] = await self.electorate.size(poll.pack, community, at, paper=takes_paper(poll))
        return found

    async def begin(self, poll: Poll) -> Poll:
        """Store a poll that was just opened, with an empty box and the first note of its chain."""
        opened = await self.change(poll)
        await self.box.prepare(poll.id, poll.community_id, poll.mode)
        post_at = poll.opens_at + HEAD_EVERY
        await self.chain.begin(poll.id, poll.community_id, commitment(poll.rules_hash, poll.roll_hash), post_at)
        return opened

    async def announce(self, poll: Poll) -> None:
        """Owe those who could vote today the notice of a poll that opens later."""
        people = {}
        for community in poll.homes:
            with scope(self.session.sync_session, community):
                people[community] = await self.electorate.eligible(poll.pack, community, poll.announced_at)
        await self._tell("ballots-announced", poll, poll.announced_at, people, noted(poll))

    async def hearing(self, poll_id: int, at: datetime) -> list[int]:
        """Return whom `announce` told of a poll that opens later, or whom `open` told, and `close` will."""
        poll = await self.get(poll_id)
        if poll.state is State.ANNOUNCED:
            return await self.electorate.eligible(poll.pack, poll.community_id, at)
        return await self.electorate.people(poll.id)

    async def remind(self, poll: Poll, at: datetime) -> None:
        """Owe the reminder to those whose unit has not voted, and to nobody else. The poll must be locked."""
        await self.change(reminded(poll))
        once = f"ballots-reminder-{poll.extended_s}" if poll.extended_s else "ballots-reminder"
        silent = await self.electorate.at_home(poll.id, silent=True)
        await self._tell(once, poll, at, silent, noted(poll), Priority.REMINDER, key="ballots-reminder")

    async def close(self, poll: Poll, at: datetime) -> Poll:
        """Count, fix the result, and owe it to everybody on the roll. The poll must be locked: no cast is under way.

        Refuses with PollNotOpen or VoteClosed.
        """
        closed = await self.count(poll, at)
        key = RESULT[poll.kind]
        await self._tell(key, closed, at, await self.electorate.at_home(poll.id), await self.told(closed))
        return closed

    async def told(self, poll: Poll) -> dict[str, Any]:
        """Return a closed poll's result as its message's variables. Refuses with PollNotOpen before the close."""
        head = await self.chain.head(poll.id)
        communities = await self.community_names(poll)
        terms = await self.session.scalar(select(CommunityRow.terms).where(CommunityRow.id == poll.community_id))
        return outcome(
            poll, await self.building_names(poll), head=head, communities=communities, gates=gates(terms or {})
        )

    async def count(self, poll: Poll, at: datetime) -> Poll:
        """Cut what ties ballots to units where the mode says so, count, seal the result and store the poll closed.

        Refuses with PollNotOpen or VoteClosed.
        """
        if poll.mode is Mode.AT_CLOSE and poll.state is State.OPEN and at >= poll.closes_at:
            await self.box.untie(poll.id, poll.community_id)
        paper = await self.papers.contents(poll.id)
        await self.box.mix(poll.id, poll.community_id, [(content, secrets.token_hex(16)) for content in paper])
        if poll.mode is not Mode.NAMED:
            await self.papers.forget(poll.id)
        void = 0
        if poll.pack.leavers is Leavers.VOID and poll.mode is Mode.NAMED:
            void = await self.electorate.void_left(poll.id, poll.community_id)
        closed = await self.change(close(poll, **await self._box(poll), void=void, at=at))
        await self.drafts.forget(poll.id)
        if await self.chain.head(poll.id) is not None and closed.tally is not None:
            # by their commitments: nothing tells when they were cast
            for sealed in sorted(commitment(poll.id, *paper) for paper in await self.box.loose(poll.id)):
                await self.chain.note(poll.id, poll.community_id, chain.Kind.CONTENT, sealed)
            await self.chain.note(poll.id, poll.community_id, chain.Kind.CLOSED, closed.tally.hash)
            await self.chain.seal(poll.id)
            await self.chain.post(poll.id, at, None)
        return closed

    async def interrupted(self, since: datetime, until: datetime) -> list[Poll]:
        """Return the open polls whose close lies in between."""
        return await self.all(PollRow.state == State.OPEN, PollRow.closes_at > since, PollRow.closes_at <= until)

    async def extended(self, poll: Poll, at: datetime) -> None:
        """Store a poll whose close was moved, seal that, and tell everybody on the roll."""
        await self.change(poll)
        moved = commitment(poll.id, poll.closes_at.isoformat())
        if await self.chain.head(poll.id) is not None:
            await self.chain.note(poll.id, poll.community_id, chain.Kind.EXTENDED, moved)
        people = await self.electorate.at_home(poll.id)
        await self._tell(f"ballots-extended-{poll.extended_s}", poll, at, people, noted(poll), key="ballots-extended")

    async def building_names(self, poll: Poll) -> dict[int, str]:
        """Return the names of the buildings of a poll; those of several communities with their community's."""
        question = select(BuildingRow.id, BuildingRow.name, CommunityRow.name.label("community"))
        question = question.join(CommunityRow, CommunityRow.id == BuildingRow.community_id)
        question = question.where(BuildingRow.community_id.in_(poll.homes))
        # the poll was found in scope, so its communities may be named
        with scope(self.session.sync_session, EVERYWHERE):
            found = await self.session.execute(question)
        return {id: f"{community} {name}" if poll.communities else name for id, name, community in found}

    async def community_names(self, poll: Poll) -> dict[int, str]:
        """Return the names of the communities that take part in a poll over several."""
        question = select(CommunityRow.id, CommunityRow.name).where(CommunityRow.id.in_(poll.communities))
        return dict(list(await self.session.execute(question.order_by(CommunityRow.id)))) if poll.communities else {}

    async def _tell(
        self,
        once: str,
        poll: Poll,
        at: datetime,
        people: Mapping[int, Sequence[int]],
        facts: dict[str, Any],
        priority: Priority = Priority.BROADCAST,
        *,
        key: str | None = None,
    ) -> None:
        for community, residents in people.items():
            await Outbox(self.session).owe(
                key or once, residents, at=at, args=facts, priority=priority, once=f"{once}:{poll.id}",
                community_id=community,
            )  # fmt: skip

    async def contents(self, poll_id: int) -> list[str]:
        """Return what was said, in no order that tells anything. For the recount, exports and tests."""
        papers = [*await self.box.tied(poll_id), *await self.box.loose(poll_id)]
        return sorted(untied(kept)[1] for kept, _ in papers)

    async def silent(self, poll_id: int) -> list[int]:
        """Return the residents whose unit has cast no ballot yet."""
        question = (
            select(PressRow.resident_id)
            .join(VoterRow, (VoterRow.poll_id == PressRow.poll_id) & (VoterRow.unit == PressRow.unit))
            .where(PressRow.poll_id == poll_id, VoterRow.voted.is_(None))
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
        """Return the open polls whose time is over, but those whose close fell into an outage."""
        return await self.all(PollRow.state == State.OPEN, PollRow.closes_at <= at, PollRow.outage_to.is_(None))
