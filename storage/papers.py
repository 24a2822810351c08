"""Paper ballots: who keyed which count. The marks stand on the roll, what agreed goes into the box at the close."""

import secrets
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from participation.access import Actor
from participation.ballots import Voted
from participation.chain import Kind, commitment
from participation.papers import Keyed, agreed, hand_in
from participation.polls import Poll
from participation.refusals import NotFound
from storage.chain import Chain
from storage.electorate import Electorate, VoterRow
from storage.tables import OfPoll, Row


class PaperCountRow(OfPoll, Row):
    __tablename__ = "paper_counts"

    poll_id: Mapped[int] = mapped_column(ForeignKey("polls.id"), primary_key=True)
    keyed_by: Mapped[int] = mapped_column(ForeignKey("residents.id"), primary_key=True)
    contents: Mapped[list[Any]]
    keyed_at: Mapped[datetime]


class Papers:
    """Marks papers and keeps their counts. The poll must be locked for all that changes anything."""

    def __init__(self, session: AsyncSession) -> None:
        self.session = session

    async def counts(self, poll_id: int) -> list[Keyed]:
        """Return the counts keyed so far, the first first."""
        question = select(PaperCountRow.keyed_by, PaperCountRow.contents).where(PaperCountRow.poll_id == poll_id)
        question = question.order_by(PaperCountRow.keyed_at, PaperCountRow.keyed_by)
        return [Keyed(by, tuple(contents)) for by, contents in await self.session.execute(question)]

    async def marked(self, poll_id: int) -> int:
        """Return how many papers the roll marks."""
        question = select(func.count(VoterRow.unit)).where(
            VoterRow.poll_id == poll_id, VoterRow.voted == Voted.PAPER.value
        )
        return int(await self.session.scalar(question) or 0)

    async def hand_in(self, poll: Poll, unit: str, by: Actor) -> None:
        """Mark on the roll that a unit's paper ballot is in the paper box.

        Refuses like `papers.hand_in`, and with NotFound when the roll does not hold the unit.
        """
        place = (VoterRow.poll_id == poll.id, VoterRow.unit == unit)
        found = (
            await self.session.execute(select(VoterRow.unit, VoterRow.voted).where(*place).with_for_update())
        ).first()
        if found is None:
            raise NotFound
        counts = len(await self.counts(poll.id))
        voted = hand_in(poll, Voted(found.voted) if found.voted else None, by=by, counts=counts)
        nonce = secrets.token_hex(16)
        await self.session.execute(update(VoterRow).where(*place).values(voted=voted.value, nonce=nonce))
        await Chain(self.session).note(poll.id, poll.community_id, Kind.PAPER, commitment(poll.id, unit, nonce))

    async def keep(self, poll: Poll, counts: list[Keyed], at: datetime) -> None:
        """Keep these counts in place of the earlier ones."""
        before = {one.by for one in await self.counts(poll.id)}
        after = {one.by for one in counts}
        gone = delete(PaperCountRow).where(PaperCountRow.poll_id == poll.id, PaperCountRow.keyed_by.in_(before - after))
        await self.session.execute(gone)
        for one in counts:
            if one.by not in before:
                self.session.add(
                    PaperCountRow(
                        poll_id=poll.id, community_id=poll.community_id, keyed_by=one.by,
                        contents=list(one.contents), keyed_at=at,
                    )
                )  # fmt: skip
        await self.session.flush()

    async def outstanding(self, poll_id: int) -> bool:
        """Return whether papers were marked of which no two counts agree yet: the result waits for them."""
        return await self.marked(poll_id) > 0 and not agreed(await self.counts(poll_id))

    async def forget(self, poll_id: int) -> None:
        """Destroy who keyed what: beside the roll's marks a small pile would tell whose it is."""
        await self.session.execute(delete(PaperCountRow).where(PaperCountRow.poll_id == poll_id))

    async def homes(self, poll: Poll) -> dict[str, str]:
        """Return the homes of the owners who handed a paper in: the home's number → unit."""
        marked = set(
            await self.session.scalars(
                select(VoterRow.unit).where(VoterRow.poll_id == poll.id, VoterRow.voted == Voted.PAPER.value)
            )
        )
        owned = await Electorate(self.session).owned(poll.community_id)
        return {home: unit for home, unit in owned.items() if unit in marked}

    async def contents(self, poll_id: int) -> list[str]:
        """Return what the papers say, once two counts agree."""
        counts = await self.counts(poll_id)
        return list(counts[0].contents) if agreed(counts) else []
