"""A turn that only one process may have: work runs while the lease is held, a standby waits for it.

Loads no aiogram and no classifier: `linli worker` stays small.
"""

import asyncio
import os
import secrets
import socket
import time
from collections.abc import Callable, Coroutine
from contextlib import suppress
from datetime import timedelta
from typing import Any

import structlog

from storage import Storage

log = structlog.get_logger()

SPAN = timedelta(seconds=15)


async def while_held(
    storage: Storage, name: str, work: Callable[[], Coroutine[Any, Any, None]], *, span: timedelta = SPAN
) -> None:
    """Run `work()` whenever this process holds the lease `name`, until cancelled.

    It is renewed three times in its `span`. When a renewal is refused, or the database is away for two thirds of
    the span, the work is cancelled before another process may begin. Raises what `work` raises.
    """
    turn = _Turn(storage, name, span)
    while True:
        asked = time.monotonic()
        if await turn.take():
            log.info("lease_taken", name=name)
            await turn.hold(asked, work)
        await asyncio.sleep(turn.pace)


class _Turn:
    def __init__(self, storage: Storage, name: str, span: timedelta) -> None:
        self._storage = storage
        self._name = name
        self._span = span
        self._holder = f"{socket.gethostname()[:40]}:{os.getpid()}:{secrets.token_hex(4)}"
        self.pace = span.total_seconds() / 3

    async def take(self) -> bool | None:
        """Return whether the lease is ours; None when the database does not say."""
        try:
            async with asyncio.timeout(self.pace), self._storage.transaction() as tx:
                return await tx.leases.take(self._name, self._holder, self._span)
        except Exception as error:
            log.warning("lease_unknown", name=self._name, kind=type(error).__name__)
            return None

    async def hold(self, asked: float, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Run the work until the lease is lost or the work ends; the lease is given back."""
        task = asyncio.create_task(work())
        ends = asked + 2 * self.pace  # of the span; the last third is for what is on its way
        try:
            while not task.done() and time.monotonic() < ends:
                await asyncio.wait({task}, timeout=min(self.pace, ends - time.monotonic()))
                if task.done():
                    break
                asked = time.monotonic()
                held = await self.take()
                if held:
                    ends = asked + 2 * self.pace
                elif held is False:
                    break
        finally:
            if not task.done():
                log.warning("lease_left", name=self._name)
                task.cancel()
            with suppress(asyncio.CancelledError):
                await task
            await self._give()

    async def _give(self) -> None:
        with suppress(Exception):
            async with self._storage.transaction() as tx:
                await tx.leases.give(self._name, self._holder)
