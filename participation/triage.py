"""批量分办: several cases that nobody has sorted, sent to one department in one go; each is judged for itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from participation.access import Actor, Who, admit
from participation.complaints import WORKED, Case, CaseMoved, Limits, Moved, handled
from participation.conflicts import ConflictOfInterest
from participation.handling import route
from participation.workdays import Office

MOST = 30
"""Cases in one go: what a person can look over before sending, and one transaction can lock without keeping others."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of the chosen cases: those that moved, and the numbers of those that had moved meanwhile."""

    moved: tuple[Moved, ...]
    missed: tuple[int, ...]


def unrouted(case: Case) -> bool:
    """Return whether a case still waits for somebody to say whose it is."""
    return case.department is None and case.state in WORKED


def send(cases: Iterable[Case], department: str, *, by: Actor, at: datetime, office: Office, limits: Limits) -> Sent:
    """Return the cases sent to the department, and which were sorted by somebody else meanwhile or are about that
    department: those stay as they are. Refuses with NotAllowed (no staff) or NotFound (another community's, or kept
    from `by`), and then nothing is sent."""
    admit(by, Who.STAFF)
    moved: list[Moved] = []
    missed: list[int] = []
    for case in cases:
        try:
            handled(case, by)  # first: whether it moved is nobody's to know from whom it is kept
            if not unrouted(case):
                raise CaseMoved
            moved.append(route(case, department, by=by, at=at, office=office, limits=limits))
        except (CaseMoved, ConflictOfInterest):
            missed.append(case.id)
    return Sent(tuple(moved), tuple(missed))
