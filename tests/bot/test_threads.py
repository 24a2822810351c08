"""Replies to a notice through the real dispatcher: by Telegram's reply, by the button, from the list of notices; staff
answer; danger is heard; texts that other screens wait for go there."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from participation import threads
from participation.access import Role, Standing
from participation.notices import Broadcast
from participation.threads import State
from playground import acts
from tests.replying import send
from tests.town import Town

TRANSCRIPTS = Path(__file__).parent / "transcripts"
MOMENT = re.compile(r"\d{1,2}月\d{1,2}日 周. \d\d:\d\d")
PASSED_ON = "✅ 您的回复已经送到社区，有回复会马上告诉您。"


async def act(chat: Any, *acts: str) -> None:
    """Press what is named; say what begins with `>`."""
    for one in acts:
        await (chat.send(one[1:]) if one.startswith(">") else chat.press(one))
        await chat.settled()


async def told(town: Town, by: Any, *to: Any) -> Broadcast:
    async with town.storage.transaction(town.community.id) as tx:
        broadcast = await send(tx, by.resident, [chat.resident for chat in to], asks=False)
    await town.told()
    return broadcast


def copy_of(chat: Any) -> Any:
    return next(message for message in chat.messages if message.text.startswith("📣 城东社区 通知"))


async def reply(chat: Any, text: str, to: Any = None) -> None:
    """Answer a message with Telegram's own reply."""
    await chat.send(text, reply_to=to or copy_of(chat))
    await chat.settled()


async def said(town: Town, broadcast: Broadcast, chat: Any) -> list[tuple[bool, str]]:
    async with town.storage.reading(town.community.id) as tx:
        thread = await tx.threads.of(broadcast.id, chat.resident.id)
        return [] if thread is None else [(one.by_staff, one.text) for one in await tx.threads.said(thread.id, 100)]


async def desk(staff: Any, *more: str) -> None:
    await act(staff, ">主菜单", "工作台", "下一页", "居民回复", *more)


async def test_the_whole_way_as_the_resident_and_the_desk_see_it(town: Town) -> None:
    staff = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    zhao = await town.person("赵叔", building=2)
    broadcast = await told(town, staff, zhao)
    await reply(zhao, "几点能来水？我家有<b>病人")
    await town.told()
    await act(staff, "看居民回复", "赵叔", "回复", ">明早六点。需要送水吗？", "对，发出")
    await town.told()
    await act(zhao, "接着说", ">不用了，谢谢")
    await desk(staff, "今晚", "赵叔", "不用再答了")
    await act(zhao, ">再问一句：会提前来吗")
    await desk(staff, "今晚", "赵叔")
    for name, chat in (("resident", zhao), ("staff", staff)):
        seen = MOMENT.sub("〈时间〉", chat.transcript())
        file = TRANSCRIPTS / f"threads_{name}.txt"
        assert seen == file.read_text(encoding="utf-8"), f"{file.name}:\n{seen}"
    assert await said(town, broadcast, zhao) == [
        (False, "几点能来水？我家有<b>病人"), (True, "明早六点。需要送水吗？"), (False, "不用了，谢谢"),
        (False, "再问一句：会提前来吗"),
    ]  # fmt: skip


async def test_a_telegram_reply_goes_to_staff_while_a_dialog_waits_for_its_own_text(town: Town) -> None:
    staff = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    zhao = await town.person("赵叔", building=2)
    broadcast = await told(town, staff, zhao)
    await act(zhao, ">主菜单", "反映问题")
    waiting = zhao.screen.text
    await reply(zhao, "水什么时候来")
    assert zhao.screen.text == PASSED_ON
    await act(zhao, ">3号楼楼道灯坏了一个星期")
    assert "灯" in zhao.screen.text
    assert zhao.screen.text != waiting
    assert await said(town, broadcast, zhao) == [(False, "水什么时候来")]


async def test_a_text_without_reply_never_lands_in_a_thread(town: Town) -> None:
    staff = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    zhao = await town.person("赵叔", building=2)
    broadcast = await told(town, staff, zhao)
    await act(zhao, ">主菜单", ">楼道灯坏了")
    await zhao.send("这条回复的是菜单", reply_to=next(m for m in zhao.messages if "想做什么" in m.text))
    await zhao.settled()
    await reply(zhao, "主菜单")
    assert "想做什么" in zhao.screen.text
    await reply(zhao, "/help")
    assert "0898-66001234" in zhao.screen.text
    assert await said(town, broadcast, zhao) == []


