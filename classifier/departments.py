"""The departments' names, from departments.json: what a resident reads instead of a key."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

_NAMES: dict[str, dict[str, Any]] = {
    key: names
    for key, names in json.loads(Path(__file__).with_name("departments.json").read_text(encoding="utf-8")).items()
    if not key.startswith("_")
}

DEPARTMENTS: tuple[str, ...] = tuple(_NAMES)
"""Every department's key, in the order in which a list shows them."""


def department_name(key: str, locale: str) -> str:
    """The name of a department in `zh-Hans`, `zh-Hant` or `en`; a key or language of a community's own as it is."""
    names = _NAMES.get(key, {})
    return str(names.get(locale) or names.get("zh-Hans") or key)
