"""以奖代补: the city's reward for work that was done, accepted and found good; never before."""

from dataclasses import replace
from datetime import datetime

from participation.access import Actor, Who
from participation.ledgers import BadAmount, Book, Entry, Measure
from participation.money import MOST, Source, yuan
from participation.projects import Moved, Project, Stage, StageMoved, at_stage, moved, neighbour


def pay(project: Project, fen: int, note: str, *, by: Actor, at: datetime) -> tuple[Entry | None, Moved]:
    """Return the line of the reward that the office says was paid, and the project in REWARD_PAID; no line when
    nothing was due (0 fen). Refuses with StageMoved while neighbours are still asked, or with BadAmount."""
    staff = neighbour(project, by, Who.STAFF)
    at_stage(project, Stage.EVALUATED)
    if project.judged is None:
        raise StageMoved
    if not 0 <= fen <= MOST:
        raise BadAmount
    entry = Entry(0, project.id, at, staff, Book.REWARD, Source.FINANCE, Measure.MONEY, fen, note) if fen else None
    return entry, moved(
        replace(project, stage=Stage.REWARD_PAID, until_at=None), project, at=at, by=staff, why="reward-paid",
        sentence="acceptance-told-reward", sum=yuan(fen), paid=fen > 0,
    )  # fmt: skip
