"""A resident's words → the department they may concern and the danger in them, with the community's own words."""

from classifier import Classifier, Intent, Keyword, Reading
from storage import Transaction


def classifier() -> Classifier:
    """Return the shipped classifier; loaded once in a process, at the first text."""
    return Classifier.load()


async def read(tx: Transaction, community_id: int | None, text: str) -> Reading:
    """Return what the text was understood to be, by the shipped table and the community's list."""
    words = [] if community_id is None else await tx.words.all()
    return classifier().read(text, [Keyword(line.word, line.department, line.weight) for line in words])


def intent(text: str) -> Intent | None:
    """Return what a text outside any conversation seems to want."""
    return classifier().intent(text)
