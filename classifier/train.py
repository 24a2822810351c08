"""Learns the table: a linear support vector machine on naive Bayes weights, pruned to few words a department.

Run by `linli train` and as `python -m classifier.train DATA OUT`. Only this module needs scikit-learn, and asks for
it when it is called. The form is Wang and Manning's (2012), one department against the rest: each piece of text is
first weighed by how much more often it stands in the department's texts (naive Bayes), then by the machine. A
machine without that first weighing errs elsewhere; the table is the mean of the two, which is again a table.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from classifier import table as tables
from classifier.features import cut, pieces, readable
from classifier.sources import Lesson, city_lessons, with_beginning
from classifier.table import Table, Weights

WORDS = 5_000
"""The most pieces of text a department may have."""
RIGHT_ALONE = 0.93
"""How often a text must be right to be sent on without asking; the table's `sure` is set by it."""
_SEEN = 2  # texts a piece must stand in: what stands in one could be somebody's name
_HARDNESS_LEANING, _HARDNESS = 0.3, 0.5
_FOLDS = 5


def main(folder: Path, out: Path) -> Table:
    """Learn the city's table from the shared texts in `folder`, write it to `out`, return it. Raises `NoSources`."""
    lessons = city_lessons(Path(folder))
    table = calibrated(lessons, right=RIGHT_ALONE, taught=with_beginning)
    tables.write(table, Path(out))
    return table


def calibrated(
    lessons: Sequence[Lesson], *, right: float, taught: Callable[[Lesson], Sequence[Lesson]] = lambda one: [one]
) -> Table:
    """Learn from all lessons; shares and the margin are measured on folds that were not learned from.

    `taught` is what is made of a lesson for learning; a lesson and what was made of it never part.
    """
    labels = np.array([lesson.label for lesson in lessons])
    full = learn([part for lesson in lessons for part in taught(lesson)])
    column = {name: at for at, name in enumerate(full.departments)}
    truth = np.array([column[label] for label in labels])
    scores = np.full((len(lessons), len(full.departments)), -9.0, np.float32)
    for kept, left in folds(labels):
        part = learn([one for at in kept for one in taught(lessons[at])])
        columns = [column[name] for name in part.departments]
        for at in left:
            scores[at, columns] = part.scores(part.evidence(found(lessons[at])))
    warmth, sure = measured(scores, truth, right=right)
    return tables.judged(full, warmth=warmth, sure=sure)


def measured(scores: Weights, truth: Any, *, right: float) -> tuple[float, float]:
    """The warmth that makes the shares of unlearned texts truest, and the best share from which to be sure."""
    warmth = float(min(np.geomspace(0.5, 20, 60), key=lambda heat: _surprise(scores, truth, heat)))
    return warmth, margin(believed(scores, warmth), truth, right=right)


def believed(scores: Weights, warmth: float) -> Weights:
    """The shares of many texts at once."""
    shares: Weights = np.exp(_log_shares(scores, warmth))
    return shares


def margin(shares: Weights, truth: Any, *, right: float) -> float:
    """The smallest best share from which on at least `right` of the texts are right; above 1 if there is none."""
    best = shares.max(axis=1)
    order = np.argsort(-best)
    hits = shares.argmax(axis=1)[order] == truth[order]
    good = np.nonzero(np.cumsum(hits) / np.arange(1, len(hits) + 1) >= right)[0]
    return float(best[order][good[-1]]) if len(good) else 1.01


def folds(labels: Any) -> list[tuple[Any, Any]]:
    """Five folds, the labels in equal parts, always the same."""
    from sklearn.model_selection import StratifiedKFold

    cut = StratifiedKFold(_FOLDS, shuffle=True, random_state=0)
    return list(cut.split(np.zeros(len(labels)), labels))


