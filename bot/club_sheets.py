"""How many came to a club's sessions, as sheets of numbers, written when they are delivered. Knows no aiogram."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.files import File, named
from bot.wording import label
from participation import club_sessions, sheets
from participation.access import Who, admit
from participation.club_sessions import Turnout
from participation.clubs import Club
from storage import Transaction
from storage.outbox import Owed

BOOK, LINES = "clubs-book-file", "clubs-lines-file"
"""The notices that carry the numbers: an XLSX and a CSV."""

COLUMNS = ("day", "hour", "place", "came", "excused", "members")
_ZONE = "Asia/Shanghai"


async def turnouts(tx: Transaction, club: Club, at: datetime, limit: int | None = None) -> list[Turnout]:
    """Return the club's sessions that have begun in numbers, the last first."""
    past = await tx.clubs.sessions.past(club.id, at, limit)
    members = [one for one, _ in await tx.clubs.members.named(club.id, ever=True)]
    came, excused = await tx.clubs.sessions.counts([one.id for one in past])
    return club_sessions.turnouts(past, members, came, excused)


async def book(tx: Transaction, owed: Owed) -> File:
    """Return the numbers as a workbook. Refuses with NotAllowed, NotFound."""
    name, table = await _table(tx, owed)
    return File(f"{name}.xlsx", await asyncio.to_thread(sheets.write, table))


async def lines(tx: Transaction, owed: Owed) -> File:
    """Return the numbers as CSV. Refuses with NotAllowed, NotFound."""
    name, table = await _table(tx, owed)
    return File(f"{name}.csv", sheets.write_csv(table))


async def _table(tx: Transaction, owed: Owed) -> tuple[str, list[list[str]]]:
    tx.within(owed.community_id)
    admit(await tx.residents.actor(await tx.residents.get(owed.resident_id)), Who.STAFF)
    club, now, zone = await tx.clubs.get(owed.args["club"]), await tx.now(), ZoneInfo(owed.zone or _ZONE)
    table = [[label(owed.locale, f"clubs-column-{column}") for column in COLUMNS]]
    for one in reversed(await turnouts(tx, club, now)):
        at = one.session.begins_at.astimezone(zone)
        numbers = [str(count) for count in (one.came, one.excused, one.members)]
        table.append([f"{at:%Y-%m-%d}", f"{at:%H:%M}", one.session.place or club.place, *numbers])
    title = label(owed.locale, "clubs-file", {"name": club.name, "at": f"{now.astimezone(zone):%m-%d %H%M}"})
    return named(title), table


FILES: dict[str, Callable[[Transaction, Owed], Awaitable[File]]] = {BOOK: book, LINES: lines}
"""Notice → what writes the file it carries."""
