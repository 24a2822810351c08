"""What happens to a project by itself after its study: each sweep does it once, at its day, and tells it once."""

from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from participation import works
from participation.access import Standing
from participation.communities import Community
from participation.gates import gates
from participation.money import Source
from participation.projects import Stage
from tests.site import Site, judge, lead, settled
from tests.town import Town


@pytest.fixture
async def chats(town: Town) -> list[Any]:
    """Return four neighbours and, last, a member of staff."""
    return [await town.person(name, Standing.VERIFIED, building=n % 3) for n, name in enumerate("赵钱孙李陈")]


@pytest.fixture
async def site(town: Town, chats: list[Any]) -> Site:
    people = [chat.resident for chat in chats]
    made = await settled(town.storage, town.community.id, people[4], people[:4])
    async with town.storage.transaction(town.community.id) as tx:
        for one in people[1:4]:
            await tx.projects.follow(made.project, one.id, await tx.now(), community=town.community.id)
    return made


def told(chats: list[Any], words: str) -> list[int]:
    """Return how often each was told something with these words."""
    return [sum(words in message.text for message in chat.messages) for chat in chats]


async def twice(town: Town, **by: float) -> None:
    await town.advance(**by)
    await town.sweep()


async def test_staff_hear_once_that_the_days_of_objections_are_over(town: Town, site: Site, chats: list[Any]) -> None:
    await lead(site, Stage.PLAN_POSTED)
    await twice(town, days=14, hours=23)
    assert told(chats, "提意见的时间到了") == [0, 0, 0, 0, 0]
    await twice(town, hours=2)
    assert told(chats, "提意见的时间到了") == [0, 0, 0, 0, 1]
    assert (await site.stored()).stage is Stage.PLAN_POSTED


async def test_a_vote_that_too_few_came_to_ends_the_project_and_says_so(
    town: Town, site: Site, chats: list[Any]
) -> None:
    await lead(site, Stage.VOTE)
    await town.sweep()
    await twice(town, days=4)
    await town.sweep()
    assert (await site.stored()).stage is Stage.NOT_PASSED
    assert (await site.whys())[-1] == "no-quorum"
    assert told(chats[:4], "不是大家反对") == [1, 1, 1, 1]
    assert told(chats[:4], "没有通过") == [1, 1, 1, 1]


async def test_a_vote_and_what_follows_from_it_are_one_message(town: Town, site: Site, chats: list[Any]) -> None:
    """Two would come from two queues, in an order that nobody could promise."""
    newcomer = await town.person("小新", Standing.REGISTERED)
    await lead(site, Stage.VOTE)
    async with town.storage.transaction(town.community.id) as tx:
        await tx.projects.follow(site.project, newcomer.resident.id, await tx.now(), community=town.community.id)
    await town.sweep()
    for chat in chats[:4]:
        await chat.press(data=f"open:ballot:{(await site.stored()).poll_id}", message=await menu(chat))
        await chat.settled()
        for label in ("去投票", "赞成", "提交"):
            await chat.press(label)
            await chat.settled()
    await twice(town, days=4)
    await town.sweep()
    assert (await site.stored()).stage is Stage.RESULT
    everybody = [*chats[:4], newcomer]
    assert told(everybody, "通过了") == [1, 1, 1, 1, 1]
    assert told(everybody, "结果公示到") == [1, 1, 1, 1, 1]
    assert told(everybody, "📊 投票结果") == [1, 1, 1, 1, 0]  # who could not vote reads the project's own sentence
    said = next(m for m in reversed(chats[0].messages) if "📊 投票结果" in m.text)
    until = (await site.stored()).until_at
    assert until
    assert f"{until.astimezone(ZoneInfo('Asia/Shanghai')).day}日" in said.text.partition("结果公示到")[2]
    await chats[0].press("看这个项目", message=said)
    await chats[0].settled()
    assert "现在：投票通过了" in chats[0].screen.text


async def menu(chat: Any) -> Any:
    """Return the menu's message, on which a notice's button may be pressed."""
    await chat.send("/menu")
    await chat.settled()
    return chat.screen


async def test_pledges_begin_when_the_result_has_hung_out(town: Town, site: Site, chats: list[Any]) -> None:
    await lead(site, Stage.RESULT)
    await twice(town, days=14, hours=23)
    assert (await site.stored()).stage is Stage.RESULT
    await twice(town, hours=2)
    assert (await site.stored()).stage is Stage.PLEDGING
    assert told(chats[:4], "开始认筹") == [1, 1, 1, 1]


async def test_what_was_not_pledged_ends_the_project(town: Town, site: Site, chats: list[Any]) -> None:
    await lead(site, Stage.PLEDGING)
    await twice(town, days=46)  # the pledging that began by hand began in the future
    assert (await site.stored()).stage is Stage.UNDERFUNDED
    assert told(chats[:4], "还差 500 元") == [1, 1, 1, 1]


async def test_a_photo_a_week_and_amber_after_ten_days(town: Town, site: Site, chats: list[Any]) -> None:
    await lead(site, Stage.BUILDING)
    await twice(town, days=6, hours=23)
    assert told(chats, "请拍一张照片，大家想看看") == [0, 0, 0, 0, 0]
    await twice(town, hours=2)
    assert told(chats, "请拍一张照片，大家想看看") == [0, 0, 0, 0, 1]
    assert (await site.stored()).amber_at is None
    await twice(town, days=3)
    assert told(chats[:4], "10 天没有消息") == [1, 1, 1, 1]
    assert (await site.whys()).count("silent") == 1
    await twice(town, days=4)  # the next week's photo; amber is told once
    assert told(chats, "请拍一张照片，大家想看看") == [0, 0, 0, 0, 2]
    assert (await site.whys()).count("silent") == 1


