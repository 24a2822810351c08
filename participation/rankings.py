"""Ranked votes: how a ranking is marked and typed, and what is kept of its count. The counting is in `ranked.py`.

Of how it came out everything is numbers: options by their number, for the windows to find words for.
"""

import re
import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from participation.refusals import Refusal


class Counting(StrEnum):
    """How a ranked vote is counted."""

    RUN_OFF = "run-off"  # the fewest first choices go out, round by round
    PAIRS = "pairs"  # each option against each other one


_RULE: dict[str, Any] = tomllib.loads(Path(__file__).with_name("polls.toml").read_text(encoding="utf-8"))["ranked"]

COUNTINGS = tuple(Counting(one) for one in _RULE["countings"])
"""Those that staff may choose, the default first."""

TOLD_UNHELD = 3
"""Duels of a circle that are told of; more would not be read."""

OPTIONS_LEAST, OPTIONS_MOST = int(_RULE["options_least"]), int(_RULE["options_most"])

_SAID = {number: place for place, number in enumerate("一二三四五六七八九十", 1)}


class RankingUnread(Refusal):
    """What was typed is not a ranking; `said` is the part that names no option."""

    key = "rankings-unread"


class RankedTwice(Refusal):
    """One option stands at two places; `name` is it."""

    key = "rankings-twice"


@dataclass(frozen=True, slots=True)
class Round:
    """One count of the run-off: the votes of those still in, in ballot order; who goes out, None in the last round;
    how many ballots name nobody who is still in. `lot` says that the lot chose who goes."""

    votes: tuple[tuple[int, int], ...]
    out: int | None
    exhausted: int
    lot: bool = False


@dataclass(frozen=True, slots=True)
class RunOff:
    """`winner` has more than half of the ballots that still name somebody; None where nobody voted."""

    winner: int | None
    rounds: tuple[Round, ...]


@dataclass(frozen=True, slots=True)
class Duel:
    """`over` voters prefer `winner` to `loser`, `under` the other way round. `held` says that it stands in the result;
    a duel that would close a circle of stronger ones does not."""

    winner: int
    loser: int
    over: int
    under: int
    held: bool


@dataclass(frozen=True, slots=True)
class Pairs:
    """`ranking` holds every option, the winner first; `condorcet` is who beats each other one, None where a circle or a
    draw leaves nobody; `duels` are in the order in which they were held. `lot` says that equals stood side by side."""

    ranking: tuple[int, ...]
    condorcet: int | None
    duels: tuple[Duel, ...]
    lot: bool


def read_count(kept: Mapping[str, Any]) -> RunOff | Pairs:
    """Return the count that `kept`, a JSON document, was made of."""
    if "rounds" in kept:
        rounds = tuple(
            Round(tuple((option, votes) for option, votes in one["votes"]), one["out"], one["exhausted"], one["lot"])
            for one in kept["rounds"]
        )
        return RunOff(kept["winner"], rounds)
    duels = tuple(Duel(**one) for one in kept["duels"])
    return Pairs(tuple(kept["ranking"]), kept["condorcet"], duels, kept["lot"])


def told(options: Sequence[str], found: RunOff | Pairs | None) -> list[dict[str, Any]]:
    """Return the count of a ranked vote line by line, each a message id and its variables: the rounds of a run-off, or
    the winner's duels with each other one, and what was left out of a circle. Nothing of None."""

    if isinstance(found, RunOff):
        return [
            {
                "id": "rankings-round",
                "args": {
                    "number": number,
                    "votes": " · ".join(
                        f"{options[option]} {votes}" for option, votes in sorted(one.votes, key=lambda each: -each[1])
                    ),
                    "end": "out" if one.out is not None else "won" if found.winner is not None else "nobody",
                    "name": options[one.out if one.out is not None else found.winner or 0],
                    "exhausted": one.exhausted,
                    "lot": one.lot,
                },
            }
            for number, one in enumerate(found.rounds, 1)
        ]
    if found is None:
        return []
    first = found.ranking[0]
    duels = {frozenset((one.winner, one.loser)): one for one in found.duels}
    lines: list[dict[str, Any]] = []
    for other in found.ranking[1:]:
        duel = duels.get(frozenset((first, other)))
        ahead = duel is not None and duel.winner == first
        over, under = (duel.over, duel.under) if duel else (0, 0)
        lines.append(
            {
                "id": "rankings-duel",
                "args": {
                    "winner": options[first],
                    "other": options[other],
                    "won": "equal" if duel is None else "yes" if ahead else "no",
                    "over": over if ahead else under,
                    "under": under if ahead else over,
                },
            }
        )
    unheld = [one for one in found.duels if not one.held and first not in (one.winner, one.loser)]
    if found.condorcet is None:
        lines.append({"id": "rankings-circle", "args": {}})
    lines += [
        {
            "id": "rankings-unheld",
            "args": {"winner": options[one.winner], "loser": options[one.loser], "over": one.over, "under": one.under},
        }
        for one in unheld[:TOLD_UNHELD]
    ]
    return lines


def place(ranking: Sequence[str], option: str, rank: int) -> list[str]:
    """Return the ranking with an option at `rank` (from 1), or behind those who were placed there meanwhile.

    One that is ranked stays where it is, so that a second tap changes nothing; and a button of a longer ranking, which
    was cleared since, places nothing.
    """
    if option in ranking or rank > len(ranking) + 1:
        return list(ranking)
    return [*ranking, option]


def typed(text: str, names: Sequence[str]) -> list[int]:
    """Return the places in `names` that somebody typed, the most wished for first: numbers from 1 as they are shown
    ("3 1 2", "3>1>2", "312", "三、一"), or names. Refuses with RankingUnread or RankedTwice."""
    said = unicodedata.normalize("NFKC", text).strip()
    known = {_folded(name): at for at, name in enumerate(names)}
    found: list[int] = []
    for part in [said] if _folded(said) in known else re.split(r"[\s,、;>=.。→-]+|号|號", said):
        if part:
            found += _places(part, known, len(names))
    if not found:
        raise RankingUnread(said=said[:20])
    for at in found:
        if found.count(at) > 1:
            raise RankedTwice(name=names[at])
    return found


def _places(part: str, known: Mapping[str, int], many: int) -> list[int]:
    if _folded(part) in known:
        return [known[_folded(part)]]
    digits = re.fullmatch(r"[0-9]{1,20}", part)
    # "312" is three numbers where no number has two digits
    numbers = [int(one) for one in part] if digits and many < 10 else [int(part)] if digits else []
    if not numbers:
        numbers = [_SAID.get(one, 0) for one in part]
    if not all(1 <= number <= many for number in numbers):
        raise RankingUnread(said=part[:20])
    return [number - 1 for number in numbers]


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip().casefold()
