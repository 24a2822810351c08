"""Polls open, remind and close by themselves; asked twice or by several schedulers, each is told once."""

import asyncio
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import select, text, update

from participation.access import Role
from participation.ballots import Ballot
from participation.extensions import extend
from participation.forums import Forum
from participation.packs import Kind
from participation.polls import Draft, State, VoteClosed, announce
from scheduler.ballots import close_due, open_due, post_heads, remind_drafts, remind_silent, seal_chains
from scheduler.sweeps import SWEEPS
from storage import Storage
from storage.beats import BeatRow
from storage.outbox import OutboxRow
from tests.polling import Voters, opened, settled, voted


async def _sweep(storage: Storage, by: timedelta | None = None) -> None:
    if by is not None:
        async with storage.transaction() as tx:
            await tx.clock.advance(by)
    for one in (open_due, remind_silent, close_due):
        async with storage.transaction() as tx:
            with tx.everywhere():
                await one(tx, await tx.now())


async def _owed(storage: Storage) -> Counter[str]:
    async with storage.reading() as tx:
        return Counter(key for (key,) in await tx.session.execute(text("SELECT key FROM outbox")))


async def _announced(storage: Storage, voters: Voters) -> tuple[int, datetime]:
    async with storage.transaction(voters.community.id) as tx:
        now = await tx.now()
        draft = Draft(Kind.YES_NO, "空地改成小花园，您赞成吗？", "sounding", 7, noticed=False)
        poll = await tx.ballots.add(
            announce(draft, form="community", by=voters.actor(0), at=now, zone="Asia/Shanghai", seed="0f")
        )
        await tx.ballots.announce(poll)
        return poll.id, poll.opens_at


async def _state(storage: Storage, voters: Voters, poll_id: int) -> State:
    async with storage.reading(voters.community.id) as tx:
        return (await tx.ballots.get(poll_id)).state


async def test_the_whole_life_of_a_poll(storage: Storage) -> None:
    voters = await settled(storage, 4)
    poll_id, opens_at = await _announced(storage, voters)
    await _sweep(storage)
    assert await _state(storage, voters, poll_id) is State.ANNOUNCED
    assert await _owed(storage) == {"ballots-announced": 4}
    async with storage.reading() as tx:
        until = opens_at - await tx.now()
    await _sweep(storage, until + timedelta(seconds=1))
    assert await _state(storage, voters, poll_id) is State.OPEN
    async with storage.reading(voters.community.id) as tx:
        poll = await tx.ballots.get(poll_id)
    for number in (1, 2):
        await voted(storage, voters, poll, number, "yes")
    await _sweep(storage, poll.closes_at - opens_at - timedelta(hours=23))
    await _sweep(storage)
    assert (await _owed(storage))["ballots-reminder"] == 2
    await voted(storage, voters, poll, 3, "no")
    await _sweep(storage, timedelta(hours=23))
    await _sweep(storage)
    assert await _state(storage, voters, poll_id) is State.CLOSED
    assert await _owed(storage) == {
        "ballots-announced": 4, "ballots-opened": 4, "ballots-reminder": 2, "ballots-result-answers": 4,
    }  # fmt: skip


async def test_two_schedulers_tell_once(storage: Storage) -> None:
    voters = await settled(storage, 3)
    async with storage.transaction(voters.community.id) as tx:
        await opened(tx, voters)
    await asyncio.gather(*(_sweep(storage) for _ in range(3)))
    await _sweep(storage, timedelta(days=2, hours=12))
    await asyncio.gather(*(_sweep(storage) for _ in range(3)))
    await _sweep(storage, timedelta(days=2))
    await asyncio.gather(*(_sweep(storage) for _ in range(3)))
    owed = await _owed(storage)
    assert owed["ballots-opened"] == owed["ballots-result-answers"] == 3


async def test_a_reminder_missed_in_an_outage_is_not_sent_after_the_close(storage: Storage) -> None:
    voters = await settled(storage, 2)
    async with storage.transaction(voters.community.id) as tx:
        await opened(tx, voters)
    await _sweep(storage, timedelta(days=9))
    assert (await _owed(storage)) == {"ballots-opened": 2, "ballots-result-answers": 2}


