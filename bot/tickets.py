"""An event's ticket as a picture with a code to be scanned at the door, and its list of names as a sheet to be printed.

Written when they are delivered. Knows no aiogram, so that the worker stays small.
"""

import asyncio
import io
from collections.abc import Awaitable, Callable

from bot.charts import font
from bot.files import File, named
from bot.papers import wrapped
from bot.wording import label, moment
from participation import sheets
from participation.access import Role
from participation.attendance import PRESENT
from participation.events import LIVE, Event, Registration
from participation.refusals import NotAllowed, NotFound
from storage import Transaction
from storage.outbox import Owed

TICKET, NAMES = "attendance-ticket", "attendance-names"
"""The notices that carry a ticket, and an event's list."""

WIDTH, _EDGE, _DOT = 800, 50, 16
COLUMNS = ("number", "name", "party", "state", "came")


async def ticket(tx: Transaction, owed: Owed) -> File:
    """Return the holder's ticket. Refuses with NotFound when the seat was given back."""
    tx.within(owed.community_id)
    mine = await tx.events.registrations.get(owed.args["registration"])
    if mine.code is None or mine.resident_id != owed.resident_id or mine.state not in LIVE:
        raise NotFound
    event = await tx.events.get(mine.event_id)
    link = f"{owed.args['link']}{mine.code}"
    zone = owed.zone or "Asia/Shanghai"
    lines = [
        (event.title, 44),
        (moment(event.begins_at, owed.locale, zone), 34),
        (event.place, 34),
        (label(owed.locale, "attendance-ticket-party", {"party": mine.party}), 34),
    ]
    return File("ticket.png", await asyncio.to_thread(draw, link, lines), picture=True)


def draw(link: str, lines: list[tuple[str, int]]) -> bytes:
    """Return a PNG: the code for `link`, and below it lines of (words, size), broken where they are too long."""
    import segno
    from PIL import Image, ImageDraw  # 10 MB that only a picture needs

    dots = [list(row) for row in segno.make_qr(link, error="m").matrix]
    dot = min(_DOT, (WIDTH - 2 * _EDGE) // (len(dots) + 8))
    parts = [(part, size) for words, size in lines for part in wrapped(words, size, WIDTH - 2 * _EDGE)]
    top = (len(dots) + 8) * dot  # a quiet zone of four dots on every side, as the standard asks
    picture = Image.new("L", (WIDTH, top + sum(size + 18 for _, size in parts) + _EDGE), 255)
    pen = ImageDraw.Draw(picture)
    left = (WIDTH - len(dots) * dot) // 2
    for y, row in enumerate(dots):
        for x, is_dark in enumerate(row):
            if is_dark:
                place = (left + x * dot, (y + 4) * dot)
                pen.rectangle((*place, place[0] + dot - 1, place[1] + dot - 1), fill=0)
    y = top
    for part, size in parts:
        pen.text(((WIDTH - font(size).getlength(part)) // 2, y), part, 0, font(size))
        y += size + 18
    kept = io.BytesIO()
    picture.save(kept, "PNG")
    return kept.getvalue()


async def names(tx: Transaction, owed: Owed) -> File:
    """Return who is on an event's list, with an empty column to tick. Refuses with NotAllowed when the reader is not
    staff any more, with NotFound."""
    tx.within(owed.community_id)
    reader = await tx.residents.get(owed.resident_id)
    if not (await tx.residents.actor(reader)).holds(Role.STAFF, Role.ADMIN):
        raise NotAllowed
    event = await tx.events.get(owed.args["event"])
    listed = await tx.events.names(event.id)
    header = [label(owed.locale, f"attendance-column-{column}") for column in COLUMNS]
    lines = [
        [str(number), name or label(owed.locale, "attendance-unnamed"), str(one.party), _state(one, owed.locale),
         "✓" if one.state in PRESENT else ""]
        for number, (one, name) in enumerate(listed, 1)
    ]  # fmt: skip
    content = await asyncio.to_thread(sheets.write, [*_head(event, owed), header, *lines])
    return File(f"{named(event.title)}.xlsx", content)


def _head(event: Event, owed: Owed) -> list[list[str]]:
    return [[event.title], [moment(event.begins_at, owed.locale, owed.zone or "Asia/Shanghai"), event.place], []]


def _state(one: Registration, locale: str) -> str:
    return label(locale, "attendance-state", {"state": str(one.state), "excuse": one.excuse or "none"})


FILES: dict[str, Callable[[Transaction, Owed], Awaitable[File]]] = {TICKET: ticket, NAMES: names}
"""Notice → what writes the file it carries."""
