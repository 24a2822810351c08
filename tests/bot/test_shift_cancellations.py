"""取消一班 through the chat: staff cancel one evening of a patrol; whoever is on the list hears why, once."""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from participation.shifts import Claim, Shift, State
from tests.bot.test_complaints import golden, seen, walk
from tests.bot.test_shift_covers import veterans
from tests.bot.test_shift_hours import Patrol
from tests.town import Town

SHANGHAI = ZoneInfo("Asia/Shanghai")


async def test_staff_cancel_an_evening_and_everybody_on_the_list_hears_why(town: Town) -> None:
    patrol = await Patrol(town).found()
    [old] = await veterans(town, patrol, 1)
    li, wang, qian, zhao = patrol.li, patrol.wang, patrol.qian, patrol.zhao
    for chat in (wang, qian, zhao, old):
        await walk(town, chat, ">/start")
    await walk(town, wang, ">/menu", "志愿服务", "治安巡逻队", "请人顶班", "问问做过的人")
    await walk(town, li, ">/menu", "工作台", "志愿服务", "治安巡逻队", "取消这一班", ">  ", ">下大雨，路滑")
    async with town.storage.reading(town.community.id) as tx:
        assert (await tx.shifts.get(patrol.shift.id)).cancelled_at is None  # looked at once more first
    await walk(town, li, "是的，取消")
    for chat in (wang, qian, zhao):
        assert chat.transcript().count("下大雨，路滑") == 1
    assert (await patrol.claim(wang)).state is State.CONFIRMED  # asks nobody to stand in any more
    async with town.storage.reading(town.community.id) as tx:
        step = (await tx.shifts.steps.of((await patrol.claim(wang)).id))[-1]
        assert (step.before, step.after, step.by, step.why) == (
            State.SWAP, State.CONFIRMED, li.resident.id, "下大雨，路滑",
        )  # fmt: skip
    # it stays in the lists as such, and nothing can be done with it
    await walk(town, wang, "看看这一班")
    assert "原因：下大雨，路滑" in wang.screen.text
    assert [one for one in wang.buttons() if "返回" not in one and "主菜单" not in one] == []
    await walk(town, wang, ">/menu", "志愿服务")
    assert any("🚫" in one and "取消" in one for one in wang.buttons())
    await walk(town, wang, "我的班次")
    assert any("取消" in one for one in wang.buttons())
    await walk(town, zhao, ">/menu", "志愿服务", "我带的班", "🚫")
    assert "这一班取消了：下大雨，路滑" in zhao.screen.text
    assert "看签到码" not in str(zhao.buttons())
    await walk(town, li, ">/menu", "工作台", "志愿服务", "治安巡逻队")
    assert "取消这一班" not in str(li.buttons())
    for button in (f"open:cover:{patrol.shift.id}", f"open:shift-claim:{patrol.shift.id}"):
        await qian.press(data=button, message=qian.messages[-1])
        await qian.settled()
        assert "这一班取消了" in qian.toasts[-1]
    # nobody is asked, reminded or checked in, and no hours come of it
    for hours in (-7, -5, 0, 12):
        await patrol.at(timedelta(hours=hours))
    await patrol.at(timedelta(hours=60))
    for chat in (wang, qian, zhao, li):
        said = chat.transcript()
        assert not any(words in said for words in ("您能来吗", "还没说能不能来", "请您确认", "没有确认"))
    assert "顶一班" not in old.transcript()
    assert await patrol.minutes(wang) == 0
    assert seen(wang) == golden("shift_cancellations_volunteer")
    assert seen(li) == golden("shift_cancellations_staff")


async def test_an_evening_of_a_pattern_is_not_made_again(town: Town) -> None:
    patrol = await Patrol(town).found()
    li = patrol.li
    await walk(
        town, li, ">/menu", "工作台", "志愿服务", "排一班", "治安巡逻队", ">每天 9:00", ">2", ">服务站门口", ">2"
    )
    await walk(town, li, "没有要注意的", "排上")

    async def of_pattern() -> list[Shift]:
        async with town.storage.reading(town.community.id) as tx:
            return [one for one in await tx.shifts.all() if one.pattern_id]

    before = await of_pattern()
    await walk(town, li, ">/menu", "工作台", "志愿服务", f"{before[0].begins_at.astimezone(SHANGHAI).day}日")
    await walk(town, li, "取消这一班", ">停电", "是的，取消")
    for _ in range(4):
        await town.advance(hours=13)
    after = await of_pattern()
    (off,) = [one for one in after if one.cancelled_at]
    assert off.cancelled_why == "停电"
    assert [one.begins_at for one in after].count(off.begins_at) == 1
    assert {one.id for one in before} < {one.id for one in after}  # the others go on


async def test_what_was_owed_for_the_morning_is_not_said_any_more(town: Town) -> None:
    """Asked at night whether they come the next evening, people would read it in the morning: it is taken back."""
    patrol = await Patrol(town).found(places=2)
    [old] = await veterans(town, patrol, 1)
    begins = patrol.shift.begins_at + timedelta(days=2, hours=5)  # one o'clock at night
    async with town.storage.transaction(town.community.id) as tx:
        await tx.shifts.change(replace(patrol.shift, begins_at=begins, ends_at=begins + timedelta(hours=2)))
    patrol.shift = replace(patrol.shift, begins_at=begins)
    for chat in (patrol.wang, old):
        await chat.start()
    await patrol.at(timedelta(hours=-23))  # two at night
    assert "您能来吗" not in patrol.wang.transcript()
    await walk(town, patrol.li, ">/menu", "工作台", "志愿服务", "治安巡逻队", "取消这一班", ">下雪", "是的，取消")
    assert "下雪" not in patrol.wang.transcript()  # people sleep, and it is long until then
    await patrol.at(timedelta(hours=-15))
    assert patrol.wang.transcript().count("下雪") == 1
    assert "您能来吗" not in patrol.wang.transcript()
    assert "顶一班" not in old.transcript()


