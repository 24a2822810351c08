"""我报名 under an invitation and 我来顶班 under a call act at one tap; then the shift's card is shown, also when
somebody was faster."""

from collections.abc import Awaitable, Callable

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode, StartMode

from bot.context import Here
from bot.dialogs.shift_card import sign_up
from bot.dialogs.shift_covers import take_place
from bot.dialogs.states import ShiftSG
from bot.dialogs.widgets import number
from bot.filters import Pressed
from participation.shifts import AlreadyClaimed, Overlap, ShiftBegun, ShiftCancelled, ShiftFull


def router() -> Router:
    """Return the handlers; they stand before the openers, whose form of button they share."""
    shifts = Router(name="shifts")
    shifts.callback_query.register(on_claim, Pressed(r"open:shift-claim:\d{1,19}$"))
    shifts.callback_query.register(on_cover, Pressed(r"open:cover:\d{1,19}$"))
    return shifts


async def on_claim(press: CallbackQuery, here: Here, dialog_manager: DialogManager) -> None:
    """Sign the person up for the shift, or say why not."""
    await _act(press, here, dialog_manager, sign_up)


async def on_cover(press: CallbackQuery, here: Here, dialog_manager: DialogManager) -> None:
    """Take the place over, or say why not."""
    await _act(press, here, dialog_manager, take_place)


async def _act(
    press: CallbackQuery, here: Here, manager: DialogManager, act: Callable[[Here, int], Awaitable[None]]
) -> None:
    here.admit_settled()
    shift_id = number((press.data or "").rpartition(":")[2])
    try:
        await act(here, shift_id)
    except (AlreadyClaimed, Overlap, ShiftBegun, ShiftCancelled, ShiftFull) as late:
        here.toast(late.key, alert=True, **late.facts)
    await manager.start(ShiftSG.card, {"shift_id": shift_id}, StartMode.RESET_STACK, ShowMode.SEND)
