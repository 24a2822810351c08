"""身体、年龄要求: staff say what a shift asks of people; whoever signs up says that they can, and who reads it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from participation.access import Role, Standing
from participation.shifts import Claim, Shift, State, Team, Volunteer
from tests.bot.test_complaints import golden, seen, walk
from tests.bot.test_matching import ASK, to_the_desk
from tests.bot.test_matching import volunteer as knows
from tests.bot.test_shift_covers import veterans
from tests.bot.test_shift_hours import Patrol
from tests.bot.test_shifts import plan
from tests.town import Town

STAIRS, NOTE = "要爬楼、搬重物", "腰不好，重的<搬>不了"


async def born(town: Town, name: str, year: int) -> Any:
    """Return the chat of a volunteer who was born in that year."""
    chat = await town.person(name)
    async with town.storage.transaction(town.community.id) as tx:
        await tx.shifts.volunteers.add(Volunteer(0, town.community.id, chat.resident.id, (), (), year, await tx.now()))
    return chat


async def asks(town: Town, shift: Shift, **changes: Any) -> None:
    """Let the shift ask something of people."""
    async with town.storage.transaction(town.community.id) as tx:
        await tx.shifts.change(replace(await tx.shifts.get(shift.id, lock=True), **changes))


async def place(town: Town, shift_id: int, chat: Any) -> Claim | None:
    async with town.storage.reading(town.community.id) as tx:
        return await tx.shifts.mine(shift_id, chat.resident.id)


async def test_from_the_plan_to_the_settled_hours(town: Town) -> None:
    li = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    zhao, wang, qian = [await born(town, name, 1956) for name in ("赵叔", "王阿姨", "钱奶奶")]
    async with town.storage.transaction(town.community.id) as tx:
        await tx.shifts.teams.add(Team(0, town.community.id, "送餐队", zhao.resident.id))
    await walk(town, li, ">/menu", "工作台", "志愿服务", "排一班", "送餐队", ">明天早上9点", ">2", ">服务站", ">3")
    await walk(town, li, "没有要注意的", "身体、年龄要求", "身体", f">{'楼' * 61}", f">{STAIRS}")
    await walk(town, li, "年龄", ">13岁以上", ">18到75岁", "好了", "排上")
    async with town.storage.reading(town.community.id) as tx:
        [shift] = [one for one, _ in await tx.shifts.coming(await tx.now())]
    assert (shift.needs, shift.age_least, shift.age_most) == (STAIRS, 18, 75)

    await walk(town, wang, ">/menu", "志愿服务", "送餐队", "我报名", "不报了")
    assert await place(town, shift.id, wang) is None
    await walk(town, wang, "我报名", "要说明一点", f">{'腰' * 61}", f">{NOTE}")
    mine = await place(town, shift.id, wang)
    assert mine is not None
    assert (mine.state, mine.note) == (State.APPLIED, NOTE)
    await walk(town, qian, ">/menu", "志愿服务", "送餐队", "我报名", "✅ 能行")
    theirs = await place(town, shift.id, qian)
    assert theirs is not None
    assert (theirs.state, theirs.note) == (State.APPLIED, "")

    await walk(town, zhao, ">/menu", "志愿服务", "我带的班", "送餐队", "王阿姨")
    await walk(town, li, ">/menu", "工作台", "志愿服务", "送餐队", "王阿姨", "确认")
    for reader in (zhao, li):
        assert NOTE in reader.screen.text
    assert "腰不好" not in qian.transcript()
    assert seen(wang) == golden("shift_needs_volunteer")
    assert seen(zhao) == golden("shift_needs_leader")
    assert seen(li) == golden("shift_needs_staff")

    async with town.storage.transaction() as tx:
        await tx.clock.advance(shift.ends_at + timedelta(minutes=40) - await tx.now())
    await walk(town, li, ">/menu", "工作台", "志愿服务", "确认时长", "送餐队", "王阿姨", "来了")
    mine = await place(town, shift.id, wang)
    assert mine is not None
    assert (mine.state, mine.note) == (State.CREDITED, "")


async def test_a_pattern_carries_it_to_every_shift(town: Town) -> None:
    li = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    async with town.storage.transaction(town.community.id) as tx:
        await tx.shifts.teams.add(Team(0, town.community.id, "送餐队"))
    await walk(town, li, ">/menu", "工作台", "志愿服务", "排一班", "送餐队", ">每天 11:00", ">2", ">服务站", ">3")
    await walk(
        town, li, "没有要注意的", "身体、年龄要求", "身体", f">{STAIRS}", "年龄", ">18岁以上", "年龄", "年龄不限"
    )
    await walk(town, li, "好了", "排上")
    assert STAIRS in li.screen.text
    assert "🎂" not in li.screen.text
    await town.advance(days=3)
    async with town.storage.reading(town.community.id) as tx:
        coming = [one for one, _ in await tx.shifts.coming(await tx.now())]
    assert len(coming) >= 28
    assert {(one.needs, one.age_least) for one in coming} == {(STAIRS, None)}


async def test_one_tap_under_an_invitation_asks_first(town: Town) -> None:
    shift = await plan(town, places=1)
    await asks(town, shift, needs=STAIRS)
    li = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    zhao = await knows(town, "赵叔", 2, "electric")
    wang = await knows(town, "王阿姨", 2, "electric")
    await to_the_desk(town, li)
    await walk(town, li, *ASK, "赵叔", "王阿姨")
    await walk(town, zhao, "✋ 我报名")
    assert "能行吗" in zhao.screen.text
    assert await place(town, shift.id, zhao) is None
    await walk(town, wang, "✋ 我报名", "✅ 能行")
    assert await place(town, shift.id, wang)
    await walk(town, zhao, "✅ 能行")  # somebody was faster meanwhile
    assert "人齐了" in zhao.toasts[-1]
    assert await place(town, shift.id, zhao) is None
    await walk(town, zhao, "不报了")
    assert "人齐了" in zhao.screen.text


async def test_one_tap_under_a_call_asks_first_and_the_place_stays_filled(town: Town) -> None:
    patrol = await Patrol(town).found(places=2)
    neighbour, other = await veterans(town, patrol, 2)
    await asks(town, patrol.shift, needs=STAIRS)
    await neighbour.start()
    await walk(town, patrol.wang, ">/menu", "志愿服务", "治安巡逻队", "请人顶班", "老0")
    await walk(town, neighbour, "我来顶班")
    assert "能行吗" in neighbour.screen.text
    assert await place(town, patrol.shift.id, neighbour) is None
    assert (await patrol.claim(patrol.wang)).state is State.SWAP
    await walk(town, neighbour, "要说明一点", f">{NOTE}")
    covered = await patrol.claim(neighbour)
    assert (covered.state, covered.note) == (State.READY, NOTE)
    assert await place(town, patrol.shift.id, patrol.wang) is None
    # a shift whose card they opened themselves asks as well
    await walk(town, patrol.qian, ">/menu", "志愿服务", "治安巡逻队", "请人顶班", "老1")
    await walk(town, other, ">/menu", "志愿服务", "治安巡逻队", "我来顶班", "✅ 能行")
    assert (await patrol.claim(other)).state is State.READY


async def test_who_is_too_young_or_too_old_hears_so_kindly_on_every_way(town: Town) -> None:
    shift = await plan(town)
    await asks(town, shift, needs=STAIRS, age_least=18, age_most=60)
    years = (await _now(town)).year
    young, doubt, old = [
        await born(town, name, years - age) for name, age in (("小明", 15), ("小红", 61), ("老王", 70))
    ]
    for chat, words in ((young, "满 18 岁"), (old, "60 岁以内")):
        await walk(town, chat, ">/menu", "志愿服务", "治安巡逻队")
        assert "年龄：18–60 岁" in chat.screen.text
        await walk(town, chat, "我报名")
        assert words in chat.toasts[-1]
        before = len(chat.messages)
        await chat.press(data=f"open:shift-claim:{shift.id}", message=chat.messages[-1])
        await chat.settled()
        assert sum(words in toast for toast in chat.toasts) == 2
        assert len(chat.messages) > before  # and the card stands below, with what else there is to do
        assert "愿意来就按" in chat.screen.text
        assert await place(town, shift.id, chat) is None
    await walk(town, doubt, ">/menu", "志愿服务", "治安巡逻队", "我报名", "✅ 能行")
    assert await place(town, shift.id, doubt)


async def _now(town: Town) -> Any:
    async with town.storage.reading() as tx:
        return await tx.now()


async def test_my_privacy_shows_the_note_and_withdrawing_removes_it(town: Town) -> None:
    shift = await plan(town)
    await asks(town, shift, needs=STAIRS)
    wang = await born(town, "王阿姨", 1956)
    await walk(town, wang, ">/privacy")
    assert "身体情况" not in wang.screen.text
    await walk(town, wang, ">/menu", "志愿服务", "治安巡逻队", "我报名", "要说明一点", ">腰不好")
    await walk(town, wang, ">/privacy")
    assert "身体情况：腰不好" in wang.screen.text
    await walk(town, wang, "撤回同意", "确定撤回")
    async with town.storage.reading() as tx:
        assert await tx.shifts.claims.notes(wang.resident.id) == []


async def test_who_has_no_profile_yet_is_asked_for_it_before_the_question(town: Town) -> None:
    shift = await plan(town)
    await asks(town, shift, needs=STAIRS)
    wang = await town.person("王阿姨")
    await walk(town, wang, ">/menu", "志愿服务", "治安巡逻队", "我报名")
    assert "您会做什么" in wang.screen.text
