"""工作群: a topic for each case in the staff's group, as staff, residents and strangers meet it, over HTTP."""

import time
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest
from sqlalchemy import select

from bot.delivery import PER_GROUP_S
from participation.access import Role, Standing
from participation.communities import Community
from participation.complaints import State
from playground.people import Group
from storage.forums import CaseTopicRow
from storage.links import ForumRow
from storage.outbox import OutboxRow
from tests.bot.test_ballots import poll_of
from tests.bot.test_complaints import cases, file, golden, seen, walk
from tests.casework import file_case
from tests.town import TOKEN, Town


@pytest.fixture
async def wang(town: Town) -> Any:
    return await town.person("王阿姨")


@pytest.fixture
async def ma(town: Town) -> Any:
    return await town.person("马师傅", Standing.VERIFIED, Role.HANDLER, department="city_appearance")


@pytest.fixture
async def xu(town: Town) -> Any:
    return await town.person("许医生", Standing.VERIFIED, Role.HANDLER, department="health")


@pytest.fixture
async def li(town: Town) -> Any:
    return await town.person("李主任", Standing.VERIFIED, Role.ADMIN)


def hand(town: Town, group: Group, name: str) -> Any:
    """Return the group in somebody's hands."""
    return group.as_seen_by(town.playground.person(name))


async def group_of(town: Town, *names: str, forum: bool = True, title: str = "城东工作群") -> Group:
    people = [town.playground.person(name) for name in names]
    group = town.playground.group(title, people, TOKEN, forum=forum)
    group.bot_becomes("administrator", by=people[0])
    return group


async def said(town: Town, group: Group, name: str, text: str, thread: int = 0, reply_to: Any = None) -> str:
    """Say something in the group; return what the bot said then, if anything."""
    before = {message.id for message in group.chat.messages.values()}
    where = hand(town, group, name)
    await where.send(text, thread=thread, reply_to=reply_to)
    await where.settled()
    await town.told()
    new = [one for one in group.chat.messages.values() if one.id not in before and one.by_bot and one.text]
    return new[-1].text if new else ""


async def pressed(town: Town, group: Group, name: str, label: str) -> str:
    """Press a button in the group; return the toast."""
    where = hand(town, group, name)
    before = len(where.toasts)
    await where.press(label)
    await where.settled()
    await town.told()
    toasts: list[str] = where.toasts[before:]
    return toasts[-1] if toasts else ""


@pytest.fixture
async def linked(town: Town, li: Any, ma: Any, xu: Any) -> Group:
    """李主任's group with the handlers in it and somebody whom nobody knows, linked."""
    group = await group_of(town, "李主任", "马师傅", "许医生", "路人")
    await said(town, group, "李主任", "/link")
    return group


def topic(group: Group, number: int = -1) -> int:
    """Return the number of a topic; without one, of the newest."""
    return group.topics[number].id


def card(group: Group, thread: int) -> Any:
    return group.within(thread)[0]


async def keys(town: Town, key: str) -> list[str]:
    async with town.storage.reading() as tx:
        rows = await tx.session.scalars(select(OutboxRow).where(OutboxRow.key.startswith(key)).order_by(OutboxRow.id))
        return [f"{row.act or 'say'} {row.state}" for row in rows]


