"""我的时长, month by month, and the objection to what was written down."""

from itertools import groupby
from typing import Any
from zoneinfo import ZoneInfo

from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs.house import bounded
from bot.dialogs.shift_card import chosen, own, tell
from bot.dialogs.shift_hours import office
from bot.dialogs.states import ShiftSG
from bot.dialogs.widgets import Say, Screen, choices, here_of
from bot.wording import hours
from participation.access import Who
from participation.credits import dispute
from participation.refusals import NotFound
from participation.shifts import LIMITS, Claim, Elsewhere, Shift, State

Past = list[tuple[Shift, Claim, str]]


async def by_month(here: Here) -> list[tuple[int, Past]]:
    """Return the person's shifts behind them by the community's months (202611), the last month first."""

    def month(one: tuple[Shift, Claim, str]) -> int:
        local = one[0].begins_at.astimezone(ZoneInfo(here.zone))
        return local.year * 100 + local.month

    past = await here.tx.shifts.past(here.resident.id, here.now)
    return [(number, list(some)) for number, some in groupby(past, key=month)]


def counted(past: Past) -> int:
    """Return the minutes that count of some shifts."""
    return sum(claimed.minutes or 0 for _, claimed, _ in past if claimed.state is State.CREDITED)


async def months(here: Here, **_: Any) -> dict[str, Any]:
    found = await by_month(here)
    return {
        "count": len(found),
        "hours": hours(await here.tx.shifts.minutes(here.resident.id)),
        "months": [
            (
                number,
                here.label(
                    "shifts-month-item", year=number // 100, month=number % 100, hours=hours(counted(past)),
                    count=len(past),
                ),
            )
            for number, past in found
        ],
    }  # fmt: skip


async def month(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    number = dialog_manager.dialog_data.get("month", 0)
    past = dict(await by_month(here)).get(number, [])
    return {
        "year": number // 100,
        "month": number % 100,
        "hours": hours(counted(past)),
        "shifts": [
            (
                shift.id,
                here.label(
                    "shifts-past-item", team=team, begins=shift.begins_at, state=str(claimed.state),
                    hours=hours(claimed.minutes or 0),
                ),
            )
            for shift, claimed, team in past
        ],
    }  # fmt: skip


async def disputed(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    shift = await here.tx.shifts.get(chosen(dialog_manager))
    team = await here.tx.shifts.teams.get(shift.team_id)
    return {"team": team.name, "begins": shift.begins_at, "most": LIMITS["reason_most"]}


async def on_month(_: CallbackQuery, __: Any, manager: DialogManager, number: int) -> None:
    if number not in dict(await by_month(here_of(manager))):
        raise NotFound
    manager.dialog_data["month"] = number
    await manager.switch_to(ShiftSG.month)


async def on_past(_: CallbackQuery, __: Any, manager: DialogManager, shift_id: int) -> None:
    here = here_of(manager)
    past = {shift.id: shift for shift, _, _ in await here.tx.shifts.past(here.resident.id, here.now)}
    if shift_id not in past:
        raise NotFound
    if (there := past[shift_id].community_id) != here.community_id:
        with here.tx.everywhere():
            raise Elsewhere(community=(await here.tx.communities.get(there)).name)
    manager.dialog_data["shift_id"] = shift_id
    await manager.switch_to(ShiftSG.card)


async def on_dispute(message: Message, _: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    why = bounded(message.text or "", LIMITS["reason_most"])
    shift, claimed = await own(here, chosen(manager))
    await here.tx.shifts.place(dispute(claimed, why, by=here.actor, at=here.now))
    await tell(here, "shifts-disputed", shift, await office(here), name=here.resident.name or "—", why=why)
    here.say("shifts-now-disputed")
    await manager.switch_to(ShiftSG.card)


def windows() -> tuple[Screen, ...]:
    """Return the windows of one's own hours."""
    mine = Who.REGISTERED
    return (
        Screen(
            Say("shifts-months"),
            choices("month", "months", on_month),
            state=ShiftSG.months,
            who=mine,
            getter=months,
            back=ShiftSG.mine,
        ),
        Screen(
            Say("shifts-month"),
            choices("past", "shifts", on_past),
            state=ShiftSG.month,
            who=mine,
            getter=month,
            back=ShiftSG.months,
        ),
        Screen(
            Say("shifts-ask-dispute"),
            MessageInput(on_dispute, ContentType.TEXT),
            state=ShiftSG.dispute,
            who=mine,
            getter=disputed,
            back=ShiftSG.card,
        ),
    )
