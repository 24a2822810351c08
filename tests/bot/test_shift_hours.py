"""The day of a shift: the leader's code, an elder whom the leader enters, hours, an objection, and a revocation."""

import re
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from participation.access import Role, Standing
from participation.checkins import code
from participation.shifts import Claim, Shift, State, Team, Volunteer
from tests.bot.test_complaints import golden, walk
from tests.bot.test_complaints import seen as seen_by
from tests.town import Town


def seen(chat: Any) -> str:
    """Return what a chat shows, without the digits that nobody can know beforehand."""
    shown = re.sub(r"\d \d \d \d", "〔四个数字〕", seen_by(chat))
    return re.sub(r"\d+ 秒后", "〔几〕 秒后", re.sub(r"(> )\d{4}\n", r"\1〔四个数字〕\n", shown))


class Patrol:
    """Tonight's patrol: 赵叔 leads the team, 王阿姨 and 钱奶奶 come, two staff look after it."""

    def __init__(self, town: Town) -> None:
        self.town = town

    async def found(self, *, places: int = 3, hours: int = 2) -> "Patrol":
        town = self.town
        self.zhao = await town.person("赵叔")
        self.wang, self.qian = await town.person("王阿姨"), await town.person("钱奶奶")
        self.li = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
        self.gao = await town.person("高网格", Standing.VERIFIED, Role.STAFF)
        async with town.storage.transaction(town.community.id) as tx:
            now = await tx.now()
            self.team = await tx.shifts.teams.add(Team(0, town.community.id, "治安巡逻队", self.zhao.resident.id))
            begins = now.replace(minute=0, second=0, microsecond=0) + timedelta(hours=10)
            self.shift = await tx.shifts.add(
                Shift(0, town.community.id, self.team.id, "服务站门口", begins, begins + timedelta(hours=hours), places,
                      self.li.resident.id, now)
            )  # fmt: skip
            for one in (self.zhao, self.wang, self.qian):
                await tx.shifts.volunteers.add(Volunteer(0, town.community.id, one.resident.id, (), (), 1956, now))
            for one in (self.wang, self.qian)[:places]:
                await tx.shifts.place(Claim(0, self.shift.id, one.resident.id, State.CONFIRMED, now, now))
        return self

    async def at(self, moment: timedelta) -> None:
        """Let it be so long after the shift's beginning."""
        async with self.town.storage.transaction() as tx:
            await tx.clock.advance(self.shift.begins_at + moment - await tx.now())
        await self.town.sweep()

    async def code(self) -> str:
        async with self.town.storage.reading(self.town.community.id) as tx:
            return code(await tx.shifts.get(self.shift.id), await tx.now())

    async def claim(self, chat: Any) -> Claim:
        async with self.town.storage.reading(self.town.community.id) as tx:
            found = await tx.shifts.mine(self.shift.id, chat.resident.id)
            assert found is not None
            return found

    async def minutes(self, chat: Any) -> int:
        async with self.town.storage.reading(self.town.community.id) as tx:
            return await tx.shifts.minutes(chat.resident.id)


@pytest.fixture
async def patrol(town: Town) -> Patrol:
    return await Patrol(town).found()


async def test_who_has_not_checked_in_reads_that_the_leader_can_enter_them(town: Town, patrol: Patrol) -> None:
    await patrol.at(timedelta(minutes=29))
    await walk(town, patrol.wang, ">/menu", "志愿服务", "我的班次", "治安巡逻队")
    assert any("签到" in label for label in patrol.wang.buttons())
    assert "还没有签到" not in patrol.wang.screen.text
    await patrol.at(timedelta(minutes=31))
    await walk(town, patrol.wang, ">/menu", "志愿服务", "我的班次", "治安巡逻队")
    assert "您还没有签到" in patrol.wang.screen.text
    await walk(town, patrol.zhao, ">/menu", "志愿服务", "我带的班", "治安巡逻队", "王阿姨", "人到了")
    assert (await patrol.claim(patrol.wang)).state is State.IN


async def test_the_whole_way_by_the_leaders_code(town: Town, patrol: Patrol) -> None:
    wang, zhao, li, gao = patrol.wang, patrol.zhao, patrol.li, patrol.gao
    await patrol.at(timedelta(minutes=-20))
    await walk(town, zhao, ">/menu", "志愿服务", "我带的班", "治安巡逻队", "看签到码")
    await walk(town, wang, ">/menu", "志愿服务", "我的班次", "治安巡逻队", "签到", f">{await patrol.code()}")
    assert (await patrol.claim(wang)).state is State.IN
    await walk(town, zhao, "换新的", "返回", "钱奶奶", "人到了")
    assert (await patrol.claim(patrol.qian)).in_by == zhao.resident.id

    await patrol.at(timedelta(hours=2, minutes=5))
    await walk(town, wang, ">/menu", "志愿服务", "我的班次", "治安巡逻队", "签退", f">{await patrol.code()}")
    await patrol.at(timedelta(hours=2, minutes=31))  # 钱奶奶 went home without a word
    assert (await patrol.claim(patrol.qian)).forgotten
    await patrol.at(timedelta(hours=12))
    assert "请您确认 2 个人的时长" in zhao.transcript()
    await walk(town, zhao, "去确认时长", "王阿姨", "来了，记时长", "返回", "钱奶奶", "来了，记时长")
    await town.told()
    assert (await patrol.claim(wang)).state is State.CREDITED
    assert (await patrol.claim(patrol.qian)).state is State.CHECKED
    assert await patrol.minutes(patrol.qian) == 0  # marked: staff look first
    await walk(town, li, ">/menu", "工作台", "志愿服务", "确认时长", "治安巡逻队", "钱奶奶", "没问题，记上", "经过")
    await town.told()
    assert await patrol.minutes(patrol.qian) == await patrol.minutes(wang) == 120

    await walk(town, li, "看好了", "撤销时长", ">没有签退，记错了")
    await town.told()
    assert await patrol.minutes(patrol.qian) == 0
    await walk(town, patrol.qian, "看看这一班", "记得不对", ">我和王阿姨一起回家的")
    await town.told()
    await walk(town, li, "看看这一班", "钱奶奶")
    assert "定下来" not in str(li.buttons())  # who revoked does not decide
    await walk(town, gao, "看看这一班", "钱奶奶", "定下来", ">1.5小时", ">问过王阿姨了")
    await town.told()
    assert await patrol.minutes(patrol.qian) == 90
    await walk(town, wang, ">/menu", "志愿服务", "我的班次", "每月的时长", "2026年11月", "治安巡逻队")
    assert seen(wang) == golden("shift_hours_volunteer")
    assert seen(zhao) == golden("shift_hours_leader")
    assert seen(patrol.qian) == golden("shift_hours_elder")
    assert seen(li) == golden("shift_hours_staff")
    assert seen(gao) == golden("shift_hours_other_staff")


