"""Broadcasts by themselves: sent when due, spread in chunks, told to their authors while they run and when done."""

from datetime import datetime, timedelta
from typing import Any

from participation import broadcasts, notices, repeats
from participation.access import Role
from participation.notices import Broadcast, State, beginning
from participation.repeats import Series
from storage import Transaction
from storage.occurrences import COMING
from storage.outbox import Priority
from storage.seconds import ask_second

LIVE = "broadcast-live"
"""The occasion of the author's live card."""
_TITLE = 30
_WHY = {State.AWAITING: "yes", State.RETURNED: "returned"}
"""Why a broadcast missed its moment, where it was not that Linli was away."""


async def send_due(tx: Transaction, now: datetime) -> None:
    """Set each broadcast on its way whose moment has come, unless it came so late that it is of no use any more, or
    its audience has grown so large that a second person must agree."""
    for broadcast in await tx.notices.due(now):
        with tx.community(broadcast.community_id):
            if broadcasts.late(broadcast, at=now, limits=notices.limits()):
                await _miss(tx, broadcast, now)
                continue
            community = await tx.communities.get(broadcast.community_id)
            count = (await tx.notices.addressed(broadcast.audience, now, samples=0)).count
            many = count > notices.approve_above(community.terms, notices.limits())
            # who left the office speaks to nobody by its bot any more, unless a colleague agrees
            gone = broadcast.author_id not in await _staff(tx)
            if (many or gone or broadcast.guarded) and not broadcasts.agreed(broadcast):
                await _hold(tx, broadcast, count, now, community.zone)
                continue
            await tx.notices.spread(await tx.notices.change(broadcasts.release(broadcast, at=now)), at=now)


async def miss_unapproved(tx: Transaction, now: datetime) -> None:
    """Give up the broadcasts that nobody agreed to while they were of use, and tell their authors."""
    for broadcast in await tx.notices.awaiting(now):
        if broadcasts.late(broadcast, at=now, limits=notices.limits()):
            with tx.community(broadcast.community_id):
                await _miss(tx, broadcast, now)


async def hold_stalled(tx: Transaction, now: datetime) -> None:
    """Hold the broadcasts that an outage stopped midway for so long that the rest may be of no use, and ask their
    authors."""
    for broadcast in await tx.notices.watched(now):
        with tx.community(broadcast.community_id):
            held = await tx.notices.change(broadcasts.stall(broadcast))
            await tx.outbox.owe(
                "notices-stalled",
                await _desk(tx, held),
                at=now,
                args={"broadcast": held.id, "text": beginning(held.text, _TITLE)},
                priority=Priority.REMINDER,
                not_before=await _awake(tx, held, now),
                once=f"broadcast-stalled:{held.id}:{now:%Y%m%d}",
                community_id=held.community_id,
            )


async def continue_series(tx: Transaction, now: datetime) -> None:
    """Write the next occurrence of each series that has none to come."""
    for id in await tx.occurrences.to_continue():
        series = await tx.repeats.get(id)
        with tx.community(series.community_id):
            last = await tx.occurrences.last_of(series.id)
            if last is None or last.occurs_at is None or last.state in COMING:  # another replica was quicker
                continue
            await _continue(tx, series, last, max(last.occurs_at, series.resumed_at or last.occurs_at), now)


async def _continue(tx: Transaction, series: Series, last: Broadcast, before: datetime, now: datetime) -> None:
    limits, community = notices.limits(), await tx.communities.get(series.community_id)
    occurs_at, skipped = repeats.following(
        series.rhythm, before, at=now, useful=broadcasts.useful(last, limits), zone=community.zone
    )
    due_at = notices.awake(occurs_at, urgent=last.urgent, zone=community.zone, limits=limits)
    count = (await tx.notices.addressed(last.audience, now, samples=0)).count
    coming = repeats.again(last, occurs_at=occurs_at, due_at=due_at, at=now, count=count)
    kept = await tx.notices.add(coming)
    if count > notices.approve_above(community.terms, limits) and not broadcasts.agreed(kept):
        await _hold(tx, kept, count, now, community.zone)
    if skipped:
        await tx.outbox.owe(
            "notices-skipped",
            await _desk(tx, last),
            at=now,
            args={
                "broadcast": kept.id,
                "text": beginning(last.text, _TITLE),
                "count": skipped,
                "next_at": due_at.isoformat(),
            },
            priority=Priority.REMINDER,
            not_before=await _awake(tx, last, now),
            once=f"broadcast-skipped:{kept.id}",
            community_id=series.community_id,
        )


async def _hold(tx: Transaction, broadcast: Broadcast, count: int, now: datetime, zone: str) -> None:
    """Let it wait for a second person after all, ask the others, and tell its author that it does not leave."""
    held = await tx.notices.change(broadcasts.hold(broadcast, count=count))
    others = await ask_second(tx.outbox, tx.residents, held, now, zone)
    if held.author_id in await _staff(tx):
        await tx.outbox.owe(
            "notices-held",
            held.author_id,
            at=now,
            args={"broadcast": held.id, "text": beginning(held.text, _TITLE), "count": count, "others": others},
            priority=Priority.REMINDER,
            not_before=await _awake(tx, held, now),
            once=f"broadcast-held:{held.id}:{now.isoformat()}",
            community_id=held.community_id,
        )


