"""Pictures to look at: the week, an event's poster, where people are missing. Chinese is right on any machine (our own
font), colour is never the only signal, and the same is said in words under each. Written when they are delivered.

Knows no aiogram, so that the worker stays small.
"""

import asyncio
import io
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.charts import WIDTH, drawable, font, shortened
from bot.files import File
from bot.papers import wrapped
from bot.wording import day, label, moment
from participation.calendars import Entry, by_day, entries, needs
from storage import Transaction
from storage.outbox import Owed

if TYPE_CHECKING:
    from PIL import Image

WEEK, POSTER, MAP = "calendars-picture", "calendars-poster", "calendars-map"
"""The notices that carry a picture."""

A_DAY = 8
"""Entries of one day that are drawn; how many more there are is said."""

MOST_CELLS = 200
"""Boxes of a map: with more the picture were too high for Telegram (width and height are at most 10,000)."""

_EDGE, _DATE, _LINE = 40, 210, 54
_INK, _PALE, _PAPER = (32, 32, 32), (110, 110, 110), (255, 255, 255)
_BAND = (243, 243, 243)
_COLOUR = {
    "event": (0, 114, 178),
    "club": (0, 110, 80),
    "shift": (176, 84, 0),
}  # apart for the colour-blind too, dark enough to be read
_SIGN = {"event": "●", "club": "■", "shift": "▲"}
_SHORT, _ENOUGH, _NONE = (252, 225, 190), (214, 236, 222), (240, 240, 240)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a day; `kind` gives its sign and colour."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A building in the map: with shifts, and short of people or not."""

    name: str
    note: str
    shifts: int
    missing: int


def draw_week(title: str, legend: str, weeks: Sequence[tuple[str, Sequence[Line]]], empty: str) -> bytes:
    """Return a PNG of the week, a band a day. Texts too long for their place end in …."""
    from PIL import Image, ImageDraw  # 10 MB that only a picture needs

    heights = [max(len(lines), 1) * _LINE + 24 for _, lines in weeks]
    picture = Image.new("RGB", (WIDTH, 170 + sum(heights) + _EDGE), _PAPER)
    pen = ImageDraw.Draw(picture)
    pen.text((_EDGE, 28), shortened(drawable(title), 44, WIDTH - 2 * _EDGE), _INK, font(44))
    pen.text((_EDGE, 106), shortened(legend, 28, WIDTH - 2 * _EDGE), _PALE, font(28))
    y = 160
    for number, ((name, lines), height) in enumerate(zip(weeks, heights, strict=True)):
        if number % 2 == 0:
            pen.rectangle((0, y, WIDTH, y + height - 1), fill=_BAND)
        pen.text((_EDGE, y + 14), shortened(name, 30, _DATE - 12), _INK, font(30))
        if not lines:
            pen.text((_EDGE + _DATE, y + 14), empty, _PALE, font(30))
        for place, line in enumerate(lines):
            at = y + 14 + place * _LINE
            ink = _COLOUR.get(line.kind, _PALE)
            pen.text((_EDGE + _DATE, at), _SIGN.get(line.kind, ""), ink, font(30))
            words = shortened(drawable(line.text), 30, WIDTH - 2 * _EDGE - _DATE - 44)
            pen.text((_EDGE + _DATE + 44, at), words, ink, font(30))
        y += height
    return _saved(picture)


def draw_poster(community: str, title: str, lines: Sequence[str]) -> bytes:
    """Return a PNG of an event's poster: the title large, then when, where and for how many."""
    from PIL import Image, ImageDraw

    height = 1350
    picture = Image.new("RGB", (WIDTH, height), (255, 250, 240))
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 0, WIDTH, 150), fill=(178, 34, 34))
    pen.text((70, 46), shortened(drawable(community), 52, WIDTH - 140), _PAPER, font(52))
    y = 250
    for line in wrapped(drawable(title), 104, WIDTH - 140)[:4]:
        pen.text((70, y), line, _INK, font(104))
        y += 132
    y = max(y + 60, 800)
    for text in lines:
        for line in wrapped(drawable(text), 50, WIDTH - 140)[:2]:
            pen.text((70, y), line, _INK, font(50))
            y += 70
        y += 22
    pen.rectangle((20, 170, WIDTH - 20, height - 20), outline=(178, 34, 34), width=6)
    return _saved(picture)


