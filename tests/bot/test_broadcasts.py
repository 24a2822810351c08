"""Staff's broadcasts beyond the first: a second person, hold and go on, correct, leave out, repeat, follow live.

Every conversation is a transcript under `transcripts/broadcasts_*.txt`; written anew with LINLI_TRANSCRIPTS=write.
"""

import os
import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from bot.notices import broadcast_args, compose
from bot.wording import label, say
from participation import notices
from participation.access import Role, Standing
from participation.notices import Notice, State
from playground.html import parse
from storage.outbox import OutboxRow
from tests.desk import NOW, TEXT, asked, at_desk, do, notices_of, small, window
from tests.town import MORNING, Town

TRANSCRIPTS = Path(__file__).parent / "transcripts"
MOMENT = re.compile(r"\d{1,2}月\d{1,2}日 周. \d\d:\d\d")


def matches(chat: Any, name: str) -> None:
    """Compare the chat with its transcript, moments and seconds taken out."""
    seen = re.sub(r"(\d+) 秒", "〈n〉 秒", MOMENT.sub("〈时间〉", chat.transcript()))
    file = TRANSCRIPTS / f"broadcasts_{name}.txt"
    if os.environ.get("LINLI_TRANSCRIPTS") == "write":
        file.write_text(seen + "\n", encoding="utf-8")
    assert seen + "\n" == file.read_text(encoding="utf-8")


async def broadcast(town: Town, number: int = 1) -> Any:
    async with town.storage.reading(town.community.id) as tx:
        return await tx.notices.get(number)


async def change(town: Town, number: int, **how: Any) -> None:
    async with town.storage.transaction(town.community.id) as tx:
        await tx.notices.change(replace(await tx.notices.get(number, lock=True), **how))


FAR = MORNING + timedelta(days=900)


async def test_above_the_number_a_second_person_agrees(town: Town) -> None:
    author, second, wang = await asked(town)
    assert author.screen.text.startswith("👥 等另一位同事核对")
    await town.advance(minutes=5)
    assert notices_of(wang) == []
    assert "要发给 3 人的通知" in second.messages[-1].text
    await do(second, "看一看，核对")
    assert "请您核对，李主任 写的" in second.screen.text
    assert "📣 城东社区 通知\n\n今晚 22:00 到明早 6:00 3号楼停水，请提前存水" in second.screen.text
    await do(second, "现在是简体", "先发给自己试看")
    await town.told()
    await do(second, "同意，发出")
    assert "已经有人同意了" in window(second)
    await town.told()
    assert "张书记 同意了您的通知" in author.messages[-1].text
    assert notices_of(wang) == []  # it can still be taken back
    await town.advance(minutes=1)
    assert len(notices_of(wang)) == 1
    kept = await broadcast(town)
    assert (kept.author_id, kept.approved_by) == (author.resident.id, second.resident.id)
    matches(second, "second")
    matches(author, "author")


async def test_sent_back_with_a_reason_written_anew_and_agreed_to(town: Town) -> None:
    author, second, wang = await asked(town)
    await do(second, "看一看，核对", "退回，写明原因", ">日期不对，是明晚")
    await town.told()
    assert "张书记 退回了您写的「今晚 22:00" in author.messages[-1].text
    await do(author, "看详细")
    assert author.screen.text.startswith("↩️ 被退回：日期不对，是明晚")
    await do(author, "修改", "改文字", ">明晚停水", *NOW, "交给同事核对")
    await town.told()
    await do(second, "看一看，核对", "同意，发出")
    await town.advance(minutes=1)
    assert notices_of(wang) == ["📣 城东社区 通知\n\n明晚停水"]
    matches(second, "sent_back")


async def test_nobody_agrees_to_their_own(town: Town) -> None:
    author, _, _ = await asked(town)
    await author.press(data="open:review:1", message=author.screen)
    await author.settled()
    assert "这是您自己写的" in author.screen.text
    assert not any("同意" in label for label in author.buttons())


