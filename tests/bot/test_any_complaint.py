"""Whatever somebody types, a complaint's windows take it: real texts of another city, and texts made to break messages.

A helper answers what it meets (danger, several matters, 我也遇到, one good question, the list of departments) as a
patient resident would, until the case is filed; a recorder at the bot's session notes every call Telegram refuses.
"""

import asyncio
import json
import os
import random
from collections import Counter
from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import TelegramMethod
from aiogram.methods.base import Response, TelegramType
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from bot import sorting
from bot.departments import post, shipped
from bot.dialogs.complaints import MOST
from bot.dialogs.house import bounded
from classifier.matters import matters
from classifier.questions import question
from participation.access import Role, Standing
from participation.complaints import Case, State
from participation.refusals import Refusal
from participation.text import clean
from storage.complaints import CaseRow
from storage.outbox import FAILED, OutboxRow
from tests.town import Town

PATIENCE_S = 60  # a busy machine is no broken window
NAMES = {post(key, "zh-Hans"): key for key in shipped()}


@dataclass
class Typed:
    """What came of one text: the windows it met, and the departments its cases should have (None: the office's)."""

    met: list[str]
    expected: list[str | None]


class Clerk(BaseRequestMiddleware):
    """Types texts as residents do, answers what comes, and sees every call that Telegram refuses."""

    def __init__(self, town: Town) -> None:
        self.town = town
        sorting.classifier().read("暖")  # loaded once a process, before the first text waits for it
        self.refused: list[str] = []
        self.splits = 0
        town.conversations.bot.session.middleware(self)

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        try:
            return await make_request(bot, method)
        except TelegramBadRequest as error:
            self.refused.append(f"{type(method).__name__}: {error.message}")
            raise

    async def idle(self) -> None:
        """Wait for the conversations alone: hundreds of notices need not be delivered in between."""
        while True:
            async with self.town.storage.reading() as tx:
                waiting = await tx.inbox.waiting_lanes(self.town.conversations.bot.id, limit=1)
            if not waiting and not self.town.conversations.lanes.busy:
                return
            await asyncio.sleep(0.005)

    async def do(self, chat: Any, *acts: str) -> None:
        for act in acts:
            await (chat.send(act[1:]) if act.startswith(">") else chat.press(act))
            await chat.settled(quiet=0.002, timeout=PATIENCE_S)

    async def type(self, chat: Any, text: str, number: int) -> Typed:
        """File one text; `number` decides which of its answers the helper gives. Fails when a window leads nowhere."""
        await self.do(chat, ">/menu", "反映问题", f">{text}")
        kept = clean(text, most=MOST)
        typed = Typed([], [])
        reading = sorting.classifier().read(kept)
        department = reading.departments[0].department if reading.sure else None
        apart = None
        for _ in range(9):
            buttons = chat.buttons()
            if offers(buttons, "也登记成诉求"):
                typed.met.append("danger")
                await self.do(chat, "也登记成诉求")
            elif offers(buttons, "分开办"):
                apart = self.splits % 2 == 0
                self.splits += 1
                typed.met.append("apart" if apart else "together")
                await self.do(chat, "分开办" if apart else "一起办")
            elif offers(buttons, "都不是"):
                typed.met.append("alike")
                await self.do(chat, "都不是")
            elif offers(buttons, "请社区帮我分"):
                typed.met.append("which")
                department = await self._choose(chat, kept, number)
            elif offers(buttons, "提交"):
                typed.met.append("confirm")
                await self.do(chat, "提交")
            else:
                break
        if apart:
            typed.expected = [one.reading.departments[0].department for one in matters(sorting.classifier(), kept)]
        else:
            typed.expected = [department]
        assert "收到了" in chat.screen.text or "记下了" in chat.screen.text, chat.transcript()[-2000:]
        return typed

    async def _choose(self, chat: Any, text: str, number: int) -> str | None:
        buttons = chat.buttons()
        if number % 3 == 0:
            await self.do(chat, "不知道，请社区帮我分")
            return None
        if number % 3 == 1 or "全部部门" in buttons[0]:
            await self.do(chat, "看全部部门")
            name = chat.buttons()[number % 5]
            await self.do(chat, name)
            return NAMES[name]
        asked = question(text, sorting.classifier().read(text), "zh-Hans")
        answers = {said: key for key, said in asked.answers} if asked else {}
        await self.do(chat, buttons[0])
        return answers.get(buttons[0]) or NAMES[buttons[0].partition("（听到")[0]]


