"""公示表: a project's ledger as a picture and as sheets, written when they are delivered. The sums stand in the
picture, every line in the sheets. No neighbour's name is in them, only
those of units. Knows no aiogram, so that the worker stays small."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.charts import draw_table
from bot.files import File
from bot.wording import day, label
from participation import sheets
from participation.gates import gates
from participation.ledgers import Book, Entry, Measure, balance, beside_money, by_unit
from participation.money import Source, hours, yuan
from participation.plans import Plan, costs_now
from participation.projects import Project, Stage
from participation.results import hangs_out
from storage import Transaction
from storage.outbox import Owed

PICTURE, BOOK, LINES = "ledgers-picture", "ledgers-book", "ledgers-lines"
"""The notices that carry a ledger: a picture, an XLSX and a CSV."""

_ZONE = "Asia/Shanghai"


async def _of(tx: Transaction, owed: Owed) -> tuple[Project, Plan | None, list[Entry]]:
    tx.within(owed.community_id)
    project = await tx.projects.get(owed.args["project"])
    plan = await tx.plans.get(project.plan_id) if project.plan_id else None
    return project, plan, await tx.ledgers.of(project.id)


async def picture(tx: Transaction, owed: Owed) -> File:
    """Return the sums of a project's ledger by source as a picture. Refuses with NotFound."""
    project, plan, entries = await _of(tx, owed)
    said = _words(owed)
    sums = _goals(project, plan)
    header = [
        said("ledgers-column-source"),
        *(said(f"ledgers-column-{name}") for name in sums),
        *(said("ledgers-book-name", book=b) for b in Book),
    ]
    money = [
        [said(f"ledgers-source-{source.value}"), *(yuan(costs.get(source, 0)) for costs in sums.values()),
         *(yuan(balance(entries, book, source)) for book in Book)]
        for source in Source
    ]  # fmt: skip
    below = list(Source).index(Source.UNITS) + 1
    money[below:below] = [
        [said("ledgers-sheet-unit", unit=name), *_none(sums), *(yuan(balance(lines, book)) for book in Book)]
        for name, lines in by_unit(entries).items() if any(one.measure is Measure.MONEY for one in lines)
    ]  # fmt: skip
    money.append([
        said("ledgers-column-all"), *(yuan(sum(costs.values())) for costs in sums.values()),
        *(yuan(balance(entries, book)) for book in Book),
    ])  # fmt: skip
    for measure in beside_money(entries):
        shown = [_said(measure, balance(entries, book, None, measure)) for book in Book]
        money.append([said("ledgers-measure-row", measure=measure), *_none(sums), *shown])
    at = (await tx.now()).astimezone(ZoneInfo(owed.zone or _ZONE))
    foot = [
        *await _posted(tx, owed, project, at),
        said("ledgers-sheet-foot", lines=len(entries), year=at.year, on=day(at.date(), owed.locale)),
        said("ledgers-no-money-here"),
    ]
    title = said("ledgers-sheet-title", project=project.id, title=project.title)
    drawn = await asyncio.to_thread(draw_table, title, header, money, foot)
    return File("ledger.png", drawn, picture=True)


def _goals(project: Project, plan: Plan | None) -> dict[str, dict[Source, int]]:
    """Return the columns that say what is asked of each source: what it costs now, and what was voted on where that
    is another sum."""
    now, voted = costs_now(project, plan), plan.choice.costs if plan else {}
    return {"goal": now} if now == voted else {"goal": now, "voted": voted}


def _none(sums: dict[str, dict[Source, int]]) -> list[str]:
    return [""] * len(sums)


async def book(tx: Transaction, owed: Owed) -> File:
    """Return every line of a project's ledger as a workbook. Refuses with NotFound."""
    content = await asyncio.to_thread(sheets.write, await _lines(tx, owed))
    return File(await _name(tx, owed, "xlsx"), content)


async def lines(tx: Transaction, owed: Owed) -> File:
    """Return the same as CSV. Refuses with NotFound."""
    return File(await _name(tx, owed, "csv"), sheets.write_csv(await _lines(tx, owed)))


async def _name(tx: Transaction, owed: Owed, ending: str) -> str:
    at = (await tx.now()).astimezone(ZoneInfo(owed.zone or _ZONE))
    return f"{label(owed.locale, 'ledgers-file', {'project': owed.args['project']})}_{at:%m%d_%H%M}.{ending}"


async def _posted(tx: Transaction, owed: Owed, project: Project, at: datetime) -> list[str]:
    """Return from when to when the sheet hangs out, and whom to tell an objection."""
    said, home = _words(owed), await tx.communities.get(project.community_id)
    since = await tx.projects.entered(project.id, Stage.RESULT)
    zone = ZoneInfo(owed.zone or _ZONE)
    first, last = (
        one.astimezone(zone).date() for one in hangs_out(project, since, at=at, gates=gates(home.terms))
    )  # fmt: skip
    return [
        said(
            "ledgers-sheet-posted", from_year=first.year, from_day=day(first, owed.locale), to_year=last.year,
            to_day=day(last, owed.locale), days=(last - first).days,
        ),
        said("ledgers-sheet-object", community=home.name, phone=home.phone or "none"),
    ]  # fmt: skip


async def _lines(tx: Transaction, owed: Owed) -> list[list[str]]:
    project, plan, entries = await _of(tx, owed)
    said, zone = _words(owed), ZoneInfo(owed.zone or _ZONE)
    table = [[said(f"ledgers-column-{one}") for one in _COLUMNS]]
    for one in entries:
        table.append([
            str(one.id), f"{one.at.astimezone(zone):%Y-%m-%d %H:%M}", said("ledgers-book-name", book=one.book),
            said(f"ledgers-source-{one.source.value}"), one.unit, said("ledgers-measure", measure=one.measure),
            _said(one.measure, one.amount), one.note,
            str(one.corrects or ""),
        ])  # fmt: skip
    for book in Book:
        for measure in Measure:
            total = balance(entries, book, None, measure)
            if any(one.book is book and one.measure is measure for one in entries):
                sums = said("ledgers-column-all"), said("ledgers-book-name", book=book)
                of = said("ledgers-measure", measure=measure), _said(measure, total)
                table.append(["", *sums, "", "", *of, "", ""])
    below = await _posted(tx, owed, project, await tx.now())
    goals = {name: yuan(sum(costs.values())) for name, costs in _goals(project, plan).items()}
    if "voted" in goals and goals["voted"] != goals["goal"]:
        below.insert(0, said("ledgers-sheet-changed", now=goals["goal"], voted=goals["voted"]))
    return [*table, *([line, *[""] * (len(_COLUMNS) - 1)] for line in below)]


_COLUMNS = ("number", "at", "book", "source", "unit", "measure", "amount", "note", "corrects")


def _said(measure: Measure, count: int) -> str:
    """Return yuan, hours, pieces or places as a number."""
    if measure is Measure.MONEY:
        return yuan(count)
    return hours(count) if measure is Measure.HOURS else str(count)


def _words(owed: Owed) -> Callable[..., str]:
    def said(id: str, **args: Any) -> str:
        return label(owed.locale, id, args)

    return said


FILES: dict[str, Callable[[Transaction, Owed], Awaitable[File]]] = {PICTURE: picture, BOOK: book, LINES: lines}
"""Notice → what writes the file it carries."""
