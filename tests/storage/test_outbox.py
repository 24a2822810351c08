"""What is owed, on each database: who is next, what is put off, what edits what, and what is settled without a call."""

import asyncio
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, select, text

from participation.communities import Community
from storage import Storage
from storage.migrate import upgrade
from storage.outbox import BLOCKED, CANCELLED, EXPIRED, OWED, SENT, Fate, OutboxRow, Owed, Priority
from tests.postgres import Server
from tests.town import KEYS

HOUR = timedelta(hours=1)


@pytest.fixture
async def people(storage: Storage) -> list[int]:
    """Six residents of one community."""
    async with storage.transaction() as tx:
        with tx.everywhere():
            await tx.communities.add(Community(0, slug="cd", name="城东社区"))
        return [(await tx.residents.arrive(n, n, "zh-Hans", await tx.now())).id for n in range(1, 7)]


async def owe(storage: Storage, to: list[int] | int, **how: Any) -> None:
    async with storage.transaction() as tx:
        await tx.outbox.owe(how.pop("key", "errors-set-aside"), to, at=await tx.now(), **how)


async def due(storage: Storage, *, later: timedelta = timedelta(0), **how: Any) -> list[Owed]:
    async with storage.reading() as tx:
        with tx.everywhere():
            return await tx.outbox.due(await tx.now() + later, **how)


async def settle(storage: Storage, *fates: Fate) -> None:
    async with storage.transaction() as tx:
        await tx.outbox.settle(fates, await tx.now())


async def rows(storage: Storage) -> dict[int, OutboxRow]:
    async with storage.reading() as tx:
        found = {row.id: row for row in await tx.session.scalars(select(OutboxRow).order_by(OutboxRow.id))}
        tx.session.expunge_all()
        return found


async def states(storage: Storage) -> list[str]:
    return [row.state for row in (await rows(storage)).values()]


async def moment(storage: Storage) -> datetime:
    async with storage.reading() as tx:
        return await tx.now()


async def test_the_urgent_comes_first_and_then_what_was_due_first(storage: Storage, people: list[int]) -> None:
    now = await moment(storage)
    await owe(storage, people[0], priority=Priority.REMINDER, not_before=now - 3 * HOUR)
    await owe(storage, people[1], priority=Priority.RECEIPT, not_before=now - HOUR)
    await owe(storage, people[2], priority=Priority.RECEIPT, not_before=now - 2 * HOUR)
    await owe(storage, people[3], priority=Priority.BROADCAST, broadcast_id=7)
    await owe(storage, people[4], priority=Priority.REPLY, not_before=now + HOUR)
    found = await due(storage, flowing=[7])
    assert [owed.resident_id for owed in found] == [people[2], people[1], people[0], people[3]]


async def test_copies_are_due_only_while_their_broadcast_flows(storage: Storage, people: list[int]) -> None:
    await owe(storage, people[:3], priority=Priority.BROADCAST, broadcast_id=7)
    await owe(storage, people[3:], priority=Priority.BROADCAST, broadcast_id=8)
    assert await due(storage) == []
    assert [owed.broadcast_id for owed in await due(storage, flowing=[8])] == [8, 8, 8]
    async with storage.reading() as tx:
        now = await tx.now()
        assert [await tx.outbox.waiting(now, flowing) for flowing in ([], [7], [7, 8])] == [0, 3, 6]


async def test_what_was_tried_is_passed_over_and_not_its_person(storage: Storage, people: list[int]) -> None:
    """A fate is written down a little after the sending; until then only that row may not be sent again."""
    await owe(storage, people[0], broadcast_id=7)
    await owe(storage, people[0])
    [notice] = await due(storage, flowing=[7])
    [copy] = await due(storage, flowing=[7], tried=[notice.id])
    assert (notice.broadcast_id, copy.broadcast_id) == (None, 7)
    assert await due(storage, flowing=[7], tried=[notice.id, copy.id]) == []


async def test_broadcasts_that_flow_at_once_share_and_are_walked_from_where_it_ended(
    storage: Storage, people: list[int]
) -> None:
    await owe(storage, people, priority=Priority.BROADCAST, broadcast_id=7)
    await owe(storage, people, priority=Priority.BROADCAST, broadcast_id=8)
    first = await due(storage, limit=4, flowing=[7, 8])
    assert [owed.broadcast_id for owed in first] == [7, 7, 8, 8]
    rest = await due(storage, limit=4, flowing=[7], after={7: first[1].id})
    assert [owed.resident_id for owed in rest] == people[2:]


