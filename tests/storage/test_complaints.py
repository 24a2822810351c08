"""Cases are kept whole on both databases: twenty at once move one case one step, each step tells whom it concerns."""

import asyncio
import itertools
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from participation import closing, complaints, handling
from participation.access import Actor, Role, Standing
from participation.communities import Building, Community
from participation.complaints import Case, CaseMoved, Kind, Moved, Sorted, State, Told, limits
from participation.refusals import NotFound
from participation.residents import Resident
from participation.workdays import office
from storage import Storage, Transaction

HOUSE = office({}, "Asia/Shanghai")
LIMITS = limits({})


class Place:
    """A community with a reporter, a handler of police and of health, and staff."""

    community: Community
    building: Building
    reporter: Resident
    police: Resident
    health: Resident
    staff: Resident

    def __init__(self, storage: Storage) -> None:
        self.storage = storage

    async def found(self, slug: str = "a", first: int = 1) -> "Place":
        async with self.storage.transaction() as tx:
            with tx.everywhere():
                self.community = await tx.communities.add(Community(0, slug=slug, name=slug))
            tx.within(self.community.id)
            self.building = await tx.communities.buildings.add(Building(0, self.community.id, "1号楼"))
            self.reporter = await self._move_in(tx, first)
            self.police = await self._move_in(tx, first + 1)
            self.health = await self._move_in(tx, first + 2)
            self.staff = await self._move_in(tx, first + 3)
            now = await tx.now()
            await tx.residents.entrust(self.police.id, Role.HANDLER, now, department="police")
            await tx.residents.entrust(self.health.id, Role.HANDLER, now, department="health")
            await tx.residents.entrust(self.staff.id, Role.STAFF, now)
        return self

    async def _move_in(self, tx: Transaction, user_id: int) -> Resident:
        one = await tx.residents.arrive(user_id, user_id, "zh-Hans", await tx.now())
        return await tx.residents.change(
            replace(one, community_id=self.community.id, standing=Standing.VERIFIED, name=f"{user_id}号")
        )

    async def actor(self, resident: Resident) -> Actor:
        async with self.storage.reading() as tx:
            return await tx.residents.actor(resident)

    async def file(self, department: str | None = "police", kind: Kind = Kind.COMPLAINT) -> Case:
        where = Sorted(department, "police", ("打牌", "吵"))
        actor = await self.actor(self.reporter)
        async with self.storage.transaction(self.community.id) as tx:
            case = complaints.file(
                Told("楼下打牌太吵", kind, self.building.id, "", ("photo-1", "photo-2")), where,
                by=actor, at=await tx.now(), office=HOUSE, limits=LIMITS, today=0,
            )  # fmt: skip
            return await tx.complaints.file(case, where)

    async def move(self, case: Case, verb: Callable[..., Moved], *args: object, by: Resident, **named: object) -> Case:
        actor = await self.actor(by)
        async with self.storage.transaction(self.community.id) as tx:
            locked = await tx.complaints.get(case.id, lock=True)
            return await tx.complaints.move(verb(locked, *args, by=actor, at=await tx.now(), **named))

    async def told(self) -> list[tuple[int, str]]:
        async with self.storage.reading() as tx:
            with tx.everywhere():
                return [(owed.resident_id, owed.key) for owed in await tx.outbox.due(await tx.now(), limit=200)]


@pytest.fixture
async def place(storage: Storage) -> Place:
    return await Place(storage).found()


async def test_a_case_comes_back_as_it_was_filed(place: Place) -> None:
    case = await place.file()
    async with place.storage.reading(place.community.id) as tx:
        found = await tx.complaints.get(case.id)
        steps = await tx.complaints.steps(case.id)
    assert found == case
    assert (found.photos, found.words, found.kind) == (("photo-1", "photo-2"), ("打牌", "吵"), Kind.COMPLAINT)
    assert [step.to for step in steps] == [State.SUBMITTED, State.TRIAGED, State.DISPATCHED]
    assert await place.told() == [(place.police.id, "complaints-office-dispatched")]


async def test_twenty_sign_and_one_does(place: Place) -> None:
    case = await place.file()

    async def sign() -> bool:
        try:
            await place.move(case, handling.sign, by=place.police)
        except CaseMoved:
            return False
        return True

    done = await asyncio.gather(*(sign() for _ in range(20)))
    assert sorted(done) == [False] * 19 + [True]
    async with place.storage.reading(place.community.id) as tx:
        assert [step.to for step in await tx.complaints.steps(case.id)].count(State.SIGNED) == 1
    assert (await place.told()).count((place.reporter.id, "complaints-told-signed")) == 1


