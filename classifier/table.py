"""The learned table: what each piece of text is worth for each department. Weights and words, no sentences."""

from __future__ import annotations

import io
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import exp, sqrt
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Weights = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """What a text holds of the table, piece by piece: those that it knows.

    `places` are their places among the text's pieces, `amounts` how much each counts, `weights` their rows.
    """

    places: list[int]
    amounts: Weights
    weights: Weights


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Rows are pieces of text, columns are departments.

    `rarity` is a row's inverse document frequency; `warmth` turns scores into shares (the inverse of a
    temperature); a best share of `sure` or more was right as often as the makers asked for.
    """

    departments: tuple[str, ...]
    rows: dict[str, int]
    rarity: Weights
    weights: Weights
    bias: Weights
    warmth: float
    sure: float

    def evidence(self, found: Iterable[str]) -> Evidence:
        """Look the pieces of a text up; the amounts are of length one together, however long the text is."""
        looked = list(map(self.rows.get, found))
        places = [place for place, row in enumerate(looked) if row is not None]
        rows = [row for row in looked if row is not None]
        counts = Counter(rows)
        held = np.array(rows, np.intp)
        amounts = self.rarity[held]
        if len(counts) < len(rows):  # as `scaled` weighs them, in equal parts to each place where a piece stands
            times = np.fromiter(map(counts.__getitem__, rows), np.float32, len(rows))
            amounts *= (1 + np.log(times)) / times
            length = float((amounts * times) @ amounts)
        else:
            length = float(amounts @ amounts)
        if length:
            amounts /= np.float32(sqrt(length))
        return Evidence(places, amounts, self.weights[held])

    def scores(self, evidence: Evidence) -> Weights:
        """One score a department; their order is what counts."""
        return evidence.amounts @ evidence.weights + self.bias

    def shares(self, scores: Sequence[float]) -> list[float]:
        """Scores as shares of one belief."""
        most = max(scores)  # twenty numbers: numpy's way there is longer than the work
        powers = [exp(self.warmth * (score - most)) for score in scores]
        total = sum(powers)
        return [power / total for power in powers]

    def words_per_department(self) -> list[int]:
        """How many pieces speak for or against each department."""
        return [int(count) for count in np.count_nonzero(self.weights, axis=0)]


def scaled(times: Weights, rarity: Weights) -> Weights:
    """Repeated words count less and less, rare words more, and the whole has length one."""
    amounts = (1 + np.log(times)) * rarity
    length = float(np.sqrt(amounts @ amounts))
    return amounts / np.float32(length) if length else amounts


def write(table: Table, file: Path) -> None:
    """Store a table compactly: one signed byte a weight, rows in the order of their text."""
    order = sorted(table.rows, key=lambda piece: piece)
    places = [table.rows[piece] for piece in order]
    grain = np.abs(table.weights).max(axis=0) / 127
    grain[grain == 0] = 1
    about = {"departments": table.departments, "warmth": table.warmth, "sure": table.sure}
    held = io.BytesIO()
    np.savez_compressed(
        held,
        about=np.frombuffer(json.dumps(about).encode(), np.uint8),
        rows=np.frombuffer("\n".join(order).encode(), np.uint8),
        rarity=table.rarity[places].astype(np.float16),
        weights=np.rint(table.weights[places] / grain).astype(np.int8),
        grain=grain.astype(np.float32),
        bias=table.bias.astype(np.float32),
    )
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(held.getvalue())


def read(file: Path) -> Table:
    """Load a stored table. Nothing in it is executed: no pickles."""
    with np.load(file, allow_pickle=False) as held:
        about = json.loads(held["about"].tobytes())
        rows = held["rows"].tobytes().decode().split("\n")
        return Table(
            departments=tuple(about["departments"]),
            rows={piece: row for row, piece in enumerate(rows)},
            rarity=held["rarity"].astype(np.float32),
            weights=held["weights"].astype(np.float32) * held["grain"],
            bias=held["bias"],
            warmth=float(about["warmth"]),
            sure=float(about["sure"]),
        )


def judged(table: Table, *, warmth: float, sure: float) -> Table:
    """The same table with its shares measured on texts it had not learned from."""
    return replace(table, warmth=warmth, sure=sure)
