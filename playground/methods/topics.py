"""Topics of a forum: a supergroup with `is_forum`. A topic's number is that of the message that says it was made.

The bot hears of its own topics as of its pins: Client.cpp passes these service messages on. What is refused how:
core.telegram.org/bots/api#createforumtopic, the server's own words (core.telegram.org/method/channels.editForumTopic)
and TDLib's for rights; a closed topic takes messages of those alone who may manage topics.
"""

from typing import Any

from playground.methods.call import Call, method
from playground.refusals import bad
from playground.state import Chat, Topic

Json = dict[str, Any]

LONGEST = 128  # characters of a name; what is longer is cut (TDLib's clean_name)
_COLOURS = (0x6FB9F0, 0xFFD67E, 0xCB86DB, 0x8EEE98, 0xFF93B2, 0xFB6F5F)


def _forum(call: Call, what: str) -> Chat:
    chat = call.room()
    if not chat.header.get("is_forum"):
        raise bad("the chat is not a forum")
    if not chat.manages_topics(call.bot.id):
        raise bad(f"not enough rights to {what}")
    return chat


def _topic(call: Call, chat: Chat) -> Topic:
    number = call.parameters.integer("message_thread_id")
    if number <= 0:
        raise bad("invalid message thread identifier specified")
    topic = chat.topics.get(number)
    if topic is None:
        raise bad("TOPIC_ID_INVALID")
    return topic


def create_topic(call: Call) -> Json:
    chat = _forum(call, "create a topic")
    name = call.parameters.text("name").strip()[:LONGEST]
    if not name:
        raise bad("title must be non-empty")
    colour = call.parameters.integer("icon_color", _COLOURS[0])
    if colour not in _COLOURS:
        raise bad("invalid icon color specified")
    told = {"name": name, "icon_color": colour}
    number = chat.last_id + 1
    chat.topics[number] = Topic(number, name)
    where = {"message_thread_id": number, "is_topic_message": True}
    service = chat.add(call.bot.user, {"forum_topic_created": told}, extra=where)
    call.bot.inbox.put("message", service.view(), ("chat", chat.id), chat)
    return {"message_thread_id": service.id, **told}


def edit_topic(call: Call) -> bool:
    chat = _forum(call, "edit the topic")
    topic = _topic(call, chat)
    name = call.parameters.text("name").strip()[:LONGEST]
    if name in ("", topic.name):
        raise bad("TOPIC_NOT_MODIFIED")
    topic.name = name
    _say(call, chat, topic, {"forum_topic_edited": {"name": name}})
    return True


def close_topic(call: Call) -> bool:
    return _toggle(call, closed=True)


def reopen_topic(call: Call) -> bool:
    return _toggle(call, closed=False)


def _toggle(call: Call, *, closed: bool) -> bool:
    chat = _forum(call, "edit the topic")
    topic = _topic(call, chat)
    if topic.closed is closed:
        raise bad("TOPIC_NOT_MODIFIED")
    topic.closed = closed
    _say(call, chat, topic, {"forum_topic_closed" if closed else "forum_topic_reopened": {}})
    return True


def delete_topic(call: Call) -> bool:
    chat = _forum(call, "delete the topic")
    topic = _topic(call, chat)
    chat.forget_topic(topic.id)
    return True


def _say(call: Call, chat: Chat, topic: Topic, content: Json) -> None:
    service = chat.add(call.bot.user, content, thread=topic.id)
    call.bot.inbox.put("message", service.view(), ("chat", chat.id), chat)


TOPICS = (
    method("createForumTopic", "chat_id name icon_color icon_custom_emoji_id", create_topic),
    method("editForumTopic", "chat_id message_thread_id name icon_custom_emoji_id", edit_topic),
    method("closeForumTopic", "chat_id message_thread_id", close_topic),
    method("reopenForumTopic", "chat_id message_thread_id", reopen_topic),
    method("deleteForumTopic", "chat_id message_thread_id", delete_topic),
)