async def test_the_button_and_the_list_of_notices_lead_to_the_same_thread(town: Town) -> None:
    staff = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    zhao = await town.person("赵叔", building=2)
    broadcast = await told(town, staff, zhao)
    await act(zhao, "回复社区", ">第一句")
    assert "✅ 已经送到社区" in zhao.screen.text
    await act(zhao, ">主菜单", "社区通知", "今晚", "回复社区")
    assert "第一句" in zhao.screen.text
    await act(zhao, ">第二句")
    assert await said(town, broadcast, zhao) == [(False, "第一句"), (False, "第二句")]
    await act(zhao, "返回")
    assert "停水" in zhao.screen.text


async def test_danger_in_a_reply_is_heard_first_also_from_somebody_at_a_desk(town: Town) -> None:
    staff = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    colleague = await town.person("周干事", Standing.VERIFIED, Role.STAFF, building=2)
    zhao = await town.person("赵叔", building=2)
    broadcast = await told(town, staff, zhao, colleague)
    await reply(zhao, "楼下着火了，快来人")
    await act(colleague, ">主菜单", "工作台", "发通知", "写新通知")
    await reply(colleague, "楼下着火了，快来人")
    await town.told()
    for chat in (zhao, colleague):
        words = [message.text for message in chat.messages]
        alarm = next(place for place, text in enumerate(words) if "119" in text)
        assert words.index(PASSED_ON) > alarm
        assert await said(town, broadcast, chat) == [(False, "楼下着火了，快来人")]
    assert sum("着火" in message.text for message in staff.messages) == 2


async def test_what_is_no_text_is_not_taken_and_nothing_is_lost_of_a_caption(town: Town) -> None:
    staff = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    zhao = await town.person("赵叔", building=2)
    broadcast = await told(town, staff, zhao)
    file = town.playground.files.keep(town.conversations.bot.id, "documents", "a.txt", "text/plain", b"x").document()
    acts._say(zhao.chat, zhao.person, {"location": {"latitude": 20.0, "longitude": 110.3}}, copy_of(zhao))
    await zhao.settled()
    assert zhao.screen.text == "回复通知现在只能用文字。照片请用「📮 反映问题」发。"
    assert await said(town, broadcast, zhao) == []
    acts._say(zhao.chat, zhao.person, {"document": file, "caption": "这里漏水"}, copy_of(zhao))
    await zhao.settled()
    assert zhao.screen.text == PASSED_ON + "\n只送了文字；照片和文件请用「📮 反映问题」发。"
    assert await said(town, broadcast, zhao) == [(False, "这里漏水")]


async def test_too_much_is_refused_with_a_word_and_an_answer_makes_room(town: Town) -> None:
    staff = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    zhao = await town.person("赵叔", building=2)
    broadcast = await told(town, staff, zhao)
    for number in range(threads.limits().in_a_row):
        await reply(zhao, f"第{number}句")
        assert zhao.screen.text == PASSED_ON
    await reply(zhao, "还有一句")
    assert any("您已经写了 5 条" in message.text for message in zhao.messages)
    await reply(zhao, "水" * 501)
    assert any("500 个字以内" in message.text for message in zhao.messages)
    assert len(await said(town, broadcast, zhao)) == 5
    await desk(staff, "今晚", "赵叔", "回复", ">都看到了", "对，发出")
    await town.told()
    await reply(zhao, "还有一句")
    assert (await said(town, broadcast, zhao))[-1] == (False, "还有一句")


async def test_the_author_is_told_of_replies_once_a_day_and_when_they_left_all_staff_are(town: Town) -> None:
    author = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    colleague = await town.person("周干事", Standing.VERIFIED, Role.STAFF)
    zhao, qian = await town.person("赵叔", building=2), await town.person("钱姨", building=2)
    await told(town, author, zhao, qian)
    for chat in (zhao, qian):
        await reply(chat, "几点来水")
    await town.told()

    def heard(chat: Any) -> int:
        return sum("有居民回复" in message.text for message in chat.messages)

    assert (heard(author), heard(colleague)) == (1, 0)
    async with town.storage.transaction(town.community.id) as tx:
        await tx.residents.revoke(author.resident.id, Role.STAFF, await tx.now())
    await town.advance(hours=24)
    await reply(zhao, "还没来")
    await town.told()
    assert (heard(author), heard(colleague)) == (1, 1)


