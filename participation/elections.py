"""An election over a fund: projects with their cost, and ballots that name what each voter wishes for.

Equal ballots are kept once with how many said the same: nothing here knows who cast one. Money is whole: fen where
residents vote, the file's smallest unit in an election read from elsewhere. What cannot be counted is a ValueError:
the windows let nobody get that far.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from participation.tally import drawn

Whole = NDArray[np.int64]
Index = NDArray[np.intp]

HANDFUL = 1 << 15
"""So many ballots are sorted at once: what fits a processor's cache is sorted faster."""


@dataclass(frozen=True, slots=True)
class Project:
    """`key` is what the lot is drawn over and what files call it; `cost` is whole and above nothing."""

    key: str
    cost: int
    name: str = ""


@dataclass(frozen=True, eq=False)
class Ballots:
    """Ballot after ballot: `chosen[starts[i]:starts[i + 1]]` are the numbers of the projects that `weights[i]` voters
    named together. No ballot names a project twice."""

    starts: Index
    chosen: NDArray[np.unsignedinteger[Any]]
    weights: Whole

    @classmethod
    def of(cls, said: Mapping[tuple[int, ...], int]) -> Self:
        """Return the ballots of choices and how many made each, in one order whatever the order they come in."""
        choices = sorted(said)
        starts = np.zeros(len(choices) + 1, np.intp)
        np.cumsum([len(one) for one in choices], out=starts[1:])
        flat = [number for one in choices for number in one]
        chosen = np.array(flat, narrow(max(flat, default=0) + 1))
        return cls(starts, chosen, np.array([said[one] for one in choices], np.int64))

    @classmethod
    def cast(cls, choices: Iterable[Collection[int]]) -> Self:
        """Return the ballots of single voters, equal ones together."""
        return cls.of(Counter(tuple(sorted(set(one))) for one in choices))

    @classmethod
    def read(cls, contents: Mapping[str, int]) -> Self:
        """Return the ballots whose contents (`"0,2,5"`, as `ballots.content` writes them) were cast so many times."""
        said: Counter[tuple[int, ...]] = Counter()
        for content, times in contents.items():
            said[tuple(sorted({int(number) for number in content.split(",")}))] += times
        return cls.of(said)

    @cached_property
    def voters(self) -> int:
        """How many voted."""
        return int(self.weights.sum())

    @cached_property
    def single(self) -> bool:
        """Whether every ballot was cast by one voter, so that weights need no looking at."""
        return bool((self.weights == 1).all())

    def __iter__(self) -> Iterator[tuple[tuple[int, ...], int]]:
        """Yield each choice with how many made it."""
        for number, times in enumerate(self.weights.tolist()):
            yield tuple(self.chosen[self.starts[number] : self.starts[number + 1]].tolist()), times

    def named(self, offered: int) -> list[int]:
        """Return how many voters named each of the `offered` projects."""
        weights = None if self.single else np.repeat(self.weights, np.diff(self.starts))
        votes = np.bincount(self.chosen, weights, minlength=offered)
        if len(votes) > offered:
            raise ValueError(f"a ballot names project {len(votes) - 1} of {offered}")
        return [int(one) for one in votes]

    def supporters(self, offered: int) -> list[Index]:
        """Return the numbers of the ballots that name each project, in rising order."""
        found: list[list[Index]] = [[np.empty(0, np.intp)] for _ in range(offered)]
        for first in range(0, len(self.weights), HANDFUL):
            starts = self.starts[first : first + HANDFUL + 1]
            chosen = self.chosen[starts[0] : starts[-1]]
            ballots = np.repeat(np.arange(first, first + len(starts) - 1), np.diff(starts))
            ends = np.cumsum(np.bincount(chosen, minlength=offered))[:-1]
            for number, some in enumerate(np.split(ballots[np.argsort(chosen, kind="stable")], ends)):
                found[number].append(some)
        return [np.concatenate(parts) for parts in found]


@dataclass(frozen=True, eq=False)
class Election:
    """`fund` is what may be spent; `seed` was fixed and published before the opening (VOTING.md, 5)."""

    projects: Sequence[Project]
    fund: int
    ballots: Ballots
    seed: str

    def __post_init__(self) -> None:
        """Stop at what no rule can count."""
        if self.fund < 0 or any(project.cost <= 0 for project in self.projects):
            raise ValueError("costs are whole and above nothing, and so is the fund")
        if len({project.key for project in self.projects}) < len(self.projects):
            raise ValueError("two projects of one key would draw one lot")

    @cached_property
    def votes(self) -> list[int]:
        """How many voters named each project."""
        return self.ballots.named(len(self.projects))

    @cached_property
    def precedence(self) -> list[int]:
        """Each project's place where all else is equal: the cheaper, the more voted for, the lot (VOTING.md, 5)."""
        standing = [
            (project.cost, -votes, drawn(self.seed, project.key))
            for project, votes in zip(self.projects, self.votes, strict=True)
        ]
        places = [0] * len(standing)
        for place, number in enumerate(sorted(range(len(standing)), key=standing.__getitem__)):
            places[number] = place
        return places

    @cached_property
    def by_votes(self) -> list[int]:
        """The projects in the plain order of votes; equal ones by precedence."""
        return sorted(range(len(self.projects)), key=lambda number: (-self.votes[number], self.precedence[number]))

    def cost(self, chosen: Iterable[int]) -> int:
        """Return what some projects cost together."""
        return sum(self.projects[number].cost for number in chosen)


def narrow(below: int) -> type[np.unsignedinteger[Any]]:
    """Return the narrowest type for numbers below: numpy sorts bytes many times faster than words."""
    return np.uint8 if below <= 256 else np.uint16 if below <= 65536 else np.uint32
