"""What is kept of a fund that was divided, and why: numbers under message ids, for the windows to find words for.

Money is whole: fen. What is rounded is rounded down, so that no loser ever seems to have all of its cost. The sums are
worked out in `reasons.py`; this is read wherever a result is, and needs nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Verdict(StrEnum):
    """What became of a project; the value is the id of its message."""

    BOUGHT = "reasons-bought"  # its supporters' shares paid it
    FILLED = "reasons-filled"  # it was next in the order of votes and the rest of the fund was enough
    SHORT = "reasons-short"  # its supporters' shares were not enough, nor was the rest of the fund
    NO_ROOM = "reasons-no-room"  # others had more votes, and the rest of the fund was not enough
    NO_VOTES = "reasons-no-votes"


@dataclass(frozen=True, slots=True)
class Spending:
    """What supporters of a project had spent on `project`, which `voters` of them wished for as well."""

    project: int
    amount: int
    voters: int


@dataclass(frozen=True, slots=True)
class Reason:
    """Why one project is funded or not. Money is whole, in the election's unit.

    `place` is the rank in the plain order of votes, from 1. `each` is the most that a supporter gave, rounded up.
    `shares` is what the supporters were given together, `spent` what of it went to others, `on` the most of it first;
    `missing` is what lacks to the cost. `rest` is what the fund held when its turn came in the order of votes.
    """

    project: int
    verdict: Verdict
    votes: int
    place: int
    each: int | None = None
    shares: int | None = None
    spent: int | None = None
    on: tuple[Spending, ...] = ()
    missing: int | None = None
    rest: int | None = None


@dataclass(frozen=True, slots=True)
class Reach:
    """How many voters see at least one wish funded, how many none, and how many wishes are funded in all."""

    some: int
    none: int
    wishes: int


@dataclass(frozen=True, slots=True)
class Account:
    """The whole result: a reason for every project in its order on the ballot, and the plain order beside it.

    `share` is what each voter had at the end, rounded down; None under the plain order. `left` stays in the fund.
    `plain` is what the plain order of votes would have funded. The reaches are None under 20 ballots.
    """

    reasons: tuple[Reason, ...]
    share: int | None
    left: int
    reach: Reach | None
    plain: tuple[int, ...]
    plain_reach: Reach | None


@dataclass(frozen=True, slots=True)
class Funding:
    """How a fund was divided: the projects that are funded in the order in which they were chosen, who won by lot and
    over whom, and the account of it."""

    chosen: tuple[int, ...]
    lots: tuple[tuple[int, int], ...]
    account: Account

    @classmethod
    def read(cls, kept: Mapping[str, Any]) -> "Funding":
        """Return the funding that `kept`, a JSON document, was made of."""
        told = kept["account"]
        reasons = tuple(
            Reason(**{**one, "verdict": Verdict(one["verdict"]), "on": tuple(Spending(**on) for on in one["on"])})
            for one in told["reasons"]
        )
        reached = {key: Reach(**told[key]) if told[key] else None for key in ("reach", "plain_reach")}
        return cls(
            tuple(kept["chosen"]),
            tuple((winner, over) for winner, over in kept["lots"]),
            Account(**{**told, **reached, "reasons": reasons, "plain": tuple(told["plain"])}),
        )
