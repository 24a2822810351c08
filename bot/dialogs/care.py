"""共管: the neighbour whose turn it is looks after the thing and says so, once a month."""

from typing import Any

from aiogram import F
from aiogram.enums import ContentType
from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs.house import bounded
from bot.dialogs.projects import project_of
from bot.dialogs.states import CareSG
from bot.dialogs.widgets import Say, Screen, here_of, press
from participation import care
from participation.access import Who
from participation.care import NOTE
from participation.gates import gates
from participation.refusals import NotFound
from storage.outbox import Priority


async def turn(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    project = await project_of(here, dialog_manager)
    found = await here.tx.cares.of(project.id)
    if found is None:
        raise NotFound
    begins = care.month_begins(found, gates((await here.tx.communities.get(project.community_id)).terms))
    ticked = here.now < begins
    if not ticked:
        care.keeper(found, here.resident.id)
    return {
        "title": project.title, "due_at": found.tick_due_at, "most": NOTE, "ticked": ticked, "begins_at": begins,
    }  # fmt: skip


async def on_fine(_: Any, __: Any, manager: DialogManager) -> None:
    await _tick(manager, here_of(manager).label("care-all-well"))


async def on_note(message: Message, _: Any, manager: DialogManager) -> None:
    await _tick(manager, bounded(message.text or "", NOTE))


async def _tick(manager: DialogManager, note: str) -> None:
    here = here_of(manager)
    project = await project_of(here, manager, lock=True)
    found = await here.tx.cares.of(project.id)
    if found is None:
        raise NotFound
    rules = gates((await here.tx.communities.get(project.community_id)).terms)
    after, done, moved = care.tick(project, found, note, by=here.actor, at=here.now, gates=rules)
    await here.tx.cares.change(after)
    await here.tx.cares.ticks.add(done)
    await here.tx.projects.move(moved)
    if after.on_duty is not None and after.on_duty != here.resident.id:
        await here.owe(
            "care-your-turn", after.on_duty, once=f"care-month:{project.id}:{found.tick_due_at.isoformat()}",
            priority=Priority.REMINDER, project=project.id, title=project.title,
            due_at=after.tick_due_at.isoformat(),
        )  # fmt: skip
    here.toast("care-ticked")
    await manager.done()


def dialog() -> Dialog:
    """Return the dialog of the monthly tick."""
    return Dialog(
        Screen(
            Say("care-tick-text", when=~F["ticked"]),
            Say("care-tick-done", when="ticked"),
            MessageInput(on_note, ContentType.TEXT),
            press("fine", "care-fine", on_fine, when=~F["ticked"]),
            state=CareSG.tick,
            who=Who.REGISTERED,
            getter=turn,
        ),
    )
