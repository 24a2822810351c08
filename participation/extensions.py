"""A poll whose close fell into an outage: it is counted only after two people have extended it by the outage and a day
more, as was written beforehand (`polls.toml`), and everybody on the roll was told."""

import tomllib
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from participation.access import Actor, Role, Who, admit
from participation.polls import Poll, State
from participation.refusals import NotAllowed, Refusal

RULE: dict[str, Any] = tomllib.loads(Path(__file__).with_name("polls.toml").read_text(encoding="utf-8"))["outage"]
LEAST, EXTRA = timedelta(minutes=RULE["least_min"]), timedelta(hours=RULE["extra_h"])


class NothingToExtend(Refusal):
    """The poll's close did not fall into an outage, or was extended before."""

    key = "extensions-nothing"


class SecondPersonNeeded(Refusal):
    """Whoever asked for the extension cannot agree to it as well."""

    key = "extensions-second-person"


def interrupt(poll: Poll, *, since: datetime, until: datetime) -> Poll:
    """Return the poll with the outage noted when it was long enough and covers the close; else the poll as it was."""
    covered = poll.state is State.OPEN and since < poll.closes_at <= until
    if not covered or until - since < LEAST or poll.outage_to is not None:
        return poll
    return replace(poll, outage_from=since, outage_to=until)


def extend(poll: Poll, *, by: Actor, at: datetime, alone: bool = False) -> Poll:
    """Return the poll asked to be extended by the first person, or extended by the second.

    The close moves by the outage and `EXTRA`, and lies at least `EXTRA` ahead. A poll within one community is its
    staff's, one over several the street office's. Where that is one person (`alone`), the other of the two stands in as
    the second: the street office above the community, or staff of a community that takes part. Refuses with NotAllowed,
    NothingToExtend or SecondPersonNeeded.
    """
    if not (alone and stands_in(by, poll)):
        admit(by, Who.STREET if poll.communities else Who.STAFF)
    if by.resident_id is None:
        raise NotAllowed
    if poll.state is not State.OPEN or poll.outage_from is None or poll.outage_to is None:
        raise NothingToExtend
    if poll.extending_by is None:
        return replace(poll, extending_by=by.resident_id)
    if poll.extending_by == by.resident_id:
        raise SecondPersonNeeded
    closes_at = until(poll, at)
    remind_at = closes_at - timedelta(hours=poll.pack.remind_hours)
    return replace(
        poll,
        closes_at=closes_at,
        extended_s=poll.extended_s + int((closes_at - poll.closes_at).total_seconds()),
        outage_from=None,
        outage_to=None,
        extending_by=None,
        remind_at=remind_at if remind_at > at else None,
    )


def stands_in(by: Actor, poll: Poll) -> bool:
    """Return whether the actor may be the second where the office that asked first is one person."""
    if by.blocked or poll.extending_by is None:
        return False
    if poll.communities:
        return by.holds(Role.STAFF, Role.ADMIN) and by.community_id in poll.communities
    return any(grant.role is Role.STREET and grant.community_id == poll.community_id for grant in by.grants)


def until(poll: Poll, at: datetime) -> datetime:
    """Return the close of an interrupted poll if it were extended at `at`. Refuses with NothingToExtend."""
    if poll.outage_from is None or poll.outage_to is None:
        raise NothingToExtend
    soonest = (at + EXTRA).replace(microsecond=0)
    return max(poll.closes_at + whole(poll.outage_to - poll.outage_from) + EXTRA, soonest)


def whole(span: timedelta) -> timedelta:
    """Return a span in whole minutes, the last one full."""
    return timedelta(minutes=-(-span // timedelta(minutes=1)))
