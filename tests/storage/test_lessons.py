"""Lessons on both databases: rounds bring them up to date, two rounds at once keep one, one of twenty decides."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from participation import handling, lessons
from participation.lessons import NIGHT, Lesson, LessonMoved, State, due
from storage import Storage
from tests.storage.test_complaints import HOUSE, LIMITS, Place

NOW = datetime(2026, 11, 28, tzinfo=UTC)


@pytest.fixture
async def place(storage: Storage) -> Place:
    return await Place(storage).found()


def lesson(place: Place, word: str, better: int = 1) -> Lesson:
    sample = (1, None, "police", "police")
    return Lesson(0, place.community.id, word, "police", 2.0, NOW, 2, 3, 10, 6, better, 0, (sample,))


async def renew(place: Place, *words: str) -> tuple[list[str], list[str]]:
    async with place.storage.transaction(place.community.id) as tx:
        new = await tx.lessons.renew([lesson(place, word) for word in words])
        return [one.word for one in new], [one.word for one in await tx.lessons.open()]


async def test_a_round_keeps_what_is_new_and_ends_what_is_over(place: Place) -> None:
    assert await renew(place, "甲", "乙") == (["甲", "乙"], ["甲", "乙"])
    assert await renew(place, "乙", "丙") == (["丙"], ["乙", "丙"])
    assert await renew(place) == ([], [])
    assert await renew(place, "甲") == (["甲"], ["甲"])
    async with place.storage.reading(place.community.id) as tx:
        states = [one.state for one in await tx.lessons.all()]
        [one] = await tx.lessons.open()
    assert states == [State.OUTDATED] * 3 + [State.OPEN]
    assert one == replace(lesson(place, "甲"), id=one.id)


async def test_two_rounds_at_once_propose_a_word_once(place: Place) -> None:
    found = await asyncio.gather(*(renew(place, "甲") for _ in range(6)))
    assert sum(len(new) for new, _ in found) == 1
    async with place.storage.reading(place.community.id) as tx:
        assert len(await tx.lessons.open()) == 1


async def test_of_twenty_who_decide_one_does(place: Place) -> None:
    await renew(place, "甲")
    actor = await place.actor(place.staff)

    async def decline() -> bool:
        async with place.storage.transaction(place.community.id) as tx:
            one = await tx.lessons.get(1, lock=True)
            try:
                await tx.lessons.change(lessons.decline(one, by=actor, at=NOW))
            except LessonMoved:
                return False
            return True

    assert sorted(await asyncio.gather(*(decline() for _ in range(20)))) == [False] * 19 + [True]
    async with place.storage.reading(place.community.id) as tx:
        assert await tx.lessons.declined() == {("甲", "police")}
        assert await tx.lessons.open() == []


async def test_the_past_is_what_has_found_its_department(place: Place) -> None:
    waiting = await place.file()
    signed = await place.move(await place.file(), handling.sign, by=place.police)
    sent = await place.move(await place.file(), handling.route, "health", by=place.staff, office=HOUSE, limits=LIMITS)
    other = await Place(place.storage).found("b", 11)
    await other.move(await other.file(), handling.sign, by=other.police)
    async with place.storage.reading(place.community.id) as tx:
        past = await tx.lessons.past()
        names = await tx.lessons.names()
    assert [(one.id, one.department) for one in past] == [(signed.id, "police"), (sent.id, "health")]
    assert waiting.id not in {one.id for one in past}
    assert names == {"1号", "2号", "3号", "4号"}


async def test_a_round_is_remembered(place: Place) -> None:
    async with place.storage.transaction(place.community.id) as tx:
        assert await tx.lessons.last_round(place.community.id) is None
        for at in (NOW, NOW + timedelta(days=1)):
            await tx.lessons.round_done(place.community.id, at)
        assert await tx.lessons.last_round(place.community.id) == NOW + timedelta(days=1)


@pytest.mark.parametrize(("hour", "last", "is_due"), [
    (18, None, True), (17, None, False), (21, None, False), (20, timedelta(hours=1), False),
    (18, timedelta(hours=25), True), (18, timedelta(hours=23, minutes=59), True),
])  # fmt: skip
def test_once_a_night(hour: int, last: timedelta | None, is_due: bool) -> None:
    now = datetime(2026, 11, 28, hour, 30, tzinfo=UTC)  # Shanghai is eight hours ahead
    assert due(now, None if last is None else now - last, "Asia/Shanghai") is is_due
    assert NIGHT[0] < NIGHT[1]
