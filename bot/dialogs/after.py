"""How it looks after the work: the handler's photos with an answer, shown to the reporter and to all who joined."""

from typing import Any

from aiogram.types import Message
from aiogram_dialog import DialogManager

from bot.context import Here
from bot.dialogs.photos import keep
from participation import complaints, joining
from participation.complaints import Case

AFTER = "after_photos"


async def on_after(message: Message, _: Any, manager: DialogManager) -> None:
    await keep(message, manager, AFTER)


async def taken(here: Here, manager: DialogManager) -> dict[str, Any]:
    """Return how many photos the answer has and how many more it may have, for a window."""
    rules = complaints.limits((await here.tx.communities.get(here.community_id)).terms)
    photos = manager.dialog_data.get(AFTER, [])
    return {"after": len(photos), "after_most": rules.photos, "room": joining.room(photos, rules)}


async def show_after(here: Here, case: Case) -> None:
    """Owe the photos to the reporter and to all who joined; they come before the answer that is owed next."""
    people = {case.reporter_id, *joining.hearing(await here.tx.joining.joins.of(case.id))}
    for number, photo in enumerate(case.after_photos, 1):
        await here.owe(
            "joining-after-photo", sorted(people), photo=photo, case=case.id, text=joining.seen(case.text),
            number=number, photos=len(case.after_photos),
        )  # fmt: skip
