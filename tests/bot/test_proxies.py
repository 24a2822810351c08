"""代录 and 亲属代办 through the real dispatcher: filed for somebody else, always shown, closed by whose case it is."""

from dataclasses import replace
from typing import Any

import pytest

from participation.access import Role, Standing
from participation.communities import Community
from participation.complaints import Case, State
from participation.proxies import Asked, Proxy
from participation.roll import Household
from tests.bot.test_complaints import cases, golden, seen, walk
from tests.town import Town

DESK = (">/menu", "工作台", "下一页", "代居民登记")
TRASH = ">楼下的垃圾三天没人清"


@pytest.fixture
async def ma(town: Town) -> Any:
    return await town.person("马师傅", Standing.VERIFIED, Role.HANDLER, department="city_appearance")


@pytest.fixture
async def li(town: Town) -> Any:
    return await town.person("李网格", Standing.VERIFIED, Role.STAFF)


async def case(town: Town) -> Case:
    return (await cases(town))[-1]


async def one_household(town: Town, *chats: Any) -> None:
    async with town.storage.transaction(town.community.id) as tx:
        home = await tx.households.add(Household(0, town.community.id, "1-1-201", town.buildings[0].id, 1, "201"))
        for chat in chats:
            found = await tx.residents.get(chat.resident.id)
            await tx.residents.change(replace(found, household_id=home.id))


async def test_staff_file_for_a_resident_who_hears_of_it_and_closes_it(town: Town, li: Any, ma: Any) -> None:
    wang = await town.person("王秀英", building=2)
    await town.person("王建国")
    await walk(town, li, *DESK, ">王 3号楼", "王秀英", TRASH, "提交", "看这件")
    found = await case(town)
    assert (found.reporter_id, found.filed_by, found.proxy) == (wang.resident.id, li.resident.id, Proxy.STAFF)
    assert found.building_id == town.buildings[2].id
    await walk(town, ma, "打开办理", "签收", "答复居民", ">今天清了。", "发给居民")
    await walk(town, li, "看这件")
    assert not any("解决了" in button for button in li.buttons())
    await li.press(data=f"open:solved:{found.id}", message=li.screen)
    await li.settled()
    assert (await case(town)).state is State.ASK_RESIDENT
    await walk(town, wang, "解决了")
    assert ((await case(town)).state, (await case(town)).asked_how) == (State.CLOSED_SOLVED, None)
    assert seen(wang) == golden("proxies_resident")
    assert seen(li) == golden("proxies_staff")
    assert seen(ma) == golden("proxies_handler")


async def test_for_somebody_without_an_account_staff_say_how_they_asked(town: Town, li: Any, ma: Any) -> None:
    await walk(town, li, *DESK, "没有账号", ">王奶奶", ">139 1234 5678", TRASH, "提交")
    await walk(town, ma, "打开办理")
    assert "139****5678" in ma.screen.text
    assert "13912345678" not in ma.transcript()
    await walk(town, ma, "签收", "答复居民", ">今天清了。", "发给居民")
    await walk(town, li, "解决了")
    assert (await case(town)).state is State.ASK_RESIDENT  # asked how first
    await walk(town, li, "打电话问的", "看经过")
    found = await case(town)
    assert (found.state, found.asked_how, found.satisfied) == (State.CLOSED_SOLVED, Asked.PHONE, None)
    await walk(town, ma, "打开办理")
    assert "办结以前问过本人：打电话" in ma.screen.text
    assert seen(li) == golden("proxies_no_account_staff")


async def test_staff_do_not_call_their_own_work_solved(town: Town, li: Any) -> None:
    await walk(town, li, *DESK, "没有账号", ">王奶奶", "没有电话", TRASH, "提交", ">/menu", "工作台", "诉求办理", "1号")
    await walk(town, li, "签收", "答复居民", ">今天清了。", "发给居民")
    await li.press(data="open:solved:1", message=li.screen)
    await li.settled()
    await walk(town, li, "上门问的")
    assert (await case(town)).state is State.ASK_RESIDENT
    assert "不能又由您替居民说解决了" in " ".join(li.toasts) + li.transcript()
    await town.advance(days=8)
    assert (await case(town)).state is State.CLOSED_SILENT


def alarms(chat: Any) -> list[str]:
    return [message.text for message in chat.messages if "🚨" in message.text]


async def test_an_alarm_for_a_caller_tells_of_the_caller_and_not_of_the_clerks_home(town: Town, li: Any) -> None:
    zhao = await town.person("赵敏", Standing.VERIFIED, Role.STAFF)
    await walk(town, li, *DESK, "没有账号", ">王奶奶", ">139 1234 5678", ">她昏倒了叫不醒")
    assert "王奶奶 ☎️ 13912345678（社区代录：李网格）写道" in " ".join(alarms(zhao)[-1].split())
    await walk(town, li, ">在二单元五楼")
    assert "王奶奶" in alarms(zhao)[-1]
    assert not any("1号楼" in text or "1单元" in text for text in alarms(zhao))
    assert len(alarms(zhao)) == 2


