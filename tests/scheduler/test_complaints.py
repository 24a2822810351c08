"""What happens to a case by itself, each thing once, however often the clock is asked."""

import asyncio
from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from participation import closing, handling
from participation.complaints import Case, Kind, State
from scheduler.complaints import close_unanswered, escalate_overdue, tell_unsigned, warn_amber, warn_silent
from storage import Storage
from tests.storage.test_complaints import HOUSE, LIMITS, Place

SWEEPS = (tell_unsigned, warn_amber, escalate_overdue, close_unanswered, warn_silent)
SOON = "complaints-told-silent-soon"


def at_hour(hour: int, after: datetime) -> datetime:
    """Return the first moment from then on at which it is that hour in the community."""
    local = after.astimezone(ZoneInfo("Asia/Shanghai"))
    found = local.replace(hour=hour, minute=0, second=0, microsecond=0)
    return found if found >= local else found + timedelta(days=1)


@pytest.fixture
async def place(storage: Storage) -> Place:
    return await Place(storage).found()


async def sweep(place: Place, at: datetime) -> Counter[tuple[int, str]]:
    """Run every sweep twice at a moment; return what has been owed in all, and to whom."""
    for _ in range(2):
        for one in SWEEPS:
            async with place.storage.transaction() as tx:
                with tx.everywhere():
                    await one(tx, at)
    async with place.storage.reading() as tx:
        with tx.everywhere():
            due = await tx.outbox.due(at + timedelta(days=400), limit=500)
    return Counter((owed.resident_id, owed.key) for owed in due)


async def now(place: Place, case: Case) -> Case:
    async with place.storage.reading(place.community.id) as tx:
        return await tx.complaints.get(case.id)


async def test_nothing_happens_before_its_time(place: Place) -> None:
    case = await place.file()
    assert case.sign_due_at is not None
    before = await sweep(place, case.created_at)
    assert await sweep(place, case.sign_due_at - timedelta(seconds=1)) == before


async def test_staff_hear_once_that_nobody_signed(place: Place) -> None:
    case = await place.file()
    assert case.sign_due_at is not None
    told = await sweep(place, case.sign_due_at)
    assert told[place.staff.id, "complaints-office-unsigned"] == 1
    assert (await now(place, case)).state is State.DISPATCHED


async def test_a_signed_case_worries_nobody(place: Place) -> None:
    case = await place.file()
    await place.move(case, handling.sign, by=place.police)
    assert case.sign_due_at is not None
    assert (await sweep(place, case.sign_due_at))[place.staff.id, "complaints-office-unsigned"] == 0


async def test_amber_then_overdue_each_once(place: Place) -> None:
    case = await place.file()
    await place.move(case, handling.sign, by=place.police)
    assert case.amber_at is not None
    assert case.due_at is not None
    amber = await sweep(place, case.amber_at)
    assert amber[place.police.id, "complaints-office-amber"] == 1
    overdue = await sweep(place, case.due_at)
    assert (await now(place, case)).state is State.SUPERVISED
    for who, key in (
        (place.police, "complaints-office-supervised"),
        (place.staff, "complaints-office-supervised"),
        (place.reporter, "complaints-told-supervised"),
    ):
        assert overdue[who.id, key] == 1
    assert await sweep(place, case.due_at + timedelta(days=30)) == overdue


async def test_a_case_without_a_department_is_supervised_too(place: Place) -> None:
    case = await place.file(department=None)
    assert case.due_at is not None
    told = await sweep(place, case.due_at)
    assert (await now(place, case)).state is State.SUPERVISED
    assert told[place.staff.id, "complaints-office-supervised"] == 1


async def test_silence_closes_and_is_not_satisfaction(place: Place) -> None:
    case = await place.file()
    await place.move(case, handling.sign, by=place.police)
    answered = await place.move(case, handling.answer, "好了", by=place.police, limits=LIMITS)
    assert answered.silent_at is not None
    await sweep(place, answered.silent_at - timedelta(seconds=1))
    assert (await now(place, case)).state is State.ASK_RESIDENT
    told = await sweep(place, answered.silent_at)
    assert (await now(place, case)).state is State.CLOSED_SILENT
    assert told[place.reporter.id, "complaints-told-closed-silent"] == 1
    async with place.storage.reading(place.community.id) as tx:
        last = (await tx.complaints.steps(case.id))[-1]
    assert (last.by, last.frm, last.why) == (None, State.ASK_RESIDENT, "silent")


