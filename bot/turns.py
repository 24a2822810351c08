"""A turn: one update of one person, one transaction; then its screen.

The worker takes the oldest waiting update of a lane, decides, keeps the conversation and what is owed, and marks the
update done, all in one transaction; then the screen is shown. A failure leaves nothing behind and is tried again;
after five the update is set aside, the person gets an apology with a number, staff are told, and the lane goes on.
"""

import asyncio
import json
import secrets
from collections.abc import Callable
from contextlib import nullcontext, suppress
from dataclasses import dataclass, replace
from typing import Any

import structlog
from aiogram import Bot, Dispatcher
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.types import Update
from pydantic import ValidationError

from bot.context import Here, NeedsFile
from bot.screens import Conversation, Owing, Renderer, owing
from bot.wording import say
from participation.access import Actor, Role
from participation.refusals import Refusal
from storage import Storage, Transaction
from storage.chats import Chat
from storage.lanes import Turn
from storage.outages import outage

log = structlog.get_logger()

MOST_ATTEMPTS = 5
SILENCE_S = 3.0
"""How long a lane rests when Telegram would not take its screen and did not say how long to wait."""
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
        self._owed_notices: set[int] = set()
        self.counts = Counts()

    async def turn(self, lane: int, before: Chat | None) -> tuple[Chat, bool] | None:
        """Work the lane's oldest update; return its chat and whether another waits, None when nothing waits.

        `before` is the chat as the last turn left it and as it was shown since, which may not be stored yet.
        """
        files: dict[str, bytes] = {}
        refusal: Refusal | None = None
        refused = 0
        while True:
            try:
                return await self._decide(lane, before, files, refusal, to_menu=refused > 1)
            except NeedsFile as need:
                try:
                    files[need.file_id] = await self._fetch(need.file_id)
                except (TelegramNetworkError, TelegramServerError, TelegramRetryAfter):
                    raise  # nor is a Telegram that is away
                except Exception as error:
                    return await self._give_up(lane, before, error)
            except Refusal as said:
                # nothing was kept; the same update is shown again, telling why (a second refusal leads to the menu)
                refusal, refused = said, refused + 1
                if refused > 2:
                    return await self._give_up(lane, before, said)
            except Exception as error:
                if outage(error):  # the database's fault and not the update's: it waits, and is not counted
                    raise
                return await self._give_up(lane, before, error)

    async def show(self, chat: Chat) -> float | None:
        """Show what the chat is owed. What Telegram would not take stays owed: then return for how many seconds the
        lane is to rest. The delivery is woken afterwards: who tapped sees the screen before what others are told."""
        try:
            return await self._show(chat)
        finally:
            if chat.chat_id in self._owed_notices:
                self._owed_notices.discard(chat.chat_id)
                self._wake_delivery()

    async def _show(self, chat: Chat) -> float | None:
        if not chat.owed:
            return None
        try:
            chat.shown = await self._renderer.render(chat)
        except TelegramForbiddenError:
            chat.shown = None
        except TelegramRetryAfter as error:
            return float(error.retry_after)
        except TelegramAPIError as error:
            log.warning("screen_still_owed", chat=chat.chat_id, reason=type(error).__name__)
            return SILENCE_S
        chat.owed = None
        return None

    async def owed(self, lane: int) -> Chat:
        """Return the chat with what it is still owed."""
        async with self._storage.reading() as tx:
            return await tx.chats.load(self._bot.id, lane)

    async def _decide(
        self, lane: int, before: Chat | None, files: dict[str, bytes], refusal: Refusal | None, *, to_menu: bool
    ) -> tuple[Chat, bool] | None:
        async with self._storage.transaction() as tx:
            turn = await self._next(tx, lane, before)
            if turn is None:
                return None
            chat = turn.chat
            unshown, chat.owed = chat.owed, None
            update = Update.model_validate_json(turn.payload, context={"bot": self._bot})
            here = await self._here(tx, turn, update)
            if here is not None:
                here.files, here.refusal, here.to_menu = files, refusal, to_menu
                gathered = Owing()
                token = owing.set(gathered)
                try:
                    await self._dispatcher.feed_update(self._bot, update, here=here, fsm_storage=Conversation(chat))
                finally:
                    owing.reset(token)
                chat.owed = _owed(gathered, here, unshown)
            await tx.lanes.keep(turn)
        self.counts.worked += 1
        if tx.outbox.written:
            self._owed_notices.add(lane)
        return chat, turn.more

    async def _next(self, tx: Transaction, lane: int, before: Chat | None) -> Turn | None:
        turn = await tx.lanes.next(self._bot.id, lane)
        if turn is not None:
            tx.clock.tell(turn.now)
            if before is not None and before.rev == turn.chat.rev:
                turn.chat.shown, turn.chat.owed = before.shown, before.owed
        return turn

    async def _here(self, tx: Transaction, turn: Turn, update: Update) -> Here | None:
        event: Any = update.event
        user = getattr(event, "from_user", None)
        if user is None or user.is_bot:
            return None
        resident, grants, zone = turn.resident, turn.grants, turn.zone
        if resident is None or resident.user_id != user.id:  # somebody new, or somebody in a group
            resident = await tx.residents.of(user.id)
            if resident is None:
                locale = _FIRST_WORDS.get((user.language_code or "").lower(), "")
                locale = locale or _FIRST_WORDS.get((user.language_code or "").split("-")[0].lower(), "zh-Hans")
                resident = await tx.residents.arrive(user.id, user.id, locale, turn.now)
            grants = await tx.residents.grants(resident.id)
            known = resident.community_id is not None
            zone = (await tx.communities.get(resident.community_id)).zone if known else None  # type: ignore[arg-type]
        if not resident.reachable and update.my_chat_member is None:  # who writes to us can be written to again
            resident = await tx.residents.change(replace(resident, reachable=True))
        tx.within(resident.community_id)
        actor = Actor(resident.id, resident.community_id, resident.standing, grants, resident.blocked)
        press = update.callback_query.id if update.callback_query else None
        return Here(tx, turn.now, turn.arrived, resident, actor, zone or "Asia/Shanghai", press)

    async def _give_up(self, lane: int, before: Chat | None, error: Exception) -> tuple[Chat, bool] | None:
        """Count a failure. The last one sets the update aside, apologises and alerts staff."""
        number = secrets.token_hex(3).upper()
        log.error("update_failed", number=number, lane=lane, kind=type(error).__name__, exc_info=error)
        async with self._storage.transaction() as tx:
            turn = await self._next(tx, lane, before)
            if turn is None:
                return None
            attempts = await tx.inbox.failed(turn.seq, f"{number} {type(error).__name__}")
            hopeless = isinstance(error, ValidationError)  # pydantic will refuse it every time
            if attempts >= MOST_ATTEMPTS or hopeless:
                await self._set_aside(tx, turn, number)
        self.counts.failed += 1
        self.counts.set_aside += attempts >= MOST_ATTEMPTS or hopeless
        if tx.outbox.written:
            self._owed_notices.add(lane)
        if turn.chat.owed is None:
            await asyncio.sleep(_PAUSES[min(attempts, len(_PAUSES)) - 1])
        return turn.chat, True

    async def _set_aside(self, tx: Transaction, turn: Turn, number: str) -> None:
        await tx.inbox.set_aside(turn.seq, turn.now)
        chat, resident = turn.chat, turn.resident
        locale = resident.locale if resident else "zh-Hans"
        press = _press_of(turn.payload)
        chat.owed = {
            "answers": {press: {}} if press else {},
            "says": [{"text": say(locale, "errors-apology", {"number": number})}] if chat.chat_id else [],
        }
        await tx.chats.save(chat)
        community = resident.community_id if resident else None
        tx.within(community)
        with nullcontext() if community else tx.everywhere():  # nobody's: every community's admins, once an hour
            admins = [admin.id for admin in await tx.residents.holding(Role.ADMIN)]
        once = f"aside:{turn.seq}" if community else f"aside:{turn.now:%Y-%m-%dT%H}"
        await tx.outbox.owe("errors-set-aside", admins, at=turn.now, args={"number": number}, once=once)

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
        "answers": answers,
        "strip": gathered.strip,
        "keyboards": keyboards,
        "says": says,
        "screen": gathered.screen,
    }
    if gathered.screen is None and unshown and unshown.get("screen"):
        owed["screen"] = unshown["screen"]
    return owed if any(owed.values()) else None
