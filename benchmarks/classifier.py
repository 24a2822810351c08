"""How well, how fast and how heavily Linli sorts, beside a linear SVM and naive Bayes learned in the same run.

Figures stand on the sources' own labels, by five folds within each shared file; the bot itself uses the city's
departments. `traditional` is the accuracy on the same texts written in Traditional characters and Taiwan's words;
`learning_curve` replays Haikou's cases in time order over a table that has not seen Haikou, as the product works:
each case is judged with the words accepted so far, every few cases the past is read through for words, and a clerk
who says yes to every proposal that still spoils nothing takes them into the community's list. With `--data NAME
--test FILE` everything learns from the shared data of that name and is judged on FILE. The method `linli` is the
product's own path: its normaliser, its words, its pruned table, its scores.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import jieba
import numpy as np
from opencc import OpenCC
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.metrics import f1_score
from sklearn.naive_bayes import MultinomialNB
from sklearn.svm import LinearSVC

from benchmarks.report import figure, progress, shared_folder
from classifier import Classifier, Keyword, train
from classifier.features import cut
from classifier.matters import matters
from classifier.proposals import Past, compare, propose
from classifier.script import plainly
from classifier.sources import Lesson, city_lessons, lines, mapped_lessons, with_beginning
from classifier.table import Weights

DATA = ("teddy_full", "teddy_titles", "haikou", "taipei", "kaohsiung")
METHODS = ("linli", "linear_svm", "naive_bayes")
RIGHT = {"teddy_full": 0.97, "teddy_titles": 0.97}
"""How often a text routed without asking must be right; 0.90 for the sources with dozens of bureaus."""

SIMPLIFIED = ("teddy_full", "teddy_titles", "haikou")
WINDOWS = (0, 50, 100, 200, 500, 1000, 2000, 4000)
"""Cases seen, between which a learning curve is measured."""

NIGHTS = frozenset([*range(10, 300, 10), *range(300, 1000, 50), *range(1000, 6001, 250)])
"""Cases seen, after which the past is read through: a community's first nights see few new ones, and later ones are
put together here, to keep within minutes."""


@dataclass(frozen=True, slots=True)
class Case:
    """One row of a source: what is learned from it, and what it is judged on."""

    taught: Lesson
    asked: Lesson


def cases(file: Path, name: str, classes: Sequence[str]) -> list[Case]:
    """The scored rows of a file; titles teach with their text and are judged alone."""
    read = []
    for row in lines(file):
        if row["label"] not in classes:
            continue
        whole = plainly(f"{row.get('title', '')} {row['text']}".strip()).plain
        asked = plainly(row["title"]).plain if name == "teddy_titles" else whole
        read.append(Case(Lesson(whole, row["label"]), Lesson(asked, row["label"])))
    return read


def scored(method: str, taught: Sequence[Lesson], asked: Sequence[Lesson], labels: Sequence[str]) -> Weights:
    """One row a text, one column a label: the method's scores."""
    if method == "linli":
        table = train.learn(taught)
        scores = np.stack([table.scores(table.evidence(train.found(lesson))) for lesson in asked])
        names = list(table.departments)
    else:
        words: Any
        machine: Any
        if method == "linear_svm":
            words, machine = TfidfVectorizer(analyzer=_words, min_df=2, sublinear_tf=True), LinearSVC()
        else:
            words, machine = CountVectorizer(analyzer=_words, min_df=2), MultinomialNB(alpha=0.1)
        machine.fit(words.fit_transform(taught), [lesson.label for lesson in taught])
        weigh = machine.decision_function if method == "linear_svm" else machine.predict_log_proba
        scores, names = weigh(words.transform(asked)), list(machine.classes_)
    placed = np.full((len(asked), len(labels)), scores.min() - 1, np.float32)
    placed[:, [labels.index(name) for name in names]] = scores
    return placed


@cache
def _words(lesson: Lesson) -> list[str]:
    """Every jieba word: what the two plain methods know of a text."""
    return [word for word in cut(lesson.plain) if word.strip()]


def judge(scores: Weights, truth: Any, data: str, method: str, folds: int) -> dict[str, Any]:
    """Print what the scores of texts not learned from are worth; return the detail that tells them apart."""
    detail = {"data": data, "method": method, "texts": len(truth), "folds": folds}
    order = np.argsort(-scores, axis=1, kind="stable")
    figure("accuracy", round(float((order[:, 0] == truth).mean()), 4), "share", **detail)
    figure("macro_f1", round(float(f1_score(truth, order[:, 0], average="macro")), 4), "share", **detail)
    figure("top3", round(float((order[:, :3] == truth[:, None]).any(axis=1).mean()), 4), "share", **detail)
    # Looking back: as many texts as could have gone alone with 97 % of them right, had the margin been known.
    warmth, least = train.measured(scores, truth, right=0.97)
    covered = train.believed(scores, warmth).max(axis=1) >= least
    figure("coverage_at_97", round(float(covered.mean()), 4), "share", **detail)
    return detail


