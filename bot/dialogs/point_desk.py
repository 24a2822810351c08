"""积分 at the desk: give points with a reason, take a wrong gift back, keep the shelf of goods."""

from typing import Any

from aiogram.enums import ContentType
from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs import handovers
from bot.dialogs.points import said
from bot.dialogs.states import PointDeskSG
from bot.dialogs.widgets import Say, Screen, choices, choose_group, chosen, go, here_of, press
from participation.access import Who
from participation.points import (
    LIMITS,
    Kind,
    OwnPoints,
    balance,
    close,
    give,
    lapsed,
    number,
    offer,
    refill,
    rests,
    take_back,
)
from participation.text import clean


async def who(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    asked = dialog_manager.dialog_data.get("asked", "")
    found = await here.tx.residents.called(asked) if asked else []
    buildings = {one.id: one.name for one in await here.tx.communities.buildings.all()}
    return {
        "asked": asked or "none",
        "count": len(found),
        "people": [
            (one.id, here.label("points-person", name=one.name, building=buildings.get(one.building_id or 0, "none")))
            for one in found
            if one.id != here.resident.id
        ],
    }


async def person(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    one = await here.tx.residents.get(chosen(dialog_manager, "person_id"))
    lines = await here.tx.points.of(one.id)
    left = rests(lines)
    gifts = [line for line in lines if line.kind is Kind.GIVEN and left[line.id] == line.amount]
    over = {line.of for line in lapsed(lines, here.now)}
    return {
        "name": one.name or "",
        "balance": balance(lines, here.now),
        "lines": said(here, lines) or "none",
        "gifts": [
            (line.id, here.label("points-gift", amount=line.amount, note=line.note))
            for line in reversed(gifts)
            if line.id not in over
        ],
    }


async def drafted(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    kept = dialog_manager.dialog_data
    one = await here.tx.residents.get(chosen(dialog_manager, "person_id"))
    return {
        "name": one.name or "", "amount": kept.get("amount", 0), "why": kept.get("why", ""),
        "months": LIMITS["months"], "most": LIMITS["given_most"],
    }  # fmt: skip


async def gift(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    line = await here.tx.points.get(chosen(dialog_manager, "line_id"))
    return {"amount": line.amount, "note": line.note}


async def goods(here: Here, **_: Any) -> dict[str, Any]:
    every = await here.tx.points.goods.all()
    listed = sorted(every, key=lambda one: (one.closed_at is not None, one.id))
    return {
        "count": len(every),
        "goods": [
            (one.id, here.label("points-shelf-item", name=one.name, price=one.price, stock=one.stock,
                                closed=one.closed_at is not None))
            for one in listed
        ],
    }  # fmt: skip


async def good(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    one = await here.tx.points.goods.get(chosen(dialog_manager, "good_id"))
    return {"name": one.name, "price": one.price, "stock": one.stock, "closed": one.closed_at is not None,
            "open": one.closed_at is None}  # fmt: skip


async def on_asked(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["asked"] = clean(message.text or "", most=20, lines=False)


async def on_person(_: Any, __: Any, manager: DialogManager, person_id: int) -> None:
    here = here_of(manager)
    if person_id == here.resident.id:
        raise OwnPoints
    manager.dialog_data["person_id"] = (await here.tx.residents.get(person_id)).id
    await manager.switch_to(PointDeskSG.person)


async def on_amount(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["amount"] = number(message.text or "", most=LIMITS["given_most"])
    await manager.switch_to(PointDeskSG.why)


async def on_why(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["why"] = clean(message.text or "", most=LIMITS["note_most"], lines=False)
    await manager.switch_to(PointDeskSG.confirm)


async def on_give(_: Any, __: Any, manager: DialogManager) -> None:
    here, kept = here_of(manager), manager.dialog_data
    if "amount" not in kept or "why" not in kept:  # pressed twice, given once
        await manager.switch_to(PointDeskSG.person)
        return
    one = await here.tx.residents.get(chosen(manager, "person_id"), lock=True)
    line = give(one.id, kept["amount"], kept["why"], by=here.actor, at=here.now)
    await here.tx.points.brought_up(one.id, here.now)
    await here.tx.points.add(line)
    has = balance(await here.tx.points.of(one.id), here.now)
    await here.owe("points-given", one.id, community=here.community_id, amount=line.amount, why=line.note, balance=has)
    kept.pop("amount")
    kept.pop("why")
    here.toast("points-desk-given")
    await manager.switch_to(PointDeskSG.person)


async def on_gift(_: Any, __: Any, manager: DialogManager, line_id: int) -> None:
    manager.dialog_data["line_id"] = (await here_of(manager).tx.points.get(line_id)).id
    await manager.switch_to(PointDeskSG.back)


async def on_back(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    one = await here.tx.residents.get(chosen(manager, "person_id"), lock=True)
    lines = await here.tx.points.brought_up(one.id, here.now)
    line = await here.tx.points.get(chosen(manager, "line_id"))
    await here.tx.points.add(take_back(lines, line, by=here.actor, at=here.now))
    await here.owe("points-taken-back", one.id, amount=line.amount, why=line.note)
    here.toast("points-desk-taken-back")
    await manager.switch_to(PointDeskSG.person)


async def on_good(_: Any, __: Any, manager: DialogManager, good_id: int) -> None:
    manager.dialog_data["good_id"] = (await here_of(manager).tx.points.goods.get(good_id)).id
    await manager.switch_to(PointDeskSG.good)


async def on_refill(message: Message, _: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    more = number(message.text or "", most=LIMITS["stock_most"])
    one = await here.tx.points.goods.get(chosen(manager, "good_id"), lock=True)
    await here.tx.points.goods.change(refill(one, more, by=here.actor))
    here.say("points-desk-refilled", name=one.name, stock=one.stock + more)


async def on_close(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    one = await here.tx.points.goods.get(chosen(manager, "good_id"), lock=True)
    await here.tx.points.goods.change(close(one, by=here.actor, at=here.now))
    here.toast("points-desk-closed")


async def on_name(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["name"] = clean(message.text or "", most=LIMITS["name_most"], lines=False)
    await manager.switch_to(PointDeskSG.price)


async def on_price(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["price"] = number(message.text or "", most=LIMITS["price_most"])
    await manager.switch_to(PointDeskSG.stock)


async def on_stock(message: Message, _: Any, manager: DialogManager) -> None:
    here, kept = here_of(manager), manager.dialog_data
    stock = number(message.text or "", most=LIMITS["stock_most"])
    made = offer(kept["name"], kept["price"], stock, by=here.actor, at=here.now)
    manager.dialog_data["good_id"] = (await here.tx.points.goods.add(made)).id
    await manager.switch_to(PointDeskSG.good)


def dialog() -> Dialog:
    """Return the desk's dialog of points."""
    staff, text = Who.STAFF, ContentType.TEXT
    return Dialog(
        Screen(
            Say("points-desk"),
            choose_group(
                go("points-desk-give-button", PointDeskSG.who, id="who"),
                go("points-desk-goods-button", PointDeskSG.goods, id="goods"),
                go("handovers-button", PointDeskSG.waiting, id="waiting"),
            ),
            state=PointDeskSG.main,
            who=staff,
        ),
        *handovers.windows(),
        Screen(
            Say("points-desk-who"),
            choices("person", "people", on_person),
            MessageInput(on_asked, text),
            state=PointDeskSG.who,
            who=staff,
            getter=who,
            back=PointDeskSG.main,
        ),
        Screen(
            Say("points-desk-person"),
            go("points-desk-give", PointDeskSG.amount, id="give"),
            choices("gift", "gifts", on_gift, most=5),
            state=PointDeskSG.person,
            who=staff,
            getter=person,
            back=PointDeskSG.who,
        ),
        Screen(
            Say("points-desk-amount"),
            MessageInput(on_amount, text),
            state=PointDeskSG.amount,
            who=staff,
            getter=drafted,
            back=PointDeskSG.person,
        ),
        Screen(
            Say("points-desk-why"),
            MessageInput(on_why, text),
            state=PointDeskSG.why,
            who=staff,
            getter=drafted,
            back=PointDeskSG.amount,
        ),
        Screen(
            Say("points-desk-confirm"),
            press("give", "points-desk-yes", on_give),
            state=PointDeskSG.confirm,
            who=staff,
            getter=drafted,
            back=PointDeskSG.why,
        ),
        Screen(
            Say("points-desk-back"),
            press("sure", "points-desk-back-yes", on_back),
            state=PointDeskSG.back,
            who=staff,
            getter=gift,
            back=PointDeskSG.person,
        ),
        Screen(
            Say("points-desk-goods"),
            choices("good", "goods", on_good, most=5),
            go("points-desk-new", PointDeskSG.name, id="new"),
            state=PointDeskSG.goods,
            who=staff,
            getter=goods,
            back=PointDeskSG.main,
        ),
        Screen(
            Say("points-desk-good"),
            MessageInput(on_refill, text),
            press("close", "points-desk-close", on_close, when="open"),
            state=PointDeskSG.good,
            who=staff,
            getter=good,
            back=PointDeskSG.goods,
        ),
        Screen(
            Say("points-desk-name"),
            MessageInput(on_name, text),
            state=PointDeskSG.name,
            who=staff,
            back=PointDeskSG.goods,
        ),
        Screen(
            Say("points-desk-price"),
            MessageInput(on_price, text),
            state=PointDeskSG.price,
            who=staff,
            back=PointDeskSG.name,
        ),
        Screen(
            Say("points-desk-stock"),
            MessageInput(on_stock, text),
            state=PointDeskSG.stock,
            who=staff,
            back=PointDeskSG.price,
        ),
    )
