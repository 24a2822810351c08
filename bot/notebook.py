"""What became of notices, remembered until it is written down: many at once, and nobody's sending waits for it.

What was sent and is not written yet is what a crash repeats; a slow disk must cost no more of it than `SLOTS`, and
the delivery claims no further. A database that is away loses nothing: the notes are kept and written when it is back.
"""

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import structlog

from bot.aftermath import befall
from bot.notices import broadcast_args
from bot.tries import Note
from storage import Storage, Transaction
from storage.outbox import OWED, SENT, Fate, Owed

log = structlog.get_logger()

_LOCKED_S = 0.1
"""How often a broadcast that another has locked is asked for."""


class Notebook:
    """Writes down notes; `written` is called with those that are."""

    def __init__(self, storage: Storage, written: Callable[[Sequence[Note]], None], *, gather_s: float) -> None:
        """`gather_s` is how long one note waits for others to be written with."""
        self._storage, self._written, self._gather_s = storage, written, gather_s
        self._notes: list[Note] = []
        self._news = asyncio.Event()
        self.words: dict[int, dict[str, Any]] = {}
        """The words of broadcasts, as they were when last looked at."""
        self.locked: set[int] = set()
        """Broadcasts that another has locked: a correction, or the next chunk of copies. Their notes wait, and so
        should their other copies."""

    def __len__(self) -> int:
        return len(self._notes)

    @property
    def owed(self) -> list[Owed]:
        """Return the notices that were tried and are not written down: they still look owed."""
        return [note.owed for note in self._notes]

    def add(self, note: Note) -> None:
        """Remember what became of a notice."""
        self._notes.append(note)
        self._news.set()

    async def keep(self) -> None:
        """Write down what comes until cancelled."""
        while True:
            await self._news.wait()
            await asyncio.sleep(_LOCKED_S if self.locked else self._gather_s)
            self._news.clear()
            try:
                await self.write()
            except Exception as error:
                # the database is away: what was sent is remembered here and noted when it is back
                log.error("notes_kept", count=len(self), kind=type(error).__name__, exc_info=error)
                await asyncio.sleep(1)
            if self._notes:
                self._news.set()

    async def close(self, seconds: float) -> None:
        """Write down what is left, for so long at most. What could not be is kept for the next `keep`: the work also
        ends because the database went away with our lease, and then this process must live to deliver again."""
        ends = time.monotonic() + seconds
        while self._notes and time.monotonic() < ends:
            try:
                await self.write()
            except Exception as error:
                log.error("notes_kept", count=len(self), kind=type(error).__name__)
            await asyncio.sleep(_LOCKED_S if self._notes else 0)
        if self._notes:
            self._news.set()

    async def write(self) -> None:
        """Write down all that can be. Raises when the database is away, and then forgets nothing."""
        async with self._storage.transaction() as tx:
            notes = await self._write(tx, list(self._notes))
        for note in notes:
            self._notes.remove(note)
        self._written(notes)

    async def _write(self, tx: Transaction, notes: list[Note]) -> list[Note]:
        """Return those that were written.

        A copy that left while its broadcast was being corrected is corrected: the broadcast is locked first, so either
        the correction sees the copy as sent or this sees the correction.
        """
        at = await tx.now()
        stale: dict[int, list[int]] = {}
        self.locked = set()
        with tx.everywhere():
            for broadcast_id in sorted({note.owed.broadcast_id or 0 for note in notes if note.said}):
                if not await tx.notices.hold(broadcast_id):
                    self.locked.add(broadcast_id)
                    continue
                said = self.words[broadcast_id] = await words(tx, broadcast_id)
                stale[broadcast_id] = [
                    note.owed.edits or note.owed.id
                    for note in notes
                    if note.owed.broadcast_id == broadcast_id and note.fate.state == SENT and note.said != said
                ]
        notes = [note for note in notes if not note.said or note.owed.broadcast_id not in self.locked]
        await tx.outbox.settle([_dated(note, at) for note in notes], at)
        for note in notes:
            await befall(tx, note.owed, note.fate, at)
        for broadcast_id, ids in stale.items():
            if ids:
                await tx.outbox.amend_broadcast(broadcast_id, at=at, only=ids)
        return notes


async def words(tx: Transaction, broadcast_id: int) -> dict[str, Any]:
    """Return what the copies of a broadcast say."""
    broadcast, community = await tx.notices.told(broadcast_id)
    return broadcast_args(
        broadcast.notice,
        community,
        broadcast=broadcast_id,
        asks_receipt=broadcast.asks_receipt,
        corrected_at=broadcast.corrected_at,
    )


def _dated(note: Note, at: datetime) -> Fate:
    if note.fate.state != OWED:
        return note.fate
    return replace(note.fate, not_before=at + timedelta(seconds=note.wait_s))
