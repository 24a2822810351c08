"""A running playground, a bare client of its Bot API, and the client libraries the product uses."""

import io
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import aiohttp
import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from PIL import Image
from playwright.async_api import Browser, async_playwright

from playground import ChatInHand, Playground
from tests.browser import CHROMIUM_FLAGS, chromium

TOKEN = "42:token"

Api = Callable[..., Awaitable[dict[str, Any]]]


@pytest.fixture
async def playground() -> AsyncIterator[Playground]:
    """A playground with one bot, listening."""
    playground = Playground()
    playground.bot(TOKEN, username="linli_bot", name="邻里")
    await playground.start()
    yield playground
    await playground.stop()


@pytest.fixture
async def chat(playground: Playground) -> ChatInHand:
    """A resident's private chat, opened by Start; its update is still waiting."""
    chat = playground.person("王阿姨").chat()
    await chat.start()
    return chat


@pytest.fixture
async def api(playground: Playground) -> AsyncIterator[Api]:
    """`await api(method, **parameters)` → the JSON that Telegram would answer; values that are not text go as JSON."""
    async with aiohttp.ClientSession() as session:

        async def call(method: str, **parameters: Any) -> dict[str, Any]:
            form = aiohttp.FormData()
            for name, value in parameters.items():
                if isinstance(value, bytes):
                    form.add_field(name, value, filename=f"{name}.bin")
                else:
                    form.add_field(name, value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
            async with session.post(f"{playground.url}/bot{TOKEN}/{method}", data=form) as response:
                body: dict[str, Any] = await response.json()
                assert response.status == (200 if body["ok"] else body["error_code"])
                return body

        yield call


@pytest.fixture
async def bot(playground: Playground) -> AsyncIterator[Bot]:
    """An unmodified aiogram bot."""
    async with Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(playground.url))) as bot:
        yield bot


@pytest.fixture(scope="session")
def picture() -> bytes:
    """A PNG large enough to be made smaller."""
    out = io.BytesIO()
    Image.new("RGB", (1600, 900), "#3f8f4f").save(out, "PNG")
    return out.getvalue()


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    """A headless Chromium that stays at home."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium(), args=CHROMIUM_FLAGS)
        yield browser
        await browser.close()
