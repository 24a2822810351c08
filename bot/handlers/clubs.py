"""The buttons under a club's notices act at one tap: 这次不来, no more reminders, take the lead or not. Then the club's
card is shown, also when the tap came too late."""

from collections.abc import Awaitable, Callable
from functools import partial

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode, StartMode

from bot.context import Here
from bot.dialogs.club_visits import stay_away
from bot.dialogs.clubs import answer_lead, mute, refuse_lead
from bot.dialogs.states import ClubSG
from bot.dialogs.widgets import number
from bot.filters import Pressed
from participation.access import Who
from participation.club_sessions import SessionBegun, SessionCancelled
from participation.clubs import ClubClosed, LeadGone


def router() -> Router:
    """Return the handlers; they stand before the openers, whose form of button they share."""
    clubs = Router(name="clubs")
    clubs.callback_query.register(on_away, Pressed(r"open:club-away:\d{1,19}$"))
    clubs.callback_query.register(on_mute, Pressed(r"open:club-mute:\d{1,19}$"))
    clubs.callback_query.register(on_lead_yes, Pressed(r"open:club-yes:\d{1,19}$"))
    clubs.callback_query.register(on_lead_no, Pressed(r"open:club-no:\d{1,19}$"))
    clubs.callback_query.register(on_lead_off, Pressed(r"open:club-off:\d{1,19}$"))
    return clubs


async def on_away(press: CallbackQuery, here: Here, dialog_manager: DialogManager) -> None:
    """Note that the person, and whom they stand for, do not come this time."""
    here.admit(Who.REGISTERED)
    here.admit_settled()
    session = await here.tx.clubs.sessions.get(_number(press))
    await _act(here, dialog_manager, session.club_id, partial(stay_away, here, session.id))


async def on_mute(press: CallbackQuery, here: Here, dialog_manager: DialogManager) -> None:
    """Remind the person of this club no more."""
    await _act(here, dialog_manager, _number(press), partial(mute, here, _number(press), True))


async def on_lead_yes(press: CallbackQuery, here: Here, dialog_manager: DialogManager) -> None:
    """Let the person lead the club, as its leader offered."""
    await _act(here, dialog_manager, _number(press), partial(answer_lead, here, _number(press), True))


async def on_lead_no(press: CallbackQuery, here: Here, dialog_manager: DialogManager) -> None:
    """Leave the lead with whom it is."""
    await _act(here, dialog_manager, _number(press), partial(answer_lead, here, _number(press), False))


async def on_lead_off(press: CallbackQuery, here: Here, dialog_manager: DialogManager) -> None:
    """Let whoever staff named decline the lead."""
    await _act(here, dialog_manager, _number(press), partial(refuse_lead, here, _number(press)))


def _number(press: CallbackQuery) -> int:
    return number((press.data or "").rpartition(":")[2])


async def _act(here: Here, manager: DialogManager, club_id: int, act: Callable[[], Awaitable[object]]) -> None:
    try:
        await act()
    except (ClubClosed, LeadGone, SessionBegun, SessionCancelled) as late:
        here.toast(late.key, alert=True, **late.facts)
    await manager.start(ClubSG.card, {"club_id": club_id}, StartMode.RESET_STACK, ShowMode.SEND)
