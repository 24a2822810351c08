"""How it was, by one tap under the question; then the person may add a sentence or a photo."""

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode, StartMode

from bot.context import Here
from bot.dialogs.attendance import feel
from bot.dialogs.states import AttendanceSG
from bot.dialogs.widgets import number as number_of
from bot.filters import Pressed
from participation.refusals import NotFound

FELT = {"felt-good": "good", "felt-fair": "fair", "felt-poor": "poor"}


def router() -> Router:
    """Return the handler; it stands before the openers, whose form of button it shares."""
    asked = Router(name="attendance")
    asked.callback_query.register(on_felt, Pressed(rf"open:({'|'.join(FELT)}):\d{{1,19}}$"))
    return asked


async def on_felt(press: CallbackQuery, here: Here, dialog_manager: DialogManager) -> None:
    """Keep the mark, and ask for a sentence below."""
    _, verb, number = (press.data or "").split(":")
    here.admit_settled()
    registration_id = number_of(number)
    if registration_id == 0:
        raise NotFound
    await feel(here, registration_id, FELT[verb])
    await dialog_manager.start(
        AttendanceSG.felt,
        {"registration_id": registration_id},
        mode=StartMode.RESET_STACK,
        show_mode=ShowMode.SEND,
    )
