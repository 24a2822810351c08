"""The office's side of a plan: post it with its alternatives, answer the objections one by one."""

from typing import Any

from aiogram.enums import ContentType
from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs.house import bounded
from bot.dialogs.plans import alternatives, plan_of, told
from bot.dialogs.projects import project_of
from bot.dialogs.states import PlanDeskSG
from bot.dialogs.widgets import Say, Screen, choices, choose_group, go, here_of, press
from participation import plans
from participation.access import Who
from participation.gates import gates
from participation.money import Source, read_costs, read_sum
from participation.plans import ALTERNATIVES, NAME, OBJECTION, TEXT, Alternative, Objection, Plan
from participation.projects import Stage, at_stage


async def asked(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    project = await project_of(here, dialog_manager)
    kept = dialog_manager.dialog_data
    done = len(kept.get("alternatives", []))
    return {
        "project": project.id,
        "title": project.title,
        "most": TEXT,
        "name_most": NAME,
        "answer_most": OBJECTION,
        "kept": kept.get("text", ""),
        "has_kept": "text" in kept,
        "mark": here.label("plans-mark", number=done),
        "name": kept.get("name", ""),
        "room": done < ALTERNATIVES,
        "count": done,
    }


async def drafted(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    project = await project_of(here, dialog_manager)
    community = await here.tx.communities.get(here.community_id)
    plan = _draft(dialog_manager, project.id)
    rules = gates(community.terms)
    return {
        "project": project.id,
        "title": project.title,
        "text": plan.text,
        "alternatives": alternatives(here, plan),
        "days": rules.objection_money_days if plan.costs_money else rules.objection_days,
        "followers": len(await here.tx.projects.followers(project.id)),
        "room": len(plan.alternatives) < ALTERNATIVES,
        "again": project.stage is Stage.PLAN_POSTED,
    }


def _draft(manager: DialogManager, project_id: int) -> Plan:
    kept, here = manager.dialog_data, here_of(manager)
    ways = tuple(
        Alternative(name, {Source(source): fen for source, fen in sums.items()}, upkeep)
        for name, sums, upkeep in kept.get("alternatives", [])
    )
    return Plan(0, here.community_id, project_id, 0, None, here.now, here.now, kept.get("text", ""), ways)


async def waiting(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    project = await project_of(here, dialog_manager)
    found = await here.tx.plans.objected((await plan_of(here, project)).id)
    open_ones = [(n, one) for n, one in enumerate(found, 1) if one.answered_at is None]
    return {
        "objections": [
            (one.id, here.label("plans-desk-line", number=n, text=one.text.replace("\n", " ")[:30]))
            for n, one in open_ones
        ],
        "count": len(found),
        "left": len(open_ones),
    }


async def objection(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    one = await _objection(here, dialog_manager)
    return {
        "objection": told(here, 1, one), "most": OBJECTION, "answer": dialog_manager.dialog_data.get("answer", ""),
    }  # fmt: skip


async def _objection(here: Here, manager: DialogManager) -> Objection:
    return await here.tx.plans.objections.get(int(manager.dialog_data["objection_id"]))


async def on_text(message: Message, _: Any, manager: DialogManager) -> None:
    at_stage(await project_of(here_of(manager), manager), Stage.DELIBERATE, Stage.PLAN_POSTED)
    manager.dialog_data.update(text=bounded(message.text or "", TEXT), alternatives=[])
    await manager.switch_to(PlanDeskSG.name)


async def on_name(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["name"] = plans.named(message.text or "")
    await manager.switch_to(PlanDeskSG.costs)


async def on_costs(message: Message, _: Any, manager: DialogManager) -> None:
    found = read_costs(message.text or "")
    manager.dialog_data["costs"] = {source.value: fen for source, fen in found.items()}
    await manager.switch_to(PlanDeskSG.upkeep)


async def on_upkeep(message: Message, _: Any, manager: DialogManager) -> None:
    await _keep(manager, read_sum(message.text or ""))


async def on_no_upkeep(_: Any, __: Any, manager: DialogManager) -> None:
    await _keep(manager, 0)


async def _keep(manager: DialogManager, upkeep: int) -> None:
    kept = manager.dialog_data
    if "name" in kept and len(kept["alternatives"]) < ALTERNATIVES:  # pressed twice, it is one alternative
        kept["alternatives"].append([kept.pop("name"), kept.pop("costs"), upkeep])
    await manager.switch_to(PlanDeskSG.confirm)


async def on_post(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    project = await project_of(here, manager, lock=True)
    community = await here.tx.communities.get(project.community_id)
    draft = _draft(manager, project.id)
    plan, moved = plans.post(
        project, await here.tx.plans.next_version(project.id), draft.text, draft.alternatives, by=here.actor,
        at=here.now, gates=gates(community.terms),
    )  # fmt: skip
    await here.tx.plans.post(plan, moved)
    here.toast("plans-posted")
    await manager.done()


async def on_objection(_: Any, __: Any, manager: DialogManager, objection_id: int) -> None:
    manager.dialog_data["objection_id"] = (await here_of(manager).tx.plans.objections.get(objection_id)).id
    await manager.switch_to(PlanDeskSG.answer)


async def on_answer(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["answer"] = bounded(message.text or "", OBJECTION)
    await manager.switch_to(PlanDeskSG.reread)


async def on_send(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    project = await project_of(here, manager, lock=True)
    answered = plans.answer(
        project, await _objection(here, manager), manager.dialog_data["answer"], by=here.actor, at=here.now
    )
    await here.tx.plans.objections.change(answered)
    await here.owe(
        "plans-answered", answered.resident_id, once=f"objection-answered:{answered.id}", project=project.id,
        title=project.title, text=answered.text, answer=answered.answer,
    )  # fmt: skip
    here.toast("plans-answer-sent")
    await manager.switch_to(PlanDeskSG.objections)


def dialog() -> Dialog:
    """Return the dialog in which staff post plans and answer objections."""
    staff = Who.STAFF
    return Dialog(
        Screen(
            Say("plans-desk-text"),
            MessageInput(on_text, ContentType.TEXT),
            state=PlanDeskSG.text,
            who=staff,
            getter=asked,
        ),
        Screen(
            Say("plans-desk-name"),
            MessageInput(on_name, ContentType.TEXT),
            state=PlanDeskSG.name,
            who=staff,
            getter=asked,
            back=PlanDeskSG.text,
        ),
        Screen(
            Say("plans-desk-costs"),
            MessageInput(on_costs, ContentType.TEXT),
            state=PlanDeskSG.costs,
            who=staff,
            getter=asked,
            back=PlanDeskSG.name,
        ),
        Screen(
            Say("plans-desk-upkeep"),
            MessageInput(on_upkeep, ContentType.TEXT),
            press("none", "plans-desk-no-upkeep", on_no_upkeep),
            state=PlanDeskSG.upkeep,
            who=staff,
            getter=asked,
            back=PlanDeskSG.costs,
        ),
        Screen(
            Say("plans-desk-confirm"),
            choose_group(
                press("post", "plans-desk-post", on_post),
                go("plans-desk-another", PlanDeskSG.name, when="room"),
            ),
            state=PlanDeskSG.confirm,
            who=staff,
            getter=drafted,
            back=PlanDeskSG.text,
        ),
        Screen(
            Say("plans-desk-objections"),
            choices("pick", "objections", on_objection),
            state=PlanDeskSG.objections,
            who=staff,
            getter=waiting,
        ),
        Screen(
            Say("plans-desk-answer"),
            MessageInput(on_answer, ContentType.TEXT),
            state=PlanDeskSG.answer,
            who=staff,
            getter=objection,
            back=PlanDeskSG.objections,
        ),
        Screen(
            Say("plans-desk-reread"),
            press("send", "plans-desk-send", on_send),
            state=PlanDeskSG.reread,
            who=staff,
            getter=objection,
            back=PlanDeskSG.answer,
        ),
    )
