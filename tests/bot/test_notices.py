"""Staff write, preview, try, schedule, send and stop; residents get it once and read it again."""

import io
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from bot.markup import marked
from bot.notices import broadcast_args, compose
from participation import notices
from participation.access import Role, Standing
from participation.notices import Notice
from storage.notices import KEY
from tests.town import MORNING, Town

TEXT = "今晚 22:00 到明早 6:00 *3号楼停水*，请提前存水"


async def do(chat: Any, *steps: str) -> None:
    """Press the labels in turn; a step that begins with > is typed."""
    for step in steps:
        if step.startswith(">"):
            await chat.send(step[1:])
        else:
            await chat.press(step)
        await chat.settled()


async def staff_of(town: Town) -> Any:
    staff = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    await staff.start()
    await staff.settled()
    return staff


async def previewed(town: Town, *audience: str, text: str = TEXT) -> Any:
    staff = await staff_of(town)
    await do(staff, "工作台", "发通知", "写新通知", f">{text}", *audience)
    return staff


def notices_of(chat: Any) -> list[str]:
    return [message.text for message in chat.messages if message.text.startswith("📣 城东社区 通知")]


async def test_a_notice_to_one_building_now(town: Town) -> None:
    zhao = await town.person("赵叔", building=2)
    wang = await town.person("王阿姨", building=0)
    staff = await previewed(town, "选几栋楼", "3号楼", "选好了")
    assert staff.screen.text == (
        "👀 预览，还没有发出。居民会看到：\n┈┈┈┈┈┈┈┈\n"
        "📣 城东社区 通知\n\n今晚 22:00 到明早 6:00 3号楼停水，请提前存水\n┈┈┈┈┈┈┈┈\n"
        "发给：3号楼\n一共 1 人：赵叔"
    )
    await do(staff, "选什么时候发", "现在就发")
    assert "发给：3号楼，1 人" in staff.screen.text
    assert notices_of(zhao) == []
    await do(staff, "对，发出")
    await town.advance(minutes=1)
    assert notices_of(zhao) == ["📣 城东社区 通知\n\n今晚 22:00 到明早 6:00 3号楼停水，请提前存水"]
    assert notices_of(wang) == notices_of(staff) == []
    await do(staff, "刷新")
    assert "送到 1" in staff.screen.text
    await town.sweep()
    await town.sweep()
    assert "发完了：送到 1 人，收不到 0 人，没发成 0 人" in staff.messages[-1].text
    await do(staff, "看详细")
    assert staff.screen.text.startswith("✅ 发完了")


async def test_what_the_trial_shows_is_what_all_get_and_nobody_else_sees_it(town: Town) -> None:
    wang = await town.person("王阿姨")
    staff = await previewed(town, "全社区", "先发给自己试看")
    await town.told()
    trial = staff.messages[-1].text
    assert trial.startswith("🔍 试看，只发给了您\n\n📣 城东社区 通知")
    assert wang.messages == []
    await do(staff, "选什么时候发", "现在就发", "对，发出")
    await town.advance(minutes=1)
    assert trial == "🔍 试看，只发给了您\n\n" + notices_of(wang)[0]
    assert len(notices_of(wang)) == len(notices_of(staff)) == 1


async def test_the_preview_says_who_is_left_out(town: Town) -> None:
    changes: list[dict[str, Any]] = [{"reachable": False}, {"reachable": False}, {"blocked": True}, {"consent": None}]
    for number, change in enumerate(changes):
        chat = await town.person(f"居民{number}")
        async with town.storage.transaction() as tx:
            await tx.residents.change(replace(chat.resident, **change))
    staff = await previewed(town, "全社区")
    assert "一共 1 人：李主任" in staff.screen.text
    assert "另有 4 人收不到：2 人联系不上、1 人没同意接收、1 人被停用" in staff.screen.text


async def test_nobody_to_send_to_leads_nowhere(town: Town) -> None:
    staff = await previewed(town, "志愿者、楼栋长等", "全体志愿者", "选好了")
    assert "这里没有人能收到" in staff.screen.text
    assert not any("什么时候" in button for button in staff.buttons())


async def test_a_notice_for_later_is_sent_when_due_and_once(town: Town) -> None:
    wang = await town.person("王阿姨")
    staff = await previewed(town, "全社区", "选什么时候发", ">11月25日 19:30", "对，发出")
    assert staff.screen.text.startswith("⏰ 定好了，11月25日 周三 19:30 发")
    await town.advance(hours=9)
    assert notices_of(wang) == []
    await town.advance(hours=1)
    await town.sweep()
    assert len(notices_of(wang)) == 1


