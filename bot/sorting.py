"""A resident's words → the department they may concern and the danger in them, with the community's own words."""

import asyncio
from threading import Lock

from classifier import Classifier, Intent, Keyword, Reading
from classifier.matters import Matter
from classifier.matters import matters as told_apart
from storage import Transaction


class Warming(Exception):
    """The classifier is not in memory yet: wait for `ready` with no transaction open, then try again."""


_loading = Lock()
_loaded: Classifier | None = None


def classifier() -> Classifier:
    """Return the shipped classifier; loaded once in a process, by whichever thread asks first."""
    global _loaded
    with _loading:  # two that load at once take twice as long, and one of them may be the event loop
        if _loaded is None:
            shipped = Classifier.load()
            shipped.read("暖")  # what is made at the first text is made now
            _loaded = shipped
        return _loaded


async def ready() -> Classifier:
    """Return the classifier as soon as it is in memory; others go on meanwhile."""
    return await asyncio.to_thread(classifier) if _loaded is None else _loaded


async def read(tx: Transaction, community_id: int | None, text: str) -> Reading:
    """Return what the text was understood to be, by the shipped table and the community's list. Raises Warming."""
    return _in_memory().read(text, await _own(tx, community_id))


async def matters(tx: Transaction, community_id: int | None, text: str) -> tuple[Matter, ...]:
    """Return the matters of a text that surely belong to different departments; none when there is but one. Raises
    Warming."""
    return told_apart(_in_memory(), text, await _own(tx, community_id))


def intent(text: str) -> Intent | None:
    """Return what a text outside any conversation seems to want. Raises Warming."""
    return _in_memory().intent(text)


def _in_memory() -> Classifier:
    if _loaded is None:
        raise Warming
    return _loaded


async def _own(tx: Transaction, community_id: int | None) -> list[Keyword]:
    lines = [] if community_id is None else await tx.words.all()
    return [Keyword(line.word, line.department, line.weight) for line in lines]
