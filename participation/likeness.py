"""Is this the same idea? Two proposals are alike by their words and their place, so that neighbours join one
instead of filing two.

A pure function over words: who cuts a text into words is the caller's affair. Words are compared with their
pieces, because neighbours say 路灯, 感应灯 and 灯 for the same thing. The numbers and the words that say nothing
stand in `projects.json`; they were set by reading proposals side by side, not learned. They lean towards showing
one idea too many: that costs a press, a second file of the same idea costs the neighbours their seconds.
"""

import json
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_SHIPPED: dict[str, Any] = json.loads(Path(__file__).with_name("projects.json").read_text(encoding="utf-8"))["likeness"]
_COMMON = frozenset(_SHIPPED["common_words"])
_COMMON_CHARACTERS = frozenset(_SHIPPED["common_characters"])
_METRES_A_DEGREE = 111_320


@dataclass(frozen=True, slots=True)
class Sketch:
    """A proposal as it is compared: the words of its title, of all its text, of its place, and where it is."""

    id: int
    title: frozenset[str]
    words: frozenset[str]
    place: frozenset[str] = frozenset()
    building_id: int | None = None
    point: tuple[float, float] | None = None


def telling(words: Iterable[str]) -> frozenset[str]:
    """Return the words that say something, with their pieces: pairs of characters, and the last, which names the thing.

    What stands in every proposal is left out, and so are numbers.
    """
    return frozenset(piece for word in words if word.isalpha() for piece in _pieces(word))


def _pieces(word: str) -> Iterator[str]:
    if len(word) > 1 and word in _COMMON:
        return
    if len(word) > 1:
        yield word
    if not word.isascii():
        if len(word) > 2:
            yield from (pair for pair in map(str.__add__, word, word[1:]) if pair not in _COMMON)
        if word[-1] not in _COMMON_CHARACTERS:
            yield word[-1]


def alike(one: Sketch, other: Sketch) -> float:
    """Return how alike two proposals are, 0 to 1. A common place alone makes nothing alike."""
    words = max(_shared(one.title, other.title), _shared(one.words, other.words))
    if words < _SHIPPED["least_words"]:
        return 0.0
    weight: float = _SHIPPED["place_weighs"]
    return (1 - weight) * words + weight * together(one, other)


def similar(new: Sketch, known: Iterable[Sketch]) -> list[int]:
    """Return the ids of the known proposals that may be the same as the new one, the likest first."""
    ranked = sorted(((alike(new, other), other.id) for other in known), reverse=True)
    return [id for likeness, id in ranked if likeness >= _SHIPPED["least"]][: _SHIPPED["most"]]


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    # cosine: a short title inside a long text still counts
    return len(one & other) / math.sqrt(len(one) * len(other)) if one and other else 0.0


def together(one: Sketch, other: Sketch) -> float:
    """Return how much two things are at the same place, 0 to 1."""
    if one.building_id is not None and one.building_id == other.building_id:
        return 1.0
    if one.point and other.point:
        return float(_metres(one.point, other.point) <= _SHIPPED["near_m"])
    return _shared(one.place, other.place)


def _metres(one: tuple[float, float], other: tuple[float, float]) -> float:
    north = (one[0] - other[0]) * _METRES_A_DEGREE
    east = (one[1] - other[1]) * _METRES_A_DEGREE * math.cos(math.radians(one[0]))
    return math.hypot(north, east)
