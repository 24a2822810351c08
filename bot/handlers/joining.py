"""Under a notice of a joined case: fine on my side, not on mine; under a draft project: make it one. One tap each."""

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode, StartMode

from bot.context import Here
from bot.dialogs import joining
from bot.dialogs.joining_desk import make
from bot.dialogs.states import JoiningSG, ProjectSG
from bot.dialogs.widgets import number as number_of
from bot.filters import Pressed
from participation.refusals import NotFound


def router() -> Router:
    """Return the handler of the notices' buttons."""
    pressed = Router(name="joining")
    pressed.callback_query.register(on_fine, Pressed("open:joined-fine:"))
    pressed.callback_query.register(on_unsolved, Pressed("open:joined-unsolved:"))
    pressed.callback_query.register(on_make, Pressed("open:draft-yes:"))
    return pressed


def _number(press: CallbackQuery, here: Here) -> int:
    here.admit_settled()
    number = number_of((press.data or "").rpartition(":")[2])
    if number == 0:
        raise NotFound
    return number


async def on_fine(press: CallbackQuery, here: Here, dialog_manager: DialogManager) -> None:
    """Note that it is solved where the person is."""
    case_id = _number(press, here)
    await joining.say_fine(here, case_id)
    await dialog_manager.start(JoiningSG.card, {"case_id": case_id}, StartMode.RESET_STACK, ShowMode.SEND)


async def on_unsolved(press: CallbackQuery, here: Here, dialog_manager: DialogManager) -> None:
    """Go on with it as the person's own case, or a neighbour's new one."""
    state, case_id = await joining.say_unsolved(here, _number(press, here))
    await dialog_manager.start(state, {"case_id": case_id}, StartMode.RESET_STACK, ShowMode.SEND)


async def on_make(press: CallbackQuery, here: Here, dialog_manager: DialogManager) -> None:
    """Make the draft a project."""
    project = await make(here, _number(press, here))
    await dialog_manager.start(ProjectSG.card, {"project_id": project.id}, StartMode.RESET_STACK, ShowMode.SEND)
