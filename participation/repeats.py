"""定期通知: the same notice every day, week or month at an hour of the community's own clock.

Each occurrence is a broadcast of its own, with its own count, card and moment; the next one is made when the last one
is over or on its way. People choose and type words (每周一9点), never the numbers of a cron line.
"""

import calendar
import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from participation.access import Actor, Role
from participation.moments import MomentUnclear, read_moment
from participation.notices import Broadcast, State
from participation.refusals import NotAllowed, Refusal


class RhythmUnclear(Refusal):
    """The words name no rhythm and hour that can be told for sure."""

    key = "notices-rhythm-unclear"


class SeriesOver(Refusal):
    """The series was ended before."""

    key = "notices-series-over"


class Every(StrEnum):
    """How often."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Rhythm:
    """`days` are weekdays 1-7 (1 is Monday) or days of the month 1-31; a month that is shorter takes its last day."""

    every: Every
    days: tuple[int, ...]
    at: time


@dataclass(frozen=True, slots=True)
class Series:
    """A notice that comes again and again until it is ended."""

    id: int
    community_id: int
    author_id: int
    rhythm: Rhythm
    created_at: datetime
    paused_at: datetime | None = None
    ended_at: datetime | None = None
    ended_by: int | None = None
    resumed_at: datetime | None = None
    """When it was gone on with: what came due before was not to go."""


def next_after(rhythm: Rhythm, moment: datetime, zone: str) -> datetime:
    """Return the first moment of the rhythm after `moment`, in UTC; the hour is that of the walls in `zone`, also
    where summer time begins or ends."""
    day = moment.astimezone(ZoneInfo(zone)).date()
    while True:
        if _falls_on(rhythm, day):
            at = datetime.combine(day, rhythm.at, ZoneInfo(zone)).astimezone(UTC)
            if at > moment:
                return at
        day += timedelta(days=1)


def following(rhythm: Rhythm, last: datetime, *, at: datetime, useful: timedelta, zone: str) -> tuple[datetime, int]:
    """Return the next moment after the `last` that is still of use at `at`, and how many went by that were not."""
    upcoming, skipped = next_after(rhythm, last, zone), 0
    while upcoming + useful < at:
        upcoming, skipped = next_after(rhythm, upcoming, zone), skipped + 1
    return upcoming, skipped


def begin(rhythm: Rhythm, *, by: Actor, at: datetime) -> Series:
    """Return a new series. Refuses with NotAllowed."""
    if by.resident_id is None or by.community_id is None:
        raise NotAllowed
    _staff(by.community_id, by)
    return Series(0, by.community_id, by.resident_id, rhythm, at)


def pause(series: Series, *, by: Actor, at: datetime) -> Series:
    """Return the series held: no further occurrence leaves. Refuses with NotAllowed or SeriesOver."""
    _living(series, by)
    return replace(series, paused_at=series.paused_at or at)


def resume(series: Series, *, by: Actor, at: datetime) -> Series:
    """Return the series going on from now. Refuses with NotAllowed or SeriesOver."""
    _living(series, by)
    return replace(series, paused_at=None, resumed_at=at)


def end(series: Series, *, by: Actor, at: datetime) -> Series:
    """Return the series ended for good. Refuses with NotAllowed or SeriesOver."""
    _living(series, by)
    return replace(series, ended_at=at, ended_by=by.resident_id)


def again(last: Broadcast, *, occurs_at: datetime, due_at: datetime, at: datetime, count: int) -> Broadcast:
    """Return the next occurrence, written as the last one was; what was agreed to still is, while it is the same."""
    return replace(
        last, id=0, expected=count, due_at=due_at, created_at=at, state=State.SCHEDULED, released_at=None,
        ended_at=None, cancelled_by=None, paused_by=None, reason="", occurs_at=occurs_at, corrected_at=None, cursor=0,
        spread_at=None,
    )  # fmt: skip


_SIMPLER = str.maketrans("週點時兩个個號", "周点时两个个号")
_NUMERALS = {c: n for n, c in enumerate("零一二三四五六七八九十")}
_ENGLISH = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
_WEEKDAYS = re.compile(
    r"(?:周|星期|礼拜|禮拜)\s*([一二三四五六日天1-7](?:\s*[、,，和及]?\s*(?:周|星期)?[一二三四五六日天])*)"
)
_LAST_DAY = re.compile(r"每个?月\s*的?(?:最后一天|月底)|every month on the last day|last day of (?:the|every) month")
_MONTHDAY = re.compile(r"每个?月\s*([0-9]{1,2}|[一二三]?十?[一二三四五六七八九十])\s*[号日]?")


def read_rhythm(text: str, *, now: datetime, zone: str) -> Rhythm:
    """Return the rhythm that the words name: 每天早上8点 · 每周一9点 · 每周一、三、五 18:30 · 工作日9点 · 每月1号9点 ·
    每月最后一天 9点 · every Monday 9:00. Refuses with RhythmUnclear."""
    said = unicodedata.normalize("NFKC", text).casefold().translate(_SIMPLER)
    every, days, rest = _rhythm(said)
    try:
        hour = read_moment(f"今天 {rest}", now=now, zone=zone).astimezone(ZoneInfo(zone)).time()
    except MomentUnclear as unclear:
        raise RhythmUnclear from unclear
    return Rhythm(every, days, hour)


def _rhythm(said: str) -> tuple[Every, tuple[int, ...], str]:
    """Return how often, on which days, and what is left of the words: the hour."""
    if found := re.search(
        r"每个?月\s*(?:的)?(?:最后一天|月底)|every month on the last day|last day of (?:the|every) month", said
    ):
        return Every.MONTH, (31,), said.replace(found.group(), " ")
    if found := _MONTHDAY.search(said):
        return Every.MONTH, (_within(_number(found.group(1)), 31),), said.replace(found.group(), " ")
    if found := re.search(r"every month on (?:the )?(\d{1,2})(?:st|nd|rd|th)?", said):
        return Every.MONTH, (_within(int(found.group(1)), 31),), said.replace(found.group(), " ")
    if found := re.search(r"(?:每个?)?工作日|every weekday|every working day", said):
        return Every.WEEK, (1, 2, 3, 4, 5), said.replace(found.group(), " ")
    if found := re.search(r"每个?周末|every weekend", said):
        return Every.WEEK, (6, 7), said.replace(found.group(), " ")
    if "每" in said and (found := _WEEKDAYS.search(said)):
        named = re.sub(r"周|星期", "", found.group(1))
        days = sorted({7 if c in "日天" else _number(c) for c in named if c in "一二三四五六日天1234567"})
        return Every.WEEK, tuple(days), said.replace(found.group(), " ").replace("每", " ")
    if "every" in said and (found_days := [n for n, name in enumerate(_ENGLISH, 1) if re.search(rf"\b{name}", said)]):
        return Every.WEEK, tuple(found_days), re.sub(rf"\b(?:{'|'.join(_ENGLISH)})[a-z]*|every|and", " ", said)
    if found := re.search(r"每[天日]|every ?day|daily", said):
        return Every.DAY, (), said.replace(found.group(), " ")
    raise RhythmUnclear


def _number(numeral: str) -> int:
    if numeral.isdecimal():
        return int(numeral)
    tens, ten, ones = numeral.rpartition("十")
    if not ten:
        return _NUMERALS[numeral]
    return (_NUMERALS[tens] if tens else 1) * 10 + (_NUMERALS[ones] if ones else 0)


def _within(day: int, most: int) -> int:
    if not 1 <= day <= most:
        raise RhythmUnclear
    return day


def _falls_on(rhythm: Rhythm, day: date) -> bool:
    if rhythm.every is Every.DAY:
        return True
    if rhythm.every is Every.WEEK:
        return day.isoweekday() in rhythm.days
    last = calendar.monthrange(day.year, day.month)[1]
    return day.day in {min(wished, last) for wished in rhythm.days}


def _living(series: Series, by: Actor) -> None:
    _staff(series.community_id, by)
    if series.ended_at is not None:
        raise SeriesOver


def _staff(community_id: int, by: Actor) -> None:
    if by.blocked or not by.holds(Role.STAFF, Role.ADMIN) or by.community_id != community_id:
        raise NotAllowed
