"""A volunteer's whole way through the chat, with the staff who confirm."""

from datetime import timedelta

from participation.access import Role, Standing
from participation.shifts import Claim, Shift, State, Team, Volunteer
from tests.bot.test_complaints import walk
from tests.town import Town


async def plan(town: Town, *, places: int = 2, hours: int = 48) -> Shift:
    """Return a planned shift of 治安巡逻队."""
    async with town.storage.transaction(town.community.id) as tx:
        now = await tx.now()
        planner = await tx.residents.arrive(1, 1, "zh-Hans", now)
        team = await tx.shifts.teams.add(Team(0, town.community.id, "治安巡逻队"))
        begins = now + timedelta(hours=hours)
        return await tx.shifts.add(
            Shift(
                0,
                town.community.id,
                team.id,
                "服务站门口",
                begins,
                begins + timedelta(hours=2),
                places,
                planner.id,
                now,
            )
        )


async def confirmed(town: Town, shift: Shift, resident_id: int) -> None:
    """Put somebody on the shift's list."""
    async with town.storage.transaction(town.community.id) as tx:
        now = await tx.now()
        await tx.shifts.volunteers.add(Volunteer(0, town.community.id, resident_id, (), (), 1956, now))
        await tx.shifts.place(Claim(0, shift.id, resident_id, State.CONFIRMED, now, now))


async def test_a_profile_then_a_shift_then_hours(town: Town) -> None:
    shift = await plan(town)
    wang = await town.person("王阿姨")
    staff = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    await wang.start()
    await wang.settled()
    for step in ("志愿服务", "治安巡逻队", "我报名", "修水电", "选好了", "周末白天", "选好了"):
        await wang.press(step)
        await wang.settled()
    await wang.send("1956")
    await wang.settled()
    assert "您现在是志愿者了" in wang.transcript()
    for step in ("治安巡逻队", "我报名"):
        await wang.press(step)
        await wang.settled()
    assert "等社区确认" in wang.screen.text

    await staff.start()
    await staff.settled()
    for step in ("工作台", "志愿服务", "治安巡逻队", "王阿姨", "确认"):
        await staff.press(step)
        await staff.settled()
    await town.told()
    assert "到时候等您来" in wang.transcript()

    await town.advance(hours=26)
    assert "您能来吗" in wang.messages[-1].text
    await wang.press("看看这一班")
    await wang.settled()
    await wang.press("我能来")
    await wang.settled()
    assert "一定来" in wang.screen.text

    await town.advance(hours=25)
    await staff.start()
    await staff.settled()
    for step in ("工作台", "志愿服务", "确认时长", "治安巡逻队", "王阿姨", "来了"):
        await staff.press(step)
        await staff.settled()
    await town.told()
    assert "2 小时记上了" in wang.messages[-1].text
    await wang.send("主菜单")
    await wang.settled()
    for step in ("志愿服务", "我的班次"):
        await wang.press(step)
        await wang.settled()
    assert "<b>2</b>" in wang.screen.text or "2 小时" in wang.screen.text
    async with town.storage.reading(town.community.id) as tx:
        assert await tx.shifts.minutes(wang.resident.id) == 120
        assert (await tx.shifts.get(shift.id)).taken == 1


async def test_everyone_is_asked_once_a_day_before(town: Town) -> None:
    shift = await plan(town, hours=40)
    wang = await town.person("王阿姨")
    await confirmed(town, shift, wang.resident.id)
    await town.sweep()
    assert "您能来吗" not in wang.transcript()
    await town.advance(hours=17)
    await town.advance(hours=9)  # past the night, if the first came at night
    await town.sweep()
    assert wang.transcript().count("您能来吗") == 1


async def test_staff_hear_of_claims_nobody_confirmed(town: Town) -> None:
    shift = await plan(town, hours=30)
    wang = await town.person("王阿姨")
    staff = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    await confirmed(town, shift, wang.resident.id)
    async with town.storage.transaction(town.community.id) as tx:
        mine = await tx.shifts.mine(shift.id, wang.resident.id)
        assert mine is not None
        await tx.shifts.place(Claim(mine.id, shift.id, wang.resident.id, State.APPLIED, mine.since, mine.since))
    await staff.start()
    await town.advance(hours=7)
    assert staff.transcript().count("没有确认") == 1


