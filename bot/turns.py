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
from dataclasses import dataclass, field, replace
from datetime import timedelta
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
from aiohttp import ClientError
from pydantic import ValidationError

from bot import sorting
from bot.context import Here, NeedsFile
from bot.hiding import deletions_of
from bot.renderer import Renderer
from bot.screens import Conversation, Owing, owing
from bot.wording import say
from participation.access import Actor, Role
from participation.refusals import Refusal
from participation.residents import Resident
from storage import Storage, Transaction
from storage.chats import Chat
from storage.lanes import Replayed, Turn
from storage.outages import outage

log = structlog.get_logger()

MOST_ATTEMPTS = 5
SILENCE_S = 3.0
"""How long a lane rests when Telegram would not take its screen and did not say how long to wait."""
FILE_PATIENCE = timedelta(minutes=10)
"""How long an update waits for a file that Telegram has and cannot give."""
_AWAY = (TelegramNetworkError, TelegramServerError, TelegramRetryAfter, ClientError, TimeoutError)
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
        this = _Try()
        while True:
            try:
                return await self._decide(lane, before, this)
            except (_Overtaken, Replayed):  # somebody else worked it, or an earlier one came to light: nothing was kept
                this = _Try()
            except sorting.Warming:  # loading took seconds of the loop in which a replica could not say that it lives
                await sorting.ready()
            except NeedsFile as need:
                try:
                    this.files[need.file_id] = await self._fetch(need.file_id)
                except _AWAY as error:
                    # a Telegram that is away is not the update's fault, but one file may stay away for ever
                    if this.age < FILE_PATIENCE:
                        raise
                    return await self._give_up(lane, before, error, this)
                except Exception as error:
                    return await self._give_up(lane, before, error, this)
            except Refusal as said:
                # nothing was kept; the same update is shown again, telling why (a second refusal leads to the menu)
                this.refusal, this.refused = said, this.refused + 1
                if this.refused > 2:
                    return await self._give_up(lane, before, said, this)
            except Exception as error:
                if outage(error):  # the database's fault and not the update's: it waits, and is not counted
                    raise
                return await self._give_up(lane, before, error, this)

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

    async def _decide(self, lane: int, before: Chat | None, this: "_Try") -> tuple[Chat, bool] | None:
        async with self._storage.transaction() as tx:
            turn = await self._next(tx, lane, before)
            if turn is None:
                return None
            this.is_at(turn)
            chat = turn.chat
            update = Update.model_validate_json(turn.payload, context={"bot": self._bot})
            here = await self._here(tx, turn, update)
            if here is not None:
                here.files, here.refusal, here.to_menu = this.files, this.refusal, this.refused > 1
                gathered = Owing()
                token = owing.set(gathered)
                try:
                    await self._dispatcher.feed_update(self._bot, update, here=here, fsm_storage=Conversation(chat))
                finally:
                    owing.reset(token)
                chat.owed = _besides(chat.owed, _owed(gathered, here))
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
        private = turn.chat.chat_id >= 0
        if resident is None or resident.user_id != user.id:  # somebody new, or somebody in a group
            resident = await tx.residents.of(user.id)
            if resident is None:
                locale = _FIRST_WORDS.get((user.language_code or "").lower(), "")
                locale = locale or _FIRST_WORDS.get((user.language_code or "").split("-")[0].lower(), "zh-Hans")
                resident = Resident(0, user.id, user.id, locale, turn.now)  # in a group nobody arrives, they sit there
                if private:
                    resident = await tx.residents.arrive(user.id, user.id, locale, turn.now)
            grants = await tx.residents.grants(resident.id)
            known = resident.community_id is not None
            zone = (await tx.communities.get(resident.community_id)).zone if known else None  # type: ignore[arg-type]
        # who writes to us can be written to again; who writes in a group need not have us open
        if private and not resident.reachable and update.my_chat_member is None:
            resident = await tx.residents.change(replace(resident, reachable=True))
        tx.within(resident.community_id)
        actor = Actor(resident.id or None, resident.community_id, resident.standing, grants, resident.blocked)
        press = update.callback_query.id if update.callback_query else None
        return Here(tx, turn.now, turn.arrived, resident, actor, zone or "Asia/Shanghai", press)

    async def _give_up(
        self, lane: int, before: Chat | None, error: Exception, this: "_Try"
    ) -> tuple[Chat, bool] | None:
        """Count a failure. The last one sets the update aside, apologises and alerts staff."""
        number = secrets.token_hex(3).upper()
        log.error("update_failed", number=number, lane=lane, kind=type(error).__name__, exc_info=error)
        async with self._storage.transaction() as tx:
            turn = await self._next(tx, lane, before)
            if turn is None:
                return None
            if this.seq not in (None, turn.seq):  # another's: it is not to pay for this one
                return turn.chat, True
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
        # what was pressed in a ballot is nobody's to look into afterwards
        secret = '"BallotSG:' in json.dumps(turn.chat.conversation)
        await tx.inbox.set_aside(turn.seq, turn.now, empty=secret)
        chat, resident = turn.chat, turn.resident
        locale = resident.locale if resident else "zh-Hans"
        press = _press_of(turn.payload)
        apology = {
            "answers": {press: {}} if press else {},
            "deletes": deletions_of(turn.payload, locale),
            "says": [{"text": say(locale, "errors-apology", {"number": number})}] if chat.chat_id else [],
        }
        chat.owed = _besides(chat.owed, apology)
        await tx.chats.save(chat)
        community = resident.community_id if resident else None
        tx.within(community)
        with nullcontext() if community else tx.everywhere():  # nobody's: every community's admins, once an hour
            admins = [admin.id for admin in await tx.residents.holding(Role.ADMIN)]
        once = f"aside:{turn.seq}" if community else f"aside:{turn.now:%Y-%m-%dT%H}"
        await tx.outbox.owe("errors-set-aside", admins, at=turn.now, args={"number": number}, once=once)

    async def _fetch(self, file_id: str) -> bytes:
        """Return a file's content. Raises aiohttp's errors where the file's own server fails, aiogram's elsewhere."""
        file = await self._bot.get_file(file_id)
        content = await self._bot.download_file(file.file_path or "")
        return content.read() if content else b""


