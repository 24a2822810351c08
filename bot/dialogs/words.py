"""本地叫法: the words neighbours here use, and the department each means; staff teach the classifier by hand."""

from typing import Any

from aiogram.enums import ContentType
from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.departments import departments, post
from bot.dialogs.states import WordSG
from bot.dialogs.widgets import Say, Screen, choices, choose_group, go, here_of, press
from participation import words
from participation.access import Who
from participation.refusals import NotFound
from participation.text import clean

MOST = 20
"""Characters of a word or a short saying."""


async def known(here: Here, **_: Any) -> dict[str, Any]:
    lines = await here.tx.words.all()
    return {
        "words": [
            (line.id, here.label("words-line", word=line.word, post=post(line.department, here.locale)))
            for line in reversed(lines)
        ],
        "count": len(lines),
    }


async def to_department(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {
        "word": dialog_manager.dialog_data["word"],
        "departments": [(key, post(key, here.locale)) for key in departments()],
    }


async def chosen(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    line = await here.tx.words.get(dialog_manager.dialog_data["id"])
    return {"word": line.word, "post": post(line.department, here.locale)}


async def on_word(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["word"] = clean(message.text or "", most=MOST, lines=False)
    await manager.switch_to(WordSG.department)


async def on_department(_: Any, __: Any, manager: DialogManager, key: str) -> None:
    here = here_of(manager)
    if key not in departments():
        raise NotFound
    known = await here.tx.words.all()
    line = words.add(manager.dialog_data["word"], key, known, by=here.actor, at=here.now)
    await here.tx.words.add(line)
    here.toast("words-added", word=line.word, post=post(key, here.locale))
    await manager.switch_to(WordSG.list)


async def on_pick(_: Any, __: Any, manager: DialogManager, id: int) -> None:
    manager.dialog_data["id"] = id
    await manager.switch_to(WordSG.remove)


async def on_remove(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    line = await here.tx.words.get(manager.dialog_data["id"])
    await here.tx.words.remove(line)
    here.toast("words-removed", word=line.word)
    await manager.switch_to(WordSG.list)


def dialog() -> Dialog:
    """Return the dialog of the community's own words."""
    return Dialog(
        Screen(
            Say("words-list"),
            choices("words", "words", on_pick),
            choose_group(go("words-add", WordSG.word)),
            state=WordSG.list,
            who=Who.STAFF,
            getter=known,
        ),
        Screen(
            Say("words-word"),
            MessageInput(on_word, ContentType.TEXT),
            state=WordSG.word,
            who=Who.STAFF,
            back=WordSG.list,
        ),
        Screen(
            Say("words-department"),
            choices("dep", "departments", on_department, key=str),
            state=WordSG.department,
            who=Who.STAFF,
            getter=to_department,
            back=WordSG.word,
        ),
        Screen(
            Say("words-remove-asked"),
            choose_group(press("remove", "words-remove", on_remove)),
            state=WordSG.remove,
            who=Who.STAFF,
            getter=chosen,
            back=WordSG.list,
        ),
    )
