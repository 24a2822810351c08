"""A screen is state: what a chat must show is recorded in the transaction and shown after its commit.

aiogram-dialog's message manager calls Telegram in the middle of a handler, which would hold a database lock for
a network's time and lose the screen in a crash. `OwedScreens` takes its place and records what is owed on the
chat's row; the renderer replays it through the stock manager after the commit and notes the real message id. A
crash between commit and send is healed at the next start; a crash after the send leaves a second copy whose
buttons work (ARCHITECTURE.md, "Nothing acknowledged is lost", 4). What is recorded here `bot/renderer.py` shows.
"""

import asyncio
import secrets
import string
from collections.abc import Mapping
from contextvars import ContextVar
from typing import Any

import structlog
from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.enums import ContentType
from aiogram.exceptions import (
    TelegramRetryAfter,
)
from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, StorageKey
from aiogram.methods import TelegramMethod
from aiogram.methods.base import Response, TelegramType
from aiogram.types import (
    CallbackQuery,
    ErrorEvent,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from aiogram.types import Chat as TelegramChat
from aiogram_dialog import ShowMode
from aiogram_dialog.api.entities import MediaAttachment, MediaId, NewMessage, OldMessage, stack
from aiogram_dialog.api.entities.new_message import UnknownText
from aiogram_dialog.api.protocols import MediaIdStorageProtocol, MessageManagerProtocol, MessageNotModified
from aiogram_dialog.manager.manager import ManagerImpl
from aiogram_dialog.manager.manager_factory import DefaultManagerFactory

from storage.chats import Chat

log = structlog.get_logger()

owing: ContextVar["Owing | None"] = ContextVar("owing", default=None)
"""What the update being worked in this task owes; None outside a transaction."""

_UNSENT = -1
_MARKUPS = {m.__name__: m for m in (InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove)}


class CalledInTransaction(RuntimeError):
    """Code called Telegram while a transaction was open. A fault of ours: owe it instead."""


class NoCallsInTransactions(BaseRequestMiddleware):
    """Guards that no database lock waits for Telegram."""

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        if owing.get() is not None:
            raise CalledInTransaction(type(method).__name__)
        return await make_request(bot, method)


class WaitAsTold(BaseRequestMiddleware):
    """Makes a call again when Telegram said to wait a little; being asked to wait is no failure.

    Each call by itself, never a whole screen: a screen that takes a keyboard away and then sends would spend its
    turn on the first call again and again, and never come to the second. A long wait is handed up, so that one
    silenced chat keeps no slot from the others; what was shown until then is not shown again.
    """

    longest_s = 5.0

    def __init__(self) -> None:
        self.told = 0
        """How often Telegram said to wait."""

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        while True:
            try:
                return await make_request(bot, method)
            except TelegramRetryAfter as error:
                self.told += 1
                if error.retry_after > self.longest_s:
                    raise
                await asyncio.sleep(error.retry_after)


class Owing:
    """The screen and the answers owed by one update, gathered while it is worked."""

    def __init__(self) -> None:
        self.screen: Any = None
        self.strip: list[dict[str, Any]] = []
        self.presses: list[str] = []


class OwedScreens(MessageManagerProtocol):
    """Stands in aiogram-dialog for the message manager: records, calls nobody."""

    async def remove_kbd(self, bot: Bot, show_mode: ShowMode, old_message: OldMessage | None) -> Message | None:
        if old_message and show_mode is not ShowMode.NO_UPDATE:
            _now().strip.append(_dump_old(old_message))
        return None

    async def show_message(self, bot: Bot, new_message: NewMessage, old_message: OldMessage | None) -> OldMessage:
        if new_message.show_mode is ShowMode.NO_UPDATE:
            raise MessageNotModified("ShowMode is NO_UPDATE")
        before = _now().screen
        screen = {"new": _dump_new(new_message), "old": _dump_old(old_message) if old_message else None}
        if before is not None:  # shown twice in one update: the first says where, the last says what
            screen["old"], screen["new"]["mode"] = before["old"], before["new"]["mode"]
        _now().screen = screen
        return OldMessage(
            chat=new_message.chat,
            message_id=old_message.message_id if old_message else _UNSENT,
            media_id=None,
            media_uniq_id=None,
            text=new_message.text,
            has_reply_keyboard=isinstance(new_message.reply_markup, ReplyKeyboardMarkup),
        )

    async def answer_callback(self, bot: Bot, callback_query: CallbackQuery) -> None:
        _now().presses.append(callback_query.id)


class NoMediaIds(MediaIdStorageProtocol):
    """Remembers no uploads: a recorded screen has no file id yet, and None must not be kept as one."""

    async def get_media_id(self, path: str | None, url: str | None, type: ContentType) -> MediaId | None:
        return None

    async def save_media_id(self, path: str | None, url: str | None, type: ContentType, media_id: MediaId) -> None:
        return None


class ConversationManager(ManagerImpl):
    """Knows a notice's button from the screen's: what a notice opens is a new screen, the notice stays as it was."""

    def _get_last_message(self) -> OldMessage | None:
        event = self.event.update.event if isinstance(self.event, ErrorEvent) else self.event
        shown = self.current_stack().last_message_id
        if isinstance(event, CallbackQuery) and event.message and event.message.message_id != shown:
            if not shown:
                return None
            return OldMessage(
                chat=event.message.chat,
                message_id=shown,
                media_id=self.current_stack().last_media_id,
                media_uniq_id=self.current_stack().last_media_unique_id,
                text=UnknownText.UNKNOWN,
                has_reply_keyboard=self.current_stack().last_reply_keyboard,
            )
        last: OldMessage | None = super()._get_last_message()
        return last


class _Factory(DefaultManagerFactory):
    def __call__(self, event: Any, data: dict[str, Any], registry: Any, router: Any) -> ConversationManager:
        return ConversationManager(
            event=event,
            data=data,
            message_manager=self.message_manager,
            media_id_storage=self.media_id_storage,
            registry=registry,
            router=router,
            getter=self.getter,
        )


def _intent_id() -> str:
    """Return a new dialog's name, as short as aiogram-dialog's own. Those are the second and one of a hundred: of two
    dialogs opened in one second (a quick thumb, a backlog) one in a hundred took the other's name and broke the stack.
    """
    return "".join(secrets.choice(_LETTERS) for _ in range(6))


_LETTERS = string.digits + string.ascii_letters
stack.new_id = _intent_id


def conversations() -> DefaultManagerFactory:
    """Return aiogram-dialog's factory with our manager, owing screens instead of sending them."""
    return _Factory(message_manager=OwedScreens(), media_id_storage=NoMediaIds(), getter=None)


class Conversation(BaseStorage):
    """aiogram's storage over the one chat row that the transaction has loaded: no reads or writes of its own."""

    def __init__(self, chat: Chat) -> None:
        self._chat = chat

    async def set_state(self, key: StorageKey, state: str | State | None = None) -> None:
        raise NotImplementedError("Linli keeps states in dialogs alone")

    async def get_state(self, key: StorageKey) -> str | None:
        return None

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        if data:
            self._chat.conversation[key.destiny] = dict(data)
        else:
            self._chat.conversation.pop(key.destiny, None)

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        kept = dict(self._chat.conversation.get(key.destiny, {}))
        if key.destiny == "aiogd:stack:":
            # the renderer knows which message carries the screen; the stack only guessed
            kept.setdefault("_id", "")
            shown = self._chat.shown or {}
            kept["last_message_id"] = shown.get("message_id")
            kept["last_reply_keyboard"] = shown.get("has_reply_keyboard", False)
            kept["last_media_id"] = shown.get("media_id")
            kept["last_media_unique_id"] = shown.get("media_uniq_id")
        return kept

    async def close(self) -> None:
        return None


def _now() -> Owing:
    found = owing.get()
    if found is None:
        raise RuntimeError("a dialog was shown outside an update")
    return found


def _dump_new(new: NewMessage) -> Any:
    return {
        "chat": [new.chat.id, new.chat.type],
        "text": new.text,
        "markup": (
            [type(new.reply_markup).__name__, new.reply_markup.model_dump(mode="json", exclude_none=True)]
            if new.reply_markup
            else None
        ),
        "mode": new.show_mode.value,
        "media": (
            [
                new.media.type.value,
                new.media.file_id.file_id if new.media.file_id else None,
                str(new.media.path or ""),
            ]
            if new.media
            else None
        ),
    }


def load_new(kept: dict[str, Any]) -> NewMessage:
    """Return a recorded screen as aiogram-dialog's."""
    media = None
    if kept["media"]:
        kind, file_id, path = kept["media"]
        media = MediaAttachment(
            ContentType(kind),
            file_id=MediaId(file_id) if file_id else None,
            path=path if not file_id else None,
        )
    markup = kept["markup"]
    return NewMessage(
        chat=TelegramChat(id=kept["chat"][0], type=kept["chat"][1]),
        text=kept["text"],
        reply_markup=_MARKUPS[markup[0]].model_validate(markup[1]) if markup else None,
        parse_mode="HTML",
        show_mode=ShowMode(kept["mode"]),
        media=media,
        link_preview_options=None if media else LinkPreviewOptions(is_disabled=True),
    )


def _dump_old(old: OldMessage) -> dict[str, Any]:
    return {
        "chat": [old.chat.id, old.chat.type],
        "message_id": old.message_id,
        "media_id": old.media_id,
        "media_uniq_id": old.media_uniq_id,
        "has_reply_keyboard": old.has_reply_keyboard,
    }


def load_old(kept: dict[str, Any]) -> OldMessage:
    """Return the message that a recorded screen changes as aiogram-dialog's."""
    return OldMessage(
        chat=TelegramChat(id=kept["chat"][0], type=kept["chat"][1]),
        message_id=kept["message_id"],
        media_id=kept["media_id"],
        media_uniq_id=kept["media_uniq_id"],
        text=UnknownText.UNKNOWN,
        has_reply_keyboard=kept["has_reply_keyboard"],
    )
