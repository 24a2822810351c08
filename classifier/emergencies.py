"""Danger to life or limb, recognised before anything else, by rules that a person can read and correct.

Rules and not the learned table: an emergency is rare in the texts there are to learn from, and a miss is not one
error among many. The words stand in emergencies.json.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any, get_args

from classifier.reading import Danger, Emergency
from classifier.script import Written

_CLAUSE = re.compile(r"[^。！？!?;；\n…]+[。！？!?;；\n…]*")
_NEAR = 6  # characters before a pattern in which a negation still speaks of it


class _Rules:
    """emergencies.json, compiled."""

    def __init__(self, written: dict[str, Any]) -> None:
        kinds: dict[Danger, Any] = {kind: written["kinds"][kind] for kind in get_args(Danger)}
        self.phones = {kind: str(rules["phone"]) for kind, rules in kinds.items()}
        self.says = {kind: re.compile("|".join(rules["says"])) for kind, rules in kinds.items()}
        self.innocent = re.compile("|".join(written["innocent"]))
        self.negation = re.compile("(?:" + "|".join(written["negation"]) + r")[^,，、\s]{0,2}$")
        self.not_now = re.compile("|".join(written["not_now"]))
        self.now = re.compile("|".join(written["now"]))


@cache
def _rules() -> _Rules:
    file = Path(__file__).with_name("emergencies.json")
    return _Rules(json.loads(file.read_text(encoding="utf-8")))


def emergency(written: Written) -> Emergency | None:
    """The gravest danger a text tells of as happening now, or None.

    Self-harm goes before fire, fire before injury, injury before violence: the order of emergencies.json.
    """
    rules = _rules()
    heard = rules.innocent.sub(lambda phrase: " " * len(phrase.group()), written.plain)
    now = rules.now.search(heard) is not None
    for kind, says in rules.says.items():
        words = []
        for clause in _CLAUSE.finditer(heard):
            if not now and rules.not_now.search(clause.group()):
                continue
            for match in says.finditer(heard, clause.start(), clause.end()):
                before = heard[max(clause.start(), match.start() - _NEAR) : match.start()]
                if not rules.negation.search(before):
                    words.append(written.original(match.start(), match.end()))
        if words:
            return Emergency(kind, rules.phones[kind], tuple(dict.fromkeys(words)))
    return None