async def test_a_full_shift_says_so_and_a_withdrawal_frees_it(town: Town) -> None:
    shift = await plan(town, places=1)
    wang, zhao = await town.person("王阿姨"), await town.person("赵叔")
    await confirmed(town, shift, wang.resident.id)
    async with town.storage.transaction(town.community.id) as tx:
        await tx.shifts.volunteers.add(Volunteer(0, town.community.id, zhao.resident.id, (), (), 1956, await tx.now()))
    for chat in (wang, zhao):
        await chat.start()
        await chat.settled()
        await chat.press("志愿服务")
        await chat.settled()
        await chat.press("治安巡逻队")
        await chat.settled()
    assert not any("我报名" in button for button in zhao.buttons())
    for step in ("来不了", "是的，来不了"):
        await wang.press(step)
        await wang.settled()
    await zhao.press("返回")
    await zhao.settled()
    for step in ("治安巡逻队", "我报名"):
        await zhao.press(step)
        await zhao.settled()
    assert "等社区确认" in zhao.screen.text


async def test_a_resident_cannot_reach_the_desk_by_an_old_button(town: Town) -> None:
    shift = await plan(town)
    staff = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    await staff.start()
    await staff.settled()
    for step in ("工作台", "志愿服务", "治安巡逻队"):
        await staff.press(step)
        await staff.settled()
    async with town.storage.transaction(town.community.id) as tx:
        await tx.residents.revoke(staff.resident.id, Role.STAFF, await tx.now())
    await staff.press(data=f"open:roster:{shift.id}", message=staff.screen)
    await staff.settled()
    assert "没有权限" in staff.toasts[-1]


async def test_staff_plan_a_shift_by_conversation(town: Town) -> None:
    staff = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    async with town.storage.transaction(town.community.id) as tx:
        await tx.shifts.teams.add(Team(0, town.community.id, "腰鼓队"))
    await staff.start()
    await staff.settled()
    for step in ("工作台", "志愿服务", "排一班", "腰鼓队"):
        await staff.press(step)
        await staff.settled()
    for typed in ("明天晚上8点", "两个钟头", "2", "文化<广场>", "4个人"):
        await staff.send(typed)
        await staff.settled()
    await staff.press("没有要注意的")
    await staff.settled()
    assert "文化<广场>" in staff.screen.text
    await staff.press("排上")
    await staff.settled()
    async with town.storage.reading(town.community.id) as tx:
        (planned,) = [shift for shift, _ in await tx.shifts.coming(await tx.now())]
        assert (planned.places, planned.minutes, planned.place) == (4, 120, "文化<广场>")


async def test_a_patrol_every_night_is_planned_carried_on_and_ended(town: Town) -> None:
    staff = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    wang = await town.person("王阿姨")
    async with town.storage.transaction(town.community.id) as tx:
        await tx.shifts.teams.add(Team(0, town.community.id, "治安巡逻队"))
    await walk(town, staff, ">/menu", "工作台", "志愿服务", "排一班", "治安巡逻队", ">每天 20:00", ">2")
    await walk(town, staff, ">服务站门口", ">2")
    await walk(town, staff, "没有要注意的")
    assert "每天 20:00" in staff.screen.text
    await walk(town, staff, "排上")

    async def ahead() -> list[Shift]:
        async with town.storage.reading(town.community.id) as tx:
            return [shift for shift, _ in await tx.shifts.coming(await tx.now())]

    first = await ahead()
    assert len(first) == 28
    assert len({one.secret for one in first}) == 28
    await confirmed(town, first[5], wang.resident.id)
    await town.sweep()
    assert len(await ahead()) == 28
    await town.advance(days=3)
    assert len(await ahead()) == 28
    await walk(
        town, staff, ">/menu", "工作台", "志愿服务", "队伍和固定的班", "固定的班", "治安巡逻队", "不再排了", "返回"
    )
    assert len(await ahead()) == 28  # asked for once more first
    await walk(town, staff, "不再排了", "是的")
    assert await ahead() == []
    assert "这一班取消了" in wang.messages[-1].text
    await town.advance(days=2)
    assert await ahead() == []
