"""aiogram's way to Telegram, with calls as JSON: a form with Chinese text and a keyboard cost 100 µs to write, this 10.

Telegram takes both (https://core.telegram.org/bots/api#making-requests). Calls that carry a file go as aiogram
makes them.
"""

import json
from typing import Any, cast

from aiogram import Bot
from aiogram.client.default import Default
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.exceptions import ClientDecodeError, TelegramAPIError, TelegramNetworkError
from aiogram.methods import (
    AnswerCallbackQuery,
    DeleteMessage,
    EditMessageCaption,
    EditMessageMedia,
    EditMessageReplyMarkup,
    EditMessageText,
    GetFile,
    GetMe,
    Response,
    SendMessage,
    SendPhoto,
    TelegramMethod,
)
from aiogram.methods.base import TelegramType
from aiogram.types import InputFile, InputMedia, TelegramObject
from aiohttp import ClientConnectorError, ClientError

_METHODS: tuple[type[TelegramMethod[Any]], ...] = (
    SendMessage,
    SendPhoto,
    EditMessageText,
    EditMessageReplyMarkup,
    EditMessageMedia,
    EditMessageCaption,
    DeleteMessage,
    AnswerCallbackQuery,
    GetFile,
    GetMe,
)
_ANSWERS = [Response.__class_getitem__(method.__dict__["__returning__"]) for method in _METHODS]
"""Kept, or pydantic builds the class of each answer anew at every call: it remembers only those somebody holds. That
was 9 % of a tap's CPU."""
_JSON = {"Content-Type": "application/json"}


class Session(AiohttpSession):
    """Makes the calls."""

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109  aiogram names it so
    ) -> TelegramType:
        """Return what Telegram answered. Raises what aiogram's own session raises."""
        body = _body(bot, method)
        if body is None:
            try:
                return await super().make_request(bot, method, timeout)
            except ClientDecodeError as error:
                raise _unread(method) from error
        session = await self.create_session()
        url = self.api.api_url(token=bot.token, method=method.__api_method__)
        try:
            async with session.post(
                url, data=body, headers=_JSON, timeout=cast(Any, self.timeout if timeout is None else timeout)
            ) as answer:
                content = (await answer.read()).decode(errors="replace")
        except TimeoutError as error:
            raise TelegramNetworkError(method=method, message="Request timeout error") from error
        except ClientError as error:
            raise TelegramNetworkError(method=method, message=f"{type(error).__name__}: {error}") from error
        try:
            response = self.check_response(bot=bot, method=method, status_code=answer.status, content=content)
        except ClientDecodeError as error:
            raise _unread(method) from error
        return cast(TelegramType, response.result)


def _unread(method: TelegramMethod[Any]) -> TelegramNetworkError:
    """Return half an answer as what it is: it came, and nobody knows what it said."""
    return TelegramNetworkError(method=method, message="an answer that cannot be read")


def in_doubt(error: TelegramAPIError) -> bool:
    """Return whether the call may have reached Telegram and been acted on: it left, and no answer came that can be
    read. An answer of 5xx says that it was not; a connection that was never made says so too."""
    return isinstance(error, TelegramNetworkError) and not isinstance(error.__cause__, ClientConnectorError)


class _Carried(Exception):
    """The call carries a file."""


def _body(bot: Bot, method: TelegramMethod[Any]) -> bytes | None:
    """Return the call as JSON; None when it carries a file."""
    fields = {}
    try:
        for name, value in method.__dict__.items():
            plain = _plain(bot, value)
            if plain is not None:
                fields[name] = plain
    except _Carried:
        return None
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode()


def _plain(bot: Bot, value: Any) -> Any:
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, Default):
        return _plain(bot, bot.default[value.name])
    if isinstance(value, InputFile | InputMedia):
        raise _Carried
    if isinstance(value, TelegramObject):
        return {name: plain for name, one in value.__dict__.items() if (plain := _plain(bot, one)) is not None}
    if isinstance(value, list):
        return [_plain(bot, one) for one in value]
    raise _Carried  # moments and the like: aiogram knows how to write them
