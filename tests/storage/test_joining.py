"""Joins are kept whole on both databases: one person joins once, nobody joins what has just ended unseen, one cluster
becomes one draft."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from participation import closing, complaints, handling, joining
from participation.access import Role, Standing
from participation.communities import Community
from participation.complaints import Case, Kind, Sorted, State, Told, limits
from participation.joining import AlreadyIn, Join, JoiningOver
from participation.residents import Resident
from participation.workdays import office
from scheduler.joining import propose_projects
from storage import Storage, Transaction

HOUSE, LIMITS, RULES = office({}, "Asia/Shanghai"), limits({}), joining.limits({})
LAMP = Told("楼下的路灯坏了", Kind.COMPLAINT)


class Street:
    """A community of neighbours, a handler and staff."""

    def __init__(self, storage: Storage) -> None:
        self.storage = storage

    async def found(self, people: int, slug: str = "a", first: int = 1) -> "Street":
        async with self.storage.transaction() as tx:
            with tx.everywhere():
                self.community = await tx.communities.add(Community(0, slug=slug, name=slug))
            tx.within(self.community.id)
            self.people = [await self._move_in(tx, first + number) for number in range(people)]
            self.handler = await self._move_in(tx, first + people)
            self.staff = await self._move_in(tx, first + people + 1)
            await tx.residents.entrust(self.handler.id, Role.HANDLER, await tx.now(), department="city_appearance")
            await tx.residents.entrust(self.staff.id, Role.STAFF, await tx.now())
        return self

    async def _move_in(self, tx: Transaction, user_id: int) -> Resident:
        one = await tx.residents.arrive(user_id, user_id, "zh-Hans", await tx.now())
        return await tx.residents.change(
            replace(one, community_id=self.community.id, standing=Standing.VERIFIED, name=f"{user_id}号")
        )

    async def file(self, who: int, like: Sequence[int] = (), told: Told = LAMP) -> Case:
        async with self.storage.transaction(self.community.id) as tx:
            actor = await tx.residents.actor(self.people[who])
            case = complaints.file(
                told, Sorted("city_appearance"), by=actor, at=await tx.now(), office=HOUSE, limits=LIMITS, today=0,
            )  # fmt: skip
            stored = await tx.complaints.file(case, Sorted("city_appearance"))
            await tx.joining.likened(stored, like)
            return stored

    async def join(self, case: Case, who: int) -> Join:
        async with self.storage.transaction(self.community.id) as tx:
            locked = await tx.complaints.get(case.id, lock=True)
            people = await tx.joining.joins.of(case.id)
            await asyncio.sleep(0.002)  # time enough for another to see the same
            actor = await tx.residents.actor(self.people[who])
            return await tx.joining.join(
                locked, joining.join(locked, LAMP, people, RULES, by=actor, at=await tx.now())
            )  # fmt: skip

    async def answer(self, case: Case) -> None:
        async with self.storage.transaction(self.community.id) as tx:
            actor, now = await tx.residents.actor(self.handler), await tx.now()
            locked = await tx.complaints.get(case.id, lock=True)
            if locked.signed_at is None:
                locked = await tx.complaints.move(handling.sign(locked, by=actor, at=now))
            await tx.complaints.move(handling.answer(locked, "修好了", by=actor, at=now, limits=LIMITS))

    async def solve(self, case: Case, who: int = 0) -> None:
        async with self.storage.transaction(self.community.id) as tx:
            locked = await tx.complaints.get(case.id, lock=True)
            await asyncio.sleep(0.002)
            actor = await tx.residents.actor(self.people[who])
            await tx.complaints.move(closing.resolve(locked, by=actor, at=await tx.now()))

    async def told(self, who: Resident) -> list[str]:
        async with self.storage.reading() as tx:
            with tx.everywhere():
                due = await tx.outbox.due(await tx.now(), limit=2000)
        return [owed.key for owed in due if owed.resident_id == who.id]

    async def sweep(self) -> None:
        more: bool = True
        while more:
            async with self.storage.transaction() as tx:
                with tx.everywhere():
                    more = await propose_projects(tx, await tx.now())


@pytest.fixture
async def street(storage: Storage) -> Street:
    return await Street(storage).found(8)


async def test_twenty_taps_join_once_and_the_database_says_so(street: Street) -> None:
    case = await street.file(0)

    async def tap() -> bool:
        try:
            await street.join(case, 1)
        except AlreadyIn:
            return False
        return True

    assert sorted(await asyncio.gather(*(tap() for _ in range(20)))) == [False] * 19 + [True]
    async with street.storage.reading(street.community.id) as tx:
        [join] = await tx.joining.joins.of(case.id)
        assert await tx.joining.people(case.id) == 2
        assert (join.resident_id, join.text) == (street.people[1].id, LAMP.text)
    with pytest.raises(IntegrityError):
        async with street.storage.transaction(street.community.id) as tx:
            await tx.joining.joins.add(replace(join, id=0))


@pytest.mark.parametrize("round", range(5))
async def test_who_joins_while_it_ends_is_told_of_the_end_or_refused(street: Street, round: int) -> None:
    case = await street.file(0)
    await street.answer(case)

    async def tap(who: int) -> int | None:
        try:
            await street.join(case, who)
        except JoiningOver:
            return None
        return who

    taps = [tap(who) for who in range(1, 7)]
    *joined, _ = await asyncio.gather(*taps[:round], street.solve(case), *taps[round:], asyncio.sleep(0))
    for who in range(1, 7):
        ends = (await street.told(street.people[who])).count("joining-told-closed-solved")
        assert ends == (who in joined)


async def test_all_who_joined_are_told_together_and_those_who_left_are_not(street: Street) -> None:
    case = await street.file(0)
    await street.join(case, 1)
    left = await street.join(case, 2)
    async with street.storage.transaction(street.community.id) as tx:
        await tx.joining.leave(left)
    await street.answer(case)
    await street.solve(case)
    assert await street.told(street.people[1]) == [
        "joining-told-signed", "joining-told-ask-resident", "joining-told-closed-solved",
    ]  # fmt: skip
    assert await street.told(street.people[2]) == []
    assert await street.told(street.people[0]) == ["complaints-told-signed", "complaints-told-ask-resident"]
    async with street.storage.reading(street.community.id) as tx:
        assert await tx.joining.joined_by(street.people[2].id) == []
        assert [one.id for one in await tx.joining.joined_by(street.people[1].id)] == [case.id]


async def test_a_reporter_who_leaves_hands_it_on_and_takes_the_own_joins_away(street: Street) -> None:
    case, other = await street.file(0), await street.file(3)
    for who in (2, 1):
        await street.join(case, who)
    await street.join(other, 0)
    async with street.storage.transaction(street.community.id) as tx:
        await tx.joining.depart(street.people[0].id, at=await tx.now(), limits=LIMITS)
    async with street.storage.reading(street.community.id) as tx:
        found = await tx.complaints.get(case.id)
        assert found.reporter_id == street.people[2].id
        assert [one.resident_id for one in await tx.joining.joins.of(case.id)] == [street.people[1].id]
        assert await tx.joining.joins.of(other.id) == []
        assert (await tx.complaints.steps(case.id))[-1].why == "handed-over"
        assert (await tx.complaints.get(other.id)).reporter_id == street.people[3].id
    assert await street.told(street.people[2]) == ["complaints-told-handed-over"]
    assert await street.told(street.people[1]) == ["joining-told-handed-over"]
    await street.answer(case)
    await street.solve(case, 2)
    assert "joining-told-closed-solved" in await street.told(street.people[1])


async def test_who_goes_on_gets_the_case_and_nothing_that_was_said_by_the_one_who_left(street: Street) -> None:
    told = replace(
        LAMP, text="楼下的路灯坏了，金丝雀，打13912345678", photos=("before",), latitude=20.1, longitude=110.1
    )
    case = await street.file(0, told=told)
    await street.join(case, 1)
    async with street.storage.transaction(street.community.id) as tx:
        locked = await tx.complaints.get(case.id, lock=True)
        await tx.complaints.pin(locked, at=await tx.now(), limits=LIMITS)
    await street.answer(case)
    async with street.storage.transaction(street.community.id) as tx:
        locked, now = await tx.complaints.get(case.id, lock=True), await tx.now()
        actor = await tx.residents.actor(street.people[0])
        await tx.complaints.move(
            closing.redo(locked, "金丝雀还没好", by=actor, at=now, office=HOUSE, limits=LIMITS, photos=("again",))
        )  # fmt: skip
        due_at = (await tx.complaints.get(case.id)).due_at
        await tx.joining.depart(street.people[0].id, at=now, limits=LIMITS)
    async with street.storage.reading(street.community.id) as tx:
        found = await tx.complaints.get(case.id)
        steps = await tx.complaints.steps(case.id)
        assert await tx.pins.of(case.id) is None  # the card of the one who left follows it no more
    assert (found.text, found.photos, found.latitude) == (LAMP.text, (), None)
    assert (found.due_at, found.department) == (due_at, "city_appearance")
    assert "13912345678" not in str(steps)
    assert "还没好" not in str(steps)
    assert "修好了" in str(steps)  # the office's own words are everybody's who joined
    assert steps[-1].facts["before"] == "楼下的路灯坏了，金丝雀，打…"


async def test_five_households_become_one_draft_whoever_weighs(street: Street) -> None:
    first = await street.file(0)
    second = await street.file(1, [first.id])
    await street.join(first, 2)
    await street.join(second, 3)
    await street.sweep()
    assert await street.told(street.staff) == []
    third = await street.file(0, [first.id, second.id])  # the same household again: four still
    await street.sweep()
    assert await street.told(street.staff) == []
    await street.join(third, 4)
    # two replicas weigh the same at the same moment, twice each
    await asyncio.gather(street.sweep(), street.sweep(), street.sweep(), street.sweep())
    assert await street.told(street.staff) == ["joining-draft-asked"]
    fourth = await street.file(5, [first.id, second.id, third.id])
    await street.join(fourth, 6)
    await street.sweep()
    async with street.storage.reading(street.community.id) as tx:
        [cluster] = await tx.joining.undecided()
        assert (cluster.cases, cluster.people) == (3, 5)
        speakers = await tx.joining.speakers(cluster)
    # who came after the draft is asked to second it too
    assert speakers == sorted(one.id for one in street.people[:7])
    assert await street.told(street.staff) == ["joining-draft-asked"]


async def test_cases_filed_at_once_make_one_draft(street: Street) -> None:
    first = await street.file(0)
    for who in (1, 2, 3):
        await street.join(first, who)
    await asyncio.gather(*(street.file(who, [first.id]) for who in (4, 5, 6, 7)))
    await asyncio.gather(*(street.sweep() for _ in range(4)))
    async with street.storage.reading(street.community.id) as tx:
        assert len(await tx.joining.undecided()) == 1
    assert await street.told(street.staff) == ["joining-draft-asked"]


async def test_what_is_older_than_ninety_days_does_not_count(street: Street) -> None:
    old = await street.file(0)
    for who in (1, 2, 3):
        await street.join(old, who)
    async with street.storage.transaction() as tx:
        await tx.clock.advance(timedelta(days=91))
    await street.file(4, [old.id])
    await street.sweep()
    assert "joining-draft-asked" not in await street.told(street.staff)


async def test_joins_endings_and_weighing_do_not_wait_in_a_circle(street: Street) -> None:
    cases = [await street.file(0)]
    for _ in range(3):
        cases.append(await street.file(0, [case.id for case in cases]))

    async def join(case: Case, who: int) -> None:
        await street.join(case, who)

    async def solve(case: Case) -> None:
        await street.solve(case)

    async with asyncio.timeout(60):
        await asyncio.gather(
            *(join(case, who) for case in cases[1:] for who in (1, 2, 3, 4, 5)),
            street.sweep(), street.sweep(), solve(cases[0]), street.sweep(),
        )  # fmt: skip
        await street.sweep()
    async with street.storage.reading(street.community.id) as tx:
        assert len(await tx.joining.undecided()) == 1


async def test_another_community_finds_nothing(street: Street) -> None:
    case = await street.file(0, told=Told("金丝雀笼子边的路灯坏了", Kind.COMPLAINT, None, "东门"))
    await street.join(case, 1)
    other = await Street(street.storage).found(2, "b", first=100)
    told = Told("路灯坏了", Kind.COMPLAINT, None, "东门")
    async with street.storage.reading(other.community.id) as tx:
        now = await tx.now()
        assert await tx.joining.known(told, "city_appearance", RULES, now) == []
        assert await tx.joining.joins.of(case.id) == []
        assert await tx.joining.joined_by(street.people[1].id) == []
        assert await tx.joining.those([case.id]) == []
        assert await tx.joining.undecided() == []
    async with street.storage.transaction(street.community.id) as tx:
        assert [one.id for one in await tx.joining.known(told, "city_appearance", RULES, now)] == [case.id]
        # neighbours are not shown what is a household's own affair
        private = replace(RULES, private_departments=("city_appearance",))
        assert await tx.joining.known(told, "city_appearance", private, now) == []
        for secret in (
            replace(case, anonymous=True),
            replace(case, about=("person:9",)),
            replace(case, department=None),
        ):
            await tx.complaints.change(secret)
            assert await tx.joining.known(told, "city_appearance", RULES, now) == []


async def test_not_yet_goes_on_where_a_neighbour_has_begun(street: Street) -> None:
    case = await street.file(0)
    await street.join(case, 1)
    await street.answer(case)
    await street.solve(case)
    own = await street.file(1)
    async with street.storage.transaction(street.community.id) as tx:
        ended = await tx.complaints.get(case.id, lock=True)
        assert await tx.joining.again(ended) is None
        [mine] = await tx.joining.joins.of(case.id)
        await tx.joining.joins.change(joining.went_on(mine, own.id, at=await tx.now()))
    async with street.storage.transaction(street.community.id) as tx:
        again = await tx.joining.again(ended)
        assert again is not None
        assert again.id == own.id
        assert await tx.joining.grown_from(own.id) == case.id
        assert await tx.joining.people(case.id) == 1
    await street.solve(own, 1)
    async with street.storage.transaction(street.community.id) as tx:
        assert await tx.joining.again(ended) is None
        assert (await tx.complaints.get(own.id)).state is State.CLOSED_SOLVED