def offers(buttons: list[str], label: str) -> bool:
    return any(label in button for button in buttons)


async def filed(town: Town, after: int = 0) -> list[Case]:
    async with town.storage.reading(town.community.id) as tx:
        return await tx.complaints.all(CaseRow.id > after)


async def without_end(town: Town) -> None:
    """Let anybody file as much as they like."""
    async with town.storage.transaction() as tx:
        community = await tx.communities.get(town.community.id)
        await tx.communities.change(replace(community, terms={"complaints": {"a_day": 100_000}}))


@pytest.mark.shared
@pytest.mark.skipif("LINLI_DATA" not in os.environ, reason="the shared data is not here")
async def test_two_hundred_real_texts_end_as_cases(town: Town) -> None:
    """Each is typed by one of six neighbours, and every tenth case is worked to its end."""
    source = Path(os.environ["LINLI_DATA"]) / "complaints" / "haikou.train.jsonl"
    texts = [json.loads(line)["text"] for line in source.read_text(encoding="utf-8").splitlines()]
    drawn = random.Random(20261123).sample([text for text in texts if text.strip()], 200)
    clerk = Clerk(town)
    neighbours = [await town.person(name, building=number % 3) for number, name in enumerate("甲乙丙丁戊己")]
    chief = await town.person("李主任", Standing.VERIFIED, Role.ADMIN)
    await without_end(town)
    town.playground.idle = clerk.idle
    await clerk.do(chief, ">/menu")
    met: Counter[str] = Counter()
    before = shortened = about = 0
    for number, text in enumerate(drawn):
        chat = neighbours[number % 6]
        try:
            bounded(text, MOST)
        except Refusal:
            await clerk.do(chat, ">/menu", "反映问题", f">{text[:4096]}")
            assert any(f"{MOST} 个字以内" in message.text for message in chat.messages[-3:])
            text, shortened = text[: MOST - 10], shortened + 1
        typed = await clerk.type(chat, text, number)
        met.update(typed.met)
        cases = await filed(town, before)
        if cases[0].about:  # it is about the office, and goes to no department
            typed.expected, about = [None], about + 1
        assert [case.department for case in cases] == typed.expected, text
        assert all(case.reporter_id == chat.resident.id and case.due_at for case in cases if case.kind != "praise")
        said, kept = "".join(case.text for case in cases), clean(text, most=MOST)
        assert "".join(said.split()) == "".join(kept.split())
        assert len(cases) == 1 or "apart" in typed.met
        for case in cases:
            assert f"{case.id}" in chat.screen.text
            kept_here = State.DISPATCHED if case.department else State.SUBMITTED
            assert case.state in ({State.SUBMITTED, State.REDIRECTED} if case.about else {kept_here})
        before = cases[-1].id
        if number % 10 == 0 and not cases[0].about:
            await finish(clerk, chief, chat, cases[0])
    assert clerk.refused == []
    assert shortened <= 6
    assert about <= 20
    assert {"danger", "confirm", "which", "alike", "apart"} <= met.keys(), met
    town.playground.idle = town.idle
    await town.told(60)
    assert await failed(town) == 0


async def finish(clerk: Clerk, chief: Any, chat: Any, case: Case) -> None:
    """Sign, answer and close a case."""
    await chief.press(data=f"open:work:{case.id}", message=chief.screen)
    await chief.settled(quiet=0.002, timeout=PATIENCE_S)
    if case.department is None:
        await clerk.do(chief, "改派部门", "民政")
    await clerk.do(chief, "签收", "答复居民", ">已经办好。", "发给居民")
    await chat.press(data=f"open:solved:{case.id}", message=chat.screen)
    await chat.settled(quiet=0.002, timeout=PATIENCE_S)
    async with clerk.town.storage.reading(clerk.town.community.id) as tx:
        ended = await tx.complaints.get(case.id)
    assert ended.state in (State.CLOSED_SOLVED, State.CLOSED_EXPLAINED)


