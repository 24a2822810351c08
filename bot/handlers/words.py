"""Words that mean the same everywhere: 主菜单, 求助, /menu, /help, in every language."""

from typing import Any

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import Message
from aiogram_dialog import DialogManager, StartMode

from bot.dialogs.states import MenuSG
from bot.dialogs.widgets import plain_label
from bot.wording import LOCALES, plain


def router() -> Router:
    """Return the handlers."""
    everywhere = Router(name="words")
    everywhere.message.register(on_home, Command("menu"))
    everywhere.message.register(on_help, Command("help"))
    everywhere.message.register(on_home, _means("nav-home"))
    everywhere.message.register(on_help, _means("menu-help"))
    return everywhere


def _means(id: str) -> Any:
    def typed(message: Message) -> bool:
        asked = plain_label(message.text or "")
        return bool(asked) and asked in {plain_label(plain(locale, id)) for locale in LOCALES}

    return typed


async def on_home(message: Message, dialog_manager: DialogManager) -> None:
    """Show the menu, wherever one was."""
    await dialog_manager.start(MenuSG.main, mode=StartMode.RESET_STACK)


async def on_help(message: Message, dialog_manager: DialogManager) -> None:
    """Name a person and a phone."""
    await dialog_manager.start(MenuSG.help, mode=StartMode.RESET_STACK)
