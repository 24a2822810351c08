"""Draft projects out of like cases: staff make one a project with one tap, or say no; who reported is asked to second.

The project is an IDEA of the member of staff who confirms it, as everybody's ideas are somebody's: seconding, the
office's answer and all gates that follow are the projects' own. How many ideas staff have open does not count here.
"""

from typing import Any

from aiogram.enums import ContentType
from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs import case_card
from bot.dialogs.proposals import TITLE
from bot.dialogs.states import JoiningDeskSG, ProjectSG
from bot.dialogs.widgets import Say, Screen, choices, choose_group, chosen, here_of, press, to_menu
from participation import joining, projects
from participation.access import Who
from participation.joining import Cluster
from participation.projects import Place, Project
from participation.text import clean


async def drafts(here: Here, **_: Any) -> dict[str, Any]:
    found = await here.tx.joining.undecided()
    return {"drafts": [(one.id, await _line(here, one)) for one in found], "count": len(found)}


async def _line(here: Here, cluster: Cluster) -> str:
    case = await here.tx.complaints.get(cluster.case_id)
    return here.label("joining-draft-line", text=joining.seen(case.text, 20), people=cluster.people)


async def draft(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    cluster = await here.tx.joining.clusters.get(chosen(dialog_manager, "cluster_id"))
    idea = await _idea(here, cluster, dialog_manager.dialog_data.get("title", ""))
    return {
        "title": idea.title,
        "purpose": idea.purpose,
        "place": await case_card.place(here, idea.building_id, idea.place),
        "people": cluster.people,
        "cases": cluster.cases,
        "most": TITLE,
        "open": cluster.decided_at is None,
    }


async def _idea(here: Here, cluster: Cluster, title: str = "") -> Project:
    """Return the project that a cluster would be; refuses like `projects.propose`."""
    case = await here.tx.complaints.get(cluster.case_id)
    community = await here.tx.communities.get(here.community_id)
    days = joining.limits(community.terms).days
    return projects.propose(
        title or joining.seen(case.text, TITLE),
        here.label("joining-draft-purpose", days=days, people=cluster.people),
        by=here.actor,
        at=here.now,
        limits=projects.limits(community.terms),
        open_now=0,
        place=Place(case.building_id, joining.seen(case.place, 60), case.latitude, case.longitude),
    )


async def make(here: Here, cluster_id: int, title: str = "") -> Project:
    """Return the project that the draft has become; who reported or joined is asked to second it.

    Refuses with NotAllowed, NotFound, NotRegistered or AlreadyDecided.
    """
    cluster = await here.tx.joining.clusters.get(cluster_id, lock=True)
    decided = joining.decide(cluster, by=here.actor, at=here.now)
    project = await here.tx.projects.file(await _idea(here, cluster, title))
    await here.tx.joining.clusters.change(joining.became(decided, project.id))
    case = await here.tx.complaints.get(cluster.case_id)
    people = [one for one in await here.tx.joining.speakers(cluster) if one != here.resident.id]
    await here.owe(
        "joining-invited", people, once=f"joining-invited:{cluster.id}", project=project.id, title=project.title,
        text=joining.seen(case.text),
    )  # fmt: skip
    here.toast("joining-draft-made", project=project.id)
    return project


async def on_pick(_: Any, __: Any, manager: DialogManager, cluster_id: int) -> None:
    manager.dialog_data["cluster_id"] = cluster_id
    await manager.switch_to(JoiningDeskSG.draft)


async def on_title(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["title"] = clean(message.text or "", most=TITLE, lines=False)


async def on_make(_: Any, __: Any, manager: DialogManager) -> None:
    project = await make(here_of(manager), chosen(manager, "cluster_id"), manager.dialog_data.get("title", ""))
    await manager.start(ProjectSG.card, {"project_id": project.id})


async def on_refuse(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    cluster = await here.tx.joining.clusters.get(chosen(manager, "cluster_id"), lock=True)
    await here.tx.joining.clusters.change(joining.decide(cluster, by=here.actor, at=here.now))
    here.toast("joining-draft-refused")
    await to_menu(manager)


def dialog() -> Dialog:
    """Return the dialog of draft projects."""
    return Dialog(
        Screen(
            Say("joining-drafts-text"),
            choices("draft", "drafts", on_pick),
            state=JoiningDeskSG.list,
            who=Who.STAFF,
            getter=drafts,
        ),
        Screen(
            Say("joining-draft-text"),
            MessageInput(on_title, ContentType.TEXT),
            choose_group(
                press("make", "joining-draft-yes", on_make, when="open"),
                press("no", "joining-draft-no", on_refuse, when="open"),
            ),
            state=JoiningDeskSG.draft,
            who=Who.STAFF,
            getter=draft,
        ),
    )
