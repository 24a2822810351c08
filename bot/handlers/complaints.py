"""解决了: one tap under the answer closes the case, and shows it."""

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode, StartMode

from bot.context import Here
from bot.dialogs.states import MyCaseSG, ProxySG, RatingSG
from bot.dialogs.widgets import number as number_of
from bot.filters import Pressed
from bot.handlers.opening import MOST
from participation import closing, complaints
from participation.complaints import CaseMoved
from participation.refusals import NotFound


def router() -> Router:
    """Return the handler of the notice's button."""
    answered = Router(name="complaints")
    answered.callback_query.register(on_solved, Pressed("open:solved:"))
    return answered


async def on_solved(press: CallbackQuery, here: Here, dialog_manager: DialogManager) -> None:
    """Close the reporter's case as solved."""
    number = (press.data or "").removeprefix("open:solved:")
    if not 0 < number_of(number) <= MOST:
        raise NotFound
    if await _moved_away(here, int(number)):
        return
    here.admit_settled()
    case = await here.tx.complaints.get(int(number), lock=True)
    complaints.seen_by_reporter(case, here.actor)
    if complaints.must_ask(case):
        await dialog_manager.start(MyCaseSG.card, {"case_id": case.id}, StartMode.RESET_STACK, ShowMode.SEND)
        await dialog_manager.start(ProxySG.how, {"case_id": case.id})
        return
    solved = True
    try:
        await here.tx.complaints.move(closing.resolve(case, by=here.actor, at=here.now))
        here.toast("complaints-thanks")
    except CaseMoved as late:
        solved = False
        here.toast(late.key, alert=True)
    await dialog_manager.start(MyCaseSG.card, {"case_id": case.id}, StartMode.RESET_STACK, ShowMode.SEND)
    if solved:
        await dialog_manager.start(RatingSG.contacted, {"case_id": case.id})


async def _moved_away(here: Here, number: int) -> bool:
    """Close the case if its reporter lives in another community by now, and return whether it was so: their word
    reaches the case where it is, though its windows stay there. Whoever is not its reporter learns nothing."""
    with here.tx.everywhere():
        found = await here.tx.complaints.elsewhere(number, here.resident.id, here.resident.community_id)
    if found is None or complaints.must_ask(found):
        return False
    with here.tx.community(found.community_id):
        case = await here.tx.complaints.get(found.id, lock=True)
        try:
            await here.tx.complaints.move(closing.resolve(case, by=here.actor, at=here.now))
            here.toast("complaints-thanks")
        except CaseMoved as late:
            here.toast(late.key, alert=True)
    return True
