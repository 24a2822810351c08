"""People's text is data: cleaned of what cannot be seen, bounded, never blank (SECURITY.md, "hostile text")."""

import re
import unicodedata

import regex

from participation.refusals import Blank, TooLong

_KEPT_CONTROLS = {"\n"}
_JOINERS = {"\u200d"}  # family and profession emoji are joined by it
_SPACES = regex.compile(r"[^\S\n]+")
_LINES = regex.compile(r"\n{3,}")
_GRAPHEME = regex.compile(r"\X")


def clean(text: str, *, most: int, lines: bool = True) -> str:
    """Return `text` in NFC without control, bidi, zero-width and private characters, trimmed.

    `most` is the limit in graphemes (what a reader counts as one character); four code points each on the whole, so
    that a tower of accents stays within a column and a message. With `lines=False` line breaks
    become spaces. Refuses with Blank or TooLong. Idempotent.
    """
    spaced = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    kept = "".join(c for c in unicodedata.normalize("NFC", spaced) if _visible(c))
    kept = _SPACES.sub(" ", kept if lines else kept.replace("\n", " "))
    kept = _LINES.sub("\n\n", "\n".join(line.strip() for line in kept.split("\n"))).strip()
    kept = unicodedata.normalize("NFC", kept)
    if not regex.search(r"[\p{L}\p{N}\p{S}\p{P}]", kept):
        raise Blank
    if len(kept) > max(4 * most, 16) or sum(1 for _ in _GRAPHEME.finditer(kept)) > most:
        raise TooLong(most=most)
    return kept


def whole_number(text: str) -> int | None:
    """Return the whole number that was typed, full width or half, with the word it counts or without (3 个人, 2小时);
    None when that is none, or one of ten digits and more."""
    digits = re.sub(r"\D+$", "", unicodedata.normalize("NFKC", text).strip())
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) < 10 else None


def _visible(character: str) -> bool:
    if character in _KEPT_CONTROLS or character in _JOINERS:
        return True
    return unicodedata.category(character) not in {"Cc", "Cf", "Co", "Cs", "Cn"}
