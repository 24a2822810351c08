"""One project as a card: where it stands along the five 共, and what everybody may know of it."""

from typing import Any

from bot.context import Here
from bot.notices import compose
from bot.wording import Html
from participation.ledgers import Book, balance, by_unit
from participation.money import yuan
from participation.plans import costs_now
from participation.projects import Phase, Project, Stage, Step, over, phase
from participation.refusals import NotFound
from participation.residents import Resident
from participation.secondings import Support

_WALKS: dict[Phase, dict[str, tuple[Stage, ...]]] = {
    Phase.PLAN: {
        "proposed": (),
        "seconding": (Stage.IDEA,),
        "study": (Stage.SECONDED, Stage.STUDY),
        "deliberate": (Stage.DELIBERATE,),
        "posted": (Stage.PLAN_POSTED,),
        "vote": (Stage.VOTE,),
        "result": (Stage.RESULT,),
    },
    Phase.BUILD: {
        "pledging": (Stage.PLEDGING,),
        "approved": (Stage.APPROVED,),
        "building": (Stage.BUILDING, Stage.CHANGE),
    },
    Phase.JUDGE: {
        "acceptance": (Stage.ACCEPTANCE, Stage.RECTIFY),
        "evaluated": (Stage.EVALUATED,),
        "reward": (Stage.REWARD_PAID,),
    },
    Phase.KEEP: {"care": (Stage.IN_CARE,), "review": (Stage.REVIEW,)},
    Phase.SHARE: {"story": (Stage.SHARED,)},
}
"""What is walked in each of the five, and the stages that stand there."""

_WITH_MONEY = (
    Stage.PLEDGING, Stage.APPROVED, Stage.BUILDING, Stage.CHANGE, Stage.ACCEPTANCE, Stage.RECTIFY, Stage.EVALUATED,
    Stage.REWARD_PAID, Stage.IN_CARE, Stage.REVIEW, Stage.SHARED, Stage.UNDERFUNDED,
)  # fmt: skip


async def card(here: Here, project: Project) -> Html:
    """Return the project's card in the reader's language."""
    proposer = await proposer_of(here, project)
    name = proposer.name if proposer and proposer.name else here.label("projects-proposer-gone")
    rows = [
        here.words("projects-card-title", project=project.id, title=project.title),
        *_way(here, project),
        here.words(f"projects-now-{project.stage.value}", **await now(here, project)),
        Html(""),
        here.words("projects-card-purpose", purpose=project.purpose),
        here.words("projects-card-place", place=await place(here, project)),
        here.words("projects-card-proposer", name=name, filed_at=project.created_at),
    ]
    for other in await here.tx.projects.merged(project.id):
        also = await proposer_of(here, other)
        also_name = also.name if also and also.name else here.label("projects-proposer-gone")
        rows.append(here.words("projects-card-also", name=also_name, other=other.id, title=other.title))
    if project.reason:
        rows += [Html(""), here.words("projects-card-reason", reason=project.reason)]
    if project.would_change:
        rows.append(here.words("projects-card-would-change", would_change=project.would_change))
    if project.stage is Stage.DELIBERATE:
        rows.append(here.words("projects-card-cost", cost=cost(here, project.cost_low, project.cost_high)))
    if project.stage in _WITH_MONEY:
        rows += [Html(""), await _money(here, project), *await _dearer(here, project)]
    if project.reward_wrong_at is not None:
        rows.append(here.words("projects-card-reward-wrong", on=project.reward_wrong_at))
    if project.stage is Stage.SHARED:
        rows += [Html(""), here.words("projects-card-story", story=project.story), *await _people(here, project)]
    return Html("\n".join(rows))


async def _money(here: Here, project: Project) -> Html:
    entries = await here.tx.ledgers.of(project.id)
    plan = await here.tx.plans.get(project.plan_id) if project.plan_id else None
    goal = sum(costs_now(project, plan).values())
    return here.words(
        "projects-card-money", goal=yuan(goal), pledged=yuan(balance(entries, Book.PLEDGE)),
        came=yuan(balance(entries, Book.RECEIPT)),
    )  # fmt: skip


async def _dearer(here: Here, project: Project) -> list[Html]:
    """What it is to cost since a small change was told, beside what was voted on."""
    posted_at = (await here.tx.plans.get(project.plan_id)).posted_at if project.plan_id else project.created_at
    told = [
        step.facts
        for step in await here.tx.projects.steps(project.id)
        if step.sentence == "works-told-change" and step.at > posted_at
    ]
    return [here.words("projects-card-dearer", was=one["was"], becomes=one["becomes"]) for one in told[-1:]]


async def _people(here: Here, project: Project) -> list[Html]:
    told = [step for step in await here.tx.projects.steps(project.id) if step.to is Stage.SHARED]
    return [here.words("projects-card-people", people=step.facts["people"]) for step in told if step.facts["some"]]


