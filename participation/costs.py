"""What something may cost, in whole yuan, as a member of staff writes it: `3000`, `3000-8000`, `5千到2万`."""

from dataclasses import dataclass
from decimal import Decimal

import regex

from participation.refusals import Refusal

MOST = 10**11
"""More than a city of 100,000 spends in a year: a slip of the finger."""

_UNITS = {"": 1, "百": 100, "千": 1_000, "k": 1_000, "万": 10_000, "萬": 10_000, "w": 10_000}
_AMOUNT = r"(\d{1,12}(?:\.\d{1,4})?)\s*([百千k万萬w]?)\s*元?"
_RANGE = regex.compile(rf"(?:约|約|大概)?\s*{_AMOUNT}(?:\s*(?:-|~|到|至|to)\s*{_AMOUNT})?\s*(?:左右|yuan)?")


@dataclass(frozen=True, slots=True)
class Cost:
    """From `low` to `high` yuan; equal when one sum was named."""

    low: int
    high: int


class NotACost(Refusal):
    """The words name no sum of money."""

    key = "projects-not-a-cost"


def read_cost(text: str) -> Cost:
    """Return the sum or the range that `text` names; `3-5万` means 万 for both. Refuses with NotACost."""
    folded = text.strip().lower().replace(",", "").replace("，", "").replace("—", "-").replace("～", "~")
    found = _RANGE.fullmatch(folded)
    if found is None:
        raise NotACost
    low, low_unit, high, high_unit = found.groups()
    first = _yuan(low, low_unit)
    last = _yuan(high, high_unit) if high else first
    if high and not low_unit and high_unit and first < last / _UNITS[high_unit]:
        first = _yuan(low, high_unit)
    if not 0 <= first <= last <= MOST:
        raise NotACost
    return Cost(first, last)


def _yuan(number: str, unit: str) -> int:
    return int(Decimal(number) * _UNITS[unit])
