"""不让承办单位知道我是谁: promised exactly, and held in every window, list, file and notice of the office.

A canary is planted in whatever Telegram and the community know of the reporter: name, unit, telephone, Telegram name.
Then every window about cases is opened by the handler, ordinary staff and the street office, through all that happens
to the case, and everything they were ever sent is searched. The same walk over a case that is no secret must find it.
"""

from dataclasses import replace
from typing import Any

import pytest
from aiogram import F, Router
from aiogram.types import Message
from aiogram_dialog import DialogManager, ShowMode, StartMode

from bot import handlers
from bot.dialogs import all_dialogs
from bot.dialogs.states import CaseSG, HandlingSG, OfficeSG, QuickAnswerSG, RateSG, SupervisionSG, TriageSG
from bot.dialogs.widgets import Screen
from participation.access import Role, Standing
from participation.complaints import State
from participation.quick_answers import QuickAnswer
from tests.bot.test_complaints import cases, golden, seen, walk
from tests.pictures import picture
from tests.town import Town

NAME, LATIN, PHONE, UNIT = "金丝雀柯", "Canaria Birdsong", "13912340077", 77
CANARIES = (NAME, "金丝雀", LATIN, "Canaria", "canary_bird", PHONE, PHONE[-4:], "77单元", "77 单元")
GROUPS = (CaseSG, HandlingSG, OfficeSG, RateSG, TriageSG, SupervisionSG, QuickAnswerSG)
STATES = {
    str(state.state): state for dialog in all_dialogs() for state in dialog.windows if state.group in GROUPS
}  # fmt: skip
KEPT = {
    "answer": "办好了", "quick": True, "what": "unsigned", "asked": "垃圾", "looking": "month", "why": "因为",
    "days": 1,
    "picked": [1], "department": "health", "sent": 1, "missed": [1], "wish": "health", "door": "court", "id": 1,
    "text": "好的", "photo": 0,
}  # fmt: skip
"""What the windows before would have left."""


async def jump(message: Message, dialog_manager: DialogManager) -> None:
    """Open a window about the first case, as if one had come through those before it."""
    state = STATES[(message.text or "").removeprefix("/jump ")]
    begun = {"case_id": 1, "act": "ask", "community_id": 1}
    await dialog_manager.start(state, begun, mode=StartMode.RESET_STACK, show_mode=ShowMode.NO_UPDATE)
    dialog_manager.dialog_data.update(KEPT)
    dialog_manager.show_mode = ShowMode.SEND
    await dialog_manager.show()


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, str]]:
    """Let a message open any window of the office; note who was shown which."""
    first, load = handlers.first, Screen.load_data
    shown: list[tuple[int, str]] = []

    def with_jump() -> Router:
        router = Router(name="jumping")
        router.message.register(jump, F.text.startswith("/jump "))
        router.include_router(first())
        return router

    async def load_data(self: Screen, dialog: Any, manager: DialogManager) -> dict[str, Any]:
        found = await load(self, dialog, manager)
        shown.append((manager.event.from_user.id, str(self.state.state)))
        return found

    monkeypatch.setattr(handlers, "first", with_jump)
    monkeypatch.setattr(Screen, "load_data", load_data)
    return shown


class Office:
    """A reporter with a canary in everything that is known of them, and those who are not to know."""

    def __init__(self, town: Town, opened: list[tuple[int, str]]) -> None:
        self.town, self.opened = town, opened

    async def found(self) -> "Office":
        town = self.town
        self.bird = await town.person(LATIN, Standing.VERIFIED)
        self.bird.person.user["username"] = "canary_bird"
        async with town.storage.transaction(town.community.id) as tx:
            one = await tx.residents.get(self.bird.resident.id)
            await tx.residents.change(replace(one, name=NAME, unit=UNIT))
            await tx.residents.keep_phone(one.id, PHONE)
            await tx.quick_answers.add(
                QuickAnswer(0, town.community.id, None, "好的", self.bird.resident.id, await tx.now())
            )
        self.ma = await town.person("马师傅", Standing.VERIFIED, Role.HANDLER, department="city_appearance")
        self.gao = await town.person("高网格", Standing.VERIFIED, Role.STAFF)
        self.tang = await town.person("唐科员", Standing.VERIFIED, Role.STREET)
        self.li = await town.person("李主任", Standing.VERIFIED, Role.ADMIN)
        return self

    async def look(self) -> None:
        """Let each of the three open every window about cases."""
        for chat in (self.ma, self.gao, self.tang):
            for state in STATES:
                await walk(self.town, chat, f">/jump {state}")

    async def live(self, *wishes: str) -> None:
        """File a case and let everything happen to it, looking everywhere at each stage."""
        town, bird, ma = self.town, self.bird, self.ma
        await walk(town, bird, ">/menu", "反映问题", ">3号楼后面的垃圾三天没人清", picture(), *wishes, "提交")
        await self.look()
        await walk(town, ma, "打开办理", "签收", "更多办法", "问居民一句", ">哪一边？", "对，就这样")
        await walk(town, bird, "回答", ">东边那一排")
        await self.look()
        await walk(town, ma, "打开办理", "答复居民", ">清了。", picture(), "发给居民")
        await walk(town, bird, "没解决", ">还有一半", "没联系过", "不满意")
        await self.look()
        await walk(town, ma, "打开办理", "更多办法", "退回社区", "说不好", ">不归我们", "对，就这样")
        await town.advance(days=14)  # overdue, supervised, the week's digest
        await self.look()
        for chat in (ma, self.gao):
            await walk(town, chat, ">/menu", "工作台", "诉求办理", "查找、统计和更多", "统计", "今年")
            await walk(town, chat, "图", "表格（XLSX）", "表格（CSV）", "按楼栋看")
        await walk(town, self.li, "打开办理")

    def told(self, *chats: Any) -> str:
        """Return everything that these were ever shown or sent: words, labels, toasts, files and their names."""
        found = []
        for chat in chats:
            for message in chat.messages:
                found += [message.text, str(message.content), *chat.buttons(message)]
                for kind in ("document", "photo"):
                    if kind in message.content:
                        one = message.content[kind]
                        file = self.town.playground.files.by_id[(one[-1] if kind == "photo" else one)["file_id"]]
                        found.append(file.content.decode("utf-8", "ignore"))
            found += [event.text for event in chat.events if event.message is None or event.message.by_bot]
            found += chat.toasts
        return "\n".join(str(one) for one in found)


