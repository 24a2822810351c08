"""The nightly reading of the past: nobody waits for it, nobody else's night is lost by one that fails, and what people
decided meanwhile is not overrun."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import text

from participation import handling, words
from participation.complaints import Sorted, Told, file
from scheduler.lessons import ListMoves, learn
from scheduler.sweeps import SWEEPS, sweep
from storage import Storage
from tests.storage.test_complaints import HOUSE, LIMITS, Place

NIGHT = datetime(2026, 11, 26, 3, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
TOLD = (
    ("楼下那台咕噜咕噜机又响了", "city_appearance"),
    ("咕噜咕噜机半夜还开着", "city_appearance"),
    ("咕噜咕噜机没有人管", "city_appearance"),
    ("楼下有人打架", "police"),
    ("社保卡怎么办", "labour"),
    ("低保怎么申请", "civil_affairs"),
)
[NIGHTLY] = [one for one in SWEEPS if one.name == "lessons.propose_nightly"]


async def told(place: Place, *more: tuple[str, str]) -> Place:
    """Give a place a past that teaches a word the table does not know: told by two, sent on by a clerk."""
    tellers = [await place.actor(place.reporter), await place.actor(place.police)]
    clerk = await place.actor(place.staff)
    async with place.storage.transaction(place.community.id) as tx:
        now = await tx.now()
        for number, (said, department) in enumerate((*TOLD, *more)):
            where = Sorted(None)
            by = tellers[number % 2]
            case = file(Told(said), where, by=by, at=now, office=HOUSE, limits=LIMITS, today=0)
            case = await tx.complaints.file(case, where)
            await tx.complaints.move(handling.route(case, department, by=clerk, at=now, office=HOUSE, limits=LIMITS))
    return place


async def at(storage: Storage, moment: datetime) -> None:
    async with storage.transaction() as tx:
        await tx.clock.advance(moment - await tx.now())


async def at_night(storage: Storage) -> None:
    await at(storage, NIGHT)


@pytest.fixture
async def place(storage: Storage) -> Place:
    await at(storage, NIGHT - timedelta(hours=20))
    return await told(await Place(storage).found())


async def proposed(place: Place) -> list[str]:
    async with place.storage.reading(place.community.id) as tx:
        return [one.word for one in await tx.lessons.open()]


class Reader(ThreadPoolExecutor):
    """The threads in which the past is read through; each reading begins when the test lets it."""

    def __init__(self) -> None:
        super().__init__(4)
        self._gates: list[threading.Event] = []

    def submit(self, work: Any, /, *args: Any, **named: Any) -> Any:
        if not isinstance(work, partial):  # not asked by `asyncio.to_thread`
            return super().submit(work, *args, **named)
        gate = threading.Event()
        self._gates.append(gate)
        return super().submit(lambda: gate.wait(30) and work(*args, **named))

    async def asked(self, times: int = 1) -> None:
        """Wait until somebody wants the past read through for that time: what came before is over."""
        async with asyncio.timeout(10):
            while len(self._gates) < times:
                await asyncio.sleep(0.005)

    def let(self, time: int = 1) -> None:
        self._gates[time - 1].set()


@pytest.fixture
async def reader() -> Reader:
    made = Reader()
    asyncio.get_running_loop().set_default_executor(made)
    return made


async def teach(place: Place, word: str) -> None:
    clerk = await place.actor(place.staff)
    async with place.storage.transaction(place.community.id) as tx:
        known = await tx.words.all()
        line = words.add(word, "city_appearance", known, by=clerk, at=await tx.now())
        await tx.words.apply(words.taught(line, {}, change=words.Change.TAUGHT))


async def test_everybody_else_writes_while_the_past_is_read_through(place: Place, reader: Reader) -> None:
    await at_night(place.storage)
    night = asyncio.create_task(sweep(place.storage, NIGHTLY))
    await reader.asked()
    async with asyncio.timeout(5):
        for _ in range(3):
            await place.file()
    assert not night.done()
    reader.let()
    assert await night is True
    assert len(await proposed(place)) == 1


async def test_a_list_that_changed_meanwhile_is_read_through_anew(place: Place, reader: Reader) -> None:
    learning = asyncio.create_task(learn(place.storage, place.community.id))
    await reader.asked()
    await teach(place, "咕噜咕噜机")
    reader.let()
    await reader.asked(2)
    reader.let(2)
    assert await learning == [], "the word was taught by hand while the round went on"
    assert await proposed(place) == []


async def test_a_list_that_changes_each_time_is_left_for_later(place: Place, reader: Reader) -> None:
    learning = asyncio.create_task(learn(place.storage, place.community.id))
    for time, word in enumerate(("甲乙丙", "丁戊己", "庚辛壬"), 1):
        await reader.asked(time)
        await teach(place, word)
        reader.let(time)
    with pytest.raises(ListMoves):
        await learning
    assert await proposed(place) == []
    async with place.storage.reading(place.community.id) as tx:
        assert await tx.lessons.last_round(place.community.id) is None


@pytest.mark.parametrize("harm", [
    "UPDATE communities SET zone = 'Nowhere/Lost' WHERE id = :id",
    "UPDATE lessons SET samples = '[[1]]' WHERE community_id = :id",
])  # fmt: skip
async def test_one_that_fails_stops_none_after_it(place: Place, harm: str) -> None:
    await learn(place.storage, place.community.id)
    after = await told(await Place(place.storage).found("b", 11))
    async with place.storage.transaction() as tx:
        await tx.session.execute(text(harm), {"id": place.community.id})
    await at_night(place.storage)
    assert await sweep(place.storage, NIGHTLY) is True
    assert len(await proposed(after)) == 1
    async with place.storage.reading() as tx:
        with tx.everywhere():
            assert await tx.lessons.last_round(after.community.id) is not None


async def test_each_has_its_night_and_hears_of_it_once(place: Place) -> None:
    other = await told(await Place(place.storage).found("b", 11))
    await at_night(place.storage)
    assert await sweep(place.storage, NIGHTLY) is True
    assert await sweep(place.storage, NIGHTLY) is False
    for one in (place, other):
        assert len(await proposed(one)) == 1
    async with place.storage.reading() as tx:
        rows: Any = await tx.session.execute(text("SELECT resident_id FROM outbox WHERE key = 'lessons-proposed'"))
        heard = [resident for (resident,) in rows]
    assert sorted(heard) == sorted([place.staff.id, other.staff.id])
    async with place.storage.transaction() as tx:
        await tx.clock.advance(timedelta(hours=12))
    assert await sweep(place.storage, NIGHTLY) is False
