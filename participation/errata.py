"""更正: a notice that went out wrong is put right in place, in every copy; what it said before is kept.

Of the notice its text and formatting can be corrected; a photo or a file stays (Telegram edits the caption). Above the
number of people that needs a second person for a broadcast, an erratum needs one too.
"""

import hashlib
import json
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from participation import broadcasts
from participation.access import Actor, Role
from participation.broadcasts import MOST_REASON, BroadcastMoved, BroadcastOver, Edited, OwnBroadcast
from participation.markup import Mark
from participation.notices import Broadcast, Limits, Notice, State, write
from participation.refusals import NotAllowed, Refusal
from participation.text import clean


class SameText(Refusal):
    """The correction says what the notice says already."""

    key = "notices-same-text"


class Stage(StrEnum):
    """Where an erratum stands."""

    AWAITING = "awaiting"
    RETURNED = "returned"
    APPLIED = "applied"


@dataclass(frozen=True, slots=True)
class Erratum:
    """What a notice is to say, and what it said before (from the moment it is applied)."""

    id: int
    community_id: int
    broadcast_id: int
    author_id: int
    text: str
    marks: tuple[Mark, ...]
    created_at: datetime
    stage: Stage
    was_text: str = ""
    was_marks: tuple[Mark, ...] = ()
    applied_at: datetime | None = None
    approved_by: int | None = None
    reason: str = ""


CORRECTABLE = frozenset({State.SENDING, State.PAUSED, State.SENT, State.CANCELLED})
"""A broadcast of which copies may be with people; a stopped one too."""


def propose(broadcast: Broadcast, notice: Notice, *, by: Actor, at: datetime, guarded: bool, limits: Limits) -> Erratum:
    """Return an erratum of a broadcast that went out; `guarded` when so many have it that a second person must agree.

    Refuses with NotAllowed, BroadcastMoved when it did not go out, SameText, Blank or TooLong.
    """
    _staff(broadcast.community_id, by)
    if broadcast.state not in CORRECTABLE or broadcast.released_at is None or by.resident_id is None:
        raise BroadcastMoved
    text = write(notice.text, attached=bool(broadcast.photo or broadcast.document), limits=limits)
    if (text, notice.marks) == (broadcast.text, broadcast.marks):
        raise SameText
    stage = Stage.AWAITING if guarded else Stage.APPLIED
    return Erratum(
        0, broadcast.community_id, broadcast.id, by.resident_id, text, notice.marks, at, stage,
        broadcast.text, broadcast.marks, None if guarded else at,
    )  # fmt: skip


def seal(erratum: Erratum) -> str:
    """Return the hash of the words that would stand in every copy."""
    content = [erratum.broadcast_id, erratum.text, [mark.plain() for mark in erratum.marks]]
    return hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()


def approve(erratum: Erratum, broadcast: Broadcast, *, by: Actor, at: datetime, seen: str) -> Erratum:
    """Return the erratum agreed to by a second person who saw what has the seal `seen`; it holds from now on.

    Refuses with NotAllowed, OwnBroadcast, BroadcastOver when it was decided before, or Edited.
    """
    _second(erratum, by)
    if seal(erratum) != seen:
        raise Edited
    return replace(
        erratum, stage=Stage.APPLIED, applied_at=at, approved_by=by.resident_id,
        was_text=broadcast.text, was_marks=broadcast.marks,
    )  # fmt: skip


def send_back(erratum: Erratum, *, by: Actor, reason: str) -> Erratum:
    """Return the erratum sent back. Refuses with NotAllowed, OwnBroadcast, BroadcastOver, Blank or TooLong."""
    _second(erratum, by)
    return replace(erratum, stage=Stage.RETURNED, reason=clean(reason, most=MOST_REASON))


def corrected(broadcast: Broadcast, erratum: Erratum) -> Broadcast:
    """Return the broadcast as it reads from now on, in every copy and for those who get it later.

    Refuses with BroadcastMoved when the erratum does not hold or is another's.
    """
    if erratum.stage is not Stage.APPLIED or erratum.broadcast_id != broadcast.id:
        raise BroadcastMoved
    anew = replace(broadcast, text=erratum.text, marks=erratum.marks, corrected_at=erratum.applied_at)
    return replace(anew, approved_seal=broadcasts.seal(anew)) if erratum.approved_by else anew


def carried(coming: Broadcast, broadcast: Broadcast, erratum: Erratum) -> Broadcast:
    """Return the next occurrence of the same series with the correction, if it reads as the `broadcast` did before; who
    agreed to the correction has agreed to it there too. Staff who wrote it anew are left alone."""
    if (coming.text, coming.marks) != (broadcast.text, broadcast.marks):
        return coming
    anew = replace(coming, text=erratum.text, marks=erratum.marks)
    return replace(anew, approved_seal=broadcasts.seal(anew)) if erratum.approved_by else anew


def _staff(community_id: int, by: Actor) -> None:
    if by.blocked or not by.holds(Role.STAFF, Role.ADMIN) or by.community_id != community_id:
        raise NotAllowed


def _second(erratum: Erratum, by: Actor) -> None:
    _staff(erratum.community_id, by)
    if by.resident_id == erratum.author_id:
        raise OwnBroadcast
    if erratum.stage is not Stage.AWAITING:
        raise BroadcastOver
