"""文化活动 through the real dispatcher: signing up, waiting, being offered, late taps, reminders, and the desk."""

import re
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from participation.access import Actor, Role, Standing
from participation.events import State, sign_up
from participation.programme import plan
from tests.town import Town

TRANSCRIPTS = Path(__file__).parent / "transcripts"
MOMENT = re.compile(r"\d{1,2}月\d{1,2}日 周. \d\d:\d\d")
SHANGHAI = ZoneInfo("Asia/Shanghai")


async def act(chat: Any, *acts: str) -> None:
    """Press what is named; say what begins with `>`."""
    for one in acts:
        await (chat.send(one[1:]) if one.startswith(">") else chat.press(one))
        await chat.settled()


async def open_events(chat: Any, *acts: str) -> Any:
    await chat.start()
    await chat.settled()
    await act(chat, "文化活动", *acts)
    return chat


def seen(chat: Any) -> str:
    """Return the transcript from the first look at the events on, moments taken out."""
    written: str = chat.transcript()
    return MOMENT.sub("〈时间〉", written[written.index("* 🎭 文化活动") :])


def golden(name: str, told: str) -> None:
    assert told == (TRANSCRIPTS / f"{name}.txt").read_text(encoding="utf-8")


async def now(town: Town) -> datetime:
    async with town.storage.reading() as tx:
        return await tx.now()


async def ten_oclock(town: Town) -> None:
    """Move on to ten in the morning: at night nobody is told anything."""
    local = (await now(town)).astimezone(SHANGHAI)
    ten = local.replace(hour=10, minute=0, second=0, microsecond=0)
    await town.advance(seconds=((ten - local) % timedelta(days=1)).total_seconds())


async def event(town: Town, seats: int, host: Any = None, title: str = "京剧清唱会") -> int:
    """Plan an event three days from now at half past two, by `host` or a new staff member; return its number."""
    host = host or await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    async with town.storage.transaction(town.community.id) as tx:
        at = await tx.now()
        begins = (at.astimezone(SHANGHAI) + timedelta(days=3)).replace(hour=14, minute=30, second=0, microsecond=0)
        by = await tx.residents.actor(host.resident)
        return (await tx.events.add(plan(title, "活动室", begins, seats, by=by, at=at))).id


async def states(town: Town, event_id: int) -> dict[str, State]:
    async with town.storage.reading(town.community.id) as tx:
        return {name: one.state for one, name in await tx.events.names(event_id)}


async def full_house(town: Town) -> tuple[int, Any, Any]:
    """Return an event with one seat, who has it, and who waits."""
    await ten_oclock(town)
    number = await event(town, 1)
    first, second = await town.person("王阿姨"), await town.person("赵大爷", Standing.REGISTERED)
    await open_events(first, "京剧清唱会", "我要报名", "1 个人")
    await open_events(second, "京剧清唱会", "我要排候补", "1 个人")
    return number, first, second


async def test_staff_plan_an_event_by_conversation(town: Town) -> None:
    await ten_oclock(town)
    staff = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    await staff.start()
    await staff.settled()
    await act(
        staff, "工作台", "文化活动", "办一个新活动", ">京剧<b>清唱会", ">下午", ">昨天 14:30", ">大后天下午两点半"
    )
    await act(staff, ">活动室二楼", ">很多人", "返回", ">社区活动室二楼", ">2", "对，发布", "名单")
    golden("events_staff", seen(staff))
    async with town.storage.reading(town.community.id) as tx:
        (planned,) = await tx.events.coming(await tx.now())
    assert (planned.title, planned.place, planned.capacity) == ("京剧<b>清唱会", "社区活动室二楼", 2)
    local = planned.begins_at.astimezone(SHANGHAI)
    assert (local.hour, local.minute) == (14, 30)


