"""收到 under the news that an event is cancelled or moved: one tap, kept once; the button says that it was heard."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.context import Here
from bot.dialogs.changes import hear
from bot.dialogs.widgets import number as number_of
from bot.filters import Pressed
from participation.refusals import NotFound


def router() -> Router:
    """Return the handler; it stands before the openers, whose form of button it shares."""
    heard = Router(name="changes")
    heard.callback_query.register(on_heard, Pressed(r"open:heard:\d{1,19}$"))
    return heard


async def on_heard(press: CallbackQuery, here: Here) -> None:
    """Keep the tapper's 收到, however often it is tapped."""
    here.admit_settled()
    registration_id = number_of((press.data or "").removeprefix("open:heard:"))
    if registration_id == 0:
        raise NotFound
    await hear(here, registration_id)
    here.toast("changes-heard")
    if press.message is not None:
        here.under(press.message.message_id, (here.label("changes-heard-done"), press.data or ""))
