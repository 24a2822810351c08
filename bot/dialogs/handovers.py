"""等着领的 at the desk of points: what was got and not fetched yet; handing it over, or undoing the exchange."""

from typing import Any

from aiogram_dialog import DialogManager

from bot.context import Here
from bot.dialogs.states import PointDeskSG
from bot.dialogs.widgets import Say, Screen, choices, chosen, here_of, press
from participation.access import Who


async def _named(here: Here, resident_id: int) -> str:
    """Return what the person is called who comes for a piece, also when they moved away since."""
    return await here.tx.residents.name_of(resident_id) or "—"


async def waiting(here: Here, **_: Any) -> dict[str, Any]:
    found = await here.tx.points.waiting()
    return {
        "count": len(found),
        "pieces": [
            (one.id, here.label("handovers-item", name=await _named(here, one.resident_id), what=one.note, day=one.at))
            for one in found
        ],
    }


async def piece(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    got = await here.tx.points.get(chosen(dialog_manager, "line_id"))
    waits = any(one.id == got.id for one in await here.tx.points.waiting())
    return {
        "name": await _named(here, got.resident_id),
        "what": got.note,
        "price": -got.amount,
        "day": got.at,
        "mine": got.resident_id == here.resident.id,
        "can": waits and got.resident_id != here.resident.id,
    }


async def on_piece(_: Any, __: Any, manager: DialogManager, line_id: int) -> None:
    manager.dialog_data["line_id"] = (await here_of(manager).tx.points.get(line_id)).id
    await manager.switch_to(PointDeskSG.piece)


async def on_handed(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    await here.tx.points.hand_over(chosen(manager, "line_id"), by=here.actor, at=here.now)
    here.toast("handovers-done")
    await manager.switch_to(PointDeskSG.waiting)


async def on_undo(_: Any, __: Any, manager: DialogManager) -> None:
    """Put the piece back on the shelf; whoever got it is told that the points are theirs again."""
    here = here_of(manager)
    back, good = await here.tx.points.undo(chosen(manager, "line_id"), by=here.actor, at=here.now)
    await here.owe(
        "handovers-undone", back.resident_id, community=here.community_id, what=good.name, amount=back.amount
    )  # fmt: skip
    here.toast("handovers-undone-toast")
    await manager.switch_to(PointDeskSG.waiting)


def windows() -> tuple[Screen, ...]:
    """Return the desk's windows of what waits to be fetched."""
    staff = Who.STAFF
    return (
        Screen(
            Say("handovers-waiting"),
            choices("piece", "pieces", on_piece),
            state=PointDeskSG.waiting,
            who=staff,
            getter=waiting,
            back=PointDeskSG.main,
        ),
        Screen(
            Say("handovers-piece"),
            press("handed", "handovers-hand", on_handed, when="can"),
            press("undo", "handovers-undo", on_undo, when="can"),
            state=PointDeskSG.piece,
            who=staff,
            getter=piece,
            back=PointDeskSG.waiting,
        ),
    )