async def test_the_whole_way_in_the_group(town: Town, wang: Any, linked: Group) -> None:
    await file(town, wang)
    thread = topic(linked)
    assert linked.topics[-1].name == "#1 楼下的垃圾三天没人清"
    await said(town, linked, "李主任", "这个谁去看看？", thread)
    await said(town, linked, "马师傅", "我去", thread)
    await said(town, linked, "马师傅", "答：今天清", thread)
    assert await pressed(town, linked, "马师傅", "签收") == "已签收。"
    await said(town, linked, "马师傅", "问：是几单元？", reply_to=card(linked, thread))
    await pressed(town, linked, "马师傅", "发给居民")
    await walk(town, wang, "回答", ">二单元门口，我电话13812345678")
    await said(town, linked, "马师傅", "答：已经清了，请看看。", thread)
    await pressed(town, linked, "马师傅", "发给居民")
    await walk(town, wang, "没解决", ">只清了一半", "没联系过", "跳过")
    await said(town, linked, "马师傅", "/answer 剩下的也清了。", thread)
    await pressed(town, linked, "马师傅", "发给居民")
    await walk(town, wang, "解决了")
    assert linked.topics[-1].closed
    await walk(town, wang, "跳过", "跳过", ">/menu", "反映问题", "我的诉求", "1号", "又有问题", ">又堆起来了")
    assert not linked.topics[-1].closed
    [case] = await cases(town)
    assert case.state is State.REOPENED
    assert seen(hand(town, linked, "李主任")) == golden("forums_group")
    assert seen(wang) == golden("forums_resident")


async def test_nothing_of_who_said_it_is_written_there(town: Town, wang: Any, linked: Group) -> None:
    await file(town, wang, "我是王阿姨，楼下的垃圾三天没人清，打 138 1234 5678 或 0898-66001234 找我")
    await town.sweep()
    everything = hand(town, linked, "李主任").transcript() + "".join(one.name for one in linked.topics)
    for secret in ("王阿姨", "138", "5678", "66001234"):
        assert secret not in everything
    assert "楼下的垃圾三天没人清" in everything


async def test_talk_stays_in_the_group(town: Town, wang: Any, linked: Group) -> None:
    await file(town, wang)
    thread, before = topic(linked), wang.transcript()
    for text in ("又是她", "答复什么呢", "她问：什么时候", "着火了吗？", "11010519491231002X", "/menu", "主菜单"):
        assert await said(town, linked, "马师傅", text, thread) == ""
        assert await said(town, linked, "马师傅", text) == ""
    assert await said(town, linked, "路人", "大家好", thread) == ""
    assert "没有发给居民" in await said(town, linked, "马师傅", "我去看看", reply_to=card(linked, thread))
    await town.sweep()
    assert wang.transcript() == before


async def test_only_who_wrote_it_sends_it_and_only_once(town: Town, wang: Any, linked: Group) -> None:
    await file(town, wang)
    thread = topic(linked)
    await pressed(town, linked, "马师傅", "签收")
    preview = await said(town, linked, "马师傅", "答：清了", thread)
    assert "马师傅" in preview
    before = wang.transcript()
    assert "谁写的谁来发" in await pressed(town, linked, "李主任", "发给居民")
    assert "不归您办" in await pressed(town, linked, "许医生", "发给居民")
    assert "不归您办" in await pressed(town, linked, "路人", "发给居民")
    assert wang.transcript() == before
    shown = linked.within(thread)[-1]
    where = hand(town, linked, "马师傅")
    assert shown.inline is not None
    data = shown.inline["inline_keyboard"][0][0]["callback_data"]
    for _ in range(3):  # an impatient thumb
        await where.press(data=data, message=shown)
    await where.settled()
    await town.told()
    assert sum("有答复了" in message.text for message in wang.messages) == 1
    assert (await cases(town))[0].state is State.ASK_RESIDENT
    assert shown.inline is None


async def test_a_draft_is_dropped_grows_old_or_is_overtaken(town: Town, wang: Any, linked: Group, li: Any) -> None:
    await file(town, wang)
    thread = topic(linked)
    await pressed(town, linked, "马师傅", "签收")
    await said(town, linked, "马师傅", "答：一", thread)
    assert await pressed(town, linked, "马师傅", "不发") == "没有发。"
    await said(town, linked, "马师傅", "答：二", thread)
    await town.advance(minutes=31)
    assert "超过 30 分钟" in await pressed(town, linked, "马师傅", "发给居民")
    await said(town, linked, "马师傅", "答：三", thread)
    await walk(town, li, ">/menu", "工作台", "诉求办理", "1号", "答复居民", ">四", "发给居民")
    assert "有了变化" in await pressed(town, linked, "马师傅", "发给居民")
    assert (await cases(town))[0].answer == "四"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("答：", "空"),
        ("答：" + "长" * 501, "500"),
        ("问：" + "长" * 201, "200"),
        ("答：他的身份证是11010519491231002X", "身份证"),
    ],
)
async def test_bad_words_get_a_sentence_and_no_preview(
    town: Town, wang: Any, linked: Group, text: str, told: str
) -> None:
    await file(town, wang)
    await pressed(town, linked, "马师傅", "签收")
    answer = await said(town, linked, "马师傅", text, topic(linked))
    assert told in answer or "写" in answer
    assert "发给居民" not in hand(town, linked, "马师傅").buttons()


