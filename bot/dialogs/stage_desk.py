"""在办的项目: every project under way as the office sees it, with what is theirs to do at each stage."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager

from bot.context import Here
from bot.dialogs.plans import plan_of
from bot.dialogs.project_card import card, line
from bot.dialogs.projects import project_of
from bot.dialogs.states import (
    CareDeskSG,
    ExitDeskSG,
    LedgerDeskSG,
    PlanDeskSG,
    StageDeskSG,
    StudySG,
    VoteDeskSG,
    WorkDeskSG,
)
from bot.dialogs.widgets import PAGE, Choices, Say, Screen, StartAbout, choices, go, here_of, press
from participation import acceptance, ledgers, works
from participation.access import Who
from participation.gates import gates
from participation.ledgers import OPEN
from participation.projects import ENDED, Stage, over
from participation.rewards import NOTED


async def listed(here: Here, **_: Any) -> dict[str, Any]:
    found = await here.tx.projects.in_hand()
    support = await here.tx.projects.support([project.id for project in found])
    return {"projects": [(one.id, line(here, one, support[one.id])) for one in found], "count": len(found)}


async def shown(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    project = await project_of(here, dialog_manager)
    stage = project.stage
    rules = gates((await here.tx.communities.get(project.community_id)).terms)
    objections = await here.tx.plans.objected(project.plan_id) if project.plan_id else []
    left = sum(one.answered_at is None for one in objections) if stage is Stage.PLAN_POSTED else 0
    inspections = await here.tx.acceptance.inspected(project.id) if stage is Stage.ACCEPTANCE else []
    found = [one for one in inspections if one.round == project.round]
    judged = await here.tx.acceptance.judged(project.id, project.round) if stage in _ASKING else []
    care = await here.tx.cares.of(project.id) if stage in (Stage.IN_CARE, Stage.REVIEW) else None
    open_reward = project.reward_wrong_at is not None
    return {
        "card": await card(here, project),
        "project_id": project.id,
        "todo": here.words(
            "stages-todo", stage=stage.value, left=left, over=over(project, here.now), ends_at=project.until_at,
            inspected=len(found), inspectors=rules.inspectors,
            defects="；".join(one.defects for one in found if one.defects),
            has_defects=any(one.defects for one in found), asked=len(judged), judged=project.judged is not None,
            percent=project.judged or 0, wrong=open_reward, steward=care is not None and care.steward_id is not None,
            offers=len(await here.tx.cares.rota(project.id)) if stage is Stage.REWARD_PAID else 0,
        ),
        "studies": stage in (Stage.SECONDED, Stage.STUDY),
        "may_post": stage is Stage.DELIBERATE,
        "may_post_anew": stage is Stage.PLAN_POSTED,
        "may_answer": left > 0,
        "may_call": stage is Stage.PLAN_POSTED and over(project, here.now) and not left,
        "may_record": stage in OPEN,
        "may_approve": stage is Stage.PLEDGING,
        "may_begin": stage is Stage.APPROVED,
        "may_report": stage in (Stage.BUILDING, Stage.RECTIFY),
        "may_change": stage in (Stage.BUILDING, Stage.CHANGE),
        "may_resume": stage is Stage.CHANGE,
        "may_finish": stage in (Stage.BUILDING, Stage.RECTIFY),
        "may_close": stage is Stage.ACCEPTANCE,
        "may_reward": (open_reward and stage in NOTED) or (stage is Stage.EVALUATED and project.judged is not None),
        "may_wrong": stage in NOTED and not open_reward,
        "may_entrust": stage in (Stage.IN_CARE, Stage.REVIEW) or (stage is Stage.REWARD_PAID and not open_reward),
        "may_share": stage is Stage.REVIEW and project.judged is not None and not open_reward,
        "live": stage not in ENDED,
    }  # fmt: skip


_ASKING = (Stage.EVALUATED, Stage.REVIEW)


async def on_pick(_: Any, __: Any, manager: DialogManager, project_id: int) -> None:
    await manager.start(StageDeskSG.card, {"project_id": project_id})


async def on_approve(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    project = await project_of(here, manager, lock=True)
    entries = await here.tx.ledgers.of(project.id)
    moved = ledgers.approve(project, await plan_of(here, project), entries, by=here.actor, at=here.now)
    await here.tx.projects.move(moved)
    here.toast("stages-done")


async def on_begin(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    project = await project_of(here, manager, lock=True)
    await here.tx.projects.move(works.begin(project, by=here.actor, at=here.now))
    here.toast("stages-begun", alert=True)


async def on_resume(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    project = await project_of(here, manager, lock=True)
    await here.tx.projects.move(works.resume(project, by=here.actor, at=here.now))
    here.toast("stages-done")


async def on_finish(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    project = await project_of(here, manager, lock=True)
    rules = gates((await here.tx.communities.get(project.community_id)).terms)
    await here.tx.projects.move(works.finish(project, by=here.actor, at=here.now, gates=rules))
    here.toast("stages-done")
    await manager.switch_to(StageDeskSG.card)


async def on_close(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    project = await project_of(here, manager, lock=True)
    rules = gates((await here.tx.communities.get(project.community_id)).terms)
    found = await here.tx.acceptance.inspected(project.id)
    moved = acceptance.close(project, found, by=here.actor, at=here.now, gates=rules)
    asking = moved.project.stage is Stage.EVALUATED
    project = await here.tx.projects.move(moved, besides=await here.tx.acceptance.asked() if asking else ())
    if asking:
        await here.tx.acceptance.ask(project, here.now)
    here.toast("stages-done")


ACTS: list[Any] = [
    StartAbout("projects-open-study", StudySG.card, "project_id", id="study", when="studies"),
    StartAbout("stages-answer", PlanDeskSG.objections, "project_id", id="answer", when="may_answer"),
    StartAbout("stages-vote", VoteDeskSG.alternative, "project_id", id="vote", when="may_call"),
    StartAbout("stages-post", PlanDeskSG.text, "project_id", id="post", when="may_post"),
    StartAbout("stages-post-anew", PlanDeskSG.text, "project_id", id="anew", when="may_post_anew"),
    press("approve", "stages-approve", on_approve, when="may_approve"),
    press("begin", "stages-begin", on_begin, when="may_begin"),
    StartAbout("stages-report", WorkDeskSG.report, "project_id", id="report", when="may_report"),
    press("resume", "stages-resume", on_resume, when="may_resume"),
    StartAbout("stages-change", WorkDeskSG.costs, "project_id", id="change", when="may_change"),
    go("stages-finish", StageDeskSG.finish, id="finish", when="may_finish"),
    press("close", "stages-close", on_close, when="may_close"),
    StartAbout("stages-reward", CareDeskSG.reward, "project_id", id="reward", when="may_reward"),
    StartAbout("stages-reward-wrong", CareDeskSG.wrong, "project_id", id="wrong", when="may_wrong"),
    StartAbout("stages-steward", CareDeskSG.steward, "project_id", id="steward", when="may_entrust"),
    StartAbout("stages-story", CareDeskSG.story, "project_id", id="story", when="may_share"),
    StartAbout("stages-ledger", LedgerDeskSG.book, "project_id", id="ledger", when="may_record"),
    StartAbout("stages-exit", ExitDeskSG.main, "project_id", id="exit", when="live"),
]
"""What is the office's to do, each with `when=` one of the flags that `shown` gives."""


def dialog() -> Dialog:
    """Return the dialog of the projects under way."""
    return Dialog(
        Screen(
            Say("stages-list"),
            choices("pick", "projects", on_pick),
            state=StageDeskSG.list,
            who=Who.STAFF,
            getter=listed,
        ),
        Screen(
            Say("stages-card"),
            Choices(*ACTS, id="acts", width=1, height=PAGE),
            state=StageDeskSG.card,
            who=Who.STAFF,
            getter=shown,
        ),
        Screen(
            Say("stages-finish-text"),
            press("finished", "stages-finish-yes", on_finish),
            state=StageDeskSG.finish,
            who=Who.STAFF,
            getter=shown,
            back=StageDeskSG.card,
        ),
    )
