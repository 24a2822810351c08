"""表决 through the real dispatcher: what staff announce, what residents see, choose, change and check."""

import asyncio
import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from participation.access import Role, Standing
from participation.packs import Mode
from participation.polls import Poll, State
from storage.ballots import Receipt
from tests.polling import Voters, move_in, opened
from tests.town import Town

TRANSCRIPTS = Path(__file__).parent / "transcripts"
_MASKS = (
    (re.compile(r"\d{1,2}月\d{1,2}日 周. \d\d:\d\d"), "〔时间〕"),
    (re.compile(r"[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}", re.IGNORECASE), "〔凭证〕"),
    (re.compile(r"\b[0-9a-f]{12}\b"), "〔凭证〕"),
    (re.compile(r"\b[0-9a-f]{16,}\b", re.IGNORECASE), "〔校验码〕"),
    (re.compile(r"\* \w{6}\x1d\w+"), "* 〔旧按钮〕"),
)


async def walk(chat: Any, *acts: str) -> None:
    """Press what is named; say what begins with `>`."""
    for act in acts:
        await (chat.send(act[1:]) if act.startswith(">") else chat.press(act))
        await chat.settled()


def seen(chat: Any) -> str:
    """Return the chat from the first word about votes on, without moments, receipts and hashes."""
    transcript: str = chat.transcript()
    found = re.search(r"^.*(请您投票|\* 🗳 表决)", transcript, re.MULTILINE)
    assert found
    text = transcript[found.start() :]
    for pattern, mask in _MASKS:
        text = pattern.sub(mask, text)
    return text


async def poll_of(town: Town, *chats: Any, **how: Any) -> Poll:
    """Open a poll over everybody of the town, announced by the first; return it when all were told."""
    voters = Voters(town.community, town.buildings, [chat.resident for chat in chats])
    async with town.storage.transaction(town.community.id) as tx:
        poll = await opened(tx, voters, **how)
    await town.told()
    return poll


async def enter(chat: Any, poll: Poll) -> None:
    """Open the poll's card as its notice does."""
    await chat.start()
    await chat.settled()
    await chat.press(data=f"open:ballot:{poll.id}", message=chat.screen)
    await chat.settled()


async def desk(chat: Any) -> None:
    """Open 表决 on the desk, on whatever page it stands."""
    await chat.start()
    await chat.settled()
    await walk(chat, "工作台")
    while not any("表决" in label for label in chat.buttons()):
        await walk(chat, "下一页")
    await walk(chat, "表决")


async def box(town: Town, poll: Poll) -> list[str]:
    """Return what lies in the box."""
    async with town.storage.reading(town.community.id) as tx:
        return await tx.ballots.contents(poll.id)


def golden(name: str, chat: Any) -> None:
    """Compare the chat with its transcript, which was read by a person when it was written."""
    assert seen(chat) == (TRANSCRIPTS / f"ballots_{name}.txt").read_text(encoding="utf-8")


async def test_staff_open_a_vote(town: Town) -> None:
    staff = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    await desk(staff)
    await walk(
        staff, "发起表决", ">东门外的空地改成口袋公园，您赞成吗？", "赞成、反对", "居民会议",
        "马上开始", "7 天", "确认发出",
    )  # fmt: skip
    async with asyncio.timeout(20):  # the notice is on its way when the outbox has let it go
        while "请您投票" not in staff.messages[-1].text:
            await asyncio.sleep(0.02)
    await staff.settled()
    golden("staff", staff)


async def test_a_resident_votes_changes_and_checks(town: Town) -> None:
    chat = await town.person("王阿姨")
    await poll_of(town, chat, pack="residents-meeting")
    await walk(chat, "打开看看", "关于这次投票", "返回", "去投票", "赞成", "提交")
    first = chat.screen.text.split("凭证号：")[1][:14]
    await walk(chat, "改我的票", "反对", "重新选", "弃权", "提交")
    second = chat.screen.text.split("凭证号：")[1][:14]
    await walk(chat, "返回", "（已投）", "查凭证号", f">{second.upper()}", f">{first}", "返回")
    assert first != second
    golden("resident", chat)


