"""Whom a roll holds and why not others, who may press, owners by head and area, and what becomes of those who left."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text

from participation.access import Standing
from participation.ballots import Ballot, NotOnRoll, Voted
from participation.electorate import Excluded
from participation.packs import Mode, Pack, rules
from participation.papers import VotedBefore
from participation.polls import Poll
from participation.residents import Resident
from participation.roll import Entry
from storage import Storage
from tests.polling import Voters, closed, move_in, opened, settled, voted


async def _open(storage: Storage, voters: Voters, pack: str, **changed: Any) -> Poll:
    async with storage.transaction(voters.community.id) as tx:
        poll = await opened(tx, voters, pack=pack)
        return await tx.ballots.change(replace(poll, rules={**poll.rules, **changed})) if changed else poll


async def _change(storage: Storage, voters: Voters, number: int, **changed: Any) -> Resident:
    async with storage.transaction(voters.community.id) as tx:
        voters.residents[number] = await tx.residents.change(replace(voters.residents[number], **changed))
        return voters.residents[number]


async def _enter(storage: Storage, voters: Voters, number: int, **entry: Any) -> None:
    """Put a resident on the register of their household."""
    one = voters.residents[number]
    async with storage.transaction(voters.community.id) as tx:
        await tx.roll.add(Entry(0, voters.community.id, one.household_id or 0, one.name or "", **entry))


async def _why(storage: Storage, voters: Voters, poll: Poll) -> dict[int, Excluded]:
    async with storage.reading(voters.community.id) as tx:
        on = set(await tx.ballots.electorate.people(poll.id))
        return {
            number: await tx.ballots.electorate.why_not(poll.id, one.id)
            for number, one in enumerate(voters.residents)
            if one.id not in on
        }


async def test_each_exclusion_has_its_reason(storage: Storage) -> None:
    voters = await settled(storage, 9, households={0: 1, 1: 1, 2: 2, 3: 2, 5: 3})
    await _change(storage, voters, 1, standing=Standing.REGISTERED)
    await _enter(storage, voters, 2, representative=True)
    await _change(storage, voters, 4, building_id=None)
    await _enter(storage, voters, 5, birth_year=2015)
    await _change(storage, voters, 6, blocked=True)
    await _change(storage, voters, 8, standing=Standing.GUEST)
    poll = await _open(storage, voters, "residents-meeting")
    late = await settled(storage, 1, slug="chengxi")
    voters.residents.append(late.residents[0])
    await _change(storage, voters, 9, community_id=voters.community.id, building_id=voters.buildings[0].id)
    assert await _why(storage, voters, poll) == {
        1: Excluded.UNVERIFIED,
        3: Excluded.REPRESENTED,
        4: Excluded.ELSEWHERE,
        5: Excluded.MINOR,
        6: Excluded.BLOCKED,
        7: Excluded.NO_HOUSEHOLD,
        8: Excluded.LATER,  # a guest is nobody of the community yet
        9: Excluded.LATER,
    }
    assert isinstance(await voted(storage, voters, poll, 3, "yes"), NotOnRoll)
    assert isinstance(await voted(storage, voters, poll, 2, "yes"), Ballot)
    async with storage.reading(voters.community.id) as tx:
        named = await tx.ballots.electorate.excluded(poll.id)
    assert sorted(reason for _, reason in named) == sorted(
        [Excluded.UNVERIFIED, Excluded.REPRESENTED, Excluded.ELSEWHERE, Excluded.MINOR, Excluded.BLOCKED,
         Excluded.NO_HOUSEHOLD]
    )  # fmt: skip


@pytest.mark.parametrize("unfit", [{"standing": Standing.REGISTERED}, {"blocked": True}, {"household_id": None}])
async def test_where_the_representative_cannot_press_any_of_the_household_may(
    storage: Storage, unfit: dict[str, Any]
) -> None:
    voters = await settled(storage, 4, households={0: 1, 1: 2, 2: 2, 3: 2})
    await _enter(storage, voters, 1, representative=True)
    await _change(storage, voters, 1, **unfit)
    poll = await _open(storage, voters, "residents-meeting")
    assert set(await _why(storage, voters, poll)) == {1}
    assert isinstance(await voted(storage, voters, poll, 2, "yes"), Ballot)
    assert isinstance(await voted(storage, voters, poll, 3, "no"), Ballot)


async def test_a_sounding_by_household_lets_anybody_of_it_press(storage: Storage) -> None:
    voters = await settled(storage, 3, households={0: 1, 1: 2, 2: 2})
    await _enter(storage, voters, 1, representative=True)
    poll = await _open(storage, voters, "sounding-households")
    assert await _why(storage, voters, poll) == {}


async def test_who_is_on_the_register_without_an_account_has_a_place_for_a_paper(storage: Storage) -> None:
    """And nobody whom an account on the roll might be, for they would vote twice."""
    voters = await settled(storage, 5, households={0: 1, 1: 2, 4: 3})
    await _enter(storage, voters, 0)  # known by name, so that the others of the household are others
    await _enter(storage, voters, 4, phone="13900000004")
    async with storage.transaction(voters.community.id) as tx:
        await tx.residents.keep_phone(voters.residents[3].id, "13900000003")
        away = await move_in(tx, voters.community, voters.buildings[1], "501")
        for name, more in (
            ("小孩", {"birth_year": 2015}), ("老人", {"birth_year": 1940}), ("居民2", {}), ("居民1", {}),
            ("换了称呼", {"phone": "13900000003"}),
        ):  # fmt: skip
            await tx.roll.add(Entry(0, voters.community.id, away, name, **more))
    await _change(storage, voters, 2, building_id=voters.buildings[1].id)  # no household known, the name at that house
    await _change(storage, voters, 4, blocked=True)  # the account is suspended, not the voter
    async with storage.transaction(voters.community.id) as tx:
        poll = await opened(tx, voters)
        size = (await tx.ballots.size(poll, await tx.now()))[voters.community.id]
        roll = await tx.ballots.electorate.roll(poll.id)
        names = [one[1] for one in await tx.ballots.electorate.named(poll.id, "", alone=False)]
        assert size == len(roll) == poll.roll_size
        assert sorted(names) == sorted([
            "居民0", "居民1", "居民2", "居民3",  # press
            "户主1", "户主3", "居民4", "户主501", "老人", "居民1",  # hand in: a namesake elsewhere is somebody else
        ])  # fmt: skip
        assert await tx.ballots.electorate.people(poll.id) == sorted(one.id for one in voters.residents[:4])
        unit = next(one for one, called, *_ in await tx.ballots.electorate.named(poll.id, "老人", alone=False))
        await tx.ballots.papers.hand_in(poll, unit, voters.actor(0))
        with pytest.raises(VotedBefore):
            await tx.ballots.papers.hand_in(poll, unit, voters.actor(0))
        assert await tx.ballots.turnout(poll.id) == 1
    async with storage.transaction(voters.community.id) as tx:  # a vote that takes no paper holds whom it can hear
        apart = await opened(tx, voters, pack="sounding", mode=Mode.SEPARATED)
        assert apart.roll_size == 4


async def _owners(storage: Storage) -> Voters:
    """Five residents in five homes: 0 owns two by one telephone, 1 and 2 one together, 3 none, 4 without an account
    of the owner's; and a namesake of 0 is somebody else."""
    voters = await settled(storage, 5, households={0: 1, 1: 2, 2: 2, 3: 3, 4: 4})
    await _enter(storage, voters, 0, owner=True, area_cm2=600_000, phone="13900000000")
    await _enter(storage, voters, 1, owner=True, area_cm2=900_001)
    await _enter(storage, voters, 2, owner=True, area_cm2=900_001)
    async with storage.transaction(voters.community.id) as tx:
        second = await move_in(tx, voters.community, voters.buildings[1], "501")
        name = voters.residents[0].name or ""
        await tx.roll.add(Entry(0, voters.community.id, second, name, "13900000000", owner=True, area_cm2=400_000))
        other = await move_in(tx, voters.community, voters.buildings[1], "502")
        await tx.roll.add(Entry(0, voters.community.id, other, name, owner=True, area_cm2=500_000))
        home = voters.residents[4].household_id or 0
        await tx.roll.add(Entry(0, voters.community.id, home, "房东", owner=True, area_cm2=700_000))
    return voters


