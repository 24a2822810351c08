"""Lanes: one person's updates are worked in the order they came, one transaction each, never two at once.

Here it is decided which lane is worked when, and by whom: in one process on SQLite nobody else asks; on PostgreSQL a
replica claims the lanes it works (`storage/lanes.py`), and holds them while it lives. What a turn is stands in
`bot/turns.py`.
"""

import asyncio
import os
import secrets
import socket
import time
from collections.abc import Iterable
from contextlib import suppress
from datetime import timedelta

import structlog

from bot.turns import Worker
from storage import Storage
from storage.chats import Chat
from storage.outages import outage

log = structlog.get_logger()

SPAN = timedelta(seconds=6)
"""How long the lanes of a replica that died stay its own; it says that it lives four times in that time."""
HEAL_EVERY_S = 3.0
LATELY_S = 30.0
HUSH_S = 2.0
"""How long a turn lets a full door go first."""
_ASK_AGAIN_S = (0.1, 0.4, 1.0)


class Rests:
    """Notes what was shown: those that end while one commit is on its way share the next."""

    def __init__(self, storage: Storage, holder: str) -> None:
        self._storage = storage
        self._holder = holder
        self._waiting: list[tuple[Chat, asyncio.Future[None]]] = []
        self._writing: asyncio.Task[None] | None = None

    async def note(self, chat: Chat) -> None:
        """Return when what the chat shows and still owes is stored and its lane let go."""
        noted: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((chat, noted))
        if self._writing is None:
            self._writing = asyncio.create_task(self._write())
        await noted

    async def _write(self) -> None:
        try:
            while self._waiting:
                batch, self._waiting = self._waiting, []
                try:
                    await self._rest([chat for chat, _ in batch])
                except Exception as error:
                    for _, noted in batch:
                        noted.set_exception(error)
                else:
                    for _, noted in batch:
                        noted.set_result(None)
        finally:
            self._writing = None

    async def _rest(self, chats: list[Chat]) -> None:
        """Write it down. What was shown and is not noted is shown again, so a database that is away for a moment is
        asked again."""
        pauses = iter(_ASK_AGAIN_S)
        while True:
            try:
                async with self._storage.transaction() as tx:
                    # in one order everywhere: two replicas never wait for each other's rows
                    await tx.lanes.rest(self._holder, sorted(chats, key=lambda chat: chat.chat_id))
                return
            except Exception as error:
                pause = next(pauses, None)
                if pause is None or not outage(error):
                    raise
                await asyncio.sleep(pause)


