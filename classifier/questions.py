"""One good question when it would decide: a text could belong to two departments, and a plain fact tells which.

The questions are the lines of questions.json, in the residents' words.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from classifier.reading import Reading
from classifier.script import plainly


@dataclass(frozen=True, slots=True)
class Question:
    """A question in one language, and for each of the two departments the answer that means it, the likelier first."""

    text: str
    answers: tuple[tuple[str, str], ...]


@cache
def _lines() -> list[tuple[re.Pattern[str], dict[str, Any]]]:
    lines = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))["questions"]
    return [(re.compile(line["about"]), line) for line in lines]


def question(text: str, reading: Reading, locale: str) -> Question | None:
    """The question that would decide an unsure reading of a text, in `zh-Hans`, `zh-Hant` or `en`; or None.

    A text that the best guess and the runner-up both know is asked about those two first; else about the best guess
    and the department that people most often mean instead.
    """
    if reading.sure or not reading.departments:
        return None
    plain = plainly(text).plain
    best, second = reading.departments[0].department, {guess.department for guess in reading.departments[1:2]}
    fitting = [line for about, line in _lines() if best in line["answers"] and about.search(plain)]
    fitting.sort(key=lambda line: second.isdisjoint(line["answers"]))
    if not fitting:
        return None
    ask, answers = fitting[0]["ask"], fitting[0]["answers"]
    order = sorted(answers, key=lambda name: name != best)
    return Question(_said(ask, locale), tuple((name, _said(answers[name], locale)) for name in order))


def _said(words: dict[str, str], locale: str) -> str:
    return words.get(locale, words["zh-Hans"])
