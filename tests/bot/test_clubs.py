"""A club from its founding to its end, as residents, its leader and staff meet it in the chat."""

import io
import re
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

import openpyxl
import pytest
from icalendar import Calendar
from sqlalchemy import select

from bot.context import Here
from bot.dialogs.departing import held
from participation.access import Role, Standing
from participation.club_sessions import Pattern, Session
from participation.clubs import Club, Member
from participation.communities import Community
from participation.repeats import Every, Rhythm
from participation.roll import Entry, Household
from storage.outbox import OutboxRow
from tests.bot.test_complaints import golden, seen, walk
from tests.town import Town


class Drummers:
    """腰鼓队: 赵叔 leads it, 王阿姨 is a member; it meets on Tuesdays and Thursdays at 19:00. It is Wednesday, ten."""

    def __init__(self, town: Town) -> None:
        self.town = town

    async def found(self, places: int | None = None) -> "Drummers":
        town = self.town
        self.zhao = await town.person("赵叔", Standing.REGISTERED)
        self.wang = await town.person("王阿姨", Standing.REGISTERED)
        self.qian = await town.person("钱奶奶", Standing.REGISTERED)
        self.li = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
        async with town.storage.transaction(town.community.id) as tx:
            now = await tx.now()
            by, leader = self.li.resident.id, self.zhao.resident.id
            made = Club(0, town.community.id, "腰鼓队", "drum", "文化广场", "会不会都欢迎。", places, by, now, leader)
            club = await tx.clubs.add(made)
            for one in (self.zhao, self.wang):
                await tx.clubs.seat(Member(0, club.id, one.resident.id, "", now))
            rhythm = Rhythm(Every.WEEK, (2, 4), time(19))
            await tx.clubs.patterns.add(
                Pattern(0, club.community_id, club.id, rhythm, 90, self.li.resident.id, now, now)
            )
        self.id = club.id
        await town.sweep()
        return self

    async def club(self) -> Club:
        async with self.town.storage.reading(self.town.community.id) as tx:
            return await tx.clubs.get(self.id)

    async def sessions(self) -> list[Session]:
        async with self.town.storage.reading(self.town.community.id) as tx:
            return await tx.clubs.sessions.all()

    async def at(self, moment: datetime) -> None:
        async with self.town.storage.transaction() as tx:
            await tx.clock.advance(moment - await tx.now())
        await self.town.sweep()


@pytest.fixture
async def drums(town: Town) -> Drummers:
    return await Drummers(town).found()


def told(chat: Any, words: str) -> int:
    """Return how many messages of a chat hold these words."""
    return sum(words in message.text for message in chat.messages)


def given(town: Town, chat: Any) -> list[tuple[str, bytes]]:
    """Return name and bytes of the files that a chat got."""
    found = [one.content["document"] for one in chat.messages if "document" in one.content]
    return [(one["file_name"], town.playground.files.by_id[one["file_id"]].content) for one in found]


async def test_a_resident_joins_excuses_themselves_and_leaves(town: Town, drums: Drummers) -> None:
    qian = drums.qian
    await walk(town, qian, ">/menu", "文化活动", "社团", "腰鼓队", "我要参加", "接下来的活动", "11月26日", "这次不来")
    async with town.storage.reading(town.community.id) as tx:
        first = (await tx.clubs.sessions.coming(await tx.now(), drums.id))[0]
        assert len(await tx.clubs.sessions.excused(first.id)) == 1
    await walk(
        town, qian, "这次还是来", "返回", "返回", "不要提醒", "要提醒", "退出", "不，还留着", "退出", "是的，退出"
    )
    assert (await drums.club()).members == 2
    assert seen(qian) == golden("clubs_resident")


async def test_a_guardian_enters_a_child_and_takes_each_out(town: Town, drums: Drummers) -> None:
    qian = drums.qian
    await walk(town, qian, ">/menu", "文化活动", "社团", "腰鼓队", "给孩子报名", ">小明")
    assert "已经参加：小明" in qian.screen.text
    await walk(town, qian, "给孩子报名", ">小明")
    assert "已经是成员了" in qian.transcript()
    await walk(town, qian, "返回", "我要参加")
    assert "已经参加：小明、我自己" in qian.screen.text
    await walk(town, qian, "接下来的活动", "11月26日")
    assert [label for label in qian.buttons() if "不来" in label] == ["🙏 这次不来（小明）", "🙏 这次不来（我自己）"]
    await walk(town, qian, "这次不来（小明）", "返回", "返回", "退出", "小明 退出", "是的，退出")
    assert "已经参加：我自己" in qian.screen.text
    assert (await drums.club()).members == 3
    # the leader reads whose child it is
    await walk(town, qian, "给孩子报名", ">小红")
    await walk(town, drums.zhao, ">/menu", "文化活动", "社团", "我带的社团", "腰鼓队", "成员")
    assert any("小红（钱奶奶 家的孩子）" in label for label in drums.zhao.buttons())


