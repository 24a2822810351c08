"""At the door and after it, through the real dispatcher: tickets, names, feedback, and who was missed."""

import io
from dataclasses import replace
from typing import Any

import zxingcpp
from PIL import Image

from participation import sheets
from participation.access import Role, Standing
from participation.events import State
from tests.bot.test_events import MOMENT, act, event, golden, open_events, states, ten_oclock
from tests.pictures import BLUE, GREEN, picture
from tests.town import Town


async def before_the_door(town: Town, *parties: tuple[str, int], seats: int = 20) -> tuple[int, dict[str, Any]]:
    """Return an event half an hour before it begins, and the people who signed up, by name."""
    await ten_oclock(town)
    number = await event(town, seats)
    chats = {}
    for name, party in parties:
        chats[name] = await town.person(name)
        await open_events(chats[name], "京剧清唱会", "我要报名", f"{party} 个人")
    await town.advance(days=3, hours=4)  # it begins at half past two
    return number, chats


async def at_the_door(town: Town, name: str = "陈社工") -> Any:
    staff = await town.person(name, Standing.VERIFIED, Role.STAFF)
    await staff.start()
    await staff.settled()
    await act(staff, "工作台", "文化活动", "京剧清唱会", "签到")
    return staff


def from_the_door(chat: Any) -> str:
    written: str = chat.transcript()
    return MOMENT.sub("〈时间〉", written[written.index("* ✅ 签到") :])


async def given(town: Town, chat: Any, kind: str) -> tuple[str, bytes]:
    """Return the caption and the bytes of the last file of that kind in a chat."""
    await town.told()
    message = next(one for one in reversed(chat.messages) if kind in one.content)
    file = message.content[kind][-1] if kind == "photo" else message.content[kind]
    return message.text, town.playground.files.by_id[file["file_id"]].content


async def ticket(town: Town, chat: Any) -> str:
    """Ask for the ticket, read its code as a phone would, and return what the link brings to the bot."""
    await open_events(chat, "京剧清唱会", "入场码")
    caption, content = await given(town, chat, "photo")
    assert "京剧清唱会" in caption
    (found,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(content)))
    link, _, payload = found.text.partition("?start=")
    assert link.startswith("https://t.me/")
    return str(payload)


async def test_a_party_is_checked_in_by_name_with_one_tap(town: Town) -> None:
    number, people = await before_the_door(town, ("王阿姨", 1), ("赵大爷", 3), ("小陈", 2))
    staff = await at_the_door(town)
    await act(staff, ">赵", "赵大爷", ">没有的人", "看全部名单", "王阿姨", "已签到的", "赵大爷", "是的，撤回")
    golden("attendance_door", from_the_door(staff))
    assert await states(town, number) == {
        "王阿姨": State.CHECKED_IN, "赵大爷": State.REMINDED, "小陈": State.REMINDED,
    }  # fmt: skip
    await open_events(people["王阿姨"], "京剧清唱会")
    assert "您签到了" in people["王阿姨"].screen.text
    assert not any("取消" in button for button in people["王阿姨"].buttons())


