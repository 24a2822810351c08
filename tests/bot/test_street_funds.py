"""街道经费投票 through the real dispatcher: drawn up by the street office over three communities, voted on in each,
seen and left alone by their staff, and not there for a fourth."""

import asyncio
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from participation import pabulib
from participation.access import Role, Standing
from participation.communities import Building, Community
from participation.polls import Poll, State
from participation.projects import Stage
from storage.beats import BeatRow
from storage.box import KeyedRow
from tests.bot.test_ballots import TRANSCRIPTS, desk, enter, seen, walk
from tests.bot.test_budgets import mark, sent
from tests.polling import Voters, voted
from tests.streets import NAMES, PROJECTS, SLUGS, Street, funded, posted
from tests.town import Town

CANARY = "金丝雀"


class Streets:
    """The town's community and three more, each with a building or two; the street office is over the first three."""

    def __init__(self, town: Town) -> None:
        self.town = town
        self.communities = [town.community]
        self.buildings = [town.buildings]
        self.voters: list[Voters] = []

    @classmethod
    async def of(cls, town: Town) -> "Streets":
        made = cls(town)
        async with town.storage.transaction() as tx:
            for slug, name in list(zip(SLUGS, NAMES, strict=True))[1:]:
                place = await tx.communities.add(Community(0, slug=slug, name=name))
                made.communities.append(place)
                with tx.community(place.id):
                    made.buildings.append(
                        [await tx.communities.buildings.add(Building(0, place.id, f"{n}栋", 2)) for n in (1, 2)]
                    )
        return made

    async def person(
        self, name: str, place: int, *roles: Role, standing: Standing = Standing.VERIFIED, locale: str = "zh-Hans"
    ) -> Any:
        """Return the chat of somebody who lives in the community."""
        chat = await self.town.person(name, standing, locale=locale)
        async with self.town.storage.transaction() as tx:
            home = self.communities[place]
            chat.resident = await tx.residents.change(
                replace(chat.resident, community_id=home.id, building_id=self.buildings[place][0].id)
            )
            for role in roles:
                with tx.community(home.id):
                    await tx.residents.entrust(chat.resident.id, role, await tx.now())
        return chat

    async def office(self, name: str = "沈主任", locale: str = "zh-Hans") -> Any:
        """Return the chat of the street office over the first three communities."""
        chat = await self.person(name, 0, locale=locale)
        async with self.town.storage.transaction() as tx:
            for place in self.communities[:3]:
                with tx.community(place.id):
                    await tx.residents.entrust(chat.resident.id, Role.STREET, await tx.now())
            await tx.residents.change(replace(chat.resident, building_id=None))
        return chat

    async def projects(self, *proposers: Any) -> None:
        """Let each community bring its projects, by somebody who lives there."""
        async with self.town.storage.transaction() as tx:
            now = await tx.now()
            for place, proposer, brought in zip(self.communities, proposers, PROJECTS, strict=False):
                with tx.community(place.id):
                    for title, yuan in brought:
                        await posted(tx, place.id, proposer.resident.id, title, yuan * 100, now)

    async def poll(self) -> Poll:
        async with self.town.storage.reading(self.communities[0].id) as tx:
            return (await tx.street_funds.polls([self.communities[0].id]))[0]

    async def opened(self, office: Any) -> Poll:
        """Open a vote of all that may stand with a lot that is the same each time; return it when all were told."""
        places = [Voters(place, homes, []) for place, homes in zip(self.communities, self.buildings, strict=True)]
        poll = await funded(self.town.storage, Street(places, office.resident))
        await self.town.told()
        return poll

    async def neighbours(self, place: int, count: int) -> Voters:
        """Settle people who vote straight through storage."""
        people = []
        async with self.town.storage.transaction() as tx:
            for number in range(count):
                user = 700_000 + place * 1000 + number
                one = await tx.residents.arrive(user, user, "zh-Hans", await tx.now())
                home = self.buildings[place][number % 2]
                people.append(await tx.residents.change(replace(
                    one, community_id=self.communities[place].id, standing=Standing.VERIFIED, building_id=home.id,
                    name=f"邻居{number}", reachable=False,
                )))  # fmt: skip
        return Voters(self.communities[place], self.buildings[place], people)


DRAWN_UP = ("发起经费投票", "城东社区", "城西社区", "城南社区", "选好了", ">30万")


