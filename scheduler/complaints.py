"""Cases whose time has come: nobody signed, a wait is over, most of the time is gone, the promise is broken, or nobody
answered us."""

from dataclasses import replace
from datetime import datetime, timedelta

from participation import notices
from participation.closing import close_silent
from participation.complaints import Case, brief, limits
from participation.handling import escalate
from participation.waiting import resume
from participation.workdays import office
from storage import Transaction
from storage.complaints import proxied
from storage.outbox import Priority


async def tell_unsigned(tx: Transaction, now: datetime) -> None:
    """Tell staff, once, that nobody has signed for a case in time."""
    for case in await tx.complaints.unsigned(now):
        with tx.community(case.community_id):
            await tx.complaints.change(replace(case, unsigned_told_at=now))
            await _tell(tx, "complaints-office-unsigned", await tx.complaints.supervisors(case), case, now)


async def warn_amber(tx: Transaction, now: datetime) -> None:
    """Warn those who handle a case, once, that most of its time is gone."""
    for case in await tx.complaints.amber(now):
        with tx.community(case.community_id):
            await tx.complaints.change(replace(case, amber_told_at=now))
            await _tell(tx, "complaints-office-amber", await tx.complaints.office(case), case, now)


async def end_waits(tx: Transaction, now: datetime) -> None:
    """Let the clock go on where a resident was asked and has not replied in the days there were."""
    for case in await tx.complaints.waited(now):
        with tx.community(case.community_id):
            community = await tx.communities.get(case.community_id)
            house = office(community.terms, community.zone)
            await tx.complaints.move(resume(case, by=None, at=now, office=house))


async def escalate_overdue(tx: Transaction, now: datetime) -> None:
    """Put overdue cases under supervision: staff, the department and the reporter are told, once."""
    for case in await tx.complaints.overdue(now):
        with tx.community(case.community_id):
            await tx.complaints.move(escalate(case, at=now))


async def warn_silent(tx: Transaction, now: datetime) -> None:
    """Remind the reporters who were asked, once, the day before their silence closes the case. It is looked for by day
    only: who speaks in the night is not reminded in the morning."""
    for community in await tx.communities.all():
        rules = limits(community.terms)
        by_day = notices.awake(now, urgent=False, zone=community.zone, limits=notices.limits()) <= now
        if not by_day or rules.silent_days <= rules.silent_warned_days:
            continue
        with tx.community(community.id):
            for case in await tx.complaints.nearly_silent(now, timedelta(days=rules.silent_warned_days)):
                await tx.complaints.warn_silent(case, at=now, limits=rules)


async def close_unanswered(tx: Transaction, now: datetime) -> None:
    """Close the cases whose reporters were asked and have been silent for the community's days."""
    for case in await tx.complaints.unanswered(now):
        with tx.community(case.community_id):
            rules = limits((await tx.communities.get(case.community_id)).terms)
            await tx.complaints.move(close_silent(case, at=now, limits=rules))


async def forget_callers(tx: Transaction, now: datetime) -> None:
    """Forget the names and numbers of people without an account once their cases cannot be opened again."""
    for community in await tx.communities.all():
        with tx.community(community.id):
            await tx.complaints.forget_callers(now - timedelta(days=limits(community.terms).reopen_days))


async def _tell(tx: Transaction, key: str, to: list[int], case: Case, now: datetime) -> None:
    await tx.outbox.owe(
        key, to, at=now, priority=Priority.REMINDER, community_id=case.community_id,
        once=f"{key}:{case.id}:{now.isoformat()}",
        args={
            "case": case.id, "text": brief(case.text), "post": case.department or "",
            "due": case.due_at is not None, "due_at": (case.due_at or now).isoformat(), **proxied(key, case),
        },
    )  # fmt: skip
