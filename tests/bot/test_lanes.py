"""Lanes: one person's taps are worked in the order they came, never two at once, by however many replicas.

What aiogram-dialog alone does with two quick taps is shown at the end, so that the proof here can fail.
"""

import asyncio
import json
import random
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from itertools import count
from typing import Any

import pytest
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramAPIError
from aiogram.filters import CommandStart
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.base import StorageKey
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager, StartMode, Window, setup_dialogs
from aiogram_dialog.widgets.kbd import Multiselect
from aiogram_dialog.widgets.text import Const, Format
from sqlalchemy import event, text

from bot.assembly import Conversations
from participation.access import Role, Standing
from participation.packs import Kind, Mode
from participation.polls import Draft, Poll, announce
from playground.people import ChatInHand
from playground.requests import Parameters
from playground.server import Playground
from scheduler.ballots import close_due
from tests.polling import move_in
from tests.replicas import Replicas
from tests.town import TOKEN, Town

OPTIONS = ("长椅", "路灯", "滑梯", "石桌")
TO_THE_BOOTH = ("项目和投票", "正在投票的表决", "空地改成小花园", "去投票")
TRIALS = 200
SIZES = pytest.mark.parametrize(
    ("database", "replicas"), [("sqlite", 1), ("postgresql", 1), ("postgresql", 2)], indirect=["database"]
)
"""SQLite is one process's alone."""


@pytest.fixture
async def here(database: str, replicas: int) -> AsyncIterator[Replicas]:
    """A town on each kind of database, worked by that many replicas."""
    async with Replicas.open(database, replicas) as opened:
        yield opened


async def called(town: Town, *options: str, pack: str = "sounding") -> Poll:
    """Open a poll in the town; nobody is told of it."""
    async with town.storage.transaction(town.community.id) as tx:
        staff = next(iter(await tx.residents.holding(Role.STAFF)))
        kind = Kind.APPROVAL if options else Kind.YES_NO
        draft = Draft(kind, "空地改成小花园，您赞成吗？", pack, 3, noticed=True, options=options, mode=Mode.NAMED)
        by = await tx.residents.actor(staff)
        poll = announce(draft, form="community", by=by, at=await tx.now(), zone="Asia/Shanghai", seed="0f" * 16)
        opened = await tx.ballots.open(await tx.ballots.add(poll), await tx.now())
        await tx.session.execute(text("DELETE FROM outbox"))
        return opened


async def tapped(chat: ChatInHand, *labels: str) -> None:
    """Tap one button after the other, each when the screen of the last stands."""
    for label in labels:
        await chat.press(label)
        await chat.settled(timeout=30)


async def voter(town: Town, *options: str, family: bool = False) -> tuple[Any, Poll]:
    """Return somebody who stands before an open poll; with `family` their household votes, and hears of it."""
    await town.person("陈社工", Standing.VERIFIED, Role.STAFF)
    chat = await town.person("王阿姨")
    if family:
        other = await town.person("王叔")
        async with town.storage.transaction(town.community.id) as tx:
            home = await move_in(tx, town.community, town.buildings[0], "101")
            for one in (chat, other):
                await tx.residents.change(replace(one.resident, household_id=home))
    poll = await called(town, *options, pack="sounding-households" if family else "sounding")
    await chat.start()
    await chat.settled(timeout=30)
    await tapped(chat, *TO_THE_BOOTH)
    return chat, poll


@SIZES
async def test_two_quick_taps_on_a_multi_select_are_both_kept(here: Replicas) -> None:
    chat, _ = await voter(here.town, *OPTIONS)
    dice, marked, lost = random.Random(7), set[str](), 0
    for _ in range(TRIALS):
        pair = dice.sample(OPTIONS, 2)
        screen = chat.screen
        for option in pair:
            await chat.press(option, message=screen)
        await chat.settled(timeout=30)
        marked ^= set(pair)
        shown = {button[2:] for button in chat.buttons() if button.startswith("☑")}
        lost += len(marked ^ shown)
        marked = shown
    assert lost == 0


