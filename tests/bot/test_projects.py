"""共同缔造 through the real dispatcher: proposer, neighbours and staff, as they see it."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from participation.access import Role, Standing
from participation.communities import Community
from participation.projects import Stage, limits, propose
from participation.roll import Household
from tests.pictures import picture
from tests.town import Town

TRANSCRIPTS = Path(__file__).parent / "transcripts"
MOMENT = re.compile(r"\d{1,2}月\d{1,2}日 周. \d\d:\d\d")


async def walk(chat: Any, *acts: str | bytes) -> None:
    """Press what is named; say what begins with `>`; send bytes as a photo."""
    for act in acts:
        if isinstance(act, bytes):
            await chat.send_photo(act)
        elif act.startswith(">"):
            await chat.send(act[1:])
        else:
            await chat.press(act)
        await chat.settled()


async def enter(chat: Any) -> None:
    """Open 项目和投票 from the menu."""
    await chat.send("/menu")
    await chat.settled()
    await walk(chat, "项目和投票")


def seen(chat: Any) -> str:
    """Return what happened in the chat from the first look at projects on, without the moments."""
    text: str = MOMENT.sub("〔时间〕", chat.transcript())
    found = re.search(r"^.*?(\* 🗳 项目和投票|附议够了)", text, re.MULTILINE)
    assert found
    return text[found.start() :].strip() + "\n"


@pytest.fixture
async def small(town: Town) -> Town:
    """A community that asks for three households of two buildings."""
    async with town.storage.transaction() as tx:
        community = await tx.communities.get(town.community.id)
        await tx.communities.change(replace(community, terms={"projects": {"households": 3, "open_proposals": 2}}))
    return town


async def filed(town: Town, by: Any, title: str = "给2号楼门口装一盏灯", purpose: str = "晚上看不清台阶") -> int:
    """File an idea without walking the windows; return its number."""
    async with town.storage.transaction(town.community.id) as tx:
        community = await tx.communities.get(town.community.id)
        project = propose(
            title, purpose, by=await tx.residents.actor(by.resident), at=await tx.now(),
            limits=limits(community.terms), open_now=0,
        )  # fmt: skip
        return (await tx.projects.file(project)).id


async def opened(chat: Any, project: int) -> None:
    """Open a project's card as from a notice."""
    await chat.send("/menu")
    await chat.settled()
    await chat.press(data=f"open:project:{project}", message=chat.screen)
    await chat.settled()


async def stage_of(town: Town, project: int) -> Stage:
    async with town.storage.reading(town.community.id) as tx:
        return (await tx.projects.get(project)).stage


async def seconded(town: Town, project: int) -> list[Any]:
    """Let three neighbours of the other buildings second it; return their chats."""
    chats = [await town.person(f"邻居{number}", building=number % 2 + 1) for number in range(3)]
    for chat in chats:
        await opened(chat, project)
        await walk(chat, "附议：")
    return chats


@pytest.mark.parametrize("answer", ["feasible", "returned"])
async def test_from_the_idea_to_the_offices_answer(small: Town, answer: str) -> None:
    proposer = await small.person("王阿姨")
    neighbours = [await small.person(name, building=n) for n, name in enumerate(("老钱", "老李", "小张"))]
    staff = await small.person("陈社工", Standing.VERIFIED, Role.STAFF)
    await enter(proposer)
    await walk(
        proposer, "提建议", ">给2号楼门口装一盏灯", ">晚上看不清台阶，老人摔过跤", "2号楼", picture(), "对，提交"
    )
    for neighbour in neighbours:
        await enter(neighbour)
        await walk(neighbour, "看项目", "1号 给", "附议：")
    await small.told()
    await walk(staff, "去研究答复", "看照片", "返回", "开始研究")
    if answer == "feasible":
        await walk(staff, "✅ 可行", ">门口有电，装一盏感应灯", ">3000到8000", "发出答复")
    else:
        await walk(staff, "现在不可行", ">门口的墙是承重墙", ">明年外墙大修时可以一起做", "发出答复")
    await small.told()
    await walk(proposer, "看这个项目", "看经过") if answer == "returned" else None
    expected = Stage.DELIBERATE if answer == "feasible" else Stage.RETURNED
    assert await stage_of(small, 1) is expected
    for name, chat in (("proposer", proposer), ("neighbour", neighbours[0]), ("staff", staff)):
        golden = TRANSCRIPTS / f"projects_{answer}_{name}.txt"
        assert seen(chat) == golden.read_text(encoding="utf-8"), golden.name


