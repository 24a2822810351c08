"""A pace: turns that come at a steady rate, a few of them saved up.

Turns are counted before a notice is claimed, not waited for behind one another with the notice in hand: so a receipt
waits for the next turn and not for a row of copies before it, and a crash repeats what has left and nothing else.
"""

import time

MOST_SAVED = 8.0
"""What a slow claim may catch up. Telegram refused bursts of 60; its own allowance is about 30 a second."""


class Pace:
    """Turns at `per_second`."""

    def __init__(self, per_second: float) -> None:
        self._per_second = per_second
        self._saved, self._at = 1.0, time.monotonic()

    def turns(self) -> int:
        """Return how many may go now."""
        now = time.monotonic()
        self._saved = min(self._saved + (now - self._at) * self._per_second, MOST_SAVED)
        self._at = now
        return int(self._saved)

    def take(self) -> None:
        """Use one turn."""
        self._saved -= 1

    def until(self, turns: int) -> float:
        """Return the seconds until so many may go."""
        self.turns()
        return max((turns - self._saved) / self._per_second, 0.0)
