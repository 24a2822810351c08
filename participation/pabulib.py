"""Elections as files: `.pb`, the form in which participatory budgets are published (https://pabulib.org/format,
arXiv 2012.06539), read and written.

A written file holds the ballots in an order of their own, numbered anew: neither who cast one nor when can be read off.
"""

import csv
import io
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from participation import greedy
from participation.elections import Ballots, Election, Project
from participation.shares import Rule, Terms, decide
from participation.tally import FEW

SECTIONS = ("META", "PROJECTS", "VOTES")
SETS = ("approval", "choose-1")
"""The kinds of votes that name projects and nothing more."""


_KEY = re.compile(r"[\w./-]+")
_MONEY = re.compile(r"(\d{1,15})(?:[.,](\d{1,6}))?")


@dataclass(frozen=True, slots=True)
class Record:
    """An election as it was published: `selected` are the official winners, `unit` is how much of the election's whole
    money one of the file's is (1, or 100 where costs have cents)."""

    meta: Mapping[str, str]
    election: Election
    selected: tuple[int, ...]
    unit: int

    @property
    def rule(self) -> str:
        """The rule that the file names."""
        return self.meta.get("rule", "unknown")


def read(text: str) -> Record:
    """Return the election that a `.pb` file holds. What is none, or asks for points or ranks, is a ValueError."""
    meta: dict[str, str] = {}
    tables: dict[str, list[dict[str, str]]] = {"PROJECTS": [], "VOTES": []}
    section, heads = "", [""]
    lines = (line for line in csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""), delimiter=";") if any(line))
    for line in lines:
        first = line[0].strip()
        if first.upper() in SECTIONS and len([cell for cell in line if cell]) == 1:
            section = first.upper()
            heads = [head.strip() for head in next(lines, [])]
        elif section == "META":
            meta[first] = line[1].strip() if len(line) > 1 else ""
        elif section in tables:
            tables[section].append(dict(zip(heads, (cell.strip() for cell in line), strict=False)))
    if meta.get("vote_type") not in SETS:
        raise ValueError(f"votes of type {meta.get('vote_type')!r} are not counted here")
    try:
        costs = [_money(row["cost"]) for row in tables["PROJECTS"]]
        fund = _money(meta["budget"])
        unit = 10 ** max((_places(value) for value in (*costs, fund)), default=0)
        projects = [
            Project(row["project_id"], int(cost * unit), row.get("name", ""))
            for row, cost in zip(tables["PROJECTS"], costs, strict=True)
        ]
        numbers = {project.key: number for number, project in enumerate(projects)}
        choices = [[numbers[key.strip()] for key in row["vote"].split(",") if key.strip()] for row in tables["VOTES"]]
    except KeyError as missing:
        raise ValueError(f"not a .pb file: it has no {missing}") from missing
    selected = tuple(number for number, row in enumerate(tables["PROJECTS"]) if row.get("selected") == "1")
    return Record(meta, Election(projects, int(fund * unit), Ballots.cast(choices), ""), selected, unit)


def recomputed(record: Record) -> tuple[int, ...] | None:
    """Return the winners by the rule that the file names, from its ballots; None where that is no standard rule."""
    election, threshold = record.election, int(record.meta.get("min_project_score_threshold") or 0)
    match record.rule:
        case "greedy" | "greedy-threshold":
            return greedy.chosen(election, threshold=threshold)
        case "greedy-no-skip":
            return greedy.chosen(election, threshold=threshold, skip=False)
        case "equalshares":
            return decide(election, Terms(Rule.SHARES, then_greedy=False)).chosen
        case "equalshares/add1":
            return decide(election, Terms(Rule.ADD_ONE, then_greedy=False, step=record.unit)).chosen
        case _:
            return None


@dataclass(frozen=True, slots=True)
class Heading:
    """What a file says about an election beside its numbers. `most` is how many projects a ballot could name."""

    description: str
    place: str
    instance: str
    begins: date
    ends: date
    rule: str
    comment: str = ""
    most: int | None = None