async def test_who_was_there_says_how_it_was_and_who_was_not_may_explain(town: Town) -> None:
    number, people = await before_the_door(town, ("王阿姨", 1), ("赵大爷", 1), ("小陈", 2))
    staff = await at_the_door(town)
    await act(staff, "王阿姨")
    wang, zhao = people["王阿姨"], people["赵大爷"]
    seen = len(wang.messages), len(zhao.messages)
    await town.advance(hours=2.6)  # it is over
    assert await states(town, number) == {
        "王阿姨": State.ATTENDED, "赵大爷": State.REMINDED, "小陈": State.REMINDED,
    }  # fmt: skip
    await act(wang, "很好", ">老师唱得真好！下次<还>来")
    await town.advance(hours=3)
    await act(zhao, "告诉原因", "身体不舒服")
    assert "以前" not in zhao.transcript()
    assert await states(town, number) == {
        "王阿姨": State.FED_BACK, "赵大爷": State.NO_SHOW, "小陈": State.NO_SHOW,
    }  # fmt: skip
    for chat, name, first in ((wang, "felt", seen[0]), (zhao, "missed", seen[1])):
        told = chat.transcript()
        told = told[told.rindex(chat.messages[first].text.splitlines()[0]) :]
        golden(f"attendance_{name}", MOMENT.sub("〈时间〉", told))
    await staff.start()
    await staff.settled()
    await act(staff, "工作台", "文化活动", "办过的活动", "京剧清唱会", "大家怎么说")
    assert "😊 很好 1" in staff.screen.text
    assert "老师唱得真好！下次<还>来" in staff.screen.text
    assert "王阿姨" not in staff.screen.text
    assert not any("看照片" in button for button in staff.buttons())
    await act(staff, "返回", "名单")
    assert "赵大爷 · 1 人 · 没来：🤒 身体不舒服" in staff.screen.text
    # the next time staff see who stayed away without a word, and nobody loses a right by it
    again = await event(town, 20, staff)
    for chat in (zhao, people["小陈"]):
        await open_events(chat, "京剧清唱会", "我要报名", "1 个人")
    await staff.start()
    await staff.settled()
    await act(staff, "工作台", "文化活动", "京剧清唱会", "名单")
    assert "小陈 · 1 人 · 之前 1 次没来也没说" in staff.screen.text
    assert "赵大爷 · 1 人\n" in staff.screen.text + "\n"
    assert set((await states(town, again)).values()) == {State.CONFIRMED}


async def test_staff_look_at_the_photos_and_do_not_learn_whose_they_are(town: Town) -> None:
    _number, people = await before_the_door(town, ("王阿姨", 1), ("赵大爷", 1), ("小陈", 1))
    staff = await at_the_door(town)
    await act(staff, "王阿姨", "赵大爷", "小陈")
    await town.advance(hours=2.6)
    for name, mark, words, colour in (("王阿姨", "很好", "琴师拉得真好", GREEN), ("赵大爷", "不太好", "", BLUE)):
        await act(people[name], mark)
        await people[name].send_photo(picture(colour), caption=words)
        await people[name].settled()
        assert "1 张照片也收到了" in people[name].screen.text
    await act(people["小陈"], "一般")
    for _ in range(5):
        await people["王阿姨"].send_photo(picture(BLUE))
        await people["王阿姨"].settled()
    assert "照片够了，最多 5 张" in people["王阿姨"].transcript()
    await town.advance(hours=3)
    await staff.start()
    await staff.settled()
    await act(staff, "工作台", "文化活动", "办过的活动", "京剧清唱会", "大家怎么说")
    assert "6 张照片" in staff.screen.text
    await act(staff, "看照片")
    assert "照片 1/6 😊" in staff.screen.text
    first = staff.screen.content["photo"][-1]["file_unique_id"]
    await act(staff, "下一张")
    assert "照片 2/6 😊" in staff.screen.text
    assert staff.screen.content["photo"][-1]["file_unique_id"] != first
    await act(staff, "下一张", "下一张", "下一张", "下一张")
    assert "照片 6/6 🙁" in staff.screen.text
    await act(staff, "下一张")  # and round again
    assert "照片 1/6 😊" in staff.screen.text
    shown = staff.transcript()[staff.transcript().index("大家怎么说") :]
    assert not any(name in shown for name in people)
    await act(staff, "返回")
    assert "琴师拉得真好" in staff.screen.text


async def test_where_nobody_was_checked_in_nobody_was_missed(town: Town) -> None:
    number, people = await before_the_door(town, ("王阿姨", 1))
    await town.advance(days=1)
    assert await states(town, number) == {"王阿姨": State.REMINDED}
    assert "没见到您" not in people["王阿姨"].transcript()
    async with town.storage.reading(town.community.id) as tx:
        assert (await tx.events.get(number)).settled_at is not None


