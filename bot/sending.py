"""One message to Telegram through python-telegram-bot, in its turn, and what an error says about where it happened.

python-telegram-bot 22.8 gives every fault of the way as `NetworkError` (`TimedOut` among them) with httpx's own
error as its cause, and an answer of 5xx as `NetworkError` without such a cause (`telegram/request/_httpxrequest.py`,
`_baserequest.py`); an answer of 200 that cannot be read is a bare `TelegramError`. So the cause tells whether the
request can have reached Telegram, which is what decides between trying again and doubt.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import Any

import httpx
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, InputFile, LinkPreviewOptions
from telegram.error import BadRequest, NetworkError, TelegramError
from telegram.ext import AIORateLimiter, ExtBot
from telegram.request import HTTPXRequest

from bot.files import File
from bot.notices import Message
from bot.pace import MOST_SAVED

ANSWER_S = 15.0
"""How long an answer is waited for: a slow Telegram shall not look like one that did not answer."""
_PROBE_S = 5.0
_NEVER_LEFT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.WriteError,
    httpx.WriteTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
    httpx.LocalProtocolError,
)
"""No connection, or the request was cut before its end: Telegram cannot have acted on it."""


class Halted(Exception):
    """All are to be silent while this notice waited for its turn; it was not sent and is owed as before."""


class Way(StrEnum):
    """How far a request came that failed."""

    NEVER_LEFT = "never left"
    ANSWERED = "answered"
    """Telegram, or what stands before it, said 5xx: it did not act."""
    IN_DOUBT = "in doubt"
    """It left, and no answer came that can be read."""


def way(error: TelegramError) -> Way:
    """Return how far the request came that this error ended."""
    cause = error.__cause__
    if isinstance(cause, _NEVER_LEFT):
        return Way.NEVER_LEFT
    return Way.ANSWERED if cause is None or isinstance(cause, TelegramError) else Way.IN_DOUBT


class _Turns(AIORateLimiter):
    """The library's limiter, for what the delivery's own pace does not see: it holds a little above it, and waits for
    none that keeps it. What has waited asks once more whether all are to be silent: its own pause lets through what
    was already waiting."""

    def __init__(self, per_second: float, silent: Callable[[], bool]) -> None:
        # its bursts of 60 in the first second met 85 refusals
        burst = 1.25 * MOST_SAVED
        super().__init__(overall_max_rate=burst, overall_time_period=burst / (1.02 * per_second), max_retries=0)
        self._silent = silent

    async def process_request(
        self, callback: Any, args: Any, kwargs: Any, endpoint: str, data: Any, rate_limit_args: Any
    ) -> Any:
        async def unless_silent(*given: Any, **named: Any) -> Any:
            if self._silent():
                raise Halted
            return await callback(*given, **named)

        if endpoint == "getMe":  # it asks whether the silence is over
            return await callback(*args, **kwargs)
        return await super().process_request(unless_silent, args, kwargs, endpoint, data, rate_limit_args)


class Line:
    """The way to Telegram: every message takes its turn, and none goes out while `silent()`."""

    def __init__(
        self, token: str, api: str, *, per_second: float, connections: int, silent: Callable[[], bool]
    ) -> None:
        turns: Any = _Turns(per_second, silent)
        self._bot: ExtBot[None] = ExtBot(
            token,
            base_url=f"{api}/bot",
            base_file_url=f"{api}/file/bot",
            request=HTTPXRequest(connection_pool_size=connections, read_timeout=ANSWER_S),
            rate_limiter=turns,
        )

    async def open(self) -> None:
        """Ask Telegram who we are. Raises InvalidToken, and TelegramError when it cannot be reached."""
        await self._bot.initialize()

    async def close(self) -> None:
        """Close the connections; it may be opened again."""
        await self._bot.shutdown()

    async def answers(self) -> bool:
        """Return whether Telegram answers, asked with a request that changes nothing."""
        try:
            await self._bot.get_me(read_timeout=_PROBE_S)
        except NetworkError:
            return False
        except TelegramError:
            return True
        return True

    async def send(self, chat_id: int, message: Message, thread_id: int | None = None) -> int:
        """Send a message, in a forum into a topic; return its id. Raises TelegramError or Halted."""
        how: dict[str, Any] = {"parse_mode": "HTML", "reply_markup": _markup(message)}
        if thread_id is not None:
            how["message_thread_id"] = thread_id
        if message.photo:
            sent = await self._bot.send_photo(chat_id, _given(message.photo), caption=message.text, **how)
        elif message.document:
            sent = await self._bot.send_document(chat_id, _given(message.document), caption=message.text, **how)
        else:
            sent = await self._bot.send_message(chat_id, message.text, link_preview_options=_NO_PREVIEW, **how)
        return sent.message_id

    async def open_topic(self, chat_id: int, name: str) -> int:
        """Make a topic in a forum; return its id. Raises TelegramError or Halted."""
        return (await self._bot.create_forum_topic(chat_id, name)).message_thread_id

    async def shut_topic(self, chat_id: int, thread_id: int, *, closed: bool) -> None:
        """Close a topic, or open it again; that it is so already is no failure. Raises TelegramError or Halted."""
        toggle = self._bot.close_forum_topic if closed else self._bot.reopen_forum_topic
        try:
            await toggle(chat_id, thread_id)
        except BadRequest as error:
            if "not_modified" not in error.message.lower():
                raise

    async def pin(self, chat_id: int, message_id: int, *, up: bool) -> None:
        """Pin a message without a sound, or take it down; that it is down or gone is no failure then. Raises
        TelegramError or Halted."""
        if up:
            await self._bot.pin_chat_message(chat_id, message_id, disable_notification=True)
            return
        try:
            await self._bot.unpin_chat_message(chat_id, message_id)
        except BadRequest as error:
            if "not found" not in error.message.lower():
                raise

    async def edit(self, chat_id: int, message_id: int, message: Message) -> None:
        """Change a message in place: its words and keyboard; a picture or a file stays what it was.

        That it says this already is no failure. Raises TelegramError or Halted.
        """
        where: dict[str, Any] = {"chat_id": chat_id, "message_id": message_id, "parse_mode": "HTML"}
        markup = _markup(message)  # None takes the keyboard away, as a message without one has none
        try:
            if message.photo or message.document:
                await self._bot.edit_message_caption(caption=message.text, reply_markup=markup, **where)
            else:
                await self._bot.edit_message_text(
                    message.text, reply_markup=markup, link_preview_options=_NO_PREVIEW, **where
                )
        except BadRequest as error:
            if "not modified" not in error.message.lower():
                raise


def _given(file: str | File) -> str | InputFile:
    return file if isinstance(file, str) else InputFile(file.content, file.name)


_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


def _markup(message: Message) -> InlineKeyboardMarkup | None:
    rows = [[InlineKeyboardButton(text, callback_data=pressed)] for text, pressed in message.keyboard]
    return InlineKeyboardMarkup(rows) if rows else None
