"""批量分办 and 常用答复 through the real dispatcher."""

from typing import Any

import pytest

from participation import handling
from participation.access import Role, Standing
from participation.complaints import State
from tests.bot.test_complaints import cases, walk
from tests.casework import file_case
from tests.storage.test_complaints import HOUSE, LIMITS
from tests.town import Town

TOOLS = (">/menu", "工作台", "诉求办理", "查找、统计和更多")


@pytest.fixture
async def wang(town: Town) -> Any:
    return await town.person("王阿姨", Standing.GUEST)


@pytest.fixture
async def li(town: Town) -> Any:
    return await town.person("李主任", Standing.VERIFIED, Role.STAFF)


async def test_several_go_at_once_and_what_moved_meanwhile_is_named(town: Town, wang: Any, li: Any) -> None:
    ma = await town.person("马师傅", Standing.VERIFIED, Role.HANDLER, department="city_appearance")
    for number in range(4):
        await file_case(town, wang, None, f"说不清归谁管的事 {number} <b>")
    await walk(town, li, *TOOLS, "批量分办", "1号", "2号", "3号", "2号", "4号", "勾好了（3 件）", "市容环卫")
    assert "这 3 件都交给市容环卫吗" in li.screen.text
    assert "2号" not in li.screen.text
    async with town.storage.transaction(town.community.id) as tx:
        case = await tx.complaints.get(3, lock=True)
        actor = await tx.residents.actor(await tx.residents.get(li.resident.id))
        moved = handling.route(case, "health", by=actor, at=await tx.now(), office=HOUSE, limits=LIMITS)
        await tx.complaints.move(moved)
    await walk(town, li, "一起交给市容环卫")
    assert "交给市容环卫 2 件" in li.transcript()
    assert "3号：卫生健康" in li.transcript()
    assert [(case.department, case.state) for case in await cases(town)] == [
        ("city_appearance", State.DISPATCHED),
        (None, State.SUBMITTED),
        ("health", State.DISPATCHED),
        ("city_appearance", State.DISPATCHED),
    ]
    assert len([one for one in ma.messages if "新诉求" in one.text]) == 2
    assert len([one for one in wang.messages if "改由市容环卫" in one.text]) == 2


async def test_a_template_is_written_offered_changed_and_sent(town: Town, wang: Any, li: Any) -> None:
    await walk(town, li, *TOOLS, "常用答复", "加一条", ">请联系{姓名}")
    assert "大括号里只能写" in li.transcript()
    await walk(town, li, ">您的诉求 {编号} 号，{日期}已派人去看。", "下一页", "市容环卫")
    assert "1 条" in li.transcript()
    ma = await town.person("马师傅", Standing.VERIFIED, Role.HANDLER, department="city_appearance")
    await file_case(town, wang)
    await walk(town, ma, "打开办理", "签收", "答复居民", "您的诉求")
    assert "您的诉求 1 号，11月25日 周三已派人去看。" in ma.screen.text
    await walk(town, ma, "改一改", ">已派人去看，明天修好。", "发给居民")
    assert "已派人去看，明天修好。" in wang.messages[-1].text
    await walk(town, li, *TOOLS, "常用答复", "您的诉求", "去掉")
    async with town.storage.reading(town.community.id) as tx:
        assert await tx.quick_answers.all() == []