def alone(believed: Weights, least: Any, scores: Weights, truth: Any, detail: dict[str, Any]) -> None:
    """Print how many texts go on without asking, by a margin set without them, and how many of those are right."""
    gone = believed.max(axis=1) >= least
    right = float((scores.argmax(axis=1)[gone] == truth[gone]).mean()) if gone.any() else 0.0
    wanted = RIGHT.get(str(detail["data"]), 0.90)
    figure("route_alone", round(float(gone.mean()), 4), "share", **detail, precision=round(right, 4), wanted=wanted)


def by_folds(folder: Path, data: str, quick: bool) -> None:
    """Five folds within one source; in a hurry only the first."""
    classes = json.loads((folder / "classes.json").read_text(encoding="utf-8"))[data]
    read = cases(folder / f"{data}.train.jsonl", data, classes)
    labels = sorted({case.taught.label for case in read})
    truth = np.array([labels.index(case.taught.label) for case in read])
    cuts = train.folds(truth)[: 1 if quick else None]
    for method in METHODS:
        progress(f"{data}: {method}, {len(read)} texts, {len(cuts)} folds")
        scores = np.zeros((len(read), len(labels)), np.float32)
        elsewhere = np.zeros_like(scores)  # the same texts in the other script
        fold = np.full(len(read), -1)
        both = method == "linli" and data in SIMPLIFIED
        for number, (kept, left) in enumerate(cuts):
            asked = [read[at].asked for at in left]
            asked += [traditional(lesson) for lesson in asked] if both else []
            found = scored(method, [read[at].taught for at in kept], asked, labels)
            scores[left], fold[left] = found[: len(left)], number
            elsewhere[left] = found[-len(left) :]
        judged = fold >= 0
        if both:
            simplified = float((scores[judged].argmax(axis=1) == truth[judged]).mean())
            share = float((elsewhere[judged].argmax(axis=1) == truth[judged]).mean())
            figure("traditional", round(share, 4), "share", data=data, method=method, simplified=round(simplified, 4))
        scores, known, fold = scores[judged], truth[judged], fold[judged]
        detail = judge(scores, known, data, method, len(cuts))
        if method == "linli" and not quick:
            believed, least = np.zeros_like(scores), np.zeros(len(known))
            for number in range(len(cuts)):
                # The margin of a fold is set by the others, as `linli train` sets the shipped table's by folds.
                here = fold == number
                warmth, margin = train.measured(scores[~here], known[~here], right=RIGHT.get(data, 0.90))
                believed[here], least[here] = train.believed(scores[here], warmth), margin
            alone(believed, least, scores, known, detail)


@cache
def _to_taiwan() -> OpenCC:
    return OpenCC("s2twp")


def traditional(lesson: Lesson) -> Lesson:
    """The lesson as a writer of Traditional characters and Taiwan's words would put it, read by the normaliser."""
    return Lesson(plainly(_to_taiwan().convert(lesson.plain)).plain, lesson.label)


def learning_curve(folder: Path) -> None:
    """Print how often the next of Haikou's cases is read right, after how many cases were seen.

    Departments are the product's own. `alone` is the table without the community's words on the same cases, `words`
    how many were accepted before them. Haikou's data does not tell who wrote, so every case counts as another
    resident's.
    """
    progress("learning curve: a table of the other sources, then Haikou's cases in time order")
    lessons = city_lessons(folder, but=("haikou",))
    table = train.learn([part for lesson in lessons for part in with_beginning(lesson)])
    shipped = Classifier.load().table
    classifier = Classifier(replace(table, warmth=shipped.warmth, sure=shipped.sure))
    rows = sorted(
        mapped_lessons(folder / "haikou.train.jsonl"),
        key=lambda row: "".join(sign for sign in row[0] if sign.isdigit()),
    )
    words: list[Keyword] = []
    accepted: dict[int, int] = {}
    past, taught, alone = [], [], []
    for number, (_, lesson) in enumerate(rows):
        if number in WINDOWS:
            accepted[number] = len(words)
        alone.append(_best(classifier, lesson.plain, ()) == lesson.label)
        taught.append(_best(classifier, lesson.plain, words) == lesson.label if words else alone[-1])
        past.append(Past(number, lesson.plain, lesson.label, number))
        if len(past) in NIGHTS:
            for one in propose(classifier.read, past, words):
                more = [*words, Keyword(one.word, one.department, one.weight)]
                if not compare(classifier.read, past, words, more).worse:  # as at the clerk's yes
                    words = more
    for start, end in pairwise((*WINDOWS, len(rows))):
        right, before = float(np.mean(taught[start:end])), float(np.mean(alone[start:end]))
        figure(
            "learning_curve", round(right, 4), "share", data="haikou", seen=start, upto=end, alone=round(before, 4),
            words=accepted[start],
        )  # fmt: skip


