"""Once a night a community's past is read through for words that would have sorted it better; staff are told of them.

Nothing goes live by itself: a lesson waits for a person's yes (`participation/lessons.py`).
"""

import asyncio
from collections.abc import Sequence
from datetime import datetime

from participation.access import Role
from participation.lessons import Lesson, Settled, due
from participation.words import Word
from storage import Transaction
from storage.outbox import Priority

_SAMPLES = 6


async def propose_nightly(tx: Transaction, now: datetime) -> bool:
    """Read through the past of one community whose night it is; return whether there may be another."""
    for community in await tx.communities.all():
        if due(now, await tx.lessons.last_round(community.id), community.zone):
            with tx.community(community.id):
                await learn(tx, community.id, now)
            return True
    return False


async def learn(tx: Transaction, community_id: int, now: datetime) -> list[Lesson]:
    """Read through the past of the community in scope, keep what it teaches, tell staff what is new, and return all
    that waits for a decision."""
    past, known = await tx.lessons.past(), await tx.words.all()
    names, declined = await tx.lessons.names(), await tx.lessons.declined()
    found = await asyncio.to_thread(_found, community_id, now, past, known, names, declined)
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
    return await tx.lessons.open()


def _found(
    community_id: int,
    now: datetime,
    past: Sequence[Settled],
    known: Sequence[Word],
    names: set[str],
    declined: set[tuple[str, str]],
) -> list[Lesson]:
    from classifier import Classifier, Keyword  # a worker that never learns anything need not carry it
    from classifier.proposals import Past, propose

    proposals = propose(
        Classifier.load().read,
        [Past(one.id, one.text, one.department, one.reporter_id) for one in past],
        [Keyword(line.word, line.department, line.weight) for line in known],
        names=names,
        declined=declined,
    )
    return [
        Lesson(
            0, community_id, one.word, one.department, one.weight, now, one.tellers, one.heard, one.effect.cases,
            one.sorted_right, len(one.effect.better), len(one.effect.worse),
            tuple((case.id, case.before, case.after, case.right) for case in one.effect.changed[:_SAMPLES]),
        )
        for one in proposals
    ]  # fmt: skip
