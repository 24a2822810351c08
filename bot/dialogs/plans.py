"""The plan as neighbours read it: its alternatives with their costs, what others object to, and their own objection."""

from typing import Any

from aiogram.enums import ContentType
from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs.amounts import by_source, costs
from bot.dialogs.house import bounded
from bot.dialogs.projects import project_of
from bot.dialogs.states import PlanSG
from bot.dialogs.widgets import Say, Screen, choose_group, go, here_of, press
from bot.wording import Html
from participation import plans
from participation.access import Who
from participation.money import yuan
from participation.plans import OBJECTION, Objection, Plan
from participation.projects import Project, Stage, over
from participation.refusals import NotFound

OBJECTIONS = 4
"""Objections with their answers on one screen."""


async def plan_of(here: Here, project: Project) -> Plan:
    """Return the plan that stands now. Refuses with NotFound before one was posted."""
    if project.plan_id is None:
        raise NotFound
    return await here.tx.plans.get(project.plan_id)


def alternatives(here: Here, plan: Plan) -> Html:
    """Return the plan's alternatives, one a paragraph, the one put to the vote marked."""
    return Html("\n".join(
        here.words(
            "plans-alternative", mark=here.label("plans-mark", number=number), name=one.name, costs=costs(here, one),
            upkeep=one.upkeep // 100, several=len(plan.alternatives) > 1, chosen=plan.chosen == number,
        )
        for number, one in enumerate(plan.alternatives)
    ))  # fmt: skip


async def view(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    project = await project_of(here, dialog_manager)
    plan = await plan_of(here, project)
    objections = await here.tx.plans.objected(plan.id)
    is_open = project.stage is Stage.PLAN_POSTED and not over(project, here.now)
    return {
        "project": project.id,
        "title": project.title,
        "version": plan.version,
        "text": plan.text,
        "alternatives": alternatives(here, plan),
        "changed": bool(project.costs_now),
        "costs_now": by_source(here, project.costs_now),
        "total_now": yuan(sum(project.costs_now.values())),
        "total_voted": yuan(plan.choice.total),
        "posted_at": plan.posted_at,
        "ends_at": plan.until_at,
        "open": is_open,
        "count": len(objections),
        "answered": sum(one.answered_at is not None for one in objections),
        "any": bool(objections),
        "may_object": is_open and all(one.resident_id != here.resident.id for one in objections),
    }


def told(here: Here, number: int, one: Objection) -> Html:
    """Return an objection with its answer. Who objected is not named: the reason counts."""
    return here.words(
        "plans-objection", number=number, text=one.text, at=one.at, answered=one.answered_at is not None,
        answer=one.answer,
    )  # fmt: skip


async def objections(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    project = await project_of(here, dialog_manager)
    found = await here.tx.plans.objected((await plan_of(here, project)).id)
    pages = max(-(-len(found) // OBJECTIONS), 1)
    first = dialog_manager.dialog_data.get("page", 0) % pages * OBJECTIONS
    shown = [told(here, n + 1, one) for n, one in enumerate(found)][first : first + OBJECTIONS]
    return {"objections": Html("\n\n".join(shown)), "count": len(found), "more": pages > 1}


async def objecting(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    project = await project_of(here, dialog_manager)
    return {"title": project.title, "most": OBJECTION, "text": dialog_manager.dialog_data.get("text", "")}


async def on_more(_: Any, __: Any, manager: DialogManager) -> None:
    manager.dialog_data["page"] = manager.dialog_data.get("page", 0) + 1


async def on_text(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["text"] = bounded(message.text or "", OBJECTION)
    await manager.switch_to(PlanSG.confirm)


async def on_object(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    project = await project_of(here, manager, lock=True)
    plan = await plan_of(here, project)
    said = plans.object_to(
        project, plan, await here.tx.plans.objected(plan.id), manager.dialog_data["text"], by=here.actor,
        at=here.arrived,
    )  # fmt: skip
    await here.tx.plans.objections.add(said)
    await here.tx.projects.follow(project.id, here.resident.id, here.now, community=project.community_id)
    await here.owe(
        "plans-objected", await here.tx.projects.office(), once=f"objection:{plan.id}:{here.resident.id}",
        project=project.id, title=project.title, text=said.text,
    )  # fmt: skip
    here.toast("plans-objection-kept", alert=True)
    await manager.switch_to(PlanSG.view)


def dialog() -> Dialog:
    """Return the dialog in which neighbours read a plan."""
    return Dialog(
        Screen(
            Say("plans-view"),
            choose_group(
                go("plans-object", PlanSG.object, when="may_object"),
                go("plans-objections", PlanSG.objections, when="any"),
            ),
            state=PlanSG.view,
            who=Who.ANYONE,
            getter=view,
        ),
        Screen(
            Say("plans-objections-text"),
            press("more", "plans-more", on_more, when="more"),
            state=PlanSG.objections,
            who=Who.ANYONE,
            getter=objections,
            back=PlanSG.view,
        ),
        Screen(
            Say("plans-object-text"),
            MessageInput(on_text, ContentType.TEXT),
            state=PlanSG.object,
            who=Who.REGISTERED,
            getter=objecting,
            back=PlanSG.view,
        ),
        Screen(
            Say("plans-object-confirm"),
            press("send", "plans-object-send", on_object),
            state=PlanSG.confirm,
            who=Who.REGISTERED,
            getter=objecting,
            back=PlanSG.object,
        ),
    )
