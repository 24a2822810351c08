"""📅 这一周: the community's next seven days in words, and as pictures for who likes to look."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager

from bot.calendars import MAP, POSTER, WEEK, week_lines
from bot.context import Here
from bot.dialogs.states import CalendarSG
from bot.dialogs.widgets import Say, Screen, choose_group, chosen, go, here_of, press
from participation.access import Who
from participation.calendars import Entry, by_day, entries, needs

ON_SCREEN, IN_CAPTION = 3_000, 800
"""Characters that the lines may take: a message holds 4096, a caption 1024."""


async def _found(here: Here) -> tuple[Entry, ...]:
    here.admit_settled()
    return entries(
        await here.tx.events.coming(here.now), await here.tx.shifts.coming(here.now), here.now, here.zone,
        await here.tx.clubs.meetings(here.now),
    )  # fmt: skip


async def _days(here: Here, most: int) -> str:
    """Return the days that hold something as lines, as many as `most` characters take."""
    lines: list[str] = []
    for name, listed in week_lines(by_day(await _found(here), here.now, here.zone), here.locale, here.zone):
        if listed:
            lines.append(here.label("calendars-day", day=name))
            lines += [here.label("calendars-line", kind=line.kind, text=line.text) for line in listed]
    return _within(lines, most, here.label("calendars-cut"))


def _within(lines: list[str], most: int, cut: str) -> str:
    kept: list[str] = []
    for line in lines:
        if sum(map(len, kept)) + len(kept) + len(line) > most:
            return "\n".join([*kept, cut])
        kept.append(line)
    return "\n".join(kept)


async def week(here: Here, **_: Any) -> dict[str, Any]:
    found = await _found(here)
    return {
        "count": len(found),
        "days": await _days(here, ON_SCREEN),
        "some": bool(found),
        "has_shifts": any(one.kind == "shift" for one in found),
    }


async def _needs(here: Here, most: int) -> str:
    lines = [
        here.label(
            "calendars-need-line", building=one.building.name if one.building else here.label("calendars-elsewhere"),
            need=here.label("calendars-need", shifts=one.shifts, missing=one.missing),
        )
        for one in needs(await _found(here), await here.tx.communities.buildings.all())
        if one.shifts
    ]  # fmt: skip
    return _within(lines, most, here.label("calendars-cut"))


async def missing(here: Here, **_: Any) -> dict[str, Any]:
    return {"lines": await _needs(here, ON_SCREEN)}


async def on_week(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    await here.give(WEEK, 0, lines=await _days(here, IN_CAPTION))
    here.toast("calendars-coming")


async def on_map(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    await here.give(MAP, 0, lines=await _needs(here, IN_CAPTION))
    here.toast("calendars-coming")


async def on_poster(_: Any, __: Any, manager: DialogManager) -> None:
    """Send the poster of the event whose card is shown."""
    here = here_of(manager)
    event = await here.tx.events.get(chosen(manager, "event_id"))
    await here.give(
        POSTER, event.id, event=event.id, title=event.title, place=event.place, capacity=event.capacity,
        left=max(event.left, 0), begins_at=event.begins_at.isoformat(),
    )  # fmt: skip
    here.toast("calendars-coming")


def dialog() -> Dialog:
    """Return the dialog of the week."""
    return Dialog(
        Screen(
            Say("calendars-week"),
            choose_group(
                press("picture", "calendars-picture-wanted", on_week, when="some"),
                go("calendars-missing-button", CalendarSG.missing, id="missing", when="has_shifts"),
            ),
            state=CalendarSG.week,
            who=Who.ANYONE,
            getter=week,
        ),
        Screen(
            Say("calendars-missing"),
            choose_group(press("map", "calendars-picture-wanted", on_map)),
            state=CalendarSG.missing,
            who=Who.ANYONE,
            getter=missing,
            back=CalendarSG.week,
        ),
    )
