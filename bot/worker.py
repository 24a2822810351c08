"""A turn that only one process may have: work runs while the lease is held, a standby waits for it.

On SQLite the lease is a row that is renewed; a dead holder's is free at once, unless it lived on another machine: then
it runs out. On PostgreSQL it is an advisory lock that is free as soon as its holder dies or loses its connection. Loads
no aiogram and no classifier: `linli worker` stays small.
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
from storage.leases import SessionLock

log = structlog.get_logger()

SPAN = timedelta(seconds=15)
PACE_S = 1.0
"""How often a holder makes sure of its connection, and a standby asks for the lock."""
PATIENCE_S = 2.0
"""How long the connection may take to answer. Together three seconds: PostgreSQL takes eight to give up on us."""
STILL_S = 1.0
"""How long who takes a lock that was not given back keeps still, so that a holder that was cut off has seen it."""

Work = Callable[[], Coroutine[Any, Any, None]]


async def while_held(storage: Storage, name: str, work: Work, *, span: timedelta = SPAN, direct: str = "") -> None:
    """Run `work()` whenever this process holds the lease `name`, until cancelled.

    When the lease may be lost, the work is cancelled before another process may begin; the last of the span, or of
    the eight seconds that PostgreSQL waits, is for what is on its way. `direct` is PostgreSQL's own address when the
    storage's is a pooler's. Raises what `work` raises.
    """
    holder = f"{socket.gethostname()[:40]}:{os.getpid()}:{secrets.token_hex(4)}"
    if storage.sqlite:
        await _by_row(_Row(storage, name, holder, span), work)
    else:
        await _by_lock(SessionLock(direct or storage.url, name, holder), name, work)


async def _by_lock(lock: SessionLock, name: str, work: Work) -> None:
    try:
        while True:
            if await _taken(lock, name):
                log.info("lease_taken", name=name)
                try:
                    await _until(work, lambda: _renewed(lock), lock.lost, name)
                finally:
                    await lock.give()
            await asyncio.sleep(PACE_S)
    finally:
        await lock.drop()


async def _taken(lock: SessionLock, name: str) -> bool:
    try:
        async with asyncio.timeout(PATIENCE_S):
            if not await lock.take():
                return False
            given = await lock.note()
    except Exception as error:
        log.warning("lease_unknown", name=name, kind=type(error).__name__)
        await lock.drop()
        return False
    if not given:
        await asyncio.sleep(STILL_S)
    return not lock.lost.is_set()


async def _renewed(lock: SessionLock) -> bool:
    try:
        async with asyncio.timeout(PATIENCE_S):
            await lock.renew()
    except Exception as error:
        log.warning("lease_unknown", kind=type(error).__name__)
        return False
    return True


async def _until(work: Work, renewed: Callable[[], Coroutine[Any, Any, bool]], lost: asyncio.Event, name: str) -> None:
    """Run the work until it ends, or the lease is lost or cannot be renewed."""
    task, cut = asyncio.create_task(work()), asyncio.create_task(lost.wait())
    try:
        while True:
            await asyncio.wait({task, cut}, timeout=PACE_S, return_when=asyncio.FIRST_COMPLETED)
            if task.done() or cut.done() or not await renewed():
                break
    finally:
        cut.cancel()
        await _ended(task, name)


async def _ended(task: asyncio.Task[None], name: str) -> None:
    if not task.done():
        log.warning("lease_left", name=name)
        task.cancel()
    with suppress(asyncio.CancelledError):
        await task


async def _by_row(turn: "_Row", work: Work) -> None:
    while True:
        asked = time.monotonic()
        if await turn.take():
            log.info("lease_taken", name=turn.name)
            await turn.hold(asked, work)
        await asyncio.sleep(turn.pace)


def _dead(holder: str) -> bool:
    """Return whether a holder was a process of this machine that is no more: then nobody need wait for its span."""
    host, pid, _ = holder.rsplit(":", 2)
    if host != socket.gethostname()[:40] or os.name != "posix":  # elsewhere signal 0 is no question
        return False
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False


class _Row:
    """The lease as a row: renewed three times in its span, and left when two thirds of it passed without an answer."""

    def __init__(self, storage: Storage, name: str, holder: str, span: timedelta) -> None:
        self._storage = storage
        self.name = name
        self._span = span
        self._holder = holder
        self.pace = span.total_seconds() / 3

    async def take(self) -> bool | None:
        """Return whether the lease is ours; None when the database does not say."""
        try:
            async with asyncio.timeout(self.pace), self._storage.transaction() as tx:
                if await tx.leases.take(self.name, self._holder, self._span):
                    return True
                before = await tx.leases.holder(self.name)
                if before is None or not _dead(before):
                    return False
                await tx.leases.give(self.name, before)
                return await tx.leases.take(self.name, self._holder, self._span)
        except Exception as error:
            log.warning("lease_unknown", name=self.name, kind=type(error).__name__)
            return None

    async def hold(self, asked: float, work: Work) -> None:
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
            await _ended(task, self.name)
            await self._give()

    async def _give(self) -> None:
        with suppress(Exception):
            async with self._storage.transaction() as tx:
                await tx.leases.give(self.name, self._holder)