@pytest.mark.parametrize("answer", ["同意，发出", ">同意，发出", ">1"])
async def test_what_was_changed_meanwhile_is_not_agreed_to(town: Town, answer: str) -> None:
    author, second, wang = await asked(town)
    await do(second, "看一看，核对")
    await do(author, "修改", "改文字", ">全体居民明天搬家", *NOW, "交给同事核对")
    await do(second, answer)
    assert any("刚刚有人改过" in text for text in [*second.toasts, *(m.text for m in second.messages)])
    assert "全体居民明天搬家" in window(second)
    await town.advance(minutes=5)
    assert notices_of(wang) == []
    await do(second, answer)
    await town.advance(minutes=5)
    assert notices_of(wang) == ["📣 城东社区 通知\n\n全体居民明天搬家"]


async def test_an_edit_voids_what_was_agreed_to(town: Town) -> None:
    author, second, wang = await asked(town)
    await do(second, "看一看，核对", "同意，发出")
    await town.told()
    await do(author, "看详细", "修改", "改文字", ">换了一句话", *NOW, "交给同事核对")
    await town.advance(minutes=5)
    assert notices_of(wang) == []
    assert (await broadcast(town)).state is State.AWAITING


async def test_a_text_changed_behind_the_rules_does_not_leave(town: Town) -> None:
    _, second, wang = await asked(town)
    await do(second, "看一看，核对", "同意，发出")
    await change(town, 1, text="换掉的文字")
    await town.advance(minutes=5)
    assert notices_of(wang) == []
    assert (await broadcast(town)).state is State.AWAITING


async def test_whoever_lost_the_role_agrees_to_nothing(town: Town) -> None:
    _, second, wang = await asked(town)
    await do(second, "看一看，核对")
    async with town.storage.transaction(town.community.id) as tx:
        await tx.residents.revoke(second.resident.id, Role.STAFF, await tx.now())
    await do(second, "同意，发出")
    assert "没有权限" in second.toasts[-1]
    await town.advance(minutes=5)
    assert notices_of(wang) == []


async def test_when_the_audience_grew_above_the_number_a_second_person_is_asked(town: Town) -> None:
    await small(town, above=2)
    author = await at_desk(town)
    await do(author, "写新通知", f">{TEXT}", "全社区", *NOW, "对，发出")
    second = await at_desk(town, "张书记")
    wang = await town.person("王阿姨")
    await town.advance(minutes=1)
    assert notices_of(wang) == []
    await do(second, "看一看，核对", "同意，发出")
    await town.advance(minutes=1)
    assert len(notices_of(wang)) == 1


async def under_way_at_night(town: Town, people: int) -> tuple[Any, list[Any]]:
    """A notice to people of which nothing flows yet: it is being sent, and it is ten at night."""
    chats = [await town.person(f"居民{n}") for n in range(people)]
    author = await at_desk(town)
    await do(
        author,
        "写新通知",
        ">今晚停水",
        "选几栋楼",
        "1号楼",
        "选好了",
        "有人不用收",
        "志愿者、楼栋长等",
        "社区工作者",
        "选好了",
    )
    await do(author, "选什么时候发", ">今天 21:29", "对，发出")
    async with town.storage.transaction(town.community.id) as tx:
        await tx.clock.advance(timedelta(hours=12))
        kept = await tx.notices.get(1, lock=True)
        await tx.notices.spread(replace(kept, state=State.SENDING, released_at=kept.due_at), at=await tx.now())
    await town.told()
    return author, chats


