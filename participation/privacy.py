"""ID-card numbers have no place in a chat (PRODUCT.md, "Never"): recognised, hidden before anything is stored, refused.

`hide` works on what comes in, so that no table, log or set-aside update ever holds the number; `hidden` tells later
that something was hidden, so that the message is deleted and the person is told why.
"""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from typing import Any

import regex

from participation.refusals import Refusal

_NUMBER = regex.compile(r"(?<![0-9])[1-9](?:[ \-]?[0-9]){16}[ \-]?[0-9Xx](?![0-9])")
_FIGURE = re.compile("[\\d¹²³⁰-₉①-⓿]")
_LEAST = 18
_VEIL = "\ue1d0"
"""Stands where a digit stood: a private character, which no keyboard types and `text.clean` drops."""


class IdCardNumber(Refusal):
    """The text holds what looks like a resident's ID-card number; nothing of it was kept."""

    key = "complaints-id-card"


def refuse_id_cards(text: str) -> None:
    """Return nothing when the text holds no ID-card number (GB 11643: region, date of birth, order, check digit).

    The check digit is not asked for: a number with one slip is as private as the right one. Refuses with
    IdCardNumber.
    """
    if hidden(text) or any(_numbers(unicodedata.normalize("NFKC", text))):
        raise IdCardNumber


def hide(text: str) -> str:
    """Return the text with every ID-card number veiled, as long as before in UTF-16: what points into it still fits."""
    if len(text) < _LEAST or len(_FIGURE.findall(text)) < _LEAST - 1:  # most texts: a look costs next to nothing
        return text
    folded = unicodedata.normalize("NFKC", text)
    if not any(_numbers(folded)):
        return text
    # character by character, so that a place in the folded text is a place in the one that was written
    parts = [unicodedata.normalize("NFKC", character) for character in text]
    places = [at for at, part in enumerate(parts) for _ in part]
    kept = list(text)
    for begin, end in _numbers("".join(parts)):
        for at in set(places[begin:end]):
            kept[at] = _VEIL * (2 if ord(text[at]) > 0xFFFF else 1)
    return "".join(kept)


def hide_all(value: Any, *, name: str = "") -> Any:
    """Return a JSON value with the numbers in all its texts veiled; Telegram's own names of things (`…_id`) are left
    as they are. A value without a number is returned itself."""
    if isinstance(value, str):
        return value if name.endswith("_id") else hide(value)
    if isinstance(value, dict):
        fresh = {key: hide_all(one, name=str(key)) for key, one in value.items()}
        return fresh if any(fresh[key] is not value[key] for key in fresh) else value
    if isinstance(value, list):
        several = [hide_all(one, name=name) for one in value]
        return several if any(new is not old for new, old in zip(several, value, strict=True)) else value
    return value


def hidden(text: str) -> bool:
    """Return whether something was hidden in this text."""
    return _VEIL in text


def unveiled(text: str) -> str:
    """Return the text without what was hidden in it, trimmed."""
    return " ".join(part for part in text.replace(_VEIL, "\x00").split("\x00") if part).strip()


def _numbers(folded: str) -> Iterator[tuple[int, int]]:
    for found in _NUMBER.finditer(folded):
        digits = regex.sub(r"[ \-]", "", found[0])
        try:
            born = date(int(digits[6:10]), int(digits[10:12]), int(digits[12:14]))
        except ValueError:
            continue
        if 1900 <= born.year < 2100:
            yield found.span()
