"""The office's side of the work: report with a photo, and say when it is to cost something else."""

from typing import Any

from aiogram.enums import ContentType
from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs.amounts import by_source
from bot.dialogs.house import bounded
from bot.dialogs.photos import on_document
from bot.dialogs.plans import plan_of
from bot.dialogs.projects import project_of
from bot.dialogs.states import WorkDeskSG
from bot.dialogs.widgets import Say, Screen, here_of, press
from participation import works
from participation.access import Who
from participation.gates import gates
from participation.money import Source, read_costs, yuan
from participation.projects import Project, Stage, at_stage
from participation.works import WORDS


async def asked(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    project = await project_of(here, dialog_manager)
    kept = dialog_manager.dialog_data
    plan = await plan_of(here, project)
    costs = _costs(kept.get("costs", {}))
    voted, total = project.cost_voted or 0, sum(costs.values())
    percent = gates((await here.tx.communities.get(project.community_id)).terms).change_percent
    return {
        "project": project.id,
        "title": project.title,
        "most": WORDS,
        "voted": yuan(voted),
        "parts": by_source(here, plan.choice.costs) or here.label("plans-costs-nothing"),
        "costs": by_source(here, costs) or here.label("plans-costs-nothing"),
        "total": yuan(total),
        "why": kept.get("why", ""),
        "percent": percent,
        "back": abs(total - voted) * 100 > voted * percent,
    }


def _costs(kept: dict[str, int]) -> dict[Source, int]:
    return {Source(source): fen for source, fen in kept.items()}


async def on_report(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["report"] = bounded(message.text or "", WORDS)
    await manager.switch_to(WorkDeskSG.photo)


async def on_photo(message: Message, _: Any, manager: DialogManager) -> None:
    if message.photo:
        await _report(manager, message.photo[-1].file_id)


async def on_no_photo(_: Any, __: Any, manager: DialogManager) -> None:
    await _report(manager, None)


async def _report(manager: DialogManager, photo: str | None) -> None:
    here = here_of(manager)
    said = manager.dialog_data.pop("report", None)
    if said is None:  # an album, or pressed twice: one report
        return
    project = await project_of(here, manager, lock=True)
    report, moved = works.report(project, said, photo, by=here.actor, at=here.now)
    await here.tx.works.add(report)
    await here.tx.projects.move(moved)
    here.toast("works-reported")
    await manager.done()


async def on_costs(message: Message, _: Any, manager: DialogManager) -> None:
    at_stage(await project_of(here_of(manager), manager), Stage.BUILDING, Stage.CHANGE)
    manager.dialog_data["costs"] = {source.value: fen for source, fen in read_costs(message.text or "").items()}
    await manager.switch_to(WorkDeskSG.why)


async def on_why(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["why"] = bounded(message.text or "", WORDS)
    await manager.switch_to(WorkDeskSG.confirm)


async def on_change(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    project: Project = await project_of(here, manager, lock=True)
    kept = manager.dialog_data
    changed, back = works.change(
        project, await plan_of(here, project), _costs(kept["costs"]), kept["why"], by=here.actor, at=here.now,
        gates=gates((await here.tx.communities.get(project.community_id)).terms),
    )  # fmt: skip
    if back is None:
        await here.tx.projects.move(changed)
        here.toast("works-changed", alert=True)
    else:
        await here.tx.projects.pass_through(changed)
        await here.tx.plans.post(*back)
        here.toast("works-back-to-plan", alert=True)
    await manager.done()


def dialog() -> Dialog:
    """Return the dialog in which staff tell of the work."""
    staff = Who.STAFF
    return Dialog(
        Screen(
            Say("works-desk-report"),
            MessageInput(on_report, ContentType.TEXT),
            state=WorkDeskSG.report,
            who=staff,
            getter=asked,
        ),
        Screen(
            Say("works-desk-photo"),
            MessageInput(on_photo, ContentType.PHOTO),
            MessageInput(on_document, ContentType.DOCUMENT),
            press("nophoto", "works-desk-no-photo", on_no_photo),
            state=WorkDeskSG.photo,
            who=staff,
            getter=asked,
            back=WorkDeskSG.report,
        ),
        Screen(
            Say("works-desk-costs"),
            MessageInput(on_costs, ContentType.TEXT),
            state=WorkDeskSG.costs,
            who=staff,
            getter=asked,
        ),
        Screen(
            Say("works-desk-why"),
            MessageInput(on_why, ContentType.TEXT),
            state=WorkDeskSG.why,
            who=staff,
            getter=asked,
            back=WorkDeskSG.costs,
        ),
        Screen(
            Say("works-desk-confirm"),
            press("change", "works-desk-change", on_change),
            state=WorkDeskSG.confirm,
            who=staff,
            getter=asked,
            back=WorkDeskSG.why,
        ),
    )
