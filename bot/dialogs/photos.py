"""Photos, of a case before and after or of an event: several at a time, albums too, and nothing of them dropped
without a word.

Kept as Telegram's file ids, and only what was sent as a photo: that Telegram has encoded anew, without the place and
the time that a camera writes into a file (docs/decisions/0015-photos-come-as-photos.md).
"""

from collections.abc import Sequence
from typing import Any

from aiogram.enums import ContentType
from aiogram.types import Message
from aiogram_dialog import DialogManager
from aiogram_dialog.api.entities import MediaAttachment, MediaId
from aiogram_dialog.widgets.input import MessageInput

from bot.dialogs.widgets import here_of
from participation import complaints, joining


async def keep(message: Message, manager: DialogManager, name: str = "photos") -> None:
    """Keep a photo in the draft under `name`; when it is full say so, once an album."""
    here = here_of(manager)
    photos: list[str] = manager.dialog_data.setdefault(name, [])
    rules = complaints.limits((await here.tx.communities.get(here.community_id)).terms)
    if joining.room(photos, rules):
        if message.photo:
            photos.append(message.photo[-1].file_id)
    elif message.media_group_id is None or message.media_group_id != manager.dialog_data.get("full"):
        manager.dialog_data["full"] = message.media_group_id
        here.say("complaints-photos-full", most=rules.photos)


async def on_more_photo(message: Message, _: Any, manager: DialogManager) -> None:
    await keep(message, manager)


async def on_document(message: Message, _: Any, manager: DialogManager) -> None:
    """Refuse a file kindly: a picture in it is untouched, with the place and the time at which it was taken."""
    kind = (message.document.mime_type if message.document else None) or ""
    here_of(manager).say("joining-as-photo" if kind.startswith("image/") else "joining-not-a-picture")


def shown(photos: Sequence[str], number: int) -> dict[str, Any]:
    """Return the variables of a window that shows one photo after the other, and after the last the first again."""
    if not photos:
        return {"photo": None, "number": 0, "photos": 0, "more": False}
    at = number % len(photos)
    return {
        "photo": MediaAttachment(ContentType.PHOTO, file_id=MediaId(photos[at])),
        "number": at + 1,
        "photos": len(photos),
        "more": len(photos) > 1,
    }


def taking(on_photo: Any = on_more_photo) -> tuple[MessageInput, MessageInput]:
    """Return what a window of a draft needs to take photos, and to refuse files with a word."""
    return MessageInput(on_photo, ContentType.PHOTO), MessageInput(on_document, ContentType.DOCUMENT)
