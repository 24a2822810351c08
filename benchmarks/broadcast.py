"""A broadcast: how long its commit takes, how fast and how gently it is delivered, what 20 kills of the worker cost.

`python -m benchmarks.broadcast [--quick] [--only commit|delivery|kills]`. The commit is the way the product owes it
(`Notices.spread`, a chunk a transaction), while somebody else writes a receipt every 20 ms. The delivery is `linli
worker` as a process against the playground with Telegram's own limits (30 a second, 1 a second for a chat).
"""

import argparse
import asyncio
import itertools
import logging
import random
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import psutil
from cryptography.fernet import Fernet
from sqlalchemy import text

from benchmarks.load import TOKEN, database, process
from benchmarks.report import figure, progress
from bot.delivery import SLOTS
from bot.settings import Settings
from participation import notices
from participation.access import Actor, Grant, Role, Standing
from participation.communities import Community
from participation.notices import Audience, Broadcast, Notice, State
from playground.limits import Rates
from playground.refusals import Refused
from playground.server import Playground
from storage import Storage

KEYS = Fernet.generate_key().decode()
BULK = 29.0
"""What broadcasts are given here: all that one bot may send, for nobody converses meanwhile."""
SHIPPED = float(Settings.model_fields["bulk_per_second"].default)
"""What they are given where nobody set it: room is left for replies."""


async def settle(storage: Storage, count: int, first_account: int = 10**6) -> int:
    """Store `count` residents of one community, by one statement; return the community."""
    async with storage.transaction() as tx:
        with tx.everywhere():
            community = await tx.communities.add(Community(0, slug="bench", name="测试社区"))
        numbers = (
            f"WITH RECURSIVE g(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM g WHERE n < {count - 1}) "
            if storage.sqlite
            else ""
        )
        source = "g" if storage.sqlite else f"generate_series(0, {count - 1}) AS g(n)"
        await tx.session.execute(
            text(
                "INSERT INTO residents (community_id, user_id, chat_id, locale, standing, name, consent, reachable, "
                f"blocked, created_at) {numbers}SELECT {community.id}, {first_account} + n, {first_account} + n, "
                f"'zh-Hans', 'verified', '居民', '2026-11', true, false, CURRENT_TIMESTAMP FROM {source}"
            )
        )
    return community.id


async def write(storage: Storage, community: int, *, spread: bool = False) -> Broadcast:
    """Store a broadcast to everyone of the community that is on its way; owe it to all with `spread`."""
    async with storage.transaction(community) as tx:
        now, everyone = await tx.now(), Audience("community")
        staff = (await tx.residents.all(limit=1))[0]
        actor = Actor(staff.id, community, Standing.VERIFIED, frozenset({Grant(Role.STAFF, community)}))
        drafted = notices.broadcast(
            Notice("明天上午 9 点到 11 点停水，请提前接好用水。"), by=actor, at=now, audience=everyone,
            addressed=await tx.notices.addressed(everyone, now), due_at=now, urgent=True, zone="Asia/Shanghai",
            limits=notices.limits(),
        )  # fmt: skip
        # without a second person's agreement, which is not what is measured
        kept = await tx.notices.add(replace(drafted, state=State.SENDING, released_at=now))
    return await spread_all(storage, kept) if spread else kept


async def spread_all(storage: Storage, broadcast: Broadcast) -> Broadcast:
    """Owe a broadcast to everybody it is for, a chunk a transaction, as the sweeps do."""
    while broadcast.spread_at is None:
        async with storage.transaction(broadcast.community_id) as tx:
            locked = await tx.notices.get(broadcast.id, lock=True)
            broadcast = await tx.notices.spread(locked, at=await tx.now())
    return broadcast


@asynccontextmanager
async def beside(act: Callable[[], Awaitable[Any]], pause_s: float) -> AsyncIterator[list[float]]:
    """Act again and again until the block ends; the list fills with the seconds each took, the last one so far too."""
    waits: list[float] = []

    async def again() -> None:
        while True:
            began = time.perf_counter()
            try:
                await act()
            finally:
                waits.append(time.perf_counter() - began)
            await asyncio.sleep(pause_s)

    task = asyncio.create_task(again())
    try:
        yield waits
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def commit(kind: str, count: int) -> None:
    """Measure what owing a broadcast takes, what it takes from others, and memory."""
    async with database(kind) as url:
        storage = Storage(url, keys=KEYS)
        community = await settle(storage, count)
        if not storage.sqlite:
            async with storage.transaction() as tx:
                await tx.session.execute(text("ANALYZE residents"))
        broadcast = await write(storage, community)

        async def receipt() -> None:
            async with storage.transaction() as tx:
                await tx.outbox.owe("errors-set-aside", 1, at=await tx.now(), args={"number": "1"})

        await receipt()
        forget_the_most()
        before, began, cpu = psutil.Process().memory_info().rss, time.perf_counter(), await _cpu(storage)
        async with beside(receipt, 0.02) as waits:
            await spread_all(storage, broadcast)
            took = time.perf_counter() - began
            spent = await _cpu(storage) - cpu
        most = the_most()
        async with storage.reading() as tx:
            owed = await tx.outbox.counts(broadcast.id)
        if owed != {"owed": count}:
            raise AssertionError(f"{count} people, {owed}")
        resident_worker = await _weighed(url, storage)
        await storage.close()
        detail = {"database": kind, "recipients": count}
        figure("broadcast_commit_s", round(took, 2), "s", **detail, cpu_s=round(spent, 2))
        figure(
            "broadcast_commit_memory_mb", round((most - before) / 1e6, 1), "MB", **detail, resident=round(most / 1e6)
        )
        figure("broadcast_commit_other_write_longest_s", round(max(waits), 3), "s", **detail, writes=len(waits))
        figure("broadcast_worker_memory_mb", resident_worker, "MB", **detail)