async def test_a_child_with_an_account_is_sent_to_a_parent(town: Town, drums: Drummers) -> None:
    async with town.storage.transaction(town.community.id) as tx:
        door = await tx.households.add(Household(0, town.community.id, "H1", town.buildings[0].id, 1, "301"))
        await tx.roll.add(Entry(0, town.community.id, door.id, "钱奶奶", birth_year=2015))
        await tx.residents.change(replace(await tx.residents.get(drums.qian.resident.id), household_id=door.id))
    await walk(town, drums.qian, ">/menu", "文化活动", "社团", "腰鼓队", "我要参加")
    assert "请爸爸妈妈" in drums.qian.toasts[-1]
    assert (await drums.club()).members == 2


async def test_a_forged_press_shows_nobody_elses_child(town: Town, drums: Drummers) -> None:
    """王阿姨 sends her own button with the number of 钱奶奶's child, and of 张奶奶 whom the leader entered."""
    wang = drums.wang
    await walk(town, drums.qian, ">/menu", "文化活动", "社团", "腰鼓队", "给孩子报名", ">小兰")
    await walk(
        town, drums.zhao, ">/menu", "文化活动", "社团", "我带的社团", "腰鼓队", "成员", "登记没有手机的人", ">张奶奶"
    )
    await walk(town, wang, ">/menu", "文化活动", "社团", "腰鼓队", "给孩子报名", ">小红", "退出")
    box = wang.messages[-1]
    rows = box.inline["inline_keyboard"]
    own = next(one["callback_data"] for row in rows for one in row if "小红" in one["text"])
    async with town.storage.reading(town.community.id) as tx:
        others = [one.id for one in await tx.clubs.members.all() if one.called in ("小兰", "张奶奶")]
    for other in others:
        await wang.press(data=f"{own.rpartition(':')[0]}:{other}", message=box)
        await wang.settled()
        assert "这一项是别人的" in wang.toasts[-1]
    assert not re.search("小兰|张奶奶", wang.transcript())
    assert len(others) == 2


async def test_a_full_club_says_so_kindly(town: Town) -> None:
    drums = await Drummers(town).found(places=2)
    await walk(town, drums.qian, ">/menu", "文化活动", "社团", "腰鼓队")
    assert "人满了" in drums.qian.screen.text
    assert not [label for label in drums.qian.buttons() if "参加" in label or "孩子" in label]
    await walk(town, drums.wang, ">/menu", "文化活动", "社团", "腰鼓队", "退出", "是的，退出")
    await walk(town, drums.qian, ">/menu", "文化活动", "社团", "腰鼓队", "我要参加")
    assert (await drums.club()).members == 2


async def test_the_leader_calls_the_roll_and_writes_to_all(town: Town, drums: Drummers) -> None:
    zhao, wang = drums.zhao, drums.wang
    await walk(
        town, zhao, ">/menu", "文化活动", "社团", "我带的社团", "腰鼓队", "成员", "登记没有手机的人", ">张奶奶", "返回"
    )
    await walk(town, zhao, "告诉大家", ">明天请带<b>红</b>鼓槌", "发给大家")
    assert told(wang, "明天请带<b>红</b>鼓槌") == 1
    assert told(zhao, "告诉大家：") == 0  # the writer needs no copy
    await drums.at(datetime(2026, 11, 26, 11, 5, tzinfo=UTC))
    await walk(
        town,
        zhao,
        ">/menu",
        "文化活动",
        "社团",
        "我带的社团",
        "腰鼓队",
        "活动和点名",
        "11月26日",
        "点名",
        "王阿姨",
        "张奶奶",
    )
    assert "来了 2 人（一共 3 人）" in zhao.screen.text
    await walk(town, zhao, "张奶奶", "返回")
    assert "来了 1 人" in zhao.screen.text
    assert seen(zhao) == golden("clubs_leader")
    assert seen(wang) == golden("clubs_member")


async def test_of_a_daily_club_every_roll_that_is_open_comes_before_the_later_sessions(
    town: Town, drums: Drummers
) -> None:
    """A page has five: the last three and the next two; behind them the rolls of before, not after a month to come."""
    async with town.storage.transaction(town.community.id) as tx:
        now = await tx.now()
        for days in range(1, 11):
            begins = now - timedelta(days=days)
            await tx.clubs.sessions.add(
                Session(0, town.community.id, drums.id, begins, begins + timedelta(hours=1), drums.li.resident.id, now)
            )
    zhao = drums.zhao
    await walk(town, zhao, ">/menu", "文化活动", "社团", "我带的社团", "腰鼓队", "活动和点名")

    def page() -> list[str]:
        return [label.split()[0] for label in zhao.buttons() if "月" in label and "周" in label]

    assert page() == ["11月24日", "11月23日", "11月22日", "11月26日", "12月1日"]
    await walk(town, zhao, "下一页")
    assert page() == ["11月21日", "11月20日", "11月19日", "11月18日", "11月17日"]


