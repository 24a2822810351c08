"""Volunteers' shifts: a day before, everyone confirmed is asked whether they will come; staff hear of claims that
nobody has confirmed."""

from datetime import datetime, time, timedelta

from participation.access import Role
from participation.daytime import Day
from participation.shifts import LIMITS, State
from storage import Transaction
from storage.outbox import Priority


async def ask_ready(tx: Transaction, now: datetime) -> None:
    """Ask those confirmed for a shift within the next 24 hours whether they will come; nobody in their sleep."""
    opens, closes = time.fromisoformat(LIMITS["day_opens"]), time.fromisoformat(LIMITS["day_closes"])
    for shift, team in await tx.shifts.beginning(now, now + timedelta(hours=LIMITS["ask_ready_hours"])):
        with tx.community(shift.community_id):
            zone = (await tx.communities.get(shift.community_id)).zone
            said = {
                "shift": shift.id,
                "team": team,
                "place": shift.place,
                "begins_at": shift.begins_at.isoformat(),
            }
            people = await tx.shifts.people(shift.id)
            await tx.outbox.owe(
                "shifts-ask-ready",
                [claimed.resident_id for claimed, _ in people if claimed.state is State.CONFIRMED],
                at=now,
                args=said,
                priority=Priority.REMINDER,
                not_before=Day(opens, closes, zone).woken(now),
                once=f"shifts-ask-ready:{shift.id}",
                community_id=shift.community_id,
            )
            waiting = sum(claimed.state is State.APPLIED for claimed, _ in people)
            if waiting:
                await tx.outbox.owe(
                    "shifts-unconfirmed",
                    [one.id for one in await tx.residents.holding(Role.STAFF, Role.ADMIN)],
                    at=now,
                    args={**said, "count": waiting},
                    priority=Priority.REMINDER,
                    not_before=Day(opens, closes, zone).woken(now),
                    once=f"shifts-unconfirmed:{shift.id}",
                    community_id=shift.community_id,
                )
