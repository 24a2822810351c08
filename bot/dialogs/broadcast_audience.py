"""Whom a notice is for, and who of them is left out."""

from dataclasses import replace
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from bot.context import Here
from bot.dialogs.broadcast_draft import draft_of
from bot.dialogs.states import BroadcastSG
from bot.dialogs.widgets import PAGE, Say, Screen, choices, here_of, press
from participation.access import Who
from participation.notices import Audience
from participation.refusals import NotFound
from storage.audiences import asked, chooses, kinds, worded


async def audiences(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Give the kinds to choose from; nobody leaves the whole community out."""
    leaving_out = bool(dialog_manager.dialog_data.get("except"))
    without = draft_of(dialog_manager).audience.without if leaving_out else ()
    offered = [kind for kind in kinds() if not leaving_out or _may_be_left_out(kind)]
    return {
        "kinds": [(kind, here.label(f"notices-kind-{kind}")) for kind in offered],
        "except": leaving_out,
        "has_without": bool(without),
    }


def _may_be_left_out(kind: str) -> bool:
    """Not those who have not voted: the count, with and without one person, would say who did."""
    return chooses(kind) and asked(kind).named


async def options(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    picking = dialog_manager.dialog_data["picking"]
    chosen = set(picking["ids"])
    offered = await here.tx.notices.options(picking["kind"], here.now)
    names = {id: here.label(name) if worded(picking["kind"]) else name for id, name in offered}
    lines = [(f"-{id}", f"✅ {name}") if id in chosen else (f"+{id}", name) for id, name in names.items()]
    return {
        "options": lines,
        "count": len(lines),
        "chosen": len(chosen),
        "except": bool(dialog_manager.dialog_data.get("except")),
    }


async def on_people(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    manager.dialog_data["except"] = False
    await manager.switch_to(BroadcastSG.audience)


async def on_except(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    manager.dialog_data["except"] = True
    await manager.switch_to(BroadcastSG.audience)


async def on_kind(_: CallbackQuery, __: Any, manager: DialogManager, kind: str) -> None:
    if manager.dialog_data.get("except") and not _may_be_left_out(kind):
        raise NotFound
    manager.dialog_data["picking"] = {"kind": kind, "ids": []}
    if chooses(kind):
        await manager.switch_to(BroadcastSG.which)
    elif not manager.dialog_data.get("except"):
        await _chosen(manager, Audience(kind))


async def on_option(_: CallbackQuery, __: Any, manager: DialogManager, wish: str) -> None:
    """Set or unset one, as the button says: pressed twice it stays what it was set to."""
    picking = manager.dialog_data["picking"]
    offered = await here_of(manager).tx.notices.options(picking["kind"], here_of(manager).now)
    chosen = set(picking["ids"])
    for id, _name in offered:
        if wish == f"+{id}":
            chosen.add(id)
        elif wish == f"-{id}":
            chosen.discard(id)
    picking["ids"] = [id for id, _name in offered if id in chosen]


async def on_chosen(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    picking = manager.dialog_data["picking"]
    if picking["ids"]:
        await _chosen(manager, Audience(picking["kind"], tuple(picking["ids"])))
    else:
        here_of(manager).toast("notices-choose-one", alert=True)


async def _chosen(manager: DialogManager, audience: Audience) -> None:
    """Take it as the audience, or as one that is left out; of each kind one."""
    draft = draft_of(manager)
    if draft.kept.get("except"):
        if not asked(draft.audience.kind).named:
            raise NotFound
        others = tuple(one for one in draft.audience.without if one.kind != audience.kind)
        draft.audience = replace(draft.audience, without=(*others, audience))
    else:
        without = draft.audience.without if "audience" in draft.kept and asked(audience.kind).named else ()
        draft.audience = replace(audience, without=without)
    draft.kept["except"] = False
    await manager.switch_to(BroadcastSG.preview)


async def on_nobody_out(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    draft = draft_of(manager)
    draft.audience = replace(draft.audience, without=())
    draft.kept["except"] = False
    await manager.switch_to(BroadcastSG.preview)


def windows() -> tuple[Screen, ...]:
    """Return the windows in which the audience is chosen."""
    return (
        Screen(
            Say("notices-audience"),
            choices("kind", "kinds", on_kind, key=str, most=PAGE - 1),
            press("nobody", "notices-nobody-out", on_nobody_out, when="has_without"),
            state=BroadcastSG.audience,
            who=Who.STAFF,
            getter=audiences,
            back=BroadcastSG.write,
        ),
        Screen(
            Say("notices-which"),
            choices("which", "options", on_option, key=str, most=PAGE - 1),
            press("chosen", "notices-chosen", on_chosen, when="count"),
            state=BroadcastSG.which,
            who=Who.STAFF,
            getter=options,
            back=BroadcastSG.audience,
        ),
    )