async def test_a_scanned_ticket_lets_its_party_in_and_nobody_else_can_use_it(town: Town) -> None:
    number, people = await before_the_door(town, ("王阿姨", 2))
    payload = await ticket(town, people["王阿姨"])
    assert payload == await ticket(town, people["王阿姨"])  # it stays the same
    for chat in (people["王阿姨"], await town.person("过客", Standing.GUEST)):
        await chat.start(payload)
        await chat.settled()
        assert any("到门口给工作人员扫一扫" in message.text for message in chat.messages[-2:])
    assert await states(town, number) == {"王阿姨": State.REMINDED}
    staff = await town.person("陈社工", Standing.VERIFIED, Role.STAFF)
    for _ in range(2):
        await staff.start(payload)
        await staff.settled()
    written = staff.transcript().replace(payload, "in_〈码〉")
    golden("attendance_scan", MOMENT.sub("〈时间〉", written))
    assert await states(town, number) == {"王阿姨": State.CHECKED_IN}
    for wild in ("in_", "in_" + "0" * 32, payload[:-1]):
        await staff.start(wild)
        await staff.settled()
        assert any("没有找到这个入场码" in message.text for message in staff.messages[-2:])
    await staff.start(payload)
    await staff.settled()
    async with town.storage.transaction(town.community.id) as tx:  # who lost the post lets nobody in
        await tx.residents.revoke(staff.resident.id, Role.STAFF, await tx.now())
    await act(staff, "签错了")
    assert "没有权限" in staff.toasts[-1]


async def test_a_ticket_of_another_community_is_none_here(town: Town) -> None:
    number, people = await before_the_door(town, ("王阿姨", 1))
    payload = await ticket(town, people["王阿姨"])
    foreign = await town.person("别处的社工", Standing.VERIFIED)
    async with town.storage.transaction() as tx:
        with tx.everywhere():
            other = await tx.communities.add(replace(town.community, id=0, slug="elsewhere", name="别处"))
        await tx.residents.change(replace(foreign.resident, community_id=other.id, building_id=None))
        tx.within(other.id)
        await tx.residents.entrust(foreign.resident.id, Role.STAFF, await tx.now())
    await foreign.start(payload)
    await foreign.settled()
    assert any("没有找到这个入场码" in message.text for message in foreign.messages)
    assert "王阿姨" not in foreign.transcript()
    assert await states(town, number) == {"王阿姨": State.REMINDED}


async def test_nobody_is_checked_in_a_day_ahead(town: Town) -> None:
    await ten_oclock(town)
    number = await event(town, 3)
    wang = await town.person("王阿姨")
    await open_events(wang, "京剧清唱会", "我要报名", "1 个人")
    payload = await ticket(town, wang)
    staff = await town.person("陈社工", Standing.VERIFIED, Role.STAFF)
    await staff.start(payload)
    await staff.settled()
    assert any("还没到签到的时候：活动开始前 60 分钟" in message.text for message in staff.messages)
    await staff.start()
    await staff.settled()
    await act(staff, "工作台", "文化活动", "京剧清唱会")
    assert not any("签到" in button for button in staff.buttons())
    assert await states(town, number) == {"王阿姨": State.CONFIRMED}


async def test_the_list_to_print_has_a_column_to_tick_and_is_recorded(town: Town) -> None:
    _, _people = await before_the_door(town, ("王阿姨", 1), ("=赵大爷", 3))
    staff = await at_the_door(town)
    await act(staff, "王阿姨", "返回", "名单", "打印的名单", "打印的名单")
    _, content = await given(town, staff, "document")
    lines = sheets.read(content, most_bytes=10**6, most_unpacked_bytes=10**7, most_lines=100)
    assert lines[0][0] == "京剧清唱会"
    assert [line for line in lines if line][-3:] == [
        ["序号", "姓名", "人数", "情况", "到了打勾"],
        ["1", "王阿姨", "1", "已签到", "✓"],
        ["2", "=赵大爷", "3", "已报名"],
    ]
    assert sum("document" in one.content for one in staff.messages) == 1
    async with town.storage.reading(town.community.id) as tx:
        assert {(one.what, one.to) for one in await tx.exports.all()} == {("attendance-names", staff.resident.id)}
