"""Once a night a community's past is read through for words that would have sorted it better; staff are told of them.

Nothing goes live by itself: a lesson waits for a person's yes (`participation/lessons.py`). Reading the past takes
seconds, which nobody's tap shall wait for: it is done between two transactions, and what it found is kept only where
nobody changed the list meanwhile. A community whose past cannot be read through stands in nobody's way.
"""

import asyncio
from dataclasses import dataclass
from datetime import datetime

import structlog

from participation.access import Role
from participation.lessons import Lesson, Settled, due
from participation.words import Word
from storage import Storage, Transaction
from storage.outbox import Priority

log = structlog.get_logger()

_SAMPLES = 6
_TRIES = 3


class ListMoves(Exception):
    """The list of words was changed each time while the past was read through. Ask again later."""


@dataclass(frozen=True, slots=True)
class _Said:
    """What people decided, on which a round stands: it is not kept when any of it has changed."""

    known: list[Word]
    names: set[str]
    declined: set[tuple[str, str]]


async def propose_nightly(storage: Storage) -> bool:
    """Read through the past of every community whose night it is; return whether staff of any are told of news.

    One that fails is logged, and asked again at the next sweep of the night.
    """
    async with storage.reading() as tx:
        now = await tx.now()
        with tx.everywhere():
            nights = [(one.id, one.zone, await tx.lessons.last_round(one.id)) for one in await tx.communities.all()]
    told = False
    for community_id, zone, last in nights:
        try:
            if due(now, last, zone):
                told |= await _round(storage, community_id)
        except Exception as error:
            log.error("lessons_failed", community=community_id, kind=type(error).__name__, exc_info=error)
    return told


async def learn(storage: Storage, community_id: int) -> list[Lesson]:
    """Read through the past of a community, keep what it teaches, tell staff what is new, and return all that waits
    for a decision. Raises ListMoves."""
    await _round(storage, community_id)
    async with storage.reading(community_id) as tx:
        return await tx.lessons.open()


async def _round(storage: Storage, community_id: int) -> bool:
    """One community's round; return whether staff are told of news."""
    for _ in range(_TRIES):
        async with storage.reading(community_id) as tx:
            past, said, now = await tx.lessons.past(), await _said(tx), await tx.now()
        found = await asyncio.to_thread(_found, community_id, now, past, said)
        async with storage.transaction(community_id) as tx:
            # what became of the cases meanwhile is asked at the yes; whom a proposal may quote, and which, is not
            if await _said(tx) == said:
                return await _keep(tx, community_id, now, found)
    raise ListMoves


async def _said(tx: Transaction) -> _Said:
    return _Said(await tx.words.all(), await tx.lessons.names(), await tx.lessons.declined())


async def _keep(tx: Transaction, community_id: int, now: datetime, found: list[Lesson]) -> bool:
    new = await tx.lessons.renew(found)
    await tx.lessons.round_done(community_id, now)
    if new:
        staff = [one.id for one in await tx.residents.holding(Role.STAFF, Role.ADMIN)]
        await tx.outbox.owe(
            "lessons-proposed",
            staff,
            at=now,
            args={"lesson": new[0].id, "count": len(new), "word": new[0].word, "post": new[0].department},
            priority=Priority.REMINDER,
            once=f"lessons:{new[0].id}",
            community_id=community_id,
        )
    return bool(new)


def _found(community_id: int, now: datetime, past: list[Settled], said: _Said) -> list[Lesson]:
    from classifier import Classifier, Keyword  # a worker that never learns anything need not carry it
    from classifier.proposals import Past, propose

    proposals = propose(
        Classifier.load().read,
        [Past(one.id, one.text, one.department, one.reporter_id) for one in past],
        [Keyword(line.word, line.department, line.weight) for line in said.known],
        names=said.names,
        declined=said.declined,
    )
    return [
        Lesson(
            0, community_id, one.word, one.department, one.weight, now, one.tellers, one.heard, one.effect.cases,
            one.sorted_right, len(one.effect.better), len(one.effect.worse),
            tuple((case.id, case.before, case.after, case.right) for case in one.effect.changed[:_SAMPLES]),
        )
        for one in proposals
    ]  # fmt: skip