async def test_what_a_session_became_is_not_told_after_it_began(town: Town, drums: Drummers) -> None:
    """王阿姨's phone is out of reach until then."""
    async with town.storage.transaction(town.community.id) as tx:
        now = await tx.now()
        begins = (now + timedelta(hours=2)).isoformat()
        args = {"club": drums.id, "session": 1, "name": "腰鼓队", "place": "", "begins_at": begins, "from_at": begins}
        for key in ("clubs-session-moved", "clubs-session-added"):
            await tx.outbox.owe(key, drums.wang.resident.id, at=now, args=args, not_before=now + timedelta(hours=1))
        rows = await tx.session.execute(
            select(OutboxRow.key, OutboxRow.useful_until).where(OutboxRow.key.startswith("clubs-session"))
        )
        untils = {row[0]: row[1] for row in rows}
    assert untils == dict.fromkeys(("clubs-session-moved", "clubs-session-added"), now + timedelta(hours=2))


async def test_cancelled_and_moved_sessions_are_told(town: Town, drums: Drummers) -> None:
    zhao, wang = drums.zhao, drums.wang
    await walk(town, wang, ">/menu", "文化活动", "社团", "腰鼓队")
    lead = (">/menu", "文化活动", "社团", "我带的社团", "腰鼓队", "活动和点名")
    await walk(town, zhao, *lead, "11月26日", "取消这次", ">广场积水", "是的，取消")
    assert told(wang, "活动取消了：广场积水") == 1
    assert "取消了：广场积水" in zhao.screen.text
    await walk(town, zhao, *lead, "12月1日", "改时间", ">12月2日下午3点", ">活动室", "是的，改")
    assert told(wang, "现在 12月2日 周三 15:00，活动室") == 1
    await walk(town, zhao, *lead, "加一次活动", ">周日早上9点", "加上")
    assert told(wang, "加了一次活动：11月29日 周日 09:00") == 1
    await walk(town, wang, "这次不来")  # under the newest notice
    assert any("11月29日" in line for line in wang.transcript().splitlines())
    every = await drums.sessions()
    assert len([one for one in every if one.cancelled_at]) == 1
    moved = next(one for one in every if one.place)
    assert (moved.ends_at - moved.begins_at, moved.due_at) == (
        timedelta(minutes=90),
        datetime(2026, 12, 1, 11, tzinfo=UTC),
    )


async def test_at_night_a_notice_waits_for_the_morning_and_a_day_has_two(town: Town, drums: Drummers) -> None:
    zhao, wang = drums.zhao, drums.wang
    await wang.start()
    await drums.at(datetime(2026, 11, 25, 14, 0, tzinfo=UTC))  # 22:00
    await walk(town, zhao, ">/menu", "文化活动", "社团", "我带的社团", "腰鼓队", "告诉大家", ">明早集合")
    assert "现在大家在休息，11月26日 周四 08:00 再发" in zhao.screen.text
    await walk(town, zhao, "发给大家", "告诉大家", ">带水", "发给大家", "告诉大家", ">带伞", "发给大家")
    assert "今天已经发了 2 次" in zhao.toasts[-1]
    assert told(wang, "明早集合") == 0
    await drums.at(datetime(2026, 11, 26, 0, 1, tzinfo=UTC))
    assert told(wang, "明早集合") == told(wang, "带水") == 1


async def test_a_reminder_comes_three_hours_before_and_is_muted_by_one_tap(town: Town, drums: Drummers) -> None:
    zhao, wang = drums.zhao, drums.wang
    await wang.start()
    await zhao.start()
    await walk(town, zhao, ">/menu", "文化活动", "社团", "腰鼓队", "接下来的活动", "11月26日", "这次不来")
    await drums.at(datetime(2026, 11, 26, 8, 1, tzinfo=UTC))
    await town.sweep()
    assert told(wang, "⏰ 11月26日 周四 19:00「腰鼓队」有活动") == 1
    assert told(zhao, "⏰") == 0
    await walk(town, wang, "不要提醒")
    await drums.at(datetime(2026, 12, 1, 8, 1, tzinfo=UTC))
    assert told(wang, "⏰") == 1
    assert told(zhao, "⏰") == 1


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        (("改一改", "地点", ">江边公园"), "江边公园"),
        (("改一改", "时间", ">每天 7:00", "1 小时"), "每天 07:00"),
        (("结束这个社团", ">没有人带", "是的，结束"), "没有人带"),
    ],
)
async def test_what_changes_the_next_early_morning_is_told_in_the_night(
    town: Town, steps: tuple[str, ...], words: str
) -> None:
    """太极 at half past six: at eight it were too late. What concerns an evening waits for the morning."""
    drums = await Drummers(town).found()
    await drums.wang.start()
    async with town.storage.transaction(town.community.id) as tx:
        begins = datetime(2026, 11, 25, 22, 30, tzinfo=UTC)
        await tx.clubs.sessions.add(
            Session(0, town.community.id, drums.id, begins, begins + timedelta(hours=1), 1, await tx.now(),
                    pattern_id=(await tx.clubs.patterns.all())[0].id)
        )  # fmt: skip
    await drums.at(datetime(2026, 11, 25, 14, 0, tzinfo=UTC))  # 22:00
    await walk(town, drums.li, ">/menu", "工作台", "文化活动", "社团", "腰鼓队", *steps)
    assert told(drums.wang, words) == 1


