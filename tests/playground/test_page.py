"""The page in a real browser: what a person there sees, taps, sends, and what the bot hears of it."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Browser, Page, expect

from playground import Playground

pytestmark = pytest.mark.browser

Api = Any
KEYS = {
    "inline_keyboard": [[{"text": "✅ 报名", "callback_data": "join"}], [{"text": "主菜单", "callback_data": "menu"}]]
}
DESKTOP = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}


@pytest.fixture
async def open_page(playground: Playground, browser: Browser) -> AsyncIterator[Any]:
    """`await open_page(size)` → the page, loaded; any error in its scripts fails the test."""
    errors: list[str] = []
    for name, note in (
        ("王阿姨", "居民 · 3号楼"),
        ("李叔", "居民 · 5号楼"),
        ("张主任", "社区工作人员"),
        ("陈经办", "经办"),
    ):
        playground.introduce(name, note=note)

    async def load(size: dict[str, int] = DESKTOP) -> Page:
        playground.world.find_bot().inbox.clear()  # what was said before the page was opened
        page = await browser.new_page(viewport=size, locale="zh-CN")
        page.on("pageerror", lambda error: errors.append(str(error)))
        await page.goto(playground.url)
        await page.get_by_role("button", name="王阿姨").wait_for()
        return page

    yield load
    assert errors == []


async def heard(api: Api, kind: str, having: str = "from") -> dict[str, Any]:
    """The newest update, waited for, once it is of a kind and has a field."""
    for _ in range(100):
        updates = (await api("getUpdates", offset=-1))["result"]
        if updates and having in updates[0].get(kind, {}):
            await api("getUpdates", offset=updates[0]["update_id"] + 1)
            return dict(updates[0][kind])
        await asyncio.sleep(0.05)
    raise AssertionError(f"the bot heard no {kind} with {having}")


async def test_a_resident_starts_presses_and_sees_the_edit_and_the_toast(
    playground: Playground, api: Api, open_page: Any
) -> None:
    page = await open_page()
    await page.get_by_role("button", name="王阿姨").click()
    await page.get_by_role("button", name="开始").click()
    me = (await heard(api, "message"))["from"]["id"]
    sent = (
        await api("sendMessage", chat_id=me, text="太极课还有<b>3</b>个名额", parse_mode="HTML", reply_markup=KEYS)
    )["result"]
    await expect(page.locator(".message strong")).to_have_text("3")
    await page.get_by_role("button", name="✅ 报名").click()
    query = await heard(api, "callback_query")
    assert query["data"] == "join"
    await api("editMessageText", chat_id=me, message_id=sent["message_id"], text="已报名")
    await api("answerCallbackQuery", callback_query_id=query["id"], text="好的，等您来")
    await expect(page.locator(".toast")).to_have_text("好的，等您来")
    await expect(page.locator(".message:not(.mine) .text")).to_have_text("已报名")
    await expect(page.locator(".key")).to_have_count(0)
    await page.get_by_label("写消息…").fill("谢谢\n再见")
    await page.keyboard.press("Enter")
    assert (await heard(api, "message"))["text"] == "谢谢\n再见"
    await api("deleteMessage", chat_id=me, message_id=sent["message_id"])
    await expect(page.locator(".message:not(.mine)")).to_have_count(0)


async def test_a_press_is_heard_though_something_comes_in_while_the_finger_is_down(
    playground: Playground, api: Api, open_page: Any
) -> None:
    page = await open_page()
    await page.get_by_role("button", name="王阿姨").click()
    await page.get_by_role("button", name="开始").click()
    me = (await heard(api, "message"))["from"]["id"]
    await api(
        "sendMessage",
        chat_id=me,
        text="想做什么？",
        reply_markup={"keyboard": [[{"text": "主菜单"}]], "is_persistent": True},
    )
    await page.get_by_role("button", name="主菜单").hover()
    await page.mouse.down()
    playground.introduce("刘奶奶", note="居民 · 8号楼")
    await api("sendMessage", chat_id=me, text="明天停水")
    await expect(page.locator(".message").last).to_contain_text("明天停水")
    await page.mouse.up()
    assert (await heard(api, "message"))["text"] == "主菜单"

    card = (await api("sendMessage", chat_id=me, text="已发 10", reply_markup=KEYS))["result"]
    await page.get_by_role("button", name="✅ 报名").hover()
    await page.mouse.down()
    await api("editMessageText", chat_id=me, message_id=card["message_id"], text="已发 20", reply_markup=KEYS)
    await expect(page.locator(".message").last).to_contain_text("已发 20")
    await page.mouse.up()
    assert (await heard(api, "callback_query"))["data"] == "join"

    await page.get_by_role("button", name="李叔").hover()
    await page.mouse.down()
    await api("sendMessage", chat_id=me, text="水来了")
    await expect(page.locator(".message").last).to_contain_text("水来了")
    await expect(page.get_by_role("button", name="刘奶奶")).to_be_visible()
    await page.mouse.up()
    await expect(page.locator(".column")).to_have_count(2)


async def test_an_alert_must_be_read_and_typing_is_shown(api: Api, playground: Playground, open_page: Any) -> None:
    chat = playground.person("王阿姨").chat()
    await chat.start()
    await api("sendMessage", chat_id=chat.person.id, text="一", reply_markup=KEYS)
    page = await open_page()
    await page.get_by_role("button", name="王阿姨").click()
    await page.get_by_role("button", name="✅ 报名").click()
    query = await heard(api, "callback_query")
    await api("sendChatAction", chat_id=chat.person.id, action="typing")
    await expect(page.get_by_text("正在输入…")).to_be_visible()
    await api("answerCallbackQuery", callback_query_id=query["id"], text="名额已满", show_alert=True)
    await expect(page.get_by_role("dialog")).to_contain_text("名额已满")
    await page.get_by_role("button", name="好", exact=True).click()
    await expect(page.get_by_role("dialog")).to_have_count(0)


async def test_reply_keys_share_the_phone_only_after_a_yes(api: Api, playground: Playground, open_page: Any) -> None:
    chat = playground.person("王阿姨").chat()
    await chat.start()
    keyboard = {"keyboard": [[{"text": "📱 我的手机号", "request_contact": True}], [{"text": "不用了"}]]}
    await api("sendMessage", chat_id=chat.person.id, text="留个号码吧", reply_markup=keyboard)
    page = await open_page()
    await page.get_by_role("button", name="王阿姨").click()
    await page.get_by_role("button", name="📱 我的手机号").click()
    await page.get_by_role("button", name="取消").click()
    assert len(chat.messages) == 2
    await page.get_by_role("button", name="📱 我的手机号").click()
    await page.get_by_role("button", name="好", exact=True).click()
    contact = (await heard(api, "message", "contact"))["contact"]
    assert contact["user_id"] == chat.person.id
    await expect(page.locator(".mine .card")).to_contain_text(contact["phone_number"])
    await api("sendMessage", chat_id=chat.person.id, text="好", reply_markup={"remove_keyboard": True})
    await expect(page.locator(".replykeys")).to_be_hidden()


async def test_photos_and_files_go_both_ways(
    api: Api, playground: Playground, open_page: Any, picture: bytes, tmp_path: Path
) -> None:
    chat = playground.person("王阿姨").chat()
    await chat.start()
    page = await open_page()
    await page.get_by_role("button", name="王阿姨").click()
    await page.locator("input[type=file]").set_input_files(
        {"name": "楼道.png", "mimeType": "image/png", "buffer": picture}
    )
    photo = (await heard(api, "message", "photo"))["photo"]
    await api("sendPhoto", chat_id=chat.person.id, photo=photo[-1]["file_id"], caption="收到")
    await api("sendDocument", chat_id=chat.person.id, document="公示".encode())
    images = page.locator(".photo img")
    await expect(images).to_have_count(2)
    for image in await images.all():
        await image.evaluate("image => image.decode()")
        assert await image.evaluate("image => image.naturalWidth") == 1280
    async with page.expect_download() as started:
        await page.get_by_role("link", name="document.bin").click()
    assert (await (await started.value).path()).read_text() == "公示"


async def test_blocking_and_taking_back(api: Api, playground: Playground, open_page: Any) -> None:
    chat = playground.person("王阿姨").chat()
    await chat.start()
    page = await open_page()
    await page.get_by_role("button", name="王阿姨").click()
    await page.get_by_label("更多").click()
    await page.get_by_role("button", name="停用机器人").click()
    assert (await heard(api, "my_chat_member"))["new_chat_member"]["status"] == "kicked"
    refused = await api("sendMessage", chat_id=chat.person.id, text="x")
    assert refused["description"] == "Forbidden: bot was blocked by the user"
    await page.get_by_role("button", name="恢复").click()
    assert (await heard(api, "my_chat_member"))["new_chat_member"]["status"] == "member"
    await expect(page.get_by_label("写消息…")).to_be_visible()


async def test_the_clock_moves_for_everyone(playground: Playground, open_page: Any) -> None:
    moved: list[float] = []

    async def clock(seconds: float) -> None:
        moved.append(seconds)

    playground.clock = clock
    page, other = await open_page(), await open_page(PHONE)
    before = await page.locator("#clock").get_attribute("datetime")
    for label in ("+10 分钟", "+1 小时", "+1 天", "+7 天"):
        await page.get_by_role("button", name=label).click()
    await expect(page.locator("#clock")).not_to_have_attribute("datetime", str(before))
    while len(moved) < 4:
        await asyncio.sleep(0.01)
    assert moved == [600, 3600, 86400, 604800]
    await page.get_by_label("跳到这个时间").fill("2031-05-01T09:30")
    await page.get_by_role("button", name="跳到", exact=True).click()
    for each in (page, other):
        await expect(each.locator("#clock")).to_contain_text("5月1日周四 09:30")
    await page.get_by_label("跳到这个时间").fill("2020-05-01T09:30")
    await page.get_by_role("button", name="跳到", exact=True).click()
    await expect(page.get_by_role("dialog")).to_contain_text("time moves forward only")


async def test_three_chats_stand_side_by_side_and_one_on_a_phone(open_page: Any, playground: Playground) -> None:
    page = await open_page()
    for name in ("王阿姨", "李叔", "张主任", "陈经办"):
        await page.get_by_role("button", name=name).click()
    assert await page.locator(".column").count() == 3
    assert await page.locator(".column .head strong").all_inner_texts() == ["李叔", "张主任", "陈经办"]
    phone = await open_page(PHONE)
    await phone.locator("#face").click()
    box = await phone.locator("#jump").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE["width"]
    await phone.keyboard.press("Escape")
    await phone.get_by_role("button", name="王阿姨").click()
    assert await phone.locator(".column").count() == 1
    await expect(phone.locator("#list")).to_be_hidden()
    await phone.get_by_label("返回").click()
    await expect(phone.locator("#list")).to_be_visible()
    assert await phone.evaluate("document.documentElement.scrollWidth <= innerWidth")


async def test_unread_messages_are_counted_and_people_are_found_and_added(
    api: Api, playground: Playground, open_page: Any
) -> None:
    chat = playground.person("李叔").chat()
    await chat.start()
    page = await open_page()
    for text in ("一", "二"):
        await api("sendMessage", chat_id=chat.person.id, text=text)
    await expect(page.locator(".count")).to_have_text("2")
    await page.get_by_label("找人").fill("5号楼")
    await expect(page.locator(".person:visible")).to_have_count(1)
    await page.get_by_label("找人").fill("")
    await page.get_by_role("button", name="添加一个人").click()
    await page.get_by_label("称呼").fill("吴爷爷")
    await page.get_by_role("button", name="添加", exact=True).click()
    await expect(page.locator(".head")).to_contain_text("吴爷爷")
    assert playground.person("吴爷爷").person.language_code == "zh-hans"


async def test_what_people_write_is_never_markup(api: Api, playground: Playground, open_page: Any) -> None:
    evil = "<img src=x onerror=\"document.title='gone'\"><script>document.title='gone'</script>"
    playground.introduce(evil, note=evil)
    chat = playground.person("王阿姨").chat()
    await chat.start()
    await chat.send(evil)
    keyboard = {"inline_keyboard": [[{"text": evil, "callback_data": "x"}, {"text": "链接", "url": "https://a.org"}]]}
    await api("sendMessage", chat_id=chat.person.id, text=evil, reply_markup=keyboard)
    page = await open_page()
    await page.get_by_role("button", name="王阿姨").click()
    await expect(page.locator(".text").last).to_have_text(evil)
    assert await page.title() == "邻里 · 试用"
    assert await page.locator("img[src=x]").count() == 0


async def test_a_deep_link_starts_the_bot_with_its_payload(api: Api, playground: Playground, open_page: Any) -> None:
    chat = playground.person("张主任").chat()
    await chat.start()
    keyboard = {"inline_keyboard": [[{"text": "加入", "url": "https://t.me/linli_bot?start=join-abc"}]]}
    await api("sendMessage", chat_id=chat.person.id, text="邀请", reply_markup=keyboard)
    page = await open_page()
    await page.get_by_role("button", name="张主任").click()
    await page.get_by_role("link", name="加入").click()
    assert (await heard(api, "message"))["text"] == "/start join-abc"
    await page.get_by_label("更多").click()
    await page.get_by_role("button", name="打开邀请链接").click()
    await page.get_by_label("粘贴链接或邀请码").fill("staff-9")
    await page.keyboard.press("Enter")
    assert (await heard(api, "message"))["text"] == "/start staff-9"


async def test_the_page_speaks_english_too_and_comes_back_after_a_break(
    api: Api, playground: Playground, open_page: Any
) -> None:
    chat = playground.person("王阿姨").chat()
    await chat.start()
    page = await open_page()
    await page.get_by_role("button", name="English").click()
    await page.get_by_role("button", name="王阿姨").click()
    await expect(page.get_by_label("Write a message…")).to_be_visible()
    port = int(playground.url.rsplit(":", 1)[1])
    await playground.stop()
    await expect(page.get_by_text("Connection lost")).to_be_visible()
    await playground.start(port=port)
    await expect(page.get_by_text("Connection lost")).to_be_hidden()
    await chat.send("又连上了")
    await expect(page.locator(".text").last).to_have_text("又连上了")


async def test_a_commands_menu_and_a_group(api: Api, playground: Playground, open_page: Any) -> None:
    await api("setMyCommands", commands=[{"command": "help", "description": "求助"}])
    wang = playground.person("王阿姨")
    await wang.chat().start()
    group = playground.group("3号楼群", [wang, playground.person("李叔")])
    page = await open_page()
    await page.get_by_role("button", name="王阿姨").click()
    await page.get_by_label("命令").click()
    await page.get_by_role("button", name="/help 求助").click()
    assert (await heard(api, "message"))["text"] == "/help"
    await page.get_by_label("和谁聊").select_option(label="群 · 3号楼群")
    await group.as_seen_by(playground.person("李叔")).send("大家好")
    await expect(page.locator(".sender")).to_have_text("李叔")