@SIZES
async def test_one_lane_is_never_worked_twice_at_once_and_keeps_its_order(here: Replicas) -> None:
    """Everybody says ten things in a breath; a lane's calls to Telegram stand one after the other, in their order."""
    town = here.town
    watched = _watched(town.playground)
    chats = [await town.person(f"居民{number}") for number in range(6)]
    for chat in chats:
        await chat.start()
        await chat.settled(timeout=30)
    words = ("求助", "主菜单") * 5
    watched.clear()
    for word in words:
        for chat in chats:
            await chat.send(word)
    for chat in chats:
        await chat.settled(timeout=60)
        texts = [event.message.text for event in chat.events if event.kind == "sent" and event.message.by_bot]
        shown = ["城东社区" in text for text in texts[-len(words) :]]
        assert shown == [word == "求助" for word in words]
    assert max(watched.values()) == 1


def _watched(playground: Playground) -> Counter[int]:
    """Return how many calls about each chat were ever under way at once; each is made a little longer."""
    under_way, most = Counter[int](), Counter[int]()
    call = playground.call
    dice = random.Random(3)

    async def watching(bot: Any, name: str, parameters: Parameters) -> Any:
        chat = parameters.integer("chat_id")
        if not chat:
            return await call(bot, name, parameters)
        under_way[chat] += 1
        most[chat] = max(most[chat], under_way[chat])
        try:
            await asyncio.sleep(dice.uniform(0, 0.02))
            return await call(bot, name, parameters)
        finally:
            under_way[chat] -= 1

    playground.call = watching  # type: ignore[method-assign]
    return most


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> asyncio.Event:
    """What the playground's faults wait for: a Telegram that takes as long as the test likes."""
    opened = asyncio.Event()
    monkeypatch.setattr("playground.faults.suffer", lambda _: opened.wait())
    return opened


@SIZES
async def test_a_telegram_that_does_not_answer_holds_nobody_else_and_no_lock(
    here: Replicas, database: str, gate: asyncio.Event
) -> None:
    town = here.town
    slow, other = await town.person("王阿姨"), await town.person("李大爷")
    for chat in (slow, other):
        await chat.start()
        await chat.settled(timeout=30)
    fault = town.playground.faults.add("delay", method="sendMessage", chat=slow.person.id)
    await slow.send("求助")
    async with asyncio.timeout(30):
        while not fault.hits:
            await asyncio.sleep(0.01)
        async with town.storage.reading() as tx:
            since = await _database_time(tx) if not town.storage.sqlite else 0
        for word, seen in (("求助", "城东社区"), ("主菜单", "想做什么"), ("求助", "城东社区")):
            await other.send(word)
            while seen not in other.screen.text:
                await other.next_message(30)
        while not await _free_of_locks(town, database, since):
            await asyncio.sleep(0.01)
    assert not gate.is_set()
    assert "城东社区" in other.screen.text
    assert "城东社区" not in slow.screen.text
    gate.set()
    await slow.settled(timeout=30)
    assert "城东社区" in slow.screen.text


async def _database_time(tx: Any) -> Any:
    return await tx.session.scalar(text("SELECT clock_timestamp()"))


async def _free_of_locks(town: Town, database: str, since: Any) -> bool:
    """Return whether no transaction has been open since that moment; on SQLite, whether a writer gets in at once."""
    if database.startswith("sqlite"):
        with sqlite3.connect(database.partition("///")[2], timeout=0) as connection:
            try:
                connection.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError:
                return False
            return True
    async with town.storage.reading() as tx:
        question = (
            "SELECT count(*) FROM pg_stat_activity a WHERE a.datname = current_database() AND a.pid <> pg_backend_pid()"
            " AND a.xact_start < :since AND EXISTS (SELECT 1 FROM pg_locks l WHERE l.pid = a.pid)"
        )
        return not await tx.session.scalar(text(question), {"since": since})


