"""Several matters in one text, through the real dispatcher on both databases: told apart, filed together, or left."""

from dataclasses import replace
from typing import Any

import pytest

from bot import sorting
from participation import departments
from participation.access import Role, Standing
from participation.communities import Community
from participation.complaints import State
from tests.bot.test_complaints import cases, file, golden, seen, walk
from tests.pictures import picture
from tests.town import Town

TRASH, WAGES = "3号楼楼下垃圾三天没人清，臭得很。", "另外老板拖欠工资两个月不发"
TWO = TRASH + WAGES
NEIGHBOURS = "3号楼下的垃圾三天没人清"


@pytest.fixture
async def town(big_town: Town) -> Town:
    sorting.classifier().read("暖")  # loaded once a process, before the first text waits for it
    return big_town


@pytest.fixture
async def wang(town: Town) -> Any:
    return await town.person("王阿姨", Standing.GUEST)


@pytest.fixture
async def zhao(town: Town) -> Any:
    return await town.person("赵叔", building=2)


@pytest.fixture
async def ma(town: Town) -> Any:
    return await town.person("马师傅", Standing.VERIFIED, Role.HANDLER, department="city_appearance")


@pytest.fixture
async def li(town: Town) -> Any:
    return await town.person("李主任", Standing.VERIFIED, Role.ADMIN)


async def terms(town: Town, **complaints: int) -> None:
    """Change what the community promises."""
    async with town.storage.transaction() as tx:
        community = await tx.communities.get(town.community.id)
        await tx.communities.change(replace(community, terms={"complaints": complaints}))


async def test_apart_each_is_a_case_of_its_own(town: Town, wang: Any, ma: Any, li: Any) -> None:
    await walk(town, wang, ">/menu", "反映问题", picture(), f">{TWO}", "分开办", "看 2号", "返回", "看 1号")
    assert seen(wang) == golden("matters_resident")
    assert seen(ma) == golden("matters_handler")
    trash, wages = await cases(town)
    assert (trash.text, trash.department, trash.state) == (TRASH, "city_appearance", State.DISPATCHED)
    assert (wages.text, wages.department, wages.state) == (WAGES, "labour", State.DISPATCHED)
    assert len(trash.photos) == len(wages.photos) == 1
    assert trash.building_id == wages.building_id == town.buildings[2].id, "the place of the text is each part's"
    assert "垃圾" in "".join(trash.words)
    assert "工资" in "".join(wages.words)
    assert any("工资" in message.text for message in li.messages), "nobody handles it, so staff hear"
    await walk(town, ma, "打开办理", "签收")
    assert [case.state for case in await cases(town)] == [State.SIGNED, State.DISPATCHED]


async def test_together_it_goes_on_as_before(town: Town, wang: Any) -> None:
    await walk(town, wang, ">/menu", "反映问题", f">{TWO}", "一起办")
    if "该交给谁" in wang.screen.text:
        await walk(town, wang, "不知道，请社区帮我分")
    await walk(town, wang, "提交")
    assert [case.text for case in await cases(town)] == [TWO]


async def test_one_matter_is_asked_nothing(town: Town, wang: Any) -> None:
    await walk(town, wang, ">/menu", "反映问题", ">门口路灯坏了三天了，晚上很黑，老人不敢出门。请尽快修一下。谢谢")
    assert "件事" not in wang.screen.text


async def test_a_part_that_names_its_building_is_there(town: Town, wang: Any) -> None:
    await walk(town, wang, ">/menu", "反映问题", ">2号楼楼下垃圾没人清，臭得很。另外1号楼的老板拖欠工资两个月不发")
    assert "📍 2号楼" in wang.screen.text
    assert "📍 1号楼" in wang.screen.text
    await walk(town, wang, "分开办")
    assert [case.building_id for case in await cases(town)] == [town.buildings[1].id, town.buildings[0].id]


