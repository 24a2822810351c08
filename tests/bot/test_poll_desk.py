"""One poll at the desk, through the real dispatcher: who was left out, paper ballots by two, an outage by two."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import update

from bot.charts import font
from bot.papers import draw, text, wrapped
from bot.wording import label
from participation.access import Role, Standing
from participation.chain import Fault
from participation.communities import Community
from participation.packs import Mode
from participation.papers import NoPaperHere
from participation.polls import Poll, State
from participation.roll import Entry, Household
from storage.beats import BeatRow
from tests.bot.test_ballots import TRANSCRIPTS, at_home, box, desk, enter, poll_of, seen, walk
from tests.bot.test_project_way import seen as whole
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


async def keyed_by_two(town: Town, li: Any, chen: Any, text: str) -> None:
    """Let two key the same."""
    for chat in (li, chen):
        await card(chat)
        await walk(chat, "录纸质票", f">{text}", "对，交上去")
    await town.sweep()


async def test_where_each_person_votes_the_paper_is_a_persons_of_the_roll(town: Town) -> None:
    li, chen = await staff_of(town)
    wang = await town.person("王秀英")
    other = await town.person("王小妹", building=2)
    async with town.storage.transaction(town.community.id) as tx:  # of the same name
        await tx.residents.change(replace(other.resident, name="王秀英"))
    poll = await poll_of(town, li, options=("长椅", "路灯", "滑梯"), mode=Mode.AT_CLOSE)
    await enter(wang, poll)
    await walk(wang, "去投票", "路灯", "选好了", "提交")
    await card(li)
    await walk(li, "收到一张纸质票", ">赵六", ">王秀英", "王秀英 1号楼", "返回", ">王秀英", "王秀英 3号楼", "返回")
    assert said(li, "名册上没有叫「赵六」的")
    assert said(li, "名册上记着已经投过了")
    assert "纸质票 1 张" in li.screen.text
    await town.told()
    assert said(other, "您的纸质票，工作人员收到了")
    await enter(other, poll)
    assert "您投的是纸质票" in other.screen.text
    await town.advance(days=4)
    await keyed_by_two(town, li, chen, "1 3")
    done = await stored(town, poll)
    assert done.tally is not None
    assert [done.tally.votes(str(number)) for number in range(3)] == [1, 1, 1]
    assert await box(town, poll) == ["0,2", "1"]
    assert seen(li) == (TRANSCRIPTS / "poll_desk_papers_person.txt").read_text(encoding="utf-8")


async def test_a_person_of_the_register_without_an_account_votes_on_paper(town: Town) -> None:
    li, chen = await staff_of(town)
    async with town.storage.transaction(town.community.id) as tx:
        home = await tx.households.add(Household(0, town.community.id, "1-1-501", town.buildings[0].id, 1, "501"))
        await tx.roll.add(Entry(0, town.community.id, home.id, "赵奶奶", birth_year=1938))
    poll = await poll_of(town, li, options=("长椅", "路灯", "滑梯"), mode=Mode.AT_CLOSE)
    await card(li)
    await walk(li, "收到一张纸质票", ">赵奶奶", "赵奶奶 1号楼", "返回")
    assert "纸质票 1 张" in li.screen.text
    await town.advance(days=4)
    await keyed_by_two(town, li, chen, "2")
    done = await stored(town, poll)
    assert done.tally is not None
    assert [done.tally.votes(str(number)) for number in range(3)] == [0, 1, 0]
    async with town.storage.transaction(town.community.id) as tx:
        assert await tx.ballots.verify(poll.id) == []


async def test_an_owners_paper_bears_the_home_and_weighs_its_area(town: Town) -> None:
    li, chen = await staff_of(town)
    door = town.buildings[0].id
    async with town.storage.transaction(town.community.id) as tx:
        for room, phone, area in (("101", "13900000001", 900_000), ("102", "13900000002", 400_000),
                                  ("201", "13900000002", 300_000)):  # fmt: skip
            await move_in(tx, town.community, town.buildings[0], room, phone=phone, owner=True, area_cm2=area)
    poll = await poll_of(town, li, pack="owners-ordinary")
    await card(li)
    await walk(li, "收到一张纸质票", ">9-999", f">{door}-101", f">{door}-201", f">{door}-102", "返回")
    assert said(li, "名册上没有「9-999」这个户号")
    assert said(li, "名册上记着已经投过了")  # two homes, one owner
    await town.advance(days=4)
    await card(li)
    await walk(li, "录纸质票", f">{door}-101 赞成\n{door}-999 反对", f">{door}-102 反对\n{door}-201 反对")
    assert said(li, f"户号「{door}-999」没有交过纸质票")
    assert said(li, f"户号「{door}-201」前面录过了")
    await walk(li, f">{door}-101 赞成\n{door}-102 反对", "对，交上去")
    await card(chen)
    await walk(chen, "录纸质票", f">{door}-101 赞成\n{door}-201 反对", "对，交上去")
    await town.sweep()
    done = await stored(town, poll)
    assert done.tally is not None
    assert (done.tally.area("yes"), done.tally.area("no"), done.tally.passed) == (900_000, 700_000, False)
    assert await box(town, poll) == ["no", "yes"]
    assert seen(li) == (TRANSCRIPTS / "poll_desk_papers_owner.txt").read_text(encoding="utf-8")


async def test_a_fund_is_keyed_by_the_numbers_on_the_paper(town: Town) -> None:
    li, chen = await staff_of(town)
    async with town.storage.transaction(town.community.id) as tx:
        for room in ("201", "202"):
            await move_in(tx, town.community, town.buildings[1], room)
    names, costs = ("坡道", "路灯", "滑梯"), (6_000_00, 5_000_00, 4_000_00)
    poll = await poll_of(town, li, pack="residents-fund", options=names, fund=10_000_00, costs=costs)
    poll = await stored(town, poll)
    place = {poll.options[number]: str(n) for n, number in enumerate(poll.order, 1)}
    two = town.buildings[1].id
    await card(li)
    await walk(li, "打印选票")
    await town.told()
    paper = next(one.content["document"] for one in li.messages if "document" in one.content)
    assert paper["file_name"].endswith(".pdf")
    assert town.playground.files.by_id[paper["file_id"]].content.startswith(b"%PDF")
    await card(li)
    await walk(li, "收到一张纸质票", f">{two}-201", f">{two}-202", "返回")
    await town.advance(days=4)
    await card(li)
    assert not any("打印" in label for label in li.buttons())
    await walk(li, "录纸质票", f">{place['坡道']} {place['路灯']}\n无效")
    assert said(li, "第 1 行的项目加起来超了 1000 元")
    await walk(li, f">{place['坡道']} {place['滑梯']}\n无效", "对，交上去")
    await card(chen)
    await walk(chen, "录纸质票", f">无效\n{place['滑梯']} {place['坡道']}", "对，交上去")
    await town.sweep()
    done = await stored(town, poll)
    assert done.tally is not None
    assert (done.tally.votes("0"), done.tally.votes("1"), done.tally.votes("2"), done.tally.spoiled) == (1, 0, 1, 1)
    assert await box(town, poll) == ["0,2", "spoiled"]
    assert seen(li) == (TRANSCRIPTS / "poll_desk_papers_fund.txt").read_text(encoding="utf-8")


async def test_ballots_apart_for_good_take_no_paper_and_say_why(town: Town) -> None:
    li, _ = await staff_of(town)
    poll = await poll_of(town, li, mode=Mode.SEPARATED)
    await card(li)
    assert "不收纸质票" in li.screen.text
    assert not any("纸质票" in label or "打印" in label for label in li.buttons())
    async with town.storage.transaction(town.community.id) as tx:
        locked = await tx.ballots.get(poll.id, lock=True)
        with pytest.raises(NoPaperHere):
            await tx.ballots.papers.hand_in(locked, f"r{li.resident.id}", await tx.residents.actor(li.resident))


async def test_the_paper_shows_the_options_in_the_order_of_the_chat(town: Town) -> None:
    li, _ = await staff_of(town)
    chat = await town.person("王阿姨")
    names = tuple(f"第{number}个去处" for number in range(20))
    poll = await poll_of(town, li, options=names)
    await enter(chat, poll)
    await walk(chat, "去投票")
    shown = [label.removeprefix("☐").strip() for label in chat.buttons() if "个去处" in label]
    stored_ = await stored(town, poll)
    on = text(stored_, "城东社区", "zh-Hans", "Asia/Shanghai")
    assert [name for _, name in on["lines"]][: len(shown)] == shown
    assert [mark for mark, _ in on["lines"]] == [f"{number}." for number in range(1, 21)]
    assert draw(on).count(b"/Type /Page\n") + draw(on).count(b"/Type /Page ") == 2  # sixteen to a page
    for locale in ("zh-Hant", "en"):
        assert not any("{" in line for line in text(stored_, "x", locale, "Asia/Shanghai")["foot"])


def test_no_line_of_the_paper_is_wider_than_the_page() -> None:
    words = "请各位邻居 look carefully at the extraordinarily-long-hyphenated-word 再投票。" * 8
    lines = wrapped(words, 36, 600)
    assert max(font(36).getlength(line) for line in lines) <= 600
    assert "".join(lines).replace(" ", "") == words.replace(" ", "")


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


@pytest.mark.parametrize("is_staff_elsewhere", [False, True])
async def test_where_staff_are_one_person_the_street_office_is_the_second(town: Town, is_staff_elsewhere: bool) -> None:
    li = await town.person("李社工", Standing.VERIFIED, Role.STAFF)
    resident = await town.person("王阿姨")
    async with town.storage.transaction() as tx:
        with tx.everywhere():
            other = await tx.communities.add(Community(0, slug="chengxi", name="城西社区"))
    street, stranger = [await town.person(name, Standing.REGISTERED) for name in ("沈主任", "远主任")]
    async with town.storage.transaction() as tx:
        now = await tx.now()
        for chat, over in ((street, (town.community.id, other.id)), (stranger, (other.id,))):
            await tx.residents.change(replace(chat.resident, community_id=other.id, building_id=None))
            for community in over:
                with tx.community(community):
                    await tx.residents.entrust(chat.resident.id, Role.STREET, now)
        if is_staff_elsewhere:
            with tx.community(other.id):
                await tx.residents.entrust(street.resident.id, Role.STAFF, now)
    poll = await poll_of(town, li, resident)
    await town.sweep()
    async with town.storage.transaction() as tx:
        await tx.session.execute(update(BeatRow).values(at=datetime.now(UTC) - timedelta(minutes=40)))
        await tx.clock.advance(poll.closes_at + timedelta(minutes=10) - await tx.now())
    await town.sweep()
    for chat in (street, stranger):  # before staff have asked there is nothing to see
        await chat.start()
        await chat.settled()
        await chat.press(data=f"open:poll-desk:{poll.id}", message=chat.screen)
        await chat.settled()
        assert "没有找到" in chat.toasts[-1]
    asked = next(message for message in li.messages if "请两位同事按规矩延长" in message.text)
    await li.press("打开看看", message=asked)
    await li.settled()
    await walk(li, "因故障延长", "同意延长", "因故障延长")
    assert "社区只有您一位工作人员" in li.screen.text
    await town.told()
    assert not any("看看是否也同意" in message.text for message in stranger.messages)
    await stranger.press(data=f"open:poll-desk:{poll.id}", message=stranger.screen)
    await stranger.settled()
    assert "没有找到" in stranger.toasts[-1]
    asked = next(message for message in street.messages if "看看是否也同意" in message.text)
    await street.press("打开看看", message=asked)
    await street.settled()
    assert not any("纸" in label for label in street.buttons())
    await walk(street, "因故障延长", "同意延长")
    await town.told()
    assert (await stored(town, poll)).closes_at > poll.closes_at
    assert said(resident, "按事先写好的规矩延长")
    if not is_staff_elsewhere:
        assert whole(street) == (TRANSCRIPTS / "poll_desk_stands_in.txt").read_text(encoding="utf-8")


async def test_a_lone_member_of_staff_without_a_street_office_reads_that_nobody_was_asked(town: Town) -> None:
    li = await town.person("李社工", Standing.VERIFIED, Role.STAFF)
    poll = await poll_of(town, li, await town.person("王阿姨"))
    await town.sweep()
    async with town.storage.transaction() as tx:
        await tx.session.execute(update(BeatRow).values(at=datetime.now(UTC) - timedelta(minutes=40)))
        await tx.clock.advance(poll.closes_at + timedelta(minutes=10) - await tx.now())
    await town.sweep()
    await li.press("打开看看", message=next(one for one in li.messages if "请两位同事按规矩延长" in one.text))
    await li.settled()
    await walk(li, "因故障延长", "同意延长", "因故障延长")
    assert "上面也没有登记街道" in li.screen.text
    assert "已经请街道来看" not in li.transcript()


@pytest.mark.parametrize("locale", ["zh-Hans", "zh-Hant", "en"])
def test_whatever_verification_finds_has_words(locale: str) -> None:
    said = [label(locale, f"chain-fault-{fault.value}") for fault in Fault]
    assert len(set(said)) == len(Fault)


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
