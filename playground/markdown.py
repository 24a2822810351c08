"""Telegram's MarkdownV2 and the older Markdown, with Telegram's errors."""

from dataclasses import dataclass
from typing import Any

from playground.refusals import Refused, bad

Json = dict[str, Any]

RESERVED = "_*[]()~`>#+-=|{}.!"
_SIGNS = {
    "bold": ("*", "Bold"),
    "italic": ("_", "Italic"),
    "underline": ("__", "Underline"),
    "strikethrough": ("~", "Strikethrough"),
    "spoiler": ("||", "Spoiler"),
    "code": ("`", "Code"),
    "pre": ("```", "Pre"),
    "text_link": ("]", "TextUrl"),
    "custom_emoji": ("]", "CustomEmoji"),
}


@dataclass(slots=True)
class _Open:
    kind: str
    start: int
    where: int
    position: int
    language: str = ""


def _cannot(why: str) -> Refused:
    return bad(f"can't parse entities: {why}")


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


class _Writer:
    """The text written so far and its length in UTF-16 units."""

    def __init__(self) -> None:
        self.text = ""
        self.length = 0

    def put(self, character: str) -> None:
        self.text += character
        self.length += 2 if ord(character) > 0xFFFF else 1


def parse_v2(source: str) -> tuple[str, list[Json]]:
    """MarkdownV2 → text and entities. Raises a 400 «can't parse entities: …»."""
    out = _Writer()
    opened: list[_Open] = []
    entities: list[Json] = []
    quote: int | None = None  # where an open block quotation began
    at = 0
    while at < len(source):
        character = source[at]
        if character == "\\" and at + 1 < len(source) and 0 < ord(source[at + 1]) <= 126:
            out.put(source[at + 1])
            at += 2
            continue
        if quote is not None and character == "\n" and not source.startswith(">", at + 1):
            entities.append({"type": "blockquote", "offset": quote, "length": out.length - quote})
            quote = None
        inside = opened[-1].kind if opened else ""
        if character not in ("`" if inside in ("code", "pre") else RESERVED):
            out.put(character)
            at += 1
            continue
        if (
            inside
            and source.startswith(_SIGNS[inside][0], at)
            and not (inside == "italic" and source.startswith("__", at))
        ):
            at = _end(source, at, opened.pop(), entities, out)
        elif character == ">" and (at == 0 or source[at - 1] == "\n"):
            if quote is None:
                quote = out.length
            at += 1
        else:
            at = _start(source, at, opened, out)
    if opened:
        last = opened[-1]
        raise _cannot(f"Can't find end of {_SIGNS[last.kind][1]} entity at byte offset {last.where}")
    if quote is not None and out.length > quote:
        entities.append({"type": "blockquote", "offset": quote, "length": out.length - quote})
    return out.text, entities


def _start(source: str, at: int, opened: list[_Open], out: _Writer) -> int:
    begun = at
    language = ""
    for kind in ("underline", "spoiler", "pre", "bold", "italic", "strikethrough", "code"):
        sign = _SIGNS[kind][0]
        if source.startswith(sign, at):
            at += len(sign)
            break
    else:
        if source[at] == "[":
            kind, at = "text_link", at + 1
        elif source.startswith("![", at):
            kind, at = "custom_emoji", at + 2
        else:
            raise _cannot(f"Character '{source[at]}' is reserved and must be escaped with the preceding '\\'")
    if kind == "pre":
        end = at
        while end < len(source) and not source[end].isspace() and source[end] != "`":
            end += 1
        if end > at and end < len(source) and source[end] != "`":
            language, at = source[at:end], end
        if source.startswith("\n", at):
            at += 1
    opened.append(_Open(kind, out.length, len(source[:begun].encode()), len(out.text), language))
    return at


def _end(source: str, at: int, last: _Open, entities: list[Json], out: _Writer) -> int:
    at += len(_SIGNS[last.kind][0])
    entity: Json = {"type": last.kind, "offset": last.start, "length": out.length - last.start}
    if last.kind in ("text_link", "custom_emoji"):
        url = out.text[last.position :]
        if source.startswith("(", at):
            begin = at = at + 1
            url = ""
            while at < len(source) and source[at] != ")":
                at += source[at] == "\\"
                url += source[at : at + 1]
                at += 1
            if at >= len(source):
                raise _cannot(f"Can't find end of a URL at byte offset {len(source[:begin].encode())}")
            at += 1
        if last.kind == "custom_emoji":
            entity["custom_emoji_id"] = url.removeprefix("tg://emoji?id=")
        elif url.startswith("tg://user?id=") and url[13:].isdigit():
            entity |= {
                "type": "text_mention",
                "user": {"id": int(url[13:]), "is_bot": False, "first_name": ""},
            }
        else:
            entity["url"] = url
    elif last.language:
        entity["language"] = last.language
    if entity["length"]:
        entities.append(entity)
    return at


def parse_v1(source: str) -> tuple[str, list[Json]]:
    """The older Markdown → text and entities: no nesting, `\\` before a sign escapes it."""
    out = _Writer()
    entities: list[Json] = []
    at = 0
    while at < len(source):
        character = source[at]
        if character == "\\" and source[at + 1 : at + 2] in ("_", "*", "`", "["):
            out.put(source[at + 1])
            at += 2
            continue
        if character not in "_*`[":
            out.put(character)
            at += 1
            continue
        fenced = source.startswith("```", at)
        sign = "```" if fenced else "]" if character == "[" else character
        begin = at + (3 if fenced else 1)
        end = source.find(sign, begin)
        if end < 0:
            where = len(source[:at].encode())
            raise _cannot(f"Can't find end of the entity starting at byte offset {where}")
        content, at = source[begin:end], end + len(sign)
        kind = "pre" if fenced else {"_": "italic", "*": "bold", "`": "code", "[": "text_link"}[character]
        entity: Json = {"type": kind, "offset": out.length, "length": _units(content)}
        for letter in content:
            out.put(letter)
        if character == "[":
            if not source.startswith("(", at) or ")" not in source[at:]:
                continue
            close = source.index(")", at)
            entity["url"], at = source[at + 1 : close], close + 1
        if content:
            entities.append(entity)
    return out.text, entities
