"""CPU seconds until the first answer, and resident memory, of the bot process; memory of the delivery worker.

`python -m benchmarks.startup [--quick]`. The bot is measured with its classifier loaded: one complaint is typed first.
"""

import argparse
import asyncio
import statistics
import time

from benchmarks.load import TOKEN, answered, database, process, settle
from benchmarks.report import figure, progress
from playground.server import Playground


async def bot() -> None:
    """Measure the bot process, and how long one tap takes to be answered at rest."""
    playground = Playground(history=50)
    playground.bot(TOKEN)
    await playground.start()
    async with database("sqlite") as url:
        chats = await settle(url, playground, 1)
        env = {"LINLI_DATABASE": url, "LINLI_TOKEN": TOKEN, "LINLI_API": playground.url}
        async with process(["bot", "run"], env, playground) as running:
            await chats[0].start()
            await answered(chats[0])
            figure("start_cpu_s", running.cpu(), "s", process="bot", database="sqlite")
            await chats[0].send("门口的路灯坏了三天了，晚上老人不敢出门")
            await chats[0].settled()
            figure("rss_mb", running.rss(), "MB", process="bot", classifier=True)
            taken = []
            for turn in range(20):
                await chats[0].send("求助" if turn % 2 == 0 else "主菜单")
                await chats[0].settled()
                began = time.perf_counter()
                await chats[0].press("求助" if turn % 2 else "主菜单")
                await answered(chats[0])
                taken.append((time.perf_counter() - began) * 1000)
                await chats[0].settled()
            figure("tap_ms", statistics.median(taken), "ms", at="rest", worst=max(taken), taps=len(taken))
    await playground.stop()


async def worker() -> None:
    """Measure the delivery worker at rest."""
    playground = Playground()
    playground.bot(TOKEN)
    await playground.start()
    async with database("postgresql") as url:
        env = {"LINLI_DATABASE": url, "LINLI_TOKEN": TOKEN, "LINLI_API": playground.url}
        async with process(["bot", "worker"], env, playground) as running:
            await asyncio.sleep(4)
            figure("start_cpu_s", running.cpu(), "s", process="worker", database="postgresql")
            figure("rss_mb", running.rss(), "MB", process="worker")
    await playground.stop()


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--quick", action="store_true", help="the same: it is quick already")
    arguments.parse_args()
    progress("bot")
    asyncio.run(bot())
    progress("worker")
    asyncio.run(worker())