async def pick(chat: Any, *titles: str) -> None:
    """Press projects from the page on which they begin, in the order in which they stand."""
    for title in titles:
        while not any(title in label for label in chat.buttons()):
            await walk(chat, "下一页")
        await walk(chat, next(label for label in chat.buttons() if title in label))


async def to_desk(chat: Any) -> None:
    await chat.start()
    await chat.settled()
    await walk(chat, "工作台", "街道经费投票")


async def drawn_up(streets: Streets, office: Any) -> Poll:
    """Let the street office send a vote of the twelve projects over 300,000 yuan."""
    await to_desk(office)
    await walk(office, *DRAWN_UP)
    await pick(office, *(title for brought in PROJECTS[:3] for title, _ in brought))
    await walk(office, "选好了", "先办哪些项目", "马上开始", "3 天", "确认发出")
    await streets.town.told()
    return await streets.poll()


async def test_the_street_office_draws_it_up_and_everything_is_read_back(town: Town) -> None:
    streets = await Streets.of(town)
    people = [await streets.person(name, place) for place, name in enumerate(("王阿姨", "张叔", "刘姐", "外人"))]
    office = await streets.office()
    await streets.projects(*people)
    await to_desk(office)
    await walk(
        office, "发起经费投票", "城东社区", "选好了", "城西社区", "城南社区", "☑ 城西社区", "☐ 城西社区", "选好了"
    )
    assert CANARY not in office.transcript()
    assert "城北社区" not in office.transcript()
    await walk(office, ">很多", ">5万")
    assert "另有 4 个" in office.screen.text
    await walk(office, "返回", ">30万")
    await pick(office, "棋桌")
    await walk(office, "选好了")
    assert "最少 2 个" in office.toasts[-1]
    await pick(office, *(title for brought in PROJECTS[:3] for title, _ in brought if title != "棋桌"))
    assert office.toasts[-1] == "已选 12 个，加起来 45.3 万元"
    await walk(
        office, "选好了", ">" + "长" * 61, "先办哪些项目", "从现在起公告", "7 天", "返回", "返回", "马上开始", "7 天"
    )
    text = office.screen.text
    for place in range(3):
        assert f"· {NAMES[place]}：约 1 人" in text
        for title, _ in PROJECTS[place]:
            assert f"· {title}（{NAMES[place]}） · " in text
    await walk(office, "确认发出")
    await town.told()
    poll = await streets.poll()
    assert len(poll.options) == 12
    assert poll.communities == tuple(one.id for one in streets.communities[:3])
    for chat in people[:3]:
        assert any("街道请几个社区一起投" in message.text for message in chat.messages)
        assert any("参加街道的经费投票" in message.text for message in chat.messages)
    assert people[3].messages == []
    await walk(office, "🗳 今年")
    assert "已投 0/3" in office.screen.text
    text = office.transcript()
    text = re.sub(r"\d{1,2}月\d{1,2}日 周. \d\d:\d\d", "〔时间〕", text[text.index("* 💰 街道经费投票") :])
    assert text == (TRANSCRIPTS / "street_funds_office.txt").read_text(encoding="utf-8")


