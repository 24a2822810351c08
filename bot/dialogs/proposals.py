"""我来提建议: one question a screen from the idea to its number; what is like it is shown before anything is filed."""

from typing import Any

from aiogram.enums import ContentType
from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs.project_card import line, place
from bot.dialogs.states import ProjectSG, ProposalSG
from bot.dialogs.widgets import PAGE, Say, Screen, choices, choose_group, go, here_of, press
from classifier.features import cut
from classifier.script import plainly
from participation import projects
from participation.access import Who
from participation.likeness import Sketch, similar, telling
from participation.projects import Place, Project
from participation.text import clean

TITLE, PURPOSE, PLACE = 30, 300, 60
"""Characters people may write: a line of a list, a screen, a line of a card."""

EVERYWHERE = 0
"""The choice that means the whole community instead of a building."""


async def title_asked(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return _kept(dialog_manager, "title")


async def purpose_asked(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return _kept(dialog_manager, "purpose")


def _kept(manager: DialogManager, name: str) -> dict[str, Any]:
    kept = manager.dialog_data.get(name, "")
    return {"kept": kept, "has_kept": bool(kept), "most": TITLE if name == "title" else PURPOSE}


async def places(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    buildings = await here.tx.communities.buildings.all()
    buildings.sort(key=lambda building: building.id != here.resident.building_id)
    offered = [(building.id, building.name) for building in buildings]
    if offered and offered[0][0] == here.resident.building_id:
        offered[0] = (offered[0][0], here.label("projects-place-home", building=offered[0][1]))
    offered.insert(1, (EVERYWHERE, here.label("projects-place-everywhere")))
    kept = await place(here, await _draft(here, dialog_manager)) if "place" in dialog_manager.dialog_data else ""
    return {"buildings": offered, "place": kept, "has_place": bool(kept)}


async def photo_asked(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {"has_photo": dialog_manager.dialog_data.get("photo") is not None}


async def like_ones(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    found = [await here.tx.projects.get(id) for id in dialog_manager.dialog_data["similar"]]
    support = await here.tx.projects.support([project.id for project in found])
    return {
        "similar": [(project.id, line(here, project, support[project.id])) for project in found],
        "count": len(found),
    }


async def repeated(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    draft = await _draft(here, dialog_manager)
    return {
        "title": draft.title,
        "purpose": draft.purpose,
        "place": await place(here, draft),
        "has_photo": draft.photo is not None,
        "name": here.resident.name,
    }


async def filed(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    project = await here.tx.projects.get(dialog_manager.dialog_data["project_id"])
    return {
        "project": project.id,
        "households": project.households_needed,
        "buildings": project.buildings_needed,
        "ends_at": project.seconding_ends_at,
    }


async def on_title(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["title"] = clean(message.text or "", most=TITLE, lines=False)
    await manager.switch_to(ProposalSG.purpose)


async def on_purpose(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["purpose"] = clean(message.text or "", most=PURPOSE)
    await manager.switch_to(ProposalSG.place)


async def on_building(_: Any, __: Any, manager: DialogManager, building_id: int) -> None:
    if building_id != EVERYWHERE:
        await here_of(manager).tx.communities.buildings.get(building_id)
    _place(manager, Place(building_id=building_id or None))
    await manager.switch_to(ProposalSG.photo)


async def on_place_typed(message: Message, _: Any, manager: DialogManager) -> None:
    _place(manager, Place(text=clean(message.text or "", most=PLACE, lines=False)))
    await manager.switch_to(ProposalSG.photo)


async def on_place_shared(message: Message, _: Any, manager: DialogManager) -> None:
    if message.location is not None:
        name = message.venue.title if message.venue else ""
        named = clean(name, most=200, lines=False)[:PLACE] if name else ""
        _place(manager, Place(None, named, message.location.latitude, message.location.longitude))
        await manager.switch_to(ProposalSG.photo)


async def on_photo(message: Message, _: Any, manager: DialogManager) -> None:
    if message.photo:
        manager.dialog_data["photo"] = message.photo[-1].file_id
        await manager.switch_to(ProposalSG.similar if await _compare(manager) else ProposalSG.confirm)


async def on_no_photo(_: Any, __: Any, manager: DialogManager) -> None:
    manager.dialog_data["photo"] = None
    await manager.switch_to(ProposalSG.similar if await _compare(manager) else ProposalSG.confirm)


async def on_keep_photo(_: Any, __: Any, manager: DialogManager) -> None:
    await manager.switch_to(ProposalSG.similar if await _compare(manager) else ProposalSG.confirm)


async def on_like_one(_: Any, __: Any, manager: DialogManager, project_id: int) -> None:
    await manager.start(ProjectSG.card, data={"project_id": project_id, "instead": True})


async def on_file(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    # two devices of one person are one lane, so nobody files between this count and the filing
    project = await here.tx.projects.file(await _draft(here, manager))
    manager.dialog_data["project_id"] = project.id
    await manager.switch_to(ProposalSG.filed)


async def on_look(_: Any, __: Any, manager: DialogManager) -> None:
    await manager.start(ProjectSG.card, data={"project_id": manager.dialog_data["project_id"]})


def _place(manager: DialogManager, place: Place) -> None:
    manager.dialog_data["place"] = [place.building_id, place.text, place.latitude, place.longitude]


async def _draft(here: Here, manager: DialogManager) -> Project:
    """Return the proposal as far as it is written; refuses like `projects.propose`."""
    draft = manager.dialog_data
    community = await here.tx.communities.get(here.community_id)
    return projects.propose(
        draft["title"],
        draft["purpose"],
        by=here.actor,
        at=here.now,
        limits=projects.limits(community.terms),
        open_now=await here.tx.projects.seeking(here.resident.id),
        place=Place(*draft["place"]),
        photo=draft.get("photo"),
    )


async def _compare(manager: DialogManager) -> bool:
    """Return whether projects like the draft are under way; they are kept for the next window."""
    here = here_of(manager)
    draft = await _draft(here, manager)
    known = await here.tx.projects.under_way()
    manager.dialog_data["similar"] = similar(sketch(draft), [sketch(project) for project in known])
    return bool(manager.dialog_data["similar"])


def sketch(project: Project) -> Sketch:
    """Return what a project is compared by."""
    point = None
    if project.latitude is not None and project.longitude is not None:
        point = (project.latitude, project.longitude)
    title, purpose = words_in(project.title), words_in(project.purpose)
    return Sketch(project.id, title, title | purpose, words_in(project.place), project.building_id, point)


def words_in(text: str) -> frozenset[str]:
    """Return what a text says, in any script, for comparing."""
    return telling(cut(plainly(text).plain))


def dialog() -> Dialog:
    """Return the dialog in which an idea is proposed."""
    return Dialog(
        Screen(
            Say("projects-title-text"),
            MessageInput(on_title, ContentType.TEXT),
            go("projects-keep", ProposalSG.purpose, when="has_kept"),
            state=ProposalSG.title,
            who=Who.REGISTERED,
            getter=title_asked,
        ),
        Screen(
            Say("projects-purpose-text"),
            MessageInput(on_purpose, ContentType.TEXT),
            go("projects-keep", ProposalSG.place, when="has_kept"),
            state=ProposalSG.purpose,
            who=Who.REGISTERED,
            getter=purpose_asked,
            back=ProposalSG.title,
        ),
        Screen(
            Say("projects-place-text"),
            MessageInput(on_place_typed, ContentType.TEXT),
            MessageInput(on_place_shared, [ContentType.LOCATION, ContentType.VENUE]),
            choices("place", "buildings", on_building, most=PAGE - 1),
            go("projects-place-kept", ProposalSG.photo, when="has_place"),
            state=ProposalSG.place,
            who=Who.REGISTERED,
            getter=places,
            back=ProposalSG.purpose,
        ),
        Screen(
            Say("projects-photo-asked"),
            MessageInput(on_photo, ContentType.PHOTO),
            choose_group(
                press("keep", "projects-keep", on_keep_photo, when="has_photo"),
                press("nophoto", "projects-no-photo", on_no_photo),
            ),
            state=ProposalSG.photo,
            who=Who.REGISTERED,
            getter=photo_asked,
            back=ProposalSG.place,
        ),
        Screen(
            Say("projects-similar-text"),
            choices("like", "similar", on_like_one),
            go("projects-not-the-same", ProposalSG.confirm),
            state=ProposalSG.similar,
            who=Who.REGISTERED,
            getter=like_ones,
            back=ProposalSG.photo,
        ),
        Screen(
            Say("projects-confirm-text"),
            choose_group(
                press("file", "projects-file", on_file),
                go("projects-rewrite", ProposalSG.title),
            ),
            state=ProposalSG.confirm,
            who=Who.REGISTERED,
            getter=repeated,
            back=ProposalSG.photo,
        ),
        Screen(
            Say("projects-filed-text"),
            press("look", "projects-open", on_look),
            state=ProposalSG.filed,
            who=Who.REGISTERED,
            getter=filed,
        ),
    )
