"""Lanes: one person's updates are worked in the order they came, one transaction each, never two at once.

The worker takes the oldest waiting update of a lane, decides, keeps the conversation and what is owed, and marks
the update done, all in one transaction; then shows the screen. A failure leaves nothing behind and is tried
again; after five the update is set aside, the person gets an apology with a number, and the lane goes on.
"""

import asyncio
import json
import secrets
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

import structlog
from aiogram import Bot, Dispatcher
from aiogram.exceptions import TelegramAPIError, TelegramForbiddenError
from aiogram.types import Update
from pydantic import ValidationError

from bot.context import Here, NeedsFile
from bot.screens import Conversation, Owing, Renderer, owing
from bot.wording import say
from participation.access import Role
from participation.refusals import Refusal
from participation.residents import Resident
from storage import Storage, Transaction
from storage.chats import Chat
from storage.inbox import Stored

log = structlog.get_logger()

MOST_ATTEMPTS = 5
_LATELY_S = 30.0
_PAUSES = (0.05, 0.2, 0.5, 1.0)
_FIRST_WORDS = {"zh-hant": "zh-Hant", "zh-tw": "zh-Hant", "zh-hk": "zh-Hant", "zh-mo": "zh-Hant", "en": "en"}


@dataclass(slots=True)
class Counts:
    """What this worker has seen since it was made, for the metrics. `failed` counts tries, also each update's last."""

    worked: int = 0
    failed: int = 0
    set_aside: int = 0


