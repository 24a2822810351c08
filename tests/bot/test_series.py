"""定期通知: taken back, gone on with, corrected, agreed to; and what else a broadcast's card must not leave unsaid."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from participation.access import Role, Standing
from participation.notices import State
from tests.desk import NOW, asked, at_desk, do, notices_of, small, window
from tests.town import Town


async def daily(town: Town, rhythm: str = "每天10:01") -> tuple[Any, Any]:
    """A notice to everybody each day; it is ten o'clock."""
    wang = await town.person("王阿姨")
    author = await at_desk(town)
    await do(author, "写新通知", ">错字通知", "全社区", "选什么时候发", f">{rhythm}", "对，发出")
    return author, wang


@pytest.mark.parametrize("how", [("撤回",), ("停止发送", "⏹ 停止")], ids=["undone", "stopped"])
async def test_taken_back_it_does_not_come_again_by_itself(town: Town, how: tuple[str, ...]) -> None:
    author, wang = await daily(town, "每天10:01" if len(how) == 1 else "每天12点")
    await do(author, *how)
    assert "以后的也停住了" in author.toasts[-1]
    for _ in range(3):
        await town.advance(days=1)
    assert notices_of(wang) == []
    await do(author, "返回", "定期通知", "每天")
    assert "停着，到时不发" in window(author)


async def test_gone_on_with_it_goes_at_its_next_moment_and_not_at_once(town: Town) -> None:
    """Held from Wednesday to Saturday afternoon: Saturday morning's was not to go, and nothing was down."""
    author, wang = await daily(town, "每天9点")
    await do(author, "返回", "定期通知", "每天", "先停一停")
    await town.advance(days=3, hours=5)
    await do(author, "接着定期发")
    await town.advance(minutes=5)
    assert notices_of(wang) == []
    await town.advance(hours=17)
    assert notices_of(wang) == []
    await town.advance(hours=1)  # Sunday, nine o'clock
    assert len(notices_of(wang)) == 1
    assert not any("系统停着" in message.text for message in author.messages)


async def test_a_correction_is_in_the_next_one_too(town: Town) -> None:
    author, wang = await daily(town)
    await town.advance(minutes=2)
    await town.sweep()
    await do(author, "刷新", "更正", ">对的通知", "对，更正")
    await town.advance(days=1)
    assert [text.split("\n\n")[1] for text in notices_of(wang)] == ["对的通知", "对的通知"]


async def test_who_agrees_is_told_that_it_comes_again_and_is_asked_once(town: Town) -> None:
    await small(town)
    second = await at_desk(town, "张书记")
    wang = await town.person("王阿姨")
    author = await at_desk(town)
    await do(author, "写新通知", ">今天收旧衣服", "全社区", "选什么时候发", ">每天12点", "交给同事核对")
    await town.told()
    assert "一条定期通知，每次发给 3 人" in second.messages[-1].text
    await do(second, "看一看，核对")
    assert "🔁 定期发，每天 12:00，第一次 11月25日 周三 12:00。您同意一次，以后每次都照这样发" in second.screen.text
    await do(second, "同意，发出")
    for count in (1, 2, 3):
        await town.advance(hours=3 if count == 1 else 24)
        await town.sweep()
        assert len(notices_of(wang)) == count
    assert sum("一条定期通知" in message.text for message in second.messages) == 1


async def test_an_occurrence_of_a_held_series_says_that_it_does_not_go(town: Town) -> None:
    author, wang = await daily(town, "每天9点")
    await do(author, "返回", "定期通知", "每天", "先停一停", "看最近的一次")
    assert window(author).startswith("⏸ 它的定期通知停着，到时不发")
    await do(author, "修改", *NOW, "对，发出")
    assert "到时不发。要马上发，请另写一条" in author.toasts[-1]
    assert window(author).startswith("⏸ 它的定期通知停着")
    await town.advance(days=1)
    assert notices_of(wang) == []


async def test_a_card_that_follows_live_says_that_it_was_stopped(town: Town) -> None:
    people = [await town.person(f"居民{number}") for number in range(3)]
    author = await at_desk(town)
    await do(author, "写新通知", ">今晚停水", "全社区", "选什么时候发", ">今天 21:29", "对，发出")
    async with town.storage.transaction(town.community.id) as tx:
        kept = await tx.notices.get(1, lock=True)
        sending = replace(kept, state=State.SENDING, released_at=await tx.now())
        await tx.notices.spread(sending, at=await tx.now())
        await tx.clock.advance(timedelta(hours=12))  # ten in the evening: it goes on in the morning
    await town.sweep()
    await town.advance(seconds=16)
    live = author.messages[-1]
    assert live.text.startswith("📤 正在发")
    await do(author, "看详细", "停止发送", "⏹ 停止")
    await town.sweep()
    assert live.text.startswith("⏹ 停止了「今晚停水」")
    assert [len(notices_of(one)) for one in people] == [0, 0, 0]


