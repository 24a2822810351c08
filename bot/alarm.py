"""Danger to life or limb comes before every screen: the number to call at once, and the staff on duty alerted."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram.dispatcher.middlewares.base import BaseMiddleware
from aiogram.types import Message, TelegramObject
from aiogram_dialog import DialogManager

from bot import sorting
from bot.context import Here
from classifier import Emergency
from participation import conflicts
from participation.access import Role, Who
from participation.text import clean
from storage.outbox import Priority

MOST = 600
"""Characters of a cry for help that the alert carries."""


async def raise_alarm(here: Here, emergency: Emergency, text: str) -> None:
    """Say whom to call, first of all, and alert the community's staff with what was written."""
    if here.alarmed:
        return
    here.alarmed = True
    alerted = await alert(here, emergency.kind, text)
    here.say(f"complaints-emergency-{emergency.kind.replace('_', '-')}", alerted=alerted)


async def alert(here: Here, kind: str, text: str) -> bool:
    """Alert the community's staff, of violence not those whom the text names; return whether there was anybody.
    Somebody of no community yet reaches nobody but by the number they were told."""
    if here.resident.community_id is None:
        return False
    staff = [one.id for one in await here.tx.residents.holding(Role.STAFF, Role.ADMIN)]
    if kind == "police":
        rules = conflicts.rules((await here.tx.communities.get(here.community_id)).terms)
        everybody = {one.id: one for one in await here.tx.conflicts.colleagues()}
        about = conflicts.named(text, everybody.values(), rules).marks
        staff = [
            one
            for one in staff
            if not conflicts.concerned(about, one, everybody[one].roles, everybody[one].departments)
        ]
    home = here.resident.building_id
    building = "" if home is None else (await here.tx.communities.buildings.get(home)).name
    await here.owe(
        "complaints-office-emergency",
        staff,
        priority=Priority.REPLY,
        kind=kind.replace("_", "-"),
        named=bool(here.resident.name),
        name=here.resident.name or "",
        building=building,
        unit=here.resident.unit or 0,
        said=clean(text if len(text) <= MOST else f"{text[: MOST // 2]} … {text[10 - MOST // 2 :]}", most=MOST),
    )
    return bool(staff)


class DangerFirst(BaseMiddleware):
    """Reads every word a person writes, on whatever screen and however long, before the screen does.

    The screen then goes on as it would: nobody loses a draft to a word that only sounds like danger. At a desk
    nothing is read: there people write answers and notices about such things.
    """

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        text = (event.text or event.caption) if isinstance(event, Message) else None
        here: Here = data["here"]
        if text and not text.startswith("/") and not _at_a_desk(data["dialog_manager"]):
            reading = await sorting.read(here.tx, here.resident.community_id, text)
            if reading.emergency is not None:
                await raise_alarm(here, reading.emergency, text)
        return await handler(event, data)


def _at_a_desk(manager: DialogManager) -> bool:
    if not manager.has_context():
        return False
    window = manager.dialog().windows.get(manager.current_context().state)
    return getattr(window, "who", Who.ANYONE) not in (Who.ANYONE, Who.REGISTERED, Who.VERIFIED)