def forget_the_most() -> None:
    """Let the kernel reckon this process's largest memory anew (proc(5), clear_refs)."""
    Path("/proc/self/clear_refs").write_text("5")


def the_most() -> int:
    """Return the most memory that this process held since, in bytes; also between two looks."""
    said = Path("/proc/self/status").read_text()
    return int(said.split("VmHWM:")[1].split()[0]) * 1024


async def _cpu(storage: Storage) -> float:
    """Return the CPU seconds that this process and the database's have used: on a busy machine the figure to read."""
    processes = [psutil.Process()]
    if not storage.sqlite:
        async with storage.reading() as tx:
            pids = list(await tx.session.scalars(text("SELECT pid FROM pg_stat_activity WHERE pid IS NOT NULL")))
        processes += [psutil.Process(pid) for pid in pids if psutil.pid_exists(pid)]
    return float(sum(times.user + times.system for times in (one.cpu_times() for one in processes)))


async def _weighed(url: str, storage: Storage) -> float:
    """Return the resident memory of a worker that has delivered for a while from a queue of that size, in MB."""
    playground = Playground(history=20)
    playground.bot(TOKEN)
    await playground.start()
    env = {"LINLI_DATABASE": url, "LINLI_TOKEN": TOKEN, "LINLI_API": playground.url, "LINLI_KEYS": KEYS}
    try:
        async with process(["bot", "worker"], env, playground) as worker, asyncio.timeout(120):
            settled = 0
            while settled < 200:  # nobody has a chat here: each is refused with 400 and set aside
                await asyncio.sleep(0.5)
                async with storage.reading() as tx:
                    settled = await tx.session.scalar(text("SELECT count(*) FROM outbox WHERE state = 'failed'"))
            return round(worker.rss())
    finally:
        await playground.stop()


class Watch:
    """Sees every message that the playground is asked to send: when, to whom, and how it was answered."""

    def __init__(self, playground: Playground) -> None:
        self.sent: list[tuple[float, int]] = []
        self.refused = 0
        answer = playground.call

        async def seen(bot: Any, name: str, parameters: Any) -> Any:
            try:
                result = await answer(bot, name, parameters)
            except Refused as refusal:
                self.refused += refusal.code == 429
                raise
            if name.lower() == "sendmessage":
                self.sent.append((time.monotonic(), parameters.integer("chat_id")))
            return result

        playground.call = seen  # type: ignore[method-assign]

    async def until(self, true: Callable[[], bool], seconds: float = 300) -> None:
        """Wait for it."""
        async with asyncio.timeout(seconds):
            while not true():  # noqa: ASYNC110  the playground has no event for what people were sent
                await asyncio.sleep(0.005)


@asynccontextmanager
async def community(kind: str, people: int) -> AsyncIterator[tuple[Storage, Playground, Watch, int, dict[str, str]]]:
    """A community with a chat for everyone, Telegram's limits, and the environment of a worker."""
    playground = Playground(history=20, rates=Rates())
    bot = playground.bot(TOKEN)
    for number in range(people):
        person = playground.person(f"居民{number}", user_id=10**6 + number)
        playground.world.private_chat(bot, person.person)
    watch = Watch(playground)
    await playground.start()
    async with database(kind) as url:
        storage = Storage(url, keys=KEYS)
        number = await settle(storage, people)
        env = {
            "LINLI_DATABASE": url, "LINLI_TOKEN": TOKEN, "LINLI_API": playground.url, "LINLI_KEYS": KEYS,
            "LINLI_BULK_PER_SECOND": str(BULK),
        }  # fmt: skip
        try:
            yield storage, playground, watch, number, env
        finally:
            await storage.close()
            await playground.stop()


