"""A message with an ID-card number is deleted from the chat, and the person is told why.

The number itself was never stored (`bot/updates.py`); what reaches us is a veil in its place. The deletion is owed
like a screen, so that a crash does not lose it. Bots may delete incoming messages of private chats for 48 hours
(https://core.telegram.org/bots/api#deletemessage); later the person is asked to do it.
"""

import json
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

from aiogram.dispatcher.middlewares.base import BaseMiddleware
from aiogram.types import Message, TelegramObject
from aiogram_dialog import DialogManager, ShowMode, StartMode

from bot import sorting
from bot.context import Here
from bot.dialogs.states import MenuSG
from bot.wording import say
from participation.privacy import hidden, unveiled

_REST = 3000
"""Characters of what else was written, which the person is given back: they need not type it again."""


def written(message: Message) -> str:
    """Return what somebody wrote in a message, of whatever kind it is; empty when nothing."""
    return message.text or message.caption or ""


def owe_deletion(here: Here, message: Message) -> None:
    """Owe the deletion of a message, and the sentence that says why, whichever way it ends."""
    here.spoken.deletes.append(_deletion(here.locale, message.message_id, unveiled(written(message))))


def deletions_of(payload: str, locale: str) -> list[dict[str, Any]]:
    """Return the deletion that a raw update owes because of what it holds; for updates that are set aside unworked."""
    with suppress(ValueError, AttributeError, TypeError, KeyError):
        update = json.loads(payload)
        message = update.get("message") or update.get("edited_message") or {}
        if message["chat"]["type"] == "private" and hidden(message.get("text") or message.get("caption") or ""):
            return [_deletion(locale, int(message["message_id"]), "")]
    return []


def _deletion(locale: str, message_id: int, rest: str) -> dict[str, Any]:
    facts = {"has_rest": bool(rest), "rest": rest if len(rest) <= _REST else f"{rest[: _REST - 1]}…"}
    return {
        "message_id": message_id,
        "done": say(locale, "privacy-deleted", facts),
        "failed": say(locale, "privacy-delete-yourself", facts),
    }


class NoIdCards(BaseMiddleware):
    """Keeps a text with an ID-card number from every screen. Danger is heard nevertheless, without the number."""

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        if not isinstance(event, Message) or not hidden(written(event)):
            return await handler(event, data)
        here: Here = data["here"]
        owe_deletion(here, event)
        rest = unveiled(written(event))
        heard = await sorting.read(here.tx, here.resident.community_id, rest)
        if heard.emergency is not None or here.refusal is not None:
            part = "text" if event.text else "caption"
            return await handler(event.model_copy(update={part: rest, f"{part}_entities": None}), data)
        manager: DialogManager = data["dialog_manager"]
        if manager.has_context():
            await manager.show()
        else:
            await manager.start(MenuSG.main, mode=StartMode.RESET_STACK, show_mode=ShowMode.SEND)
        return None
