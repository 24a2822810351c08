"""What a person can do in Telegram, and the updates their bots get of it.

The page, the driver of the tests and the load generator all act through these functions.
"""

from typing import Any

from playground.entities import found
from playground.files import Files
from playground.methods.chats import member
from playground.methods.media import keep_document
from playground.requests import Upload
from playground.state import Bot, Chat, Message, Person, Press, World
from playground.updates import PRESS_LIFE

Json = dict[str, Any]


def bots_of(chat: Chat) -> list[Bot]:
    """The bots that hear what is said in a chat."""
    if chat.private or chat.members.get(chat.bot.id) not in ("left", "kicked"):
        return [chat.bot]
    return []


def _say(chat: Chat, person: Person, content: Json, reply_to: Message | None = None, thread: int = 0) -> Message:
    if chat.blocked:
        unblock(chat, person)
    if reply_to is not None:  # an answer stands where that which it answers does
        thread = int(reply_to.extra.get("message_thread_id", 0))
    topic = chat.topics.get(thread)
    if thread and (topic is None or (topic.closed and not chat.manages_topics(person.id))):
        raise LookupError("the topic is gone, or closed")
    message = chat.add(person.user, content, thread, reply_to=reply_to)
    if chat.keyboard is not None and chat.keyboard.get("force_reply"):
        chat.keyboard = None
    for bot in bots_of(chat):
        bot.inbox.put("message", message.view(), ("chat", chat.id), chat)
    return message


def write(
    chat: Chat,
    person: Person,
    text: str,
    reply_to: Message | None = None,
    formatting: list[Json] | None = None,
    thread: int = 0,
) -> Message:
    """Say a text with the person's own `formatting`, in a forum in the topic `thread`; Telegram marks commands, links
    and the like in it."""
    content: Json = {"text": text}
    if entities := [*(formatting or ()), *found(text)]:
        content["entities"] = entities
    return _say(chat, person, content, reply_to, thread)


def start(chat: Chat, person: Person, payload: str = "") -> Message:
    """Press Start, or follow a deep link that carries `payload`."""
    return write(chat, person, f"/start {payload}".strip())


def send_photo(chat: Chat, person: Person, files: Files, picture: bytes, caption: str = "") -> Message:
    """Send a picture. Raises `Refused` when it is none."""
    sizes = files.keep_photo(chat.bot.id, picture)
    return _say(chat, person, {"photo": [size.photo_size() for size in sizes]} | _caption(caption))


def send_document(chat: Chat, person: Person, files: Files, upload: Upload, caption: str = "") -> Message:
    """Send a file. Raises `Refused` when it is empty."""
    return _say(chat, person, {"document": keep_document(files, chat.bot.id, upload)} | _caption(caption))


def _caption(caption: str) -> Json:
    return {"caption": caption} if caption else {}


def share_contact(chat: Chat, person: Person, phone: str, user_id: int | None, name: str) -> Message:
    """Share a contact; `user_id` is whose it is: the person's own id by the contact button."""
    contact: Json = {"phone_number": phone, "first_name": name}
    if user_id is not None:
        contact["user_id"] = user_id
    return _say(chat, person, {"contact": contact})


def share_location(chat: Chat, person: Person, latitude: float, longitude: float) -> Message:
    """Share a place."""
    return _say(chat, person, {"location": {"latitude": latitude, "longitude": longitude}})


def tap_key(
    chat: Chat, person: Person, key: Json, phone: str = "", place: tuple[float, float] | None = None
) -> Message:
    """Tap a button of the reply keyboard: says its text, or shares what it asks for."""
    if chat.keyboard is not None and chat.keyboard.get("one_time_keyboard"):
        chat.keyboard_folded = True
    if key.get("request_contact"):
        return share_contact(chat, person, phone, person.id, person.name)
    if key.get("request_location"):
        return share_location(chat, person, *(place or (39.9042, 116.4074)))
    return write(chat, person, str(key["text"]))


