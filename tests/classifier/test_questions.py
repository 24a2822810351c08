"""A question is asked when a text is about it, its department is the best guess, and nothing is sure."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from classifier import DEPARTMENTS, Classifier, Guess, Reading, questions
from classifier.questions import question

LINES = json.loads(Path(questions.__file__).with_suffix(".json").read_text(encoding="utf-8"))["questions"]


def read(*departments: str, sure: bool = False) -> Reading:
    """A reading of these departments, the best first."""
    return Reading(tuple(Guess(name, 0.4, ("灯",)) for name in departments), sure, None)


def test_the_lamp_is_inside_or_outside() -> None:
    asked = question("灯坏了", read("urban_management", "property", "utilities"), "zh-Hans")
    assert asked is not None
    assert "小区里面" in asked.text
    assert asked.answers == (("urban_management", "外面马路上的"), ("property", "小区里面的"))


def test_a_sure_reading_another_matter_and_nothing_known_are_not_asked() -> None:
    assert question("灯坏了", read("urban_management", "property", sure=True), "zh-Hans") is None
    assert question("灯坏了", read("tax", "culture"), "zh-Hans") is None
    assert question("灯坏了", read(), "zh-Hans") is None
    assert question("你好", read("urban_management", "property"), "zh-Hans") is None


def test_the_pair_of_the_two_best_goes_before_another_pair_of_the_best() -> None:
    asked = question("楼下的臭味", read("environment", "urban_management"), "zh-Hans")
    assert asked is not None
    assert {name for name, _ in asked.answers} == {"environment", "urban_management"}
    asked = question("楼下的臭味", read("environment", "city_appearance"), "zh-Hans")
    assert asked is not None
    assert {name for name, _ in asked.answers} == {"environment", "city_appearance"}


def test_each_line_is_whole_and_each_pair_stands_once() -> None:
    assert len(LINES) >= 20
    pairs = [frozenset(line["answers"]) for line in LINES]
    assert len(set(pairs)) == len(pairs)
    for line in LINES:
        assert len(line["answers"]) == 2
        assert set(line["answers"]) <= set(DEPARTMENTS)
        for words in (line["ask"], *line["answers"].values()):
            assert set(words) == {"zh-Hans", "zh-Hant", "en"}
            assert all(words.values())
        assert all(len(words["zh-Hans"]) <= 16 for words in line["answers"].values())  # a button's width


@pytest.mark.parametrize("locale", ["zh-Hant", "en", "fr"])
def test_it_is_asked_in_the_readers_language_or_in_simplified(locale: str) -> None:
    asked = question("乱停车", read("property", "police"), locale)
    assert asked is not None
    wanted = {"zh-Hant": "車停在社區裡面", "en": "Is the car parked", "fr": "车停在小区里面"}[locale]
    assert asked.text.startswith(wanted)


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("灯坏了", "小区里面的，还是外面马路上"),
        ("小区的燈壞了", "小区里面的，还是外面马路上"),
        ("烧东西的味道", "工厂、饭店"),
        ("楼上天天半夜吵", "吵闹的是人"),
        ("培训班退费", "学校的事"),
        ("你好", None),
        ("路灯不亮", None),
    ],
)
def test_an_unclear_sentence_is_asked_about(text: str, heard: str | None) -> None:
    asked = question(text, Classifier.load().read(text), "zh-Hans")
    assert (asked is None) if heard is None else (asked is not None and heard in asked.text)
