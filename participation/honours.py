"""Stars 星级 for confirmed hours, and certificates 志愿服务证明 that anybody who holds one can have checked.

A certificate says what the record said on its day. It is checked against the record of now: when hours of its days
were revoked since, it holds no more, and whoever asks hears that and nothing else.
"""

import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from participation.access import Actor, Who, admit
from participation.refusals import NotRegistered, Refusal

LIMITS: dict[str, Any] = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))

COLUMNS: tuple[str, ...] = tuple(LIMITS["columns"])
"""The columns of the month's sheet, in the order of the file."""
NEVER_HELD = frozenset(LIMITS["never_held"])
"""Columns that stay empty: Linli keeps no number of an identity card."""

_PREFIX: str = LIMITS["code_prefix"]
_LETTERS: str = LIMITS["code_letters"]
_LENGTH: int = LIMITS["code_length"]


class NoHours(Refusal):
    """There are no confirmed hours to certify."""

    key = "honours-no-hours"


class NoCode(Refusal):
    """No certificate has that code."""

    key = "honours-no-code"


@dataclass(frozen=True, slots=True)
class Served:
    """One confirmed service: who, with which team, where, when, and the minutes that count."""

    resident_id: int
    team: str
    place: str
    begins_at: datetime
    ends_at: datetime
    minutes: int
    by: int | None = None


@dataclass(frozen=True, slots=True)
class Certificate:
    """What a certificate says: `minutes` confirmed of services that began from `since` to `until`, both included."""

    id: int
    community_id: int
    resident_id: int
    code: str
    name: str
    minutes: int
    times: int
    since: datetime
    until: datetime
    issued_at: datetime


class Worth(StrEnum):
    """What a certificate is worth today."""

    VALID = "valid"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class Level:
    """The stars that hours have earned; `missing` minutes to the next one, which needs `next_hours` in all. At the
    highest both are 0."""

    stars: int
    missing: int
    next_hours: int


def level(minutes: int) -> Level:
    """Return the level that so many confirmed minutes give."""
    steps: list[int] = LIMITS["star_hours"]
    stars = sum(minutes >= hours * 60 for hours in steps)
    if stars == len(steps):
        return Level(stars, 0, 0)
    return Level(stars, steps[stars] * 60 - minutes, steps[stars])


def certify(served: Iterable[Served], name: str | None, code: str, *, by: Actor, at: datetime) -> Certificate:
    """Return a certificate of all of one's own confirmed services. Refuses with NotRegistered, NoHours."""
    admit(by, Who.REGISTERED)
    if by.resident_id is None or by.community_id is None or not name:
        raise NotRegistered
    mine = [one for one in served if one.resident_id == by.resident_id and one.minutes > 0]
    if not mine:
        raise NoHours
    begins = [one.begins_at for one in mine]
    minutes = sum(one.minutes for one in mine)
    return Certificate(
        0, by.community_id, by.resident_id, code, name, minutes, len(mine), min(begins), max(begins), at
    )  # fmt: skip


def same(one: Certificate, other: Certificate) -> bool:
    """Return whether two certificates say the same, so that the one there is can be given again."""
    return (one.resident_id, one.name, one.minutes, one.times, one.since, one.until) == (
        other.resident_id, other.name, other.minutes, other.times, other.since, other.until,
    )  # fmt: skip


def worth(certificate: Certificate, minutes_now: int) -> Worth:
    """Return whether the certificate still holds; `minutes_now` are those confirmed today of its days."""
    return Worth.VALID if minutes_now >= certificate.minutes else Worth.REVOKED


def new_code(letters: Iterable[int]) -> str:
    """Return a code from random numbers: `ZY` and twelve signs that are not mistaken for one another."""
    return _PREFIX + "".join(_LETTERS[number % len(_LETTERS)] for number in letters)


def code_of(text: str) -> str | None:
    """Return what was typed as a certificate's code, or None: spaces, dashes, width and case are forgiven."""
    code = re.sub(r"[\s\-—–_.·]+", "", unicodedata.normalize("NFKC", text[:64])).upper()
    body = code.removeprefix(_PREFIX)
    fits = code.startswith(_PREFIX) and len(body) == _LENGTH and all(sign in _LETTERS for sign in body)
    return code if fits else None


def printed(code: str) -> str:
    """Return a code as it is printed, in groups of four: `ZY-ABCD-EFGH-JKLM`."""
    body = code.removeprefix(_PREFIX)
    return "-".join([_PREFIX, *(body[first : first + 4] for first in range(0, len(body), 4))])


def month(at: datetime, zone: str, back: int) -> tuple[datetime, datetime]:
    """Return when the month begins that lies `back` months before that of `at`, and when the next one does."""
    today = at.astimezone(ZoneInfo(zone)).date()
    return _first(today, back, zone), _first(today, back - 1, zone)


def _first(today: date, back: int, zone: str) -> datetime:
    count = today.year * 12 + today.month - 1 - back
    return datetime(count // 12, count % 12 + 1, 1, tzinfo=ZoneInfo(zone))
