"""置顶: the card at the top of the resident's chat is always the case as it stands, through the real delivery."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from participation import closing, handling
from participation.access import Actor, Role, Standing
from participation.complaints import Case, CaseMoved, limits
from playground.state import Message
from storage.outbox import OutboxRow
from storage.pins import PinRow
from tests.bot.test_complaints import file, golden, seen, walk
from tests.casework import file_case
from tests.town import Town


@pytest.fixture
async def wang(town: Town) -> Any:
    return await town.person("王阿姨")


@pytest.fixture
async def ma(town: Town) -> Any:
    return await town.person("马师傅", Standing.VERIFIED, Role.HANDLER, department="city_appearance")


def card(chat: Any) -> Message:
    """Return the one message that is pinned."""
    [number] = chat.chat.pinned
    found: Message = chat.chat.messages[number]
    return found


def versions(chat: Any, message: Message) -> list[str]:
    """Return what the message said in turn."""
    return [
        event.seen["text"] for event in chat.events if event.message is message and event.kind in ("sent", "edited")
    ]


async def pins(town: Town) -> list[bool]:
    """Return of each pin whether it lives."""
    async with town.storage.reading(town.community.id) as tx:
        return [ended is None for ended in await tx.session.scalars(select(PinRow.ended_at).order_by(PinRow.id))]


async def owed(town: Town, key: str) -> list[str]:
    async with town.storage.reading() as tx:
        rows = await tx.session.scalars(select(OutboxRow).where(OutboxRow.key.startswith(key)).order_by(OutboxRow.id))
        return [f"{row.act or 'say'} {row.state}" for row in rows]


async def pinned(town: Town, chat: Any) -> Case:
    """File a case as the person of that chat and pin its card, without the conversation."""
    case = await file_case(town, chat)
    async with town.storage.transaction(town.community.id) as tx:
        case = await tx.complaints.get(case.id, lock=True)
        await tx.complaints.pin(case, at=await tx.now(), limits=limits({}))
    await town.told()
    return case


async def actor(town: Town, chat: Any) -> Actor:
    async with town.storage.reading(town.community.id) as tx:
        return await tx.residents.actor(chat.resident)


async def test_the_card_follows_the_case_to_its_end(town: Town, wang: Any, ma: Any) -> None:
    await file(town, wang)
    await walk(town, wang, "看这件", "置顶这张卡")
    held = card(wang)
    await walk(town, ma, "打开办理", "签收", "答复居民", ">今天下午清了。", "发给居民")
    assert "今天下午清了。" in held.text
    assert held is card(wang)
    assert next(button["text"] for row in held.inline["inline_keyboard"] for button in row) == "✅ 解决了"  # type: ignore[index]
    await wang.press("解决了", message=held)
    await wang.settled()
    await town.told()
    assert "解决了，办结" in held.text
    assert held is card(wang)
    await town.advance(days=29)
    assert held is card(wang)
    await town.advance(days=2)
    assert wang.chat.pinned == []
    assert "解决了，办结" in held.text
    assert await pins(town) == [False]
    assert seen(wang) == golden("pins_resident")


async def test_a_deleted_card_is_forgotten_and_nothing_loops(town: Town, wang: Any, ma: Any) -> None:
    case = await pinned(town, wang)
    await wang.delete(card(wang))
    await walk(town, ma, "打开办理", "签收")
    assert await pins(town) == [False]
    before = await owed(town, "pins-")
    await walk(town, ma, "答复居民", ">清了。", "发给居民")
    await town.sweep()
    assert await owed(town, "pins-") == before  # not a single call more for a card that is gone
    await walk(town, wang, ">/menu", "反映问题", "我的诉求", f"{case.id}号", "置顶这张卡")
    assert "清了。" in card(wang).text


async def test_taken_down_by_wish_it_says_that_it_changes_no_more(town: Town, wang: Any, ma: Any) -> None:
    await pinned(town, wang)
    held = card(wang)
    await wang.press("取消置顶", message=held)
    await wang.settled()
    await town.told()
    assert wang.chat.pinned == []
    assert "不再更新" in held.text
    assert wang.toasts[-1] == "取消置顶了。"
    text = held.text
    await walk(town, ma, "打开办理", "签收")
    assert held.text == text
    await wang.press(data=f"open:unpin:{1}", message=held)  # an old screen of theirs: twice is once
    await wang.settled()
    assert await pins(town) == [False]


async def test_nobody_takes_down_anothers_card(town: Town, wang: Any, ma: Any) -> None:
    case = await pinned(town, wang)
    await walk(town, ma, "打开办理")
    await ma.press(data=f"open:unpin:{case.id}", message=ma.screen)
    await ma.settled()
    await town.told()
    assert await pins(town) == [True]
    assert len(wang.chat.pinned) == 1


async def test_two_moves_while_an_edit_is_on_its_way_end_with_the_newest(big_town: Town) -> None:
    """At most one edit is in flight, the second move replaces what waits, and the card ends as the case does."""
    town = big_town
    wang = await town.person("王阿姨")
    ma = await town.person("马师傅", Standing.VERIFIED, Role.HANDLER, department="city_appearance")
    case = await pinned(town, wang)
    held = card(wang)
    flights, most, both = 0, 0, asyncio.Event()
    call = town.playground.call

    async def counted(bot: Any, name: str, parameters: Any) -> Any:
        nonlocal flights, most
        if name != "editMessageText" or parameters.integer("message_id") != held.id:
            return await call(bot, name, parameters)
        flights += 1
        most = max(most, flights)
        try:
            await both.wait()
            return await call(bot, name, parameters)
        finally:
            flights -= 1

    town.playground.call = counted  # type: ignore[method-assign]
    handler, reporter, rules = await actor(town, ma), await actor(town, wang), limits({})

    async def move(verb: Any) -> None:
        async with town.storage.transaction(town.community.id) as tx:
            now = await tx.now()
            await tx.complaints.move(verb(await tx.complaints.get(case.id, lock=True), now))
        town.delivery.wake()

    await move(lambda one, at: handling.sign(one, by=handler, at=at))
    async with asyncio.timeout(10):
        while not flights:
            await asyncio.sleep(0.01)
    await move(lambda one, at: handling.answer(one, "清了。", by=handler, at=at, limits=rules))
    # two at once: the second finds the case as the first left it, and is refused
    ended = [move(lambda one, at: closing.resolve(one, by=reporter, at=at)) for _ in range(2)]
    refused = [one for one in await asyncio.gather(*ended, return_exceptions=True) if one is not None]
    assert [type(one) for one in refused] == [CaseMoved]
    both.set()
    await town.told()
    assert most == 1
    assert "解决了，办结" in held.text
    told = versions(wang, held)
    assert len(told) == 3  # sent, signed, and the newest: what was between was replaced before it left
    assert sorted(await owed(town, "pins-card"))[:2] == ["pin sent", "say cancelled"]


@pytest.mark.parametrize("kind", ["answer_lost", "dropped", "bad_gateway"])
async def test_a_call_that_breaks_off_changes_nothing_twice(town: Town, wang: Any, ma: Any, kind: Any) -> None:
    for method in ("editMessageText", "pinChatMessage"):
        town.playground.faults.add(kind, method=method, chat=wang.chat.id, times=1)
    case = await pinned(town, wang)
    held = card(wang)
    async with town.storage.transaction(town.community.id) as tx:
        now = await tx.now()
        case = await tx.complaints.get(case.id, lock=True)
        await tx.complaints.move(handling.sign(case, by=await tx.residents.actor(ma.resident), at=now))
    await town.told()
    assert held is card(wang)
    assert "签收了，正在办" in held.text
    assert len([message for message in wang.messages if message.text.startswith("📌")]) == 1
    assert len(versions(wang, held)) == 2


async def test_a_sweep_moves_the_card_too(town: Town, wang: Any, ma: Any) -> None:
    case = await pinned(town, wang)
    assert case.due_at is not None
    async with town.storage.reading() as tx:
        away = case.due_at - await tx.now() + timedelta(minutes=1)
    await town.advance(seconds=away.total_seconds())
    assert "社区在督办" in card(wang).text


async def test_the_proxy_of_a_crash_sends_at_most_what_was_on_its_way(town: Town, wang: Any) -> None:
    """The card was sent and the mark lost: it comes once more, and the newest one is what is pinned and followed."""
    await file_case(town, wang)
    async with town.storage.transaction(town.community.id) as tx:
        [case] = await tx.complaints.all(lock=True)
        await tx.complaints.pin(case, at=await tx.now(), limits=limits({}))
    town.playground.faults.add("answer_lost", method="sendMessage", chat=wang.chat.id, times=1)
    await town.told()
    cards = [message for message in wang.messages if message.text.startswith("📌")]
    assert len(cards) == 2
    assert wang.chat.pinned == [cards[-1].id]
