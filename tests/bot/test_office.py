"""查找 and 按情况看 through the real dispatcher."""

from typing import Any

import pytest

from participation import complaints
from participation.access import Role, Standing
from tests.bot.test_complaints import TRANSCRIPTS, seen, walk
from tests.casework import file_case
from tests.town import Town

OFFICE = (">/menu", "工作台", "诉求办理", "查找、统计和更多")


@pytest.fixture
async def wang(town: Town) -> Any:
    return await town.person("王阿姨", Standing.GUEST)


@pytest.fixture
async def ma(town: Town) -> Any:
    return await town.person("马师傅", Standing.VERIFIED, Role.HANDLER, department="city_appearance")


@pytest.fixture
async def li(town: Town) -> Any:
    return await town.person("李主任", Standing.VERIFIED, Role.STAFF)


async def test_staff_look_for_a_case(town: Town, wang: Any, li: Any) -> None:
    await file_case(town, wang, text="楼下的垃圾三天没人清")
    await file_case(town, wang, text="3号楼后面的垃圾没人清")
    await walk(
        town, li, *OFFICE, "找一件诉求", ">没有这样的字", ">王阿姨 三天", "1号", "返回", ">2號", ">垃圾沒人清", ">1号楼"
    )
    assert seen(li) == (TRANSCRIPTS / "office_staff_finds.txt").read_text(encoding="utf-8")


async def test_a_handler_is_asked_for_no_name_and_sees_what_waits(town: Town, wang: Any, ma: Any, li: Any) -> None:
    await file_case(town, wang, text="楼下的垃圾三天没人清")
    second = await file_case(town, wang, text="3号楼后面的垃圾没人清")
    await walk(town, ma, *OFFICE, "找一件诉求", ">王阿姨", ">垃圾", "2号", "签收", "返回", ">主菜单")
    await walk(town, ma, *OFFICE, "按情况看", "待签收", "返回", "我签收的", "返回", "快到期", "返回", "督办")
    assert seen(ma) == (TRANSCRIPTS / "office_handler_looks.txt").read_text(encoding="utf-8")
    assert "姓名" not in ma.transcript()
    async with town.storage.reading(town.community.id) as tx:
        assert (await tx.complaints.get(second.id)).state is complaints.State.SIGNED


@pytest.mark.parametrize("text", ["<b>%</b> {x} &", "_" * 40, "楼" * 41, "11010119900307451X", "　", "9" * 30])
async def test_whatever_is_typed_breaks_nothing(town: Town, li: Any, text: str) -> None:
    await walk(town, li, *OFFICE, "找一件诉求", f">{text}")
    assert "找" in li.screen.text
    assert not any("11010119900307451X" in message.text for message in li.messages if message.sender["id"] == 100001)
