"""Rolls, the box and the races, on both databases: one ballot a unit whatever is tapped, none after the close."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from participation.access import Standing
from participation.ballots import Ballot, NotOnRoll
from participation.packs import Pack, rules
from participation.polls import Poll, State, VoteClosed
from participation.refusals import NotFound
from participation.roll import Entry
from storage import Storage
from storage.ballots import Receipt
from tests.polling import Voters, closed, move_in, opened, settled, voted

BY_HOUSEHOLD, BY_PERSON = (Pack.read(rules(key)) for key in ("sounding-households", "sounding"))


async def _open(storage: Storage, voters: Voters, **how: object) -> Poll:
    async with storage.transaction(voters.community.id) as tx:
        return await opened(tx, voters, **how)  # type: ignore[arg-type]


async def _box(storage: Storage, voters: Voters, poll: Poll) -> dict[str, str]:
    async with storage.reading(voters.community.id) as tx:
        return await tx.ballots.box.named(poll.id)


async def test_twenty_taps_of_one_voter_are_one_ballot(storage: Storage) -> None:
    voters = await settled(storage, 2)
    poll = await _open(storage, voters)
    answers = ("yes", "no", "abstain")
    cast = await asyncio.gather(*(voted(storage, voters, poll, 1, answers[n % 3]) for n in range(20)))
    assert all(isinstance(ballot, Ballot) for ballot in cast)
    box = await _box(storage, voters, poll)
    assert list(box) == [f"r{voters.residents[1].id}"]
    async with storage.reading(voters.community.id) as tx:
        held = [await tx.ballots.receipt(poll.id, ballot.receipt) for ballot in cast if isinstance(ballot, Ballot)]
    assert held.count(Receipt.HELD) == 1
    assert held.count(Receipt.REPLACED) == 19
    last = cast[held.index(Receipt.HELD)]
    assert isinstance(last, Ballot)
    assert box[last.unit] == last.content


async def test_a_household_tapping_at_once_is_one_ballot(storage: Storage) -> None:
    voters = await settled(storage, 6, households={1: 1, 2: 1, 3: 1, 4: 2})
    poll = await _open(storage, voters, pack="residents-meeting")
    await asyncio.gather(*(voted(storage, voters, poll, n, "yes") for n in (1, 2, 3) * 7))
    box = await _box(storage, voters, poll)
    assert len(box) == 1
    assert next(iter(box)).startswith("h")


async def test_nothing_straddles_the_close(storage: Storage) -> None:
    """Twenty voters race the close; what was accepted is in the tally, what was refused is not, and nothing between."""
    voters = await settled(storage, 20)
    for _ in range(3):
        poll = await _open(storage, voters)

        async def vote(number: int, poll: Poll = poll) -> object:
            await asyncio.sleep(number % 5 * 0.002)
            return await voted(storage, voters, poll, number, "yes")

        async def close(poll: Poll = poll) -> Poll:
            await asyncio.sleep(0.005)
            return await closed(storage, voters, poll)

        *cast, done = await asyncio.gather(*(vote(number) for number in range(20)), close())
        accepted = [ballot for ballot in cast if isinstance(ballot, Ballot)]
        assert {type(answer) for answer in cast} <= {Ballot, VoteClosed}
        assert isinstance(done, Poll)
        assert done.tally is not None
        assert done.tally.cast == done.tally.votes("yes") == len(accepted) == len(await _box(storage, voters, poll))


async def test_the_database_itself_refuses_a_second_ballot(storage: Storage) -> None:
    voters = await settled(storage, 2)
    poll = await _open(storage, voters)
    await voted(storage, voters, poll, 1, "yes")
    with pytest.raises(IntegrityError):
        async with storage.transaction() as tx:
            await tx.session.execute(
                text(
                    "INSERT INTO ballots SELECT poll_id, unit, resident_id, 'no', nonce, receipt, cast_at, changes,"
                    " community_id FROM ballots"
                )
            )


async def test_the_database_itself_refuses_a_ballot_of_nobody(storage: Storage) -> None:
    voters = await settled(storage, 2)
    poll = await _open(storage, voters)
    stranger = Ballot(poll.id, "r999999", voters.residents[1].id, "yes", "n", "r", datetime.now(UTC))
    with pytest.raises(IntegrityError):
        async with storage.transaction(voters.community.id) as tx:
            await tx.ballots.cast(stranger, voters.community.id)


async def test_two_closers_count_once(storage: Storage) -> None:
    voters = await settled(storage, 3)
    poll = await _open(storage, voters)
    await voted(storage, voters, poll, 1, "yes")
    answers = await asyncio.gather(*(closed(storage, voters, poll) for _ in range(4)), return_exceptions=True)
    assert sum(isinstance(answer, Poll) for answer in answers) == 1
    assert sum(isinstance(answer, VoteClosed) for answer in answers) == 3


async def test_after_the_close_no_ballot_changes(storage: Storage) -> None:
    voters = await settled(storage, 3)
    poll = await _open(storage, voters)
    await voted(storage, voters, poll, 1, "yes")
    done = await closed(storage, voters, poll)
    before = await _box(storage, voters, poll)
    # even with a clock that stands before the close
    for number in (1, 2):
        assert isinstance(await voted(storage, voters, poll, number, "no", at=poll.opens_at), VoteClosed)
    assert await _box(storage, voters, poll) == before
    async with storage.reading(voters.community.id) as tx:
        kept = await tx.ballots.get(poll.id)
    assert kept == done
    assert kept.tally is not None
    assert kept.tally.votes("yes") == 1


async def test_a_tap_at_the_close_is_late_though_nobody_has_counted_yet(storage: Storage) -> None:
    voters = await settled(storage, 2)
    poll = await _open(storage, voters)
    assert isinstance(await voted(storage, voters, poll, 1, "yes", at=poll.closes_at), VoteClosed)
    assert isinstance(
        await voted(storage, voters, poll, 1, "yes", at=poll.closes_at - timedelta(microseconds=1)), Ballot
    )


async def test_the_roll_is_what_it_was_at_the_opening(storage: Storage) -> None:
    voters = await settled(storage, 3)
    poll = await _open(storage, voters)
    late = await settled(storage, 1, slug="tmp")  # somebody who moves in after the opening
    async with storage.transaction(voters.community.id) as tx:
        newcomer = await tx.residents.change(
            replace(late.residents[0], community_id=voters.community.id, building_id=voters.buildings[0].id)
        )
        await tx.residents.change(replace(voters.residents[2], standing=Standing.REGISTERED))
    voters.residents.append(newcomer)
    assert isinstance(await voted(storage, voters, poll, 3, "yes"), NotOnRoll)
    async with storage.reading(voters.community.id) as tx:
        roll = await tx.ballots.electorate.roll(poll.id)
    assert sorted(roll) == sorted(f"r{one.id}" for one in voters.residents[:3])
    done = await closed(storage, voters, poll)
    assert done.tally is not None
    assert done.tally.eligible == 3


async def test_a_household_of_whom_nobody_came_to_the_bot_counts_for_the_quorum(storage: Storage) -> None:
    voters = await settled(storage, 3, households={0: 1, 1: 1, 2: 2})
    async with storage.transaction(voters.community.id) as tx:
        for room in ("301", "302"):
            await move_in(tx, voters.community, voters.buildings[1], room)
        size = await tx.ballots.electorate.size(BY_HOUSEHOLD, voters.community.id, await tx.now())
    poll = await _open(storage, voters, pack="residents-meeting")
    assert poll.roll_size == size == 4
    await voted(storage, voters, poll, 0, "yes")
    await voted(storage, voters, poll, 2, "yes")
    done = await closed(storage, voters, poll)
    assert done.tally is not None
    assert done.tally.cast == 2
    assert done.tally.quorum_met is False  # 2 of 4 is not more than half


@pytest.mark.parametrize(("born", "eligible"), [(2026 - 17, False), (2026 - 18, True), (None, True)])
async def test_who_is_known_to_be_a_minor_presses_for_nobody(
    storage: Storage, born: int | None, eligible: bool
) -> None:
    voters = await settled(storage, 3, households={0: 1, 1: 1})
    at = datetime(2026, 12, 31, 15, 0, tzinfo=UTC)  # 23:00 in Shanghai, the last hour of the year
    async with storage.transaction(voters.community.id) as tx:
        home = voters.residents[1].household_id
        assert home is not None
        await tx.roll.add(Entry(0, voters.community.id, home, "居民1", birth_year=born))
        may = await tx.ballots.electorate.eligible(BY_HOUSEHOLD, voters.community.id, at)
        next_year = await tx.ballots.electorate.eligible(BY_HOUSEHOLD, voters.community.id, at + timedelta(hours=1))
    assert (voters.residents[1].id in may) is eligible
    assert voters.residents[1].id in next_year


async def test_who_works_here_and_lives_elsewhere_is_on_no_roll(storage: Storage) -> None:
    voters = await settled(storage, 3)
    async with storage.transaction(voters.community.id) as tx:
        await tx.residents.change(replace(voters.residents[0], building_id=None))
        now = await tx.now()
        for pack in (BY_HOUSEHOLD, BY_PERSON):
            may = await tx.ballots.electorate.eligible(pack, voters.community.id, now)
            assert may == [one.id for one in voters.residents[1:]]


async def test_where_a_register_stands_a_household_is_one_of_it(storage: Storage) -> None:
    voters = await settled(storage, 3, households={0: 1, 1: 1})
    async with storage.transaction(voters.community.id) as tx:
        now = await tx.now()
        assert await tx.ballots.electorate.size(BY_HOUSEHOLD, voters.community.id, now) == 1
        assert await tx.ballots.electorate.size(BY_PERSON, voters.community.id, now) == 3


async def test_another_communitys_poll_is_not_there(storage: Storage) -> None:
    here, there = await settled(storage, 2), await settled(storage, 2, slug="chengxi")
    poll = await _open(storage, there)
    assert isinstance(await voted(storage, here, poll, 1, "yes"), NotFound)
    async with storage.reading(here.community.id) as tx:
        assert await tx.ballots.current() == []
        assert await tx.ballots.seat(poll.id, there.residents[1].id) is None
        with pytest.raises(NotFound):
            await tx.ballots.get(poll.id)


async def test_a_receipt_tells_when_the_box_was_touched(storage: Storage) -> None:
    voters = await settled(storage, 2)
    poll = await _open(storage, voters)
    ballot = await voted(storage, voters, poll, 1, "yes")
    assert isinstance(ballot, Ballot)
    async with storage.transaction(voters.community.id) as tx:
        assert await tx.ballots.receipt(poll.id, ballot.receipt) is Receipt.HELD
        assert await tx.ballots.receipt(poll.id, "0" * 12) is Receipt.UNKNOWN
        await tx.session.execute(text("UPDATE ballots SET content = 'no'"))
        assert await tx.ballots.receipt(poll.id, ballot.receipt) is Receipt.TOUCHED


async def test_a_poll_comes_back_as_it_was_stored(storage: Storage) -> None:
    voters = await settled(storage, 2)
    poll = await _open(storage, voters, options=("长椅", "路灯"))
    await voted(storage, voters, poll, 1, "1")
    done = await closed(storage, voters, poll)
    async with storage.reading(voters.community.id) as tx:
        assert await tx.ballots.get(poll.id) == done
        assert [found.id for found in await tx.ballots.past()] == [poll.id]
    assert done.state is State.CLOSED
    assert done.rules_hash == poll.rules_hash
