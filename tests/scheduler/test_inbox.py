"""Worked updates are forgotten, waiting and set-aside ones are not."""

from datetime import timedelta

from sqlalchemy import select

from scheduler.inbox import KEPT, forget_worked
from storage import Storage
from storage.inbox import InboxRow


async def test_only_what_was_worked_long_ago_is_forgotten(storage: Storage) -> None:
    async with storage.transaction() as tx:
        now = await tx.now()
        await tx.inbox.keep(1, [(1, 7, "{}"), (2, 7, "{}"), (3, 8, "{}")], now)
        first = await tx.lanes.next(1, 7)
        assert first is not None
        await tx.lanes.keep(first)
        second = await tx.lanes.next(1, 7)
        assert second is not None
        await tx.inbox.set_aside(second.seq, now)
    async with storage.transaction() as tx:
        await forget_worked(tx, now + KEPT - timedelta(minutes=1))
        assert list(await tx.connection.scalars(select(InboxRow.update_id).order_by(InboxRow.seq))) == [1, 2, 3]
        assert not await forget_worked(tx, now + KEPT + timedelta(minutes=1))
        assert list(await tx.connection.scalars(select(InboxRow.update_id).order_by(InboxRow.seq))) == [2, 3]


async def test_a_number_that_comes_again_after_that_is_a_new_update(storage: Storage) -> None:
    async with storage.transaction() as tx:
        now = await tx.now()
        await tx.inbox.keep(1, [(1, 7, "{}")], now)
        turn = await tx.lanes.next(1, 7)
        assert turn is not None
        await tx.lanes.keep(turn)
        await forget_worked(tx, now + KEPT + timedelta(minutes=1))
        await tx.inbox.keep(1, [(1, 7, '{"again": true}')], now)
        again = await tx.lanes.next(1, 7)
        assert again is not None
        assert again.payload == '{"again": true}'
