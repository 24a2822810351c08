"""Budget votes through the real dispatcher: drawn up by staff, wished for, counted, explained, written as a file."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from bot.wording import money
from participation import pabulib
from participation.access import Role, Standing
from participation.packs import Kind, Mode
from participation.polls import Poll
from participation.projects import Stage
from tests.bot.test_ballots import TRANSCRIPTS, box, desk, enter, poll_of, seen, walk
from tests.polling import Voters, voted
from tests.streets import posted
from tests.town import Town

FUND = 30_000_000
"""300,000 yuan in fen."""

PROJECTS = {
    "东门坡道": 90_000, "太阳能路灯": 60_000, "儿童滑梯": 80_000, "棋桌": 12_000, "长椅": 8_000, "晾衣架": 15_000,
    "花坛": 20_000, "充电棚": 70_000, "快递柜": 25_000, "饮水台": 18_000, "宣传栏": 10_000, "篮球架": 45_000,
}  # fmt: skip
NAMES, COSTS = tuple(PROJECTS), tuple(cost * 100 for cost in PROJECTS.values())
WRITTEN = "\n".join(f"{name} {cost}" for name, cost in PROJECTS.items())

WISHES = ["0,1,3"] * 9 + ["0,1,7"] * 4 + ["2,4,11"] * 6 + ["5,6,10"] * 3 + ["4,8,9"] * 2
"""What those wish for who vote beside the person whose chat is read; three different corners of the community."""


async def fund_of(town: Town, *chats: Any, pack: str = "sounding-fund", mode: Mode = Mode.AT_CLOSE) -> Poll:
    return await poll_of(town, *chats, pack=pack, options=NAMES, mode=mode, fund=FUND, costs=COSTS)


async def stored(town: Town, poll: Poll) -> Poll:
    async with town.storage.reading(town.community.id) as tx:
        return await tx.ballots.get(poll.id)


async def neighbours(town: Town, count: int) -> Voters:
    """Settle people who vote straight through storage, which has its own tests; the chats are what is read here."""
    people = [(await town.person(f"邻居{number}", building=number % 2)).resident for number in range(count)]
    return Voters(town.community, town.buildings, people)


async def wish(town: Town, voters: Voters, poll: Poll, wishes: Sequence[str]) -> None:
    for number, said in enumerate(wishes):
        ballot = await voted(town.storage, voters, poll, number, *said.split(","))
        assert not isinstance(ballot, Exception)


async def draft(town: Town, poll: Poll, chat: Any) -> set[str]:
    async with town.storage.reading(town.community.id) as tx:
        return set(await tx.ballots.drafts.of(poll.id, chat.resident.id))


async def test_staff_draw_up_a_fund_and_everything_is_read_back(town: Town) -> None:
    staff = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    await desk(staff)
    await walk(
        staff, "发起表决", ">今年的共同缔造经费先办哪些？", "预算", ">很多", ">0", ">30万",
        ">长椅 8000", ">长椅 8000\n路灯", ">长椅 8000\n长椅 9000", ">长椅 8000\n大桥 300001",
        ">" + "\n".join(f"第{number}号 100" for number in range(51)),
        ">" + WRITTEN, "重新写项目", ">" + WRITTEN, "对，接着", "征求经费意见", "截止时和人分开", "马上开始", "7 天",
    )  # fmt: skip
    assert "30 万元" in staff.screen.text
    assert "候选项目 12 个，加起来要 45.3 万元" in staff.screen.text or "加起来 45.3 万元" in staff.screen.text
    assert all(f"· {name} · " in staff.screen.text for name in NAMES)
    await walk(staff, "确认发出")
    await town.told()
    async with town.storage.reading(town.community.id) as tx:
        (poll,) = await tx.ballots.current()
    assert (poll.kind, poll.fund, poll.options, poll.costs) == (Kind.BUDGET, FUND, NAMES, COSTS)
    assert seen(staff) == (TRANSCRIPTS / "budgets_staff.txt").read_text(encoding="utf-8")


async def test_a_fund_over_a_community_is_voted_on_counted_and_explained(town: Town) -> None:
    chat = await town.person("王阿姨")
    staff = await town.person("李主任", Standing.VERIFIED, Role.STAFF, building=1)
    voters = await neighbours(town, len(WISHES))
    poll = await fund_of(town, staff)
    poll = await stored(town, poll)
    await wish(town, voters, poll, WISHES)
    await enter(chat, poll)
    await walk(chat, "关于这次投票", "返回", "去投票", "选好了")
    shown = [label for label in chat.buttons() if "☐" in label]
    assert len(shown) == 5
    assert [NAMES[number] in label for number, label in zip(poll.order, shown, strict=False)] == [True] * 5
    await mark(chat, "东门坡道")
    assert chat.toasts[-1] == "已选 1 个，共 9 万元，还剩 21 万元"
    await mark(chat, "太阳能路灯", "儿童滑梯", "充电棚")
    assert chat.toasts[-1] == "已选 4 个，共 30 万元，还剩 0 元"
    await mark(chat, "长椅")
    assert chat.toasts[-1] == "已选 5 个，共 30.8 万元，比经费多 8000 元"
    await mark(chat, "☑ 充电棚")
    await walk(chat, "选好了")
    assert "一共 23.8 万元，经费 30 万元" in chat.screen.text
    await walk(chat, "提交", "改我的票")
    await mark(chat, "棋桌", "东门坡道", "太阳能路灯")
    await walk(chat, "选好了", "提交")
    code = chat.screen.text.split("凭证号：")[1][:14]
    await walk(chat, "返回", "（已投）", "查凭证号", f">{code}")
    for person in (chat, staff):
        assert not any("入选" in message.text and "没人选" not in message.text for message in person.messages[5:])
    await town.advance(days=4)
    done = await stored(town, poll)
    assert done.tally is not None
    assert done.tally.funding is not None
    assert (done.tally.cast, done.tally.quorum_met, done.tally.passed) == (25, None, None)
    for person in (chat, staff):
        (result,) = [message.text for message in person.messages if "投票结果" in message.text]
        for number in done.tally.funding.chosen:
            assert f"✅ {NAMES[number]} · {money(COSTS[number], 'zh-Hans')}" in result
    await enter(chat, poll)
    await walk(chat, "钱是怎么分的", "每个项目为什么")
    why = {one.project: one for one in done.tally.funding.account.reasons}
    short = next(one for one in why.values() if one.project not in done.tally.funding.chosen)
    await ask(chat, NAMES[short.project])
    assert "没有入选" in chat.screen.text
    await walk(chat, "返回")
    await ask(chat, NAMES[done.tally.funding.chosen[0]])
    assert "入选了" in chat.screen.text
    assert seen(chat) == (TRANSCRIPTS / "budgets_resident.txt").read_text(encoding="utf-8")

    await enter(staff, poll)
    await walk(staff, "导出", "钱是怎么分的", "公开数据（.pb）")
    await town.told()
    files = await sent(town, staff)
    record = pabulib.read(files[f"linli_{poll.id}.pb"].decode())
    winners = {record.election.projects[number].name for number in record.selected}
    assert winners == {NAMES[number] for number in done.tally.funding.chosen}
    assert sorted(one.name for one in record.election.projects) == sorted(NAMES)
    assert record.election.ballots.voters == 25
    async with town.storage.reading(town.community.id) as tx:
        said = await tx.ballots.contents(poll.id)
    keys = {project.key: number for number, project in enumerate(record.election.projects)}
    in_file = sorted(
        ",".join(str(NAMES.index(record.election.projects[one].name)) for one in choice)
        for choice, times in record.election.ballots
        for _ in range(times)
    )
    assert len(keys) == 12
    assert sorted(",".join(sorted(one.split(","))) for one in said) == sorted(
        ",".join(sorted(one.split(","))) for one in in_file
    )
    assert "长椅" in files[f"投票结果_{poll.id}.csv"].decode("utf-8-sig")
    async with town.storage.transaction(town.community.id) as tx:
        assert await tx.ballots.verify(poll.id) == []


async def mark(chat: Any, *names: str) -> None:
    """Press projects on whatever page they stand."""
    for name in names:
        await _find(chat, name)
        await walk(chat, next(label for label in chat.buttons() if name in label))


async def ask(chat: Any, name: str) -> None:
    await _find(chat, name)
    await walk(chat, next(label for label in chat.buttons() if f" {name} · " in label))


async def _find(chat: Any, name: str) -> None:
    while any("上一页" in label for label in chat.buttons()):
        await walk(chat, "上一页")
    while not any(name in label for label in chat.buttons()):
        await walk(chat, "下一页")


async def sent(town: Town, chat: Any) -> dict[str, bytes]:
    """Return the files that came, by name."""
    found = [message.content["document"] for message in chat.messages if "document" in message.content]
    return {one["file_name"]: town.playground.files.by_id[one["file_id"]].content for one in found}


async def test_wishes_over_the_fund_are_refused_where_they_must_fit(town: Town) -> None:
    chat = await town.person("王阿姨")
    poll = await fund_of(town, chat, pack="residents-fund", mode=Mode.NAMED)
    await walk(chat, "打开看看", "去投票")
    await mark(chat, "东门坡道", "太阳能路灯", "儿童滑梯", "充电棚", "长椅")
    assert "超过经费 30 万元了，多了 8000 元" in chat.toasts[-1]
    assert await draft(town, poll, chat) == {"0", "1", "2", "7"}
    await mark(chat, "☑ 充电棚", "长椅")
    await walk(chat, "选好了", "提交")
    assert await box(town, poll) == ["0,1,2,4"]


async def test_a_fund_whose_quorum_is_missed_is_not_divided(town: Town) -> None:
    chats = [await town.person(name) for name in ("王阿姨", "张叔")]
    poll = await fund_of(town, *chats, pack="residents-fund", mode=Mode.NAMED)
    await walk(chats[0], "打开看看", "去投票")
    await mark(chats[0], "长椅")
    await walk(chats[0], "选好了", "提交")
    await town.advance(days=4)
    (result,) = [message.text for message in chats[1].messages if "投票结果" in message.text]
    assert "这次不算数，经费没有分：投票的不够，至少要有 2 户" in result
    await enter(chats[1], poll)
    assert not any("钱是怎么分的" in label for label in chats[1].buttons())


async def own_fund(town: Town, staff: Any, proposer: Any, *acts: str) -> dict[str, int]:
    """Post three projects whose plans are settled and let staff draw a fund over two of them; return all by title."""
    numbers = {}
    async with town.storage.transaction(town.community.id) as tx:
        for title, yuan in (("长椅", 8_000), ("花坛", 20_000), ("棋桌", 12_000)):
            now = await tx.now()
            numbers[title] = (await posted(tx, town.community.id, proposer.resident.id, title, yuan * 100, now)).id
    await desk(staff)
    await walk(staff, "发起表决", ">今年的共同缔造经费先办哪些？", "预算", ">2.5万", "长椅", "花坛", "选好了", *acts)
    return numbers


async def stages(town: Town, numbers: dict[str, int]) -> dict[str, Stage]:
    async with town.storage.reading(town.community.id) as tx:
        return {title: (await tx.projects.get(number)).stage for title, number in numbers.items()}


ON = ("对，接着", "居民会议分经费", "马上开始", "3 天", "确认发出")


async def test_the_communitys_own_fund_moves_the_projects_that_stand_in_it(town: Town) -> None:
    staff = await town.person("李主任", Standing.REGISTERED, Role.STAFF)
    wang, zhang = [await town.person(name, building=place) for place, name in enumerate(("王阿姨", "张叔"))]
    guest = await town.person("小新", Standing.REGISTERED)
    numbers = await own_fund(town, staff, wang)
    assert not any("棋桌" in name for name in staff.screen.text.splitlines() if name.startswith("· "))
    async with town.storage.transaction(town.community.id) as tx:
        for number in numbers.values():
            await tx.projects.follow(number, guest.resident.id, await tx.now(), community=town.community.id)
    await walk(staff, *ON)
    await town.told()
    assert await stages(town, numbers) == {"长椅": Stage.VOTE, "花坛": Stage.VOTE, "棋桌": Stage.PLAN_POSTED}
    assert sum("参加本社区的经费投票" in message.text for message in guest.messages) == 2
    assert not any("参加本社区的经费投票" in message.text for message in wang.messages)  # the ballot itself came
    for chat, *wishes in ((wang, "花坛"), (zhang, "花坛")):
        await walk(chat, "打开看看", "去投票")
        await mark(chat, *wishes)
        await walk(chat, "选好了", "提交")
    await town.advance(days=4)
    await town.sweep()
    await town.told()
    assert await stages(town, numbers) == {
        "长椅": Stage.PLAN_POSTED, "花坛": Stage.RESULT, "棋桌": Stage.PLAN_POSTED,
    }  # fmt: skip
    (result,) = [message.text for message in wang.messages if "投票结果" in message.text]
    assert "入选的项目，结果公示到" in result
    assert "下次还可以投" in result
    assert not any("在经费投票里" in message.text for message in wang.messages)  # one event, one message
    told = [message.text for message in guest.messages if "在经费投票里" in message.text]
    assert sorted("没有入选" in text for text in told) == [False, True]
    async with town.storage.reading(town.community.id) as tx:
        funded, other = [await tx.projects.get(numbers[title]) for title in ("花坛", "长椅")]
        assert (funded.cost_voted, [step.why for step in await tx.projects.steps(funded.id)]) == (
            20_000_00, ["fund-vote-called", "funded"],
        )  # fmt: skip
        plan = await tx.plans.get(other.plan_id or 0)
        assert (other.poll_id, other.until_at, plan.chosen) == (None, plan.until_at, None)
    assert seen(staff) == (TRANSCRIPTS / "own_fund_staff.txt").read_text(encoding="utf-8")
    await town.advance(days=15, hours=1)
    assert (await stages(town, numbers))["花坛"] is Stage.PLEDGING
    await own_fund_again(town, staff)


async def own_fund_again(town: Town, staff: Any) -> None:
    """What was not funded stands again in the next vote, what was funded does not."""
    await desk(staff)
    await walk(staff, "发起表决", ">剩下的钱先办哪个？", "预算", ">3万")
    assert any("长椅" in label for label in staff.buttons())
    assert any("棋桌" in label for label in staff.buttons())
    assert not any("花坛" in label for label in staff.buttons())


async def test_an_own_fund_to_which_too_few_came_stops_no_project(town: Town) -> None:
    staff = await town.person("李主任", Standing.REGISTERED, Role.STAFF)
    wang, _ = [await town.person(name, building=place) for place, name in enumerate(("王阿姨", "张叔"))]
    guest = await town.person("小新", Standing.REGISTERED)
    numbers = await own_fund(town, staff, guest, *ON)
    await town.told()
    await walk(wang, "打开看看", "去投票")
    await mark(wang, "长椅")
    await walk(wang, "选好了", "提交")
    await town.advance(days=4)
    await town.sweep()
    await town.told()
    assert set((await stages(town, numbers)).values()) == {Stage.PLAN_POSTED}
    assert sum("经费投票不算数：投了 1 张票，至少要有 2 户" in message.text for message in guest.messages) == 2
    (result,) = [message.text for message in wang.messages if "投票结果" in message.text]
    assert "这些项目都不会取消" in result


async def test_a_project_that_moved_before_the_sending_is_named_and_nothing_is_sent(town: Town) -> None:
    staff = await town.person("李主任", Standing.REGISTERED, Role.STAFF)
    wang = await town.person("王阿姨")
    numbers = await own_fund(town, staff, wang, *ON[:-1])
    async with town.storage.transaction(town.community.id) as tx:
        bench = await tx.projects.get(numbers["长椅"], lock=True)
        await tx.projects.change(replace(bench, stage=Stage.CANCELLED))
    await walk(staff, "确认发出")
    assert "「长椅」刚才有了变化" in staff.toasts[-1]
    async with town.storage.reading(town.community.id) as tx:
        assert await tx.ballots.current() == []
    assert (await stages(town, numbers))["花坛"] is Stage.PLAN_POSTED


async def test_few_ballots_give_no_file_and_tell_nobodys_neighbour(town: Town) -> None:
    chats = [await town.person(name) for name in ("王阿姨", "张叔", "刘姐")]
    poll = await fund_of(town, *chats, mode=Mode.NAMED)
    voters = Voters(town.community, town.buildings, [chat.resident for chat in chats])
    await wish(town, voters, poll, ["0,1,2", "0,1,2", "4"])
    await town.advance(days=4)
    await enter(chats[2], poll)
    await walk(chats[2], "钱是怎么分的")
    assert not any(".pb" in label for label in chats[2].buttons())
    assert "只公布票数" in chats[2].screen.text
    account = chats[2].screen
    intent = chats[2].screen.inline["inline_keyboard"][-1][0]["callback_data"].partition("\x1d")[0]
    await chats[2].press(data=f"{intent}\x1dpb", message=account)
    await chats[2].settled()
    await enter(chats[2], poll)
    await walk(chats[2], "导出")
    await town.told()
    files = await sent(town, chats[2])
    assert [name for name in files if name.endswith(".pb")] == []
    lines = next(content for name, content in files.items() if name.endswith(".csv")).decode("utf-8-sig").splitlines()
    assert len(lines) == 13  # the head and twelve projects: no ballots
    assert all(line.endswith(",,,,") for line in lines[1:])
    await enter(chats[2], poll)
    await walk(chats[2], "钱是怎么分的", "每个项目为什么")
    for project in ("儿童滑梯", "东门坡道", "长椅"):
        await ask(chats[2], project)
        assert "用在" not in chats[2].screen.text
        assert "最多用了" not in chats[2].screen.text
        await walk(chats[2], "返回")


@pytest.mark.parametrize("forged", ["mark:+12", "mark:+99999999999999999999", "mark:*1", "mark:", "project:99", "pb"])
async def test_forged_buttons_change_nothing(town: Town, forged: str) -> None:
    chat = await town.person("王阿姨")
    poll = await fund_of(town, chat)
    await walk(chat, "打开看看", "去投票")
    intent = chat.screen.inline["inline_keyboard"][0][0]["callback_data"].partition("\x1d")[0]
    await chat.press(data=f"{intent}\x1d{forged}", message=chat.screen)
    await chat.settled()
    assert await draft(town, poll, chat) == set()
    assert await box(town, poll) == []
    assert "出了点问题" not in chat.transcript()


async def test_a_double_tap_sets_and_quick_taps_are_all_kept(big_town: Town) -> None:
    chat = await big_town.person("王阿姨")
    poll = await fund_of(big_town, chat)
    await walk(chat, "打开看看")
    poll = await stored(big_town, poll)
    first, other = poll.order[:2]
    wrong = 0
    for _ in range(15):
        await walk(chat, "去投票")
        screen = chat.screen
        one = f"☐ {NAMES[first]}"
        await asyncio.gather(
            chat.press(one, message=screen),
            chat.press(one, message=screen),
            chat.press(f"☐ {NAMES[other]}", message=screen),
        )
        await chat.settled()
        wrong += await draft(big_town, poll, chat) != {str(first), str(other)}
        screen = chat.screen
        unset = f"☑ {NAMES[first]}"
        await asyncio.gather(chat.press(unset, message=screen), chat.press(unset, message=screen))
        await chat.settled()
        wrong += await draft(big_town, poll, chat) != {str(other)}
        await walk(chat, f"☑ {NAMES[other]}", "返回")
    assert wrong == 0


async def test_a_fund_counted_otherwise_than_published_is_found(town: Town) -> None:
    chat = await town.person("王阿姨")
    poll = await fund_of(town, chat)
    await town.advance(days=4)
    done = await stored(town, poll)
    assert done.tally is not None
    assert done.tally.funding is not None
    async with town.storage.transaction(town.community.id) as tx:
        assert await tx.ballots.verify(poll.id) == []
        bent = replace(done.tally, funding=replace(done.tally.funding, chosen=(4,)))
        await tx.ballots.change(replace(done, tally=bent))
        assert {fault.value for fault in await tx.ballots.verify(poll.id) or []} == {"count", "result"}


@pytest.mark.parametrize("locale", ["zh-Hant", "en"])
async def test_the_whole_way_in_every_language(town: Town, locale: str) -> None:
    chat = await town.person("Ann", Standing.VERIFIED, Role.STAFF, locale=locale)
    poll = await fund_of(town, chat)
    vote, done, submit, how, each = {
        "zh-Hant": ("去投票", "選好了", "提交", "錢是怎麼分的", "每個項目"),
        "en": ("Vote", "my choice", "Submit", "money was divided", "Why each"),
    }[locale]
    await enter(chat, poll)
    await walk(chat, vote, "☐ 长椅", done, submit)
    await town.advance(days=4)
    await enter(chat, poll)
    await walk(chat, how, each, "1. ")
    assert "{" not in chat.transcript()
