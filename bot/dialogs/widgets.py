"""Thin wrappers over aiogram-dialog: words in the reader's language, the same way back everywhere, six choices a
screen, typed answers beside buttons, and the question "who may?" asked at every press.

Features build their windows from these, so that leaving the library stays possible.
"""

import re
import unicodedata
from collections.abc import Awaitable, Callable, Collection, Iterable
from datetime import date, datetime
from functools import cache
from typing import Any

import opencc
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, InaccessibleMessage, InlineKeyboardButton, Message
from aiogram_dialog import DialogManager, ShowMode, StartMode, Window
from aiogram_dialog.widgets.kbd import Button, Group, Keyboard, Row, ScrollingGroup, Select, Start, SwitchTo
from aiogram_dialog.widgets.text import Format, Text

from bot.context import Here
from bot.dialogs.guess import on_unexpected
from bot.dialogs.states import MenuSG
from participation.access import Who
from participation.refusals import NotFound

PAGE = 6
"""Choices a screen, navigation not counted (PRODUCT.md, People)."""

OnPick = Callable[[CallbackQuery, Any, DialogManager, Any], Awaitable[None]]


def here_of(manager: DialogManager) -> Here:
    """Return the update's context inside a dialog."""
    here: Here = manager.middleware_data["here"]
    return here


class Say(Text):
    """The message `id` as the window's text. Its variables come from the getter; a getter's Html stays as it is."""

    def __init__(self, id: str, when: Any = None) -> None:
        super().__init__(when=when)
        self.id = id

    async def _render_text(self, data: dict[str, Any], manager: DialogManager) -> str:
        return str(here_of(manager).words(self.id, **_variables(data)))


class Label(Text):
    """The message `id` as a button's label, unescaped."""

    def __init__(self, id: str, when: Any = None) -> None:
        super().__init__(when=when)
        self.id = id

    async def _render_text(self, data: dict[str, Any], manager: DialogManager) -> str:
        return here_of(manager).label(self.id, **_variables(data))


def _variables(data: dict[str, Any]) -> dict[str, Any]:
    # inside a Select the getter's data lies one level deeper
    flat = data["data"] if isinstance(data.get("data"), dict) else data
    return {k: v for k, v in flat.items() if v is None or isinstance(v, str | int | float | date | datetime)}


def press(id: str, label: str, on_click: Any, *, when: Any = None) -> Button:
    """Return a button that calls `on_click(event, widget, manager)`. `id` is short: Telegram takes 64 bytes."""
    return Button(Label(label), id=id, on_click=on_click, when=when)


def _short(state: State) -> str:
    return (state.state or "").replace(":", "_")[-24:]


def go(label: str, state: State, *, id: str | None = None, when: Any = None) -> SwitchTo:
    """Return a button to another window of the same dialog."""
    return SwitchTo(Label(label), id=id or f"g_{_short(state)}", state=state, when=when)


def start(label: str, state: State, *, id: str | None = None, when: Any = None) -> Start:
    """Return a button that opens another noun's dialog on top; 返回 there leads back here."""
    return Start(Label(label), id=id or f"s_{_short(state)}", state=state, when=when)


class StartAbout(Start):
    """Opens another noun's window about the thing that this window is about."""

    def __init__(self, label: str, state: State, about: str, *, called: str = "", id: str, when: Any = None) -> None:
        """`about` names the number in this window's data, `called` its name in the other one's, where it differs."""
        super().__init__(Label(label), id=id, state=state, when=when)
        self._about, self._called = about, called or about

    async def _on_click(self, callback: CallbackQuery, button: Button, manager: DialogManager) -> None:
        await manager.start(self.state, {self._called: chosen(manager, self._about)})


def chosen(manager: DialogManager, name: str) -> int:
    """Return the number of the thing that a window is about, chosen in it or given to it. Refuses with NotFound."""
    given = manager.start_data if isinstance(manager.start_data, dict) else {}
    found = manager.dialog_data.get(name) or given.get(name)
    if not isinstance(found, int):
        raise NotFound
    return found


class Choices(ScrollingGroup):
    """One button a row, six a page, with 上一页 and 下一页 only where there are more."""

    async def _render_pager(self, pages: int, manager: DialogManager) -> list[list[InlineKeyboardButton]]:
        if pages <= 1:
            return []
        here = here_of(manager)
        page = min(await self.get_page(manager), pages - 1)
        row = []
        if page > 0:
            row.append(self._turn(here.label("nav-previous"), page - 1))
        row.append(self._turn(f"{page + 1}/{pages}", page))
        if page < pages - 1:
            row.append(self._turn(here.label("nav-next"), page + 1))
        return [row]

    def _turn(self, text: str, page: int) -> InlineKeyboardButton:
        return InlineKeyboardButton(text=text, callback_data=self._item_callback_data(page))

    async def _process_item_callback(
        self, callback: CallbackQuery, data: str, dialog: Any, manager: DialogManager
    ) -> bool:
        if not data.isdecimal():
            return False
        return bool(await super()._process_item_callback(callback, data[:6], dialog, manager))


def number(text: str) -> int:
    """Return a button's number. Refuses with NotFound what nobody was shown: no number, or one past 2⁶³−1."""
    if not text.isascii() or not text.isdecimal() or len(text) > 19 or int(text) >= 2**63:
        raise NotFound
    return int(text)