async def test_held_midway_and_gone_on_with(town: Town) -> None:
    author, people = await under_way_at_night(town, 4)
    await do(author, "刷新")
    assert author.screen.text.startswith("🌙 夜里不打扰，11月26日 周四 08:00 接着送")
    await do(author, "先停一停")
    assert author.screen.text.startswith("⏸ 停着，等您接着发")
    await town.advance(hours=11)
    assert [len(notices_of(one)) for one in people] == [0, 0, 0, 0]
    await do(author, "接着发")
    await town.sweep()
    assert [len(notices_of(one)) for one in people] == [1, 1, 1, 1]
    await town.sweep()
    await do(author, "刷新")
    assert window(author).startswith("✅ 发完了")


async def test_stopped_midway_the_rest_get_nothing(town: Town) -> None:
    author, people = await under_way_at_night(town, 3)
    await do(author, "刷新", "停止发送", "⏹ 停止")
    assert "已停止，3 人不会再收到" in author.toasts[-1]
    assert "停下没发 3" in author.screen.text
    await town.advance(hours=11)
    assert [len(notices_of(one)) for one in people] == [0, 0, 0]


async def test_the_author_follows_it_live(town: Town) -> None:
    author, people = await under_way_at_night(town, 3)
    await town.advance(seconds=16)
    live = author.messages[-1]
    assert live.text.startswith("📤 正在发「今晚停水」\n✅ 送到 0 · 🚫 收不到 0 · ⚠️ 没发成 0 · ⏳ 还没发 3")
    count = len(author.messages)
    await town.advance(seconds=30)
    assert len(author.messages) == count  # nothing changed, nothing is said
    await people[0].block()
    await town.advance(hours=10)
    await town.sweep()
    await town.sweep()
    assert live.text == "✅ 发完了「今晚停水」\n✅ 送到 2 · 🚫 收不到 1 · ⚠️ 没发成 0 · ⏳ 还没发 0"
    assert "发完了：送到 2 人，收不到 1 人" in author.messages[-1].text


async def test_after_a_long_outage_midway_its_author_is_asked_first(town: Town) -> None:
    author, people = await under_way_at_night(town, 3)
    await town.sweep()
    await town.advance(days=2, hours=12)  # ten in the morning, two days later
    assert [len(notices_of(one)) for one in people] == [0, 0, 0]
    assert "发到一半停下了" in author.messages[-1].text
    await do(author, "看详细", "接着发")
    await town.sweep()
    assert [len(notices_of(one)) for one in people] == [1, 1, 1]


async def test_a_correction_changes_every_copy_in_place(town: Town) -> None:
    wang = await town.person("王阿姨")
    author = await at_desk(town)
    await do(author, "写新通知", ">今晚停水", "全社区", *NOW, "对，发出")
    await town.advance(minutes=1)
    before = len(wang.messages)
    await do(author, "刷新", "更正", ">明晚停水", "对，更正")
    await town.told()
    assert len(wang.messages) == before
    assert MOMENT.sub("〈时间〉", notices_of(wang)[0]) == "📣 城东社区 通知 ✏️ 更正（〈时间〉）\n\n明晚停水"
    await wang.start()
    await wang.settled()
    await do(wang, "社区通知", "明晚停水")
    assert "更正\n\n明晚停水" in wang.screen.text
    await do(author, "原来写的什么")
    assert "原来写的是：\n今晚停水" in author.screen.text
    await do(author, "返回", "更正", ">明晚停水")
    await do(author, "对，更正")
    assert "和原来写的一样" in author.toasts[-1]
    matches(author, "corrects")


async def test_a_correction_to_many_needs_a_second_person_too(town: Town) -> None:
    author, second, wang = await asked(town)
    await do(second, "看一看，核对", "同意，发出")
    await town.advance(minutes=1)
    await do(author, "看详细", "更正", ">明晚停水", "交给同事核对")
    await town.told()
    assert "要更正一条发给 3 人的通知" in second.messages[-1].text
    assert "今晚" in notices_of(wang)[0]
    await do(second, "看一看，核对")
    assert "请您核对这个更正" in second.screen.text
    await do(second, "同意，更正")
    await town.told()
    assert notices_of(wang)[0].endswith("明晚停水")
    assert "已经更正了" in second.screen.text


