"""⚙️ 身体、年龄要求: what a shift that is being planned asks of people, where it asks anything."""

from typing import Any

from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs.shift_card import demand
from bot.dialogs.states import ShiftDeskSG
from bot.dialogs.widgets import Say, Screen, go, press
from participation import needs
from participation.access import Who

NOTHING: dict[str, Any] = {"needs": "", "age_least": None, "age_most": None}


def terms_of(manager: DialogManager) -> dict[str, Any]:
    """Return what the draft asks of people, as `participation.shifts.plan` takes it."""
    return {**NOTHING, **manager.dialog_data.get("terms", {})}


def drafted(here: Here, manager: DialogManager) -> str:
    """Return the same in words; `none` for nothing."""
    return demand(here, **terms_of(manager))


def _set(manager: DialogManager, **values: Any) -> None:
    manager.dialog_data["terms"] = {**terms_of(manager), **values}


async def terms(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {"demand": drafted(here, dialog_manager)}


async def limits(here: Here, **_: Any) -> dict[str, Any]:
    return {"most": needs.LIMITS["needs_most"], "age": needs.LIMITS["own_account_from_age"]}


async def on_body(message: Message, _: Any, manager: DialogManager) -> None:
    _set(manager, needs=needs.of_body(message.text or " "))
    await manager.switch_to(ShiftDeskSG.terms)


async def on_no_body(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    _set(manager, needs="")
    await manager.switch_to(ShiftDeskSG.terms)


async def on_ages(message: Message, _: Any, manager: DialogManager) -> None:
    least, most = needs.ages(message.text or "")
    _set(manager, age_least=least, age_most=most)
    await manager.switch_to(ShiftDeskSG.terms)


async def on_no_ages(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    _set(manager, age_least=None, age_most=None)
    await manager.switch_to(ShiftDeskSG.terms)


def windows() -> tuple[Screen, ...]:
    """Return the windows, for the desk's dialog of volunteering."""
    staff = Who.STAFF
    return (
        Screen(
            Say("needs-terms"),
            go("needs-body", ShiftDeskSG.body, id="body"),
            go("needs-years", ShiftDeskSG.years, id="years"),
            go("needs-terms-done", ShiftDeskSG.confirm, id="done"),
            state=ShiftDeskSG.terms,
            who=staff,
            getter=terms,
            back=ShiftDeskSG.confirm,
        ),
        Screen(
            Say("needs-ask-body"),
            MessageInput(on_body, ContentType.TEXT),
            press("none", "needs-body-none", on_no_body),
            state=ShiftDeskSG.body,
            who=staff,
            getter=limits,
            back=ShiftDeskSG.terms,
        ),
        Screen(
            Say("needs-ask-years"),
            MessageInput(on_ages, ContentType.TEXT),
            press("any", "needs-years-any", on_no_ages),
            state=ShiftDeskSG.years,
            who=staff,
            getter=limits,
            back=ShiftDeskSG.terms,
        ),
    )
