"""How fast budget votes are counted, in which memory, and whether the official winners of real elections come out.

`python -m benchmarks.tally [--quick] [--elections DIR]`. Ballots are made: a fifth of the voters wish across the city,
the others for their own of ten neighbourhoods and a little elsewhere, about five wishes each, some projects far more
popular than others; the fund holds about a third of all costs. A count begins at the ballots as whole numbers in
memory and ends at the winners. `engine` is `linli`; `count`, one numpy call that only counts votes, the floor below
any rule; and `pabutools`, where `make oracle` has installed it and it ends within two minutes.
"""

import argparse
import json
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from benchmarks.report import figure, progress, shared_folder
from participation import pabulib
from participation.elections import Ballots, Election, Project, narrow
from participation.shares import Rule, Terms, decide

VOTERS = (1_000, 10_000, 100_000, 1_000_000)
PROJECTS = (20, 50, 100)
WISHES = 5
SHARE = 20_000
"""Fen a voter: 200 yuan, so that a step of add-one is two."""

NEIGHBOURHOODS = 10
PATIENCE = 120
"""Seconds that pabutools is given."""

ORACLE = Path(".venv-oracle/bin/python")
JUDGED = ("greedy", "mes", "mes_add1")
TERMS = {
    "greedy": Terms(Rule.GREEDY),
    "mes": Terms(Rule.SHARES, then_greedy=False),
    "mes_add1": Terms(Rule.ADD_ONE, then_greedy=False),
}


def made(voters: int, projects: int, seed: int = 1) -> Election:
    """Return an election that is the same each time."""
    draw = np.random.default_rng(seed)
    popular = 1 / np.arange(1, projects + 1) ** 0.7
    draw.shuffle(popular)
    near = np.arange(projects) % NEIGHBOURHOODS
    home = np.where(draw.random(voters) < 0.2, -1, draw.integers(0, NEIGHBOURHOODS, voters))
    taste = np.stack([popular * np.where(near == one, 1.0, 0.05) for one in range(NEIGHBOURHOODS)] + [popular])
    taste = np.minimum(taste * (WISHES / taste.sum(axis=1, keepdims=True)), 0.9)
    wished = np.empty((voters, projects), bool)
    for project in range(projects):
        wished[:, project] = draw.random(voters, np.float32) < taste[:, project].astype(np.float32)[home]
    wished[~wished.any(axis=1), int(popular.argmax())] = True
    starts = np.zeros(voters + 1, np.intp)
    np.cumsum(wished.sum(axis=1), out=starts[1:])
    chosen = (np.flatnonzero(wished) % projects).astype(narrow(projects))
    prices = np.exp(draw.normal(0, 0.8, projects))
    costs = (prices * (3 * SHARE * voters / prices.sum())).astype(int).tolist()
    ballots = Ballots(starts, chosen, np.ones(voters, np.int64))
    return Election([Project(f"p{n}", cost) for n, cost in enumerate(costs)], sum(costs) // 3, ballots, "benchmark")


def again(election: Election) -> Election:
    """Return the election with nothing counted yet."""
    old = election.ballots
    ballots = Ballots(old.starts, old.chosen, old.weights)
    return Election(election.projects, election.fund, ballots, election.seed)


def timed(work: Callable[[], object], least: float = 1.0) -> tuple[float, float]:
    """Return the least seconds of up to five tries (one where a try takes longer than `least`), and the megabytes that
    one more try takes at its peak beyond the ballots (None of what stood before)."""
    took: list[float] = []
    while len(took) < 5 and sum(took) < least:
        began = time.perf_counter()
        work()
        took.append(time.perf_counter() - began)
    tracemalloc.start()
    work()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return min(took), peak / 2**20


def synthetic(sizes: Sequence[int], projects: Sequence[int]) -> None:
    """Print seconds and megabytes for every size and rule."""
    for voters in sizes:
        for many in projects:
            progress(f"{voters} voters, {many} projects")
            election = made(voters, many)
            size = {"voters": voters, "projects": many}
            floor, _ = timed(lambda: np.bincount(election.ballots.chosen, minlength=many))  # noqa: B023
            figure("tally_s", round(floor, 6), "s", **size, rule="greedy", engine="count")
            for rule in JUDGED:
                took, peak = timed(lambda: decide(again(election), TERMS[rule]))  # noqa: B023
                detail = {**size, "rule": rule, "engine": "linli", "peak_mb": round(peak, 1)}
                figure("tally_s", round(took, 5), "s", **detail)
            if ORACLE.exists():
                beside(election, size)


def beside(election: Election, size: dict[str, int]) -> None:
    """Print what pabutools needs for the same ballots, as far as it ends in time."""
    told = {
        "costs": [project.cost for project in election.projects],
        "fund": election.fund,
        "ballots": [list(choice) for choice, times in election.ballots for _ in range(times)],
        "step": max(1, election.fund // election.ballots.voters // 100),
    }
    for rule in JUDGED:
        try:
            done = subprocess.run(
                [ORACLE, "-m", "benchmarks.pabutools", rule],
                input=json.dumps(told), capture_output=True, text=True, timeout=PATIENCE + 60, check=True,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            progress(f"pabutools {rule}: not within {PATIENCE} s")
            continue
        took = json.loads(done.stdout)
        if took["seconds"] <= PATIENCE:
            figure("tally_s", round(took["seconds"], 4), "s", **size, rule=rule, engine="pabutools")


def official(folder: Path) -> None:
    """Print for every file of a standard rule whether the published winners come out of its ballots."""
    for file in sorted(folder.glob("*.pb")):
        record = pabulib.read(file.read_text(encoding="utf-8-sig"))
        found = pabulib.recomputed(record)
        if found is not None:
            figure("official_winners", set(found) == set(record.selected), "bool", file=file.name, rule=record.rule)


if __name__ == "__main__":
    told = argparse.ArgumentParser(description=__doc__)
    told.add_argument("--quick", action="store_true", help="up to 10,000 voters")
    told.add_argument("--elections", type=Path, default=shared_folder() / "elections")
    asked = told.parse_args()
    if asked.elections.is_dir():
        official(asked.elections)
    else:
        print(f"no elections in {asked.elections}", file=sys.stderr)
    synthetic(VOTERS[:2] if asked.quick else VOTERS, PROJECTS[:2] if asked.quick else PROJECTS)
