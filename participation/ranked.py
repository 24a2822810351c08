"""Ranked votes: the instant run-off and ranked pairs.

A ballot names options from the most wished for down; what it does not name stands equal behind what it names. Equal
ballots are counted together. Where all else is equal the published lot decides (VOTING.md, 5), and the count says so.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from participation.rankings import Counting, Duel, Pairs, Round, RunOff
from participation.tally import SPOILED, Line, Tally, drawn

Rankings = Mapping[tuple[int, ...], int]
"""Options by their numbers, the most wished for first → how many voters said so."""


def settled(tally: Tally, options: Sequence[str], counting: Counting, contents: Iterable[str], *, seed: str) -> Tally:
    """Return the tally of a ranked vote with its count, its lines in the order that comes out; a line's votes are those
    that put the option first. Spoiled papers are for nobody."""
    rankings = Counter(tuple(int(one) for one in said.split(",")) for said in contents if said != SPOILED)
    firsts: Counter[int] = Counter()
    for ranking, times in rankings.items():
        firsts[ranking[0]] += times
    count: RunOff | Pairs
    if counting is Counting.PAIRS:
        count = pairs(options, rankings, seed=seed)
        order, lot = count.ranking, count.lot
    else:
        count = run_off(options, rankings, seed=seed)
        order, lot = _standing(count, lots(options, seed)), any(one.lot for one in count.rounds)
    lines = tuple(Line(str(option), firsts[option], at) for at, option in enumerate(order, 1))
    return replace(tally, lines=lines, lot=lot, ranking=count)


def _standing(count: RunOff, places: Sequence[int]) -> tuple[int, ...]:
    """Return the options of a run-off: those of the last round by its votes, then whoever went out later first."""
    last = sorted(count.rounds[-1].votes, key=lambda one: (-one[1], places[one[0]]))
    out = [one.out for one in count.rounds if one.out is not None]
    return (*(option for option, _ in last), *reversed(out))


def lots(options: Sequence[str], seed: str) -> list[int]:
    """Return each option's place in the lot."""
    order = sorted(range(len(options)), key=lambda number: drawn(seed, options[number]))
    places = [0] * len(order)
    for place, number in enumerate(order):
        places[number] = place
    return places


def run_off(options: Sequence[str], rankings: Rankings, *, seed: str) -> RunOff:
    """Return the instant run-off: whoever has the fewest first choices goes out, one at a time, and the ballots go to
    the next they name, until one has more than half of the ballots that still name somebody. Of equals the last in the
    lot goes."""
    _checked(options, rankings)
    places = lots(options, seed)
    running = set(range(len(options)))
    rounds: list[Round] = []
    while running:
        votes = Counter(dict.fromkeys(running, 0))
        exhausted = 0
        for ranking, times in rankings.items():
            first = next((option for option in ranking if option in running), None)
            if first is None:
                exhausted += times
            else:
                votes[first] += times
        counted = tuple(sorted(votes.items()))
        leader = max(running, key=lambda option: (votes[option], -places[option]))
        if votes.total() == 0:
            rounds.append(Round(counted, None, exhausted))
            return RunOff(None, tuple(rounds))
        if votes[leader] * 2 > votes.total():
            rounds.append(Round(counted, None, exhausted))
            return RunOff(leader, tuple(rounds))
        fewest = min(votes.values())
        last = [option for option in running if votes[option] == fewest]
        out = max(last, key=lambda option: places[option])
        rounds.append(Round(counted, out, exhausted, lot=len(last) > 1))
        running.remove(out)
    return RunOff(None, tuple(rounds))


def pairs(options: Sequence[str], rankings: Rankings, *, seed: str) -> Pairs:
    """Return the ranked pairs (T. N. Tideman, "Independence of clones", 1987): duels by how many more voters are for
    the winner, the clearest first; each holds unless those before it say the contrary. Equal duels go by the lot of
    their winners, then of their losers."""
    _checked(options, rankings)
    places = lots(options, seed)
    won = list(_duels(len(options), rankings))
    won.sort(key=lambda one: (one.under - one.over, places[one.winner], places[one.loser]))
    above: list[set[int]] = [set() for _ in options]  # who stands above each option, by duels that hold
    held = []
    for duel in won:
        holds = duel.loser not in above[duel.winner]
        if holds:
            higher = above[duel.winner] | {duel.winner}
            for option in range(len(options)):
                if option == duel.loser or duel.loser in above[option]:
                    above[option] |= higher
        held.append(Duel(duel.winner, duel.loser, duel.over, duel.under, holds))
    ranking: list[int] = []
    level = False
    while len(ranking) < len(options):
        free = [option for option in range(len(options)) if option not in ranking and above[option] <= set(ranking)]
        level = level or len(free) > 1
        ranking.append(min(free, key=places.__getitem__))
    margins = Counter(duel.over - duel.under for duel in won)
    wins = Counter(duel.winner for duel in won)
    condorcet = next((option for option in range(len(options)) if wins[option] == len(options) - 1), None)
    return Pairs(tuple(ranking), condorcet, tuple(held), level or max(margins.values(), default=0) > 1)


def _duels(options: int, rankings: Rankings) -> Iterator[Duel]:
    """Yield every duel that has a winner."""
    for_: Counter[tuple[int, int]] = Counter()
    for ranking, times in rankings.items():
        place = {option: at for at, option in enumerate(ranking)}
        for one in ranking:
            for other in range(options):
                if place.get(other, options) > place[one]:
                    for_[one, other] += times
    for one, other in combinations(range(options), 2):
        if for_[one, other] > for_[other, one]:
            yield Duel(one, other, for_[one, other], for_[other, one], False)
        elif for_[other, one] > for_[one, other]:
            yield Duel(other, one, for_[other, one], for_[one, other], False)


def _checked(options: Sequence[str], rankings: Rankings) -> None:
    for ranking in rankings:
        if len(set(ranking)) < len(ranking) or not set(ranking) <= set(range(len(options))):
            raise ValueError(f"{ranking} ranks what is not there, or twice")