async def test_what_changes_a_later_hour_waits_for_the_morning(town: Town, drums: Drummers) -> None:
    wang = drums.wang
    await wang.start()
    await drums.at(datetime(2026, 11, 25, 14, 0, tzinfo=UTC))
    desk = (">/menu", "工作台", "文化活动", "社团", "腰鼓队")
    await walk(town, drums.li, *desk, "改一改", "地点", ">江边公园", "改一改", "时间", ">每周六 20:00", "1 小时")
    await walk(town, drums.li, "结束这个社团", ">没有人带", "是的，结束")
    assert told(wang, "江边公园") == told(wang, "没有人带") == 0
    await drums.at(datetime(2026, 11, 26, 0, 1, tzinfo=UTC))
    assert (told(wang, "以后在 江边公园"), told(wang, "每周六 20:00"), told(wang, "没有人带")) == (1, 1, 1)


async def test_an_excuse_from_a_session_does_not_hold_for_another_time(town: Town, drums: Drummers) -> None:
    zhao, wang = drums.zhao, drums.wang
    await wang.start()
    await walk(town, wang, ">/menu", "文化活动", "社团", "腰鼓队", "接下来的活动", "11月26日", "这次不来")
    lead = (">/menu", "文化活动", "社团", "我带的社团", "腰鼓队", "活动和点名")
    await walk(town, zhao, *lead, "11月26日", "改时间", ">11月26日晚上7点", ">活动室", "是的，改")
    assert "1 人请了假：王阿姨" in zhao.screen.text  # another room is no reason to come
    await walk(town, zhao, "改时间", ">11月28日下午3点", "地点不变", "是的，改")
    assert "没有人请假" in zhao.screen.text
    assert told(wang, "以前请的假就不算了") == 2
    await drums.at(datetime(2026, 11, 28, 4, 5, tzinfo=UTC))
    assert told(wang, "⏰") == told(zhao, "⏰") == 1


async def test_who_muted_a_club_hears_nothing_by_entering_a_child(town: Town, drums: Drummers) -> None:
    wang = drums.wang
    card = (">/menu", "文化活动", "社团", "腰鼓队")
    await walk(town, wang, *card, "不要提醒", "给孩子报名", ">小明")
    assert "🔔 要提醒" in wang.buttons()
    await walk(town, wang, "退出", "我自己 退出", "是的，退出")  # the row that was muted first is gone
    await drums.at(datetime(2026, 11, 26, 8, 1, tzinfo=UTC))
    assert told(wang, "⏰") == 0
    await walk(town, wang, *card, "要提醒")
    await drums.at(datetime(2026, 12, 1, 8, 1, tzinfo=UTC))
    assert told(wang, "⏰") == 1


async def test_the_lead_is_handed_on_with_the_others_consent(town: Town, drums: Drummers) -> None:
    zhao, wang = drums.zhao, drums.wang
    await wang.start()
    await walk(town, zhao, ">/menu", "文化活动", "社团", "我带的社团", "腰鼓队", "成员", "王阿姨", "请这位接着当领队")
    assert (await drums.club()).leader_id == zhao.resident.id
    await walk(town, wang, "我愿意带")
    assert (await drums.club()).leader_id == wang.resident.id
    assert told(zhao, "王阿姨 答应了") == 1
    # from the next press on the one of before leads no more
    await zhao.press(data=f"open:club-lead:{drums.id}", message=zhao.messages[-1])
    await zhao.settled()
    assert "这一项是别人的" in zhao.toasts[-1]
    await walk(town, wang, "领队的事", "成员", "赵叔", "请这位接着当领队")
    await walk(town, zhao, "这次不方便")
    assert (await drums.club()).leader_id == wang.resident.id
    await walk(town, wang, ">/menu", "文化活动", "社团", "我带的社团", "腰鼓队", "我不带了", "是的，不带了")
    assert (await drums.club()).leader_id is None


