"""Outbox → Telegram, through python-telegram-bot's `ExtBot` and its rate limiter (ARCHITECTURE.md, 5).

One delivery runs per bot. A notice is claimed, sent, and its fate written; a crash repeats at most what was in
flight. Telegram's limits: about 30 messages a second per bot, 1 a second per chat
(https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this).
"""

import asyncio
import time
from contextlib import suppress
from datetime import timedelta
from typing import Any

import structlog
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError
from telegram.ext import AIORateLimiter, ExtBot

from bot.notices import Message, compose
from bot.wording import MissingWords
from storage import Storage
from storage.outbox import Owed

log = structlog.get_logger()

MOST_ATTEMPTS = 8
PER_CHAT_S = 1.05
_AT_ONCE = 8


class Delivery:
    """Delivers what is owed until cancelled."""

    def __init__(self, storage: Storage, token: str, api: str, *, per_second: float = 28.0) -> None:
        self._storage = storage
        # one slot each 1/28 s: its bursts of 60 in the first second met 85 refusals, this met none
        limiter: Any = AIORateLimiter(overall_max_rate=1, overall_time_period=1 / per_second, max_retries=0)
        self._bot: ExtBot[None] = ExtBot(
            token, base_url=f"{api}/bot", base_file_url=f"{api}/file/bot", rate_limiter=limiter
        )
        self._awake = asyncio.Event()
        self._zones: dict[int, str] = {}
        self._spoken: dict[int, float] = {}
        self._halt_until = 0.0
        self._idle = 1.0 if storage.sqlite else 0.2

    def wake(self) -> None:
        """Say that something may be owed."""
        self._awake.set()

    async def run(self) -> None:
        """Deliver until cancelled."""
        async with self._bot:
            while True:
                self._awake.clear()
                try:
                    busy = await self.deliver()
                except Exception as error:
                    log.error("delivery_interrupted", kind=type(error).__name__, exc_info=error)
                    await asyncio.sleep(1)
                    continue
                if not busy:
                    with suppress(TimeoutError):
                        await asyncio.wait_for(self._awake.wait(), self._idle)

    async def deliver(self) -> bool:
        """Send one handful of what is due, the urgent first; False when nothing could be sent."""
        pause = self._halt_until - time.monotonic()
        if pause > 0:
            await asyncio.sleep(min(pause, 1.0))
            return True
        async with self._storage.reading() as tx:
            with tx.everywhere():
                due = await tx.outbox.due(await tx.now(), limit=_AT_ONCE * 4)
        ready: dict[int, Owed] = {}
        for owed in due:
            if owed.chat_id not in ready and time.monotonic() - self._spoken.get(owed.chat_id, 0.0) >= PER_CHAT_S:
                ready[owed.chat_id] = owed
        handful = list(ready.values())[:_AT_ONCE]
        if due and not handful:
            await asyncio.sleep(0.1)
            return True
        await asyncio.gather(*(self._send(owed) for owed in handful))
        return bool(handful)

    async def _send(self, owed: Owed) -> None:
        self._spoken[owed.chat_id] = time.monotonic()
        if len(self._spoken) > 50_000:
            self._spoken.clear()
        try:
            message = compose(owed.key, owed.args, owed.locale, await self._zone(owed))
            sent = await self._tell(owed.chat_id, message)
        except Forbidden as error:
            async with self._storage.transaction() as tx:
                await tx.outbox.blocked(owed.id, error.message, await tx.now())
                await tx.residents.unreachable(owed.resident_id)
        except RetryAfter as error:
            wait = error.retry_after
            seconds = wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
            self._halt_until = time.monotonic() + seconds
            await self._later(owed, seconds, "429")
        except (BadRequest, MissingWords, KeyError) as error:
            log.error("notice_refused", key=owed.key, reason=str(error))
            async with self._storage.transaction() as tx:
                await tx.outbox.failed(owed.id, str(error), await tx.now())
        except (NetworkError, TelegramError) as error:
            if owed.attempts >= MOST_ATTEMPTS:
                async with self._storage.transaction() as tx:
                    await tx.outbox.failed(owed.id, type(error).__name__, await tx.now())
            else:
                await self._later(owed, min(2.0**owed.attempts, 300.0), type(error).__name__)
        else:
            async with self._storage.transaction() as tx:
                await tx.outbox.sent(owed.id, sent, await tx.now())

    async def _later(self, owed: Owed, seconds: float, error: str) -> None:
        async with self._storage.transaction() as tx:
            await tx.outbox.later(owed.id, await tx.now() + timedelta(seconds=seconds), error)

    async def _zone(self, owed: Owed) -> str:
        async with self._storage.reading() as tx:
            with tx.everywhere():
                resident = await tx.residents.get(owed.resident_id)
            if resident.community_id is None:
                return "Asia/Shanghai"
            if resident.community_id not in self._zones:
                self._zones[resident.community_id] = (await tx.communities.get(resident.community_id)).zone
            return self._zones[resident.community_id]

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
