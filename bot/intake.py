"""Raw updates → inbox, before Telegram is told (ARCHITECTURE.md, "Nothing acknowledged is lost", 1).

Neither aiogram's polling nor its webhook handler is used: both acknowledge before the work is safe. Here an
update is stored as it came, and only then is the polling offset moved or the webhook answered 200
(`bot/webhook.py`). Updates that come while a commit is on its way are stored together in the next one.
"""

import asyncio
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import aiohttp
import structlog

from bot.updates import Raw, of, read, split
from storage import Storage

log = structlog.get_logger()

ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")
STORE_S = 20.0
"""How long a commit may take; then the updates count as not stored, and Telegram sends them again."""
_TOGETHER = 500
"""Most updates of one commit."""
_CROWD = 5
"""So many posts that wait for their commit are a crowd; Telegram opens 40 connections at most."""
_FULL = 100
"""As many updates getUpdates gives at most (https://core.telegram.org/bots/api#getupdates)."""


@dataclass(slots=True)
class Counts:
    """What this intake has seen since it was made, for the metrics."""

    stored: int = 0
    commits: int = 0
    failed: int = 0
    """Updates whose commit failed; they were not acknowledged."""
    malformed: int = 0
    refused: int = 0
    """Posts answered 4xx."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    rows: list[Raw]
    safe: "asyncio.Future[None]"


class Intake:
    """Stores raw updates, many in one commit when they come together. `counts` tells how many."""

    def __init__(self, storage: Storage, bot_id: int, wake: Callable[[list[int]], None]) -> None:
        """On PostgreSQL `storage` has connections of its own: behind the workers' the answer took 92 ms and not 10."""
        self.counts = Counts()
        self._storage = storage
        self._bot_id = bot_id
        self._wake = wake
        self.waiting: list[_Wanted] = []
        """What has come and is in no commit yet."""
        self._writing: asyncio.Task[None] | None = None
        self._full, self._posts = False, 0
        self.calm = asyncio.Event()
        """Set while no crowd stands at the door: then there is time to work."""
        self.calm.set()

    async def keep(self, updates: Sequence[Raw | dict[str, Any]]) -> None:
        """Store the updates; when this returns, they are safe. Raises what the database raises, and TimeoutError."""
        rows = [update if isinstance(update, Raw) else of(update) for update in updates]
        for row in rows:
            if row.odd:
                self.counts.malformed += 1
                log.warning("update_malformed", number=row.update_id, lane=row.lane, reason=row.odd)
        wanted = _Wanted(rows, asyncio.get_running_loop().create_future())
        self.waiting.append(wanted)
        if self._writing is None or self._writing.done():
            self._writing = asyncio.create_task(self._write())
        self._posts += 1
        self._weigh()
        try:
            await wanted.safe
        finally:
            self._posts -= 1
            self._weigh()

    def polled(self, *, full: bool) -> None:
        """Note whether getUpdates gave all it can: then more waits at Telegram."""
        self._full = full
        self._weigh()

    def _weigh(self) -> None:
        if self._full or self._posts >= _CROWD:
            self.calm.clear()
        else:
            self.calm.set()

    async def _write(self) -> None:
        """Commit what is wanted, and what comes meanwhile, until nothing is."""
        while self.waiting:
            group = self._next_group()
            rows = [(row.update_id, row.lane, row.payload) for one in group for row in one.rows]
            try:
                async with asyncio.timeout(STORE_S), self._storage.transaction() as tx:
                    await tx.inbox.keep(self._bot_id, rows, await tx.now())
            except BaseException as error:
                self.counts.failed += len(rows)
                for one in group:
                    if not one.safe.done():
                        one.safe.set_exception(error if isinstance(error, Exception) else ConnectionAbortedError())
                if not isinstance(error, Exception):  # we are cancelled: whoever waits is told that nothing is safe
                    for one in self.waiting:
                        one.safe.cancel()
                    raise
                continue
            self.counts.stored += len(rows)
            self.counts.commits += 1
            for one in group:
                if not one.safe.done():  # its post may have been cut off meanwhile
                    one.safe.set_result(None)
            self._wake([row[1] for row in rows])

    def _next_group(self) -> list[_Wanted]:
        group: list[_Wanted] = []
        count = 0
        while self.waiting and (not group or count + len(self.waiting[0].rows) <= _TOGETHER):
            group.append(self.waiting.pop(0))
            count += len(group[-1].rows)
        return group


async def poll(intake: Intake, api: str, token: str, *, wait: int = 25) -> None:
    """Ask Telegram for updates until cancelled. `wait` is the long poll's seconds."""
    url = f"{api}/bot{token}/getUpdates"
    offset = 0
    pause = 0.5
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=wait + 15)) as session:
        while True:
            asked = {"offset": offset, "timeout": wait, "limit": _FULL, "allowed_updates": ALLOWED_UPDATES}
            try:
                async with session.post(url, json=asked) as response:
                    updates = _updates(await response.read())
                if isinstance(updates, dict):
                    log.warning("polling_refused", code=updates.get("error_code"), reason=updates.get("description"))
                    intake.polled(full=False)
                    await asyncio.sleep(max(pause, _told_to_wait(updates)))
                    pause = min(pause * 2, 15)
                    continue
                if len(updates) >= _FULL:
                    intake.polled(full=True)
                if updates:
                    await intake.keep(updates)
                intake.polled(full=len(updates) >= _FULL)
                numbers = [update.update_id for update in updates if update.numbered]
                if numbers:
                    offset = max(numbers) + 1
                elif updates:  # nothing by which to acknowledge them; they are passed with the next that has a number
                    await asyncio.sleep(1)
                pause = 0.5
            except Exception as error:  # also a database that is away: the offset has not moved, Telegram keeps them
                # the address holds the token, so only the kind of failure is named
                log.warning("polling_interrupted", kind=type(error).__name__)
                intake.polled(full=False)
                await asyncio.sleep(pause)
                pause = min(pause * 2, 15)


def _updates(body: bytes) -> list[Raw] | dict[str, Any]:
    """Return the updates of an answer, or the answer itself when Telegram refused. Raises ValueError for neither."""
    try:
        answer = json.loads(body)
    except (ValueError, RecursionError):  # one update that cannot be read must not hide the others
        found = split(body)
        if not found:
            raise ValueError("no answer of getUpdates") from None
        return [read(element) for element in found]
    if not isinstance(answer, dict) or not answer.get("ok"):
        return answer if isinstance(answer, dict) else {}
    result = answer.get("result")
    if not isinstance(result, list):
        raise ValueError("getUpdates gave no list")
    return [of(update) for update in result]


def _told_to_wait(answer: dict[str, Any]) -> float:
    parameters = answer.get("parameters")
    seconds = parameters.get("retry_after", 0) if isinstance(parameters, dict) else 0
    return float(seconds) if isinstance(seconds, int | float) else 0.0
