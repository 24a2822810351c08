"""一周小结: once a week each community's staff read its figures, and handlers those of their departments."""

from collections import defaultdict
from datetime import datetime

from participation.access import Role
from participation.complaints import Case, kept_from
from participation.digests import Digest, digest, due, times, week
from storage import Transaction
from storage.outbox import Priority


async def send_weekly(tx: Transaction, now: datetime) -> None:
    """Owe the week's digest of each community for which it is time: staff all of it, handlers their departments'.

    Whoever holds both posts reads the whole one. Where nothing came, moved or is open, nothing is said.
    """
    for community in await tx.communities.all():
        when = times(community.terms)
        moment = due(now, community.zone, when)
        if moment is None or await tx.digests.sent(community.id, moment):
            continue
        if not await tx.digests.take(community.id, moment, now):
            continue  # another replica was quicker
        with tx.community(community.id):
            over = week(moment, community.zone)
            cases, steps = await tx.digests.told(over)
            staff = {post.id for post in await tx.residents.holding(Role.STAFF, Role.ADMIN)}
            posts: dict[int, set[str]] = defaultdict(set)
            for post in await tx.staff.posts():
                if post.role is Role.HANDLER and post.department and post.resident_id not in staff:
                    posts[post.resident_id].add(post.department)
            secret = [case for case in cases if case.about]
            readers: dict[tuple[frozenset[str] | None, frozenset[int]], list[int]] = defaultdict(list)
            for resident_id in sorted(staff):
                readers[None, await _kept_from(tx, secret, resident_id)].append(resident_id)
            for resident_id, departments in sorted(posts.items()):
                readers[frozenset(departments), await _kept_from(tx, secret, resident_id)].append(resident_id)
            for (whose, kept), people in readers.items():
                seen = [case for case in cases if case.id not in kept]
                told = digest(seen, steps, over, at=now, times=when, department=whose)
                if not told.empty:
                    args = {**_args(told, when.named), "community": community.id, "whole": whose is None,
                            "first": over.first.isoformat(), "last": over.last.isoformat()}  # fmt: skip
                    await tx.outbox.owe(
                        "digests-week", people, at=now, args=args, priority=Priority.REMINDER,
                        once=f"digest:{community.id}:{moment.date()}", community_id=community.id,
                    )  # fmt: skip


async def _kept_from(tx: Transaction, cases: list[Case], resident_id: int) -> frozenset[int]:
    """Return the numbers of these cases about people of the office that are kept from this one."""
    if not cases:
        return frozenset()
    with tx.everywhere():  # whoever has moved away may hold a post here still
        by = await tx.residents.actor(await tx.residents.get(resident_id))
    return frozenset(case.id for case in cases if kept_from(case, by))


def _args(told: Digest, named: int) -> dict[str, str | int]:
    return {
        "filed": told.filed,
        "answered": told.answered,
        "solved": told.solved,
        "silent": told.silent,
        "open": told.open,
        "overdue": len(told.overdue),
        "overdue_cases": _numbers(told.overdue, named),
        "soon": len(told.soon),
        "soon_cases": _numbers(told.soon, named),
    }


def _numbers(cases: tuple[int, ...], most: int) -> str:
    return " ".join(f"#{case}" for case in cases[:most]) + (" …" if len(cases) > most else "")