async def test_those_not_yet_told_get_the_corrected_text(town: Town) -> None:
    people = [await town.person(f"居民{n}") for n in range(3)]
    author = await at_desk(town)
    await do(author, "写新通知", ">今晚停水", "全社区", *NOW, "对，发出")
    async with town.storage.transaction(town.community.id) as tx:
        kept = await tx.notices.get(1, lock=True)
        sending = replace(kept, state=State.PAUSED, released_at=kept.due_at)
        await tx.notices.spread(sending, at=await tx.now())
    await do(author, "刷新", "更正", ">明晚停水", "对，更正")
    assert author.screen.text.startswith("⏸ 停着")
    await do(author, "接着发")
    await town.told()
    assert all(len(notices_of(one)) == 1 and notices_of(one)[0].endswith("明晚停水") for one in people)


async def test_a_correction_while_it_is_held_reaches_those_who_have_it_alone(town: Town) -> None:
    author, people = await under_way_at_night(town, 3)
    async with town.storage.transaction(town.community.id) as tx:
        kept = await tx.notices.get(1, lock=True)
        await tx.notices.change(replace(kept, urgent=True))
        with tx.everywhere():
            first = (await tx.outbox.due(await tx.now(), limit=1, flowing=[1]))[0]
        await tx.session.execute(update(OutboxRow).where(OutboxRow.id != first.id).values(not_before=FAR))
    await town.told()
    await do(author, "刷新", "先停一停")
    async with town.storage.transaction() as tx:
        await tx.session.execute(update(OutboxRow).values(not_before=await tx.now()))
    await do(author, "更正", ">明晚停水", "对，更正")
    await town.told()
    told = [notices_of(one) for one in people]
    assert sorted(len(one) for one in told) == [0, 0, 1]
    assert next(one for one in told if one)[0].endswith("明晚停水")


async def test_some_are_left_out(town: Town) -> None:
    near = await town.person("赵叔", building=2)
    far = await town.person("王阿姨", building=0)
    leader = await town.person("孙楼长", Standing.VERIFIED, Role.LEADER, building=2)
    author = await at_desk(town)
    await do(author, "写新通知", ">3号楼停水", "全社区", "有人不用收", "选几栋楼", "1号楼", "2号楼", "选好了")
    assert "发给：全社区（不含1号楼、2号楼）" in author.screen.text
    assert "一共 2 人：赵叔、孙楼长，去掉了 2 人" in author.screen.text
    await do(author, "有人不用收", "志愿者、楼栋长等", "楼栋长", "选好了")
    assert "一共 1 人：赵叔，去掉了 3 人" in author.screen.text
    await do(author, *NOW, "对，发出")
    await town.advance(minutes=1)
    assert [len(notices_of(one)) for one in (near, far, leader, author)] == [1, 0, 0, 0]
    for chat in (near, far):
        await chat.start()
        await chat.settled()
        await do(chat, "社区通知")
    assert any("3号楼停水" in label for label in near.buttons())
    assert not any("3号楼停水" in label for label in far.buttons())
    matches(author, "leaves_out")


async def test_those_who_wish_to_hear_of_it(town: Town) -> None:
    wang = await town.person("王阿姨", Standing.REGISTERED)
    zhao = await town.person("赵叔")
    await wang.start()
    await wang.settled()
    await do(wang, "社区通知", "想听哪些消息", "文化活动", "停水停电停气", "🔔 停水停电停气")
    author = await at_desk(town)
    await do(author, "写新通知", ">周六京剧", "想听某类消息的", "文化活动", "选好了")
    assert "发给：想听文化活动消息的" in author.screen.text
    await do(author, *NOW, "对，发出")
    await town.advance(minutes=1)
    assert [len(notices_of(one)) for one in (wang, zhao)] == [1, 0]
    matches(wang, "topics")