async def test_a_resident_of_the_second_community_walks_the_whole_way(town: Town) -> None:
    streets = await Streets.of(town)
    chat = await streets.person("张叔", 1)
    others = [await streets.person("王阿姨", 0), chat, await streets.person("刘姐", 2)]
    office = await streets.office()
    await streets.projects(*others)
    voters = [await streets.neighbours(place, count) for place, count in ((0, 12), (1, 14), (2, 12))]
    poll = await streets.opened(office)
    wishes = [["0,1,3"] * 9, ["4,5,7"] * 8, ["8,9,11"] * 5]
    for place, said in enumerate(wishes):
        for number, one in enumerate(said):
            assert not isinstance(await voted(town.storage, voters[place], poll, number, *one.split(",")), Exception)
    await enter(chat, poll)
    assert "城东社区、城西社区、城南社区一起投" in chat.screen.text
    await walk(chat, "关于这次投票", "返回", "去投票")
    shown = [label for label in chat.buttons() if "☐" in label]
    assert [poll.options[number] in label for number, label in zip(poll.order, shown, strict=False)] == [True] * 5
    await mark(chat, "东门坡道", "长椅", "快递柜")
    assert chat.toasts[-1] == "已选 3 个，共 12.3 万元，还剩 17.7 万元"
    await walk(chat, "选好了", "提交", "改我的票")
    await mark(chat, "东门坡道", "花坛")
    await walk(chat, "选好了", "提交")
    code = chat.screen.text.split("凭证号：")[1][:14]
    await walk(chat, "返回", "（已投）", "查凭证号", f">{code}", "返回")
    await town.advance(days=2, hours=14)
    assert [m for m in chat.messages if "⏰" in m.text] == []
    for silent in (others[0], others[2]):
        assert len([m for m in silent.messages if "⏰" in m.text]) == 1
    await town.advance(days=1)
    async with town.storage.reading(streets.communities[2].id) as tx:
        done = await tx.ballots.get(poll.id)
    assert done.state is State.CLOSED
    assert done.tally is not None
    assert done.tally.funding is not None
    for person in others:
        (result,) = [message.text for message in person.messages if "📊 投票结果" in message.text]
        assert "结果交街道参考。" in result
        assert "城东社区 9/13\n城西社区 9/15\n城南社区 5/13" in result
        told = [message.text for message in person.messages if "在街道的经费投票里" in message.text]
        assert len(told) == 4  # of the projects of their own community, and of no other
    await enter(chat, poll)
    await walk(chat, "钱是怎么分的", "每个项目为什么")
    lost = next(one for one in range(12) if one not in done.tally.funding.chosen)
    for project in (done.tally.funding.chosen[0], lost):
        await mark_reason(chat, done.options[project])
    assert seen(chat) == (TRANSCRIPTS / "street_funds_resident.txt").read_text(encoding="utf-8")
    await enter(chat, poll)
    await walk(chat, "导出", "看图", "钱是怎么分的", "公开数据（.pb）")
    await town.told()
    files = await sent(town, chat)
    record = pabulib.read(files[f"linli_{poll.id}.pb"].decode())
    assert record.election.ballots.voters == 23
    assert {record.election.projects[one].name for one in record.selected} == {
        done.options[one] for one in done.tally.funding.chosen
    }
    assert "城东社区、城西社区、城南社区" in files[f"linli_{poll.id}.pb"].decode()
    assert "长椅（城西社区）" in files[f"投票结果_{poll.id}.csv"].decode("utf-8-sig")
    # each project stays where it was, with a step that says how it went
    async with town.storage.reading(streets.communities[1].id) as tx:
        for number, held in await tx.street_funds.standing(poll.id):
            assert held.stage is Stage.PLAN_POSTED
            told_to = "told-chosen" if number in done.tally.funding.chosen else "told-not-chosen"
            assert (await tx.projects.steps(held.id))[-1].sentence == f"street-funds-{told_to}"


async def mark_reason(chat: Any, name: str) -> None:
    while not any(f" {name} · " in label for label in chat.buttons()):
        await walk(chat, "下一页")
    await walk(chat, next(label for label in chat.buttons() if f" {name} · " in label))
    await walk(chat, "返回")


async def test_a_fourth_community_neither_sees_nor_casts(town: Town) -> None:
    streets = await Streets.of(town)
    inside, outside = await streets.person("王阿姨", 0), await streets.person("外人", 3)
    staff = await streets.person("外面的主任", 3, Role.STAFF)
    elsewhere = await streets.person("外街沈", 3, Role.STREET)
    office = await streets.office()
    await streets.projects(inside, await streets.person("张叔", 1), await streets.person("刘姐", 2), outside)
    poll = await drawn_up(streets, office)
    for chat in (outside, staff, elsewhere):
        await enter(chat, poll)
        assert "今年的共同缔造经费" not in chat.transcript()
        assert "没有找到" in chat.toasts[-1] or any("没有找到" in m.text for m in chat.messages) or chat.toasts
        await chat.press(data=f"open:poll-desk:{poll.id}", message=chat.screen)
        await chat.settled()
        await chat.press(data=f"open:project:{1}", message=chat.screen)
        await chat.settled()
    # a window of theirs, with the number of the poll in its conversation, as a tampered press would have it
    await walk(inside, "打开看看", "去投票")
    await mark(inside, "长椅")
    await walk(inside, "选好了")
    async with town.storage.transaction() as tx:
        await tx.residents.change(replace(inside.resident, community_id=streets.communities[3].id))
    await walk(inside, "提交")
    async with town.storage.reading(streets.communities[0].id) as tx:
        assert await tx.ballots.contents(poll.id) == []
    await to_desk(elsewhere)
    assert "今年的共同缔造经费" not in elsewhere.transcript()
    assert CANARY not in inside.transcript() + office.transcript()
    for chat in (outside, staff, elsewhere):
        for brought in PROJECTS[:3]:
            assert not [title for title, _ in brought if title in chat.transcript()]


