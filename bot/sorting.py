"""A resident's words → the department they may concern and the danger in them, with the community's own words."""

from classifier import Classifier, Intent, Keyword, Reading
from classifier.matters import Matter
from classifier.matters import matters as told_apart
from storage import Transaction


def classifier() -> Classifier:
    """Return the shipped classifier; loaded once in a process, at the first text."""
    return Classifier.load()


async def read(tx: Transaction, community_id: int | None, text: str) -> Reading:
    """Return what the text was understood to be, by the shipped table and the community's list."""
    return classifier().read(text, await _own(tx, community_id))


async def matters(tx: Transaction, community_id: int | None, text: str) -> tuple[Matter, ...]:
    """Return the matters of a text that surely belong to different departments; none when there is but one."""
    return told_apart(classifier(), text, await _own(tx, community_id))


def intent(text: str) -> Intent | None:
    """Return what a text outside any conversation seems to want."""
    return classifier().intent(text)


async def _own(tx: Transaction, community_id: int | None) -> list[Keyword]:
    lines = [] if community_id is None else await tx.words.all()
    return [Keyword(line.word, line.department, line.weight) for line in lines]
