"""A crowd races for few seats while processes are killed: no promise breaks. With 500 people: benchmarks/events.py."""

from dataclasses import replace

import pytest
from sqlalchemy import text

from benchmarks.events import SEATS, Rush, judged, line_moves, measured, planned, signed
from storage import Storage

GOOD = {"over": 0, "miscounted": 0, "halved": 0, "doubled": 0, "lost": 0, "passed_over": 0, "left_empty": 0}


async def test_a_race_with_kills_breaks_no_promise(database: str) -> None:
    found = await measured(database, 90, kills=2)
    assert {name: found[name] for name in GOOD} == GOOD
    assert SEATS - 3 <= found["seats_filled"] <= SEATS
    assert found["kills"] == 2


async def _raced(storage: Storage, count: int = 60) -> tuple[Rush, dict[int, str]]:
    rush = await planned(storage, count)
    told = {one[0]: await signed(storage, rush, *one) for one in rush.crowd}
    await line_moves(storage, rush)
    return rush, told


@pytest.mark.parametrize(
    ("column", "planted"),
    [
        ("halved", "UPDATE registrations SET party = party + 1 WHERE id = (SELECT max(id) FROM registrations)"),
        ("lost", "DELETE FROM registrations WHERE id = (SELECT max(id) FROM registrations)"),
        ("miscounted", "UPDATE events SET taken = taken - 1"),
        (
            "passed_over",
            "UPDATE registrations SET state = 'confirmed' WHERE id = (SELECT max(id) FROM registrations)",
        ),
        (
            "left_empty",
            "UPDATE registrations SET state = 'cancelled' WHERE state = 'confirmed'",
        ),
    ],
)
async def test_what_was_planted_is_found(sqlite: str, column: str, planted: str) -> None:
    """The columns' zeros mean something."""
    storage = Storage(sqlite)
    rush, told = await _raced(storage)
    assert {name: count for name, count in (await judged(storage, rush, told)).items() if name in GOOD} == GOOD
    async with storage.transaction() as tx:
        await tx.session.execute(text(planted))
    assert (await judged(storage, rush, told))[column] > 0
    await storage.close()


async def test_more_people_than_seats_are_found(sqlite: str) -> None:
    storage = Storage(sqlite)
    rush, told = await _raced(storage)
    async with storage.transaction() as tx:
        await tx.session.execute(text("UPDATE registrations SET state = 'confirmed' WHERE state = 'waiting'"))
    assert (await judged(storage, rush, told))["over"] > 0
    assert (await judged(storage, replace(rush, crowd=rush.crowd), told))["miscounted"] > 0
    await storage.close()
