"""The main menu: six things, the same words everywhere; a desk beside it for those who have one."""

from typing import Any

from aiogram_dialog import Dialog, LaunchMode

from bot.context import Here
from bot.dialogs.complaints import is_guessed, on_guessed
from bot.dialogs.states import ComplaintSG, DeskSG, EventSG, MenuSG, MeSG, NoticeSG, ProjectSG, ShiftSG
from bot.dialogs.widgets import Say, Screen, choose_group, go, press, start
from participation.access import Role, Who

ENTRIES: list[Any] = [
    press("guessed", "complaints-guess-yes", on_guessed, when=is_guessed),
    start("menu-complaints", ComplaintSG.text),
    start("menu-projects", ProjectSG.main),
    start("menu-events", EventSG.coming),
    start("menu-shifts", ShiftSG.coming),
    start("menu-notices", NoticeSG.list),
    start("menu-me", MeSG.main),
]
"""The six, in the order of PRODUCT.md: label and first window. Features are introduced here."""


async def menu(here: Here, **_: Any) -> dict[str, Any]:
    return {
        "name": here.resident.name or "",
        "has_name": here.resident.name is not None,
        "has_desk": here.actor.holds(Role.STAFF, Role.ADMIN, Role.HANDLER, Role.STREET, Role.LEADER),
    }


async def contact(here: Here, **_: Any) -> dict[str, Any]:
    if here.resident.community_id is None:
        return {"community": "", "phone": ""}
    community = await here.tx.communities.get(here.resident.community_id)
    return {"community": community.name, "phone": community.phone}


def dialog() -> Dialog:
    """Return the menu's dialog."""
    return Dialog(
        Screen(
            Say("menu-main"),
            choose_group(*ENTRIES),
            start("menu-desk", DeskSG.main, when="has_desk"),
            go("menu-help", MenuSG.help),
            state=MenuSG.main,
            who=Who.ANYONE,
            getter=menu,
            navigate=False,
        ),
        Screen(Say("menu-help-text"), state=MenuSG.help, who=Who.ANYONE, getter=contact, back=MenuSG.main),
        launch_mode=LaunchMode.ROOT,
    )
