"""The week's digest is owed once a week and person on both databases, also when two replicas ask at once."""

import asyncio
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from participation.complaints import Case
from scheduler.digests import send_weekly
from storage import Storage
from storage.outbox import Owed
from tests.storage.test_complaints import Place


@pytest.fixture
async def place(storage: Storage) -> Place:
    return await Place(storage).found()


def monday(case: Case) -> datetime:
    """Return the first Monday at nine after a case was filed."""
    day = case.created_at.astimezone(ZoneInfo("Asia/Shanghai"))
    return (day + timedelta(days=7 - day.weekday())).replace(hour=9, minute=0, second=0, microsecond=0)


async def sweep(place: Place, at: datetime) -> None:
    async with place.storage.transaction() as tx:
        with tx.everywhere():
            await send_weekly(tx, at)


async def owed(place: Place) -> list[Owed]:
    async with place.storage.reading() as tx:
        with tx.everywhere():
            found = await tx.outbox.due(await tx.now() + timedelta(days=60), limit=500)
    return [one for one in found if one.key == "digests-week"]


async def test_staff_read_all_and_handlers_their_own_once_a_week(place: Place) -> None:
    case, _, _ = await place.file("police"), await place.file("police"), await place.file(None)
    other = await Place(place.storage).found("b", first=100)  # nothing came there, so nothing is said there
    at = monday(case)
    for moment in (at - timedelta(minutes=1), at, at, at + timedelta(hours=20)):
        await sweep(place, moment)
    told = {one.resident_id: one.args for one in await owed(place)}
    assert sorted(told) == sorted([place.police.id, place.staff.id])  # health has nothing
    assert (told[place.staff.id]["filed"], told[place.staff.id]["open"]) == (3, 3)
    assert (told[place.police.id]["filed"], told[place.police.id]["whole"]) == (2, False)
    assert other.staff.id not in told
    await sweep(place, at + timedelta(days=7))
    assert len(await owed(place)) == 4


async def test_two_replicas_send_one(place: Place) -> None:
    case = await place.file("police")
    await asyncio.gather(*(sweep(place, monday(case)) for _ in range(6)))
    assert sorted(one.resident_id for one in await owed(place)) == sorted([place.police.id, place.staff.id])


async def test_a_digest_that_would_be_a_day_late_is_left_out(place: Place) -> None:
    case = await place.file("police")
    await sweep(place, monday(case) + timedelta(hours=25))
    assert await owed(place) == []
