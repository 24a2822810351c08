"""What a shift asks of people, in words; and the one question, with room for a word, to whoever signs up for one that
needs something of the body."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs.shift_card import chosen, sign_up
from bot.dialogs.shift_covers import take_place
from bot.dialogs.states import ShiftSG
from bot.dialogs.widgets import Say, Screen, go, here_of, press
from participation.access import Who
from participation.needs import LIMITS, AbleUnsaid
from participation.refusals import NotFound

Act = Callable[..., Awaitable[None]]
ACTS: dict[str, Act] = {"claim": sign_up, "cover": take_place}
"""Both ways to a place."""


async def take(manager: DialogManager, act: str) -> None:
    """Take a place in one of the ways for whoever pressed; where the shift needs something of the body, ask first."""
    try:
        await ACTS[act](here_of(manager), chosen(manager))
    except AbleUnsaid:
        manager.dialog_data["act"] = act
        await manager.switch_to(ShiftSG.able)


async def _able(manager: DialogManager, note: str) -> None:
    given = manager.start_data if isinstance(manager.start_data, dict) else {}
    act = ACTS.get(str(manager.dialog_data.get("act") or given.get("act")))
    if act is None:
        raise NotFound
    await act(here_of(manager), chosen(manager), able=True, note=note)
    await manager.switch_to(ShiftSG.card)


async def asked(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    shift = await here.tx.shifts.get(chosen(dialog_manager))
    return {
        "team": (await here.tx.shifts.teams.get(shift.team_id)).name,
        "begins": shift.begins_at,
        "needs": shift.needs,
        "most": LIMITS["able_note_most"],
        "days": LIMITS["able_note_days"],
    }


async def on_able(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    await _able(manager, "")


async def on_note(message: Message, _: Any, manager: DialogManager) -> None:
    await _able(manager, message.text or "")


def windows() -> tuple[Screen, ...]:
    """Return the windows of the question."""
    return (
        Screen(
            Say("needs-ask-able"),
            press("able", "needs-able", on_able),
            go("needs-able-but", ShiftSG.able_note, id="but"),
            go("needs-not-able", ShiftSG.card, id="no"),
            state=ShiftSG.able,
            who=Who.REGISTERED,
            getter=asked,
            back=ShiftSG.card,
        ),
        Screen(
            Say("needs-ask-note"),
            MessageInput(on_note, ContentType.TEXT),
            state=ShiftSG.able_note,
            who=Who.REGISTERED,
            getter=asked,
            back=ShiftSG.able,
        ),
    )
