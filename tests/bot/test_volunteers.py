"""A volunteer's profile in chat: told once, changed at any time, taken along to another community, gone on request."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from participation.communities import Community
from participation.roll import Entry, Household
from participation.shifts import Claim, State, Team
from tests.bot.test_complaints import golden, seen, walk
from tests.bot.test_matching import volunteer
from tests.bot.test_residents import invited
from tests.bot.test_shift_hours import Patrol
from tests.town import Town


async def teams(town: Town) -> list[Team]:
    async with town.storage.transaction(town.community.id) as tx:
        return [await tx.shifts.teams.add(Team(0, town.community.id, name)) for name in ("治安巡逻队", "腰鼓队")]


async def kept(town: Town, chat: Any) -> tuple[tuple[str, ...], tuple[str, ...], frozenset[int]]:
    async with town.storage.reading(town.community.id) as tx:
        mine = await tx.shifts.volunteers.of(chat.resident.id)
        assert mine is not None
        return mine.skills, mine.times, await tx.shifts.members.of(chat.resident.id)


async def test_a_volunteer_changes_what_they_told_and_joins_a_team(town: Town) -> None:
    patrol, drums = await teams(town)
    wang = await volunteer(town, "王阿姨", 0)
    await walk(
        town, wang, ">/menu", "志愿服务", "我的班次", "我的志愿资料", "改会做的事", "医护", "医护", "☐ 修水电", "好了"
    )
    assert await kept(town, wang) == (("electric",), (), frozenset())
    await walk(
        town, wang, "改有空的时候", "周末白天", "好了", "参加或退出队伍", "治安巡逻队", "腰鼓队", "治安巡逻队", "好了"
    )
    assert await kept(town, wang) == (("electric",), ("weekend_day",), frozenset({drums.id}))
    await walk(town, wang, "改出生年", ">一九五六", ">1800", ">1965")
    assert golden("volunteers_profile") == seen(wang)
    await walk(town, wang, ">/menu", "我的", "隐私")
    assert "会：修水电；有空：周末白天；队伍：腰鼓队" in wang.screen.text
    async with town.storage.reading(town.community.id) as tx:
        assert await tx.shifts.of_team(drums.id) == [(wang.resident.id, "王阿姨")]
        assert await tx.shifts.of_team(patrol.id) == []
    await walk(town, wang, "撤回同意", "确定撤回")
    async with town.storage.reading(town.community.id) as tx:
        assert await tx.shifts.volunteers.of(wang.resident.id) is None
        assert await tx.shifts.members.all() == []


async def test_the_profile_goes_along_to_another_community_and_the_team_stays(town: Town) -> None:
    _, drums = await teams(town)
    wang = await volunteer(town, "王阿姨", 0)
    await walk(town, wang, ">/menu", "志愿服务", "我的班次", "我的志愿资料", "参加或退出队伍", "腰鼓队")
    async with town.storage.transaction() as tx:
        with tx.everywhere():
            west = await tx.communities.add(Community(0, slug="chengxi", name="城西社区"))
    await wang.start(await invited(town, community_id=west.id))
    await wang.settled()
    assert (await town.resident(wang)).community_id == west.id
    await walk(town, wang, ">/menu", "志愿服务", "我的班次", "我的志愿资料")
    assert "参加的队伍：还没有" in wang.screen.text
    async with town.storage.reading(town.community.id) as tx:
        assert await tx.shifts.volunteers.of(wang.resident.id) is None
        assert await tx.shifts.of_team(drums.id) == []
    await walk(town, wang, "参加或退出队伍")
    assert "还没有志愿队伍" in wang.screen.text


async def test_an_old_box_of_another_communitys_team_and_of_nobody_gives_nothing(town: Town) -> None:
    await teams(town)
    async with town.storage.transaction() as tx:
        with tx.everywhere():
            west = await tx.communities.add(Community(0, slug="chengxi", name="城西社区"))
        tx.within(west.id)
        theirs = await tx.shifts.teams.add(Team(0, west.id, "城西巡逻队"))
    wang = await volunteer(town, "王阿姨", 0)
    await walk(town, wang, ">/menu", "志愿服务", "我的班次", "我的志愿资料", "参加或退出队伍")
    assert "城西" not in wang.screen.text
    box = next(button for row in wang.screen.inline["inline_keyboard"] for button in row if "治安" in button["text"])
    for wish in (f"+{theirs.id}", "+999", "+x", "1", "+9999999999999999999", f"+{'9' * 30}", "+９"):
        await wang.press(data=box["callback_data"].rpartition(":")[0] + f":{wish}", message=wang.screen)
        await wang.settled()
        assert "没有找到" in wang.toasts[-1], wish
    assert "系统出了点问题" not in wang.transcript() + str(wang.toasts)
    assert await kept(town, wang) == ((), (), frozenset())


PROFILE = (">/menu", "志愿服务", "我的班次", "我的志愿资料")


async def alone(town: Town, patrol: Patrol) -> int:
    """Plan a shift for one person, tomorrow; return its number."""
    async with town.storage.transaction(town.community.id) as tx:
        day = timedelta(days=1)
        made = await tx.shifts.add(
            replace(patrol.shift, id=0, places=1, alone=True, taken=0, secret="", place="江边",
                    begins_at=patrol.shift.begins_at + day, ends_at=patrol.shift.ends_at + day)
        )  # fmt: skip
        return made.id


async def test_another_year_makes_nobody_older_than_the_roll(town: Town) -> None:
    patrol = await Patrol(town).found(places=3)
    shift, wang = await alone(town, patrol), patrol.wang
    async with town.storage.transaction(town.community.id) as tx:
        door = await tx.households.add(Household(0, town.community.id, "H1", town.buildings[0].id, 1, "301"))
        await tx.roll.add(Entry(0, town.community.id, door.id, "王阿姨", birth_year=2010))
        await tx.residents.change(replace(await tx.residents.get(wang.resident.id), household_id=door.id))
    # what was told before the roll knew it helps as little
    await walk(town, wang, ">/menu", "志愿服务", "11月26日", "我报名")
    assert "不满 18 岁" in wang.toasts[-1]
    await walk(town, wang, *PROFILE, "改出生年", ">1990")
    assert "和社区名册上的不一样" in wang.transcript()
    await walk(town, wang, ">2010")
    assert "出生年：2010" in wang.screen.text
    async with town.storage.reading(town.community.id) as tx:
        assert await tx.shifts.mine(shift, wang.resident.id) is None


async def test_staff_hear_of_another_year_and_what_it_forbids_is_given_back(town: Town) -> None:
    patrol = await Patrol(town).found(places=3)
    shift, wang, li = await alone(town, patrol), patrol.wang, patrol.li
    await li.start()
    async with town.storage.transaction(town.community.id) as tx:
        now = await tx.now()
        await tx.shifts.place(Claim(0, shift, wang.resident.id, State.CONFIRMED, now, now))
    await walk(town, wang, *PROFILE, "改出生年", ">1956")  # the same as before
    assert "出生年" not in li.transcript()
    await walk(town, wang, "改出生年", ">2010")
    assert "王阿姨 在 11月25日 周三" in li.transcript()
    assert "把志愿资料里的出生年从 1956 改成 2010" in li.transcript()
    assert "替您退了" in wang.transcript()
    assert "· 治安巡逻队 · 11月26日" in wang.transcript()
    async with town.storage.reading(town.community.id) as tx:
        assert await tx.shifts.mine(shift, wang.resident.id) is None
        assert (await tx.shifts.get(shift)).taken == 0
    assert (await patrol.claim(wang)).state is State.CONFIRMED  # with others, they may
