"""Exports: who took a list of people out of Linli, of what and for whom (SECURITY.md, "who exported what")."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Export:
    """A list that `by` asked for and `to` was given: `what` it holds, `about` which thing, of which building."""

    id: int
    community_id: int
    by: int
    to: int
    what: str
    about: int
    building_id: int | None
    at: datetime
