"""Old buttons: one plain sentence and the menu; and the words said when something was refused."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram.dispatcher.middlewares.base import BaseMiddleware
from aiogram.types import CallbackQuery, ErrorEvent, TelegramObject
from aiogram_dialog import DialogManager, ShowMode, StartMode

from bot.context import Here
from bot.dialogs.states import MenuSG


async def on_stale(event: ErrorEvent, here: Here, dialog_manager: DialogManager) -> None:
    """Answer a press on a screen that is gone."""
    here.toast("errors-stale")
    await dialog_manager.start(MenuSG.main, mode=StartMode.RESET_STACK, show_mode=ShowMode.SEND)


class TellRefusal(BaseMiddleware):
    """When an update is shown again after a refusal, tells why instead of handling it, and shows where one stands."""

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        here: Here = data["here"]
        if here.refusal is None:
            return await handler(event, data)
        manager: DialogManager = data["dialog_manager"]
        here.toast(here.refusal.key, alert=True, **here.refusal.facts)
        if isinstance(event, CallbackQuery):
            manager.show_mode = ShowMode.EDIT if manager.has_context() else ShowMode.SEND
        if here.to_menu or not manager.has_context():
            await manager.start(MenuSG.main, mode=StartMode.RESET_STACK, show_mode=ShowMode.SEND)
        else:
            await manager.show()
        return None
