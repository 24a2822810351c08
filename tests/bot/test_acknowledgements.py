"""收到 through the real dispatcher: one tap under the copy, the rate at the desk, the list for the building leader."""

import asyncio
import io
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
from sqlalchemy import select

from bot.notices import broadcast_args
from participation import sheets
from participation.access import Role, Standing
from participation.notices import Audience, Broadcast, Notice
from storage.outbox import OutboxRow
from tests.replying import send
from tests.town import Town

TRANSCRIPTS = Path(__file__).parent / "transcripts"


async def act(chat: Any, *acts: str) -> None:
    """Press what is named; say what begins with `>`."""
    for one in acts:
        await (chat.send(one[1:]) if one.startswith(">") else chat.press(one))
        await chat.settled()


async def told(town: Town, by: Any, *to: Any, asks: bool = True) -> Broadcast:
    """Send a broadcast to these chats and wait until they have it."""
    async with town.storage.transaction(town.community.id) as tx:
        broadcast = await send(tx, by.resident, [chat.resident for chat in to], asks=asks)
    await town.told()
    return broadcast


async def card(chat: Any, broadcast: Broadcast) -> None:
    """Open the progress card as staff do, by a notice's button."""
    await chat.start()
    await chat.settled()
    await chat.press(data=f"open:broadcast:{broadcast.id}", message=chat.screen)
    await chat.settled()


def copy_of(chat: Any) -> Any:
    return next(message for message in chat.messages if "通知" in message.text and "停水" in message.text)


def book(town: Town, chat: Any) -> tuple[str, list[list[str]]]:
    """Return the name and the lines of the workbook that a chat got last."""
    message = next(one for one in reversed(chat.messages) if "document" in one.content)
    document = message.content["document"]
    content = town.playground.files.by_id[document["file_id"]].content
    return document["file_name"], sheets.read(content, most_bytes=10**6, most_unpacked_bytes=10**7, most_lines=1000)


async def test_one_tap_is_heard_kept_and_shown_under_the_copy(town: Town) -> None:
    staff = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    zhao = await town.person("赵叔", building=2)
    await act(zhao, ">主菜单", "志愿服务")
    broadcast = await told(town, staff, zhao)
    copy = copy_of(zhao)
    screen = zhao.messages[-2]
    assert zhao.buttons(copy) == ["✅ 收到", "💬 回复社区"]
    await act(zhao, "✅ 收到")
    assert zhao.toasts[-1] == "谢谢，社区知道您看到了。"
    assert zhao.buttons(copy) == ["✓ 已收到", "💬 回复社区"]
    assert zhao.messages[-2:] == [screen, copy], "the person's own screen stays, and nothing new is said"
    await act(zhao, "✓ 已收到")
    assert zhao.toasts[-1] == "您已经点过收到了，谢谢。"
    async with town.storage.reading(town.community.id) as tx:
        assert await tx.acknowledgements.count(broadcast) == 1
    await zhao.press("返回")
    await zhao.settled()
    assert "想做什么" in screen.text


async def test_two_taps_at_once_are_one(big_town: Town) -> None:
    staff = await big_town.person("李主任", Standing.VERIFIED, Role.STAFF)
    chats = [await big_town.person(f"居民{number}") for number in range(4)]
    broadcast = await told(big_town, staff, *chats)
    for chat in chats:
        copy = copy_of(chat)
        for _ in range(3):
            await chat.press(data=f"open:received:{broadcast.id}", message=copy)
    for chat in chats:
        await chat.settled()
        assert sorted(chat.toasts) == sorted(
            ["谢谢，社区知道您看到了。", "您已经点过收到了，谢谢。", "您已经点过收到了，谢谢。"]
        )
        assert chat.buttons(copy_of(chat)) == ["✓ 已收到", "💬 回复社区"]
    async with big_town.storage.reading(big_town.community.id) as tx:
        assert await tx.acknowledgements.count(broadcast) == 4


async def test_a_notice_that_does_not_ask_has_no_such_button(town: Town) -> None:
    staff = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    zhao = await town.person("赵叔")
    broadcast = await told(town, staff, zhao, asks=False)
    assert zhao.buttons(copy_of(zhao)) == ["💬 回复社区"]
    await zhao.press(data=f"open:received:{broadcast.id}", message=copy_of(zhao))
    await zhao.settled()
    assert "这条通知不用点收到。" in zhao.toasts
    async with town.storage.reading(town.community.id) as tx:
        assert await tx.acknowledgements.count(broadcast) == 0