@pytest.mark.parametrize(
    ("typed", "answer"),
    [(">11月25日 9:00", "已经过去"), (">3月1日 9:00", "太远"), (">后天", "没"), (">2027-03-01 9:00", "太远")],
)
async def test_a_moment_that_cannot_be_is_asked_again(town: Town, typed: str, answer: str) -> None:
    staff = await previewed(town, "全社区", "选什么时候发", typed)
    assert any("什么时候发" in message.text for message in staff.messages)
    assert "最后看一遍" not in staff.screen.text
    told = [*staff.toasts, *(message.text for message in staff.messages)]
    assert any(answer in text for text in told)


async def test_at_night_it_waits_for_the_morning_unless_it_is_urgent(town: Town) -> None:
    wang = await town.person("王阿姨")
    await town.advance(hours=12)  # 22:00
    staff = await previewed(town, "全社区", "选什么时候发")
    assert "现在是休息时间" in staff.screen.text
    await do(staff, "现在就发")
    assert "🌙 夜里不打扰，11月26日 周四 08:00 送" in staff.screen.text
    await do(staff, "对，发出")
    assert staff.screen.text.startswith("⏰ 定好了，11月26日 周四 08:00 发")
    await do(
        staff, "返回", "写新通知", ">*煤气泄漏*，请马上下楼", "全社区", "选什么时候发", "是急事", "现在就发", "对，发出"
    )
    assert "60 秒后开始发" in staff.toasts[-1]
    await town.advance(seconds=61)
    assert [text.split("\n\n")[1] for text in notices_of(wang)] == ["煤气泄漏，请马上下楼"]
    await town.advance(hours=9, minutes=58)
    assert len(notices_of(wang)) == 1
    await town.advance(minutes=2)
    assert len(notices_of(wang)) == 2


async def test_stopped_before_its_moment_it_reaches_nobody(town: Town) -> None:
    wang = await town.person("王阿姨")
    staff = await previewed(town, "全社区", "选什么时候发", ">今天 19:00", "对，发出", "停止发送")
    assert "真的不发这条通知了吗" in staff.screen.text
    await do(staff, "⏹ 停止")
    assert staff.screen.text.startswith("⏹ 已停止")
    assert not any("停止" in button for button in staff.buttons())
    await town.advance(days=1)
    assert notices_of(wang) == []


async def test_stopped_in_the_night_it_reaches_nobody_in_the_morning(town: Town) -> None:
    wang = await town.person("王阿姨")
    await town.advance(hours=12)
    staff = await previewed(town, "全社区", "选什么时候发", "现在就发", "对，发出", "停止发送", "⏹ 停止")
    assert "已停止，不会再发了" in staff.toasts[-1]
    await town.advance(days=1)
    assert notices_of(wang) == []


async def test_taken_back_within_the_minute_it_reaches_nobody(town: Town) -> None:
    wang = await town.person("王阿姨")
    staff = await previewed(town, "全社区", "选什么时候发", "现在就发")
    assert "按下 60 秒后开始发，之前可以撤回" in staff.screen.text
    await do(staff, "对，发出")
    assert "现在还能撤回" in staff.screen.text
    await town.advance(seconds=50)
    await do(staff, "撤回")
    assert "没有发给任何人" in staff.toasts[-1]
    assert staff.screen.text.startswith("⏹ 已停止")
    await town.advance(days=1)
    assert notices_of(wang) == []
    await do(staff, "改一改再发", "选什么时候发", "现在就发", "对，发出")
    await town.advance(minutes=1)
    assert len(notices_of(wang)) == 1


async def test_too_late_to_take_back_what_has_gone(town: Town) -> None:
    wang = await town.person("王阿姨")
    staff = await previewed(town, "全社区", "选什么时候发", "现在就发", "对，发出")
    card = staff.screen
    await town.advance(minutes=1)
    await town.sweep()
    await staff.press("撤回", message=card)
    await staff.settled()
    assert "已经发完或停止了" in staff.toasts[-1]
    assert len(notices_of(wang)) == 1


async def test_the_audience_that_grew_is_looked_at_again(town: Town) -> None:
    staff = await previewed(town, "全社区", "选什么时候发", "现在就发")
    assert "1 人" in staff.screen.text
    wang = await town.person("王阿姨")
    await do(staff, "对，发出")
    assert "原来 1 人，现在 2 人" in staff.toasts[-1]
    assert notices_of(wang) == []
    assert "2 人" in staff.screen.text
    await do(staff, "对，发出")
    await town.advance(minutes=1)
    assert len(notices_of(wang)) == 1


