"""Puts the bot together: Telegram's client, the dispatcher with every handler and dialog, the worker and its lanes."""

import asyncio
from collections.abc import Callable
from contextlib import suppress

from aiogram import Bot, Dispatcher, Router
from aiogram.client.default import DefaultBotProperties
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramAPIError
from aiogram.filters import ExceptionTypeFilter
from aiogram.fsm.storage.memory import DisabledEventIsolation
from aiogram_dialog import setup_dialogs
from aiogram_dialog.api.exceptions import OutdatedIntent, UnknownIntent, UnknownState

from bot import dialogs, handlers, sorting
from bot.alarm import DangerFirst
from bot.dialogs.stale import TellRefusal, on_stale
from bot.filters import Private
from bot.hiding import NoIdCards
from bot.intake import Intake
from bot.lanes import Lanes
from bot.screens import NoCallsInTransactions, WaitAsTold, conversations
from bot.session import Session
from bot.turns import Worker
from storage import Storage


def telegram(token: str, api: str, waits: WaitAsTold) -> Bot:
    """Return aiogram's client, guarded against calls while a transaction is open; `waits` when Telegram says so."""
    session = Session(api=TelegramAPIServer.from_base(api))
    session.middleware(NoCallsInTransactions())
    session.middleware(waits)
    return Bot(token, session=session, default=DefaultBotProperties(parse_mode="HTML", link_preview_is_disabled=True))


def dispatcher() -> Dispatcher:
    """Return the dispatcher. Its lanes isolate; neither aiogram's states nor its locks are used."""
    dp = Dispatcher(disable_fsm=True)
    people = Router(name="people")
    for observer in (people.message, people.callback_query):
        observer.filter(Private())
    people.include_routers(handlers.first(), dialogs.router(), handlers.last())
    dp.include_routers(handlers.groups(), people)
    setup_dialogs(dp, dialog_manager_factory=conversations(), events_isolation=DisabledEventIsolation())
    # not in groups: there staff talk of danger among themselves, and no message is ours to delete
    people.message.middleware(NoIdCards())
    people.message.middleware(DangerFirst())
    people.message.middleware(TellRefusal())
    people.callback_query.middleware(TellRefusal())
    dp.errors.register(on_stale, ExceptionTypeFilter(UnknownIntent, OutdatedIntent, UnknownState))
    return dp


class Conversations:
    """The conversing half of Linli: inbox → lanes → dispatcher → screens."""

    def __init__(
        self,
        storage: Storage,
        token: str,
        api: str,
        *,
        wake_delivery: Callable[[], None],
        letterbox: Storage | None = None,
    ) -> None:
        """`letterbox` is where updates are stored when it is not `storage`: the same database by other connections."""
        self.waits = WaitAsTold()
        self.bot = telegram(token, api, self.waits)
        self.worker = Worker(self.bot, dispatcher(), storage, wake_delivery=wake_delivery)
        self.lanes = Lanes(storage, self.bot.id, self.worker)
        self.intake = Intake(letterbox or storage, self.bot.id, self.lanes.wake)
        self.lanes.calm = self.intake.calm

    async def run(self) -> None:
        """Work until cancelled; the first thing is to show what a crash left unshown."""
        with suppress(TelegramAPIError):
            await self.bot.me()  # remembered: links name the bot, and a transaction asks Telegram nothing
        # in a thread, so that the first screen waits for no dictionary and the first complaint neither
        warming = asyncio.create_task(sorting.ready())
        try:
            await self.lanes.run()
        finally:
            warming.cancel()

    async def close(self) -> None:
        """Give the connections back."""
        await self.bot.session.close()
