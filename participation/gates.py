"""What a community asks of a project at each gate after the study: days, shares, counts. Data, in projects.json."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

_SHIPPED: dict[str, int] = json.loads(Path(__file__).with_name("projects.json").read_text(encoding="utf-8"))["gates"]


@dataclass(frozen=True, slots=True)
class Gates:
    """Names that end in `_days` are calendar days, in `_percent` whole percents; the rest are counts."""

    objection_days: int
    objection_money_days: int
    """Days of objections when the plan costs anything."""
    result_days: int
    pledging_days: int
    photo_days: int
    silent_days: int
    change_percent: int
    """A cost change above so many percent of what was voted goes back to the plan."""
    inspectors: int
    judge_days: int
    judges: int
    """So many neighbours must have judged, or the asking goes on."""
    content_percent: int
    tick_days: int
    ticks_missed: int
    """So many missed in a row, and the care is given to somebody else."""
    review_days: int


def gates(terms: Mapping[str, Any]) -> Gates:
    """Return the gates of a community with these terms; `terms["projects"]` goes before what is shipped."""
    own = terms.get("projects", {})
    names = [field.name for field in fields(Gates)]
    return Gates(**{name: own.get(name, _SHIPPED[name]) for name in names})
