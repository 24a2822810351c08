"""Broadcasts by themselves: sent when due (also after a restart), hushed at night, reported when done."""

from datetime import datetime

from participation import notices
from participation.notices import Broadcast
from storage import Transaction
from storage.outbox import BLOCKED, FAILED, SENT, Priority


async def send_due(tx: Transaction, now: datetime) -> None:
    """Turn each broadcast whose moment has come into notices owed."""
    for broadcast in await tx.notices.due(now):
        with tx.community(broadcast.community_id):
            sending = await tx.notices.change(notices.release(broadcast, at=now))
            await tx.notices.send(sending, at=now, not_before=await _awake(tx, sending, now))


async def hush(tx: Transaction, now: datetime) -> None:
    """Put off what a long broadcast still owes when the quiet hours begin."""
    for broadcast in await tx.notices.under_way():
        morning = await _awake(tx, broadcast, now)
        if morning > now:
            await tx.outbox.put_off(broadcast.id, morning)


async def finish_spent(tx: Transaction, now: datetime) -> None:
    """Close the broadcasts of which nothing is owed any more and tell their authors how it went."""
    for broadcast in await tx.notices.spent():
        with tx.community(broadcast.community_id):
            await tx.notices.change(notices.finish(broadcast, at=now))
            counts = await tx.outbox.counts(broadcast.id)
            await tx.outbox.owe(
                "notices-finished",
                broadcast.author_id,
                at=now,
                args={
                    "broadcast": broadcast.id,
                    "text": notices.beginning(broadcast.text, 30),
                    "delivered": counts.get(SENT, 0),
                    "blocked": counts.get(BLOCKED, 0),
                    "failed": counts.get(FAILED, 0),
                },
                priority=Priority.REMINDER,
                not_before=await _awake(tx, broadcast, now),
                once=f"broadcast-finished:{broadcast.id}",
                community_id=broadcast.community_id,
            )


async def _awake(tx: Transaction, broadcast: Broadcast, at: datetime) -> datetime:
    zone = (await tx.communities.get(broadcast.community_id)).zone
    return notices.awake(at, urgent=broadcast.urgent, zone=zone, limits=notices.limits())