async def test_a_shared_point_is_the_place_of_those_that_name_none(town: Town, wang: Any) -> None:
    await walk(town, wang, ">/menu", "反映问题", f">{TWO}")
    await wang.share_location(20.04, 110.32)
    await wang.settled()
    assert "您说的好像是 2 件事" in wang.screen.text
    await walk(town, wang, "分开办")
    trash, wages = await cases(town)
    assert (trash.building_id, trash.latitude) == (town.buildings[2].id, None)
    assert (wages.building_id, wages.latitude) == (None, 20.04)


@pytest.mark.parametrize("said", ["分开办", "1", " 分開辦 "])
async def test_typed_as_well_as_pressed(town: Town, wang: Any, said: str) -> None:
    await walk(town, wang, ">/menu", "反映问题", f">{TWO}", f">{said}")
    assert len(await cases(town)) == 2


async def test_photos_may_come_later_and_a_word_that_is_no_answer_loses_nothing(town: Town, wang: Any) -> None:
    await walk(town, wang, ">/menu", "反映问题", f">{TWO}", picture(), ">你好呀")
    assert "照片 1 张，每件都带上" in wang.screen.text
    await walk(town, wang, "分开办")
    assert [len(case.photos) for case in await cases(town)] == [1, 1]


async def test_back_is_the_text_and_nothing_is_filed(town: Town, wang: Any) -> None:
    await walk(town, wang, ">/menu", "反映问题", f">{TWO}", "返回")
    assert "遇到什么事了" in wang.screen.text
    await walk(town, wang, ">楼下的垃圾三天没人清", "提交")
    assert [case.text for case in await cases(town)] == ["楼下的垃圾三天没人清"]


async def test_tapped_twice_is_filed_once(town: Town, wang: Any) -> None:
    await walk(town, wang, ">/menu", "反映问题", f">{TWO}")
    screen = wang.screen
    data = screen.inline["inline_keyboard"][0][0]["callback_data"]
    for _ in range(3):
        await wang.press(data=data, message=screen)
    await wang.settled()
    assert len(await cases(town)) == 2
    await wang.press(data=data, message=screen)
    await wang.settled()
    await town.told()
    assert len(await cases(town)) == 2


async def test_what_does_not_fit_into_the_day_is_not_filed_by_half(town: Town, wang: Any) -> None:
    await terms(town, a_day=2)
    await file(town, wang)
    await walk(town, wang, ">/menu", "反映问题", f">{TWO}", "分开办")
    said = " ".join([*wang.toasts, *(message.text for message in wang.messages)])
    assert "一天最多反映 2 件，今天您已经反映了 1 件" in said
    assert len(await cases(town)) == 1
    await walk(town, wang, "一起办")
    if "该交给谁" in wang.screen.text:
        await walk(town, wang, "不知道，请社区帮我分")
    await walk(town, wang, "提交")
    assert [case.text for case in await cases(town)][1:] == [TWO]


async def test_danger_is_answered_first_and_never_split(town: Town, wang: Any, li: Any) -> None:
    await walk(town, wang, ">/menu", "反映问题", f">着火了，快来人！{TWO}")
    assert any("119" in message.text for message in wang.messages)
    assert "🚨" in li.messages[-1].text
    await walk(town, wang, "也登记成诉求")
    assert "件事" not in wang.screen.text


async def test_a_part_that_a_neighbour_reported_is_joined(town: Town, wang: Any, zhao: Any, ma: Any) -> None:
    await file(town, zhao, NEIGHBOURS)
    await walk(town, wang, ">/menu", "反映问题", f">{TWO}", picture(), "分开办")
    assert len(await cases(town)) == 1, "nothing is filed before the last question is answered"
    await walk(town, wang, "我也遇到", "看 1号")
    assert seen(wang) == golden("matters_joins")
    first, wages = await cases(town)
    assert (first.reporter_id, wages.text) == (zhao.resident.id, WAGES)
    async with town.storage.reading(town.community.id) as tx:
        [join] = await tx.joining.joins.of(first.id)
    assert (join.resident_id, join.text, len(join.photos)) == (wang.resident.id, TRASH, 1)
    await walk(town, ma, "打开办理", "签收")
    assert any("您也遇到的" in message.text for message in wang.messages)


