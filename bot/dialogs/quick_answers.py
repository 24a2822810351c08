"""常用答复: templates under the question for an answer, and the list that staff keep."""

from typing import Any
from zoneinfo import ZoneInfo

from aiogram.enums import ContentType
from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs.house import bounded
from bot.dialogs.states import QuickAnswerSG
from bot.dialogs.widgets import Say, Screen, choices, choose_group, go, here_of, press
from bot.posts import post_of, usable
from bot.wording import day
from participation import quick_answers
from participation.access import Who
from participation.complaints import Case, brief
from participation.quick_answers import MOST_CHARACTERS
from participation.refusals import NotFound

EVERY = "-"
"""The choice that gives a template to all departments."""


async def offered(here: Here, case: Case) -> list[tuple[int, str]]:
    """Return the templates for a case as choices."""
    return [(one.id, brief(one.text, 28)) for one in await here.tx.quick_answers.of(case.department)]


async def filled(here: Here, case: Case, id: int) -> str:
    """Return a template's text for this case. Refuses with NotFound when it is not one of the case's (any more)."""
    chosen = next((one for one in await here.tx.quick_answers.of(case.department) if one.id == id), None)
    if chosen is None:
        raise NotFound
    today = here.now.astimezone(ZoneInfo(here.zone)).date()
    return quick_answers.fill(chosen.text, number=case.id, day=day(today, here.locale))


async def known(here: Here, **_: Any) -> dict[str, Any]:
    found = await here.tx.quick_answers.all()
    return {
        "answers": [(one.id, await _line(here, one.department, one.text)) for one in reversed(found)],
        "count": len(found),
    }


async def _line(here: Here, department: str | None, text: str) -> str:
    return here.label("answers-line", text=brief(text, 20), whose=await _whose(here, department))


async def _whose(here: Here, department: str | None) -> str:
    return (await post_of(here, department)).name if department else here.label("answers-every")


async def asked(**_: Any) -> dict[str, Any]:
    return {"most": MOST_CHARACTERS}


async def to_department(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    every = [(EVERY, here.label("answers-every"))]
    return {
        "text": dialog_manager.dialog_data["text"],
        "departments": [*every, *(await usable(here)).items()],
    }


async def chosen(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    one = await here.tx.quick_answers.get(dialog_manager.dialog_data["id"])
    return {"text": one.text, "whose": await _whose(here, one.department)}


async def on_text(message: Message, _: Any, manager: DialogManager) -> None:
    text = bounded(message.text or "", MOST_CHARACTERS)
    quick_answers.check(text)
    manager.dialog_data["text"] = text
    await manager.switch_to(QuickAnswerSG.department)


async def on_department(_: Any, __: Any, manager: DialogManager, key: str) -> None:
    here = here_of(manager)
    if key != EVERY and key not in await usable(here):
        raise NotFound
    department = None if key == EVERY else key
    known = await here.tx.quick_answers.count()
    one = quick_answers.add(manager.dialog_data["text"], department, known, by=here.actor, at=here.now)
    await here.tx.quick_answers.add(one)
    here.toast("answers-added")
    await manager.switch_to(QuickAnswerSG.list)


async def on_pick(_: Any, __: Any, manager: DialogManager, id: int) -> None:
    manager.dialog_data["id"] = id
    await manager.switch_to(QuickAnswerSG.remove)


async def on_remove(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    await here.tx.quick_answers.remove(await here.tx.quick_answers.get(manager.dialog_data["id"]))
    here.toast("answers-removed")
    await manager.switch_to(QuickAnswerSG.list)


def dialog() -> Dialog:
    """Return the dialog of the community's templates."""
    return Dialog(
        Screen(
            Say("answers-list"),
            choices("answers", "answers", on_pick, most=5),
            choose_group(go("answers-add", QuickAnswerSG.text)),
            state=QuickAnswerSG.list,
            who=Who.STAFF,
            getter=known,
        ),
        Screen(
            Say("answers-text-asked"),
            MessageInput(on_text, ContentType.TEXT),
            state=QuickAnswerSG.text,
            who=Who.STAFF,
            getter=asked,
            back=QuickAnswerSG.list,
        ),
        Screen(
            Say("answers-department"),
            choices("dep", "departments", on_department, key=str),
            state=QuickAnswerSG.department,
            who=Who.STAFF,
            getter=to_department,
            back=QuickAnswerSG.text,
        ),
        Screen(
            Say("answers-one"),
            choose_group(press("remove", "answers-remove", on_remove)),
            state=QuickAnswerSG.remove,
            who=Who.STAFF,
            getter=chosen,
            back=QuickAnswerSG.list,
        ),
    )
