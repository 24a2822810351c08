"""Threads: one a resident and broadcast; of two colleagues who answer at once one does; a reply finds its notice."""

import asyncio
from dataclasses import replace
from datetime import timedelta

from sqlalchemy import func, select, update

from participation import threads
from participation.access import Actor, Grant, Role, Standing
from participation.communities import Building, Community
from participation.notices import Broadcast
from participation.residents import Resident
from participation.threads import State, Thread, ThreadMoved
from storage import Storage, Transaction
from storage.outbox import OutboxRow
from storage.threads import ANSWERED, Replies, SaidRow, ThreadRow
from tests.replying import TEXT, send

LIMITS = threads.limits()


class Desk:
    """A community, two of its staff, two residents who got a broadcast, and a neighbour community."""

    storage: Storage
    here: Community
    there: Community
    staff: list[Actor]
    people: list[Resident]
    broadcast: Broadcast

    @classmethod
    async def settle(cls, storage: Storage) -> "Desk":
        desk = cls()
        desk.storage = storage
        async with storage.transaction() as tx:
            desk.here = await tx.communities.add(Community(0, slug="a", name="甲"))
            desk.there = await tx.communities.add(Community(0, slug="b", name="乙"))
            tx.within(desk.here.id)
            home = await tx.communities.buildings.add(Building(0, desk.here.id, "3号楼", 2))
            known = []
            for number in range(4):
                person = await tx.residents.arrive(100 + number, 100 + number, "zh-Hans", await tx.now())
                person = replace(
                    person, community_id=desk.here.id, name=f"居民{number}", building_id=home.id, consent="x"
                )
                known.append(await tx.residents.change(person))
            grants = frozenset({Grant(Role.STAFF, desk.here.id)})
            desk.staff = [Actor(one.id, desk.here.id, Standing.VERIFIED, grants) for one in known[:2]]
            desk.people = known[2:]
            desk.broadcast = await send(tx, known[0], desk.people)
            await tx.session.execute(update(OutboxRow).values(message_id=7, state="sent"))
        return desk

    def actor(self, number: int) -> Actor:
        return Actor(self.people[number].id, self.here.id, Standing.REGISTERED)

    async def write(self, number: int, text: str) -> Thread:
        """Say something as a resident, in a transaction of its own."""
        async with self.storage.transaction(self.here.id) as tx:
            return await self.written(tx, number, text)

    async def written(self, tx: Transaction, number: int, text: str) -> Thread:
        by, at = self.actor(number), await tx.now()
        thread = await tx.threads.open(threads.begin(self.broadcast.id, by=by, at=at))
        today = await tx.threads.written_since(self.people[number].id, at - threads.DAY)
        return await tx.threads.say(*threads.reply(thread, text, by=by, at=at, within_a_day=today, limits=LIMITS))

    async def answer(self, who: int, thread: Thread, seen: int) -> bool:
        async with self.storage.transaction(self.here.id) as tx:
            found = await tx.threads.get(thread.id, lock=True)
            await asyncio.sleep(0.001)  # time enough for the other to read the same
            at = await tx.now()
            try:
                moved, said = threads.answer(found, f"同事{who}答", by=self.staff[who], at=at, seen=seen, limits=LIMITS)
            except ThreadMoved:
                return False
            await tx.threads.say(moved, said)
            return True


async def test_of_two_colleagues_who_answer_at_once_one_does(storage: Storage) -> None:
    desk = await Desk.settle(storage)
    for round in range(10):
        thread = await desk.write(0, f"问题{round}")
        sent = await asyncio.gather(*(desk.answer(who, thread, thread.messages) for who in (0, 1)))
        assert sorted(sent) == [False, True]
    async with storage.reading(desk.here.id) as tx:
        said = await tx.threads.said(thread.id, 100)
        assert [one.by_staff for one in said] == [False, True] * 10
        assert (await tx.threads.get(thread.id)).messages == 20


async def test_an_answer_and_a_further_question_at_once_lose_nothing(storage: Storage) -> None:
    desk = await Desk.settle(storage)
    for round in range(10):
        thread = await desk.write(0, f"问题{round}")
        answered, after = await asyncio.gather(desk.answer(0, thread, thread.messages), desk.write(0, "还有"))
        async with storage.reading(desk.here.id) as tx:
            now = await tx.threads.get(thread.id)
            said = [one.text for one in await tx.threads.said(thread.id, 2 + answered)]
        # answered first, then asked again; or asked first, and the answer refused: it waits in both
        assert now.state is State.WAITING
        assert said == ([f"问题{round}", "同事0答", "还有"] if answered else [f"问题{round}", "还有"])
        assert now.messages == after.messages
        assert await desk.answer(1, now, now.messages)


