"""Linli's two sizes as processes: all in one on SQLite, and webhook replicas beside a worker on PostgreSQL."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

import aiohttp

from benchmarks.load import TOKEN, Process, process
from playground.server import Playground
from tests.faults.balancer import Balancer
from tests.town import KEYS

SECRET = "benchmark-" + "s" * 32
LONGEST_START_S = 180.0


@asynccontextmanager
async def running(
    kind: str, url: str, playground: Playground, *, replicas: int = 2
) -> AsyncIterator[dict[str, Process]]:
    """Run Linli on the database `url` until the block ends; yields its processes by name.

    On `sqlite` it is `linli run`, on `postgresql` that many webhook replicas behind a balancer, and one worker.
    """
    env = {"LINLI_DATABASE": url, "LINLI_TOKEN": TOKEN, "LINLI_API": playground.url, "LINLI_KEYS": KEYS}
    async with AsyncExitStack() as stack:
        if kind == "sqlite":
            yield {"run": await stack.enter_async_context(process(["bot", "run"], env, playground))}
            return
        ports = [_free_port() for _ in range(replicas)]
        address = f"http://127.0.0.1:{ports[0]}/telegram"
        if replicas > 1:
            balancer = Balancer(ports)
            address = await balancer.start()
            stack.push_async_callback(balancer.stop)
        env |= {"LINLI_WEBHOOK_URL": address, "LINLI_WEBHOOK_SECRET": SECRET}
        processes = {}
        for number, port in enumerate(ports, 1):
            mine = {**env, "LINLI_PORT": str(port)}
            one = await stack.enter_async_context(process(["bot", "webhook"], mine, playground))
            processes[f"webhook{number}"] = one
        processes["worker"] = await stack.enter_async_context(process(["bot", "worker"], env, playground))
        for port in ports:
            await _listening(port)
        yield processes


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


async def _listening(port: int) -> None:
    async with asyncio.timeout(LONGEST_START_S), aiohttp.ClientSession() as session:
        while True:
            try:
                async with session.get(f"http://127.0.0.1:{port}/"):
                    return
            except aiohttp.ClientConnectionError:
                await asyncio.sleep(0.1)
