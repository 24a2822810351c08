"""更多办法: what the office may do with a case beside answering it. Each is said once more before it is done.

`act` in the dialog names what is meant; the windows ask for what it needs, one question a screen, and the rule is
asked again when it is done. What the rules would refuse now is not offered.
"""

from collections.abc import Callable
from typing import Any

from aiogram.enums import ContentType
from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button

from bot.context import Here
from bot.dialogs import case_card
from bot.dialogs.cases import case_of
from bot.dialogs.house import bounded, house
from bot.dialogs.states import HandlingSG
from bot.dialogs.widgets import Say, Screen, choices, choose_group, go, here_of, press
from bot.doors import door_line
from bot.posts import post_of, usable
from participation import doors, handling, returns, waiting
from participation.access import Who
from participation.complaints import Case, Moved
from participation.doors import Door
from participation.refusals import NotFound, Refusal

MOST = 200
"""Characters of a question or a reason: what a notice can carry beside the rest."""

UNKNOWN = "-"
"""The choice of a department that does not know whose the case is."""

_STEPS = (1, 2, 3, 5, 7, 10, 15, 20)


async def every_door(here: Here) -> dict[str, Door]:
    """Return the other doors of the person's community."""
    return doors.doors((await here.tx.communities.get(here.community_id)).terms)


# --- what the windows show ---