async def test_a_ballot_of_plans_and_its_result(town: Town) -> None:
    chat, other = await town.person("王阿姨"), await town.person("张叔", building=1)
    poll = await poll_of(town, chat, other, options=("长椅", "路灯", "滑梯"))
    await walk(
        chat, "打开看看", "去投票", "选好了", "路灯", "滑梯", "路灯", "选好了", "重新选", "长椅", "选好了", "提交"
    )
    assert await box(town, poll) == ["0,2"]
    await town.advance(days=4)
    await walk(chat, "返回", "以前的结果", "空地")
    golden("plans", chat)
    assert any("滑梯 · 1" in message.text for message in other.messages)


async def test_no_result_is_shown_before_the_close(town: Town) -> None:
    chat, staff = await town.person("王阿姨"), await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    poll = await poll_of(town, chat, staff)
    await walk(chat, "打开看看", "去投票", "反对", "提交")
    await desk(staff)
    assert "已投 1/2" in staff.screen.text
    await enter(staff, poll)
    texts = [message.text for message in staff.messages]
    assert not any("反对 1" in text or "赞成 0" in text for text in texts)


async def test_a_late_tap_gets_a_clear_no(town: Town) -> None:
    chat = await town.person("王阿姨")
    poll = await poll_of(town, chat)
    await walk(chat, "打开看看", "去投票", "赞成")
    async with town.storage.transaction() as tx:
        await tx.clock.advance(timedelta(days=4))  # nobody has counted yet: the close is a condition of the cast
    await walk(chat, "提交我的票")
    assert "来晚了一步" in chat.toasts[-1]
    assert "现在不能投" in chat.screen.text
    assert not any("提交" in label for label in chat.buttons())
    assert await box(town, poll) == []
    await town.sweep()
    assert any("没有过半数" in m.text or "征求意见，没有通过不通过" in m.text for m in chat.messages)


async def test_the_reminder_goes_only_to_those_who_have_not_voted(town: Town) -> None:
    voted, silent = await town.person("王阿姨"), await town.person("张叔")
    await poll_of(town, voted, silent)
    await walk(voted, "打开看看", "去投票", "赞成", "提交")
    await town.advance(days=2, hours=12)
    await town.sweep()
    assert [m.text for m in voted.messages if "⏰" in m.text] == []
    reminders = [m for m in silent.messages if "⏰" in m.text]
    assert len(reminders) == 1
    await silent.press("打开看看", message=reminders[0])
    await silent.settled()
    assert any("去投票" in label for label in silent.buttons())


async def test_the_result_is_told_to_everybody_on_the_roll_and_to_nobody_else(town: Town) -> None:
    chats = [await town.person(name) for name in ("王阿姨", "张叔", "刘姐")]
    poll = await poll_of(town, *chats, pack="residents-meeting")
    later = await town.person("新邻居")
    for chat in chats[:2]:
        await walk(chat, "打开看看", "去投票", "赞成", "提交")
    await town.advance(days=4)
    for chat in chats:
        results = [m.text for m in chat.messages if "投票结果" in m.text]
        assert len(results) == 1
        assert "✅ 通过了" in results[0]
        assert "赞成 2，反对 0，弃权 0。" in results[0]
        assert "名册 3 户，投了 2 户" in results[0]
    assert not any("投票结果" in m.text for m in later.messages)
    await enter(later, poll)
    assert "✅ 通过了" in later.screen.text
    assert not any("投票" in label and "关于" not in label for label in later.buttons())


async def test_a_poll_waits_for_its_notice_and_opens_by_itself(town: Town) -> None:
    staff = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    chat = await town.person("王阿姨")
    await desk(staff)
    await walk(staff, "发起", ">先修哪里？", "从几个方案里选", ">长椅\n长椅")
    assert "最少 2 个" in staff.screen.text or any("最少 2 个" in m.text for m in staff.messages)
    await walk(staff, ">长椅\n路灯", "每人一票", "截止时和人分开", "从现在起公告", "3 天", "确认发出")
    await town.told()
    await walk(chat, "打开看看")
    assert "还没开始" in chat.screen.text
    assert not any("去投票" in label for label in chat.buttons())
    moved_in = await town.person("新邻居")  # before the opening: the roll is not taken yet
    await town.advance(days=4)
    opened_for = [m for m in moved_in.messages if "请您投票" in m.text]
    assert len(opened_for) == 1
    await moved_in.press("打开看看", message=opened_for[0])
    await moved_in.settled()
    await walk(moved_in, "去投票", "路灯", "选好了", "提交")
    assert "凭证号" in moved_in.screen.text


