"""The chain over a poll: every ballot, change and mark sealed behind the one before, so that none is altered unseen.

An entry holds its kind and a commitment only. A commitment is a hash over what it stands for and a nonce, so the
chain tells nobody what was chosen. Heads are posted while a poll is open: residents' screenshots are the anchor
outside the operator's reach (VOTING.md, 3).

What a box must hold follows from its entries: `cast` less `void` (named, and separated at the close), or one ballot
for each `marked` and each `paper` (separated, and paper), whose contents are sealed at the close, in an order that
says nothing about when they were cast.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

START = "0" * 64
"""What the first entry stands behind."""

SHOWN = 16
"""Hex digits of a head that people are shown: enough that nobody finds another chain with the same."""


class Kind(StrEnum):
    """What an entry seals."""

    OPENED = "opened"  # rules and roll
    CAST = "cast"
    VOID = "void"  # the commitment that a change took out of the box
    MARKED = "marked"  # a unit has voted; its ballot is apart
    PAPER = "paper"  # a unit was handed a paper ballot
    EXTENDED = "extended"
    CONTENT = "content"  # a ballot without a unit, sealed at the close
    CLOSED = "closed"  # the tally


@dataclass(frozen=True, slots=True)
class Entry:
    """`hash` seals the kind and the commitment behind the entry before; `number` counts from 1."""

    number: int
    kind: Kind
    commitment: str
    hash: str


@dataclass(frozen=True, slots=True)
class Head:
    """The last entry's number and hash; 0 and START of an empty chain."""

    number: int = 0
    hash: str = START

    @property
    def shown(self) -> str:
        """Return the head as people see it."""
        return f"{self.number}-{self.hash[:SHOWN]}"

    @classmethod
    def typed(cls, text: str) -> "Head | None":
        """Return the head that somebody copied, its hash as far as it was shown; None when it reads as none."""
        found = re.fullmatch(r"(\d{1,9})-([0-9a-f]{16})", re.sub(r"\s", "", text.casefold()))
        return Head(int(found[1]), found[2]) if found else None


@dataclass(frozen=True, slots=True)
class Sealed:
    """What stands in the chain of a poll and what the database holds beside it, read in one transaction.

    `box` are the commitments computed anew from what each ballot says and its nonce; `units` those of the roll's marks
    (`marked` and `paper`). `result` is the tally's commitment, None before the close; `extended` that of a
    close that was moved. `miscounted` says that another count of the box came to something else. `untied` says that the
    tie between ballots and their commitments was cut at the close.
    """

    entries: Sequence[Entry]
    head: Head
    posted: Sequence[Head]
    opened: str
    box: Sequence[str]
    loose: Sequence[str]
    units: Sequence[str]
    result: str | None
    untied: bool = False
    extended: str | None = None
    miscounted: bool = False


class Fault(StrEnum):
    """What verification may find."""

    LINK = "link"  # an entry was altered, taken out or put in
    HEAD = "head"
    POSTED = "posted"  # the chain is not the one whose head was posted
    OPENED = "opened"  # rules or roll differ from those of the opening
    BOX = "box"  # a ballot was altered, taken out or put in
    ROLL = "roll"  # who has voted was altered
    RESULT = "result"
    COUNT = "count"  # the box, counted again, gives another result


def commitment(*parts: object) -> str:
    """Return the hash over parts, which never hold `|` themselves."""
    return hashlib.sha256("|".join(str(part) for part in parts).encode()).hexdigest()


def seal(head: Head, notes: Iterable[tuple[Kind, str]]) -> list[Entry]:
    """Return the entries that follow `head`, one a note."""
    entries: list[Entry] = []
    for kind, committed in notes:
        head = Head(head.number + 1, commitment(head.hash, kind.value, committed))
        entries.append(Entry(head.number, kind, committed, head.hash))
    return entries


def standing(entries: Iterable[Entry]) -> Counter[str]:
    """Return the commitments of the ballots in the box: those cast less those voided."""
    counted: Counter[str] = Counter()
    for entry in entries:
        counted[entry.commitment] += {Kind.CAST: 1, Kind.VOID: -1}.get(entry.kind, 0)
    return Counter({committed: many for committed, many in counted.items() if many})


def verify(sealed: Sealed) -> list[Fault]:
    """Return what is wrong, nothing when all holds."""
    entries, found = sealed.entries, []
    anew = seal(Head(), ((entry.kind, entry.commitment) for entry in entries))
    if list(entries) != anew:
        found.append(Fault.LINK)
    if sealed.head != (Head(anew[-1].number, anew[-1].hash) if anew else Head()):
        found.append(Fault.HEAD)
    by_number = {entry.number: entry.hash for entry in anew}
    if any(by_number.get(head.number) != head.hash for head in sealed.posted):
        found.append(Fault.POSTED)
    kinds = {kind: [entry.commitment for entry in entries if entry.kind is kind] for kind in Kind}
    moved = kinds[Kind.EXTENDED][-1:] != ([sealed.extended] if sealed.extended else [])
    if kinds[Kind.OPENED] != [sealed.opened] or moved:
        found.append(Fault.OPENED)
    cast = standing(entries)
    marked, closed = kinds[Kind.MARKED], bool(kinds[Kind.CLOSED])
    apart = len(marked) + len(kinds[Kind.PAPER]) * closed + (cast.total() if sealed.untied else 0)
    boxed = not sealed.box if sealed.untied else Counter(sealed.box) == cast
    if not boxed or len(sealed.loose) != apart or (closed and Counter(sealed.loose) != Counter(kinds[Kind.CONTENT])):
        found.append(Fault.BOX)
    if Counter(sealed.units) != Counter([*marked, *kinds[Kind.PAPER]]):
        found.append(Fault.ROLL)
    if kinds[Kind.CLOSED] != ([sealed.result] if sealed.result else []):
        found.append(Fault.RESULT)
    if sealed.miscounted:
        found.append(Fault.COUNT)
    return found
