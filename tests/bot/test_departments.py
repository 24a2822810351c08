"""Departments as staff edit them: residents read what was written at once, and one tap brings back what was before."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot import sorting
from bot.departments import departments, shipped
from participation.access import Role, Standing
from tests.bot.test_complaints import cases, file, walk
from tests.town import Town

HOTLINES = {"12345", "12315", "12333", "12348", "12369", "12366"}


@pytest.fixture
async def li(town: Town) -> Any:
    sorting.classifier().read("暖")  # loaded once a process, before the first text waits for it
    return await town.person("李主任", Standing.VERIFIED, Role.STAFF)


@pytest.fixture
async def wang(town: Town) -> Any:
    return await town.person("王阿姨", Standing.GUEST)


async def cards(town: Town) -> dict[str, Any]:
    async with town.storage.reading(town.community.id) as tx:
        return await tx.departments.cards()


OPEN = (">/menu", "工作台", "下一页", "部门信息")


async def test_what_staff_write_residents_read(town: Town, li: Any, wang: Any) -> None:
    await walk(town, li, *OPEN, ">市容环卫")
    assert "社区服务站市容窗口" in li.screen.text
    assert "电话：还没有写" in li.screen.text
    await walk(town, li, "修改", "电话", ">随便打", ">0898-66005678", "修改", "名称", ">环卫<b>队</b>")
    assert any("不像电话号码" in message.text for message in li.messages) or "不像电话号码" in str(li.toasts)
    await file(town, wang)
    assert "环卫<b>队</b>" in wang.screen.text
    assert "🏢 窗口：社区服务站市容窗口 ☎️ 0898-66005678" in wang.screen.text
    await walk(town, wang, "看这件")
    assert "☎️ 0898-66005678" in wang.screen.text
    assert "环卫<b>队</b>" in li.messages[-1].text
    await walk(town, li, *OPEN, ">环卫<b>队</b>")
    assert "李主任" in li.screen.text
    await walk(town, li, "撤销最近一次")
    assert await cards(town) == {"city_appearance": {"phone": "0898-66005678"}}
    await walk(town, li, "撤销最近一次")
    assert await cards(town) == {"city_appearance": {}}
    assert not any("撤销" in button for button in li.buttons())


async def test_a_department_out_of_use_gets_no_new_case(town: Town, li: Any, wang: Any) -> None:
    await walk(town, wang, ">/menu", "反映问题", ">楼下的垃圾三天没人清")
    await walk(town, li, *OPEN, ">市容环卫", "停用")
    assert await cards(town) == {"city_appearance": {"used": False}}
    await walk(town, wang, "提交")  # the draft that was open already
    assert "暂时不用了" in wang.toasts[-1]
    await walk(town, wang, ">/menu", "反映问题", ">楼下的垃圾三天没人清")
    assert not any("市容环卫" in button for button in wang.buttons())
    await walk(town, wang, "看全部部门", ">市容环卫")
    assert await cases(town) == []
    await walk(town, li, "启用")
    assert await cards(town) == {"city_appearance": {}}
    await file(town, wang)
    assert (await cases(town))[0].department == "city_appearance"


async def test_handlers_edit_nothing(town: Town) -> None:
    ma = await town.person("马师傅", Standing.VERIFIED, Role.HANDLER, department="police")
    await walk(town, ma, ">/menu", "工作台")
    assert not any("部门信息" in button for button in ma.buttons())


def test_every_department_is_shipped_whole() -> None:
    assert len(departments()) == 21
    assert departments()[:8] == (
        "civil_affairs", "family_planning", "health", "police", "labour", "city_appearance", "justice", "culture",
    )  # fmt: skip
    for key, entry in shipped().items():
        for locale in ("zh-Hans", "zh-Hant", "en"):
            assert entry[locale], key
            assert entry["duty"][locale], key
            assert len(entry["duty"][locale]) <= 120
        assert bool(entry.get("window")) == (key in departments()[:8])
        assert entry.get("phone", "12345") in HOTLINES, f"{key}: a number that nobody vouches for"
        assert bool(entry.get("phone")) == bool(entry.get("phone_source"))


def test_a_city_may_say_otherwise(tmp_path: Path) -> None:
    (tmp_path / "cities").mkdir()
    every = {"_note": "", "police": {"zh-Hans": "公安"}, "tax": {"zh-Hans": "税务", "phone": "12366"}}
    (tmp_path / "departments.json").write_text(json.dumps(every))
    own = {"_note": "", "tax": {"phone": "12345"}, "ferry": {"zh-Hans": "轮渡"}}
    (tmp_path / "cities" / "haikou.departments.json").write_text(json.dumps(own))
    assert shipped("haikou", tmp_path) == {
        "police": {"zh-Hans": "公安"},
        "tax": {"zh-Hans": "税务", "phone": "12345"},
        "ferry": {"zh-Hans": "轮渡"},
    }
    for other in ("default", "../cities/haikou", "h*"):
        assert list(shipped(other, tmp_path)) == ["police", "tax"]
