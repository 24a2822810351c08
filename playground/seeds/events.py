"""Events of 城东社区: one with a single seat left, one that is full and has a line, one with room for everybody, and
one that is over, with who came and what they said.

The first residents are left free, so that in a demo they take the last seat and wait for the next.
"""

from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from participation import attendance
from participation.events import State, sign_up
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
PAST = ("重阳节包饺子", "社区活动室一楼", 4, time(9, 0), 30)
"""The one that is over: title, place, days ago, when it began, seats."""
CAME = (
    (2, "good", "馅调得真香，明年还来"),
    (1, "good", ""),
    (3, "fair", "人多，凳子不够坐"),
    (1, "poor", "通知得太晚了"),
    (1, "", ""),
)
"""Who was there: party, how it was, what they said."""


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
    await _past(tx, town)


async def _past(tx: Transaction, town: Seeded) -> None:
    host = await tx.residents.actor(town.staff[0])
    zone = ZoneInfo(town.community.zone)
    title, place, ago, begins, seats = PAST
    begins_at = datetime.combine(town.now.astimezone(zone).date() - timedelta(days=ago), begins, zone)
    event = await tx.events.add(plan(title, place, begins_at, seats, by=host, at=begins_at - timedelta(days=5)))
    for resident, (party, mark, said) in zip(town.residents[FREE:], CAME, strict=False):
        guest = await tx.residents.actor(resident)
        roster = await tx.events.roster(event.id, lock=True)
        kept = await tx.events.seat(sign_up(roster, party, by=guest, at=begins_at - timedelta(days=2)))
        if not mark:
            continue
        kept = await tx.events.seat(attendance.check_in(roster.event, kept, by=host, at=begins_at))
        over = replace(kept, state=State.ATTENDED, since=event.over_at)
        felt = attendance.feel(event, over, mark, by=guest, at=event.over_at)
        await tx.events.seat(attendance.say(event, felt, by=guest, at=event.over_at, text=said) if said else felt)
    roster = await tx.events.roster(event.id, lock=True)
    for one in attendance.settle(roster, at=attendance.closes_at(event)):
        await tx.events.seat(one)
    await tx.events.settle(event.id, town.now)