@pytest.fixture
async def office(opened: list[tuple[int, str]], town: Town) -> Office:
    return await Office(town, opened).found()


async def test_the_office_never_learns_who_it_was(office: Office) -> None:
    await office.live("🔐", "不让承办单位知道我是谁")
    assert (await cases(office.town))[0].state is State.SUPERVISED
    said = office.told(office.ma, office.gao, office.tang)
    assert "垃圾三天没人清" in said
    assert [canary for canary in CANARIES if canary in said] == []
    assert {state for _, state in office.opened} >= set(STATES), "nobody looked into some window"
    assert NAME in office.told(office.li)  # the admin was promised to know
    for canary in (LATIN, PHONE, f"{UNIT}"):
        assert canary not in office.li.screen.text


async def test_nobody_is_found_by_a_name_that_is_kept_back(office: Office) -> None:
    town = office.town
    await walk(town, office.bird, ">/menu", "反映问题", ">楼下的垃圾三天没人清", "🔐", "不让承办单位", "提交")
    for chat, found in ((office.ma, False), (office.gao, False), (office.li, True)):
        await walk(town, chat, ">/menu", "工作台", "诉求办理", "查找、统计和更多", "找一件诉求", f">{NAME}")
        assert any("1号" in label for label in chat.buttons()) == found


async def test_the_same_walk_finds_a_name_that_is_no_secret(office: Office) -> None:
    await office.live()
    for chat in (office.ma, office.gao):
        assert NAME in office.told(chat)


async def test_what_is_promised_is_said_and_the_home_is_not_written(office: Office) -> None:
    town, bird = office.town, office.bird
    await walk(town, bird, ">/menu", "反映问题", ">楼下的垃圾三天没人清")
    assert "1号楼" in bird.screen.text
    await walk(town, bird, "🔐", "不让承办单位知道我是谁")
    assert "1号楼" not in bird.screen.text
    await walk(town, bird, "提交", "看这件")
    assert seen(bird) == golden("anonymity_resident")
    [case] = await cases(town)
    assert (case.anonymous, case.building_id) == (True, None)


async def test_nobody_who_cried_for_help_is_promised_what_was_told_already(office: Office) -> None:
    town, bird = office.town, office.bird
    await walk(town, bird, ">/menu", "反映问题", ">楼下有人拿刀砍人", "也登记成诉求")
    if any("请社区帮我分" in label for label in bird.buttons()):
        await walk(town, bird, "请社区帮我分")
    await walk(town, bird, "🔐")
    assert not any("不让承办单位" in label for label in bird.buttons())


async def test_an_admin_who_handles_for_the_department_does_not_know_either(office: Office) -> None:
    town = office.town
    await walk(town, office.bird, ">/menu", "反映问题", ">楼下的垃圾三天没人清", "🔐", "不让承办单位", "提交")
    both = await town.person("周站长", Standing.VERIFIED, Role.ADMIN, Role.HANDLER, department="city_appearance")
    await walk(town, both, ">/menu", "工作台", "诉求办理", "1号", ">/menu", "工作台", "诉求办理", "查找、统计和更多")
    await walk(town, both, "找一件诉求", f">{NAME[:3]}")
    assert NAME not in both.transcript()
    assert "1号" not in " ".join(both.buttons())


@pytest.mark.parametrize(
    "way", [("重新写", ">天天有人往下扔垃圾，我不想活了"), ("改地点", ">我不想活了"), (">我不想活了",)]
)
async def test_a_cry_for_help_ends_the_secret_and_says_so(town: Town, way: tuple[str, ...]) -> None:
    wang = await town.person("王阿姨", Standing.VERIFIED)
    li = await town.person("李网格", Standing.VERIFIED, Role.STAFF)
    await walk(town, wang, ">/menu", "反映问题", ">3号楼后面的垃圾三天没人清", "🔐", "不让承办单位知道我是谁", *way)
    assert "王阿姨" in next(message.text for message in li.messages if "🚨" in message.text)
    assert any("不能再对承办单位保密" in message.text for message in wang.messages)
    if "提交" not in " ".join(wang.buttons()):
        await walk(town, wang, "也登记成诉求")
    if "提交" not in " ".join(wang.buttons()):
        await walk(town, wang, "不知道")
    await walk(town, wang, "🔐")
    assert not any("不让承办单位" in label for label in wang.buttons())
    await walk(town, wang, "返回", "提交")
    assert not (await cases(town))[0].anonymous
