"""`linli worker` and `linli webhook` as processes: killed, doubled, refused; small; and turns by lease."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from bot.delivery import SLOTS
from bot.worker import while_held
from participation.access import Standing
from participation.communities import Community
from playground.server import Playground
from storage import Storage
from tests.town import KEYS, TOKEN

ROOT = Path(__file__).parent.parent.parent
SECRET = "a-secret-of-the-tests-0123456789_-ABC"


def _environment(database: str, api: str, **more: str) -> dict[str, str]:
    ours = {"LINLI_DATABASE": database, "LINLI_API": api, "LINLI_TOKEN": TOKEN, "LINLI_KEYS": KEYS, **more}
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LINLI_")}
    return {**kept, **ours, "PYTHONPATH": str(ROOT)}


@asynccontextmanager
async def _running(
    command: str, folder: Path, environment: dict[str, str]
) -> AsyncIterator[asyncio.subprocess.Process]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", command, cwd=folder, env=environment, stderr=asyncio.subprocess.PIPE
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.terminate()
        await process.communicate()


async def _told(playground: Playground, people: list[Any], least: int, seconds: float = 60) -> None:
    async with asyncio.timeout(seconds):
        while sum(len(chat.messages) for chat in people) < least:
            await asyncio.sleep(0.02)


async def _owe(storage: Storage, playground: Playground, people: int) -> list[Any]:
    """Store people, owe each one notice, and return their chats."""
    chats = []
    async with storage.transaction() as tx:
        with tx.everywhere():
            community = await tx.communities.add(Community(0, slug="cd", name="城东社区"))
        now, ids = await tx.now(), []
        for number in range(people):
            person = playground.person(f"居民{number}")
            chats.append(person.chat(TOKEN))
            resident = await tx.residents.arrive(person.id, person.id, "zh-Hans", now)
            await tx.residents.change(replace(resident, community_id=community.id, standing=Standing.VERIFIED))
            ids.append(resident.id)
        await tx.outbox.owe("errors-set-aside", ids, at=now, args={"number": "A1"})
    return chats


async def test_killed_in_the_middle_at_most_what_was_in_flight_is_repeated(database: str, tmp_path: Path) -> None:
    storage, playground = Storage(database, keys=KEYS), Playground()
    await playground.start()
    playground.bot(TOKEN)
    chats = await _owe(storage, playground, 60)
    environment = _environment(database, playground.url)
    async with _running("worker", tmp_path, environment) as first:
        await _told(playground, chats, 20)
        first.send_signal(signal.SIGKILL)
        await first.wait()
    told = Counter(len(chat.messages) for chat in chats)
    assert told[0] > 10
    async with _running("worker", tmp_path, environment):
        async with asyncio.timeout(60):
            while True:
                async with storage.reading() as tx:
                    if not await tx.outbox.waiting(await tx.now()):
                        break
                await asyncio.sleep(0.05)
    times = Counter(len(chat.messages) for chat in chats)
    assert times[0] == 0
    assert set(times) <= {1, 2}
    assert times[2] <= SLOTS
    await playground.stop()
    await storage.close()


async def test_of_two_workers_one_delivers_and_the_other_takes_over(database: str, tmp_path: Path) -> None:
    storage, playground = Storage(database, keys=KEYS), Playground()
    await playground.start()
    playground.bot(TOKEN)
    chats = await _owe(storage, playground, 40)
    environment = _environment(database, playground.url)
    async with _running("worker", tmp_path, environment) as first, _running("worker", tmp_path, environment) as second:
        await _told(playground, chats, 10)
        process = await _holder(storage, first, second)
        process.terminate()  # a gentle end gives the lease back and repeats nothing
        await process.wait()
        await _told(playground, chats, 40)
    assert Counter(len(chat.messages) for chat in chats) == {1: 40}
    await playground.stop()
    await storage.close()


async def test_on_postgresql_the_standby_takes_over_from_a_killed_worker_by_itself(
    postgresql: str, tmp_path: Path
) -> None:
    storage, playground = Storage(postgresql, keys=KEYS), Playground()
    await playground.start()
    playground.bot(TOKEN)
    chats = await _owe(storage, playground, 60)
    environment = _environment(postgresql, playground.url)
    async with _running("worker", tmp_path, environment) as first, _running("worker", tmp_path, environment) as second:
        await _told(playground, chats, 10)
        process = await _holder(storage, first, second)
        process.send_signal(signal.SIGKILL)
        await process.wait()
        async with asyncio.timeout(30):
            while not all(chat.messages for chat in chats):
                await asyncio.sleep(0.02)
        assert await _holder(storage, first, second) is not process
    times = Counter(len(chat.messages) for chat in chats)
    assert set(times) <= {1, 2}
    assert times[2] <= SLOTS
    await playground.stop()
    await storage.close()


async def _holder(storage: Storage, *workers: asyncio.subprocess.Process) -> asyncio.subprocess.Process:
    async with storage.reading() as tx:
        holder = str(await tx.session.scalar(text("SELECT holder FROM leases")))
    return next(worker for worker in workers if f":{worker.pid}:" in holder)


def test_the_worker_loads_no_aiogram_and_no_classifier_and_stays_small(sqlite: str, tmp_path: Path) -> None:
    script = """