async def delivery(kind: str, people: int, bulk: float) -> None:
    """Measure the delivery of one broadcast with receipts in between, and a pause at its middle."""
    async with community(kind, people) as (storage, playground, watch, number, env):
        broadcast = await write(storage, number, spread=True)
        names = itertools.count(1)
        env["LINLI_BULK_PER_SECOND"] = str(bulk)

        async def receipt() -> None:
            who, name = random.randrange(people), f"回执{next(names)}号"
            async with storage.transaction() as tx:
                owner = await tx.residents.of(10**6 + who)
                if owner is None:
                    raise AssertionError("nobody")
                await tx.outbox.owe("errors-set-aside", owner.id, at=await tx.now(), args={"number": name})
            chat = playground.person(f"居民{who}").chat(TOKEN)
            await watch.until(lambda: any(name in message.text for message in chat.messages))

        async with process(["bot", "worker"], env, playground) as worker:
            await watch.until(lambda: len(watch.sent) > 0)
            cpu, began, first = worker.cpu(), time.monotonic(), len(watch.sent)
            async with beside(receipt, 2) as delays:
                await watch.until(lambda: len(watch.sent) >= people // 2)
            rate = (len(watch.sent) - first) / (time.monotonic() - began)
            spent = (worker.cpu() - cpu) / (time.monotonic() - began)
            await _stand(storage, broadcast, State.PAUSED)
            paused = time.monotonic()
            await asyncio.sleep(4)
            silence = max(watch.sent[-1][0] - paused, 0.0)
            await _stand(storage, broadcast, State.SENDING)
            await watch.until(lambda: len({chat for _, chat in watch.sent}) == people)
        allowed = Rates().bot_per_second
        detail = {"database": kind, "recipients": people, "bulk_per_second": bulk}
        figure("broadcast_rate", round(rate, 2), "1/s", **detail, allowed=allowed, share=round(rate / allowed, 3))
        figure("broadcast_most_in_a_second", most_in_a_second(watch.sent), "", **detail)
        figure("broadcast_refused_429", watch.refused, "", **detail)
        figure("broadcast_receipt_longest_s", round(max(delays), 3), "s", **detail, receipts=len(delays))
        figure("broadcast_pause_to_silence_s", round(silence, 3), "s", **detail)
        figure("broadcast_worker_cpu", round(spent, 3), "cores", **detail)


def most_in_a_second(sent: Sequence[tuple[float, int]]) -> int:
    """Return how many messages went out in the fullest second, wherever it begins: the playground, as Telegram, lets a
    bucket of them through, and a bot that keeps its pace needs none of it."""
    moments, first, most = sorted(at for at, _ in sent), 0, 0
    for last, at in enumerate(moments):
        while moments[first] <= at - 1:
            first += 1
        most = max(most, last - first + 1)
    return most


async def kills(kind: str, people: int, count: int) -> None:
    """Kill the worker again and again at random moments of a broadcast and judge what people got."""
    async with community(kind, people) as (storage, playground, watch, number, env):
        await write(storage, number, spread=True)
        done = 0
        while done < count:
            async with process(["bot", "worker"], env, playground):  # its end is a kill -9
                before = len(watch.sent)
                await watch.until(lambda: len(watch.sent) > before)  # noqa: B023
                await asyncio.sleep(random.uniform(0, 1.5))
            done += 1
        killed_at = len({chat for _, chat in watch.sent})
        async with process(["bot", "worker"], env, playground):
            await drained(storage)
        told = Counter(chat for _, chat in watch.sent)
        lost, repeated = people - len(told), sum(times - 1 for times in told.values())
        figure(
            "broadcast_kills", lost, "lost", database=kind, kills=count, acknowledged=people, lost=lost,
            repeated=repeated, repeated_most_allowed=count * SLOTS, told_at_the_last_kill=killed_at,
            refused_429=watch.refused,
        )  # fmt: skip


async def drained(storage: Storage) -> None:
    """Wait until nothing is owed any more."""
    async with asyncio.timeout(600):
        while True:
            async with storage.reading() as tx:
                if not await tx.session.scalar(text("SELECT count(*) FROM outbox WHERE state = 'owed'")):
                    return
            await asyncio.sleep(0.2)


async def _stand(storage: Storage, broadcast: Broadcast, state: State) -> None:
    async with storage.transaction(broadcast.community_id) as tx:
        await tx.notices.change(replace(await tx.notices.get(broadcast.id, lock=True), state=state))


async def main(*, quick: bool, only: str) -> None:
    """Measure all, one after the other."""
    logging.getLogger("aiohttp.server").setLevel(logging.CRITICAL)  # it tells of every caller that was killed
    for kind in ("postgresql", "sqlite"):
        if only in ("", "commit"):
            for count in (100_000,) if quick else (100_000, 1_000_000):
                progress(f"commit to {count} on {kind}")
                await commit(kind, count)
        if only in ("", "delivery"):
            for bulk in (BULK, SHIPPED):
                progress(f"delivery on {kind} at {bulk:g} a second")
                await delivery(kind, 400 if quick else 1500, bulk)
        if only in ("", "kills"):
            progress(f"kills on {kind}")
            await kills(kind, 250 if quick else 1200, 3 if quick else 20)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--quick", action="store_true", help="under two minutes")
    arguments.add_argument("--only", default="", choices=("commit", "delivery", "kills"))
    chosen = arguments.parse_args()
    asyncio.run(main(quick=chosen.quick, only=chosen.only))
