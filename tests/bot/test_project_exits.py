"""How a project goes badly, through the real dispatcher: as its proposer, a neighbour and the office read each way."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from participation.access import Role, Standing
from participation.projects import Stage
from storage import Transaction
from tests.bot.test_project_way import TRANSCRIPTS, act, desk, seen, started
from tests.bot.test_projects import filed, opened, small, stage_of, walk
from tests.site import Site
from tests.town import Town

assert small  # the fixture

Way = Callable[[Town, Any, list[Any]], Awaitable[int]]
"""Leads a project of the first of the people astray, and returns its number."""


@pytest.fixture
async def staff(small: Town) -> Any:
    return await small.person("陈社工", Standing.VERIFIED, Role.STAFF)


@pytest.fixture
async def people(small: Town) -> list[Any]:
    """Return the proposer, three neighbours, and one of them who only follows."""
    return [await small.person(name, building=n % 3) for n, name in enumerate(("王阿姨", "老钱", "老李", "小张"))]


async def follow(town: Town, people: list[Any], project: int) -> None:
    async with town.storage.transaction(town.community.id) as tx:
        for chat in people[1:]:
            await tx.projects.follow(project, chat.resident.id, await tx.now(), community=town.community.id)


async def led(town: Town, staff: Any, people: list[Any], stage: Stage) -> Site:
    """Return the site of a project at a stage, which the neighbours follow."""
    site = await started(town, staff, people, stage)
    await follow(town, people, site.project)
    await town.told()  # before the clock is moved, or what is owed may lose its use
    return site


async def too_few_second_it(town: Town, staff: Any, people: list[Any]) -> int:
    project = await filed(town, people[0])
    await opened(people[1], project)
    await walk(people[1], "附议：")
    await town.advance(days=30, hours=1)
    return project


async def too_few_vote(town: Town, staff: Any, people: list[Any]) -> int:
    site = await led(town, staff, people, Stage.VOTE)
    await town.sweep()
    await town.told()
    await opened(people[1], site.project)
    await walk(people[1], "去投票", "去投票", "赞成", "提交")
    await town.advance(days=4)
    return site.project


async def most_vote_no(town: Town, staff: Any, people: list[Any]) -> int:
    site = await led(town, staff, people, Stage.VOTE)
    await town.sweep()
    await town.told()
    for chat, said in zip(people, ("赞成", "反对", "反对", "弃权"), strict=True):
        await opened(chat, site.project)
        await walk(chat, "去投票", "去投票", said, "提交")
    await town.advance(days=4)
    return site.project


async def too_little_is_pledged(town: Town, staff: Any, people: list[Any]) -> int:
    site = await led(town, staff, people, Stage.PLEDGING)
    await opened(people[1], site.project)
    await walk(people[1], "我来出一份", "出钱", ">100", "算我一份")
    await town.advance(days=46)
    return site.project


async def the_office_cancels(town: Town, staff: Any, people: list[Any]) -> int:
    site = await led(town, staff, people, Stage.APPROVED)
    await desk(staff, site.project)
    await act(staff, "合并、转诉求、取消", "取消这个项目", ">这块地明年要建学校", "就这样办")
    return site.project


async def it_is_merged(town: Town, staff: Any, people: list[Any]) -> int:
    first, other = await filed(town, people[2]), await filed(town, people[0], "2号楼门口装感应灯", "台阶黑")
    for chat, project in ((people[1], first), (people[1], other), (people[3], other)):
        await opened(chat, project)
        await walk(chat, "附议：")
    await desk(staff, other)
    await act(staff, "合并、转诉求、取消", "和别的项目是一件事", f"{first}号", "🔗 合并")
    await town.told()
    async with town.storage.reading(town.community.id) as tx:
        assert set(await tx.projects.followers(first)) >= {chat.resident.id for chat in people}
    await opened(people[2], first)
    assert "一起提议的：王阿姨" in people[2].screen.text
    assert "已有 2 户" in people[2].screen.text  # who seconded both counts once
    return other


async def it_is_a_complaint(town: Town, staff: Any, people: list[Any]) -> int:
    project = await filed(town, people[0])
    await opened(people[1], project)
    await walk(people[1], "附议：")
    await desk(staff, project)
    await act(staff, "合并、转诉求、取消", "转成诉求", ">路灯坏了该市政修", "就这样办")
    return project


async def it_costs_much_more(town: Town, staff: Any, people: list[Any]) -> int:
    site = await led(town, staff, people, Stage.BUILDING)
    await desk(staff, site.project)
    await act(staff, "花费要变", ">居民 551", ">灯贵了", "发出去")
    return site.project


async def nobody_reports(town: Town, staff: Any, people: list[Any]) -> int:
    site = await led(town, staff, people, Stage.BUILDING)
    await town.advance(days=7, hours=1)
    await town.advance(days=3)
    await desk(staff, site.project)
    return site.project


async def nobody_looks_after_it(town: Town, staff: Any, people: list[Any]) -> int:
    site = await led(town, staff, people, Stage.IN_CARE)
    await town.advance(days=30, hours=1)
    await town.advance(days=30)
    return site.project


WAYS: dict[str, tuple[Way, Stage]] = {
    "lapsed": (too_few_second_it, Stage.RETURNED),
    "no_quorum": (too_few_vote, Stage.NOT_PASSED),
    "voted_down": (most_vote_no, Stage.NOT_PASSED),
    "underfunded": (too_little_is_pledged, Stage.UNDERFUNDED),
    "cancelled": (the_office_cancels, Stage.CANCELLED),
    "merged": (it_is_merged, Stage.MERGED),
    "complaint": (it_is_a_complaint, Stage.TO_COMPLAINT),
    "dearer": (it_costs_much_more, Stage.PLAN_POSTED),
    "silent": (nobody_reports, Stage.BUILDING),
    "care_missed": (nobody_looks_after_it, Stage.IN_CARE),
}


@pytest.mark.parametrize("name", WAYS)
async def test_it_goes_badly_and_everybody_is_told(small: Town, staff: Any, people: list[Any], name: str) -> None:
    way, stage = WAYS[name]
    project = await way(small, staff, people)
    await small.sweep()
    await small.told()
    assert await stage_of(small, project) is stage
    await opened(people[0], project)
    await walk(people[0], "看经过")
    for who, chat in (("proposer", people[0]), ("neighbour", people[1]), ("staff", staff)):
        golden = TRANSCRIPTS / f"project_exit_{name}_{who}.txt"
        assert seen(chat) == golden.read_text(encoding="utf-8"), golden.name


async def test_nobody_who_followed_is_left_untold(small: Town, staff: Any, people: list[Any]) -> None:
    """Whoever seconded, and whoever only follows, hears of the end as the proposer does; who moved it does not."""
    site = await led(small, staff, people, Stage.APPROVED)

    async def followers(tx: Transaction, *_: Any) -> set[int]:
        return set(await tx.projects.followers(site.project))

    assert await site(followers) >= {chat.resident.id for chat in people}
    await desk(staff, site.project)
    await act(staff, "合并、转诉求、取消", "取消这个项目", ">要建学校", "就这样办")
    await small.told()
    assert [sum("要建学校" in message.text for message in chat.messages) for chat in people] == [1, 1, 1, 1]
