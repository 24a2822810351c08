"""A turn and what may come between: crashes before the screen, another's update, a database or a Telegram that is away.

The worker is the product's, the handlers are each test's own, so that what is owed can be chosen.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest
from aiogram import Bot, Dispatcher
from aiogram.exceptions import TelegramNetworkError
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import ShowMode
from aiohttp import web
from sqlalchemy import text

from bot.assembly import Conversations, telegram
from bot.context import Here
from bot.renderer import MOST_DOUBTS
from bot.screens import WaitAsTold, owing
from bot.turns import FILE_PATIENCE, MOST_ATTEMPTS, Worker
from participation.refusals import NotFound
from playground.server import Playground
from storage import Storage
from storage.chats import Chat
from storage.lanes import Replayed
from tests.replicas import Replicas
from tests.town import KEYS, TOKEN

BOT = int(TOKEN.partition(":")[0])
LANE = 7
Act = Callable[[Any, Here], Awaitable[None]]


def said(number: int, words: str = "您好", lane: int = LANE, **sender: Any) -> tuple[int, int, str]:
    """Return a message as the inbox keeps it."""
    who = {"id": lane, "is_bot": False, "first_name": "王", **sender}
    message = {"message_id": number, "date": 1, "from": who, "chat": {"id": lane, "type": "private"}, "text": words}
    return number, lane, json.dumps({"update_id": number, "message": message})


def pressed(number: int, lane: int = LANE) -> tuple[int, int, str]:
    """Return a press as the inbox keeps it."""
    under = {"message_id": 5, "date": 1, "chat": {"id": lane, "type": "private"}, "text": "?"}
    who = {"id": lane, "is_bot": False, "first_name": "王"}
    press = {"id": f"press{number}", "from": who, "chat_instance": "1", "data": "x", "message": under}
    return number, lane, json.dumps({"update_id": number, "callback_query": press})


def malformed(number: int, lane: int = LANE) -> tuple[int, int, str]:
    """Return what pydantic refuses."""
    return number, lane, json.dumps({"update_id": number, "message": {"chat": {"id": lane}, "text": []}})


@dataclass
class Desk:
    """One worker over one storage; `acts` is what its handler does with an update."""

    storage: Storage
    bot: Bot
    worker: Worker
    handled: list[int] = field(default_factory=list)

    async def stored(self, *updates: tuple[int, int, str]) -> None:
        async with self.storage.transaction() as tx:
            await tx.inbox.keep(BOT, updates, await tx.now())

    async def rows(self) -> list[tuple[int, int, str]]:
        """Return number, failures and state of every update."""
        question = (
            "SELECT update_id, attempts, CASE WHEN done_at IS NOT NULL THEN 'done' WHEN set_aside_at IS NOT NULL "
            "THEN 'aside' ELSE 'waiting' END FROM inbox ORDER BY seq"
        )
        async with self.storage.reading() as tx:
            return [(row[0], row[1], row[2]) for row in await tx.session.execute(text(question))]


@asynccontextmanager
async def desk(url: str, act: Act, api: str = "http://127.0.0.1:1", pool: int = 10) -> AsyncIterator[Desk]:
    storage = Storage(url, keys=KEYS, pool=pool)
    dispatcher = Dispatcher(disable_fsm=True)
    bot = telegram(TOKEN, api, WaitAsTold())
    here_desk = Desk(storage, bot, Worker(bot, dispatcher, storage, wake_delivery=lambda: None))

    async def handle(event: Message | CallbackQuery, here: Here, **data: Any) -> None:
        here_desk.handled.append(data["event_update"].update_id)
        await act(event, here)

    dispatcher.message.register(handle)
    dispatcher.callback_query.register(handle)
    try:
        yield here_desk
    finally:
        await bot.session.close()
        await storage.close()


async def _owes(event: Any, here: Here) -> None:
    """Owe a toast, a receipt and a screen."""
    number = event.data if isinstance(event, CallbackQuery) else event.text
    here.spoken.says.append({"text": f"回执 {number}"})
    if here.press:
        here.spoken.answers[here.press] = {"text": "收到您的票", "show_alert": True}
    gathered = owing.get()
    assert gathered is not None
    shape = {"chat": [LANE, "private"], "markup": None, "mode": ShowMode.SEND.value, "media": None}
    gathered.screen = {"new": {**shape, "text": f"屏幕 {number}"}, "old": None}


async def _nothing(_: Any, __: Here) -> None:
    return None


@pytest.mark.parametrize(
    "behind", [said(2, is_bot=True), malformed(2), said(2), pressed(2)], ids=["a-bots", "malformed", "text", "press"]
)
async def test_what_a_crash_left_unshown_is_still_owed_behind_any_next_update(database: str, behind: Any) -> None:
    async with desk(database, _owes) as at:
        await at.stored(pressed(1), behind)
        assert await at.worker.turn(LANE, None)  # and the process dies before it shows anything
        worked = await at.worker.turn(LANE, None)
        assert worked is not None
        owed = worked[0].owed
        assert owed is not None
        assert owed["answers"]["press1"] == {"text": "收到您的票", "show_alert": True}
        assert owed["says"][0]["text"] == "回执 x"
        assert owed["screen"]["new"]["text"] == ("屏幕 您好" if behind == said(2) else "屏幕 x")
        assert len(owed["says"]) == {said(2, is_bot=True): 1}.get(behind, 2)


async def test_a_connection_that_was_cut_is_not_the_updates_fault(postgresql: str) -> None:
    """Cut again and again, each time the one that is used next; asyncpg speaks for itself on the way of every tap."""
    async with desk(postgresql, _nothing, pool=1) as at:
        admin = Storage(postgresql, keys=KEYS)
        for number in range(1, 2 * MOST_ATTEMPTS):
            await at.stored(said(number))
            async with at.storage.reading() as tx:
                mine = await tx.session.scalar(text("SELECT pg_backend_pid()"))
            async with admin.transaction() as tx:
                await tx.session.execute(text("SELECT pg_terminate_backend(:pid)"), {"pid": mine})
            await asyncio.sleep(0.05)
            with pytest.raises(OSError, match="cut"):
                await at.worker.turn(LANE, None)
            assert await at.worker.turn(LANE, None)  # the next one is a new connection, not the dead one again
        assert await at.rows() == [(number, 0, "done") for number in range(1, 2 * MOST_ATTEMPTS)]
        await admin.close()


@pytest.mark.parametrize("fault", ["refused", "malformed", "failed"])
async def test_what_befell_one_update_befalls_no_other(postgresql: str, fault: str) -> None:
    """Of two posts the one stored first can be seen last: between the first look at the lane and the second."""
    late = Storage(postgresql, keys=KEYS)
    storing = late.transaction()

    async def act(_: Any, here: Here) -> None:
        if at.handled[-1] == 2 and 1 not in at.handled:
            await storing.__aexit__(None, None, None)  # now the earlier one comes to light
            if fault == "refused":
                raise NotFound
            raise ValueError
        if here.refusal is not None:
            decided.append(("refused", at.handled[-1]))
        else:
            decided.append(("decided", at.handled[-1]))

    decided: list[tuple[str, int]] = []
    async with desk(postgresql, act) as at:
        tx = await storing.__aenter__()
        await tx.inbox.keep(BOT, [said(1)], await tx.now())
        await at.stored(malformed(2) if fault == "malformed" else said(2))
        if fault == "malformed":
            decide = at.worker._decide

            async def lets_it_land(*given: Any) -> Any:
                try:
                    return await decide(*given)
                except Exception:
                    await storing.__aexit__(None, None, None)
                    raise

            at.worker._decide = lets_it_land  # type: ignore[method-assign,assignment]
            await at.worker.turn(LANE, None)
            at.worker._decide = decide  # type: ignore[method-assign]
            assert await at.rows() == [(1, 0, "waiting"), (2, 0, "waiting")]
            return
        for _ in range(3):
            await at.worker.turn(LANE, None)
        assert ("decided", 1) in decided
        assert ("refused", 1) not in decided
        assert [row for row in await at.rows() if row[0] == 1] == [(1, 0, "done")]
    await late.close()


async def test_of_two_that_work_one_lane_with_two_updates_one_is_kept(postgresql: str) -> None:
    """The second has not seen what the first did to the conversation: it is undone, and its update worked anew."""
    first, second = Storage(postgresql, keys=KEYS), Storage(postgresql, keys=KEYS)
    async with first.transaction() as tx:
        await tx.inbox.keep(BOT, [said(1)], await tx.now())
    async with first.transaction() as one, second.transaction() as other:
        turn = await one.lanes.next(BOT, LANE)
        assert turn is not None
        async with second.transaction() as tx:
            await tx.inbox.keep(BOT, [said(2)], await tx.now())
        await other.connection.execute(text("UPDATE inbox SET set_aside_at = now() WHERE update_id = 1"))
        await other.connection.commit()
        behind = await other.lanes.next(BOT, LANE)
        assert behind is not None
        assert behind.seq > turn.seq
        behind.chat.conversation = {"by": "second"}
        await other.lanes.keep(behind)
        turn.chat.conversation = {"by": "first"}
        with pytest.raises(Replayed):
            await one.lanes.keep(turn)
    async with first.reading() as tx:
        assert (await tx.chats.load(BOT, LANE)).conversation == {"by": "second"}
        done = await tx.session.execute(text("SELECT update_id FROM inbox WHERE done_at IS NOT NULL"))
        assert [row[0] for row in done] == [2]
    await first.close()
    await second.close()


async def test_lanes_that_a_sibling_works_hide_no_others(postgresql: str) -> None:
    """The sibling is slow, and more has come for each of its lanes: they wait longest, and are not to be had."""
    storage = Storage(postgresql, keys=KEYS)
    async with storage.transaction() as tx:
        now = await tx.now()
        for holder in ("A", "B"):
            await tx.leases.take(f"lanes:{holder}", holder, timedelta(seconds=60))
        await tx.inbox.keep(BOT, [said(number, lane=number) for number in range(1, 33)], now)
    async with storage.transaction() as tx:
        assert len(await tx.lanes.claim(BOT, "A", 32)) == 32
        await tx.inbox.keep(BOT, [said(number, lane=number) for number in range(100, 140)], now)
    async with storage.transaction() as tx:
        assert await tx.lanes.claim(BOT, "B", 32) == list(range(100, 132))
    async with storage.transaction() as tx:
        await tx.connection.execute(text("UPDATE leases SET until = now() - interval '1 second' WHERE holder = 'A'"))
    async with storage.transaction() as tx:  # A died: its lanes are the others', those that wait longest first
        assert await tx.lanes.claim(BOT, "B", 10) == list(range(1, 11))
    await storage.close()


async def test_screens_owed_are_claimed_past_those_of_a_living_sibling(postgresql: str) -> None:
    storage = Storage(postgresql, keys=KEYS)
    async with storage.transaction() as tx:
        for holder in ("A", "B"):
            await tx.leases.take(f"lanes:{holder}", holder, timedelta(seconds=60))
        for lane in range(1, 41):
            await tx.chats.save(Chat(BOT, lane, owed={"says": [{"text": "甲"}]}))
    async with storage.transaction() as tx:
        assert len(await tx.lanes.claim_owing(BOT, "A", 32)) == 32
    async with storage.transaction() as tx:
        assert len(await tx.lanes.claim_owing(BOT, "B", 32)) == 8
    await storage.close()


async def test_claims_and_rests_of_two_replicas_never_wait_for_each_other(postgresql: str) -> None:
    """Arrival stands against the order of the chats; rows are locked in one order, so nobody is a deadlock's victim."""
    storages = [Storage(postgresql, keys=KEYS) for _ in range(2)]
    async with storages[0].transaction() as tx:
        for holder in ("A", "B"):
            await tx.leases.take(f"lanes:{holder}", holder, timedelta(seconds=600))
        await tx.inbox.keep(BOT, [said(number, lane=1000 - number) for number in range(1, 33)], await tx.now())

    async def works(storage: Storage, holder: str) -> None:
        for _ in range(60):
            async with storage.transaction() as tx:
                mine = await tx.lanes.claim(BOT, holder, 32)
            await asyncio.sleep(0)
            async with storage.transaction() as tx:
                await tx.lanes.rest(holder, [Chat(BOT, lane) for lane in sorted(mine)])

    await asyncio.gather(*(works(storages[number % 2], "AB"[number % 2]) for number in range(6)))
    for storage in storages:
        await storage.close()


