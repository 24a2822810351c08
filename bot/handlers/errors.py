"""What answers when nothing else did: a stale button, a word outside any conversation."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode, StartMode

from bot.context import Here
from bot.dialogs.guess import on_unexpected
from bot.dialogs.states import MenuSG


def router() -> Router:
    """Return the last handlers."""
    last = Router(name="errors")
    last.callback_query.register(on_unknown_press)
    last.message.register(on_unknown_word)
    return last


async def on_unknown_press(press: CallbackQuery, here: Here, dialog_manager: DialogManager) -> None:
    """Say that the button is old and show the menu."""
    here.toast("errors-stale")
    await dialog_manager.start(MenuSG.main, mode=StartMode.RESET_STACK, show_mode=ShowMode.SEND)


async def on_unknown_word(message: Message, here: Here, dialog_manager: DialogManager) -> None:
    """Show the menu with a guess of what was meant."""
    if message.text:
        await on_unexpected(message.text, here, dialog_manager)
        return
    here.say("nav-not-understood")
    await dialog_manager.start(MenuSG.main, mode=StartMode.RESET_STACK)
