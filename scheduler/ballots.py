"""Polls that open, remind and close by themselves.

The close is a condition of every cast (`participation/ballots.py`), so a late sweep lets no late ballot in; what the
sweep does is count and tell. A tap is judged by the moment it was stored, and in the last minute many wait to be
worked: nothing is counted before the last that arrived in time was. Each poll is locked and asked again before it
moves, so two schedulers do it once.
"""

from datetime import datetime

from participation.polls import State
from storage import Transaction


async def open_due(tx: Transaction, now: datetime) -> None:
    """Take the roll of every announced poll whose notice is over, and tell the roll."""
    for due in await tx.ballots.to_open(now):
        with tx.community(due.community_id):
            poll = await tx.ballots.get(due.id, lock=True)
            size = await tx.ballots.electorate.size(poll.pack.unit, poll.community_id, now)
            if poll.state is State.ANNOUNCED and size:
                await tx.ballots.open(poll, now)


async def remind_silent(tx: Transaction, now: datetime) -> None:
    """Remind those who have not voted, once, before the close."""
    for due in await tx.ballots.to_remind(now):
        with tx.community(due.community_id):
            poll = await tx.ballots.get(due.id, lock=True)
            if poll.state is State.OPEN and poll.remind_at is not None:
                await tx.ballots.remind(poll, now)


async def close_due(tx: Transaction, now: datetime) -> None:
    """Count every poll whose time is over, once what arrived before its close was worked; tell the roll the result."""
    for due in await tx.ballots.to_close(now):
        if await tx.inbox.arrived_before(due.closes_at, now):
            continue
        with tx.community(due.community_id):
            poll = await tx.ballots.get(due.id, lock=True)
            if poll.state is State.OPEN:
                await tx.ballots.close(poll, now)
