"""A long steady load: does memory grow, does a queue, are files left open?

`python -m benchmarks.soak [--minutes 60] [--only sqlite]` or `make soak` (`MINUTES=10`). People come back in their own
time and press whatever stands on their screen, so they walk through everything that residents can do, or type words
nobody expects; notices go out meanwhile; Telegram fails now and then. Every 30 s a line on standard error tells each
process's memory and open files and the depth of both queues. At the end each process's memory is fitted with a
straight line over all but the first fifth.
"""

import argparse
import asyncio
import random
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from sqlalchemy import text

from benchmarks.load import TOKEN, Process, call_a_vote, database
from benchmarks.report import figure, progress
from benchmarks.rush import settle
from benchmarks.sizes import running
from playground.people import ChatInHand, Unsettled
from playground.server import Playground
from playground.state import Chat
from storage import Storage
from storage.outbox import Priority
from tests.town import KEYS

PEOPLE = 200
NOTICE_EVERY_S = 20.0
FAULT_EVERY_S = 15.0
LOOK_EVERY_S = 30.0
UNEXPECTED = ("楼下的路灯坏了三天了", "你好", "🙂", "/nothing", "明天有没有活动？")
TYPED = 0.15
"""The share of acts that are words instead of a tap."""
WARMING = 0.2
"""The share of the time after which memory is fitted."""


@dataclass(frozen=True, slots=True)
class Look:
    """What stood at one moment: seconds since the beginning, MB and open files by process, both queues' depth."""

    at: float
    rss: dict[str, float]
    files: dict[str, int]
    inbox: int
    outbox: int


class Crowd:
    """People who come back again and again, at a pace that does not wait for the bot."""

    def __init__(self, playground: Playground, chats: Sequence[Chat], rate: float) -> None:
        """`rate` is how many acts a second all of them make together."""
        self._playground = playground
        self._chats = chats
        self._pause = len(chats) / rate
        self.acts = 0

    async def live(self) -> None:
        """Go on until cancelled."""
        async with asyncio.TaskGroup() as group:
            for number, chat in enumerate(self._chats):
                group.create_task(self._person(chat, random.Random(number)))

    async def _person(self, chat: Chat, dice: random.Random) -> None:
        assert chat.person is not None
        hand = ChatInHand(self._playground, chat, chat.person)
        await asyncio.sleep(dice.uniform(0, self._pause))
        await hand.start()
        while True:
            await asyncio.sleep(dice.uniform(0.2, 1.8) * self._pause)
            self.acts += 1
            with suppress(Unsettled):  # the bot has not answered yet
                buttons = [key for row in (hand.screen.inline or {}).get("inline_keyboard", []) for key in row]
                data = dice.choice(buttons).get("callback_data") if buttons else None
                if data and dice.random() > TYPED:
                    await hand.press(data=data, message=hand.screen)
                else:
                    await hand.send(dice.choice(UNEXPECTED))


async def soak(kind: str, minutes: float, replicas: int, rate: float) -> None:
    """Watch one size of Linli for that long."""
    playground = Playground(history=50)
    playground.bot(TOKEN)
    await playground.start()
    async with database(kind) as url:
        chats = await settle(url, playground, PEOPLE)
        await call_a_vote(url)
        storage = Storage(url, keys=KEYS)
        crowd = Crowd(playground, chats, rate)
        async with running(kind, url, playground, replicas=replicas) as processes:
            began = time.monotonic()
            living = [
                asyncio.create_task(one)
                for one in (crowd.live(), _notices(storage), _faults(playground, random.Random(1)))
            ]
            looks: list[Look] = []
            while (since := time.monotonic() - began) < minutes * 60:
                looks.append(await look(storage, processes, since))
                progress(f"  {looks[-1]}")
                pause = min(LOOK_EVERY_S, minutes * 60 - since)
                for ended in (await asyncio.wait(living, timeout=pause, return_when=asyncio.FIRST_COMPLETED))[0]:
                    ended.result()  # a load that fell silent would be measured as calm
            looks.append(await look(storage, processes, time.monotonic() - began))
            for task in living:
                task.cancel()
            await asyncio.gather(*living, return_exceptions=True)
            cpu = {name: round(one.cpu(), 1) for name, one in processes.items()}
        await report(storage, kind, looks, acts=crowd.acts, rate=rate, cpu=cpu)
        await storage.close()
    await playground.stop()


