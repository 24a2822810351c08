"""What happens by itself when an event is over, on both databases; run twice it tells once, and at night nobody."""

from dataclasses import replace
from datetime import datetime, timedelta

from participation.attendance import check_in
from participation.events import State
from scheduler.attendance import close_lists
from storage import Storage
from tests.hall import Hall, hall
from tests.storage.test_attendance import staff


async def closing(storage: Storage, here: Hall, at: datetime) -> None:
    more: bool = True
    while more:
        async with storage.transaction() as tx:
            with tx.everywhere():
                more = await close_lists(tx, at)


async def test_who_came_is_asked_once_and_who_did_not_three_hours_later(storage: Storage) -> None:
    here = await hall(storage, capacity=5, people=4)
    kept = [await here.sign_up(who) for who in here.people[:3]]
    begins = here.event.begins_at.replace(hour=11)  # seven in the evening, to nine
    async with storage.transaction(here.community.id) as tx:
        event = await tx.events.get(here.event.id, lock=True)
        await tx.events.change(replace(event, begins_at=begins, ends_at=begins + timedelta(hours=2)))
        event = await tx.events.get(here.event.id)
        await tx.events.seat(check_in(event, kept[0], by=staff(here), at=begins))
    over = begins + timedelta(hours=2)
    await closing(storage, here, over - timedelta(seconds=1))
    assert set((await here.states()).values()) == {State.CHECKED_IN, State.CONFIRMED}
    for moment in (over, over, over + timedelta(hours=2)):
        await closing(storage, here, moment)
    ids = [who.resident_id or 0 for who in here.people]
    assert await here.states() == {ids[0]: State.ATTENDED, ids[1]: State.CONFIRMED, ids[2]: State.CONFIRMED}
    assert [(one.key, one.resident_id) for one in await here.told(over)] == [("attendance-asked", ids[0])]
    closed = over + timedelta(hours=3)  # midnight
    for _ in range(2):
        await closing(storage, here, closed)
    assert await here.states() == {ids[0]: State.ATTENDED, ids[1]: State.NO_SHOW, ids[2]: State.NO_SHOW}
    missed = [one for one in await here.told(closed) if one.key == "attendance-missed"]
    assert missed == []  # at night nobody is told
    morning = closed + timedelta(hours=8)
    told = [(one.key, one.resident_id) for one in await here.told(morning) if one.key == "attendance-missed"]
    assert told == [("attendance-missed", ids[1]), ("attendance-missed", ids[2])]
    async with storage.reading(here.community.id) as tx:
        assert (await tx.events.get(here.event.id)).settled_at == closed
        assert await tx.attendance.ended(morning) == []