def draw_map(title: str, legend: str, cells: Sequence[Cell]) -> bytes:
    """Return a PNG with a box a building, four a row: short of people (a thick frame), enough, or nothing planned."""
    from PIL import Image, ImageDraw

    cells = cells[:MOST_CELLS]
    across, high, gap = 4, 150, 16
    wide = (WIDTH - 2 * _EDGE - (across - 1) * gap) // across
    rows = -(-len(cells) // across)
    picture = Image.new("RGB", (WIDTH, 170 + rows * (high + gap) + _EDGE), _PAPER)
    pen = ImageDraw.Draw(picture)
    pen.text((_EDGE, 28), shortened(drawable(title), 44, WIDTH - 2 * _EDGE), _INK, font(44))
    pen.text((_EDGE, 106), shortened(legend, 28, WIDTH - 2 * _EDGE), _PALE, font(28))
    for number, cell in enumerate(cells):
        x = _EDGE + number % across * (wide + gap)
        y = 160 + number // across * (high + gap)
        fill = _SHORT if cell.missing else _ENOUGH if cell.shifts else _NONE
        frame = (*_COLOUR["shift"],) if cell.missing else _PALE
        pen.rectangle((x, y, x + wide, y + high), fill=fill, outline=frame, width=6 if cell.missing else 1)
        pen.text((x + 16, y + 22), shortened(drawable(cell.name), 38, wide - 32), _INK, font(38))
        pen.text((x + 16, y + 90), shortened(cell.note, 28, wide - 32), _INK, font(28))
    return _saved(picture)


def _saved(picture: "Image.Image") -> bytes:
    kept = io.BytesIO()
    picture.save(kept, "PNG")
    return kept.getvalue()


def week_lines(
    days: dict[date, list[Entry]], locale: str, zone: str, most: int = A_DAY
) -> list[tuple[str, list[Line]]]:  # fmt: skip
    """Return the days with their lines in words, for the picture and for the screen that says the same."""
    found = []
    for on, listed in days.items():
        lines = [
            Line(one.kind, label(locale, f"calendars-{one.kind}", {
                "time": f"{one.begins_at.astimezone(ZoneInfo(zone)):%H:%M}", "title": one.title, "place": one.place,
                "left": one.left,
            }))
            for one in listed[:most]
        ]  # fmt: skip
        if len(listed) > most:
            lines.append(Line("more", label(locale, "calendars-more", {"count": len(listed) - most})))
        found.append((day(on, locale), lines))
    return found


async def week(tx: Transaction, owed: Owed) -> File:
    """Return the community's week from the moment of the delivery on, as a picture."""
    community, zone = await _community(tx, owed)
    now = await tx.now()
    meetings = await tx.clubs.meetings(now)
    found = entries(await tx.events.coming(now), await tx.shifts.coming(now), now, zone, meetings)
    days = week_lines(by_day(found, now, zone), owed.locale, zone)
    title = label(owed.locale, "calendars-title", {"community": community})
    legend, empty = label(owed.locale, "calendars-legend"), label(owed.locale, "calendars-nothing")
    drawn = await asyncio.to_thread(draw_week, title, legend, days, empty)
    return File("week.png", drawn, picture=True)


async def poster(tx: Transaction, owed: Owed) -> File:
    """Return an event's poster. Refuses with NotFound."""
    community, zone = await _community(tx, owed)
    event = await tx.events.get(owed.args["event"])
    facts = {"place": event.place, "capacity": event.capacity, "left": max(event.left, 0),
             "when": moment(event.begins_at, owed.locale, zone)}  # fmt: skip
    lines = [label(owed.locale, f"calendars-poster-{line}", facts) for line in ("when", "where", "seats", "how")]
    return File("poster.png", await asyncio.to_thread(draw_poster, community, event.title, lines), picture=True)


async def map_(tx: Transaction, owed: Owed) -> File:
    """Return where shifts of the week are short of people, by building."""
    community, zone = await _community(tx, owed)
    now = await tx.now()
    found = entries([], await tx.shifts.coming(now), now, zone)
    cells = [
        Cell(
            one.building.name if one.building else label(owed.locale, "calendars-elsewhere"),
            label(owed.locale, "calendars-need", {"shifts": one.shifts, "missing": one.missing}),
            one.shifts, one.missing,
        )
        for one in needs(found, await tx.communities.buildings.all())
    ]  # fmt: skip
    drawn = await asyncio.to_thread(
        draw_map, label(owed.locale, "calendars-map-title", {"community": community}),
        label(owed.locale, "calendars-map-legend"), cells,
    )  # fmt: skip
    return File("map.png", drawn, picture=True)


async def _community(tx: Transaction, owed: Owed) -> tuple[str, str]:
    tx.within(owed.community_id)
    community = await tx.communities.get(owed.community_id or 0)
    return community.name, community.zone


FILES: dict[str, Callable[[Transaction, Owed], Awaitable[File]]] = {WEEK: week, POSTER: poster, MAP: map_}
"""Notice → what writes the picture it carries."""