async def test_two_colleagues_answer_at_once_and_the_resident_gets_one_answer(big_town: Town) -> None:
    town = big_town
    first = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    second = await town.person("周干事", Standing.VERIFIED, Role.STAFF)
    zhao = await town.person("赵叔", building=2)
    broadcast = await told(town, first, zhao)
    await reply(zhao, "几点来水")
    for number, chat in enumerate((first, second)):
        await desk(chat, "今晚", "赵叔", "回复", f">答{number}")
    for chat in (first, second):
        await chat.press("对，发出")
    for chat in (first, second):
        await chat.settled()
    await town.told()
    answers = [text for by_staff, text in await said(town, broadcast, zhao) if by_staff]
    assert len(answers) == 1
    assert next(message.text for message in zhao.messages if "回复了您" in message.text).endswith(answers[0])
    late = first if answers == ["答1"] else second
    assert late.toasts[-1].startswith("刚才又有人说了话")
    assert answers[0] in late.screen.text
    assert "您刚才写的" in late.screen.text
    await act(late, "还用刚才写的", "对，发出")
    await town.told()
    assert [text for by_staff, text in await said(town, broadcast, zhao) if by_staff] in (
        ["答0", "答1"],
        ["答1", "答0"],
    )


async def test_one_closes_what_the_other_is_answering(town: Town) -> None:
    first = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    second = await town.person("周干事", Standing.VERIFIED, Role.STAFF)
    zhao = await town.person("赵叔", building=2)
    broadcast = await told(town, first, zhao)
    await reply(zhao, "谢谢")
    await desk(first, "今晚", "赵叔", "回复", ">不客气")
    await desk(second, "今晚", "赵叔", "不用再答了")
    await act(first, "对，发出")
    assert first.toasts[-1] == "同事刚才已经结束了这个回复。"
    assert "⚪ 已结束" in first.screen.text
    assert await said(town, broadcast, zhao) == [(False, "谢谢")]
    async with town.storage.reading(town.community.id) as tx:
        thread = await tx.threads.of(broadcast.id, zhao.resident.id)
        assert thread is not None
        assert thread.state is State.CLOSED


@pytest.mark.parametrize("change", [{"blocked": True}, {"community_id": None, "building_id": None}])
async def test_who_was_stopped_or_left_writes_no_more(town: Town, change: dict[str, Any]) -> None:
    staff = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    zhao = await town.person("赵叔", building=2)
    broadcast = await told(town, staff, zhao)
    async with town.storage.transaction() as tx:
        await tx.residents.change(replace(zhao.resident, **change))
    await reply(zhao, "几点来水")
    await zhao.press(data=f"open:reply:{broadcast.id}", message=copy_of(zhao))
    await zhao.settled()
    assert await said(town, broadcast, zhao) == []


async def test_nobody_replies_to_what_went_to_others(town: Town) -> None:
    staff = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    zhao, stranger = await town.person("赵叔", building=2), await town.person("路人", building=0)
    broadcast = await told(town, staff, zhao)
    await stranger.start()
    await stranger.settled()
    await stranger.press(data=f"open:reply:{broadcast.id}", message=stranger.screen)
    await stranger.settled()
    assert stranger.toasts[-1] == "没有找到这一项，可能已经撤下了。"
    assert await said(town, broadcast, stranger) == []


@pytest.mark.parametrize(
    ("locale", "labels"),
    [
        ("zh-Hant", ("回覆社區", "看居民回覆", "回覆", "對，發出", "不用再答了", "📬", "要這棟樓的名單")),
        ("en", ("Reply", "Read the replies", "Answer", "Yes, send it", "No answer needed", "📬",
                "Send me this list")),
    ],
)  # fmt: skip
async def test_it_is_all_there_in_the_other_languages(town: Town, locale: str, labels: tuple[str, ...]) -> None:
    to_reply, read, answer, send_it, close, reach, its_list = labels
    staff = await town.person("Li", Standing.VERIFIED, Role.STAFF, locale=locale)
    zhao, qian = [await town.person(name, building=2, locale=locale) for name in ("Zhao", "Qian")]
    async with town.storage.transaction(town.community.id) as tx:
        broadcast = await send(tx, staff.resident, [zhao.resident, qian.resident])
    await town.told()
    await act(zhao, to_reply, ">几点来水", ">还有")
    await town.told()
    await act(staff, read, "Zhao", f"✏️ {answer}", ">六点", send_it)
    await town.told()
    assert "六点" in zhao.screen.text
    await reply(zhao, "谢谢", zhao.screen)
    await act(staff, ">/menu")
    await staff.press(data=f"open:replies:{broadcast.id}", message=staff.screen)
    await staff.settled()
    await act(staff, "Zhao", close)
    await staff.press(data=f"open:broadcast:{broadcast.id}", message=staff.screen)
    await staff.settled()
    await act(staff, reach, "3号楼", its_list)
    await town.told()
    assert any("document" in message.content for message in staff.messages)
    assert len(await said(town, broadcast, zhao)) == 4
