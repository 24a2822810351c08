"""Ranked votes through the real dispatcher: drawn up, put in order by taps and by typing, told round by round."""

import asyncio
import csv
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from participation.access import Role, Standing
from participation.packs import Kind, Mode
from participation.polls import Poll, State
from participation.ranked import lots, pairs, run_off
from participation.rankings import Counting
from tests.bot.test_ballots import TRANSCRIPTS, at_home, box, desk, enter, poll_of, seen, walk
from tests.bot.test_budgets import neighbours, sent, stored, wish
from tests.polling import SEED, move_in
from tests.town import Town

NAMES = ("长椅", "路灯", "滑梯", "棋桌")
RANKINGS = ["0,1,2"] * 7 + ["1,2"] * 6 + ["2,1,0"] * 5 + ["3"] * 2 + ["3,2,1"]
"""What 21 neighbours put in order; whoever only looks at first choices would build the benches."""


async def ranked_of(
    town: Town, *chats: Any, mode: Mode = Mode.NAMED, counting: Counting = Counting.RUN_OFF, **how: Any
) -> Poll:
    return await poll_of(town, *chats, options=NAMES, mode=mode, counting=counting, **how)


async def order(town: Town, poll: Poll, chat: Any) -> list[str]:
    async with town.storage.reading(town.community.id) as tx:
        return await tx.ballots.drafts.of(poll.id, chat.resident.id)


async def test_staff_draw_it_up_and_choose_how_it_is_counted(town: Town) -> None:
    staff = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    await desk(staff)
    await walk(
        staff, "发起表决", ">先修哪里？", "排先后", ">长椅\n路灯", ">长椅\n路灯\n滑梯\n棋桌",
        "两两比较", "每人一票", "截止时和人分开", "马上开始", "7 天",
    )  # fmt: skip
    assert "两两比较" in staff.screen.text
    await walk(staff, "确认发出")
    await town.told()
    async with town.storage.reading(town.community.id) as tx:
        (poll,) = await tx.ballots.current()
    assert (poll.kind, poll.options, poll.counting) == (Kind.RANKED, NAMES, Counting.PAIRS)
    assert seen(staff) == (TRANSCRIPTS / "rankings_staff.txt").read_text(encoding="utf-8")


async def test_a_resident_ranks_by_taps_and_by_typing_changes_and_checks(town: Town) -> None:
    chat = await town.person("王阿姨")
    poll = await ranked_of(town, chat)
    await walk(chat, "打开看看", "关于这次投票", "返回", "去投票", "滑梯", "长椅", "路灯", "✅ 第1位")
    assert await order(town, poll, chat) == ["0", "1"]
    await walk(chat, "清空", ">随便", ">3 3", ">3 1 2", "排好了", "重新选", "✅ 第3位", "排好了", "提交")
    assert await box(town, poll) == ["2,0"]
    first = chat.screen.text.split("凭证号：")[1][:14]
    await walk(chat, "改我的票", ">路灯、棋桌", "排好了", "提交")
    second = chat.screen.text.split("凭证号：")[1][:14]
    assert await box(town, poll) == ["1,3"]
    await walk(chat, "返回", "（已投）", "查凭证号", f">{second}", f">{first}", "返回")
    assert not any("🏁" in message.text for message in chat.messages)
    assert seen(chat) == (TRANSCRIPTS / "rankings_resident.txt").read_text(encoding="utf-8")


async def test_a_late_tap_is_refused_and_the_earlier_order_stands(town: Town) -> None:
    chat = await town.person("王阿姨")
    poll = await ranked_of(town, chat)
    await walk(chat, "打开看看", "去投票", "滑梯", "排好了", "提交", "改我的票", "长椅", "排好了")
    async with town.storage.transaction() as tx:
        await tx.clock.advance(timedelta(days=4))  # nobody has counted yet: the close is a condition of the cast
    await walk(chat, "提交我的票")
    assert "来晚了一步" in chat.toasts[-1]
    assert await box(town, poll) == ["2"]


async def test_a_double_tap_ranks_once_and_quick_taps_are_all_kept(big_town: Town) -> None:
    chat = await big_town.person("王阿姨")
    poll = await ranked_of(big_town, chat)
    await walk(chat, "打开看看")
    wrong = 0
    for _ in range(15):
        await walk(chat, "去投票")
        screen = chat.screen
        await asyncio.gather(
            chat.press("3号", message=screen), chat.press("3号", message=screen), chat.press("1号", message=screen)
        )
        await chat.settled()
        wrong += sorted(await order(big_town, poll, chat)) != ["0", "2"]
        screen = chat.screen
        await asyncio.gather(chat.press("· 3号", message=screen), chat.press("· 3号", message=screen))
        await chat.settled()
        wrong += await order(big_town, poll, chat) != ["0"]
        await walk(chat, "清空", "返回")
    assert wrong == 0
    await walk(chat, "去投票", "滑梯", "排好了")
    screen = chat.screen
    await asyncio.gather(chat.press("提交我的票", message=screen), chat.press("提交我的票", message=screen))
    await chat.settled()
    assert await box(big_town, poll) == ["2"]


FORGED = ["rank:1+9", "rank:1+", "rank:+1", "rank:-", "rank:9999999999+1", "rank:1+99999999999", "rank:x", "submit"]


async def test_forged_buttons_change_nothing(town: Town) -> None:
    chat = await town.person("王阿姨")
    poll = await ranked_of(town, chat)
    await walk(chat, "打开看看", "去投票")
    intent = chat.screen.inline["inline_keyboard"][0][0]["callback_data"].partition("\x1d")[0]
    for forged in FORGED:
        await chat.press(data=f"{intent}\x1d{forged}", message=chat.screen)
        await chat.settled()
        assert await order(town, poll, chat) == []
    assert await box(town, poll) == []
    assert "出了点问题" not in chat.transcript()


