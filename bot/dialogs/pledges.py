"""认筹: a neighbour says what they would give: money, hours or materials. Nobody's money passes through the bot."""

import re
import unicodedata
from decimal import Decimal
from typing import Any

from aiogram.enums import ContentType
from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs.amounts import amount
from bot.dialogs.house import bounded
from bot.dialogs.projects import project_of
from bot.dialogs.states import LedgerSG, PledgeSG
from bot.dialogs.widgets import Say, Screen, choices, here_of, press
from participation import ledgers
from participation.access import Who
from participation.ledgers import NOTE, BadAmount, LedgerClosed, Measure
from participation.money import read_sum
from participation.projects import Stage, over
from participation.refusals import NotFound

_NUMBER = re.compile(r"(\d{1,6}(?:\.\d{1,2})?)\s*[^\d.+-]{0,8}")
"""A number and its unit, whichever word it is."""


async def measures(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    project = await project_of(here, dialog_manager)
    return {
        "title": project.title,
        "measures": [(one.value, here.label("pledges-measure", measure=one.value)) for one in Measure],
    }


async def asked(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    project = await project_of(here, dialog_manager)
    kept = dialog_manager.dialog_data
    measure = Measure(kept["measure"])
    return {
        "title": project.title,
        "measure": measure.value,
        "most": NOTE,
        "amount": amount(here, measure, kept["amount"]) if "amount" in kept else "",
        "has_note": bool(kept.get("note")),
        "note": kept.get("note", ""),
        "ends_at": project.until_at,
    }


def read_amount(measure: Measure, text: str) -> int:
    """Return fen, minutes or pieces as typed: `200`, `3.5 小时`, `20 个`. Refuses with NotASum or BadAmount."""
    if measure is Measure.MONEY:
        return read_sum(text)
    found = _NUMBER.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if found is None:
        raise BadAmount
    exact = Decimal(found[1]) * (60 if measure is Measure.HOURS else 1)
    if exact <= 0 or (measure is Measure.MATERIALS and exact != int(exact)):
        raise BadAmount
    return int(exact)


async def on_measure(_: Any, __: Any, manager: DialogManager, measure: str) -> None:
    project = await project_of(here_of(manager), manager)
    if project.stage is not Stage.PLEDGING or over(project, here_of(manager).now):
        raise LedgerClosed
    if measure not in list(Measure):
        raise NotFound
    manager.dialog_data.clear()
    manager.dialog_data["measure"] = measure
    await manager.switch_to(PledgeSG.materials if measure == Measure.MATERIALS else PledgeSG.amount)


async def on_materials(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["note"] = bounded(message.text or "", NOTE)
    await manager.switch_to(PledgeSG.amount)


async def on_amount(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["amount"] = read_amount(Measure(manager.dialog_data["measure"]), message.text or "")
    await manager.switch_to(PledgeSG.confirm)


async def on_pledge(_: Any, __: Any, manager: DialogManager) -> None:
    here, kept = here_of(manager), manager.dialog_data
    if "amount" not in kept:  # pressed twice, pledged once
        await manager.done()
        return
    project = await project_of(here, manager, lock=True)
    entry = ledgers.pledge(
        project, Measure(kept["measure"]), kept["amount"], kept.get("note", ""), by=here.actor, at=here.arrived
    )
    await here.tx.ledgers.add(entry)
    await here.tx.projects.follow(project.id, here.resident.id, here.now, community=project.community_id)
    kept.pop("amount")
    here.toast("pledges-kept", alert=True)
    await manager.start(LedgerSG.view, {"project_id": project.id})


def dialog() -> Dialog:
    """Return the dialog in which neighbours pledge."""
    return Dialog(
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
