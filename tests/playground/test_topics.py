"""Forums: topics, what is refused in Telegram's words, and what the bot hears of them."""

from typing import Any

import pytest

from playground import ChatInHand, Playground
from playground.people import Group
from tests.playground.test_strictness import refused

Api = Any


@pytest.fixture
def forum(playground: Playground, chat: ChatInHand) -> Group:
    """A forum of two, of which the bot is an administrator."""
    made = playground.group("工作群", [playground.person("李主任"), playground.person("马师傅")], forum=True)
    made.bot_becomes("administrator", by=playground.person("李主任"))
    return made


async def topic(api: Api, forum: Group, name: str = "#1 路灯坏了") -> int:
    made = await api("createForumTopic", chat_id=forum.id, name=name)
    return int(made["result"]["message_thread_id"])


async def heard(api: Api) -> list[dict[str, Any]]:
    """Return what the bot is told from now on, each once."""
    updates = (await api("getUpdates"))["result"]
    if updates:
        await api("getUpdates", offset=updates[-1]["update_id"] + 1)
    return [update["message"] for update in updates if "message" in update]


async def test_a_topic_is_the_number_of_the_message_that_made_it(api: Api, forum: Group) -> None:
    await heard(api)
    made = (await api("createForumTopic", chat_id=forum.id, name="#1 路灯坏了", icon_color=0xFFD67E))["result"]
    assert made == {"message_thread_id": made["message_thread_id"], "name": "#1 路灯坏了", "icon_color": 0xFFD67E}
    [service] = await heard(api)
    assert service["message_id"] == service["message_thread_id"] == made["message_thread_id"]
    assert service["forum_topic_created"]["name"] == "#1 路灯坏了"
    assert service["chat"]["is_forum"]


async def test_what_is_said_in_a_topic_stands_there(api: Api, forum: Group, playground: Playground) -> None:
    thread = await topic(api, forum)
    card = (await api("sendMessage", chat_id=forum.id, text="卡片", message_thread_id=thread))["result"]
    assert (card["message_thread_id"], card["is_topic_message"]) == (thread, True)
    await heard(api)
    li = forum.as_seen_by(playground.person("李主任"))
    await li.send("谁去看看？", thread=thread)
    await li.send("答：明天修", reply_to=forum.chat.messages[card["message_id"]])
    await li.send("大家好")
    inside, answer, outside = await heard(api)
    # Telegram gives a message that answers nothing in a topic the message that made it as the one it answers
    assert inside["reply_to_message"]["message_id"] == thread
    assert answer["reply_to_message"]["message_id"] == card["message_id"]
    assert (inside["message_thread_id"], answer["message_thread_id"]) == (thread, thread)
    assert "message_thread_id" not in outside
    assert [message.text for message in forum.within(thread)] == ["卡片", "谁去看看？", "答：明天修"]


async def test_a_topic_is_closed_and_opened_again(api: Api, forum: Group, playground: Playground) -> None:
    thread = await topic(api, forum)
    assert (await api("closeForumTopic", chat_id=forum.id, message_thread_id=thread))["ok"]
    assert await refused(api, "closeForumTopic", chat_id=forum.id, message_thread_id=thread) == (
        "Bad Request: TOPIC_NOT_MODIFIED"
    )
    assert (await api("sendMessage", chat_id=forum.id, text="还能写", message_thread_id=thread))["ok"]
    with pytest.raises(LookupError):
        await forum.as_seen_by(playground.person("马师傅")).send("我不能", thread=thread)
    assert (await api("reopenForumTopic", chat_id=forum.id, message_thread_id=thread))["ok"]
    await forum.as_seen_by(playground.person("马师傅")).send("又能了", thread=thread)
    assert (await api("editForumTopic", chat_id=forum.id, message_thread_id=thread, name="改名"))["ok"]
    assert [one.name for one in forum.topics] == ["改名"]
    assert (await api("deleteForumTopic", chat_id=forum.id, message_thread_id=thread))["ok"]
    assert (forum.topics, forum.within(thread)) == ([], [])


async def test_what_is_refused(api: Api, forum: Group, playground: Playground) -> None:
    li = playground.person("李主任")
    thread = await topic(api, forum)
    here = {"chat_id": forum.id, "message_thread_id": thread}
    assert await refused(api, "createForumTopic", chat_id=forum.id, name=" ") == (
        "Bad Request: title must be non-empty"
    )
    assert await refused(api, "closeForumTopic", chat_id=forum.id, message_thread_id=999) == (
        "Bad Request: TOPIC_ID_INVALID"
    )
    assert await refused(api, "sendMessage", chat_id=forum.id, text="x", message_thread_id=999) == (
        "Bad Request: message thread not found"
    )
    plain = playground.group("普通群", [li])
    plain.bot_becomes("administrator", by=li)
    assert await refused(api, "createForumTopic", chat_id=plain.id, name="x") == "Bad Request: the chat is not a forum"
    await api("closeForumTopic", **here)
    forum.bot_becomes("administrator", by=li, without=["can_manage_topics"])
    assert await refused(api, "createForumTopic", chat_id=forum.id, name="x") == (
        "Bad Request: not enough rights to create a topic"
    )
    assert await refused(api, "sendMessage", text="x", **here) == "Bad Request: TOPIC_CLOSED"
    forum.delete_topic(thread)
    assert await refused(api, "sendMessage", text="x", **here) == "Bad Request: message thread not found"
    forum.bot_becomes("kicked", by=li)
    assert await refused(api, "createForumTopic", chat_id=forum.id, name="x") == (
        "Forbidden: bot was kicked from the supergroup chat"
    )


async def test_a_long_name_is_cut(api: Api, forum: Group) -> None:
    await topic(api, forum, "长" * 200)
    assert len(forum.topics[0].name) == 128


async def test_a_private_chat_has_no_topics(api: Api, chat: ChatInHand) -> None:
    said = await refused(api, "sendMessage", chat_id=chat.person.id, text="x", message_thread_id=5)
    assert said == "Bad Request: message thread not found"
