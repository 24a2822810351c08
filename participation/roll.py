"""The residents' roll 名册 that staff import: households and who belongs to them (PRODUCT.md, "Who may do what").

A file is read line by line; a bad line is named with its number and the reason and left out. `compare` says what
an import would change before anything is changed. While a line is bad nobody is taken off the roll, because the
bad line may be theirs.
"""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import regex

from participation.communities import Building
from participation.refusals import Refusal
from participation.residents import NotAPhone, telephone
from participation.text import clean

RULES: dict[str, Any] = tomllib.loads(Path(__file__).with_name("roll.toml").read_text(encoding="utf-8"))
COLUMNS: dict[str, str] = {word: column for column, words in RULES["columns"].items() for word in words}
NEEDED = ("number", "building", "name")


class HeaderMissing(Refusal):
    """The first line does not name the columns that a roll needs."""

    key = "roll-header-missing"


@dataclass(frozen=True, slots=True)
class Household:
    """A door behind which a household lives. `number` 户号 is the office's own, unique in the community."""

    id: int
    community_id: int
    number: str
    building_id: int
    unit: int
    room: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One person on the roll. `area_cm2` is the owner's floor area in square centimetres."""

    id: int
    community_id: int
    household_id: int
    name: str
    phone: str | None = field(default=None, repr=False)
    birth_year: int | None = None
    representative: bool = False
    owner: bool = False
    area_cm2: int | None = None


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that cannot be taken; `why` is a message id, `cell` the text it stumbled on."""

    number: int
    why: str
    cell: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A good line, not yet matched with what is stored."""

    number: int
    household: Household
    entry: Entry


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import would do. Entries of new households carry the household's number in `households`."""

    new: tuple[Line, ...]
    changed: tuple[Line, ...]
    same: int
    gone: tuple[Entry, ...]
    kept_back: int
    """People who would be gone, but stay because some line is bad."""
    moved: tuple[Household, ...]
    """Households whose door is written differently now."""
    bad: tuple[BadLine, ...]

    @property
    def changes(self) -> int:
        """Return how many things the import would change."""
        return len(self.new) + len(self.changed) + len(self.gone) + len(self.moved)


def read(
    sheet: Sequence[Sequence[str]], buildings: Iterable[Building], *, community_id: int, this_year: int
) -> tuple[list[Line], list[BadLine]]:
    """Return the good lines and the bad ones with the reason. Refuses with HeaderMissing."""
    header = [COLUMNS.get(cell.strip().casefold(), "") for cell in (sheet[0] if sheet else ())]
    if any(column not in header for column in NEEDED):
        raise HeaderMissing
    doors = {_door(building.name): building for building in buildings}
    good: list[Line] = []
    bad: list[BadLine] = []
    seen: dict[tuple[str, str], int] = {}
    homes: dict[str, tuple[int, int, str]] = {}
    speakers: set[str] = set()
    for number, cells in enumerate(sheet[1:], start=2):
        if not any(cells):
            continue
        texts = {column: cell for column, cell in zip(header, cells, strict=False) if column}
        try:
            line = _line(number, texts, doors, community_id, this_year)
            home = (line.household.building_id, line.household.unit, line.household.room)
            if homes.setdefault(line.household.number, home) != home:
                raise _Bad("roll-bad-two-doors", line.household.number)
            if (line.household.number, line.entry.name) in seen:
                raise _Bad("roll-bad-twice", line.entry.name)
            if line.entry.representative and line.household.number in speakers:
                raise _Bad("roll-bad-two-representatives", line.household.number)
        except _Bad as fault:
            bad.append(BadLine(number, fault.why, fault.cell[:30]))
            continue
        seen[line.household.number, line.entry.name] = number
        if line.entry.representative:
            speakers.add(line.household.number)
        good.append(line)
    return good, bad


