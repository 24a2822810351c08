"""Floods and faults: what a bot must live with, made on demand."""

import asyncio
from typing import Any

import aiohttp
import pytest
from aiogram import Bot
from aiogram.exceptions import (
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)

from playground import ChatInHand, Playground, Rates
from playground.limits import Limits
from playground.refusals import Refused

Api = Any


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_a_chat_takes_a_burst_and_then_one_a_second() -> None:
    clock = Clock()
    limits = Limits(Rates(burst=3), clock)
    for _ in range(3):
        limits.count(42, 7)
    with pytest.raises(Refused) as refusal:
        limits.count(42, 7)
    assert refusal.value.answer() == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 1",
        "parameters": {"retry_after": 1},
    }
    limits.count(42, 8)  # another chat is not held up
    clock.now += 1
    limits.count(42, 7)


def test_a_bot_sends_thirty_a_second_and_a_group_takes_twenty_a_minute() -> None:
    clock = Clock()
    limits = Limits(Rates(), clock)
    for chat in range(30):
        limits.count(42, chat)
    with pytest.raises(Refused):
        limits.count(42, 99)
    limits.count(43, 99)  # another bot has its own
    clock.now += 60
    for _ in range(20):
        limits.count(42, -1)
    with pytest.raises(Refused) as refusal:
        limits.count(42, -1)
    assert refusal.value.parameters["retry_after"] == 3


async def test_limits_are_off_unless_asked_for(playground: Playground, bot: Bot, chat: ChatInHand) -> None:
    await asyncio.gather(*(bot.send_message(chat.person.id, str(number)) for number in range(40)))
    playground.limits = Limits(Rates())
    with pytest.raises(TelegramRetryAfter):
        await asyncio.gather(*(bot.send_message(chat.person.id, str(number)) for number in range(40)))


@pytest.mark.parametrize(
    ("kind", "error"),
    [
        ("flood", TelegramRetryAfter),
        ("blocked", TelegramForbiddenError),
        ("deactivated", TelegramForbiddenError),
        ("kicked", TelegramForbiddenError),
        ("server_error", TelegramServerError),
        ("bad_gateway", TelegramServerError),
        ("dropped", TelegramNetworkError),
        ("answer_lost", TelegramNetworkError),
        ("half_answer", TelegramNetworkError),
    ],
)
async def test_a_fault_strikes_as_often_as_it_was_set(
    playground: Playground, bot: Bot, chat: ChatInHand, kind: Any, error: type[Exception]
) -> None:
    me = chat.person.id
    fault = playground.faults.add(kind, method="sendMessage", chat=me, times=2, skip=1, seconds=3)
    await bot.send_message(me, "先过")
    for _ in range(2):
        with pytest.raises(error):
            await bot.send_message(me, "不过")
    await bot.send_message(me, "再过")
    assert fault.hits == 2
    said = [message.text for message in chat.messages if message.by_bot]
    lost = kind in ("answer_lost", "half_answer")  # the message stands there although the bot was told nothing
    assert said == ["先过", *(["不过"] * 2 if lost else []), "再过"]


async def test_a_fault_of_one_chat_spares_the_others(playground: Playground, bot: Bot, chat: ChatInHand) -> None:
    other = playground.person("李叔").chat()
    await other.start()
    playground.faults.add("blocked", chat=chat.person.id, times=None)
    for _ in range(3):
        with pytest.raises(TelegramForbiddenError):
            await bot.send_message(chat.person.id, "x")
    await bot.send_message(other.person.id, "x")
    playground.faults.clear()
    await bot.send_message(chat.person.id, "x")


async def test_a_delay_is_waited_for_and_a_hang_ends_without_an_answer(
    playground: Playground, bot: Bot, chat: ChatInHand
) -> None:
    await bot.get_updates(offset=-1)
    await bot.get_updates(offset=100_000_000_0)
    playground.faults.add("delay", method="sendMessage", seconds=0.3)
    sending = asyncio.create_task(bot.send_message(chat.person.id, "慢"))
    while not playground.world.find_bot().open_calls:
        await asyncio.sleep(0)
    await chat.settled(quiet=0.01)  # waits for the call that is under way
    assert chat.screen.text == "慢"
    await sending
    playground.faults.add("delay", method="sendMessage", seconds=0.2)
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(chat.person.id, "没等到", request_timeout=0.05)  # type: ignore[arg-type]
    await chat.settled(quiet=0.01)
    assert chat.screen.text == "没等到"  # a call whose caller has gone is carried out all the same
    playground.faults.add("hang", method="getMe", seconds=0.1)
    with pytest.raises(TelegramNetworkError):
        await bot.get_me()


async def test_a_bot_that_dies_in_its_poll_loses_nothing(playground: Playground, api: Api) -> None:
    async with aiohttp.ClientSession() as session:
        poll = asyncio.create_task(session.get(f"{playground.url}/bot42:token/getUpdates?timeout=30"))
        while not playground.world.find_bot().inbox.polled():
            await asyncio.sleep(0)
        poll.cancel()
    await playground.person("王阿姨").chat().start()
    assert len((await api("getUpdates"))["result"]) == 1


async def test_what_the_bot_has_acknowledged_is_told_and_what_grew_too_old_is_not(
    playground: Playground, bot: Bot, chat: ChatInHand
) -> None:
    taken: list[int] = []
    inbox = playground.world.find_bot().inbox
    inbox.clear()  # the start
    inbox.on_taken = lambda update: taken.append(update.id)
    await chat.send("一")
    await chat.send("二")
    first, second = await bot.get_updates()
    assert taken == []
    await bot.get_updates(offset=second.update_id)
    assert taken == [first.update_id]
    await playground.advance(25 * 3600)
    await bot.get_updates()
    assert taken == [first.update_id]


@pytest.mark.parametrize(("kind", "places"), [("twice", [0, 0, 1, 1]), ("swapped", [1, 0])])
async def test_updates_come_twice_or_swapped_on_demand(
    playground: Playground, bot: Bot, chat: ChatInHand, kind: Any, places: list[int]
) -> None:
    playground.world.find_bot().inbox.clear()  # the start
    await chat.send("一")
    await chat.send("二")
    playground.faults.add(kind, method="getUpdates")
    disordered = [update.update_id for update in await bot.get_updates()]
    in_order = [update.update_id for update in await bot.get_updates()]
    assert disordered == [in_order[place] for place in places]