async def test_a_poll_without_voters_waits_and_stops_no_other(storage: Storage) -> None:
    empty, other = await settled(storage, 1), await settled(storage, 2, slug="chengxi")
    waiting, opens_at = await _announced(storage, empty)
    going, _ = await _announced(storage, other)
    async with storage.transaction() as tx:
        await tx.session.execute(text("UPDATE residents SET standing = 'registered' WHERE id = :id"),
                                 {"id": empty.residents[0].id})  # fmt: skip
        until = opens_at - await tx.now()
    await _sweep(storage, until + timedelta(seconds=1))
    assert await _state(storage, empty, waiting) is State.ANNOUNCED
    assert await _state(storage, other, going) is State.OPEN


def test_the_sweeps_are_asked() -> None:
    assert {open_due, remind_silent, close_due, seal_chains, post_heads, remind_drafts} <= {one.run for one in SWEEPS}


async def _away(storage: Storage, minutes: int) -> None:
    """Let it be so long ago, by the database's own time, that somebody kept time."""
    async with storage.transaction() as tx:
        beat = datetime.now(UTC) - timedelta(minutes=minutes)
        await tx.session.execute(update(BeatRow).values(at=beat))


async def test_an_outage_over_the_close_is_extended_by_two_and_told(storage: Storage) -> None:
    voters = await settled(storage, 3)
    async with storage.transaction(voters.community.id) as tx:
        poll = await opened(tx, voters)
        for number in (0, 2):
            await tx.residents.entrust(voters.residents[number].id, Role.STAFF, await tx.now())
    await voted(storage, voters, poll, 1, "no")
    await _sweep(storage)
    await _away(storage, 30)
    async with storage.reading() as tx:
        until = poll.closes_at - await tx.now()
    await _sweep(storage, until + timedelta(minutes=10))
    assert await _state(storage, voters, poll.id) is State.OPEN
    assert (await _owed(storage))["extensions-wanted"] == 2
    assert isinstance(await voted(storage, voters, poll, 2, "yes"), VoteClosed)
    grants = voters.actor(0).grants
    for number in (0, 2):
        by = replace(voters.actor(number), grants=grants)
        async with storage.transaction(voters.community.id) as tx:
            after = extend(await tx.ballots.get(poll.id, lock=True), by=by, at=await tx.now())
            await (tx.ballots.extended(after, await tx.now()) if after.extended_s else tx.ballots.change(after))
    assert (await _owed(storage))["ballots-extended"] == 3
    assert isinstance(await voted(storage, voters, poll, 2, "yes"), Ballot)
    async with storage.transaction(voters.community.id) as tx:
        extended = await tx.ballots.get(poll.id)
        assert await tx.ballots.verify(poll.id) == []
    assert timedelta(hours=24, minutes=29) < extended.closes_at - poll.closes_at < timedelta(hours=24, minutes=32)
    await _sweep(storage, timedelta(hours=26))
    assert await _state(storage, voters, poll.id) is State.CLOSED
    async with storage.transaction(voters.community.id) as tx:
        done = await tx.ballots.get(poll.id)
        assert await tx.ballots.verify(poll.id) == []
    assert done.tally is not None
    assert done.tally.cast == 2


async def test_a_short_outage_and_a_drill_that_moves_the_clock_hold_nothing(storage: Storage) -> None:
    voters = await settled(storage, 2)
    async with storage.transaction(voters.community.id) as tx:
        poll = await opened(tx, voters)
    await _sweep(storage)
    await _away(storage, 14)
    await _sweep(storage, timedelta(days=9))
    assert await _state(storage, voters, poll.id) is State.CLOSED


