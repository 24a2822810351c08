"""The address that Telegram posts to: secret first, then a bounded body, and 200 only after the commit.

aiogram's own handler is open to anyone when the secret is empty, answers 500 to a header that is not ASCII, and 200
before the work is safe. Nobody's address is read here: X-Forwarded-For can be sent by anyone.
"""

import asyncio
import hmac

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramUnauthorizedError
from aiohttp import web

from bot.intake import ALLOWED_UPDATES, Intake
from bot.settings import SECRET_LENGTH
from bot.updates import read

log = structlog.get_logger()

PATH = "/telegram"
BODY_LIMIT = 1024 * 1024
BODY_S = 10.0
"""How long a body may take to arrive."""
IDLE_S = 75.0
"""How long a connection may take to its next whole request; above the proxy's own (deploy/nginx.conf, 30 s)."""
_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  the header's name, not a secret


class SecretTooShort(ValueError):
    """The webhook was to start without a secret of at least 32 characters."""


def webhook(intake: Intake, secret: str, path: str = PATH, *, body_s: float = BODY_S) -> web.Application:
    """Return the web application that Telegram posts to. Raises SecretTooShort.

    The secret is compared in constant time before the body is read; the body is at most 1 MiB and takes at most
    `body_s` seconds; the answer is 200 only after the commit, 503 when storing failed, so that Telegram sends again.
    What has no number of an update is refused with 400; what has one is stored, however odd the rest.
    """
    if len(secret) < SECRET_LENGTH:
        raise SecretTooShort(f"the webhook secret needs at least {SECRET_LENGTH} characters")
    expected = secret.encode()

    async def receive(request: web.Request) -> web.Response:
        given = request.headers.get(_SECRET_HEADER, "")
        # a header that is not ASCII arrives with surrogates; it is compared like any other, as bytes
        if not hmac.compare_digest(given.encode("utf-8", "surrogateescape"), expected):
            return _refused(401)
        if (request.content_length or 0) > BODY_LIMIT:
            return _refused(413)
        try:
            async with asyncio.timeout(body_s):
                body = await request.read()
        except web.HTTPRequestEntityTooLarge:  # also of a body that came in chunks without a length
            return _refused(413)
        except TimeoutError:
            return _refused(408)
        update = read(body)
        if not update.numbered:
            log.warning("webhook_refused", reason=update.odd, code=400)
            return _refused(400)
        try:
            await intake.keep([update])
        except Exception as error:
            log.error("webhook_not_stored", kind=type(error).__name__)
            return web.Response(status=503, headers={"Retry-After": "1"})
        return web.Response(status=200)

    def _refused(status: int) -> web.Response:
        intake.counts.refused += 1
        answer = web.Response(status=status)
        answer.force_close()  # what is left of the body is not waited for
        return answer

    application = web.Application(client_max_size=BODY_LIMIT)
    application.router.add_post(path, receive)
    return application


def served(application: web.Application, *, idle_s: float = IDLE_S) -> web.AppRunner:
    """Return the runner, not set up: whoever opens a connection and sends no whole request is cut off.

    Nothing is unpacked: Telegram packs nothing, and a packed body has a limit only once it is unpacked.
    """
    return web.AppRunner(
        application,
        access_log=None,
        keepalive_timeout=idle_s,
        lingering_time=2,
        shutdown_timeout=15,
        auto_decompress=False,
    )


async def point(bot: Bot, url: str, secret: str) -> None:
    """Tell Telegram where to post, again and again until it listens. Raises TelegramUnauthorizedError."""
    pause = 0.5
    while True:
        try:
            await bot.set_webhook(url, secret_token=secret, allowed_updates=list(ALLOWED_UPDATES))
            return
        except TelegramUnauthorizedError:
            raise
        except TelegramAPIError as error:  # what Telegram has stored of us before still holds
            log.warning("webhook_not_set", kind=type(error).__name__)
            await asyncio.sleep(pause)
            pause = min(pause * 2, 30)
