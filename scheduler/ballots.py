"""Polls that open, remind and close by themselves.

The close is a condition of every cast (`participation/ballots.py`), so a late sweep lets no late ballot in; what the
sweep does is count and tell. A tap is judged by the moment it was stored, and in the last minute many wait to be
worked: nothing is counted before the last that arrived in time was. Each poll is locked and asked again before it
moves, so two schedulers do it once.
"""

from datetime import datetime, time

from participation.access import Role
from participation.chain import Head
from participation.daytime import Day
from participation.extensions import LEAST, interrupt
from participation.outcomes import noted
from participation.polls import Poll, State
from storage import Transaction
from storage.ballots import HEAD_EVERY
from storage.outbox import Priority

AWAKE = time(8), time(21, 30)
"""When heads are posted: the first of the morning covers the night."""


async def open_due(tx: Transaction, now: datetime) -> None:
    """Take the roll of every announced poll whose notice is over, and tell the roll; where nobody would be on it, tell
    staff once that it waits for them."""
    for due in await tx.ballots.to_open(now):
        with tx.community(due.community_id):
            poll = await tx.ballots.get(due.id, lock=True)
            size = await tx.ballots.size(poll, now)
            if poll.state is not State.ANNOUNCED:
                continue
            if any(size.values()):
                await tx.ballots.open(poll, now)
            else:
                await _tell_staff(tx, "polls-nobody-on-roll", poll, now)


async def remind_silent(tx: Transaction, now: datetime) -> None:
    """Remind those who have not voted, once, before the close."""
    for due in await tx.ballots.to_remind(now):
        with tx.community(due.community_id):
            poll = await tx.ballots.get(due.id, lock=True)
            if poll.state is State.OPEN and poll.remind_at is not None:
                await tx.ballots.remind(poll, now)


async def close_due(tx: Transaction, now: datetime) -> None:
    """Count every poll whose time is over, once what arrived before its close was worked; tell the roll the result."""
    await _note_outage(tx, now)  # before anything is counted
    for due in await tx.ballots.to_close(now):
        if await tx.inbox.arrived_before(due.closes_at, now):
            continue
        with tx.community(due.community_id):
            poll = await tx.ballots.get(due.id, lock=True)
            if poll.state is not State.OPEN or poll.outage_to is not None:
                continue
            if await tx.ballots.papers.outstanding(poll.id):
                await _tell_staff(tx, "papers-wanted", poll, now)
                continue
            closed = await tx.ballots.close(poll, now)
            await tx.street_funds.tell(closed, now)
            head = await tx.ballots.head(poll.id)
            if head is not None:
                await _post_in_groups(tx, closed, head, now)


async def _note_outage(tx: Transaction, now: datetime) -> None:
    """Hold the polls whose close fell into a time when nobody kept it, and ask staff to extend them."""
    missed = await tx.beats.missed()
    if missed < LEAST:
        return
    for due in await tx.ballots.interrupted(now - missed, now):
        with tx.community(due.community_id):
            poll = interrupt(await tx.ballots.get(due.id, lock=True), since=now - missed, until=now)
            if poll.outage_to is not None:
                await tx.ballots.change(poll)
                await _tell_staff(tx, "extensions-wanted", poll, now)


async def _tell_staff(tx: Transaction, key: str, poll: Poll, now: datetime) -> None:
    """Tell the office once that a poll waits for it: the street office's of a poll over several communities."""
    staff = await tx.street_funds.office(poll) if poll.communities else await tx.projects.office()
    once = f"{key}:{poll.id}:{poll.closes_at:%Y%m%d%H%M}"
    await tx.outbox.owe(key, staff, at=now, args=noted(poll), once=once, community_id=poll.community_id)


async def seal_chains(tx: Transaction, now: datetime) -> None:
    """Seal what was noted of ballots since; where another scheduler seals, leave it to that one."""
    for due in await tx.ballots.unchained():
        with tx.community(due.community_id):
            await tx.ballots.adopt(await tx.ballots.get(due.id, lock=True), now)
    for poll_id, community_id in await tx.ballots.chain.to_seal():
        with tx.community(community_id):
            await tx.ballots.chain.seal(poll_id, wait=False)


async def post_heads(tx: Transaction, now: datetime) -> None:
    """Show the head of each open poll's chain to whoever watches it, to who opened it and in the community's group, by
    day, every hour in which something was sealed: screenshots are the anchor outside the operator's reach."""
    for poll_id, community_id in await tx.ballots.chain.to_post(now):
        with tx.community(community_id):
            poll = await tx.ballots.get(poll_id)
            zone = (await tx.communities.get(community_id)).zone
            next_at = Day(*AWAKE, zone).woken(now + HEAD_EVERY) if poll.state is State.OPEN else None
            head = await tx.ballots.chain.post(poll_id, now, next_at)
            if head is None or poll.state is not State.OPEN:
                continue
            watching = {poll.opened_by, *await tx.ballots.chain.watchers(poll_id)}
            await tx.outbox.owe(
                "chain-head",
                sorted(watching),
                at=now,
                args={"poll": poll_id, "question": poll.question, "head": head.shown},
                priority=Priority.REMINDER,
                once=f"chain-head:{poll_id}:{head.number}",
                community_id=community_id,
            )
            await _post_in_groups(tx, poll, head, now)


async def _post_in_groups(tx: Transaction, poll: Poll, head: Head, now: datetime) -> None:
    """Owe a head to the linked group of each community that votes, once however often it is asked; where no group is
    linked, tell staff a single time how to link one. A broken link is told of by itself (`bot/aftermath.py`)."""
    for community_id in poll.communities or (poll.community_id,):
        with tx.community(community_id):
            group = await tx.links.of_community(community_id)
            if group is None:
                await _ask_for_group(tx, poll, community_id, now)
            elif group.works:
                zone = (await tx.communities.get(community_id)).zone
                await tx.outbox.owe(
                    "chain-head-posted",
                    -group.id,
                    at=now,
                    args={"question": poll.question, "head": head.shown, "open": poll.state is State.OPEN},
                    priority=Priority.REMINDER,
                    not_before=Day(*AWAKE, zone).woken(now),
                    once=f"chain-head:{poll.id}:{head.number}",
                    community_id=community_id,
                )


async def _ask_for_group(tx: Transaction, poll: Poll, community_id: int, now: datetime) -> None:
    if poll.state is State.OPEN:
        staff = [one.id for one in await tx.residents.holding(Role.STAFF, Role.ADMIN)]
        await tx.outbox.owe(
            "chain-group-wanted", staff, at=now, args={"question": poll.question}, priority=Priority.REMINDER,
            once=f"chain-group-wanted:{community_id}", community_id=community_id,
        )  # fmt: skip


async def remind_drafts(tx: Transaction, now: datetime) -> None:
    """Tell whoever marked something and submitted nothing that it does not count, once for what they marked last."""
    for poll_id, community_id, resident_id in await tx.ballots.drafts.to_remind(now):
        with tx.community(community_id):
            poll = await tx.ballots.get(poll_id)
            zone = (await tx.communities.get(community_id)).zone
            by_day = Day(*AWAKE, zone).woken(now)
            if poll.state is not State.OPEN or by_day >= poll.closes_at:
                continue
            await tx.outbox.owe(
                "ballots-draft-unsent",
                resident_id,
                at=now,
                args=noted(poll),
                priority=Priority.REMINDER,
                not_before=by_day,
                useful_until=poll.closes_at,
                community_id=community_id,
            )
