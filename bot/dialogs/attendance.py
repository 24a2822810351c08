"""After and before the door, for those who come: the ticket, how it was, and why one could not come."""

from typing import Any

from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs.photos import on_document
from bot.dialogs.staff import username_of
from bot.dialogs.states import AttendanceSG
from bot.dialogs.widgets import Say, Screen, choices, chosen, here_of, to_menu
from bot.tickets import TICKET
from participation import attendance
from participation.access import Who
from participation.attendance import LIMITS
from participation.events import Event, Registration, Roster
from participation.refusals import NotFound

DOOR = "in_"
"""What the payload of a ticket's link begins with: t.me/<bot>?start=in_<code>."""

REASONS = ("ill", "family", "forgot", "was-there")


async def give_ticket(here: Here, bot: Any, roster: Roster, mine: Registration) -> None:
    """Owe the holder their ticket; its code is drawn the first time."""
    if mine.code is None:
        mine = await here.tx.events.seat(attendance.with_code(mine))
    name = await username_of(bot)
    await here.give(
        TICKET,
        mine.id,
        registration=mine.id,
        title=roster.event.title,
        link=f"https://t.me/{name}?start={DOOR}" if name else f"/start {DOOR}",
    )
    here.toast("attendance-ticket-coming")


async def feel(here: Here, registration_id: int, mark: str) -> int:
    """Keep how it was by one tap; return the registration's number. Refuses like the rule."""
    roster, mine = await here.tx.events.registration(registration_id)
    kept = attendance.feel(roster.event, mine, mark, by=here.actor, at=here.now)
    await here.tx.events.seat(kept)
    return kept.id


async def felt(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    event, mine = await _mine(here, dialog_manager)
    return {"title": event.title, "mark": mine.mark, "has_said": bool(mine.said), "photos": len(mine.photos),
            "most": LIMITS["words_most"]}  # fmt: skip


async def missed(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    event, mine = await _mine(here, dialog_manager)
    attendance.missed(event, mine, by=here.actor, at=here.now)
    return {
        "title": event.title,
        "begins": event.begins_at,
        "excuse": mine.excuse or "none",
        "most": LIMITS["excuse_most"],
        "reasons": [] if mine.excuse else [(key, here.label(f"attendance-reason-{key}")) for key in REASONS],
    }


async def _mine(here: Here, manager: DialogManager) -> tuple[Event, Registration]:
    """Return the registration that the window is about, with its event. Refuses with NotFound, NotYours."""
    mine = await here.tx.events.registrations.get(chosen(manager, "registration_id"))
    attendance.own(mine, here.actor)
    return await here.tx.events.get(mine.event_id), mine


async def on_words(message: Message, _: Any, manager: DialogManager) -> None:
    await _say(manager, text=message.text or "")
    here_of(manager).say("attendance-felt-kept")
    await to_menu(manager)


async def on_photo(message: Message, _: Any, manager: DialogManager) -> None:
    """Keep the photo, and the words under it; then a sentence may follow."""
    photo = message.photo[-1].file_id if message.photo else None
    await _say(manager, text=message.caption or "", photo=photo)


async def _say(manager: DialogManager, text: str, photo: str | None = None) -> None:
    here = here_of(manager)
    roster, mine = await here.tx.events.registration(chosen(manager, "registration_id"))
    said = attendance.say(roster.event, mine, by=here.actor, at=here.now, text=text, photo=photo)
    await here.tx.events.seat(said)


async def on_reason(_: CallbackQuery, __: Any, manager: DialogManager, key: str) -> None:
    if key not in REASONS:
        raise NotFound
    await _explain(manager, here_of(manager).label(f"attendance-reason-{key}"))


async def on_excuse(message: Message, _: Any, manager: DialogManager) -> None:
    await _explain(manager, message.text or "")


async def _explain(manager: DialogManager, text: str) -> None:
    here = here_of(manager)
    roster, mine = await here.tx.events.registration(chosen(manager, "registration_id"))
    await here.tx.events.seat(attendance.explain(roster.event, mine, text, by=here.actor, at=here.now))
    here.toast("attendance-explained", alert=True)


def dialog() -> Dialog:
    """Return the residents' dialog of having been there, or not."""
    return Dialog(
        Screen(
            Say("attendance-felt"),
            MessageInput(on_words, ContentType.TEXT),
            MessageInput(on_photo, ContentType.PHOTO),
            MessageInput(on_document, ContentType.DOCUMENT),
            state=AttendanceSG.felt,
            who=Who.ANYONE,
            getter=felt,
        ),
        Screen(
            Say("attendance-why"),
            choices("why", "reasons", on_reason, key=str),
            MessageInput(on_excuse, ContentType.TEXT),
            state=AttendanceSG.missed,
            who=Who.ANYONE,
            getter=missed,
        ),
    )
