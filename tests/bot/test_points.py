"""积分 through the real dispatcher: staff give and keep the shelf, a resident gets something, a mistake goes."""

from typing import Any

import pytest

from participation.access import Role, Standing
from tests.bot.test_complaints import golden, seen, walk
from tests.bot.test_matching import to_the_desk
from tests.town import Town


@pytest.fixture
async def li(town: Town) -> Any:
    return await town.person("李主任", Standing.VERIFIED, Role.STAFF)


async def test_given_spent_and_a_mistake_put_right(town: Town, li: Any) -> None:
    wang = await town.person("王阿姨")
    await walk(town, wang, ">/start")
    await to_the_desk(town, li)
    await walk(town, li, "积分", "可换的东西", "加一样", ">洗衣液", ">三十", ">30", ">1", "返回", "返回")
    await walk(town, li, "给谁积分", ">王", "王阿姨", "给积分", ">50", ">帮邻居收快递", "对，给")
    await walk(town, li, "给积分", ">5", ">记错<了>", "对，给", "收回 5 分", "收回")
    await walk(town, wang, "🎁 看积分", "洗衣液", "换一个", "积分记录", "返回")
    assert seen(li) == golden("points_staff")
    assert seen(wang) == golden("points_resident")
    async with town.storage.reading(town.community.id) as tx:
        lines = await tx.points.of(wang.resident.id)
        assert [line.amount for line in lines] == [50, 5, -5, -30]
        assert [good.stock for good in await tx.points.goods.all()] == [0]


async def test_nobody_gives_to_themselves_and_what_is_gone_is_gone(town: Town, li: Any) -> None:
    await walk(town, li, ">/start")
    await to_the_desk(town, li)
    await walk(town, li, "积分", "给谁积分", ">李主任")
    assert not any("李主任" in label for label in li.buttons())
    async with town.storage.reading(town.community.id) as tx:
        assert await tx.points.all() == []
