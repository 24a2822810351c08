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


class Unit(StrEnum):
    """What has one ballot."""

    PERSON = "person"
    HOUSEHOLD = "household"


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

    @property
    def binding(self) -> bool:
        """Whether a result under this pack decides, or is advice."""
        return self.majority is not None

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
