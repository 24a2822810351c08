"""Interests at the end of the registration and in 我的; the week's suggestions and their one tap of silence."""

import unicodedata
from datetime import timedelta
from typing import Any

from participation.events import Event
from participation.interests import INTERESTS
from tests.bot.test_complaints import golden, walk
from tests.bot.test_complaints import seen as shown
from tests.bot.test_matching import volunteer
from tests.bot.test_shifts import plan
from tests.town import MORNING, TOKEN, Town


def seen(chat: Any) -> str:
    """Return what happened in the chat, without the signs that nobody sees (a typed button's)."""
    return "".join(sign for sign in shown(chat) if unicodedata.category(sign) != "Cf")


async def programme(town: Town) -> None:
    """A concert and a course within ten days of Thursday, and one far away."""
    async with town.storage.transaction(town.community.id) as tx:
        host = await tx.residents.of(2) or await tx.residents.arrive(2, 2, "zh-Hans", await tx.now())
        for title, days in (("京剧清唱会", 3), ("手机<照相>课", 5), ("元旦联欢", 30)):
            await tx.events.add(
                Event(0, town.community.id, title, "活动室", MORNING + timedelta(days=days), 20, host.id, MORNING)
            )


async def likes(town: Town, chat: Any) -> set[str]:
    async with town.storage.reading() as tx:
        return set(await tx.interests.of((await town.resident(chat)).id))


async def test_at_the_end_of_the_registration_they_are_asked_once_and_may_be_skipped(town: Town) -> None:
    chat = town.playground.person("王阿姨", language_code="zh-hans").chat(TOKEN)
    await chat.start()
    await chat.settled()
    await walk(
        town, chat, "简体中文", "同意", "2号楼", "1单元", ">王阿姨", "先不留", "京剧戏曲", "下一页", "读书", "读书"
    )
    assert await likes(town, chat) == {"opera"}
    await walk(town, chat, "选好了")
    assert seen(chat) == golden("interests_registers")
    other = town.playground.person("赵叔", language_code="zh-hans").chat(TOKEN)
    await other.start()
    await other.settled()
    await walk(town, other, "简体中文", "同意", "2号楼", "1单元", ">赵叔", "先不留", "选好了")
    assert await likes(town, other) == set()
    assert any("反映问题" in label for label in other.buttons())


async def test_the_weeks_suggestions_their_silence_and_their_return(town: Town) -> None:
    await programme(town)
    await plan(town, hours=60)
    wang = await volunteer(town, "王阿姨", 0)
    zhao = await volunteer(town, "赵叔", 0)
    plain = await town.person("孙大爷")
    await plain.start()
    await walk(town, wang, "我的", "我的兴趣", "选兴趣", "腰鼓", "选好了", "主菜单")
    await town.advance(hours=29)  # Thursday, three in the afternoon
    await walk(town, wang, "🎭 看活动", "主菜单", "🔕 不要每周推荐")
    assert seen(wang) == golden("interests_week")
    assert "治安巡逻队" in zhao.messages[-1].text
    assert "京剧" not in zhao.messages[-1].text  # likes nothing, but volunteers
    assert not any("合您心意" in message.text for message in plain.messages)
    await programme(town)
    await town.advance(days=7)
    assert wang.transcript().count("合您心意") == 1
    await walk(town, wang, ">/menu", "我的", "我的兴趣", "🔔 要每周推荐")
    async with town.storage.reading() as tx:
        assert await tx.interests.of(wang.resident.id) == {"drum"}


async def test_a_made_up_interest_is_refused(town: Town) -> None:
    wang = await town.person("王阿姨")
    await wang.start()
    await wang.settled()
    await walk(town, wang, "我的", "我的兴趣", "选兴趣")
    for made_up in ("+gold", "opera", "+", "+" + "x" * 40):
        data = next(
            one["callback_data"] for row in (wang.screen.inline or {})["inline_keyboard"] for one in row
            if "taichi" in one["callback_data"]
        ).replace("+taichi", made_up)  # fmt: skip
        await wang.press(data=data, message=wang.screen)
        await wang.settled()
    assert await likes(town, wang) == set()
    assert len(INTERESTS) == 12
