"""Whoever goes, to another community or by withdrawing their consent, gives back what they hold: seats at events and
places in a line, places on shifts, the lead of teams and shifts, clubs, joined cases. They could not reach it any more,
and a neighbour waits for it."""

from collections.abc import Sequence
from typing import Any

from bot.context import Here
from bot.dialogs import club_card, joining
from bot.dialogs.shift_hours import office
from participation.events import SEATED, cancel
from participation.shifts import HOLDING, Shift, Team, withdraw
from participation.volunteers import lay_down

NAMED = 5
"""Events, clubs and teams that are named each; the rest are counted."""


async def held(here: Here) -> dict[str, Any]:
    """Return what the person would give back here, as the window that asks once more says it."""
    events = [await here.tx.events.get(id) for id in sorted(await here.tx.events.of(here.resident.id, here.now))]
    return {
        "seats": len(events),
        "events": _named(here, [event.title for event in events]),
        "shifts": len(await _shifts(here)),
        "clubs": _named(here, [club.name for club in await here.tx.clubs.of(here.resident.id)]),
        "teams": _named(here, [team.name for team in await _teams(here)]),
    }


async def holds_something(here: Here) -> bool:
    """Return whether there is anything to give back."""
    told = await held(here)
    return bool(told["seats"] or told["shifts"] or told["clubs"] != "none" or told["teams"] != "none")


def _named(here: Here, names: Sequence[str]) -> str:
    more = here.label("departing-more", count=len(names) - NAMED) if len(names) > NAMED else ""
    return here.label("nav-comma").join(names[:NAMED]) + more or "none"


async def _shifts(here: Here) -> list[Shift]:
    found = await here.tx.shifts.held(here.resident.id, here.now)
    return [shift for shift, claimed in found if shift.begins_at > here.now and claimed.state in HOLDING]


async def _teams(here: Here) -> list[Team]:
    return [team for team in await here.tx.shifts.teams.all() if team.leader_id == here.resident.id]


async def depart(here: Here) -> None:
    """Give back all that the person holds in their community, before they go. What others joined of theirs goes on;
    a seat goes down the line by itself; staff hear which teams are without a leader."""
    if here.resident.community_id is None:
        return
    await joining.depart(here)
    await club_card.depart(here)
    for event_id in sorted(await here.tx.events.of(here.resident.id, here.now)):  # in one order: no two wait crosswise
        roster = await here.tx.events.roster(event_id, lock=True)
        mine = roster.of(here.resident.id)
        if mine is not None and mine.state not in SEATED:
            await here.tx.events.seat(cancel(roster.event, mine, by=here.actor, at=here.now))
    for found in sorted(await _shifts(here), key=lambda shift: shift.id):
        shift = await here.tx.shifts.get(found.id, lock=True)
        claimed = await here.tx.shifts.mine(shift.id, here.resident.id)
        if claimed is not None and claimed.state in HOLDING:
            await here.tx.shifts.place(withdraw(shift, claimed, by=here.actor, at=here.now))
    await _lay_down(here)


async def _lay_down(here: Here) -> None:
    teams = await _teams(here)
    for one in teams:
        team = await here.tx.shifts.teams.get(one.id, lock=True)
        if team.leader_id == here.resident.id:
            await here.tx.shifts.teams.change(lay_down(team, by=here.actor))
    for led in await here.tx.shifts.led_alone(here.resident.id, here.now):
        shift = await here.tx.shifts.get(led, lock=True)
        await here.tx.shifts.change(lay_down(shift, by=here.actor))
    if teams:
        names = _named(here, [team.name for team in teams])
        await here.owe("departing-teams", await office(here), name=here.resident.name or "—", teams=names)


async def move_out(here: Here) -> None:
    """Take the person out as `depart` does, and tell whoever goes to another community what they leave open here."""
    await depart(here)
    if here.resident.community_id is not None and (left := await here.tx.complaints.left_open(here.resident.id)):
        here.say("complaints-left-open", count=len(left))
