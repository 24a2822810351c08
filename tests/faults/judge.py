"""What Telegram was told is taken, against what stands in the database and in the chats. Pure: knows no process.

The effects are chosen so that each can be counted: a complaint whose text carries a running number (one case a
number, never two), a changed ballot (its row counts the changes), and for the plain bot a row a message.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

Effect = tuple[int, str, int]
"""Whose, what kind, and which in that person's count from 1."""


@dataclass(slots=True)
class Act:
    """One update that a person caused. `effect` is None for a step that only moves the conversation; `sends`: its
    reply is a new message, not a change of the one that stands."""

    update: int
    person: int
    effect: Effect | None = None
    sends: bool = False
    replied: bool = False


@dataclass(slots=True)
class Record:
    """All that is known at the end. `worked` holds the updates marked done; None when the bot keeps no such marks.

    `told` is how many new messages each person got; `waiting` holds people whose button still waits for an answer.
    """

    acts: list[Act]
    taken: Collection[int]
    effects: Mapping[Effect, int]
    worked: Collection[int] | None = None
    told: Mapping[int, int] = field(default_factory=dict)
    waiting: Collection[int] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """The columns of issue 3, and who and what it was, to look into."""

    acknowledged: int
    lost: int
    doubled: int
    missing: int
    repeated: int
    lost_updates: tuple[int, ...] = ()
    missing_people: tuple[int, ...] = ()
    told_again: tuple[int, ...] = ()


def judge(record: Record) -> Verdict:
    """Return what was lost (taken, without its effect or never worked), doubled (effects more often than caused),
    missing (people whose last update was never answered) and repeated (messages more than were due)."""
    acknowledged = [act for act in record.acts if act.update in record.taken]
    lost = [act.update for act in acknowledged if _lost(act, record)]
    caused = Counter(act.effect for act in record.acts if act.effect is not None)
    doubled = sum(max(0, count - caused[effect]) for effect, count in record.effects.items())
    missing = {person for person, last in _last(record.acts).items() if not last.replied} | set(record.waiting)
    due = Counter(act.person for act in record.acts if act.sends)
    again = {person: told - due[person] for person, told in record.told.items() if told > due[person]}
    return Verdict(
        len(acknowledged),
        len(lost),
        doubled,
        len(missing),
        sum(again.values()),
        tuple(lost),
        tuple(sorted(missing)),
        tuple(again),
    )


def _lost(act: Act, record: Record) -> bool:
    if act.effect is not None and not record.effects.get(act.effect):
        return True
    return record.worked is not None and act.update not in record.worked


def _last(acts: Iterable[Act]) -> dict[int, Act]:
    return {act.person: act for act in acts}
