"""A year of repeating shifts is whole, and made within its goal. For nine communities: benchmarks/shifts.py."""

import asyncio

import pytest
from sqlalchemy import text

from benchmarks.shifts import GOAL_S, judged, measured, planned, swept
from storage import Storage

WHOLE = {"missing": 0, "doubled": 0, "astray": 0, "unsealed": 0}


async def test_a_year_of_two_communities_is_whole_and_quick(database: str) -> None:
    found = await measured(database, 2)
    assert {name: found[name] for name in WHOLE} == WHOLE
    assert found["made"] == 2 * (364 + 4 * 52)
    assert found["cpu_s"] < GOAL_S


async def test_two_workers_at_once_make_each_shift_once(storage: Storage) -> None:
    began = await planned(storage, 2)
    await asyncio.gather(*(swept(storage, began) for _ in range(3)))
    assert await judged(storage, 2, began, 1) == {"made": 2 * (28 + 4 * 4), **WHOLE}


@pytest.mark.parametrize(
    ("column", "planted"),
    [
        ("missing", "DELETE FROM shifts WHERE id = 3"),
        ("doubled", "UPDATE shifts SET begins_at = (SELECT begins_at FROM shifts WHERE id = 1) WHERE id = 2"),
        ("astray", "UPDATE shifts SET begins_at = datetime(begins_at, '+1 hour') WHERE id = 3"),
        ("unsealed", "UPDATE shifts SET secret = (SELECT secret FROM shifts WHERE id = 1) WHERE id = 2"),
        ("unsealed", "UPDATE shifts SET secret = '' WHERE id = 2"),
    ],
)
async def test_what_was_planted_is_found(sqlite: str, column: str, planted: str) -> None:
    """The columns' zeros mean something."""
    storage = Storage(sqlite)
    began = await planned(storage, 1)
    await swept(storage, began)
    assert await judged(storage, 1, began, 1) == {"made": 44, **WHOLE}
    async with storage.transaction() as tx:
        await tx.session.execute(text("DROP INDEX uq_shifts_pattern_id_begins_at"))
        await tx.session.execute(text(planted))
    assert (await judged(storage, 1, began, 1))[column] > 0
    await storage.close()
