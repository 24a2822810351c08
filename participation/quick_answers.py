"""常用答复: what an office answers again and again, written once. Staff keep the list; who answers may change it."""

import re
from dataclasses import dataclass
from datetime import datetime

from participation.access import Actor, Who, admit
from participation.refusals import NotFound, Refusal

MOST = 60
"""More templates than anybody finds one in."""

MOST_CHARACTERS = 400
"""Of a template: an answer has at most 500, and number and day need a few."""

_NUMBER, _DAY = "编号", "日期"
_NAMES = {"编号": _NUMBER, "編號": _NUMBER, "number": _NUMBER, "日期": _DAY, "date": _DAY}
_PLACES = re.compile(r"[{｛]\s*([^{}｛｝]*?)\s*[}｝]")
_BRACES = re.compile(r"[{}｛｝]")


@dataclass(frozen=True, slots=True)
class QuickAnswer:
    """A template of one department, or of all (`department` is None)."""

    id: int
    community_id: int
    department: str | None
    text: str
    added_by: int
    added_at: datetime


class UnknownPlace(Refusal):
    """The text holds braces that are neither 编号 nor 日期: nothing else is ever filled in."""

    key = "answers-unknown-place"


class TooManyAnswers(Refusal):
    """The list is full: `most` templates."""

    key = "answers-too-many"


def add(text: str, department: str | None, known: int, *, by: Actor, at: datetime) -> QuickAnswer:
    """Return a new template, not stored yet; `known` are those that the community has. Refuses like `admit`, with
    UnknownPlace or TooManyAnswers."""
    admit(by, Who.STAFF)
    if by.resident_id is None or by.community_id is None:
        raise NotFound
    check(text)
    if known >= MOST:
        raise TooManyAnswers(most=MOST)
    return QuickAnswer(0, by.community_id, department, text, by.resident_id, at)


def check(text: str) -> None:
    """Return nothing when only the number and the day of a case are to be filled in. Refuses with UnknownPlace."""
    if any(found[1].casefold() not in _NAMES for found in _PLACES.finditer(text)):
        raise UnknownPlace
    if _BRACES.search(_PLACES.sub("", text)):
        raise UnknownPlace


def fill(text: str, *, number: int, day: str) -> str:
    """Return the template with a case's number and a day, as words; everything else stays as it was written."""
    put = {_NUMBER: str(number), _DAY: day}
    return _PLACES.sub(lambda found: put.get(_NAMES.get(found[1].casefold(), ""), found[0]), text)