async def test_whoever_staff_name_declines_with_one_tap(town: Town, drums: Drummers) -> None:
    wang = drums.wang
    await drums.li.start()
    await wang.start()
    await walk(town, drums.li, ">/menu", "工作台", "文化活动", "社团", "腰鼓队", "请领队", "王阿姨")
    notice = next(one for one in wang.messages if "请您当" in one.text)
    await walk(town, wang, "不方便，我不带")
    assert (await drums.club()).leader_id is None
    assert told(drums.li, "「腰鼓队」没有领队了") == 1
    await walk(town, drums.li, ">/menu", "工作台", "文化活动", "社团", "腰鼓队", "请领队", "赵叔")
    await wang.press("不方便，我不带", message=notice)  # it is another's now
    await wang.settled()
    assert "现在不用您答复了" in wang.toasts[-1]
    assert (await drums.club()).leader_id == drums.zhao.resident.id


async def test_an_heir_whose_offer_was_replaced_or_taken_back_hears_it(town: Town, drums: Drummers) -> None:
    zhao, wang, qian = drums.zhao, drums.wang, drums.qian
    for chat in (wang, qian):
        await chat.start()
    await walk(town, qian, ">/menu", "文化活动", "社团", "腰鼓队", "我要参加")
    members = (">/menu", "文化活动", "社团", "我带的社团", "腰鼓队", "成员")
    await walk(town, zhao, *members, "王阿姨", "请这位接着当领队")
    assert told(wang, "不用您答复了") == 0
    await walk(town, zhao, *members, "钱奶奶", "请这位接着当领队")
    assert (told(wang, "不用您答复了"), told(qian, "不用您答复了")) == (1, 0)
    await walk(town, zhao, ">/menu", "文化活动", "社团", "我带的社团", "腰鼓队", "不换领队了")
    assert told(qian, "不用您答复了") == 1
    await walk(town, zhao, *members, "钱奶奶", "请这位接着当领队")
    await walk(town, drums.li, ">/menu", "工作台", "文化活动", "社团", "腰鼓队", "请领队", "王阿姨")
    assert (told(wang, "不用您答复了"), told(qian, "不用您答复了")) == (1, 2)
    await zhao.start()
    await walk(town, wang, *members, "赵叔", "请这位接着当领队")
    await walk(town, drums.li, ">/menu", "工作台", "文化活动", "社团", "腰鼓队", "请领队", "赵叔")
    assert told(zhao, "不用您答复了") == 0  # it was settled as they were asked


async def test_nobody_under_age_is_named_leader(town: Town, drums: Drummers) -> None:
    async with town.storage.transaction(town.community.id) as tx:
        door = await tx.households.add(Household(0, town.community.id, "H1", town.buildings[0].id, 1, "301"))
        await tx.roll.add(Entry(0, town.community.id, door.id, "王阿姨", birth_year=2010))
        await tx.residents.change(replace(await tx.residents.get(drums.wang.resident.id), household_id=door.id))
    await walk(town, drums.li, ">/menu", "工作台", "文化活动", "社团", "腰鼓队", "请领队", "王阿姨")
    assert "要满 18 岁" in drums.li.toasts[-1]
    await walk(
        town, drums.zhao, ">/menu", "文化活动", "社团", "我带的社团", "腰鼓队", "成员", "王阿姨", "请这位接着当领队"
    )
    assert "要满 18 岁" in drums.zhao.toasts[-1]
    club = await drums.club()
    assert (club.leader_id, club.heir_id) == (drums.zhao.resident.id, None)


async def test_whoever_is_taken_out_reads_why_and_is_told_no_more(town: Town, drums: Drummers) -> None:
    zhao, wang = drums.zhao, drums.wang
    await wang.start()
    await walk(
        town, zhao, ">/menu", "文化活动", "社团", "我带的社团", "腰鼓队", "成员", "王阿姨", "请出社团", ">搬走了"
    )
    assert told(wang, "原因：搬走了") == 1
    await walk(town, zhao, ">/menu", "文化活动", "社团", "我带的社团", "腰鼓队", "告诉大家", ">今晚照常")
    assert "没有别人能收到" in zhao.screen.text
    await drums.at(datetime(2026, 11, 26, 8, 1, tzinfo=UTC))
    assert told(wang, "⏰") == 0
    # who leads does not walk away
    await walk(town, zhao, ">/menu", "文化活动", "社团", "腰鼓队", "退出", "是的，退出")
    assert "领队不能直接离开" in zhao.toasts[-1]


