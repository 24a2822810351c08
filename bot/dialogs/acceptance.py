"""共评: a neighbour inspects what was built, and everybody says whether they are content."""

from typing import Any

from aiogram.enums import ContentType
from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs.house import bounded
from bot.dialogs.projects import project_of
from bot.dialogs.states import InspectSG, JudgeSG, ProjectSG
from bot.dialogs.widgets import Say, Screen, choose_group, go, here_of, press
from participation import acceptance
from participation.acceptance import DEFECTS
from participation.access import Who
from participation.projects import Stage


async def asked(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    project = await project_of(here, dialog_manager)
    return {
        "project": project.id,
        "title": project.title,
        "most": DEFECTS,
        "defects": dialog_manager.dialog_data.get("defects", ""),
    }


async def judging(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    project = await project_of(here, dialog_manager)
    is_open = project.stage in (Stage.EVALUATED, Stage.REVIEW) and project.judged is None
    judged = await here.tx.acceptance.judged(project.id, project.round)
    mine = next((one.content for one in judged if one.resident_id == here.resident.id), None)
    return {
        "project": project.id,
        "title": project.title,
        "again": project.stage is Stage.REVIEW,
        "open": is_open and project.until_at is not None and here.now < project.until_at,
        "ends_at": project.until_at,
        "said": "none" if mine is None else "yes" if mine else "no",
    }


async def on_fine(_: Any, __: Any, manager: DialogManager) -> None:
    await _inspect(manager, "")


async def on_defects(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["defects"] = bounded(message.text or "", DEFECTS)
    await manager.switch_to(InspectSG.confirm)


async def on_send(_: Any, __: Any, manager: DialogManager) -> None:
    await _inspect(manager, manager.dialog_data["defects"])


async def _inspect(manager: DialogManager, defects: str) -> None:
    here = here_of(manager)
    project = await project_of(here, manager, lock=True)
    found = await here.tx.acceptance.inspected(project.id)
    done = acceptance.inspect(
        project, found, defects, entries=await here.tx.ledgers.of(project.id),
        units=[one.id for one in await here.tx.partners.of_contact(here.resident.id)], by=here.actor, at=here.now,
    )  # fmt: skip
    await here.tx.acceptance.add(done)
    await here.tx.projects.follow(project.id, here.resident.id, here.now, community=project.community_id)
    have = sum(one.round == project.round for one in found) + 1
    await here.owe(
        "acceptance-inspected", await here.tx.projects.office(),
        once=f"inspected:{project.id}:{project.round}:{here.resident.id}", project=project.id, title=project.title,
        have=have, fine=not defects, defects=defects,
    )  # fmt: skip
    here.toast("acceptance-inspection-kept", alert=True)
    await manager.start(ProjectSG.card, {"project_id": project.id})


async def on_content(_: Any, __: Any, manager: DialogManager) -> None:
    await _judge(manager, True)


async def on_not_content(_: Any, __: Any, manager: DialogManager) -> None:
    await _judge(manager, False)


async def _judge(manager: DialogManager, content: bool) -> None:
    here = here_of(manager)
    project = await project_of(here, manager, lock=True)
    said = acceptance.judge(project, content, by=here.actor, at=here.arrived)
    await here.tx.acceptance.keep(said, community=project.community_id)
    here.toast("acceptance-judged")


def dialogs() -> list[Dialog]:
    """Return the dialogs of inspecting and judging."""
    inspecting = Dialog(
        Screen(
            Say("acceptance-inspect"),
            choose_group(
                press("fine", "acceptance-fine", on_fine),
                go("acceptance-has-defects", InspectSG.defects),
            ),
            state=InspectSG.ask,
            who=Who.VERIFIED,
            getter=asked,
        ),
        Screen(
            Say("acceptance-defects-text"),
            MessageInput(on_defects, ContentType.TEXT),
            state=InspectSG.defects,
            who=Who.VERIFIED,
            getter=asked,
            back=InspectSG.ask,
        ),
        Screen(
            Say("acceptance-defects-confirm"),
            press("send", "acceptance-defects-send", on_send),
            state=InspectSG.confirm,
            who=Who.VERIFIED,
            getter=asked,
            back=InspectSG.defects,
        ),
    )
    saying = Dialog(
        Screen(
            Say("acceptance-judge"),
            choose_group(
                press("content", "acceptance-content", on_content, when="open"),
                press("notyet", "acceptance-not-content", on_not_content, when="open"),
            ),
            state=JudgeSG.ask,
            who=Who.VERIFIED,
            getter=judging,
        ),
    )
    return [inspecting, saying]
