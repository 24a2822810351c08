"""What happens by itself when an event is over: who was there is asked how it was, who stayed away is missed kindly."""

from datetime import datetime
from typing import Any

from participation.attendance import closes_at, settle
from participation.events import Registration, Roster, State
from storage import Transaction
from storage.outbox import Priority


async def close_lists(tx: Transaction, now: datetime) -> bool:
    """Ask those who were there how it was, once the event is over; when its list is closed, ask those who stayed away
    whether something was amiss. One event in a transaction; return whether there may be more."""
    due = await tx.attendance.ended(now)
    if not due:
        return False
    roster = await tx.events.roster(due[0], lock=True)
    for one in settle(roster, at=now):
        await tx.events.seat(one)
        if not one.guest:
            await _tell(
                tx, "attendance-asked" if one.state is State.ATTENDED else "attendance-missed", roster, one, now
            )
    if now >= closes_at(roster.event):
        await tx.events.settle(roster.event.id, now)
    return len(due) > 1


async def _tell(tx: Transaction, key: str, roster: Roster, one: Registration, now: datetime) -> None:
    event = roster.event
    args: dict[str, Any] = {
        "title": event.title,
        "begins_at": event.begins_at.isoformat(),
        "registration": one.id,
    }
    await tx.outbox.owe(
        key,
        one.resident_id,
        at=now,
        args=args,
        priority=Priority.REMINDER,
        not_before=roster.day.woken(now),
        once=f"{key}:{one.id}",
        community_id=event.community_id,
    )
