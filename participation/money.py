"""Sums of money in fen, as a member of staff writes them and as neighbours read them. Integers only."""

from decimal import Decimal
from enum import StrEnum

import regex

from participation.refusals import Refusal

MOST = 10**13
"""Fen. More than a city of 100,000 spends in a year: a slip of the finger."""

_UNITS = {"": 1, "百": 100, "千": 1_000, "k": 1_000, "万": 10_000, "萬": 10_000, "w": 10_000}
_SUM = r"(\d{1,12}(?:\.\d{1,4})?)\s*([百千k万萬w]?)\s*(?:元|块|塊|yuan)?"
_ALONE = regex.compile(_SUM)


class Source(StrEnum):
    """Where money, hours and materials come from, in the order of the sheet."""

    FINANCE = "finance"  # 财政
    STREET = "street"  # 街道
    UNITS = "units"  # 驻区单位
    RESIDENTS = "residents"  # 居民


_NAMES = {
    Source.FINANCE: ("财政", "財政", "finance", "city"),
    Source.STREET: ("街道", "street"),
    Source.UNITS: ("驻区单位", "駐區單位", "单位", "單位", "units", "unit", "partners"),
    Source.RESIDENTS: ("居民", "residents", "neighbours"),
}
_PART = regex.compile(rf"\s*({'|'.join(name for names in _NAMES.values() for name in names)})\s*[:：]?\s*{_SUM}\s*")


class NotASum(Refusal):
    """The words name no sum of money."""

    key = "plans-not-a-sum"


class NotCosts(Refusal):
    """The words do not say which source gives how much."""

    key = "plans-not-costs"


def read_sum(text: str) -> int:
    """Return the fen that `text` names: `3000`, `3千`, `12.5 元`. Refuses with NotASum."""
    found = _ALONE.fullmatch(_folded(text))
    if found is None:
        raise NotASum
    return _fen(*found.groups())


def read_costs(text: str) -> dict[Source, int]:
    """Return the fen by source that `text` names: `财政 3000，街道 2000，居民 500`, or `0` for what costs nothing.

    Refuses with NotCosts, also when a source is named twice, or with NotASum when a sum is beyond reason.
    """
    folded = _folded(text)
    if folded in ("0", "0元", "不花钱", "不花錢", "nothing"):
        return {}
    found: dict[Source, int] = {}
    place = 0
    while place < len(folded):
        part = _PART.match(folded, place)
        if part is None:
            raise NotCosts
        source = next(source for source, names in _NAMES.items() if part[1] in names)
        if source in found:
            raise NotCosts
        found[source] = _fen(part[2], part[3])
        place = part.end()
        while place < len(folded) and folded[place] in ",、;； \n+":
            place += 1
    if not found:
        raise NotCosts
    return {source: fen for source, fen in found.items() if fen}


def yuan(fen: int) -> str:
    """Return fen as yuan without needless decimals: `1234`, `12.50`, `-3`."""
    whole, rest = divmod(abs(fen), 100)
    sign = "-" if fen < 0 else ""
    return f"{sign}{whole}.{rest:02}" if rest else f"{sign}{whole}"


def wan(fen: int) -> str:
    """Return fen as 万元 as people say it (`12.5`), or "none" where it would not come out in two decimals."""
    if fen < 1_000_000 or fen % 10_000:
        return "none"
    return f"{Decimal(fen) / 1_000_000:.2f}".rstrip("0").rstrip(".")


def hours(minutes: int) -> str:
    """Return minutes as hours with at most two decimals: `2`, `1.5`, `0`."""
    return f"{minutes / 60:.2f}".rstrip("0").rstrip(".")


def _folded(text: str) -> str:
    folded = text.strip().lower().replace("，", ",").replace("：", ":").rstrip("。.")
    return regex.sub(r"(?<=\d),(?=\d{3}(?:\D|$))", "", folded)


def _fen(number: str, unit: str) -> int:
    exact = Decimal(number) * _UNITS[unit] * 100
    if exact != int(exact) or int(exact) > MOST:
        raise NotASum
    return int(exact)
