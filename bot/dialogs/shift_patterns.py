"""固定的班 at the desk: which there are, and ending one."""

from dataclasses import replace
from operator import attrgetter
from typing import Any
from zoneinfo import ZoneInfo

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from bot.context import Here
from bot.dialogs.broadcast_repeats import rhythm_words
from bot.dialogs.shift_cancellations import carry_out
from bot.dialogs.shift_card import demand, tell
from bot.dialogs.states import ShiftDeskSG
from bot.dialogs.widgets import Say, Screen, choices, chosen, go, here_of, press
from bot.wording import day, hours
from participation import patterns
from participation.access import Who
from participation.cancellations import concerned, released, tell_at
from participation.daytime import Day
from participation.patterns import Pattern
from participation.shifts import LIMITS, Shift, leader_of

_DATES_MOST = 5  # of the shifts that are off are named; the rest is counted


async def carry_on(here: Here, pattern: Pattern) -> None:
    """Make the shifts of a pattern that are to be there by now."""
    carried, new = patterns.made(pattern, patterns.horizon(here.now), at=here.now, zone=here.zone)
    await here.tx.shifts.add_all(new)
    await here.tx.shifts.patterns.change(carried)


async def listed(here: Here, **_: Any) -> dict[str, Any]:
    teams = {team.id: team.name for team in await here.tx.shifts.teams.all()}
    living = await here.tx.shifts.patterns.living()
    return {
        "count": len(living),
        "patterns": [(one.id, f"{teams.get(one.team_id, '')} · {rhythm_words(here, one.rhythm)}") for one in living],
    }


async def card(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    one = await here.tx.shifts.patterns.get(chosen(dialog_manager, "pattern_id"))
    return {
        "team": (await here.tx.shifts.teams.get(one.team_id)).name,
        "place": one.place,
        "rhythm": rhythm_words(here, one.rhythm),
        "hours": hours(one.minutes),
        "places": one.places,
        "demand": demand(here, one.needs, one.age_least, one.age_most),
        "living": one.ended_at is None,
        "until": day(one.made_until.astimezone(ZoneInfo(here.zone)).date(), here.locale),
    }


async def on_pattern(_: CallbackQuery, __: Any, manager: DialogManager, pattern_id: int) -> None:
    await here_of(manager).tx.shifts.patterns.get(pattern_id)
    manager.dialog_data["pattern_id"] = pattern_id
    await manager.switch_to(ShiftDeskSG.pattern)


async def on_end(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """End it: its coming shifts are cancelled, and whoever holds a place on one, or would have led, is told."""
    here = here_of(manager)
    one = await here.tx.shifts.patterns.get(chosen(manager, "pattern_id"), lock=True)
    await here.tx.shifts.patterns.change(patterns.end(one, by=here.actor, at=here.now))
    team = await here.tx.shifts.teams.get(one.team_id)
    off: dict[int, list[Shift]] = {}
    for shift in await here.tx.shifts.of_pattern(one.id, here.now):
        claims = [claimed for claimed, _ in await here.tx.shifts.people(shift.id)]
        await carry_out(here, replace(shift, cancelled_at=here.now), released(claims, "", by=here.actor, at=here.now))
        for person in concerned(claims, leader_of(shift, team)):
            off.setdefault(person, []).append(shift)
    for person, shifts in off.items():
        await _tell_off(here, one, person, sorted(shifts, key=attrgetter("begins_at")))
    here.toast("shifts-pattern-over", alert=True)
    await manager.switch_to(ShiftDeskSG.pattern)


async def _tell_off(here: Here, pattern: Pattern, person: int, shifts: list[Shift]) -> None:
    """Owe somebody one notice of all their shifts that are off, the next first and by name; nobody in their sleep."""
    first = shifts[0]
    sent: dict[str, Any] = {
        "not_before": tell_at(first, Day.of(LIMITS, here.zone), here.now),
        "once": f"shifts-pattern-off:{pattern.id}",
    }
    if len(shifts) == 1:
        await tell(here, "shifts-called-off", first, person, **sent)
        return
    named = [one.begins_at.isoformat() for one in shifts[:_DATES_MOST]]
    await tell(
        here, "shifts-pattern-off", first, person, count=len(shifts), days_at=named, more=len(shifts) - len(named),
        **sent,
    )  # fmt: skip


def windows() -> tuple[Screen, ...]:
    """Return the desk's windows of patterns."""
    staff = Who.STAFF
    return (
        Screen(
            Say("shifts-patterns"),
            choices("pattern", "patterns", on_pattern),
            state=ShiftDeskSG.patterns,
            who=staff,
            getter=listed,
        ),
        Screen(
            Say("shifts-pattern"),
            go("shifts-pattern-end", ShiftDeskSG.pattern_end, id="end", when="living"),
            state=ShiftDeskSG.pattern,
            who=staff,
            getter=card,
            back=ShiftDeskSG.patterns,
        ),
        Screen(
            Say("shifts-pattern-end-sure"),
            press("sure", "shifts-pattern-end-yes", on_end),
            state=ShiftDeskSG.pattern_end,
            who=staff,
            getter=card,
            back=ShiftDeskSG.pattern,
        ),
    )
