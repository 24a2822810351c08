"""The office's rates as a picture and as sheets, written when they are delivered, of what the reader may see then.

Knows no aiogram, so that the worker stays small.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from bot.charts import Bar, Group, draw
from bot.departments import departments, post
from bot.files import File
from bot.wording import label
from participation import sheets
from participation.access import Actor, Who, admit
from participation.rates import Rate, Rates, by_group, rates
from participation.spans import Span, days
from storage import Transaction
from storage.outbox import Owed

CHART, BOOK, LINES = "rates-chart", "rates-book", "rates-lines"
"""The notices that carry the rates: a picture, an XLSX and a CSV."""

PAGE = 6
"""Groups on a page of the table, and in a picture."""

MEASURES = ("response", "solved", "satisfied")


@dataclass(frozen=True, slots=True)
class Figures:
    """The rates of everything, and of each group by its name, in the house's order."""

    everything: Rates
    groups: list[tuple[str, Rates]]

    def pages(self) -> int:
        """Return how many pages the groups fill, at least one."""
        return max(-(-len(self.groups) // PAGE), 1)

    def page(self, number: int) -> list[tuple[str, Rates]]:
        """Return the groups of a page, counted from 0 and round again."""
        first = number % self.pages() * PAGE
        return self.groups[first : first + PAGE]


async def figures(tx: Transaction, by: Actor, over: Span, grouped: str, locale: str) -> Figures:
    """Return the rates of what was filed in a span, as far as `by` may see it, grouped by `department` or `building`.

    Refuses like `admit`. Only the community in scope is counted.
    """
    admit(by, Who.HANDLER)
    at = await tx.now()
    told = await tx.histories.filed(over.since, over.until, by)
    if grouped == "building":
        buildings = await tx.communities.buildings.all()
        names = {one.id: one.name for one in buildings}
        found = by_group(told, lambda case: case.building_id or 0, [*names, 0], at=at)
        groups = [(names.get(id, label(locale, "rates-no-building")), one) for id, one in found]
    else:
        of = by_group(told, lambda case: case.department or "", [*departments(), ""], at=at)
        cards = await tx.departments.cards()
        groups = [(cards.get(key, {}).get("name") or post(key or None, locale), one) for key, one in of]
    return Figures(rates(told, at=at), groups)


def said(rate: Rate, measure: str, locale: str) -> str:
    """Return a rate in words: the percent, of how many, and beside it the silent and those not counted."""
    return label(
        locale,
        "rates-said",
        {
            "known": rate.percent is not None,
            "percent": rate.percent or 0,
            "yes": rate.yes,
            "base": rate.base,
            "silent": rate.silent,
            "excluded": rate.excluded,
            "office": measure == "response",
        },
    )


async def _of(tx: Transaction, owed: Owed) -> Figures:
    tx.within(owed.community_id)
    reader = await tx.residents.get(owed.resident_id)
    over = days(date.fromisoformat(owed.args["first"]), date.fromisoformat(owed.args["last"]), owed.zone or _ZONE)
    return await figures(tx, await tx.residents.actor(reader), over, owed.args["grouped"], owed.locale)


_ZONE = "Asia/Shanghai"


async def chart(tx: Transaction, owed: Owed) -> File:
    """Return a page of the rates as a picture. Refuses like `figures`, or with NotFound."""
    found, number = await _of(tx, owed), owed.args["page"]
    groups = [(label(owed.locale, "rates-together"), found.everything), *found.page(number)]
    drawn = [_group(name, of, owed.locale) for name, of in groups]
    title = label(owed.locale, "rates-title", owed.args)
    legend = [label(owed.locale, f"rates-part-{part}") for part in ("yes", "no", "silent", "excluded")]
    foot = label(owed.locale, "rates-foot", {"page": number % found.pages() + 1, "pages": found.pages()})
    return File("rates.png", await asyncio.to_thread(draw, title, legend, drawn, foot), picture=True)


def _group(name: str, of: Rates, locale: str) -> Group:
    bars = []
    for measure in MEASURES:
        rate: Rate = getattr(of, measure)
        parts = (rate.yes, rate.no, rate.silent, rate.excluded)
        bars.append(Bar(label(locale, f"rates-measure-{measure}"), parts, said(rate, measure, locale)))
    return Group(label(locale, "rates-group", {"name": name, "cases": of.cases}), tuple(bars))


async def book(tx: Transaction, owed: Owed) -> File:
    """Return all groups' rates as a workbook. Refuses like `figures`, or with NotFound."""
    content = await asyncio.to_thread(sheets.write, _lines(await _of(tx, owed), owed.locale))
    return File(await _name(tx, owed, "xlsx"), content)


async def lines(tx: Transaction, owed: Owed) -> File:
    """Return the same as CSV. Refuses like `figures`, or with NotFound."""
    return File(await _name(tx, owed, "csv"), sheets.write_csv(_lines(await _of(tx, owed), owed.locale)))


async def _name(tx: Transaction, owed: Owed, ending: str) -> str:
    at = (await tx.now()).astimezone(ZoneInfo(owed.zone or _ZONE))
    first, last = owed.args["first"], owed.args["last"]
    return f"{label(owed.locale, 'rates-file', {'first': first, 'last': last})}_{at:%m%d_%H%M}.{ending}"


_PARTS = ("yes", "no", "silent", "praise", "elsewhere", "undecided")


def _lines(found: Figures, locale: str) -> list[list[str]]:
    header = [label(locale, f"rates-column-{name}") for name in ("group", "cases", "proxied")]
    for measure in MEASURES:
        name = label(locale, f"rates-measure-{measure}")
        header += [f"{name} · {label(locale, f'rates-part-{part}')}" for part in (*_PARTS, "percent")]
    table = [header]
    for group, of in [*found.groups, (label(locale, "rates-together"), found.everything)]:
        cells = [group, str(of.cases), str(of.proxied)]
        for measure in MEASURES:
            rate: Rate = getattr(of, measure)
            cells += [str(getattr(rate, part)) for part in _PARTS]
            cells.append("" if rate.percent is None else f"{rate.percent}%")
        table.append(cells)
    return table


FILES: dict[str, Callable[[Transaction, Owed], Awaitable[File]]] = {CHART: chart, BOOK: book, LINES: lines}
"""Notice → what writes the file it carries."""
