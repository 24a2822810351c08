"""Formatting: the same entities and the same complaints as at Telegram."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground.entities import formatted, found, units
from playground.refusals import Refused


def parse(text: str, mode: str = "HTML") -> tuple[str, list[dict[str, Any]]]:
    return formatted(text, mode, None, 4096, "message is too long")


def brief(text: str, mode: str = "HTML") -> list[tuple[str, str]]:
    """The entities as (kind, what they cover)."""
    plain, entities = parse(text, mode)
    raw = plain.encode("utf-16-le")
    return [
        (entity["type"], raw[entity["offset"] * 2 : (entity["offset"] + entity["length"]) * 2].decode("utf-16-le"))
        for entity in entities
    ]


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("🏠<b>三号楼</b>漏水", [("bold", "三号楼")]),
        ("<b>一<i>二</i></b>", [("bold", "一二"), ("italic", "二")]),
        ("<strong>a</strong><em>b</em><ins>c</ins><del>d</del>", [("bold", "a"), ("italic", "b"), ("underline", "c"),
                                                                   ("strikethrough", "d")]),
        ("<tg-spoiler>票</tg-spoiler><span class='tg-spoiler'>数</span>", [("spoiler", "票"), ("spoiler", "数")]),
        ("<blockquote>引</blockquote><blockquote expandable>长</blockquote>",
         [("blockquote", "引"), ("expandable_blockquote", "长")]),
        ("<code>a &lt; b</code>", [("code", "a < b")]),
        ("&amp; &#20320;&#x597d; &unknown;", []),
        ("  <b> 空 </b>  ", [("bold", "空")]),
        ("见 https://example.org/a 和 /help 或 @linli_bot #三号楼", [("url", "https://example.org/a"),
         ("bot_command", "/help"), ("mention", "@linli_bot"), ("hashtag", "#三号楼")]),
    ],
)  # fmt: skip
def test_html(text: str, entities: list[tuple[str, str]]) -> None:
    assert brief(text) == entities


def test_a_link_a_mention_and_a_block_of_code_carry_their_argument() -> None:
    plain, [link, mention, code] = parse(
        '<a href="https://example.org/?a=1&amp;b=2">这里</a> <a href="tg://user?id=7">王</a>'
        ' <pre><code class="language-python">x</code></pre>'
    )
    assert plain == "这里 王 x"
    assert link["url"] == "https://example.org/?a=1&b=2"
    assert mention["user"]["id"] == 7
    assert (code["type"], code["language"]) == ("pre", "python")


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("<b>一", 'Can\'t find end tag corresponding to start tag "b"'),
        ("一</b>", "Unexpected end tag at byte offset 3"),
        ("<b>一</i>", 'Unmatched end tag at byte offset 6, expected "</b>", found "</i>"'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("1 <2", "Unclosed start tag at byte offset 2"),
        ("楼<div>x</div>", 'Unsupported start tag "div" at byte offset 3'),
        ("<br>", 'Unsupported start tag "br" at byte offset 0'),
        ('<span class="x">y</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<b>一</b", "Unclosed end tag at byte offset 6"),
    ],
)
def test_html_that_telegram_refuses(text: str, complaint: str) -> None:
    with pytest.raises(Refused) as refusal:
        parse(text)
    assert refusal.value.description == f"Bad Request: can't parse entities: {complaint}"


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("*三号楼* _漏_ __水__ ~不~ ||票|| `码`", [("bold", "三号楼"), ("italic", "漏"), ("underline", "水"),
         ("strikethrough", "不"), ("spoiler", "票"), ("code", "码")]),
        ("1\\. 好\\!", []),
        ("*一 _二_*", [("bold", "一 二"), ("italic", "二")]),
        (">引\n>文\n外", [("blockquote", "引\n文")]),
        ("```py\nx=1\n```", [("pre", "x=1\n")]),
    ],
)  # fmt: skip
def test_markdown_v2(text: str, entities: list[tuple[str, str]]) -> None:
    assert brief(text + "。", "MarkdownV2") == entities


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("好.", "Character '.' is reserved and must be escaped with the preceding '\\'"),
        ("*一", "Can't find end of Bold entity at byte offset 0"),
        ("*bold _italic\\_*", "Can't find end of Bold entity at byte offset 15"),
        ("楼_一", "Can't find end of Italic entity at byte offset 3"),
        ("[一](http", "Can't find end of a URL at byte offset 6"),
    ],
)
def test_markdown_that_telegram_refuses(text: str, complaint: str) -> None:
    with pytest.raises(Refused) as refusal:
        parse(text, "MarkdownV2")
    assert refusal.value.description == f"Bad Request: can't parse entities: {complaint}"


def test_the_older_markdown() -> None:
    assert brief("*粗* _斜_ `码` [这](https://example.org)", "Markdown") == [
        ("bold", "粗"),
        ("italic", "斜"),
        ("code", "码"),
        ("text_link", "这"),
    ]
    with pytest.raises(Refused, match="Can't find end of the entity starting at byte offset 3"):
        parse("楼_一", "Markdown")


def test_entities_that_are_given() -> None:
    text, entities = formatted(" 三号楼", "", [{"type": "bold", "offset": 1, "length": 2}], 9, "")
    assert (text, entities) == ("三号楼", [{"type": "bold", "offset": 0, "length": 2}])
    with pytest.raises(Refused, match="Unsupported type"):
        formatted("x", "", [{"type": "blink", "offset": 0, "length": 1}], 9, "")


@given(st.text())
def test_escaped_text_comes_through_as_it_is(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    plain, entities = formatted(escaped, "HTML", None, 10**6, "")
    assert plain == text.strip(" \t\r\n")
    assert entities == found(plain)


@given(
    st.lists(st.sampled_from(["<b>", "</b>", "<i>", "</i>", "<a href='x.org'>", "</a>", "楼", "🏠", "&lt;", "<", " "]))
)
def test_any_html_is_parsed_or_refused_and_entities_stay_inside(pieces: list[str]) -> None:
    try:
        text, entities = parse("".join(pieces))
    except Refused as refusal:
        if not refusal.description.startswith("Bad Request: can't parse entities: "):
            raise
        return
    for entity in entities:
        assert entity["length"] > 0
        assert 0 <= entity["offset"] <= entity["offset"] + entity["length"] <= units(text)
