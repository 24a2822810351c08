"""aiogram-dialog as it comes, on its memory storage: two windows and a button between them."""

import asyncio
import sys

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import CommandStart
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager, StartMode, Window, setup_dialogs
from aiogram_dialog.widgets.kbd import SwitchTo
from aiogram_dialog.widgets.text import Const


class TwoSG(StatesGroup):
    first = State()
    second = State()


async def main(api: str, token: str) -> None:
    """Converse until killed."""
    dispatcher = Dispatcher(storage=MemoryStorage())

    @dispatcher.message(CommandStart())
    async def begin(message: Message, dialog_manager: DialogManager) -> None:
        await dialog_manager.start(TwoSG.first, mode=StartMode.RESET_STACK)

    dispatcher.include_router(
        Dialog(
            Window(Const("一"), SwitchTo(Const("求助"), "a", TwoSG.second), state=TwoSG.first),
            Window(Const("二"), SwitchTo(Const("返回"), "b", TwoSG.first), state=TwoSG.second),
        )
    )
    setup_dialogs(dispatcher)
    bot = Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(api)))
    await dispatcher.start_polling(bot, handle_signals=False)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:3]))
