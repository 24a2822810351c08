"""Several matters in one text: each becomes a case of its own, all of them at once or none."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from participation import complaints
from participation.access import Actor
from participation.complaints import Case, Limits, Sorted, Told
from participation.refusals import Refusal
from participation.workdays import Office


@dataclass(frozen=True, slots=True)
class Part:
    """One of the matters: what the resident says of it, and where it goes."""

    told: Told
    where: Sorted


class TooManyAtOnce(Refusal):
    """The person may file `most` cases a day, has filed `today` of them, and `parts` more do not fit."""

    key = "matters-too-many"


def file(
    parts: Sequence[Part], *, by: Actor, at: datetime, office: Office, limits: Limits, today: int
) -> tuple[Case, ...]:
    """Return a case for each part in their order, none stored yet; each counts among the day's.

    Refuses with TooManyAtOnce when they do not all fit into the day, and like `complaints.file`.
    """
    if parts and today + len(parts) > limits.a_day:
        raise TooManyAtOnce(most=limits.a_day, today=today, parts=len(parts))
    return tuple(
        complaints.file(part.told, part.where, by=by, at=at, office=office, limits=limits, today=today + number)
        for number, part in enumerate(parts)
    )
