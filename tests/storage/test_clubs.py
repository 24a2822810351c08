"""A club's places are never given twice, its sessions never made twice, whatever races; who left is forgotten."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from participation import club_sessions, clubs
from participation.access import Actor, Standing
from participation.club_sessions import Pattern, Session
from participation.clubs import Club, Member
from participation.communities import Community
from participation.refusals import Refusal
from participation.repeats import Every, Rhythm
from scheduler.clubs import forget_names, make_sessions, remind_members
from scheduler.sweeps import Sweep
from storage import Storage
from storage.clubs import occasion
from storage.outbox import CANCELLED, OWED, OutboxRow

DRUMS = Rhythm(Every.WEEK, (2, 4), time(19))


async def prepare(storage: Storage, people: int, places: int | None = None) -> tuple[Club, list[int]]:
    """Return a club without members, and the residents' numbers."""
    async with storage.transaction() as tx:
        now = await tx.now()
        community = (await tx.communities.add(Community(0, slug="a", name="甲"))).id
        residents = [(await tx.residents.arrive(n, n, "zh-Hans", now)).id for n in range(1, people + 1)]
        tx.within(community)
        club = await tx.clubs.add(Club(0, community, "腰鼓队", "drum", "广场", "", places, residents[0], now))
    return club, residents


async def join(storage: Storage, club: Club, resident: int) -> bool:
    """Return whether the resident became a member."""
    async with storage.transaction(club.community_id) as tx:
        now = await tx.now()
        kept = await tx.clubs.get(club.id, lock=True)
        mine = await tx.clubs.members.mine(club.id, resident)
        by = Actor(resident, club.community_id, Standing.REGISTERED)
        try:
            member = clubs.join(kept, mine, by=by, at=now)
        except Refusal:
            return False
        await tx.clubs.seat(member)
        return True


async def test_two_at_once_do_not_both_get_the_last_place(storage: Storage) -> None:
    club, residents = await prepare(storage, 12, 3)
    got = await asyncio.gather(*(join(storage, club, one) for one in residents))
    assert sum(got) == 3
    async with storage.reading(club.community_id) as tx:
        assert (await tx.clubs.get(club.id)).members == 3
        assert len(await tx.clubs.members.named(club.id)) == 3


async def test_ten_taps_of_one_person_are_one_membership(storage: Storage) -> None:
    club, residents = await prepare(storage, 1)
    got = await asyncio.gather(*(join(storage, club, residents[0]) for _ in range(10)))
    assert sum(got) == 1
    async with storage.reading(club.community_id) as tx:
        assert (await tx.clubs.get(club.id)).members == 1


async def test_the_database_itself_refuses_one_too_many_and_one_twice(storage: Storage) -> None:
    club, residents = await prepare(storage, 2, 1)
    async with storage.transaction(club.community_id) as tx:
        await tx.clubs.seat(Member(0, club.id, residents[0], "", await tx.now()))
    with pytest.raises(IntegrityError):
        async with storage.transaction(club.community_id) as tx:
            await tx.clubs.seat(Member(0, club.id, residents[1], "", await tx.now()))
    async with storage.transaction(club.community_id) as tx:
        await tx.clubs.change(replace(await tx.clubs.get(club.id, lock=True), places=None))
    with pytest.raises(IntegrityError):
        async with storage.transaction(club.community_id) as tx:
            await tx.clubs.seat(Member(0, club.id, residents[0], "", await tx.now()))


async def test_two_sweeps_at_once_make_each_session_once(storage: Storage) -> None:
    club, residents = await prepare(storage, 1)
    async with storage.transaction(club.community_id) as tx:
        now = await tx.now()
        await tx.clubs.patterns.add(Pattern(0, club.community_id, club.id, DRUMS, 90, residents[0], now, now))
    await asyncio.gather(*(Sweep(make_sessions).once(storage) for _ in range(4)))
    async with storage.transaction(club.community_id) as tx:
        made = await tx.clubs.sessions.all()
        assert len({one.due_at for one in made}) == len(made) == 8  # two a week, four weeks
        again = replace(made[0], id=0)
    with pytest.raises(IntegrityError):
        async with storage.transaction(club.community_id) as tx:
            await tx.clubs.sessions.add(again)