class Lanes:
    """Finds lanes with work and works each by one task, up to `most` at a time."""

    def __init__(self, storage: Storage, bot_id: int, worker: Worker, *, most: int = 32) -> None:
        self._storage = storage
        self._bot_id = bot_id
        self._worker = worker
        self._most = most
        self._busy: dict[int, asyncio.Task[None]] = {}
        self._again: set[int] = set()
        self._silenced: dict[int, float] = {}
        self.calm: asyncio.Event | None = None
        """Unset while a crowd stands at the door (`Intake.calm`)."""
        self._awake = asyncio.Event()
        self._short = False
        self._healed = self._looked = float("-inf")
        self._known_until = float("inf") if storage.sqlite else 0.0
        self._holder = f"{socket.gethostname()[:40]}:{os.getpid()}:{secrets.token_hex(4)}"
        self._rests = Rests(storage, self._holder)
        # SQLite has one process: whoever stores wakes us. On PostgreSQL another replica may have stored.
        self._idle = HEAL_EVERY_S if storage.sqlite else 0.2

    @property
    def busy(self) -> bool:
        """Return whether an update is being worked or shown."""
        return bool(self._busy)

    @property
    def alive(self) -> bool:
        """Return whether we have looked for work lately, and may work lanes: the others know that we live."""
        return self._known and time.monotonic() - self._looked < LATELY_S

    @property
    def _known(self) -> bool:
        return time.monotonic() < self._known_until

    def wake(self, lanes: Iterable[int] = ()) -> None:
        """Say that updates were stored, and for which lanes."""
        self._again.update(lane for lane in lanes if lane in self._busy)
        self._awake.set()

    async def run(self) -> None:
        """Work until cancelled; then let the updates in hand end."""
        living = None if self._storage.sqlite else asyncio.create_task(self._live())
        try:
            while True:
                self._awake.clear()
                self._looked = time.monotonic()
                await self._start()
                with suppress(TimeoutError):  # not wait_for: up to Python 3.11 it loses a cancellation now and then
                    async with asyncio.timeout(self._idle):
                        await self._awake.wait()
        finally:
            await asyncio.gather(*self._busy.values(), return_exceptions=True)
            if living is not None:
                living.cancel()
                await self._leave()

    async def _start(self) -> None:
        """Start on the lanes that wait, as many as there is room for."""
        free = self._most - len(self._busy)
        self._short = free <= 0
        if self._short or not self._known:
            return
        try:
            found = await self._found(free)
        except Exception as error:
            log.error("inbox_out_of_reach", kind=type(error).__name__)
            await asyncio.sleep(1)
            return
        self._short = len(found) >= free
        for lane in found:
            if lane in self._busy:
                self._again.add(lane)
            else:
                self._busy[lane] = asyncio.create_task(self._drain(lane))

    async def _found(self, free: int) -> list[int]:
        now = time.monotonic()
        healing = now - self._healed >= HEAL_EVERY_S
        busy = list(self._busy)
        if not healing and self._storage.sqlite:
            async with self._storage.reading() as tx:
                return await tx.lanes.waiting(self._bot_id, free, busy)
        self._silenced = {lane: until for lane, until in self._silenced.items() if until > now}
        besides = [*busy, *self._silenced]
        if self._storage.sqlite:
            async with self._storage.reading() as tx:
                found = await tx.lanes.waiting(self._bot_id, free, busy)
                found += await tx.lanes.owing(self._bot_id, free, [*besides, *found])
        else:
            async with self._storage.transaction() as tx:
                found = await tx.lanes.claim(self._bot_id, self._holder, free, busy)
                if healing:
                    found += await tx.lanes.claim_owing(self._bot_id, self._holder, free, [*besides, *found])
        if healing:
            self._healed = now
        return found

    async def _drain(self, lane: int) -> None:
        try:
            await self._turns(lane)
        except Exception as error:
            # the database is away: the update is still in the inbox, the lane is found again
            log.error("lane_interrupted", lane=lane, kind=type(error).__name__)
            await asyncio.sleep(1)
        finally:
            del self._busy[lane]
            # when more lanes wait than there is room for, a quarter is found at once: looking for them reads the whole
            # backlog, which at 8,000 updates cost as much CPU as working one
            if lane in self._again or (self._short and len(self._busy) <= self._most * 3 // 4):
                self._again.discard(lane)
                self._awake.set()

    async def _turns(self, lane: int) -> None:
        """Work the lane's updates one after the other, then note what is shown and let the lane go."""
        chat: Chat | None = None
        more = True
        try:
            while more or lane in self._again:
                self._again.discard(lane)
                await self._let_in()
                worked = await self._worker.turn(lane, chat) if self._known else None
                if worked is None:
                    break
                chat, more = worked
                if not await self._shown(chat):
                    break
            if chat is None:  # nothing waits: a screen that a crash or a silent Telegram left
                chat = await self._worker.owed(lane)
                await self._shown(chat)
        finally:
            if chat is not None:
                await self._rests.note(chat)

    async def _shown(self, chat: Chat) -> bool:
        """Show what the chat is owed; return whether its lane may go on. Who stood still so long that the others take
        it for dead shows nothing: they have the lane, and would show it a second time."""
        if not self._known:
            return False
        if silence := await self._worker.show(chat):
            self._silenced[chat.chat_id] = time.monotonic() + silence
            return False
        return True

    async def _let_in(self) -> None:
        """Let a crowd at the door be stored before more is worked, for a while: arrival decides (decisions/0012), and
        in the last minute of a ballot taps were stored ten seconds after Telegram had them."""
        if self.calm is not None and not self.calm.is_set():
            with suppress(TimeoutError):
                async with asyncio.timeout(HUSH_S):
                    await self.calm.wait()

    async def _live(self) -> None:
        """Say that this replica lives, four times in the span; without it no lane is begun."""
        name = f"lanes:{self._holder}"
        while True:
            asked = time.monotonic()
            try:
                async with asyncio.timeout(SPAN.total_seconds() / 4), self._storage.transaction() as tx:
                    if await tx.leases.take(name, self._holder, SPAN):
                        self._known_until = asked + SPAN.total_seconds() * 2 / 3
                        self._awake.set()
            except Exception as error:
                log.warning("lease_unknown", name=name, kind=type(error).__name__)
            await asyncio.sleep(SPAN.total_seconds() / 4)

    async def _leave(self) -> None:
        with suppress(Exception):
            async with self._storage.transaction() as tx:
                await tx.lanes.let_go(self._bot_id, self._holder)
                await tx.leases.give(f"lanes:{self._holder}", self._holder)
