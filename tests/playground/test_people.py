"""The driver: what a person sees and does, and when a chat has settled."""

import asyncio
from typing import Any

import pytest
from aiogram import Bot

from playground import ChatInHand, Playground, Unsettled

Api = Any

KEYS = {
    "inline_keyboard": [[{"text": "📮 反映问题", "callback_data": "a"}, {"text": "📮 我的问题", "callback_data": "b"}]]
}


async def test_the_same_name_is_the_same_person_and_ids_follow_the_order(playground: Playground) -> None:
    wang, li = playground.person("王阿姨"), playground.person("李叔")
    assert (wang.id, li.id) == (7_000_000_001, 7_000_000_002)
    assert playground.person("王阿姨") is wang
    assert wang.chat() is wang.chat("linli_bot") is wang.chat("42:token") is wang.chat(42)
    seeded = playground.introduce("张主任", note="社区工作人员", user_id=5001)
    assert playground.person("张主任").person is seeded
    with pytest.raises(LookupError, match="no bot"):
        wang.chat("another_bot")


async def test_a_button_is_found_by_a_part_of_its_label(api: Api, chat: ChatInHand) -> None:
    await api("sendMessage", chat_id=chat.person.id, text="旧", reply_markup=KEYS)
    await api("sendMessage", chat_id=chat.person.id, text="新", reply_markup=KEYS)
    await chat.press("反映")
    query = (await api("getUpdates", offset=-1))["result"][0]["callback_query"]
    assert (query["data"], query["message"]["text"]) == ("a", "新")
    with pytest.raises(Unsettled, match="several"):
        await chat.press("问题")
    with pytest.raises(Unsettled, match="no button '报名'"):
        await chat.press("报名")
    await chat.press(data="gone", message=chat.messages[1])
    query = (await api("getUpdates", offset=-1))["result"][0]["callback_query"]
    assert query["data"] == "gone"


async def test_the_next_message_is_one_sent_or_edited_since_the_last_act(api: Api, chat: ChatInHand) -> None:
    me = {"chat_id": chat.person.id}
    await api("sendMessage", **me, text="一")
    number = (await api("sendMessage", **me, text="二"))["result"]["message_id"]
    await api("editMessageText", **me, message_id=number, text="三")
    assert [(await chat.next_message()).id for _ in range(3)] == [number - 1, number, number]
    with pytest.raises(Unsettled, match="no message within"):
        await chat.next_message(timeout=0.01)
    waiting = asyncio.create_task(chat.next_message())
    await api("sendMessage", **me, text="四")
    assert (await waiting).text == "四"


async def test_settled_waits_for_updates_answers_and_the_product(playground: Playground, api: Api) -> None:
    done: list[str] = []
    working = asyncio.Event()

    async def idle() -> None:
        await working.wait()
        done.append("idle")

    playground.idle = idle
    chat = playground.person("王阿姨").chat()
    await chat.start()
    working.set()
    with pytest.raises(Unsettled, match="1 updates are not confirmed"):
        await chat.settled(timeout=0.1)
    await api("sendMessage", chat_id=chat.person.id, text="一", reply_markup=KEYS)
    await chat.press("反映")
    *_, last = (await api("getUpdates"))["result"]
    await api("getUpdates", offset=last["update_id"] + 1)
    with pytest.raises(Unsettled, match="taps without an answer"):
        await chat.settled(timeout=0.1)
    await chat.settled(answers=False)
    await api("answerCallbackQuery", callback_query_id=last["callback_query"]["id"])
    await chat.settled()
    await chat.press("反映")
    await playground.advance(151)  # nobody can answer it now, so nobody waits for it
    await api("getUpdates")
    await chat.settled()
    assert done


async def test_a_transcript_tells_everything_in_order(api: Api, bot: Bot, chat: ChatInHand, picture: bytes) -> None:
    me = {"chat_id": chat.person.id}
    number = (await api("sendMessage", **me, text="第一行\n第二行", reply_markup=KEYS))["result"]["message_id"]
    await chat.press("反映")
    query = (await api("getUpdates", offset=-1))["result"][0]["callback_query"]["id"]
    await api("editMessageText", **me, message_id=number, text="请写")
    await api("answerCallbackQuery", callback_query_id=query, text="请看说明", show_alert=True)
    await chat.send_photo(picture, "楼道")
    await chat.share_contact("13812345678")
    await chat.share_location(39.9, 116.4)
    await api("deleteMessage", **me, message_id=number)
    keyboard = {"keyboard": [[{"text": "返回"}, {"text": "主菜单"}]]}
    await api("sendMessage", **me, text="好", reply_markup=keyboard)
    await chat.press("主菜单")
    await chat.block()
    assert chat.transcript() == (
        "王阿姨> /start\n"
        "bot: 第一行\n"
        "     第二行\n"
        "     [📮 反映问题] [📮 我的问题]\n"
        "王阿姨* 📮 反映问题\n"
        "bot~ 请写\n"
        "bot!! 请看说明\n"
        "王阿姨> (photo)\n"
        "     楼道\n"
        "王阿姨> (contact 13812345678)\n"
        "王阿姨> (location 39.9, 116.4)\n"
        "bot- 请写\n"
        "bot: 好\n"
        "     ⌨ 返回 | 主菜单\n"
        "王阿姨> 主菜单\n"
        "王阿姨 blocked the bot\n"
    )


async def test_time_moves_forward_for_the_playground_and_the_product() -> None:
    moved: list[float] = []

    async def clock(seconds: float) -> None:
        moved.append(seconds)

    playground = Playground(clock=clock)
    before = playground.world.now()
    await playground.advance(7 * 86400)
    assert 7 * 86400 <= playground.world.now() - before < 7 * 86400 + 5
    assert moved == [7 * 86400]
    with pytest.raises(ValueError, match="forward"):
        await playground.advance(-1)


async def test_someone_elses_contact_carries_their_id(api: Api, chat: ChatInHand) -> None:
    await chat.share_contact("138", user_id=99, name="李叔")
    await chat.share_contact("139", user_id=0)
    first, second = (await api("getUpdates", offset=-2))["result"]
    assert first["message"]["contact"] == {"phone_number": "138", "first_name": "李叔", "user_id": 99}
    assert "user_id" not in second["message"]["contact"]


async def test_a_long_chat_keeps_its_newest_messages() -> None:
    playground = Playground(history=10)
    playground.bot("42:token")
    chat = playground.person("王阿姨").chat()
    for number in range(30):
        await chat.send(str(number))
    assert [message.text for message in chat.messages] == [str(number) for number in range(20, 30)]
