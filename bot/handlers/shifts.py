"""The button 我来顶班 acts at one tap; then the shift's card is shown, also when somebody was faster."""

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode, StartMode

from bot.context import Here
from bot.dialogs.shift_covers import take_place
from bot.dialogs.states import ShiftSG
from bot.filters import Pressed
from bot.handlers.opening import MOST
from participation.refusals import NotFound
from participation.shifts import AlreadyClaimed, Overlap, ShiftBegun, ShiftCancelled, ShiftFull


def router() -> Router:
    """Return the handler; it stands before the openers, whose form of button it shares."""
    shifts = Router(name="shifts")
    shifts.callback_query.register(on_cover, Pressed(r"open:cover:\d{1,19}$"))
    return shifts


async def on_cover(press: CallbackQuery, here: Here, dialog_manager: DialogManager) -> None:
    """Take the place, or say why not."""
    shift_id = int((press.data or "").rpartition(":")[2])
    if not 0 < shift_id <= MOST or here.resident.community_id is None:
        raise NotFound
    try:
        await take_place(here, shift_id)
    except (ShiftFull, ShiftBegun, ShiftCancelled, AlreadyClaimed, Overlap) as late:
        here.toast(late.key, alert=True, **late.facts)
    await dialog_manager.start(
        ShiftSG.card, data={"shift_id": shift_id}, mode=StartMode.RESET_STACK, show_mode=ShowMode.SEND
    )
