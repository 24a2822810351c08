"""居民回复 at the desk: replies by notice, those that wait first; a colleague reads, answers, closes.

Several colleagues read the same thread. An answer goes out only if nothing was said since it was begun: else its
writer is shown what was said, and sends the same words with one press if they still fit.
"""

from typing import Any

from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs.states import ThreadDeskSG
from bot.dialogs.threads import SHOWN, cut, together
from bot.dialogs.widgets import Say, Screen, choices, choose_group, chosen, go, here_of, press
from participation import threads
from participation.access import Who
from participation.notices import beginning
from participation.threads import State, Thread, ThreadClosed, ThreadMoved
from storage.outbox import Priority
from storage.threads import ANSWERED, Line


async def broadcasts(here: Here, **_: Any) -> dict[str, Any]:
    found = await here.tx.threads.replies()
    return {
        "count": len(found),
        "broadcasts": [
            (
                one.broadcast_id,
                here.label("threads-desk-line", text=beginning(one.text, 14), waiting=one.waiting, all=one.threads),
            )
            for one in found
        ],
    }


async def listed(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    broadcast = await here.tx.notices.get(chosen(dialog_manager, "broadcast_id"))
    found = await here.tx.threads.about(broadcast.id)
    return {
        "about": beginning(broadcast.text, 60),
        "count": len(found),
        "waiting": sum(one.state is State.WAITING for one in found),
        "threads": [(one.thread_id, _line(here, one)) for one in found],
    }


def _line(here: Here, one: Line) -> str:
    return here.label(
        "threads-desk-thread",
        state=one.state.value,
        name=one.name or here.label("threads-nameless"),
        building=one.building,
        text=beginning(one.text, 12),
    )


async def card(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The thread as it stands now. What was shown is remembered: an answer is to that."""
    thread = await here.tx.threads.get(chosen(dialog_manager, "thread_id"))
    dialog_manager.dialog_data["seen"] = thread.messages
    broadcast = await here.tx.notices.get(thread.broadcast_id)
    return {
        "about": beginning(broadcast.text, 40),
        **await _author(here, thread),
        "said": together(here, await here.tx.threads.said(thread.id, SHOWN)),
        "earlier": max(0, thread.messages - SHOWN),
        "state": thread.state.value,
        "open": thread.state is not State.CLOSED,
        "kept": "draft" in dialog_manager.dialog_data,
        "draft": cut(dialog_manager.dialog_data.get("draft", "")),
    }


async def _author(here: Here, thread: Thread) -> dict[str, Any]:
    author = await here.tx.threads.resident(thread)
    building = ""
    if author is not None and author.building_id is not None:
        building = (await here.tx.communities.buildings.get(author.building_id)).name
    unit = author.unit if author and author.unit and building else 0
    return {
        "name": (author and author.name) or here.label("threads-nameless"),
        "home": f"{building} {here.label('residents-unit', unit=unit)}" if unit else building,
    }


async def confirmed(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    thread = await here.tx.threads.get(chosen(dialog_manager, "thread_id"))
    return {**await _author(here, thread), "draft": cut(dialog_manager.dialog_data["draft"])}


async def on_broadcast(_: CallbackQuery, __: Any, manager: DialogManager, broadcast_id: int) -> None:
    manager.dialog_data["broadcast_id"] = broadcast_id
    await manager.switch_to(ThreadDeskSG.list)


async def on_thread(_: CallbackQuery, __: Any, manager: DialogManager, thread_id: int) -> None:
    manager.dialog_data["thread_id"] = thread_id
    manager.dialog_data.pop("draft", None)
    await manager.switch_to(ThreadDeskSG.card)


async def on_text(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["draft"] = threads.write(message.text or "", threads.limits())
    await manager.switch_to(ThreadDeskSG.confirm)


async def on_send(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here, draft = here_of(manager), manager.dialog_data
    thread = await here.tx.threads.get(chosen(manager, "thread_id"), lock=True)
    try:
        moved, said = threads.answer(
            thread, draft["draft"], by=here.actor, at=here.now, seen=draft["seen"], limits=threads.limits()
        )
    except ThreadMoved as late:
        here.toast(late.key, alert=True)
        await manager.switch_to(ThreadDeskSG.answer)
        return
    except ThreadClosed as late:
        here.toast(late.key, alert=True)
        await manager.switch_to(ThreadDeskSG.card)
        return
    await here.tx.threads.say(moved, said)
    broadcast = await here.tx.notices.get(thread.broadcast_id)
    community = await here.tx.communities.get(here.community_id)
    await here.owe(
        ANSWERED,
        thread.resident_id,
        priority=Priority.REPLY,
        broadcast=broadcast.id,
        community=community.name,
        named=bool(here.resident.name),
        by=here.resident.name or "",
        about=beginning(broadcast.text, 40),
        answer=said.text,
    )
    del draft["draft"]
    here.toast("threads-sent")
    await manager.switch_to(ThreadDeskSG.card)


async def on_close(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    thread = await here.tx.threads.get(chosen(manager, "thread_id"), lock=True)
    try:
        await here.tx.threads.change(threads.close(thread, by=here.actor, seen=manager.dialog_data["seen"]))
    except (ThreadMoved, ThreadClosed) as late:
        here.toast(late.key, alert=True)
        return
    here.toast("threads-closed")
    await manager.switch_to(ThreadDeskSG.list)


def dialog() -> Dialog:
    """Return the desk's side of threads."""
    staff = Who.STAFF
    return Dialog(
        Screen(
            Say("threads-desk"),
            choices("one", "broadcasts", on_broadcast),
            state=ThreadDeskSG.broadcasts,
            who=staff,
            getter=broadcasts,
        ),
        Screen(
            Say("threads-list"),
            choices("thread", "threads", on_thread),
            state=ThreadDeskSG.list,
            who=staff,
            getter=listed,
            back=ThreadDeskSG.broadcasts,
        ),
        Screen(
            Say("threads-card"),
            choose_group(
                go("threads-answer", ThreadDeskSG.answer, id="answer", when="open"),
                press("close", "threads-close", on_close, when="open"),
            ),
            state=ThreadDeskSG.card,
            who=staff,
            getter=card,
            back=ThreadDeskSG.list,
        ),
        Screen(
            Say("threads-answer-asked"),
            MessageInput(on_text, ContentType.TEXT),
            choose_group(go("threads-same-words", ThreadDeskSG.confirm, id="same", when="kept")),
            state=ThreadDeskSG.answer,
            who=staff,
            getter=card,
            back=ThreadDeskSG.card,
        ),
        Screen(
            Say("threads-confirm"),
            choose_group(
                press("send", "threads-send", on_send),
                go("threads-rewrite", ThreadDeskSG.answer, id="again"),
            ),
            state=ThreadDeskSG.confirm,
            who=staff,
            getter=confirmed,
            back=ThreadDeskSG.answer,
        ),
    )
