"""What is learned is small, readable, the same every time, and read back as it was written."""

from __future__ import annotations

import json
import os
from pathlib import Path

import numpy as np
import pytest

from classifier import Classifier, UnknownCity, table, train
from classifier.features import WORD, cut, pieces
from classifier.script import plainly
from classifier.sources import Lesson, balanced, lines, narrower, seeds

LESSONS = [lesson for lesson in seeds() if lesson.label in {"utilities", "education", "fire_safety"}]
SHARED = Path(os.environ.get("LINLI_DATA", "")) / "complaints"


def test_a_table_learned_from_few_sentences_sorts_new_ones() -> None:
    sorter = Classifier(train.calibrated(LESSONS, right=0.9))
    assert sorter.read("今晚又停水").departments[0].department == "utilities"
    assert sorter.read("學校老師收費").departments[0].department == "education"
    assert sorter.read("灭火器坏了").departments[0].department == "fire_safety"


def test_no_department_has_more_words_than_it_may() -> None:
    assert max(train.learn(LESSONS, words=20).words_per_department()) <= 20
    assert max(Classifier.load().table.words_per_department()) <= train.WORDS


def test_the_shipped_table_holds_short_words_and_no_numbers() -> None:
    rows = list(Classifier.load().table.rows)
    assert all(row.removeprefix(WORD).isalpha() for row in rows)
    assert max(map(len, rows)) <= 24
    assert not any(any(sign.isdigit() for sign in row) for row in rows)


def test_a_piece_that_stands_in_one_text_only_is_not_kept() -> None:
    learned = train.learn([*LESSONS, Lesson("王小明家停水", "utilities")])
    assert "小明" not in learned.rows


def test_learning_twice_gives_the_same_file(tmp_path: Path) -> None:
    for name in ("one", "two"):
        table.write(train.learn(LESSONS), tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_a_table_is_read_back_nearly_as_it_was_written(tmp_path: Path) -> None:
    learned = table.judged(train.learn(LESSONS), warmth=3.0, sure=0.7)
    table.write(learned, tmp_path / "city.npz")
    held = table.read(tmp_path / "city.npz")
    assert (held.departments, held.warmth, held.sure) == (learned.departments, 3.0, 0.7)
    for lesson in LESSONS:
        found = train.found(lesson)
        before, after = learned.scores(learned.evidence(found)), held.scores(held.evidence(found))
        assert np.abs(before - after).max() < 0.05
        assert before.argmax() == after.argmax()


def test_a_city_that_is_not_shipped_is_refused_whatever_its_name() -> None:
    for city in ("atlantis", "../cities/default", "", "default.npz"):
        with pytest.raises(UnknownCity):
            Classifier.load(city)


def test_the_margin_asks_for_what_was_right() -> None:
    shares = np.array([[0.9, 0.1], [0.8, 0.2], [0.7, 0.3], [0.6, 0.4]], np.float32)
    truth = np.array([0, 0, 1, 0])
    assert train.margin(shares, truth, right=1.0) == pytest.approx(0.8)
    assert train.margin(shares, truth, right=0.75) == pytest.approx(0.6)
    assert train.margin(shares, 1 - truth, right=1.0) > 1


def test_a_wide_label_is_narrowed_by_its_words() -> None:
    words = {"property": ["物业", "业委会"], "utilities": ["停水"]}
    assert narrower("物业不管，业委会也不管", "housing", words) == "property"
    assert narrower("物业说今天停水", "housing", words) == "housing"
    assert narrower("", "housing", {}) == "housing"


def test_rare_departments_are_worth_more() -> None:
    weights = {lesson.label: lesson.weight for lesson in balanced([*[Lesson("甲", "a")] * 9, Lesson("乙", "b")])}
    assert weights["b"] == pytest.approx(3 * weights["a"])


def test_the_pieces_are_the_characters_then_the_pairs_then_the_longer_words() -> None:
    plain = plainly("水龍頭壞").plain
    assert pieces(plain, ["水龙头", "坏"]) == ["水", "龙", "头", "坏", "水龙", "龙头", "头坏", "_水龙头"]
    assert pieces("", []) == []
    assert "".join(cut(plain)) == plain


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="LINLI_DATA does not name the shared data")
@pytest.mark.parametrize(("data", "least"), [("teddy_full", 0.90), ("haikou", 0.70)])
def test_the_first_goals_are_met_on_a_fold(data: str, least: float) -> None:
    classes = json.loads((SHARED / "classes.json").read_text(encoding="utf-8"))[data]
    lessons = [
        Lesson(plainly(row["text"]).plain, row["label"])
        for row in lines(SHARED / f"{data}.train.jsonl")
        if row["label"] in classes
    ]
    kept, left = train.folds(np.array([lesson.label for lesson in lessons]))[0]
    learned = train.learn([lessons[at] for at in kept])
    right = [
        learned.departments[int(learned.scores(learned.evidence(train.found(lessons[at]))).argmax())]
        == lessons[at].label
        for at in left
    ]
    assert sum(right) / len(right) >= least
