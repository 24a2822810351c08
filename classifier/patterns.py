"""Many patterns against one short text: only those that can begin at one of its characters are tried.

An alternation of hundreds of expressions is tried from its first to its last at every character. Nearly all of
ours begin with a letter, or a choice of letters, which is read off here; what cannot be read off is always tried.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

_SPECIAL = frozenset(".^$*+?{}[]\\|()")
_BEHIND = re.compile(r"\(\?<[!=](?:\[[^\]]*\]|[^()\[\]\\])*\)")
_PLAIN_CLASS = re.compile(r"\[([^\]\\^-][^\]\\-]*)\]")


class Patterns:
    """Regular expressions, sorted by what they may begin with."""

    def __init__(self, written: Iterable[str]) -> None:
        by_first: dict[str, list[str]] = defaultdict(list)
        anywhere: list[str] = []
        for pattern in written:
            firsts = first_letters(pattern)
            if firsts is None:
                anywhere.append(pattern)
            else:
                for letter in firsts:
                    by_first[letter].append(pattern)
        self._written = {letter: "|".join(some) for letter, some in by_first.items()}
        self._compiled: dict[str, re.Pattern[str]] = {}
        self._letters = frozenset(by_first)
        self._anywhere = re.compile("|".join(anywhere)) if anywhere else None

    def found_in(self, plain: str) -> bool:
        """Whether any of the patterns stands in the text."""
        return any(self._beginning_with(letter).search(plain) for letter in self._letters & _letters_of(plain)) or (
            self._anywhere is not None and self._anywhere.search(plain) is not None
        )

    def matches(self, plain: str) -> Iterator[re.Match[str]]:
        """A match for each letter that patterns begin with, in no order that means anything."""
        for letter in self._letters & _letters_of(plain):
            if match := self._beginning_with(letter).search(plain):
                yield match
        if self._anywhere and (match := self._anywhere.search(plain)):
            yield match

    def _beginning_with(self, letter: str) -> re.Pattern[str]:
        """Compiled when a text first holds the letter: all at once would keep the first text waiting."""
        pattern = self._compiled.get(letter)
        if pattern is None:
            pattern = self._compiled[letter] = re.compile(self._written[letter])
        return pattern


@lru_cache(maxsize=4)
def _letters_of(plain: str) -> frozenset[str]:
    """The letters of a text; kept a moment, because many ask about the same one."""
    return frozenset(plain)


def first_letters(pattern: str) -> frozenset[str] | None:
    """The characters that a match can begin with; None when that cannot be read off the pattern."""
    pattern = _BEHIND.sub("", pattern) if pattern.startswith("(?<") else pattern
    letters: set[str] = set()
    for way in _ways(pattern):
        found = _first_of(way)
        if not found:
            return None
        letters |= found
    return frozenset(letters)


def _first_of(way: str) -> frozenset[str] | None:
    if not way:
        return None
    if way.startswith("(?:"):
        end = _closing(way)
        if end is None:
            return None
        inner, rest = first_letters(way[3:end]), way[end + 1 :]
        if inner is None or rest[:1] in ("*", "{"):
            return None
        return _or_next(inner, rest)
    if held := _PLAIN_CLASS.match(way):
        rest = way[held.end() :]
        return None if rest[:1] in ("*", "{") else _or_next(frozenset(held[1]), rest)
    if way[0] in _SPECIAL or way[1:2] in ("*", "{"):
        return None
    return _or_next(frozenset(way[0]), way[1:])


def _or_next(letters: frozenset[str], rest: str) -> frozenset[str] | None:
    """`letters`, and when they may be left out, what comes next."""
    if not rest.startswith("?"):
        return letters
    following = first_letters(rest[1:])
    return None if following is None else letters | following


def _closing(way: str) -> int | None:
    depth, at = 0, 0
    while at < len(way):
        sign = way[at]
        if sign == "\\":
            at += 1
        elif sign == "[":
            at = way.find("]", at + 2)
            if at < 0:
                return None
        elif sign == "(":
            depth += 1
        elif sign == ")":
            depth -= 1
            if depth == 0:
                return at
        at += 1
    return None


def _ways(pattern: str) -> list[str]:
    """The alternatives of a pattern, cut where no bracket is open."""
    ways, start, depth, at = [], 0, 0, 0
    while at < len(pattern):
        sign = pattern[at]
        if sign == "\\":
            at += 1
        elif sign == "[":
            at = max(pattern.find("]", at + 2), at)
        elif sign == "(":
            depth += 1
        elif sign == ")":
            depth -= 1
        elif sign == "|" and depth == 0:
            ways.append(pattern[start:at])
            start = at + 1
        at += 1
    return [*ways, pattern[start:]]