@SIZES
async def test_a_poisoned_update_is_set_aside_after_five_failures(here: Replicas) -> None:
    town = here.town
    chat, other = await town.person("王阿姨"), await town.person("李大爷")
    admin = await town.person("李主任", Standing.VERIFIED, Role.ADMIN)
    for one in (chat, other):
        await one.start()
        await one.settled(timeout=30)
    failed = []

    async def poisoned(handler: Callable[..., Awaitable[Any]], update: Any, data: dict[str, Any]) -> Any:
        if update.message and update.message.text == "毒":
            failed.append(update.update_id)
            raise ZeroDivisionError
        return await handler(update, data)

    for one in here.running:
        one.worker._dispatcher.update.outer_middleware(poisoned)
    await chat.send("毒")
    await chat.send("求助")
    await other.send("求助")
    await other.settled(timeout=30)
    await chat.settled(timeout=60)
    assert len(failed) == 5
    texts = [message.text for message in chat.messages if message.by_bot]
    assert sum("出了点问题" in said for said in texts) == 1
    assert "城东社区" in texts[-1]
    assert "城东社区" in other.screen.text
    async with town.storage.reading() as tx:
        told = await tx.session.execute(text("SELECT resident_id FROM outbox WHERE key = 'errors-set-aside'"))
        assert list(told.scalars()) == [admin.resident.id]
        aside = await tx.session.execute(
            text("SELECT attempts, payload <> '' FROM inbox WHERE set_aside_at IS NOT NULL")
        )
        assert [tuple(row) for row in aside] == [(5, True)]


@SIZES
async def test_a_replica_that_ends_leaves_its_lanes_to_the_others(here: Replicas) -> None:
    """Replicas are ended and begun while people talk; every word is answered once, in its order."""
    town = here.town
    chats = [await town.person(f"居民{number}") for number in range(4)]
    words = ("求助", "主菜单") * 6
    for turn, word in enumerate(words):
        for chat in chats:
            await chat.send(word)
        if turn % 3 == 2:
            ended = next(iter(here.running))
            if not here.town.storage.sqlite:  # two at once for a while, as when a new version is rolled out
                here.start()
            await here.stop(ended)
            if not here.running:
                here.start()
    for chat in chats:
        await chat.settled(timeout=60)
        texts = [event.message.text for event in chat.events if event.kind == "sent" and event.message.by_bot]
        assert ["城东社区" in text for text in texts] == [word == "求助" for word in words]


