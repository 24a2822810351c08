"""What a community promises who brings it something: kinds of cases, days, hours, and how many of what.

The numbers are data (`complaints.json`); a community's terms go before what is shipped.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any


class Kind(StrEnum):
    """What a resident wants, which decides how long the office may take."""

    CONSULT = "consult"
    HELP = "help"
    COMPLAINT = "complaint"
    SUGGESTION = "suggestion"
    PRAISE = "praise"


@dataclass(frozen=True, slots=True)
class Limits:
    """What a community promises. `…_days` of kinds, of a redo and of a return are working days, `silent_days`,
    `silent_warned_days` (so long before silence closes a case), `reopen_days` and `wait_days` calendar days,
    `sign_hours` hours in which the office is open."""

    consult_days: int
    help_days: int
    complaint_days: int
    suggestion_days: int
    redo_days: int
    redos: int
    sign_hours: int
    amber_percent: int
    silent_days: int
    silent_warned_days: int
    reopen_days: int
    photos: int
    photos_in_all: int
    a_day: int
    staff_a_day: int
    wait_days: int
    return_days: int
    returns: int
    extension_percent: int

    def days(self, kind: Kind) -> int | None:
        """Return the working days promised for a kind; None when no answer is owed (praise)."""
        return None if kind is Kind.PRAISE else int(getattr(self, f"{kind}_days"))

    def extension(self, kind: Kind) -> int:
        """Return the most working days by which a kind's promise may be put off, once."""
        return (self.days(kind) or 0) * self.extension_percent // 100


_SHIPPED: dict[str, Any] = json.loads(Path(__file__).with_name("complaints.json").read_text(encoding="utf-8"))


def limits(terms: Mapping[str, Any]) -> Limits:
    """Return the limits of a community with these terms; `terms["complaints"]` goes before what is shipped."""
    return Limits(**{**_SHIPPED["limits"], **terms.get("complaints", {})})