async def test_who_may_link(town: Town, li: Any, ma: Any) -> None:
    group = await group_of(town, "李主任", "马师傅", "路人")
    assert "只有社区的管理员" in await said(town, group, "路人", "/link")
    assert "只有社区的管理员" in await said(town, group, "马师傅", "/link")
    plain = await group_of(town, "李主任", forum=False)
    assert "还没有打开「话题」" in await said(town, plain, "李主任", "/link")
    assert group.topics == plain.topics == []
    async with town.storage.transaction() as tx:  # an administrator of two communities does not say which
        with tx.everywhere():
            other = await tx.communities.add(Community(0, slug="chengxi", name="城西社区"))
        with tx.community(other.id):
            await tx.residents.entrust(li.resident.id, Role.ADMIN, await tx.now())
    assert "不止一个社区" in await said(town, group, "李主任", "/link")


async def test_a_stranger_in_the_group_leaves_no_trace(town: Town, linked: Group) -> None:
    await said(town, linked, "路人", "大家好")
    assert "只有社区的管理员" in await said(town, linked, "路人", "/unlink")
    async with town.storage.reading() as tx:
        assert await tx.residents.of(town.playground.person("路人").id) is None


async def test_two_communities_never_meet(town: Town, wang: Any, linked: Group, li: Any) -> None:
    """城西's group, staff and cases, each with a word of its own: none comes into 城东's group, none goes back."""
    async with town.storage.transaction() as tx:
        with tx.everywhere():
            west = await tx.communities.add(Community(0, slug="chengxi", name="城西社区"))
    zhao = await town.person("赵书记", Standing.VERIFIED)
    sun = await town.person("孙大爷")
    for chat, role in ((zhao, Role.ADMIN), (sun, None)):
        async with town.storage.transaction() as tx:
            moved = await tx.residents.change(replace(chat.resident, community_id=west.id, building_id=None, unit=None))
            chat.resident = moved
            tx.within(west.id)
            if role:
                await tx.residents.entrust(moved.id, role, await tx.now())
    theirs = await group_of(town, "赵书记", "李主任", title="城西工作群")
    assert "城西社区" in await said(town, theirs, "赵书记", "/link")
    assert "已经接在别的社区" in await said(town, theirs, "李主任", "/link")
    assert "已经接在别的社区" in await said(town, theirs, "李主任", "/unlink")
    await file(town, wang, "楼下的垃圾三天没人清，甲地金丝雀")
    with town_of(town, west):
        await file(town, sun, "楼下的垃圾三天没人清，乙地金丝雀")
    east_says, west_says = hand(town, linked, "李主任").transcript(), hand(town, theirs, "李主任").transcript()
    assert "甲地金丝雀" in east_says
    assert "甲地金丝雀" not in west_says
    assert "乙地金丝雀" in west_says
    assert "乙地金丝雀" not in east_says
    before = sun.transcript()
    # staff of 城东 sit in 城西's group too: what they say there goes to nobody, whatever they press
    assert "不归您办" in await said(town, theirs, "李主任", "答：我替你们答", topic(theirs))
    assert "不归您办" in await pressed(town, theirs, "李主任", "签收")
    shown = linked.within(topic(linked))[0]
    await hand(town, linked, "李主任").press(data="open:forum-sign:2", message=shown)  # 城西's case, from 城东's group
    await hand(town, linked, "李主任").settled()
    await town.told()
    assert sun.transcript() == before


