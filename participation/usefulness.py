"""Until when a notice is worth delivering: a reminder of an event until it begins, a receipt always.

The limits stand in usefulness.toml by the notice's key, so that whoever owes a notice need not think of an outage.
"""

import tomllib
from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any


def useful_until(key: str, args: Mapping[str, Any], due: datetime) -> datetime | None:
    """Return the moment from which on the notice `key` is of no use; None when it always is of use.

    `args` are its variables, moments as ISO strings; `due` is when it may be sent at the earliest.
    """
    limits = _limits()
    named = args.get(limits["until"].get(key, ""))
    if named:
        return datetime.fromisoformat(named)
    hours = limits["hours"].get(key)
    return None if hours is None else due + timedelta(hours=hours)


@cache
def _limits() -> dict[str, dict[str, Any]]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