async def more(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    case = await case_of(here, dialog_manager)
    limits = (await house(here)).limits
    by, at = here.actor, here.now
    door = next(iter((await every_door(here)).values()), None)
    open = {
        "ask": _may(lambda: waiting.ask(case, "", by=by, at=at, limits=limits)),
        "return": _may(lambda: returns.ask_back(case, "", None, by=by, at=at, limits=limits)),
        "extend": case.extended_at is None and _may(lambda: handling.in_time(case, at)),
        "redirect": _may(lambda: doors.redirect(case, door, "?", by=by, at=at)),
        "decline": _may(lambda: doors.decline(case, door, "?", by=by, at=at)),
        "note": _may(lambda: handling.note(case, "", by=by, at=at)),
    }
    return {"case": case.id, "text": case_card.cut(case.text), "any": any(open.values()), **open}


async def wish(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    case = await case_of(here, dialog_manager)
    others = [
        (key, name)
        for key, name in (await usable(here)).items()
        if key != case.department and f"post:{key}" not in case.about
    ]
    return {"case": case.id, "departments": [(UNKNOWN, here.label("handling-wish-unknown")), *others]}


async def days(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    case = await case_of(here, dialog_manager)
    rules = await house(here)
    most = rules.limits.extension(case.kind)
    due = case.due_at or here.now
    return {
        "case": case.id,
        "due_at": due,
        "days": [
            (number, here.label("handling-days-choice", days=number, due_at=rules.office.closing(due, number)))
            for number in sorted({*(step for step in _STEPS if step < most), most} - {0})
        ],
    }


async def which_door(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    case = await case_of(here, dialog_manager)
    return {
        "case": case.id,
        "text": case_card.cut(case.text),
        "doors": [(key, door_line(door.plain(), here.locale)) for key, door in (await every_door(here)).items()],
    }


async def why(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    case = await case_of(here, dialog_manager)
    return {
        "case": case.id,
        "text": case_card.cut(case.text),
        "act": _act(dialog_manager),
        "most": MOST,
        "days": (await house(here)).limits.wait_days,
        "spared": _act(dialog_manager) == "redirect" and not doors.said_not_right(case),
    }


async def confirm(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    case, kept = await case_of(here, dialog_manager), dialog_manager.dialog_data
    rules = await house(here)
    door = (await every_door(here)).get(kept.get("door", ""))
    return {
        "case": case.id,
        "act": _act(dialog_manager),
        "post": (await post_of(here, case.department)).name,
        "has_why": bool(kept["why"]),
        "why": kept["why"],
        "wished": kept.get("wish") is not None,
        "wish": (await post_of(here, kept.get("wish"))).name,
        "days": rules.limits.wait_days,
        "due_at": rules.office.closing(case.due_at or here.now, kept.get("days", 0)),
        "door": door_line(door.plain(), here.locale) if door else "",
    }


# --- what people did ---


def _may(rule: Callable[[], object]) -> bool:
    try:
        rule()
    except Refusal:
        return False
    return True


_FIRST_ASKED = {
    "return": HandlingSG.wish,
    "extend": HandlingSG.days,
    "redirect": HandlingSG.door,
    "decline": HandlingSG.door,
}
"""Where each act begins; the others begin with the words."""


def _act(manager: DialogManager) -> str:
    given = manager.start_data if isinstance(manager.start_data, dict) else {}
    return str(manager.dialog_data.get("act") or given.get("act", ""))


async def on_act(_: Any, button: Button, manager: DialogManager) -> None:
    """Remember what shall be done: it is the button's name."""
    act = str(button.widget_id)
    manager.dialog_data["act"] = act
    await manager.switch_to(_FIRST_ASKED.get(act, HandlingSG.why))


async def on_wish(_: Any, __: Any, manager: DialogManager, key: str) -> None:
    if key != UNKNOWN and key not in await usable(here_of(manager)):
        raise NotFound
    manager.dialog_data["wish"] = None if key == UNKNOWN else key
    await manager.switch_to(HandlingSG.why)


async def on_days(_: Any, __: Any, manager: DialogManager, number: int) -> None:
    here = here_of(manager)
    case = await case_of(here, manager)
    if not 0 < number <= (await house(here)).limits.extension(case.kind):
        raise NotFound
    manager.dialog_data["days"] = number
    await manager.switch_to(HandlingSG.why)


async def on_door(_: Any, __: Any, manager: DialogManager, key: str) -> None:
    if key not in await every_door(here_of(manager)):
        raise NotFound
    manager.dialog_data["door"] = key
    await manager.switch_to(HandlingSG.why)


async def on_why(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["why"] = bounded(message.text or "", MOST)
    await manager.switch_to(HandlingSG.confirm)


async def on_no_why(_: Any, __: Any, manager: DialogManager) -> None:
    if _act(manager) != "redirect":
        raise NotFound
    if doors.said_not_right(await case_of(here_of(manager), manager)):
        raise doors.SaidNotRight
    manager.dialog_data["why"] = ""
    await manager.switch_to(HandlingSG.confirm)


async def on_confirm(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    case = await case_of(here, manager, lock=True)
    await here.tx.complaints.move(await _moved(case, here, manager))
    here.toast(f"handling-done-{_act(manager)}")
    await manager.done()


async def _moved(case: Case, here: Here, manager: DialogManager) -> Moved:
    kept, by, at = manager.dialog_data, here.actor, here.now
    rules = await house(here)
    reason = kept["why"]
    match _act(manager):
        case "ask":
            return waiting.ask(case, reason, by=by, at=at, limits=rules.limits)
        case "return":
            return returns.ask_back(case, reason, kept["wish"], by=by, at=at, limits=rules.limits)
        case "refuse":
            return returns.refuse(case, reason, by=by, at=at)
        case "extend":
            return handling.extend(case, kept["days"], reason, by=by, at=at, office=rules.office, limits=rules.limits)
        case "redirect":
            return doors.redirect(case, (await every_door(here)).get(kept["door"]), reason, by=by, at=at)
        case "decline":
            return doors.decline(case, (await every_door(here)).get(kept["door"]), reason, by=by, at=at)
        case "note":
            return handling.note(case, reason, by=by, at=at)
    raise NotFound


def dialog() -> Dialog:
    """Return the dialog of what the office may do beside answering."""
    return Dialog(
        Screen(
            Say("handling-more-text"),
            choose_group(
                press("ask", "handling-ask", on_act, when="ask"),
                press("return", "handling-return", on_act, when="return"),
                press("extend", "handling-extend", on_act, when="extend"),
                press("redirect", "handling-redirect", on_act, when="redirect"),
                press("decline", "handling-decline", on_act, when="decline"),
                press("note", "handling-note", on_act, when="note"),
            ),
            state=HandlingSG.more,
            who=Who.HANDLER,
            getter=more,
        ),
        Screen(
            Say("handling-wish"),
            choices("wish", "departments", on_wish, key=str),
            state=HandlingSG.wish,
            who=Who.HANDLER,
            getter=wish,
        ),
        Screen(
            Say("handling-days"),
            choices("days", "days", on_days),
            state=HandlingSG.days,
            who=Who.HANDLER,
            getter=days,
        ),
        Screen(
            Say("handling-doors"),
            choices("door", "doors", on_door, key=str),
            state=HandlingSG.door,
            who=Who.HANDLER,
            getter=which_door,
        ),
        Screen(
            Say("handling-why"),
            MessageInput(on_why, ContentType.TEXT),
            choose_group(press("no_why", "handling-no-why", on_no_why, when="spared")),
            state=HandlingSG.why,
            who=Who.HANDLER,
            getter=why,
        ),
        Screen(
            Say("handling-confirm"),
            choose_group(
                press("yes", "handling-yes", on_confirm),
                go("handling-rewrite", HandlingSG.why),
            ),
            state=HandlingSG.confirm,
            who=Who.HANDLER,
            getter=confirm,
            back=HandlingSG.why,
        ),
    )
