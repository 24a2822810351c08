"""Counting a poll: integers only, small numbers kept back, ties broken by a rule published before the opening.

The same ballots always give the same tally, in whatever order they are read; whoever has them can count again.
"""

import hashlib
import itertools
import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from participation.accounts import Funding
from participation.packs import Kind, Pack
from participation.rankings import Pairs, RunOff, read_count

VERSION = 2
"""Raised when counting changes, and kept with every tally."""

FEW = 20
"""Under so many ballots only counts are published (VOTING.md, 7)."""

GROUP = 10
"""No group of a breakdown is smaller (VOTING.md, 7)."""

SPOILED = "spoiled"
"""What a paper ballot says that says nothing clear: it took part, and is for nobody."""

YES, NO, ABSTAIN = ANSWERS = ("yes", "no", "abstain")


@dataclass(frozen=True, slots=True)
class Line:
    """`choice` is an answer or an option's number, `place` its rank from 1, `area` the floor area behind it in cm²."""

    choice: str
    votes: int
    place: int
    area: int = 0


@dataclass(frozen=True, slots=True)
class Turnout:
    """How many of the roll took part in some buildings together; `buildings` holds 0 for people of no building, and
    the communities' numbers where turnout is told by community."""

    buildings: tuple[int, ...]
    eligible: int
    cast: int


@dataclass(frozen=True, slots=True)
class Tally:
    """What is published. `quorum_met` and `passed` are None under a pack that decides nothing.

    `lot` says that equal votes stood side by side and their order is the lot's. Areas are in cm², 0 where none count.
    `void` ballots were cast by units that left since, under a pack that does not count those. `funding` is how a budget
    vote's fund was divided, `ranking` how a ranked vote was counted, `communities` the turnout of those that took part
    in a poll over several.
    """

    eligible: int
    cast: int
    lines: tuple[Line, ...]
    quorum_met: bool | None
    passed: bool | None
    lot: bool
    turnout: tuple[Turnout, ...]
    ballots_hash: str
    version: int = VERSION
    area_eligible: int = 0
    area_cast: int = 0
    void: int = 0
    spoiled: int = 0
    funding: Funding | None = None
    communities: tuple[Turnout, ...] = ()
    ranking: RunOff | Pairs | None = None

    @property
    def few(self) -> bool:
        """Whether so few took part that only counts are published."""
        return self.cast < FEW

    @property
    def percent(self) -> int:
        """Return how many of a hundred took part, rounded down."""
        return self.cast * 100 // self.eligible if self.eligible else 0

    def votes(self, choice: str) -> int:
        """Return the votes for one choice."""
        return next(line.votes for line in self.lines if line.choice == choice)

    def area(self, choice: str) -> int:
        """Return the floor area behind one choice, in cm²."""
        return next(line.area for line in self.lines if line.choice == choice)

    @property
    def hash(self) -> str:
        """Return the hash over the whole result."""
        return hashlib.sha256(json.dumps(self.kept(), sort_keys=True).encode()).hexdigest()

    def kept(self) -> dict[str, Any]:
        """Return the tally as a JSON document."""
        kept = asdict(self)
        for later in ("funding", "communities", "ranking"):  # so that the hash of a result from before them stays
            if not kept[later]:
                del kept[later]
        return kept

    @classmethod
    def read(cls, kept: Mapping[str, Any]) -> "Tally":
        """Return the tally that `kept` was made of."""
        lines = tuple(Line(**line) for line in kept["lines"])
        turnout, communities = (
            tuple(Turnout(tuple(one["buildings"]), one["eligible"], one["cast"]) for one in kept.get(name, ()))
            for name in ("turnout", "communities")
        )
        funding = Funding.read(kept["funding"]) if kept.get("funding") else None
        ranking = read_count(kept["ranking"]) if kept.get("ranking") else None
        found = {"lines": lines, "turnout": turnout, "communities": communities, "funding": funding, "ranking": ranking}
        return cls(**{**kept, **found})


