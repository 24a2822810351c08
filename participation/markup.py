"""Formatting as Telegram's own editor gives it: bold words, links, quotes. It is data, bounded and checked here, and
becomes HTML only at the edge (`bot/notices.py`).

The text itself is kept without formatting; a mark says which of its characters it is about. Cleaning a text drops
and joins characters, so marks are carried over from the text as it was typed.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from participation.refusals import Refusal

KINDS = frozenset(
    {"bold", "italic", "underline", "strikethrough", "spoiler", "code", "pre", "text_link", "blockquote"}
)  # fmt: skip
"""Kinds that are kept (core.telegram.org/bots/api#messageentity). Addresses, telephones and the like Telegram finds
by itself; mentions of persons and custom emoji are not for notices."""


class TooManyMarks(Refusal):
    """There is more formatting than one message can carry."""

    key = "notices-too-many-marks"


@dataclass(frozen=True, slots=True)
class Mark:
    """Formatting of `length` characters from `start` on, counted in code points; `url` for links alone."""

    kind: str
    start: int
    length: int
    url: str = ""

    @property
    def end(self) -> int:
        """Return the first character after it."""
        return self.start + self.length

    def plain(self) -> list[Any]:
        """Return it as plain values, to be stored."""
        return [self.kind, self.start, self.length, self.url]


def marks_of(stored: Iterable[Sequence[Any]]) -> tuple[Mark, ...]:
    """Return marks from their plain values."""
    return tuple(Mark(str(kind), int(start), int(length), str(url)) for kind, start, length, url in stored)


def carried(typed: str, entities: Iterable[Mark], kept: str, *, most: int, most_link: int) -> tuple[Mark, ...]:
    """Return the marks of `kept`, the cleaned form of `typed`, whose `entities` count in UTF-16 units as Telegram does.

    What is of no kept kind, empty after cleaning, no http(s) link or across another is left out.
    Refuses with TooManyMarks.
    """
    places = _places(typed, kept)
    if places is None:
        return ()
    found: list[Mark] = []
    for entity in entities:
        start, end = (places[_point(typed, at)] for at in (entity.start, entity.end))
        while end > start and kept[end - 1].isspace():
            end -= 1
        if entity.kind in KINDS and end > start and (entity.kind != "text_link" or _link(entity.url, most_link)):
            found.append(Mark(entity.kind, start, end - start, entity.url if entity.kind == "text_link" else ""))
    nested: list[Mark] = []
    for mark in sorted(set(found), key=lambda one: (one.start, -one.length, one.kind)):
        if all(mark.start >= outer.end or mark.end <= outer.end for outer in nested):
            nested.append(mark)
    if len(nested) > most:
        raise TooManyMarks(most=most)
    return tuple(nested)


def _link(url: str, most: int) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc) and len(url) <= most and url.isprintable()


def _point(text: str, units: int) -> int:
    """Return how many code points the first `units` UTF-16 units of `text` are."""
    return len(text.encode("utf-16-le")[: max(units, 0) * 2].decode("utf-16-le", "ignore"))


def _places(typed: str, kept: str) -> list[int] | None:
    """Return for each character of `typed` (and for its end) the first of `kept` that is not before it.

    Cleaning only leaves out, turns white space into spaces and composes accents, so both are walked side by side;
    None when they do not fit after all.
    """
    places, at, skipped = [], 0, 0
    for index, character in enumerate(typed):
        places.append(at)
        if skipped:  # the accent of a letter that was composed with it
            skipped -= 1
        elif at < len(kept) and (character == kept[at] or (character.isspace() and kept[at] == " ")):
            at += 1
        elif at < len(kept) and (length := _composed(typed, index, kept[at])):
            at, skipped = at + 1, length - 1
    places.append(at)
    return places if at == len(kept) else None


def _composed(typed: str, index: int, letter: str) -> int:
    """Return how many characters from `index` on are, composed, that letter; 0 when they are not."""
    for length in (1, 2, 3, 4):
        if unicodedata.normalize("NFC", typed[index : index + length]) == letter:
            return length
    return 0