async def test_twenty_first_words_at_once_open_one_thread(storage: Storage) -> None:
    desk = await Desk.settle(storage)
    written = await asyncio.gather(*(desk.write(0, f"第{n}句") for n in range(5)))
    assert len({thread.id for thread in written}) == 1
    async with storage.reading() as tx:
        with tx.everywhere():
            assert await tx.session.scalar(select(func.count(ThreadRow.id))) == 1
            assert await tx.session.scalar(select(func.count(SaidRow.id))) == 5


async def test_a_reply_finds_the_notice_of_its_own_chat(storage: Storage) -> None:
    desk = await Desk.settle(storage)
    first, second = desk.people
    async with storage.transaction(desk.here.id) as tx:
        at = await tx.now()
        await tx.outbox.owe(ANSWERED, first.id, at=at, args={"broadcast": desk.broadcast.id}, once="answer")
        await tx.outbox.owe("residents-confirmed", first.id, at=at, once="other")
        await tx.session.execute(update(OutboxRow).where(OutboxRow.key == ANSWERED).values(message_id=8))
        await tx.session.execute(update(OutboxRow).where(OutboxRow.key == "residents-confirmed").values(message_id=9))
        assert await tx.threads.replied_to(first.id, 7) == desk.broadcast.id
        assert await tx.threads.replied_to(first.id, 8) == desk.broadcast.id
        assert await tx.threads.replied_to(first.id, 9) is None
        assert await tx.threads.replied_to(second.id, 7) == desk.broadcast.id
        assert await tx.threads.replied_to(second.id, 8) is None


async def test_the_desk_lists_what_waits_first_and_the_newest_of_that(storage: Storage) -> None:
    desk = await Desk.settle(storage)
    earlier = await desk.write(0, "几点来水")
    async with storage.transaction(desk.here.id) as tx:
        await tx.clock.advance(timedelta(minutes=5))
        newer_notice = await send(tx, desk.people[0], desk.people, text="东门修路")
    later = await desk.write(1, "3号楼也停吗")

    async def about() -> list[tuple[int, str, str, str]]:
        async with storage.reading(desk.here.id) as tx:
            found = await tx.threads.about(desk.broadcast.id)
            return [(one.thread_id, one.name, one.building, one.text) for one in found]

    assert await about() == [
        (later.id, "居民3", "3号楼", "3号楼也停吗"),
        (earlier.id, "居民2", "3号楼", "几点来水"),
    ]
    assert await desk.answer(0, later, 1)
    assert [line[0] for line in await about()] == [earlier.id, later.id]
    async with storage.transaction(desk.here.id) as tx:
        at = await tx.now()
        begun = await tx.threads.open(threads.begin(newer_notice.id, by=desk.actor(0), at=at))
        moved, said = threads.reply(begun, "修几天", by=desk.actor(0), at=at, within_a_day=0, limits=LIMITS)
        done = await tx.threads.say(moved, said)
        await tx.threads.change(threads.close(done, by=desk.staff[0], seen=1))
    async with storage.reading(desk.here.id) as tx:
        assert await tx.threads.replies() == [
            Replies(desk.broadcast.id, TEXT, 1, 2),
            Replies(newer_notice.id, "东门修路", 0, 1),
        ]
    async with storage.reading(desk.there.id) as tx:
        assert await tx.threads.replies() == []
        assert await tx.threads.about(desk.broadcast.id) == []


async def test_a_day_is_counted_over_all_threads_and_forgotten_after_it(storage: Storage) -> None:
    desk = await Desk.settle(storage)
    await desk.write(0, "一")
    await desk.write(0, "二")
    await desk.write(1, "三")
    async with storage.transaction(desk.here.id) as tx:
        since = await tx.now() - threads.DAY
        assert await tx.threads.written_since(desk.people[0].id, since) == 2
        await tx.clock.advance(timedelta(hours=25))
        assert await tx.threads.written_since(desk.people[0].id, await tx.now() - threads.DAY) == 0


async def test_a_writer_who_moved_away_keeps_their_words_and_takes_their_name(storage: Storage) -> None:
    desk = await Desk.settle(storage)
    thread = await desk.write(0, "几点来水")
    async with storage.transaction() as tx:
        await tx.residents.change(replace(desk.people[0], community_id=desk.there.id, building_id=None))
    async with storage.reading(desk.here.id) as tx:
        assert [(one.name, one.building, one.text) for one in await tx.threads.about(desk.broadcast.id)] == [
            ("", "", "几点来水")
        ]
        assert await tx.threads.resident(thread) is None