class town_of:
    """The town's helpers for another community, for a while."""

    def __init__(self, town: Town, community: Community) -> None:
        self.town, self.community = town, community

    def __enter__(self) -> None:
        self.before, self.town.community = self.town.community, self.community

    def __exit__(self, *_: object) -> None:
        self.town.community = self.before


@pytest.mark.parametrize("trouble", ["kicked", "left", "rights"])
async def test_a_broken_link_is_told_once_and_mended(
    town: Town, wang: Any, linked: Group, li: Any, trouble: str
) -> None:
    boss = town.playground.person("李主任")
    if trouble == "rights":
        linked.bot_becomes("administrator", by=boss, without=["can_manage_topics"])
    else:
        linked.bot_becomes(trouble, by=boss)
    await file_case(town, wang)
    await file_case(town, wang, text="井盖坏了")
    await town.sweep()
    told = [message.text for message in li.messages if "发不进去了" in message.text]
    assert len(told) == 1
    assert ("管理话题" in told[0]) == (trouble == "rights")
    assert len(linked.topics) == 1  # the guide alone
    await walk(town, li, ">/menu", "工作台", "下一页", "工作群")
    assert "现在发不进去" in li.screen.text
    linked.bot_becomes("administrator", by=boss)
    await said(town, linked, "李主任", "/link")
    assert any("重新接上" in one.text for one in linked.chat.messages.values())
    assert [one.name for one in linked.topics][1:] == ["#1 路灯坏了", "#2 井盖坏了"]
    assert all("签收" in hand(town, linked, "李主任").buttons(card(linked, one.id))[0] for one in linked.topics[1:])


async def test_topics_turned_off(town: Town, wang: Any, linked: Group, li: Any) -> None:
    del linked.chat.header["is_forum"]
    await file_case(town, wang)
    assert any("「话题」关掉了" in message.text for message in li.messages)
    assert (await keys(town, "topic"))[-1] == "open cancelled"  # what people do is no fault of ours


async def test_a_deleted_topic_is_told_once_and_the_rest_goes_on(town: Town, wang: Any, linked: Group, li: Any) -> None:
    await file(town, wang)
    linked.delete_topic(topic(linked))
    await walk(town, li, ">/menu", "工作台", "诉求办理", "1号", "签收")
    await walk(town, li, "答复居民", ">清了", "发给居民")
    assert sum("话题或卡片不见了" in message.text for message in li.messages) == 1
    assert any("有答复了" in message.text for message in wang.messages)
    await file_case(town, wang, text="井盖坏了")
    assert linked.topics[-1].name == "#2 井盖坏了"


async def test_an_unlinked_group_hears_nothing_more(town: Town, wang: Any, linked: Group, li: Any) -> None:
    assert "断开了" in await said(town, linked, "李主任", "/unlink")
    await file(town, wang)
    assert len(linked.topics) == 1
    other = await group_of(town, "李主任", title="新群")
    await said(town, other, "李主任", "/link")
    await walk(town, li, ">/menu", "工作台", "下一页", "工作群", "断开这个群")
    async with town.storage.reading(town.community.id) as tx:
        assert all(await tx.session.scalars(select(ForumRow.ended_at)))


async def test_a_person_in_danger_has_no_topic(town: Town, wang: Any, linked: Group) -> None:
    await walk(town, wang, ">/menu", "反映问题", ">我不想活了", "也登记成诉求")
    await walk(town, wang, "不知道，请社区帮我分", "提交")
    [case] = await cases(town)
    assert case.danger == "self_harm"
    assert len(linked.topics) == 1