async def test_who_did_not_get_it_or_may_not_is_refused(town: Town) -> None:
    staff = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    zhao, stranger, blocked, moved = [await town.person(name) for name in ("赵叔", "路人", "被停用", "搬走了")]
    broadcast = await told(town, staff, zhao, blocked, moved)
    async with town.storage.transaction() as tx:
        await tx.residents.change(replace(blocked.resident, blocked=True))
        await tx.residents.change(replace(moved.resident, community_id=None, building_id=None))
    for chat in (stranger, blocked, moved):
        await chat.start()
        await chat.settled()
        await chat.press(data=f"open:received:{broadcast.id}", message=chat.screen)
        await chat.settled()
    assert stranger.toasts[-1] == moved.toasts[-1] == "没有找到这一项，可能已经撤下了。"
    assert blocked.toasts[-1].startswith("这一步您没有权限办")
    for wrong in ("open:received:99999", "open:received:9999999999999999999", "open:received:x"):
        await zhao.press(data=wrong, message=copy_of(zhao))
        await zhao.settled()
    async with town.storage.reading(town.community.id) as tx:
        assert await tx.acknowledgements.count(broadcast) == 0


async def test_the_buttons_of_a_trial_lead_nowhere_and_say_so(town: Town) -> None:
    staff = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    async with town.storage.transaction(town.community.id) as tx:
        args = broadcast_args(Notice("停水"), "城东社区", asks_receipt=True)
        await tx.outbox.owe("notices-trial", staff.resident.id, at=await tx.now(), args=args)
    await town.told()
    for label in ("✅ 收到", "💬 回复社区"):
        await act(staff, label)
        assert staff.toasts[-1] == "这是试看，这里的按钮不起作用。"


async def test_the_desk_sees_the_rate_and_gets_the_list(town: Town) -> None:
    staff = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    zhao, qian, sun, zhou = [
        await town.person(name, building=home) for name, home in (("赵叔", 2), ("=1+1", 2), ("孙姐", 0), ("周伯", 0))
    ]
    await zhou.block()
    async with town.storage.transaction(town.community.id) as tx:
        await tx.residents.keep_phone(qian.resident.id, "13912345678")
        await tx.residents.change(replace(qian.resident, unit=2))
    broadcast = await told(town, staff, zhao, qian, sun, zhou)
    for chat in (zhao, sun):
        await act(chat, "✅ 收到")
    await card(staff, broadcast)
    await act(staff, "📬")
    assert staff.screen.text == (
        "📬 「今晚 22:00 到明早 6:00 3号楼停水，请提前存水」\n送到 3 人，一共 4 人\n点了收到 2 人（66%）\n\n"
        "还有 2 人没收到或没确认。点一栋楼看详细、要名单："
    )
    assert staff.buttons()[:2] == ["1号楼：收到 1/1（100%）", "3号楼：收到 1/2（50%）"]
    await act(staff, "3号楼")
    assert "点了收到 1 人（50%）" in staff.screen.text
    await act(staff, "要这栋楼的名单")
    await town.told()
    name, lines = book(town, staff)
    assert name == "没收到通知的人_3号楼_11-25_1000.xlsx"
    assert lines == [
        ["楼栋", "单元", "房号", "称呼", "情况", "电话"],
        ["3号楼", "2", "", "=1+1", "送到了，没点收到", "139****5678"],
    ]
    await act(staff, "返回", "要全部名单")
    await town.told()
    _, lines = book(town, staff)
    assert [line[:4] for line in lines[1:]] == [["1号楼", "1", "", "周伯"], ["3号楼", "2", "", "=1+1"]]
    assert lines[1][4] == "机器人联系不上"
    async with town.storage.reading(town.community.id) as tx:
        exports = await tx.exports.all()
        rows = await tx.session.execute(select(OutboxRow.args).where(OutboxRow.key == "acknowledgements-list"))
        assert not any("周伯" in str(args) for (args,) in rows), "no names wait in the outbox"
    me = staff.resident.id
    assert [(one.by, one.to, one.what, one.about, one.building_id) for one in exports] == [
        (me, me, "unreached", broadcast.id, town.buildings[2].id),
        (me, me, "unreached", broadcast.id, None),
    ]


