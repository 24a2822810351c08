"""Shows what a chat is owed, after the commit that owes it (`bot/screens.py`), and heals what a crash left unshown.

Telegram has no idempotency key. A call that never left, or was answered with 5xx, is made again; what left and met no
answer is in doubt: rather told twice than never, but no more often than Telegram came back in between.
"""

import asyncio
from contextlib import suppress
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramNetworkError, TelegramServerError
from aiogram.types import InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove
from aiogram_dialog import ShowMode
from aiogram_dialog.api.entities import OldMessage
from aiogram_dialog.api.protocols import MessageNotModified
from aiogram_dialog.manager.message_manager import MessageManager

from bot.screens import load_new, load_old
from bot.session import in_doubt
from storage.chats import Chat

log = structlog.get_logger()

MOST_DOUBTS = 5
"""How often a message may leave and meet no answer before it counts as sent."""


class Renderer:
    """Shows what a chat is owed, through aiogram-dialog's stock message manager."""

    tries: tuple[float, ...] = (0.2, 0.5, 1.0, 2.0, 4.0)

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._stock = MessageManager()
        self._unheard = False
        """Whether a call has left and met no answer since Telegram last answered."""

    async def render(self, chat: Chat) -> dict[str, Any] | None:
        """Return what the chat shows afterwards, as kept in `chats.shown`.

        What was said is taken off `chat.owed` at once, so that whatever stops the rest, it is not said again.
        Raises TelegramForbiddenError when the person has left us, TelegramNetworkError or TelegramServerError when
        Telegram could not be reached in several tries, TelegramRetryAfter when it asks for a long wait.
        """
        owed = chat.owed or {}
        for press in [*owed.get("answers", ())]:
            await self._answer(press, owed["answers"][press])
            del owed["answers"][press]
        while owed.get("strip"):
            await self._persist(self._stock.remove_kbd, self._bot, ShowMode.EDIT, load_old(owed["strip"][0]))
            del owed["strip"][0]
        while owed.get("keyboards"):
            keyboard = owed["keyboards"][0]
            markup = InlineKeyboardMarkup.model_validate(keyboard["reply_markup"])
            with suppress(TelegramBadRequest):  # the same already, or the message was deleted
                await self._persist(
                    self._bot.edit_message_reply_markup,
                    chat_id=chat.chat_id,
                    message_id=keyboard["message_id"],
                    reply_markup=markup,
                )
            del owed["keyboards"][0]
        while owed.get("deletes"):
            owed["says"] = [{"text": await self._delete(chat.chat_id, owed["deletes"][0])}, *owed.get("says", ())]
            del owed["deletes"][0]
        while owed.get("says"):
            try:
                await self._persist(self._bot.send_message, chat.chat_id, **owed["says"][0], owed=owed)
            except TelegramBadRequest as error:
                log.error("words_refused", chat=chat.chat_id, reason=error.message)
            except _InDoubt:
                pass
            del owed["says"][0]
        screen = owed.get("screen")
        if screen is None:
            return chat.shown
        old = load_old(screen["old"]) if screen["old"] else None
        new = load_new(screen["new"])
        try:
            if old and old.has_reply_keyboard and not isinstance(new.reply_markup, ReplyKeyboardMarkup):
                await self._put_keyboard_away(old)
                old = None
            edits = old is not None and new.show_mode is ShowMode.EDIT  # the same edit twice is one edit
            counts = None if edits else owed
            shown = await self._persist(self._stock.show_message, self._bot, new, old, owed=counts)
        except (MessageNotModified, _InDoubt):
            return chat.shown
        except TelegramBadRequest as error:
            # a screen Telegram will never take must not stop the lane; the log holds the reason
            log.error("screen_refused", chat=chat.chat_id, reason=error.message)
            return chat.shown
        return {
            "message_id": shown.message_id,
            "media_id": shown.media_id,
            "media_uniq_id": shown.media_uniq_id,
            "has_reply_keyboard": shown.has_reply_keyboard,
        }

    async def _put_keyboard_away(self, old: OldMessage) -> None:
        """Take a reply keyboard off the person's screen: only a message can do so, and it need not stay."""
        away = await self._persist(
            self._bot.send_message, old.chat.id, "⌨️", reply_markup=ReplyKeyboardRemove(), disable_notification=True
        )
        for message_id in (old.message_id, away.message_id):
            with suppress(TelegramBadRequest):  # deleted by the person, or older than 48 h
                await self._persist(self._bot.delete_message, old.chat.id, message_id)

    async def _delete(self, chat_id: int, one: dict[str, Any]) -> str:
        """Take a message of the person's own away; return the sentence that tells them whether it is gone."""
        try:
            await self._persist(self._bot.delete_message, chat_id, one["message_id"])
        except TelegramBadRequest as error:
            if "not found" not in error.message:  # older than 48 h; otherwise it is gone already, by their own hand
                log.info("message_stays", reason=error.message)
                return str(one["failed"])
        return str(one["done"])

    async def _answer(self, press: str, answer: dict[str, Any]) -> None:
        try:
            await self._persist(self._bot.answer_callback_query, press, **answer)
        except TelegramBadRequest as error:
            log.info("press_too_old", reason=error.message)

    async def _persist(self, call: Any, *args: Any, owed: dict[str, Any] | None = None, **kwargs: Any) -> Any:
        """Make a call, again if it fails. After one that met no answer Telegram is first asked something that changes
        nothing: so an outage costs a message one copy, and not one a try. What would come twice is counted in `owed`;
        raises _InDoubt when it left `MOST_DOUBTS` times: the person has it, more likely than not."""
        pauses = iter(self.tries)
        while True:
            left = False
            try:
                if self._unheard:
                    await self._bot.get_me()
                    self._unheard = False
                left = True
                return await call(*args, **kwargs)
            except (TelegramNetworkError, TelegramServerError) as error:
                if in_doubt(error):
                    self._unheard = True
                    if left and owed is not None:
                        owed["doubts"] = owed.get("doubts", 0) + 1
                        if owed["doubts"] >= MOST_DOUBTS:
                            log.warning("sent_in_doubt", count=owed.pop("doubts"))
                            raise _InDoubt from error
                pause = next(pauses, None)
                if pause is None:
                    raise
                await asyncio.sleep(pause)


class _InDoubt(Exception):
    """It left too often without an answer."""
