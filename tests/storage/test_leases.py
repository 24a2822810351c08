"""One holder at a time, by the database's own time."""

import asyncio
from datetime import timedelta

from storage import Storage

SPAN = timedelta(seconds=60)


async def take(storage: Storage, holder: str, span: timedelta = SPAN, name: str = "delivery:1") -> bool:
    async with storage.transaction() as tx:
        return await tx.leases.take(name, holder, span)


async def test_of_twenty_at_once_one_holds(storage: Storage) -> None:
    assert sum(await asyncio.gather(*(take(storage, f"worker{n}") for n in range(20)))) == 1


async def test_the_holder_renews_and_others_wait(storage: Storage) -> None:
    assert await take(storage, "first")
    assert not await take(storage, "second")
    assert await take(storage, "first")
    assert await take(storage, "second", name="delivery:2")


async def test_what_is_given_back_is_free(storage: Storage) -> None:
    assert await take(storage, "first")
    async with storage.transaction() as tx:
        await tx.leases.give("delivery:1", "second")
    assert not await take(storage, "second")
    async with storage.transaction() as tx:
        await tx.leases.give("delivery:1", "first")
    assert await take(storage, "second")


async def test_a_lease_that_ran_out_is_free(storage: Storage) -> None:
    assert await take(storage, "first", timedelta(seconds=0.2))
    assert not await take(storage, "second")
    async with asyncio.timeout(5):
        while not await take(storage, "second"):
            await asyncio.sleep(0.05)
    assert not await take(storage, "first")


async def test_the_products_moved_clock_takes_no_lease_away(storage: Storage) -> None:
    assert await take(storage, "first")
    async with storage.transaction() as tx:
        await tx.clock.advance(timedelta(days=30))
    assert not await take(storage, "second")
