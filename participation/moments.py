"""A moment as people type it: 11月28日 14:30 · 周六下午两点半 · 明天晚上7点 · 28 Nov 14:30 · 2026-11-28 14:30.

The day and the hour must both be there; what is not sure is asked again, never guessed.
"""

import re
import unicodedata
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from participation.refusals import Refusal


class MomentUnclear(Refusal):
    """The words name no day and hour that can be told for sure."""

    key = "events-moment-unclear"


_SIMPLER = str.maketrans("點號週後時兩两禮個", "点号周后时二二礼个")
_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")}
_NUMERAL = re.compile(r"[一二三四五六七八九]?十[一二三四五六七八九]?|[零一二三四五六七八九]")
_NEAR = {"大后天": 3, "后天": 2, "明天": 1, "明晚": 1, "明早": 1, "今天": 0, "今晚": 0, "tomorrow": 1, "today": 0}
_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6,
    "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_WEEKDAY = re.compile(r"(下+)?个?(?:周|星期|礼拜)([1-7日天])")
_WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
_ENGLISH_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)})")
_DATES = (
    re.compile(r"(?P<y>20\d\d)\s*[-/.年]\s*(?P<m>\d{1,2})\s*[-/.月]\s*(?P<d>\d{1,2})\s*[日号]?"),
    re.compile(r"(?P<m>\d{1,2})\s*(?:月|[-/.])\s*(?P<d>\d{1,2})\s*[日号]?"),
    re.compile(r"\b(?P<d>\d{1,2})\s*(?P<name>[a-z]{3})[a-z]*\.?(?:\s*,?\s*(?P<y>20\d\d))?"),
    re.compile(r"\b(?P<name>[a-z]{3})[a-z]*\.?\s*(?P<d>\d{1,2})\b(?:\s*,?\s*(?P<y>20\d\d))?"),
)
_HOURS = (
    re.compile(r"(?P<h>\d{1,2})\s*:\s*(?P<m>\d{2})\s*(?P<half>[ap]m)?"),
    re.compile(r"(?P<h>\d{1,2})\s*[点时]\s*(?:(?P<part>半|[123]刻)|(?P<m>\d{1,2})\s*分?)?"),
    re.compile(r"\b(?P<h>\d{1,2})\s*(?P<half>[ap]m)\b"),
)
_PARTS = {"半": 30, "1刻": 15, "2刻": 30, "3刻": 45}
_THE_DAY = re.compile(r"(?<!\d)(\d{1,2})\s*[日号]")
_EARLY, _AFTERNOON, _EVENING, _NOON = ("上午", "早", "凌晨", "am"), ("下午", "pm"), ("晚", "夜"), ("中午",)


def read_moment(text: str, *, now: datetime, zone: str) -> datetime:
    """Return the moment in UTC that `text` names, read in the IANA zone `zone`; a day without a year is the next
    such day. Refuses with MomentUnclear, also for an hour that the clock leaves out when summer time begins."""
    said = unicodedata.normalize("NFKC", text).casefold().translate(_SIMPLER)
    said = _NUMERAL.sub(lambda found: str(_number(found.group())), said)
    today = now.astimezone(ZoneInfo(zone)).date()
    hour = next((found for pattern in _HOURS if (found := pattern.search(said))), None)
    if hour is None:
        raise MomentUnclear
    before_hour = said[: hour.start()] + " " + said[hour.end() :]
    try:
        day = _day(before_hour, today)
        at = _time(hour.groupdict(), before_hour)
    except ValueError as impossible:
        raise MomentUnclear from impossible
    moment = datetime.combine(day, at, ZoneInfo(zone)).astimezone(UTC)
    if moment.astimezone(ZoneInfo(zone)).time() != at:
        raise MomentUnclear
    return moment


def _day(said: str, today: date) -> date:
    for pattern in _DATES:
        if found := pattern.search(said):
            parts = {"y": None, "name": None, **found.groupdict()}
            month = _MONTHS.get(parts["name"] or "") or int(parts.get("m") or 0)
            if parts["y"]:
                return date(int(parts["y"]), month, int(parts["d"] or 0))
            this_year = date(today.year, month, int(parts["d"] or 0))
            return this_year if this_year >= today else this_year.replace(year=today.year + 1)
    if found := _THE_DAY.search(said):
        return _next_with(int(found.group(1)), today)
    if found := _WEEKDAY.search(said):
        weekday = 6 if found.group(2) in "日天7" else int(found.group(2)) - 1
        if found.group(1):
            return today + timedelta(days=7 * len(found.group(1)) - today.weekday() + weekday)
        return today + timedelta(days=(weekday - today.weekday()) % 7)
    if found := _ENGLISH_WEEKDAY.search(said):
        return today + timedelta(days=(_WEEKDAYS.index(found.group(1)) - today.weekday()) % 7)
    for word, days in _NEAR.items():
        if word in said:
            return today + timedelta(days=days)
    raise ValueError("no day")


def _next_with(number: int, today: date) -> date:
    month = today if number >= today.day else today.replace(day=1) + timedelta(days=32)
    return month.replace(day=number)


def _time(hour: dict[str, str | None], said: str) -> time:
    said += hour.get("half") or ""
    hours, minutes = int(hour["h"] or 0), int(hour.get("m") or _PARTS.get(hour.get("part") or "", 0))
    early, afternoon, evening, noon = (
        any(word in said for word in words) for words in (_EARLY, _AFTERNOON, _EVENING, _NOON)
    )
    if hours == 12 and (evening or early):  # midnight of which day?
        raise ValueError("midnight is not sure")
    if hours < 12 and (afternoon or evening or (noon and hours < 3)):
        hours += 12
    elif 0 < hours < 6 and not early and not (hour["h"] or "").startswith("0"):
        raise ValueError("morning or afternoon is not sure")
    return time(hours, minutes)


def _number(numeral: str) -> int:
    tens, ten, ones = numeral.partition("十")
    if not ten:
        return _DIGITS[numeral]
    return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)
