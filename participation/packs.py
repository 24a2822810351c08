"""Rule packs: who is convened, how many must take part, what passes. Data, because the law changes.

Each file of `participation/rules/` is one pack with its legal source and its date; a poll keeps a copy of the pack it
was opened under, so that a new law never reaches back. Shares are integers: 2/3 written as 0.667 is wrong in a third
of the boundary cases. 「以上」 includes the number (`at_least`), 「过半数」 does not (`more_than`).
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from participation.refusals import NotFound

_FOLDER = Path(__file__).parent / "rules"


class Kind(StrEnum):
    """What is asked of a voter."""

    YES_NO = "yes-no"  # yes, no or abstain
    APPROVAL = "approval"  # every option one agrees with
    RANKED = "ranked"  # options in the order in which one wishes for them
    BUDGET = "budget"  # every project one wishes for, to be paid out of one fund


class Unit(StrEnum):
    """What has one ballot."""

    PERSON = "person"
    HOUSEHOLD = "household"
    OWNER = "owner"  # one head however many homes; heads and floor area are counted side by side


class Mode(StrEnum):
    """What ties a ballot to whoever cast it (VOTING.md, 6)."""

    NAMED = "named"
    AT_CLOSE = "at-close"  # changed until the close by a keyed hash, whose key is destroyed at the close
    SEPARATED = "separated"  # never tied: no change, no receipt


class Division(StrEnum):
    """How a fund is divided after a budget vote; the values are those of `shares.Rule`."""

    GREEDY = "greedy"  # in the order of votes, while the fund lasts: within one community
    ADD_ONE = "mes_add1"  # every voter's ballot moves the same part of the fund: several communities or blocks


class Presses(StrEnum):
    """Who of a household may press for it."""

    ANY = "any"
    REPRESENTATIVE = "representative"  # the 户代表 of the register, where one has an account; else any


class Leavers(StrEnum):
    """What becomes of the ballot of a unit in which, by the close, nobody who may press lives here verified."""

    COUNT = "count"  # the roll of the opening stands, and with it what was cast under it
    VOID = "void"


@dataclass(frozen=True, slots=True)
class Share:
    """`part`/`whole` of something countable; `more` when the share itself is not yet enough."""

    part: int
    whole: int
    more: bool

    @classmethod
    def read(cls, kept: Mapping[str, Any] | None) -> "Share | None":
        """Return the share written as `{"more_than": [1, 2]}` or `{"at_least": [2, 3]}`; None for no condition."""
        if not kept:
            return None
        part, whole = kept.get("more_than") or kept["at_least"]
        return cls(part, whole, "more_than" in kept)

    def met(self, count: int, of: int) -> bool:
        """Return whether `count` of `of` reach the share. Of nothing, nothing is reached."""
        if of == 0:
            return False
        return count * self.whole > of * self.part if self.more else count * self.whole >= of * self.part

    def least(self, of: int) -> int:
        """Return the smallest count that reaches the share of `of`, so that people are told a number."""
        return of * self.part // self.whole + 1 if self.more else -(-of * self.part // self.whole)


@dataclass(frozen=True, slots=True)
class Pack:
    """`key` and `effect` name the messages `ballots-pack-…` and `ballots-effect-…`; `dated` is when `source` was read.

    `quorum` is a share of the roll, `majority` of the ballots cast; both None where nothing is ever "passed".
    `modes` are those that staff may choose, the default first. `by_area`: quorum and majority are asked for floor area
    as well as for heads. Ballots of those who left can be voided only while they are tied to a unit. `division` is how
    a budget vote's fund is divided, where `fits` says that the wishes of one ballot must not cost more than the fund;
    it decides nothing of its own, so that with a quorum it binds, and without one it is advice.
    """

    key: str
    unit: Unit
    kinds: tuple[Kind, ...]
    forms: tuple[str, ...]
    effect: str
    notice_days: int
    remind_hours: int
    quorum: Share | None
    majority: Share | None
    source: str
    dated: str
    modes: tuple[Mode, ...] = (Mode.NAMED,)
    presses: Presses = Presses.ANY
    leavers: Leavers = Leavers.COUNT
    by_area: bool = False
    division: Division | None = None
    fits: bool = False

    def modes_for(self, kind: Kind) -> tuple[Mode, ...]:
        """Return the modes a question of this kind may be asked in, the default first (PRODUCT.md, D).

        Which of several plans is asked separated at the close where the pack allows it.
        """
        if kind in (Kind.APPROVAL, Kind.RANKED) and Mode.AT_CLOSE in self.modes:
            return (Mode.AT_CLOSE, *(mode for mode in self.modes if mode is not Mode.AT_CLOSE))
        return self.modes

    @property
    def binding(self) -> bool:
        """Whether a result under this pack decides, or is advice."""
        return self.majority is not None or (self.division is not None and self.quorum is not None)

    @classmethod
    def read(cls, kept: Mapping[str, Any]) -> "Pack":
        """Return the pack as it was written in a file or kept with a poll."""
        return cls(
            key=kept["key"],
            unit=Unit(kept["unit"]),
            kinds=tuple(Kind(kind) for kind in kept["kinds"]),
            forms=tuple(kept["forms"]),
            effect=kept["effect"],
            notice_days=kept["notice_days"],
            remind_hours=kept["remind_hours"],
            quorum=Share.read(kept["quorum"]),
            majority=Share.read(kept["majority"]),
            source=kept["source"],
            dated=kept["dated"],
            modes=tuple(Mode(mode) for mode in kept.get("modes", ["named"])),  # a poll's copy may be older than modes
            presses=Presses(kept.get("presses", "any")),
            leavers=Leavers(kept.get("leavers", "count")),
            by_area=kept.get("by_area", False),
            division=Division(kept["division"]) if kept.get("division") else None,
            fits=kept.get("fits", False),
        )


@cache
def shipped() -> dict[str, dict[str, Any]]:
    """Return every pack as written, by its key, in a fixed order."""
    written = [json.loads(file.read_text(encoding="utf-8")) for file in sorted(_FOLDER.glob("*.json"))]
    return {pack["key"]: pack for pack in written}


def offered(kind: Kind, form: str) -> list[Pack]:
    """Return the packs a community of this form (`community` 社区 or `village` 村) may use for such a question."""
    packs = [Pack.read(kept) for kept in shipped().values()]
    return [pack for pack in packs if kind in pack.kinds and form in pack.forms]


def rules(key: str) -> dict[str, Any]:
    """Return the pack as written, to be kept with a poll. Refuses with NotFound."""
    if key not in shipped():
        raise NotFound
    return dict(shipped()[key])