def press(world: World, chat: Chat, person: Person, message: Message, button_data: str, label: str = "") -> Press:
    """Tap an inline button. The tap waits for its answer for 150 seconds."""
    sender = next((bot for bot in bots_of(chat) if bot.user is message.sender), None)
    if sender is None:
        raise LookupError("the message is not of a bot in this chat")
    _forget_old(world, sender)
    tap = Press(world.press_id(), chat, person, label or button_data, world.now())
    sender.presses[tap.id] = tap
    chat.unanswered[tap.id] = tap
    shown = message.view()
    if message.deleted:
        shown = {"message_id": message.id, "chat": chat.header, "date": 0}  # InaccessibleMessage
    chat.note("pressed", message, text=tap.label, who=person)
    query = {
        "id": tap.id,
        "from": person.user,
        "message": shown,
        "chat_instance": str(chat.id * 7919),
        "data": button_data,
    }
    sender.inbox.put("callback_query", query, ("person", person.id), chat)
    return tap


def _forget_old(world: World, bot: Bot) -> None:
    """Drop the taps that can't be answered any more; they stand in the order of their time."""
    while bot.presses and world.now() - (oldest := next(iter(bot.presses.values()))).at > PRESS_LIFE:
        del bot.presses[oldest.id]
        oldest.chat.unanswered.pop(oldest.id, None)


def react(world: World, chat: Chat, person: Person, message: Message, emoji: str) -> None:
    """React to a message with an emoji, or take it back with an empty one."""
    old = message.reactions.get(person.id, [])
    new = [{"type": "emoji", "emoji": emoji}] if emoji else []
    message.reactions[person.id] = new
    chat.note("reaction", message, text=emoji, who=person)
    for bot in bots_of(chat):
        content = {
            "chat": chat.header,
            "message_id": message.id,
            "user": person.user,
            "date": int(world.now()),
            "old_reaction": old,
            "new_reaction": new,
        }
        bot.inbox.put("message_reaction", content, ("chat", chat.id), chat)


def edit(chat: Chat, message: Message, text: str) -> None:
    """Change an own message."""
    message.content = {"text": text} | ({"entities": entities} if (entities := found(text)) else {})
    message.edited = int(chat.world.now())
    chat.note("edited", message)
    for bot in bots_of(chat):
        bot.inbox.put("edited_message", message.view(), ("chat", chat.id), chat)


def block(chat: Chat, person: Person) -> None:
    """Block the bot: it hears so once, and its sends are refused."""
    _membership(chat, person, blocked=True)


def unblock(chat: Chat, person: Person) -> None:
    """Let the bot write again."""
    _membership(chat, person, blocked=False)


def _membership(chat: Chat, person: Person, *, blocked: bool) -> None:
    if not chat.private:
        raise LookupError("only in a private chat can a person block the bot")
    if chat.blocked == blocked:
        return
    chat.blocked = blocked
    chat.note("blocked" if blocked else "unblocked", who=person)
    old, new = ("member", "kicked") if blocked else ("kicked", "member")
    _tell_membership(chat, person, old, new)


def _tell_membership(chat: Chat, person: Person, old: str, new: str) -> None:
    content = {
        "chat": chat.header,
        "from": person.user,
        "date": int(chat.world.now()),
        "old_chat_member": member(chat.bot.user, old),
        "new_chat_member": member(chat.bot.user, new, chat.denied),
    }
    chat.bot.inbox.put("my_chat_member", content, ("chat", chat.id), chat)


def delete_message(chat: Chat, message: Message) -> None:
    """Delete a message for everyone: a person may take the bot's away too. The bot hears nothing of it."""
    chat.forget(message)


def delete_topic(chat: Chat, number: int) -> None:
    """Delete a topic of a forum with all that stands in it. The bot hears nothing of it."""
    chat.forget_topic(number)


def change_bot_status(chat: Chat, person: Person, status: str, denied: frozenset[str] = frozenset()) -> None:
    """In a group: add the bot, make it administrator (without the rights `denied`), remove (`left`) or ban (`kicked`)
    it."""
    old = chat.members.get(chat.bot.id, "left")
    chat.members[chat.bot.id], chat.denied = status, denied
    if old != status:
        _tell_membership(chat, person, old, status)