async def test_full_then_waiting_then_offered_then_in(town: Town) -> None:
    number, first, second = await full_house(town)
    await act(first, "取消报名", "是的")
    await town.sweep()
    assert await states(town, number) == {"赵大爷": State.OFFERED}
    await act(second, "我参加", "我参加")  # twice, as people do
    assert await states(town, number) == {"赵大爷": State.CONFIRMED}
    golden("events_gives_up", seen(first))
    golden("events_waits", seen(second))


async def test_a_late_tap_on_an_old_offer_is_refused_kindly(town: Town) -> None:
    number, first, second = await full_house(town)
    third = await town.person("小陈")
    await open_events(third, "京剧清唱会", "我要排候补", "1 个人")
    await act(first, "取消报名", "是的")
    await town.sweep()
    await town.advance(hours=23)  # the offer lasts to half past eight the next morning
    assert await states(town, number) == {"小陈": State.OFFERED}
    assert "过了时间" in second.screen.text
    offer = next(message for message in second.messages if "有名额了" in message.text)
    await second.press("我参加", message=offer)
    await second.settled()
    assert "不能再留了" in second.toasts[-1]
    assert "京剧清唱会" in second.screen.text
    assert any("我要排候补" in button for button in second.buttons())
    assert await states(town, number) == {"小陈": State.OFFERED}
    await act(second, "我要排候补", "1 个人")
    await act(third, "让给别人")
    await town.sweep()
    assert await states(town, number) == {"赵大爷": State.OFFERED}


async def test_the_offer_can_be_answered_on_the_card_too(town: Town) -> None:
    number, first, second = await full_house(town)
    await act(first, "取消报名", "是的")
    await town.sweep()
    await open_events(second, "🔔", "我参加")
    assert await states(town, number) == {"赵大爷": State.CONFIRMED}


async def test_one_tap_under_the_reminder_cancels(town: Town) -> None:
    number, first, second = await full_house(town)
    await town.advance(days=2, hours=5)
    assert "提醒您" in first.screen.text
    assert "提醒您" not in second.transcript()
    reminder = first.screen
    for _ in range(2):
        await first.press("去不了", message=reminder)
        await first.settled()
    assert "已经取消" in first.toasts[-1]
    await town.sweep()
    assert await states(town, number) == {"赵大爷": State.OFFERED}


async def test_in_the_last_call_the_first_tap_wins(town: Town) -> None:
    number, first, second = await full_house(town)
    third = await town.person("小陈")
    await open_events(third, "京剧清唱会", "我要排候补", "1 个人")
    await town.advance(days=3, hours=3)  # one in the afternoon; it begins at half past two
    await act(first, "去不了")
    await town.sweep()
    assert "谁先按" in second.screen.text
    await act(third, "我参加")
    await act(second, "我参加")
    assert "慢了一步" in second.toasts[-1]
    assert await states(town, number) == {"小陈": State.CONFIRMED, "赵大爷": State.WAITING}


async def test_in_the_last_call_a_family_reads_that_the_free_seats_are_too_few_for_them(town: Town) -> None:
    await ten_oclock(town)
    await event(town, 3)
    first, pair, family = [await town.person(name) for name in ("王阿姨", "赵大爷", "小陈")]
    for chat, wish, party in ((first, "我要报名", 1), (pair, "我要报名", 2), (family, "我要排候补", 3)):
        await open_events(chat, "京剧清唱会", wish, f"{party} 个人")
    await town.advance(days=3, hours=3)
    await open_events(family, "京剧清唱会")
    assert "有人退出的话，谁先按" in family.screen.text
    await act(first, "去不了")
    await town.sweep()
    await open_events(family, "京剧清唱会")
    assert "现在空出 1 个名额，不够您一家 3 个人" in family.screen.text
    await act(family, "不排候补了", "是的", "我要报名", "1 个人")
    assert "您报上了" in family.screen.text


async def test_the_week_is_a_tap_away_from_the_events(town: Town) -> None:
    await ten_oclock(town)
    host = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    for title in ("书法课", "读书会", "手工课", "观影", "下棋"):
        await event(town, 9, host, title)
    chat = await town.person("王阿姨")
    await open_events(chat, "按周找", "七天日历")
    assert "读书会" in chat.screen.text


