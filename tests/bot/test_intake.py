"""The way in: what the webhook answers; nothing is lost over restarts, and no malformed update stops anybody."""

import asyncio
import contextlib
import gzip
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select

from bot.assembly import Conversations
from bot.intake import Intake, poll
from bot.updates import lane_of, of, read, split
from bot.webhook import BODY_LIMIT, SecretTooShort, served, webhook
from participation.access import Role, Standing
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
async def test_what_is_answered(door: Door, header: str, caplog: pytest.LogCaptureFixture) -> None:
    """Each body under each header; what is refused is not stored, wakes nobody and leaves no traceback."""
    headers, refused = HEADERS[header]
    answered = {name: await door.post(content, headers) for name, (content, _) in BODIES.items()}
    assert answered == {name: refused or good for name, (_, good) in BODIES.items()}
    assert [record.name for record in caplog.records] == []
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


class Slow:
    """A storage whose commits wait until they are let go; of them the one numbered `fails` fails."""

    def __init__(self, storage: Storage) -> None:
        self.go = asyncio.Event()
        self.fails = self.begun = 0
        self._whole = storage.transaction

    @asynccontextmanager
    async def transaction(self, *_: Any) -> AsyncIterator[Any]:
        self.begun += 1
        async with self._whole() as tx:
            yield tx
            await self.go.wait()
            if self.fails == self.begun:
                raise OSError("the disk is full")


@pytest.fixture
def slow(door: Door, monkeypatch: pytest.MonkeyPatch) -> Slow:
    """The door's storage, slowed down."""
    held = Slow(door.storage)
    monkeypatch.setattr(door.storage, "transaction", held.transaction)
    return held


def numbered(number: int) -> bytes:
    return json.dumps({**UPDATE, "update_id": number}).encode()


async def _posted(door: Door, slow: Slow, numbers: range) -> list["asyncio.Task[int]"]:
    """Post one update, and the others while its commit is on the way."""
    first = asyncio.create_task(door.post(numbered(numbers[0])))
    async with asyncio.timeout(10):
        while slow.begun == 0:
            await asyncio.sleep(0.005)
    others = [asyncio.create_task(door.post(numbered(number))) for number in numbers[1:]]
    async with asyncio.timeout(10):
        while len(door.intake.waiting) < len(others):
            await asyncio.sleep(0.005)
    return [first, *others]


async def test_posts_that_come_during_a_commit_share_the_next(door: Door, slow: Slow) -> None:
    posts = await _posted(door, slow, range(1, 41))
    assert not any(post.done() for post in posts)  # nobody is told before the commit
    slow.go.set()
    assert await asyncio.gather(*posts) == [200] * 40
    assert slow.begun == 2
    assert door.intake.counts.commits == 2
    assert await door.kept() == 40


async def test_a_commit_that_fails_is_503_for_all_who_shared_it(door: Door, slow: Slow) -> None:
    posts = await _posted(door, slow, range(1, 11))
    slow.fails = 2
    slow.go.set()
    assert await posts[0] == 200
    assert await asyncio.gather(*posts[1:]) == [503] * 9
    assert await door.kept() == 1
    assert door.intake.counts.failed == 9
    assert await asyncio.gather(*(door.post(numbered(number)) for number in range(1, 11))) == [200] * 10
    assert await door.kept() == 10


async def test_a_post_cut_off_while_it_waits_costs_the_others_nothing(door: Door, slow: Slow) -> None:
    posts = await _posted(door, slow, range(1, 6))
    posts[2].cancel()
    slow.go.set()
    assert await asyncio.gather(posts[0], posts[1], *posts[3:]) == [200] * 4
    assert await door.post(numbered(3)) == 200
    assert await door.kept() == 5


LINE = "POST /telegram HTTP/1.1\r\nHost: x\r\n"


@pytest.mark.parametrize(
    "sent",
    [
        "",
        "POST /telegram HTT",
        f"{LINE}X-Slow: {'a' * 100}",
        f"{LINE}{HEADER}: {SECRET}\r\nContent-Length: 99\r\n\r\n{{",
        f"{LINE}{HEADER}: {SECRET}\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{{",
    ],
    ids=["nothing", "half a line", "half its headers", "half a body", "half a chunk"],
)
async def test_who_sends_too_slowly_is_cut_off(door: Door, sent: str) -> None:
    """The door gives half a second here; who holds it open without end keeps nobody else waiting."""
    reader, writer = await asyncio.open_connection("127.0.0.1", door.port)
    writer.write(sent.encode())
    await writer.drain()
    assert await door.post(GOOD) == 200
    async with asyncio.timeout(20):
        answer = await reader.read()
    assert answer == b"" or b" 408 " in answer.split(b"\r\n")[0]
    writer.close()


