"""📣 社区通知: the last notices to read again, those of the whole community and those that came to oneself."""

from typing import Any
from zoneinfo import ZoneInfo

from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.media import DynamicMedia

from bot.context import Here
from bot.dialogs.broadcast_draft import attachment
from bot.dialogs.states import NoticeSG, ThreadSG
from bot.dialogs.widgets import PAGE, Say, Screen, StartAbout, choices, go, here_of
from bot.markup import marked
from participation.access import Standing, Who
from participation.notices import Broadcast, beginning, limits
from participation.refusals import NotFound

_LINE = 24


async def listed(here: Here, **_: Any) -> dict[str, Any]:
    """Give the last notices; a guest of no community has none yet."""
    found = [] if here.resident.community_id is None else await here.tx.notices.published(here.resident.id)
    may_wish = here.resident.community_id is not None and here.resident.standing is not Standing.GUEST
    return {"count": len(found), "notices": [(one.id, line(here, one)) for one in found], "may_wish": may_wish}


async def shown(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    found = await here.tx.notices.notice(_chosen(dialog_manager), here.resident.id)
    media = attachment(found.notice)
    return {
        "text": marked(found.text, found.marks),
        "released": found.released_at,
        "corrected": found.corrected_at is not None,
        "corrected_at": found.corrected_at,
        "media": media,
        "has_media": media is not None,
    }


def line(here: Here, broadcast: Broadcast) -> str:
    """Return a notice as one line of a list: its day and how it begins."""
    day = (broadcast.released_at or broadcast.due_at).astimezone(ZoneInfo(here.zone)).date()
    return here.label("notices-line", day=day, text=beginning(broadcast.text, _LINE))


async def topics(here: Here, **_: Any) -> dict[str, Any]:
    wished = await here.tx.topics.of(here.resident.id)
    names = {topic: here.label(f"notices-topic-{topic}") for topic in limits().topics}
    return {"topics": [(f"-{t}", f"🔔 {name}") if t in wished else (f"+{t}", name) for t, name in names.items()]}


async def on_topic(_: CallbackQuery, __: Any, manager: DialogManager, wish: str) -> None:
    """Note or forget a wish, as the button says: pressed twice it stays what it was set to."""
    here, topic = here_of(manager), wish[1:]
    if topic not in limits().topics:
        raise NotFound
    if wish[0] == "+":
        await here.tx.topics.wish(here.resident.id, topic, community_id=here.community_id, at=here.now)
    else:
        await here.tx.topics.forget(here.resident.id, topic)


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
            choices("pick", "notices", on_pick, most=PAGE - 1),
            go("notices-topics-open", NoticeSG.topics, id="topics", when="may_wish"),
            state=NoticeSG.list,
            who=Who.ANYONE,
            getter=listed,
        ),
        Screen(
            Say("notices-card"),
            DynamicMedia("media", when="has_media"),
            StartAbout("threads-reply", ThreadSG.talk, "notice_id", called="broadcast_id", id="reply"),
            state=NoticeSG.card,
            who=Who.ANYONE,
            getter=shown,
            back=NoticeSG.list,
        ),
        Screen(
            Say("notices-topics"),
            choices("topic", "topics", on_topic, key=str),
            state=NoticeSG.topics,
            who=Who.REGISTERED,
            getter=topics,
            back=NoticeSG.list,
        ),
    )
