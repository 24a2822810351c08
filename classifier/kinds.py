"""What a person wants with a text (a question, help, a complaint, a wish, thanks) and how urgent it is.

Rules that a person can read and correct, because it is a matter of wording, not of topic. They stand in kinds.json.
"""

from __future__ import annotations

import json
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from classifier.patterns import Patterns
from classifier.reading import Emergency, Kind, Urgency

_ORDER: tuple[Kind, ...] = ("praise", "suggestion", "consult", "help", "complaint")
_SURELY, _PERHAPS, _UNLESS = 3, 1, -3
_ENOUGH = 400  # characters: who wants something says so at the beginning or at the end, half of it each


@cache
def _rules() -> Patterns:
    written: dict[str, Any] = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))
    kinds = {f"{kind} {worth}": patterns for kind in _ORDER for worth, patterns in written["kinds"][kind].items()}
    return Patterns(kinds | {name: written["urgency"][name] for name in ("now", "soon", "calm")})


def kind(plain: str, danger: Emergency | None = None) -> Kind:
    """The kind of a plain text: an emergency when there is danger, a complaint when nothing tells."""
    if danger is not None:
        return "emergency"
    said = _said(plain)
    best: Kind = "complaint"
    most = 0
    for name in _ORDER:
        points = _SURELY * (f"{name} surely" in said) + _PERHAPS * (f"{name} perhaps" in said)
        if points and f"{name} unless" in said:
            points += _UNLESS
        if points > most:
            best, most = name, points
    return best


def urgency(plain: str, wanted: Kind) -> Urgency:
    """How soon somebody should look: now (danger, or damage that grows), soon (daily life is hindered), or none.

    Thanks, wishes and questions are never `soon`, only what is dangerous makes them `now`.
    """
    said = _said(plain)
    if wanted == "emergency" or (wanted != "praise" and "now" in said):
        return "now"
    if wanted in ("praise", "suggestion", "consult") or "calm" in said:
        return "none"
    return "soon" if "soon" in said else "none"


@lru_cache(maxsize=4)
def _said(plain: str) -> frozenset[str]:
    """The lists of kinds.json that speak in a text; kept a moment, because the kind and the urgency ask for them."""
    half = _ENOUGH // 2
    ends = plain if len(plain) <= _ENOUGH else f"{plain[:half]}\n{plain[-half:]}"
    return frozenset(_rules().found_in(" ".join(ends.split())))
