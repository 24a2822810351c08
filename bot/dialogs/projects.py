"""🗳 项目和投票: neighbours look at projects, second an idea, follow it, or take their own back."""

from datetime import datetime
from typing import Any

from aiogram.enums import ContentType
from aiogram_dialog import Dialog, DialogManager, StartMode
from aiogram_dialog.api.entities import MediaAttachment, MediaId
from aiogram_dialog.widgets.media import DynamicMedia

from bot.context import Here
from bot.dialogs.project_card import card, line, proposer_of, told
from bot.dialogs.states import (
    BallotSG,
    CareSG,
    InspectSG,
    JudgeSG,
    LedgerSG,
    PartnerSG,
    PlanSG,
    PledgeSG,
    ProjectSG,
    ProposalSG,
)
from bot.dialogs.widgets import (
    PAGE,
    Choices,
    Say,
    Screen,
    StartAbout,
    choices,
    choose_group,
    go,
    here_of,
    press,
    start,
)
from bot.wording import Html
from participation import acceptance, care, projects, secondings
from participation.access import Role, Standing, Who
from participation.gates import gates
from participation.ledgers import OPEN
from participation.projects import Project, Stage
from participation.refusals import NotFound
from participation.secondings import household


async def home(here: Here, **_: Any) -> dict[str, Any]:
    name = (await here.tx.communities.get(here.community_id)).name
    return {"community": name, "is_partner": here.actor.holds(Role.PARTNER)}


async def listed(here: Here, **_: Any) -> dict[str, Any]:
    return {**await home(here), **await _lines(here, await here.tx.projects.listed())}


async def mine(here: Here, **_: Any) -> dict[str, Any]:
    return await _lines(here, await here.tx.projects.mine(here.resident.id))


async def _lines(here: Here, found: list[Project]) -> dict[str, Any]:
    support = await here.tx.projects.support([project.id for project in found])
    return {
        "projects": [(project.id, line(here, project, support[project.id])) for project in found],
        "count": len(found),
    }


