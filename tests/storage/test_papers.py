"""Paper ballots beside those cast here, on both databases: one a household, keyed by two at once, then counted."""

import asyncio
from collections.abc import Awaitable, Callable
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
from tests.polling import Voters, move_in, opened, settled, voted

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


Opener = Callable[[Storage], Awaitable[tuple[Voters, Poll, str]]]
"""Opens a poll and names the unit of the resident whose number is 1."""


async def _households(storage: Storage) -> tuple[Voters, Poll, str]:
    voters, poll = await _begun(storage)
    return voters, poll, f"h{voters.residents[1].household_id}"


async def _persons(storage: Storage) -> tuple[Voters, Poll, str]:
    voters = await settled(storage, 4)
    async with storage.transaction(voters.community.id) as tx:
        poll = await opened(tx, voters, pack="sounding", mode=Mode.AT_CLOSE)
    return voters, poll, f"r{voters.residents[1].id}"


async def _owned(storage: Storage) -> tuple[Voters, Poll, str]:
    """Four homes of three owners: the second owns two of them, by one telephone."""
    voters = await settled(storage, 3)
    owners = [("501", "13900000001", 600_000), ("502", "13900000002", 500_000), ("503", "13900000002", 400_000),
              ("504", "13900000003", 300_000)]  # fmt: skip
    async with storage.transaction(voters.community.id) as tx:
        for room, phone, area in owners:
            await move_in(tx, voters.community, voters.buildings[0], room, phone=phone, owner=True, area_cm2=area)
        poll = await opened(tx, voters, pack="owners-ordinary")
        homes = await tx.ballots.electorate.owned(voters.community.id)
    assert homes[f"{voters.buildings[0].id}-502"] == homes[f"{voters.buildings[0].id}-503"]
    return voters, poll, homes[f"{voters.buildings[0].id}-502"]


async def _fund(storage: Storage) -> tuple[Voters, Poll, str]:
    voters = await settled(storage, 4, households=HOMES)
    async with storage.transaction(voters.community.id) as tx:
        poll = await opened(
            tx, voters, pack="residents-fund", options=("灯", "椅", "坡"), fund=100, costs=(60, 40, 30)
        )  # fmt: skip
    return voters, poll, f"h{voters.residents[1].household_id}"


async def _mark(storage: Storage, voters: Voters, poll: Poll, unit: str) -> Refusal | None:
    try:
        async with storage.transaction(voters.community.id) as tx:
            locked = await tx.ballots.get(poll.id, lock=True)
            await tx.ballots.papers.hand_in(locked, unit, voters.actor(0))
    except Refusal as refusal:
        return refusal
    return None


@pytest.mark.parametrize(
    ("opens", "said", "line"),
    [(_households, "yes", "yes"), (_persons, "yes", "yes"), (_owned, "{unit}=yes", "yes"), (_fund, "0,1", "0")],
)
async def test_two_who_key_at_once_are_first_and_second(storage: Storage, opens: Opener, said: str, line: str) -> None:
    voters, poll, unit = await opens(storage)
    kept = said.format(unit=unit)
    assert await _mark(storage, voters, poll, unit) is None
    await _close(storage, voters, poll)
    differ = await asyncio.gather(_key(storage, voters, poll, 0, kept), _key(storage, voters, poll, 1, "spoiled"))
    assert list(differ) == [False, False]  # whoever came second: both are thrown away
    answers = await asyncio.gather(*(_key(storage, voters, poll, by, kept) for by in (0, 1)))
    assert sorted(map(bool, answers)) == [False, True]
    assert all(isinstance(answer, bool) for answer in answers)
    assert isinstance(await _key(storage, voters, poll, 2, kept), CountedAlready)
    assert isinstance(await _mark(storage, voters, poll, unit), CountedAlready | VotedBefore)
    done = await _close(storage, voters, poll)
    assert done.tally is not None
    assert (done.tally.cast, done.tally.votes(line)) == (1, 1)
    assert done.tally.area_cast == (900_000 if opens is _owned else 0)
    async with storage.transaction(voters.community.id) as tx:
        assert await tx.ballots.verify(poll.id) == []
        assert await tx.ballots.contents(poll.id) == [kept.rpartition("=")[2]]
        # beside the roll's marks a small pile would tell whose it is
        assert bool(await tx.ballots.papers.counts(poll.id)) is (poll.mode is Mode.NAMED)


async def test_owners_papers_weigh_what_the_register_says(storage: Storage) -> None:
    voters, poll, second = await _owned(storage)
    async with storage.reading(voters.community.id) as tx:
        homes = await tx.ballots.electorate.owned(voters.community.id)
    first, third = (homes[f"{voters.buildings[0].id}-{room}"] for room in ("501", "504"))
    for unit in (first, second, third):
        assert await _mark(storage, voters, poll, unit) is None
    async with storage.transaction(voters.community.id) as tx:
        assert await tx.ballots.papers.homes(poll) == homes
    await _close(storage, voters, poll)
    keyed = [f"{first}=no", f"{second}=yes", f"{third}=spoiled"]
    assert await _key(storage, voters, poll, 0, *keyed) is False
    assert await _key(storage, voters, poll, 1, *reversed(keyed)) is True
    done = await _close(storage, voters, poll)
    assert done.tally is not None
    assert (done.tally.votes("yes"), done.tally.area("yes")) == (1, 900_000)
    assert (done.tally.votes("no"), done.tally.area("no")) == (1, 600_000)
    assert (done.tally.cast, done.tally.area_cast, done.tally.spoiled) == (3, 1_800_000, 1)
    assert (done.tally.quorum_met, done.tally.passed) == (True, False)  # 900,000 of 1,800,000 is not more than half
    async with storage.transaction(voters.community.id) as tx:
        assert await tx.ballots.verify(poll.id) == []
        await tx.session.execute(text("UPDATE loose_ballots SET content = replace(content, '=no', '=yes')"))
        assert Fault.COUNT in (await tx.ballots.verify(poll.id) or [])


async def test_a_person_votes_once_whichever_way(storage: Storage) -> None:
    voters, poll, unit = await _persons(storage)
    tap, paper = await asyncio.gather(
        voted(storage, voters, poll, 1, "yes"), _mark(storage, voters, poll, unit)
    )  # fmt: skip
    assert isinstance(paper, VotedBefore) if paper is not None else isinstance(tap, CastOnPaper)
    await voted(storage, voters, poll, 2, "no")
    assert isinstance(await _mark(storage, voters, poll, f"r{voters.residents[2].id}"), VotedBefore)
    assert isinstance(await _mark(storage, voters, poll, "r999999"), NotFound)
    async with storage.transaction(voters.community.id) as tx:
        assert await tx.ballots.turnout(poll.id) == 2
        assert await tx.ballots.electorate.named(poll.id, "居民1", alone=False) == [
            (f"r{voters.residents[1].id}", "居民1", voters.buildings[1].id, None)
        ]
        assert await tx.ballots.electorate.named(poll.id, "%", alone=False) == []
