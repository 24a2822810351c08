"""A broadcast's life: looked at by a second person, taken back, sent, paused, stopped, finished.

    awaiting ⇄ returned            (only above a number of people)
    awaiting ⇄ scheduled → sending ⇄ paused → sent
    cancelled from all that is not over; missed when its moment passed while nobody could send it

What a second person agreed to is sealed: the hash of text, formatting, files, audience and urgency. Nothing that
needs an agreement leaves unless its seal is the one that was agreed to, whoever changed what in between.
"""

import hashlib
import json
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import ceil

from participation.access import Actor, Role
from participation.notices import OVER, Broadcast, Limits, State, awake, moment
from participation.refusals import NotAllowed, Refusal
from participation.text import clean

LIVING = frozenset(State) - OVER
"""A broadcast of which something may still leave."""
MOST_REASON = 200
"""Characters of the reason for sending one back."""


class BroadcastOver(Refusal):
    """The broadcast was sent or stopped before; there is nothing left to send or to stop."""

    key = "notices-over"


class BroadcastMoved(Refusal):
    """The broadcast stands elsewhere than when the button was shown."""

    key = "notices-moved"


class Edited(Refusal):
    """What was looked at is not what would be sent any more."""

    key = "notices-edited"


class OwnBroadcast(NotAllowed):
    """Nobody is the second person of their own broadcast."""

    key = "notices-own"


