"""What a person wants with a text (a question, help, a complaint, a wish, thanks) and how urgent it is.

Rules that a person can read and correct, because it is a matter of wording, not of topic. They stand in kinds.json.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from classifier.patterns import Patterns
from classifier.reading import Emergency, Kind, Urgency

_ORDER: tuple[Kind, ...] = ("praise", "suggestion", "consult", "help", "complaint")
_SURELY, _PERHAPS, _UNLESS = 3, 1, -3
_ENOUGH = 400  # characters: who wants something says so at the beginning or at the end, half of it each


@dataclass(frozen=True, slots=True)
class _Rules:
    surely: dict[Kind, Patterns]
    perhaps: dict[Kind, Patterns]
    unless: dict[Kind, Patterns]
    now: Patterns
    soon: Patterns
    calm: Patterns


@cache
def _rules() -> _Rules:
    written: dict[str, Any] = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))
    kinds, urgency = written["kinds"], written["urgency"]
    surely, perhaps, unless = (
        {kind: Patterns(kinds[kind][worth]) for kind in _ORDER} for worth in ("surely", "perhaps", "unless")
    )
    return _Rules(surely, perhaps, unless, *(Patterns(urgency[name]) for name in ("now", "soon", "calm")))


def kind(plain: str, danger: Emergency | None = None) -> Kind:
    """The kind of a plain text: an emergency when there is danger, a complaint when nothing tells."""
    if danger is not None:
        return "emergency"
    rules, said = _rules(), _ends(plain)
    best: Kind = "complaint"
    most = 0
    for name in _ORDER:
        points = _SURELY * rules.surely[name].found_in(said)
        points += _PERHAPS * rules.perhaps[name].found_in(said)
        if points and rules.unless[name].found_in(said):
            points += _UNLESS
        if points > most:
            best, most = name, points
    return best


def urgency(plain: str, wanted: Kind) -> Urgency:
    """How soon somebody should look: now (danger, or damage that grows), soon (daily life is hindered), or none.

    Thanks, wishes and questions are never `soon`, only what is dangerous makes them `now`.
    """
    rules, said = _rules(), _ends(plain)
    if wanted == "emergency" or (wanted != "praise" and rules.now.found_in(said)):
        return "now"
    if wanted in ("praise", "suggestion", "consult") or rules.calm.found_in(said):
        return "none"
    return "soon" if rules.soon.found_in(said) else "none"


@lru_cache(maxsize=4)
def _ends(plain: str) -> str:
    half = _ENOUGH // 2
    said = plain if len(plain) <= _ENOUGH else f"{plain[:half]}\n{plain[-half:]}"
    return re.sub(r"\s+", " ", said).strip()
