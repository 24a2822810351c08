"""Staff's formatting → Telegram HTML. Text is escaped, marks become tags, *words between stars* are bold too."""

import html
import re
from collections.abc import Sequence

from bot.wording import Html
from participation.markup import Mark

_TAGS = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "spoiler": "tg-spoiler",
    "code": "code",
    "pre": "pre",
    "text_link": "a",
    "blockquote": "blockquote",
}
_PLAIN_INSIDE = frozenset({"code", "pre"})
"""In these Telegram takes no further formatting."""
_BOLD = re.compile(r"(?<![*0-9A-Za-z])\*(?!\s)([^*\n]+?)(?<!\s)\*(?![*0-9A-Za-z])")


def marked(text: str, marks: Sequence[Mark] = ()) -> Html:
    """Return staff's text as Telegram HTML; `marks` are nested or apart, in their order (`participation.markup`).
    Nothing else in the text means anything."""
    return Html(_span(text, 0, len(text), list(marks), stars=True))


def _span(text: str, start: int, end: int, marks: list[Mark], *, stars: bool) -> str:
    parts, at = [], start
    while marks and marks[0].start < end:
        mark = marks.pop(0)
        if mark.kind not in _TAGS or mark.start < at or mark.end > end:
            continue
        parts.append(_run(text[at : mark.start], stars))
        plain = mark.kind in _PLAIN_INSIDE
        inner = [one for one in marks if one.end <= mark.end] if not plain else []
        while marks and marks[0].start < mark.end:
            marks.pop(0)
        own_stars = stars and not plain and mark.kind != "bold"
        parts.append(_tagged(mark, _span(text, mark.start, mark.end, inner, stars=own_stars)))
        at = mark.end
    return "".join([*parts, _run(text[at:end], stars)])


def _tagged(mark: Mark, inner: str) -> str:
    tag = _TAGS[mark.kind]
    opening = f'{tag} href="{html.escape(mark.url)}"' if mark.kind == "text_link" else tag
    return f"<{opening}>{inner}</{tag}>"


def _run(text: str, stars: bool) -> str:
    escaped = html.escape(text, quote=False)
    return _BOLD.sub(r"<b>\1</b>", escaped) if stars else escaped
