"""One poll at the desk, through the real dispatcher: who was left out, paper ballots by two, an outage by two."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import update

from participation.access import Role, Standing
from participation.polls import Poll, State
from storage.beats import BeatRow
from tests.bot.test_ballots import TRANSCRIPTS, at_home, box, desk, enter, poll_of, seen, walk
from tests.polling import move_in
from tests.town import Town


async def staff_of(town: Town) -> tuple[Any, Any]:
    return (
        await town.person("李主任", Standing.VERIFIED, Role.STAFF),
        await town.person("小陈", Standing.VERIFIED, Role.STAFF, building=1),
    )


async def card(chat: Any) -> None:
    """Open the one poll at the desk."""
    await desk(chat)
    await walk(chat, "🗳 空地")


def said(chat: Any, words: str) -> bool:
    return any(words in one for one in (*chat.toasts, *(message.text for message in chat.messages)))


async def stored(town: Town, poll: Poll) -> Poll:
    async with town.storage.reading(town.community.id) as tx:
        return await tx.ballots.get(poll.id)


async def test_staff_see_whom_the_roll_leaves_out_and_people_see_why(town: Town) -> None:
    li, _ = await staff_of(town)
    waiting = await town.person("小周", Standing.REGISTERED)
    poll = await poll_of(town, li)
    await card(li)
    await walk(li, "没上名册的人（1）")
    assert "没有确认 1 人" in li.screen.text
    assert "· 小周：没有确认" in li.screen.text
    await enter(waiting, poll)
    assert "您还没有经过社区确认" in waiting.screen.text
    late = await town.person("新邻居")
    await enter(late, poll)
    assert "名册定下之后" in late.screen.text


async def test_paper_ballots_are_keyed_by_two(town: Town) -> None:
    li, chen = await staff_of(town)
    family = [await town.person("王阿姨"), await town.person("王叔")]
    await at_home(town, family)
    async with town.storage.transaction(town.community.id) as tx:
        for room in ("201", "202"):
            await move_in(tx, town.community, town.buildings[1], room)
    poll = await poll_of(town, li, pack="sounding-households")
    two = town.buildings[1].id
    one = town.buildings[0].id
    await card(li)
    await walk(li, "收到一张纸质票", ">不知道", f">{two}-201", f">{two}-201", f">{one}-101", "返回")
    assert "纸质票 2 张" in li.screen.text
    assert not any("录纸质票" in label for label in li.buttons())
    await town.told()
    assert said(family[1], "您家的纸质票，工作人员收到了")
    await enter(family[0], poll)
    assert "您家投的是纸质票" in family[0].screen.text
    assert not any("去投票" in label for label in family[0].buttons())
    await town.advance(days=4)
    assert (await stored(town, poll)).state is State.OPEN
    assert said(chen, "还有纸质票没有录")
    await card(li)
    await walk(li, "录纸质票", ">赞成\n也许", ">赞成", "对，交上去")
    assert said(li, "张数对不上")
    await walk(li, "重新录", ">赞成\n反对", "对，交上去")
    assert said(li, "请另一位同事再录一遍")
    await walk(li, "录纸质票", ">赞成\n反对", "对，交上去")
    assert said(li, "第二遍要请另一位同事")
    await card(chen)
    await walk(chen, "录纸质票", ">赞成 ×2", "对，交上去")
    assert chen.toasts[-1] == "❌ 两遍不一样，都作废了。请两个人重新数、重新录。"
    await town.told()
    assert said(li, "纸质票两遍录得不一样")
    assert not any("赞成" in m.text and "反对" in m.text and "1" in m.text for m in chen.messages if "🗒" in m.text)
    for chat in (chen, li):
        await card(chat)
        await walk(chat, "录纸质票", ">反对\n赞成", "对，交上去")
    await town.sweep()
    done = await stored(town, poll)
    assert done.tally is not None
    assert (done.tally.cast, done.tally.votes("yes"), done.tally.votes("no")) == (2, 1, 1)
    assert await box(town, poll) == ["no", "yes"]
    assert seen(li) == (TRANSCRIPTS / "poll_desk_papers.txt").read_text(encoding="utf-8")


async def test_an_outage_over_the_close_is_extended_by_two(town: Town) -> None:
    li, chen = await staff_of(town)
    resident = await town.person("王阿姨")
    poll = await poll_of(town, li, chen, resident)
    await town.sweep()
    async with town.storage.transaction() as tx:
        await tx.session.execute(update(BeatRow).values(at=datetime.now(UTC) - timedelta(minutes=40)))
        await tx.clock.advance(poll.closes_at + timedelta(minutes=10) - await tx.now())
    await town.sweep()
    assert (await stored(town, poll)).state is State.OPEN
    asked = next(message for message in li.messages if "请两位同事按规矩延长" in message.text)
    await li.press("打开看看", message=asked)
    await li.settled()
    await walk(li, "因故障延长", "同意延长", "因故障延长", "同意延长")
    assert said(li, "您已经同意过了")
    await town.told()
    asked = next(message for message in chen.messages if "看看是否也同意" in message.text)
    await chen.press("打开看看", message=asked)
    await chen.settled()
    await walk(chen, "因故障延长", "同意延长")
    await town.told()
    assert said(resident, "按事先写好的规矩延长")
    await enter(resident, poll)
    await walk(resident, "去投票", "赞成", "提交")
    assert await box(town, poll) == ["yes"]
    assert seen(chen) == (TRANSCRIPTS / "poll_desk_extension.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("locale", ["zh-Hant", "en"])
async def test_the_desk_in_every_language(town: Town, locale: str) -> None:
    chat = await town.person("Ann", Standing.VERIFIED, Role.STAFF, locale=locale)
    await town.person("小周", Standing.REGISTERED)
    await poll_of(town, chat, pack="sounding-households")
    desk_, votes, out, paper, back = {
        "zh-Hant": ("工作臺", "表決", "沒上名冊", "紙質票", "返回"),
        "en": ("Desk", "Votes", "Not on the roll", "paper", "Back"),
    }[locale]
    await chat.start()
    await chat.settled()
    desk_button = next(label for label in chat.buttons() if label.endswith(desk_) or "台" in label or "esk" in label)
    await walk(chat, desk_button)
    while not any(votes in label for label in chat.buttons()):
        await walk(chat, next(label for label in chat.buttons() if "下一" in label or "Next" in label))
    await walk(chat, votes, "🗳 空地", out, back, paper, ">1-999", back)
    assert "{" not in chat.transcript()
