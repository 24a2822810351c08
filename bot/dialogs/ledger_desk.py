"""The office's side of the ledger: write down what a source pledges or what came, and put a mistake right."""

from typing import Any

from aiogram.enums import ContentType
from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs.amounts import amount, counted
from bot.dialogs.house import bounded
from bot.dialogs.ledgers import giver, line
from bot.dialogs.pledges import read_amount
from bot.dialogs.projects import project_of
from bot.dialogs.states import CareDeskSG, LedgerDeskSG
from bot.dialogs.widgets import Say, Screen, choices, choose_group, go, here_of, press
from participation import ledgers
from participation.access import Who
from participation.ledgers import NOTE, OPEN, Book, Entry, LedgerClosed, Measure
from participation.money import Source
from participation.projects import Stage
from participation.refusals import NotFound


async def books(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    project = await project_of(here, dialog_manager)
    return {
        "title": project.title,
        "may_pledge": project.stage is Stage.PLEDGING,
        "may_receive": project.stage in OPEN,
        "any": bool(await here.tx.ledgers.of(project.id)) and project.stage in OPEN,
    }


async def asked(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    project = await project_of(here, dialog_manager)
    kept = dialog_manager.dialog_data
    measure = Measure(kept.get("measure", Measure.MONEY))
    source = here.label(f"ledgers-source-{kept.get('source', Source.RESIDENTS.value)}")
    return {
        "title": project.title,
        "book": kept.get("book", ""),
        "sources": [(one.value, here.label(f"ledgers-source-{one.value}")) for one in Source],
        "source": f"{source} {await _unit(here, kept)}".strip(),
        "measures": [(one.value, here.label("ledgers-measure", measure=one.value)) for one in Measure],
        "measure": measure.value,
        "amount": amount(here, measure, kept["amount"]) if "amount" in kept else "",
        "note": kept.get("note", ""),
        "most": NOTE,
    }


async def lines(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    project = await project_of(here, dialog_manager)
    entries = await here.tx.ledgers.of(project.id)
    taken = {one.corrects for one in entries}
    left = [one for one in entries if one.corrects is None and one.id not in taken][::-1]
    return {"title": project.title, "lines": [(one.id, _short(here, one)) for one in left], "count": len(left)}


def _short(here: Here, one: Entry) -> str:
    return here.label("ledgers-desk-line", number=one.id, book=one.book.value, source=giver(here, one),
                      amount=amount(here, one.measure, one.amount))  # fmt: skip


async def wrong(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    entry = await here.tx.ledgers.get(int(dialog_manager.dialog_data["entry_id"]))
    return {"line": line(here, entry), "most": NOTE}


async def on_pledge(_: Any, __: Any, manager: DialogManager) -> None:
    await _begin(manager, Book.PLEDGE)


async def on_receipt(_: Any, __: Any, manager: DialogManager) -> None:
    await _begin(manager, Book.RECEIPT)


async def _begin(manager: DialogManager, book: Book) -> None:
    project = await project_of(here_of(manager), manager)
    if project.stage not in OPEN or (book is Book.PLEDGE and project.stage is not Stage.PLEDGING):
        raise LedgerClosed
    manager.dialog_data.clear()
    manager.dialog_data["book"] = book.value
    await manager.switch_to(LedgerDeskSG.source)


async def on_source(_: Any, __: Any, manager: DialogManager, source: str) -> None:
    if source not in list(Source):
        raise NotFound
    manager.dialog_data.update(source=source, unit_id=0)
    asks = source == Source.UNITS and await here_of(manager).tx.partners.all(limit=1)
    await manager.switch_to(LedgerDeskSG.unit if asks else LedgerDeskSG.measure)


async def units(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The units of the list, those first that gave to this project."""
    project = await project_of(here, dialog_manager)
    gave = {one.partner_id for one in await here.tx.ledgers.of(project.id)}
    listed = sorted(await here.tx.partners.all(), key=lambda one: (one.id not in gave, one.id))
    other = (0, here.label("ledgers-desk-other-unit"))
    return {"title": project.title, "units": [*((one.id, one.name) for one in listed), other]}


async def on_unit(_: Any, __: Any, manager: DialogManager, unit_id: int) -> None:
    if unit_id:
        await here_of(manager).tx.partners.get(unit_id)
    manager.dialog_data["unit_id"] = unit_id
    await manager.switch_to(LedgerDeskSG.measure)


async def on_measure(_: Any, __: Any, manager: DialogManager, measure: str) -> None:
    if measure not in list(Measure):
        raise NotFound
    manager.dialog_data["measure"] = measure
    await manager.switch_to(LedgerDeskSG.amount)


async def on_amount(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["amount"] = read_amount(Measure(manager.dialog_data["measure"]), message.text or "")
    await manager.switch_to(LedgerDeskSG.note)


async def on_note(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["note"] = bounded(message.text or "", NOTE)
    await manager.switch_to(LedgerDeskSG.confirm)


async def on_record(_: Any, __: Any, manager: DialogManager) -> None:
    here, kept = here_of(manager), manager.dialog_data
    if "amount" not in kept:  # pressed twice, written once
        await manager.switch_to(LedgerDeskSG.book)
        return
    project = await project_of(here, manager, lock=True)
    entry = ledgers.record(
        project, Book(kept["book"]), Source(kept["source"]), Measure(kept["measure"]), kept["amount"], kept["note"],
        by=here.actor, at=here.now, partner_id=kept.get("unit_id") or None, unit=await _unit(here, kept),
    )  # fmt: skip
    await here.tx.ledgers.add(entry)
    await _tell_unit(here, project.id, project.title, entry)
    kept.clear()
    here.toast("ledgers-recorded")
    await manager.switch_to(LedgerDeskSG.book)


async def _unit(here: Here, kept: dict[str, Any]) -> str:
    """Return the name of the unit that was chosen, or nothing."""
    return (await here.tx.partners.get(kept["unit_id"])).name if kept.get("unit_id") else ""


async def _tell_unit(here: Here, project: int, title: str, entry: Entry) -> None:
    """Let who speaks for a unit know what the office wrote down of it: a line nobody gave comes to light."""
    held = await here.tx.partners.held(entry.partner_id) if entry.partner_id else None
    if held is not None:
        await here.owe(
            "partners-written", held.resident_id, project=project, title=title, unit=entry.unit,
            book=entry.book.value, measure=entry.measure.value, amount=counted(entry.measure, entry.amount),
        )  # fmt: skip


async def on_wrong(_: Any, __: Any, manager: DialogManager, entry_id: int) -> None:
    entry = await here_of(manager).tx.ledgers.get(entry_id)
    if entry.book is Book.REWARD:  # a second person takes it back, and the project says so
        await manager.start(CareDeskSG.wrong, {"project_id": entry.project_id})
        return
    manager.dialog_data["entry_id"] = entry.id
    await manager.switch_to(LedgerDeskSG.why)


async def on_why(message: Message, _: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    why = bounded(message.text or "", NOTE)
    project = await project_of(here, manager, lock=True)
    entry = await here.tx.ledgers.get(int(manager.dialog_data["entry_id"]))
    entries = await here.tx.ledgers.of(project.id)
    await here.tx.ledgers.add(ledgers.counter(project, entry, entries, why, by=here.actor, at=here.now))
    here.say("ledgers-corrected", number=entry.id)
    await manager.switch_to(LedgerDeskSG.lines)


def dialog() -> Dialog:
    """Return the dialog in which staff write into a ledger."""
    staff = Who.STAFF
    return Dialog(
        Screen(
            Say("ledgers-desk-book"),
            choose_group(
                press("pledge", "ledgers-desk-pledge", on_pledge, when="may_pledge"),
                press("receipt", "ledgers-desk-receipt", on_receipt, when="may_receive"),
                go("ledgers-desk-wrong", LedgerDeskSG.lines, when="any"),
            ),
            state=LedgerDeskSG.book,
            who=staff,
            getter=books,
        ),
        Screen(
            Say("ledgers-desk-source"),
            choices("source", "sources", on_source, key=str),
            state=LedgerDeskSG.source,
            who=staff,
            getter=asked,
            back=LedgerDeskSG.book,
        ),
        Screen(
            Say("ledgers-desk-unit"),
            choices("unit", "units", on_unit),
            state=LedgerDeskSG.unit,
            who=staff,
            getter=units,
            back=LedgerDeskSG.source,
        ),
        Screen(
            Say("ledgers-desk-measure"),
            choices("measure", "measures", on_measure, key=str),
            state=LedgerDeskSG.measure,
            who=staff,
            getter=asked,
            back=LedgerDeskSG.source,
        ),
        Screen(
            Say("ledgers-desk-amount"),
            MessageInput(on_amount, ContentType.TEXT),
            state=LedgerDeskSG.amount,
            who=staff,
            getter=asked,
            back=LedgerDeskSG.measure,
        ),
        Screen(
            Say("ledgers-desk-note"),
            MessageInput(on_note, ContentType.TEXT),
            state=LedgerDeskSG.note,
            who=staff,
            getter=asked,
            back=LedgerDeskSG.amount,
        ),
        Screen(
            Say("ledgers-desk-confirm"),
            press("record", "ledgers-desk-record", on_record),
            state=LedgerDeskSG.confirm,
            who=staff,
            getter=asked,
            back=LedgerDeskSG.note,
        ),
        Screen(
            Say("ledgers-desk-lines"),
            choices("line", "lines", on_wrong),
            state=LedgerDeskSG.lines,
            who=staff,
            getter=lines,
            back=LedgerDeskSG.book,
        ),
        Screen(
            Say("ledgers-desk-why"),
            MessageInput(on_why, ContentType.TEXT),
            state=LedgerDeskSG.why,
            who=staff,
            getter=wrong,
            back=LedgerDeskSG.lines,
        ),
    )