async def test_none_of_the_neighbours_is_filed_and_back_leads_to_the_parts(town: Town, wang: Any, zhao: Any) -> None:
    await file(town, zhao, NEIGHBOURS)
    await walk(town, wang, ">/menu", "反映问题", f">{TWO}", "分开办", "返回")
    assert "您说的好像是 2 件事" in wang.screen.text
    assert "赵叔" not in wang.transcript()
    await walk(town, wang, "分开办", "都不是")
    assert [case.text for case in await cases(town)][1:] == [TRASH, WAGES]


async def test_a_neighbours_case_that_has_ended_meanwhile_swallows_no_words(town: Town, zhao: Any, ma: Any) -> None:
    """Two parts, both like a neighbour's; the first one's case is closed while the second is still asked about."""
    wang, sun = await town.person("王阿姨"), await town.person("孙姐")
    await file(town, zhao, NEIGHBOURS)
    await file(town, sun, "3号楼家里的自来水发黄有异味")
    await walk(town, wang, ">/menu", "反映问题", f">{TRASH}另外家里的自来水发黄有异味", "分开办", "我也遇到")
    assert "第 2 件" in wang.screen.text
    await walk(town, ma, "打开办理", "签收", "答复居民", ">清了。", "发给居民")
    await walk(town, zhao, "解决了")
    await walk(town, wang, "我也遇到")
    assert [(case.reporter_id, case.text) for case in (await cases(town))[2:]] == [(wang.resident.id, TRASH)]
    async with town.storage.reading(town.community.id) as tx:
        assert await tx.joining.people(2) == 2
        assert await tx.joining.people(1) == 1


async def test_a_department_that_is_not_used_here_splits_nothing(town: Town, wang: Any, li: Any) -> None:
    async with town.storage.transaction(town.community.id) as tx:
        by = await tx.residents.actor(li.resident)
        await tx.departments.add(departments.use("labour", False, {}, 9, by=by, at=await tx.now()))
    await walk(town, wang, ">/menu", "反映问题", f">{TWO}")
    assert "件事" not in wang.screen.text


@pytest.mark.parametrize(
    ("locale", "report", "apart", "told"),
    [("zh-Hant", "反映問題", "分開辦", "分成 2 件辦"), ("en", "Report", "separately", "as 2 separate cases")],
)
async def test_in_other_languages(town: Town, locale: str, report: str, apart: str, told: str) -> None:
    chat = await town.person("Chan", locale=locale)
    await walk(town, chat, ">/menu", report, ">3號樓樓下垃圾三天沒人清。另外老闆拖欠工資兩個月不發", apart)
    assert told in chat.screen.text
    assert [case.department for case in await cases(town)] == ["city_appearance", "labour"]
    assert "垃圾" in chat.screen.text


async def test_the_menu_takes_the_text_along(town: Town, wang: Any) -> None:
    await walk(town, wang, ">/menu", f">{TWO}", "是的，反映这个问题")
    assert "您说的好像是 2 件事" in wang.screen.text


async def test_another_communitys_cases_are_offered_to_no_part(town: Town, wang: Any) -> None:
    async with town.storage.transaction() as tx:
        with tx.everywhere():
            other = await tx.communities.add(Community(0, slug="chengxi", name="城西社区"))
    bird = await town.person("西边", Standing.GUEST)
    async with town.storage.transaction() as tx:
        await tx.residents.change(replace(bird.resident, community_id=other.id, building_id=None))
    await walk(town, bird, ">/menu", "反映问题", ">金丝雀笼子边的垃圾三天没人清，臭得很", "提交")
    await walk(town, wang, ">/menu", "反映问题", f">{TWO}", "分开办")
    assert "金丝雀" not in wang.transcript()
    assert "分成 2 件办" in wang.screen.text