async def test_an_owner_of_several_homes_is_one_head_and_so_are_owners_of_one(storage: Storage) -> None:
    voters = await _owners(storage)
    poll = await _open(storage, voters, "owners-ordinary")
    async with storage.reading(voters.community.id) as tx:
        areas = await tx.ballots.electorate.areas(poll.id)
    assert sorted(areas.values()) == [500_000, 700_000, 900_001, 1_000_000]
    assert await _why(storage, voters, poll) == {3: Excluded.NOT_OWNER, 4: Excluded.NOT_OWNER}
    await voted(storage, voters, poll, 1, "yes")
    await voted(storage, voters, poll, 2, "no")  # the same head: the last word counts
    await voted(storage, voters, poll, 0, "yes")
    done = await closed(storage, voters, poll)
    assert done.tally is not None
    assert (done.tally.eligible, done.tally.cast) == (4, 2)
    assert (done.tally.area_eligible, done.tally.area_cast) == (3_100_001, 1_900_001)
    assert (done.tally.votes("no"), done.tally.area("no")) == (1, 900_001)
    assert done.tally.quorum_met is False


LEFT = [
    {"standing": Standing.REGISTERED, "building_id": None, "household_id": None},  # moved away
    {"blocked": True},  # died: staff close the account
    {"standing": Standing.REGISTERED},  # lost the verification
]


