"""我带的班: what the leader of a shift sees: who comes, the code, an entry for who has no phone, and the hours."""

from datetime import timedelta
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager

from bot.context import Here
from bot.dialogs.shift_card import item, people
from bot.dialogs.shift_hours import (
    minutes_screen,
    on_credit,
    on_enter_in,
    on_enter_out,
    on_miss,
    one_person,
)
from bot.dialogs.states import ShiftLeadSG
from bot.dialogs.widgets import Say, Screen, choices, chosen, go, here_of, press
from participation import checkins
from participation.access import Who
from participation.shifts import LIMITS, Shift, Team, leads


async def leading(here: Here, manager: DialogManager) -> tuple[Shift, Team]:
    """Return the shift and its team. Refuses with NotFound, and NotYours whoever does not lead it."""
    shift = await here.tx.shifts.get(chosen(manager, "shift_id"))
    team = await here.tx.shifts.teams.get(shift.team_id)
    leads(shift, team, here.actor)
    return shift, team


async def led(here: Here) -> list[tuple[Shift, str]]:
    """Return the shifts that the person leads: those ahead, and those behind whose hours may be unconfirmed."""
    return await here.tx.shifts.led(
        here.resident.id, here.now - timedelta(days=LIMITS["led_days"]), here.now + timedelta(days=LIMITS["led_days"])
    )


async def listed(here: Here, **_: Any) -> dict[str, Any]:
    shifts = await led(here)
    return {"count": len(shifts), "shifts": [(shift.id, item(here, shift, team)) for shift, team in shifts]}


async def card(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    shift, _team = await leading(here, dialog_manager)
    return await people(here, shift)


async def code(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    shift, team = await leading(here, dialog_manager)
    shown = checkins.shows_code(shift, here.now)
    return {
        "team": team.name,
        "begins": shift.begins_at,
        "minutes": LIMITS["check_minutes"],
        "code": " ".join(checkins.code(shift, here.now)) if shown else "none",
        "seconds": checkins.fresh_for(here.now),
    }


async def on_shift(_: CallbackQuery, __: Any, manager: DialogManager, shift_id: int) -> None:
    await here_of(manager).tx.shifts.get(shift_id)
    manager.dialog_data["shift_id"] = shift_id
    await manager.switch_to(ShiftLeadSG.card)


async def on_person(_: CallbackQuery, __: Any, manager: DialogManager, claim_id: int) -> None:
    await here_of(manager).tx.shifts.claims.get(claim_id)
    manager.dialog_data["claim_id"] = claim_id
    await manager.switch_to(ShiftLeadSG.one)


async def on_again(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    await manager.switch_to(ShiftLeadSG.code)


def dialog() -> Dialog:
    """Return the leaders' dialog; every window asks whether it is a shift of theirs."""
    anyone = Who.REGISTERED
    return Dialog(
        Screen(
            Say("shifts-lead"),
            choices("led", "shifts", on_shift),
            state=ShiftLeadSG.list,
            who=anyone,
            getter=listed,
        ),
        Screen(
            Say("shifts-lead-card"),
            choices("person", "people", on_person, most=5),
            go("shifts-lead-code-button", ShiftLeadSG.code, id="code", when="stands"),
            state=ShiftLeadSG.card,
            who=anyone,
            getter=card,
            back=ShiftLeadSG.list,
        ),
        Screen(
            Say("shifts-lead-code"),
            press("again", "shifts-lead-again", on_again),
            state=ShiftLeadSG.code,
            who=anyone,
            getter=code,
            back=ShiftLeadSG.card,
        ),
        Screen(
            Say("shifts-desk-one"),
            press("in", "shifts-lead-in", on_enter_in, when="can_in"),
            press("out", "shifts-lead-out", on_enter_out, when="can_out"),
            press("hours", "shifts-desk-credit", on_credit, when="can_credit"),
            go("shifts-desk-minutes", ShiftLeadSG.minutes, id="other", when="can_credit"),
            press("miss", "shifts-desk-miss", on_miss, when="can_miss"),
            state=ShiftLeadSG.one,
            who=anyone,
            getter=one_person,
            back=ShiftLeadSG.card,
        ),
        minutes_screen(ShiftLeadSG.minutes, ShiftLeadSG.one, anyone),
    )