async def test_twenty_different_verbs_walk_one_way(place: Place) -> None:
    """Solved and not solved, tapped at the same moment many times: one of both is true afterwards, never both."""
    case = await place.file()
    await place.move(case, handling.sign, by=place.police)
    await place.move(case, handling.answer, "劝过了", by=place.police, limits=LIMITS)

    async def say(number: int) -> str | None:
        try:
            if number % 2:
                await place.move(case, closing.redo, "没用", by=place.reporter, office=HOUSE, limits=LIMITS)
                return "redo"
            await place.move(case, closing.resolve, by=place.reporter)
        except CaseMoved:
            return None
        return "solved"

    said = [one for one in await asyncio.gather(*(say(number) for number in range(20))) if one]
    async with place.storage.reading(place.community.id) as tx:
        found = await tx.complaints.get(case.id)
        steps = await tx.complaints.steps(case.id)
    # a "no" may come first and a "solved" after it; then nothing more
    assert said in (["solved"], ["redo", "solved"], ["solved", "redo"])
    assert found.state is State.CLOSED_SOLVED
    assert [step.to for step in steps].count(State.CLOSED_SOLVED) == 1
    for one, two in itertools.pairwise(steps):
        assert two.frm is one.to


async def test_everybody_whom_it_concerns_is_told_once(place: Place) -> None:
    case = await place.file(department=None)
    assert await place.told() == [(place.staff.id, "complaints-office-submitted")]
    await place.move(case, handling.route, "health", by=place.staff, office=HOUSE, limits=LIMITS)
    await place.move(case, handling.sign, by=place.health)
    await place.move(case, handling.answer, "看过了", by=place.health, limits=LIMITS)
    await place.move(case, closing.redo, "没来", by=place.reporter, office=HOUSE, limits=LIMITS)
    await place.move(case, closing.resolve, by=place.reporter)
    assert await place.told() == [
        (place.staff.id, "complaints-office-submitted"),
        (place.reporter.id, "complaints-told-routed"),
        (place.health.id, "complaints-office-dispatched"),
        (place.reporter.id, "complaints-told-signed"),
        (place.reporter.id, "complaints-told-ask-resident"),
        (place.health.id, "complaints-office-redo"),
        (place.health.id, "complaints-office-closed-solved"),
    ]
    async with place.storage.reading(place.community.id) as tx:
        corrections = await tx.complaints.corrections()
    assert [(one.frm, one.to, one.by) for one in corrections] == [
        ("police", None, place.reporter.id), (None, "health", place.staff.id),
    ]  # fmt: skip
    assert corrections[0].words == ("打牌", "吵")


async def test_staff_stand_in_where_a_department_has_no_handler(place: Place) -> None:
    await place.file(department="housing")
    assert await place.told() == [(place.staff.id, "complaints-office-dispatched")]


async def test_the_queue_shows_each_office_its_own_the_urgent_first(place: Place) -> None:
    slow, quick = await place.file(), await place.file(kind=Kind.CONSULT)
    praise = await place.file(kind=Kind.PRAISE)
    other = await place.file(department="health", kind=Kind.HELP)
    lost = await place.file(department=None, kind=Kind.HELP)
    closed = await place.file()
    await place.move(closed, closing.resolve, by=place.reporter)
    for who, expected in (
        (place.police, [quick, slow, praise]),
        (place.health, [other]),
        (place.staff, [quick, other, lost, slow, praise]),
    ):
        actor = await place.actor(who)
        async with place.storage.reading(place.community.id) as tx:
            assert [case.id for case in await tx.complaints.queue(actor)] == [case.id for case in expected]


async def test_mine_are_mine_and_counted_by_day(place: Place) -> None:
    first, second = await place.file(), await place.file()
    await place.move(second, closing.resolve, by=place.reporter)
    async with place.storage.reading(place.community.id) as tx:
        now = await tx.now()
        assert [case.id for case in await tx.complaints.mine(place.reporter.id)] == [first.id, second.id]
        assert await tx.complaints.mine(place.police.id) == []
        assert await tx.complaints.filed_since(place.reporter.id, now - timedelta(hours=1)) == 2
        assert await tx.complaints.filed_since(place.reporter.id, now + timedelta(hours=1)) == 0


async def test_another_community_finds_nothing(place: Place) -> None:
    case = await place.file()
    other = await Place(place.storage).found("b", first=100)
    async with place.storage.reading(other.community.id) as tx:
        with pytest.raises(NotFound):
            await tx.complaints.get(case.id)
        assert await tx.complaints.steps(case.id) == []
        assert await tx.complaints.corrections() == []
        assert await tx.complaints.queue(await tx.residents.actor(other.staff)) == []