async def test_a_place_may_be_typed_or_shared_and_the_draft_is_kept(small: Town) -> None:
    chat = await small.person("王阿姨")
    await enter(chat)
    await walk(chat, "提建议", ">修一修凉亭", ">下雨漏水", ">北门的凉亭", "没有照片", "返回", "返回")
    assert "➡️ 不改：北门的凉亭" in chat.buttons()
    await chat.share_location(20.044, 110.1999)
    await chat.settled()
    await walk(chat, "没有照片")
    assert "在哪里：地图上标的位置" in chat.screen.text
    await walk(chat, "改一改")
    assert "您刚才写的：修一修凉亭" in chat.screen.text
    await walk(chat, ">修北门的凉亭", "不改，下一步", "不改：地图", "没有照片")
    assert "要办什么：修北门的凉亭" in chat.screen.text
    assert "为什么：下雨漏水" in chat.screen.text
    assert "在哪里：地图上标的位置" in chat.screen.text


async def test_two_quick_presses_file_one_idea(small: Town) -> None:
    chat = await small.person("王阿姨")
    await enter(chat)
    await walk(chat, "提建议", ">修一修凉亭", ">下雨漏水", "整个社区", "没有照片")
    repeated = chat.screen
    await chat.press("对，提交", message=repeated)
    await chat.press("对，提交", message=repeated)
    await chat.settled()
    assert "您的提议是 1号" in chat.screen.text
    async with small.storage.reading(small.community.id) as tx:
        assert len(await tx.projects.listed()) == 1


async def test_open_votes_are_one_press_away(small: Town) -> None:
    chat = await small.person("王阿姨")
    await enter(chat)
    before = chat.screen.text
    await walk(chat, "正在投票的表决")
    assert chat.screen.text != before
    await walk(chat, "返回")
    assert chat.screen.text == before


async def test_what_is_too_long_is_refused_and_asked_again(small: Town) -> None:
    chat = await small.person("王阿姨")
    await enter(chat)
    await walk(chat, "提建议", ">" + "灯" * 31)
    assert "30 个字以内" in chat.transcript()
    assert "您想提什么" in chat.screen.text


async def test_the_same_idea_is_shown_first_and_joining_it_ends_the_proposal(small: Town) -> None:
    project = await filed(small, await small.person("王阿姨"))
    chat = await small.person("老李", building=1)
    await enter(chat)
    await walk(chat, "提建议", ">2号楼门口装个感应灯", ">台阶太黑", "整个社区", "没有照片")
    assert "是不是同一件" in chat.screen.text
    await walk(chat, f"{project}号 给", "附议：")
    assert "已有 1 户" in chat.screen.text
    await walk(chat, "返回")
    assert "想做什么" in chat.screen.text  # the half-written proposal is gone
    async with small.storage.reading(small.community.id) as tx:
        assert len(await tx.projects.listed()) == 1


async def test_another_idea_goes_on_after_the_look_at_similar_ones(small: Town) -> None:
    await filed(small, await small.person("王阿姨"))
    chat = await small.person("老李", building=1)
    await enter(chat)
    await walk(chat, "提建议", ">2号楼门口装个感应灯", ">台阶太黑", "整个社区", "没有照片", "1号 给", "返回", "不一样")
    assert "请您看一遍" in chat.screen.text
    await walk(chat, "对，提交")
    assert "您的提议是 2号" in chat.screen.text


async def test_traditional_words_find_the_same_idea(small: Town) -> None:
    await filed(small, await small.person("王阿姨"))
    chat = await small.person("老李", building=1)
    await enter(chat)
    await walk(chat, "提建议", ">2號樓門口裝一盞燈", ">台階太黑", "整个社区", "没有照片")
    assert "是不是同一件" in chat.screen.text


