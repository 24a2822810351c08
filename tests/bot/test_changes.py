"""An event is cancelled or moved by two, and everybody on the list says 收到: through the real dispatcher."""

import asyncio
from typing import Any

from participation.access import Role, Standing
from participation.changes import Kind, approve, ask
from participation.events import State
from participation.refusals import Refusal
from storage import Storage
from tests.bot.test_events import MOMENT, act, full_house, golden, open_events, states
from tests.hall import NOW, hall
from tests.town import Town


async def two_of_the_staff(town: Town) -> tuple[Any, Any]:
    chats = [await town.person(name, Standing.VERIFIED, Role.STAFF) for name in ("陈社工", "高网格")]
    for chat in chats:
        await chat.start()
        await chat.settled()
    return chats[0], chats[1]


async def wanted(staff: Any, *steps: str) -> None:
    await act(staff, "工作台", "文化活动", "京剧清唱会", "改时间或取消", *steps)


async def test_an_event_is_cancelled_by_two_and_everybody_says_so(town: Town) -> None:
    number, first, second = await full_house(town)
    chen, gao = await two_of_the_staff(town)
    fang = await town.person("方网格", Standing.VERIFIED, Role.STAFF)
    await wanted(chen, "取消活动", ">下雨，<b>场地积水", "请另一位同意")
    assert not any("同意" in button for button in chen.buttons())
    await town.told()
    assert set((await states(town, number)).values()) == {State.CONFIRMED, State.WAITING}
    await act(fang, "看一看")
    await act(gao, "看一看", "✅ 同意")
    await town.told()
    written = gao.transcript()
    golden("changes_second", MOMENT.sub("〈时间〉", written[written.index("⏳ 陈社工") :]))
    assert await states(town, number) == {}
    for chat in (first, second):
        assert "取消了，您不用来了。原因：下雨，<b>场地积水。" in chat.screen.text
    await act(first, "收到", "您已回复收到")  # twice, as people do
    await act(chen, "看这个活动", "谁还没说收到")
    assert "通知了 2 家，1 家说了收到" in chen.screen.text
    assert "· 赵大爷" in chen.screen.text
    assert "王阿姨" not in chen.screen.text
    await act(fang, "✅ 同意")  # a button that outlived its moment
    assert "已经" in fang.toasts[-1]


async def test_an_event_is_moved_and_the_seats_stay(town: Town) -> None:
    number, first, _ = await full_house(town)
    chen, gao = await two_of_the_staff(town)
    await wanted(chen, "改时间或地点", ">后天下午四点", ">广场", ">老师有事", "请另一位同意")
    await town.told()
    written = chen.transcript()
    golden("changes_asks", MOMENT.sub("〈时间〉", written[written.index("* 📅 改时间或取消") :]))
    await act(gao, "看一看", "✅ 同意")
    await town.told()
    assert await states(town, number) == {"王阿姨": State.CONFIRMED, "赵大爷": State.WAITING}
    golden("changes_told", MOMENT.sub("〈时间〉", first.screen.text) + "\n" + "\n".join(first.buttons()) + "\n")
    async with town.storage.reading(town.community.id) as tx:
        event = await tx.events.get(number)
        assert (event.place, (event.over_at - event.begins_at).seconds) == ("广场", 7200)
    await act(first, "收到")
    await town.advance(days=1, hours=7)  # a day before the new moment
    assert "提醒您" in first.screen.text
    assert "广场" in first.screen.text
    await act(first, "去不了")
    await town.sweep()
    assert await states(town, number) == {"赵大爷": State.OFFERED}


async def test_whoever_asked_does_not_agree_and_who_lost_the_post_neither(town: Town) -> None:
    number, first, _ = await full_house(town)
    chen, gao = await two_of_the_staff(town)
    await wanted(chen, "取消活动", ">下雨", "请另一位同意")
    await town.told()
    await act(gao, "看一看")
    async with town.storage.transaction(town.community.id) as tx:
        await tx.residents.revoke(gao.resident.id, Role.STAFF, await tx.now())
    await act(gao, "✅ 同意")
    assert "没有权限" in gao.toasts[-1]
    assert await states(town, number) != {}
    await act(chen, "不改了")
    assert "活动照旧" in chen.screen.text
    assert "取消了" not in first.transcript()
    await open_events(first, "京剧清唱会")
    assert "您报上了" in first.screen.text


async def test_two_who_agree_at_once_tell_everybody_once(storage: Storage) -> None:
    here = await hall(storage, capacity=3, people=5)
    await here.sign_up(here.people[0])
    ids = [one.resident_id or 0 for one in here.people]
    async with storage.transaction(here.community.id) as tx:
        for one in ids[:3]:
            await tx.residents.entrust(one, Role.STAFF, NOW)
        by = await tx.residents.actor(await tx.residents.get(ids[0]))
        wish = await tx.changes.add(ask(here.event, None, Kind.CANCEL, "下雨", by=by, at=NOW))

    async def agree(who: int) -> bool:
        async with storage.transaction(here.community.id) as tx:
            by = await tx.residents.actor(await tx.residents.get(who))
            roster = await tx.events.roster(here.event.id, lock=True)
            await asyncio.sleep(0.001)
            change = await tx.changes.get(wish.id, lock=True)
            try:
                done, event = approve(change, roster.event, by=by, at=NOW)
            except Refusal:
                return False
            await tx.changes.change(done)
            await tx.events.change(event)
            return True

    agreed = await asyncio.gather(*(agree(who) for who in ids[:3] for _ in range(3)))
    assert agreed.count(True) == 1
    assert not any(agreed[:3])  # who asked
    async with storage.reading(here.community.id) as tx:
        assert (await tx.events.get(here.event.id)).cancelled_by == ids[0]
        assert (await tx.changes.get(wish.id)).decided_by in ids[1:3]
        assert await tx.changes.waiting(here.event.id) is None
