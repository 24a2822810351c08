"""Many patterns against one short text: only those that can begin somewhere in it are tried.

An alternation of hundreds of expressions is tried from its first to its last at every character. Nearly all of
ours begin with one or two letters, or a choice of them, which is read off here; what cannot be read off is always
tried.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

Search = Callable[[str], re.Match[str] | None]

_SPECIAL = frozenset(".^$*+?{}[]\\|()")
_BEHIND = re.compile(r"\(\?<[!=](?:\[[^\]]*\]|[^()\[\]\\])*\)")
_PLAIN_CLASS = re.compile(r"\[([^\]\\^-][^\]\\-]*)\]")


class Patterns:
    """Lists of regular expressions, each under its name, sorted by what they may begin with."""

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        begun_by: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        anywhere: dict[str, list[str]] = defaultdict(list)
        for name, written in lists.items():
            for pattern in written:
                begun = beginnings(pattern)
                if begun is None:
                    anywhere[name].append(pattern)
                else:
                    for letters in begun:
                        begun_by[letters][name].append(pattern)
        self._written = {
            letters: {name: "|".join(some) for name, some in by.items()} for letters, by in begun_by.items()
        }
        self._compiled: dict[str, list[tuple[str, Search]]] = {}
        self._anywhere = [(name, re.compile("|".join(some)).search) for name, some in anywhere.items()]

    def found_in(self, plain: str) -> set[str]:
        """The names of the lists of which a pattern stands in the text."""
        found: set[str] = set()
        begun = {*plain, *map(str.__add__, plain, plain[1:])}
        for letters in begun & self._written.keys():
            for name, search in self._compiled.get(letters) or self._compile(letters):
                if name not in found and search(plain):
                    found.add(name)
        for name, search in self._anywhere:
            if name not in found and search(plain):
                found.add(name)
        return found

    def _compile(self, letters: str) -> list[tuple[str, Search]]:
        """When a text first holds the letters: all at once would keep the first text waiting."""
        written = self._written[letters]
        compiled = self._compiled[letters] = [(name, re.compile(some).search) for name, some in written.items()]
        return compiled


def beginnings(pattern: str) -> frozenset[str] | None:
    """What a match can begin with, one or two characters each; None when that cannot be read off the pattern."""
    pattern = _BEHIND.sub("", pattern) if pattern.startswith("(?<") else pattern
    begun: set[str] = set()
    for way in _ways(pattern):
        found = _beginning(way)
        if not found:
            return None
        begun |= found
    return frozenset(begun)


def _beginning(way: str) -> frozenset[str] | None:
    if not way:
        return None
    if way.startswith("(?:"):
        end = _closing(way)
        if end is None:
            return None
        inner, rest, is_one = beginnings(way[3:end]), way[end + 1 :], False  # a group may be longer than it shows
    elif held := _PLAIN_CLASS.match(way):
        inner, rest, is_one = frozenset(held[1]), way[held.end() :], True
    elif way[0] in _SPECIAL:
        return None
    else:
        inner, rest, is_one = frozenset(way[0]), way[1:], True
    if inner is None or rest[:1] in ("*", "{"):
        return None
    may_lack = rest.startswith("?")
    following = beginnings(rest[may_lack:])
    if following is None:
        return None if may_lack else inner
    begun = frozenset(letter + more[0] for letter in inner for more in following) if is_one else inner
    return begun | following if may_lack else begun


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
