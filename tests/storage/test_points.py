"""Points on both databases: the last item goes once, no line is changed; and against random days the promises hold."""

import asyncio
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule, run_state_machine_as_test
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from participation import points
from participation.handovers import GivenBack, HandedOver
from participation.points import Good, Kind, Line, SoldOut, TooFew, balance
from participation.refusals import Refusal
from storage import Storage
from storage.points import Changed
from tests.days import StoredDays
from tests.storage.test_joining import Street


async def given(street: Street, who: int, amount: int) -> Line:
    async with street.storage.transaction(street.community.id) as tx:
        person = await tx.residents.get(street.people[who].id, lock=True)
        by, now = await tx.residents.actor(street.staff), await tx.now()
        await tx.points.brought_up(person.id, now)
        return await tx.points.add(points.give(person.id, amount, "帮忙", by=by, at=now))


async def got(street: Street, who: int, good_id: int) -> None:
    async with street.storage.transaction(street.community.id) as tx:
        by = await tx.residents.actor(street.people[who])
        await tx.points.exchange(good_id, by=by, at=await tx.now())


async def shelved(street: Street, price: int, stock: int) -> Good:
    async with street.storage.transaction(street.community.id) as tx:
        by = await tx.residents.actor(street.staff)
        return await tx.points.goods.add(points.offer("洗衣液", price, stock, by=by, at=await tx.now()))


async def test_the_last_piece_goes_to_one_of_ten_at_once(storage: Storage) -> None:
    street = await Street(storage).found(10)
    for who in range(10):
        await given(street, who, 30)
    good = await shelved(street, 30, 1)
    outcome = await asyncio.gather(*(got(street, who, good.id) for who in range(10)), return_exceptions=True)
    assert sum(one is None for one in outcome) == 1
    assert all(one is None or isinstance(one, SoldOut) for one in outcome)
    async with storage.reading(street.community.id) as tx:
        assert (await tx.points.goods.get(good.id)).stock == 0
        lines = await tx.points.all()
        assert sum(line.kind is Kind.SPENT for line in lines) == 1


async def test_ten_presses_of_one_person_spend_what_they_have_and_no_more(storage: Storage) -> None:
    street = await Street(storage).found(1)
    await given(street, 0, 100)
    good = await shelved(street, 30, 20)
    outcome = await asyncio.gather(*(got(street, 0, good.id) for _ in range(10)), return_exceptions=True)
    assert sum(one is None for one in outcome) == 3
    assert all(one is None or isinstance(one, TooFew) for one in outcome)


async def test_the_database_itself_changes_no_line_and_keeps_no_debt_of_goods(storage: Storage) -> None:
    street = await Street(storage).found(1)
    line = await given(street, 0, 10)
    good = await shelved(street, 5, 1)
    for verb in ("UPDATE points SET amount = 1", "DELETE FROM points"):
        with pytest.raises(DBAPIError, match="never changed"):
            async with storage.transaction(street.community.id) as tx:
                await tx.session.execute(text(verb))
    with pytest.raises(DBAPIError):
        async with storage.transaction(street.community.id) as tx:
            await tx.points.goods.change(replace(good, stock=-1))
    with pytest.raises(Changed):
        async with storage.transaction(street.community.id) as tx:
            await tx.points.change(line)


async def handed(street: Street, line_id: int) -> None:
    async with street.storage.transaction(street.community.id) as tx:
        await tx.points.hand_over(line_id, by=await tx.residents.actor(street.staff), at=await tx.now())


async def undone(street: Street, line_id: int) -> Line:
    async with street.storage.transaction(street.community.id) as tx:
        back, _ = await tx.points.undo(line_id, by=await tx.residents.actor(street.staff), at=await tx.now())
        return back


@pytest.mark.parametrize("acts", [(handed, undone) * 3, (undone,) * 5, (handed,) * 5])
async def test_a_piece_is_handed_over_once_or_put_back_once(storage: Storage, acts: tuple[Any, ...]) -> None:
    street = await Street(storage).found(1)
    await given(street, 0, 50)
    good = await shelved(street, 30, 2)
    await got(street, 0, good.id)
    async with storage.reading(street.community.id) as tx:
        [line] = await tx.points.waiting()
    outcome = await asyncio.gather(*(act(street, line.id) for act in acts), return_exceptions=True)
    assert all(one is None or isinstance(one, Line | HandedOver | GivenBack) for one in outcome)
    assert sum(one is None or isinstance(one, Line) for one in outcome) == 1
    back = any(isinstance(one, Line) for one in outcome)
    async with storage.reading(street.community.id) as tx:
        assert await tx.points.waiting() == []
        assert (await tx.points.goods.get(good.id)).stock == (2 if back else 1)
        assert balance(await tx.points.of(street.people[0].id), await tx.now()) == (50 if back else 20)
        assert len(await tx.points.handovers.all()) == (0 if back else 1)
        for kept in await tx.points.handovers.all():
            assert (kept.line_id, kept.by) == (line.id, street.staff.id)


