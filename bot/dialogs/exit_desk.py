"""The ways out that staff may take: cancel with a reason, merge two that are one, hand it to a department as a case."""

from typing import Any

from aiogram.enums import ContentType
from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs.house import bounded, house
from bot.dialogs.project_card import proposer_of
from bot.dialogs.projects import project_of
from bot.dialogs.proposals import sketch
from bot.dialogs.states import ExitDeskSG
from bot.dialogs.widgets import Say, Screen, choices, choose_group, chosen, go, here_of, press
from participation import complaints, exits, projects, secondings
from participation.access import Who
from participation.complaints import Sorted, Told
from participation.exits import EARLY, REASON
from participation.likeness import similar
from participation.projects import ENDED, Project, Stage, at_stage


async def main(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    project = await project_of(here, dialog_manager)
    return {
        "project": project.id,
        "title": project.title,
        "early": project.stage in EARLY,
        "may_cancel": project.stage not in ENDED and project.stage is not Stage.VOTE,
        "voting": project.stage is Stage.VOTE,
    }


async def asked(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    project = await project_of(here, dialog_manager)
    kept = dialog_manager.dialog_data
    return {
        "project": project.id,
        "title": project.title,
        "most": REASON,
        "reason": kept.get("reason", ""),
        "cancels": kept.get("exit") == "cancel",
        "followers": len(await here.tx.projects.followers(project.id)),
    }


async def others(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The others that it may go into, those most like it first."""
    project = await project_of(here, dialog_manager)
    found = [one for one in await here.tx.projects.under_way() if one.id != project.id and one.stage in EARLY]
    like = similar(sketch(project), [sketch(one) for one in found])
    found.sort(key=lambda one: (like.index(one.id) if one.id in like else len(like), -one.id))
    return {
        "project": project.id,
        "title": project.title,
        "others": [
            (one.id, here.label("exits-other", project=one.id, title=one.title, like=one.id in like)) for one in found
        ],
        "count": len(found),
    }


async def merging(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    project = await project_of(here, dialog_manager)
    into = await here.tx.projects.get(chosen(dialog_manager, "into_id"))
    return {"project": project.id, "title": project.title, "into": into.id, "into_title": into.title}


async def on_cancel(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data.update(reason=bounded(message.text or "", REASON), exit="cancel")
    await manager.switch_to(ExitDeskSG.confirm)


async def on_complaint(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data.update(reason=bounded(message.text or "", REASON), exit="complaint")
    await manager.switch_to(ExitDeskSG.confirm)


async def on_into(_: Any, __: Any, manager: DialogManager, project_id: int) -> None:
    here = here_of(manager)
    into = await here.tx.projects.get(project_id)
    exits.may_take(await project_of(here, manager), into)
    manager.dialog_data["into_id"] = into.id
    await manager.switch_to(ExitDeskSG.merge)


async def on_leave(_: Any, __: Any, manager: DialogManager) -> None:
    here, kept = here_of(manager), manager.dialog_data
    project = await project_of(here, manager, lock=True)
    if kept["exit"] == "cancel":
        moved = exits.cancel(project, kept["reason"], by=here.actor, at=here.now)
    else:
        at_stage(project, *EARLY)
        case = await _case(here, project)
        moved = exits.to_complaint(project, case, kept["reason"], by=here.actor, at=here.now)
    await here.tx.projects.move(moved)
    here.toast("exits-left")
    await manager.done()


async def _case(here: Here, project: Project) -> int:
    """File the project as its proposer's case, for staff to send to a department; return its number."""
    rules = await house(here)
    proposer = await proposer_of(here, project)
    by = await here.tx.residents.actor(proposer) if proposer else here.actor
    photos = (project.photo,) if project.photo else ()
    told = Told(
        f"{project.title}\n{project.purpose}", building_id=project.building_id, place=project.place, photos=photos,
        latitude=project.latitude, longitude=project.longitude,
    )  # fmt: skip
    where = Sorted(None, None, ())
    # a day's limit is for what somebody sends in; this one was sent in as a project
    case = complaints.file(told, where, by=by, at=here.now, office=rules.office, limits=rules.limits, today=0)
    return (await here.tx.complaints.file(case, where)).id


async def on_merge(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    mine, other = chosen(manager, "project_id"), chosen(manager, "into_id")
    # always in one order, so that two who merge the same two the other way round do not wait for each other
    locked = {one: await here.tx.projects.get(one, lock=True) for one in sorted((mine, other))}
    project, into = locked[mine], locked[other]
    gone, grown = exits.merge(project, into, by=here.actor, at=here.now)
    behind = await here.tx.projects.secondings(into.id)
    seconds = exits.carried(into, await proposer_of(here, into), await here.tx.projects.secondings(project.id), behind)
    await here.tx.projects.move(gone)
    # who follows the one that goes has just been told, and goes along only now
    into = await here.tx.projects.move(grown, besides=await here.tx.projects.followers(project.id))
    await here.tx.projects.carry(project, into, seconds, here.now)
    community = await here.tx.communities.get(into.community_id)
    due = projects.study_due(community, here.now)
    enough = secondings.gather(into, [*behind, *seconds], by=here.actor, at=here.now, study_due_at=due)
    if enough is not None:
        await here.tx.projects.move(enough)
    here.toast("exits-merged")
    await manager.done()


def dialog() -> Dialog:
    """Return the dialog of the ways out."""
    staff = Who.STAFF
    return Dialog(
        Screen(
            Say("exits-main"),
            choose_group(
                go("exits-merge", ExitDeskSG.into, when="early"),
                go("exits-complaint", ExitDeskSG.complaint, when="early"),
                go("exits-cancel", ExitDeskSG.cancel, when="may_cancel"),
            ),
            state=ExitDeskSG.main,
            who=staff,
            getter=main,
        ),
        Screen(
            Say("exits-cancel-text"),
            MessageInput(on_cancel, ContentType.TEXT),
            state=ExitDeskSG.cancel,
            who=staff,
            getter=asked,
            back=ExitDeskSG.main,
        ),
        Screen(
            Say("exits-complaint-text"),
            MessageInput(on_complaint, ContentType.TEXT),
            state=ExitDeskSG.complaint,
            who=staff,
            getter=asked,
            back=ExitDeskSG.main,
        ),
        Screen(
            Say("exits-confirm"),
            press("leave", "exits-yes", on_leave),
            state=ExitDeskSG.confirm,
            who=staff,
            getter=asked,
            back=ExitDeskSG.main,
        ),
        Screen(
            Say("exits-into-text"),
            choices("into", "others", on_into),
            state=ExitDeskSG.into,
            who=staff,
            getter=others,
            back=ExitDeskSG.main,
        ),
        Screen(
            Say("exits-merge-text"),
            press("merge", "exits-merge-yes", on_merge),
            state=ExitDeskSG.merge,
            who=staff,
            getter=merging,
            back=ExitDeskSG.into,
        ),
    )
