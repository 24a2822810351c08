"""/healthz, /readyz and /metrics on a port of their own, bound to loopback unless told otherwise.

/healthz: the process lives and its loop turns. /readyz: the database answers and what has to run here runs; a worker
that stands by is ready. The database is asked every few seconds, not once a request: neither a scraper nor a
stranger who found the port makes work for it.
"""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

import structlog
from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from bot.metrics import Figures, registry
from storage import Storage
from storage.gauges import waiting

log = structlog.get_logger()

ASKED_EVERY_S = 5.0
_ANSWER_S = 4.0
_LOOK_S = 0.25
_LOOKS = 40
"""The loop's lag is the longest of the last ten seconds."""


@asynccontextmanager
async def watched(
    figures: Figures, storage: Storage, bot_id: int, host: str, port: int, *, every_s: float = ASKED_EVERY_S
) -> AsyncIterator[int]:
    """Serve health and figures while the block runs; gives the port, a free one when `port` is 0."""
    await _ask(figures, storage, bot_id)
    watching = [
        asyncio.create_task(_keep_asking(figures, storage, bot_id, every_s)),
        asyncio.create_task(_feel(figures)),
    ]
    runner = web.AppRunner(_application(figures), access_log=None, keepalive_timeout=30)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
        yield runner.addresses[0][1]
    finally:
        for task in watching:
            task.cancel()
        for task in watching:
            with suppress(asyncio.CancelledError):
                await task
        await runner.cleanup()


def ready(figures: Figures) -> tuple[bool, dict[str, Any]]:
    """Return whether this process can do its work, and what was looked at."""
    parts = {name: runs() for name, runs in figures.parts.items()}
    seen: dict[str, Any] = {"database": figures.database, **parts}
    if figures.delivers is not None:
        seen["delivery"] = "held" if figures.delivers else "standing by"
    return figures.database and all(parts.values()), seen


def _application(figures: Figures) -> web.Application:
    known = registry(figures)

    async def lives(_: web.Request) -> web.Response:
        return web.Response(text="ok\n")

    async def is_ready(_: web.Request) -> web.Response:
        well, seen = ready(figures)
        return web.json_response({"ready": well, **seen}, status=200 if well else 503)

    async def metrics(_: web.Request) -> web.Response:
        return web.Response(body=generate_latest(known), headers={"Content-Type": CONTENT_TYPE_LATEST})

    application = web.Application(client_max_size=1024)
    application.router.add_get("/healthz", lives)
    application.router.add_get("/readyz", is_ready)
    application.router.add_get("/metrics", metrics)
    return application


async def _keep_asking(figures: Figures, storage: Storage, bot_id: int, every_s: float) -> None:
    while True:
        await asyncio.sleep(every_s)
        await _ask(figures, storage, bot_id)


async def _ask(figures: Figures, storage: Storage, bot_id: int) -> None:
    """Ask the database what waits; that it does not say is a figure too."""
    try:
        async with asyncio.timeout(_ANSWER_S), storage.reading() as tx:
            with tx.everywhere():
                figures.waiting = await waiting(tx.session, bot_id, await tx.now())
        figures.database = True
    except Exception as error:
        if figures.database:
            log.warning("database_out_of_reach", kind=type(error).__name__)
        figures.database, figures.waiting = False, None


async def _feel(figures: Figures) -> None:
    """Note how late the loop wakes us."""
    late = [0.0] * _LOOKS
    turn = 0
    while True:
        asked = time.monotonic()
        await asyncio.sleep(_LOOK_S)
        late[turn] = max(time.monotonic() - asked - _LOOK_S, 0.0)
        turn = (turn + 1) % _LOOKS
        figures.loop_lag_s = max(late)