async def test_wrong_codes_and_others_shifts(town: Town, patrol: Patrol) -> None:
    wang, zhao = patrol.wang, patrol.zhao
    await patrol.at(timedelta(minutes=5))
    await walk(town, wang, ">/menu", "志愿服务", "我的班次", "治安巡逻队", "签到")
    right = await patrol.code()
    wrong = f"{(int(right) + 1234) % 10000:04d}"
    for left in (4, 3):
        await walk(town, wang, f">{wrong}")
        assert f"还可以试 {left} 次" in wang.transcript()
    await walk(town, wang, ">不知道")
    assert "请写四个数字" in wang.transcript()
    for _ in range(3):
        await walk(town, wang, f">{wrong}")
    await walk(town, wang, f">{await patrol.code()}")
    assert "请队长帮您登记" in wang.transcript()
    assert (await patrol.claim(wang)).state is State.CONFIRMED
    # nobody but the leader and staff sees the code, whatever button they send
    await wang.press(data=f"open:lead:{patrol.shift.id}", message=wang.messages[-1])
    await wang.settled()
    assert "这一项是别人的" in wang.toasts[-1]
    assert not re.search(r"\d \d \d \d", wang.transcript())
    await walk(town, zhao, ">/menu", "志愿服务", "我带的班", "治安巡逻队", "王阿姨", "人到了")
    assert (await patrol.claim(wang)).state is State.IN
    # an hour before the end it is too early to check out by code
    await walk(town, wang, ">/menu", "志愿服务", "我的班次", "治安巡逻队")
    assert "签退" not in str(wang.buttons())


async def test_staff_found_a_team_and_name_its_leader(town: Town, patrol: Patrol) -> None:
    li, wang = patrol.li, patrol.wang
    await walk(town, li, ">/menu", "工作台", "志愿服务", "队伍和固定的班", "新队伍", ">腰鼓<队>", ">王", "王阿姨")
    await town.told()
    assert "请您当「腰鼓<队>」的队长" in wang.messages[-1].text
    async with town.storage.reading(town.community.id) as tx:
        made = (await tx.shifts.teams.all())[-1]
        assert (made.name, made.leader_id) == ("腰鼓<队>", wang.resident.id)
    await walk(town, li, "不设队长")
    assert "还没有队长" in li.screen.text


async def test_leaders_and_staff_are_reminded_after_two_days(town: Town, patrol: Patrol) -> None:
    await patrol.zhao.start()
    await patrol.li.start()
    await patrol.at(timedelta(hours=62))
    for chat in (patrol.zhao, patrol.li):
        assert chat.transcript().count("结束 48 小时了，还有 2 个人的时长没有确认") == 1
    await town.sweep()
    assert patrol.li.transcript().count("没有确认") == 1


async def test_a_cancelled_shift_beside_marks_no_hours(town: Town, patrol: Patrol) -> None:
    wang, zhao = patrol.wang, patrol.zhao
    async with town.storage.transaction(town.community.id) as tx:
        now = await tx.now()
        begins = patrol.shift.ends_at
        off = await tx.shifts.add(
            replace(patrol.shift, id=0, begins_at=begins, ends_at=begins + timedelta(hours=2), secret="",
                    cancelled_at=now, cancelled_by=patrol.li.resident.id, cancelled_why="下雨")
        )  # fmt: skip
        await tx.shifts.place(Claim(0, off.id, wang.resident.id, State.CONFIRMED, now, now))
    mine = (">/menu", "志愿服务", "我的班次", "20:00")
    await patrol.at(timedelta(minutes=5))
    await walk(town, wang, *mine, "签到", f">{await patrol.code()}")
    await patrol.at(timedelta(hours=2, minutes=5))
    await walk(town, wang, *mine, "签退", f">{await patrol.code()}")
    await patrol.at(timedelta(hours=2, minutes=31))
    await walk(town, zhao, ">/menu", "志愿服务", "我带的班", "20:00", "王阿姨")
    assert "请留意" not in zhao.screen.text
    await walk(town, zhao, "来了，记时长")
    assert (await patrol.claim(wang)).state is State.CREDITED
