"""Bars as a picture for chat. The font is our own, so that Chinese is right on a machine that has none; colour is
never the only signal, so each part has its pattern and each bar its figures in words. Knows no aiogram."""

import io
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL import Image, ImageDraw, ImageFont

FONT = Path(__file__).parent / "fonts" / "NotoSansCJKsc-Regular-subset.otf"

WIDTH = 1080
"""Pixels. Telegram shows a photo no wider than 1280 (playground/files.py), a phone not much wider than this."""
_EDGE = 40
_LABEL, _BAR = 130, 300
_ROW, _GAP, _THICK = 46, 26, 30
_INK, _PALE, _PAPER = (32, 32, 32), (120, 120, 120), (255, 255, 255)
_COLOURS = (
    (0, 114, 178),
    (230, 159, 0),
    (153, 153, 153),
    (255, 255, 255),
)  # apart for the colour-blind too (Okabe, Ito)


@dataclass(frozen=True, slots=True)
class Bar:
    """`parts` are the numbers of: so, not so, silent, not counted. `note` says them in words."""

    label: str
    parts: tuple[int, int, int, int]
    note: str


@dataclass(frozen=True, slots=True)
class Group:
    """A title over its bars."""

    title: str
    bars: tuple[Bar, ...]


def draw(title: str, legend: Sequence[str], groups: Sequence[Group], foot: str) -> bytes:
    """Return a PNG with a bar a line; `legend` names the four parts. Texts too long for their place end in …."""
    from PIL import Image, ImageDraw  # 10 MB that only a chart needs

    rows = sum(len(group.bars) for group in groups)
    height = 200 + len(groups) * (_ROW + _GAP) + rows * _ROW + 60
    picture = Image.new("RGB", (WIDTH, height), _PAPER)
    pen = ImageDraw.Draw(picture)
    _write(pen, _EDGE, 30, title, 40, WIDTH - 2 * _EDGE)
    x = _EDGE
    for number, name in enumerate(legend):
        _part(picture, pen, x, 112, 36, number)
        x += 46
        x += _write(pen, x, 108, name, 26, 230) + 28
    y = 176
    for group in groups:
        _write(pen, _EDGE, y, group.title, 30, WIDTH - 2 * _EDGE)
        y += _ROW
        for bar in group.bars:
            _bar(picture, pen, y, bar)
            y += _ROW
        y += _GAP
    _write(pen, _EDGE, y, foot, 24, WIDTH - 2 * _EDGE, _PALE)
    kept = io.BytesIO()
    picture.save(kept, "PNG")
    return kept.getvalue()


def draw_table(title: str, header: Sequence[str], rows: Sequence[Sequence[str]], foot: Sequence[str]) -> bytes:
    """Return a PNG of a table, its first column wide, the last rows as they come; `foot` are lines below it. Texts too
    long for their place end in …."""
    from PIL import Image, ImageDraw

    wide = 300 if len(header) < 6 else 250
    narrow = (WIDTH - 2 * _EDGE - wide) // max(len(header) - 1, 1)
    height = 130 + (len(rows) + 1) * _ROW + 40 + len(foot) * 36 + 30
    picture = Image.new("RGB", (WIDTH, height), _PAPER)
    pen = ImageDraw.Draw(picture)
    _write(pen, _EDGE, 30, title, 40, WIDTH - 2 * _EDGE)
    y = 110
    for number, row in enumerate((header, *rows)):
        if number % 2 == 0:
            pen.rectangle((_EDGE, y - 6, WIDTH - _EDGE, y + _ROW - 7), fill=(238, 238, 238))
        for column, text in enumerate(row):
            x = _EDGE + 8 + (wide + (column - 1) * narrow if column else 0)
            _write(pen, x, y, text, 26, (narrow if column else wide) - 12)
        y += _ROW
    pen.rectangle((_EDGE, 104, WIDTH - _EDGE, y - 7), outline=_PALE)
    y += 24
    for line in foot:
        _write(pen, _EDGE, y, line, 24, WIDTH - 2 * _EDGE, _PALE)
        y += 36
    kept = io.BytesIO()
    picture.save(kept, "PNG")
    return kept.getvalue()


def shortened(text: str, size: int, most: float) -> str:
    """Return the text, or as much of it as is no wider than `most` pixels at that size, with … at its end."""
    wide = font(size).getlength
    if wide(text) <= most:
        return text
    while text and wide(text + "…") > most:
        text = text[:-1]
    return text + "…"


@cache
def has_glyph(sign: str) -> bool:
    """Return whether our font can draw this character."""
    return bytes(font(24).getmask(sign)) != bytes(font(24).getmask("\U00010000"))  # what is not there looks like this


BLANK = "□"
"""Stands where a letter is to be written by hand."""


def drawable(text: str) -> str:
    """Return a text as our font can draw it: a letter that it lacks becomes `BLANK`, other signs that it lacks go."""
    drawn = (
        sign if has_glyph(sign) else BLANK if unicodedata.category(sign)[0] in "LN" else "" for sign in text
    )  # fmt: skip
    return " ".join("".join(drawn).split())


def _bar(picture: "Image.Image", pen: "ImageDraw.ImageDraw", y: int, bar: Bar) -> None:
    _write(pen, _EDGE, y - 2, bar.label, 26, _LABEL - 10)
    whole = sum(bar.parts)
    left = _EDGE + _LABEL
    x, before = left, 0
    for number, count in enumerate(bar.parts):
        before += count
        end = left + (_BAR * before // whole if whole else 0)  # by the sum, so that rounding leaves no gap at the end
        if count and end > x:
            _part(picture, pen, x, y, end - x, number)
        x = end
    place = left + _BAR + 20
    _write(pen, place, y, bar.note, 24, WIDTH - _EDGE - place)


def _part(picture: "Image.Image", pen: "ImageDraw.ImageDraw", x: int, y: int, width: int, number: int) -> None:
    """Fill a part: plain, with stripes, with dots, or empty."""
    from PIL import Image, ImageDraw

    tile = Image.new("RGB", (width, _THICK), _COLOURS[number])
    marks = ImageDraw.Draw(tile)
    if number == 1:
        for start in range(-_THICK, width, 12):
            marks.line((start, _THICK, start + _THICK, 0), _PAPER, 3)
    elif number == 2:
        for column in range(6, width, 12):
            for line in range(6, _THICK, 12):
                marks.ellipse((column - 2, line - 2, column + 2, line + 2), _PAPER)
    picture.paste(tile, (x, y))
    pen.rectangle((x, y, x + width - 1, y + _THICK - 1), outline=_PALE)


def _write(pen: "ImageDraw.ImageDraw", x: int, y: int, text: str, size: int, most: float, ink: Any = _INK) -> int:
    """Write one line and return its width in pixels."""
    line = shortened(text, size, most)
    pen.text((x, y), line, ink, font(size))
    return int(font(size).getlength(line))


@cache
def font(size: int) -> "ImageFont.FreeTypeFont":
    """Return our font at that size in pixels."""
    from PIL import ImageFont

    # the simple layout: one glyph a character is all that Chinese needs, and no other library decides it
    return ImageFont.truetype(FONT, size, layout_engine=ImageFont.Layout.BASIC)
