"""A community teaches its own words, and the next complaint is understood by them; elsewhere nothing changes."""

from typing import Any

import pytest

from participation.access import Role, Standing
from participation.words import MOST_WORDS, TooManyWords, Word, add
from tests.bot.test_complaints import walk
from tests.town import Town


@pytest.fixture
async def li(town: Town) -> Any:
    return await town.person("李主任", Standing.VERIFIED, Role.STAFF)


async def test_a_word_is_taught_used_and_taken_back(town: Town, li: Any) -> None:
    wang = await town.person("王阿姨")
    strange = ">咕噜咕噜机又来了"
    await walk(town, wang, ">/menu", "反映问题", strange)
    assert "听到「咕噜咕噜机」" not in str(wang.buttons())
    await walk(
        town, li, ">/menu", "工作台", "诉求办理", "查找、统计", "本地叫法", "教一个词", ">咕噜咕噜机", "市容环卫"
    )
    assert any("咕噜咕噜机 → 市容环卫" in button for button in li.buttons())
    await walk(town, wang, ">/menu", "反映问题", strange)
    seen = wang.screen.text + str(wang.buttons())
    assert "市容环卫" in seen
    assert "「咕噜咕噜机」" in seen
    await walk(town, li, "教一个词", ">咕噜咕噜机", "公安交警")
    assert "已经教过" in li.toasts[-1]
    await walk(town, li, ">/menu", "工作台", "诉求办理", "查找、统计", "本地叫法", "咕噜咕噜机 → 市容环卫", "去掉")
    assert not any("咕噜咕噜机" in button for button in li.buttons())
    await walk(town, wang, ">/menu", "反映问题", strange)
    assert "「咕噜咕噜机」" not in wang.screen.text + str(wang.buttons())


async def test_handlers_do_not_teach(town: Town) -> None:
    ma = await town.person("马师傅", Standing.VERIFIED, Role.HANDLER, department="police")
    await walk(town, ma, ">/menu", "工作台", "诉求办理")
    assert not any("本地叫法" in button for button in ma.buttons())


async def test_a_list_is_no_table(town: Town, li: Any) -> None:
    async with town.storage.reading() as tx:
        actor, now = await tx.residents.actor(li.resident), await tx.now()
    known = [Word(n, town.community.id, f"词{n}", "police", li.resident.id, now) for n in range(MOST_WORDS)]
    with pytest.raises(TooManyWords):
        add("新词", "police", known, by=actor, at=now)