def compare(
    lines: Sequence[Line], bad: Sequence[BadLine], households: Iterable[Household], entries: Iterable[Entry]
) -> Plan:
    """Return what the lines would change in the roll as it stands."""
    standing = {household.number: household for household in households}
    numbers = {household.id: household.number for household in standing.values()}
    known = {(numbers[entry.household_id], entry.name): entry for entry in entries}
    new, changed, moved, same = [], [], {}, 0
    for line in lines:
        number = line.household.number
        there = standing.get(number)
        if there is not None and replace(line.household, id=there.id) != there:
            moved[number] = replace(line.household, id=there.id)
        entry = known.pop((number, line.entry.name), None)
        if entry is None:
            new.append(line)
        elif replace(line.entry, id=entry.id, household_id=entry.household_id) != entry:
            changed.append(replace(line, entry=replace(line.entry, id=entry.id, household_id=entry.household_id)))
        else:
            same += 1
    gone = tuple(known.values())
    return Plan(
        tuple(new),
        tuple(changed),
        same,
        () if bad else gone,
        len(gone) if bad else 0,
        tuple(moved.values()),
        tuple(bad),
    )


class _Bad(Exception):
    def __init__(self, why: str, cell: str = "") -> None:
        super().__init__(why)
        self.why, self.cell = why, cell


def _line(number: int, texts: Mapping[str, str], doors: Mapping[str, Building], community: int, year: int) -> Line:
    for cell in texts.values():
        if cell.startswith(("=", "@")):
            raise _Bad("roll-bad-formula", cell)
    building = doors.get(_door(texts.get("building", "")))
    if building is None:
        raise _Bad("roll-bad-building", texts.get("building", ""))
    unit = _whole(texts, "unit", 1, building.units, "roll-bad-unit") or 1
    household_number = _words(texts, "number", 40)
    household = Household(
        0, community, household_number, building.id, unit, _words(texts, "room", 20) if texts.get("room") else ""
    )
    try:
        phone = telephone(texts["phone"]) if texts.get("phone") else None
    except NotAPhone:
        raise _Bad("roll-bad-phone", texts["phone"]) from None
    entry = Entry(
        0,
        community,
        0,
        _words(texts, "name", 40),
        phone,
        _whole(texts, "birth_year", year - 130, year, "roll-bad-birth-year"),
        _yes(texts, "representative"),
        _yes(texts, "owner"),
        _area(texts.get("area", "")),
    )
    return Line(number, household, entry)


def _door(name: str) -> str:
    """Return what offices write in as many ways: 1号楼, 1栋, 1 are one building."""
    return regex.sub(r"(?<=.)(?:号楼|号|栋|幢|楼|组)$", "", regex.sub(r"\s+", "", name))


def _words(texts: Mapping[str, str], column: str, most: int) -> str:
    try:
        return clean(texts.get(column, ""), most=most, lines=False)
    except Refusal:
        raise _Bad(f"roll-bad-{column}", texts.get(column, "")) from None


def _whole(texts: Mapping[str, str], column: str, least: int, most: int, why: str) -> int | None:
    text = texts.get(column, "").removesuffix("单元").removesuffix("年")
    if not text:
        return None
    if not (text.isascii() and text.isdecimal() and least <= int(text[:6]) <= most):
        raise _Bad(why, text)
    return int(text)


def _yes(texts: Mapping[str, str], column: str) -> bool:
    text = texts.get(column, "").casefold()
    if text in RULES["words"]["yes"]:
        return True
    if text in RULES["words"]["no"]:
        return False
    raise _Bad("roll-bad-yes-no", text)


def _area(text: str) -> int | None:
    """Return square metres with at most two decimals as square centimetres."""
    if not text:
        return None
    try:
        area = Decimal(text)
    except InvalidOperation:
        raise _Bad("roll-bad-area", text) from None
    if not area.is_finite() or not 0 < area < 100_000 or area != area.quantize(Decimal("0.01")):
        raise _Bad("roll-bad-area", text)
    return int(area * 10_000)
