"""A poll's chain on both databases: whoever touches the database in between is found, whatever the mode."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import text

from participation.chain import Fault, Kind
from participation.packs import Mode
from participation.polls import Poll
from scheduler.ballots import post_heads, seal_chains
from storage import Storage
from tests.polling import Voters, closed, opened, settled, voted

PEOPLE = 5


async def _voted(storage: Storage, mode: Mode) -> tuple[Voters, Poll]:
    voters = await settled(storage, PEOPLE)
    async with storage.transaction(voters.community.id) as tx:
        poll = await opened(tx, voters, mode=mode)
    for number in range(PEOPLE - 1):
        await voted(storage, voters, poll, number, "yes")
    if mode is not Mode.SEPARATED:
        await voted(storage, voters, poll, 1, "no")
    return voters, poll


async def _verified(storage: Storage, voters: Voters, poll: Poll) -> list[Fault] | None:
    async with storage.transaction(voters.community.id) as tx:
        return await tx.ballots.verify(poll.id)


async def _touch(storage: Storage, *statements: str) -> None:
    async with storage.transaction() as tx:
        for statement in statements:
            assert (await tx.session.execute(text(statement))).rowcount  # type: ignore[attr-defined]


async def _sealed(storage: Storage) -> None:
    async with storage.transaction() as tx:
        with tx.everywhere():
            await seal_chains(tx, await tx.now())


@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize("is_closed", [False, True])
async def test_an_untouched_poll_verifies(storage: Storage, mode: Mode, is_closed: bool) -> None:
    voters, poll = await _voted(storage, mode)
    assert await _verified(storage, voters, poll) == []
    if is_closed:
        done = await closed(storage, voters, poll)
        assert done.tally is not None
        assert done.tally.cast == PEOPLE - 1
        assert await _verified(storage, voters, poll) == []


TABLE = {Mode.NAMED: "ballots", Mode.AT_CLOSE: "keyed_ballots", Mode.SEPARATED: "loose_ballots"}
NEW = {
    Mode.NAMED: "INSERT INTO ballots SELECT poll_id, 'r' || (SELECT max(id) FROM residents), resident_id, 'yes', "
    "nonce, receipt, cast_at, changes, community_id FROM ballots WHERE content = 'no'",
    Mode.AT_CLOSE: "INSERT INTO keyed_ballots (poll_id, keyed, content, nonce, community_id) "
    "SELECT poll_id, 'x', 'yes', nonce, community_id FROM keyed_ballots WHERE content = 'no'",
    Mode.SEPARATED: "INSERT INTO loose_ballots (id, poll_id, content, nonce, community_id) "
    "SELECT 'x', poll_id, 'yes', nonce, community_id FROM loose_ballots LIMIT 1",
}


@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize("is_closed", [False, True])
async def test_a_ballot_taken_out_or_put_in_is_found(storage: Storage, mode: Mode, is_closed: bool) -> None:
    voters, poll = await _voted(storage, mode)
    table, new = TABLE[mode], NEW[mode]
    if is_closed:
        await closed(storage, voters, poll)
        if mode is Mode.AT_CLOSE:
            table, new = TABLE[Mode.SEPARATED], NEW[Mode.SEPARATED]
    await _touch(storage, new)
    assert Fault.BOX in (await _verified(storage, voters, poll) or [])
    await _touch(storage, f"DELETE FROM {table} WHERE nonce IN (SELECT min(nonce) FROM {table})")
    await _touch(storage, f"DELETE FROM {table} WHERE nonce IN (SELECT min(nonce) FROM {table})")
    assert Fault.BOX in (await _verified(storage, voters, poll) or [])


@pytest.mark.parametrize("mode", list(Mode))
async def test_a_ballot_altered_is_found(storage: Storage, mode: Mode) -> None:
    voters, poll = await _voted(storage, mode)
    if mode is Mode.SEPARATED:  # sealed at the close: before, whoever alters one is not found, and the bot says so
        await closed(storage, voters, poll)
    table = TABLE[mode]
    await _touch(storage, f"UPDATE {table} SET content = 'abstain' WHERE nonce IN (SELECT min(nonce) FROM {table})")
    recounted = [Fault.COUNT] if mode is Mode.SEPARATED else []  # the others are not counted yet
    assert await _verified(storage, voters, poll) == [Fault.BOX, *recounted]


async def test_the_ballot_that_was_changed_cannot_be_put_back(storage: Storage) -> None:
    voters = await settled(storage, 2)
    async with storage.transaction(voters.community.id) as tx:
        poll = await opened(tx, voters)
    await voted(storage, voters, poll, 1, "yes")
    async with storage.reading() as tx:
        nonce = await tx.session.scalar(text("SELECT nonce FROM ballots"))
    await voted(storage, voters, poll, 1, "no")
    await _touch(storage, f"UPDATE ballots SET content = 'yes', nonce = '{nonce}'")
    assert await _verified(storage, voters, poll) == [Fault.BOX]


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE chain_entries SET commitment = hash WHERE number = 2", Fault.LINK),
        ("DELETE FROM chain_entries WHERE number = 3", Fault.LINK),
        ("UPDATE chains SET head = 'x'", Fault.HEAD),
        ("UPDATE electoral_rolls SET building_id = NULL WHERE building_id IS NOT NULL", Fault.OPENED),
        ("UPDATE polls SET question = 'x'", Fault.OPENED),
        ("UPDATE chain_heads SET hash = 'x'", Fault.POSTED),
        ("UPDATE polls SET tally = NULL", Fault.RESULT),
    ],
)
async def test_what_lies_around_the_box_is_sealed_too(storage: Storage, statement: str, fault: Fault) -> None:
    voters, poll = await _voted(storage, Mode.NAMED)
    await closed(storage, voters, poll)
    await _touch(storage, statement)
    assert fault in (await _verified(storage, voters, poll) or [])


async def test_a_mark_on_the_roll_of_a_separated_ballot_is_sealed(storage: Storage) -> None:
    voters, poll = await _voted(storage, Mode.SEPARATED)
    await _touch(storage, "UPDATE electoral_rolls SET nonce = 'x' WHERE voted IS NULL")
    assert Fault.ROLL in (await _verified(storage, voters, poll) or [])


async def test_sealers_at_once_seal_each_note_once(storage: Storage) -> None:
    voters = await settled(storage, 12)
    async with storage.transaction(voters.community.id) as tx:
        poll = await opened(tx, voters)
    for number in range(12):
        await asyncio.gather(voted(storage, voters, poll, number, "yes"), *(_sealed(storage) for _ in range(3)))
    await _sealed(storage)
    async with storage.reading(voters.community.id) as tx:
        kinds = [entry.kind for entry in await tx.ballots.chain.entries(poll.id)]
        assert await tx.ballots.chain.to_seal() == []
    assert kinds == [Kind.OPENED] + [Kind.CAST] * 12
    assert await _verified(storage, voters, poll) == []


async def test_entries_hold_a_kind_and_a_commitment_alone(storage: Storage) -> None:
    voters, poll = await _voted(storage, Mode.NAMED)
    await _sealed(storage)
    async with storage.reading(voters.community.id) as tx:
        row = (await tx.session.execute(text("SELECT * FROM chain_entries LIMIT 1"))).mappings().one()
        assert set(row) == {"poll_id", "number", "kind", "commitment", "hash", "community_id"}
        said = [entry.commitment for entry in await tx.ballots.chain.entries(poll.id)]
    assert len(set(said)) == len(said) - 1  # the one that was voided stands twice


async def test_an_open_poll_from_before_there_were_chains_gets_one(storage: Storage) -> None:
    voters, poll = await _voted(storage, Mode.NAMED)
    await _sealed(storage)
    await _touch(storage, "DELETE FROM chain_entries", "DELETE FROM chains")
    assert await _verified(storage, voters, poll) is None
    await voted(storage, voters, poll, 2, "no")
    await _sealed(storage)
    await _sealed(storage)
    assert await _verified(storage, voters, poll) == []


async def test_the_head_is_posted_hourly_by_day_when_something_was_sealed(storage: Storage) -> None:
    voters, poll = await _voted(storage, Mode.NAMED)

    async def hours(many: float) -> int:
        async with storage.transaction() as tx:
            await tx.clock.advance(timedelta(hours=many))
        await _sealed(storage)
        async with storage.transaction() as tx:
            with tx.everywhere():
                await post_heads(tx, await tx.now())
        async with storage.reading() as tx:
            return int(await tx.session.scalar(text("SELECT count(*) FROM outbox WHERE key = 'chain-head'")) or 0)

    async with storage.transaction(voters.community.id) as tx:
        # at ten in the morning of the place
        now = await tx.now()
        await tx.clock.advance(timedelta(hours=(26 - now.hour) % 24 or 24, minutes=-now.minute))
        await tx.ballots.chain.watch(poll.id, voters.community.id, voters.residents[2].id, on=True)
    assert await hours(1) == 2  # who opened it, and who asked for it
    assert await hours(1) == 2  # nothing was sealed since
    await voted(storage, voters, poll, 3, "no")
    assert await hours(0.5) == 2
    assert await hours(0.5) == 4
    await voted(storage, voters, poll, 2, "yes")
    assert await hours(11) in (4, 6)  # late in the evening, or in the night
    await closed(storage, voters, poll)
    assert await _verified(storage, voters, poll) == []