async def test_staff_found_a_club_change_its_time_and_end_it(town: Town) -> None:
    li = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    sun = await town.person("孙师傅", Standing.REGISTERED)
    await sun.start()
    await walk(town, li, ">/menu", "工作台", "文化活动", "社团", "办一个社团", ">太极队", "太极", ">文化广场")
    await walk(town, li, ">每天早上6点半", "1 小时", ">不会的有人教", ">20", "办起来", ">孙", "孙师傅")
    assert told(sun, "请您当「太极队」的领队") == 1
    async with town.storage.reading(town.community.id) as tx:
        club = (await tx.clubs.all())[0]
        assert (club.leader_id, club.members, club.places) == (sun.resident.id, 1, 20)
        assert len(await tx.clubs.sessions.all()) == 28
    await walk(town, li, "改一改", "时间", ">每周六 7:00", "1.5 小时")
    assert told(sun, "以后改在 每周六 07:00–08:30") == 1
    async with town.storage.reading(town.community.id) as tx:
        assert {one.begins_at.isoweekday() for one in await tx.clubs.sessions.all()} == {
            5
        }  # Saturday 7:00 is Friday in UTC
    await walk(town, li, "改一改", "人数上限", ">0", ">1", "改一改", "地点", ">江边公园")
    assert told(sun, "以后在 江边公园 活动") == 1
    await walk(town, li, "结束这个社团", ">没有人带", "是的，结束")
    assert told(sun, "「太极队」结束了：没有人带") == 1
    async with town.storage.reading(town.community.id) as tx:
        assert await tx.clubs.sessions.all() == []
        assert await tx.clubs.open() == []
    await walk(town, li, "返回", "结束了的", "太极队")
    assert seen(li) == golden("clubs_staff")


