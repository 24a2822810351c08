"""Volunteers' shifts: a day before, everyone confirmed is asked whether they will come; staff hear of claims that
nobody has confirmed; as it begins, everyone is pointed to 签到. After it, who forgot to check out is checked out, and
leaders are asked for the hours."""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import groupby
from operator import attrgetter
from typing import Any

from participation import patterns
from participation.access import Role
from participation.checkins import AROUND, forget
from participation.covers import Call, short_from, wanted
from participation.daytime import Day
from participation.shifts import LIMITS, State, leader_of, told
from storage import Transaction
from storage.outbox import Priority


async def ask_ready(tx: Transaction, now: datetime) -> None:
    """Ask those confirmed for a shift within the next 24 hours whether they will come; nobody in their sleep."""
    for shift, team in await tx.shifts.beginning(now, now + timedelta(hours=LIMITS["ask_ready_hours"])):
        with tx.community(shift.community_id):
            zone = (await tx.communities.get(shift.community_id)).zone
            said = told(shift, team)
            people = await tx.shifts.people(shift.id)
            unsure = [claimed.resident_id for claimed, _ in people if claimed.state is State.CONFIRMED]
            await tx.outbox.owe(
                "shifts-ask-ready",
                [] if shift.short_at else unsure,  # of a SHORT shift `fill_short` asked them, in one message
                at=now,
                args=said,
                priority=Priority.REMINDER,
                not_before=Day.of(LIMITS, zone).woken(now),
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
                    not_before=Day.of(LIMITS, zone).woken(now),
                    once=f"shifts-unconfirmed:{shift.id}",
                    community_id=shift.community_id,
                )


async def tell_begins(tx: Transaction, now: datetime) -> None:
    """Ten minutes before a shift point whoever has a place to 签到, and the leader to the code: at any hour, because
    they are on their way. Who is confirmed later hears of it then, while one can still check in."""
    soon = now + timedelta(minutes=LIMITS["begins_minutes"])
    for shift, team in await tx.shifts.beginning(now - AROUND, soon):
        with tx.community(shift.community_id):
            people = [
                claimed.resident_id
                for claimed, _ in await tx.shifts.people(shift.id)
                if claimed.state in (State.CONFIRMED, State.READY)
            ]
            leader = leader_of(shift, await tx.shifts.teams.get(shift.team_id))
            owing: dict[str, Any] = {
                "at": now,
                "priority": Priority.REMINDER,
                "once": f"shifts-begins:{shift.id}",  # one of the two each, also of who leads and comes
                "community_id": shift.community_id,
            }
            said = {**told(shift, team), "until_at": (shift.begins_at + AROUND).isoformat()}
            if people and leader is not None:
                comes = leader in people
                await tx.outbox.owe("shifts-begins-lead", leader, args={**said, "comes": comes}, **owing)
            await tx.outbox.owe("shifts-begins", [one for one in people if one != leader], args=said, **owing)


async def end_forgotten(tx: Transaction, now: datetime) -> None:
    """Check out, at the planned end, who never did."""
    for community, id in await tx.shifts.inside(now - AROUND):
        with tx.community(community):
            shift, claimed = await tx.shifts.claimed(id)
            ended = forget(shift, claimed, at=now)
            if ended != claimed:
                await tx.shifts.place(ended)


async def forget_notes(tx: Transaction, now: datetime) -> None:
    """Remove what people said of their body once a shift is some days over, whatever became of its hours, or will not
    take place. With settled hours it went before (`participation.shifts.moved`)."""
    await tx.shifts.forget_notes(now - timedelta(days=LIMITS["able_note_days"]))


async def ask_hours(tx: Transaction, now: datetime) -> None:
    """Ask the leader for the hours once everybody has left, staff where nobody leads; two days later remind both."""
    late = timedelta(hours=LIMITS["confirm_hours"])
    since = now - timedelta(days=LIMITS["led_days"])
    for shift, team, leader, count in await tx.shifts.unjudged(since, now - AROUND):
        with tx.community(shift.community_id):
            zone = (await tx.communities.get(shift.community_id)).zone
            staff = [one.id for one in await tx.residents.holding(Role.STAFF, Role.ADMIN)]
            is_late = shift.ends_at + late <= now
            key = "shifts-hours-late" if is_late else "shifts-hours-wanted"
            people = {*staff, *([leader] if leader else [])} if is_late else {leader} if leader else set(staff)
            await tx.outbox.owe(
                key,
                sorted(people),
                at=now,
                args={**told(shift, team), "count": count, **({"hours": LIMITS["confirm_hours"]} if is_late else {})},
                priority=Priority.REMINDER,
                not_before=Day.of(LIMITS, zone).woken(now),
                once=f"{key}:{shift.id}",
                community_id=shift.community_id,
            )


async def fill_short(tx: Transaction, now: datetime) -> None:
    """Ask people who did it before to take places on SHORT shifts, and places offered to everybody: ten at a time, by
    day alone. Whoever has not said that they come hears of it first."""
    most = LIMITS["round_people"]
    for found, team in await tx.shifts.to_fill(now, now + timedelta(hours=LIMITS["ask_ready_hours"])):
        with tx.community(found.community_id):
            day = Day.of(LIMITS, (await tx.communities.get(found.community_id)).zone)
            if day.woken(now) != now:
                continue
            shift = await tx.shifts.get(found.id, lock=True)
            if shift.cancelled_at:  # just now, by staff
                continue
            claims = [claimed for claimed, _ in await tx.shifts.people(shift.id)]
            is_short = now >= short_from(shift.begins_at, day)
            if not wanted(shift, claims, is_short=is_short):
                continue
            said = told(shift, team)
            owing: dict[str, Any] = {"at": now, "community_id": shift.community_id}
            if is_short and shift.short_at is None:
                shift = await tx.shifts.change(replace(shift, short_at=now))
                unsure = [one.resident_id for one in claims if one.state in (State.CONFIRMED, State.SWAP)]
                once = f"shifts-short-yours:{shift.id}"
                await tx.outbox.owe("shifts-short-yours", unsure, args=said, once=once, **owing)
            if shift.called_at and now < shift.called_at + timedelta(minutes=LIMITS["round_minutes"]):
                continue
            since = now - timedelta(days=LIMITS["before_days"])
            people = await tx.shifts.did_before(shift, since, most)
            if people:
                await tx.shifts.change(replace(shift, called_at=now))
                await tx.shifts.calls.add_all(Call(0, shift.id, one, now) for one in people)
                once = f"shifts-call:{shift.id}"
                await tx.outbox.owe("shifts-call", people, args=said, once=once, **owing)


async def make_shifts(tx: Transaction, now: datetime) -> None:
    """Make the shifts of every pattern four weeks ahead, at most twice a day; asked twice, once."""
    until = patterns.horizon(now)
    behind = await tx.shifts.patterns.behind(until - timedelta(hours=12))
    for community, some in groupby(behind, key=attrgetter("community_id")):
        with tx.community(community):
            zone = (await tx.communities.get(community)).zone
            carried = [patterns.made(pattern, until, at=now, zone=zone) for pattern in some]
            await tx.shifts.add_all(shift for _, new in carried for shift in new)
            for pattern, _ in carried:
                await tx.shifts.patterns.change(pattern)
