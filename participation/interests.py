"""What people like to do 兴趣, and what they do not wish to be told. Their own, wherever they live."""

import json
from enum import StrEnum
from pathlib import Path

from participation.refusals import NotFound

INTERESTS: tuple[str, ...] = tuple(
    json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))["interests"]
)
"""The keys, in the order in which they are offered. Events' kinds are the same."""


class Mute(StrEnum):
    """What somebody may wish not to get."""

    WEEKLY = "weekly"  # the week's suggestions
    SHIFTS = "shifts"  # being asked to shifts


def known(interest: str) -> str:
    """Return the interest when it is one. Refuses with NotFound."""
    if interest not in INTERESTS:
        raise NotFound
    return interest
