"""Telegram's flood limits, when switched on: the demo and load runs want them, most tests do not.

Numbers: core.telegram.org/bots/faq («My bot is hitting limits»): one message a second in a chat with short
bursts, 20 a minute in a group, about 30 a second for a bot.
"""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from playground.refusals import too_many


@dataclass(slots=True)
class _Bucket:
    """A bucket that fills at `rate` a second up to `size`."""

    rate: float
    size: float
    level: float = field(init=False)
    at: float = field(init=False, default=0.0)

    def __post_init__(self) -> None:
        self.level = self.size

    def missing(self, now: float) -> float:
        """Seconds until one may pass; 0 when it may now."""
        if self.at:
            self.level = min(self.size, self.level + (now - self.at) * self.rate)
        self.at = now
        return 0.0 if self.level >= 1 else (1 - self.level) / self.rate


@dataclass(frozen=True)
class Rates:
    """What is allowed. `burst` is how many a chat takes at once before one a second counts."""

    bot_per_second: float = 30.0
    chat_per_second: float = 1.0
    burst: float = 10.0
    group_per_minute: float = 20.0


class Limits:
    """Counts sends and edits of every bot and refuses with 429 past the rates."""

    def __init__(self, rates: Rates, clock: Callable[[], float] = time.monotonic) -> None:
        self.rates = rates
        self.clock = clock
        self._bots: dict[int, _Bucket] = {}
        self._chats: dict[tuple[int, int], _Bucket] = {}

    def count(self, bot_id: int, chat_id: int) -> None:
        """Let one message pass. Raises a 429 whose `retry_after` is in whole seconds."""
        now = self.clock()
        rates = self.rates
        bot = self._bots.get(bot_id)
        if bot is None:
            bot = self._bots[bot_id] = _Bucket(rates.bot_per_second, rates.bot_per_second)
        chat = self._chats.get((bot_id, chat_id))
        if chat is None:
            group = chat_id < 0
            chat = self._chats[bot_id, chat_id] = (
                _Bucket(rates.group_per_minute / 60, rates.group_per_minute)
                if group
                else _Bucket(rates.chat_per_second, rates.burst)
            )
        wait = max(bot.missing(now), chat.missing(now))
        if wait > 0:
            raise too_many(max(1, math.ceil(wait)))
        bot.level -= 1
        chat.level -= 1
