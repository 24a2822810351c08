"""The week's suggestions are owed once a week and person on both databases, also when replicas ask at once."""

import asyncio
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from participation.club_sessions import Session
from participation.clubs import Club
from participation.events import Event
from participation.interests import Mute
from scheduler.discovery import send_suggestions
from storage import Storage
from storage.outbox import Owed
from tests.storage.test_joining import Street

THURSDAY = datetime(2026, 11, 26, 15, tzinfo=ZoneInfo("Asia/Shanghai"))


@pytest.fixture
async def street(storage: Storage) -> Street:
    """Six neighbours; three like something, one of them has muted it; two events, one of them of another community."""
    other = await Street(storage).found(1, "b", first=100)
    street = await Street(storage).found(4)
    for one in (other, street):
        async with storage.transaction(one.community.id) as tx:
            for number in (1, 2):
                begins = THURSDAY + timedelta(days=number)
                await tx.events.add(
                    Event(
                        0, one.community.id, f"{one.community.slug}{number}", "楼下", begins, 9, one.staff.id, THURSDAY
                    )
                )
            await tx.interests.like(one.people[0].id, "opera", THURSDAY)
    async with storage.transaction(street.community.id) as tx:
        for number in (1, 2):
            await tx.interests.like(street.people[number].id, "drum", THURSDAY)
        await tx.interests.mute(street.people[2].id, Mute.WEEKLY, THURSDAY)
    return street


async def sweep(street: Street, at: datetime) -> None:
    async with street.storage.transaction() as tx:
        with tx.everywhere():
            await send_suggestions(tx, at)


async def owed(street: Street) -> list[Owed]:
    async with street.storage.reading() as tx:
        with tx.everywhere():
            found = await tx.outbox.due(THURSDAY + timedelta(days=60), limit=500)
    return [one for one in found if one.key == "discovery-week" and one.community_id == street.community.id]


async def test_once_a_week_whoever_likes_something_and_has_not_muted_it(street: Street) -> None:
    for moment in (THURSDAY - timedelta(minutes=1), THURSDAY, THURSDAY, THURSDAY + timedelta(hours=20)):
        await sweep(street, moment)
    found = await owed(street)
    assert sorted(one.resident_id for one in found) == [street.people[0].id, street.people[1].id]
    titles = [[thing["args"]["title"] for thing in one.args["things_told"]] for one in found]
    assert titles == [["a1", "a2"]] * 2
    await sweep(street, THURSDAY + timedelta(days=7))  # nothing is coming any more, so nothing is said
    assert len(await owed(street)) == 2


async def test_replicas_that_ask_at_once_tell_once(street: Street) -> None:
    await asyncio.gather(*(sweep(street, THURSDAY) for _ in range(6)))
    assert sorted(one.resident_id for one in await owed(street)) == [street.people[0].id, street.people[1].id]


async def test_a_day_late_it_is_left_out(street: Street) -> None:
    await sweep(street, THURSDAY + timedelta(hours=25))
    assert await owed(street) == []


async def test_a_club_is_told_of_once_also_when_replicas_ask_at_once(street: Street) -> None:
    drummer, opera, now = street.people[1], street.people[0], THURSDAY
    async with street.storage.transaction(street.community.id) as tx:
        club = await tx.clubs.add(
            Club(0, street.community.id, "腰鼓队", "drum", "广场", "", None, street.staff.id, now)
        )  # fmt: skip
        for days in (1, 8, 15):
            begins = now + timedelta(days=days, hours=4)
            await tx.clubs.sessions.add(
                Session(0, club.community_id, club.id, begins, begins + timedelta(hours=1), street.staff.id, now)
            )
    for week in (0, 7):
        await asyncio.gather(*(sweep(street, now + timedelta(days=week)) for _ in range(3)))
    told = {
        one.resident_id: [thing["args"]["title"] for thing in one.args["things_told"]]
        for one in await owed(street)
    }  # fmt: skip
    assert told == {drummer.id: ["a1", "腰鼓队", "a2"], opera.id: ["a1", "a2"]}
    async with street.storage.transaction() as tx:
        await tx.discovery.forget(drummer.id)
    await sweep(street, now + timedelta(days=14))
    assert [one.args["has_clubs"] for one in await owed(street) if one.resident_id == drummer.id] == [True, True]
