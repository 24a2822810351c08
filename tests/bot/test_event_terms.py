"""What else staff say of an event, and the neighbours without a phone: through the real dispatcher."""

import io
from dataclasses import replace
from typing import Any

from PIL import Image

from participation.access import Role, Standing
from participation.events import State
from tests.bot.test_events import MOMENT, SHANGHAI, act, event, golden, open_events, states, ten_oclock
from tests.town import Town

NEW = ("工作台", "文化活动", "办一个新活动", ">写春联", ">后天下午两点半", ">活动室", ">10")


async def staff_of(town: Town) -> Any:
    await ten_oclock(town)
    staff = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    await staff.start()
    await staff.settled()
    return staff


async def planned(town: Town) -> Any:
    async with town.storage.reading(town.community.id) as tx:
        return (await tx.events.coming(await tx.now()))[-1]


async def test_more_settings_are_said_in_one_place(town: Town) -> None:
    staff = await staff_of(town)
    await act(staff, *NEW, "更多设置", "年龄", ">老人", ">60岁以上", "一家最多", ">11", ">2", "给线下邻居", ">3")
    await act(staff, "办多久", ">1.5", "种类", "书法", "返回", "对，发布", "线下报名")
    await act(staff, ">王奶奶 2", ">李爷爷 2", ">李爷爷", ">李爷爷", "李爷爷", "是的，划掉")
    written = staff.transcript()
    golden("events_terms", MOMENT.sub("〈时间〉", written[written.index("* ⚙️ 更多设置") :]))
    one = await planned(town)
    assert (one.age_least, one.age_most, one.party_most, one.reserved, one.taken, one.kind) == (
        60, None, 2, 1, 2, "calligraphy",
    )  # fmt: skip
    assert (one.over_at - one.begins_at).seconds == 5400
    wang = await open_events(await town.person("王阿姨"), "写春联")
    assert "60 岁以上" in wang.screen.text
    assert "还有 7 个名额（共 10 个）" in wang.screen.text
    await act(wang, "我要报名")
    assert [button for button in wang.buttons() if "个人" in button] == ["1 个人", "2 个人"]


async def test_places_held_back_are_nobodys_until_they_are_given_away(town: Town) -> None:
    staff = await staff_of(town)
    await act(staff, *NEW[:-1], ">2", "更多设置", "给线下邻居", ">1", "返回", "对，发布")
    number = (await planned(town)).id
    first, second = await town.person("王阿姨"), await town.person("赵大爷")
    await open_events(first, "写春联", "我要报名", "1 个人")
    await open_events(second, "写春联", "我要排候补", "1 个人")
    await town.sweep()
    assert await states(town, number) == {"王阿姨": State.CONFIRMED, "赵大爷": State.WAITING}
    await act(staff, "线下报名", "不留了")
    await town.sweep()
    assert await states(town, number) == {"王阿姨": State.CONFIRMED, "赵大爷": State.OFFERED}


async def test_one_signs_up_in_the_window_of_time(town: Town) -> None:
    staff = await staff_of(town)
    await act(staff, *NEW, "更多设置", "下一页", "开始报名", ">明年1月1日 8:00", ">明天早上8点", "截止报名")
    await act(staff, ">明天下午5点", "返回", "对，发布")
    wang = await open_events(await town.person("王阿姨"), "写春联")
    assert "报名从" in wang.screen.text
    assert not any("报名" in button for button in wang.buttons())
    await town.advance(hours=23)
    await open_events(wang, "写春联", "我要报名")
    await town.advance(hours=9)
    await act(wang, "1 个人")  # a button that outlived its moment
    assert "不能报名" in wang.toasts[-1]
    await open_events(wang, "写春联")
    assert "报名已经截止了" in wang.screen.text


async def test_a_poster_stands_on_the_card_and_is_copied_with_the_rest(town: Town) -> None:
    staff = await staff_of(town)
    await act(staff, *NEW, "更多设置", "海报")
    picture = io.BytesIO()
    Image.new("RGB", (90, 60), (200, 30, 30)).save(picture, "PNG")
    await staff.send_photo(picture.getvalue())
    await staff.settled()
    await act(staff, "返回", "对，发布")
    number = (await planned(town)).id
    wang = await open_events(await town.person("王阿姨"), "写春联")
    assert "photo" in wang.screen.content
    await town.advance(days=3)
    await staff.start()
    await staff.settled()
    await act(staff, "工作台", "文化活动", "办过的活动", "写春联", "照样再办一次", ">后天下午三点", "对，发布")
    again = await planned(town)
    assert again.id != number
    async with town.storage.reading(town.community.id) as tx:
        before = await tx.events.get(number)
    same = ("title", "place", "capacity", "poster", "kind", "party_most")
    assert [getattr(again, name) for name in same] == [getattr(before, name) for name in same]
    assert again.begins_at.astimezone(SHANGHAI).hour == 15


async def test_many_events_are_found_by_week_and_interest(town: Town) -> None:
    staff = await staff_of(town)
    for number in range(5):
        one = await event(town, 3, staff)
        async with town.storage.transaction(town.community.id) as tx:
            kept = await tx.events.get(one, lock=True)
            await tx.events.change(replace(kept, title=f"活动{number}", kind="drum" if number == 2 else "opera"))
    wang = await open_events(await town.person("王阿姨"))
    await act(wang, "按兴趣、按周找", "腰鼓")
    assert [button for button in wang.buttons() if "活动" in button and "找" not in button] != []
    assert sum("活动2" in button for button in wang.buttons()) == 1
    assert not any("活动1" in button for button in wang.buttons())
    await act(wang, "按兴趣、按周找", "这一周")
    assert "有 5 个活动" in wang.screen.text
