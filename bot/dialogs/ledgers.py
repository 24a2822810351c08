"""账本: what was pledged and what came, by source, for everybody to read, as words, a picture and sheets."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager

from bot.context import Here
from bot.dialogs.amounts import amount, by_source
from bot.dialogs.projects import project_of
from bot.dialogs.states import LedgerSG
from bot.dialogs.widgets import Say, Screen, choices, choose_group, go, here_of, press
from bot.ledger_sheets import BOOK, LINES, PICTURE
from bot.wording import Html
from participation import ledgers
from participation.access import Who
from participation.exports import Export
from participation.ledgers import Book, Entry, Measure, balance, beside_money, by_unit
from participation.money import Source, yuan
from participation.plans import costs_now
from participation.projects import Project, Stage, over

PAGE = 8
"""Lines of the ledger on one screen."""

UNITS = 8
"""Units that are named below their sum."""


async def view(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    project = await project_of(here, dialog_manager)
    entries = await here.tx.ledgers.of(project.id)
    return {
        "project": project.id,
        "title": project.title,
        "sums": await sums(here, project, entries),
        "any": bool(entries),
        "has_mine": bool(_mine(project, entries, here.resident.id)),
    }


async def sums(here: Here, project: Project, entries: list[Entry]) -> Html:
    """Return the ledger's sums by source, and of hours, materials and places, as lines: where nothing is asked for and
    nothing comes, there is nothing to read."""
    plan = await here.tx.plans.get(project.plan_id) if project.plan_id else None
    goal, voted = costs_now(project, plan), plan.choice.costs if plan else {}
    rows: list[Html] = []
    for source in Source:
        money = [one for one in entries if one.source is source and one.measure is Measure.MONEY]
        of = goal.get(source, 0), balance(money, Book.PLEDGE), balance(money, Book.RECEIPT)
        if any(of) or voted.get(source):
            name = here.label(f"ledgers-source-{source.value}")
            needed, pledged, came = map(yuan, of)
            rows.append(here.words(
                "ledgers-sum", source=name, goal=needed, pledged=pledged, came=came,
                voted=_voted(goal.get(source, 0), voted.get(source, 0)),
            ))  # fmt: skip
            rows += _of_units(here, money)
    for measure in beside_money(entries):
        counts = balance(entries, Book.PLEDGE, None, measure), balance(entries, Book.RECEIPT, None, measure)
        if any(counts):
            pledged, came = (amount(here, measure, count) for count in counts)
            rows.append(here.words("ledgers-sum-other", measure=measure.value, pledged=pledged, came=came))
    rows.append(here.words(
        "ledgers-sum-all", goal=yuan(sum(goal.values())), voted=_voted(sum(goal.values()), sum(voted.values())),
        pledged=yuan(balance(entries, Book.PLEDGE)),
        came=yuan(balance(entries, Book.RECEIPT)), reward=yuan(balance(entries, Book.REWARD)),
    ))  # fmt: skip
    if plan and project.stage is Stage.PLEDGING and (lacking := ledgers.missing(plan, entries)):
        rows.append(here.words("ledgers-lacking", lacking=by_source(here, lacking)))
    return Html("\n".join(rows))


def _voted(now: int, voted: int) -> str:
    """Return the voted sum in yuan where it is another now, to be told beside it; `same` where it is not."""
    return "same" if now == voted else yuan(voted)


def _of_units(here: Here, entries: list[Entry]) -> list[Html]:
    """Return what each unit gives of these lines, in money, by name, a line each; the rest are counted."""
    found = [
        here.words(
            "ledgers-sum-unit", unit=name, pledged=yuan(balance(lines, Book.PLEDGE)),
            came=yuan(balance(lines, Book.RECEIPT)),
        )
        for name, lines in by_unit(entries).items()
    ]  # fmt: skip
    return [*found[:UNITS], *([here.words("ledgers-sum-units", more=len(found) - UNITS)] if len(found) > UNITS else [])]


def _mine(project: Project, entries: list[Entry], me: int) -> list[Entry]:
    taken = {one.corrects for one in entries}
    return [one for one in entries if one.party_id == me and one.corrects is None and one.id not in taken]


async def lines(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    project = await project_of(here, dialog_manager)
    entries = (await here.tx.ledgers.of(project.id))[::-1]
    pages = max(-(-len(entries) // PAGE), 1)
    first = dialog_manager.dialog_data.get("page", 0) % pages * PAGE
    rows = [line(here, one) for one in entries[first : first + PAGE]]
    return {"title": project.title, "lines": Html("\n".join(rows)), "count": len(entries), "more": pages > 1}


def line(here: Here, one: Entry) -> Html:
    """Return a line of the ledger. A neighbour's own pledge stands there without a name, a unit's under its own."""
    return here.words(
        "ledgers-line", number=one.id, at=one.at, book=one.book.value, amount=amount(here, one.measure, one.amount),
        source=giver(here, one), note=one.note, has_note=bool(one.note),
        corrects=one.corrects or 0,
    )  # fmt: skip


def giver(here: Here, one: Entry) -> str:
    """Return where a line comes from, as plain text: the source, and of units which."""
    return f"{here.label(f'ledgers-source-{one.source.value}')} {one.unit}".strip()


async def mine(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    project = await project_of(here, dialog_manager)
    found = _mine(project, await here.tx.ledgers.of(project.id), here.resident.id)
    return {
        "title": project.title,
        "mine": [(one.id, f"{amount(here, one.measure, one.amount)} {one.note}".strip()) for one in found],
        "count": len(found),
        "open": project.stage is Stage.PLEDGING and not over(project, here.now),
    }


async def on_more(_: Any, __: Any, manager: DialogManager) -> None:
    manager.dialog_data["page"] = manager.dialog_data.get("page", 0) + 1


async def on_take_back(_: Any, __: Any, manager: DialogManager, entry_id: int) -> None:
    here = here_of(manager)
    project = await project_of(here, manager, lock=True)
    entries = await here.tx.ledgers.of(project.id)
    entry = await here.tx.ledgers.get(entry_id)
    why = here.label("ledgers-taken-back-why")
    await here.tx.ledgers.add(ledgers.counter(project, entry, entries, why, by=here.actor, at=here.arrived))
    here.toast("ledgers-taken-back")
    await manager.switch_to(LedgerSG.view)


async def on_picture(_: Any, __: Any, manager: DialogManager) -> None:
    await _hand_over(manager, PICTURE)


async def on_book(_: Any, __: Any, manager: DialogManager) -> None:
    await _hand_over(manager, BOOK)


async def on_lines(_: Any, __: Any, manager: DialogManager) -> None:
    await _hand_over(manager, LINES)


async def _hand_over(manager: DialogManager, what: str) -> None:
    """Record what is taken out and owe it to the reader; pressed again within a minute, it comes once."""
    here = here_of(manager)
    project = await project_of(here, manager)
    me = here.resident.id
    await here.tx.exports.add(Export(0, here.community_id, me, me, what, project.id, None, here.now))
    await here.give(what, project.id, project=project.id, title=project.title)
    here.toast("ledgers-coming")


def dialog() -> Dialog:
    """Return the dialog of the ledger."""
    return Dialog(
        Screen(
            Say("ledgers-view"),
            choose_group(
                go("ledgers-lines-button", LedgerSG.lines, when="any"),
                go("ledgers-mine-button", LedgerSG.mine, when="has_mine"),
                press("picture", "ledgers-picture-wanted", on_picture),
                press("book", "ledgers-book-wanted", on_book),
                press("csv", "ledgers-lines-wanted", on_lines),
            ),
            state=LedgerSG.view,
            who=Who.ANYONE,
            getter=view,
        ),
        Screen(
            Say("ledgers-lines-text"),
            press("more", "ledgers-more", on_more, when="more"),
            state=LedgerSG.lines,
            who=Who.ANYONE,
            getter=lines,
            back=LedgerSG.view,
        ),
        Screen(
            Say("ledgers-mine-text"),
            choices("mine", "mine", on_take_back, when="open"),
            state=LedgerSG.mine,
            who=Who.REGISTERED,
            getter=mine,
            back=LedgerSG.view,
        ),
    )
