"""Formatting is data: carried over from what was typed, bounded, nested, and always safe HTML."""

import html
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.markup import marked
from participation import notices
from participation.markup import KINDS, Mark, TooManyMarks, carried, marks_of
from participation.refusals import Refusal
from participation.text import clean
from playground.html import parse

LIMITS = notices.limits()


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def on(typed: str, part: str, kind: str = "bold", url: str = "") -> Mark:
    return Mark(kind, units(typed[: typed.index(part)]), units(part), url)


def kept(typed: str, *entities: Mark) -> list[tuple[str, str]]:
    cleaned = clean(typed, most=1000)
    return [(m.kind, cleaned[m.start : m.end]) for m in carried(typed, entities, cleaned, most=50, most_link=256)]


@pytest.mark.parametrize(
    ("typed", "part", "left"),
    [
        ("今晚停水", "停水", "停水"),
        ("👨‍👩‍👧 今晚停水", "停水", "停水"),
        ("  今晚\t 停水 \r\n\r\n\r\n\r\n请存水", "停水", "停水"),
        ("今\u200b晚\u202e停\u200b水", "停\u200b水", "停水"),
        ("cafe\u0301 ouvert", "ouvert", "ouvert"),
        ("un cafe\u0301 ouvert", "cafe\u0301", "café"),
        ("今晚 停水", "今晚 ", "今晚"),
    ],
)
def test_a_mark_follows_its_words_through_the_cleaning(typed: str, part: str, left: str) -> None:
    assert kept(typed, on(typed, part)) == [("bold", left)]


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "tg://user?id=5",
        "ftp://a.b",
        "https://",
        "http://a.b/" + "x" * 300,
        "https://a\n.b",
        "//a.b",
    ],
)
def test_only_plain_links_are_kept(url: str) -> None:
    assert kept("看网页", on("看网页", "网页", "text_link", url)) == []


def test_links_lists_and_nested_marks_are_kept_unknown_ones_not() -> None:
    typed = "一 二 三 四"
    link = on(typed, "一", "text_link", "https://a.b/c")
    marks = [link, on(typed, "二 三"), on(typed, "三", "italic"), on(typed, "四", "custom_emoji")]
    assert kept(typed, *marks) == [("text_link", "一"), ("bold", "二 三"), ("italic", "三")]


def test_crossing_marks_lose_the_later_one() -> None:
    typed = "一二三四"
    assert kept(typed, on(typed, "一二三"), on(typed, "二三四", "italic")) == [("bold", "一二三")]


def test_there_is_an_end_to_formatting() -> None:
    typed = "一 " * 60
    many = [Mark("bold", 2 * n, 1) for n in range(51)]
    with pytest.raises(TooManyMarks):
        carried(typed, many, clean(typed, most=1000), most=50, most_link=256)


ENTITIES = st.lists(
    st.builds(
        Mark,
        st.sampled_from([*sorted(KINDS), "mention", "custom_emoji"]),
        st.integers(-3, 40),
        st.integers(-3, 40),
        st.sampled_from(["https://a.b/?c=1&d=\"<2>'", "javascript:x", ""]),
    ),
    max_size=8,
)
TEXTS = st.text(alphabet=st.sampled_from("*a1<>&\"' \n\t停水👋e\u0301\u200b\u202e"), max_size=40)


@given(TEXTS, ENTITIES)
def test_any_text_with_any_marks_is_safe_html_and_says_the_same(typed: str, entities: list[Mark]) -> None:
    try:
        notice = notices.formatted(typed, entities, attached=False, limits=LIMITS)
    except Refusal:
        return
    shown, found = parse(marked(notice.text, notice.marks))
    stars = notice.text.count("*") - shown.count("*")
    assert stars % 2 == 0
    assert shown.replace("*", "") == notice.text.replace("*", "")
    assert all(mark.end <= len(notice.text) for mark in notice.marks)
    if "*" not in notice.text:
        assert len(found) <= len(notice.marks)
    again = notices.formatted(notice.text, [], attached=False, limits=LIMITS)
    assert again.text == notice.text


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=4))
def test_marks_that_are_not_nested_still_make_safe_html(spans: list[tuple[int, int]]) -> None:
    text = "a<b>&停水 *c* d"
    marks = [Mark("bold", start, length) for start, length in spans]
    shown, _ = parse(marked(text, sorted(marks, key=lambda m: (m.start, -m.length))))
    assert shown.replace("*", "") == text.replace("*", "")


def test_plain_values_come_back_as_they_were() -> None:
    marks = (Mark("bold", 0, 2), Mark("text_link", 3, 1, "https://a.b"))
    plain: list[Any] = [mark.plain() for mark in marks]
    assert marks_of(plain) == marks


def test_a_link_is_escaped_in_its_attribute() -> None:
    shown = marked("网页", [Mark("text_link", 0, 2, 'https://a.b/?x="1"&y=<2>')])
    assert shown == f'<a href="{html.escape("https://a.b/?x=" + chr(34) + "1" + chr(34) + "&y=<2>")}">网页</a>'


def test_the_most_formatted_notice_still_fits_its_words() -> None:
    from bot.notices import broadcast_args, compose
    from storage.copies import KEY

    text = "<" * LIMITS.most
    marks = tuple(Mark("text_link", 2 * n, 1, "https://a.b/" + "&" * 244) for n in range(LIMITS.most_marks))
    notice = notices.Notice(text, marks)
    for locale in ("zh-Hans", "zh-Hant", "en"):
        shown, entities = parse(compose(KEY, broadcast_args(notice, "社" * 80), locale, "Asia/Shanghai").text)
        assert len(shown) <= 4096
        assert len(entities) <= 100
