"""Outside any conversation a sentence is answered with the menu and a guess of what was meant."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import get_args

from classifier.reading import Intent, Wish
from classifier.script import Written


@cache
def _patterns() -> dict[Wish, list[re.Pattern[str]]]:
    written = json.loads(Path(__file__).with_name("intents.json").read_text(encoding="utf-8"))["wishes"]
    return {wish: [re.compile(pattern) for pattern in written[wish]] for wish in get_args(Wish)}


def intent(written: Written) -> Intent | None:
    """The wish with the most telling patterns in the text, or None when nothing tells."""
    best: Intent | None = None
    most = 0
    for wish, patterns in _patterns().items():
        found = [match for pattern in patterns if (match := pattern.search(written.plain))]
        if len(found) > most:
            most = len(found)
            best = Intent(wish, tuple(written.original(*match.span()) for match in found))
    return best