@pytest.mark.parametrize("standing", [Standing.GUEST, Standing.REGISTERED])
async def test_who_is_not_verified_reads_and_does_not_vote(town: Town, standing: Standing) -> None:
    staff, chat = await town.person("李主任"), await town.person("小周", standing)
    poll = await poll_of(town, staff)
    await enter(chat, poll)
    assert "您不在这次投票的名册上" in chat.screen.text
    assert not any("去投票" in label for label in chat.buttons())
    intent = chat.screen.inline["inline_keyboard"][-1][0]["callback_data"].partition("\x1d")[0]
    for forged in ("vote", "again", "submit"):
        await chat.press(data=f"{intent}\x1d{forged}", message=chat.screen)
        await chat.settled()
    assert await box(town, poll) == []


@pytest.mark.parametrize("forged", ["mark:+7", "mark:+99999999999999999999", "mark:*1", "mark:", "mark:+-1", "submit"])
async def test_forged_buttons_change_nothing(town: Town, forged: str) -> None:
    chat = await town.person("王阿姨")
    poll = await poll_of(town, chat, options=("长椅", "路灯"))
    await walk(chat, "打开看看", "去投票")
    intent = chat.screen.inline["inline_keyboard"][0][0]["callback_data"].partition("\x1d")[0]
    await chat.press(data=f"{intent}\x1d{forged}", message=chat.screen)
    await chat.settled()
    assert await box(town, poll) == []
    assert "出了点问题" not in chat.transcript()


async def test_a_double_tap_on_submit_is_one_ballot_and_one_receipt(town: Town) -> None:
    chat = await town.person("王阿姨")
    poll = await poll_of(town, chat)
    await walk(chat, "打开看看", "去投票", "赞成")
    screen = chat.screen
    await asyncio.gather(chat.press("提交我的票", message=screen), chat.press("提交我的票", message=screen))
    await chat.settled()
    assert await box(town, poll) == ["yes"]
    code = chat.screen.text.split("凭证号：")[1][:14].replace(" ", "")
    async with town.storage.reading(town.community.id) as tx:
        assert await tx.ballots.receipt(poll.id, code) is Receipt.HELD


async def test_quick_taps_on_a_ballot_of_plans_are_all_kept(big_town: Town) -> None:
    chat = await big_town.person("王阿姨")
    await poll_of(big_town, chat, options=("长椅", "路灯", "滑梯"))
    await walk(chat, "打开看看")
    lost = 0
    for _ in range(50):
        await walk(chat, "去投票")
        screen = chat.screen
        await asyncio.gather(chat.press("☐ 长椅", message=screen), chat.press("☐ 滑梯", message=screen))
        await chat.settled()
        lost += 2 - sum(label.startswith("☑") for label in chat.buttons())
        await walk(chat, "☑ 长椅", "☑ 滑梯", "返回")
    assert lost == 0


async def test_a_double_tap_on_an_option_sets_it(town: Town) -> None:
    chat = await town.person("王阿姨")
    await poll_of(town, chat, options=("长椅", "路灯"))
    await walk(chat, "打开看看", "去投票")
    screen = chat.screen
    await asyncio.gather(chat.press("☐ 长椅", message=screen), chat.press("☐ 长椅", message=screen))
    await chat.settled()
    assert "☑ 长椅" in chat.buttons()


async def test_the_family_is_told_when_the_household_votes(town: Town) -> None:
    chats = [await town.person(name) for name in ("王阿姨", "王叔", "邻居")]
    await at_home(town, chats[:2])
    poll = await poll_of(town, *chats, pack="residents-meeting")
    await walk(chats[0], "打开看看", "去投票", "赞成", "提交")
    await town.told()
    told = [m for m in chats[1].messages if "🏠" in m.text]
    assert len(told) == 1
    assert "王阿姨 刚刚替您家投了票" in told[0].text
    assert "赞成。" not in told[0].text
    assert not any("🏠" in m.text for m in (*chats[0].messages, *chats[2].messages))
    await chats[1].press("打开看看", message=told[0])
    await chats[1].settled()
    assert "已由家人投好" in chats[1].screen.text
    await walk(chats[1], "改我的票", "反对", "提交")
    assert await box(town, poll) == ["no"]


