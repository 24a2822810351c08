"""志愿服务证明 as a picture for the chat and as a PDF to be printed, and the month's sheet for the office.

Written when they are delivered. The certificate says no more than the record does: the name somebody goes by here,
hours that others confirmed, and a code; the number of an identity card is never held and is written by hand. Knows no
aiogram, so that the worker stays small.
"""

import asyncio
import io
from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from bot.charts import BLANK, drawable, font, shortened
from bot.files import File
from bot.papers import wrapped
from bot.wording import dated, hours, label
from participation import sheets
from participation.access import Who, admit
from participation.honours import COLUMNS, LIMITS, NEVER_HELD, Certificate, Served, level, month, printed
from participation.refusals import NotFound
from storage import Transaction
from storage.outbox import Owed

if TYPE_CHECKING:
    from PIL import Image, ImageDraw

PICTURE, PAPER = "honours-picture", "honours-paper"
"""The notices that carry a certificate: a PNG, and a PDF of one page A4."""
BOOK, LINES = "honours-book", "honours-lines"
"""The notices that carry a month's confirmed services: an XLSX and a CSV."""

WIDTH, HEIGHT, DPI = 1754, 1240, 150
"""A4 lying, in pixels."""

_EDGE = 150
_INK, _PALE, _RED, _GOLD = (32, 32, 32), (110, 110, 110), (178, 34, 34), (166, 124, 0)


_PLACES_MOST = 3  # of the communities named, so that the certificate stays one page


async def places(tx: Transaction, certificate: Certificate, locale: str) -> str:
    """Return the communities whose hours a certificate counts, in words; nothing when none of them counts any more."""
    found = await tx.honours.places(certificate)
    return label(locale, "nav-comma").join(found[:_PLACES_MOST]) + ("…" if len(found) > _PLACES_MOST else "")


def facts(certificate: Certificate, issuer: str, where: str, locale: str, zone: str) -> dict[str, Any]:
    """Return what a certificate says, for its picture and for the words under it; `issuer` is the community that gives
    it, `where` are those whose hours it counts."""
    return {
        "name": certificate.name,
        "issuer": issuer,
        "community": where or issuer,
        "hours": hours(certificate.minutes),
        "times": certificate.times,
        "since": dated(certificate.since, locale, zone),
        "until": dated(certificate.until, locale, zone),
        "issued": dated(certificate.issued_at, locale, zone),
        "code": printed(certificate.code),
        "stars": level(certificate.minutes).stars,
    }


def stars(count: int) -> str:
    """Return stars as signs: `★★☆☆☆`."""
    return "★" * count + "☆" * (len(LIMITS["star_hours"]) - count)


def draw(certificate: Certificate, issuer: str, where: str, locale: str, zone: str) -> "Image.Image":
    """Return the certificate as an image of A4. Letters of a name that our font lacks are boxes, to be filled in by
    hand, and it says so."""
    from PIL import Image, ImageDraw  # 10 MB that only a picture needs

    known = facts(certificate, drawable(issuer), drawable(where), locale, zone)
    name = drawable(certificate.name)

    def said(id: str) -> str:
        return label(locale, id, {**known, "name": name})

    page = Image.new("RGB", (WIDTH, HEIGHT), (255, 255, 255))
    pen = ImageDraw.Draw(page)
    pen.rectangle((50, 50, WIDTH - 50, HEIGHT - 50), outline=_RED, width=6)
    pen.rectangle((66, 66, WIDTH - 66, HEIGHT - 66), outline=_RED, width=2)
    _middle(pen, 120, said("honours-title"), 76, _RED)
    _middle(pen, 236, said("honours-number"), 30, _PALE)
    y = 330
    for line in wrapped(said("honours-body"), 42, WIDTH - 2 * _EDGE):
        pen.text((_EDGE, y), line, _INK, font(42))
        y += 64
    if known["stars"]:
        pen.text((_EDGE, y + 20), stars(known["stars"]), _GOLD, font(52))
        pen.text((_EDGE + 300, y + 28), said("honours-star-line"), _INK, font(34))
    y = 720
    for id in ("honours-id-by-hand", *(["honours-letters-by-hand"] if BLANK in name else [])):
        pen.text((_EDGE, y), said(id), _INK, font(30))
        y += 56
    right = WIDTH - _EDGE - 520
    for number, id in enumerate(("honours-issuer", "honours-issued", "honours-seal")):
        pen.text((right, 850 + 60 * number), shortened(said(id), 34, 520), _INK, font(34))
    y = HEIGHT - 170
    for line in wrapped(said("honours-how-to-check"), 26, WIDTH - 2 * _EDGE):
        pen.text((_EDGE, y), line, _PALE, font(26))
        y += 38
    return page