async def test_an_unlike_idea_is_not_held_up(small: Town) -> None:
    await filed(small, await small.person("王阿姨"))
    chat = await small.person("老李", building=1)
    await enter(chat)
    await walk(chat, "提建议", ">办一个书法班", ">孩子放学没地方去", "整个社区", "没有照片")
    assert "请您看一遍" in chat.screen.text


@pytest.mark.parametrize(
    ("standing", "words"), [(Standing.GUEST, "登记以后"), (Standing.REGISTERED, "确认您是本社区居民")]
)
async def test_who_is_not_verified_is_told_how(small: Town, standing: Standing, words: str) -> None:
    project = await filed(small, await small.person("王阿姨"))
    chat = await small.person("小新", standing, building=1)
    await opened(chat, project)
    await walk(chat, "附议：")
    assert words in chat.toasts[-1]
    assert "已有 0 户" in chat.screen.text


async def test_a_guest_reads_but_is_told_to_register_before_proposing(small: Town) -> None:
    await filed(small, await small.person("王阿姨"))
    chat = await small.person("小新", Standing.GUEST)
    await enter(chat)
    await walk(chat, "看项目", "1号 给", "看经过", "返回", "返回", "返回", "提建议")
    assert "登记以后" in chat.toasts[-1]
    assert "您想看看" in chat.screen.text


async def test_a_household_counts_once_also_from_a_screen_opened_before(small: Town) -> None:
    project = await filed(small, await small.person("王阿姨"))
    couple = [await small.person(name, building=1) for name in ("老李", "李婶")]
    async with small.storage.transaction(small.community.id) as tx:
        home = await _household(tx, small)
        for chat in couple:
            await tx.residents.change(replace(await tx.residents.get(chat.resident.id), household_id=home))
    for chat in couple:
        await opened(chat, project)
    await walk(couple[0], "附议：")
    await walk(couple[1], "附议：")
    assert "您家已经附议过了" in couple[1].toasts[-1]
    assert "已有 1 户" in couple[1].screen.text
    assert not any("附议" in button for button in couple[1].buttons())
    await walk(couple[0], "收回附议")
    assert "已有 0 户" in couple[0].screen.text


async def _household(tx: Any, town: Town) -> int:
    """Return a household of the roll in the second building."""
    stored = await tx.households.add(Household(0, town.community.id, "2-1-301", town.buildings[1].id, 1, "301"))
    return int(stored.id)


async def test_a_pressed_screen_of_yesterday_moves_nothing(small: Town) -> None:
    """A neighbour's card was opened before the project was withdrawn; the press gets a sentence and the new card."""
    proposer = await small.person("王阿姨")
    project = await filed(small, proposer)
    neighbour = await small.person("老李", building=1)
    await opened(neighbour, project)
    await opened(proposer, project)
    await walk(proposer, "撤回我的提议", "撤回")
    await walk(neighbour, "附议：")
    assert "不收附议" in neighbour.toasts[-1]
    assert "提议人撤回了" in neighbour.screen.text
    assert await stage_of(small, project) is Stage.CANCELLED


async def test_following_and_not_following(small: Town) -> None:
    proposer = await small.person("王阿姨")
    project = await filed(small, proposer)
    chat = await small.person("小新", Standing.REGISTERED)
    await opened(chat, project)
    await walk(chat, "关注，有进展")
    await opened(proposer, project)
    await walk(proposer, "撤回我的提议", "撤回")
    await small.told()
    assert "提议人撤回了" in chat.screen.text
    assert not any("关注" in button for button in proposer.buttons())  # who proposes is told, always


async def test_my_projects(small: Town) -> None:
    proposer = await small.person("王阿姨")
    await filed(small, proposer)
    other = await small.person("老李", building=1)
    for chat, lines in ((proposer, 1), (other, 0)):
        await enter(chat)
        await walk(chat, "我的项目")
        assert sum("1号" in button for button in chat.buttons()) == lines


