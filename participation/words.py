"""A community's own words: what neighbours here say, and which department it means. Staff keep the list."""

from dataclasses import dataclass
from datetime import datetime

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
