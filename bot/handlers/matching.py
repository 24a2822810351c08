"""One tap under an invitation takes the place; one tap under it or under the week's suggestions ends them."""

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode, StartMode

from bot.context import Here
from bot.dialogs.interests import mute
from bot.dialogs.matching import take_place
from bot.dialogs.states import ShiftSG
from bot.dialogs.widgets import number
from bot.filters import Pressed
from participation.access import Who
from participation.interests import Mute
from participation.shifts import AlreadyClaimed, Overlap, ShiftBegun, ShiftCancelled, ShiftFull


def router() -> Router:
    """Return the handlers; they stand before the openers, whose form of button they share."""
    matching = Router(name="matching")
    matching.callback_query.register(on_claim, Pressed(r"open:shift-claim:\d{1,19}$"))
    matching.callback_query.register(on_mute_shifts, Pressed(r"open:mute-shifts:\d{1,19}$"))
    matching.callback_query.register(on_mute_weekly, Pressed(r"open:mute-weekly:\d{1,19}$"))
    return matching


async def on_claim(press: CallbackQuery, here: Here, dialog_manager: DialogManager) -> None:
    """Take the place and show the shift; that it came too late is said, and the card says how it stands."""
    here.admit_settled()
    shift_id = number((press.data or "").rpartition(":")[2])
    try:
        await take_place(here, shift_id)
    except (AlreadyClaimed, Overlap, ShiftBegun, ShiftCancelled, ShiftFull) as late:
        here.toast(late.key, alert=True, **late.facts)
    await dialog_manager.start(
        ShiftSG.card, data={"shift_id": shift_id}, mode=StartMode.RESET_STACK, show_mode=ShowMode.SEND
    )


async def on_mute_shifts(press: CallbackQuery, here: Here) -> None:
    """Ask this person to no shift any more."""
    here.admit(Who.REGISTERED)
    await mute(here, Mute.SHIFTS)


async def on_mute_weekly(press: CallbackQuery, here: Here) -> None:
    """Send this person no suggestions any more."""
    here.admit(Who.REGISTERED)
    await mute(here, Mute.WEEKLY)
