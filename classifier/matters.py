"""Several matters in one text: parts that surely belong to different departments, so that each can get its own case.

A text is cut where people turn to something else (a new sentence, 还有, 另外, 第二, 2、), each part is read alone, and
what is not sure of itself stays with what stands before it. A wrong split costs more than a missed one: the parts of
one story are told apart from its neighbours only when each is sure, and hardly believes in the other's department.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from classifier.classifier import Classifier
from classifier.reading import Keyword, Reading
from classifier.script import plainly

MOST = 4
"""More matters than this in one text are no list of matters but a long letter, which is left whole."""
_SHORT = 120  # characters: in a longer text only a word that turns to another matter begins one
_LEAST = 5  # characters of a part that says something
_STRAY = 0.1  # what a part may believe of another part's department


@dataclass(frozen=True, slots=True)
class Matter:
    """One of several matters: the writer's own words, and how they were understood."""

    text: str
    reading: Reading


@cache
def _rules() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    written = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))
    turns = "|".join(written["turns"])
    return (
        re.compile(rf"(?<=[。!?;…,，、\s])(?={turns})|(?<=[。!?;…\n])"),
        re.compile(rf"\s*(?:{turns})"),
        re.compile(rf"\s*(?:{'|'.join(written['joined'])})"),
    )


def matters(classifier: Classifier, text: str, words: Sequence[Keyword] = ()) -> tuple[Matter, ...]:
    """The matters of a text in their order, two to four of different departments; empty when there is but one.

    The parts joined are the text, blanks at their ends apart. A text with danger in it is never split.
    """
    written = plainly(text)
    cuts, turn, joined = _rules()
    places = [0, *(at.start() for at in cuts.finditer(written.plain)), len(written.plain)]
    turned = len(written.plain) <= _SHORT
    parts: list[tuple[int, int]] = []
    for start, end in pairwise(places):
        part = written.plain[start:end]
        begins = turn.match(part) or (turned and not joined.match(part))
        if parts and (not begins or len(part.strip()) < _LEAST):
            parts[-1] = (parts[-1][0], end)
        elif part:
            parts.append((start, end))
    if not 2 <= len(parts) <= 2 * MOST:
        return ()
    found: list[tuple[int, int, Reading]] = []
    for start, end in parts:
        reading = classifier.read(written.original(start, end), words)
        if reading.emergency is not None:
            return ()
        if found and (not _stands(reading) or not _apart(found[-1][2], reading)):
            start = found.pop()[0]
            reading = classifier.read(written.original(start, end), words)
        found.append((start, end, reading))
    several = all(_stands(reading) for *_, reading in found)
    if not several or not 2 <= len(found) <= MOST or len({_first(reading) for *_, reading in found}) < len(found):
        return ()
    return tuple(Matter(written.original(start, end).strip(), reading) for start, end, reading in found)


def _first(reading: Reading) -> str:
    return reading.departments[0].department if reading.departments else ""


def _stands(reading: Reading) -> bool:
    """Whether a part is a matter of its own: sure of its department, and neither thanks nor a mere greeting."""
    return reading.sure and bool(reading.departments[0].words) and reading.kind != "praise"


def _apart(one: Reading, other: Reading) -> bool:
    """Whether neither believes in the other's department."""
    return not any(
        guess.department == _first(against) and guess.share > _STRAY
        for reading, against in ((one, other), (other, one))
        for guess in reading.departments
    )
