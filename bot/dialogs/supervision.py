"""督办: what is overdue, or sent back too often, in the open for those who supervise: staff of the community, and the
street office over all of its communities. Staff work it in the case's own card; the street office writes 督办意见 here,
and names another door."""

from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from typing import Any

from aiogram.enums import ContentType
from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager, StartMode
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.departments import post
from bot.dialogs import case_card, case_history
from bot.dialogs.handling import MOST
from bot.dialogs.house import bounded
from bot.dialogs.states import CaseSG, SupervisionSG
from bot.dialogs.widgets import Say, Screen, choices, choose_group, go, here_of, press
from bot.doors import door_line
from participation import complaints, doors, handling
from participation.access import Role, Who
from participation.cards import Reader
from participation.complaints import Case, State
from participation.refusals import NotFound, Refusal


def watched(here: Here) -> list[int]:
    """Return the communities whose supervised cases the reader sees: where they are the street office, and the present
    one for its staff."""
    found = {grant.community_id for grant in here.actor.grants if grant.role is Role.STREET}
    if here.actor.holds(Role.STAFF, Role.ADMIN):
        found.add(here.community_id)
    return sorted(found)


async def supervised(here: Here) -> AsyncIterator[Case]:
    """Yield the supervised cases that the reader sees."""
    for community in watched(here):
        with here.tx.community(community):
            for case in await here.tx.complaints.supervised():
                if _sees(here, case):
                    yield case


def _sees(here: Here, case: Case) -> bool:
    """Return whether a case about somebody of the office may be read: not by whom it concerns, nor by staff whom it is
    kept from; the street office stands above them."""
    if any(one.role is Role.STREET and one.community_id == case.community_id for one in here.actor.grants):
        return not complaints.concerns(case, here.actor)
    return not complaints.kept_from(case, here.actor)


async def every(here: Here, **_: Any) -> dict[str, Any]:
    found = [case async for case in supervised(here)]
    found.sort(key=lambda case: (case.due_at or case.created_at, case.id))
    return {"cases": [(case.id, case_card.desk_line(here, case)) for case in found], "count": len(found)}


async def case_of(here: Here, manager: DialogManager) -> Case:
    """Return the supervised case the window is about. Refuses with NotFound."""
    return await _find(here, manager.start_data["case_id"])


async def _find(here: Here, case_id: int, *, lock: bool = False) -> Case:
    for community in watched(here):
        with here.tx.community(community), suppress(NotFound):
            case = await here.tx.complaints.get(case_id, lock=lock)
            if case.state is State.SUPERVISED and _sees(here, case):
                return case
    raise NotFound


async def card(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    case = await case_of(here, dialog_manager)
    with here.tx.community(case.community_id):
        community = await here.tx.communities.get(case.community_id)
        return {
            "card": await case_card.card(here, case, Reader.OFFICE),
            "community": community.name,
            "above": _may(lambda: handling.note(case, "", by=here.actor, at=here.now)),
        }


async def history(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    case = await case_of(here, dialog_manager)
    with here.tx.community(case.community_id):
        steps = await here.tx.complaints.steps(case.id)
    return {"case": case.id, **await case_history.told(here, dialog_manager, steps, Reader.OFFICE)}


async def asked(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    case = await case_of(here, dialog_manager)
    told = {"case": case.id, "text": case_card.cut(case.text), "act": "note", "most": MOST, "days": 0}
    every = await _doors(here, case)
    return {**told, "doors": [(key, door_line(door.plain(), here.locale)) for key, door in every.items()]}


async def confirm(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    case, kept = await case_of(here, dialog_manager), dialog_manager.dialog_data
    door = (await _doors(here, case)).get(kept.get("door", ""))
    return {
        "case": case.id,
        "act": "redirect" if kept.get("door") else "note",
        "post": post(case.department, here.locale),
        "has_why": bool(kept.get("why")),
        "why": kept.get("why", ""),
        "wished": False,
        "wish": "",
        "days": 0,
        "due_at": case.due_at or here.now,
        "door": door_line(door.plain(), here.locale) if door else "",
    }


async def _doors(here: Here, case: Case) -> dict[str, doors.Door]:
    with here.tx.community(case.community_id):
        return doors.doors((await here.tx.communities.get(case.community_id)).terms)


def _may(rule: Callable[[], object]) -> bool:
    try:
        rule()
    except Refusal:
        return False
    return True


async def on_note(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data.update(why=bounded(message.text or "", MOST), door="")
    await manager.switch_to(SupervisionSG.confirm)


async def on_door(_: Any, __: Any, manager: DialogManager, key: str) -> None:
    here = here_of(manager)
    if key not in await _doors(here, await case_of(here, manager)):
        raise NotFound
    manager.dialog_data.update(why="", door=key)
    await manager.switch_to(SupervisionSG.confirm)


async def on_confirm(_: Any, __: Any, manager: DialogManager) -> None:
    here, kept = here_of(manager), manager.dialog_data
    case = await _find(here, manager.start_data["case_id"], lock=True)
    if kept["door"]:
        door = (await _doors(here, case)).get(kept["door"])
        moved = doors.redirect(case, door, "", by=here.actor, at=here.now)
    else:
        moved = handling.note(case, kept["why"], by=here.actor, at=here.now)
    with here.tx.community(case.community_id):
        await here.tx.complaints.move(moved)
    here.toast("handling-done-redirect" if kept["door"] else "handling-done-note")
    if kept["door"]:  # it is supervised no more
        await manager.start(SupervisionSG.list, mode=StartMode.RESET_STACK)
    else:
        await manager.switch_to(SupervisionSG.card)


async def on_pick(_: Any, __: Any, manager: DialogManager, case_id: int) -> None:
    here = here_of(manager)
    case = await _find(here, case_id)
    ours = here.actor.holds(Role.STAFF, Role.ADMIN) and case.community_id == here.community_id
    await manager.start(CaseSG.card if ours else SupervisionSG.card, {"case_id": case.id})


def dialog() -> Dialog:
    """Return the dialog of supervised cases."""
    return Dialog(
        Screen(
            Say("handling-supervised-text"),
            choices("supervised", "cases", on_pick),
            state=SupervisionSG.list,
            who=Who.SUPERVISOR,
            getter=every,
        ),
        Screen(
            Say("handling-supervised-card"),
            choose_group(
                go("handling-note", SupervisionSG.note, when="above"),
                go("handling-redirect", SupervisionSG.door, when="above"),
                case_history.opener(SupervisionSG.history),
            ),
            state=SupervisionSG.card,
            who=Who.SUPERVISOR,
            getter=card,
        ),
        case_history.screen(SupervisionSG.history, Who.SUPERVISOR, history, back=SupervisionSG.card),
        Screen(
            Say("handling-why"),
            MessageInput(on_note, ContentType.TEXT),
            state=SupervisionSG.note,
            who=Who.SUPERVISOR,
            getter=asked,
            back=SupervisionSG.card,
        ),
        Screen(
            Say("handling-doors"),
            choices("door", "doors", on_door, key=str),
            state=SupervisionSG.door,
            who=Who.SUPERVISOR,
            getter=asked,
            back=SupervisionSG.card,
        ),
        Screen(
            Say("handling-confirm"),
            choose_group(press("yes", "handling-yes", on_confirm)),
            state=SupervisionSG.confirm,
            who=Who.SUPERVISOR,
            getter=confirm,
            back=SupervisionSG.card,
        ),
    )