@asynccontextmanager
async def _telegram(answer: Callable[[str], Awaitable[web.Response]]) -> AsyncIterator[str]:
    """Serve a Telegram that answers every call by its name in its own way."""

    async def served(request: web.Request) -> web.Response:
        return await answer(request.path.rpartition("/")[2])

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", served)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


def _ok(result: Any) -> web.Response:
    return web.json_response({"ok": True, "result": result})


async def test_a_file_that_telegram_cannot_give_now_is_waited_for_and_not_for_ever(database: str) -> None:
    away = True

    async def answer(call: str) -> web.Response:
        if call == "getFile":
            return _ok({"file_id": "f", "file_unique_id": "u", "file_path": "documents/roll.xlsx"})
        return web.Response(status=502) if away else web.Response(body=b"roll")

    async def reads(_: Any, here: Here) -> None:
        here.spoken.says.append({"text": here.file("f").decode()})

    async with _telegram(answer) as api, desk(database, reads, api) as at:
        await at.stored(said(1))
        for _ in range(MOST_ATTEMPTS + 1):
            with pytest.raises(Exception, match="502"):
                await at.worker.turn(LANE, None)
        assert await at.rows() == [(1, 0, "waiting")]
        away = False
        worked = await at.worker.turn(LANE, None)
        assert worked is not None
        assert worked[0].owed is not None
        assert worked[0].owed["says"] == [{"text": "roll"}]

        away = True
        await at.stored(said(2))
        async with at.storage.transaction() as tx:
            await tx.clock.advance(FILE_PATIENCE + timedelta(seconds=1))
        for _ in range(MOST_ATTEMPTS):
            assert await at.worker.turn(LANE, None)
        assert (await at.rows())[1] == (2, MOST_ATTEMPTS, "aside")


