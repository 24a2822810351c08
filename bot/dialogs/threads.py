"""回复社区: a resident says something about a notice, reads what staff answered, and goes on."""

from collections.abc import Sequence
from typing import Any

from aiogram.enums import ContentType
from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs.states import ThreadSG
from bot.dialogs.widgets import Say, Screen, chosen, here_of
from bot.wording import Html
from participation import threads
from participation.access import Role, Who
from participation.notices import Broadcast, beginning
from participation.threads import Said

SHOWN = 6
"""Messages of a thread on a screen."""
_LONGEST = 400
"""Code points of one of them: six stay within Telegram's 4096."""


async def read(here: Here, broadcast_id: int) -> Broadcast:
    """Return a notice that came to the reader, or that everybody here may read. Refuses with NotFound."""
    if await here.tx.acknowledgements.reached(broadcast_id, here.resident.id):
        return await here.tx.notices.get(broadcast_id)
    return await here.tx.notices.notice(broadcast_id, here.resident.id)


async def pass_on(here: Here, broadcast_id: int, text: str) -> None:
    """Keep a resident's reply, and tell staff once a day that there are some.

    Refuses like `threads.begin` and `threads.reply`, or with NotFound.
    """
    broadcast = await read(here, broadcast_id)
    thread = await here.tx.threads.open(threads.begin(broadcast.id, by=here.actor, at=here.now))
    today = await here.tx.threads.written_since(here.resident.id, here.now - threads.DAY)
    moved, said = threads.reply(thread, text, by=here.actor, at=here.now, within_a_day=today, limits=threads.limits())
    await here.tx.threads.say(moved, said)
    staff = [one.id for one in await here.tx.residents.holding(Role.STAFF, Role.ADMIN)]
    await here.owe(
        "threads-replied",
        [broadcast.author_id] if broadcast.author_id in staff else staff,
        once=f"replied:{broadcast.id}:{here.now:%Y%m%d}",
        broadcast=broadcast.id,
        text=beginning(broadcast.text, 40),
    )


def together(here: Here, messages: Sequence[Said]) -> Html:
    """Return the messages of a thread, the oldest first, as HTML."""
    return Html("\n".join(here.words("threads-line", **_line(here, said)) for said in messages))


def _line(here: Here, said: Said) -> dict[str, Any]:
    who = "staff" if said.by_staff else "you" if said.author_id == here.resident.id else "resident"
    return {"who": who, "at": said.at, "text": cut(said.text)}


def cut(text: str) -> str:
    """Return a message no longer than a screen of several can carry."""
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


async def talk(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    broadcast = await read(here, chosen(dialog_manager, "broadcast_id"))
    thread = await here.tx.threads.of(broadcast.id, here.resident.id)
    messages = await here.tx.threads.said(thread.id, SHOWN) if thread else []
    return {
        "about": beginning(broadcast.text, 40),
        "said": together(here, messages),
        "turn": "begin" if thread is None else "waits" if thread.unanswered else "answered",
    }


async def on_text(message: Message, _: Any, manager: DialogManager) -> None:
    await pass_on(here_of(manager), chosen(manager, "broadcast_id"), message.text or "")


def dialog() -> Dialog:
    """Return the resident's side of a thread."""
    return Dialog(
        Screen(
            Say("threads-talk"),
            MessageInput(on_text, ContentType.TEXT),
            state=ThreadSG.talk,
            who=Who.ANYONE,
            getter=talk,
        ),
    )