import asyncio, sys, os
import psutil
from bot import __main__ as linli

async def main():
    task = asyncio.ensure_future(linli._worker(linli._live()))
    await asyncio.sleep(3)
    loaded = {name.partition(".")[0] for name in sys.modules}
    print(sorted(loaded & {"aiogram", "aiogram_dialog", "classifier", "jieba", "opencc", "sklearn", "playground"}))
    print("telegram" in loaded, "apscheduler" in loaded)
    print(psutil.Process().memory_info().rss // 2**20)
    task.cancel()

asyncio.run(main())
"""
    environment = _environment(sqlite, "http://127.0.0.1:9")
    out = subprocess.run(
        [sys.executable, "-c", script], env=environment, cwd=tmp_path, capture_output=True, text=True,
        timeout=120, check=False,
    )  # fmt: skip
    lines = out.stdout.splitlines()
    assert lines[:2] == ["[]", "True True"], out.stderr
    assert int(lines[2]) < 140  # MB; with aiogram it would be 170


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({}, "LINLI_WEBHOOK_SECRET"),
        ({"LINLI_WEBHOOK_SECRET": "short"}, "LINLI_WEBHOOK_SECRET"),
        ({"LINLI_WEBHOOK_SECRET": SECRET}, "LINLI_WEBHOOK_URL"),
        ({"LINLI_TOKEN": ""}, "LINLI_TOKEN"),
    ],
)
def test_the_webhook_refuses_to_start_without_what_keeps_it_safe(
    sqlite: str, tmp_path: Path, more: dict[str, str], said: str
) -> None:
    environment = _environment(sqlite, "http://127.0.0.1:9", **more)
    out = subprocess.run(
        [sys.executable, "-m", "bot", "webhook"], env=environment, cwd=tmp_path, capture_output=True, text=True,
        timeout=120, check=False,
    )  # fmt: skip
    assert out.returncode != 0
    assert said in out.stderr + out.stdout
    assert TOKEN not in out.stderr + out.stdout


async def test_the_webhook_converses_and_says_no_secret(sqlite: str, tmp_path: Path, unused_tcp_port: int) -> None:
    storage, playground = Storage(sqlite, keys=KEYS), Playground()
    await playground.start()
    playground.bot(TOKEN)
    chat = (await _owe(storage, playground, 1))[0]
    environment = _environment(
        sqlite, playground.url, LINLI_PORT=str(unused_tcp_port), LINLI_WEBHOOK_SECRET=SECRET,
        LINLI_WEBHOOK_URL=f"http://127.0.0.1:{unused_tcp_port}/telegram",
    )  # fmt: skip
    async with _running("webhook", tmp_path, environment) as process:
        await chat.start()
        async with asyncio.timeout(60):
            while not any("想做什么" in message.text for message in chat.messages):
                await asyncio.sleep(0.05)
        process.terminate()
        _, said = await process.communicate()
    assert SECRET.encode() not in said
    assert TOKEN.encode() not in said
    await playground.stop()
    await storage.close()


def _work(at_work: list[str], name: str) -> Any:
    async def run() -> None:
        at_work.append(name)
        assert len(at_work) == 1
        try:
            await asyncio.Event().wait()
        finally:
            at_work.remove(name)

    return run


async def test_the_turn_is_held_by_one_and_passes_on(database: str) -> None:
    storage = Storage(database, keys=KEYS)
    at_work: list[str] = []
    span = timedelta(seconds=0.6)
    tasks = {n: asyncio.create_task(while_held(storage, "x", _work(at_work, n), span=span)) for n in ("a", "b")}
    async with asyncio.timeout(10):
        while not at_work:
            await asyncio.sleep(0.01)
        holder = at_work[0]
        await asyncio.sleep(1.5)  # two and a half spans: renewed all the time
        assert at_work == [holder]
        tasks.pop(holder).cancel()
        while at_work in ([], [holder]):
            await asyncio.sleep(0.01)
        assert at_work == [next(iter(tasks))]
    for task in tasks.values():
        task.cancel()
    await asyncio.gather(*tasks.values(), return_exceptions=True)
    await storage.close()


async def test_on_sqlite_a_turn_whose_holder_is_dead_is_taken_at_once_and_a_living_ones_is_not(sqlite: str) -> None:
    dead = await asyncio.create_subprocess_exec(sys.executable, "-c", "")
    await dead.wait()
    storage = Storage(sqlite)
    host = socket.gethostname()[:40]
    for name, holder in (("d", f"{host}:{dead.pid}:x"), ("l", f"{host}:{os.getpid()}:x"), ("o", f"away:{dead.pid}:x")):
        async with storage.transaction() as tx:
            assert await tx.leases.take(name, holder, timedelta(seconds=60))
    at_work: list[str] = []

    async def work(name: str) -> None:
        at_work.append(name)

    tasks = [asyncio.create_task(while_held(storage, name, lambda name=name: work(name))) for name in "dlo"]  # type: ignore[misc]
    async with asyncio.timeout(4):
        while not at_work:
            await asyncio.sleep(0.01)
    await asyncio.sleep(0.2)
    assert at_work == ["d"]
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    await storage.close()


async def test_whose_lock_is_cut_off_stops_before_another_begins(postgresql: str) -> None:
    """PostgreSQL frees the lock at once; who takes it keeps still until the one before can have seen that."""
    storage = Storage(postgresql, keys=KEYS)
    at_work: list[str] = []
    tasks = {n: asyncio.create_task(while_held(storage, "x", _work(at_work, n))) for n in ("a", "b")}
    async with asyncio.timeout(20):
        for _ in range(2):
            while not at_work:
                await asyncio.sleep(0.01)
            before = at_work[0]
            async with storage.transaction() as tx:
                killed = await tx.session.scalar(
                    text("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted")
                )
            assert killed
            while at_work == [before]:
                await asyncio.sleep(0.001)
            assert at_work == []
    for task in tasks.values():
        assert not task.done()  # nobody met the other at work
        task.cancel()
    await asyncio.gather(*tasks.values(), return_exceptions=True)
    await storage.close()


async def test_whose_lock_does_not_answer_stops_soon(postgresql: str, monkeypatch: pytest.MonkeyPatch) -> None:
    storage = Storage(postgresql, keys=KEYS)
    at_work: list[str] = []
    monkeypatch.setattr("bot.worker.PATIENCE_S", 0.1)
    task = asyncio.create_task(while_held(storage, "x", _work(at_work, "a")))
    async with asyncio.timeout(20):
        while not at_work:
            await asyncio.sleep(0.01)
        monkeypatch.setattr("storage.leases.SessionLock.renew", _never)
        while at_work:
            await asyncio.sleep(0.01)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    await storage.close()


async def _never(_: Any) -> None:
    await asyncio.Event().wait()


async def test_who_cannot_renew_stops_before_another_may_begin(sqlite: str, monkeypatch: pytest.MonkeyPatch) -> None:
    storage = Storage(sqlite)
    stopped = asyncio.Event()
    started = asyncio.Event()

    async def work() -> None:
        started.set()
        try:
            await asyncio.Event().wait()
        finally:
            stopped.set()

    task = asyncio.create_task(while_held(storage, "x", work, span=timedelta(seconds=0.9)))
    await asyncio.wait_for(started.wait(), 5)

    def away(*_: Any) -> Any:
        raise OSError("the database is away")

    monkeypatch.setattr(storage, "transaction", away)
    loop = asyncio.get_running_loop()
    began = loop.time()
    await asyncio.wait_for(stopped.wait(), 5)
    assert loop.time() - began < 0.9
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    await storage.close()
