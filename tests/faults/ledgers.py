"""What stands in a database after the faults, read through connections of the harness's own."""

import re
from collections import Counter
from typing import Any

from sqlalchemy import pool, text
from sqlalchemy.ext.asyncio import create_async_engine

from tests.faults.judge import Effect

_NUMBER = re.compile(r"第(\d+)次")


async def read(url: str, question: str) -> list[Any]:
    """Return the rows of a question."""
    engine = create_async_engine(url, poolclass=pool.NullPool)
    try:
        async with engine.connect() as connection:
            return list((await connection.execute(text(question))).all())
    finally:
        await engine.dispose()


async def of_linli(url: str) -> Counter[Effect]:
    """Return every case filed and every ballot cast, each as often as it is stored."""
    found: Counter[Effect] = Counter()
    cases = "SELECT r.chat_id, c.text FROM cases c JOIN residents r ON r.id = c.reporter_id"
    for person, words in await read(url, cases):
        found[person, "case", _number(words)] += 1
    ballots = "SELECT r.chat_id, b.changes FROM ballots b JOIN residents r ON r.id = b.resident_id"
    for person, changes in await read(url, ballots):
        for number in range(1, changes + 2):  # the first cast is no change
            found[person, "cast", number] += 1
    return found


async def of_plain(url: str) -> Counter[Effect]:
    """Return every row that the plain aiogram bot has stored."""
    rows = await read(url, "SELECT person, kind, words FROM effects")
    return Counter((person, kind, _number(words)) for person, kind, words in rows)


async def worked(url: str) -> set[int]:
    """Return the ids of the updates that Linli marked done."""
    return {row[0] for row in await read(url, "SELECT update_id FROM inbox WHERE done_at IS NOT NULL")}


async def unworked(url: str) -> int:
    """Return how many stored updates still wait to be worked."""
    waiting = "SELECT count(*) FROM inbox WHERE done_at IS NULL AND set_aside_at IS NULL"
    return int((await read(url, waiting))[0][0])


def _number(words: str) -> int:
    found = _NUMBER.search(words)
    return int(found[1]) if found else 0
