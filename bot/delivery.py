"""Outbox → Telegram: everyone is told, in the order of urgency, within Telegram's limits (ARCHITECTURE.md, 5).

One delivery runs per bot (`bot/worker.py` holds the lease). A notice is claimed, sent, and its fate written down,
many at once (`bot/notebook.py`); a crash repeats at most what was on its way. Telegram's limits: about 30 messages a
second per bot, 1 a second per chat, 20 a minute per group
(https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this). What a try came to is judged in
`bot/tries.py`; when all are to be silent, in `bot/silence.py`.
"""

import asyncio
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import structlog
from telegram.error import InvalidToken, TelegramError

from bot.notebook import Notebook, words
from bot.pace import Pace
from bot.sending import Halted, Line
from bot.silence import Silence
from bot.tries import FLOOD, Note, Tries
from storage import Storage, Transaction
from storage.outbox import OWED, Fate, Owed, Priority

log = structlog.get_logger()

PER_CHAT_S = 1.05
PER_GROUP_S = 3.05
SLOTS = 20
"""Notices that are on their way, or were sent and are not written down: what a crash may repeat. Enough for 29 a
second while an answer and a commit together take 0.6 s."""
_FOR_REPLIES = 4
"""Slots that reminders and broadcasts leave free: whatever keeps their notes waiting, replies go on."""
END_S = 5.0
"""How long what is on its way may take to arrive when the delivery is told to end."""
_WIDEST = 1000
_TOGETHER = 3
"""How many turns are waited for before the next claim: a tenth of a second's."""
_AGAIN_S = 10.0
"""How often the walk through a broadcast begins anew, for copies that were put off or passed over."""


@dataclass(slots=True)
class Counts:
    """What this delivery has seen since it was made, for the metrics. `lag_s` is how long the oldest notice of the
    last claim had been due."""

    sent: int = 0
    edited: int = 0
    refused_429: int = 0
    retried: int = 0
    blocked: int = 0
    failed: int = 0
    doubt: int = 0
    expired: int = 0
    lag_s: float = 0.0


