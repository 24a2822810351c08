"""One fund over several communities 街道经费投票: drawn up by the street office, asked of every adult in them, and
divided by equal shares (PRODUCT.md, D). It is advice: no project passes by it, and none moves on its path.

A project may stand in it where a vote may carry it, as within one community: its plan is posted, the days of objections
are over, and each objection has its answer.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from participation import funds
from participation.access import Actor, Role, Who, admit
from participation.funds import Offer
from participation.packs import Kind, Mode
from participation.plans import Objection, Plan, settled
from participation.polls import Draft, Poll, PollNotOpen, drawn_up
from participation.projects import Moved, Project, moved
from participation.refusals import NotAllowed, NotFound, Refusal

PACK, MODE = "sounding-fund", Mode.AT_CLOSE
"""Advice per person by equal shares; ballots change until the close and lie apart from their voters after it."""

COMMUNITIES_LEAST = 2


class TooFewCommunities(Refusal):
    """Fewer than two communities: a fund within one is drawn up by its own staff."""

    key = "street-funds-too-few"


class BadChoice(Refusal):
    """Too few projects were chosen, or too many."""

    key = "street-funds-bad-choice"


class ProjectsMoved(Refusal):
    """A project that was offered (`name`) stands where no vote may carry it any more."""

    key = "street-funds-moved"


@dataclass(frozen=True, slots=True)
class Candidate:
    """An alternative of a project's plan that may stand for election, with its community's name; `cost` in fen."""

    community_id: int
    community: str
    project_id: int
    plan_id: int
    alternative: int
    title: str
    cost: int

    @property
    def key(self) -> str:
        """What its button carries; a plan that was posted anew is another."""
        return f"{self.plan_id}.{self.alternative}"

    @property
    def name(self) -> str:
        """What the ballot says: which project, and whose."""
        return f"{self.title}（{self.community}）"


def over(by: Actor) -> frozenset[int]:
    """Return the communities whose street office the actor is. Refuses with NotAllowed."""
    admit(by, Who.STREET)
    return frozenset(grant.community_id for grant in by.grants if grant.role is Role.STREET)


def above(by: Actor, poll: Poll) -> bool:
    """Return whether the actor is the street office above every community that takes part in the poll."""
    theirs = {grant.community_id for grant in by.grants if grant.role is Role.STREET}
    return not by.blocked and bool(poll.communities) and theirs.issuperset(poll.communities)


def taking_part(chosen: Collection[int], *, by: Actor) -> tuple[int, ...]:
    """Return the communities that take part, in order. Refuses with NotAllowed, NotFound or TooFewCommunities."""
    if not over(by).issuperset(chosen):
        raise NotFound
    if len(set(chosen)) < COMMUNITIES_LEAST:
        raise TooFewCommunities
    return tuple(sorted(set(chosen)))


def candidates(
    project: Project, plan: Plan, objections: Collection[Objection], community: str, at: datetime
) -> list[Candidate]:
    """Return the alternatives of the project that may stand for election; none where no vote may carry it."""
    if project.plan_id != plan.id:
        return []
    try:
        settled(project, objections, at)
    except Refusal:
        return []
    several = len(plan.alternatives) > 1
    return [
        Candidate(
            project.community_id, community, project.id, plan.id, number,
            f"{project.title}·{one.name}" if several else project.title, one.total,
        )
        for number, one in enumerate(plan.alternatives)
    ]  # fmt: skip


def distinct(found: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates with those that are called alike told apart by their projects' numbers."""
    alike = Counter(one.name.casefold() for one in found)
    return [
        replace(one, title=f"{one.project_id}号 {one.title}") if alike[one.name.casefold()] > 1 else one
        for one in found
    ]


def affordable(offered: Sequence[Candidate], fund: int) -> list[Candidate]:
    """Return what a fund of `fund` fen could pay, and what costs anything."""
    return [one for one in offered if 0 < one.cost <= fund]


def marked(offered: Sequence[Candidate], chosen: Collection[str], key: str, *, on: bool) -> list[str]:
    """Return the keys of what is chosen with one set or unset; another alternative of the same project goes.

    Refuses with NotFound what is not offered.
    """
    known = {one.key: one.project_id for one in offered}
    if key not in known:
        raise NotFound
    kept = [one for one in chosen if one in known and known[one] != known[key]]
    return [*kept, key] if on else [one for one in chosen if one != key]


def picked(offered: Sequence[Candidate], chosen: Sequence[str], names: Sequence[str], fund: int) -> list[Candidate]:
    """Return what was chosen, as it stands now; `names` are theirs as they were chosen.

    Refuses with ProjectsMoved or BadChoice, or like `funds.check`.
    """
    now = {one.key: one for one in offered}
    for key, name in zip(chosen, names, strict=True):
        if key not in now:
            raise ProjectsMoved(name=name)
    if not funds.PROJECTS_LEAST <= len(chosen) <= funds.PROJECTS_MOST:
        raise BadChoice(least=funds.PROJECTS_LEAST, most=funds.PROJECTS_MOST, count=len(chosen))
    found = [now[key] for key in chosen]
    funds.check([Offer(one.name, one.cost) for one in found], fund)
    return found


def announce(
    question: str,
    offered: Sequence[Candidate],
    *,
    communities: Collection[int],
    fund: int,
    days: int,
    noticed: bool,
    by: Actor,
    at: datetime,
    zone: str,
    seed: str,
) -> Poll:
    """Return the poll over the fund, announced at `at`, kept by the community in which the street office stands, or by
    the first that takes part. Refuses like `taking_part`, `funds.check` or `polls.drawn_up`.
    """
    part = taking_part(communities, by=by)
    if by.resident_id is None:
        raise NotAllowed
    if any(one.community_id not in part for one in offered):
        raise NotFound
    draft = Draft(
        kind=Kind.BUDGET, question=question, pack=PACK, days=days, noticed=noticed, mode=MODE, fund=fund,
        options=tuple(one.name for one in offered), costs=tuple(one.cost for one in offered),
    )  # fmt: skip
    keeper = next((one for one in part if one == by.community_id), part[0])
    poll = drawn_up(draft, community_id=keeper, by=by.resident_id, at=at, zone=zone, seed=seed)
    return replace(poll, communities=part)


def enter(project: Project, poll: Poll, *, by: Actor, at: datetime) -> Moved:
    """Return the project at its stage, with the step that tells its followers that it stands in the vote."""
    return moved(
        project, project, at=at, by=by.resident_id, why="fund-entered", sentence="street-funds-told-entered",
        poll=poll.id, projects=len(poll.options), communities=len(poll.communities), fund_fen=poll.fund,
        opens_at=poll.opens_at.isoformat(), closes_at=poll.closes_at.isoformat(),
    )  # fmt: skip


def answer(project: Project, poll: Poll, number: int, *, at: datetime) -> Moved:
    """Return the project at its stage, with the step that tells how the vote went for it: advice, and nothing more.

    `number` is its option's. Refuses with PollNotOpen before the result.
    """
    if poll.tally is None or poll.tally.funding is None:
        raise PollNotOpen
    funded = number in poll.tally.funding.chosen
    return moved(
        project, project, at=at, by=None, why="fund-counted",
        sentence="street-funds-told-chosen" if funded else "street-funds-told-not-chosen",
        poll=poll.id, votes=poll.tally.votes(str(number)), cast=poll.tally.cast, chosen=len(poll.tally.funding.chosen),
        projects=len(poll.options),
    )  # fmt: skip
