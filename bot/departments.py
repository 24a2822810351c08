"""A department's key → its name in the reader's language, for words and notices.

The names are the classifier's file; only the file is read, because the worker that delivers notices must not load
the classifier with it.
"""

import json
from functools import cache
from pathlib import Path

from bot.wording import label

_FILE = Path(__file__).parent.parent / "classifier" / "departments.json"


@cache
def _names() -> dict[str, dict[str, str]]:
    every = json.loads(_FILE.read_text(encoding="utf-8"))
    return {key: names for key, names in every.items() if not key.startswith("_")}


def departments() -> tuple[str, ...]:
    """Return every department's key, in the order in which lists show them."""
    return tuple(_names())


def post(key: str | None, locale: str) -> str:
    """Return who answers for a case as plain text: the department's name, the community's desk when there is none."""
    if not key:
        return label(locale, "complaints-post-community")
    names = _names().get(key, {})
    return names.get(locale) or names.get("zh-Hans") or key
