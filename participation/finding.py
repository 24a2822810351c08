"""What somebody of the office looks for among the cases: a number, words, a place, for staff a person's name."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

MOST_WORDS = 6
"""More words than anybody types; each is a condition of the question."""

_NUMBER = re.compile(r"(?:#|no\.?|诉求|訴求|case)?\s*(\d{1,18})\s*(?:号|號)?", re.IGNORECASE)
_SURE = re.compile(r"(?:#|no\.?|诉求|訴求|case)\s*\d+\s*(?:号|號)?|\d+\s*(?:号|號)", re.IGNORECASE)


class Waiting(StrEnum):
    """What of the queue somebody wants to see."""

    UNSIGNED = "unsigned"
    AMBER = "amber"
    SUPERVISED = "supervised"
    MINE = "mine"


@dataclass(frozen=True, slots=True)
class Asked:
    """`number` is the case's own number, when one was typed; `words` must all be found, each somewhere. With `sure`
    nothing but a number can have been meant."""

    number: int | None
    words: tuple[str, ...]
    sure: bool = False


def asked(text: str) -> Asked:
    """Return what a typed line asks for: `#12`, `12号`, or words with spaces between them. Full-width is read alike."""
    line = " ".join(unicodedata.normalize("NFKC", text).split())
    number = _NUMBER.fullmatch(line)
    found = int(number[1]) if number else None
    return Asked(found, tuple(line.split()[:MOST_WORDS]), sure=bool(_SURE.fullmatch(line)))