async def test_who_was_just_told_is_passed_over(storage: Storage, people: list[int]) -> None:
    await owe(storage, people[:2])
    await owe(storage, people[:3], priority=Priority.BROADCAST, broadcast_id=7)
    found = await due(storage, besides=people[:1], flowing=[7])
    assert [(owed.resident_id, owed.broadcast_id) for owed in found] == [(people[1], None), (people[2], 7)]


async def test_what_failed_on_the_way_is_tried_later_and_counted(storage: Storage, people: list[int]) -> None:
    await owe(storage, people[0])
    [owed] = await due(storage)
    later = await moment(storage) + HOUR
    await settle(storage, Fate(owed.id, OWED, error="TimedOut", not_before=later, doubted=1))
    assert await due(storage) == []
    [again] = await due(storage, later=2 * HOUR)
    assert (again.attempts, again.doubts, again.not_before) == (1, 1, later)


async def test_what_has_ended_stays_as_it_ended(storage: Storage, people: list[int]) -> None:
    await owe(storage, people[0])
    [owed] = await due(storage)
    await settle(storage, Fate(owed.id, SENT, message_id=5))
    await settle(storage, Fate(owed.id, BLOCKED, error="403"), Fate(owed.id, OWED, not_before=await moment(storage)))
    row = (await rows(storage))[owed.id]
    assert (row.state, row.message_id, row.error, row.attempts) == (SENT, 5, None, 0)


async def test_what_cannot_be_delivered_is_told_apart_without_a_call(storage: Storage, people: list[int]) -> None:
    now = await moment(storage)
    await owe(storage, people[:4])
    await owe(storage, people[4], useful_until=now - HOUR)
    await owe(storage, people[5], useful_until=now + HOUR)
    async with storage.transaction() as tx:
        await tx.residents.unreachable(people[1])
    fates = {owed.resident_id: owed.fate for owed in await due(storage)}
    assert fates == {
        people[0]: OWED, people[1]: BLOCKED, people[2]: OWED, people[3]: OWED, people[4]: EXPIRED, people[5]: OWED,
    }  # fmt: skip


async def test_the_notice_itself_says_until_when_it_is_of_use(storage: Storage, people: list[int]) -> None:
    begins = await moment(storage) + HOUR
    await owe(storage, people[0], key="events-reminder", args={"begins_at": begins.isoformat()})
    assert [owed.fate for owed in await due(storage)] == [OWED]
    assert [owed.fate for owed in await due(storage, later=2 * HOUR)] == [EXPIRED]


async def test_an_edit_waits_for_its_message_and_the_last_one_counts(storage: Storage, people: list[int]) -> None:
    await owe(storage, people[0], once="card:7")
    async with storage.transaction() as tx:
        now = await tx.now()
        card = await tx.outbox.named("card:7", people[0])
        assert card is not None
        for share in ("1", "2"):
            await tx.outbox.amend(card, "errors-set-aside", at=now, args={"number": share})
    assert [owed.id for owed in await due(storage)] == [card]
    await settle(storage, Fate(card, SENT, message_id=41))
    [edit] = await due(storage)
    assert (edit.edits, edit.message_id, edit.args, edit.resident_id) == (card, 41, {"number": "2"}, people[0])
    async with storage.transaction() as tx:
        await tx.outbox.amend(card, "errors-set-aside", at=await tx.now(), args={"number": "3"})
    assert [owed.args for owed in await due(storage)] == [{"number": "3"}]
    assert await states(storage) == [SENT, CANCELLED, CANCELLED, OWED]


async def test_an_edit_of_one_name_is_owed_once(storage: Storage, people: list[int]) -> None:
    await owe(storage, people[0])
    [owed] = await due(storage)
    await settle(storage, Fate(owed.id, SENT, message_id=1))
    for _ in range(2):
        async with storage.transaction() as tx:
            await tx.outbox.amend(owed.id, "errors-set-aside", at=await tx.now(), once="closed")
    assert await states(storage) == [SENT, OWED]


async def test_an_edit_of_what_never_went_out_ends_with_it(storage: Storage, people: list[int]) -> None:
    await owe(storage, people[0])
    [owed] = await due(storage)
    async with storage.transaction() as tx:
        await tx.outbox.amend(owed.id, "errors-set-aside", at=await tx.now())
    await settle(storage, Fate(owed.id, BLOCKED, error="403"))
    assert [one.fate for one in await due(storage)] == [CANCELLED]