async def test_staff_see_it_and_cannot_alter_it(town: Town) -> None:
    streets = await Streets.of(town)
    people = [await streets.person(name, place) for place, name in enumerate(("王阿姨", "张叔", "刘姐"))]
    await streets.person("小周", 1, standing=Standing.REGISTERED)
    staff = [await streets.person("李主任", 0, Role.STAFF), await streets.person("陈主任", 1, Role.ADMIN)]
    office, second = await streets.office(), await streets.office("周科长")
    await streets.projects(*people)
    poll = await drawn_up(streets, office)
    for chat in staff:
        await desk(chat)
        assert "已投 0/5" in chat.screen.text
        await walk(chat, "🗳 今年")
        assert "社区能看，不能改" in chat.screen.text
    await walk(staff[1], "没上名册的人（1）")
    assert "小周：没有确认" in staff[1].screen.text
    assert not any("没上名册" in label and "（1）" in label for label in staff[0].buttons())
    await town.sweep()
    async with town.storage.transaction() as tx:
        await tx.session.execute(update(BeatRow).values(at=datetime.now(UTC) - timedelta(minutes=40)))
        await tx.clock.advance(poll.closes_at + timedelta(minutes=10) - await tx.now())
    await town.sweep()
    for chat in staff:
        assert not any("请两位同事" in message.text for message in chat.messages)
        await desk(chat)
        await walk(chat, "🗳 今年")
        assert not any("因故障延长" in label for label in chat.buttons())
        intent = chat.screen.inline["inline_keyboard"][0][0]["callback_data"].partition("\x1d")[0]
        for forged in ("g_PollDeskSG_extend", "extend", "g_PollDeskSG_key", "keyed"):
            await chat.press(data=f"{intent}\x1d{forged}", message=chat.screen)
            await chat.settled()
    assert (await streets.poll()).extending_by is None
    for number, chat in enumerate((office, second)):
        asked = next(m for m in reversed(chat.messages) if "延长" in m.text or "是否也同意" in m.text)
        await chat.press("打开看看", message=asked)
        await chat.settled()
        if number == 0:
            assert "没上名册的人（3）" in "".join(chat.buttons())  # 小周, and the two of the street office themselves
            await walk(chat, "没上名册")
            assert "小周" not in chat.screen.text
            await walk(chat, "返回")
        await walk(chat, "因故障延长", "同意延长")
        await town.told()
    assert (await streets.poll()).closes_at > poll.closes_at
    assert all(any("按事先写好的规矩延长" in m.text for m in chat.messages) for chat in people)


async def test_a_street_office_of_one_extends_with_somebody_of_the_staff(town: Town) -> None:
    streets = await Streets.of(town)
    people = [await streets.person(name, place) for place, name in enumerate(("王阿姨", "张叔", "刘姐"))]
    staff = await streets.person("李主任", 0, Role.STAFF)
    elsewhere = await streets.person("远主任", 3, Role.STAFF)
    office = await streets.office()
    await streets.projects(*people)
    poll = await drawn_up(streets, office)
    await town.sweep()
    async with town.storage.transaction() as tx:
        await tx.session.execute(update(BeatRow).values(at=datetime.now(UTC) - timedelta(minutes=40)))
        await tx.clock.advance(poll.closes_at + timedelta(minutes=10) - await tx.now())
    await town.sweep()
    await desk(staff)
    await walk(staff, "🗳 今年")
    assert not any("因故障延长" in label for label in staff.buttons())  # the street office comes first
    asked = next(m for m in reversed(office.messages) if "延长" in m.text)
    await office.press("打开看看", message=asked)
    await office.settled()
    await walk(office, "因故障延长", "同意延长", "因故障延长")
    assert "街道只有您一位" in office.screen.text
    await town.told()
    assert not any("是否也同意" in m.text for m in elsewhere.messages)
    asked = next(m for m in reversed(staff.messages) if "是否也同意" in m.text)
    await staff.press("打开看看", message=asked)
    await staff.settled()
    await walk(staff, "因故障延长", "同意延长")
    await town.told()
    assert (await streets.poll()).closes_at > poll.closes_at
    assert all(any("按事先写好的规矩延长" in m.text for m in chat.messages) for chat in people)


