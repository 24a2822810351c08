"""Updates per CPU-second of all of the bot's processes: a one-button screen and a cast ballot, beside bare bots in the
same run.

`python -m benchmarks.throughput [--quick]`. Linli's figure is the whole durable path: stored, lane, dialog, screen
owed, committed, shown. Every bot polls; on PostgreSQL Linli is also measured as a city runs it, a webhook replica and a
worker together. PostgreSQL's own CPU is not the bot's and not counted. A button screen costs two calls to Telegram, an
echo one; of a ballot each third update casts.
"""

import argparse
import asyncio
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from benchmarks.load import TOKEN, Process, answered, call_a_vote, database, process, settle, together
from benchmarks.report import figure
from benchmarks.sizes import running as city
from playground.people import ChatInHand
from playground.server import Playground

PEOPLE = 40
CASTING = ("改我的票", "赞成", "提交我的票")
"""What changing a ballot takes: three updates, the last of which casts."""


async def _warm(chats: list[ChatInHand]) -> None:
    await together(chats[:1], lambda chat: chat.start())
    await answered(chats[0])
    await together(chats[1:], lambda chat: chat.start())
    await together(chats[1:], answered)


class Cpu(Protocol):
    """What has used CPU."""

    def cpu(self) -> float:
        """Return its CPU seconds so far."""


@dataclass(frozen=True, slots=True)
class Together:
    """Several processes' CPU."""

    processes: Sequence[Process]

    def cpu(self) -> float:
        """Return the CPU seconds of all of them so far."""
        return sum(one.cpu() for one in self.processes)


async def _measure(running: Cpu, chats: list[ChatInHand], rounds: int, labels: Sequence[str] = ()) -> float:
    async def one(chat: ChatInHand) -> None:
        for turn in range(rounds):
            if labels:
                await _pressed(chat, labels[turn % len(labels)])
            else:
                await chat.send(f"你好 {turn}")
                await answered(chat)

    before, began = running.cpu(), time.perf_counter()
    await together(chats, one)
    spent = running.cpu() - before
    sys.stderr.write(f"  {rounds * len(chats)} updates, {spent:.1f} CPU s, {time.perf_counter() - began:.1f} s\n")
    return rounds * len(chats) / spent


async def _pressed(chat: ChatInHand, label: str) -> None:
    while not any(label in button for button in chat.buttons()):  # the screen before is not shown yet
        await answered(chat)
    await chat.press(label)
    await answered(chat)


async def linli(kind: str, mode: str, rounds: int) -> None:
    """Measure Linli on one kind of database: `polling` in one process, or by `webhook` beside a worker."""
    playground = Playground(history=50)
    playground.bot(TOKEN)
    await playground.start()
    async with database(kind) as url:
        chats = await settle(url, playground, PEOPLE)
        await call_a_vote(url)
        env = {"LINLI_DATABASE": url, "LINLI_TOKEN": TOKEN, "LINLI_API": playground.url}
        if mode == "polling":
            async with process(["bot", "run"], env, playground) as running:
                await _button_and_ballot(running, chats, rounds, database=kind, mode=mode)
        else:
            async with city(kind, url, playground, replicas=1) as processes:
                all_of_it = Together([*processes.values()])
                await _button_and_ballot(all_of_it, chats, rounds, database=kind, mode=mode)
    await playground.stop()


async def _button_and_ballot(running: Cpu, chats: list[ChatInHand], rounds: int, **detail: str) -> None:
    await _warm(chats)
    rate = await _measure(running, chats, rounds, ("求助", "返回"))
    figure("updates_per_cpu_s", rate, "1/s", bot="linli", screen="button", **detail)
    for label in ("返回", "项目和投票", "正在投票的表决", "空地改成小花园", "去投票", *CASTING[1:]):
        if label == "返回" and rounds % 2 == 0:
            continue  # the rounds ended in the menu
        await together(chats, lambda chat, label=label: _pressed(chat, label))  # type: ignore[misc]
    rate = await _measure(running, chats, rounds // 3 * 3, CASTING)
    figure("updates_per_cpu_s", rate, "1/s", bot="linli", screen="ballot", **detail)


async def beside(bot: str, rounds: int) -> None:
    """Measure one of the bare bots."""
    playground = Playground(history=50)
    playground.bot(TOKEN)
    await playground.start()
    chats = [playground.person(f"居民{number}").chat(TOKEN) for number in range(PEOPLE)]
    async with process([f"benchmarks.bots.{bot}", playground.url, TOKEN], {}, playground) as running:
        await _warm(chats)
        labels = ("求助", "返回") if bot == "aiogram_dialog_memory" else ()
        rate = await _measure(running, chats, rounds, labels)
        calls = 2 if labels else 1
        figure("updates_per_cpu_s", rate, "1/s", bot=bot, screen="button", database="none", mode="polling", calls=calls)
    await playground.stop()


async def main(*, quick: bool) -> None:
    """Measure all, one after the other."""
    rounds = 20 if quick else 200
    for bot in ("aiogram_echo", "ptb_echo", "aiogram_dialog_memory"):
        sys.stderr.write(f"{bot}\n")
        await beside(bot, rounds)
    for kind, mode in (("sqlite", "polling"), ("postgresql", "polling"), ("postgresql", "webhook")):
        sys.stderr.write(f"linli on {kind} by {mode}\n")
        await linli(kind, mode, rounds)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--quick", action="store_true", help="under 60 s")
    asyncio.run(main(quick=arguments.parse_args().quick))