class Worker:
    """Works one update of a lane at a time through aiogram's dispatcher."""

    def __init__(
        self, bot: Bot, dispatcher: Dispatcher, storage: Storage, *, wake_delivery: Callable[[], None]
    ) -> None:
        self._bot = bot
        self._dispatcher = dispatcher
        self._storage = storage
        self._renderer = Renderer(bot)
        self._wake_delivery = wake_delivery
        self._zones: dict[int, str] = {}
        self.counts = Counts()
        self.unshown: set[int] = set()
        """Chats whose screen Telegram would not take; `Lanes` has them mended."""

    async def work(self, lane: int) -> bool:
        """Work the lane's oldest update and show what it owes; False when nothing waits behind it."""
        files: dict[str, bytes] = {}
        refusal: Refusal | None = None
        refused = 0
        while True:
            try:
                chat, more = await self._decide(lane, files, refusal, to_menu=refused > 1)
                break
            except NeedsFile as need:
                try:
                    files[need.file_id] = await self._fetch(need.file_id)
                except Exception as error:
                    chat, more = await self._give_up(lane, error), True
                    break
            except Refusal as said:
                # nothing was kept; the same update is shown again, telling why (a second refusal leads to the menu)
                refusal, refused = said, refused + 1
                if refused > 2:
                    chat, more = await self._give_up(lane, said), True
                    break
            except Exception as error:
                chat, more = await self._give_up(lane, error), True
                break
        if chat is None:
            return False
        if chat.owed:
            await self.show(chat)
        return more

    async def show(self, chat: Chat) -> None:
        """Show what the chat is owed and note it; what Telegram would not take now stays owed."""
        try:
            shown = await self._renderer.render(chat)
        except TelegramForbiddenError:
            shown = None
        except TelegramAPIError as error:
            log.warning("screen_still_owed", chat=chat.chat_id, reason=type(error).__name__)
            self.unshown.add(chat.chat_id)
            return
        self.unshown.discard(chat.chat_id)
        async with self._storage.transaction() as tx:
            await tx.chats.rendered(chat.bot_id, chat.chat_id, chat.rev, shown)

    async def mend(self, lane: int) -> None:
        """Show what a chat is still owed."""
        async with self._storage.reading() as tx:
            chat = await tx.chats.load(self._bot.id, lane)
        self.unshown.discard(lane)
        if chat.owed:
            await self.show(chat)

    async def heal(self) -> None:
        """Show every screen that was committed but not shown when the process died."""
        async with self._storage.reading() as tx:
            owing = await tx.chats.owing(self._bot.id)
        for chat_id in owing:
            await self.mend(chat_id)

    async def _decide(
        self, lane: int, files: dict[str, bytes], refusal: Refusal | None, *, to_menu: bool
    ) -> tuple[Chat | None, bool]:
        async with self._storage.transaction() as tx:
            stored = await tx.inbox.next(self._bot.id, lane)
            if stored is None:
                return None, False
            now = await tx.now()
            chat = await tx.chats.load(self._bot.id, lane)
            unshown = chat.owed
            chat.owed = None
            update = Update.model_validate_json(stored.payload, context={"bot": self._bot})
            here = await self._here(tx, update)
            if here is not None:
                here.files, here.refusal, here.to_menu = files, refusal, to_menu
                gathered = Owing()
                token = owing.set(gathered)
                try:
                    await self._dispatcher.feed_update(self._bot, update, here=here, fsm_storage=Conversation(chat))
                finally:
                    owing.reset(token)
                chat.owed = _owed(gathered, here, unshown)
            await tx.inbox.done(stored.seq, now)
            await tx.chats.save(chat)
        self.counts.worked += 1
        if tx.outbox.written:
            self._wake_delivery()
        return chat, stored.more

    async def _here(self, tx: Transaction, update: Update) -> Here | None:
        event: Any = update.event
        user = getattr(event, "from_user", None)
        if user is None or user.is_bot:
            return None
        now = await tx.now()
        resident = await tx.residents.of(user.id)
        if resident is None:
            locale = _FIRST_WORDS.get((user.language_code or "").lower(), "")
            locale = locale or _FIRST_WORDS.get((user.language_code or "").split("-")[0].lower(), "zh-Hans")
            resident = await tx.residents.arrive(user.id, user.id, locale, now)
        elif not resident.reachable and update.my_chat_member is None:  # who writes to us can be written to again
            resident = await tx.residents.change(replace(resident, reachable=True))
        tx.within(resident.community_id)
        actor = await tx.residents.actor(resident)
        press = update.callback_query.id if update.callback_query else None
        return Here(tx, now, resident, actor, await self._zone(tx, resident), press)

    async def _zone(self, tx: Transaction, resident: Resident) -> str:
        if resident.community_id is None:
            return "Asia/Shanghai"
        if resident.community_id not in self._zones:
            self._zones[resident.community_id] = (await tx.communities.get(resident.community_id)).zone
        return self._zones[resident.community_id]

    async def _give_up(self, lane: int, error: Exception) -> Chat | None:
        """Count a failure. The last one sets the update aside, apologises and alerts staff."""
        number = secrets.token_hex(3).upper()
        log.error("update_failed", number=number, lane=lane, kind=type(error).__name__, exc_info=error)
        async with self._storage.transaction() as tx:
            stored = await tx.inbox.next(self._bot.id, lane)
            if stored is None:
                return None
            chat = await tx.chats.load(self._bot.id, lane)
            attempts = await tx.inbox.failed(stored.seq, f"{number} {type(error).__name__}")
            hopeless = isinstance(error, ValidationError)  # pydantic will refuse it every time
            if attempts >= MOST_ATTEMPTS or hopeless:
                await self._set_aside(tx, stored, chat, number)
        self.counts.failed += 1
        self.counts.set_aside += attempts >= MOST_ATTEMPTS or hopeless
        if tx.outbox.written:
            self._wake_delivery()
        if chat.owed is None:
            await asyncio.sleep(_PAUSES[min(attempts, len(_PAUSES)) - 1])
        return chat

    async def _set_aside(self, tx: Transaction, stored: Stored, chat: Chat, number: str) -> None:
        now = await tx.now()
        await tx.inbox.set_aside(stored.seq, now)
        resident = await tx.residents.of(stored.lane)
        locale = resident.locale if resident else "zh-Hans"
        press = _press_of(stored.payload)
        chat.owed = {
            "answers": {press: {}} if press else {},
            "says": [{"text": say(locale, "errors-apology", {"number": number})}],
        }
        await tx.chats.save(chat)
        if resident and resident.community_id:
            tx.within(resident.community_id)
            admins = [admin.id for admin in await tx.residents.holding(Role.ADMIN)]
            await tx.outbox.owe("errors-set-aside", admins, at=now, args={"number": number}, once=f"aside:{stored.seq}")

    async def _fetch(self, file_id: str) -> bytes:
        file = await self._bot.get_file(file_id)
        content = await self._bot.download_file(file.file_path or "")
        return content.read() if content else b""


