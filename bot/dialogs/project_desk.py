"""The office's side of projects: what waits for a study, and the answer with its reason, which neighbours will read."""

from typing import Any

from aiogram.enums import ContentType
from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.media import DynamicMedia

from bot.context import Here
from bot.dialogs.project_card import card, cost
from bot.dialogs.projects import pictured, project_of
from bot.dialogs.states import JoiningDeskSG, StageDeskSG, StudySG
from bot.dialogs.widgets import Say, Screen, StartAbout, choices, choose_group, go, here_of, press, start
from participation import projects
from participation.access import Who
from participation.costs import Cost, read_cost
from participation.projects import ENDED, Stage
from participation.text import clean

REASON = 300
"""Characters of an answer: what fits a notice and is read to its end."""

COSTS = ((0, 1_000), (1_000, 5_000), (5_000, 20_000), (20_000, 100_000), (100_000, 500_000))
"""Yuan, as offered; any other sum may be typed."""

UNKNOWN = len(COSTS)
"""The choice that says nobody knows yet."""


async def queue(here: Here, **_: Any) -> dict[str, Any]:
    waiting = await here.tx.projects.to_study()
    return {
        "drafts": len(await here.tx.joining.undecided()),
        "projects": [
            (
                project.id,
                here.label(
                    "projects-desk-line",
                    project=project.id,
                    title=project.title,
                    due_at=project.study_due_at,
                    overdue=project.escalated_at is not None,
                ),
            )
            for project in waiting
        ],
        "count": len(waiting),
    }


async def study(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    project = await project_of(here, dialog_manager)
    return {
        "card": await card(here, project),
        "waits": project.stage is Stage.SECONDED,
        "studied": project.stage is Stage.STUDY,
        "has_photo": project.photo is not None,
        "project_id": project.id,
        "goes_on": project.stage not in (Stage.SECONDED, Stage.STUDY, *ENDED),
    }


async def asked(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    project = await project_of(here, dialog_manager)
    return {"project": project.id, "title": project.title, "most": REASON}


async def costs(here: Here, **_: Any) -> dict[str, Any]:
    offered = [(number, cost(here, low, high)) for number, (low, high) in enumerate(COSTS)]
    return {"costs": [*offered, (UNKNOWN, here.label("projects-cost-unknown"))]}


async def answer(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    project = await project_of(here, dialog_manager)
    draft = dialog_manager.dialog_data
    low, high = draft.get("cost") or (None, None)
    return {
        "project": project.id,
        "title": project.title,
        "reason": draft["reason"],
        "would_change": draft.get("would_change", ""),
        "cost": cost(here, low, high),
        "followers": len(await here.tx.projects.followers(project.id)),
    }


async def on_pick(_: Any, __: Any, manager: DialogManager, project_id: int) -> None:
    await manager.start(StudySG.card, data={"project_id": project_id})


async def on_take_up(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    project = await project_of(here, manager, lock=True)
    await here.tx.projects.move(projects.take_up(project, by=here.actor, at=here.now))
    here.toast("projects-taken-up")


async def on_reason_for(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["reason"] = clean(message.text or "", most=REASON)
    await manager.switch_to(StudySG.cost)


async def on_cost(_: Any, __: Any, manager: DialogManager, number: int) -> None:
    manager.dialog_data["cost"] = list(COSTS[number]) if 0 <= number < UNKNOWN else None
    await manager.switch_to(StudySG.feasible)


async def on_cost_typed(message: Message, _: Any, manager: DialogManager) -> None:
    found = read_cost(message.text or "")
    manager.dialog_data["cost"] = [found.low, found.high]
    await manager.switch_to(StudySG.feasible)


async def on_reason_against(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["reason"] = clean(message.text or "", most=REASON)
    await manager.switch_to(StudySG.would_change)


async def on_would_change(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["would_change"] = clean(message.text or "", most=REASON)
    await manager.switch_to(StudySG.infeasible)


async def on_feasible(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    project = await project_of(here, manager, lock=True)
    named = manager.dialog_data["cost"]
    moved = projects.find_feasible(
        project,
        by=here.actor,
        at=here.now,
        reason=manager.dialog_data["reason"],
        cost=Cost(*named) if named else None,
    )
    await here.tx.projects.move(moved)
    here.toast("projects-answered")
    await manager.switch_to(StudySG.card)


async def on_infeasible(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    project = await project_of(here, manager, lock=True)
    moved = projects.find_infeasible(
        project,
        by=here.actor,
        at=here.now,
        reason=manager.dialog_data["reason"],
        would_change=manager.dialog_data["would_change"],
    )
    await here.tx.projects.move(moved)
    here.toast("projects-answered")
    await manager.switch_to(StudySG.card)


def dialog() -> Dialog:
    """Return the dialog in which staff study what neighbours want."""
    return Dialog(
        Screen(
            Say("projects-desk-text"),
            choices("pick", "projects", on_pick),
            choose_group(
                start("stages-button", StageDeskSG.list),
                start("joining-drafts", JoiningDeskSG.list, when="drafts"),
            ),
            state=StudySG.queue,
            who=Who.STAFF,
            getter=queue,
        ),
        Screen(
            Say("projects-card"),
            choose_group(
                press("takeup", "projects-take-up", on_take_up, when="waits"),
                go("projects-feasible", StudySG.reason, when="studied"),
                go("projects-infeasible", StudySG.why_not, when="studied"),
                go("projects-photo", StudySG.photo, when="has_photo"),
                StartAbout("stages-go-on", StageDeskSG.card, "project_id", id="stage", when="goes_on"),
            ),
            state=StudySG.card,
            who=Who.STAFF,
            getter=study,
        ),
        Screen(
            DynamicMedia("photo", when="photo"),
            Say("projects-photo-text"),
            state=StudySG.photo,
            who=Who.STAFF,
            getter=pictured,
            back=StudySG.card,
        ),
        Screen(
            Say("projects-reason-text"),
            MessageInput(on_reason_for, ContentType.TEXT),
            state=StudySG.reason,
            who=Who.STAFF,
            getter=asked,
            back=StudySG.card,
        ),
        Screen(
            Say("projects-cost-text"),
            MessageInput(on_cost_typed, ContentType.TEXT),
            choices("cost", "costs", on_cost),
            state=StudySG.cost,
            who=Who.STAFF,
            getter=costs,
            back=StudySG.reason,
        ),
        Screen(
            Say("projects-feasible-text"),
            press("feasible", "projects-send-answer", on_feasible),
            state=StudySG.feasible,
            who=Who.STAFF,
            getter=answer,
            back=StudySG.cost,
        ),
        Screen(
            Say("projects-why-not-text"),
            MessageInput(on_reason_against, ContentType.TEXT),
            state=StudySG.why_not,
            who=Who.STAFF,
            getter=asked,
            back=StudySG.card,
        ),
        Screen(
            Say("projects-would-change-text"),
            MessageInput(on_would_change, ContentType.TEXT),
            state=StudySG.would_change,
            who=Who.STAFF,
            getter=asked,
            back=StudySG.why_not,
        ),
        Screen(
            Say("projects-infeasible-text"),
            press("infeas", "projects-send-answer", on_infeasible),
            state=StudySG.infeasible,
            who=Who.STAFF,
            getter=answer,
            back=StudySG.would_change,
        ),
    )
