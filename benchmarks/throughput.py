"""Updates per CPU-second of the bot process: a one-button screen and a cast ballot, beside bare bots in the same run.

`python -m benchmarks.throughput [--quick]`. Linli's figure is the whole durable path: stored, lane, dialog, screen
owed, committed, shown. Every bot polls; a button screen costs two calls to Telegram, an echo one.
"""

import argparse
import asyncio
import sys
import time
from collections.abc import Sequence

from benchmarks.load import TOKEN, Process, answered, call_a_vote, database, process, settle, together
from benchmarks.report import figure
from playground.people import ChatInHand
from playground.server import Playground

PEOPLE = 40
CASTING = ("改我的票", "赞成", "提交我的票")
"""What changing a ballot takes: three updates, the last of which casts."""


async def _warm(running: Process, chats: list[ChatInHand]) -> None:
    await together(chats[:1], lambda chat: chat.start())
    await answered(chats[0])
    await together(chats[1:], lambda chat: chat.start())
    await together(chats[1:], answered)


async def _measure(running: Process, chats: list[ChatInHand], rounds: int, labels: Sequence[str] = ()) -> float:
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


async def linli(kind: str, rounds: int) -> None:
    """Measure Linli on one kind of database."""
    playground = Playground(history=50)
    playground.bot(TOKEN)
    await playground.start()
    async with database(kind) as url:
        chats = await settle(url, playground, PEOPLE)
        await call_a_vote(url)
        env = {"LINLI_DATABASE": url, "LINLI_TOKEN": TOKEN, "LINLI_API": playground.url}
        async with process(["bot", "run"], env, playground) as running:
            await _warm(running, chats)
            rate = await _measure(running, chats, rounds, ("求助", "返回"))
            figure("updates_per_cpu_s", rate, "1/s", bot="linli", screen="button", database=kind, mode="polling")
            for label in ("返回", "项目和投票", "正在投票的表决", "空地改成小花园", "去投票", *CASTING[1:]):
                if label == "返回" and rounds % 2 == 0:
                    continue  # the rounds ended in the menu
                await together(chats, lambda chat, label=label: _pressed(chat, label))  # type: ignore[misc]
            rate = await _measure(running, chats, rounds // 3 * 3, CASTING)
            figure("updates_per_cpu_s", rate, "1/s", bot="linli", screen="ballot", database=kind, mode="polling")
    await playground.stop()


async def beside(bot: str, rounds: int) -> None:
    """Measure one of the bare bots."""
    playground = Playground(history=50)
    playground.bot(TOKEN)
    await playground.start()
    chats = [playground.person(f"居民{number}").chat(TOKEN) for number in range(PEOPLE)]
    async with process([f"benchmarks.bots.{bot}", playground.url, TOKEN], {}, playground) as running:
        await _warm(running, chats)
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
    for kind in ("sqlite", "postgresql"):
        sys.stderr.write(f"linli on {kind}\n")
        await linli(kind, rounds)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--quick", action="store_true", help="under 60 s")
    asyncio.run(main(quick=arguments.parse_args().quick))
