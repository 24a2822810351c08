"""谁能来 through the real dispatcher: staff ask, the volunteer takes the place by one tap, or wishes no more of it."""

from typing import Any

import pytest

from participation.access import Role, Standing
from participation.interests import Mute
from participation.shifts import State, Volunteer
from tests.bot.test_complaints import golden, seen, walk
from tests.bot.test_shifts import plan
from tests.town import Town

ASK = ("谁能来", "治安巡逻队", "修水电", "3号楼")


async def volunteer(town: Town, name: str, building: int, *skills: str) -> Any:
    chat = await town.person(name, building=building)
    async with town.storage.transaction(town.community.id) as tx:
        await tx.shifts.volunteers.add(
            Volunteer(0, town.community.id, chat.resident.id, skills, (), 1956, await tx.now())
        )  # fmt: skip
    await chat.start()
    await chat.settled()
    return chat


@pytest.fixture
async def li(town: Town) -> Any:
    return await town.person("李主任", Standing.VERIFIED, Role.STAFF)


async def to_the_desk(town: Town, chat: Any) -> None:
    await walk(town, chat, ">/menu", "工作台")
    while not any("志愿者工作" in one for one in chat.buttons()):
        await walk(town, chat, "下一页")
    await walk(town, chat, "志愿者工作")


async def test_staff_ask_near_first_and_one_tap_takes_the_place(town: Town, li: Any) -> None:
    shift = await plan(town, places=1)
    wang = await volunteer(town, "王阿姨", 0, "electric")
    zhao = await volunteer(town, "赵叔", 2, "electric", "driving")
    sun = await volunteer(town, "孙医生", 2, "medical")
    qian = await volunteer(town, "钱师傅", 2, "electric")
    async with town.storage.transaction(town.community.id) as tx:
        await tx.interests.mute(qian.resident.id, Mute.SHIFTS, await tx.now())
    await to_the_desk(town, li)
    await walk(town, li, *ASK)
    names = [label for label in li.buttons() if label.startswith("➕")]
    assert [label.split(" ")[1] for label in names] == ["赵叔", "王阿姨"]  # who lives there first
    await walk(town, li, "赵叔", "王阿姨", "赵叔")
    assert "已经问过" in li.toasts[-1]
    await walk(town, zhao, "✋ 我报名")
    await walk(town, wang, "✋ 我报名")
    assert seen(li) == golden("matching_staff")
    assert seen(zhao) == golden("matching_comes")
    assert seen(wang) == golden("matching_late")
    assert not any("搭把手" in message.text for chat in (sun, qian) for message in chat.messages)
    async with town.storage.reading(town.community.id) as tx:
        mine = await tx.shifts.mine(shift.id, zhao.resident.id)
        assert mine is not None
        assert mine.state is State.APPLIED
        assert await tx.shifts.mine(shift.id, wang.resident.id) is None
        assert len(await tx.matching.all()) == 2


async def test_at_night_nobody_is_woken_and_who_says_no_more_is_not_asked(town: Town, li: Any) -> None:
    await plan(town, hours=60)
    zhao = await volunteer(town, "赵叔", 2, "electric")
    await town.advance(hours=12.5)  # half past ten in the evening
    await to_the_desk(town, li)
    await walk(town, li, *ASK, "赵叔")
    assert not any("搭把手" in message.text for message in zhao.messages)
    await town.advance(hours=10)
    await walk(town, zhao, "🔕 以后别问我")
    assert "以后缺人时不问您了" in zhao.toasts[-1]
    async with town.storage.transaction(town.community.id) as tx:
        await tx.session.execute(_forget())
    await walk(town, li, "返回", "3号楼")
    assert not any("赵叔" in label for label in li.buttons())
    assert "另有 1 人" in li.screen.text
    await walk(town, zhao, ">/menu", "我的", "我的兴趣", "🔔 缺人时可以问我")
    await walk(town, li, "返回", "3号楼")
    assert any("赵叔" in label for label in li.buttons())


def _forget() -> Any:
    """As if nobody had been asked yet, so that the mute alone decides."""
    from sqlalchemy import delete

    from storage.matching import ShiftInvitationRow

    return delete(ShiftInvitationRow)
