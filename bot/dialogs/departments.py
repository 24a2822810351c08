"""这个部门: staff say what each department is called here, where its window is, and whether it is used at all."""

from typing import Any

from aiogram.enums import ContentType
from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs.states import DepartmentSG
from bot.dialogs.widgets import Say, Screen, choices, choose_group, go, here_of, press
from bot.posts import Post, posts
from participation import departments
from participation.access import Who
from participation.departments import FIELDS, Edit
from participation.refusals import NotFound


async def every(here: Here, **_: Any) -> dict[str, Any]:
    found = (await posts(here)).values()
    return {
        "departments": [(door.key, here.label("departments-line", name=door.name, used=door.used)) for door in found],
        "unused": sum(not door.used for door in found),
    }


async def door_here(here: Here, manager: DialogManager) -> Post:
    """Return the department that the window is about. Refuses with NotFound."""
    found = (await posts(here)).get(manager.dialog_data.get("key", ""))
    if found is None:
        raise NotFound
    return found


async def card(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    door = await door_here(here, dialog_manager)
    edits = await here.tx.departments.edits(door.key)
    top = departments.newest(edits)
    dialog_manager.dialog_data["edit"] = None if top is None else top.id
    by = "" if not edits else (await here.tx.residents.get(edits[0].by)).name or ""
    return {
        **{name: getattr(door, name) or here.label("departments-unwritten") for name in FIELDS},
        "used": door.used, "unused": not door.used, "undo": top is not None,
        "what": "" if top is None else _what(here, top),
        "edited": bool(edits), "edited_by": by, "edited_at": edits[0].at if edits else here.now,
    }  # fmt: skip


def _what(here: Here, edit: Edit) -> str:
    """Return what an edit changed, as plain text."""
    names = sorted(name for name in {*edit.before, *edit.after} if edit.before.get(name) != edit.after.get(name))
    return "、".join(here.label(f"departments-field-{name}") for name in names)


async def fields(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    door = await door_here(here, dialog_manager)
    return {"name": door.name, "fields": [(name, here.label(f"departments-field-{name}")) for name in FIELDS]}


async def asked(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    door = await door_here(here, dialog_manager)
    name = dialog_manager.dialog_data["field"]
    return {
        "name": door.name, "field": here.label(f"departments-field-{name}"), "now": getattr(door, name),
        "known": bool(getattr(door, name)), "most": FIELDS[name],
    }  # fmt: skip


async def on_pick(_: Any, __: Any, manager: DialogManager, key: str) -> None:
    manager.dialog_data["key"] = key
    await manager.switch_to(DepartmentSG.card)


async def on_field(_: Any, __: Any, manager: DialogManager, name: str) -> None:
    if name not in FIELDS:
        raise NotFound
    manager.dialog_data["field"] = name
    await manager.switch_to(DepartmentSG.write)


async def _write(manager: DialogManager, text: str) -> None:
    here = here_of(manager)
    await here.tx.departments.alone(here.community_id)
    key = (await door_here(here, manager)).key
    now = (await here.tx.departments.cards()).get(key, {})
    edit = departments.write(key, manager.dialog_data["field"], text, now, by=here.actor, at=here.now)
    await here.tx.departments.add(edit)
    here.toast("departments-written")
    await manager.switch_to(DepartmentSG.card)


async def on_text(message: Message, _: Any, manager: DialogManager) -> None:
    await _write(manager, message.text or "")


async def on_as_shipped(_: Any, __: Any, manager: DialogManager) -> None:
    await _write(manager, "")


async def _use(manager: DialogManager, *, used: bool) -> None:
    here = here_of(manager)
    await here.tx.departments.alone(here.community_id)
    door = await door_here(here, manager)
    now = (await here.tx.departments.cards()).get(door.key, {})
    others = sum(one.used for one in (await posts(here)).values() if one.key != door.key)
    await here.tx.departments.add(departments.use(door.key, used, now, others, by=here.actor, at=here.now))
    here.toast("departments-used" if used else "departments-unused", name=door.name)


async def on_use(_: Any, __: Any, manager: DialogManager) -> None:
    await _use(manager, used=True)


async def on_leave(_: Any, __: Any, manager: DialogManager) -> None:
    await _use(manager, used=False)


async def on_undo(_: Any, __: Any, manager: DialogManager) -> None:
    """Undo the edit that was the newest when the card was shown, and only if it still is."""
    here = here_of(manager)
    await here.tx.departments.alone(here.community_id)
    edit = await here.tx.departments.get(manager.dialog_data.get("edit") or 0)
    edits = await here.tx.departments.edits(edit.department)
    await here.tx.departments.add(departments.undo(edit, edits, by=here.actor, at=here.now))
    here.toast("departments-undone", what=_what(here, edit))


def dialog() -> Dialog:
    """Return the dialog of the departments' cards."""
    return Dialog(
        Screen(
            Say("departments-list"),
            choices("dep", "departments", on_pick, key=str),
            state=DepartmentSG.list,
            who=Who.STAFF,
            getter=every,
        ),
        Screen(
            Say("departments-card"),
            choose_group(
                go("departments-change", DepartmentSG.field),
                press("leave", "departments-leave", on_leave, when="used"),
                press("use", "departments-use", on_use, when="unused"),
                press("undo", "departments-undo", on_undo, when="undo"),
            ),
            state=DepartmentSG.card,
            who=Who.STAFF,
            getter=card,
            back=DepartmentSG.list,
        ),
        Screen(
            Say("departments-which-field"),
            choices("field", "fields", on_field, key=str),
            state=DepartmentSG.field,
            who=Who.STAFF,
            getter=fields,
            back=DepartmentSG.card,
        ),
        Screen(
            Say("departments-write"),
            MessageInput(on_text, ContentType.TEXT),
            choose_group(press("shipped", "departments-as-shipped", on_as_shipped)),
            state=DepartmentSG.write,
            who=Who.STAFF,
            getter=asked,
            back=DepartmentSG.field,
        ),
    )
