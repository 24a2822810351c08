"""📣 社区通知: the last notices to read again, those of the whole community and those that came to oneself."""

from typing import Any
from zoneinfo import ZoneInfo

from aiogram.enums import ContentType
from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.api.entities import MediaAttachment, MediaId
from aiogram_dialog.widgets.media import DynamicMedia

from bot.context import Here
from bot.dialogs.states import NoticeSG
from bot.dialogs.widgets import Say, Screen, choices
from bot.notices import marked
from participation.access import Who
from participation.notices import Broadcast, beginning

_LINE = 24


async def listed(here: Here, **_: Any) -> dict[str, Any]:
    """Give the last notices; a guest of no community has none yet."""
    found = [] if here.resident.community_id is None else await here.tx.notices.published(here.resident.id)
    return {"count": len(found), "notices": [(one.id, line(here, one)) for one in found]}


async def shown(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    found = await here.tx.notices.notice(_chosen(dialog_manager), here.resident.id)
    return {"text": marked(found.text), "released": found.released_at, "photo": picture(found.photo)}


def line(here: Here, broadcast: Broadcast) -> str:
    """Return a notice as one line of a list: its day and how it begins."""
    day = (broadcast.released_at or broadcast.due_at).astimezone(ZoneInfo(here.zone)).date()
    return here.label("notices-line", day=day, text=beginning(broadcast.text, _LINE))


def picture(file_id: str | None) -> MediaAttachment | None:
    """Return a photo for the screen, when there is one."""
    return MediaAttachment(ContentType.PHOTO, file_id=MediaId(file_id)) if file_id else None


async def on_pick(_: CallbackQuery, __: Any, manager: DialogManager, notice_id: int) -> None:
    manager.dialog_data["notice_id"] = notice_id
    await manager.switch_to(NoticeSG.card)


def _chosen(manager: DialogManager) -> int:
    given = manager.start_data if isinstance(manager.start_data, dict) else {}
    return int(manager.dialog_data.get("notice_id") or given["notice_id"])


def dialog() -> Dialog:
    """Return the dialog in which residents read notices."""
    return Dialog(
        Screen(
            Say("notices-list"),
            choices("pick", "notices", on_pick),
            state=NoticeSG.list,
            who=Who.ANYONE,
            getter=listed,
        ),
        Screen(
            Say("notices-card"),
            DynamicMedia("photo", when="photo"),
            state=NoticeSG.card,
            who=Who.ANYONE,
            getter=shown,
            back=NoticeSG.list,
        ),
    )