async def at_home(town: Town, chats: list[Any]) -> None:
    """Put people into one household of the register."""
    async with town.storage.transaction(town.community.id) as tx:
        home = await move_in(tx, town.community, town.buildings[0], "101")
        for chat in chats:
            chat.resident = await tx.residents.change(replace(chat.resident, household_id=home))


@pytest.mark.parametrize("locale", ["zh-Hant", "en"])
async def test_the_whole_way_in_every_language(town: Town, locale: str) -> None:
    chat = await town.person("Ann", locale=locale)
    poll = await poll_of(town, chat, options=("长椅", "路灯"))
    words = {
        "zh-Hant": ("打開看看", "關於", "返回", "去投票", "選好了", "提交", "返回", "憑證號"),
        "en": ("Open", "About", "Back", "Vote", "my choice", "Submit", "Back", "receipt"),
    }[locale]
    await walk(chat, *words[:4], "路灯", *words[4:7])
    await enter(chat, poll)
    await walk(chat, words[7], ">0000 0000 0000")
    await town.advance(days=4)
    async with town.storage.reading(town.community.id) as tx:
        assert (await tx.ballots.get(poll.id)).state is State.CLOSED
    await enter(chat, poll)
    assert "路灯 · 1" in chat.screen.text
    assert "{" not in chat.transcript()


async def test_a_staff_member_whose_role_is_gone_announces_nothing(town: Town) -> None:
    staff = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    await desk(staff)
    await walk(staff, "发起", ">修不修？", "赞成、反对", "居民会议", "马上开始", "7 天")
    async with town.storage.transaction(town.community.id) as tx:
        await tx.residents.revoke(staff.resident.id, Role.STAFF, await tx.now())
    await walk(staff, "确认发出")
    async with town.storage.reading(town.community.id) as tx:
        assert await tx.ballots.current() == []


async def test_a_separated_ballot_has_no_receipt_and_no_second_thought(town: Town) -> None:
    chat = await town.person("王阿姨")
    poll = await poll_of(town, chat, options=("长椅", "路灯"), mode=Mode.SEPARATED)
    await walk(chat, "打开看看", "关于这次投票", "返回", "去投票", "路灯", "选好了")
    late = chat.screen.inline["inline_keyboard"][0][0]["callback_data"]
    await walk(chat, "提交")
    after = chat.buttons()
    await chat.press(data=late, message=chat.screen)  # a second press, under way while the first was answered
    await chat.settled()
    await walk(chat, "返回", "（已投）")
    assert await box(town, poll) == ["1"]
    assert not any("凭证" in label or "改我的票" in label for label in (*chat.buttons(), *after))
    golden("separated", chat)


async def test_a_receipt_outlives_the_close_that_parts_ballots_and_people(town: Town) -> None:
    chat = await town.person("王阿姨")
    poll = await poll_of(town, chat, options=("长椅", "路灯"), mode=Mode.AT_CLOSE)
    await walk(chat, "打开看看", "去投票", "路灯", "选好了", "提交")
    first = chat.screen.text.split("凭证号：")[1][:14]
    await walk(chat, "改我的票", "长椅", "选好了", "提交")
    second = chat.screen.text.split("凭证号：")[1][:14]
    await town.advance(days=4)
    await enter(chat, poll)
    await walk(chat, "查凭证号", f">{second}", f">{first}", ">00000000000")
    said = [message.text for message in chat.messages]
    assert any("已经计入结果" in text and second.replace(" ", "") in text for text in said)
    assert any("旧号作废" in text and first.replace(" ", "") in text for text in said)
    golden("at_close", chat)


async def test_the_chain_in_chat(town: Town) -> None:
    chat, staff = await town.person("王阿姨"), await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    poll = await poll_of(town, chat, staff)
    await walk(chat, "打开看看", "去投票", "赞成", "提交")
    await town.sweep()
    await enter(chat, poll)
    await walk(chat, "存证链", "每小时")
    kept = re.search(r"\d+-[0-9a-f]{16}", chat.screen.text)
    assert kept
    await walk(chat, f">{kept[0].upper()}", ">2-0000000000000000", ">？？", "不用再发")
    assert not any("核对一遍" in label for label in chat.buttons())
    golden("chain", chat)
    await enter(staff, poll)
    await walk(staff, "存证链", "核对一遍")
    assert any("从头到尾都对得上" in message.text for message in staff.messages)
    async with town.storage.transaction() as tx:
        await tx.session.execute(text("UPDATE ballots SET content = 'no'"))
    await walk(staff, "核对一遍")
    assert any("票箱里有票被改过" in message.text for message in staff.messages)