async def test_a_large_count_is_typed(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    few = replace(notices.limits(), typed_above=1)
    monkeypatch.setattr(notices, "limits", lambda: few)
    wang = await town.person("王阿姨")
    staff = await previewed(town, "全社区", "选什么时候发", "现在就发")
    assert "会发给 2 人" in staff.screen.text
    assert not any("发出" in button for button in staff.buttons())
    await do(staff, ">3")
    assert "会发给 2 人" in staff.screen.text
    assert any("应该是 2" in message.text for message in staff.messages)
    await do(staff, ">2", "对，发出")
    await town.advance(minutes=1)
    assert len(notices_of(wang)) == 1


async def test_pressed_twice_it_goes_once(town: Town) -> None:
    wang = await town.person("王阿姨")
    staff = await previewed(town, "全社区", "选什么时候发", "现在就发")
    screen = staff.screen
    for _ in range(3):
        await staff.press("对，发出", message=screen)
    await staff.settled()
    await town.advance(minutes=1)
    assert len(notices_of(wang)) == 1


async def test_set_and_unset_mean_what_they_say_however_often_pressed(town: Town) -> None:
    staff = await previewed(town, "选几栋楼")
    first = staff.screen
    data = {b["text"]: b["callback_data"] for row in first.inline["inline_keyboard"] for b in row}
    for _ in range(2):
        await staff.press(data=data["1号楼"], message=first)
        await staff.settled()
    assert "✅ 1号楼" in staff.buttons()
    await do(staff, "✅ 1号楼", "选好了")
    assert "请先选一个" in staff.toasts[-1]


async def test_a_photo_with_its_words(town: Town) -> None:
    wang = await town.person("王阿姨")
    staff = await staff_of(town)
    await do(staff, "工作台", "发通知", "写新通知")
    picture = io.BytesIO()
    Image.new("RGB", (60, 40), "red").save(picture, "JPEG")
    await staff.send_photo(picture.getvalue(), caption="*重阳节*到了 <3")
    await staff.settled()
    await do(staff, "全社区")
    assert "photo" in staff.screen.content
    await do(staff, "选什么时候发", "现在就发", "对，发出")
    await town.advance(minutes=1)
    assert "photo" in wang.messages[-1].content
    assert wang.messages[-1].text == "📣 城东社区 通知\n\n重阳节到了 <3"
    await wang.start()
    await wang.settled()
    await do(wang, "社区通知", "重阳节")
    assert "photo" in wang.screen.content


async def test_residents_read_it_again(town: Town) -> None:
    zhao = await town.person("赵叔", building=2)
    wang = await town.person("王阿姨", Standing.GUEST)
    await previewed(town, "选几栋楼", "3号楼", "选好了", "选什么时候发", "现在就发", "对，发出")
    await town.advance(minutes=1)
    for chat in (zhao, wang):
        await chat.start()
        await chat.settled()
        await do(chat, "社区通知")
    assert "11月25日 周三 · 今晚" in zhao.buttons()[0]
    await do(zhao, "今晚")
    assert "3号楼停水" in zhao.screen.text
    assert wang.screen.text == "最近还没有通知。有了新通知，会直接发给您。"
    await wang.press(data="open:notice:1", message=wang.screen)
    await wang.settled()
    assert "停水" not in wang.screen.text


async def test_staff_of_yesterday_send_nothing(town: Town) -> None:
    wang = await town.person("王阿姨")
    staff = await previewed(town, "全社区", "选什么时候发", "现在就发")
    async with town.storage.transaction(town.community.id) as tx:
        await tx.residents.revoke(staff.resident.id, Role.STAFF, await tx.now())
    await do(staff, "对，发出")
    await town.advance(minutes=1)
    assert "没有权限" in staff.toasts[-1]
    assert notices_of(wang) == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("*今晚*停水", "<b>今晚</b>停水"),
        ("请*今晚 8 点*前", "请<b>今晚 8 点</b>前"),
        ("<b>x</b> & y", "&lt;b&gt;x&lt;/b&gt; &amp; y"),
        ("*<i>*", "<b>&lt;i&gt;</b>"),
        ("5*3=15, 4*2=8", "5*3=15, 4*2=8"),
        ("* 一 * 二", "* 一 * 二"),
        ("**", "**"),
        ("*一行\n二行*", "*一行\n二行*"),
    ],
)
def test_stars_make_words_bold_and_nothing_else_means_anything(text: str, shown: str) -> None:
    assert marked(text) == shown


@given(st.text(alphabet=st.sampled_from("*a1<>&\"' \n停水"), max_size=60))
def test_any_text_is_safe_html(text: str) -> None:
    import html

    from playground.html import parse

    shown, _ = parse(marked(text))
    bold = html.unescape(marked(text).replace("<b>", "*").replace("</b>", "*"))
    assert bold == text
    assert shown.replace("*", "") == text.replace("*", "")


def test_the_longest_notice_fits_a_message_in_every_language() -> None:
    limits = notices.limits()
    for photo, most, room in ((False, limits.most, 4096), (True, limits.most_with_photo, 1024)):
        text = notices.write("水" * most, attached=photo, limits=limits)
        for locale in ("zh-Hans", "zh-Hant", "en"):
            args = broadcast_args(Notice(text), "社" * 80, corrected_at=MORNING)
            assert len(compose(KEY, args, locale, "Asia/Shanghai").text) <= room
