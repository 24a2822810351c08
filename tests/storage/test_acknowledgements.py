"""收到 is kept once a person; the count by building and the list of the unreached agree with what was delivered."""

import asyncio
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select, update

from participation.access import Role, Standing
from participation.acknowledgements import Acknowledgement, Fate, NotNamed, Reach
from participation.communities import Building, Community
from participation.exports import Export
from participation.notices import Audience, Broadcast
from participation.residents import Resident
from participation.roll import Household
from storage import Storage, audiences
from storage.acknowledgements import AcknowledgementRow, may_be_named
from storage.outbox import BLOCKED, DOUBT, SENT, OutboxRow
from tests.replying import send


@dataclass
class Town:
    """Two communities; in the first 1号楼 with four people, 2号楼 with two, and one who named no building."""

    storage: Storage
    here: Community
    there: Community
    homes: list[Building]
    people: list[Resident]
    broadcast: Broadcast

    @classmethod
    async def settle(cls, storage: Storage, *, asks: bool = True) -> "Town":
        async with storage.transaction() as tx:
            now = await tx.now()
            here = await tx.communities.add(Community(0, slug="a", name="甲"))
            there = await tx.communities.add(Community(0, slug="b", name="乙"))
            tx.within(here.id)
            homes = [await tx.communities.buildings.add(Building(0, here.id, f"{n}号楼", 3)) for n in (1, 2)]
            door = await tx.households.add(Household(0, here.id, "1-2-301", homes[0].id, 2, "301"))
            people = []
            for number, home in enumerate([0, 0, 0, 0, 1, 1, None]):
                person = await tx.residents.arrive(100 + number, 100 + number, "zh-Hans", now)
                person = replace(
                    person,
                    community_id=here.id,
                    standing=Standing.VERIFIED,
                    name=f"居民{number}",
                    building_id=None if home is None else homes[home].id,
                    unit=None if home is None else 1 + number % 2,
                    household_id=door.id if number == 1 else None,
                    consent="x",
                    consented_at=now,
                )
                people.append(await tx.residents.change(person))
            await tx.residents.keep_phone(people[1].id, "13812345678")
            broadcast = await send(tx, people[0], people, asks=asks)
        town = cls(storage, here, there, homes, people, broadcast)
        await town.settled(SENT, 0, 1, 2, 4, 6)
        await town.settled(BLOCKED, 3)
        return town

    async def settled(self, state: str, *numbers: int) -> None:
        ids = [self.people[number].id for number in numbers]
        async with self.storage.transaction() as tx:
            await tx.session.execute(
                update(OutboxRow)
                .where(OutboxRow.resident_id.in_(ids), OutboxRow.edits.is_(None))
                .values(state=state, message_id=OutboxRow.resident_id)
            )

    async def confirm(self, *numbers: int) -> list[bool]:
        async with self.storage.transaction(self.here.id) as tx:
            now = await tx.now()
            return [
                await tx.acknowledgements.keep(
                    Acknowledgement(0, self.here.id, self.broadcast.id, self.people[number].id, now)
                )
                for number in numbers
            ]


async def test_of_twenty_taps_at_once_one_is_kept(storage: Storage) -> None:
    town = await Town.settle(storage)
    kept = await asyncio.gather(*(town.confirm(1) for _ in range(20)))
    assert sum(first for (first,) in kept) == 1
    async with storage.reading() as tx:
        with tx.everywhere():
            assert await tx.session.scalar(select(func.count(AcknowledgementRow.id))) == 1
    async with storage.reading(town.here.id) as tx:
        assert await tx.acknowledgements.count(town.broadcast) == 1
    async with storage.reading(town.there.id) as tx:
        assert await tx.acknowledgements.count(town.broadcast) == 0


async def test_who_was_reached(storage: Storage) -> None:
    town = await Town.settle(storage)
    await town.settled(DOUBT, 4)
    async with storage.reading(town.here.id) as tx:
        reached = [await tx.acknowledgements.reached(town.broadcast.id, one.id) for one in town.people]
        # 3 had blocked the bot; 5 is on the way, and its arrival is noted after it arrived
        assert reached == [True, True, True, False, True, True, True]
        assert not await tx.acknowledgements.reached(town.broadcast.id + 1, town.people[0].id)