@pytest.mark.parametrize("times", [1, 2])
async def test_a_lost_answer_to_the_making_of_a_topic_makes_one_too_many_at_most(
    town: Town, wang: Any, linked: Group, times: int
) -> None:
    """A kill between createForumTopic and its mark looks the same from outside: Telegram has it, we do not know."""
    town.playground.faults.add("answer_lost", method="createForumTopic", times=times)
    await file_case(town, wang)
    await town.told()
    made = [one for one in linked.topics if one.name.startswith("#1")]
    assert len(made) == 2
    assert linked.within(made[0].id) == []  # the card stands in the one we know of
    assert len(linked.within(made[1].id)) == (1 if times == 1 else 0)


async def test_a_group_is_told_one_thing_at_a_time_at_its_own_pace(town: Town, wang: Any, linked: Group) -> None:
    """Telegram takes twenty a minute from a bot in a group: three seconds each. People do not wait behind it."""
    assert 60 / PER_GROUP_S <= 20
    town.delivery._per_group_s = 0.4
    await file_case(town, wang)
    begun = time.monotonic()
    await file_case(town, wang, text="井盖坏了")
    await said(town, linked, "马师傅", "答：清了", topic(linked))
    stamps = [event.at for event in hand(town, linked, "李主任").events if event.message and event.message.by_bot]
    assert time.monotonic() - begun > 0.8
    assert all(after - before >= 0.38 for before, after in pairwise(stamps[-4:]))


async def test_the_case_goes_out_of_the_group_when_it_may_be_shown_no_more(
    town: Town, wang: Any, linked: Group, ma: Any
) -> None:
    case = await file(town, wang)
    thread = topic(linked)
    async with town.storage.transaction(town.community.id) as tx:
        held = await tx.complaints.get(case.id, lock=True)
        await tx.complaints.change(replace(held, danger="police"))
        await tx.complaints.show(replace(held, danger="police"), at=await tx.now())
    await town.told()
    assert linked.topics[-1].closed
    assert "楼下的垃圾" not in card(linked, thread).text
    await walk(town, ma, "打开办理", "签收")
    assert "楼下的垃圾" not in card(linked, thread).text


async def test_the_clock_moves_the_group_too(town: Town, wang: Any, linked: Group) -> None:
    case = await file(town, wang)
    assert case.due_at is not None
    async with town.storage.reading() as tx:
        away = case.due_at - await tx.now() + timedelta(minutes=1)
    await town.advance(seconds=away.total_seconds())
    assert "督办" in card(linked, topic(linked)).text
    assert any("督办" in one.text for one in linked.within(topic(linked))[1:])


async def test_rows_of_topics_name_their_community(town: Town, wang: Any, linked: Group) -> None:
    await file(town, wang)
    async with town.storage.reading(town.community.id) as tx:
        assert len(list(await tx.session.scalars(select(CaseTopicRow.id)))) == 1


async def test_a_votes_chain_code_is_posted_in_the_group_and_at_the_close(town: Town, wang: Any, linked: Group) -> None:
    poll = await poll_of(town, wang)
    await walk(town, wang, "打开看看", "去投票", "赞成", "提交")
    await town.sweep()
    await town.advance(hours=1, minutes=1)
    await town.advance(hours=1)  # nothing was cast since
    posted = [one for one in linked.chat.messages.values() if "存证码" in one.text]
    assert len(posted) == 1
    assert "message_thread_id" not in posted[0].extra  # beside the topics of cases
    async with town.storage.reading(town.community.id) as tx:
        head = await tx.ballots.head(poll.id)
    assert head is not None
    assert f"这一刻的存证码 {head.shown}" in posted[0].text
    assert "请截屏留好，也请转到居民群里" in posted[0].text
    assert not posted[0].inline
    await town.advance(days=4)
    posted = [one for one in linked.chat.messages.values() if "存证码" in one.text]
    assert len(posted) == 2
    async with town.storage.reading(town.community.id) as tx:
        last = await tx.ballots.head(poll.id)
    assert last is not None
    assert f"最后的存证码 {last.shown}" in posted[1].text
    assert any(f"存证码 {last.shown}" in one.text for one in wang.messages)  # the same that everybody was told
