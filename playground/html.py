"""Telegram's HTML: its tags, its attributes, its errors with offsets in bytes."""

import re
from dataclasses import dataclass
from typing import Any

from playground.refusals import Refused, bad

Json = dict[str, Any]

KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(lt|gt|amp|quot));?")
_SPECIAL = re.compile(r"[<&]")
_ATTRIBUTE = re.compile(r"\s*([^\s=>/\"']+)\s*(?:=\s*(\"[^\"]*\"|'[^']*'|[A-Za-z0-9.\-]*))?")


@dataclass(slots=True)
class _Open:
    tag: str
    argument: str
    start: int


def parse(source: str) -> tuple[str, list[Json]]:
    """The text and its entities. Raises a 400 «can't parse entities: …»."""
    if "<" not in source and "&" not in source:
        return source, []
    out: list[str] = []
    entities: list[Json] = []
    opened: list[_Open] = []
    at = 0  # position in the source
    length = 0  # UTF-16 units written so far

    while at < len(source):
        piece = source[at] if source[at] in "<&" else _plain(source, at)
        if piece == "&":
            piece, at = _character(source, at)
        elif piece == "<":
            if source.startswith("</", at):
                at = _close(source, at, opened, entities, length, out)
            else:
                at = _begin(source, at, opened, length)
            continue
        else:
            at += len(piece)
        out.append(piece)
        length += len(piece) if piece.isascii() else len(piece.encode("utf-16-le")) // 2

    if opened:
        raise _cannot(f'Can\'t find end tag corresponding to start tag "{opened[-1].tag}"')
    for entity in entities:
        if entity["type"] == "code":
            entity.pop("language", None)  # only a block of code has a language
    return "".join(out), entities


def _plain(source: str, at: int) -> str:
    special = _SPECIAL.search(source, at)
    return source[at : special.start() if special else len(source)]


def _cannot(why: str) -> Refused:
    return bad(f"can't parse entities: {why}")


def _offset(source: str, at: int) -> int:
    return len(source[:at].encode())


def _character(source: str, at: int) -> tuple[str, int]:
    match = _REFERENCE.match(source, at)
    if match is None:
        return "&", at + 1
    hexadecimal, decimal, name = match.groups()
    if name:
        return _NAMED[name], match.end()
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    if not 0 < code < 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return "&", at + 1
    return chr(code), match.end()


def _unescaped(value: str) -> str:
    return _REFERENCE.sub(lambda match: _character(match.group(), 0)[0], value)


def _begin(source: str, at: int, opened: list[_Open], length: int) -> int:
    where = _offset(source, at)
    begun = at = at + 1
    while at < len(source) and not source[at].isspace() and source[at] != ">":
        at += 1
    if at >= len(source):
        raise _cannot(f"Unclosed start tag at byte offset {where}")
    tag = source[begun:at].lower()
    if tag not in KINDS:
        raise _cannot(f'Unsupported start tag "{tag}" at byte offset {where}')
    argument = ""
    while True:
        while at < len(source) and source[at].isspace():
            at += 1
        if at >= len(source):
            raise _cannot(f"Unclosed start tag at byte offset {where}")
        if source[at] == ">":
            break
        attribute = _ATTRIBUTE.match(source, at)
        if attribute is None:
            raise _cannot(f'Empty attribute name in the tag "{tag}" at byte offset {where}')
        at = attribute.end()
        key, value = attribute.group(1).lower(), _unescaped((attribute.group(2) or "").strip("\"'"))
        if at < len(source) and source[at] not in "> \t\n\r":
            raise _cannot(f"Unexpected end of name token at byte offset {_offset(source, attribute.start(2))}")
        if tag == "blockquote" and key == "expandable":
            argument = "expandable"
        elif (tag, key) in (("a", "href"), ("tg-emoji", "emoji-id")):
            argument = value
        elif (tag, key) == ("code", "class") and value.startswith("language-"):
            argument = value.removeprefix("language-")
        elif (tag, key) == ("span", "class") and value == "tg-spoiler":
            argument = value
    if tag == "span" and not argument:
        raise _cannot(f'Tag "span" must have class "tg-spoiler" at byte offset {where}')
    opened.append(_Open(tag, argument, length))
    return at + 1


def _close(source: str, at: int, opened: list[_Open], entities: list[Json], length: int, out: list[str]) -> int:
    where = _offset(source, at)
    if not opened:
        raise _cannot(f"Unexpected end tag at byte offset {where}")
    end = source.find(">", at)
    if end < 0:
        raise _cannot(f"Unclosed end tag at byte offset {where}")
    name = source[at + 2 : end].strip().lower()
    last = opened.pop()
    if name and name != last.tag:
        raise _cannot(f'Unmatched end tag at byte offset {where}, expected "</{last.tag}>", found "</{name}>"')
    if length > last.start:
        entity = _entity(last, length, out)
        if entity is not None:
            _append(entities, entity, last)
    return end + 1


def _entity(last: _Open, length: int, out: list[str]) -> Json | None:
    entity: Json = {"type": KINDS[last.tag], "offset": last.start, "length": length - last.start}
    if last.tag == "a":
        written = "".join(out).encode("utf-16-le")[last.start * 2 :].decode("utf-16-le")
        url = last.argument or written
        user = re.fullmatch(r"tg://user\?id=(\d+)", url)
        if user:
            return entity | {"type": "text_mention", "user": _mentioned(int(user.group(1)))}
        if not re.match(r"(?:https?|tg|tonsite|ftp)://|mailto:|tel:|[\w-]+(?:\.[\w-]+)+", url, re.IGNORECASE):
            return None  # Telegram drops a link it can't read and keeps its text
        entity["url"] = url
    elif last.tag == "blockquote" and last.argument:
        entity["type"] = "expandable_blockquote"
    elif last.tag == "tg-emoji":
        entity["custom_emoji_id"] = last.argument
    elif last.tag == "code" and last.argument:
        entity["language"] = last.argument
    return entity


def _append(entities: list[Json], entity: Json, last: _Open) -> None:
    """`<pre><code class="language-x">` is one block of code in that language."""
    inner = entities[-1] if entities else {}
    span = (entity["offset"], entity["length"])
    if last.tag == "pre" and inner.get("type") == "code" and (inner["offset"], inner["length"]) == span:
        entities.pop()
        if "language" in inner:
            entity["language"] = inner["language"]
    entities.append(entity)


def _mentioned(user_id: int) -> Json:
    return {"id": user_id, "is_bot": False, "first_name": ""}