class Delivery:
    """Delivers what is owed until cancelled. `counts` tells how it goes."""

    def __init__(
        self,
        storage: Storage,
        token: str,
        api: str,
        *,
        per_second: float = 29.0,
        bulk_per_second: float = 22.0,
        per_chat_s: float = PER_CHAT_S,
        per_group_s: float = PER_GROUP_S,
        patience_s: float = 1.0,
    ) -> None:
        """`per_second` bounds all messages, `bulk_per_second` reminders and broadcasts, so that replies have room.
        `patience_s` is the first pause after a failure; it doubles with each further one."""
        self.counts = Counts()
        self._storage = storage
        self._line = Line(token, api, per_second=per_second, connections=SLOTS + 1, silent=lambda: self._silence.on())
        self._silence = Silence(patience_s=patience_s, row=SLOTS, answers=self._line.answers, over=self.wake)
        self._tries = Tries(storage, self._line, self._silence)
        self._pace, self._bulk = Pace(per_second), Pace(bulk_per_second)
        self._per_chat_s, self._per_group_s = per_chat_s, per_group_s
        self._awake = asyncio.Event()
        self._on_the_way: dict[asyncio.Task[None], Owed] = {}
        self._notes = Notebook(storage, self._noted, gather_s=_TOGETHER / 2 / per_second)
        self._spoken: dict[int, float] = {}
        self._walked: dict[int, int] = {}
        self._walk_again = 0.0
        self._window = 0
        self._held_back = False
        self._idle = 1.0 if storage.sqlite else 0.2

    def wake(self) -> None:
        """Say that something may be owed."""
        self._awake.set()

    async def run(self) -> None:
        """Deliver until cancelled; then let what is on its way arrive and note it. Raises InvalidToken."""
        self._silence.begin()
        await self._connect()
        keeping = asyncio.create_task(self._notes.keep())
        try:
            while True:
                self._awake.clear()
                try:
                    await self._claim()
                except Exception as error:  # the database is away
                    log.error("delivery_interrupted", kind=type(error).__name__, exc_info=error)
                    await asyncio.sleep(1)
                    continue
                with suppress(TimeoutError):  # not wait_for: up to Python 3.11 it loses a cancellation now and then
                    async with asyncio.timeout(self._pause()):
                        await self._awake.wait()
                await asyncio.sleep(self._pace.until(_TOGETHER))  # a claim for several, and what arrived with it
        finally:
            keeping.cancel()
            await asyncio.wait({keeping})
            await self._end()

    async def _connect(self) -> None:
        failures = 0
        while True:
            try:
                await self._line.open()
                return
            except InvalidToken:
                raise
            except TelegramError as error:
                failures += 1
                log.warning("telegram_away", kind=type(error).__name__)
                await asyncio.sleep(self._silence.pause(failures))

    async def _end(self) -> None:
        self._silence.end()  # what waits for its turn goes back; what has left may arrive
        try:
            if self._on_the_way:
                _, late = await asyncio.wait(self._on_the_way, timeout=END_S)
                for task in late:
                    task.cancel()
            await self._notes.close(END_S)
        finally:
            await self._line.close()

    def _pause(self) -> float:
        """Return the seconds until something can have changed by itself."""
        now = time.monotonic()
        moments = [now + self._idle]
        if self._held_back:
            moments.append(now + self._bulk.until(_TOGETHER))
        if halted := self._silence.left():
            moments.append(now + halted)
        elif self._spoken:
            moments.append(min(self._spoken.values()))
        return max(min(moments) - now, 0.0)

    async def _claim(self) -> None:
        """Send the most urgent notices that are due, as many as slots are free and turns have come."""
        now = time.monotonic()
        self._spoken = {resident: free for resident, free in self._spoken.items() if free > now}
        free = min(SLOTS - len(self._on_the_way) - len(self._notes), self._pace.turns())
        if free <= 0 or self._silence.on():
            return
        if self._walk_again <= now:
            self._walked.clear()
            self._walk_again = now + _AGAIN_S
        # before the database is asked: what is written down meanwhile is then either here or not owed any more
        besides = [*{*self._spoken, *(owed.resident_id for owed in self._on_the_way.values())}]
        tried = [owed.id for owed in self._notes.owed]
        wanted = max(free, self._window)
        async with self._storage.reading() as tx:
            found = await self._found(tx, wanted, besides, tried)
        hopeless = [owed for owed in found if owed.fate != OWED]
        if hopeless:
            await self._settle(hopeless)
        self._window = min(max(2 * self._window, 8 * SLOTS), _WIDEST) if hopeless else 0
        due = self._in_turn([owed for owed in found if owed.fate == OWED][:free])
        for owed in due:
            self._send(owed)
        for owed in [*hopeless, *due]:
            if owed.broadcast_id:
                self._walked[owed.broadcast_id] = max(owed.id, self._walked.get(owed.broadcast_id, 0))
        if len(found) < wanted:
            self._walked.clear()  # nothing is left ahead; what was put off or passed over lies behind

    async def _found(self, tx: Transaction, wanted: int, besides: list[int], tried: list[int]) -> list[Owed]:
        """Return what is due, and see to it that the words of its broadcasts are at hand."""
        at = await tx.now()
        locked = self._notes.locked
        if not await tx.outbox.anything(at):
            self.counts.lag_s = 0.0
            return []
        with tx.everywhere():
            flowing = [id for id in await tx.notices.flowing(at) if id not in locked]
            mending = [id for id in await tx.notices.mending(at) if id not in {*flowing, *locked}]
            found = await tx.outbox.due(at, wanted, besides, flowing, self._walked, mending, tried)
            for broadcast_id in {owed.broadcast_id for owed in found if owed.broadcast_id} - self._notes.words.keys():
                self._notes.words[broadcast_id] = await words(tx, broadcast_id)
        self.counts.lag_s = max([0.0, *((at - owed.not_before).total_seconds() for owed in found)])
        return found

    async def _settle(self, hopeless: list[Owed]) -> None:
        """Settle without a call, many at a time, what cannot be delivered any more."""
        async with self._storage.transaction() as tx:
            await tx.outbox.settle([Fate(owed.id, owed.fate) for owed in hopeless], await tx.now())
        self._noted([Note(owed, Fate(owed.id, owed.fate)) for owed in hopeless])

    def _send(self, owed: Owed) -> None:
        if any(other.resident_id == owed.resident_id for other in self._on_the_way.values()):
            self._awake.set()  # a second one for the same person: ask again at once for what others are owed
            return
        self._pace.take()
        if _bulky(owed):
            self._bulk.take()
        spacing = self._per_group_s if owed.chat_id < 0 else self._per_chat_s
        self._spoken[owed.resident_id] = time.monotonic() + spacing
        said = None if owed.broadcast_id is None else self._notes.words[owed.broadcast_id]
        task = asyncio.create_task(self._deliver(owed, said))
        self._on_the_way[task] = owed
        task.add_done_callback(self._on_the_way.pop)

    def _in_turn(self, due: list[Owed]) -> list[Owed]:
        """Return what may go now: of reminders and broadcasts no more than leaves room for replies."""
        turns = self._bulk.turns()
        in_hand = sum(map(_bulky, self._on_the_way.values())) + sum(map(_bulky, self._notes.owed))
        slots = max(SLOTS - _FOR_REPLIES - in_hand, 0)
        mass = [owed for owed in due if _bulky(owed)]
        self._held_back = len(mass) > turns and slots > turns  # when slots are short, a note that is written wakes us
        return [owed for owed in due if not _bulky(owed)] + mass[: min(turns, slots)]

    def _noted(self, notes: Sequence[Note]) -> None:
        for note in notes:
            match note.fate.state:
                case "sent" if note.owed.edits:
                    self.counts.edited += 1
                case "sent":
                    self.counts.sent += 1
                case "owed":
                    self.counts.retried += 1
                    self.counts.refused_429 += note.fate.error == FLOOD
                case "blocked" | "failed" | "doubt" | "expired" as state:
                    setattr(self.counts, state, getattr(self.counts, state) + 1)
        self._awake.set()

    async def _deliver(self, owed: Owed, said: dict[str, Any] | None) -> None:
        """Send one notice and remember its fate; never raises."""
        try:
            note = await self._tries.tell(owed, said)
        except Halted:
            self._spoken.pop(owed.resident_id, None)
            self._walk_again = 0.0
            self._awake.set()
        else:
            self._notes.add(note)


def _bulky(owed: Owed) -> bool:
    return owed.priority >= Priority.REMINDER
