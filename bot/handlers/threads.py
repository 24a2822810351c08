"""A Telegram reply to a broadcast's copy, or to staff's answer: it goes to staff, whatever screen was waiting for a
text, and the screen goes on waiting."""

from typing import Any

from aiogram import Router
from aiogram.types import Message

from bot import sorting
from bot.alarm import raise_alarm
from bot.context import Here
from bot.dialogs.threads import pass_on


def router() -> Router:
    """Return the handler. It stands behind the words that mean the same everywhere: 主菜单 is the menu here too."""
    replies = Router(name="threads")
    replies.message.register(on_reply, to_a_copy)
    return replies


async def to_a_copy(message: Message, here: Here) -> dict[str, Any] | bool:
    """Give the broadcast whose copy, or whose thread's answer, this message replies to."""
    replied = message.reply_to_message
    if replied is None or here.resident.community_id is None or (message.text or "").startswith("/"):
        return False
    found = await here.tx.threads.replied_to(here.resident.id, replied.message_id)
    return False if found is None else {"broadcast_id": found}


async def on_reply(message: Message, here: Here, broadcast_id: int) -> None:
    """Pass the reply on, and say so. Refuses like `pass_on`."""
    text = message.text or message.caption
    if not text:
        here.say("threads-words-only")
        return
    if not here.alarmed:  # somebody at a desk is not listened to there, but this is a resident's word
        reading = await sorting.read(here.tx, here.resident.community_id, text)
        if reading.emergency is not None:
            await raise_alarm(here, reading.emergency, text)
    await pass_on(here, broadcast_id, text)
    here.say("threads-passed-on", left_out=message.text is None)
