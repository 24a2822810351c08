"""What another list of words would have done to a community's past cases, asked before the list is changed."""

import asyncio
from collections.abc import Sequence
from typing import Any

from bot import sorting
from classifier import Keyword
from classifier.proposals import Past, compare
from participation.words import Word
from storage import Transaction


async def effect(tx: Transaction, before: Sequence[Word], after: Sequence[Word]) -> dict[str, Any]:
    """Return how many past `cases` there are, how many `heard` a word that differs, how many would be sorted right
    that are not (`better`) and the other way round (`worse`)."""
    past = [Past(one.id, one.text, one.department, one.reporter_id) for one in await tx.lessons.past()]
    found = await asyncio.to_thread(compare, (await sorting.ready()).read, past, _keywords(before), _keywords(after))
    return {"cases": found.cases, "heard": found.heard, "better": len(found.better), "worse": len(found.worse)}


def _keywords(lines: Sequence[Word]) -> list[Keyword]:
    return [Keyword(line.word, line.department, line.weight) for line in lines]
