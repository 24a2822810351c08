"""At the door, for staff: who is expected, one tap a party; a scanned ticket; taking back; what people said after.

A tap checks in and never out: the tapped name leaves the list, so that a finger that trembles does no harm. Taking
back has a list of its own.
"""

from typing import Any

from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, ShowMode, StartMode
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.media import DynamicMedia

from bot.context import Here
from bot.dialogs.photos import shown
from bot.dialogs.states import AttendanceDeskSG
from bot.dialogs.widgets import Say, Screen, choices, chosen, go, here_of, press
from bot.tickets import NAMES
from bot.wording import Html
from participation import attendance
from participation.access import Role, Who
from participation.attendance import LIMITS, PRESENT
from participation.events import COMING, Registration, State
from participation.exports import Export
from participation.text import clean

_FIND_MOST = 40
_SAID_MOST = 12


async def door(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    event = await here.tx.events.get(chosen(dialog_manager, "event_id"))
    listed = await here.tx.events.names(event.id)
    expected = [(one, name) for one, name in listed if one.state in COMING or one.state is State.OFFERED]
    came = [one for one, _ in listed if one.state in PRESENT]
    find = str(dialog_manager.dialog_data.get("find", ""))
    shown = [(one, name) for one, name in expected if find in name]
    return {
        "title": event.title,
        "begins": event.begins_at,
        "came": sum(one.party for one in came),
        "taken": event.taken,
        "left": len(expected),
        "find": find or "none",
        "found": len(shown),
        "has_came": bool(came),
        "finding": bool(find),
        "expected": [(one.id, _line(here, one, name)) for one, name in shown],
    }


async def came(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    event = await here.tx.events.get(chosen(dialog_manager, "event_id"))
    listed = [(one, name) for one, name in await here.tx.events.names(event.id) if one.state is State.CHECKED_IN]
    return {
        "title": event.title,
        "count": len(listed),
        "present": [(one.id, _line(here, one, name)) for one, name in listed],
    }


async def one(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The party that was tapped, or whose ticket was scanned."""
    kept = await here.tx.events.registrations.get(chosen(dialog_manager, "registration_id"))
    event = await here.tx.events.get(kept.event_id)
    return {
        "title": event.title,
        "name": await _name(here, kept) or here.label("attendance-unnamed"),
        "party": kept.party,
        "came": kept.came_at or here.now,
        "again": bool(dialog_manager.start_data and dialog_manager.start_data.get("again")),
    }


async def felt(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    event = await here.tx.events.get(chosen(dialog_manager, "event_id"))
    said = await here.tx.attendance.felt(event.id)
    lines = [here.words("attendance-said-line", mark=mark, text=text) for mark, text, _ in said.said if text]
    return {
        "title": event.title,
        **{mark: said.marks.get(mark, 0) for mark in LIMITS["marks"]},
        "count": sum(said.marks.values()),
        "photos": sum(len(photos) for *_, photos in said.said),
        "more": max(len(lines) - _SAID_MOST, 0),
        "said": Html("\n".join(lines[:_SAID_MOST])),
    }


async def photo(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """One photo that came with what was said, without a name like the words."""
    event = await here.tx.events.get(chosen(dialog_manager, "event_id"))
    kept = [(mark, one) for mark, _, photos in (await here.tx.attendance.felt(event.id)).said for one in photos]
    told = shown([one for _, one in kept], dialog_manager.dialog_data.get("photo", 0))
    return {**told, "title": event.title, "mark": kept[told["number"] - 1][0] if kept else "none"}


async def on_next_photo(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    manager.dialog_data["photo"] = manager.dialog_data.get("photo", 0) + 1


def _line(here: Here, one: Registration, name: str) -> str:
    return here.label("attendance-line", name=name or "none", party=one.party)


async def _name(here: Here, one: Registration) -> str:
    return next((name for kept, name in await here.tx.events.names(one.event_id) if kept.id == one.id), "")


async def on_come(_: CallbackQuery, __: Any, manager: DialogManager, registration_id: int) -> None:
    here = here_of(manager)
    await let_in(here, registration_id)
    here.toast("attendance-let-in")
    manager.dialog_data.pop("find", None)


async def let_in(here: Here, registration_id: int) -> tuple[Registration, bool]:
    """Check a party in; return its registration, and whether it was in already. Refuses like the rule."""
    roster, before = await here.tx.events.registration(registration_id)
    kept = await here.tx.events.seat(
        attendance.check_in(roster.event, before, by=here.actor, at=here.now)
    )  # fmt: skip
    return kept, before.state in PRESENT


async def on_mistake(_: CallbackQuery, __: Any, manager: DialogManager, registration_id: int) -> None:
    await here_of(manager).tx.events.registrations.get(registration_id)
    manager.dialog_data["registration_id"] = registration_id
    await manager.switch_to(AttendanceDeskSG.undo)


async def on_undo(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    roster, before = await here.tx.events.registration(chosen(manager, "registration_id"))
    await here.tx.events.seat(attendance.take_back(roster.event, before, by=here.actor, at=here.now))
    here.toast("attendance-taken-back")
    await manager.switch_to(AttendanceDeskSG.came)


async def on_find(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["find"] = clean(message.text or "", most=_FIND_MOST, lines=False)


async def on_everyone(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    manager.dialog_data.pop("find", None)


async def hand_over(here: Here, event_id: int) -> None:
    """Record that the list is taken out and owe it as a sheet; pressed again within a minute, it comes once."""
    here.admit(Who.STAFF)
    event, me = await here.tx.events.get(event_id), here.resident.id
    await here.tx.exports.add(Export(0, here.community_id, me, me, NAMES, event.id, None, here.now))
    await here.give(NAMES, event.id, event=event.id, title=event.title, begins_at=event.begins_at.isoformat())
    here.toast("attendance-names-coming")


async def scan(here: Here, manager: DialogManager, code: str) -> bool:
    """Let in the party whose ticket was scanned, and show who it is; return whether there is something to show.
    Anybody but staff is told what a ticket is for, and nothing of whose it is. Refuses like the rule."""
    if not here.actor.holds(Role.STAFF, Role.ADMIN) or here.actor.blocked:
        here.say("attendance-for-the-door")
        return False
    found = await here.tx.attendance.of_code(code)
    if found is None:
        here.say("attendance-no-such-ticket")
        return False
    kept, again = await let_in(here, found)
    await manager.start(
        AttendanceDeskSG.arrived,
        {"registration_id": kept.id, "event_id": kept.event_id, "again": again},
        mode=StartMode.RESET_STACK,
        show_mode=ShowMode.SEND,
    )
    return True


def dialog() -> Dialog:
    """Return the dialog of the door."""
    staff = Who.STAFF
    return Dialog(
        Screen(
            Say("attendance-door"),
            choices("who", "expected", on_come, most=4),
            press("all", "attendance-everyone", on_everyone, when="finding"),
            go("attendance-came-button", AttendanceDeskSG.came, id="came", when="has_came"),
            MessageInput(on_find, ContentType.TEXT),
            state=AttendanceDeskSG.door,
            who=staff,
            getter=door,
        ),
        Screen(
            Say("attendance-arrived"),
            go("attendance-list-button", AttendanceDeskSG.door, id="door"),
            go("attendance-undo-button", AttendanceDeskSG.undo, id="undo"),
            state=AttendanceDeskSG.arrived,
            who=staff,
            getter=one,
        ),
        Screen(
            Say("attendance-came"),
            choices("who", "present", on_mistake),
            state=AttendanceDeskSG.came,
            who=staff,
            getter=came,
            back=AttendanceDeskSG.door,
        ),
        Screen(
            Say("attendance-undo-sure"),
            press("sure", "attendance-undo-yes", on_undo),
            state=AttendanceDeskSG.undo,
            who=staff,
            getter=one,
            back=AttendanceDeskSG.came,
        ),
        Screen(
            Say("attendance-felt-desk"),
            go("complaints-photos", AttendanceDeskSG.photo, id="photos", when="photos"),
            state=AttendanceDeskSG.felt,
            who=staff,
            getter=felt,
        ),
        Screen(
            DynamicMedia("photo", when="photo"),
            Say("attendance-felt-photo"),
            press("next", "complaints-next-photo", on_next_photo, when="more"),
            state=AttendanceDeskSG.photo,
            who=staff,
            getter=photo,
            back=AttendanceDeskSG.felt,
        ),
    )