def count(
    kind: Kind,
    options: tuple[str, ...],
    pack: Pack,
    *,
    seed: str,
    roll: Mapping[str, int | None],
    ballots: Mapping[str, str],
    loose: Sequence[str] = (),
    voted: Collection[str] | None = None,
    areas: Mapping[str, int] | None = None,
    homes: Mapping[str, int] | None = None,
    void: int = 0,
) -> Tally:
    """Return the tally. `roll` is unit → building, `ballots` unit → content.

    `loose` are the contents of ballots that lie apart from their units (separated, paper), and `voted` the units that
    the roll marks as having voted, by default those with a ballot of their own. `areas` is unit → floor area in cm²,
    for packs that count by area, `homes` unit → community in a poll over several; `void` is how many ballots are left
    out.

    A yes/no/abstain passes when the quorum of the roll took part and the majority of the ballots cast says yes
    (an abstention is a ballot cast). Options are ranked by votes, equal ones by lot. A budget vote holds when the
    quorum took part; `budgets.divided` says what its fund goes to, and `ranked.settled` what comes of rankings.
    """
    if stray := ballots.keys() - roll.keys():
        raise ValueError(f"{len(stray)} ballots are of no unit on the roll")
    contents = [*ballots.values(), *loose]
    counted = Counter(choice for content in contents for choice in content.split(","))
    quorum_met = passed = None
    weighed = areas if areas is not None and pack.by_area else {}
    area = Counter[str]()
    for unit, said in ballots.items():
        area[said] += weighed.get(unit, 0)
    area_eligible, area_cast = sum(weighed.values()), area.total()
    if kind is Kind.YES_NO:
        lines = tuple(Line(answer, counted[answer], 0, area[answer]) for answer in ANSWERS)
        lot = False
        if pack.majority is not None:
            # 双过半: each scale by itself, and both
            took_part = [(len(contents), len(roll)), *([(area_cast, area_eligible)] if pack.by_area else [])]
            agreed = [(counted[YES], len(contents)), *([(area[YES], area_cast)] if pack.by_area else [])]
            quorum_met = pack.quorum is None or all(pack.quorum.met(*scale) for scale in took_part)
            passed = quorum_met and all(pack.majority.met(*scale) for scale in agreed)
    else:
        numbers = sorted(range(len(options)), key=lambda n: (-counted[str(n)], drawn(seed, options[n])))
        lines = tuple(Line(str(n), counted[str(n)], place) for place, n in enumerate(numbers, 1))
        lot = any(one.votes == other.votes for one, other in itertools.pairwise(lines))
        if kind is Kind.BUDGET and pack.quorum is not None:
            quorum_met = passed = pack.quorum.met(len(contents), len(roll))
    communities: tuple[Turnout, ...] = ()
    buildings: tuple[Turnout, ...] = ()
    if len(contents) >= FEW:
        took = ballots.keys() if voted is None else voted
        communities, buildings = spread(roll, homes, took) if homes else ((), tuple(turnout(roll, took)))
    return Tally(
        eligible=len(roll),
        cast=len(contents),
        lines=lines,
        quorum_met=quorum_met,
        passed=passed,
        lot=lot,
        turnout=buildings,
        communities=communities,
        area_eligible=area_eligible,
        area_cast=area_cast,
        void=void,
        spoiled=counted[SPOILED],
        ballots_hash=digest([*(f"{unit}={said}" for unit, said in ballots.items()), *(f"={said}" for said in loose)]),
    )


def drawn(seed: str, option: str) -> str:
    """Return the option's lot: the order of SHA-256(seed, option), for anyone to recompute (VOTING.md, 5)."""
    return hashlib.sha256(f"{seed}|{option}".encode()).hexdigest()


def digest(lines: Iterable[str]) -> str:
    """Return one hash over lines in whatever order they come."""
    return hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()


def turnout(roll: Mapping[str, int | None], voted: Iterable[str]) -> list[Turnout]:
    """Return the turnout by building, buildings under ten together, and never a group under ten beside them.

    One small building left alone could be read off as the rest, so the next smallest joins it.
    """
    eligible = Counter(building or 0 for building in roll.values())
    cast = Counter(roll[unit] or 0 for unit in voted)
    by_size = sorted(eligible, key=lambda building: (eligible[building], building))
    together: list[int] = []
    while by_size and (eligible[by_size[0]] < GROUP or 0 < sum(eligible[b] for b in together) < GROUP):
        together.append(by_size.pop(0))
    groups: list[tuple[int, ...]] = [(building,) for building in sorted(by_size)]
    if sum(eligible[building] for building in together) >= GROUP:
        groups.append(tuple(sorted(together)))
    elif together:
        return []
    if len(groups) < 2:
        return []  # one group is the whole, and the whole is told anyway
    return [Turnout(group, sum(eligible[b] for b in group), sum(cast[b] for b in group)) for group in groups]


def spread(
    roll: Mapping[str, int | None], homes: Mapping[str, int], voted: Collection[str]
) -> tuple[tuple[Turnout, ...], tuple[Turnout, ...]]:
    """Return the turnout by community, and by building of those communities that stand in it by themselves.

    Of communities told together no building is told: what is left of them could be a group under ten.
    """
    communities = tuple(turnout(homes, voted))
    buildings: list[Turnout] = []
    for community in (one.buildings[0] for one in communities if len(one.buildings) == 1):
        theirs = {unit: building for unit, building in roll.items() if homes[unit] == community}
        buildings += turnout(theirs, theirs.keys() & voted)
    return communities, tuple(buildings)
