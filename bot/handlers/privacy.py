"""An earlier message that now holds an ID-card number is deleted as a new one is; other edits say nothing to us."""

from aiogram import Router
from aiogram.types import Message

from bot.context import Here
from bot.filters import Private
from bot.hiding import owe_deletion, written
from participation.privacy import hidden


def router() -> Router:
    """Return the handler."""
    edits = Router(name="privacy")
    edits.edited_message.register(on_edited, Private())
    return edits


async def on_edited(message: Message, here: Here) -> None:
    """Delete the message when what was put into it must not be there."""
    if hidden(written(message)):
        owe_deletion(here, message)