async def test_an_alarm_for_somebody_with_an_account_says_where_they_live(town: Town, li: Any) -> None:
    zhao = await town.person("赵敏", Standing.VERIFIED, Role.STAFF)
    wang = await town.person("王秀英", building=2)
    async with town.storage.transaction(town.community.id) as tx:
        await tx.residents.keep_phone(wang.resident.id, "13900001111")
    await walk(town, li, *DESK, ">王秀英", "王秀英", ">她昏倒了叫不醒")
    assert "王秀英 3号楼 1单元 ☎️ 13900001111（社区代录：李网格）写道" in " ".join(alarms(zhao)[-1].split())


async def test_an_alarm_in_a_draft_for_an_elder_tells_of_the_elder(town: Town, li: Any) -> None:
    son = await town.person("王小明")
    await walk(
        town, son, ">/menu", "反映问题", TRASH, "🔐", "替家里老人", ">王奶奶", ">她昏倒了叫不醒", ">人在二单元五楼"
    )
    assert len(alarms(li)) == 2
    for text in alarms(li):
        assert "王奶奶（家人代办：王小明）写道" in "".join(text.split())
        assert "1号楼" not in text
    await walk(town, son, "也登记成诉求")
    if "提交" not in " ".join(son.buttons()):
        await walk(town, son, "不知道")
    assert "替王奶奶反映" in son.screen.text


async def test_family_file_for_one_another(town: Town, ma: Any) -> None:
    mother, son = await town.person("王秀英"), await town.person("王小明")
    stranger = await town.person("赵叔")
    await one_household(town, mother, son)
    await walk(town, son, ">/menu", "反映问题", TRASH, "🔐", "替家里老人", "王秀英", "提交")
    found = await case(town)
    assert (found.reporter_id, found.filed_by, found.proxy) == (mother.resident.id, son.resident.id, Proxy.FAMILY)
    await walk(town, ma, "打开办理", "签收", "答复居民", ">今天清了。", "发给居民")
    await walk(town, son, "看这件")
    assert not any("解决了" in button for button in son.buttons())
    await walk(town, mother, "解决了")
    assert (await case(town)).state is State.CLOSED_SOLVED
    assert seen(mother) == golden("proxies_mother")
    assert seen(son) == golden("proxies_son")
    await stranger.send("/menu")
    await stranger.settled()
    await stranger.press(data=f"open:case:{found.id}", message=stranger.screen)
    await stranger.settled()
    assert "垃圾" not in stranger.transcript()


async def test_for_an_elder_without_an_account_the_case_is_the_helpers(town: Town, ma: Any) -> None:
    son = await town.person("王小明")
    await walk(town, son, ">/menu", "反映问题", TRASH, "🔐", "替家里老人", ">王奶奶", "提交", "看这件")
    assert "家人代办：王小明替王奶奶反映" in son.screen.text
    found = await case(town)
    assert (found.reporter_id, found.behalf, found.proxy) == (son.resident.id, "王奶奶", Proxy.FAMILY)
    await walk(town, ma, "打开办理")
    assert "家人代办：王小明替王奶奶反映" in ma.screen.text
    assert any("〔代〕" in label for label in await _queue(town, ma))
    await walk(town, ma, "1号", "签收", "答复居民", ">今天清了。", "发给居民")
    assert "您替王奶奶反映的" in son.messages[-1].text
    await walk(town, son, "解决了")
    assert (await case(town)).state is State.CLOSED_SOLVED


async def _queue(town: Town, chat: Any) -> list[str]:
    await walk(town, chat, ">/menu", "工作台", "诉求办理")
    labels: list[str] = chat.buttons()
    return labels


async def test_who_may_file_for_others_is_asked_at_each_tap(town: Town, li: Any) -> None:
    wang = await town.person("王秀英")
    guest = await town.person("路人", Standing.GUEST)
    await walk(town, guest, ">/menu", "反映问题", TRASH, "🔐")
    assert not any("替家里老人" in button for button in guest.buttons())
    await walk(town, li, *DESK, ">王秀英", "王秀英", TRASH)
    async with town.storage.transaction(town.community.id) as tx:
        await tx.residents.revoke(li.resident.id, Role.STAFF, await tx.now())
    await walk(town, li, "提交")
    assert await cases(town) == []
    assert all("登记" not in message.text for message in wang.messages)


async def test_staff_find_nobody_of_another_community(town: Town, li: Any) -> None:
    bird = await town.person("金丝雀", Standing.VERIFIED)
    async with town.storage.transaction() as tx:
        with tx.everywhere():
            other = await tx.communities.add(Community(0, slug="chengxi", name="城西社区"))
        await tx.residents.change(replace(bird.resident, community_id=other.id, building_id=None))
    await walk(town, li, *DESK, ">金丝雀")
    assert "没有找到" in li.screen.text
    await li.press(data="person:1", message=li.screen)
    await li.settled()
    assert await cases(town) == []


@pytest.mark.parametrize("text", ["<b>%</b> {x} &", "_" * 40, "楼" * 41, "11010119900307451X", "　", "9" * 30])
async def test_whatever_is_typed_breaks_nothing(town: Town, li: Any, text: str) -> None:
    await walk(
        town, li, *DESK, f">{text}", ">/menu", "工作台", "下一页", "代居民登记", "没有账号", f">{text}", f">{text}"
    )
    assert any("主菜单" in button for button in li.buttons())