async def test_two_ideas_look_for_seconds_at_a_time_here(small: Town) -> None:
    proposer = await small.person("王阿姨")
    await filed(small, proposer)
    await filed(small, proposer, "办一个书法班", "孩子放学没地方去")
    await enter(proposer)
    await walk(proposer, "提建议")
    assert "您有 2 条提议" in proposer.toasts[-1]
    assert "您想看看" in proposer.screen.text


async def test_a_role_that_is_gone_answers_nothing(small: Town) -> None:
    project = await filed(small, await small.person("王阿姨"))
    staff = await small.person("陈社工", Standing.VERIFIED, Role.STAFF)
    await seconded(small, project)
    await walk(staff, "去研究答复", "开始研究", "✅ 可行", ">有电源", "还说不准")
    async with small.storage.transaction(small.community.id) as tx:
        await tx.residents.revoke(staff.resident.id, Role.STAFF, await tx.now())
    await walk(staff, "发出答复")
    assert "没有权限" in staff.toasts[-1]
    assert await stage_of(small, project) is Stage.STUDY


async def test_a_second_answer_comes_too_late(small: Town) -> None:
    project = await filed(small, await small.person("王阿姨"))
    colleagues = [await small.person(name, Standing.VERIFIED, Role.STAFF) for name in ("陈社工", "周社工")]
    await seconded(small, project)
    await walk(colleagues[0], "去研究答复", "开始研究", "✅ 可行", ">有电源", "还说不准")
    await walk(colleagues[1], "去研究答复", "现在不可行", ">没有电源", ">等有了电源", "发出答复")
    await walk(colleagues[0], "发出答复")
    assert "已经往前走了" in colleagues[0].toasts[-1]
    assert await stage_of(small, project) is Stage.RETURNED


async def test_the_desk_lists_what_waits(small: Town) -> None:
    project = await filed(small, await small.person("王阿姨"))
    staff = await small.person("陈社工", Standing.VERIFIED, Role.STAFF)
    await staff.start()
    await staff.settled()
    await walk(staff, "工作台", "项目研究答复")
    assert "没有等着研究的项目" in staff.screen.text
    await seconded(small, project)
    await staff.send("/menu")
    await staff.settled()
    await walk(staff, "工作台", "项目研究答复", "1号 给")
    assert "附议够了" in staff.screen.text


async def test_a_foreign_communitys_project_answers_like_a_missing_one(small: Town) -> None:
    async with small.storage.transaction() as tx:
        with tx.everywhere():
            elsewhere = await tx.communities.add(Community(0, slug="west", name="城西社区"))
    stranger = await small.person("外人")
    project = await filed(small, await small.person("王阿姨"))
    async with small.storage.transaction() as tx:
        await tx.residents.change(replace(stranger.resident, community_id=elsewhere.id, building_id=None))
    for number in (project, 999):
        await opened(stranger, number)
        assert "没有找到" in stranger.toasts[-1]
        assert "路灯" not in stranger.transcript()


async def test_an_idea_outlives_its_proposers_move(small: Town) -> None:
    proposer = await small.person("王阿姨")
    project = await filed(small, proposer)
    async with small.storage.transaction() as tx:
        with tx.everywhere():
            elsewhere = await tx.communities.add(Community(0, slug="west", name="城西社区"))
        await tx.residents.change(replace(proposer.resident, community_id=elsewhere.id, building_id=None))
    chat = await small.person("老李", building=1)
    await opened(chat, project)
    assert "提议人：一位已经搬走的邻居" in chat.screen.text
    await walk(chat, "附议：")
    assert "已有 1 户" in chat.screen.text


@pytest.mark.parametrize(("locale", "words"), [("zh-Hant", "等鄰居附議"), ("en", "neighbours are asked")])
async def test_the_card_speaks_the_readers_language(small: Town, locale: str, words: str) -> None:
    project = await filed(small, await small.person("王阿姨"), title="<b>灯</b> & 台阶")
    chat = await small.person("Lee", locale=locale, building=1)
    await opened(chat, project)
    assert words in chat.screen.text
    assert "<b>灯</b> & 台阶" in chat.screen.text  # people's text is text