async def test_a_building_leader_gets_their_own_building_and_no_other(town: Town) -> None:
    staff = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    leader = await town.person("钱大姐", building=0)
    zhao, sun = await town.person("赵叔", building=2), await town.person("孙姐", building=0)
    async with town.storage.transaction(town.community.id) as tx:
        home = town.buildings[2].id  # leads 3号楼, lives in 1号楼
        await tx.residents.entrust(leader.resident.id, Role.LEADER, await tx.now(), building_id=home)
    broadcast = await told(town, staff, zhao, sun)
    await act(leader, ">主菜单", "工作台", "本楼没收到通知的人")
    assert leader.buttons()[:-2] == ["3号楼 · 11月25日 周三 今晚 22:00 到明早 …"]
    await act(leader, "3号楼", "要这栋楼的名单")
    await town.told()
    assert [line[3] for line in book(town, leader)[1]] == ["称呼", "赵叔"]
    # the same window of another building, by a forged press
    await act(leader, "返回")
    screen, pressed = next(
        (message, button["callback_data"])
        for message in leader.messages
        for row in (message.inline or {}).get("inline_keyboard", ())
        for button in row
        if "3号楼" in button["text"]
    )
    before = len(leader.messages)
    forged = pressed.replace(f"{broadcast.id}-{home}", f"{broadcast.id}-{town.buildings[0].id}")
    assert forged != pressed
    await leader.press(data=forged, message=screen)
    await leader.settled()
    assert leader.toasts[-1].startswith("这一步您没有权限办")
    async with town.storage.reading(town.community.id) as tx:
        assert [one.building_id for one in await tx.exports.all()] == [home]
    assert not any("孙姐" in message.text for message in leader.messages[before:])


async def test_staff_send_every_leader_their_own_list(town: Town) -> None:
    staff = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    leaders = [await town.person(f"楼长{n}") for n in (1, 3)]
    zhao, sun = await town.person("赵叔", building=2), await town.person("孙姐", building=0)
    broadcast = await told(town, staff, zhao, sun)
    await card(staff, broadcast)
    await act(staff, "📬", "发给楼栋长")
    assert staff.toasts[-1] == "这些楼还没有楼栋长。管理员可以在「工作人员」里邀请。"
    async with town.storage.transaction(town.community.id) as tx:
        for chat, home in zip(leaders, (0, 2), strict=True):
            await tx.residents.entrust(
                chat.resident.id, Role.LEADER, await tx.now(), building_id=town.buildings[home].id
            )
    await act(staff, "发给楼栋长")
    assert staff.toasts[-1] == "已发给 2 位楼栋长。"
    await town.told()
    assert [[line[3] for line in book(town, chat)[1][1:]] for chat in leaders] == [["孙姐"], ["赵叔"]]


async def test_who_lost_the_post_before_the_list_arrives_gets_none(town: Town) -> None:
    staff = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    leader = await town.person("钱大姐")
    home = town.buildings[2].id
    async with town.storage.transaction(town.community.id) as tx:
        await tx.residents.entrust(leader.resident.id, Role.LEADER, await tx.now(), building_id=home)
    broadcast = await told(town, staff, await town.person("赵叔", building=2))
    async with town.storage.transaction(town.community.id) as tx:
        args = {"broadcast": broadcast.id, "building": home, "place": "3号楼", "everywhere": False, "text": "停水"}
        at = await tx.now()
        await tx.residents.revoke(leader.resident.id, Role.LEADER, at)
        await tx.outbox.owe(
            "acknowledgements-list", leader.resident.id, at=at, args=args, community_id=town.community.id
        )
    await town.told()
    assert leader.messages == []
    async with town.storage.reading() as tx:
        rows = await tx.session.execute(
            select(OutboxRow.state, OutboxRow.error).where(OutboxRow.key == "acknowledgements-list")
        )
        ((state, error),) = rows
        assert state == "failed"
        assert "refusals-not-allowed" in str(error)


def test_no_cell_of_a_list_is_a_formula() -> None:
    names = ["=1+1", "+86", "-1", "@SUM(A1)", "\tx", "＝1", "3-1", "2026-11-25", "1e5", "a\x0bb", "王阿姨"]
    made = openpyxl.load_workbook(io.BytesIO(sheets.write([names])))
    cells = list(made.worksheets[0][1])
    assert [cell.data_type for cell in cells] == ["s"] * len(names)
    assert [cell.value for cell in cells] == [*names[:-2], "ab", "王阿姨"]