class Days(StoredDays):
    """The ledger kept by hand beside the database: gifts as [left, lapses], the shelf as a number."""

    def __init__(self) -> None:
        super().__init__()
        self.gifts: dict[int, list[tuple[int, int, datetime]]] = {0: [], 1: []}  # number, left, when it lapses
        self.stock = 0
        self.waiting: list[tuple[int, int]] = []  # who got something and has not fetched it, and the line's number
        self.settled: list[int] = []

    @initialize(stock=st.integers(1, 4))
    def begin(self, stock: int) -> None:
        self.street = self.runner.run(Street(self.storage).found(2))
        self.stock = stock
        self.good = self.runner.run(shelved(self.street, 20, stock))

    def now(self) -> datetime:
        async def ask() -> datetime:
            async with self.storage.reading() as tx:
                return await tx.now()

        return self.runner.run(ask())

    def spendable(self, who: int) -> int:
        return sum(left for _, left, lapses in self.gifts[who] if lapses > self.now())

    @rule(who=st.integers(0, 1), amount=st.integers(1, 60))
    def give(self, who: int, amount: int) -> None:
        line = self.runner.run(given(self.street, who, amount))
        assert line.expires_at is not None
        assert line.expires_at > self.now() + timedelta(days=330)
        self.gifts[who].append((line.id, amount, line.expires_at))

    @rule(who=st.integers(0, 1))
    def spend(self, who: int) -> None:
        may = self.spendable(who) >= 20 and self.stock > 0
        done = False
        with suppress(Refusal):
            self.runner.run(got(self.street, who, self.good.id))
            done = True
        assert done == may
        if done:
            self.stock -= 1
            owed, kept = 20, []
            for number, left, lapses in sorted(self.gifts[who], key=lambda one: (one[2], one[0])):
                taken = min(owed, left) if lapses > self.now() else 0
                owed -= taken
                kept.append((number, left - taken, lapses))
            assert owed == 0
            self.gifts[who] = kept
            self.waiting.append((who, self.runner.run(self.last_line())))

    async def last_line(self) -> int:
        async with self.storage.reading(self.street.community.id) as tx:
            return max(line.id for line in await tx.points.all())

    @rule(which=st.integers(0, 3), fetches=st.booleans())
    def fetch_or_give_back(self, which: int, fetches: bool) -> None:
        if which >= len(self.waiting):
            return
        who, number = self.waiting.pop(which)
        self.settled.append(number)
        if fetches:
            self.runner.run(handed(self.street, number))
            return
        back = self.runner.run(undone(self.street, number))
        assert back.amount == 20
        assert back.expires_at is not None
        assert back.expires_at > self.now() + timedelta(days=330)
        self.gifts[who].append((back.id, 20, back.expires_at))
        self.stock += 1

    @rule(which=st.integers(0, 3), fetches=st.booleans())
    def once_more(self, which: int, fetches: bool) -> None:
        if which < len(self.settled):
            with pytest.raises(Refusal):
                self.runner.run((handed if fetches else undone)(self.street, self.settled[which]))

    @rule(who=st.integers(0, 1), which=st.integers(0, 5))
    def take_back(self, who: int, which: int) -> None:
        if which >= len(self.gifts[who]):
            return
        number, left, lapses = self.gifts[who][which]

        async def act() -> int:
            async with self.storage.transaction(self.street.community.id) as tx:
                person = await tx.residents.get(self.street.people[who].id, lock=True)
                lines = await tx.points.brought_up(person.id, await tx.now())
                gift = await tx.points.get(number)
                by = await tx.residents.actor(self.street.staff)
                await tx.points.add(points.take_back(lines, gift, by=by, at=await tx.now()))
                return gift.amount

        with suppress(Refusal):
            amount = self.runner.run(act())
            assert left == amount
            assert lapses > self.now()
            self.gifts[who][which] = (number, 0, lapses)

    @rule(more=st.integers(1, 3))
    def refill(self, more: int) -> None:
        async def act() -> None:
            async with self.storage.transaction(self.street.community.id) as tx:
                good = await tx.points.goods.get(self.good.id, lock=True)
                by = await tx.residents.actor(self.street.staff)
                await tx.points.goods.change(points.refill(good, more, by=by))

        self.runner.run(act())
        self.stock += more

    @rule(days=st.sampled_from([1, 100, 200, 400]))
    def days_pass(self, days: int) -> None:
        async def act() -> None:
            async with self.storage.transaction() as tx:
                await tx.clock.advance(timedelta(days=days))

        self.runner.run(act())

    @invariant()
    def the_balance_is_the_sum_and_the_shelf_is_never_in_debt(self) -> None:
        if not hasattr(self, "good"):
            return

        async def read() -> None:
            async with self.storage.transaction(self.street.community.id) as tx:
                now = await tx.now()
                assert (await tx.points.goods.get(self.good.id)).stock == self.stock >= 0
                assert {one.id for one in await tx.points.waiting()} == {number for _, number in self.waiting}
                for who, person in enumerate(self.street.people):
                    assert balance(await tx.points.of(person.id), now) == self.spendable_at(who, now)
                    lines = await tx.points.brought_up(person.id, now)
                    assert sum(line.amount for line in lines) == self.spendable_at(who, now) >= 0

        self.runner.run(read())

    def spendable_at(self, who: int, now: datetime) -> int:
        return sum(left for _, left, lapses in self.gifts[who] if lapses > now)


def test_promises_of_points(sqlite_template: Path) -> None:
    Days.template = sqlite_template
    run_state_machine_as_test(
        Days,
        settings=settings(
            max_examples=15, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )  # fmt: skip