async def test_who_submitted_nothing_is_told_once_for_what_they_marked_last(storage: Storage) -> None:
    voters = await settled(storage, 2)
    async with storage.transaction(voters.community.id) as tx:
        poll = await opened(tx, voters)
        now = await tx.now()
        for resident in voters.residents:
            await tx.ballots.drafts.keep(poll.id, voters.community.id, resident.id, ["yes"], now + timedelta(hours=3))
    await voted(storage, voters, poll, 0, "yes")

    async def told(hours: float) -> int:
        async with storage.transaction() as tx:
            await tx.clock.advance(timedelta(hours=hours))
        async with storage.transaction() as tx:
            with tx.everywhere():
                await remind_drafts(tx, await tx.now())
        return (await _owed(storage))["ballots-draft-unsent"]

    assert await told(2.9) == 0
    assert await told(0.2) == 1
    assert await told(5) == 1
    await _sweep(storage, timedelta(days=9))
    async with storage.reading() as tx:
        assert not await tx.session.scalar(text("SELECT count(*) FROM ballot_drafts"))


async def _heads(storage: Storage, hours: float, key: str) -> list[tuple[int, bool]]:
    """Let hours pass and three replicas' sweeps run at once; return to whom notices of the key are owed, and of those
    in the group whether the vote was open."""
    async with storage.transaction() as tx:
        await tx.clock.advance(timedelta(hours=hours))

    async def sweep() -> None:
        for one in (seal_chains, close_due, post_heads):
            async with storage.transaction() as tx:
                with tx.everywhere():
                    await one(tx, await tx.now())

    await asyncio.gather(*(sweep() for _ in range(3)))
    async with storage.reading() as tx:
        question = select(OutboxRow.resident_id, OutboxRow.args).where(OutboxRow.key == key).order_by(OutboxRow.id)
        return [(whose, bool(args.get("open"))) for whose, args in await tx.session.execute(question)]


async def _morning(storage: Storage) -> None:
    """Make it ten in the morning of the place."""
    async with storage.transaction() as tx:
        now = await tx.now()
        await tx.clock.advance(timedelta(hours=(26 - now.hour) % 24 or 24, minutes=-now.minute))


async def test_three_replicas_post_a_head_in_the_group_once_an_hour_when_it_moved_and_at_the_close(
    storage: Storage,
) -> None:
    voters = await settled(storage, 4)
    await _morning(storage)
    async with storage.transaction(voters.community.id) as tx:
        group = await tx.links.add(
            Forum(0, voters.community.id, -100, "工作群", "zh-Hans", voters.residents[0].id, await tx.now())
        )
        poll = await opened(tx, voters)
    await voted(storage, voters, poll, 1, "yes")
    there = (-group.id, True)
    assert await _heads(storage, 0.5, "chain-head-posted") == []
    assert await _heads(storage, 0.6, "chain-head-posted") == [there]
    assert await _heads(storage, 1.1, "chain-head-posted") == [there]
    await voted(storage, voters, poll, 1, "no")
    assert await _heads(storage, 1.1, "chain-head-posted") == [there] * 2
    assert await _heads(storage, 24 * 4, "chain-head-posted") == [there, there, (-group.id, False)]
    assert await _heads(storage, 24, "chain-head-posted") == [there, there, (-group.id, False)]
    assert await _heads(storage, 0, "chain-group-wanted") == []


async def test_where_no_group_is_linked_staff_are_told_how_a_single_time(storage: Storage) -> None:
    voters = await settled(storage, 4)
    await _morning(storage)
    async with storage.transaction(voters.community.id) as tx:
        for number in (0, 2):
            await tx.residents.entrust(voters.residents[number].id, Role.STAFF, await tx.now())
        polls = [await opened(tx, voters), await opened(tx, voters)]
    for poll in polls:
        await voted(storage, voters, poll, 1, "yes")
    staff = [(voters.residents[number].id, False) for number in (0, 2)]
    assert await _heads(storage, 1.1, "chain-group-wanted") == staff
    await voted(storage, voters, polls[0], 3, "yes")
    assert await _heads(storage, 1.1, "chain-group-wanted") == staff
    assert await _heads(storage, 24 * 4, "chain-head-posted") == []