@dataclass(slots=True)
class _Try:
    """What was learned of one update while it was tried, for the next time through it."""

    files: dict[str, bytes] = field(default_factory=dict)
    refusal: Refusal | None = None
    refused: int = 0
    seq: int | None = None
    age: timedelta = timedelta(0)

    def is_at(self, turn: Turn) -> None:
        """Raises _Overtaken when the lane's oldest update is another than before: one stored earlier and committed
        later has come to light. What was refused of the one must not befall the other."""
        if self.seq not in (None, turn.seq):
            raise _Overtaken
        self.seq, self.age = turn.seq, turn.now - turn.arrived


class _Overtaken(Exception):
    """Another update of the lane is to be worked first."""


def _press_of(payload: str) -> str | None:
    """Return the id of the press in a raw update, so that its button stops waiting whatever became of it."""
    with suppress(ValueError, AttributeError):
        found = json.loads(payload).get("callback_query", {}).get("id")
        return found if isinstance(found, str) else None
    return None


def _owed(gathered: Owing, here: Here) -> dict[str, Any]:
    """Return the screen and the answers that this update owes."""
    answers: dict[str, dict[str, Any]] = {press: {} for press in gathered.presses}
    answers.update(here.spoken.answers)
    if here.press:
        answers.setdefault(here.press, {})
    return {
        "answers": answers,
        "strip": gathered.strip,
        "keyboards": here.spoken.keyboards,
        "deletes": here.spoken.deletes,
        "says": here.spoken.says,
        "screen": gathered.screen,
    }


def _besides(unshown: dict[str, Any] | None, owed: dict[str, Any]) -> dict[str, Any] | None:
    """Return what the chat owes: this, behind what an earlier update could not show. Only a screen takes the place of
    the one before; a press that waits for its answer, and what is told once, do not come again."""
    before = unshown or {}
    both = {name: [*before.get(name, ()), *owed.get(name, ())] for name in ("strip", "keyboards", "deletes", "says")}
    whole = {
        **both,
        "answers": {**before.get("answers", {}), **owed.get("answers", {})},
        "screen": owed.get("screen") or before.get("screen"),
    }
    return whole if any(whole.values()) else None