async def builders(here: Here, project: Project) -> list[str]:
    """Return the names of those who built it: who proposed it, gave to it, inspected it and cares for it, in that
    order, each once, then the units that gave. Who left Linli is not named."""
    proposers = [project.proposer_id, *(one.proposer_id for one in await here.tx.projects.merged(project.id))]
    entries = await here.tx.ledgers.of(project.id)
    taken = {one.corrects for one in entries}
    gave = [one.party_id for one in entries if one.party_id and one.corrects is None and one.id not in taken]
    inspected = [one.resident_id for one in await here.tx.acceptance.inspected(project.id)]
    keepers = await here.tx.cares.rota(project.id)
    units = list(by_unit(one for one in entries if one.corrects is None and one.id not in taken))
    names = []
    for resident in dict.fromkeys((*proposers, *gave, *inspected, *keepers)):
        try:
            names.append((await here.tx.residents.get(resident)).name or "")
        except NotFound:
            continue
    return [*(name for name in dict.fromkeys(names) if name), *units]


async def proposer_of(here: Here, project: Project) -> Resident | None:
    """Return who proposed it, or None when they live in this community no more."""
    try:
        return await here.tx.residents.get(project.proposer_id)
    except NotFound:
        return None


async def now(here: Here, project: Project) -> dict[str, Any]:
    """Return the variables of the line that says where the project stands."""
    found = (await here.tx.projects.support([project.id]))[project.id]
    return {
        "households": found.households,
        "buildings": found.buildings,
        "households_needed": project.households_needed,
        "buildings_needed": project.buildings_needed,
        "ends_at": project.seconding_ends_at,
        "due_at": project.study_due_at or project.seconding_ends_at,
        "overdue": project.escalated_at is not None,
        "until_at": project.until_at,
        "over": over(project, here.now),
        "amber": project.amber_at is not None,
        "heard_at": project.reported_at,
        "judged": project.judged is not None,
        "wrong": project.reward_wrong_at is not None,
        "percent": project.judged or 0,
        "into": project.merged_into or 0,
        "case": project.case_id or 0,
        "steward": await _steward(here, project),
        "why": await _why(here, project),
    }


async def _why(here: Here, project: Project) -> str:
    """Return the office's reason for cancelling it, `none` when its proposer took it back."""
    if project.stage is not Stage.CANCELLED:
        return ""
    return str((await here.tx.projects.steps(project.id))[-1].facts.get("reason", "")) or "none"


async def _steward(here: Here, project: Project) -> str:
    care = await here.tx.cares.of(project.id) if project.stage in (Stage.IN_CARE, Stage.REVIEW) else None
    try:
        found = (await here.tx.residents.get(care.steward_id)).name if care and care.steward_id else None
    except NotFound:
        found = None
    return found or here.label("care-nobody")


async def place(here: Here, project: Project) -> str:
    """Return where the project is to be, as plain text."""
    if project.place:
        return project.place
    if project.building_id is not None:
        return (await here.tx.communities.buildings.get(project.building_id)).name
    return here.label("projects-place-on-map" if project.latitude is not None else "projects-place-everywhere")


def cost(here: Here, low: int | None, high: int | None) -> str:
    """Return yuan as people say them, as plain text."""
    if low is None or high is None:
        return here.label("projects-cost-unknown")
    if low == high:
        return here.label("projects-cost-one", low=low)
    return here.label("projects-cost-range", low=low, high=high)


def line(here: Here, project: Project, found: Support) -> str:
    """Return the project as one line of a list, as plain text."""
    return here.label(
        f"projects-line-{project.stage.value}",
        project=project.id,
        title=project.title,
        households=found.households,
        needed=project.households_needed,
    )


def told(here: Here, step: Step) -> Html:
    """Return what the followers were told of a step, in the reader's language."""
    said = compose(step.sentence, step.facts, here.locale, here.zone).text
    return here.words("projects-history-step", step_at=step.at, said=said)


def _way(here: Here, project: Project) -> list[Html]:
    stands = phase(project.stage)
    five = " → ".join(_mark(here, f"projects-phase-{one.value}", one is stands) for one in Phase)
    rows = [here.words("projects-card-phases", five=Html(five))]
    if stands is None:
        return rows
    walk = _WALKS[stands]
    at = next(place for place, stages in enumerate(walk.values()) if project.stage in stages)
    marked = [
        _mark(here, f"projects-walk-{name}", True) if place == at else
        f"{'✓' if place < at else ''}{here.words(f'projects-walk-{name}')}"
        for place, name in enumerate(walk)
    ]  # fmt: skip
    phase_name = here.words(f"projects-phase-{stands.value}")
    rows.append(here.words("projects-card-walk", phase=phase_name, walk=Html(" ".join(marked))))
    return rows


def _mark(here: Here, id: str, stands: bool) -> str:
    words = here.words(id)
    return f"<b>▶{words}</b>" if stands else str(words)