def _press_of(payload: str) -> str | None:
    """Return the id of the press in a raw update, so that its button stops waiting whatever became of it."""
    with suppress(ValueError, AttributeError):
        found = json.loads(payload).get("callback_query", {}).get("id")
        return found if isinstance(found, str) else None
    return None


def _owed(gathered: Owing, here: Here, unshown: dict[str, Any] | None) -> dict[str, Any] | None:
    """Return what the chat row owes: this update's screen and answers, and what an earlier one could not say."""
    answers: dict[str, dict[str, Any]] = {press: {} for press in gathered.presses}
    answers.update(here.spoken.answers)
    if here.press:
        answers.setdefault(here.press, {})
    says = [*(unshown or {}).get("says", ()), *here.spoken.says]
    keyboards = [*(unshown or {}).get("keyboards", ()), *here.spoken.keyboards]
    owed = {
        "answers": answers, "strip": gathered.strip, "keyboards": keyboards, "says": says, "screen": gathered.screen
    }  # fmt: skip
    if gathered.screen is None and unshown and unshown.get("screen"):
        owed["screen"] = unshown["screen"]
    return owed if any(owed.values()) else None


class Lanes:
    """Finds lanes with work and works each by one task, up to `most` at a time."""

    def __init__(self, storage: Storage, bot_id: int, worker: Worker, *, most: int = 32) -> None:
        self._storage = storage
        self._bot_id = bot_id
        self._worker = worker
        self._most = asyncio.Semaphore(most)
        self._busy: dict[int, asyncio.Task[None]] = {}
        self._again: set[int] = set()
        self._awake = asyncio.Event()
        self._looked = float("-inf")
        # SQLite has one process: whoever stores wakes us. On PostgreSQL another replica may have stored.
        self._idle = 5.0 if storage.sqlite else 0.2

    @property
    def alive(self) -> bool:
        """Return whether we have looked for work lately."""
        return time.monotonic() - self._looked < _LATELY_S

    @property
    def busy(self) -> bool:
        """Return whether an update is being worked or shown."""
        return bool(self._busy)

    def wake(self) -> None:
        """Say that updates were stored."""
        self._awake.set()

    async def run(self) -> None:
        """Work until cancelled; then let the updates in hand end."""
        try:
            while True:
                self._awake.clear()
                self._looked = time.monotonic()
                for lane in [*await self._waiting(), *self._worker.unshown]:
                    if lane in self._busy:
                        self._again.add(lane)
                    else:
                        self._busy[lane] = asyncio.create_task(self._drain(lane))
                with suppress(TimeoutError):  # not wait_for: up to Python 3.11 it loses a cancellation now and then
                    async with asyncio.timeout(self._idle):
                        await self._awake.wait()
        finally:
            await asyncio.gather(*self._busy.values(), return_exceptions=True)

    async def _waiting(self) -> list[int]:
        try:
            async with self._storage.reading() as tx:
                return await tx.inbox.waiting_lanes(self._bot_id)
        except Exception as error:
            log.error("inbox_out_of_reach", kind=type(error).__name__)
            await asyncio.sleep(1)
            return []

    async def _drain(self, lane: int) -> None:
        try:
            async with self._most:
                if lane in self._worker.unshown:
                    await self._worker.mend(lane)
                while await self._worker.work(lane):
                    pass
        except Exception as error:
            # the database is away: the update is still in the inbox, the lane is found again
            log.error("lane_interrupted", lane=lane, kind=type(error).__name__)
            await asyncio.sleep(1)
        finally:
            del self._busy[lane]
            if lane in self._again:
                self._again.discard(lane)
                self._awake.set()
