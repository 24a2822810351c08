"""Message id → the reader's language, through Project Fluent.

Rules and storage speak in ids; only here do they become sentences. People's text inside a message is escaped
for Telegram's HTML unless the sentence is a button label, which Telegram does not parse.
"""

import html
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import cache, lru_cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from fluent.runtime import FluentBundle, FluentResource, resolver
from fluent.runtime.types import FluentNone, fluent_number

from participation.money import wan, yuan

LOCALES = ("zh-Hans", "zh-Hant", "en")
_FOLDER = Path(__file__).parent.parent / "locales"
_WEEKDAYS = {
    "zh-Hans": ("周一", "周二", "周三", "周四", "周五", "周六", "周日"),
    "zh-Hant": ("週一", "週二", "週三", "週四", "週五", "週六", "週日"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}

_HOLES = re.compile(r"\n{3,}")
"""What is left of lines that a sentence has no use for this time; people's own text holds none (`text.clean`)."""

# its guard against words that grow without end refuses a variable of 2500 characters; a notice may have 3000, and
# escaped five times as many, and fifty links beside them. Our words hold no such loops, and people's text is bounded
# where it comes in.
resolver.MAX_PART_LENGTH = 131_072


def hours(minutes: int) -> str:
    """Return minutes as hours with at most one decimal, as people say them."""
    return f"{minutes / 60:.1f}".removesuffix(".0")


class MissingWords(LookupError):
    """A message id without words, or words without one of their variables. A fault of ours."""


class Html(str):
    """Text that is Telegram HTML already and must not be escaped again."""

    __slots__ = ()


@cache
def bundle(locale: str) -> FluentBundle:
    """Return the words of one language, all nouns together."""
    words = FluentBundle([locale], use_isolating=False)
    for file in sorted((_FOLDER / locale).glob("*.ftl")):
        words.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return words


def say(locale: str, id: str, args: Mapping[str, Any] | None = None, *, zone: str = "Asia/Shanghai") -> Html:
    """Return the message `id` as Telegram HTML; string variables are escaped. Raises MissingWords."""
    return Html(_format(locale, id, args or {}, zone, escape=True))


def label(locale: str, id: str, args: Mapping[str, Any] | None = None, *, zone: str = "Asia/Shanghai") -> str:
    """Return the message `id` as plain text, for buttons and toasts. Raises MissingWords."""
    return _format(locale, id, args or {}, zone, escape=False)


def moment(value: datetime, locale: str, zone: str) -> str:
    """Return a moment as people say it: `11月25日 周三 19:30`."""
    local = value.astimezone(ZoneInfo(zone))
    weekday = _WEEKDAYS[locale][local.weekday()]
    if locale == "en":
        return f"{weekday} {local.day} {local:%b %H:%M}"
    return f"{local.month}月{local.day}日 {weekday} {local:%H:%M}"


def day(value: date, locale: str) -> str:
    """Return a day as people say it: `11月25日 周三`."""
    weekday = _WEEKDAYS[locale][value.weekday()]
    return f"{weekday} {value.day} {value:%b}" if locale == "en" else f"{value.month}月{value.day}日 {weekday}"


def dated(at: datetime, locale: str, zone: str) -> str:
    """Return the day of a moment with its year, for what is read long after: `2026年11月25日`."""
    on = at.astimezone(ZoneInfo(zone))
    return label(locale, "nav-date", {"year": on.year, "month": on.month, "day": on.day})


def money(fen: int, locale: str) -> str:
    """Return a sum as people say it: `12.5 万元`. Variables of messages whose names end in `_fen` are said so."""
    return label(locale, "budgets-sum", {"wan": wan(fen), "yuan": yuan(fen)})


def _format(locale: str, id: str, args: Mapping[str, Any], zone: str, *, escape: bool) -> str:
    words = bundle(locale if locale in LOCALES else LOCALES[0])
    if not words.has_message(id):
        raise MissingWords(f"{id} has no words in {locale}")
    pattern = words.get_message(id).value
    shaped = {
        name: money(value, locale) if name.endswith("_fen") else _shape(value, locale, zone, escape)
        for name, value in args.items()
    }
    text, errors = words.format_pattern(pattern, shaped)
    if errors:
        raise MissingWords(f"{id} in {locale}: {errors[0]}")
    return _HOLES.sub("\n\n", str(text))


def _shape(value: Any, locale: str, zone: str, escape: bool) -> Any:
    if isinstance(value, Html):
        return str(value)
    if isinstance(value, str):
        return html.escape(value, quote=False) if escape else value
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return fluent_number(value, useGrouping=False)
    if isinstance(value, datetime):
        return moment(value if value.tzinfo else value.replace(tzinfo=UTC), locale, zone)
    if isinstance(value, date):
        return day(value, locale)
    if value is None:
        return FluentNone("")
    return _shape(str(value), locale, zone, escape)


@lru_cache(maxsize=4096)
def plain(locale: str, id: str) -> str:
    """Return a message without variables, as plain text; remembered, because menus ask for it at every tap."""
    return label(locale, id)
