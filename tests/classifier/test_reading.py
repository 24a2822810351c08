"""A text of any script finds its department, says why in its own words, and never breaks the reader."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from classifier import DEPARTMENTS, Classifier, Keyword

classifier = Classifier.load()


def test_a_broken_street_lamp_goes_to_urban_management_because_of_the_lamp() -> None:
    reading = classifier.read("门口路灯坏了三天了")
    assert reading.departments[0].department == "urban_management"
    assert reading.sure
    assert "路灯" in reading.words


def test_traditional_script_is_read_alike_and_answered_in_kind() -> None:
    reading = classifier.read("門口路燈壞了三天了")
    assert reading.departments[0].department == "urban_management"
    assert "路燈" in reading.words


def test_taiwans_words_are_understood_and_shown_as_written() -> None:
    reading = classifier.read("計程車拒載，司機態度很差")
    assert reading.departments[0].department == "transport"
    assert "計程車" in reading.words


def test_an_unclear_text_offers_three_and_is_not_sure() -> None:
    reading = classifier.read("你好，请问一下")
    assert not reading.sure
    assert len(reading.departments) == 3


def test_a_text_of_which_nothing_is_known_names_no_department() -> None:
    for text in ("", "   ", "😀😀😀", "\u200b\u200b", "12345", "\x00"):
        assert classifier.read(text).departments == ()
        assert not classifier.read(text).sure


def test_the_communitys_own_word_leads_to_the_communitys_own_department() -> None:
    words = [Keyword("充電樁", "charging", 3.0)]
    reading = classifier.read("3栋楼下的充电桩坏了", words)
    assert reading.departments[0].department == "charging"
    assert reading.departments[0].words[0] == "充电桩"


def test_a_word_of_negative_weight_speaks_against() -> None:
    text = "楼道灯坏了物业没人修"
    before = classifier.read(text).departments[0]
    after = classifier.read(text, [Keyword("楼道灯", before.department, -5.0)]).departments[0]
    assert after.department != before.department or after.share < before.share


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300) | st.text("门口路灯壞了計程車隨身碟。，！\u200b\u202e😀𠀀①Ａａ", max_size=200))
def test_any_text_is_read_and_the_words_shown_are_the_writers_own(text: str) -> None:
    reading = classifier.read(text, [Keyword("路灯", "urban_management"), Keyword("", "other")])
    shown = [word for guess in reading.departments for word in guess.words] + list(reading.words)
    assert all(word and word in text for word in shown)
    assert len(reading.departments) <= 3
    assert [guess.share for guess in reading.departments] == sorted(
        (guess.share for guess in reading.departments), reverse=True
    )
    wanted = classifier.intent(text)
    assert wanted is None or all(word in text for word in wanted.words)


def test_ten_thousand_characters_and_lone_surrogates_are_read() -> None:
    assert classifier.read("楼下垃圾没人清。" * 1250).departments[0].department == "city_appearance"
    assert classifier.read("隨身碟" * 3334).departments
    assert classifier.read("\ud800路灯坏了").departments[0].department == "urban_management"


def test_every_department_of_the_table_has_a_name() -> None:
    assert set(classifier.departments) <= set(DEPARTMENTS)
