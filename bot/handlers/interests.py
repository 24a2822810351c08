"""One tap under an invitation, or under the week's suggestions, ends them."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.context import Here
from bot.dialogs.interests import mute
from bot.filters import Pressed
from participation.access import Who
from participation.interests import Mute


def router() -> Router:
    """Return the handlers; they stand before the openers, whose form of button they share."""
    interests = Router(name="interests")
    interests.callback_query.register(on_mute_shifts, Pressed(r"open:mute-shifts:\d{1,19}$"))
    interests.callback_query.register(on_mute_weekly, Pressed(r"open:mute-weekly:\d{1,19}$"))
    return interests


async def on_mute_shifts(press: CallbackQuery, here: Here) -> None:
    """Ask this person to no shift any more."""
    here.admit(Who.REGISTERED)
    await mute(here, Mute.SHIFTS)


async def on_mute_weekly(press: CallbackQuery, here: Here) -> None:
    """Send this person no suggestions any more."""
    here.admit(Who.REGISTERED)
    await mute(here, Mute.WEEKLY)