class Unapproved(Refusal):
    """It goes to so many that a second person must agree first, to exactly this."""

    key = "notices-unapproved"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a broadcast has come, in people."""

    delivered: int
    blocked: int
    failed: int
    """Not taken by Telegram, in doubt, or of no use any more when they could be delivered."""
    waiting: int
    stopped: int

    @property
    def all(self) -> int:
        """Return to how many it goes or would have gone."""
        return self.delivered + self.blocked + self.failed + self.waiting + self.stopped

    def minutes(self, pace: float) -> int:
        """Return the minutes that the rest takes at `pace` messages a second."""
        return ceil(self.waiting / (pace * 60))


def seal(broadcast: Broadcast) -> str:
    """Return the hash of all that residents would see, who they are, whether it wakes them, and whether it comes again:
    who agreed to one notice has not agreed to a series."""
    notice = broadcast.notice
    content = [
        notice.text, [mark.plain() for mark in notice.marks], notice.photo, notice.document,
        broadcast.audience.plain(), broadcast.urgent, broadcast.asks_receipt,
        *([broadcast.series_id] if broadcast.series_id is not None else []),
    ]  # fmt: skip
    return hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()


def approve(broadcast: Broadcast, *, by: Actor, at: datetime, seen: str, zone: str, limits: Limits) -> Broadcast:
    """Return the broadcast agreed to by a second person who saw what has the seal `seen`; it can be taken back a
    while longer. Refuses with NotAllowed, OwnBroadcast, BroadcastMoved, BroadcastOver or Edited."""
    _second(broadcast, by)
    _only(broadcast, State.AWAITING)
    if seal(broadcast) != seen:
        raise Edited
    due_at = moment(broadcast.due_at, at=at, urgent=broadcast.urgent, zone=zone, limits=limits)
    return replace(
        broadcast,
        state=State.SCHEDULED,
        due_at=due_at,
        approved_by=by.resident_id,
        approved_at=at,
        approved_seal=seen,
        reason="",
    )


def send_back(broadcast: Broadcast, *, by: Actor, reason: str) -> Broadcast:
    """Return the broadcast sent back to its author. Refuses with NotAllowed, OwnBroadcast, BroadcastMoved,
    BroadcastOver, Blank or TooLong."""
    _second(broadcast, by)
    _only(broadcast, State.AWAITING)
    return replace(broadcast, state=State.RETURNED, reason=clean(reason, most=MOST_REASON))


def edit(broadcast: Broadcast, anew: Broadcast) -> Broadcast:
    """Return the broadcast with all that staff wrote `anew` (a broadcast by `notices.broadcast`). Whoever wrote it is
    its author now, and what was agreed to before counts no more. Refuses with NotAllowed, BroadcastMoved or
    BroadcastOver when it went or was stopped before."""
    if anew.community_id != broadcast.community_id:
        raise NotAllowed
    if broadcast.state is not State.MISSED:
        _only(broadcast, State.AWAITING, State.RETURNED, State.SCHEDULED)
    return replace(
        anew,
        id=broadcast.id,
        created_at=broadcast.created_at,
        series_id=broadcast.series_id,
        occurs_at=broadcast.occurs_at,
    )


def agreed(broadcast: Broadcast) -> bool:
    """Return whether a second person agreed to exactly this."""
    return broadcast.approved_seal == seal(broadcast)


def hold(broadcast: Broadcast, *, count: int) -> Broadcast:
    """Return the broadcast waiting for a second person after all: at its moment it would go to so many that one must
    agree. Refuses with BroadcastMoved or BroadcastOver."""
    _only(broadcast, State.SCHEDULED)
    return replace(broadcast, state=State.AWAITING, guarded=True, expected=count)


def release(broadcast: Broadcast, *, at: datetime) -> Broadcast:
    """Return the broadcast on its way. Refuses with BroadcastOver, BroadcastMoved, or Unapproved when what would go is
    not what a second person agreed to."""
    _only(broadcast, State.SCHEDULED)
    if broadcast.guarded and not agreed(broadcast):
        raise Unapproved
    return replace(broadcast, state=State.SENDING, released_at=at)


def pause(broadcast: Broadcast, *, by: Actor) -> Broadcast:
    """Return the broadcast held midway. Refuses with NotAllowed, BroadcastMoved or BroadcastOver."""
    _staff(broadcast, by)
    _only(broadcast, State.SENDING)
    return replace(broadcast, state=State.PAUSED, paused_by=by.resident_id)


def resume(broadcast: Broadcast, *, by: Actor) -> Broadcast:
    """Return the broadcast going on. Refuses with NotAllowed, BroadcastMoved or BroadcastOver."""
    _staff(broadcast, by)
    _only(broadcast, State.PAUSED)
    return replace(broadcast, state=State.SENDING, paused_by=None)


def finish(broadcast: Broadcast, *, at: datetime) -> Broadcast:
    """Return the broadcast when nothing of it is owed any more. Refuses with BroadcastOver or BroadcastMoved when it
    does not run."""
    _only(broadcast, State.SENDING)
    return replace(broadcast, state=State.SENT, ended_at=at)


def cancel(broadcast: Broadcast, *, by: Actor, at: datetime) -> Broadcast:
    """Return the broadcast taken back before it went, or stopped midway. Refuses with NotAllowed, or BroadcastOver
    when it is too late."""
    _staff(broadcast, by)
    if broadcast.state in OVER:
        raise BroadcastOver
    return replace(broadcast, state=State.CANCELLED, ended_at=at, cancelled_by=by.resident_id)


def take_back(broadcast: Broadcast, *, by: Actor, at: datetime) -> Broadcast:
    """Return the broadcast stopped before anybody got it. Refuses with NotAllowed, BroadcastOver, or BroadcastMoved
    when it is on its way: then it can be stopped midway, which is another thing to say."""
    _staff(broadcast, by)
    _only(broadcast, State.AWAITING, State.RETURNED, State.SCHEDULED)
    return cancel(broadcast, by=by, at=at)


def late(broadcast: Broadcast, *, at: datetime, limits: Limits) -> bool:
    """Return whether its moment passed so long ago that it is of no use any more."""
    waiting = broadcast.state in (State.AWAITING, State.RETURNED, State.SCHEDULED)
    return waiting and at > broadcast.due_at + useful(broadcast, limits)


def useful(broadcast: Broadcast, limits: Limits) -> timedelta:
    """Return how long after its moment it is still worth sending."""
    if broadcast.urgent:
        return limits.useful_urgent
    return limits.useful_repeated if broadcast.series_id is not None else limits.useful


def miss(broadcast: Broadcast, *, at: datetime, limits: Limits) -> Broadcast:
    """Return the broadcast that is of no use any more. Refuses with BroadcastMoved when it still is, or went."""
    if not late(broadcast, at=at, limits=limits):
        raise BroadcastMoved
    return replace(broadcast, state=State.MISSED, ended_at=at)


def stalled(broadcast: Broadcast, *, seen_at: datetime | None, at: datetime, limits: Limits) -> bool:
    """Return whether it stands still since so long (`seen_at`: it was last seen running) that somebody should look
    before it goes on."""
    return broadcast.state is State.SENDING and seen_at is not None and at > seen_at + useful(broadcast, limits)


def stall(broadcast: Broadcast) -> Broadcast:
    """Return the broadcast held by nobody, after an outage. Refuses with BroadcastMoved or BroadcastOver."""
    _only(broadcast, State.SENDING)
    return replace(broadcast, state=State.PAUSED, paused_by=None)


def flows(broadcast: Broadcast, *, at: datetime, zone: str, limits: Limits) -> bool:
    """Return whether copies of it may leave at this moment: it is being sent, and nobody sleeps."""
    return broadcast.state is State.SENDING and awake(at, urgent=broadcast.urgent, zone=zone, limits=limits) == at


def _only(broadcast: Broadcast, *states: State) -> None:
    if broadcast.state in states:
        return
    raise BroadcastOver if broadcast.state in OVER else BroadcastMoved


def _staff(broadcast: Broadcast, by: Actor) -> None:
    if by.blocked or not by.holds(Role.STAFF, Role.ADMIN) or by.community_id != broadcast.community_id:
        raise NotAllowed


def _second(broadcast: Broadcast, by: Actor) -> None:
    _staff(broadcast, by)
    if by.resident_id == broadcast.author_id:
        raise OwnBroadcast
