"""The paper ballot as a PDF to be printed: the options in the order of the chat, each with its number and a box.

Written when it is delivered. Knows no aiogram, so that the worker stays small.
"""

import asyncio
import io
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from bot.charts import font
from bot.files import File
from bot.wording import label, moment
from participation import papers
from participation.money import wan, yuan
from participation.packs import Kind
from participation.papers import NoPaperHere
from participation.polls import Poll
from participation.tally import ANSWERS
from storage import Transaction
from storage.outbox import Owed

if TYPE_CHECKING:
    from PIL import ImageDraw

SHEET = "papers-sheet"
"""The notice that carries the paper."""

DPI = 150
WIDTH, HEIGHT = 1240, 1754
"""A4 at 150 points an inch."""

_EDGE, _BOX = 90, 38
_A_PAGE = 16
"""Options on one page: a budget vote of fifty takes four pages rather than small letters."""

_INK, _PALE = 0, 120


async def sheet(tx: Transaction, owed: Owed) -> File:
    """Return the paper of a poll. Refuses with NotFound, or NoPaperHere where the poll takes none."""
    tx.within(owed.community_id)
    poll = await tx.ballots.get(owed.args["poll"])
    if not papers.takes_paper(poll):
        raise NoPaperHere
    community = await tx.communities.get(poll.community_id)
    drawn = await asyncio.to_thread(draw, text(poll, community.name, owed.locale, community.zone))
    return File(f"{label(owed.locale, 'papers-file', {'poll': poll.id})}.pdf", drawn)


def text(poll: Poll, community: str, locale: str, zone: str) -> dict[str, Any]:
    """Return what stands on the paper: head, question, how to fill it in, the lines to mark, and the foot."""

    def said(id: str, **args: Any) -> str:
        return label(locale, id, args, zone=zone)

    def sum_(fen: int) -> str:
        return said("budgets-sum", wan=wan(fen), yuan=yuan(fen))

    if poll.kind is Kind.YES_NO:
        lines = [("", said(f"ballots-answer-{answer}")) for answer in ANSWERS]
    elif poll.kind is Kind.BUDGET:
        costs = dict(enumerate((poll.costs[number] for number in poll.order), 1))
        lines = [(f"{n}.", f"{name}　{sum_(costs[n])}") for n, name in papers.printed(poll)]
    else:
        lines = [(f"{n}.", name) for n, name in papers.printed(poll)]
    return {
        "head": said("papers-sheet-head", community=community, poll=poll.id),
        "question": poll.question,
        "how": [
            said("papers-sheet-how", kind=poll.kind.value, fits=poll.pack.fits, fund=sum_(poll.fund)),
            *([said("papers-sheet-home")] if papers.is_tied(poll) else []),
        ],
        "lines": lines,
        "foot": [
            said("papers-sheet-foot", tied=papers.is_tied(poll), until=moment(poll.closes_at, locale, zone)),
            said(f"ballots-effect-{poll.pack.effect}"),
        ],
        "page": lambda number, of: said("papers-sheet-page", number=number, of=of),
    }


def draw(on: dict[str, Any]) -> bytes:
    """Return the paper as a PDF of as many pages as the lines need."""
    from PIL import Image, ImageDraw  # 10 MB that only a picture needs

    lines = on["lines"]
    parts = [lines[first : first + _A_PAGE] for first in range(0, len(lines), _A_PAGE)]
    pages = []
    for number, part in enumerate(parts, 1):
        page = Image.new("L", (WIDTH, HEIGHT), 255)
        pen = ImageDraw.Draw(page)
        y = _put(pen, _EDGE, 70, on["head"], 30, _PALE)
        y = _put(pen, _EDGE, y + 14, on["question"], 48)
        for how in on["how"]:
            y = _put(pen, _EDGE, y + 18, how, 32)
        y += 34
        for mark, line in part:
            pen.rectangle((_EDGE, y, _EDGE + _BOX, y + _BOX), outline=_INK, width=3)
            pen.text((_EDGE + _BOX + 24, y - 5), mark, _INK, font(36))
            y = max(_put(pen, _EDGE + _BOX + (96 if mark else 24), y - 5, line, 36), y + _BOX) + 20
        y = HEIGHT - 300
        for foot in on["foot"]:
            y = _put(pen, _EDGE, y, foot, 24, _PALE) + 8
        if len(parts) > 1:
            _put(pen, _EDGE, HEIGHT - 70, on["page"](number, len(parts)), 24, _PALE)
        pages.append(page)
    kept = io.BytesIO()
    pages[0].save(kept, "PDF", resolution=DPI, save_all=True, append_images=pages[1:])
    return kept.getvalue()


def _put(pen: "ImageDraw.ImageDraw", x: int, y: int, words: str, size: int, ink: int = _INK) -> int:
    """Write words in as many lines as they need and return where the next line may begin."""
    for line in wrapped(words, size, WIDTH - _EDGE - x):
        pen.text((x, y), line, ink, font(size))
        y += size + 14
    return y


def wrapped(words: str, size: int, most: float) -> list[str]:
    """Return words broken into lines no wider than `most` pixels at that size; at a space where there is one near."""
    lines = [""]
    for sign in words:
        if sign == "\n" or font(size).getlength(lines[-1] + sign) > most:
            cut = lines[-1].rfind(" ")
            rest = lines[-1][cut + 1 :] if sign not in "\n " and cut > len(lines[-1]) * 2 // 3 else ""
            lines[-1] = lines[-1][: len(lines[-1]) - len(rest)].rstrip()
            lines.append(rest)
            if sign in "\n ":
                continue
        lines[-1] += sign
    return lines


FILES: dict[str, Callable[[Transaction, Owed], Awaitable[File]]] = {SHEET: sheet}
"""Notice → what writes the file it carries."""
