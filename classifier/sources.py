"""The public texts that the shipped table learns from, and which department each of their labels means.

The texts themselves are not shipped; `mapping.json` and what is learned are.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from classifier.script import plainly

_HERE = Path(__file__).parent
_LONG, _BEGINNING = 100, 25


@dataclass(frozen=True, slots=True)
class Lesson:
    """One labelled text, plain, and how much it counts."""

    plain: str
    label: str
    weight: float = 1.0


def lines(file: Path) -> Iterator[dict[str, str]]:
    """The rows of a JSON-lines file: `text`, `label`, perhaps `title`."""
    with file.open(encoding="utf-8") as rows:
        for row in rows:
            yield json.loads(row)


@cache
def mapping() -> dict[str, Any]:
    """mapping.json, as written."""
    mapped: dict[str, Any] = json.loads((_HERE / "mapping.json").read_text(encoding="utf-8"))
    return mapped


class NoSources(FileNotFoundError):
    """None of the sources stands in the folder: a table learned from the seeds alone would be a worse one."""


def city_lessons(folder: Path, *, but: Collection[str] = ()) -> list[Lesson]:
    """Every text of the sources found in `folder`, labelled with the city's departments, and the hand-written seeds.

    `folder` is the shared data's or its `complaints`. A source that is not there teaches nothing, nor does a label
    that is not mapped; `but` names sources to leave out. Raises `NoSources` when there is no source at all.
    """
    names = [name for name in mapping()["sources"] if name not in but]
    places = [place / f"{name}.train.jsonl" for name in names for place in (folder / "complaints", folder)]
    files = [file for file in places if file.exists()]
    if not files:
        raise NoSources(f"no *.train.jsonl of {', '.join(names)} in {folder}")
    lessons = [lesson for file in files for _, lesson in mapped_lessons(file)]
    return balanced([*lessons, *seeds()])


def mapped_lessons(file: Path) -> Iterator[tuple[str, Lesson]]:
    """The rows of one source whose label means a department of ours: the row's id, and the lesson."""
    source = mapping()["sources"][file.name.removesuffix(".train.jsonl")]
    for row in lines(file):
        department = source["labels"].get(row["label"])
        if department is None:
            continue
        plain = plainly(f"{row.get('title', '')} {row['text']}".strip()).plain
        department = narrower(plain, department, mapping()["split"].get(row["label"], {}))
        yield row["id"], Lesson(plain, department, source["weight"])


def with_beginning(lesson: Lesson) -> list[Lesson]:
    """A lesson, and when it is a long letter its beginning as half a lesson more.

    Residents write short messages, the sources long ones: on messages cut to 22 characters this is worth a point.
    """
    if len(lesson.plain) <= _LONG:
        return [lesson]
    return [lesson, replace(lesson, plain=lesson.plain[:_BEGINNING], weight=lesson.weight / 2)]


def balanced(lessons: Sequence[Lesson]) -> list[Lesson]:
    """The same lessons, those of rare departments worth more (by the root of how rare they are).

    How often a department stands in the sources says how its city counted, not what a community will write.
    """
    counts = Counter(lesson.label for lesson in lessons)
    mean = len(lessons) / len(counts)
    return [replace(one, weight=one.weight * float((mean / counts[one.label]) ** 0.5)) for one in lessons]


def narrower(plain: str, department: str, words: Mapping[str, Sequence[str]]) -> str:
    """The department within a wide source label: the one with most words in the text, if it has two."""
    counts = {name: sum(plain.count(word) for word in some) for name, some in words.items()}
    best = max(counts, key=lambda name: counts[name], default=department)
    return best if counts.get(best, 0) >= 2 else department


def seeds() -> Iterator[Lesson]:
    """Words written by hand for departments that the sources do not know, each as a short lesson."""
    written = json.loads((_HERE / "seeds.json").read_text(encoding="utf-8"))
    for department, sentences in written["lessons"].items():
        for sentence in sentences:
            yield Lesson(plainly(sentence).plain, department, written["weight"])
