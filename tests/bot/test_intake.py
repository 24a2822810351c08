"""The way in: what the webhook answers; nothing is lost over restarts, and no malformed update stops anybody."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from sqlalchemy import func, select

from bot.assembly import Conversations
from bot.intake import Intake, poll
from bot.updates import lane_of
from bot.webhook import BODY_LIMIT, SecretTooShort, served, webhook
from playground.server import Playground
from storage import Storage
from storage.inbox import InboxRow
from tests.town import TOKEN, Town

SECRET = "a-secret-of-the-tests-0123456789_-ABC"
HEADER = "X-Telegram-Bot-Api-Secret-Token"
UPDATE = {"update_id": 1, "message": {"message_id": 1, "date": 1, "chat": {"id": 7, "type": "private"}}}


class Door:
    """The webhook alone, served on loopback."""

    def __init__(self, storage: Storage, intake: Intake, port: int) -> None:
        self.storage = storage
        self.intake = intake
        self.port = port
        self.url = f"http://127.0.0.1:{port}/telegram"
        self.woken = 0

    async def post(self, body: Any, headers: dict[str, str] | None = None) -> int:
        """Post with the right secret unless headers are given; return the answer's status."""
        given = {HEADER: SECRET} if headers is None else headers
        async with aiohttp.ClientSession() as session, session.post(self.url, data=body, headers=given) as answer:
            self.answered = dict(answer.headers)
            return answer.status

    async def kept(self) -> int:
        """Return how many updates stand in the inbox."""
        async with self.storage.reading() as tx:
            return int(await tx.session.scalar(select(func.count()).select_from(InboxRow)) or 0)


@pytest.fixture
async def door(sqlite: str) -> AsyncIterator[Door]:
    """A webhook without lanes behind it."""
    storage = Storage(sqlite)

    def wake(_: list[int]) -> None:
        opened.woken += 1

    intake = Intake(storage, 100001, wake)
    runner = served(webhook(intake, SECRET, body_s=0.5), idle_s=0.5)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    opened = Door(storage, intake, runner.addresses[0][1])
    yield opened
    await runner.cleanup()
    await storage.close()


def test_a_short_secret_starts_nothing(sqlite: str) -> None:
    for secret in ("", "x", SECRET[:31]):
        with pytest.raises(SecretTooShort):
            webhook(Intake(Storage(sqlite), 1, lambda _: None), secret)


GOOD = json.dumps(UPDATE).encode()
HEADERS = {
    "right": ({HEADER: SECRET}, None),
    "lower case name": ({HEADER.lower(): SECRET}, None),
    "missing": ({}, 401),
    "empty": ({HEADER: ""}, 401),
    "wrong": ({HEADER: SECRET[:-1] + "x"}, 401),
    "prefix": ({HEADER: SECRET[:-1]}, 401),
    "longer": ({HEADER: SECRET + "x"}, 401),
    "not ascii": ({HEADER: "密码" * 20}, 401),
    "elsewhere": ({"Authorization": SECRET, "X-Forwarded-For": "149.154.160.1"}, 401),
    "as octets": ({HEADER: "\udcff\udcfe"}, 401),
}
BODIES = {
    "an update": (GOOD, 200),
    "with what we do not know": (json.dumps({**UPDATE, "something_new": {"a": 1}}).encode(), 200),
    "empty": (b"", 400),
    "not json": (b"update_id=1", 400),
    "not text": (b"\xff\xfe\x00", 400),
    "a list": (b"[1]", 400),
    "a number": (b"5", 400),
    "no id": (b'{"message": {}}', 400),
    "id of text": (b'{"update_id": "1"}', 400),
    "id true": (b'{"update_id": true}', 400),
    "id of a fraction": (b'{"update_id": 1.5}', 400),
    "id that no column takes": (b'{"update_id": 99999999999999999999999}', 400),
    "id below nothing": (b'{"update_id": -1}', 400),
    "id without end": (b'{"update_id": ' + b"9" * 5000 + b"}", 400),
    "a number without end": (b'{"update_id": 1, "x": ' + b"9" * 5000 + b"}", 200),
    "nested without end behind its id": (b'{"update_id": 1, "x": ' + b"[" * 200_000, 200),
    "cut off behind its id": (GOOD[:-2], 200),
    "wrong inside": (b'{"update_id": 1, "message": {"chat": 5, "from": [], "text": {"a": null}}}', 200),
    "not text behind its id": (b'{"update_id": 1, "x": "\xff\x00"}', 200),
    "nested without end": (b"[" * 200_000, 400),
    "too large": (b'{"update_id": 1, "x": "' + b"x" * BODY_LIMIT + b'"}', 413),
}


