"""A whole day in a community, walked in a real browser through the chat page, as everyone concerned.

The demo runs as its own process, as `make demo` starts it. Each person has a browser page of their own.
"""

import asyncio
import os
import re
import shutil
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import aiohttp
import pytest
from playwright.async_api import Browser, Page, async_playwright, expect

from tests.browser import CHROMIUM_FLAGS, chromium

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parent.parent
PATIENCE = 20_000  # milliseconds; the suite shares two cores with others


class Neighbour:
    """Somebody in the chat page."""

    def __init__(self, page: Page, name: str) -> None:
        self.page = page
        self.name = name

    async def press(self, label: str) -> None:
        """Press the newest button that carries the label; read away an alert first."""
        await self.read()
        key = self.page.locator(".key", has_text=label).last
        await key.click(timeout=PATIENCE)

    async def say(self, text: str) -> None:
        """Type and send."""
        await self.read()
        box = self.page.get_by_label("写消息…")
        await box.fill(text, timeout=PATIENCE)
        await box.press("Enter")

    async def sees(self, text: str) -> None:
        """Wait until the chat says it, in a message or an alert."""
        found = self.page.locator(".message:not(.mine), .toast, [role=dialog]").filter(has_text=text)
        await expect(found.last).to_be_visible(timeout=PATIENCE)

    async def does(self, *labels: str) -> None:
        """Press one button after the other."""
        for label in labels:
            await self.press(label)

    async def desk(self, entry: str, *labels: str) -> None:
        """Go to the desk and on from there. Its entries bear the main menu's words, so they are looked for under the
        desk's own message, however slowly it comes."""
        await self.press("工作台")
        desk = self.page.locator(".message", has_text="请选要办的事").last
        await desk.locator(".key", has_text=entry).click(timeout=PATIENCE)
        await self.does(*labels)

    async def read(self) -> None:
        """Close an alert, if one is open."""
        dialog = self.page.get_by_role("dialog")
        if await dialog.count():
            await dialog.get_by_role("button", name="好", exact=True).click()

    async def menu(self) -> None:
        """Go to the main menu by typing, as one may anywhere."""
        menus = self.page.locator(".message", has_text="想做什么")
        before = await menus.count()
        await self.say("主菜单")
        await expect(menus).to_have_count(before + 1, timeout=PATIENCE)  # a notice may come behind it

    async def picture(self, name: str) -> None:
        """Keep a screenshot where LINLI_SHOTS names a folder, for people to look at."""
        if folder := os.environ.get("LINLI_SHOTS"):
            Path(folder).mkdir(parents=True, exist_ok=True)
            await self.page.screenshot(path=Path(folder) / f"{name}.png")


class Day:
    """The running demo and its browser."""

    def __init__(self, url: str, browser: Browser) -> None:
        self.url = url
        self.browser = browser
        self.errors: list[str] = []

    async def meet(self, name: str, *, width: int = 760) -> Neighbour:
        """Open a page as that person; press 开始 when they never did."""
        page = await self.browser.new_page(viewport={"width": width, "height": 900}, locale="zh-CN")
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        await page.goto(self.url)
        await page.get_by_label("找人").or_(page.get_by_placeholder("找人")).first.fill(name)
        await page.get_by_role("button", name=name).first.click(timeout=PATIENCE)
        begin = page.get_by_role("button", name="开始", exact=True)
        await expect(begin.or_(page.get_by_label("写消息…")).first).to_be_visible(timeout=PATIENCE)
        if await begin.is_visible():
            await begin.click()
        return Neighbour(page, name)

    async def advance(self, by: timedelta) -> None:
        """Move the whole community's clock."""
        asked = {"seconds": by.total_seconds()}
        async with aiohttp.ClientSession() as session, session.post(f"{self.url}/play/advance", json=asked) as answer:
            assert answer.status == 200, await answer.text()

    async def now(self) -> datetime:
        """Return the community's time."""
        async with aiohttp.ClientSession() as session, session.get(f"{self.url}/play/state") as answer:
            return datetime.fromtimestamp((await answer.json())["now"], ZoneInfo("Asia/Shanghai"))


@asynccontextmanager
async def demo(folder: Path) -> AsyncIterator[str]:
    """Run the demo in a folder of its own and yield its address."""
    (folder / "var").mkdir()
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "demo", "--port", "0",
        cwd=folder, env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"},
        stdout=(folder / "log").open("w"), stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    try:
        async with asyncio.timeout(90):
            while not (found := re.search(r"http://\S+", (folder / "log").read_text())):
                assert process.returncode is None, (folder / "log").read_text()
                await asyncio.sleep(0.1)
        yield found.group()
    finally:
        if process.returncode is None:
            process.terminate()
            await asyncio.wait_for(process.wait(), 20)


@pytest.fixture
async def day(tmp_path: Path) -> AsyncIterator[Day]:
    """The demo on the next morning at ten, with a browser."""
    async with demo(tmp_path) as url, async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium(), args=CHROMIUM_FLAGS)
        today = Day(url, browser)
        now = await today.now()
        morning = (now + timedelta(days=1)).replace(hour=10, minute=0)
        await today.advance(morning - now)
        try:
            yield today
        finally:
            if (shots := os.environ.get("LINLI_SHOTS")) is not None:
                for number, page in enumerate([one for context in browser.contexts for one in context.pages]):
                    await page.screenshot(path=Path(shots) / f"last-{number}.png")
                shutil.copy(tmp_path / "log", Path(shots) / "log")
            await browser.close()


