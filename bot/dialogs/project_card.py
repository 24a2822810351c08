"""One project as a card: where it stands along the five 共, and what everybody may know of it."""

from typing import Any

from bot.context import Here
from bot.notices import compose
from bot.wording import Html
from participation.projects import Phase, Project, Stage, Step, phase
from participation.refusals import NotFound
from participation.residents import Resident
from participation.secondings import Support

_WALK = ("proposed", "seconding", "study", "deliberate")
_STANDS_AT = {Stage.IDEA: 1, Stage.SECONDED: 2, Stage.STUDY: 2, Stage.DELIBERATE: 3}


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
    if project.reason:
        rows += [Html(""), here.words("projects-card-reason", reason=project.reason)]
    if project.would_change:
        rows.append(here.words("projects-card-would-change", would_change=project.would_change))
    if project.stage is Stage.DELIBERATE:
        rows.append(here.words("projects-card-cost", cost=cost(here, project.cost_low, project.cost_high)))
    return Html("\n".join(rows))


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
    }


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
    at = _STANDS_AT.get(project.stage)
    if at is not None:
        walked = [f"✓{here.words(f'projects-walk-{one}')}" for one in _WALK[:at]]
        ahead = [str(here.words(f"projects-walk-{one}")) for one in _WALK[at + 1 :]]
        here_now = _mark(here, f"projects-walk-{_WALK[at]}", True)
        rows.append(here.words("projects-card-walk", walk=Html(" ".join([*walked, here_now, *ahead]))))
    return rows


def _mark(here: Here, id: str, stands: bool) -> str:
    words = here.words(id)
    return f"<b>▶{words}</b>" if stands else str(words)