async def test_the_reporter_is_reminded_once_on_the_day_before_and_by_day(place: Place) -> None:
    case = await place.file()
    await place.move(case, handling.sign, by=place.police)
    answered = await place.move(case, handling.answer, "好了", by=place.police, limits=LIMITS)
    assert answered.silent_at is not None
    opens = answered.silent_at - timedelta(days=LIMITS.silent_warned_days)
    assert (await sweep(place, at_hour(11, opens - timedelta(days=1))))[place.reporter.id, SOON] == 0
    assert (await sweep(place, at_hour(3, opens)))[place.reporter.id, SOON] == 0, "in the night"
    morning = at_hour(8, opens)
    assert (await sweep(place, morning))[place.reporter.id, SOON] == 1
    assert (await sweep(place, morning + timedelta(minutes=5)))[place.reporter.id, SOON] == 1
    async with place.storage.reading(place.community.id) as tx:
        [owed] = [one for one in await tx.outbox.due(morning, limit=500) if one.key == SOON]
    assert owed.args["silent_at"] == answered.silent_at.isoformat()
    assert owed.args["reopen_days"] == LIMITS.reopen_days
    # sent back and answered again, the days begin anew, and the reminder with them
    await place.move(case, closing.redo, "还漏", by=place.reporter, office=HOUSE, limits=LIMITS)
    again = await place.move(case, handling.answer, "修了", by=place.police, limits=LIMITS)
    assert again.silent_at is not None
    assert (await sweep(place, at_hour(9, again.silent_at - timedelta(days=1))))[place.reporter.id, SOON] == 2


async def test_replicas_that_look_at_once_remind_once(place: Place) -> None:
    case = await place.file()
    await place.move(case, handling.sign, by=place.police)
    answered = await place.move(case, handling.answer, "好了", by=place.police, limits=LIMITS)
    assert answered.silent_at is not None
    eve = at_hour(10, answered.silent_at - timedelta(days=1))

    async def look() -> None:
        async with place.storage.transaction() as tx:
            with tx.everywhere():
                await warn_silent(tx, eve)

    await asyncio.gather(*(look() for _ in range(4)))
    assert (await sweep(place, eve))[place.reporter.id, SOON] == 1


async def test_who_has_spoken_and_a_community_with_one_day_are_not_reminded(place: Place) -> None:
    case = await place.file()
    await place.move(case, handling.sign, by=place.police)
    answered = await place.move(case, handling.answer, "好了", by=place.police, limits=LIMITS)
    assert answered.silent_at is not None
    eve = at_hour(10, answered.silent_at - timedelta(days=1))
    async with place.storage.transaction() as tx:
        with tx.everywhere():
            await tx.communities.change(replace(place.community, terms={"complaints": {"silent_days": 1}}))
    assert (await sweep(place, eve))[place.reporter.id, SOON] == 0
    async with place.storage.transaction() as tx:
        with tx.everywhere():
            await tx.communities.change(place.community)
    await place.move(case, closing.resolve, by=place.reporter)
    assert (await sweep(place, eve))[place.reporter.id, SOON] == 0


async def test_an_answered_case_is_not_overdue(place: Place) -> None:
    case = await place.file(kind=Kind.CONSULT)
    await place.move(case, handling.sign, by=place.police)
    await place.move(case, handling.answer, "好了", by=place.police, limits=LIMITS)
    assert case.due_at is not None
    await sweep(place, case.due_at + timedelta(hours=1))
    assert (await now(place, case)).state is State.ASK_RESIDENT


async def test_praise_has_no_deadline(place: Place) -> None:
    case = await place.file(kind=Kind.PRAISE)
    before = await sweep(place, case.created_at)
    assert await sweep(place, case.created_at + timedelta(days=60)) == before
