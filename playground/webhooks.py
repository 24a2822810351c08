"""Updates brought to the bot's own address: in order within a lane, side by side across lanes, again on failure.

A chat's messages and a person's presses are different lanes, so a bot can meet both at the same moment
(ARCHITECTURE.md, «Lanes»). Only a 2xx answer counts as taken.
"""

import asyncio
import json
import re
import time
from collections import deque
from collections.abc import Awaitable, Callable, Hashable
from email.message import Message as MimeHeader
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

import aiohttp

from playground.requests import Parameters

if TYPE_CHECKING:
    from playground.updates import Inbox, Update

Json = dict[str, Any]
Call = Callable[[str, Parameters], Awaitable[Any]]

SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")  # core.telegram.org/bots/api#setwebhook
# As tdlib/telegram-bot-api (WebhookActor.cpp): again at once, then after a pause that doubles. Its first pause is
# 2 seconds and its longest two minutes; shorter here, so that a drill does not drag.
FIRST_PAUSE = 0.25
LONGEST_PAUSE = 30.0
_NOT_IN_AN_ANSWER = ("get", "setwebhook", "deletewebhook", "close", "logout")
PATIENCE = 60.0  # seconds a bot may take to answer


class Webhook:
    """The address of one bot and what is under way to it."""

    def __init__(
        self,
        inbox: "Inbox",
        url: str,
        secret: str,
        max_connections: int,
        call: Call,
    ) -> None:
        self.inbox = inbox
        self.url = url
        self.secret = secret
        self.max_connections = max_connections
        self.last_error: tuple[int, str] | None = None
        self._call = call
        self._slots = asyncio.Semaphore(max_connections)
        self._lanes: dict[Hashable, deque[Update]] = {}
        self._tasks: dict[Hashable, asyncio.Task[None]] = {}
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(ssl=False, limit=max_connections),
            timeout=aiohttp.ClientTimeout(total=PATIENCE),
        )
        for update in inbox.queue:
            self.deliver(update)

    def deliver(self, update: "Update") -> None:
        """Bring an update to the bot as soon as its lane is free; once closed, it stays in the queue."""
        if self._session.closed:
            return
        lane = self._lanes.setdefault(update.lane, deque())
        lane.append(update)
        if update.lane not in self._tasks:
            self._tasks[update.lane] = asyncio.create_task(self._work(update.lane))

    async def close(self) -> None:
        """Stop delivering; what was not taken stays in the queue."""
        await self._session.close()  # first: what comes in meanwhile begins no new task
        tasks = list(self._tasks.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _work(self, key: Hashable) -> None:
        lane = self._lanes[key]
        pause = 0.0
        while lane:
            update = lane[0]
            if update.expires <= self.inbox.now():
                self.inbox.expire(lane.popleft())
                continue
            asked = await self._bring(update)
            if asked is None:
                lane.popleft()
                self.inbox.confirm(update)
                pause = 0.0
            else:
                await asyncio.sleep(asked or pause)
                pause = min(max(pause * 2, FIRST_PAUSE), LONGEST_PAUSE)
        del self._lanes[key], self._tasks[key]

    async def _bring(self, update: "Update") -> float | None:
        """One attempt: None when the bot took it, else the pause in seconds it asked for (0 for none)."""
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.secret} if self.secret else {}
        async with self._slots:
            try:
                async with self._session.post(
                    self.url, json=update.body, headers=headers, allow_redirects=False
                ) as response:
                    body = await response.read()
                    if 200 <= response.status < 300:
                        await self._answer(response.headers.get("Content-Type", ""), body)
                        return None
                    self._failed(f"Wrong response from the webhook: {response.status} {response.reason}")
                    asked = response.headers.get("Retry-After", "")
                    return float(asked) if asked.isdigit() else 0.0
            except TimeoutError:
                self._failed("Read timeout expired")
            except aiohttp.ClientError as error:
                self._failed(f"Connection failed: {type(error).__name__}")
        return 0.0

    def _failed(self, why: str) -> None:
        self.last_error = (int(time.time()), why)

    async def _answer(self, kind: str, body: bytes) -> None:
        """A bot may make one call in its answer; Telegram never tells it the result."""
        values = answered(kind, body) if body else {}
        method = values.pop("method", None)
        if isinstance(method, str) and not method.lower().startswith(_NOT_IN_AN_ANSWER):
            await self._call(method, Parameters(values))


def answered(kind: str, body: bytes) -> Json:
    """The parameters in a webhook's answer: JSON, a form, or multipart without files; {} for anything else."""
    header = MimeHeader()
    header["Content-Type"] = kind
    if header.get_content_type() == "application/json":
        try:
            tree = json.loads(body)
        except ValueError:
            return {}
        return tree if isinstance(tree, dict) else {}
    if header.get_content_type() == "application/x-www-form-urlencoded":
        return dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
    boundary = header.get_boundary()
    if header.get_content_type() != "multipart/form-data" or not boundary:
        return {}
    values: Json = {}
    for part in body.split(b"--" + boundary.encode())[1:-1]:
        head, _, content = part.partition(b"\r\n\r\n")
        name = re.search(rb'name="([^"]+)"', head)
        if name and b"filename=" not in head:
            values[name.group(1).decode()] = content.removesuffix(b"\r\n").decode("utf-8", "replace")
    return values
