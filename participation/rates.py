"""响应率 解决率 满意率: what was promised and kept, with the number silent and the number not counted always beside it.

Beijing's hotline measures the same three (三率, 接诉即办, 2019 on). Here silence is never satisfaction, an office's own
silence counts against it, and nothing is put in order of merit: the groups stand in the house's order (PRODUCT.md, F,
and "no league table by complaint count").
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from participation.complaints import SENT as ELSEWHERE
from participation.complaints import Case, Kind, State, Step

K = TypeVar("K", bound=Hashable)

MOVES = (State.ANSWERED, State.SIGNED, State.ASK_RESIDENT, State.CLOSED_SOLVED, State.REDO, State.REOPENED,
         State.SUPERVISED)  # fmt: skip
"""The steps that rates are read from; others need not be given."""


@dataclass(frozen=True, slots=True)
class Rate:
    """How many cases were so (`yes`), not so (`no`), where nobody said (`silent`), and why others are not counted:
    `praise` (nothing was asked for), `elsewhere` (another door's matter), `undecided` (still open in time).

    The six add up to all cases. With `silence_counts` silence is the office's, and counts as not so.
    """

    yes: int = 0
    no: int = 0
    silent: int = 0
    praise: int = 0
    elsewhere: int = 0
    undecided: int = 0
    silence_counts: bool = False

    @property
    def base(self) -> int:
        """Return of how many cases `yes` is a part."""
        return self.yes + self.no + (self.silent if self.silence_counts else 0)

    @property
    def excluded(self) -> int:
        """Return how many cases are not counted: no answer was owed, or it is not known yet."""
        return self.praise + self.elsewhere + self.undecided

    @property
    def whole(self) -> int:
        """Return all cases that were looked at."""
        return self.yes + self.no + self.silent + self.excluded

    @property
    def percent(self) -> int | None:
        """Return the rate in whole percent, rounded down, so that 100 means all; None when nothing can be said."""
        return None if not self.base else 100 * self.yes // self.base


@dataclass(frozen=True, slots=True)
class Rates:
    """The three rates of the same `cases`, of which `proxied` were filed by staff or family for somebody else."""

    cases: int
    response: Rate
    solved: Rate
    satisfied: Rate
    proxied: int = 0


def response(case: Case, steps: Sequence[Step], *, at: datetime) -> str:
    """Return which part of the response rate a case belongs to: the name of a field of `Rate`.

    `yes`: signed for and answered by the date that was promised when it was answered; or signed for, and the reporter
    said 解决了 by the date before anything was written. `no`: answered after it. `silent`: the date has passed
    without an answer, or its reporter said that the other door is not right and was sent to one again without an
    answer; that counts against the office. `praise`, `elsewhere`: no answer is owed; another door counts so when it was
    shown by the date, and was not said to be wrong. `undecided`: the date lies ahead, or the matter ended before
    anything was owed.
    """
    again = any(step.to is State.REOPENED for step in steps)
    late = case.due_at is not None and case.closed_at is not None and case.closed_at > case.due_at
    left_out = _left_out(case)
    if left_out and not (left_out == "elsewhere" and (again or late)):
        return left_out
    answered = next((step for step in steps if step.to is State.ANSWERED), None)
    if answered is not None:
        promised = datetime.fromisoformat(answered.facts["due_at"])
        return "yes" if answered.at <= promised else "no"
    if left_out:
        return "silent"
    due = case.due_at
    over = next((step.at for step in steps if step.to is State.CLOSED_SOLVED), case.closed_at)
    if due is None or (over or at) < due:
        signed = any(step.to is State.SIGNED for step in steps)
        return "yes" if over is not None and signed else "undecided"
    return "silent"


def solved(case: Case, steps: Sequence[Step]) -> str:
    """Return which part of the solved rate a case belongs to: the name of a field of `Rate`.

    The reporter's last word counts, and nobody else's: `yes` for 解决了, `no` for 没解决 or for opening it again, also
    when silence or another door followed. `silent`: asked, and the days to answer went by without a word.
    `praise`, `elsewhere`: nothing to solve. `undecided`: not asked yet, or the days are still going by.
    """
    left_out = _left_out(case)
    if left_out == "praise":
        return left_out
    said = None
    for step in steps:
        if step.to is State.CLOSED_SOLVED:
            said = "yes"
        elif step.to in (State.REDO, State.REOPENED) or (step.to, step.frm) == (State.SUPERVISED, State.ASK_RESIDENT):
            said = "no"
    if left_out:
        return "no" if any(step.to is State.REOPENED for step in steps) else left_out
    return said or ("silent" if case.state is State.CLOSED_SILENT else "undecided")


def satisfied(case: Case) -> str:
    """Return which part of the satisfied rate a case belongs to: the name of a field of `Rate`.

    `yes` and `no` are what the reporter said. `silent`: the case is over for them (solved, or the days went by) and
    they did not say. Left out and `undecided` as for `solved`.
    """
    if left_out := _left_out(case):
        return left_out
    if case.satisfied is not None:
        return "yes" if case.satisfied else "no"
    return "silent" if case.state in (State.CLOSED_SOLVED, State.CLOSED_SILENT) else "undecided"


def rates(told: Iterable[tuple[Case, Sequence[Step]]], *, at: datetime) -> Rates:
    """Return the three rates of cases with their steps (in order, those of MOVES at least), as known at `at`."""
    every = list(told)
    found = [(response(case, steps, at=at), solved(case, steps), satisfied(case)) for case, steps in every]
    return Rates(
        len(found),
        _counted((parts[0] for parts in found), silence_counts=True),
        _counted(parts[1] for parts in found),
        _counted(parts[2] for parts in found),
        sum(case.proxy is not None for case, _ in every),
    )


def by_group(told: Iterable[tuple[Case, Sequence[Step]]], key: Callable[[Case], K], order: Sequence[K], *,
             at: datetime) -> list[tuple[K, Rates]]:  # fmt: skip
    """Return the rates of each group that has cases, in the order that is given, never by what came out; groups that
    it does not name come last, by their names."""
    groups: dict[K, list[tuple[Case, Sequence[Step]]]] = {}
    for case, steps in told:
        groups.setdefault(key(case), []).append((case, steps))
    named = [one for one in order if one in groups]
    rest = sorted(groups.keys() - set(named), key=str)
    return [(one, rates(groups[one], at=at)) for one in (*named, *rest)]


def _left_out(case: Case) -> str | None:
    if case.kind is Kind.PRAISE:
        return "praise"
    return "elsewhere" if case.state in ELSEWHERE else None


def _counted(parts: Iterable[str], *, silence_counts: bool = False) -> Rate:
    kept = dict.fromkeys(("yes", "no", "silent", "praise", "elsewhere", "undecided"), 0)
    for part in parts:
        kept[part] += 1
    return Rate(**kept, silence_counts=silence_counts)
