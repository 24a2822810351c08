"""What rates are counted from, on both databases: the same figures as from the cases' whole ways."""

from datetime import timedelta

import pytest

from participation import closing, handling
from participation.access import Actor
from participation.complaints import Kind
from participation.rates import rates
from storage import Storage
from tests.storage.test_complaints import LIMITS, Place

YEAR = timedelta(days=365)


@pytest.fixture
async def place(storage: Storage) -> Place:
    return await Place(storage).found()


async def test_the_figures_are_those_of_the_whole_ways(place: Place) -> None:
    for department, kind in (("police", Kind.COMPLAINT), ("health", Kind.HELP), ("police", Kind.PRAISE)):
        case = await place.file(department, kind)
        by = place.police if department == "police" else place.health
        await place.move(case, handling.sign, by=by)
        await place.move(case, handling.answer, "好了", by=by, limits=LIMITS)
        if kind is not Kind.PRAISE:
            await place.move(case, closing.resolve, by=place.reporter)
    await place.file(None)
    staff = await place.actor(place.staff)
    async with place.storage.reading(place.community.id) as tx:
        now = await tx.now()
        found = await tx.histories.filed(now - YEAR, now + YEAR, staff)
        whole = [(case, await tx.complaints.steps(case.id)) for case, _ in found]
    counted = rates(found, at=now + YEAR)
    assert counted == rates(whole, at=now + YEAR)
    assert (counted.cases, counted.response.yes, counted.response.silent, counted.response.praise) == (4, 2, 1, 1)
    assert (counted.solved.yes, counted.satisfied.silent) == (2, 2)


async def test_a_span_has_an_end_and_a_handler_sees_their_own(place: Place) -> None:
    mine, _, _ = await place.file("police"), await place.file("health"), await place.file(None)
    other = await Place(place.storage).found("b", first=100)
    await other.file("police")

    async def seen(by: Actor, shift: timedelta = timedelta()) -> list[int]:
        async with place.storage.reading(place.community.id) as tx:
            since, until = mine.created_at + shift, mine.created_at + YEAR + shift
            return [case.id for case, _ in await tx.histories.filed(since, until, by)]

    police, staff = await place.actor(place.police), await place.actor(place.staff)
    assert await seen(police) == [mine.id]
    assert len(await seen(staff)) == 3
    assert await seen(staff, YEAR) == []
    assert await seen(staff, -YEAR) == []  # `until` does not count itself
    assert await seen(await place.actor(place.reporter)) == []