@pytest.mark.parametrize("left", LEFT)
@pytest.mark.parametrize(("leavers", "counted"), [("count", 2), ("void", 1)])
async def test_what_becomes_of_a_ballot_when_its_voter_left_is_the_packs_to_say(
    storage: Storage, left: dict[str, Any], leavers: str, counted: int
) -> None:
    voters = await settled(storage, 3)
    poll = await _open(storage, voters, "sounding", leavers=leavers)
    await voted(storage, voters, poll, 1, "no")
    await voted(storage, voters, poll, 2, "yes")
    gone = await _change(storage, voters, 1, **left)
    done = await closed(storage, voters, poll)
    assert done.tally is not None
    assert (done.tally.cast, done.tally.void, done.tally.eligible) == (counted, 2 - counted, 3)
    assert done.tally.votes("no") == counted - 1
    async with storage.transaction(voters.community.id) as tx:
        seat = await tx.ballots.seat(poll.id, gone.id)
        assert seat is not None
        assert seat.voted is (Voted.HERE if counted == 2 else Voted.VOID)


async def test_a_household_that_still_has_somebody_here_keeps_its_ballot(storage: Storage) -> None:
    voters = await settled(storage, 3, households={0: 1, 1: 2, 2: 2})
    poll = await _open(storage, voters, "sounding-households", leavers="void")
    await voted(storage, voters, poll, 1, "no")
    await _change(storage, voters, 1, standing=Standing.REGISTERED, household_id=None)
    done = await closed(storage, voters, poll)
    assert done.tally is not None
    assert (done.tally.cast, done.tally.void) == (1, 0)


def test_ballots_of_leavers_are_voided_only_while_they_are_tied() -> None:
    for key in (
        "residents-meeting",
        "village-meeting",
        "sounding",
        "sounding-households",
        "owners-ordinary",
        "owners-major",
    ):
        pack = Pack.read(rules(key))
        assert pack.leavers == "count" or pack.modes == ("named",)


async def test_the_roll_stands_when_people_come_and_go(storage: Storage) -> None:
    voters = await settled(storage, 3)
    poll = await _open(storage, voters, "sounding")
    async with storage.transaction() as tx:
        await tx.session.execute(text("UPDATE residents SET standing = 'registered'"))
        await tx.clock.advance(timedelta(days=1))
    async with storage.reading(voters.community.id) as tx:
        assert len(await tx.ballots.electorate.people(poll.id)) == 3
