"""置顶: the card of a case that its reporter keeps at the top of the chat, always as the case stands now."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from participation.access import Actor
from participation.complaints import Case, Limits, seen_by_reporter
from participation.refusals import Refusal


class TooManyPins(Refusal):
    """The person has `most` cards pinned."""

    key = "pins-too-many"


MOST = 10
"""Cards that one person can have pinned: each is edited at every step of its case."""


@dataclass(frozen=True, slots=True)
class Pin:
    """A card that was sent to be pinned. `card_id` is the number of the message in the outbox. It ends when the person
    wishes or deletes it, or at `until`: when its case is closed and can be opened again no more."""

    id: int
    community_id: int
    case_id: int
    resident_id: int
    card_id: int
    pinned_at: datetime
    until: datetime | None = None
    ended_at: datetime | None = None


def may_pin(case: Case, *, by: Actor, pinned: int) -> None:
    """Return nothing when the reporter may pin the card of their case, `pinned` of theirs being so already. Refuses
    with NotFound or TooManyPins."""
    seen_by_reporter(case, by)
    if pinned >= MOST:
        raise TooManyPins(most=MOST)


def follow(pin: Pin, case: Case, limits: Limits) -> Pin:
    """Return the pin as its case now has it: a closed one's stays for the days in which it can be opened again."""
    return replace(pin, until=ends(case, limits))


def ends(case: Case, limits: Limits) -> datetime | None:
    """Return until when a closed case can be opened again, and its card be pinned; None for an open one."""
    return None if case.closed_at is None else case.closed_at + timedelta(days=limits.reopen_days)


def end(pin: Pin, *, at: datetime) -> Pin:
    """Return the pin ended; ended twice it ended once."""
    return pin if pin.ended_at is not None else replace(pin, ended_at=at)