async def _staff(tx: Transaction) -> list[int]:
    return [one.id for one in await tx.residents.holding(Role.STAFF, Role.ADMIN)]


async def _desk(tx: Transaction, broadcast: Broadcast) -> list[int]:
    """Return who is told how a broadcast goes: its author, or everyone at the desk when the author left it."""
    staff = await _staff(tx)
    return [broadcast.author_id] if broadcast.author_id in staff else staff


async def spread_rest(tx: Transaction, now: datetime) -> bool:
    """Owe the next chunk of each broadcast that is not yet owed to everybody; return whether there is more."""
    more = False
    for broadcast in await tx.notices.unspread():
        with tx.community(broadcast.community_id):
            more |= (await tx.notices.spread(broadcast, at=now)).spread_at is None
    return more


async def withdraw_stopped(tx: Transaction, now: datetime) -> bool:
    """Settle the next chunk of what stopped broadcasts still owe; return whether there may be more."""
    stopped = await tx.notices.stopped()
    for broadcast in stopped:
        await tx.notices.withdraw(broadcast.id, at=now)
        with tx.community(broadcast.community_id):
            await _amend(tx, broadcast, await _told(tx, broadcast), now)
    return bool(stopped)


async def finish_spent(tx: Transaction, now: datetime) -> None:
    """Close the broadcasts of which nothing is owed any more and tell their authors how it went."""
    for broadcast in await tx.notices.spent():
        with tx.community(broadcast.community_id):
            finished = await tx.notices.change(broadcasts.finish(broadcast, at=now))
            args = await _told(tx, finished)
            await _amend(tx, finished, args, now)
            await tx.outbox.owe(
                "notices-finished",
                await _desk(tx, finished),
                at=now,
                args=args,
                priority=Priority.REMINDER,
                not_before=await _awake(tx, finished, now),
                once=f"broadcast-finished:{finished.id}",
                community_id=finished.community_id,
            )


async def show_progress(tx: Transaction, now: datetime) -> None:
    """Owe the authors of the broadcasts that are being sent a card, and an edit of it when its numbers changed.

    The larger a broadcast the seldomer it is counted.
    """
    limits = notices.limits()
    for broadcast, card in await tx.notices.shown(now):
        with tx.community(broadcast.community_id):
            args = await _told(tx, broadcast)
            again = limits.progress_every + timedelta(seconds=broadcast.expected / limits.progress_people)
            said = [args[name] for name in ("state", "delivered", "blocked", "failed", "waiting")]
            if said != card:
                await _amend(tx, broadcast, args, now)
            await tx.notices.show(broadcast.id, said, now + again)


async def _told(tx: Transaction, broadcast: Broadcast) -> dict[str, Any]:
    """Return a broadcast's numbers as its author is told them."""
    progress = await tx.notices.progress(broadcast)
    return {
        "broadcast": broadcast.id,
        "text": beginning(broadcast.text, _TITLE),
        "state": broadcast.state.value,
        "delivered": progress.delivered,
        "blocked": progress.blocked,
        "failed": progress.failed,
        "waiting": progress.waiting,
        "minutes": progress.minutes(notices.limits().pace),
    }


async def _amend(tx: Transaction, broadcast: Broadcast, args: dict[str, Any], now: datetime) -> None:
    """Owe the live card, or an edit of it."""
    card = await tx.outbox.named(f"{LIVE}:{broadcast.id}", broadcast.author_id)
    if card is not None:
        await tx.outbox.amend(card, "notices-live", at=now, args=args, priority=Priority.REMINDER)
    elif broadcast.state is State.SENDING:
        await tx.outbox.owe(
            "notices-live",
            broadcast.author_id,
            at=now,
            args=args,
            priority=Priority.REMINDER,
            once=f"{LIVE}:{broadcast.id}",
            community_id=broadcast.community_id,
        )


async def _miss(tx: Transaction, broadcast: Broadcast, now: datetime) -> None:
    missed = await tx.notices.change(broadcasts.miss(broadcast, at=now, limits=notices.limits()))
    await tx.outbox.owe(
        "notices-missed",
        await _desk(tx, missed),
        at=now,
        args={
            "broadcast": missed.id,
            "text": beginning(missed.text, _TITLE),
            "due_at": missed.due_at.isoformat(),
            "unapproved": _WHY.get(broadcast.state, "no"),
        },
        priority=Priority.REMINDER,
        not_before=await _awake(tx, missed, now),
        once=f"broadcast-missed:{missed.id}:{missed.due_at.timestamp():.0f}",
        community_id=missed.community_id,
    )


async def _awake(tx: Transaction, broadcast: Broadcast, at: datetime) -> datetime:
    zone = (await tx.communities.get(broadcast.community_id)).zone
    return notices.awake(at, urgent=broadcast.urgent, zone=zone, limits=notices.limits())
