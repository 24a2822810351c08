"""What happens to events by itself, on both databases; every sweep run twice tells once."""

from datetime import datetime, timedelta

from participation.events import State
from storage import Storage
from storage.outbox import Owed
from tests.hall import NOW, Hall, hall

MORNING = NOW + timedelta(hours=22)  # eight o'clock the next day


def keys(owed: list[Owed]) -> list[tuple[str, int]]:
    return [(one.key, one.resident_id) for one in owed]


async def waiting(storage: Storage, begins: datetime | None = None) -> tuple[Hall, list[int]]:
    """Return a hall of one seat: the first resident has it, the second and third wait; and their numbers."""
    here = await hall(storage, capacity=1, people=4, begins=begins)
    for who in here.people[:3]:
        await here.sign_up(who)
    return here, [who.resident_id or 0 for who in here.people]


async def test_a_free_seat_is_offered_to_the_first_who_waits(storage: Storage) -> None:
    here, ids = await waiting(storage)
    await here.sweep()
    assert await here.told(NOW) == []
    await here.cancel(here.people[0])
    await here.sweep()
    await here.sweep()
    assert await here.states() == {ids[1]: State.OFFERED, ids[2]: State.WAITING}
    (owed,) = await here.told(NOW)
    assert (owed.key, owed.resident_id) == ("events-offered", ids[1])
    # ten in the morning and eleven and a half hours to the night; half an hour the next morning makes twelve
    assert owed.args["until_at"] == (MORNING + timedelta(minutes=30)).isoformat()
    assert owed.args["party"] == 1


async def test_an_offer_made_at_night_is_told_in_the_morning(storage: Storage) -> None:
    here, ids = await waiting(storage)
    night = NOW + timedelta(hours=14)
    await here.cancel(here.people[0], night)
    await here.sweep(night)
    assert await here.told(MORNING - timedelta(seconds=1)) == []
    (owed,) = await here.told(MORNING)
    assert owed.resident_id == ids[1]
    assert owed.args["until_at"] == (MORNING + timedelta(hours=12)).isoformat()


async def test_an_offer_nobody_answers_goes_on_to_the_next(storage: Storage) -> None:
    here, ids = await waiting(storage)
    await here.cancel(here.people[0])
    await here.sweep()
    until = MORNING + timedelta(minutes=30)
    await here.sweep(until - timedelta(seconds=1))
    assert (await here.states())[ids[1]] is State.OFFERED
    await here.sweep(until)
    await here.sweep(until)
    assert await here.states() == {ids[2]: State.OFFERED}
    assert keys(await here.told(until)) == [
        ("events-offered", ids[1]),
        ("events-offer-expired", ids[1]),
        ("events-offered", ids[2]),
    ]


async def test_the_last_call_tells_everyone_who_waits_each_time_a_seat_comes_free(storage: Storage) -> None:
    here, ids = await waiting(storage)
    call = here.event.begins_at - timedelta(hours=2)
    await here.sweep(call)
    assert "events-last-call" not in [one.key for one in await here.told(call)]
    await here.cancel(here.people[0], call)
    for _ in range(3):
        await here.sweep(call)
    called = [one for one in keys(await here.told(call)) if one[0] == "events-last-call"]
    assert called == [("events-last-call", ids[1]), ("events-last-call", ids[2])]
    assert (await here.states())[ids[1]] is State.WAITING
    async with storage.reading(here.community.id) as tx:
        second, third = (await tx.events.roster(here.event.id)).line
    await here.accept(third.id, here.people[2], call)
    await here.cancel(here.people[2], call)
    await here.sweep(call)
    called = [one for one in keys(await here.told(call)) if one[0] == "events-last-call"]
    assert called[2:] == [("events-last-call", second.resident_id)]


async def test_those_who_come_are_reminded_twice(storage: Storage) -> None:
    here, ids = await waiting(storage)
    begins = here.event.begins_at
    for before in (25, 24, 23.9, 3, 2, 1.9, 0):
        await here.sweep(begins - timedelta(hours=before))
    assert [one for one in keys(await here.told(begins)) if one[0] == "events-reminder"] == [
        ("events-reminder", ids[0]),
        ("events-reminder", ids[0]),
    ]


async def test_an_outage_over_both_reminders_leaves_one(storage: Storage) -> None:
    here, ids = await waiting(storage)
    late = here.event.begins_at - timedelta(hours=1)
    await here.sweep(late)
    await here.sweep(late)
    assert keys(await here.told(late)) == [("events-reminder", ids[0])]


async def test_nobody_is_told_at_night_unless_the_morning_is_too_late(storage: Storage) -> None:
    early = MORNING - timedelta(minutes=30)  # the event begins at half past seven
    here, ids = await waiting(storage, begins=early)
    night = NOW + timedelta(hours=14)
    await here.cancel(here.people[0], night)
    await here.sweep(night)
    assert keys(await here.told(night)) == [("events-last-call", ids[1]), ("events-last-call", ids[2])]


async def test_who_waited_in_vain_is_told_when_it_begins(storage: Storage) -> None:
    here, ids = await waiting(storage)
    begins = here.event.begins_at
    await here.sweep(begins)
    await here.sweep(begins)
    assert keys(await here.told(begins)) == [("events-line-closed", ids[1]), ("events-line-closed", ids[2])]
    assert await here.states() == {ids[0]: State.CONFIRMED}