async def test_nothing_is_unpacked(door: Door) -> None:
    bomb = gzip.compress(b" " * (64 * BODY_LIMIT))
    headers = {HEADER: SECRET, "Content-Encoding": "gzip"}
    assert len(bomb) < BODY_LIMIT
    assert await door.post(bomb, headers) == 400
    assert await door.post(b"no gzip at all", headers) == 400
    assert await door.kept() == 0
    assert await door.post(GOOD) == 200


async def test_refusals_are_counted_and_a_404_is_not(door: Door) -> None:
    for header, body in (({HEADER: "x"}, GOOD), (None, b"[]"), (None, b"x" * (BODY_LIMIT + 1))):
        with contextlib.suppress(aiohttp.ClientError):
            await door.post(body, header)
    assert door.intake.counts.refused == 3


ODD = {
    "a list": b"[1]",
    "a word": b'"hello"',
    "no number": b'{"message": {"chat": {"id": 7}, "text": "a"}}',
    "a number of text": b'{"update_id": "5"}',
    "a number that no column takes": b'{"update_id": 99999999999999999999999, "message": {"chat": {"id": 7}}}',
    "a number below nothing": b'{"update_id": -5}',
    "nested without end": b'{"update_id": 11, "x": ' + b"[" * 5000 + b"]" * 5000 + b"}",
    "digits without end": b'{"update_id": 12, "x": ' + b"9" * 5000 + b"}",
    "half a surrogate pair": b'{"update_id": 13, "message": {"chat": {"id": 7}, "text": "\\ud83d"}}',
    "NUL": b'{"update_id": 14, "message": {"chat": {"id": 7}, "text": "\\u0000"}}',
    "no UTF-8": b'{"update_id": 15, "x": "\xff\xfe"}',
    "a kind nobody knows": b'{"update_id": 16, "telepathy": {"from": {"id": 7}}}',
    "wrong inside": b'{"update_id": 17, "message": {"chat": [], "from": "nobody", "text": {"a": 1}}}',
    "nothing inside": b'{"update_id": 18}',
}


@pytest.mark.parametrize("odd", ODD)
async def test_polling_goes_on_past_anything(storage: Storage, odd: str) -> None:
    """One odd element among good ones: all are kept, the odd one in a safe form, and the offset moves."""
    good = [numbered(20), b'{"update_id": 21, "message": {"chat": {"id": 9}, "text": "\xe5\xa5\xbd \\" ]}, {"}}']
    async with _telegram([good[0], ODD[odd], good[1]]) as (url, asked):
        polling = asyncio.create_task(poll(Intake(storage, 1, lambda _: None), url, "1:x", wait=0))
        async with asyncio.timeout(20):
            while 22 not in asked:
                await asyncio.sleep(0.01)
        polling.cancel()
    async with storage.reading() as tx:
        rows = list(await tx.session.execute(select(InboxRow.update_id, InboxRow.payload).order_by(InboxRow.seq)))
    assert len(rows) == 3
    assert {20, 21} <= {number for number, _ in rows}
    assert all("\x00" not in payload for _, payload in rows)


async def test_an_odd_update_alone_is_kept_once_and_what_follows_is_fetched(storage: Storage) -> None:
    async with _telegram([ODD["no number"]]) as (url, asked):
        intake = Intake(storage, 1, lambda _: None)
        polling = asyncio.create_task(poll(intake, url, "1:x", wait=0))
        async with asyncio.timeout(20):
            while len(asked) < 2:  # it cannot be acknowledged, so it comes again
                await asyncio.sleep(0.01)
        asked.answers.append(numbered(30))
        async with asyncio.timeout(20):
            while 31 not in asked:
                await asyncio.sleep(0.01)
        polling.cancel()
    async with storage.reading() as tx:
        assert await tx.session.scalar(select(func.count()).select_from(InboxRow)) == 2
    assert intake.counts.malformed >= 2


