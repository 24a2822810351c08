"""A raw update as it came → the row that is stored, whatever stands in it.

Nothing is validated here: only the number and the lane are read, and the text is kept as it came. An update that is
no JSON, no object, has no number or one that no column takes is still given a row: under a negative number drawn
from its text, so that it is kept once however often it comes (Telegram's own numbers are positive). Its lane's
worker finds that it cannot be parsed, sets it aside and reports it.
"""

import json
import re
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from participation.privacy import hide, hide_all

_MOST = 2**63 - 1
_NUMBER = re.compile(r'\s*\{\s*"update_id"\s*:\s*(\d{1,19})\s*[,}]')
_SAID = ("message", "edited_message")
_OUR_OWN = frozenset({"message_id", "from", "chat", "date", "entities"})
"""Parts of a message in which nobody writes anything."""
_MARKS = re.compile(r'"(?:[^"\\]|\\.)*"?|[\[\]{},]', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Raw:
    """A row of the inbox. `odd` says why it cannot be what Telegram sends; empty for what looks right.

    `numbered`: the number is the update's own, so it may be acknowledged by it.
    """

    update_id: int
    lane: int
    payload: str
    odd: str = ""
    numbered: bool = True


def read(body: bytes | str) -> Raw:
    """Return the row for one update's JSON text. Raises nothing, whatever the text."""
    text = body if isinstance(body, str) else body.decode("utf-8", "replace")
    try:
        return of(json.loads(body))
    except (ValueError, RecursionError) as error:  # no JSON, a number without end, nested without end
        named = _NUMBER.match(text)
        number = int(named[1]) if named else _MOST + 1
        return _row(number, 0, hide(text.replace("\x00", "\ufffd")), type(error).__name__)


def of(update: Any) -> Raw:
    """Return the row for an update that was parsed as JSON."""
    number: Any = update.get("update_id") if isinstance(update, dict) else None
    if not _fits(number) or number < 0:
        number = _MOST + 1
    try:
        payload = json.dumps(_hidden(update), separators=(",", ":"))  # ASCII: half a surrogate pair stops no column
    except RecursionError:  # it could be read, but is nested too deep for the way back
        return _row(number, 0, '"nested without end"', "RecursionError")
    if not isinstance(update, dict):
        return _row(number, 0, payload, "not an object")
    return _row(number, lane_of(update), payload, "" if number <= _MOST else "no number of Telegram's")


def split(body: bytes) -> list[str]:
    """Return the elements of `result` in an answer of getUpdates that cannot be parsed as a whole, each as text."""
    text = body.decode("utf-8", "replace")
    begin = re.search(r'"result"\s*:\s*\[', text)
    if begin is None:
        return []
    depth, since, found = 0, begin.end(), []
    for mark in _MARKS.finditer(text, begin.end()):
        sign = mark[0]
        if sign in "[{":
            depth += 1
        elif sign in "]}":
            depth -= 1
        if (sign == "," and depth == 0) or depth < 0:
            if element := text[since : mark.start()].strip():
                found.append(element)
            since = mark.end()
        if depth < 0:
            break
    return found


def lane_of(update: dict[str, Any]) -> int:
    """Return the lane of a raw update: its chat, else its sender, else 0 for what nobody can be told about."""
    for kind, event in update.items():
        if kind == "update_id" or not isinstance(event, dict):
            continue
        carried = event.get("message")
        holder = carried if isinstance(carried, dict) else event
        chat = holder.get("chat") or event.get("from") or {}
        if isinstance(chat, dict) and _fits(chat.get("id")):
            return int(chat["id"])
    return 0


def _hidden(update: Any) -> Any:
    """Return the update without the ID-card numbers that somebody wrote, sent along or replied to."""
    if not isinstance(update, dict):
        return hide_all(update)
    for name in _SAID:
        said = update.get(name)
        if isinstance(said, dict):
            update = {**update, name: {k: v if k in _OUR_OWN else hide_all(v, name=k) for k, v in said.items()}}
    return update


def _row(number: int, lane: int, payload: str, odd: str) -> Raw:
    if _fits(number):
        return Raw(number, lane, payload, odd)
    drawn = int.from_bytes(blake2b(payload.encode(errors="replace"), digest_size=8).digest()) >> 1
    return Raw(-1 - drawn, lane, payload, odd, numbered=False)


def _fits(number: Any) -> bool:
    """Return whether this is a whole number that a database column takes."""
    return isinstance(number, int) and not isinstance(number, bool) and -_MOST <= number <= _MOST