def _best(classifier: Classifier, text: str, words: Sequence[Keyword]) -> str | None:
    guesses = classifier.read(text, words).departments
    return guesses[0].department if guesses else None


def splits(folder: Path, quick: bool) -> None:
    """Print how often a text of one matter is taken for several; a reader of those found a few of them right."""
    for data in ("haikou", "teddy_titles"):
        texts = [row["text"] for row in lines(folder / f"{data}.train.jsonl")][: 300 if quick else 1000]
        split = sum(bool(matters(Classifier.load(), text)) for text in texts)
        figure("false_splits", round(split / len(texts), 4), "share", data=data, texts=len(texts))


def by_test(folder: Path, data: str, test: Path) -> None:
    """Learn from the whole of one source (titles: from teddy_full as well), judge on a file of the same form."""
    classes = json.loads((folder / "classes.json").read_text(encoding="utf-8"))[data]
    sources = ["teddy_titles", "teddy_full"] if data == "teddy_titles" else [data]
    taught = [case.taught for name in sources for case in cases(folder / f"{name}.train.jsonl", name, classes)]
    asked = [case.asked for case in cases(test, data, classes)]
    truth_labels = [lesson.label for lesson in asked]
    labels = sorted({lesson.label for lesson in taught} | set(truth_labels))
    truth = np.array([labels.index(label) for label in truth_labels])
    for method in METHODS:
        progress(f"{data} → {test}: {method}")
        scores = scored(method, taught, asked, labels)
        detail = judge(scores, truth, data, method, 0)
        if method == "linli":
            table = train.calibrated(taught, right=RIGHT.get(data, 0.90))
            alone(train.believed(scores, table.warmth), table.sure, scores, truth, detail)


def speed(folder: Path, quick: bool) -> None:
    """Texts a CPU second, from the text to the reading with its words, beside bare jieba's cut in the same run."""
    texts = [row["text"] for row in lines(folder / "haikou.train.jsonl")][: 1500 if quick else None]
    classifier = Classifier.load()
    jieba.setLogLevel("ERROR")
    with tempfile.TemporaryDirectory() as private:
        bare = jieba.Tokenizer()
        bare.tmp_dir = private
        bare.initialize()
    works: dict[str, Callable[[str], object]] = {"read": classifier.read, "jieba": bare.lcut, "cut": cut}
    fastest = dict.fromkeys(works, 0.0)
    for _ in range(3):
        for name, work in works.items():
            started = time.process_time()
            for text in texts:
                work(text)
            fastest[name] = max(fastest[name], len(texts) / (time.process_time() - started))
    beside = {"jieba_cut_per_s": round(fastest["jieba"]), "linli_cut_per_s": round(fastest["cut"])}
    share = round(fastest["read"] / fastest["jieba"], 2)
    figure("messages_per_s", round(fastest["read"]), "texts/s", data="haikou", **beside, of_jieba_cut=share)


_LOADED = """
import os, time
def resident():
    with open("/proc/self/statm") as pages:
        return int(pages.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
bare, started = resident(), time.process_time()
from classifier import Classifier
imported = time.process_time()
Classifier.load().read("门口路灯坏了三天了")
print(imported - started, time.process_time() - started, resident(), bare)
"""


def weight() -> None:
    """CPU seconds until the first text is read, and memory, in a process of its own."""
    printed = subprocess.run([sys.executable, "-c", _LOADED], capture_output=True, text=True, check=True).stdout
    imported, ready, resident, bare = map(float, printed.split())
    figure("load_s", round(ready, 2), "CPU s", imports=round(imported, 2))
    figure("rss_mb", round(resident, 1), "MB", bare_interpreter=round(bare, 1))
    table = Classifier.load().table
    figure("table_words", len(table.rows), "pieces", most_of_one_department=max(table.words_per_department()))


def main() -> None:
    """Print every figure, or those of one test file."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--quick", action="store_true", help="one fold instead of five; under a minute")
    arguments.add_argument("--data", choices=DATA, help="learn from this shared data alone")
    arguments.add_argument("--test", type=Path, help="judge on this file instead of folds")
    asked = arguments.parse_args()
    folder = shared_folder() / "complaints"
    if asked.test is not None:
        by_test(folder, asked.data or "teddy_full", asked.test)
        return
    weight()
    if not folder.is_dir():
        progress(f"no shared data in {folder}: set LINLI_DATA; accuracy and speed not measured")
        return
    speed(folder, asked.quick)
    splits(folder, asked.quick)
    if not asked.quick and asked.data in (None, "haikou"):
        learning_curve(folder)
    for data in [asked.data] if asked.data else DATA:
        by_folds(folder, data, asked.quick)


if __name__ == "__main__":
    main()