@pytest.mark.parametrize("header", HEADERS)
async def test_what_is_answered(door: Door, header: str) -> None:
    """Each body under each header; what is refused is not stored and wakes nobody."""
    headers, refused = HEADERS[header]
    answered = {name: await door.post(content, headers) for name, (content, _) in BODIES.items()}
    assert answered == {name: refused or good for name, (_, good) in BODIES.items()}
    taken = [name for name, status in answered.items() if status == 200]
    assert door.woken == len(taken)
    assert await door.kept() == min(len(taken), 1)  # the same update each time


async def test_a_body_without_a_length_is_bounded_too(door: Door) -> None:
    async def endless() -> AsyncIterator[bytes]:
        for _ in range(4 * BODY_LIMIT // 65536):
            yield b" " * 65536

    with contextlib.suppress(aiohttp.ClientError):  # the door may close before all was sent
        assert await door.post(endless()) == 413
    assert await door.kept() == 0
    assert await door.post(GOOD) == 200


async def test_only_posts_to_the_one_address(door: Door) -> None:
    async with aiohttp.ClientSession() as session:
        async with session.get(door.url, headers={HEADER: SECRET}) as got:
            assert got.status == 405
        async with session.post(door.url + "/x", headers={HEADER: SECRET}, data=GOOD) as got:
            assert got.status == 404
    assert await door.kept() == 0


async def test_what_could_not_be_stored_is_asked_for_again(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = door.storage.transaction

    def away(*_: Any) -> Any:
        raise OSError("the database is away")

    monkeypatch.setattr(door.storage, "transaction", away)
    assert await door.post(GOOD) == 503
    assert door.answered["Retry-After"] == "1"
    monkeypatch.setattr(door.storage, "transaction", whole)
    assert await door.post(GOOD) == 200
    assert await door.kept() == 1


async def test_the_same_update_twice_is_kept_once(door: Door) -> None:
    assert [await door.post(GOOD) for _ in range(3)] == [200, 200, 200]
    assert await door.kept() == 1


async def test_updates_with_odd_text_are_kept_beside_good_ones(storage: Storage) -> None:
    """Half a surrogate pair and NUL stand in no column as they are; one of them must not stop a batch."""
    odd = [
        {"update_id": 1, "message": {"chat": {"id": 7}, "text": "\ud83d"}},
        {"update_id": 2, "message": {"chat": {"id": 7}, "text": "\x00"}},
        {"update_id": 3, "message": {"chat": {"id": 10**30}, "text": "a"}},
        {"update_id": 4, "message": {"chat": {"id": 7}, "text": "好"}},
    ]
    await Intake(storage, 1, lambda _: None).keep(odd)
    async with storage.reading() as tx:
        rows = list(await tx.session.execute(select(InboxRow.lane, InboxRow.payload).order_by(InboxRow.seq)))
    assert [lane for lane, _ in rows] == [7, 7, 0, 7]
    assert [json.loads(payload)["update_id"] for _, payload in rows] == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("update", "lane"),
    [
        ({"update_id": 1, "message": {"chat": {"id": -5}, "from": {"id": 7}}}, -5),
        ({"update_id": 1, "callback_query": {"from": {"id": 7}, "message": {"chat": {"id": 9}}}}, 9),
        ({"update_id": 1, "callback_query": {"from": {"id": 7}, "inline_message_id": "x"}}, 7),
        ({"update_id": 1, "my_chat_member": {"chat": {"id": 7}, "from": {"id": 7}}}, 7),
        ({"update_id": 1, "poll": {"id": "x"}}, 0),
        ({"update_id": 1, "message": {"chat": {"id": True}}}, 0),
        ({"update_id": 1, "message": {"chat": "7"}}, 0),
        ({"update_id": 1, "message": None}, 0),
        ({"update_id": 1}, 0),
    ],
)
def test_the_lane_is_the_chat(update: dict[str, Any], lane: int) -> None:
    assert lane_of(update) == lane


async def test_a_malformed_update_is_set_aside_and_stops_nobody(town: Town) -> None:
    chat = await town.person("王阿姨")
    odd = {"update_id": 5, "message": {"chat": {"id": chat.person.id}, "text": "\ud83d", "from": "nobody"}}
    await town.conversations.intake.keep([odd])
    await chat.start()
    await chat.settled(timeout=20)
    assert "想做什么" in chat.screen.text
    async with town.storage.reading() as tx:
        aside = list(await tx.session.scalars(select(InboxRow.update_id).where(InboxRow.set_aside_at.is_not(None))))
    assert aside == [5]


async def test_polling_stopped_and_started_again_loses_nothing(database: str) -> None:
    """Stopped at odd moments, what was stored and not worked is worked at the next start; the rest is fetched then."""
    storage, playground = Storage(database), Playground()
    await playground.start()
    playground.bot(TOKEN)
    chats = [playground.person(f"居民{number}").chat(TOKEN) for number in range(4)]
    sent = 0
    for turn in range(6):
        async with _conversing(storage, playground):
            for chat in chats:
                await chat.send("求助")
                sent += 1
            await asyncio.sleep(0.03 * turn)
    async with _conversing(storage, playground):
        for chat in chats:
            await chat.send("主菜单")
            sent += 1
        async with asyncio.timeout(30):
            while await _worked(storage) < sent:
                await asyncio.sleep(0.02)
        async with asyncio.timeout(10):
            while not all("想做什么" in chat.screen.text for chat in chats):
                await asyncio.sleep(0.02)
    async with storage.reading() as tx:
        assert await tx.session.scalar(select(func.count()).select_from(InboxRow)) == sent
        assert await tx.session.scalar(select(func.sum(InboxRow.attempts))) == 0
    await playground.stop()
    await storage.close()


async def test_playgrounds_webhook_is_conversed_with(sqlite: str) -> None:
    async with Town.open(sqlite) as town:
        runner = served(webhook(town.conversations.intake, SECRET))
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        address = f"http://127.0.0.1:{runner.addresses[0][1]}/telegram"
        await town.conversations.bot.set_webhook(address, secret_token=SECRET)
        try:
            chat = await town.person("王阿姨")
            await chat.start()
            await chat.settled()
            assert "想做什么" in chat.screen.text
            await chat.press("求助")
            await chat.settled()
            assert "城东社区" in chat.screen.text
            await town.conversations.bot.set_webhook(address, secret_token=SECRET[::-1])
            await chat.press("返回")
            await asyncio.sleep(0.3)
            assert "城东社区" in chat.screen.text  # refused with 401, kept by Telegram
            await town.conversations.bot.set_webhook(address, secret_token=SECRET)
            await chat.settled(timeout=20)
            assert "想做什么" in chat.screen.text
        finally:
            await town.conversations.bot.delete_webhook()
            await runner.cleanup()


@asynccontextmanager
async def _conversing(storage: Storage, playground: Playground) -> AsyncIterator[None]:
    """Run the conversing half for a while, as `linli run` does, and stop it as SIGTERM does."""
    conversations = Conversations(storage, TOKEN, playground.url, wake_delivery=lambda: None)
    polling = asyncio.create_task(poll(conversations.intake, playground.url, TOKEN))
    working = asyncio.create_task(conversations.run())
    try:
        yield
    finally:
        for task in (polling, working):
            task.cancel()
        await asyncio.gather(polling, working, return_exceptions=True)
        await conversations.close()


async def _worked(storage: Storage) -> int:
    async with storage.reading() as tx:
        return int(await tx.session.scalar(select(func.count()).where(InboxRow.done_at.is_not(None))) or 0)
