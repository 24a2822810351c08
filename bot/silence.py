"""When the delivery is to be silent as a whole: Telegram said so, does not answer, or fails one after the other.

A notice that fails by itself waits by itself; what befalls all makes all wait, so that an outage costs each notice
one try and not many.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable

LONGEST_PAUSE_S = 300.0
LONGEST_SILENCE_S = 30.0


class Silence:
    """`on()` while nothing may be sent. `answers()` asks Telegram something that changes nothing; `over()` is called
    when a silence ended by itself."""

    def __init__(
        self, *, patience_s: float, row: int, answers: Callable[[], Awaitable[bool]], over: Callable[[], None]
    ) -> None:
        """`row` is how many failures one after the other, of whatever kind, make all wait."""
        self._patience_s, self._row = patience_s, row
        self._answers, self._over = answers, over
        self._until = 0.0
        self._failures = self._outages = 0
        self._asking: asyncio.Task[None] | None = None
        self._ended = False

    def on(self) -> bool:
        """Return whether all are to be silent now."""
        return self._ended or self._asking is not None or self.left() > 0

    def left(self) -> float:
        """Return the seconds until a silence of known length is over."""
        return max(self._until - time.monotonic(), 0.0)

    def halt(self, seconds: float) -> None:
        """Be silent for so long: Telegram said it (429), or the token is refused."""
        self._until = max(self._until, time.monotonic() + seconds)

    def failed(self, *, answered: bool) -> None:
        """Count a failure. Without an answer all are silent until Telegram answers; after a row of them for a while
        that grows."""
        if not answered and not self.on():
            self._asking = asyncio.create_task(self._ask())
        self._failures += 1
        if self._failures >= self._row:
            self.halt(min(self.pause(self._outages), LONGEST_SILENCE_S))
            self._outages, self._failures = self._outages + 1, 0

    def succeeded(self) -> None:
        """Forget the failures before."""
        self._failures = self._outages = 0

    def begin(self) -> None:
        """Speak again after an `end`."""
        self._ended = False

    def end(self) -> None:
        """Be silent from now on."""
        self._ended = True
        if self._asking:
            self._asking.cancel()

    def pause(self, failures: int) -> float:
        """Return the seconds to wait after so many failures: doubled with each."""
        return min(self._patience_s * 2.0 ** min(failures, 30), LONGEST_PAUSE_S)

    async def _ask(self) -> None:
        failures = 0
        try:
            while not await self._answers():
                await asyncio.sleep(min(self.pause(failures), LONGEST_SILENCE_S))
                failures += 1
        finally:
            self._asking = None
            self._over()
