"""本地叫法: the words neighbours here use, and the department each means; staff teach the classifier by hand."""

from dataclasses import replace
from typing import Any

from aiogram.enums import ContentType
from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.departments import post
from bot.dialogs.states import LessonSG, WordSG
from bot.dialogs.widgets import Say, Screen, choices, choose_group, go, here_of, press, start
from bot.effects import effect
from bot.posts import usable
from bot.wording import Html
from participation import words
from participation.access import Who
from participation.refusals import NotFound
from participation.text import clean
from participation.words import Version

MOST = 20
"""Characters of a word or a short saying."""
_CHANGES = 10
"""Changes that the history shows."""


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
        "departments": list((await usable(here)).items()),
    }


async def chosen(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    line = await here.tx.words.get(dialog_manager.dialog_data["id"])
    return {"word": line.word, "post": post(line.department, here.locale)}


async def on_word(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["word"] = clean(message.text or "", most=MOST, lines=False)
    await manager.switch_to(WordSG.department)


async def on_department(_: Any, __: Any, manager: DialogManager, key: str) -> None:
    here = here_of(manager)
    if key not in await usable(here):
        raise NotFound
    await here.tx.words.alone(here.community_id)
    known = await here.tx.words.all()
    line = words.add(manager.dialog_data["word"], key, known, by=here.actor, at=here.now)
    await here.tx.words.apply(words.taught(line, await effect(here.tx, known, [*known, line])))
    here.toast("words-added", word=line.word, post=post(key, here.locale))
    await manager.switch_to(WordSG.list)


async def on_pick(_: Any, __: Any, manager: DialogManager, id: int) -> None:
    manager.dialog_data["id"] = id
    await manager.switch_to(WordSG.remove)


async def on_remove(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    await here.tx.words.alone(here.community_id)
    line = await here.tx.words.get(manager.dialog_data["id"])
    known = await here.tx.words.all()
    does = await effect(here.tx, known, [one for one in known if one.id != line.id])
    await here.tx.words.apply(words.removed(line, does, by=here.actor, at=here.now))
    here.toast("words-removed", word=line.word)
    await manager.switch_to(WordSG.list)


async def changes(here: Here, **_: Any) -> dict[str, Any]:
    versions = await here.tx.words.versions()
    top = words.newest(versions)
    names = {one.by: (await here.tx.residents.get(one.by)).name or "" for one in versions[:_CHANGES]}
    return {
        "changes": Html("\n".join(_told(here, one, names[one.by]) for one in versions[:_CHANGES])),
        "count": len(versions),
        "undo": top is not None,
        "what": "" if top is None else _what(here, top),
    }


def _told(here: Here, one: Version, name: str) -> Html:
    does = one.effect
    return here.words(
        f"words-version-{one.change.value}", at=one.at, name=name, what=_what(here, one), measured=bool(does),
        better=does.get("better", 0), worse=does.get("worse", 0), cases=does.get("cases", 0),
    )  # fmt: skip


def _what(here: Here, one: Version) -> str:
    """Return which words a version is about, as plain text."""
    lines = [*one.added, *one.removed]
    return "、".join(
        here.label("words-line", word=line.word, post=post(line.department, here.locale)) for line in lines
    )


async def on_history(_: Any, __: Any, manager: DialogManager) -> None:
    top = words.newest(await here_of(manager).tx.words.versions())
    manager.dialog_data["version"] = None if top is None else top.id
    await manager.switch_to(WordSG.history)


async def on_undo(_: Any, __: Any, manager: DialogManager) -> None:
    """Undo the change that was the newest when the screen was shown, and only if it still is."""
    here = here_of(manager)
    await here.tx.words.alone(here.community_id)
    versions, known = await here.tx.words.versions(), await here.tx.words.all()
    version = await here.tx.words.version(manager.dialog_data["version"] or 0)
    back = words.undo(version, versions, by=here.actor, at=here.now)
    does = await effect(here.tx, known, words.after(known, back))
    await here.tx.words.apply(replace(back, effect=does))
    here.toast("words-undone", what=_what(here, version))
    await on_history(None, None, manager)


def dialog() -> Dialog:
    """Return the dialog of the community's own words."""
    return Dialog(
        Screen(
            Say("words-list"),
            choices("words", "words", on_pick, most=3),
            choose_group(
                go("words-add", WordSG.word),
                start("lessons-button", LessonSG.list),
                press("history", "words-history", on_history),
            ),
            state=WordSG.list,
            who=Who.STAFF,
            getter=known,
        ),
        Screen(
            Say("words-changes"),
            choose_group(press("undo", "words-undo", on_undo, when="undo")),
            state=WordSG.history,
            who=Who.STAFF,
            getter=changes,
            back=WordSG.list,
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
