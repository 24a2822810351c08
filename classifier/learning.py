"""What a community's own cases teach: counted, so that every weight can be explained and taken back.

`Layer.observe` counts the pieces of a text for the department that really took the case; `Layer.scores` says how much
more the counted pieces speak for each department than its share of the cases does, to be added over the shipped
table; `propose` names the words of that count that a person should look at, as lines for the community's list;
`effect` shows what such lines would change in the cases there were. Nothing here keeps a text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from classifier.features import WORD, cut, pieces, readable
from classifier.reading import Keyword
from classifier.script import plainly

_TRUST = 1.0  # texts that must have held a piece before half of what they say is believed
_LOUD = 1.0  # how loud the counted pieces of a text speak, in logarithms of odds; chosen by replaying Taipei
_COMMON = 2.0  # cases of the shipped belief in every department, before the community's own shares count
_LEAST = 3  # cases that a proposed word must stand in
_MOSTLY = 0.6  # of those cases, the part that went to one department
_MORE = 1.5  # and this many times more of them than its share of all cases
_WEIGHT = 2.0  # one weight of a keyword in logarithms of odds; see classifier.py


class Layer:
    """How many cases each department took, and in how many of them each piece stood. An empty layer says nothing."""

    def __init__(self) -> None:
        self.cases: Counter[str] = Counter()
        self.pieces: dict[str, Counter[str]] = {}

    def observe(self, text: str, department: str) -> None:
        """Count one more case, taken by `department`; a text of any script."""
        self.cases[department] += 1
        for piece in set(found(text)):
            self.pieces.setdefault(piece, Counter())[department] += 1

    def scores(self, text: str) -> dict[str, float]:
        """What a text adds to each department taught so far, in logarithms of odds; to be added over the table's."""
        return self.weigh(found(text))

    def weigh(self, found: Iterable[str]) -> dict[str, float]:
        """The same for a text's pieces."""
        total = sum(self.cases.values())
        said: dict[str, float] = dict.fromkeys(self.cases, 0.0)
        length = 0.0
        for piece in set(found):
            held: Mapping[str, int] = self.pieces.get(piece, {})
            texts = sum(held.values())
            rare = log((1 + total) / (1 + texts)) + 1
            length += rare * rare
            for name, count in held.items():
                share = self.cases[name] / total
                said[name] += rare * log((count + _TRUST * share) / ((texts + _TRUST) * share))
        loud = _LOUD / sqrt(length) if length else 0.0
        return {name: loud * worth for name, worth in said.items()}


@dataclass(frozen=True, slots=True)
class Proposal:
    """A line for the community's list and why: the word stood in `cases` cases, `right` of them of its department."""

    keyword: Keyword
    cases: int
    right: int


@dataclass(frozen=True, slots=True)
class Effect:
    """What lines would change: cases read right before and after, and which (by their place) were mended or spoiled."""

    before: int
    after: int
    mended: tuple[int, ...]
    spoiled: tuple[int, ...]


def found(text: str) -> list[str]:
    """The pieces of a text, of whatever script: what `observe` counts and `Layer.scores` is asked about."""
    plain = plainly(text).plain
    return [piece for piece in pieces(plain, cut(plain)) if readable(piece)]


def propose(layer: Layer, known: Sequence[Keyword] = (), *, most: int = 20) -> list[Proposal]:
    """The words that tell most and stand on no list yet, the most telling first; at most `most`.

    A word is proposed when it stood in three cases or more and most of them went to one department, more than
    that department's share of all cases explains. Weights are between 0.5 and 3, in tenths.
    """
    total = sum(layer.cases.values())
    listed = {plainly(line.word).plain for line in known}
    found: list[tuple[float, Proposal]] = []
    for piece, names in layer.pieces.items():
        word = piece.removeprefix(WORD)
        if not piece.startswith(WORD) or word in listed:
            continue
        texts = sum(names.values())
        department, right = min(names.items(), key=lambda one: (-one[1], one[0]))
        share = layer.cases[department] / total
        if right < _LEAST or right < _MOSTLY * texts or right <= _MORE * share * texts:
            continue
        lift = log((right + share) / ((texts + 1) * share))
        weight = round(min(max(lift / _WEIGHT, 0.5), 3.0), 1)
        found.append((right * lift, Proposal(Keyword(word, department, weight), texts, right)))
    found.sort(key=lambda one: (-one[0], one[1].keyword.word))
    return [proposal for _, proposal in found[:most]]


def effect(
    guess: Callable[[str, Sequence[Keyword]], str | None],
    cases: Sequence[tuple[str, str]],
    known: Sequence[Keyword],
    added: Sequence[Keyword],
) -> Effect:
    """What the `added` lines would change in past cases (text, department). `guess` reads a text with a list."""
    before = [guess(text, known) == department for text, department in cases]
    after = [guess(text, [*known, *added]) == department for text, department in cases]
    changed = [(at, is_right) for at, (was, is_right) in enumerate(zip(before, after, strict=True)) if was != is_right]
    return Effect(
        sum(before),
        sum(after),
        tuple(at for at, is_right in changed if is_right),
        tuple(at for at, is_right in changed if not is_right),
    )
