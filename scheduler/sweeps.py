"""Every sweep, and how often each is asked. A sweep takes an open transaction that may reach everywhere and the
moment, does what is due, and owes the notices in the same transaction; run twice, it does nothing more."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

import structlog

from scheduler import (
    acceptance,
    attendance,
    ballots,
    care,
    clubs,
    complaints,
    digests,
    discovery,
    events,
    inbox,
    joining,
    lessons,
    notices,
    outbox,
    pins,
    plans,
    projects,
    shifts,
    works,
)
from storage import Storage, Transaction

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Sweep:
    """`every` is in seconds of the process's own time; what is due is decided by the product's clock. `run` returns
    True when it did a part and is to be asked again at once: long work goes in short transactions."""

    run: Callable[[Transaction, datetime], Awaitable[bool | None]]
    every: float = 1.0

    @property
    def name(self) -> str:
        """Return the sweep's name for logs."""
        return _name(self.run)

    async def once(self, storage: Storage) -> bool:
        """Do what is due, in a transaction of its own, in several while there is more; return whether anybody is owed
        something by it."""
        more: bool | None = True
        owes = False
        while more:
            async with storage.transaction() as tx:
                with tx.everywhere():
                    more = await self.run(tx, await tx.now())
                owes |= bool(more) or tx.outbox.written
        return owes


@dataclass(frozen=True, slots=True)
class Reckoning:
    """A sweep that computes for seconds: it is given the storage, opens short transactions itself and computes between
    them, because an open one keeps everybody else from writing on SQLite. `run` returns whether anybody is owed
    something."""

    run: Callable[[Storage], Awaitable[bool]]
    every: float = 1.0

    @property
    def name(self) -> str:
        """Return the sweep's name for logs."""
        return _name(self.run)

    async def once(self, storage: Storage) -> bool:
        """Do what is due; return whether anybody is owed something by it."""
        return await self.run(storage)


def _name(run: Callable[..., object]) -> str:
    return f"{run.__module__.rpartition('.')[2]}.{run.__name__}"


SWEEPS: tuple[Sweep | Reckoning, ...] = (
    Sweep(complaints.tell_unsigned, every=5),
    Sweep(complaints.end_waits, every=5),  # before what is late is looked for
    Sweep(complaints.warn_amber, every=20),
    Sweep(complaints.escalate_overdue, every=5),
    Sweep(complaints.close_unanswered, every=20),
    Sweep(complaints.warn_silent, every=60),
    Sweep(complaints.forget_callers, every=600),
    Sweep(pins.take_down_over, every=600),
    Sweep(joining.propose_projects, every=20),
    Reckoning(lessons.propose_nightly, every=600),
    Sweep(digests.send_weekly, every=60),
    Sweep(discovery.send_suggestions, every=60),
    Sweep(projects.end_secondings, every=5),
    Sweep(projects.escalate_studies, every=5),
    Sweep(plans.tell_objections_over, every=20),
    Sweep(plans.open_pledgings, every=20),
    Sweep(plans.close_pledgings, every=20),
    Sweep(works.ask_photos, every=60),
    Sweep(works.warn_silent, every=60),
    Sweep(acceptance.close_askings, every=20),
    Sweep(care.miss_ticks, every=60),
    Sweep(care.begin_reviews, every=60),
    Sweep(events.expire_offers),
    Sweep(events.promote_waitlists),
    Sweep(events.call_last),
    Sweep(events.remind_coming, every=60),
    Sweep(attendance.close_lists, every=20),
    Sweep(notices.send_due),
    Sweep(notices.miss_unapproved, every=20),
    Sweep(notices.continue_series, every=5),
    Sweep(notices.spread_rest),
    Sweep(notices.withdraw_stopped),
    Sweep(notices.show_progress),
    Sweep(notices.finish_spent, every=5),
    Sweep(notices.hold_stalled, every=20),  # behind it: what everybody has is over, however long we were away
    Sweep(clubs.make_sessions, every=600),
    Sweep(clubs.remind_members, every=60),
    Sweep(clubs.forget_names, every=600),
    Sweep(shifts.make_shifts, every=600),
    Sweep(shifts.fill_short, every=20),
    Sweep(shifts.ask_ready, every=20),  # after it: whoever was asked to a short shift is asked once
    Sweep(shifts.tell_begins, every=20),
    Sweep(shifts.end_forgotten, every=20),
    Sweep(shifts.ask_hours, every=60),
    Sweep(shifts.forget_notes, every=600),
    Sweep(ballots.open_due),
    Sweep(ballots.remind_silent, every=20),
    Sweep(ballots.close_due),
    Sweep(ballots.seal_chains, every=0.5),
    Sweep(ballots.post_heads, every=20),
    Sweep(ballots.remind_drafts, every=20),
    Sweep(plans.post_results, every=5),  # behind it: what was counted is told the project
    Sweep(outbox.report_expired, every=60),
    Sweep(inbox.forget_worked, every=600),
)


async def sweep(storage: Storage, one: Sweep | Reckoning) -> bool:
    """Run one sweep; return whether somebody is owed something by it. A failing sweep is logged and asked again;
    others go on."""
    try:
        return await one.once(storage)
    except Exception as error:
        log.error("sweep_failed", sweep=one.name, kind=type(error).__name__, exc_info=error)
        return False


async def sweep_all(storage: Storage) -> None:
    """Run every sweep once: for tests, drills, and the start after an outage."""
    for one in SWEEPS:
        await sweep(storage, one)
