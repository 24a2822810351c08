"""Outbox → Telegram, through python-telegram-bot's `ExtBot` and its rate limiter (ARCHITECTURE.md, 5).

One delivery runs per bot (`bot/worker.py` holds the lease). A notice is claimed, sent, and its fate written with
the next claim; a crash repeats at most what was on its way. Telegram's limits: about 30 messages a second per bot,
1 a second per chat (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this).
"""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

import structlog
from aiolimiter import AsyncLimiter
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.ext import AIORateLimiter, ExtBot

from bot.notices import Message, broadcast_args, compose
from storage import Storage, Transaction
from storage.notices import KEY as BROADCAST
from storage.outbox import OWED, Fate, Owed, Priority

log = structlog.get_logger()

MOST_ATTEMPTS = 100
"""With pauses of at most five minutes that is about eight hours of a Telegram that cannot be reached."""
LONGEST_PAUSE_S = 300.0
LONGEST_SILENCE_S = 30.0
"""How long all wait, at most, after as many failures in a row as there are slots."""
PER_CHAT_S = 1.05
SLOTS = 8
"""Notices on their way at once; what a crash may repeat."""
_TEXTS = 64

_Note = Callable[[Transaction, datetime], Awaitable[None]]


class Halted(Exception):
    """Telegram told us to be silent while this notice waited for its turn; it was not sent and is owed as before."""


class _Turns(AIORateLimiter):
    """The library's limiter, except that what has waited for its turn asks once more whether all are to be silent:
    its own pause lets through what was already waiting."""

    def __init__(self, per_second: float, halted: Callable[[], bool]) -> None:
        # one slot each 1/28 s: its bursts of 60 in the first second met 85 refusals, this met none
        super().__init__(overall_max_rate=1, overall_time_period=1 / per_second, max_retries=0)
        self._halted = halted

    async def process_request(self, callback: Any, *args: Any, **kwargs: Any) -> Any:
        async def unless_halted(*given: Any, **named: Any) -> Any:
            if self._halted():
                raise Halted
            return await callback(*given, **named)

        return await super().process_request(unless_halted, *args, **kwargs)


