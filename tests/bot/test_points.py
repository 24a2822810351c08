"""积分 through the real dispatcher: staff give and keep the shelf, a resident gets something, a mistake goes."""

from typing import Any

import pytest

from participation import points
from participation.access import Role, Standing
from participation.communities import Community
from tests.bot.test_complaints import golden, seen, walk
from tests.bot.test_matching import to_the_desk
from tests.bot.test_residents import invited
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


async def got(town: Town, li: Any, *chats: Any) -> None:
    """Give each 50 points, and let each get a piece of three for 30."""
    async with town.storage.transaction(town.community.id) as tx:
        now, by = await tx.now(), await tx.residents.actor(li.resident)
        await tx.points.goods.add(points.offer("洗衣<液>", 30, 3, by=by, at=now))
        for chat in chats:
            await tx.points.add(points.give(chat.resident.id, 50, "帮忙", by=by, at=now))
            await tx.outbox.owe(
                "points-given", chat.resident.id, at=now, community_id=town.community.id,
                args={"community": town.community.id, "amount": 50, "why": "帮忙", "balance": 50},
            )  # fmt: skip
    for chat in chats:
        await walk(town, chat, ">/start", "🎁 看积分", "洗衣<液>", "换一个")


async def test_what_was_got_waits_until_it_is_handed_over_or_given_back(town: Town, li: Any) -> None:
    wang, qian = await town.person("王阿姨"), await town.person("钱奶奶")
    await got(town, li, wang, qian)
    await to_the_desk(town, li)
    await walk(town, li, "积分", "等着领的", "王阿姨", "交给本人了")
    assert not any("王阿姨" in label for label in li.buttons())
    await walk(town, li, "钱奶奶", "退回积分")
    assert "现在没有等着领的东西" in li.screen.text
    assert "30 个积分退回给您了" in qian.transcript()
    await walk(town, qian, "🎁 看积分", "积分记录")
    assert "+30 退回：洗衣<液>" in qian.screen.text
    async with town.storage.reading(town.community.id) as tx:
        [kept] = await tx.points.handovers.all()
        assert (kept.by, (await tx.points.get(kept.line_id)).resident_id) == (li.resident.id, wang.resident.id)
        assert [good.stock for good in await tx.points.goods.all()] == [2]
    assert seen(li) == golden("handovers_staff")


async def test_a_piece_that_is_handed_over_stays_whatever_button_is_pressed(town: Town, li: Any) -> None:
    wang = await town.person("王阿姨")
    gao = await town.person("高网格", Standing.VERIFIED, Role.STAFF)
    await got(town, li, wang, gao)
    for chat in (li, gao):
        await to_the_desk(town, chat)
        await walk(town, chat, "积分", "等着领的")
    await walk(town, gao, "高网格")  # one's own is a colleague's to hand over
    assert [label for label in gao.buttons() if "本人" in label or "退回" in label] == []
    await walk(town, gao, "返回", "王阿姨")
    await walk(town, li, "王阿姨", "交给本人了")
    await walk(town, gao, "退回积分")
    assert "已经交给本人了，不能再退" in gao.transcript() + str(gao.toasts)
    async with town.storage.reading(town.community.id) as tx:
        assert [good.stock for good in await tx.points.goods.all()] == [1]


async def test_who_moved_away_still_fetches_their_piece_or_gets_the_points_back(town: Town, li: Any) -> None:
    wang, qian = await town.person("王阿姨"), await town.person("钱奶奶")
    await got(town, li, wang, qian)
    async with town.storage.transaction() as tx:
        with tx.everywhere():
            west = await tx.communities.add(Community(0, slug="chengxi", name="城西社区"))
    for chat in (wang, qian):
        await chat.start(await invited(town, community_id=west.id))
        await chat.settled()
    await to_the_desk(town, li)
    await walk(town, li, "积分", "等着领的", "王阿姨", "交给本人了", "钱奶奶", "退回积分")
    assert "现在没有等着领的东西" in li.screen.text
    assert "30 个积分退回给您了" in qian.transcript()
    async with town.storage.reading(town.community.id) as tx:
        assert await tx.points.waiting() == []
        assert points.balance(await tx.points.of(qian.resident.id), await tx.now()) == 50
