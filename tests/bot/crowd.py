"""One person of every kind, with real grants in the database, put into any window and tapping in it."""

import asyncio
import sqlite3
from dataclasses import replace
from typing import Any

from aiogram_dialog.widgets.kbd import Select

from bot.wording import label
from participation.access import Role, Standing
from participation.communities import Community
from tests.town import TOKEN, Town

INTENT = "aaaaaa"
OURS = {"inbox", "chats", "alembic_version", "sqlite_sequence", "lanes", "replicas"}
"""What every update changes, refused or not: its own row, and where the person stands."""
KINDS: dict[str, tuple[Standing, Role | None]] = {
    "guest": (Standing.GUEST, None),
    "registered": (Standing.REGISTERED, None),
    "resident": (Standing.VERIFIED, None),
    "handler": (Standing.VERIFIED, Role.HANDLER),
    "street": (Standing.VERIFIED, Role.STREET),
    "leader": (Standing.VERIFIED, Role.LEADER),
    "partner": (Standing.REGISTERED, Role.PARTNER),
    "staff": (Standing.VERIFIED, Role.STAFF),
    "admin": (Standing.VERIFIED, Role.ADMIN),
    "former staff": (Standing.VERIFIED, Role.STAFF),
    "blocked": (Standing.VERIFIED, Role.STAFF),
    "admin elsewhere": (Standing.VERIFIED, None),
}


async def crowd(town: Town) -> dict[str, Any]:
    """Return a chat for each kind of person; each has the menu before them."""
    chats: dict[str, Any] = {}
    for kind, (standing, role) in KINDS.items():
        department = "police" if role is Role.HANDLER else None
        chats[kind] = await town.person(kind, standing, *([role] if role else []), department=department)
    chats["stranger"] = town.playground.person("stranger", language_code="zh-hans").chat(TOKEN)
    async with town.storage.transaction() as tx:
        now = await tx.now()
        chats["stranger"].resident = await tx.residents.arrive(
            chats["stranger"].person.id, chats["stranger"].person.id, "zh-Hans", now
        )
        with tx.everywhere():
            other = await tx.communities.add(Community(0, slug="chengxi", name="城西社区", phone="0898-66005678"))
        elsewhere = chats["admin elsewhere"].resident
        await tx.residents.change(replace(elsewhere, community_id=other.id, building_id=None))
        tx.within(other.id)
        await tx.residents.entrust(elsewhere.id, Role.ADMIN, now)
        await tx.residents.change(elsewhere)
        tx.within(town.community.id)
        await tx.residents.revoke(chats["former staff"].resident.id, Role.STAFF, now)
        await tx.residents.change(replace(chats["blocked"].resident, blocked=True))
    for chat in chats.values():
        await chat.start()
    await settle(*chats.values())
    return chats


async def settle(*chats: Any) -> None:
    """Wait until everybody was answered."""
    await asyncio.gather(*(chat.settled(quiet=0) for chat in chats))


async def put(
    town: Town,
    state: str,
    *chats: Any,
    start_data: dict[str, Any] | None = None,
    dialog_data: dict[str, Any] | None = None,
) -> None:
    """Put these people's stored conversations into a window, as if they had been shown it."""
    bot = town.conversations.bot.id
    context = {
        "_intent_id": INTENT, "_stack_id": "", "state": state, "start_data": start_data or {},
        "dialog_data": dialog_data or {}, "widget_data": {},
    }  # fmt: skip
    async with town.storage.transaction() as tx:
        for chat in chats:
            kept = await tx.chats.load(bot, chat.person.id)
            stack = next(iter(v for k, v in kept.conversation.items() if k.startswith("aiogd:stack")), {"_id": ""})
            old: dict[str, Any] = next(
                iter(v for k, v in kept.conversation.items() if k.startswith("aiogd:context")), {}
            )
            kept.conversation = {
                "aiogd:stack:": {**stack, "intents": [INTENT]},
                f"aiogd:context:{INTENT}": {**old, **context},
            }
            await tx.chats.save(kept)


async def tap(chat: Any, data: str) -> None:
    """Tap a button with these data on the person's screen; `settle` waits for the answer."""
    await chat.press(data=data, message=chat.screen)


def buttons(window: Any) -> list[str]:
    """Return the data of the window's buttons; 返回 and 主菜单 are free, so where there are no others, of no widget."""
    found = []

    def walk(widget: Any) -> None:
        for child in getattr(widget, "buttons", ()):
            walk(child)
        name = getattr(widget, "widget_id", None)
        if name and name not in ("back", "home") and not getattr(widget, "buttons", ()):
            found.append(f"{INTENT}\x1d{name}:1" if isinstance(widget, Select) else f"{INTENT}\x1d{name}")

    walk(window.keyboard)
    return found or [f"{INTENT}\x1dnone"]


def rows(database: str) -> dict[str, list[Any]]:
    """Return every row of a SQLite database, but for what each update changes."""
    with sqlite3.connect(database.partition(":///")[2]) as read:
        names = [name for (name,) in read.execute("select name from sqlite_master where type = 'table'")]
        return {n: read.execute(f'select * from "{n}"').fetchall() for n in names if n not in OURS}


def sentence(key: str) -> str:
    """Return a refusal as it is told in a toast."""
    return label("zh-Hans", key)