async def test_staff_see_how_many_came_and_take_the_numbers_out(town: Town, drums: Drummers) -> None:
    async with town.storage.transaction(town.community.id) as tx:
        session = (await tx.clubs.sessions.coming(await tx.now(), drums.id))[0]
        for member, _ in await tx.clubs.members.named(drums.id):
            await tx.clubs.sessions.note(session, member.id, drums.zhao.resident.id, session.begins_at)
    await drums.at(session.ends_at)
    await walk(town, drums.li, ">/menu", "工作台", "文化活动", "社团", "腰鼓队", "来了多少人")
    assert "11月26日 周四 19:00：来 2 人，请假 0 人（成员 2 人）" in drums.li.screen.text
    await walk(town, drums.li, "Excel 表", "CSV 表")
    (book_name, book), (lines_name, lines) = given(town, drums.li)
    (sheet,) = openpyxl.load_workbook(io.BytesIO(book)).worksheets
    table = [[str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
    assert table == [
        ["日期", "时间", "地点", "来的人", "请假", "成员"], ["2026-11-26", "19:00", "文化广场", "2", "0", "2"],
    ]  # fmt: skip
    assert lines.decode("utf-8-sig").splitlines() == [",".join(row) for row in table]
    assert (book_name[-5:], lines_name[-4:]) == (".xlsx", ".csv")
    assert not re.search("王阿姨|赵叔", lines.decode())  # numbers, no names
    async with town.storage.reading(town.community.id) as tx:
        assert [(one.what, one.about) for one in await tx.exports.all()] == [("clubs", drums.id)] * 2


async def test_privacy_says_it_and_withdrawing_ends_it(town: Town, drums: Drummers) -> None:
    zhao, wang = drums.zhao, drums.wang
    await walk(town, wang, ">/menu", "文化活动", "社团", "腰鼓队", "给孩子报名", ">小明", ">/privacy")
    assert "社团：腰鼓队，孩子：小明" in wang.screen.text
    await walk(town, wang, "撤回同意", "撤回")
    async with town.storage.reading(town.community.id) as tx:
        gone = [one for one in await tx.clubs.members.all() if one.left_at is not None]
        assert {(one.resident_id, one.called) for one in gone} == {(None, "")}
    assert (await drums.club()).members == 1
    await drums.li.start()
    await walk(town, zhao, ">/privacy", "撤回同意", "撤回")
    assert (await drums.club()).leader_id is None
    assert told(drums.li, "「腰鼓队」没有领队了") == 1


async def test_a_childs_name_goes_when_it_leaves_and_a_leader_entered_one_when_taken_out(
    town: Town, drums: Drummers
) -> None:
    zhao, wang = drums.zhao, drums.wang
    card = (">/menu", "文化活动", "社团", "腰鼓队")
    await walk(town, wang, *card, "给孩子报名", ">小明", "退出", "小明 退出", "是的，退出", "退出", "是的，退出")
    await walk(town, wang, ">/privacy")
    assert "社团：没有参加，以前参加过：腰鼓队" in wang.screen.text
    assert "孩子" not in wang.screen.text
    members = (">/menu", "文化活动", "社团", "我带的社团", "腰鼓队", "成员")
    await walk(town, zhao, *members, "登记没有手机的人", ">张奶奶", "张奶奶", "请出社团", ">搬走了")
    async with town.storage.reading(town.community.id) as tx:
        gone = [one for one in await tx.clubs.members.all() if one.left_at is not None]
    assert sorted((one.resident_id or 0, one.called, one.why) for one in gone) == [
        (0, "", ""), (0, "", ""), (wang.resident.id, "", ""),
    ]  # fmt: skip
    assert (await drums.club()).members == 1


async def test_a_closed_club_can_be_left_and_says_what_is_held_until_names_are_forgotten(
    town: Town, drums: Drummers
) -> None:
    wang, qian = drums.wang, drums.qian
    for chat, child in ((wang, "小兰"), (qian, "小红")):
        await walk(town, chat, ">/menu", "文化活动", "社团", "腰鼓队", "给孩子报名", f">{child}")
    await walk(
        town, drums.li, ">/menu", "工作台", "文化活动", "社团", "腰鼓队", "结束这个社团", ">没有人带", "是的，结束"
    )
    await walk(town, wang, ">/privacy")
    assert "社团：没有参加，以前参加过：腰鼓队，孩子：小兰" in wang.screen.text
    await walk(
        town, wang, ">/menu", "文化活动", "社团", "我的社团", "腰鼓队（结束了）", "退出", "小兰 退出", "是的，退出"
    )
    await walk(town, wang, ">/privacy")
    assert "孩子" not in wang.screen.text
    await drums.at(datetime(2026, 12, 24, 1, tzinfo=UTC))  # 29 days later
    await walk(town, qian, ">/privacy")
    assert "孩子：小红" in qian.screen.text
    await drums.at(datetime(2026, 12, 25, 3, tzinfo=UTC))
    await walk(town, qian, ">/privacy")
    assert "小红" not in qian.screen.text


async def test_moving_away_leaves_the_communitys_clubs(town: Town, drums: Drummers) -> None:
    async with town.storage.transaction() as tx:
        with tx.everywhere():
            await tx.communities.add(Community(0, slug="west", name="城西社区"))
    await walk(town, drums.wang, ">/menu", "我的", "改我的资料", "换社区", "城西社区")
    assert "社团（腰鼓队）：退出" in drums.wang.screen.text
    await walk(town, drums.wang, "知道了，换过去")
    async with town.storage.reading(town.community.id) as tx:
        assert [one.resident_id for one, _ in await tx.clubs.members.named(drums.id)] == [drums.zhao.resident.id]


async def test_who_is_about_to_move_can_be_told_which_clubs_stay_behind(town: Town, drums: Drummers) -> None:
    """A child's count too; a club that ended, or was left, is no loss."""
    await walk(town, drums.qian, ">/menu", "文化活动", "社团", "腰鼓队", "给孩子报名", ">小明")

    async def left_by(chat: Any) -> str:
        async with town.storage.reading(town.community.id) as tx:
            now = await tx.now()
            resident = await tx.residents.get(chat.resident.id)
            there = Here(tx, now, now, resident, await tx.residents.actor(resident), "Asia/Shanghai")
            return str((await held(there))["clubs"])

    assert await left_by(drums.qian) == await left_by(drums.wang) == "腰鼓队"
    assert await left_by(drums.li) == "none"
    await walk(town, drums.wang, ">/menu", "文化活动", "社团", "腰鼓队", "退出", "是的，退出")
    assert await left_by(drums.wang) == "none"
    await walk(town, drums.li, ">/menu", "工作台", "文化活动", "社团", "腰鼓队", "结束这个社团", ">没人", "是的，结束")
    assert await left_by(drums.qian) == "none"


async def test_who_likes_drums_hears_of_the_club_in_the_weeks_suggestions(town: Town, drums: Drummers) -> None:
    for chat in (drums.qian, drums.wang):
        await chat.start()
        async with town.storage.transaction(town.community.id) as tx:
            await tx.interests.like(chat.resident.id, "drum", await tx.now())
    await drums.at(datetime(2026, 11, 26, 7, 1, tzinfo=UTC))
    assert told(drums.qian, "社团 腰鼓队，下一次 11月26日 周四 19:00，文化广场") == 1
    assert told(drums.wang, "社团 腰鼓队") == 0
    await walk(town, drums.qian, "看社团", "腰鼓队", "我要参加")
    assert (await drums.club()).members == 3


async def test_the_calendar_file_holds_the_sessions_that_take_place(town: Town, drums: Drummers) -> None:
    async with town.storage.transaction(town.community.id) as tx:
        last = (await tx.clubs.sessions.all())[-1]
        await tx.clubs.sessions.change(replace(last, cancelled_at=await tx.now()))
    await walk(town, drums.wang, ">/menu", "文化活动", "社团", "腰鼓队", "接下来的活动", "存进手机日历")
    assert told(drums.wang, "接下来的活动。点开文件") == 1
    ((_, content),) = given(town, drums.wang)
    told_of = Calendar.from_ical(content.decode()).walk("VEVENT")
    ahead = [one for one in await drums.sessions() if one.cancelled_at is None]
    assert [one.decoded("DTSTART") for one in told_of] == [one.begins_at for one in ahead]
    assert {str(one["LOCATION"]) for one in told_of} == {"文化广场"}


async def test_the_week_shows_the_sessions(town: Town, drums: Drummers) -> None:
    await walk(town, drums.wang, ">/menu", "志愿服务", "七天日历")
    assert "🥁 19:00 腰鼓队，文化广场" in drums.wang.screen.text
    await walk(town, drums.wang, "看图")
    assert any("photo" in message.content for message in drums.wang.messages)


async def test_a_window_that_was_left_open_obeys_who_leads_now(town: Town, drums: Drummers) -> None:
    """赵叔 has the roll before him when staff name another leader."""
    zhao, wang = drums.zhao, drums.wang
    await drums.at(datetime(2026, 11, 26, 11, 5, tzinfo=UTC))
    await walk(town, zhao, ">/menu", "文化活动", "社团", "我带的社团", "腰鼓队", "活动和点名", "11月26日", "点名")
    await walk(town, drums.li, ">/menu", "工作台", "文化活动", "社团", "腰鼓队", "请领队", "王阿姨")
    assert told(wang, "请您当「腰鼓队」的领队") == told(zhao, "社区请 王阿姨 当「腰鼓队」的领队了") == 1
    box = next(message for message in reversed(zhao.messages) if "谁来了就点谁" in message.text)
    await zhao.press("王阿姨", message=box)
    await zhao.settled()
    assert "这一项是别人的" in zhao.toasts[-1]
    async with town.storage.reading(town.community.id) as tx:
        assert await tx.clubs.sessions.counts([one.id for one in await drums.sessions()]) == ({}, {})


async def test_a_club_that_ended_meanwhile_says_so(town: Town, drums: Drummers) -> None:
    await walk(town, drums.qian, ">/menu", "文化活动", "社团", "腰鼓队")
    async with town.storage.transaction(town.community.id) as tx:
        club = await tx.clubs.get(drums.id, lock=True)
        await tx.clubs.change(replace(club, closed_at=await tx.now(), why="没有人带"))
    await walk(town, drums.qian, "我要参加")
    assert "这个社团已经结束了" in drums.qian.toasts[-1]
    assert (await drums.club()).members == 2


async def test_whoever_leaves_is_not_asked_to_lead_any_more(town: Town, drums: Drummers) -> None:
    zhao, wang = drums.zhao, drums.wang
    await wang.start()
    await walk(town, zhao, ">/menu", "文化活动", "社团", "我带的社团", "腰鼓队", "成员", "王阿姨", "请这位接着当领队")
    assert "请了 王阿姨 接着带" in zhao.screen.text
    await walk(town, wang, "看看社团", "退出", "是的，退出")
    club = await drums.club()
    assert (club.heir_id, club.leader_id, club.members) == (None, zhao.resident.id, 1)
    await wang.press("我愿意带", message=next(one for one in wang.messages if "接着当" in one.text))
    await wang.settled()
    assert "现在不用您答复了" in wang.toasts[-1]
    assert (await drums.club()).leader_id == zhao.resident.id


async def test_readers_of_other_languages_meet_the_same_windows(town: Town, drums: Drummers) -> None:
    john = await town.person("John", Standing.REGISTERED, locale="en")
    lin = await town.person("林先生", Standing.VERIFIED, Role.STAFF, locale="zh-Hant")
    await walk(
        town, john, ">/menu", "Events", "Clubs", "腰鼓队", "Join", "Next sessions", "Thu 26 Nov", "Not this time"
    )
    assert "You said that you do not come this time" in john.screen.text
    await walk(town, lin, ">/menu", "工作臺", "文化活動", "社團", "腰鼓队", "成員和活動", "活動和點名", "11月26日")
    assert "3 人會來" not in lin.screen.text
    assert "2 人會來，1 人請了假：John" in lin.screen.text
    await walk(town, lin, "取消這次", ">下雨", "是的，取消")
    assert told(john, "Thu 26 Nov 19:00 “腰鼓队” is cancelled: 下雨") == 1


async def test_files_are_given_to_whom_they_are_for_at_the_delivery(town: Town, drums: Drummers) -> None:
    """The numbers to staff alone, the sessions to members: whoever lost the right on the way gets nothing."""
    asked = {"clubs-lines-file": (drums.wang, drums.li), "clubs-calendar": (drums.qian, drums.wang)}
    for chat in (drums.wang, drums.li, drums.qian):
        await chat.start()
    for key, (stranger, owner) in asked.items():
        async with town.storage.transaction(town.community.id) as tx:
            to = [stranger.resident.id, owner.resident.id]
            args = {"club": drums.id, "name": "腰鼓队"}
            await tx.outbox.owe(key, to, at=await tx.now(), args=args, community_id=town.community.id)
        before = len(given(town, stranger))
        town.delivery.wake()
        await town.told()
        assert (len(given(town, stranger)), len(given(town, owner))) == (before, 1)