async def test_a_moved_session_is_not_made_again(storage: Storage) -> None:
    club, residents = await prepare(storage, 1)
    async with storage.transaction(club.community_id) as tx:
        now = await tx.now()
        await tx.clubs.patterns.add(Pattern(0, club.community_id, club.id, DRUMS, 90, residents[0], now, now))
    await Sweep(make_sessions).once(storage)
    async with storage.transaction(club.community_id) as tx:
        first = (await tx.clubs.sessions.coming(await tx.now(), club.id))[0]
        later = first.begins_at + timedelta(days=1)
        await tx.clubs.sessions.change(replace(first, begins_at=later, ends_at=later + timedelta(hours=1)))
        await tx.clock.advance(timedelta(days=1))
    await Sweep(make_sessions).once(storage)
    async with storage.reading(club.community_id) as tx:
        assert [one.due_at for one in await tx.clubs.sessions.all()].count(first.due_at) == 1


async def test_who_leaves_is_told_nothing_that_was_on_its_way(storage: Storage) -> None:
    club, residents = await prepare(storage, 2)
    async with storage.transaction(club.community_id) as tx:
        now = await tx.now()
        mine, child, _ = [
            await tx.clubs.seat(Member(0, club.id, one, called, now))
            for one, called in ((residents[0], ""), (residents[0], "小明"), (residents[1], ""))
        ]
        await tx.outbox.owe("clubs-notice", residents, at=now, once=occasion(club.id, "notice", 1))
        await tx.outbox.owe("clubs-notice", residents, at=now, once=occasion(club.id + 10, "notice", 1))
        await tx.clubs.seat(replace(mine, left_at=now))
    assert await states(storage, residents[0]) == [OWED, OWED]  # the child is a member still
    async with storage.transaction(club.community_id) as tx:
        await tx.clubs.seat(replace(child, left_at=now))
    assert await states(storage, residents[0]) == [CANCELLED, OWED]
    assert await states(storage, residents[1]) == [OWED, OWED]


async def states(storage: Storage, resident: int) -> list[str]:
    async with storage.reading() as tx:
        rows = await tx.session.execute(
            select(OutboxRow.state).where(OutboxRow.resident_id == resident).order_by(OutboxRow.id)
        )
        return [row[0] for row in rows]


async def test_who_withdraws_leaves_no_name_and_the_counts_hold(storage: Storage) -> None:
    club, residents = await prepare(storage, 2)
    async with storage.transaction(club.community_id) as tx:
        now = await tx.now()
        members = [
            await tx.clubs.seat(Member(0, club.id, one, called, now, residents[0], why="吵"))
            for one, called in ((residents[0], ""), (residents[0], "小明"), (residents[1], ""))
        ]
        ends = now + timedelta(hours=1)
        session = await tx.clubs.sessions.add(Session(0, club.community_id, club.id, now, ends, residents[1], now))
        for one in members:
            await tx.clubs.sessions.note(session, one.id, residents[1], now)
        assert await tx.clubs.been(residents[0]) == 2
        for one in members[:2]:
            await tx.clubs.seat(replace(one, left_at=ends, left_by=residents[0]))
        await tx.clubs.forget(residents[0])
    async with storage.reading(club.community_id) as tx:
        kept = await tx.clubs.members.all()
        assert [(one.resident_id, one.called, one.why, one.left_by) for one in kept[:2]] == [(None, "", "", None)] * 2
        assert [one.entered_by for one in kept] == [None, None, residents[0]]
        assert (await tx.clubs.get(club.id)).members == 1
        came, excused = await tx.clubs.sessions.counts([session.id])
        told = club_sessions.turnouts([session], kept, came, excused)
        assert [(one.came, one.members) for one in told] == [(3, 3)]
        assert await tx.clubs.been(residents[0]) == 0