def learn(lessons: Sequence[Lesson], *, words: int = WORDS) -> Table:
    """Learn a table from labelled texts; `words` pieces a department at most. Shares are not yet measured."""
    counts = [Counter(found(lesson)) for lesson in lessons]
    labels = np.array([lesson.label for lesson in lessons])
    weight = np.array([lesson.weight for lesson in lessons], np.float32)
    departments = tuple(sorted(set(labels.tolist())))
    seen = Counter(piece for count in counts for piece in count)
    rows = [piece for piece, texts in seen.items() if texts >= _SEEN and readable(piece)]
    amounts, _ = _amounts(counts, rows, seen)
    everything = np.ones((len(rows), len(departments)), bool)
    weights, _ = _fitted(amounts, labels, weight, departments, everything, machines=1)
    strength = np.abs(weights) * np.sqrt([seen[piece] for piece in rows])[:, None]
    kept = _strongest(strength, words)
    left = kept.any(axis=1)
    rows = [piece for piece, stays in zip(rows, left, strict=True) if stays]
    amounts, rarity = _amounts(counts, rows, seen)
    weights, bias = _fitted(amounts, labels, weight, departments, kept[left], machines=2)
    return Table(departments, {piece: row for row, piece in enumerate(rows)}, rarity, weights, bias, 1.0, 1.01)


@cache
def found(lesson: Lesson) -> tuple[str, ...]:
    """The pieces of a lesson; kept, because every fold asks again."""
    return tuple(pieces(lesson.plain, cut(lesson.plain)))


def _strongest(strength: Weights, words: int) -> Any:
    kept = np.zeros(strength.shape, bool)
    for column in range(strength.shape[1]):
        kept[np.argsort(-strength[:, column])[:words], column] = True
    return kept & (strength > 0)


def _amounts(counts: Sequence[Counter[str]], rows: Sequence[str], seen: Counter[str]) -> tuple[Any, Weights]:
    """The lessons as a sparse matrix, weighed exactly as `Table.evidence` weighs a text."""
    from scipy.sparse import csr_matrix

    number = {piece: row for row, piece in enumerate(rows)}
    rarity = np.log((1 + len(counts)) / (1 + np.array([seen[piece] for piece in rows], np.float32))) + 1
    rarity = rarity.astype(np.float32)
    starts, columns, values = [0], [], []
    for count in counts:
        found = [(number[piece], times) for piece, times in count.items() if piece in number]
        at = np.array([row for row, _ in found], np.intp)
        columns.append(at)
        values.append(tables.scaled(np.array([times for _, times in found], np.float32), rarity[at]))
        starts.append(starts[-1] + len(found))
    shape = (len(counts), len(rows))
    return csr_matrix((np.concatenate(values), np.concatenate(columns), starts), shape=shape), rarity


def _fitted(
    amounts: Any, labels: Any, weight: Weights, departments: Sequence[str], kept: Any, *, machines: int
) -> tuple[Weights, Weights]:
    """Weights and bias of each department against the rest, on the rows it may keep.

    The first machine is the leaning one, enough to choose rows by; the second weighs the pieces as they are.
    """
    from scipy.sparse import diags
    from sklearn.svm import LinearSVC

    weights = np.zeros(kept.shape, np.float32)
    bias = np.zeros(len(departments), np.float32)
    present = (amounts > 0).astype(np.float32).T.multiply(weight).T.tocsr()
    total = present.sum(axis=0).A1
    for column, department in enumerate(departments):
        mine = labels == department
        inside = 1 + present[mine].sum(axis=0).A1
        outside = 1 + total - (inside - 1)
        lean = np.log((inside / inside.sum()) / (outside / outside.sum())).astype(np.float32)
        rows = np.nonzero(kept[:, column])[0]
        mixed = amounts[:, rows]
        scales = (lean[rows], _HARDNESS_LEANING), (np.ones(len(rows), np.float32), _HARDNESS)
        for scale, hardness in scales[:machines]:
            machine = LinearSVC(C=hardness, random_state=0)
            machine.fit(mixed @ diags(scale), mine, sample_weight=weight)
            weights[rows, column] += machine.coef_[0] * scale / machines
            bias[column] += machine.intercept_[0] / machines
    return weights, bias


def _log_shares(scores: Weights, warmth: float) -> Weights:
    heated = warmth * (scores - scores.max(axis=1, keepdims=True))
    shares: Weights = heated - np.log(np.exp(heated).sum(axis=1, keepdims=True))
    return shares


def _surprise(scores: Weights, truth: Any, warmth: float) -> float:
    return float(-_log_shares(scores, warmth)[np.arange(len(truth)), truth].mean())


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
