"""Raw updates → inbox, before Telegram is told (ARCHITECTURE.md, "Nothing acknowledged is lost", 1).

Neither aiogram's polling nor its webhook handler is used: both acknowledge before the work is safe. Here an
update is stored as it came, and only then is the polling offset moved or the webhook answered 200.
"""

import asyncio
import hmac
import json
from collections.abc import Callable, Sequence
from typing import Any

import aiohttp
import structlog
from aiohttp import web

from storage import Storage

log = structlog.get_logger()

ALLOWED_UPDATES = ("message", "callback_query", "my_chat_member")
BODY_LIMIT = 1024 * 1024
SECRET_LENGTH = 32
_MOST = 2**63 - 1
_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  the header's name, not a secret


def lane_of(update: dict[str, Any]) -> int:
    """Return the lane of a raw update: its chat, else its sender, else 0 for what nobody can be told about."""
    for kind, event in update.items():
        if kind == "update_id" or not isinstance(event, dict):
            continue
        carried = event.get("message")
        holder = carried if isinstance(carried, dict) else event
        chat = holder.get("chat") or event.get("from") or {}
        if isinstance(chat, dict) and _fits(chat.get("id")):
            return int(chat["id"])
    return 0


def _fits(number: Any) -> bool:
    """Return whether this is a whole number that a database column takes."""
    return isinstance(number, int) and not isinstance(number, bool) and -_MOST <= number <= _MOST


class Intake:
    """Stores raw updates, many in one commit when they come together."""

    def __init__(self, storage: Storage, bot_id: int, wake: Callable[[], None]) -> None:
        self._storage = storage
        self._bot_id = bot_id
        self._wake = wake

    async def keep(self, updates: Sequence[dict[str, Any]]) -> None:
        """Store the updates in one insert; when this returns, they are safe."""
        rows = [
            (
                update["update_id"],
                lane_of(update),
                json.dumps(update, separators=(",", ":")),  # ASCII: half a surrogate pair must not stop the rest
            )
            for update in updates
        ]
        async with self._storage.transaction() as tx:
            await tx.inbox.keep(self._bot_id, rows, await tx.now())
        self._wake()


async def poll(intake: Intake, api: str, token: str, *, wait: int = 25) -> None:
    """Ask Telegram for updates until cancelled. `wait` is the long poll's seconds."""
    url = f"{api}/bot{token}/getUpdates"
    offset = 0
    pause = 0.5
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=wait + 15)) as session:
        while True:
            asked = {"offset": offset, "timeout": wait, "limit": 100, "allowed_updates": ALLOWED_UPDATES}
            try:
                async with session.post(url, json=asked) as response:
                    answer = json.loads(await response.read())
                if not answer.get("ok"):
                    log.warning("polling_refused", code=answer.get("error_code"), reason=answer.get("description"))
                    await asyncio.sleep(max(pause, (answer.get("parameters") or {}).get("retry_after", 0)))
                    pause = min(pause * 2, 15)
                    continue
                updates = answer["result"]
                if updates:
                    await intake.keep(updates)
                    offset = max(update["update_id"] for update in updates) + 1
                pause = 0.5
            except Exception as error:  # also a database that is away: the offset has not moved, Telegram keeps them
                # the address holds the token, so only the kind of failure is named
                log.warning("polling_interrupted", kind=type(error).__name__)
                await asyncio.sleep(pause)
                pause = min(pause * 2, 15)


class SecretTooShort(ValueError):
    """The webhook was to start without a secret of at least 32 characters."""


def webhook(intake: Intake, secret: str, path: str = "/telegram") -> web.Application:
    """Return the web application that Telegram posts to. Raises SecretTooShort.

    The secret is compared in constant time before the body is read; the body is at most 1 MiB; the answer is
    200 only after the commit, 503 when storing failed, so that Telegram sends again.
    """
    if len(secret) < SECRET_LENGTH:
        raise SecretTooShort(f"the webhook secret needs at least {SECRET_LENGTH} characters")

    async def receive(request: web.Request) -> web.Response:
        given = request.headers.get(_SECRET_HEADER, "")
        # a header that is not ASCII arrives with surrogates; it is compared like any other, as bytes
        if not hmac.compare_digest(given.encode("utf-8", "surrogateescape"), secret.encode()):
            return web.Response(status=401)
        if (request.content_length or 0) > BODY_LIMIT:
            return web.Response(status=413)
        try:
            update = json.loads(await request.read())
        except web.HTTPRequestEntityTooLarge:
            return web.Response(status=413)
        except (ValueError, RecursionError):
            return web.Response(status=400)
        if not isinstance(update, dict) or not _fits(update.get("update_id")):
            return web.Response(status=400)
        try:
            await intake.keep([update])
        except Exception as error:
            log.error("webhook_not_stored", kind=type(error).__name__)
            return web.Response(status=503, headers={"Retry-After": "1"})
        return web.Response(status=200)

    application = web.Application(client_max_size=BODY_LIMIT)
    application.router.add_post(path, receive)
    return application
