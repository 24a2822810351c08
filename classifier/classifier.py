"""Reads a resident's text: the danger first, then the department, with the resident's own words as the reason."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from classifier import emergencies, intents, kinds
from classifier import table as tables
from classifier.features import cut, pieces, readable
from classifier.reading import Guess, Intent, Keyword, Reading
from classifier.script import Written, plainly
from classifier.table import Evidence, Table, Weights

Columns = NDArray[np.intp]

BEST = 3
"""How many departments a reading names."""
_CITIES = Path(__file__).with_name("cities")
_SHOWN = 4  # words a person takes in at a glance
_TELLING = 0.3  # a shown word weighs at least this part of the heaviest one
_KEYWORD = 2.0  # a keyword of weight 1 makes its department e² times as likely as before
_UNSPOKEN = -1.0  # the score of a department for which nothing speaks: what the machine learns to answer


class UnknownCity(ValueError):
    """There is no shipped table of this name."""


class Classifier:
    """One city's table at work. Pure and safe to share: reading changes nothing."""

    def __init__(self, table: Table) -> None:
        self.table = table

    @staticmethod
    def load(city: str = "default") -> Classifier:
        """The shipped classifier of a city, loaded once a process. Raises `UnknownCity`."""
        return _loaded(city)

    @property
    def departments(self) -> tuple[str, ...]:
        """The departments that the table knows; a community's own keywords may name others."""
        return self.table.departments

    def read(self, text: str, words: Sequence[Keyword] = ()) -> Reading:
        """Understand a text, with a community's own keywords; reads any text and never refuses."""
        written = plainly(text)
        spoken = cut(written.plain)
        evidence = self.table.evidence(pieces(written.plain, spoken))
        heard = [(word, at) for word in words for at in _where(written.plain, word.word)]
        danger = emergencies.emergency(written)
        kind = kinds.kind(written.plain, danger)
        urgency = kinds.urgency(written.plain, kind)
        if not len(evidence.rows) and not heard:
            return Reading((), False, danger, kind, urgency)
        names, scores = self._scores(evidence, [word for word, _ in heard])
        shares = self.table.shares(scores)
        best = np.argsort(-scores, kind="stable")[:BEST]
        reasons = self._reasons(written, spoken, evidence, best)
        guesses = []
        for column, reason in zip(best.tolist(), reasons, strict=True):
            own = [written.original(*at) for word, at in heard if word.department == names[column] and word.weight > 0]
            shown = tuple(dict.fromkeys([*own, *reason]))[: max(_SHOWN, len(own))]
            guesses.append(Guess(names[column], float(shares[column]), shown))
        return Reading(tuple(guesses), guesses[0].share >= self.table.sure, danger, kind, urgency)

    def _scores(self, evidence: Evidence, heard: Sequence[Keyword]) -> tuple[list[str], Weights]:
        """The departments and their scores, those that only keywords name at the end."""
        names = list(self.table.departments)
        names += dict.fromkeys(word.department for word in heard if word.department not in names)
        scores = np.full(len(names), _UNSPOKEN, np.float32)
        scores[: len(self.table.departments)] = self.table.scores(evidence)
        for word in set(heard):  # once a word, however often it stands in the text
            scores[names.index(word.department)] += _KEYWORD * word.weight / self.table.warmth
        return names, scores

    def _reasons(self, written: Written, spoken: list[str], evidence: Evidence, best: Columns) -> list[list[str]]:
        """For each of the best departments the words that speak for it, the weightiest first.

        What a piece is worth is spread over its characters; a word is worth its characters and itself.
        """
        lengths = np.fromiter(map(len, spoken), np.intp, len(spoken))
        ends = np.cumsum(lengths)
        starts = ends - lengths
        worth = np.zeros((len(evidence.rows) + 1, len(best)), np.float32)  # the last row: pieces not in the table
        weights = self.table.weights[evidence.rows]
        lean = weights - weights.mean(axis=1, keepdims=True)  # how much more it says for a department than for all
        known = np.nonzero(best < len(self.table.departments))[0]  # not those that only keywords name
        worth[:-1, known] = lean[:, best[known]] * (evidence.amounts / evidence.times)[:, None]
        size = len(written.plain)
        placed = worth[evidence.slots]
        characters = placed[:size].copy()
        pairs = placed[size : 2 * size - 1] / 2
        characters[:-1] += pairs
        characters[1:] += pairs
        value = np.add.reduceat(characters, starts, axis=0)
        value[lengths > 1] += placed[2 * size - 1 :]
        telling = [at for at, word in enumerate(spoken) if len(word) > 1 and readable(word)]
        telling = telling or [at for at, word in enumerate(spoken) if readable(word)]
        reasons = []
        for worths in value[telling].T.tolist():
            least = max(max(worths, default=0.0) * _TELLING, 1e-6)
            ranked = sorted((at for at, worth in enumerate(worths) if worth >= least), key=worths.__getitem__)
            shown = [telling[at] for at in reversed(ranked)]
            words = dict.fromkeys(written.original(int(starts[at]), int(ends[at])) for at in shown)
            reasons.append(list(words)[:_SHOWN])
        return reasons

    def intent(self, text: str) -> Intent | None:
        """What a sentence outside any conversation seems to want, or None.

        A text that says no wish but surely belongs to a department, or is an emergency, is a complaint.
        """
        wanted = intents.intent(plainly(text))
        if wanted is None:
            reading = self.read(text)
            if reading.words and (reading.sure or reading.emergency is not None):
                wanted = Intent("complaint", reading.words)
        return wanted


def _where(plain: str, word: str) -> list[tuple[int, int]]:
    """Where a keyword first stands in a plain text, whatever script the keyword is written in."""
    sought = _plain_keyword(word)
    at = plain.find(sought) if sought else -1
    return [(at, at + len(sought))] if at >= 0 else []


@lru_cache(maxsize=4096)
def _plain_keyword(word: str) -> str:
    return plainly(word).plain.strip()


@cache
def _loaded(city: str) -> Classifier:
    # Compared with the names of the shipped tables, so that a city's name can never be a path.
    for file in _CITIES.glob("*.npz"):
        if file.stem == city:
            return Classifier(tables.read(file))
    raise UnknownCity(city)
