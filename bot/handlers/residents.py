"""Arriving and leaving: /start, and what Telegram tells us of people who block or come back."""

from dataclasses import replace

from aiogram import F, Router
from aiogram.filters import CommandStart
from aiogram.types import ChatMemberUpdated, Message
from aiogram_dialog import DialogManager, StartMode

from bot.context import Here
from bot.dialogs.states import MenuSG


def router() -> Router:
    """Return the handlers."""
    arriving = Router(name="residents")
    arriving.message.register(on_start, CommandStart())
    arriving.my_chat_member.register(on_membership, F.chat.type == "private")
    return arriving


async def on_start(message: Message, here: Here, dialog_manager: DialogManager) -> None:
    """Show the menu."""
    await dialog_manager.start(MenuSG.main, mode=StartMode.RESET_STACK)


async def on_membership(event: ChatMemberUpdated, here: Here) -> None:
    """Remember whether the person can be reached."""
    reachable = event.new_chat_member.status == "member"
    await here.tx.residents.change(replace(here.resident, reachable=reachable))
