"""以奖代补: the city's reward for work that was done, accepted and found good; never before.

What was noted wrongly is taken back by a second person with a reason, and noted anew. The project stays where it is:
it was accepted and judged. Nobody is entrusted with it and no story is told while the reward is open.
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from participation.access import Actor, Who
from participation.ledgers import BadAmount, Book, Entry, Measure
from participation.money import MOST, Source, yuan
from participation.projects import Moved, Project, Stage, StageMoved, Step, at_stage, moved, neighbour
from participation.refusals import Refusal

NOTED = (Stage.REWARD_PAID, Stage.IN_CARE, Stage.REVIEW)
"""Stages at which a reward stands noted and may be found wrong."""


class OwnNote(Refusal):
    """Whoever noted the reward does not take it back alone."""

    key = "care-reward-own-note"


class RewardOpen(Refusal):
    """The reward was noted wrongly and has not been noted anew."""

    key = "care-reward-open"


def pay(project: Project, fen: int, note: str, *, by: Actor, at: datetime) -> tuple[Entry | None, Moved]:
    """Return the line of the reward that the office says was paid, and the project in REWARD_PAID; no line when
    nothing was due (0 fen). What was found wrong is noted anew, and the project stays where it is.

    Refuses with StageMoved while neighbours are still asked, or with BadAmount.
    """
    staff = neighbour(project, by, Who.STAFF)
    anew = project.reward_wrong_at is not None
    at_stage(project, *(NOTED if anew else (Stage.EVALUATED,)))
    if not anew and project.judged is None:
        raise StageMoved
    if not 0 <= fen <= MOST:
        raise BadAmount
    entry = Entry(0, project.id, at, staff, Book.REWARD, Source.FINANCE, Measure.MONEY, fen, note) if fen else None
    paid = replace(project, reward_wrong_at=None) if anew else replace(project, stage=Stage.REWARD_PAID, until_at=None)
    return entry, moved(
        paid, project, at=at, by=staff, why="reward-paid",
        sentence="acceptance-told-reward-anew" if anew else "acceptance-told-reward", sum=yuan(fen), paid=fen > 0,
    )  # fmt: skip


def take_back(
    project: Project, steps: Collection[Step], entries: Collection[Entry], why: str, *, by: Actor, at: datetime
) -> tuple[Entry | None, Moved]:
    """Return the counter-entry to the reward that stands, and the project with its reward open; no line where it was
    noted that nothing was due. `steps` and `entries` are all of the project.

    Refuses with StageMoved where no reward is noted, or with OwnNote.
    """
    staff = neighbour(project, by, Who.STAFF)
    at_stage(project, *NOTED)
    noted = [step for step in steps if step.why == "reward-paid"]
    if project.reward_wrong_at is not None or not noted:
        raise StageMoved
    if noted[-1].by == staff:
        raise OwnNote
    taken = {one.corrects for one in entries}
    stands = [one for one in entries if one.book is Book.REWARD and one.corrects is None and one.id not in taken]
    counter = (
        replace(stands[-1], id=0, at=at, by=staff, amount=-stands[-1].amount, note=why, corrects=stands[-1].id)
        if stands
        else None
    )
    return counter, moved(
        replace(project, reward_wrong_at=at), project, at=at, by=staff, why="reward-wrong",
        sentence="acceptance-told-reward-wrong", sum=yuan(stands[-1].amount if stands else 0), reason=why,
    )  # fmt: skip
