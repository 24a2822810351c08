"""A community's own words: what neighbours here say, and which department it means. Staff keep the list.

The list changes only by a person's yes, and every change is a version: who, when, what, and what it would have done to
the past. The newest change can be undone, and then the one before it, each with one tap.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from participation.access import Actor, Who, admit
from participation.refusals import NotFound, Refusal

MOST_WORDS = 500
"""More words than a person can keep an eye on are no list but a table; the classifier learns that one by itself."""


@dataclass(frozen=True, slots=True)
class Word:
    """When a text holds `word`, it speaks for `department`; 1.0 weighs as much as one telling word of the table."""

    id: int
    community_id: int
    word: str
    department: str
    added_by: int
    added_at: datetime
    weight: float = 2.0


class WordKnown(Refusal):
    """The word stands on the list already."""

    key = "words-known"


class TooManyWords(Refusal):
    """The list is full: `most` words."""

    key = "words-too-many"


def add(word: str, department: str, known: list[Word], *, by: Actor, at: datetime) -> Word:
    """Return a new line of the list, not stored yet. Refuses like `admit`, with WordKnown or TooManyWords."""
    admit(by, Who.STAFF)
    if by.resident_id is None or by.community_id is None:
        raise NotFound
    if any(line.word == word for line in known):
        raise WordKnown(word=word)
    if len(known) >= MOST_WORDS:
        raise TooManyWords(most=MOST_WORDS)
    return Word(0, by.community_id, word, department, by.resident_id, at)


class Change(StrEnum):
    """How a version came about."""

    TAUGHT = "taught"
    REMOVED = "removed"
    ACCEPTED = "accepted"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class Version:
    """A change of the list: the lines it put on and those it took off. `effect` says what it would have done to the
    past cases (`heard`, `better`, `worse`, `cases`; empty when nobody asked); `undoes` is the version that it undid."""

    id: int
    community_id: int
    at: datetime
    by: int
    change: Change
    added: tuple[Word, ...] = ()
    removed: tuple[Word, ...] = ()
    effect: dict[str, Any] = field(default_factory=dict)
    undoes: int | None = None


class WordsMoved(Refusal):
    """The list has changed since it was shown."""

    key = "words-moved"


def taught(line: Word, effect: dict[str, Any], *, change: Change = Change.TAUGHT) -> Version:
    """Return the version that puts a line of `add` on the list."""
    return Version(0, line.community_id, line.added_at, line.added_by, change, added=(line,), effect=effect)


def removed(line: Word, effect: dict[str, Any], *, by: Actor, at: datetime) -> Version:
    """Return the version that takes a line off the list. Refuses like `admit`, or with NotFound."""
    return Version(0, line.community_id, at, _staff(line.community_id, by), Change.REMOVED, removed=(line,),
                   effect=effect)  # fmt: skip


def newest(versions: Sequence[Version]) -> Version | None:
    """Return the version that one tap undoes: the newest change that is none itself and was not undone yet."""
    undone = {one.undoes for one in versions}
    standing = [one for one in versions if one.change is not Change.UNDONE and one.id not in undone]
    return max(standing, key=lambda one: one.id, default=None)


def undo(version: Version, versions: Sequence[Version], *, by: Actor, at: datetime) -> Version:
    """Return the version that brings back the list as it was before `version`, to the last line and number.

    Refuses like `admit`, with NotFound, or with WordsMoved when another change stands above it.
    """
    staff = _staff(version.community_id, by)
    top = newest(versions)
    if top is None or top.id != version.id:
        raise WordsMoved
    return Version(0, version.community_id, at, staff, Change.UNDONE, added=version.removed, removed=version.added,
                   undoes=version.id)  # fmt: skip


def after(lines: Sequence[Word], version: Version) -> list[Word]:
    """Return the list as a version leaves it."""
    gone = {line.word for line in version.removed}
    return sorted([*(line for line in lines if line.word not in gone), *version.added], key=lambda line: line.id)


def weighed(line: Word, weight: float) -> Word:
    """Return the line with another weight."""
    return replace(line, weight=weight)


def _staff(community_id: int, by: Actor) -> int:
    admit(by, Who.STAFF)
    if by.resident_id is None or by.community_id != community_id:
        raise NotFound
    return by.resident_id
