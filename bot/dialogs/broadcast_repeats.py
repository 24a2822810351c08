"""定期通知: a rhythm chosen by name or typed as said, and the series that staff see, hold and end."""

from collections.abc import Awaitable, Callable
from datetime import time
from typing import Any

from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs.broadcast_draft import together
from bot.dialogs.states import BroadcastSG
from bot.dialogs.widgets import PAGE, Say, Screen, choices, choose_group, chosen, here_of, press
from participation import notices, repeats
from participation.access import Who
from participation.notices import beginning
from participation.refusals import NotFound
from participation.repeats import Every, Rhythm

OnRhythm = Callable[[DialogManager, Rhythm], Awaitable[None]]
MONTH_DAYS = (1, 10, 15, 20, 31)
"""Offered to choose from; any other can be typed. The last stands for the last day of the month."""


def rhythm_of(manager: DialogManager) -> Rhythm | None:
    """Return the rhythm that the draft has."""
    kept = manager.dialog_data.get("rhythm")
    return None if kept is None else Rhythm(Every(kept[0]), tuple(kept[1]), time.fromisoformat(kept[2]))


def rhythm_words(here: Here, rhythm: Rhythm) -> str:
    """Return a rhythm as people say it: 每周一、周三 09:00."""
    if rhythm.every is Every.WEEK:
        days = together(here, [here.label("notices-weekday", day=day) for day in rhythm.days])
    else:
        days = together(here, [here.label("notices-monthday", day=day) for day in rhythm.days])
    return here.label("notices-rhythm", every=rhythm.every.value, days=days, hour=rhythm.at.isoformat("minutes"))


async def rhythms(here: Here, **_: Any) -> dict[str, Any]:
    return {"rhythms": [(every.value, here.label(f"notices-every-{every.value}")) for every in Every]}


