"""认筹: a neighbour says what they would give: money, hours or materials. Nobody's money passes through the bot.

Who speaks for a partner unit is asked first in whose name they pledge; a unit may lend a place beside.
"""

import re
import unicodedata
from decimal import Decimal
from typing import Any

from aiogram.enums import ContentType
from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager, ShowMode
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs.amounts import amount
from bot.dialogs.house import bounded
from bot.dialogs.partners import unit_of
from bot.dialogs.projects import project_of
from bot.dialogs.states import LedgerSG, PledgeSG
from bot.dialogs.widgets import Say, Screen, choices, here_of, press
from participation import ledgers, partners
from participation.access import Who
from participation.ledgers import NOTE, BadAmount, Measure
from participation.money import read_sum
from participation.partners import Partner
from participation.refusals import NotFound

_NUMBER = re.compile(r"(\d{1,6}(?:\.\d{1,2})?)\s*[^\d.+-]{0,8}")
"""A number and its unit, whichever word it is."""

COUNTED = (Measure.MATERIALS, Measure.SPACE)
"""What is given in whole numbers, and said in words what it is."""


async def hats(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    project = await project_of(here, dialog_manager)
    units = await here.tx.partners.of_contact(here.resident.id)
    # whoever speaks for a unit may live elsewhere
    own = [(0, here.label("pledges-as-myself"))] if here.resident.building_id is not None or not units else []
    return {"title": project.title, "hats": [*own, *((one.id, f"🏢 {one.name}") for one in units)]}


async def unit(here: Here, manager: DialogManager) -> Partner | None:
    """Return the unit in whose name the person pledges, None in their own. Refuses with NotYourUnit."""
    given = manager.start_data if isinstance(manager.start_data, dict) else {}
    chosen = manager.dialog_data.get("unit_id", given.get("unit_id", 0))
    return await unit_of(here, int(chosen)) if chosen else None


async def measures(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    project = await project_of(here, dialog_manager)
    named = await unit(here, dialog_manager)
    return {
        "title": project.title,
        "unit": named.name if named else "none",
        "measures": [(one.value, here.label("pledges-measure", measure=one.value)) for one in _measures(named)],
    }


def _measures(named: Partner | None) -> list[Measure]:
    return [one for one in Measure if named or one is not Measure.SPACE]


async def asked(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    project = await project_of(here, dialog_manager)
    kept = dialog_manager.dialog_data
    measure = Measure(kept["measure"])
    named = await unit(here, dialog_manager)
    return {
        "title": project.title,
        "unit": named.name if named else "none",
        "measure": measure.value,
        "most": NOTE,
        "amount": amount(here, measure, kept["amount"]) if "amount" in kept else "",
        "has_note": bool(kept.get("note")),
        "note": kept.get("note", ""),
        "ends_at": project.until_at,
    }


def read_amount(measure: Measure, text: str) -> int:
    """Return fen, minutes, pieces or places as typed: `200`, `3.5 小时`, `20 个`. Refuses with NotASum or BadAmount."""
    if measure is Measure.MONEY:
        return read_sum(text)
    found = _NUMBER.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if found is None:
        raise BadAmount
    exact = Decimal(found[1]) * (60 if measure is Measure.HOURS else 1)
    if exact <= 0 or (measure in COUNTED and exact != int(exact)):
        raise BadAmount
    return int(exact)


async def on_hat(_: Any, __: Any, manager: DialogManager, unit_id: int) -> None:
    if unit_id:
        await unit_of(here_of(manager), unit_id)
    manager.dialog_data.clear()
    manager.dialog_data["unit_id"] = unit_id
    await manager.switch_to(PledgeSG.what)


async def on_measure(_: Any, __: Any, manager: DialogManager, measure: str) -> None:
    here = here_of(manager)
    ledgers.gathering(await project_of(here, manager), here.now)
    named = await unit(here, manager)
    if measure not in _measures(named):
        raise NotFound
    manager.dialog_data.clear()
    manager.dialog_data.update(measure=measure, unit_id=named.id if named else 0)
    await manager.switch_to(PledgeSG.materials if Measure(measure) in COUNTED else PledgeSG.amount)


async def on_materials(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["note"] = bounded(message.text or "", NOTE)
    await manager.switch_to(PledgeSG.amount)


async def on_amount(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["amount"] = read_amount(Measure(manager.dialog_data["measure"]), message.text or "")
    await manager.switch_to(PledgeSG.confirm)


async def on_pledge(_: Any, __: Any, manager: DialogManager) -> None:
    here, kept = here_of(manager), manager.dialog_data
    if "amount" not in kept:
        await manager.done()
        return
    project = await project_of(here, manager, lock=True)
    named = await unit(here, manager)
    measure, count, note = Measure(kept["measure"]), kept["amount"], kept.get("note", "")
    if named:
        entry = partners.pledge(
            project, named, [named.id], measure, count, note, by=here.actor, at=here.arrived
        )  # fmt: skip
    else:
        entry = ledgers.pledge(project, measure, count, note, by=here.actor, at=here.arrived)
    await here.tx.ledgers.add(entry)
    await here.tx.projects.follow(project.id, here.resident.id, here.now, community=project.community_id)
    here.toast("pledges-kept", alert=True)
    await manager.done(show_mode=ShowMode.NO_UPDATE)  # 返回 leads from the ledger to where the pledge began
    await manager.start(LedgerSG.view, {"project_id": project.id}, show_mode=ShowMode.AUTO)


def dialog() -> Dialog:
    """Return the dialog in which neighbours pledge."""
    return Dialog(
        Screen(
            Say("pledges-hat"),
            choices("hat", "hats", on_hat),
            state=PledgeSG.hat,
            who=Who.REGISTERED,
            getter=hats,
        ),
        Screen(
            Say("pledges-what"),
            choices("what", "measures", on_measure, key=str),
            state=PledgeSG.what,
            who=Who.REGISTERED,
            getter=measures,
        ),
        Screen(
            Say("pledges-materials"),
            MessageInput(on_materials, ContentType.TEXT),
            state=PledgeSG.materials,
            who=Who.REGISTERED,
            getter=asked,
            back=PledgeSG.what,
        ),
        Screen(
            Say("pledges-amount"),
            MessageInput(on_amount, ContentType.TEXT),
            state=PledgeSG.amount,
            who=Who.REGISTERED,
            getter=asked,
            back=PledgeSG.what,
        ),
        Screen(
            Say("pledges-confirm"),
            press("pledge", "pledges-yes", on_pledge),
            state=PledgeSG.confirm,
            who=Who.REGISTERED,
            getter=asked,
            back=PledgeSG.amount,
        ),
    )