async def test_the_rate_by_building(storage: Storage) -> None:
    town = await Town.settle(storage)
    await town.confirm(0, 1, 6)
    first, second = town.homes
    async with storage.reading(town.here.id) as tx:
        assert await tx.acknowledgements.by_building(town.broadcast) == [
            Reach(first.id, "1号楼", 4, 3, 2),
            Reach(second.id, "2号楼", 2, 1, 0),
            Reach(None, "", 1, 1, 1),
        ]
    async with storage.reading(town.there.id) as tx:
        assert await tx.acknowledgements.by_building(town.broadcast) == []


async def test_who_pressed_has_it_whatever_the_sending_came_to(storage: Storage) -> None:
    """A copy in doubt that was confirmed has arrived: a rate above a hundred is none."""
    town = await Town.settle(storage)
    await town.settled(DOUBT, 0, 1)
    await town.confirm(0, 1, 2)
    async with storage.reading(town.here.id) as tx:
        reach = (await tx.acknowledgements.by_building(town.broadcast))[0]
    assert (reach.delivered, reach.acknowledged) == (3, 3)


async def test_a_correction_on_its_way_counts_nobody_twice(storage: Storage) -> None:
    town = await Town.settle(storage)
    async with storage.transaction(town.here.id) as tx:
        assert await tx.outbox.amend_broadcast(town.broadcast.id, at=await tx.now()) == 5
    async with storage.reading(town.here.id) as tx:
        assert sum(row.meant for row in await tx.acknowledgements.by_building(town.broadcast)) == 7
        assert len(await tx.acknowledgements.unreached(town.broadcast)) == 7


async def test_the_list_of_the_unreached(storage: Storage) -> None:
    town = await Town.settle(storage)
    await town.confirm(0, 6)
    async with storage.reading(town.here.id) as tx:
        everywhere = await tx.acknowledgements.unreached(town.broadcast)
        first = await tx.acknowledgements.unreached(town.broadcast, town.homes[0].id)
    assert [(one.building, one.unit, one.room, one.name, one.fate) for one in everywhere] == [
        ("1号楼", 1, "", "居民2", Fate.SILENT),
        ("1号楼", 2, "301", "居民1", Fate.SILENT),
        ("1号楼", 2, "", "居民3", Fate.LEFT),
        ("2号楼", 1, "", "居民4", Fate.SILENT),
        ("2号楼", 2, "", "居民5", Fate.WAITING),
    ]
    assert first == everywhere[:3]
    assert [one.phone for one in first] == ["", "138****5678", ""]
    assert "138" not in repr(first)


async def test_without_a_question_whoever_got_it_was_reached(storage: Storage) -> None:
    town = await Town.settle(storage, asks=False)
    async with storage.reading(town.here.id) as tx:
        names = [one.name for one in await tx.acknowledgements.unreached(town.broadcast)]
    assert names == ["居民3", "居民5"]


async def test_who_moves_to_another_community_is_on_no_list_of_the_first(storage: Storage) -> None:
    town = await Town.settle(storage)
    async with storage.transaction() as tx:
        await tx.residents.change(replace(town.people[1], community_id=town.there.id, building_id=None))
    async with storage.reading(town.here.id) as tx:
        assert "居民1" not in [one.name for one in await tx.acknowledgements.unreached(town.broadcast)]
        assert (await tx.acknowledgements.by_building(town.broadcast))[0].meant == 3