async def test_a_correction_goes_to_every_delivered_copy_and_the_second_replaces_the_first(
    storage: Storage, people: list[int]
) -> None:
    await owe(storage, people, priority=Priority.BROADCAST, broadcast_id=7, key="notices-broadcast")
    copies = await due(storage, flowing=[7])
    await settle(
        storage,
        *(Fate(copy.id, SENT, message_id=100 + copy.id) for copy in copies[:3]),
        Fate(copies[3].id, BLOCKED, error="403"),
    )
    for expected in (3, 3):
        async with storage.transaction() as tx:
            assert await tx.outbox.amend_broadcast(7, at=await tx.now()) == expected
    assert await states(storage) == [SENT] * 3 + [BLOCKED] + [OWED] * 2 + [CANCELLED] * 3 + [OWED] * 3
    edits = [owed for owed in await due(storage, flowing=[7]) if owed.edits]
    assert [(owed.edits, owed.message_id, owed.key) for owed in edits] == [
        (copy.id, 100 + copy.id, "notices-broadcast") for copy in copies[:3]
    ]
    async with storage.transaction() as tx:
        now = await tx.now()
        assert await tx.outbox.counts(7) == {SENT: 3, BLOCKED: 1, OWED: 2}
        assert await tx.outbox.cancel(7, now) == 2
    assert [owed.id for owed in await due(storage, flowing=[7])] == [owed.id for owed in edits]


async def test_only_some_copies_can_be_corrected(storage: Storage, people: list[int]) -> None:
    await owe(storage, people, priority=Priority.BROADCAST, broadcast_id=7)
    copies = await due(storage, flowing=[7])
    await settle(storage, *(Fate(copy.id, SENT, message_id=1) for copy in copies))
    async with storage.transaction() as tx:
        assert await tx.outbox.amend_broadcast(7, at=await tx.now(), only=[copies[0].id, copies[5].id]) == 2


async def test_each_is_owed_once_however_many_ask_at_once(storage: Storage, people: list[int]) -> None:
    await asyncio.gather(*(owe(storage, people, once="opening:1") for _ in range(8)))
    assert len(await due(storage, limit=99)) == 6


async def test_a_queue_of_put_off_rows_is_not_walked(storage: Storage, people: list[int]) -> None:
    """By the plan, not by the clock: every part of the question reads an index of what is owed, by when it is due."""
    statements: list[tuple[str, Any]] = []

    def keep(_: Any, __: Any, statement: str, parameters: Any, *___: Any) -> None:
        statements.append((statement, parameters))

    async with storage.transaction() as tx:
        if not storage.sqlite:
            await tx.session.execute(text("SET LOCAL enable_seqscan = off"))  # the tables are nearly empty
        engine = storage.engine.sync_engine
        event.listen(engine, "before_cursor_execute", keep)
        with tx.everywhere():
            await tx.outbox.due(await tx.now(), 8, people[:2], [7], {7: 3})
        event.remove(engine, "before_cursor_execute", keep)
        connection = await tx.session.connection()
        explain = "EXPLAIN QUERY PLAN " if storage.sqlite else "EXPLAIN "
        plans = []
        for statement, parameters in statements:
            if "outbox" in statement:
                plan = await connection.exec_driver_sql(explain + statement, parameters)
                plans.append("\n".join(str(line[-1]) for line in plan))
    assert len(plans) == 2
    assert plans[0].count("ix_outbox_notices") == len(Priority)
    assert "ix_outbox_copies" in plans[1]
    if storage.sqlite:
        assert plans[0].count("(priority=? AND not_before<?)") == len(Priority)
        assert "(broadcast_id=? AND id>?)" in plans[1]


async def test_the_migration_keeps_what_was_owed(request: pytest.FixtureRequest, tmp_path: Path) -> None:
    server: Server = request.getfixturevalue("postgres")
    for url in (f"sqlite+aiosqlite:///{tmp_path}/old.db", server.create("old_outbox")):
        await upgrade(url, "0008")
        old = Storage(url, keys=KEYS)
        async with old.transaction() as tx:
            await tx.session.execute(text(_ARRIVED))
            await tx.session.execute(text(_OWED_BEFORE))
        await upgrade(url)
        [owed] = await due(old)
        assert (owed.key, owed.attempts, owed.doubts, owed.edits) == ("errors-apology", 2, 0, None)
        await old.close()
    server.drop("old_outbox")


_ARRIVED = """INSERT INTO residents (user_id, chat_id, locale, created_at, standing, blocked, reachable)
VALUES (1, 1, 'zh-Hans', '2026-11-01 00:00:00', 'guest', false, true)"""
_OWED_BEFORE = """INSERT INTO outbox
(resident_id, key, args, priority, not_before, state, attempts, created_at, broadcast_id)
VALUES (1, 'errors-apology', '{}', 1, '2026-11-01 00:00:00', 'owed', 2, '2026-11-01 00:00:00', NULL)"""
