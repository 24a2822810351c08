"""What happens to events by itself: offers lapse, free seats go to the line, the last call, reminders."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from participation.events import LIMITS, Registration, Roster, State, called, expire, promote, remind
from storage import Transaction
from storage.outbox import Priority


async def expire_offers(tx: Transaction, now: datetime) -> None:
    """Take back the offers nobody answered, and close the lines of events that have begun."""
    for roster in await _locked(tx, await tx.events.with_lapsed(now)):
        for one in expire(roster, at=now):
            before = roster.of(one.resident_id)
            await tx.events.seat(one)
            offered = before is not None and before.state is State.OFFERED
            await _tell(tx, "events-offer-expired" if offered else "events-line-closed", roster, one, now)


async def promote_waitlists(tx: Transaction, now: datetime) -> None:
    """Offer the free seats to the line."""
    for roster in await _locked(tx, await tx.events.with_free_seats(now)):
        for one in promote(roster, at=now):
            await tx.events.seat(one)
            until = one.offered_until.isoformat() if one.offered_until else ""
            await _tell(tx, "events-offered", roster, one, now, until_at=until)


async def call_last(tx: Transaction, now: datetime) -> None:
    """In the last call tell everyone in the line who could take a free seat: once for each time seats came free."""
    for roster in await _locked(tx, await tx.events.with_free_seats(now)):
        for one in called(roster, at=now):
            await _tell(tx, "events-last-call", roster, one, now, occasion=roster.event.freed, left=roster.left)


async def remind_coming(tx: Transaction, now: datetime) -> None:
    """Remind those who come, a day before and shortly before."""
    soon = timedelta(hours=max(LIMITS["reminder_hours"]))
    for roster in await _locked(tx, await tx.events.beginning(now, soon)):
        for one in remind(roster, at=now):
            await tx.events.seat(one)
            occasion = one.since.isoformat()
            await _tell(tx, "events-reminder", roster, one, now, priority=Priority.REMINDER, occasion=occasion)


async def _locked(tx: Transaction, events: Sequence[int]) -> list[Roster]:
    return [await tx.events.roster(event_id, lock=True) for event_id in events]


async def _tell(
    tx: Transaction,
    key: str,
    roster: Roster,
    one: Registration,
    now: datetime,
    *,
    priority: Priority = Priority.RECEIPT,
    occasion: int | str = 0,
    **args: Any,
) -> None:
    event = roster.event
    await tx.outbox.owe(
        key,
        one.resident_id,
        at=now,
        args={
            "title": event.title,
            "place": event.place,
            "begins_at": event.begins_at.isoformat(),
            "party": one.party,
            "event": event.id,
            "registration": one.id,
            **args,
        },
        priority=priority,
        not_before=roster.tell_at(now),
        once=f"{key}:{one.id}:{occasion}",
        community_id=event.community_id,
    )
