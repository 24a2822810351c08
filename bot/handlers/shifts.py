"""我报名 under an invitation and 我来顶班 under a call act at one tap; then the shift's card is shown, also when
somebody was faster. Of a shift that needs something of the body they open the question."""

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode, StartMode

from bot.context import Here
from bot.dialogs.shift_needs import ACTS
from bot.dialogs.states import ShiftSG
from bot.dialogs.widgets import number
from bot.filters import Pressed
from participation.needs import AbleUnsaid, TooOld, TooYoung
from participation.shifts import AlreadyClaimed, Overlap, ShiftBegun, ShiftCancelled, ShiftFull


def router() -> Router:
    """Return the handlers; they stand before the openers, whose form of button they share."""
    shifts = Router(name="shifts")
    shifts.callback_query.register(on_claim, Pressed(r"open:shift-claim:\d{1,19}$"))
    shifts.callback_query.register(on_cover, Pressed(r"open:cover:\d{1,19}$"))
    return shifts


async def on_claim(press: CallbackQuery, here: Here, dialog_manager: DialogManager) -> None:
    """Sign the person up for the shift, or say why not."""
    await _act(press, here, dialog_manager, "claim")


async def on_cover(press: CallbackQuery, here: Here, dialog_manager: DialogManager) -> None:
    """Take the place over, or say why not."""
    await _act(press, here, dialog_manager, "cover")


async def _act(press: CallbackQuery, here: Here, manager: DialogManager, act: str) -> None:
    here.admit_settled()
    shift_id = number((press.data or "").rpartition(":")[2])
    try:
        await ACTS[act](here, shift_id)
    except AbleUnsaid:
        asked = {"shift_id": shift_id, "act": act}
        await manager.start(ShiftSG.able, asked, StartMode.RESET_STACK, ShowMode.SEND)
        return
    except (AlreadyClaimed, Overlap, ShiftBegun, ShiftCancelled, ShiftFull, TooOld, TooYoung) as late:
        here.toast(late.key, alert=True, **late.facts)
    await manager.start(ShiftSG.card, {"shift_id": shift_id}, StartMode.RESET_STACK, ShowMode.SEND)