async def test_whoever_watches_is_sent_the_head(town: Town) -> None:
    chat, other = await town.person("王阿姨"), await town.person("张叔")
    poll = await poll_of(town, other, chat)
    await enter(chat, poll)
    await walk(chat, "存证链", "每小时")
    await enter(other, poll)
    await walk(other, "去投票", "赞成", "提交")
    await town.sweep()
    await town.advance(hours=1, minutes=1)
    heads = [message for message in chat.messages if "🔗 存证码" in message.text]
    assert len(heads) == 1
    await chat.press("打开看看", message=heads[0])
    await chat.settled()
    assert "空地改成小花园" in chat.screen.text
    code = re.search(r"\d+-[0-9a-f]{16}", heads[0].text)
    assert code
    await enter(other, poll)  # who watches nothing and sits in no group reads the same here
    await walk(other, "存证链")
    assert code[0] in other.screen.text.partition("公布过的")[2]


async def test_a_draft_is_kept_and_its_holder_reminded(town: Town) -> None:
    chat = await town.person("王阿姨")
    poll = await poll_of(town, chat, options=("长椅", "路灯", "滑梯"))
    await walk(chat, "打开看看", "去投票", "路灯", "滑梯", "主菜单")
    await town.advance(hours=3, minutes=1)
    await town.sweep()
    reminded = [message for message in chat.messages if "还没有提交，现在不算票" in message.text]
    assert len(reminded) == 1
    await chat.press("打开看看", message=reminded[0])
    await chat.settled()
    await walk(chat, "去投票")
    assert [label for label in chat.buttons() if label.startswith("☑")] == ["☑ 路灯", "☑ 滑梯"]
    assert await box(town, poll) == []
    await walk(chat, "选好了", "提交")
    assert await box(town, poll) == ["1,2"]
    await walk(chat, "改我的票")
    assert not [label for label in chat.buttons() if label.startswith("☑")]


async def test_more_options_than_a_screen_holds_stand_in_a_drawn_order(town: Town) -> None:
    chat, other = await town.person("王阿姨"), await town.person("张叔")
    names = tuple(f"方案{number}" for number in "一二三四五六七")
    poll = await poll_of(town, chat, other, options=names)
    seen_by = []
    for one in (chat, other):
        await enter(one, poll)
        await walk(one, "去投票")
        first = [label for label in one.buttons() if "方案" in label]
        await walk(one, "下一页")
        seen_by.append(first + [label for label in one.buttons() if "方案" in label])
        assert len(first) == 5
    assert seen_by[0] == seen_by[1] == [f"☐ {names[number]}" for number in poll.order]
    assert sorted(poll.order) == list(range(7))
    await walk(chat, seen_by[0][5], "选好了", "提交")
    assert await box(town, poll) == [str(poll.order[5])]


async def test_the_result_as_a_picture_and_a_sheet(town: Town) -> None:
    chats = [await town.person(f"居民{number}", building=number % 2) for number in range(22)]
    poll = await poll_of(town, *chats, options=("长椅", "=路灯"), mode=Mode.SEPARATED)
    for number, chat in enumerate(chats[:21]):
        await enter(chat, poll)
        await walk(chat, "去投票", "长椅" if number % 3 else "路灯", "选好了", "提交")
    await town.advance(days=4)
    await enter(chats[0], poll)
    await walk(chats[0], "看图", "导出")
    await town.told()
    sent = [message.content for message in chats[0].messages]
    assert any("photo" in content for content in sent)
    (sheet,) = [content["document"] for content in sent if "document" in content]
    content = town.playground.files.by_id[sheet["file_id"]].content.decode("utf-8-sig")
    lines = content.splitlines()
    assert lines[1:3] == ["长椅,14", "'=路灯,7"]
    assert len(lines) == 4 + 1 + 21
    assert not any(f"居民{number}" in content for number in range(22))