async def test_telegrams_own_formatting_arrives(town: Town) -> None:
    wang = await town.person("王阿姨")
    author = await at_desk(town)
    await do(author, "写新通知")
    text = "👋 今晚停水，请看网页"
    entities = [
        {"type": "bold", "offset": 3, "length": 4},
        {"type": "italic", "offset": 5, "length": 2},
        {"type": "text_link", "offset": 9, "length": 2, "url": "https://example.org/a?b=1&c=2"},
        {"type": "text_link", "offset": 8, "length": 1, "url": "javascript:alert(1)"},
    ]
    await author.send(text, entities=entities)
    await author.settled()
    await do(author, "全社区", *NOW, "对，发出")
    await town.advance(minutes=1)
    told = next(message for message in wang.messages if "今晚停水" in message.text)
    start = len("📣 城东社区 通知\n\n".encode("utf-16-le")) // 2
    found = {(e["type"], e["offset"] - start, e["length"], e.get("url")) for e in told.content["entities"]}
    assert {
        ("bold", 3, 4, None),
        ("italic", 5, 2, None),
        ("text_link", 9, 2, "https://example.org/a?b=1&c=2"),
    } == {one for one in found if one[1] >= 0}


async def test_a_file_with_its_words(town: Town) -> None:
    wang = await town.person("王阿姨")
    author = await at_desk(town)
    await do(author, "写新通知")
    await author.send_document("公示.pdf", b"%PDF-1.4 x", caption="15天*公示*")
    await author.settled()
    await do(author, "全社区")
    assert "document" in author.screen.content
    await do(author, *NOW, "对，发出")
    await town.advance(minutes=1)
    told = wang.messages[-1]
    assert told.content["document"]["file_name"] == "公示.pdf"
    assert told.text == "📣 城东社区 通知\n\n15天公示"
    await do(author, "刷新", "更正", ">十五天公示", "对，更正")
    await town.told()
    assert wang.messages[-1].text.endswith("十五天公示")


async def test_every_monday_at_nine(town: Town) -> None:
    """It is Wednesday morning, ten o'clock."""
    wang = await town.person("王阿姨")
    author = await at_desk(town)
    await do(author, "写新通知", ">今天收大件垃圾", "全社区", "选什么时候发", ">每周一9点")
    assert "🔁 每周一 09:00，第一次 11月30日 周一 09:00" in author.screen.text
    await do(author, "对，发出")
    await town.advance(days=4, hours=23, minutes=1)  # Monday 9:01
    assert len(notices_of(wang)) == 1
    await town.sweep()
    await town.advance(days=6)
    assert len(notices_of(wang)) == 1
    await town.advance(days=1)
    assert len(notices_of(wang)) == 2
    await town.sweep()
    await do(author, "返回", "定期通知", "每周一 09:00")
    assert "下一次：12月14日 周一 09:00" in window(author)
    await do(author, "先停一停")
    await town.advance(days=7)
    assert len(notices_of(wang)) == 2
    await do(author, "接着定期发")
    await town.sweep()
    await town.advance(days=7)
    assert len(notices_of(wang)) == 3
    await town.sweep()
    await do(author, "以后都不发了")
    assert "已结束" in window(author)
    await town.advance(days=7)
    assert len(notices_of(wang)) == 3


async def test_a_rhythm_is_chosen_by_name(town: Town) -> None:
    author = await at_desk(town)
    await do(
        author,
        "写新通知",
        ">今天收大件垃圾",
        "全社区",
        "选什么时候发",
        "定期发",
        "每周",
        "周一",
        "周四",
        "选好了",
        "18:30",
    )
    assert "🔁 每周一、周四 18:30，第一次 11月26日 周四 18:30" in author.screen.text
    await do(author, "返回", "定期发", "每月", "最后一天", "选好了", ">早上8点")
    assert "🔁 每月最后一天 08:00，第一次 11月30日 周一 08:00" in author.screen.text
    await do(author, "返回", "定期发", "每天", "20:00")
    assert "🔁 每天 20:00，第一次 11月25日 周三 20:00" in author.screen.text
    await do(author, "返回", "定期发", ">偶尔")
    assert "没看懂多久发一次" in author.messages[-1].text or "没看懂多久发一次" in author.messages[-2].text
    matches(author, "rhythm")


