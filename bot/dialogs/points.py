"""积分 for residents: what they have, what they can get for it, what became of it."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager, ShowMode

from bot.context import Here
from bot.dialogs.states import PointSG
from bot.dialogs.widgets import Say, Screen, choices, choose_group, chosen, go, here_of, press
from bot.wording import dated
from participation.access import Role, Who
from participation.points import Line, balance, lapsed, soonest

SHOWN = 12
"""Lines on a screen, the newest first."""


async def main(here: Here, **_: Any) -> dict[str, Any]:
    here.admit_settled()
    lines = await here.tx.points.of(here.resident.id)
    next_ = soonest(lines, here.now)
    goods = await here.tx.points.goods.offered()
    return {
        "balance": balance(lines, here.now),
        "lapse": next_[1] if next_ else 0,
        "lapses": dated(next_[0], here.locale, here.zone) if next_ else "",
        "goods": [
            (one.id, here.label("points-item", name=one.name, price=one.price, stock=one.stock)) for one in goods
        ],
        "count": len(goods),
        "has_lines": bool(lines),
    }


async def good(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    one = await here.tx.points.goods.get(chosen(dialog_manager, "good_id"))
    has = balance(await here.tx.points.of(here.resident.id), here.now)
    return {
        "name": one.name,
        "price": one.price,
        "stock": one.stock if one.closed_at is None else 0,
        "balance": has,
        "missing": max(one.price - has, 0),
        "can": one.closed_at is None and one.stock > 0 and has >= one.price,
    }


async def lines(here: Here, **_: Any) -> dict[str, Any]:
    found = await here.tx.points.of(here.resident.id)
    return {"lines": said(here, [*found, *lapsed(found, here.now)]), "balance": balance(found, here.now)}


def said(here: Here, found: list[Line]) -> str:
    """Return the newest lines in words, a line each."""
    return "\n".join(
        here.label("points-line", day=one.at, kind=one.kind.value, amount=abs(one.amount), note=one.note)
        for one in found[: -SHOWN - 1 : -1]
    )


async def on_good(_: Any, __: Any, manager: DialogManager, good_id: int) -> None:
    await here_of(manager).tx.points.goods.get(good_id)
    manager.dialog_data["good_id"] = good_id
    await manager.switch_to(PointSG.good)


async def on_get(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    line, one = await here.tx.points.exchange(chosen(manager, "good_id"), by=here.actor, at=here.now)
    office = [person.id for person in await here.tx.residents.holding(Role.STAFF, Role.ADMIN)]
    await here.owe("points-got", office, good=one.id, name=here.resident.name or "", what=one.name, left=one.stock)
    here.say("points-yours", what=one.name, price=-line.amount)
    await manager.switch_to(PointSG.main, show_mode=ShowMode.SEND)  # below what was got


def dialog() -> Dialog:
    """Return the residents' dialog of points."""
    mine = Who.REGISTERED
    return Dialog(
        Screen(
            Say("points-main"),
            choices("good", "goods", on_good, most=5),
            go("points-lines-button", PointSG.lines, id="lines", when="has_lines"),
            state=PointSG.main,
            who=mine,
            getter=main,
        ),
        Screen(
            Say("points-good"),
            choose_group(press("get", "points-get", on_get, when="can")),
            state=PointSG.good,
            who=mine,
            getter=good,
            back=PointSG.main,
        ),
        Screen(Say("points-lines"), state=PointSG.lines, who=mine, getter=lines, back=PointSG.main),
    )
