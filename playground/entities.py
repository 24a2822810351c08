"""Text with formatting: HTML, MarkdownV2, Markdown or explicit entities → text and entities.

The errors are Telegram's own, with its byte offsets, because a bot that builds its HTML wrongly must
hear here what it would hear there. Offsets of entities count UTF-16 units, as Telegram counts.
Source of the grammar: core.telegram.org/bots/api#formatting-options.
"""

import re
from typing import Any

from playground import html, markdown
from playground.refusals import bad

Json = dict[str, Any]

TEXT_LIMIT = 4096  # UTF-16 units, after the entities are parsed: core.telegram.org/bots/api#sendmessage
CAPTION_LIMIT = 1024

KINDS = frozenset(
    [
        "mention",
        "hashtag",
        "cashtag",
        "bot_command",
        "url",
        "email",
        "phone_number",
        "bold",
        "italic",
        "underline",
        "strikethrough",
        "spoiler",
        "blockquote",
        "expandable_blockquote",
        "code",
        "pre",
        "text_link",
        "text_mention",
        "custom_emoji",
        "date_time",
    ]
)

_NEEDED = {"text_link": "url", "text_mention": "user", "custom_emoji": "custom_emoji_id"}

_FOUND = re.compile(
    r"(?P<url>https?://[^\s<>\"，。！？；：、（）《》“”]+)"
    r"|(?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?<![\w/@])(?P<bot_command>/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?)(?![\w/])"
    r"|(?<![\w@])(?P<mention>@[a-zA-Z][a-zA-Z0-9_]{3,31})(?!\w)"
    r"|(?<![\w#])(?P<hashtag>#\w*[^\W\d]\w*)"
)
_HINTS = re.compile(r"[/@#]")


def units(text: str) -> int:
    """The length in UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def found(text: str) -> list[Json]:
    """The entities Telegram finds by itself: links, addresses, commands, mentions, hashtags."""
    if not _HINTS.search(text):
        return []
    return [
        {"type": match.lastgroup, "offset": units(text[: match.start()]), "length": units(match.group())}
        for match in _FOUND.finditer(text)
    ]


def formatted(text: str, mode: str, given: Any, limit: int, too_long: str) -> tuple[str, list[Json]]:
    """The text as it is shown and its entities, longest outside first.

    Raises a 400: bad markup, nothing left to show, or longer than `limit` (said in the words `too_long`).
    """
    mode = mode.lower()
    if mode == "html":
        text, entities = html.parse(text)
    elif mode == "markdownv2":
        text, entities = markdown.parse_v2(text)
    elif mode == "markdown":
        text, entities = markdown.parse_v1(text)
    elif mode in ("", "none"):
        entities = _checked(given, units(text)) if given else []
    else:
        raise bad("unsupported parse_mode")
    text, entities = _trimmed(text, entities)
    if units(text) > limit:
        raise bad(too_long)
    covered = {"code", "pre", "text_link", "url", "email", "mention", "bot_command", "hashtag"}
    taken = [(e["offset"], e["offset"] + e["length"]) for e in entities if e["type"] in covered]
    for entity in found(text):
        start, end = entity["offset"], entity["offset"] + entity["length"]
        if not any(start < right and left < end for left, right in taken):
            entities.append(entity)
    entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    return text, entities


def _checked(given: Any, length: int) -> list[Json]:
    if not isinstance(given, list):
        raise bad("can't parse message entities: expected an Array of MessageEntity")
    entities = []
    for entity in given:
        if not isinstance(entity, dict):
            raise bad("can't parse MessageEntity: expected an Object")
        kind, offset, size = entity.get("type"), entity.get("offset"), entity.get("length")
        if not isinstance(offset, int) or not isinstance(size, int):
            raise bad('can\'t parse MessageEntity: Field "offset" must be of type Number')
        if kind not in KINDS:
            raise bad("can't parse MessageEntity: Unsupported type specified")
        needed = _NEEDED.get(kind)
        if needed is not None and needed not in entity:
            raise bad(f"can't parse MessageEntity: Can't find field \"{needed}\"")
        if offset < 0:
            raise bad(f"receive an entity with incorrect offset {offset}")
        if offset >= length:
            raise bad(f"entity begins after the end of the text at UTF-16 offset {offset}")
        if offset + size > length:
            raise bad(
                f"entity beginning at UTF-16 offset {offset} ends after the end of the text at UTF-16 offset"
                f" {offset + size}"
            )
        if size <= 0:
            continue
        entities.append({key: value for key, value in entity.items() if value is not None})
    return entities


def _trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Telegram cuts white space at both ends and moves the entities along."""
    short = text.strip(" \t\r\n")
    if len(short) == len(text):
        return text, entities
    lead = units(text[: len(text) - len(text.lstrip(" \t\r\n"))])
    length = units(short)
    moved = []
    for entity in entities:
        start = max(entity["offset"] - lead, 0)
        end = min(entity["offset"] + entity["length"] - lead, length)
        if end > start:
            moved.append(entity | {"offset": start, "length": end - start})
    return short, moved