async def shown(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    project = await project_of(here, dialog_manager)
    me, own = here.resident.id, household(here.resident)
    behind = await here.tx.projects.secondings(project.id)
    gathers = project.stage is Stage.IDEA and here.now < project.seconding_ends_at
    is_mine = project.proposer_id == me
    counted = any(one.resident_id == me or one.household == own for one in behind)
    follows = me in await here.tx.projects.followers(project.id)
    registered = here.actor.standing is not Standing.GUEST
    is_open = project.until_at is not None and here.now < project.until_at
    gathers_pledges = project.stage is Stage.PLEDGING and is_open
    judging = project.stage in (Stage.EVALUATED, Stage.REVIEW) and project.judged is None and is_open
    inspecting = project.stage is Stage.ACCEPTANCE
    inspections = await here.tx.acceptance.inspected(project.id) if inspecting else []
    inspected = any(one.resident_id == me and one.round == project.round for one in inspections)
    said = await card(here, project)
    rota = await here.tx.cares.rota(project.id) if project.stage in _OFFERED else ()
    kept = await here.tx.cares.of(project.id) if project.stage in (Stage.IN_CARE, Stage.REVIEW) else None
    on_duty = kept is not None and me in (kept.on_duty, kept.steward_id)
    begins = await _month_begins(here, kept) if kept else None
    ticked = begins is not None and here.now < begins
    below = [here.words("acceptance-you-inspected")] if inspected else []
    if kept and ticked and me in kept.rota:
        below.append(here.words("care-month-ticked", begins_at=begins))
    return {
        "project_id": project.id,
        "voting": project.stage is Stage.VOTE,
        "has_plan": project.plan_id is not None,
        "may_pledge": gathers_pledges and not here.actor.holds(Role.PARTNER),
        "may_choose_hat": gathers_pledges and here.actor.holds(Role.PARTNER),
        "has_ledger": project.stage in _WITH_LEDGER,
        "may_inspect": inspecting and not inspected and not await _partial(here, project),
        "may_judge": judging,
        "may_offer": registered and project.stage in _OFFERED and me not in rota,
        "may_tick": on_duty and not ticked,
        "card": Html("\n\n".join([said, *below])),
        "may_second": gathers and not is_mine and not counted,
        "may_take_back": gathers and any(one.resident_id == me for one in behind),
        "may_follow": registered and not is_mine and not follows,
        "may_unfollow": registered and not is_mine and follows,
        "may_withdraw": is_mine and project.stage is Stage.IDEA,
        "has_photo": await photo_of(here, project) is not None,
    }


async def _partial(here: Here, project: Project) -> bool:
    units = [one.id for one in await here.tx.partners.of_contact(here.resident.id)]
    return acceptance.partial(project, await here.tx.ledgers.of(project.id), units, here.actor)


async def _month_begins(here: Here, kept: care.Care) -> datetime:
    return care.month_begins(kept, gates((await here.tx.communities.get(kept.community_id)).terms))


_OFFERED = (Stage.EVALUATED, Stage.REWARD_PAID, Stage.IN_CARE, Stage.REVIEW)
_WITH_LEDGER = (Stage.RESULT, *sorted(OPEN), Stage.SHARED, Stage.UNDERFUNDED)


async def photo_of(here: Here, project: Project) -> str | None:
    """Return the newest photo of it: of the work, else the proposer's, else None."""
    report = await here.tx.works.last(project.id) if project.reported_at else None
    return report.photo if report else project.photo


async def history(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    project = await project_of(here, dialog_manager)
    steps = await here.tx.projects.steps(project.id)
    return {
        "project": project.id,
        "title": project.title,
        "steps": Html("\n\n".join(told(here, step) for step in steps)),
    }


async def pictured(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    project = await project_of(here, dialog_manager)
    newest = await photo_of(here, project)
    photo = MediaAttachment(ContentType.PHOTO, file_id=MediaId(newest)) if newest else None
    return {"project": project.id, "title": project.title, "photo": photo}


async def on_pick(_: Any, __: Any, manager: DialogManager, project_id: int) -> None:
    await manager.start(ProjectSG.card, data={"project_id": project_id})


async def on_propose(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    community = await here.tx.communities.get(here.community_id)
    seeking = await here.tx.projects.seeking(here.resident.id)
    projects.may_propose(here.actor, projects.limits(community.terms), seeking)
    await manager.start(ProposalSG.title)


async def on_second(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    project = await project_of(here, manager, lock=True)
    proposer = await proposer_of(here, project)
    behind = await here.tx.projects.secondings(project.id)
    new = secondings.second(
        project, behind, by=here.actor, household=household(here.resident), building_id=here.resident.building_id,
        proposers=household(proposer) if proposer else "", at=here.now,
    )  # fmt: skip
    await here.tx.projects.second(new, community=project.community_id)
    community = await here.tx.communities.get(project.community_id)
    due = projects.study_due(community, here.now)
    moved = secondings.gather(project, [*behind, new], by=here.actor, at=here.now, study_due_at=due)
    if moved is None:
        here.toast("projects-seconded")
    else:
        project = await here.tx.projects.move(moved)
        await here.owe(
            "projects-study-asked",
            [one.id for one in await here.tx.residents.holding(Role.STAFF, Role.ADMIN)],
            once=f"project-study:{project.id}",
            **moved.step.facts,
        )
        here.toast("projects-seconded-enough", alert=True)
    await _settle(manager, project)


async def _settle(manager: DialogManager, project: Project) -> None:
    """Leave a proposal half written when its like has been joined: it need not be filed a second time."""
    if _given(manager).get("instead"):
        await manager.start(ProjectSG.card, data={"project_id": project.id}, mode=StartMode.RESET_STACK)


async def on_take_back(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    project = await project_of(here, manager, lock=True)
    for one in await here.tx.projects.secondings(project.id):
        if one.resident_id == here.resident.id:
            secondings.take_back(project, one, by=here.actor, at=here.now)
            await here.tx.projects.take_back(one)
    here.toast("projects-taken-back")


async def on_follow(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    here.admit(Who.REGISTERED)
    project = await project_of(here, manager)
    await here.tx.projects.follow(project.id, here.resident.id, here.now, community=project.community_id)
    here.toast("projects-followed")
    await _settle(manager, project)


async def on_unfollow(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    project = await project_of(here, manager)
    if project.proposer_id != here.resident.id:  # who proposes is told, always
        await here.tx.projects.unfollow(project.id, here.resident.id)
    here.toast("projects-unfollowed")


async def on_withdraw(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    project = await project_of(here, manager, lock=True)
    await here.tx.projects.move(projects.withdraw(project, by=here.actor, at=here.now))
    here.toast("projects-withdrawn")
    await manager.switch_to(ProjectSG.card)


async def on_ballot(_: Any, __: Any, manager: DialogManager) -> None:
    project = await project_of(here_of(manager), manager)
    if project.poll_id is None:
        raise NotFound
    await manager.start(BallotSG.card, {"poll_id": project.poll_id})


async def on_offer(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    project = await project_of(here, manager, lock=True)
    rota = care.offer(project, await here.tx.cares.rota(project.id), by=here.actor)
    await here.tx.cares.offer(project.id, rota, here.now)
    await here.tx.projects.follow(project.id, here.resident.id, here.now, community=project.community_id)
    here.toast("care-offered", alert=True)


async def project_of(here: Here, manager: DialogManager, *, lock: bool = False) -> Project:
    """Return the project that this conversation is about, as it stands now."""
    return await here.tx.projects.get(int(_given(manager)["project_id"]), lock=lock)


def _given(manager: DialogManager) -> dict[str, Any]:
    given = manager.start_data
    return given if isinstance(given, dict) else {}


def dialog() -> Dialog:
    """Return the dialog in which neighbours look at projects."""
    return Dialog(
        Screen(
            Say("projects-main"),
            choose_group(
                start("menu-ballots", BallotSG.list),
                go("projects-list", ProjectSG.list),
                press("propose", "projects-propose", on_propose),
                go("projects-mine", ProjectSG.mine),
                start("partners-button", PartnerSG.main, when="is_partner"),
            ),
            state=ProjectSG.main,
            who=Who.ANYONE,
            getter=home,
        ),
        Screen(
            Say("projects-list-text"),
            choices("pick", "projects", on_pick),
            state=ProjectSG.list,
            who=Who.ANYONE,
            getter=listed,
            back=ProjectSG.main,
        ),
        Screen(
            Say("projects-mine-text"),
            choices("pick", "projects", on_pick),
            state=ProjectSG.mine,
            who=Who.REGISTERED,
            getter=mine,
            back=ProjectSG.main,
        ),
        Screen(
            Say("projects-card"),
            Choices(
                press("ballot", "plans-to-the-vote", on_ballot, when="voting"),
                StartAbout("pledges-button", PledgeSG.what, "project_id", id="pledge", when="may_pledge"),
                StartAbout("pledges-button", PledgeSG.hat, "project_id", id="hat", when="may_choose_hat"),
                StartAbout("acceptance-inspect-button", InspectSG.ask, "project_id", id="inspect", when="may_inspect"),
                StartAbout("acceptance-judge-button", JudgeSG.ask, "project_id", id="judge", when="may_judge"),
                StartAbout("care-tick-button", CareSG.tick, "project_id", id="tick", when="may_tick"),
                press("offer", "care-offer", on_offer, when="may_offer"),
                StartAbout("plans-button", PlanSG.view, "project_id", id="plan", when="has_plan"),
                StartAbout("ledgers-button", LedgerSG.view, "project_id", id="ledger", when="has_ledger"),
                press("second", "projects-second", on_second, when="may_second"),
                press("takeback", "projects-take-back", on_take_back, when="may_take_back"),
                press("follow", "projects-follow", on_follow, when="may_follow"),
                press("unfollow", "projects-unfollow", on_unfollow, when="may_unfollow"),
                go("projects-photo", ProjectSG.photo, when="has_photo"),
                go("projects-history", ProjectSG.history),
                go("projects-withdraw", ProjectSG.withdraw, when="may_withdraw"),
                id="acts",
                width=1,
                height=PAGE,
            ),
            state=ProjectSG.card,
            who=Who.ANYONE,
            getter=shown,
        ),
        Screen(
            Say("projects-history-text"),
            state=ProjectSG.history,
            who=Who.ANYONE,
            getter=history,
            back=ProjectSG.card,
        ),
        Screen(
            DynamicMedia("photo", when="photo"),
            Say("projects-photo-text"),
            state=ProjectSG.photo,
            who=Who.ANYONE,
            getter=pictured,
            back=ProjectSG.card,
        ),
        Screen(
            Say("projects-withdraw-text"),
            press("withdraw", "projects-withdraw-yes", on_withdraw),
            state=ProjectSG.withdraw,
            who=Who.REGISTERED,
            getter=pictured,
            back=ProjectSG.card,
        ),
    )
