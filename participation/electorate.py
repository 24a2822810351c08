"""The roll of a poll: why somebody is not on it. Taken once, at the opening; what happens to people later changes it no
more. Whether their ballot then counts is the pack's to say (`packs.Leavers`)."""

from enum import StrEnum


class Excluded(StrEnum):
    """Why a resident of the community may not press in a poll; the first that is true is told."""

    UNVERIFIED = "unverified"
    BLOCKED = "blocked"
    ELSEWHERE = "elsewhere"  # no home of theirs here is known
    NO_HOUSEHOLD = "no-household"  # the register knows no household of theirs
    MINOR = "minor"
    NOT_OWNER = "not-owner"
    REPRESENTED = "represented"  # their household's 户代表 presses
    LATER = "later"  # known here only since the roll was taken
