"""Departments as a community knows them: staff say what each is called here, where its window is, and whether it is
used at all. Every change is kept with what stood before, and the newest can be undone with one tap."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from participation.access import Actor, Who, admit
from participation.refusals import NotFound, Refusal
from participation.text import clean

FIELDS: dict[str, int] = {"name": 20, "window": 60, "phone": 40, "hours": 60, "duty": 120}
"""What staff may write about a department, and how many characters it may have."""
_PHONE = re.compile(r"[0-9+\-()（） 转,，、/]{3,}")


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of a department's card. `before` and `after` hold what the community says instead of what is shipped
    (`FIELDS`, and `used` False when it is not used here); `undoes` is the edit that it undid."""

    id: int
    community_id: int
    department: str
    at: datetime
    by: int
    before: dict[str, Any] = field(default_factory=dict)
    after: dict[str, Any] = field(default_factory=dict)
    undoes: int | None = None


class NoPhone(Refusal):
    """What was typed is no telephone number."""

    key = "departments-no-phone"


class CardMoved(Refusal):
    """The card has changed since it was shown."""

    key = "departments-moved"


class NotInUse(Refusal):
    """The department was taken out of use here; a new complaint needs another."""

    key = "departments-not-in-use"


class LastDepartment(Refusal):
    """No other department is in use: complaints need one."""

    key = "departments-last"


def write(department: str, name: str, text: str, card: Mapping[str, Any], *, by: Actor, at: datetime) -> Edit:
    """Return the edit that writes one of `FIELDS` on a card; an empty text brings back what is shipped.

    Refuses like `admit` and `clean`, with NotFound or NoPhone.
    """
    if name not in FIELDS:
        raise NotFound
    kept = clean(text, most=FIELDS[name], lines=False) if text else ""
    if kept and name == "phone" and not _PHONE.fullmatch(kept):
        raise NoPhone
    after = {**card, name: kept}
    if not kept:
        del after[name]
    return _edit(department, card, after, by=by, at=at)


def use(department: str, used: bool, card: Mapping[str, Any], others_used: int, *, by: Actor, at: datetime) -> Edit:
    """Return the edit that puts a department into use or out of it; `others_used` are the departments in use besides.
    Refuses like `admit`, with NotFound, LastDepartment or CardMoved (it is so already)."""
    if card.get("used", True) == used:
        raise CardMoved
    if not used and not others_used:
        raise LastDepartment
    after = {name: kept for name, kept in card.items() if name != "used"}
    return _edit(department, card, after if used else {**after, "used": False}, by=by, at=at)


def newest(edits: Sequence[Edit]) -> Edit | None:
    """Return the edit of a card's that one tap undoes: the newest that is no undoing and was not undone yet."""
    undone = {one.undoes for one in edits}
    standing = [one for one in edits if one.undoes is None and one.id not in undone]
    return max(standing, key=lambda one: one.id, default=None)


def undo(edit: Edit, edits: Sequence[Edit], *, by: Actor, at: datetime) -> Edit:
    """Return the edit that brings back the card as it was before `edit`. Refuses like `admit`, with NotFound, or with
    CardMoved when another edit of the card stands above it."""
    top = newest(edits)
    if top is None or top.id != edit.id:
        raise CardMoved
    back = _edit(edit.department, edit.after, edit.before, by=by, at=at)
    if back.community_id != edit.community_id:
        raise NotFound
    return Edit(0, back.community_id, back.department, at, back.by, back.before, back.after, undoes=edit.id)


def _edit(department: str, before: Mapping[str, Any], after: Mapping[str, Any], *, by: Actor, at: datetime) -> Edit:
    admit(by, Who.STAFF)
    if by.resident_id is None or by.community_id is None:
        raise NotFound
    return Edit(0, by.community_id, department, at, by.resident_id, dict(before), dict(after))
