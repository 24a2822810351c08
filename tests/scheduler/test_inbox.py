"""Worked updates are forgotten, waiting and set-aside ones are not."""

from datetime import timedelta

from sqlalchemy import select

from scheduler.inbox import ASIDE, KEPT, forget_worked
from storage import Storage
from storage.inbox import GONE, InboxRow


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
        # what was set aside holds a resident's words: it goes too, later; what waits stays however long
        await forget_worked(tx, now + ASIDE + timedelta(minutes=1))
        assert list(await tx.connection.scalars(select(InboxRow.update_id).order_by(InboxRow.seq))) == [3]


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


async def test_a_close_waits_for_what_arrived_before_it_and_not_for_a_bot_that_is_no_more(storage: Storage) -> None:
    """A bot that was replaced left an update: nobody will ever work it, and no ballot would ever be closed."""
    async with storage.transaction() as tx:
        stored = await tx.now()
        await tx.inbox.keep(1, [(1, 7, "{}")], stored)
        close, later = stored + timedelta(seconds=1), stored + GONE + timedelta(hours=1)
        assert not await tx.inbox.arrived_before(stored, later)
        assert await tx.inbox.arrived_before(close, close)
        # after an outage of days nobody has worked anything: it is to be worked first
        assert await tx.inbox.arrived_before(close, later)
        await tx.inbox.keep(2, [(1, 8, "{}"), (2, 8, "{}")], later)
        for _ in range(2):
            turn = await tx.lanes.next(2, 8)
            assert turn is not None
            turn.now = later
            await tx.lanes.keep(turn)
            turn.chat.rev += 1
        assert not await tx.inbox.arrived_before(close, later)
        # but a second bot that is only slow is waited for
        await tx.inbox.keep(1, [(2, 9, "{}")], later)
        turn = await tx.lanes.next(1, 9)
        assert turn is not None
        turn.now = later
        await tx.lanes.keep(turn)
        assert await tx.inbox.arrived_before(close, later)