def _middle(pen: "ImageDraw.ImageDraw", y: int, words: str, size: int, ink: tuple[int, int, int]) -> None:
    line = shortened(words, size, WIDTH - 2 * _EDGE)
    pen.text(((WIDTH - font(size).getlength(line)) / 2, y), line, ink, font(size))


def saved(page: "Image.Image", form: str) -> bytes:
    """Return an image as PNG or PDF."""
    kept = io.BytesIO()
    page.save(kept, form, resolution=DPI)
    return kept.getvalue()


async def _certificate(tx: Transaction, owed: Owed) -> tuple[Certificate, str, str, str]:
    tx.within(owed.community_id)
    certificate = await tx.honours.get(owed.args["certificate"])
    if certificate.resident_id != owed.resident_id:
        raise NotFound
    community = await tx.communities.get(certificate.community_id)
    return certificate, community.name, await places(tx, certificate, owed.locale), community.zone


async def picture(tx: Transaction, owed: Owed) -> File:
    """Return the person's own certificate as a picture. Refuses with NotFound."""
    certificate, issuer, where, zone = await _certificate(tx, owed)
    page = await asyncio.to_thread(draw, certificate, issuer, where, owed.locale, zone)
    return File("certificate.png", await asyncio.to_thread(saved, page, "PNG"), picture=True)


async def paper(tx: Transaction, owed: Owed) -> File:
    """Return the same as a PDF. Refuses with NotFound."""
    certificate, issuer, where, zone = await _certificate(tx, owed)
    page = await asyncio.to_thread(draw, certificate, issuer, where, owed.locale, zone)
    name = f"{label(owed.locale, 'honours-file')}_{printed(certificate.code)}.pdf"
    return File(name, await asyncio.to_thread(saved, page, "PDF"))


async def book(tx: Transaction, owed: Owed) -> File:
    """Return a month's confirmed services as a workbook. Refuses with NotAllowed whoever lost the post."""
    content = await asyncio.to_thread(sheets.write, await _sheet(tx, owed))
    return File(_sheet_name(owed, "xlsx"), content)


async def lines(tx: Transaction, owed: Owed) -> File:
    """Return the same as CSV. Refuses with NotAllowed whoever lost the post."""
    return File(_sheet_name(owed, "csv"), sheets.write_csv(await _sheet(tx, owed)))


def _sheet_name(owed: Owed, ending: str) -> str:
    return f"{label(owed.locale, 'honours-sheet-file')}_{owed.args['month']}.{ending}"


async def _sheet(tx: Transaction, owed: Owed) -> list[list[str]]:
    tx.within(owed.community_id)
    reader = await tx.residents.get(owed.resident_id)
    admit(await tx.residents.actor(reader), Who.STAFF)
    community = await tx.communities.get(owed.community_id or 0)
    asked = datetime.fromisoformat(f"{owed.args['month']}-15T12:00").replace(tzinfo=ZoneInfo(community.zone))
    served = await tx.honours.served(None, *month(asked, community.zone, 0))
    people = {one.resident_id for one in served} | {one.by for one in served if one.by is not None}
    names = {id: await tx.residents.name_of(id) for id in people}
    return sheet(served, names, community.name, owed.locale, community.zone)


def sheet(
    served: Iterable[Served], names: dict[int, str], community: str, locale: str, zone: str
) -> list[list[str]]:  # fmt: skip
    """Return the lines of a month's sheet: the columns' names, a line a service, and what Linli never holds."""
    found = [[label(locale, f"honours-column-{column}") for column in COLUMNS]]
    for number, one in enumerate(served, 1):
        begins, ends = one.begins_at.astimezone(ZoneInfo(zone)), one.ends_at.astimezone(ZoneInfo(zone))
        cells = {
            "number": str(number),
            "name": names.get(one.resident_id, ""),
            "organisation": community,
            "activity": one.team,
            "day": begins.date().isoformat(),
            "begins": f"{begins:%H:%M}",
            "ends": f"{ends:%H:%M}",
            "hours": hours(one.minutes),
            "place": one.place,
            "content": f"{one.team} {one.place}",
            "recorder": names.get(one.by or 0, ""),
        }
        found.append(["" if column in NEVER_HELD else cells[column] for column in COLUMNS])
    return [*found, [label(locale, "honours-sheet-note")]]


FILES: dict[str, Callable[[Transaction, Owed], Awaitable[File]]] = {
    PICTURE: picture, PAPER: paper, BOOK: book, LINES: lines,
}  # fmt: skip
"""Notice → what writes the file it carries."""
