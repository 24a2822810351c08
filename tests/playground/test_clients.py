"""Unmodified aiogram and python-telegram-bot hold a conversation here, by polling and by webhook."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiogram import Bot, Dispatcher
from aiogram import types as aio
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web
from aiohttp.test_utils import unused_port
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, ApplicationBuilder, CallbackQueryHandler, CommandHandler, MessageHandler, filters

from playground import ChatInHand, Playground

TOKEN = "42:token"
SECRET = "only-telegram-knows"


def dispatcher() -> Dispatcher:
    """A bot of three answers in aiogram."""
    dispatcher = Dispatcher()

    @dispatcher.message()
    async def said(message: aio.Message) -> None:
        button = aio.InlineKeyboardButton(text="报名", callback_data="join")
        keyboard = aio.InlineKeyboardMarkup(inline_keyboard=[[button]])
        if message.photo:
            await message.answer_photo(message.photo[-1].file_id, caption="收到照片")
        else:
            await message.answer(f"<b>您说</b> {message.text}", parse_mode="HTML", reply_markup=keyboard)

    @dispatcher.callback_query()
    async def pressed(query: aio.CallbackQuery) -> None:
        assert isinstance(query.message, aio.Message)
        await query.message.edit_text("已报名")
        await query.answer("好的")

    return dispatcher


def application(playground: Playground) -> Any:
    """The same bot in python-telegram-bot."""
    builder = ApplicationBuilder().token(TOKEN)
    app = builder.base_url(f"{playground.url}/bot").base_file_url(f"{playground.url}/file/bot").build()

    async def said(update: Update, context: Any) -> None:
        assert update.message
        keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("报名", callback_data="join")]])
        if update.message.photo:
            await update.message.reply_photo(update.message.photo[-1].file_id, caption="收到照片")
        else:
            await update.message.reply_html(f"<b>您说</b> {update.message.text}", reply_markup=keyboard)

    async def pressed(update: Update, context: Any) -> None:
        assert update.callback_query
        await update.callback_query.edit_message_text("已报名")
        await update.callback_query.answer("好的")

    app.add_handler(CommandHandler("start", said))
    app.add_handler(MessageHandler(filters.ALL, said))
    app.add_handler(CallbackQueryHandler(pressed))
    return app


@asynccontextmanager
async def aiogram_polling(playground: Playground, bot: Bot) -> AsyncIterator[None]:
    running = dispatcher()
    task = asyncio.create_task(running.start_polling(bot, handle_signals=False, polling_timeout=5))
    yield
    await running.stop_polling()
    await task


@asynccontextmanager
async def served(app: web.Application) -> AsyncIterator[str]:
    runner = web.AppRunner(app)
    await runner.setup()
    port = unused_port()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    yield f"http://127.0.0.1:{port}"
    await runner.cleanup()


@asynccontextmanager
async def aiogram_webhook(playground: Playground, bot: Bot, background: bool = True) -> AsyncIterator[None]:
    app = web.Application()
    SimpleRequestHandler(dispatcher(), bot, handle_in_background=background, secret_token=SECRET).register(app, "/hook")
    async with served(app) as url:
        await bot.set_webhook(f"{url}/hook", secret_token=SECRET)
        yield
        await bot.delete_webhook()


@asynccontextmanager
async def ptb_polling(playground: Playground, bot: Bot) -> AsyncIterator[None]:
    app: Application[Any, Any, Any, Any, Any, Any] = application(playground)
    async with app:
        await app.start()
        assert app.updater
        await app.updater.start_polling(timeout=5)
        yield
        await app.updater.stop()
        await app.stop()


@asynccontextmanager
async def ptb_webhook(playground: Playground, bot: Bot) -> AsyncIterator[None]:
    app: Application[Any, Any, Any, Any, Any, Any] = application(playground)
    port = unused_port()
    async with app:
        await app.start()
        assert app.updater
        await app.updater.start_webhook(
            "127.0.0.1", port, "hook", secret_token=SECRET, webhook_url=f"http://127.0.0.1:{port}/hook"
        )
        yield
        await app.updater.stop()
        await app.stop()


@pytest.mark.parametrize("way", [aiogram_polling, aiogram_webhook, ptb_polling, ptb_webhook])
async def test_a_whole_conversation(way: Any, playground: Playground, bot: Bot, picture: bytes) -> None:
    chat = playground.person("王阿姨").chat()
    async with way(playground, bot):
        await chat.start()
        await chat.settled()
        assert chat.buttons() == ["报名"]
        await chat.press("报名")
        await chat.settled()
        assert chat.screen.text == "已报名"
        await chat.send_photo(picture, caption="楼道")
        await chat.settled()
    assert chat.transcript() == (
        "王阿姨> /start\n"
        "bot: 您说 /start\n"
        "     [报名]\n"
        "王阿姨* 报名\n"
        "bot~ 已报名\n"
        "bot! 好的\n"
        "王阿姨> (photo)\n"
        "     楼道\n"
        "bot: (photo)\n"
        "     收到照片\n"
    )


async def test_a_webhook_may_answer_with_a_call(playground: Playground, bot: Bot, chat: ChatInHand) -> None:
    app = web.Application()
    answering = Dispatcher()

    @answering.message()
    async def said(message: aio.Message) -> Any:
        return message.answer("在回答里说的")

    SimpleRequestHandler(answering, bot, handle_in_background=False, secret_token=SECRET).register(app, "/hook")
    async with served(app) as url:
        await bot.set_webhook(f"{url}/hook", secret_token=SECRET)
        assert (await chat.next_message()).text == "在回答里说的"
        await bot.delete_webhook()


async def test_both_libraries_download_what_a_person_sent(playground: Playground, bot: Bot, chat: ChatInHand) -> None:
    message = await chat.send_document("名册.csv", "王,3-2-101\n".encode())
    file_id = message.content["document"]["file_id"]
    file = await bot.download(file_id)
    assert file is not None
    assert file.read().decode() == "王,3-2-101\n"
    async with application(playground) as app:
        assert bytes(await (await app.bot.get_file(file_id)).download_as_bytearray()).decode() == "王,3-2-101\n"
