"""Lists of people as workbooks, written when they are delivered, not when they are asked for.

The outbox keeps only what a list is about: no names in its rows, nothing lost in a crash, and whoever lost the post
in between gets nothing. Knows no aiogram, so that the worker stays small.
"""

import asyncio
from collections.abc import Awaitable, Callable
from zoneinfo import ZoneInfo

from bot import calendars, club_sheets, figures, honours, ics, ledger_sheets, papers, results, tickets
from bot.files import File, named
from bot.wording import label
from participation import sheets
from participation.acknowledgements import Unreached, may_list
from storage import Transaction
from storage.outbox import Owed

UNREACHED = "acknowledgements-list"
"""The notice that carries the list of those whom a broadcast did not reach."""

COLUMNS = ("building", "unit", "room", "name", "fate", "phone")


async def unreached(tx: Transaction, owed: Owed) -> File:
    """Return the list of those whom a broadcast did not reach, in the reader's language.

    Refuses with NotAllowed when the reader may not have it any more, with NotFound when they have moved away.
    """
    tx.within(owed.community_id)
    reader = await tx.residents.get(owed.resident_id)
    building_id: int | None = owed.args["building"]
    may_list(await tx.residents.actor(reader), building_id, await tx.staff.leads(reader.id))
    broadcast = await tx.notices.get(owed.args["broadcast"])
    found = await tx.acknowledgements.unreached(broadcast, building_id)
    at = (await tx.now()).astimezone(ZoneInfo(owed.zone or "Asia/Shanghai"))
    title = label(owed.locale, "acknowledgements-file", {"place": owed.args["place"], "at": f"{at:%m-%d %H%M}"})
    header = [label(owed.locale, f"acknowledgements-column-{column}") for column in COLUMNS]
    lines = [_cells(one, owed.locale) for one in found]
    content = await asyncio.to_thread(sheets.write, [header, *lines])
    return File(f"{named(title)}.xlsx", content)


def _cells(one: Unreached, locale: str) -> list[str]:
    unit = str(one.unit) if one.unit else ""
    return [one.building, unit, one.room, one.name, label(locale, f"acknowledgements-fate-{one.fate.value}"), one.phone]


FILES: dict[str, Callable[[Transaction, Owed], Awaitable[File]]] = {
    UNREACHED: unreached,
    **figures.FILES,
    **results.FILES,
    **ledger_sheets.FILES,
    **papers.FILES,
    **tickets.FILES,
    **ics.FILES,
    **honours.FILES,
    **calendars.FILES,
    **club_sheets.FILES,
}
"""Notice → what writes the file it carries, at its delivery."""