async def days(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    every = Every(dialog_manager.dialog_data["every"])
    offered = range(1, 8) if every is Every.WEEK else MONTH_DAYS
    label = "notices-weekday" if every is Every.WEEK else "notices-monthday"
    picked = set(dialog_manager.dialog_data.get("days", ()))
    names = {day: here.label(label, day=day) for day in offered}
    return {
        "days": [(f"-{day}", f"✅ {name}") if day in picked else (f"+{day}", name) for day, name in names.items()],
        "picked": bool(picked),
    }


async def hours(here: Here, **_: Any) -> dict[str, Any]:
    return {"hours": [(at.isoformat("minutes"),) * 2 for at in notices.limits().repeat_offers]}


async def on_every(_: CallbackQuery, __: Any, manager: DialogManager, every: str) -> None:
    if every not in [one.value for one in Every]:
        raise NotFound
    manager.dialog_data.update(every=every, days=[])
    await manager.switch_to(BroadcastSG.hour if every == Every.DAY else BroadcastSG.days)


async def on_day(_: CallbackQuery, __: Any, manager: DialogManager, wish: str) -> None:
    """Set or unset a day, as the button says."""
    offered = range(1, 8) if manager.dialog_data["every"] == Every.WEEK else MONTH_DAYS
    picked = set(manager.dialog_data.get("days", ()))
    for day in offered:
        if wish == f"+{day}":
            picked.add(day)
        elif wish == f"-{day}":
            picked.discard(day)
    manager.dialog_data["days"] = sorted(picked)


async def on_days(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    if manager.dialog_data.get("days"):
        await manager.switch_to(BroadcastSG.hour)
    else:
        here_of(manager).toast("notices-choose-one", alert=True)


async def listed(here: Here, **_: Any) -> dict[str, Any]:
    """Give the living series, each with its rhythm and how its notice begins."""
    found = []
    for series in await here.tx.repeats.living():
        last = await here.tx.occurrences.last_of(series.id)
        words = rhythm_words(here, series.rhythm)
        found.append((series.id, f"{words} · {beginning(last.text, 14) if last else ''}"))
    return {"series": found, "count": len(found)}


async def shown(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    series = await here.tx.repeats.get(chosen(dialog_manager, "series_id"))
    last = await here.tx.occurrences.last_of(series.id)
    coming = last is not None and last.released_at is None and last.ended_at is None
    living = series.ended_at is None
    return {
        "text": beginning(last.text, 60) if last else "",
        "rhythm": rhythm_words(here, series.rhythm),
        "next": last.due_at if last and coming else None,
        "state": "ended" if not living else "paused" if series.paused_at else "coming" if coming else "between",
        "may_pause": living and series.paused_at is None,
        "may_resume": living and series.paused_at is not None,
        "may_end": living,
        "last_id": last.id if last else 0,
    }


async def on_series(_: CallbackQuery, __: Any, manager: DialogManager, series_id: int) -> None:
    manager.dialog_data["series_id"] = series_id
    await manager.switch_to(BroadcastSG.series)


async def on_last(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    last = await here_of(manager).tx.occurrences.last_of(chosen(manager, "series_id"))
    if last is None:
        raise NotFound
    manager.dialog_data["broadcast_id"] = last.id
    await manager.switch_to(BroadcastSG.card)


async def on_pause(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    series = await here.tx.repeats.get(chosen(manager, "series_id"), lock=True)
    await here.tx.repeats.change(repeats.pause(series, by=here.actor, at=here.now))
    here.toast("notices-series-paused")


async def on_resume(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    series = await here.tx.repeats.get(chosen(manager, "series_id"), lock=True)
    await here.tx.repeats.change(repeats.resume(series, by=here.actor, at=here.now))
    # what came due while it was held was not to go
    await here.tx.occurrences.cancel_coming(series.id, by=here.actor, at=here.now, due_before=here.now)
    here.toast("notices-series-resumed")


async def on_end(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """End it; the occurrence that waits for its moment does not go."""
    here = here_of(manager)
    series = await here.tx.repeats.get(chosen(manager, "series_id"), lock=True)
    await here.tx.repeats.change(repeats.end(series, by=here.actor, at=here.now))
    await here.tx.occurrences.cancel_coming(series.id, by=here.actor, at=here.now)
    here.toast("notices-series-ended", alert=True)


def windows(on_rhythm: OnRhythm) -> tuple[Screen, ...]:
    """Return the windows of rhythms and series. `on_rhythm(manager, rhythm)` goes on with the one chosen."""

    async def on_hour(_: CallbackQuery, __: Any, manager: DialogManager, hour: str) -> None:
        if hour not in [at.isoformat("minutes") for at in notices.limits().repeat_offers]:
            raise NotFound
        kept = manager.dialog_data
        await on_rhythm(manager, Rhythm(Every(kept["every"]), tuple(kept["days"]), time.fromisoformat(hour)))

    async def on_typed_hour(message: Message, _: Any, manager: DialogManager) -> None:
        here, kept = here_of(manager), manager.dialog_data
        hour = repeats.read_rhythm(f"每天 {message.text or ''}", now=here.now, zone=here.zone).at
        await on_rhythm(manager, Rhythm(Every(kept["every"]), tuple(kept["days"]), hour))

    async def on_typed_rhythm(message: Message, _: Any, manager: DialogManager) -> None:
        here = here_of(manager)
        await on_rhythm(manager, repeats.read_rhythm(message.text or "", now=here.now, zone=here.zone))

    staff = Who.STAFF
    return (
        Screen(
            Say("notices-which-rhythm"),
            MessageInput(on_typed_rhythm, ContentType.TEXT),
            choices("every", "rhythms", on_every, key=str),
            state=BroadcastSG.every,
            who=staff,
            getter=rhythms,
            back=BroadcastSG.when,
        ),
        Screen(
            Say("notices-which-days"),
            MessageInput(on_typed_rhythm, ContentType.TEXT),
            choices("days", "days", on_day, key=str, most=PAGE - 1),
            press("picked", "notices-chosen", on_days),
            state=BroadcastSG.days,
            who=staff,
            getter=days,
            back=BroadcastSG.every,
        ),
        Screen(
            Say("notices-which-hour"),
            MessageInput(on_typed_hour, ContentType.TEXT),
            choices("hours", "hours", on_hour, key=str),
            state=BroadcastSG.hour,
            who=staff,
            getter=hours,
            back=BroadcastSG.every,
        ),
        Screen(
            Say("notices-repeats"),
            choices("series", "series", on_series),
            state=BroadcastSG.repeats,
            who=staff,
            getter=listed,
            back=BroadcastSG.list,
        ),
        Screen(
            Say("notices-series"),
            choose_group(
                press("last", "notices-series-last", on_last, when="last_id"),
                press("pause", "notices-series-pause", on_pause, when="may_pause"),
                press("resume", "notices-series-resume", on_resume, when="may_resume"),
                press("end", "notices-series-end", on_end, when="may_end"),
            ),
            state=BroadcastSG.series,
            who=staff,
            getter=shown,
            back=BroadcastSG.repeats,
        ),
    )
