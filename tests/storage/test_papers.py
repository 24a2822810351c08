"""Paper ballots beside those cast here, on both databases: one a household, keyed by two at once, then counted."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import text

from participation import papers
from participation.ballots import Ballot, CastOnPaper
from participation.chain import Fault
from participation.packs import Mode
from participation.papers import CountedAlready, VotedBefore
from participation.polls import Poll, State
from participation.refusals import NotFound, Refusal
from scheduler.ballots import close_due
from storage import Storage
from tests.polling import Voters, opened, settled, voted

HOMES = {0: 1, 1: 2, 2: 3, 3: 3}


async def _begun(storage: Storage, mode: Mode = Mode.NAMED) -> tuple[Voters, Poll]:
    voters = await settled(storage, 4, households=HOMES)
    async with storage.transaction(voters.community.id) as tx:
        return voters, await opened(tx, voters, pack="sounding-households", mode=mode)


async def _hand_in(storage: Storage, voters: Voters, poll: Poll, number: int) -> Refusal | None:
    try:
        async with storage.transaction(voters.community.id) as tx:
            locked = await tx.ballots.get(poll.id, lock=True)
            await tx.ballots.papers.hand_in(locked, f"h{voters.residents[number].household_id}", voters.actor(0))
    except Refusal as refusal:
        return refusal
    return None


async def _key(storage: Storage, voters: Voters, poll: Poll, by: int, *contents: str) -> bool | Refusal:
    """Key a count as the desk does; return whether two agree now."""
    staff = voters.actor(0)
    actor = type(staff)(voters.residents[by].id, staff.community_id, staff.standing, staff.grants)
    try:
        async with storage.transaction(voters.community.id) as tx:
            locked = await tx.ballots.get(poll.id, lock=True)
            earlier = await tx.ballots.papers.counts(poll.id)
            marked = await tx.ballots.papers.marked(poll.id)
            kept = papers.key(
                locked, contents, earlier, marked=marked, by=actor, at=poll.closes_at + timedelta(minutes=1)
            )
            await tx.ballots.papers.keep(locked, kept, await tx.now())
            return papers.agreed(kept)
    except Refusal as refusal:
        return refusal


async def _close(storage: Storage, voters: Voters, poll: Poll) -> Poll:
    async with storage.transaction() as tx:
        await tx.clock.advance(poll.closes_at + timedelta(minutes=1) - await tx.now())
    async with storage.transaction() as tx:
        with tx.everywhere():
            await close_due(tx, await tx.now())
    async with storage.reading(voters.community.id) as tx:
        return await tx.ballots.get(poll.id)


@pytest.mark.parametrize("mode", [Mode.NAMED, Mode.AT_CLOSE])
async def test_papers_are_counted_with_the_rest_once_two_agree(storage: Storage, mode: Mode) -> None:
    voters, poll = await _begun(storage, mode)
    await voted(storage, voters, poll, 0, "no")
    assert await _hand_in(storage, voters, poll, 1) is None
    assert await _hand_in(storage, voters, poll, 2) is None
    assert (await _close(storage, voters, poll)).state is State.OPEN  # the result waits
    assert await _key(storage, voters, poll, 0, "yes", "spoiled") is False
    assert await _key(storage, voters, poll, 1, "yes", "no") is False  # they differ: both are gone
    assert (await _close(storage, voters, poll)).state is State.OPEN
    assert await _key(storage, voters, poll, 1, "yes", "spoiled") is False
    assert await _key(storage, voters, poll, 0, "spoiled", "yes") is True
    done = await _close(storage, voters, poll)
    assert done.tally is not None
    assert (done.tally.cast, done.tally.spoiled) == (3, 1)
    assert [done.tally.votes(answer) for answer in ("yes", "no", "abstain")] == [1, 1, 0]
    async with storage.transaction(voters.community.id) as tx:
        assert await tx.ballots.verify(poll.id) == []
        await tx.session.execute(text("UPDATE loose_ballots SET content = 'no' WHERE content = 'spoiled'"))
        assert await tx.ballots.verify(poll.id) == [Fault.BOX, Fault.COUNT]


async def test_a_household_votes_once_whichever_way(storage: Storage) -> None:
    voters, poll = await _begun(storage)
    await voted(storage, voters, poll, 0, "no")
    assert isinstance(await _hand_in(storage, voters, poll, 0), VotedBefore)
    await _hand_in(storage, voters, poll, 2)
    assert isinstance(await voted(storage, voters, poll, 3, "yes"), CastOnPaper)
    assert isinstance(await _hand_in(storage, voters, poll, 3), VotedBefore)
    voters.residents[1] = voters.residents[1].__class__(
        **{
            **{f: getattr(voters.residents[1], f) for f in voters.residents[1].__dataclass_fields__},
            "household_id": 999,
        }
    )
    assert isinstance(await _hand_in(storage, voters, poll, 1), NotFound)


async def test_a_paper_and_a_tap_at_once_are_one_ballot(storage: Storage) -> None:
    for _ in range(5):
        voters = await settled(storage, 4, households=HOMES, slug=f"c{_}")
        async with storage.transaction(voters.community.id) as tx:
            poll = await opened(tx, voters, pack="sounding-households")
        tap, other, paper = await asyncio.gather(
            voted(storage, voters, poll, 2, "yes"),
            voted(storage, voters, poll, 3, "no"),
            _hand_in(storage, voters, poll, 2),
        )
        if paper is None:
            assert isinstance(tap, CastOnPaper)
            assert isinstance(other, CastOnPaper)
        else:
            assert isinstance(paper, VotedBefore)
            assert isinstance(tap, Ballot)
            assert isinstance(other, Ballot)
        async with storage.transaction(voters.community.id) as tx:
            assert await tx.ballots.turnout(poll.id) == 1
            assert len(await tx.ballots.contents(poll.id)) == (0 if paper is None else 1)
            assert await tx.ballots.verify(poll.id) == []


async def test_two_who_key_at_once_are_first_and_second(storage: Storage) -> None:
    voters, poll = await _begun(storage)
    await _hand_in(storage, voters, poll, 1)
    await _close(storage, voters, poll)
    answers = await asyncio.gather(*(_key(storage, voters, poll, by, "yes") for by in (0, 1)))
    assert sorted(map(bool, answers)) == [False, True]
    assert all(isinstance(answer, bool) for answer in answers)
    assert isinstance(await _key(storage, voters, poll, 2, "yes"), CountedAlready)
    assert isinstance(await _hand_in(storage, voters, poll, 0), CountedAlready)
    done = await _close(storage, voters, poll)
    assert done.tally is not None
    assert (done.tally.cast, done.tally.votes("yes")) == (1, 1)
