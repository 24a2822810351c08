"""Danger to life or limb, recognised before anything else, by rules that a person can read and correct.

Rules and not the learned table: an emergency is rare in the texts there are to learn from, and a miss is not one
error among many. The words stand in emergencies.json.
"""

from __future__ import annotations

import json
import re
from functools import cache, cached_property
from pathlib import Path
from typing import Any, get_args

from classifier.patterns import Patterns
from classifier.reading import Danger, Emergency
from classifier.script import Written

_SENTENCE = re.compile(r"[^。！？!?;；\n…]+[。！？!?;；\n…]*")
_COMMA = re.compile(r"[,，、\s]")
_CLAUSE = re.compile(r"[,，、]|\s(?![a-z'])|(?<![a-z'])\s")  # a space between two English words parts nothing
_NEAR = 6  # characters before a pattern in which a negation still speaks of it
_REACH = 100  # characters around a pattern that can still excuse it; also what keeps a hostile text cheap
_ENOUGH = 5  # words of one danger
_BLANKED = "□"  # not a space: what stands on both sides is still one part of a sentence


class _Rules:
    """emergencies.json; what only a text that sounds like danger needs is compiled when one does."""

    def __init__(self, written: dict[str, Any]) -> None:
        self._written = written
        self._kinds: dict[Danger, Any] = {kind: written["kinds"][kind] for kind in get_args(Danger)}
        self.phones = {kind: str(rules["phone"]) for kind, rules in self._kinds.items()}
        self.any = Patterns({kind: rules["says"] for kind, rules in self._kinds.items()})

    @cached_property
    def says(self) -> dict[Danger, re.Pattern[str]]:
        return {kind: re.compile("|".join(rules["says"])) for kind, rules in self._kinds.items()}

    @cached_property
    def innocent(self) -> re.Pattern[str]:
        return self._any_of("innocent")

    @cached_property
    def negation(self) -> re.Pattern[str]:
        return re.compile("(?:" + "|".join(self._written["negation"]) + r")[^,，、\s]{0,2}$")

    @cached_property
    def supposed(self) -> re.Pattern[str]:
        return self._any_of("supposed")

    @cached_property
    def past(self) -> re.Pattern[str]:
        return self._any_of("past")

    @cached_property
    def about(self) -> re.Pattern[str]:
        return self._any_of("about")

    @cached_property
    def habit(self) -> re.Pattern[str]:
        return self._any_of("habit")

    @cached_property
    def weapon(self) -> re.Pattern[str]:
        return self._any_of("weapon")

    @cached_property
    def mine(self) -> re.Pattern[str]:
        return re.compile("(?:" + "|".join(self._written["mine"]) + ")$")

    @cached_property
    def wish(self) -> re.Pattern[str]:
        return self._any_of("wish")

    @cached_property
    def others(self) -> re.Pattern[str]:
        return self._any_of("others")

    @cached_property
    def now(self) -> re.Pattern[str]:
        return self._any_of("now")

    def _any_of(self, name: str) -> re.Pattern[str]:
        return re.compile("|".join(self._written[name]))

    def excused(self, kind: Danger, sentence: str, start: int, end: int, *, now: bool) -> bool:
        """Whether `sentence[start:end]` only sounds like an emergency: denied, supposed, past, or talked about."""
        before = sentence[max(0, start - _REACH) : start]
        after = sentence[end : end + _REACH]
        said = sentence[start:end]
        part = _COMMA.split(before)[-1]
        mine = kind == "self_harm" and self._mine(before, said, _clause(sentence, start, end))
        if self.negation.search(before[-_NEAR:]) or (not mine and self.supposed.search(part)):
            return True
        if now or mine:
            return False
        if kind == "self_harm" or self.weapon.search(said):
            # what drives somebody to it is told in the same sentence, and is nearly always past or a habit
            own = _clause(sentence, start, end)
            return bool(self.past.search(own) or self.about.search(own))
        past = f"{self.past.pattern}|{self.habit.pattern}"
        rest = _COMMA.split(after, maxsplit=1)[0]
        return bool(
            re.search(past, before) or re.search(past, part + said + rest) or self.about.search(before + said + after)
        )

    def _mine(self, before: str, said: str, clause: str) -> bool:
        """Whether the writer speaks of their own life, which is never past: they are still there to be helped."""
        if said.startswith("我") or self.mine.search(before):
            return True
        return bool(self.wish.match(said)) and not self.others.search(clause)


def _clause(sentence: str, start: int, end: int) -> str:
    """The words between the two commas around `sentence[start:end]`."""
    first, last = max(0, start - _REACH), min(len(sentence), end + _REACH)
    for comma in _CLAUSE.finditer(sentence, first, last):
        if comma.end() <= start:
            first = comma.end()
        elif comma.start() >= end:
            return sentence[first : comma.start()]
    return sentence[first:last]


@cache
def _rules() -> _Rules:
    file = Path(__file__).with_name("emergencies.json")
    return _Rules(json.loads(file.read_text(encoding="utf-8")))


def emergency(written: Written) -> Emergency | None:
    """The gravest danger a text tells of as happening now, or None.

    Self-harm goes before fire, fire before injury, injury before violence: the order of emergencies.json.
    """
    rules = _rules()
    if not rules.any.found_in(written.plain):
        return None  # nearly every text; blanking the innocent out is the dearer part
    heard = rules.innocent.sub(lambda phrase: _BLANKED * len(phrase.group()), written.plain)
    now = rules.now.search(heard) is not None
    for kind, says in rules.says.items():
        words: list[str] = []
        for sentence in _SENTENCE.finditer(heard):
            for match in says.finditer(sentence.group()):
                if len(words) < _ENOUGH and not rules.excused(kind, sentence.group(), *match.span(), now=now):
                    start = sentence.start()
                    words.append(written.original(start + match.start(), start + match.end()))
        if words:
            return Emergency(kind, rules.phones[kind], tuple(dict.fromkeys(words)))
    return None