async def test_a_shift_that_has_begun_is_not_cancelled(town: Town) -> None:
    patrol = await Patrol(town).found()
    li = patrol.li
    await walk(town, li, ">/menu", "工作台", "志愿服务", "治安巡逻队", "取消这一班", ">下大雨")
    await patrol.at(timedelta(minutes=1))
    await walk(town, li, "是的，取消")
    assert "已经开始了，不能再取消" in li.transcript() + str(li.toasts)
    async with town.storage.reading(town.community.id) as tx:
        assert (await tx.shifts.get(patrol.shift.id)).cancelled_at is None


async def test_those_of_an_ended_pattern_see_their_evening_as_cancelled(town: Town) -> None:
    patrol = await Patrol(town).found()
    li, wang = patrol.li, patrol.wang
    await walk(
        town, li, ">/menu", "工作台", "志愿服务", "排一班", "治安巡逻队", ">每天 9:00", ">2", ">服务站门口", ">2"
    )
    await walk(town, li, "没有要注意的", "排上")
    async with town.storage.transaction(town.community.id) as tx:
        now = await tx.now()
        one = [one for one in await tx.shifts.all() if one.pattern_id][3]
        mine = await tx.shifts.place(Claim(0, one.id, wang.resident.id, State.SWAP, now, now))
    await walk(town, li, ">/menu", "工作台", "志愿服务", "队伍和固定的班", "固定的班", "治安巡逻队", "不再排了", "是的")
    await walk(town, wang, "看看这一班")
    assert "🚫 这一班取消了。" in wang.screen.text
    await walk(town, wang, ">/menu", "志愿服务")
    assert "取消" not in str(wang.buttons())  # four weeks of them would hide what goes on
    await walk(town, wang, "我的班次")
    assert "取消" in str(wang.buttons())
    async with town.storage.reading(town.community.id) as tx:
        assert (await tx.shifts.claims.get(mine.id)).state is State.CONFIRMED


async def test_who_is_there_already_hears_that_it_was_cancelled(town: Town) -> None:
    patrol = await Patrol(town).found(places=2)
    li, wang = patrol.li, patrol.wang
    for chat in (wang, patrol.qian):
        await chat.start()
    await patrol.at(timedelta(minutes=-20))
    mine = (">/menu", "志愿服务", "我的班次", "治安巡逻队", "签到")
    await walk(town, wang, *mine, f">{await patrol.code()}")
    assert (await patrol.claim(wang)).state is State.IN
    await walk(town, li, ">/menu", "工作台", "志愿服务", "治安巡逻队", "取消这一班", ">下大雨")
    assert "会告诉这 3 个人" in li.screen.text  # and 赵叔, who leads
    await walk(town, li, "是的，取消")
    assert wang.transcript().count("下大雨") == patrol.qian.transcript().count("下大雨") == 1
    claimed = await patrol.claim(wang)
    assert (claimed.state, claimed.in_at, claimed.why) == (State.CONFIRMED, None, "下大雨")
    await walk(town, wang, ">/menu", "志愿服务", "我的班次", "治安巡逻队")
    assert "🚫 这一班取消了" in wang.screen.text
    await patrol.at(timedelta(hours=3))
    assert (await patrol.claim(wang)).state is State.CONFIRMED  # nobody leaves what did not take place


async def test_the_end_of_a_pattern_is_told_each_once_the_leader_too_and_by_day(town: Town) -> None:
    patrol = await Patrol(town).found()
    li, wang, qian, zhao = patrol.li, patrol.wang, patrol.qian, patrol.zhao
    for chat in (wang, qian, zhao):
        await chat.start()
    await walk(
        town, li, ">/menu", "工作台", "志愿服务", "排一班", "治安巡逻队", ">每天 20:00", ">2", ">服务站门口", ">2"
    )
    await walk(town, li, "没有要注意的", "排上")
    async with town.storage.transaction(town.community.id) as tx:
        now = await tx.now()
        made = [one for one in await tx.shifts.all() if one.pattern_id and one.begins_at > now + timedelta(days=1)]
        for one in made[:7]:
            await tx.shifts.place(Claim(0, one.id, wang.resident.id, State.CONFIRMED, now, now))
        await tx.shifts.place(Claim(0, made[2].id, qian.resident.id, State.APPLIED, now, now))
    await patrol.at(timedelta(hours=3))  # eleven in the evening
    await walk(town, li, ">/menu", "工作台", "志愿服务", "队伍和固定的班", "固定的班", "治安巡逻队", "不再排了", "是的")
    assert not any("取消了" in chat.transcript() for chat in (wang, qian, zhao))
    await patrol.at(timedelta(hours=12, minutes=30))
    [told] = [one.text for one in wang.messages if "取消了" in one.text]
    assert "这 7 班都取消了" in told
    assert told.count("· ") == 5
    assert "· 11月27日 周五 20:00" in told
    assert "还有后面的 2 班" in told
    assert qian.transcript().count("这一班取消了，您不用来了") == 1
    assert zhao.transcript().count("班都取消了，您不用来了") == 1
