"""The residents' roll on the desk: upload a file, read what would change, then import."""

from typing import Any
from zoneinfo import ZoneInfo

from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs.states import RollSG
from bot.dialogs.widgets import Say, Screen, here_of, press
from bot.wording import Html
from participation.access import Who
from participation.refusals import NotFound
from participation.roll import RULES, Plan
from participation.sheets import TooBig

SHOWN = 8
"""Bad lines that are told; the rest are counted."""


async def roll(here: Here, **_: Any) -> dict[str, Any]:
    return {"households": await here.tx.households.count(), "people": await here.tx.roll.count()}


async def on_file(message: Message, _: Any, manager: DialogManager) -> None:
    """Say what the file would change; nothing is changed yet."""
    here = here_of(manager)
    document = message.document
    if document is None:
        raise NotFound
    if (document.file_size or 0) > RULES["file"]["most_bytes"]:
        raise TooBig
    plan = await _plan(here, document.file_id)
    manager.dialog_data.update(file=document.file_id, plan=_summary(plan), bad=_bad(here, plan))
    await manager.switch_to(RollSG.plan)


async def _plan(here: Here, file_id: str) -> Plan:
    year = here.now.astimezone(ZoneInfo(here.zone)).year
    return await here.tx.roll.plan(here.file(file_id), community_id=here.community_id, this_year=year)


def _summary(plan: Plan) -> dict[str, int]:
    return {
        "new": len(plan.new),
        "changed": len(plan.changed),
        "moved": len(plan.moved),
        "same": plan.same,
        "gone": len(plan.gone),
        "kept_back": plan.kept_back,
        "bad": len(plan.bad),
        "changes": plan.changes,
    }


def _bad(here: Here, plan: Plan) -> str:
    """Return the first bad lines with their reason, as HTML."""
    lines = [
        here.words("roll-bad-line", number=bad.number, why=here.words(bad.why, cell=bad.cell))
        for bad in plan.bad[:SHOWN]
    ]
    return "\n".join(lines)


async def planned(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    data = dialog_manager.dialog_data
    summary: dict[str, int] = data.get("plan", {})
    if not summary:
        raise NotFound
    more = max(0, summary["bad"] - SHOWN)
    return {**summary, "lines": Html(data.get("bad", "")), "more": more, "may_apply": summary["changes"] > 0}


async def on_apply(event: CallbackQuery, _: Any, manager: DialogManager) -> None:
    """Import what was shown; when the roll has changed since, show anew what the import would do now."""
    here = here_of(manager)
    plan = await _plan(here, str(manager.dialog_data.get("file", "")))
    if _summary(plan) != manager.dialog_data.get("plan"):
        manager.dialog_data.update(plan=_summary(plan), bad=_bad(here, plan))
        here.toast("roll-moved-on", alert=True)
        return
    await here.tx.roll.carry_out(plan)
    here.toast("roll-done", new=len(plan.new), changed=len(plan.changed) + len(plan.moved), gone=len(plan.gone))
    await manager.switch_to(RollSG.main)


def dialog() -> Dialog:
    """Return the dialog."""
    return Dialog(
        Screen(
            Say("roll-main"),
            MessageInput(on_file, content_types=[ContentType.DOCUMENT]),
            state=RollSG.main, who=Who.STAFF, getter=roll,
        ),
        Screen(
            Say("roll-plan"),
            press("apply", "roll-apply", on_apply, when="may_apply"),
            MessageInput(on_file, content_types=[ContentType.DOCUMENT]),
            state=RollSG.plan, who=Who.STAFF, getter=planned, back=RollSG.main,
        ),
    )  # fmt: skip