async def test_words_are_no_photo(town: Town, site: Site, chats: list[Any]) -> None:
    await lead(site, Stage.BUILDING)
    for _ in range(2):
        await twice(town, days=4)
        await site(reported(None))
    await town.sweep()
    assert told(chats, "请拍一张照片，大家想看看") == [0, 0, 0, 0, 1]  # after a week, whatever was written meanwhile
    assert (await site.stored()).amber_at is None
    await site(reported("photo"))
    await twice(town, days=6, hours=23)
    assert told(chats, "请拍一张照片，大家想看看") == [0, 0, 0, 0, 1]
    await twice(town, hours=2)
    assert told(chats, "请拍一张照片，大家想看看") == [0, 0, 0, 0, 2]


def reported(photo: str | None) -> Any:
    async def act(tx: Any, project: Any, staff: Any, now: Any) -> None:
        report, moved = works.report(project, "灯座装好了", photo, by=staff, at=now)
        await tx.works.add(report)
        await tx.projects.move(moved)

    return act


async def test_work_that_waits_over_its_cost_is_silent_after_ten_days(town: Town, site: Site, chats: list[Any]) -> None:
    await lead(site, Stage.BUILDING)

    async def dearer(tx: Any, project: Any, staff: Any, now: Any) -> None:
        plan = await tx.plans.get(project.plan_id)
        changed, _ = works.change(
            project, plan, {Source.RESIDENTS: 550_00}, "灯贵了", by=staff, at=now, gates=gates({})
        )
        await tx.projects.move(changed)

    await twice(town, days=5)
    await site(dearer)
    await twice(town, days=9, hours=23)
    assert (await site.whys()).count("silent") == 0
    await twice(town, hours=2)
    assert (await site.stored()).stage is Stage.CHANGE
    assert told(chats[:4], "10 天没有消息") == [1, 1, 1, 1]


@pytest.mark.parametrize(
    ("content", "stage", "why"),
    [
        ((True, True, True, False), Stage.EVALUATED, "judged"),  # 75 of a hundred
        ((True, True, False), Stage.RECTIFY, "too-few-content"),  # 66
        ((True, True), Stage.EVALUATED, "too-few-judged"),
        ((), Stage.EVALUATED, "too-few-judged"),
    ],
)
async def test_the_asking_ends_as_neighbours_say(
    town: Town, site: Site, content: tuple[bool, ...], stage: Stage, why: str
) -> None:
    await lead(site, Stage.EVALUATED)
    await site(judge(site.people, *content))
    await twice(town, days=7, hours=1)
    project = await site.stored()
    assert (project.stage, (await site.whys())[-1]) == (stage, why)
    assert (project.judged is not None) == (why == "judged")


async def test_a_month_is_missed_and_after_two_the_care_goes_on(town: Town, site: Site, chats: list[Any]) -> None:
    await lead(site, Stage.IN_CARE)
    await twice(town, days=30, hours=1)
    assert (await site.whys()).count("tick-missed") == 1
    assert told(chats, "轮到您照看") == [0, 1, 0, 0, 0]
    await twice(town, days=30)
    async with town.storage.reading(town.community.id) as tx:
        kept = await tx.cares.of(site.project)
    assert kept
    assert (kept.steward_id, kept.on_duty, kept.missed) == (site.people[1].id, site.people[1].id, 0)
    assert (await site.whys()).count("reassigned") == 1
    assert (await site.stored()).stage is Stage.IN_CARE


async def test_nobody_who_moved_away_inherits_the_care(town: Town, site: Site, chats: list[Any]) -> None:
    await lead(site, Stage.IN_CARE)
    async with town.storage.transaction(town.community.id) as tx:
        kept = await tx.cares.of(site.project)
        assert kept
        await tx.cares.change(replace(kept, rota=(*kept.rota, site.people[2].id)))
    async with town.storage.transaction() as tx:
        with tx.everywhere():
            west = await tx.communities.add(Community(0, slug="west", name="城西社区"))
            await tx.residents.change(replace(site.people[1], community_id=west.id, building_id=None))
    await twice(town, days=30, hours=1)
    assert told(chats, "轮到您照看") == [0, 0, 1, 0, 0]
    await twice(town, days=30)
    async with town.storage.reading(town.community.id) as tx:
        kept = await tx.cares.of(site.project)
    assert kept
    assert (kept.steward_id, kept.rota) == (site.people[2].id, (site.people[2].id, site.people[0].id))


async def test_a_steward_alone_who_misses_twice_leaves_the_office_to_find_one(
    town: Town, site: Site, chats: list[Any]
) -> None:
    await lead(site, Stage.IN_CARE)
    async with town.storage.transaction(town.community.id) as tx:
        kept = await tx.cares.of(site.project)
        assert kept
        await tx.cares.change(replace(kept, rota=(site.people[0].id,)))
    await twice(town, days=30, hours=1)
    await twice(town, days=30)
    assert told(chats, "没有管护人了") == [0, 0, 0, 0, 1]


async def test_ninety_days_later_all_are_asked_again(town: Town, site: Site, chats: list[Any]) -> None:
    await lead(site, Stage.IN_CARE)
    await twice(town, days=90, hours=1)
    assert (await site.stored()).stage is Stage.REVIEW
    assert told(chats, "您觉得还好吗") == [1, 1, 1, 1, 1]


async def test_all_who_are_known_are_asked_and_nobody_else(town: Town, site: Site, chats: list[Any]) -> None:
    guest = await town.person("小新", Standing.REGISTERED)
    await lead(site, Stage.EVALUATED)
    await town.told()
    assert told([*chats, guest], "您满意吗") == [1, 1, 1, 1, 1, 0]
