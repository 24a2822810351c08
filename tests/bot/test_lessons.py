"""What the cases taught is proposed at night, shown with its effect, and live only after a clerk's yes."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot import sorting
from bot.__main__ import app
from participation import complaints, handling
from participation.access import Role, Standing
from participation.complaints import Sorted, Told, limits
from participation.lessons import LessonMoved, MakesWorse, State, accept, decline
from participation.workdays import office
from scheduler.lessons import learn
from tests.bot.test_complaints import file, seen, walk
from tests.town import KEYS, Town

TRANSCRIPTS = Path(__file__).parent / "transcripts"
TOLD = (
    ("楼下那台咕噜咕噜机又响了", "city_appearance"),
    ("咕噜咕噜机半夜还开着", "city_appearance"),
    ("咕噜咕噜机没有人管", "city_appearance"),
    ("楼下有人打架", "police"),
    ("社保卡怎么办", "labour"),
    ("低保怎么申请", "civil_affairs"),
)


@pytest.fixture
async def li(town: Town) -> Any:
    sorting.classifier().read("暖")  # loaded once a process, before the first text waits for it
    return await town.person("李主任", Standing.VERIFIED, Role.STAFF)


async def told_by_three(town: Town, li: Any) -> list[Any]:
    """Three neighbours have told of a thing that the table does not know, and of others that it does; a clerk sorted
    them all."""
    people = [await town.person(name, Standing.GUEST) for name in ("王阿姨", "赵叔", "孙大爷")]
    async with town.storage.transaction(town.community.id) as tx:
        now, clerk = await tx.now(), await tx.residents.actor(li.resident)
        house, promises = office({}, "Asia/Shanghai"), limits({})
        for number, (text, department) in enumerate(TOLD):
            teller = await tx.residents.actor(people[number % 3].resident)
            where = Sorted(None)
            told = complaints.file(Told(text), where, by=teller, at=now, office=house, limits=promises, today=0)
            case = await tx.complaints.file(told, where)
            await tx.complaints.move(handling.route(case, department, by=clerk, at=now, office=house, limits=promises))
    await town.told()
    return people


async def open_lessons(town: Town) -> list[Any]:
    async with town.storage.reading(town.community.id) as tx:
        return await tx.lessons.open()


async def words(town: Town) -> list[Any]:
    async with town.storage.reading(town.community.id) as tx:
        return await tx.words.all()


async def test_learned_at_night_accepted_by_day_and_undone(town: Town, li: Any) -> None:
    people = await told_by_three(town, li)
    assert await open_lessons(town) == []
    await town.advance(hours=16.5)  # three in the morning
    [lesson] = await open_lessons(town)
    assert ("咕噜" in lesson.word, lesson.department, lesson.tellers) == (True, "city_appearance", 3)
    assert (lesson.cases, lesson.right + lesson.better, lesson.worse) == (6, 6, 0)
    assert lesson.better > 0
    assert await words(town) == []
    heard = [message for message in li.messages if "学到" in message.text]
    assert len(heard) == 1
    await town.sweep()
    assert len([message for message in li.messages if "学到" in message.text]) == 1
    await li.press(data=f"open:lesson:{lesson.id}", message=heard[0])
    await li.settled()
    await walk(town, li, "采用", ">/menu", "工作台", "诉求办理", "查找、统计", "本地叫法", "改动记录")
    [line] = await words(town)
    assert (line.word, line.department, line.weight) == (lesson.word, "city_appearance", lesson.weight)
    await walk(town, people[0], ">/menu", "反映问题", ">那个咕噜咕噜机又来了")
    assert "市容环卫" in people[0].screen.text + str(people[0].buttons())
    await walk(town, li, "撤销最近一次")
    assert await words(town) == []
    assert seen(li).partition("学到 1 个词")[2] == (TRANSCRIPTS / "lessons_clerk.txt").read_text(encoding="utf-8")


async def test_what_is_declined_is_not_asked_again(town: Town, li: Any) -> None:
    await told_by_three(town, li)
    await town.advance(hours=16.5)
    await walk(town, li, "看看", "不用")
    assert await open_lessons(town) == []
    await town.advance(hours=24)
    assert await open_lessons(town) == []
    assert await words(town) == []


async def test_nobody_but_staff_decides_and_only_once(town: Town, li: Any) -> None:
    await told_by_three(town, li)
    await town.advance(hours=16.5)
    [lesson] = await open_lessons(town)
    ma = await town.person("马师傅", Standing.VERIFIED, Role.HANDLER, department="city_appearance")
    await walk(town, ma, ">/menu")
    await ma.press(data=f"open:lesson:{lesson.id}", message=ma.screen)
    await ma.settled()
    assert "咕噜" not in ma.transcript()
    await walk(town, li, "看看")
    screen = li.screen
    await li.press("采用", message=screen)
    await li.press("采用", message=screen)
    await li.settled()
    assert len(await words(town)) == 1


async def test_a_past_that_changed_is_asked_again_at_the_yes(town: Town, li: Any) -> None:
    await told_by_three(town, li)
    [lesson] = await learn(town.storage, town.community.id)
    async with town.storage.transaction(town.community.id) as tx:
        actor = await tx.residents.actor(li.resident)
        now = await tx.now()
    with pytest.raises(MakesWorse):
        accept(lesson, [], worse=1, by=actor, at=now)
    decided, line = accept(lesson, [], worse=0, by=actor, at=now)
    assert (decided.state, line.weight) == (State.ACCEPTED, lesson.weight)
    with pytest.raises(LessonMoved):
        decline(decided, by=actor, at=now)


async def test_by_day_nothing_is_read_through(town: Town, li: Any) -> None:
    await file(town, await town.person("王阿姨", Standing.GUEST))
    await town.advance(hours=3)
    async with town.storage.reading(town.community.id) as tx:
        assert await tx.lessons.last_round(town.community.id) is None


async def test_the_command_proposes_and_nothing_is_live(town: Town, li: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    await told_by_three(town, li)
    monkeypatch.setenv("LINLI_DATABASE", town.storage.url)
    monkeypatch.setenv("LINLI_KEYS", KEYS)
    said = await asyncio.to_thread(CliRunner().invoke, app, ["words", "propose", "--community", "chengdong"])
    assert said.exit_code == 0, said.output
    assert "1 words wait for a clerk's yes" in said.output
    assert "of 6 past cases" in said.output
    assert "6 after; mends" in said.output
    assert "spoils 0" in said.output
    assert await words(town) == []
    assert len(await open_lessons(town)) == 1
    wrong = await asyncio.to_thread(CliRunner().invoke, app, ["words", "propose", "--community", "nowhere"])
    assert wrong.exit_code != 0