@pytest.mark.parametrize(("database", "replicas"), [("postgresql", 1)], indirect=["database"])
async def test_a_replica_that_stood_still_shows_nothing_that_a_sibling_has_shown(
    here: Replicas, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It stands still between its commit and Telegram, longer than its lease; a sibling shows the screen meanwhile."""
    town = here.town
    chat = await town.person("王阿姨")
    await chat.start()
    await chat.settled(timeout=30)
    [one] = here.running
    turn, decided, wakes = one.worker.turn, asyncio.Event(), asyncio.Event()

    async def slow(*lane: Any) -> Any:
        worked = await turn(*lane)
        decided.set()
        await wakes.wait()
        return worked

    monkeypatch.setattr(one.worker, "turn", slow)
    await chat.send("求助")
    await decided.wait()
    async with town.storage.transaction() as tx:
        await tx.session.execute(
            text("UPDATE leases SET until = now() - interval '1 second' WHERE name LIKE 'lanes:%'")
        )
    async with town.storage.transaction() as tx:
        await tx.session.execute(text("SELECT 1 FROM leases WHERE name LIKE 'lanes:%' FOR UPDATE"))  # none is renewed
        here.start()
        while "城东社区" not in chat.screen.text:
            await chat.next_message(30)
        async with asyncio.timeout(10):
            while one.lanes._known:
                await asyncio.sleep(0.05)
        wakes.set()
        while one.lanes.busy:
            await asyncio.sleep(0.05)
    assert sum("城东社区" in message.text for message in chat.messages if message.by_bot) == 1


@SIZES
async def test_arrival_decides_whether_a_ballot_was_in_time(here: Replicas) -> None:
    """Ballots stored before the close and worked after it count, and are in the tally; later ones get a no."""
    town = here.town
    await town.person("陈社工", Standing.VERIFIED, Role.STAFF)
    chats = [await town.person(f"居民{number}") for number in range(6)]
    poll = await called(town)
    for chat in chats:
        await chat.start()
        await chat.settled(timeout=30)
        await tapped(chat, *TO_THE_BOOTH, "赞成")
    asked = len(here.running)
    for one in list(here.running):
        await here.stop(one)
    in_time, late = chats[:4], chats[4:]
    await stored(*in_time)
    async with town.storage.transaction() as tx:
        await tx.clock.advance(poll.closes_at - await tx.now())
    await stored(*late)
    await _swept(town)
    assert await _result(town, poll) is None
    sweeping = asyncio.create_task(_sweeping(town))
    for _ in range(asked):
        here.start()
    for chat in chats:
        await chat.settled(timeout=30)
    sweeping.cancel()
    with suppress(asyncio.CancelledError):
        await sweeping
    await _swept(town)
    assert await _result(town, poll) == len(in_time)
    for chat in in_time:
        assert "凭证号" in chat.screen.text
    for chat in late:
        assert "来晚了一步" in chat.toasts[-1]
        assert "现在不能投" in chat.screen.text


async def stored(*chats: Any) -> None:
    """Submit everyone's ballot, and wait until the taps are stored; nobody works them yet."""
    for chat in chats:
        await chat.press("提交我的票")
    for chat in chats:
        while chat.chat.pending:
            await chat.chat.moved(5)


async def _swept(town: Town) -> None:
    async with town.storage.transaction() as tx:
        with tx.everywhere():
            await close_due(tx, await tx.now())


async def _sweeping(town: Town) -> None:
    """Ask again and again whether polls are to be closed, as a second replica's clock would at the worst moment."""
    while True:
        await _swept(town)
        await asyncio.sleep(0.001)


async def _result(town: Town, poll: Poll) -> int | None:
    """Return how many ballots were counted; None before the count."""
    async with town.storage.reading(town.community.id) as tx:
        tally = (await tx.ballots.get(poll.id)).tally
        return None if tally is None else tally.cast


class Killed(RuntimeError):
    """What a process that is no more meets at its next step."""


class Crash:
    """Ends a replica at its `after`-th step, as `kill -9` does: a step is a statement, a commit, a call, a wait.

    From then on nothing it does reaches the database or Telegram.
    """

    def __init__(self, after: int) -> None:
        self.dead = False
        self._left = after
        self._tasks: set[asyncio.Task[Any]] = set()

    @contextmanager
    def upon(self) -> Iterator[None]:
        """Count the steps of the next task that is begun, and of those that it begins in its turn."""
        loop = asyncio.get_running_loop()
        before = loop.get_task_factory()

        def begin(loop: asyncio.AbstractEventLoop, coro: Any, **named: Any) -> asyncio.Task[Any]:
            if self._tasks and asyncio.current_task() not in self._tasks:
                return asyncio.Task(coro, loop=loop, **named)
            task: asyncio.Task[Any] = asyncio.Task(_Stepped(coro, self._step), loop=loop, **named)
            self._tasks.add(task)
            return task

        loop.set_task_factory(begin)
        try:
            yield
        finally:
            loop.set_task_factory(before)

    def bar(self, one: Conversations, storage: Any) -> None:
        """Stand between this replica and the world."""

        def refuse(*_: Any) -> None:
            if self.dead:
                raise Killed

        def stated(*_: Any) -> None:
            if storage.sqlite:  # our SQLite answers at once, so that nothing waits for it
                self._step()
            refuse()

        for engine in (storage._writer, storage._reader):
            event.listen(engine.sync_engine, "before_cursor_execute", stated)
            event.listen(engine.sync_engine, "commit", stated)

        async def barred(make_request: Any, bot: Any, method: Any) -> Any:
            refuse()
            return await make_request(bot, method)

        one.bot.session.middleware(barred)

    def _step(self) -> None:
        self._left -= 1
        if self._left == 0:
            self.dead = True
            for task in self._tasks:
                task.cancel()


class _Stepped(Coroutine[Any, Any, Any]):
    """A coroutine that tells of each time it begins to wait."""

    def __init__(self, coro: Any, step: Callable[[], None]) -> None:
        self._coro = coro
        self._step = step

    def __await__(self) -> Any:
        return self._coro.__await__()

    def send(self, value: Any) -> Any:
        waits = self._coro.send(value)
        self._step()
        return waits

    def throw(self, *error: Any) -> Any:
        return self._coro.throw(*error)

    def close(self) -> None:
        self._coro.close()


async def test_a_crash_at_any_step_loses_nothing_and_changes_nothing_twice(database: str) -> None:
    """A ballot is cast again and again, each time by a replica that dies a step or a few later than the one before."""
    async with Replicas.open(database, 1) as here:
        town = here.town
        chat, poll = await voter(town, family=True)
        crashes, receipts = 0, set[str]()
        for casts, step in enumerate(count(1, 2 if town.storage.sqlite else 5), 1):
            await tapped(chat, "赞成" if casts % 2 else "反对")
            await here.stop(next(iter(here.running)))
            seen = chat.chat.count
            await stored(chat)
            crashed = await _crashed(here, step)
            crashes += crashed
            if not town.storage.sqlite:  # as if the span of its lease had gone by
                async with town.storage.transaction() as tx:
                    await tx.session.execute(text("DELETE FROM leases WHERE name LIKE 'lanes:%'"))
            here.start()
            async with asyncio.timeout(30):
                while not (said := _receipts(chat, seen)):
                    await chat.chat.moved(5)
            await chat.settled(timeout=30)
            assert len(said | _receipts(chat, seen)) == 1, f"step {step}"
            assert "凭证号" in chat.screen.text
            assert not said & receipts
            receipts |= said
            assert await _cast(town, poll) == (casts, casts), f"step {step}"
            if not crashed:
                break
            await tapped(chat, "改我的票")
        assert crashes > 8


def _receipts(chat: Any, seen: int) -> set[str]:
    """Return the receipts shown since then."""
    since = list(chat.events)[seen - chat.chat.count :] if chat.chat.count > seen else []
    return {one.message.text for one in since if one.kind in ("sent", "edited") and "凭证号" in one.message.text}


async def _crashed(here: Replicas, step: int) -> bool:
    """Let a replica work until it dies at that step; return False when it had nothing left to do before."""
    one, storage = here.replica()
    with suppress(TelegramAPIError):
        await one.bot.me()
    crash = Crash(step)
    crash.bar(one, storage)
    with crash.upon():
        running = here.running[one] = asyncio.create_task(one.run())
        idle = asyncio.create_task(here.idle())
        await asyncio.wait({running, idle}, return_when=asyncio.FIRST_COMPLETED)
        del here.running[one]
        for task in (running, idle):
            task.cancel()
        await asyncio.gather(running, idle, return_exceptions=True)
    await one.close()
    await storage.close()
    return crash.dead


async def _cast(town: Town, poll: Poll) -> tuple[int, int]:
    """Return how often the household has voted, and how often the family was told."""
    async with town.storage.reading() as tx:
        changes = await tx.session.scalar(text("SELECT changes FROM ballots WHERE poll_id = :id"), {"id": poll.id})
        told = await tx.session.scalar(text("SELECT count(*) FROM outbox WHERE key = 'ballots-household-cast'"))
        return 1 + (changes or 0), told or 0


class TapsSG(StatesGroup):
    only = State()


class Serialised(MemoryStorage):
    """A storage that keeps text and takes a moment, as every one but memory does."""

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        await asyncio.sleep(0)
        return dict(json.loads((await super().get_data(key)).get("kept", "{}")))

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        await asyncio.sleep(0)
        await super().set_data(key, {"kept": json.dumps(dict(data))})


async def test_aiogram_dialog_alone_loses_one_of_two_quick_taps() -> None:
    """The same two taps on aiogram-dialog as it comes, over a storage that serialises."""
    dispatcher = Dispatcher(storage=Serialised())

    @dispatcher.message(CommandStart())
    async def begin(message: Message, dialog_manager: DialogManager) -> None:
        await dialog_manager.start(TapsSG.only, mode=StartMode.RESET_STACK)

    select = Multiselect(
        Format("☑ {item}"), Format("☐ {item}"), id="s", item_id_getter=str, items=lambda _: list(OPTIONS)
    )
    dispatcher.include_router(Dialog(Window(Const("选几样"), select, state=TapsSG.only)))
    setup_dialogs(dispatcher)
    playground = Playground()
    await playground.start()
    playground.bot(TOKEN)
    bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(playground.url)))
    polling = asyncio.create_task(dispatcher.start_polling(bot, handle_signals=False))
    lost = 0
    for number in range(20):
        chat = playground.person(f"居民{number}").chat(TOKEN)
        await chat.start()
        screen = await chat.next_message(timeout=30)  # nobody tells when this bot is idle
        for option in OPTIONS[:2]:
            await chat.press(option, message=screen)
        await chat.settled(timeout=30)
        lost += 2 - sum(button.startswith("☑") for button in chat.buttons())
    polling.cancel()
    with suppress(asyncio.CancelledError):
        await polling
    await playground.stop()
    assert lost > 0