class Asked(list[int]):
    """The offsets that were asked for, and what is answered."""

    answers: list[bytes]


@asynccontextmanager
async def _telegram(answers: list[bytes]) -> AsyncIterator[tuple[str, Asked]]:
    """A getUpdates whose elements are written by hand: no honest Telegram sends such."""
    asked = Asked()
    asked.answers = answers

    async def updates(request: web.Request) -> web.Response:
        offset = (await request.json())["offset"]
        asked.append(offset)
        done = offset > max((read(one).update_id for one in asked.answers if read(one).numbered), default=10**9)
        body = b"" if done else b", ".join(asked.answers)
        return web.Response(body=b'{"ok": true, "result": [' + body + b"]}", content_type="application/json")

    application = web.Application()
    application.router.add_post("/bot1:x/getUpdates", updates)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}", asked
    await runner.cleanup()


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_whatever_comes_becomes_a_row_that_a_database_takes(body: bytes) -> None:
    row = read(body)
    assert -(2**63) <= row.update_id < 2**63
    assert -(2**63) <= row.lane < 2**63
    assert "\x00" not in row.payload
    row.payload.encode()  # no half of a surrogate pair
    assert read(body) == row
    assert row.numbered == (row.update_id >= 0)


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=12,
)


@given(st.lists(values, max_size=6))
def test_a_batch_is_split_where_it_is_joined(elements: list[Any]) -> None:
    body = json.dumps({"ok": True, "result": elements}, ensure_ascii=False).encode("utf-8", "replace")
    assert [json.loads(element) for element in split(body)] == json.loads(body)["result"]


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


async def test_an_update_of_nobodys_is_set_aside_and_told_to_admins_once_an_hour(town: Town) -> None:
    admin = await town.person("管理员", Standing.VERIFIED, Role.ADMIN)
    neighbour = await town.person("王阿姨")
    odd = [
        of([1]),
        of({"update_id": 6, "telepathy": {}}),
        of({"message": {"text": "谁"}}),
        read(b'{"update_id": 7, "x'),
    ]
    for update in odd:
        await town.conversations.intake.keep([update])
    await neighbour.start()
    await neighbour.settled(timeout=20)
    await town.told()
    assert "想做什么" in neighbour.screen.text
    assert [message.text.partition("编号")[0] for message in admin.messages] == ["⚠️ 有一条消息处理失败，已经放在一边，"]
    async with town.storage.reading() as tx:
        aside = set(await tx.session.scalars(select(InboxRow.update_id).where(InboxRow.set_aside_at.is_not(None))))
    assert aside == {update.update_id for update in odd}
    assert town.conversations.worker.counts.set_aside == 4


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


async def test_all_that_waits_at_telegram_is_stored_before_any_of_it_is_worked(sqlite: str) -> None:
    """Arrival decides, so the door goes before the desk: getUpdates gives a hundred at most."""
    storage, playground = Storage(sqlite), Playground()
    await playground.start()
    playground.bot(TOKEN)
    chats = [playground.person(f"居民{number}").chat(TOKEN) for number in range(250)]
    for chat in chats:
        await chat.start()
    conversations = Conversations(storage, TOKEN, playground.url, wake_delivery=lambda: None)
    intake, worked = conversations.intake, conversations.worker.counts
    parts = [asyncio.create_task(part) for part in (poll(intake, playground.url, TOKEN), conversations.run())]
    seen: dict[int, int] = {}
    try:
        async with asyncio.timeout(60):
            while worked.worked < 250:
                seen.setdefault(intake.counts.stored, worked.worked)
                await asyncio.sleep(0)
    finally:
        for part in parts:
            part.cancel()
        await asyncio.gather(*parts, return_exceptions=True)
        await conversations.close()
        await playground.stop()
        await storage.close()
    assert [count for stored, count in seen.items() if stored < 250] == [0] * (len(seen) - 1)
    assert len(seen) > 2


async def test_a_crowd_of_posts_goes_before_the_work(door: Door, slow: Slow) -> None:
    intake = door.intake
    assert intake.calm.is_set()
    posts = [asyncio.create_task(intake.keep([{"update_id": number}])) for number in range(8)]
    await asyncio.sleep(0)
    assert not intake.calm.is_set()
    slow.go.set()
    await asyncio.gather(*posts)
    assert intake.calm.is_set()


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
