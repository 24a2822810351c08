"""Whatever is written is read without an error, and the same matter is read alike in every script and wording."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from classifier import Classifier
from classifier.matters import matters
from classifier.questions import question

classifier = Classifier.load()

STRANGE = "路灯壞了計程車😀👨‍👩‍👧🏳️‍🌈Ａ１！\u200b\u202e\ufeff\x00\ud800\udfff𠀀ﷺ①㍿é\u0301\u00ad\n\t "

ALIKE = [
    ("transport", "出租车拒载，司机态度差", "出租車拒載，司機態度差", "計程車拒載，司機態度差", "的士拒載，司機態度差"),
    ("transport", "公交车等了一个小时不来", "公車等了一個小時不來", "公交車等了一個小時不來"),
    ("urban_management", "门口路灯坏了三天了", "門口路燈壞了三天了", "門口路燈不亮三天了", "門口街燈壞咗，路燈不亮"),
    ("city_appearance", "垃圾三天没人清", "垃圾三天沒人清", "垃圾三天沒人清理", "垃圾三日無人清"),
    ("education", "幼儿园学费太贵", "幼兒園學費太貴", "幼稚園學費太貴", "幼稚園學費好貴"),
    ("labour", "老板拖欠工资不发", "老闆拖欠工資不發", "老闆積欠薪資，拖欠工資", "老細拖欠工資"),
    ("utilities", "家里停水了", "家裡停水了", "家裏停水了", "屋企停水"),
    ("health", "医院挂号太难", "醫院掛號太難", "醫院掛號好難", "醫院掛號排隊太久"),
]


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200) | st.text(STRANGE, max_size=200) | st.text(st.characters(), max_size=80))
@example("")
@example("\ud800")
@example("\udfff路灯坏了\ud83d")
@example("😀" * 10_000)
@example("路灯坏了。还有" * 1_429)
@example("路" * 10_000)
@example("！" * 10_000)
@example("1、" * 5_000)
def test_any_text_is_read_without_an_error(text: str) -> None:
    reading = classifier.read(text)
    assert reading.kind in ("consult", "help", "complaint", "suggestion", "praise", "emergency")
    assert reading.urgency in ("none", "soon", "now")
    assert (reading.kind == "emergency") == (reading.emergency is not None)
    assert all(word in text for guess in reading.departments for word in guess.words)
    asked = question(text, reading, "zh-Hans")
    assert asked is None or asked.answers[0][0] == reading.departments[0].department
    assert all(one.text in text for one in matters(classifier, text))


@pytest.mark.parametrize("same", ALIKE, ids=[same[1] for same in ALIKE])
def test_every_script_and_wording_is_read_alike(same: tuple[str, ...]) -> None:
    department, *texts = same
    readings = [classifier.read(text) for text in texts]
    assert {reading.departments[0].department for reading in readings} == {department}
    assert len({reading.kind for reading in readings}) == 1
    assert len({reading.urgency for reading in readings[:2]}) == 1  # simplified and traditional, word by word


@pytest.mark.parametrize("same", ALIKE, ids=[same[1] for same in ALIKE])
def test_simplified_and_traditional_characters_are_the_same_reading(same: tuple[str, ...]) -> None:
    simplified, traditional = classifier.read(same[1]), classifier.read(same[2])
    assert simplified.departments[0].department == traditional.departments[0].department
    assert (simplified.sure, simplified.kind, simplified.urgency) == (
        traditional.sure,
        traditional.kind,
        traditional.urgency,
    )


def test_full_width_and_spelling_marks_change_nothing() -> None:
    plain, wide = classifier.read("3号楼路灯坏了!wifi"), classifier.read("３号楼路\u200b灯坏了！ＷＩＦＩ")
    assert [guess.department for guess in plain.departments] == [guess.department for guess in wide.departments]
    assert plain.departments[0].share == pytest.approx(wide.departments[0].share)