@pytest.mark.parametrize("counting", list(Counting))
async def test_the_result_is_told_step_by_step_and_counts_again_from_the_sheet(town: Town, counting: Counting) -> None:
    chat = await town.person("王阿姨")
    voters = await neighbours(town, len(RANKINGS))
    poll = await ranked_of(town, chat, counting=counting, mode=Mode.AT_CLOSE)
    await wish(town, voters, poll, RANKINGS)
    await enter(chat, poll)
    await walk(chat, "去投票", ">1 2", "排好了", "提交")
    await town.advance(days=4)
    done = await stored(town, poll)
    assert done.tally is not None
    (result,) = [message.text for message in chat.messages if "投票结果" in message.text]
    assert NAMES[int(done.tally.lines[0].choice)] in result.split("最想要的是：")[1][:12]
    await enter(chat, poll)
    assert ("第 2 轮" in chat.screen.text) is (counting is Counting.RUN_OFF)
    assert ("胜「" in chat.screen.text) is (counting is Counting.PAIRS)
    await walk(chat, "看图", "导出")
    await town.told()
    files = await sent(town, chat)
    assert any("photo" in message.content for message in chat.messages)
    sheet = next(content for name, content in files.items() if name.endswith(".csv")).decode("utf-8-sig")
    rows = list(csv.reader(sheet.splitlines()))
    cast = Counter(tuple(NAMES.index(name) for name in row[1].split(" > ")) for row in rows[rows.index([]) + 2 :])
    assert cast.total() == len(RANKINGS) + 1
    again = (pairs if counting is Counting.PAIRS else run_off)(NAMES, cast, seed=SEED)
    assert again == done.tally.ranking
    async with town.storage.transaction(town.community.id) as tx:
        assert await tx.ballots.verify(poll.id) == []
        lines = tuple(replace(line, place=5 - line.place) for line in reversed(done.tally.lines))
        await tx.ballots.change(replace(done, tally=replace(done.tally, lines=lines)))
        assert {fault.value for fault in await tx.ballots.verify(poll.id) or []} == {"count", "result"}
    assert seen(chat) == (TRANSCRIPTS / f"rankings_result_{counting.value}.txt").read_text(encoding="utf-8")


async def test_few_ballots_keep_their_steps_to_themselves(town: Town) -> None:
    chats = [await town.person(name) for name in ("王阿姨", "张叔", "刘姐")]
    poll = await ranked_of(town, *chats)
    for chat, said in zip(chats, ("1 2", "3 2", "1"), strict=True):
        await enter(chat, poll)
        await walk(chat, "去投票", f">{said}", "排好了", "提交")
    await town.advance(days=4)
    await enter(chats[0], poll)
    assert "最想要的是：长椅" in chats[0].screen.text
    assert "不到 20 票" in chats[0].screen.text
    assert not any("第 1 轮" in message.text for message in chats[0].messages)
    await walk(chats[0], "看图", "导出")
    await town.told()
    (sheet,) = (await sent(town, chats[0])).values()
    # in the order of the lot those whom nobody put first: a majority at once puts nobody out
    places = lots(NAMES, poll.seed)
    rest = [f"{NAMES[number]},0" for number in sorted((1, 3), key=places.__getitem__)]
    assert sheet.decode("utf-8-sig").splitlines() == ["选项,排第一的票", "长椅,2", "滑梯,1", *rest]


async def test_a_separated_ranking_is_cast_for_good(town: Town) -> None:
    chat = await town.person("王阿姨")
    poll = await ranked_of(town, chat, mode=Mode.SEPARATED)
    await walk(chat, "打开看看", "去投票", "滑梯", "排好了", "提交")
    assert "凭证号：" not in chat.screen.text
    assert not any("改我的票" in label for label in chat.buttons())
    assert await box(town, poll) == ["2"]


async def test_ranked_papers_are_keyed_in_their_order_by_two(town: Town) -> None:
    li = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    chen = await town.person("小陈", Standing.VERIFIED, Role.STAFF, building=1)
    await at_home(town, [await town.person("王阿姨")])
    async with town.storage.transaction(town.community.id) as tx:
        await move_in(tx, town.community, town.buildings[1], "201")
    poll = await ranked_of(town, li, pack="sounding-households")
    await desk(li)
    await walk(li, "🗳 空地", "收到一张纸质票", f">{town.buildings[0].id}-101", f">{town.buildings[1].id}-201")
    await town.advance(days=4)
    for chat in (li, chen):
        await desk(chat)
        await walk(chat, "🗳 空地", "录纸质票", ">3 3\n1", ">3 1\n1 3 2")
        assert "滑梯 > 长椅 ×1" in chat.screen.text
        await walk(chat, "对，交上去")
    await town.sweep()
    done = await stored(town, poll)
    assert done.state is State.CLOSED
    assert await box(town, poll) == ["0,2,1", "2,0"]


@pytest.mark.parametrize("locale", ["zh-Hant", "en"])
async def test_the_whole_way_in_every_language(town: Town, locale: str) -> None:
    chat = await town.person("Ann", Standing.VERIFIED, Role.STAFF, locale=locale)
    vote, done, submit, clear = {
        "zh-Hant": ("去投票", "排好了", "提交", "清空"),
        "en": ("Vote", "my order", "Submit", "Clear"),
    }[locale]
    poll = await ranked_of(town, chat)
    await enter(chat, poll)
    await walk(chat, vote, ">x y", ">2 2", ">1", clear, ">2 1", done, submit)
    await town.advance(days=4)
    await enter(chat, poll)
    assert NAMES[1] in chat.screen.text
    assert "{" not in chat.transcript()
