"""A shift is about to begin: whoever is to come is pointed to 签到, the leader to the code, once, at whatever hour."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from participation.shifts import Claim, State, Volunteer
from storage.outbox import OutboxRow
from tests.bot.test_complaints import golden, walk
from tests.bot.test_shift_hours import Patrol, seen
from tests.town import Town

SOON = "就要开始了"


@pytest.fixture
async def patrol(town: Town) -> Patrol:
    made = await Patrol(town).found()
    for chat in (made.wang, made.qian, made.zhao):
        await walk(town, chat, ">/start")
    await made.at(timedelta(hours=-7))
    await walk(town, made.wang, "看看这一班", "我能来")
    return made


async def test_who_comes_checks_in_from_the_notice_with_the_code_from_the_leaders(town: Town, patrol: Patrol) -> None:
    wang, qian, zhao = patrol.wang, patrol.qian, patrol.zhao
    await patrol.at(timedelta(minutes=-11))
    assert not any(SOON in chat.transcript() for chat in (wang, qian, zhao))
    await patrol.at(timedelta(minutes=-10))
    for _ in range(2):
        await town.sweep()
    assert [chat.transcript().count(SOON) for chat in (wang, qian, zhao, patrol.li)] == [1, 1, 1, 0]
    assert not any("我到了" in button for button in zhao.buttons())  # who leads and does not come has nothing to say
    await walk(town, zhao, "看签到码")
    await walk(town, wang, "我到了，签到", f">{await patrol.code()}")
    assert (await patrol.claim(wang)).state is State.IN
    await patrol.at(timedelta(minutes=20))
    assert [chat.transcript().count(SOON) for chat in (wang, qian, zhao)] == [1, 1, 1]
    assert seen(wang) == golden("shift_beginnings_volunteer")
    assert seen(zhao) == golden("shift_beginnings_leader")


async def test_a_patrol_in_the_night_hears_of_it_too(town: Town, patrol: Patrol) -> None:
    async with town.storage.transaction(town.community.id) as tx:
        begins = patrol.shift.begins_at + timedelta(hours=2, minutes=30)  # half past ten, when others sleep
        patrol.shift = replace(patrol.shift, begins_at=begins, ends_at=begins + timedelta(hours=2))
        await tx.shifts.change(patrol.shift)
    await patrol.at(timedelta(minutes=-9))
    assert patrol.wang.transcript().count(SOON) == 1


async def test_only_who_is_to_come_and_is_not_there_hears_of_it(town: Town, patrol: Patrol) -> None:
    """Not who checked in before, who asked for a stand-in, or whom nobody confirmed; who is confirmed late hears late,
    and nobody when one cannot check in any more."""
    wang, qian, zhao = patrol.wang, patrol.qian, patrol.zhao
    late = await town.person("孙叔")
    await walk(town, late, ">/start")
    async with town.storage.transaction(town.community.id) as tx:
        now = await tx.now()
        mine = await tx.shifts.mine(patrol.shift.id, qian.resident.id)
        assert mine is not None
        await tx.shifts.place(replace(mine, state=State.SWAP, since=now))
        mine = await tx.shifts.mine(patrol.shift.id, wang.resident.id)
        assert mine is not None
        await tx.shifts.place(replace(mine, state=State.IN, since=now, in_at=now))
        await tx.shifts.volunteers.add(Volunteer(0, town.community.id, late.resident.id, (), (), 1956, now))
        applied = await tx.shifts.place(Claim(0, patrol.shift.id, late.resident.id, State.APPLIED, now, now))
    await patrol.at(timedelta(minutes=-5))
    assert not any(SOON in chat.transcript() for chat in (wang, qian, zhao, late))
    async with town.storage.transaction(town.community.id) as tx:
        await tx.shifts.place(replace(applied, state=State.CONFIRMED, since=await tx.now()))
    await patrol.at(timedelta(minutes=29))
    assert [chat.transcript().count(SOON) for chat in (wang, qian, zhao, late)] == [0, 0, 1, 1]


async def test_nobody_hears_of_it_when_one_cannot_check_in_any_more(town: Town, patrol: Patrol) -> None:
    await patrol.at(timedelta(minutes=31))
    assert SOON not in patrol.qian.transcript()
    async with town.storage.reading(
        town.community.id
    ) as tx:  # nor is it owed, for staff to hear that it came to nothing
        keys = set(await tx.session.scalars(select(OutboxRow.key)))
    assert not any(key.startswith("shifts-begins") for key in keys)


async def test_who_leads_and_comes_has_both_buttons_in_one_notice(town: Town, patrol: Patrol) -> None:
    zhao = patrol.zhao
    async with town.storage.transaction(town.community.id) as tx:
        now = await tx.now()
        await tx.shifts.place(Claim(0, patrol.shift.id, zhao.resident.id, State.READY, now, now))
    await patrol.at(timedelta(minutes=-3))
    assert zhao.transcript().count(SOON) == 1
    assert [any(word in button for button in zhao.buttons()) for word in ("看签到码", "我到了")] == [True, True]
    await walk(town, zhao, "我到了", f">{await patrol.code()}")
    assert (await patrol.claim(zhao)).state is State.IN
