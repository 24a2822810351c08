"""顶班 through the chat: a shift that is SHORT, and a place that a neighbour takes over."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from participation.interests import Mute
from participation.shifts import Claim, State, Volunteer
from tests.bot.test_complaints import golden, seen, walk
from tests.bot.test_shift_hours import Patrol
from tests.town import Town


async def veterans(town: Town, patrol: Patrol, count: int) -> list[Any]:
    """Return people who patrolled a week ago, the first of them the last."""
    chats = [await town.person(f"老{number}") for number in range(count)]
    async with town.storage.transaction(town.community.id) as tx:
        now = await tx.now()
        for number, chat in enumerate(chats):
            past = now - timedelta(days=7 + number)
            done = replace(patrol.shift, id=0, begins_at=past, ends_at=past + timedelta(hours=2), secret="")
            kept = await tx.shifts.add(done)
            await tx.shifts.volunteers.add(Volunteer(0, town.community.id, chat.resident.id, (), (), 1960, now))
            await tx.shifts.place(Claim(0, kept.id, chat.resident.id, State.CREDITED, past, past, 120))
    return chats


def asked(chat: Any) -> int:
    return int(chat.transcript().count("能来顶一班吗"))


async def test_a_short_shift_is_filled_by_those_who_did_it_before(town: Town) -> None:
    patrol = await Patrol(town).found(places=2)  # 王阿姨 and 钱奶奶, at eight in the evening
    old = await veterans(town, patrol, 13)
    busy, blocked = old[0], old[1]
    async with town.storage.transaction(town.community.id) as tx:
        now = await tx.now()
        elsewhere = await tx.shifts.add(replace(patrol.shift, id=0, places=1, secret=""))
        await tx.shifts.place(Claim(0, elsewhere.id, busy.resident.id, State.READY, now, now))
        await tx.residents.change(replace(blocked.resident, blocked=True))
    for chat in (patrol.wang, patrol.zhao, old[2], old[12]):
        await chat.start()
    await town.advance(minutes=1)
    await walk(town, patrol.wang, "看看这一班", "我能来")
    await patrol.at(timedelta(hours=-6, minutes=-2))
    assert not any(asked(chat) for chat in old)
    await patrol.at(timedelta(hours=-6, minutes=1))
    assert [asked(chat) for chat in old] == [0, 0, *[1] * 10, 0]  # ten, the last who did it first
    assert patrol.qian.transcript().count("您还没说能不能来") == 1
    assert "还没说能不能来" not in patrol.wang.transcript()
    await patrol.at(timedelta(hours=-6, minutes=15))
    assert asked(old[12]) == 0
    await patrol.at(timedelta(hours=-6, minutes=25))
    assert [asked(chat) for chat in old] == [0, 0, *[1] * 11]
    await walk(town, old[2], "我来顶班")
    await walk(town, old[12], "我来顶班")
    assert (await patrol.claim(old[2])).state is State.READY
    assert "人齐了" in old[12].toasts[-1]
    assert "老2 顶了您的班" in patrol.qian.transcript()
    assert "老2 来顶班" in patrol.zhao.transcript()
    async with town.storage.reading(town.community.id) as tx:
        assert (await tx.shifts.get(patrol.shift.id)).taken == 2
        assert await tx.shifts.mine(patrol.shift.id, patrol.qian.resident.id) is None
    assert seen(old[2]) == golden("shift_covers_stands_in")


async def test_a_neighbour_takes_the_place_that_was_offered(town: Town) -> None:
    patrol = await Patrol(town).found(places=2)
    [neighbour] = await veterans(town, patrol, 1)
    for chat in (neighbour, patrol.qian):
        await chat.start()
    await walk(town, patrol.wang, ">/menu", "志愿服务", "治安巡逻队", "请人顶班", "老0")
    assert (await patrol.claim(patrol.wang)).state is State.SWAP
    await patrol.qian.press(data=f"open:cover:{patrol.shift.id}", message=patrol.qian.messages[-1])
    await walk(town, neighbour, "看看这一班", "我来顶班")
    assert (await patrol.claim(neighbour)).state is State.READY
    async with town.storage.reading(town.community.id) as tx:
        assert await tx.shifts.mine(patrol.shift.id, patrol.wang.resident.id) is None
        assert (await tx.shifts.get(patrol.shift.id)).taken == 2
    assert (await patrol.claim(patrol.qian)).state is State.CONFIRMED
    # offered to all long before, those who did it are asked at once; taken back, the place is one's own
    await walk(town, patrol.qian, ">/menu", "志愿服务", "治安巡逻队", "请人顶班", "问问做过的人", "我能来")
    assert (await patrol.claim(patrol.qian)).state is State.READY
    assert seen(patrol.wang) == golden("shift_covers_offers")


async def test_nobody_is_asked_at_night(town: Town) -> None:
    """A shift at six in the morning is SHORT at midnight: people are asked the evening before."""
    patrol = await Patrol(town).found(places=2)
    [old] = await veterans(town, patrol, 1)
    async with town.storage.transaction(town.community.id) as tx:
        begins = patrol.shift.begins_at + timedelta(hours=10)
        patrol.shift = replace(patrol.shift, begins_at=begins, ends_at=begins + timedelta(hours=2))
        await tx.shifts.change(patrol.shift)
    await old.start()
    await patrol.at(timedelta(hours=-8))
    assert asked(old) == 0  # ten in the evening: too late to begin
    async with town.storage.transaction(town.community.id) as tx:
        kept = await tx.shifts.get(patrol.shift.id)
        await tx.shifts.change(replace(kept, begins_at=kept.begins_at + timedelta(days=1),
                                       ends_at=kept.ends_at + timedelta(days=1)))  # fmt: skip
    await patrol.at(timedelta(hours=14, minutes=35))  # 20:35
    assert asked(old) == 1


async def test_who_checked_in_early_leaves_no_free_place(town: Town) -> None:
    patrol = await Patrol(town).found(places=2)
    old = await veterans(town, patrol, 3)
    for chat in (*old, patrol.wang, patrol.qian):
        await chat.start()
    await patrol.at(timedelta(hours=-7))
    for chat in (patrol.wang, patrol.qian):
        await walk(town, chat, ">/menu", "志愿服务", "治安巡逻队", "我能来")
    await patrol.at(timedelta(minutes=-20))
    mine = (">/menu", "志愿服务", "我的班次", "治安巡逻队", "签到")
    await walk(town, patrol.wang, *mine, f">{await patrol.code()}")
    for minutes in (-15, 1, 40):
        await patrol.at(timedelta(minutes=minutes))
    assert [asked(chat) for chat in old] == [0, 0, 0]
    async with town.storage.reading(town.community.id) as tx:
        assert (await tx.shifts.get(patrol.shift.id)).short_at is None


async def test_nobody_is_asked_who_withdrew_or_wishes_not_to_be(town: Town) -> None:
    patrol = await Patrol(town).found(places=2)
    gone, muted, there = old = await veterans(town, patrol, 3)
    for chat in old:
        await chat.start()
    async with town.storage.transaction(town.community.id) as tx:
        await tx.interests.mute(muted.resident.id, Mute.SHIFTS, await tx.now())
    await walk(town, gone, ">/privacy", "撤回同意", "撤回")
    await walk(town, patrol.wang, ">/menu", "志愿服务", "治安巡逻队", "请人顶班")
    assert [any(f"老{one}" in label for label in patrol.wang.buttons()) for one in range(3)] == [False, False, True]
    await patrol.at(timedelta(hours=-5))
    assert [asked(chat) for chat in old] == [0, 0, 1]
    async with town.storage.reading(town.community.id) as tx:  # who leads may have muted being asked
        assert [id for id, _ in await tx.shifts.of_team(patrol.team.id)] == [
            patrol.wang.resident.id, patrol.qian.resident.id, muted.resident.id, there.resident.id,
        ]  # fmt: skip