async def failed(town: Town) -> int:
    async with town.storage.reading() as tx:
        return int(await tx.session.scalar(select(func.count()).where(OutboxRow.state == FAILED)) or 0)


# --- texts made to break messages ---

TWO = "楼下垃圾三天没人清，臭得很。另外老板拖欠工资两个月不发"
KNOWN = st.sampled_from([TWO, "楼下的垃圾三天没人清", "灯坏了", "楼上天天半夜吵", "建议加一个垃圾桶", "谢谢师傅", ""])
BREAKING = st.text(
    st.one_of(
        st.sampled_from("<>&\"'`*_[](){}$%\\/#@|~=+-!.\n\r\t"),
        st.sampled_from("\u202e\u202d\u2066\u2069\u200b\u200d\u200f\ufeff\u00ad\u0308\u0300\u20dd\ufe0f\x00\x07"),
        st.sampled_from("👨👩👧🏽🇨🇳😀①Ａ號︎"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=60,
)
PIECES = st.sampled_from([
    "{ $text }", "{$case}", "{ complaints-text }", "{\"\"}", "<b>", "</b>", "<a href='tg://user?id=1'>x</a>", "&lt;",
    "<tg-spoiler>", "\u202e" * 20, "\u0308" * 60, "👨‍👩‍👧‍👦" * 40, "长" * 790, "\n" * 50,
    "。另外", "https://example.com/" + "a" * 200, "@linli_bot /menu", "3号楼", "1、",
    "{ $count ->\n [one] x\n *[other] y\n}",
])  # fmt: skip
TEXTS = st.lists(st.one_of(KNOWN, BREAKING, PIECES), min_size=1, max_size=5).map("".join).map(lambda text: text[:4096])
TYPED = TEXTS.filter(lambda text: text.strip() and not text.lstrip().startswith("/"))


class Opened:
    """A town for many examples: opening one takes longer than asking it."""

    def __init__(self, database: str) -> None:
        self.runner = asyncio.Runner()
        self.stack = AsyncExitStack()
        self.town: Town = self.runner.run(self.stack.enter_async_context(Town.open(database)))
        self.clerk = Clerk(self.town)
        self.town.playground.idle = self.clerk.idle

    def run(self, make: Callable[[], Any]) -> Any:
        return self.runner.run(make())

    def close(self) -> None:
        self.runner.run(self.stack.aclose())
        self.runner.close()


def test_no_text_breaks_a_window(sqlite: str) -> None:
    opened = Opened(sqlite)
    try:
        _ask_many(opened)
    finally:
        opened.close()


def _ask_many(opened: Opened) -> None:
    town, clerk = opened.town, opened.clerk

    async def begin() -> list[Any]:
        await without_end(town)
        people = [await town.person(f"<b>{name}&", locale="zh-Hans") for name in ("王", "赵")]
        for chat in people:
            await clerk.do(chat, ">/menu")
        return people

    people = opened.run(begin)
    last: list[int] = [0]

    async def ask(text: str, number: int) -> None:
        chat = people[number % 2]
        try:
            bounded(text, MOST)
        except Refusal:
            await clerk.do(chat, ">/menu", "反映问题", f">{text}")
            assert "遇到什么事了" in chat.screen.text, "it is asked again, and nothing else has happened"
        else:
            await clerk.type(chat, text, number)
            cases = await filed(town, last[0])
            assert "".join("".join(case.text for case in cases).split()) == "".join(clean(text, most=MOST).split())
            last[0] = cases[-1].id
            await chat.press(data=f"open:case:{cases[-1].id}", message=chat.screen)
            await chat.settled(quiet=0.002, timeout=PATIENCE_S)
            assert f"诉求 {cases[-1].id}号" in chat.screen.text
        assert clerk.refused == []

    @settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
    @given(TYPED, st.integers(0, 11))
    def asked(text: str, number: int) -> None:
        opened.run(lambda: ask(text, number))

    asked()