async def _notices(storage: Storage) -> None:
    """Owe everybody a notice, again and again."""
    while True:
        await asyncio.sleep(NOTICE_EVERY_S)
        async with storage.transaction() as tx:
            with tx.everywhere():
                everyone = await tx.residents.all()
            await tx.outbox.owe(
                "errors-set-aside", [one.id for one in everyone], at=await tx.now(), args={"number": "SOAK"},
                priority=Priority.REMINDER, community_id=everyone[0].community_id,
            )  # fmt: skip


async def _faults(playground: Playground, dice: random.Random) -> None:
    """Let Telegram fail now and then, in every way that passes by itself."""
    while True:
        await asyncio.sleep(FAULT_EVERY_S)
        method = dice.choice(("sendMessage", "editMessageText", "answerCallbackQuery"))
        match dice.choice(("server_error", "dropped", "flood", "answer_lost", "delay")):
            case "flood":
                playground.faults.add("flood", method=method, times=1, seconds=1)
            case "delay":
                playground.faults.add("delay", method=method, times=5, seconds=3)
            case kind:
                playground.faults.add(kind, method=method, times=3)


async def look(storage: Storage, processes: dict[str, Process], since: float) -> Look:
    """Return what stands now."""
    async with storage.reading() as tx:
        inbox = await tx.session.scalar(
            text("SELECT count(*) FROM inbox WHERE done_at IS NULL AND set_aside_at IS NULL")
        )
        outbox = await tx.session.scalar(text("SELECT count(*) FROM outbox WHERE state = 'owed'"))
    return Look(
        round(since),
        {name: round(one.rss(), 1) for name, one in processes.items()},
        {name: one.ps.num_fds() for name, one in processes.items()},
        inbox or 0,
        outbox or 0,
    )


async def report(storage: Storage, kind: str, looks: Sequence[Look], **detail: object) -> None:
    """Print what grew and what did not."""
    async with storage.reading() as tx:
        aside = await tx.session.scalar(text("SELECT count(*) FROM inbox WHERE set_aside_at IS NOT NULL"))
        done = await tx.session.scalar(text("SELECT count(*) FROM inbox WHERE done_at IS NOT NULL"))
    warm = [one for one in looks if one.at >= looks[-1].at * WARMING]
    told = {"database": kind, "minutes": round(looks[-1].at / 60, 1)}
    figure("soak_updates", done or 0, "updates", **told, **detail)
    figure("soak_set_aside", aside or 0, "updates", **told)
    figure("soak_inbox_most", max(one.inbox for one in looks), "updates", **told, last=looks[-1].inbox)
    figure("soak_outbox_most", max(one.outbox for one in looks), "notices", **told, last=looks[-1].outbox)
    for name in looks[-1].rss:
        slope = per_hour([(one.at, one.rss[name]) for one in warm])
        figure("soak_memory_slope", round(slope, 2), "MB/h", **told, process=name, last_mb=looks[-1].rss[name])
        files = [one.files[name] for one in warm]
        figure("soak_files_most", max(files), "files", **told, process=name, last=files[-1])


def per_hour(points: Sequence[tuple[float, float]]) -> float:
    """Return by how much an hour the second grows with the first, in seconds: the line of least squares."""
    middle = sum(at for at, _ in points) / len(points)
    mean = sum(value for _, value in points) / len(points)
    spread = sum((at - middle) ** 2 for at, _ in points)
    return 3600 * sum((at - middle) * (value - mean) for at, value in points) / spread if spread else 0.0


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--minutes", type=float, default=60)
    arguments.add_argument("--replicas", type=int, default=1, help="webhook replicas on PostgreSQL")
    arguments.add_argument("--rate", type=float, default=30, help="acts a second")
    arguments.add_argument("--only", choices=("sqlite", "postgresql"), help="one database")
    given = arguments.parse_args()
    for size in [given.only] if given.only else ["sqlite", "postgresql"]:
        progress(f"soak on {size}, {given.minutes:g} minutes")
        asyncio.run(soak(size, given.minutes, given.replicas, given.rate))
