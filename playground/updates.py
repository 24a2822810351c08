"""A bot's queue of updates: long polling by offset, and what a webhook takes from it.

Telegram forgets a button press after 150 seconds and a message after 24 hours; a second poller ends the
first one's call with 409; what has not been confirmed is given again.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from playground.refusals import Refused, conflict

if TYPE_CHECKING:
    from playground.state import Chat
    from playground.webhooks import Webhook

Json = dict[str, Any]

PRESS_LIFE = 150.0  # seconds: ARCHITECTURE.md, measured at Telegram
MESSAGE_LIFE = 24 * 3600.0  # seconds: core.telegram.org/bots/api#getting-updates
ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})  # off unless asked for


@dataclass(slots=True, eq=False)
class Update:
    """One update in the queue; `lane` is whose order it keeps: a chat's messages, a person's presses."""

    id: int
    body: Json
    lane: Hashable
    expires: float
    chat: "Chat | None"


class Inbox:
    """Updates in the order of their arrival, kept until they are confirmed or too old."""

    def __init__(self, bot_id: int, now: Callable[[], float]) -> None:
        self.now = now
        self.queue: deque[Update] = deque()
        self.next_id = 100_000_000 + bot_id % 1000 * 1000 + 1
        self.allowed: frozenset[str] | None = None
        self.webhook: Webhook | None = None
        self.on_taken: Callable[[Update], None] | None = None
        """Told of each update that the bot has acknowledged: asked past it, or answered 2xx."""
        self._poll: asyncio.Future[Refused | None] | None = None

    def put(self, kind: str, content: Json, lane: Hashable, chat: "Chat | None" = None) -> None:
        """Queue an update, unless the bot has said that it wants none of this kind."""
        if kind not in self.allowed if self.allowed is not None else kind in ON_REQUEST:
            return
        life = PRESS_LIFE if kind == "callback_query" else MESSAGE_LIFE
        update = Update(self.next_id, {"update_id": self.next_id, kind: content}, lane, self.now() + life, chat)
        self.next_id += 1
        self.queue.append(update)
        if chat is not None:
            chat.pending += 1
        if self.webhook is not None:
            self.webhook.deliver(update)
        elif self._poll is not None and not self._poll.done():
            self._poll.set_result(None)

    def allow(self, kinds: list[str] | None) -> None:
        """Remember which kinds are wanted: None changes nothing, an empty list is the default set."""
        if kinds is not None:
            self.allowed = frozenset(kinds) or None

    def confirm(self, update: Update) -> None:
        """Forget one update that a webhook took."""
        if update in self.queue:
            self.queue.remove(update)
            self._gone(update, taken=True)

    def expire(self, update: Update) -> None:
        """Forget one update that is too old."""
        if update in self.queue:
            self.queue.remove(update)
            self._gone(update)

    def confirm_below(self, offset: int) -> None:
        """Forget every update with a lower id; a negative offset keeps that many of the newest."""
        if offset < 0:
            while len(self.queue) > -offset:
                self._gone(self.queue.popleft())
        else:
            while self.queue and self.queue[0].id < offset:
                self._gone(self.queue.popleft(), taken=True)

    def clear(self) -> None:
        """Forget everything (drop_pending_updates)."""
        while self.queue:
            self._gone(self.queue.popleft())

    def alive(self) -> int:
        """How many updates wait, after the too old ones are dropped."""
        now = self.now()
        for update in [update for update in self.queue if update.expires <= now]:
            self.expire(update)
        return len(self.queue)

    async def take(self, offset: int, limit: int, patience: float) -> list[Json]:
        """Answer getUpdates: confirm below `offset`, wait up to `patience` seconds. Raises a 409 when a
        webhook is set, or when another poller takes over meanwhile."""
        if self.webhook is not None:
            raise conflict(
                "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
            )
        self.interrupt("terminated by other getUpdates request; make sure that only one bot instance is running")
        self.confirm_below(offset)
        if not self.alive() and patience > 0:
            await self._wait(patience)
        self.alive()
        return [update.body for update, _ in zip(self.queue, range(limit), strict=False)]

    def interrupt(self, reason: str) -> None:
        """End a waiting poll with a 409."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(conflict(reason))

    def polled(self) -> bool:
        """True while a bot waits in getUpdates."""
        return self._poll is not None and not self._poll.done()

    async def _wait(self, patience: float) -> None:
        poll: asyncio.Future[Refused | None] = asyncio.get_running_loop().create_future()
        self._poll = poll
        try:
            ended = await asyncio.wait_for(poll, patience)
        except TimeoutError:
            return
        finally:
            if self._poll is poll:
                self._poll = None
        if ended is not None:
            raise ended

    def _gone(self, update: Update, *, taken: bool = False) -> None:
        if taken and self.on_taken is not None:
            self.on_taken(update)
        if update.chat is not None:
            update.chat.pending -= 1
            update.chat.touch()
