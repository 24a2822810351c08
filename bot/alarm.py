"""Danger to life or limb comes before every screen: the number to call at once, and the staff on duty alerted."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from aiogram.dispatcher.middlewares.base import BaseMiddleware
from aiogram.types import Message, TelegramObject
from aiogram_dialog import DialogManager

from bot import sorting
from bot.context import Here
from classifier import Emergency
from participation import conflicts
from participation.access import Who
from participation.residents import Resident
from participation.text import clean
from storage.outbox import Priority

MOST = 600
"""Characters of a cry for help that the alert carries."""


async def raise_alarm(here: Here, emergency: Emergency, text: str, draft: dict[str, Any] | None = None) -> None:
    """Say whom to call, first of all, and alert the community's people with what was written, like `alert`. The draft
    it was written into is no secret of its writer's any more, who is told so."""
    if here.alarmed:
        return
    here.alarmed = True
    alerted = await alert(here, emergency.kind, text, draft)
    here.say(f"complaints-emergency-{emergency.kind.replace('_', '-')}", alerted=alerted)
    if draft is not None and alerted:
        if draft.get("anonymous"):
            here.say("anonymity-over")
        draft.update(named=True, anonymous=False)


async def alert(here: Here, kind: str, text: str, draft: Mapping[str, Any] | None = None) -> bool:
    """Alert the community's people as `conflicts.alarmed` says: never those whom the text accuses, or the words of the
    draft it was written into; return whether there was anybody. Somebody of no community yet reaches nobody but by the
    number they were told.

    Who is named is whose matter it is: a draft for somebody else tells of them, and never of its writer's own home."""
    if here.resident.community_id is None:
        return False
    draft = draft or {}
    rules = conflicts.rules((await here.tx.communities.get(here.community_id)).terms)
    people = await here.tx.conflicts.colleagues()
    told = "\n".join([draft.get("said", ""), draft.get("text", ""), text])
    about = {*conflicts.named(told, people, rules).marks, *draft.get("chosen", [])}
    heard_by = conflicts.alarmed(about, people)
    await here.owe(
        "complaints-office-emergency",
        heard_by,
        priority=Priority.REPLY,
        kind=kind.replace("_", "-"),
        said=clean(text if len(text) <= MOST else f"{text[: MOST // 2]} … {text[10 - MOST // 2 :]}", most=MOST),
        **await _whose(here, draft.get("proxy")),
    )
    return bool(heard_by)


async def _whose(here: Here, proxy: Mapping[str, Any] | None) -> dict[str, Any]:
    """Return whose matter it is and where they live, as far as that is known, and who wrote it for them."""
    one: Resident | None = here.resident
    if proxy is not None:
        one = None if proxy["resident"] is None else await here.tx.residents.get(proxy["resident"])
    home = None if one is None else one.building_id
    name = (proxy["name"] if proxy and one is None else one and one.name) or ""
    phone = proxy["phone"] if proxy and one is None else await here.tx.residents.phone(one.id) if proxy and one else ""
    return {
        "named": bool(name),
        "name": name,
        "building": "" if home is None else (await here.tx.communities.buildings.get(home)).name,
        "unit": (one and one.unit) or 0,
        "has_phone": bool(phone),
        "phone": phone or "",
        "proxy": proxy["kind"] if proxy else "own",
        "by": here.resident.name or "",
    }


def draft_of(manager: DialogManager) -> dict[str, Any]:
    """Return the draft of a complaint that is open, or nothing."""
    if not manager.has_context() or not str(manager.current_context().state.state).startswith("ComplaintSG:"):
        return {}
    draft: dict[str, Any] = manager.current_context().dialog_data
    return draft


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
                await raise_alarm(here, reading.emergency, text, draft_of(data["dialog_manager"]))
        return await handler(event, data)


def _at_a_desk(manager: DialogManager) -> bool:
    if not manager.has_context():
        return False
    window = manager.dialog().windows.get(manager.current_context().state)
    return getattr(window, "who", Who.ANYONE) not in (Who.ANYONE, Who.REGISTERED, Who.VERIFIED)
