"""Updates: nothing is lost before it is confirmed, nothing lives too long, order holds within a lane."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import unused_port

from playground import ChatInHand, Playground

Api = Any


async def test_what_is_not_confirmed_is_given_again(api: Api, chat: ChatInHand) -> None:
    await chat.send("一")
    await chat.send("二")
    first, second, third = (await api("getUpdates"))["result"]
    assert [update["update_id"] for update in (await api("getUpdates", limit=2))["result"]] == [
        first["update_id"],
        second["update_id"],
    ]
    assert (await api("getUpdates", offset=third["update_id"]))["result"] == [third]
    assert (await api("getUpdates", offset=third["update_id"] + 1))["result"] == []


async def test_a_negative_offset_keeps_the_newest(api: Api, chat: ChatInHand) -> None:
    await chat.send("一")
    await chat.send("二")
    assert [update["message"]["text"] for update in (await api("getUpdates", offset=-1))["result"]] == ["二"]
    assert len((await api("getUpdates"))["result"]) == 1


async def test_a_waiting_poll_wakes_at_once(api: Api, playground: Playground) -> None:
    poll = asyncio.create_task(api("getUpdates", timeout=30))
    while not playground.world.find_bot().inbox.polled():
        await asyncio.sleep(0)
    await playground.person("王阿姨").chat().start()
    assert len((await asyncio.wait_for(poll, 2))["result"]) == 1


async def test_two_pollers_end_in_a_conflict(api: Api, playground: Playground) -> None:
    first = asyncio.create_task(api("getUpdates", timeout=30))
    while not playground.world.find_bot().inbox.polled():
        await asyncio.sleep(0)
    second = asyncio.create_task(api("getUpdates", timeout=30))
    assert (await first)["description"] == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    await playground.person("王阿姨").chat().start()
    assert (await second)["ok"]


async def test_polling_beside_a_webhook_is_a_conflict(api: Api) -> None:
    await api("setWebhook", url="http://127.0.0.1:9/")
    assert (await api("getUpdates"))["description"].startswith("Conflict: can't use getUpdates method while webhook")
    await api("deleteWebhook")
    assert (await api("getUpdates"))["ok"]


async def test_presses_die_after_150_seconds_and_messages_after_a_day(
    api: Api, playground: Playground, chat: ChatInHand
) -> None:
    keyboard = {"inline_keyboard": [[{"text": "好", "callback_data": "x"}]]}
    await api("sendMessage", chat_id=chat.person.id, text="一", reply_markup=keyboard)
    await chat.press("好")
    assert len((await api("getUpdates"))["result"]) == 2
    await playground.advance(151)
    assert [set(update) for update in (await api("getUpdates"))["result"]] == [{"update_id", "message"}]
    await playground.advance(24 * 3600)
    assert (await api("getUpdates"))["result"] == []
    assert chat.chat.pending == 0


async def test_only_the_wanted_kinds_come(api: Api, chat: ChatInHand) -> None:
    await api("getUpdates", allowed_updates=["message_reaction"], offset=-1)
    await chat.send("不要")
    await chat.react(chat.messages[0], "👍")
    kinds = [set(update) - {"update_id"} for update in (await api("getUpdates", offset=-1))["result"]]
    assert kinds == [{"message_reaction"}]
    await api("getUpdates", allowed_updates=[])
    await chat.react(chat.messages[0], "")
    await chat.edit(chat.messages[0], "/start 改")
    assert "edited_message" in (await api("getUpdates", offset=-1))["result"][0]


async def test_blocking_is_told_once(api: Api, chat: ChatInHand) -> None:
    await chat.block()
    await chat.block()
    updates = (await api("getUpdates"))["result"]
    assert [update["my_chat_member"]["new_chat_member"]["status"] for update in updates[1:]] == ["kicked"]
    await chat.start()  # starting again unblocks
    updates = (await api("getUpdates", offset=-2))["result"]
    assert updates[0]["my_chat_member"]["new_chat_member"]["status"] == "member"


class Hook:
    """A bot's own address that answers as told and remembers what came."""

    def __init__(self) -> None:
        self.statuses: list[int] = []
        self.came: list[tuple[str, dict[str, Any]]] = []
        self.enough = asyncio.Condition()
        self.hold: asyncio.Event | None = None
        self.port = unused_port()

    async def answer(self, request: web.Request) -> web.Response:
        self.came.append((request.headers.get("X-Telegram-Bot-Api-Secret-Token", ""), await request.json()))
        async with self.enough:
            self.enough.notify_all()
        if self.hold is not None and "callback_query" not in self.came[-1][1]:
            await self.hold.wait()
        return web.Response(status=self.statuses.pop(0) if self.statuses else 200)

    async def until(self, count: int) -> list[dict[str, Any]]:
        async with self.enough:
            await asyncio.wait_for(self.enough.wait_for(lambda: len(self.came) >= count), 5)
        return [body for _, body in self.came]


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    hook = Hook()
    app = web.Application()
    app.router.add_post("/", hook.answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", hook.port).start()
    yield hook
    await runner.cleanup()


async def test_a_webhook_gets_its_secret_and_again_what_it_refused(api: Api, chat: ChatInHand, hook: Hook) -> None:
    hook.statuses = [500, 503, 200]
    await chat.send("二")
    await api("setWebhook", url=f"http://127.0.0.1:{hook.port}/", secret_token="s-1")
    bodies = await hook.until(4)
    assert [body["message"]["text"] for body in bodies] == ["/start", "/start", "/start", "二"]
    assert {secret for secret, _ in hook.came} == {"s-1"}
    info = (await api("getWebhookInfo"))["result"]
    assert info["last_error_message"] == "Wrong response from the webhook: 503 Service Unavailable"


async def test_a_press_does_not_wait_behind_a_message(api: Api, chat: ChatInHand, hook: Hook) -> None:
    keyboard = {"inline_keyboard": [[{"text": "好", "callback_data": "x"}]]}
    await api("sendMessage", chat_id=chat.person.id, text="一", reply_markup=keyboard)
    hook.hold = asyncio.Event()
    await api("setWebhook", url=f"http://127.0.0.1:{hook.port}/")
    await chat.send("第二条在第一条后面")
    await chat.press("好")
    bodies = await hook.until(2)
    assert "message" in bodies[0]
    assert "callback_query" in bodies[1]
    hook.hold.set()
    assert (await hook.until(3))[2]["message"]["text"] == "第二条在第一条后面"


async def test_an_address_that_is_not_there_is_tried_until_it_is(
    api: Api, chat: ChatInHand, playground: Playground
) -> None:
    port = unused_port()
    await api("setWebhook", url=f"http://127.0.0.1:{port}/")
    inbox = playground.world.find_bot().inbox
    assert inbox.webhook is not None
    while inbox.webhook.last_error is None:
        await asyncio.sleep(0.01)
    hook = Hook()
    app = web.Application()
    app.router.add_post("/", hook.answer)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    assert (await hook.until(1))[0]["message"]["text"] == "/start"
    await chat.settled()
    assert (await api("getWebhookInfo"))["result"]["pending_update_count"] == 0
    await runner.cleanup()
