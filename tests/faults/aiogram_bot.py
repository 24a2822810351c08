"""A plain aiogram bot as its documentation shows it: a handler stores the effect and answers; polling or webhook.

`python -m tests.faults.aiogram_bot API TOKEN DATABASE [PORT SECRET]`. With a port it listens for a webhook. It goes
through the same kills as Linli and must lose something: so the judge is shown to find losses.
"""

import asyncio
import sys

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application
from aiohttp import web
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine


async def main(api: str, token: str, database: str, port: str = "", secret: str = "") -> None:
    """Converse until killed."""
    engine = create_async_engine(
        database, pool_size=1, max_overflow=0
    )  # else SQLite is locked at times, which no kill did
    async with engine.begin() as connection:
        await connection.execute(
            text("CREATE TABLE IF NOT EXISTS effects (person BIGINT, kind VARCHAR(8), words VARCHAR(80))")
        )

    async def keep(person: int, kind: str, words: str) -> None:
        async with engine.begin() as connection:
            await connection.execute(
                text("INSERT INTO effects (person, kind, words) VALUES (:person, :kind, :words)"),
                {"person": person, "kind": kind, "words": words},
            )

    dispatcher = Dispatcher()

    @dispatcher.message()
    async def heard(message: Message) -> None:
        words = message.text or ""
        await keep(message.chat.id, "text", words)
        confirm = InlineKeyboardButton(text=f"确认{words}", callback_data=words)
        await message.answer(f"记下：{words}", reply_markup=InlineKeyboardMarkup(inline_keyboard=[[confirm]]))

    @dispatcher.callback_query()
    async def pressed(query: CallbackQuery) -> None:
        words = query.data or ""
        await keep(query.from_user.id, "press", words)
        await query.answer()
        if isinstance(query.message, Message):
            await query.message.edit_text(f"确认了：{words}")

    bot = Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(api)))
    if not port:
        await dispatcher.start_polling(bot, handle_signals=False)
        return
    application = web.Application()
    SimpleRequestHandler(dispatcher, bot, secret_token=secret).register(application, path="/telegram")
    setup_application(application, dispatcher, bot=bot)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", int(port)).start()
    await bot.set_webhook(f"http://127.0.0.1:{port}/telegram", secret_token=secret)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