async def test_who_withdrew_or_was_suspended_meanwhile_gets_no_copy(town: Town) -> None:
    people = [await town.person(f"居民{number}") for number in range(4)]
    author = await at_desk(town)
    await do(author, "写新通知", ">今晚停水", "全社区", *NOW, "对，发出")
    async with town.storage.transaction(town.community.id) as tx:
        kept = await tx.notices.get(1, lock=True)
        await tx.notices.spread(replace(kept, state=State.PAUSED, released_at=kept.due_at), at=await tx.now())
        await tx.residents.change(replace(people[0].resident, consent=None))
        await tx.residents.change(replace(people[1].resident, blocked=True))
    await do(author, "刷新", "接着发")
    await town.told()
    assert [len(notices_of(one)) for one in people] == [0, 0, 1, 1]


async def test_whether_somebody_voted_cannot_be_read_off_a_count(town: Town) -> None:
    author = await at_desk(town)
    await do(author, "写新通知", ">今晚停水", "全社区", "有人不用收")
    pages = author.buttons()
    while any("下一页" in label for label in author.buttons()):
        await do(author, "下一页")
        pages += author.buttons()
    assert not any("还没投票" in label for label in pages)
    assert any("年龄段" in label for label in pages)


async def test_a_correction_that_waits_is_found_on_the_card(town: Town) -> None:
    """The colleague was added after the question went out, or lost it."""
    author, second, wang = await asked(town)
    await do(second, "看一看，核对", "同意，发出")
    await town.advance(minutes=1)
    await do(author, "看详细", "更正", ">明晚停水", "交给同事核对")
    assert "有一个更正等另一位同事核对" in window(author)
    third = await at_desk(town, "周书记")
    await do(third, "今晚")
    await do(third, "看一看，核对")
    assert "请您核对这个更正" in third.screen.text
    await do(third, "同意，更正")
    await town.told()
    assert notices_of(wang)[0].endswith("明晚停水")


async def test_who_left_the_office_speaks_to_nobody_unless_a_colleague_agrees(town: Town) -> None:
    wang = await town.person("王阿姨")
    colleague = await at_desk(town, "张书记")
    author = await at_desk(town)
    await do(author, "写新通知", ">我被冤枉了", "全社区", "选什么时候发", ">今天 15:00", "对，发出")
    async with town.storage.transaction(town.community.id) as tx:
        for grant in await tx.staff.all():
            if grant.resident_id == author.resident.id:
                await tx.staff.change(replace(grant, revoked_at=await tx.now()))
    await town.advance(hours=6)
    assert notices_of(wang) == []
    assert "请您核对" in colleague.messages[-1].text
    assert not any("另一位同事同意" in message.text for message in author.messages)
    await do(colleague, "看一看，核对", "同意，发出")
    await town.advance(minutes=2)
    assert len(notices_of(wang)) == 1
    await town.sweep()
    assert any("发完了" in message.text for message in colleague.messages)


async def test_an_author_hears_that_it_does_not_leave(town: Town) -> None:
    await at_desk(town, "张书记")
    author = await at_desk(town)
    await do(author, "写新通知", ">今天停水", "全社区", "选什么时候发", ">今天 15:00", "对，发出")
    await small(town, above=1)
    await town.advance(hours=5)
    assert "还没有发：这次要发给 2 人，要另一位同事同意。已经请同事核对" in author.messages[-1].text


async def test_sent_back_and_left_so_its_author_is_told_why_it_did_not_go(town: Town) -> None:
    author, second, _ = await asked(town)
    await do(second, "看一看，核对", "退回，写明原因", ">日期不对")
    await town.advance(days=1, hours=2)
    told = [message.text for message in author.messages if "没有发" in message.text]
    assert len(told) == 1
    assert "退回以后没有改" in told[0]


async def test_what_everybody_has_is_over_however_long_we_were_away(town: Town) -> None:
    wang = await town.person("王阿姨")
    author = await at_desk(town)
    await do(author, "写新通知", ">今晚停水", "全社区", *NOW, "对，发出")
    async with town.storage.transaction(town.community.id) as tx:
        kept = await tx.notices.get(1, lock=True)
        sending = replace(kept, state=State.SENDING, released_at=await tx.now())
        await tx.notices.spread(sending, at=await tx.now())
    await town.told()
    assert len(notices_of(wang)) == 1
    await town.advance(days=2)  # the process was away since
    assert not any("停下了" in message.text for message in author.messages)
    await do(author, "刷新")
    assert window(author).startswith("✅ 发完了")


async def test_the_list_of_notices_has_six_choices_at_most(town: Town) -> None:
    author = await at_desk(town)
    wang = await town.person("王阿姨", Standing.VERIFIED, Role.STAFF)
    async with town.storage.transaction(town.community.id) as tx:
        await tx.clock.advance(timedelta(minutes=1))
    for number in range(7):
        await do(author, "写新通知", f">通知{number}", "全社区", *NOW, "对，发出")
        await town.advance(minutes=1)
        await do(author, "返回")
    await wang.start()
    await wang.settled()
    await do(wang, "社区通知")
    navigation = ("返回", "主菜单", "页", "/")
    choices = [label for label in wang.buttons() if not any(word in label for word in navigation)]
    assert len(choices) == 6
