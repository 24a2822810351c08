"""A number that was drawn in public, mixed into the seed of a poll's lot before the poll opens (VOTING.md, 5).

The seed that was announced stays known and goes on setting the order of the page, which may be printed already; ties
are cut by SHA-256 of it and of what was drawn, so that neither Linli nor the office sets them alone.
"""

import hashlib
from dataclasses import replace
from datetime import datetime

from participation.access import Actor, Who, admit
from participation.polls import Poll, State
from participation.refusals import NotFound, Refusal
from participation.text import clean

DRAWN_MOST = 60
"""Characters of what was drawn and where: 2026-11-28 福彩3D 第2026318期 开奖号 123."""


class DrawOver(Refusal):
    """The poll has begun, or something was mixed into its seed before."""

    key = "ballots-draw-over"


def drawn(text: str) -> str:
    """Return what was drawn, cleaned. Refuses with Blank or TooLong."""
    return clean(text, most=DRAWN_MOST, lines=False)


def may_mix(poll: Poll, at: datetime) -> bool:
    """Return whether a public draw may still be mixed into the seed of a poll within one community."""
    return poll.state is State.ANNOUNCED and at < poll.opens_at and "draw" not in poll.rules and not poll.communities


def mix(poll: Poll, text: str, *, by: Actor, at: datetime) -> Poll:
    """Return the poll with `text` mixed into its seed, both kept in its rules, whose hash the opening seals. Refuses
    with NotAllowed, NotFound or DrawOver."""
    admit(by, Who.STAFF)
    if by.community_id != poll.community_id:
        raise NotFound
    if not may_mix(poll, at):
        raise DrawOver
    kept = {"announced": poll.seed, "drawn": text}
    return replace(poll, seed=mixed(poll.seed, text), rules={**poll.rules, "draw": kept})


def mixed(announced: str, text: str) -> str:
    """Return the seed: SHA-256 of the announced one, `|` and what was drawn, in hexadecimal digits."""
    return hashlib.sha256(f"{announced}|{text}".encode()).hexdigest()


def holds(poll: Poll) -> bool:
    """Return whether the poll's seed is what its draw makes of the announced one; where nothing was drawn it is."""
    kept = poll.rules.get("draw")
    return kept is None or poll.seed == mixed(kept["announced"], kept["drawn"])
