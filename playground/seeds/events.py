"""Three events of 城东社区: one with a single seat left, one that is full and has a line, one with room for everybody.

The first residents are left free, so that in a demo they take the last seat and wait for the next.
"""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from participation.events import sign_up
from participation.programme import plan
from playground.seeds import Seeded
from storage import Transaction

EVENTS = (
    # title, place, days ahead, begins, seats, the parties that signed up
    ("京剧清唱会", "社区活动室二楼", 3, time(14, 30), 8, (2, 1, 2, 1, 1)),
    ("手机照相课", "社区图书室", 5, time(9, 30), 6, (1, 1, 2, 1, 1, 2, 1)),
    ("腰鼓队公开排练", "东门小广场", 6, time(19, 0), 40, (1, 2, 4, 1, 3)),
)
FREE = 8
"""Residents who have signed up for nothing yet."""


async def seed(tx: Transaction, town: Seeded) -> None:
    """Plan the events, and let residents sign up over the last days."""
    host = await tx.residents.actor(town.staff[0])
    today = town.now.astimezone(ZoneInfo(town.community.zone)).date()
    guests = iter(town.residents[FREE:])
    for title, place, days, begins, seats, parties in EVENTS:
        begins_at = datetime.combine(today + timedelta(days=days), begins, ZoneInfo(town.community.zone))
        planned_at = town.now - timedelta(days=4)
        event = await tx.events.add(plan(title, place, begins_at, seats, by=host, at=planned_at))
        for number, party in enumerate(parties, 1):
            roster = await tx.events.roster(event.id, lock=True)
            guest = await tx.residents.actor(next(guests))
            signed_at = planned_at + timedelta(hours=5 * number)
            await tx.events.seat(sign_up(roster, party, by=guest, at=signed_at))
