"""A department's key → its name in the reader's language, for words and notices; and what else is shipped about it.

The names are the classifier's file; only the file is read, because the worker that delivers notices must not load
the classifier with it. A city may have a file of its own, which goes before the shipped one; what a community's staff
changed stands in the database (`bot/posts.py`).
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

from bot.wording import label

_FOLDER = Path(__file__).parent.parent / "classifier"


@cache
def shipped(city: str = "default", folder: Path = _FOLDER) -> dict[str, dict[str, Any]]:
    """Return every department of a city by its key: its names by language, and where known `duty` and `window` (by
    language) and `phone`. What the city's own file says goes before what is shipped for all."""
    every: dict[str, dict[str, Any]] = json.loads((folder / "departments.json").read_text(encoding="utf-8"))
    for file in (folder / "cities").glob("*.departments.json"):
        if file.name == f"{city}.departments.json":  # compared with what is there, so that a city is never a path
            for key, own in json.loads(file.read_text(encoding="utf-8")).items():
                every[key] = own if key.startswith("_") else {**every.get(key, {}), **own}
    return {key: entry for key, entry in every.items() if not key.startswith("_")}


def departments() -> tuple[str, ...]:
    """Return every department's key, in the order in which lists show them."""
    return tuple(shipped())


def post(key: str | None, locale: str) -> str:
    """Return who answers for a case as plain text: the department's name, the community's desk when there is none;
    what is no key is a name already."""
    if not key:
        return label(locale, "complaints-post-community")
    names = shipped().get(key, {})
    return str(names.get(locale) or names.get("zh-Hans") or key)
