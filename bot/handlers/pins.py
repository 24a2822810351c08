"""取消置顶 on the pinned card itself: it is taken down and says that it changes no more."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.context import Here
from bot.dialogs.widgets import number
from bot.filters import Pressed
from participation import complaints


def router() -> Router:
    """Return the handler of the card's button."""
    pinned = Router(name="pins")
    pinned.callback_query.register(on_unpin, Pressed("open:unpin:"))
    return pinned


async def on_unpin(press: CallbackQuery, here: Here) -> None:
    """Take the reporter's card down; taken down already, it stays so."""
    here.admit_settled()
    case = await here.tx.complaints.get(number((press.data or "").removeprefix("open:unpin:")), lock=True)
    complaints.seen_by_reporter(case, here.actor)
    await here.tx.complaints.unpin(case, at=here.now)
    here.toast("pins-down")