def choices(
    id: str, items: str, on_pick: OnPick, *, key: Callable[[str], Any] = number, when: Any = None, most: int = PAGE
) -> Choices:
    """Return a paged list of choices. The getter gives `items` as `[(item id, plain text), …]`.

    `on_pick(event, widget, manager, item_id)` is called with `key(item id)`; `most` items stand on a page.
    """
    return Choices(
        Select(
            Format("{item[1]}"), id=id, item_id_getter=lambda item: item[0], items=items, type_factory=key,
            on_click=on_pick,
        ),
        id=f"{id}_p",
        width=1,
        height=most,
        when=when,
    )  # fmt: skip


def ticked(found: Iterable[tuple[str, str]], on: Collection[str]) -> list[tuple[str, str]]:
    """Return items of `choices` (key, text) as boxes to tick: each carries what a tap will do, set or unset, and none
    toggles, so that a double tap or a redelivery does no harm (VOTING.md, "Tables", 2). Their key is `tick`."""
    return [(f"-{key}", f"☑ {text}") if key in on else (f"+{key}", f"☐ {text}") for key, text in found]


def tick(text: str) -> tuple[bool, str]:
    """Return what a box's button carries: whether it sets or unsets, and its key. Refuses with NotFound."""
    if text[:1] not in ("+", "-") or len(text) > 24:
        raise NotFound
    return text[0] == "+", text[1:]


async def to_menu(manager: DialogManager) -> None:
    """Leave everything and show the main menu."""
    await manager.start(MenuSG.main, mode=StartMode.RESET_STACK)


async def _on_home(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await to_menu(manager)


async def _on_back(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    if len(manager.current_stack().intents) > 1:
        await manager.done()
    else:
        await to_menu(manager)


def navigation(back: State | None) -> Row:
    """Return 返回 and 主菜单, the same on every screen. `back` is a window of the same dialog, or None: out of it."""
    leave = SwitchTo(Label("nav-back"), id="back", state=back) if back else Button(Label("nav-back"), "back", _on_back)
    return Row(leave, Button(Label("nav-home"), "home", _on_home))


class Screen(Window):
    """A window for `who`, who is asked for at every press, word and rendering; never by what the keyboard showed."""

    def __init__(
        self,
        *widgets: Any,
        state: State,
        who: Who,
        getter: Any = None,
        back: State | None = None,
        navigate: bool = True,
    ) -> None:
        rows = [navigation(back)] if navigate else []
        super().__init__(*widgets, *rows, state=state, getter=getter)
        self.who = who

    async def load_data(self, dialog: Any, manager: DialogManager) -> dict[str, Any]:
        here_of(manager).admit(self.who)
        data: dict[str, Any] = await super().load_data(dialog, manager)
        return data

    async def process_callback(self, callback: CallbackQuery, dialog: Any, manager: DialogManager) -> bool:
        if callback.data in ("back", "home"):  # leaving is free for everyone
            return bool(await super().process_callback(callback, dialog, manager))
        here_of(manager).admit(self.who)
        return bool(await super().process_callback(callback, dialog, manager))

    async def process_message(self, message: Message, dialog: Any, manager: DialogManager) -> bool:
        here = here_of(manager)
        if message.text and await self._press_typed(message, dialog, manager, by_number=self.on_message is None):
            return True
        here.admit(self.who)
        if await super().process_message(message, dialog, manager):
            return True
        if message.text and await self._press_typed(message, dialog, manager, by_number=True):
            return True
        if message.text:
            await on_unexpected(message.text, here, manager)
        else:
            here.say("nav-not-understood")
        return False

    async def _press_typed(self, message: Message, dialog: Any, manager: DialogManager, *, by_number: bool) -> bool:
        """Press the button whose label was typed, or whose number in the list was."""
        if message.from_user is None:
            return False
        asked = plain_label(message.text or "")
        data = await self.load_data(dialog, manager)
        buttons = [
            b
            for row in await self.keyboard.render_keyboard(data, manager)
            for b in row
            if getattr(b, "callback_data", None)
        ]
        found = [b for b in buttons if plain_label(b.text) == asked]
        if not found and by_number and asked.isdecimal() and 0 < int(asked[:3]) <= len(buttons):
            found = [buttons[int(asked[:3]) - 1]]
        if not asked or not found:
            return False
        typed = CallbackQuery(
            id="",
            from_user=message.from_user,
            chat_instance=str(message.chat.id),
            message=InaccessibleMessage(chat=message.chat, message_id=message.message_id),
            data=found[0].callback_data,
        )
        return await self.process_callback(typed, dialog, manager)


@cache
def _simplify() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


def plain_label(text: str) -> str:
    """Return a label as people would type it: no emoji, no spaces or punctuation, Simplified, lower case."""
    folded = _simplify().convert(unicodedata.normalize("NFKC", text)).casefold()
    return re.sub(r"[\W_]+", "", folded)


def choose_group(*buttons: Keyboard) -> Group:
    """Return buttons one a row."""
    return Group(*buttons, width=1)


__all__ = [
    "PAGE",
    "Choices",
    "Label",
    "Say",
    "Screen",
    "ShowMode",
    "StartAbout",
    "choices",
    "choose_group",
    "chosen",
    "go",
    "here_of",
    "navigation",
    "plain_label",
    "press",
    "start",
    "to_menu",
]