async def test_a_party_stays_together(town: Town) -> None:
    await ten_oclock(town)
    number = await event(town, 3)
    small, family = await town.person("王阿姨"), await town.person("小陈")
    await open_events(small, "京剧清唱会", "我要报名", "2 个人")
    await open_events(family, "京剧清唱会", "我要报名", "3 个人")
    assert "剩下的名额不够 3 个人" in family.toasts[-1]
    assert await states(town, number) == {"王阿姨": State.CONFIRMED, "小陈": State.WAITING}
    await open_events(family, "我的报名", "京剧清唱会")
    assert "您一共 3 个人，排在候补第 1 位" in family.screen.text


async def test_a_guest_looks_and_does_not_sign_up(town: Town) -> None:
    await event(town, 3)
    guest = await town.person("过客", Standing.GUEST)
    await open_events(guest, "京剧清唱会")
    assert "登记一下，就能报名" in guest.screen.text
    assert not any("报名" in button for button in guest.buttons())


async def test_a_button_that_outlived_its_right_gives_nothing(town: Town) -> None:
    number = await event(town, 3)
    person = await open_events(await town.person("王阿姨"), "京剧清唱会", "我要报名")
    async with town.storage.transaction() as tx:
        await tx.residents.change(replace(person.resident, standing=Standing.GUEST))
    await act(person, "1 个人")
    assert "登记以后" in person.toasts[-1]
    assert await states(town, number) == {}


async def test_somebody_elses_registration_and_wild_numbers(town: Town) -> None:
    number, first, _ = await full_house(town)
    await act(first, "取消报名", "是的")
    await town.sweep()
    async with town.storage.reading(town.community.id) as tx:
        offered = (await tx.events.roster(number)).live[0].id
    for verb in ("event-yes", "event-no", "event-off"):
        for data in (f"open:{verb}:{offered}", f"open:{verb}:999", f"open:{verb}:0", f"open:{verb}:{'9' * 19}"):
            await first.press(data=data, message=first.screen)
            await first.settled()
    assert sum("别人的" in toast for toast in first.toasts) == 3
    assert sum("没有找到" in toast for toast in first.toasts) == 9
    assert await states(town, number) == {"赵大爷": State.OFFERED}


async def test_a_long_list_of_names_is_paged(town: Town) -> None:
    number = await event(town, 60)
    async with town.storage.transaction(town.community.id) as tx:
        at = await tx.now()
        for one in range(45):
            resident = await tx.residents.arrive(5000 + one, 5000 + one, "zh-Hans", at)
            await tx.residents.change(replace(resident, community_id=town.community.id, name=f"居<民{one}"))
            by = Actor(resident.id, town.community.id, Standing.REGISTERED)
            await tx.events.seat(sign_up(await tx.events.roster(number, lock=True), 1, by=by, at=at))
    staff = await town.person("陈社工", Standing.VERIFIED, Role.STAFF)
    await staff.start()
    await staff.settled()
    await act(staff, "工作台", "文化活动", "京剧清唱会", "名单")
    assert "共 45 家" in staff.screen.text
    assert "40. 居<民39 · 1 人" in staff.screen.text
    assert "居<民40" not in staff.screen.text
    await act(staff, "41–45")
    assert "45. 居<民44 · 1 人" in staff.screen.text
    assert "居<民39" not in staff.screen.text


@pytest.mark.parametrize(
    ("locale", "steps", "words"),
    [
        ("en", ("Events", "京剧", "Sign up", "2 people"), "You have 2 seats. We will remind you."),
        ("zh-Hant", ("文化活動", "京剧", "我要報名", "2 個人"), "您報上了，一共 2 個人。到時候會提醒您。"),
    ],
)
async def test_the_other_languages(town: Town, locale: str, steps: tuple[str, ...], words: str) -> None:
    await event(town, 3)
    person = await town.person("Ann", locale=locale)
    await person.start()
    await person.settled()
    await act(person, *steps)
    assert words in person.screen.text