async def test_a_leader_leads_the_building_they_were_entrusted_with_until_it_is_taken_away(storage: Storage) -> None:
    town = await Town.settle(storage)
    leader, home = town.people[4], town.homes[0]  # lives in the second, leads the first
    async with storage.transaction(town.here.id) as tx:
        await tx.residents.entrust(leader.id, Role.LEADER, await tx.now(), building_id=home.id)
        assert await tx.staff.leads(leader.id) == [home.id]
        assert await tx.staff.leaders(home.id) == [leader.id]
        assert await tx.staff.leaders(town.homes[1].id) == []
        assert [(one.id, building) for one, building in await tx.acknowledgements.led([home.id])] == [
            (town.broadcast.id, home.id)
        ]
        assert await tx.acknowledgements.led([]) == []
    async with storage.reading(town.there.id) as tx:
        assert await tx.staff.leads(leader.id) == []
    async with storage.transaction(town.here.id) as tx:
        await tx.residents.revoke(leader.id, Role.LEADER, await tx.now())
        assert await tx.staff.leads(leader.id) == await tx.staff.leaders(home.id) == []


async def test_an_export_is_on_record(storage: Storage) -> None:
    town = await Town.settle(storage)
    async with storage.transaction(town.here.id) as tx:
        made = Export(
            0, town.here.id, town.people[0].id, town.people[4].id, "unreached", town.broadcast.id, town.homes[0].id,
            await tx.now(),
        )  # fmt: skip
        kept = await tx.exports.add(made)
    async with storage.reading(town.here.id) as tx:
        assert await tx.exports.all() == [replace(made, id=kept.id)]
    async with storage.reading(town.there.id) as tx:
        assert await tx.exports.all() == []


async def test_who_could_not_be_reached_when_it_was_sent_is_on_the_list_too(storage: Storage) -> None:
    town = await Town.settle(storage)
    async with storage.transaction(town.here.id) as tx:
        for number, change in ((4, {"reachable": False}), (5, {"blocked": True}), (3, {"consent": None})):
            await tx.residents.change(replace(town.people[number], **change))
        later = replace(town.broadcast, audience=Audience("community"))
        later = await tx.notices.add(replace(later, id=0))
        later = await tx.notices.spread(later, at=await tx.now())
    async with storage.reading(town.here.id) as tx:
        found = await tx.acknowledgements.unreached(later, town.homes[1].id)
        rows = await tx.acknowledgements.by_building(later)
    assert [(one.name, one.fate) for one in found] == [("居民4", Fate.LEFT), ("居民5", Fate.SUSPENDED)]
    assert [(row.meant, row.passed_over) for row in rows] == [(3, 0), (0, 2), (1, 0)]


async def test_nobody_is_named_where_that_would_say_who_has_not_voted(storage: Storage) -> None:
    town = await Town.settle(storage)
    assert may_be_named(Audience("community", without=(Audience("buildings", (1,)),)))
    unnamed = [kind for kind in audiences.kinds() if not audiences.asked(kind).named]
    assert unnamed
    for kind in unnamed:
        for audience in (Audience(kind, (1,)), Audience("community", without=(Audience(kind, (1,)),))):
            assert not may_be_named(audience)
            async with storage.reading(town.here.id) as tx:
                with pytest.raises(NotNamed):
                    await tx.acknowledgements.unreached(replace(town.broadcast, audience=audience))


async def test_what_was_confirmed_before_a_correction_is_confirmed_anew(storage: Storage) -> None:
    town = await Town.settle(storage)
    await town.confirm(0, 1)
    async with storage.transaction(town.here.id) as tx:
        await tx.clock.advance(timedelta(minutes=5))
        at = await tx.now()
        corrected = await tx.notices.change(replace(town.broadcast, corrected_at=at))
        again = Acknowledgement(0, town.here.id, corrected.id, town.people[0].id, at + timedelta(minutes=1))
        assert await tx.acknowledgements.count(corrected) == 0
        assert len(await tx.acknowledgements.unreached(corrected)) == 7
        assert [await tx.acknowledgements.keep(again, corrected_at=at) for _ in range(3)] == [True, False, False]
        assert await tx.acknowledgements.count(corrected) == 1
        assert sum(row.acknowledged for row in await tx.acknowledgements.by_building(corrected)) == 1
        assert "居民0" not in [one.name for one in await tx.acknowledgements.unreached(corrected)]
        assert await tx.session.scalar(select(func.count(AcknowledgementRow.id))) == 2