async def test_names_without_an_account_go_with_who_leaves_and_a_while_after_the_end(storage: Storage) -> None:
    """Also those of rows that ended before this was so; who has an account stays, and so do the numbers."""
    club, residents = await prepare(storage, 1)
    async with storage.transaction(club.community_id) as tx:
        now = await tx.now()
        people = ((residents[0], ""), (residents[0], "小明"), (None, "张奶奶"))
        mine, _, elder = [
            await tx.clubs.seat(Member(0, club.id, one, called, now, residents[0])) for one, called in people
        ]
        left = await tx.clubs.seat(replace(elder, left_at=now, left_by=residents[0], why="搬走了"))
        assert left == Member(elder.id, club.id, None, "", now, left_at=now)
        await tx.clubs.members.add(replace(elder, id=0, left_at=now))  # as it was kept before
        session = await tx.clubs.sessions.add(Session(0, club.community_id, club.id, now, now, residents[0], now))
        for one in (mine, elder):
            await tx.clubs.sessions.note(session, one.id, residents[0], now)
        await tx.clubs.change(replace(await tx.clubs.get(club.id, lock=True), closed_at=now))

    async def names_after(days: int) -> list[tuple[int | None, str]]:
        async with storage.transaction() as tx:
            await tx.clock.advance(timedelta(days=days))
        await asyncio.gather(*(Sweep(forget_names).once(storage) for _ in range(2)))
        async with storage.reading(club.community_id) as tx:
            return [(one.resident_id, one.called) for one in await tx.clubs.members.all()]

    assert await names_after(29) == [(residents[0], ""), (residents[0], "小明"), (None, ""), (None, "")]
    assert await names_after(2) == [(residents[0], ""), (None, ""), (None, ""), (None, "")]
    async with storage.reading(club.community_id) as tx:
        assert (await tx.clubs.sessions.counts([session.id]))[0] == {session.id: 2}
        assert [one.id for one in await tx.clubs.ended(residents[0])] == [club.id]


async def test_a_reminder_goes_by_day_once_and_not_to_who_said_no(storage: Storage) -> None:
    """太极 at half past six in the morning: the evening before."""
    club, residents = await prepare(storage, 4)
    async with storage.transaction(club.community_id) as tx:
        noon = datetime(2027, 3, 1, 4, tzinfo=UTC)  # 12:00 in China
        await tx.clock.advance(noon - await tx.now())
        members = [await tx.clubs.seat(Member(0, club.id, one, "", noon)) for one in residents[:3]]
        await tx.clubs.members.mute(club.id, residents[1], True)
        await tx.clubs.seat(Member(0, club.id, residents[1], "小明", noon))  # a row without it does not undo a mute
        begins = datetime(2027, 3, 1, 22, 30, tzinfo=UTC)
        session = await tx.clubs.sessions.add(
            Session(0, club.community_id, club.id, begins, begins + timedelta(hours=1), residents[0], noon)
        )
        await tx.clubs.sessions.excuse(session, members[2].id, noon)

    async def told_after(hours: float) -> list[int]:
        async with storage.transaction() as tx:
            await tx.clock.advance(timedelta(hours=hours))
        await Sweep(remind_members).once(storage)
        async with storage.reading() as tx:
            return list(await tx.session.scalars(select(OutboxRow.resident_id).order_by(OutboxRow.id)))

    assert await told_after(6) == []  # 18:00: three waking hours before half past six begin at 18:30
    assert await told_after(0.5) == [residents[0]]
    async with storage.transaction(club.community_id) as tx:
        await tx.clubs.seat(Member(0, club.id, residents[3], "", await tx.now()))
    assert await told_after(4) == [residents[0]]  # 22:30: nobody is woken