async def test_a_role_that_is_gone_and_a_project_that_moved_send_nothing(town: Town) -> None:
    streets = await Streets.of(town)
    people = [await streets.person(name, place) for place, name in enumerate(("王阿姨", "张叔", "刘姐"))]
    office = await streets.office()
    await streets.projects(*people)
    await to_desk(office)
    await walk(office, *DRAWN_UP)
    await pick(office, "棋桌", "长椅", "快递柜")
    await walk(office, "选好了", "先办哪些项目", "马上开始", "3 天")
    async with town.storage.transaction(streets.communities[1].id) as tx:
        bench = next(one for one in await tx.projects.all() if one.title == "长椅")
        await tx.projects.change(replace(bench, stage=Stage.VOTE))
    await walk(office, "确认发出")
    assert "「长椅（城西社区）」刚才有了变化" in office.toasts[-1]
    assert "已选 2 个" in office.screen.text
    await walk(office, "选好了", "先办哪些项目", "马上开始", "3 天")
    async with town.storage.transaction(streets.communities[2].id) as tx:
        await tx.residents.revoke(office.resident.id, Role.STREET, await tx.now())
    await walk(office, "确认发出")
    async with town.storage.reading() as tx:
        with tx.everywhere():
            assert await tx.ballots.all() == []


async def test_quick_taps_from_two_communities_are_one_ballot_each(big_town: Town) -> None:
    streets = await Streets.of(big_town)
    people = [await streets.person(f"居民{n}", n % 2) for n in range(4)]
    office = await streets.office()
    await streets.projects(people[0], people[1], await streets.person("刘姐", 2))
    poll = await drawn_up(streets, office)
    for chat in people:
        await walk(chat, "打开看看", "去投票")
        await mark(chat, "长椅", "棋桌")
        await walk(chat, "选好了")
    screens = [chat.screen for chat in people]
    taps = [chat.press("提交", message=screen) for chat, screen in zip(people, screens, strict=True) for _ in range(3)]
    await asyncio.gather(*taps)
    for chat in people:
        await chat.settled()
    async with big_town.storage.transaction(streets.communities[1].id) as tx:
        assert await tx.ballots.contents(poll.id) == ["3,4"] * 4
        kept = await tx.session.execute(select(KeyedRow.community_id).where(KeyedRow.poll_id == poll.id))
        assert {community for (community,) in kept} == {poll.community_id}  # none says where its voter lives
        assert await tx.ballots.turnout(poll.id) == 4
        assert await tx.ballots.verify(poll.id) == []


@pytest.mark.parametrize("locale", ["zh-Hant", "en"])
async def test_the_whole_way_in_every_language(town: Town, locale: str) -> None:
    streets = await Streets.of(town)
    office = await streets.office("Ann", locale=locale)
    chat = await streets.person("Bob", 1, locale=locale)
    await streets.projects(await streets.person("王阿姨", 0), chat, await streets.person("刘姐", 2))
    words = {
        "zh-Hant": ["工作", "街道經費", "發起", "選好了", "先辦", "馬上開始", "（7", "確認", "去投票", "提交",
                    "錢是怎麼分的"],
        "en": ["Desk", "fund votes", "New fund", "my choice", "first?", "open now", "(7 d", "confirm", "Vote", "Submit",
               "money was divided"],
    }[locale]  # fmt: skip
    work, funds, new, done, usual, now, days, send, vote, submit, how = words
    await office.start()
    await office.settled()
    for act in (work, funds, new, "城东社区", "城西社区", done, ">300000"):
        await press(office, act)
    for title in ("棋桌", "长椅"):
        await mark_any(office, title)
    for act in (done, usual, now, days, send):
        await press(office, act)
    await town.told()
    poll = await streets.poll()
    await enter(chat, poll)
    for act in (vote, "长椅", done, submit):
        await press(chat, act)
    await town.advance(days=8)
    await enter(chat, poll)
    await press(chat, how)
    assert "{" not in office.transcript() + chat.transcript()


async def mark_any(chat: Any, title: str) -> None:
    while not any(title in label for label in chat.buttons()):
        await press(chat, next(label for label in chat.buttons() if "下一" in label or "Next" in label))
    await press(chat, title)


async def press(chat: Any, act: str) -> None:
    if act.startswith(">"):
        await chat.send(act[1:])
    else:
        found = [label for label in chat.buttons() if act.lower() in label.lower()]
        assert found, (act, chat.buttons())
        await chat.press(found[0])
    await chat.settled()