async def test_a_whole_day(day: Day) -> None:
    zhou, wang = await day.meet("周小敏"), await day.meet("王秀英")

    # a newcomer registers, and a member of staff confirms her at the counter
    await zhou.does("简体中文", "同意，去登记")
    await zhou.sees("您住几号楼")
    await zhou.does("3号楼", "2单元")
    await zhou.say("小周")
    await zhou.sees("愿意留手机号吗")
    await zhou.page.get_by_role("button", name="先不留").click()
    await zhou.sees("登记好了")
    li = await day.meet("李敏")
    await li.menu()
    await li.desk("居民和人员", "确认居民", "小周")
    await li.picture("staff-confirms")
    await li.does("是本人", "301")
    await li.sees("小周 已确认")
    await zhou.sees("现在可以投票、附议了")

    # she reports what is broken; the department's handler answers; she alone closes it
    await zhou.menu()
    await zhou.press("反映问题")
    await zhou.say("3号楼后面的垃圾三天没人清，臭得很")
    await zhou.sees("我听出来")
    await zhou.picture("complaint-routed")
    await zhou.press("对，提交")
    await zhou.sees("收到了，编号")
    ma = await day.meet("马国强")
    await ma.menu()
    await ma.desk("诉求办理")
    await ma.sees("诉求")
    await ma.press("3号楼后面的垃圾")
    await ma.does("✍️ 签收", "答复居民")
    await ma.say("今天下午已经清运，桶也洗了。")
    await ma.press("发给居民")
    await zhou.sees("有答复了")
    await zhou.press("解决了")
    await zhou.sees("算办好了")

    # she becomes a volunteer and signs up for a patrol, which staff confirm
    await zhou.menu()
    await zhou.does("志愿服务", "我要当志愿者", "修水电", "选好了", "周末白天", "选好了")
    await zhou.say("1988")
    await zhou.sees("您现在是志愿者了")
    await zhou.does("治安巡逻队", "我报名")
    await zhou.sees("等社区确认")
    await li.menu()
    await li.desk("志愿服务", "治安巡逻队", "小周", "确认")
    await zhou.sees("社区确认了")

    # she proposes a project, and a neighbour seconds it
    await zhou.menu()
    await zhou.does("项目和投票", "我来提建议")
    await zhou.say("给3号楼门口装一个放快递的架子")
    await zhou.say("快递堆在地上，老人进出绊脚")
    await zhou.does("3号楼", "没有照片", "不一样，继续提")
    await zhou.sees("对不对")
    await zhou.press("对，提交")
    await zhou.sees("您的提议是")
    await wang.menu()
    await wang.does("项目和投票", "看项目", "放快递的架子", "附议：我家也赞成")
    await wang.sees("附议好了")

    # the neighbour votes, changes nothing, and keeps the receipt
    await wang.menu()
    await wang.does("项目和投票", "正在投票的表决", "口袋公园", "去投票", "赞成")
    await wang.press("提交我的票")
    await wang.sees("凭证号")
    await wang.picture("ballot-receipt")

    # the newcomer takes the last seat of an event, the neighbour waits and gets the offer
    await zhou.menu()
    await zhou.does("文化活动", "京剧清唱会", "我要报名", "1 个人")
    await zhou.sees("报上了")
    await wang.menu()
    await wang.does("文化活动", "京剧清唱会", "我要排候补", "1 个人")
    await wang.sees("候补第 1 位")
    await zhou.read()
    await zhou.does("取消报名", "是的，取消")
    await wang.sees("有名额了")
    await wang.picture("event-offer")
    await wang.press("我参加")
    await wang.sees("您报上了")

    # staff announce now, and for tomorrow
    await li.menu()
    await li.desk("发通知", "写新通知")
    await li.say("今天下午三点，社区医院在小广场*免费量血压*，欢迎来。")
    await li.does("全社区")
    await li.sees("预览")
    await li.picture("broadcast-preview")
    await li.does("选什么时候发", "现在就发")
    await li.press("对，发出")
    await li.sees("现在还能撤回")
    await day.advance(timedelta(minutes=2))
    await zhou.sees("免费量血压")
    await wang.sees("免费量血压")
    await li.menu()
    await li.desk("发通知", "写新通知")
    await li.say("明天上午十点停水两小时，请先存点水。")
    await li.does("全社区", "选什么时候发")
    tomorrow = await day.now() + timedelta(days=1)
    await li.say(f"{tomorrow.month}月{tomorrow.day}日 9:00")
    await li.press("对，发出")
    await li.sees("定好了")
    await expect(zhou.page.locator(".message", has_text="停水两小时")).to_have_count(0)

    # the clock moves: the notice comes, then reminders, and the ballot closes with its result
    await day.advance(timedelta(days=1))
    await zhou.sees("停水两小时")
    await day.advance(timedelta(days=1))
    await wang.sees("提醒您")
    await day.advance(timedelta(days=8))
    await wang.sees("投票结果")
    await wang.picture("ballot-result")
    await zhou.menu()
    await zhou.picture("menu")
    assert day.errors == []
