"""Names that neighbours would take for staff are refused (SECURITY.md, "staff impersonation").

A name is folded to what the eye reads: full-width and compatibility forms, Traditional, look-alike letters and
characters, accents, spaces and dots in between all come to the same thing.
"""

import json
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import regex

from participation.refusals import Refusal
from participation.text import clean

_DATA: dict[str, Any] = json.loads(Path(__file__).with_name("staff_names.json").read_text(encoding="utf-8"))
_LOOKALIKES = str.maketrans(_DATA["lookalikes"])
_DIGITS = str.maketrans(_DATA["digits"])
_LATIN = frozenset(_DATA["latin"])
_BETWEEN = regex.compile(r"[^\p{L}\p{N}]+")
_NUMBERS = regex.compile(r"\p{N}+")


class LooksLikeStaff(Refusal):
    """The name holds a word of office, or is the name of somebody who has one."""

    key = "residents-looks-like-staff"


def call_name(text: str, *, most: int, taken: Iterable[str] = ()) -> str:
    """Return the name to be called by, cleaned, at most `most` graphemes.

    `taken` are the names of the people with a post here. Refuses with LooksLikeStaff, Blank or TooLong.
    """
    name = clean(text, most=most, lines=False)
    others = {"".join(_words(other)) for other in taken}
    for reading in (_NUMBERS.sub("", name), name.translate(_DIGITS), name):
        words = _words(reading)
        whole = "".join(words)
        if any(word in whole for word in _DATA["words"]) or not _LATIN.isdisjoint([*words, whole]) or whole in others:
            raise LooksLikeStaff
    return name


def folded(text: str) -> str:
    """Return a text as the eye reads it, in one form and without what stands between the letters."""
    return "".join(_words(text))


def _words(text: str) -> list[str]:
    wide = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text)).casefold()
    bare = "".join(c for c in wide if not unicodedata.combining(c)).translate(_LOOKALIKES)
    return [word for word in _BETWEEN.split(str(_simplify().convert(bare))) if word]


@cache
def _simplify() -> Any:
    import opencc  # only who takes a name needs it

    return opencc.OpenCC("t2s")