async def _impatient(at: Desk) -> Chat:
    """Work one update with a worker that soon gives up waiting for Telegram; return the chat that is owed a screen."""
    at.bot.session.timeout = 0.1
    at.worker._renderer.tries = (0.01,) * 3
    await at.stored(said(1, "一"))
    worked = await at.worker.turn(LANE, None)
    assert worked is not None
    return worked[0]


@pytest.mark.parametrize("half", [True, False], ids=["half-answers", "no-answer"])
async def test_a_reply_whose_answers_are_lost_comes_a_bounded_number_of_times(sqlite: str, half: bool) -> None:
    calls: list[str] = []

    async def answer(call: str) -> web.Response:
        calls.append(call)
        if call == "getMe":
            return _ok({"id": BOT, "is_bot": True, "first_name": "b", "username": "b"})
        if half:
            return web.Response(text='{"ok":true,"result":{"message_id":5,"da', content_type="application/json")
        await asyncio.sleep(30)
        raise AssertionError

    async with _telegram(answer) as api, desk(sqlite, _owes, api) as at:
        chat = await _impatient(at)
        for _ in range(6):
            await at.worker.show(chat)
        assert chat.owed is None  # and the lane goes on
        assert calls.count("sendMessage") == 2 * MOST_DOUBTS  # the receipt and the screen