async def test_an_occurrence_missed_in_an_outage_is_told_to_its_author(town: Town) -> None:
    wang = await town.person("王阿姨")
    author = await at_desk(town)
    await do(author, "写新通知", ">今天收大件垃圾", "全社区", "选什么时候发", ">每周一9点", "对，发出")
    await town.advance(days=5, hours=20)  # Tuesday 6:00: the process was down since Wednesday
    await town.advance(hours=4)
    assert notices_of(wang) == []
    assert any("11月30日 周一 09:00 要发，那时系统停着，现在发也晚了" in m.text for m in author.messages)
    await town.advance(days=5, hours=23, minutes=5)
    assert len(notices_of(wang)) == 1


async def test_what_is_still_useful_goes_when_the_process_returns(town: Town) -> None:
    wang = await town.person("王阿姨")
    author = await at_desk(town)
    await do(author, "写新通知", ">请来领证件", "全社区", "选什么时候发", ">今天 15:00", "对，发出")
    await town.advance(hours=10)  # 20:00
    assert len(notices_of(wang)) == 1


async def test_what_is_no_longer_useful_is_not_sent_and_can_be_given_another_time(town: Town) -> None:
    wang = await town.person("王阿姨")
    author = await at_desk(town)
    await do(author, "写新通知", ">请来领证件", "全社区", "选什么时候发", ">今天 15:00", "对，发出")
    await town.advance(hours=30)
    await town.told()
    assert notices_of(wang) == []
    assert "没有发" in author.messages[-1].text
    await do(author, "看详细")
    assert author.screen.text.startswith("⚠️ 错过了")
    await do(author, "修改", *NOW, "对，发出")
    await town.advance(minutes=1)
    assert len(notices_of(wang)) == 1


@pytest.mark.parametrize("locale", ["zh-Hans", "zh-Hant", "en"])
@pytest.mark.parametrize(("attached", "room"), [(False, 4096), (True, 1024)])
def test_every_preview_of_the_longest_notice_fits_a_message(locale: str, attached: bool, room: int) -> None:
    limits = notices.limits()
    most = limits.most_with_photo if attached else limits.most
    args = broadcast_args(Notice("水" * most), "城东社区居民委员会", corrected_at=MORNING)
    shown = compose("notices-broadcast", args, locale, "Asia/Shanghai").text
    why = [label(locale, f"notices-out-{reason}", {"count": 9999}) for reason in ("unreachable", "blocked", "unasked")]
    out = say(locale, "notices-left-out", {"count": 99999, "why": "、".join(why)})
    told: dict[str, Any] = {
        "notice": shown, "audience": "字" * 80, "count": 99999, "has_names": True, "names": "、".join(["字" * 12] * 5),
        "more": True, "excluded": 99999, "out": out, "author": "字" * 40, "due": MORNING, "urgent": True,
        "delivered": 99999, "waiting": 99999, "guarded": True, "was": "字" * 100,
        "repeats": True, "rhythm": "字" * 24,
    }  # fmt: skip
    for screen, states in (
        ("notices-preview", ["-"]),
        ("notices-second", ["awaiting", "own", "returned", "cancelled", "missed", "scheduled"]),
        ("notices-correct-preview", ["-"]),
        ("notices-second-erratum", ["awaiting", "own", "returned", "applied"]),
    ):
        for state in states:
            text, _ = parse(say(locale, screen, {**told, "state": state}))
            assert len(text.encode("utf-16-le")) // 2 <= room, (screen, state)