def write(election: Election, selected: Collection[int], heading: Heading) -> str:
    """Return the election as a `.pb` file, money in yuan. Under 20 ballots only counts are published (VOTING.md, 7):
    then it is a ValueError, as are keys that the format would read as something else."""
    if election.ballots.voters < FEW:
        raise ValueError("under twenty ballots only counts are published")
    if any(not _KEY.fullmatch(one.key) or one.key.upper() in SECTIONS for one in election.projects):
        raise ValueError("a project's key is letters, digits and - _ . /")
    meta: dict[str, str | int | None] = {
        "description": heading.description,
        "country": "China",
        "unit": heading.place,
        "instance": heading.instance,
        "num_projects": len(election.projects),
        "num_votes": election.ballots.voters,
        "budget": _yuan(election.fund),
        "vote_type": "choose-1" if heading.most == 1 else "approval",
        "rule": heading.rule,
        "date_begin": heading.begins.strftime("%d.%m.%Y"),
        "date_end": heading.ends.strftime("%d.%m.%Y"),
        "min_length": 1,
        "max_length": None if heading.most is None else min(heading.most, len(election.projects)),
        "min_project_score_threshold": 1 if heading.rule == "greedy-threshold" else None,
        "language": "zh",
        "currency": "CNY",
        "fully_funded": 1 if election.cost(range(len(election.projects))) <= election.fund else None,
        "comment": f"#1: {heading.comment}" if heading.comment else None,
    }
    kept = io.StringIO()
    table = csv.writer(kept, delimiter=";", lineterminator="\n")
    table.writerows([["META"], ["key", "value"]])
    table.writerows([key, _line(str(value))] for key, value in meta.items() if value is not None)
    table.writerows([["PROJECTS"], ["project_id", "cost", "votes", "name", "selected"]])
    for number in election.by_votes:
        project = election.projects[number]
        votes, won = election.votes[number], int(number in selected)
        table.writerow([project.key, _yuan(project.cost), votes, _line(project.name) or project.key, won])
    table.writerows([["VOTES"], ["voter_id", "vote"]])
    table.writerows(_votes(election))
    return kept.getvalue()


def ballots(election: Election) -> Iterator[list[str]]:
    """Yield the ballots as lines of cells for `sheets.write_csv` or `sheets.write`: a number given here, and the keys
    of the projects it names. Under 20 ballots it is a ValueError."""
    if election.ballots.voters < FEW:
        raise ValueError("under twenty ballots only counts are published")
    return ([str(voter), said] for voter, said in _votes(election))


def rule(election: Election, terms: Terms) -> str:
    """Return the format's name of a rule as Linli counts it; "unknown" where it has none and a comment has to tell.

    The format's equal shares know no lot and no fen: its checker drops what is less than a yuan, and stops where two
    projects are alike in cost and votes.
    """
    if terms.rule is Rule.GREEDY:
        return "greedy-threshold"  # of one vote: what nobody named is not funded
    alike = {(project.cost, votes) for project, votes in zip(election.projects, election.votes, strict=True)}
    whole = all(money % 100 == 0 for money in (election.fund, *(project.cost for project in election.projects)))
    known = terms.rule is Rule.SHARES and not terms.then_greedy
    return "equalshares" if known and whole and len(alike) == len(election.projects) else "unknown"


def _votes(election: Election) -> Iterator[tuple[int, str]]:
    voter = 0
    for choice, times in election.ballots:
        said = ",".join(election.projects[number].key for number in choice)
        for _ in range(times):
            voter += 1
            yield voter, said


def _money(written: str) -> Decimal:
    found = _MONEY.fullmatch(written)
    if found is None:
        raise ValueError(f"{written[:20]!r} is not an amount")
    return Decimal(f"{found[1]}.{found[2] or 0}").normalize()


def _places(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _yuan(fen: int) -> str:
    """Return an amount in yuan, with cents only where there are some."""
    return str(fen // 100) if fen % 100 == 0 else f"{fen // 100}.{fen % 100:02}"


def _line(text: str) -> str:
    """Return a text that stays on its line: the format's readers take files line by line."""
    return " ".join(text.split())
