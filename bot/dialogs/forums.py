"""工作群 at the desk: whether a staff group is linked, what is wrong with it if it is not, and how to mend that."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager

from bot.context import Here
from bot.dialogs.states import ForumSG
from bot.dialogs.widgets import Say, Screen, choose_group, here_of, press
from participation import forums
from participation.access import Role, Who


async def linked(here: Here, **_: Any) -> dict[str, Any]:
    forum = await here.tx.links.of_community(here.community_id)
    return {
        "linked": forum is not None,
        "title": forum.title if forum else "",
        "broken": forum is not None and not forum.works,
        "why": forum.broken_why if forum else "",
        "since_at": forum.linked_at if forum else here.now,
        "may_unlink": forum is not None and here.actor.holds(Role.ADMIN),
    }


async def on_unlink(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    forum = await here.tx.links.of_community(here.community_id, lock=True)
    await here.tx.links.change(forums.unlink(forum, by=here.actor, at=here.now))
    here.toast("forums-unlinked-here")


def dialog() -> Dialog:
    """Return the dialog of the staff group."""
    return Dialog(
        Screen(
            Say("forums-desk"),
            choose_group(press("unlink", "forums-unlink", on_unlink, when="may_unlink")),
            state=ForumSG.main,
            who=Who.STAFF,
            getter=linked,
        ),
    )
