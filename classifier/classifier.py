"""Reads a resident's text: the danger first, then the department, with the resident's own words as the reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import accumulate
from pathlib import Path

import numpy as np

from classifier import emergencies, intents, kinds
from classifier import table as tables
from classifier.features import cut, pieces
from classifier.reading import Guess, Intent, Keyword, Reading
from classifier.script import Written, plainly
from classifier.table import Evidence, Table

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
        if not evidence.places and not heard:
            return Reading((), False, danger, kind, urgency)
        names, scores = self._scores(evidence, [word for word, _ in heard])
        shares = self.table.shares(scores)
        best = sorted(range(len(scores)), key=lambda column: -scores[column])[:BEST]
        reasons = self._reasons(written, spoken, evidence, best)
        guesses = []
        for column, reason in zip(best, reasons, strict=True):
            own = [written.original(*at) for word, at in heard if word.department == names[column] and word.weight > 0]
            shown = tuple(dict.fromkeys([*own, *reason]))[: max(_SHOWN, len(own))]
            guesses.append(Guess(names[column], shares[column], shown))
        return Reading(tuple(guesses), guesses[0].share >= self.table.sure, danger, kind, urgency)

    def _scores(self, evidence: Evidence, heard: Sequence[Keyword]) -> tuple[Sequence[str], list[float]]:
        """The departments and their scores, those that only keywords name at the end."""
        names, scores = list(self.table.departments), self.table.scores(evidence).tolist()
        for word in dict.fromkeys(heard):  # once a word, however often it stands in the text
            if word.department not in names:
                names.append(word.department)
                scores.append(_UNSPOKEN)
            scores[names.index(word.department)] += _KEYWORD * word.weight / self.table.warmth
        return names, scores

    def _reasons(
        self, written: Written, spoken: list[str], evidence: Evidence, best: Sequence[int]
    ) -> Iterator[list[str]]:
        """For each of the best departments the words that speak for it, the weightiest first.

        What a piece is worth is spread over its characters; a word is worth its characters and itself.
        """
        size, known = len(written.plain), len(self.table.departments)
        ends = list(accumulate(map(len, spoken)))
        longer = [at for at, word in enumerate(spoken) if len(word) > 1]
        # how much more each piece says for a department than for all
        columns = [column for column in best if column < known]
        even = evidence.weights @ np.full((known, 1), 1 / known, np.float32)
        worths = np.zeros((2 * size - 1 + len(longer), len(columns)), np.float32)
        worths[evidence.places] = (evidence.weights[:, columns] - even) * evidence.amounts[:, None]
        # the pieces in their order: characters, pairs of them, longer words
        pairs = worths[size : 2 * size - 1] / 2
        spread = worths[:size]
        spread[:-1] += pairs
        spread[1:] += pairs
        worth = np.add.reduceat(spread, [0, *ends[:-1]], axis=0)
        worth[longer] += worths[2 * size - 1 :]
        values = iter(worth.T.tolist())
        telling = [at for at in longer if spoken[at].isalpha()]
        telling = telling or [at for at, word in enumerate(spoken) if word.isalpha()]
        for column in best:
            if column >= known:  # only keywords name it
                yield []
                continue
            value = next(values)
            least = max(max(map(value.__getitem__, telling), default=0.0) * _TELLING, 1e-6)
            ranked = sorted((at for at in telling if value[at] >= least), key=value.__getitem__, reverse=True)
            words = dict.fromkeys(written.original(ends[at] - len(spoken[at]), ends[at]) for at in ranked)
            yield list(words)[:_SHOWN]

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