class Delivery:
    """Delivers what is owed until cancelled."""

    def __init__(
        self,
        storage: Storage,
        token: str,
        api: str,
        *,
        per_second: float = 28.0,
        bulk_per_second: float = 22.0,
        per_chat_s: float = PER_CHAT_S,
        patience_s: float = 1.0,
    ) -> None:
        """`per_second` bounds all messages, `bulk_per_second` the broadcasts among them, so that replies have room.
        `patience_s` is the first pause after a failure; it doubles with each further one."""
        self._storage = storage
        turns: Any = _Turns(per_second, lambda: self._halt_until > time.monotonic())
        self._bot: ExtBot[None] = ExtBot(
            token, base_url=f"{api}/bot", base_file_url=f"{api}/file/bot", rate_limiter=turns
        )
        self._bulk = AsyncLimiter(1, 1 / bulk_per_second)
        self._per_chat_s = per_chat_s
        self._patience_s = patience_s
        self._awake = asyncio.Event()
        self._on_the_way: set[asyncio.Task[None]] = set()
        self._in_hand: dict[int, int] = {}
        self._notes: list[tuple[int, _Note]] = []
        self._spoken: OrderedDict[int, float] = OrderedDict()
        self._texts: dict[int, dict[str, Any]] = {}
        self._halt_until = 0.0
        self._failures = self._outages = 0
        self._idle = 1.0 if storage.sqlite else 0.2

    def wake(self) -> None:
        """Say that something may be owed."""
        self._awake.set()

    async def run(self) -> None:
        """Deliver until cancelled; then let what is on its way arrive and note it. Raises InvalidToken."""
        await self._connect()
        try:
            while True:
                self._awake.clear()
                try:
                    await self._claim()
                except Exception as error:
                    # the database is away: what was sent is remembered here and noted when it is back
                    log.error("delivery_interrupted", kind=type(error).__name__, exc_info=error)
                    await asyncio.sleep(1)
                    continue
                with suppress(TimeoutError):  # not wait_for: up to Python 3.11 it loses a cancellation now and then
                    async with asyncio.timeout(self._pause()):
                        await self._awake.wait()
        finally:
            await self._end()

    async def _connect(self) -> None:
        failures = 0
        while True:
            try:
                await self._bot.initialize()
                return
            except InvalidToken:
                raise
            except TelegramError as error:
                failures += 1
                log.warning("telegram_away", kind=type(error).__name__)
                await asyncio.sleep(self._backoff(failures))

    async def _end(self) -> None:
        try:
            await asyncio.gather(*self._on_the_way)
            if self._notes:
                async with self._storage.transaction() as tx:
                    await self._write(tx, self._notes)
                self._noted(list(self._notes))
        finally:
            await self._bot.shutdown()

    def _pause(self) -> float:
        """Return the seconds until something can have changed by itself."""
        now = time.monotonic()
        moment = now + self._idle
        if self._halt_until > now:
            moment = min(moment, self._halt_until)
        elif self._spoken:
            moment = min(moment, next(iter(self._spoken.values())) + self._per_chat_s)
        return max(moment - now, 0.0)

    async def _claim(self) -> None:
        """Note the fate of what arrived, then send the most urgent notices that are due, as many as slots are free."""
        noted = list(self._notes)
        if noted:
            async with self._storage.transaction() as tx:
                await self._write(tx, noted)
                due = await self._due(tx)
            self._noted(noted)  # only now: a commit that failed forgets nothing
        else:
            async with self._storage.reading() as tx:
                due = await self._due(tx)
        for owed in due:
            if owed.resident_id in self._in_hand.values():
                self._awake.set()  # a second one for the same person: ask again at once for what others are owed
                continue
            self._spoken[owed.resident_id] = time.monotonic()
            self._in_hand[owed.id] = owed.resident_id
            args = owed.args if owed.key != BROADCAST else self._texts[owed.broadcast_id or 0]
            task = asyncio.create_task(self._send(owed, args))
            self._on_the_way.add(task)
            task.add_done_callback(self._arrived)

    async def _write(self, tx: Transaction, notes: list[tuple[int, _Note]]) -> None:
        at = await tx.now()
        for _, note in notes:
            await note(tx, at)

    def _noted(self, notes: list[tuple[int, _Note]]) -> None:
        del self._notes[: len(notes)]
        for id, _ in notes:
            self._in_hand.pop(id, None)

    async def _due(self, tx: Transaction) -> list[Owed]:
        now = time.monotonic()
        while self._spoken and next(iter(self._spoken.values())) + self._per_chat_s <= now:
            self._spoken.popitem(last=False)
        free = SLOTS - len(self._on_the_way)
        if free <= 0 or self._halt_until > now:
            return []
        with tx.everywhere():
            besides = {*self._spoken, *self._in_hand.values()}
            now_there = await tx.now()
            flowing = await tx.notices.flowing(now_there)
            due = await tx.outbox.due(now_there, limit=free, besides=list(besides), flowing=flowing)
            if len(self._texts) > _TEXTS:
                self._texts.clear()
            for broadcast_id in {owed.broadcast_id or 0 for owed in due if owed.key == BROADCAST} - self._texts.keys():
                broadcast, community = await tx.notices.told(broadcast_id)
                self._texts[broadcast_id] = broadcast_args(broadcast.text, broadcast.photo, community)
        return due

    def _arrived(self, task: asyncio.Task[None]) -> None:
        self._on_the_way.discard(task)
        self._awake.set()

    async def _send(self, owed: Owed, args: dict[str, Any]) -> None:
        """Send one notice and remember its fate; never raises."""
        try:
            note = await self._fate(owed, args)
        except Halted:
            self._in_hand.pop(owed.id, None)
            self._spoken.pop(owed.resident_id, None)
        else:
            self._notes.append((owed.id, note))

    async def _fate(self, owed: Owed, args: dict[str, Any]) -> _Note:
        """Send one notice and return what is to be noted of it. Raises Halted."""
        if owed.fate != OWED:
            return lambda tx, at: tx.outbox.settle([Fate(owed.id, owed.fate)], at)
        try:
            message = compose(owed.key, args, owed.locale, owed.zone or "Asia/Shanghai")
            if owed.priority >= Priority.BROADCAST:
                await self._bulk.acquire()
            sent = await self._tell(owed.chat_id, message)
        except Halted:
            raise
        except Forbidden as error:
            return self._left(owed, error.message)
        except RetryAfter as error:
            wait = error.retry_after
            seconds = wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
            log.warning("flood_refused", seconds=seconds)
            self._halt(seconds)
            return self._later(owed, seconds, "429")
        except InvalidToken:
            log.error("token_refused")
            self._halt(LONGEST_PAUSE_S)
            return self._later(owed, LONGEST_PAUSE_S, "401")
        except (BadRequest, ChatMigrated) as error:
            return self._refused(owed, error.message)
        except TelegramError as error:
            return self._failed(owed, error)
        except Exception as error:  # words or arguments that are missing: a fault of ours, the same at every try
            return self._refused(owed, f"{type(error).__name__}: {error}")
        self._failures = self._outages = 0
        return lambda tx, at: tx.outbox.sent(owed.id, sent, at)

    def _left(self, owed: Owed, reason: str) -> _Note:
        async def note(tx: Transaction, at: datetime) -> None:
            await tx.outbox.blocked(owed.id, reason, at)
            await tx.residents.unreachable(owed.resident_id)

        return note

    def _refused(self, owed: Owed, reason: str) -> _Note:
        log.error("notice_refused", key=owed.key, notice=owed.id, reason=reason)
        return lambda tx, at: tx.outbox.failed(owed.id, reason[:500], at)

    def _failed(self, owed: Owed, error: TelegramError) -> _Note:
        """A fault on the way or at Telegram's: this notice waits, and when all fail, everyone does."""
        kind = type(error).__name__
        self._failures += 1
        if self._failures >= SLOTS and isinstance(error, NetworkError):
            self._halt(min(self._backoff(self._outages), LONGEST_SILENCE_S))
            self._outages, self._failures = self._outages + 1, 0
        if owed.attempts + 1 >= MOST_ATTEMPTS:
            return self._refused(owed, f"{kind}: {error.message}")
        return self._later(owed, self._backoff(owed.attempts), kind)

    def _later(self, owed: Owed, seconds: float, reason: str) -> _Note:
        return lambda tx, at: tx.outbox.settle(
            [Fate(owed.id, OWED, error=reason, not_before=at + timedelta(seconds=seconds))], at
        )

    def _halt(self, seconds: float) -> None:
        self._halt_until = max(self._halt_until, time.monotonic() + seconds)

    def _backoff(self, failures: int) -> float:
        return min(self._patience_s * 2.0 ** min(failures, 30), LONGEST_PAUSE_S)

    async def _tell(self, chat_id: int, message: Message) -> int:
        keyboard = InlineKeyboardMarkup(
            [[InlineKeyboardButton(text, callback_data=pressed)] for text, pressed in message.keyboard]
        )
        markup = keyboard if message.keyboard else None
        if message.photo:
            sent = await self._bot.send_photo(
                chat_id, message.photo, caption=message.text, parse_mode="HTML", reply_markup=markup
            )
        elif message.document:
            sent = await self._bot.send_document(
                chat_id, message.document, caption=message.text, parse_mode="HTML", reply_markup=markup
            )
        else:
            sent = await self._bot.send_message(
                chat_id,
                message.text,
                parse_mode="HTML",
                reply_markup=markup,
                link_preview_options=LinkPreviewOptions(is_disabled=True),
            )
        return sent.message_id