async def test_staff_ask_for_it_in_the_wizard_and_everybody_gets_the_button(town: Town) -> None:
    staff = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    zhao = await town.person("赵叔", building=2)
    await staff.start()
    await staff.settled()
    await act(staff, "工作台", "发通知", "写新通知", ">今晚停水", "选几栋楼", "3号楼", "选好了")
    await act(staff, "选什么时候发", "请大家点「收到」")
    assert "不用点「收到」" in str(staff.buttons())
    await act(staff, "现在就发")
    assert "📬 请大家点「收到」" in staff.screen.text
    await act(staff, "对，发出")
    await town.advance(minutes=2)
    assert zhao.buttons(copy_of(zhao)) == ["✅ 收到", "💬 回复社区"]
    await act(zhao, "✅ 收到")
    await act(staff, "刷新")
    assert "📬 收到 1/1 · 名单、回复" in staff.buttons()
    await act(staff, "📬")
    assert "点了收到 1 人（100%）" in staff.screen.text
    assert "都收到了" in staff.screen.text
    # what was confirmed was the notice as it read then
    await act(staff, "返回", "更正", ">明晚停水", "对，更正")
    await town.advance(minutes=1)
    assert "明晚停水" in copy_of(zhao).text
    assert zhao.buttons(copy_of(zhao)) == ["✅ 收到", "💬 回复社区"]
    await act(staff, "看详细")
    assert "📬 收到 0/1 · 名单、回复" in staff.buttons()
    await act(zhao, "✅ 收到")
    assert zhao.toasts[-1] == "谢谢，社区知道您看到了。"
    assert zhao.buttons(copy_of(zhao)) == ["✓ 已收到", "💬 回复社区"]


async def test_whom_a_list_would_betray_is_on_none(town: Town) -> None:
    staff = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    zhao = await town.person("赵叔", building=2)
    broadcast = await told(town, staff, zhao)
    async with town.storage.transaction(town.community.id) as tx:
        broadcast = await tx.notices.change(replace(broadcast, audience=Audience("polls", (1,))))
    await card(staff, broadcast)
    await act(staff, "📬")
    assert "谁没投票不公开" in staff.screen.text
    assert staff.buttons() == ["⬅️ 返回", "🏠 主菜单"]


async def test_a_copy_is_marked_after_a_crash_between_the_tap_and_the_mark(town: Town) -> None:
    staff = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    zhao = await town.person("赵叔", building=2)
    broadcast = await told(town, staff, zhao)
    copy, worker = copy_of(zhao), town.conversations.worker

    async def die(*_: Any) -> None:
        raise asyncio.CancelledError

    shown, worker.show = worker.show, die  # type: ignore[method-assign,assignment]
    town.conversations.lanes._idle = 0.2
    await zhao.press("✅ 收到")
    async with asyncio.timeout(20):
        while not await kept(town, broadcast):
            await asyncio.sleep(0.02)
    assert zhao.buttons(copy) == ["✅ 收到", "💬 回复社区"]
    worker.show = shown  # type: ignore[method-assign]
    async with asyncio.timeout(20):
        while zhao.buttons(copy) != ["✓ 已收到", "💬 回复社区"]:
            await asyncio.sleep(0.02)
    await zhao.settled()
    assert zhao.toasts == ["谢谢，社区知道您看到了。"]


async def kept(town: Town, broadcast: Broadcast) -> int:
    async with town.storage.reading(town.community.id) as tx:
        return await tx.acknowledgements.count(broadcast)


async def test_an_admin_entrusts_a_leader_with_a_building_in_chat(town: Town) -> None:
    admin = await town.person("王主任", Standing.VERIFIED, Role.ADMIN)
    leader = await town.person("钱大姐", building=0)
    await act(admin, ">主菜单", "工作台", "居民和人员", "工作人员", "邀请一位", "楼栋长", "3号楼")
    link = next(message.text for message in reversed(admin.messages) if "join_" in message.text)
    assert "给「3号楼楼栋长」的一次性邀请" in link
    payload = re.search(r"join_[\w-]+", link)
    assert payload
    await act(leader, f">/start {payload[0]}")
    assert any("您现在是 城东社区 的3号楼楼栋长" in message.text for message in leader.messages)
    async with town.storage.reading(town.community.id) as tx:
        assert await tx.staff.leads(leader.resident.id) == [town.buildings[2].id]
    await act(leader, "工作台")
    assert leader.buttons()[:-2] == ["📋 本楼没收到通知的人"]
    await act(leader, "本楼没收到通知的人")
    assert leader.screen.text == "最近没有发到您楼里的通知。"
