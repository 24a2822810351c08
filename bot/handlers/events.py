"""The buttons under an event's notices act at one tap: take the offered seat, pass it on, cancel. Then the card is
shown, also when the tap came too late, so that nobody stands before a closed door."""

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode, StartMode

from bot.context import Here
from bot.dialogs.events import give_calendar, give_up, pass_on, take_seat
from bot.dialogs.states import EventSG
from bot.filters import Pressed
from bot.handlers.opening import MOST
from participation.events import EventBegun, EventCancelled, EventFull, OfferGone
from participation.refusals import NotFound

TAPS = {"event-yes": take_seat, "event-no": pass_on, "event-off": give_up, "event-cal": give_calendar}


def router() -> Router:
    """Return the handler; it stands before the openers, whose form of button it shares."""
    events = Router(name="events")
    events.callback_query.register(on_tap, Pressed(rf"open:({'|'.join(TAPS)}):\d{{1,19}}$"))
    return events


async def on_tap(press: CallbackQuery, here: Here, dialog_manager: DialogManager) -> None:
    """Answer the tap and show the event's card below the notice."""
    _, verb, number = (press.data or "").split(":")
    registration_id = int(number)
    if not 0 < registration_id <= MOST or here.resident.community_id is None:
        raise NotFound
    try:
        event_id = await TAPS[verb](here, registration_id)
    except (OfferGone, EventFull, EventBegun, EventCancelled) as late:
        here.toast(late.key, alert=True, **late.facts)
        event_id = (await here.tx.events.registrations.get(registration_id)).event_id
    await dialog_manager.start(
        EventSG.card, data={"event_id": event_id}, mode=StartMode.RESET_STACK, show_mode=ShowMode.SEND
    )