async def test_a_telegram_that_is_away_takes_a_reply_once(sqlite: str) -> None:
    """It took the first try, perhaps; until it answers something else it is given no second copy."""
    calls: list[str] = []

    async def answer(call: str) -> web.Response:
        calls.append(call)
        await asyncio.sleep(30)
        raise AssertionError

    async with _telegram(answer) as api, desk(sqlite, _owes, api) as at:
        chat = await _impatient(at)
        for _ in range(3):
            assert await at.worker.show(chat)
    assert calls.count("sendMessage") == 1
    assert calls.count("getMe") > 3


async def test_half_an_answer_is_a_fault_of_the_network(sqlite: str) -> None:
    """It ended the process, when it came at the start."""
    playground = Playground()
    await playground.start()
    playground.bot(TOKEN)
    storage = Storage(sqlite, keys=KEYS)
    conversations = Conversations(storage, TOKEN, playground.url, wake_delivery=lambda: None)
    playground.faults.add("half_answer", method="getMe", times=2)
    with pytest.raises(TelegramNetworkError):
        await conversations.bot.get_me()
    running = asyncio.create_task(conversations.run())
    chat = playground.person("王阿姨").chat(TOKEN)
    await chat.start()
    async with asyncio.timeout(20):
        while not running.done() and not conversations.lanes.alive:
            await asyncio.sleep(0.02)
    assert not running.done()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    await conversations.close()
    await playground.stop()
    await storage.close()


async def test_a_dead_replicas_lanes_are_taken_over_when_its_lease_has_run_out(postgresql: str) -> None:
    async with Replicas.open(postgresql, 1) as here:
        chat = await here.town.person("王阿姨")
        [one] = here.running
        async with here.town.storage.transaction() as tx:  # a sibling that was killed while it worked this lane
            await tx.leases.take("lanes:dead", "dead", timedelta(seconds=1.5))
            await tx.chats.save(Chat(one.bot.id, chat.person.id))
            await tx.connection.execute(text("UPDATE chats SET held_by = 'dead'"))
        began = asyncio.get_running_loop().time()
        await chat.start()
        await chat.settled(timeout=20)
        assert "想做什么" in chat.screen.text
        assert asyncio.get_running_loop().time() - began > 1
