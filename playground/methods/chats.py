"""Asking about chats and members, pinning, reacting, leaving."""

from typing import Any

from playground.methods.call import Call, method
from playground.refusals import bad, forbidden
from playground.state import Chat, Message

Json = dict[str, Any]

# what getChat must say of every chat: core.telegram.org/bots/api#chatfullinfo
_ACCEPTED_GIFTS = {
    "unlimited_gifts": False,
    "limited_gifts": False,
    "unique_gifts": False,
    "premium_subscription": False,
    "gifts_from_channels": False,
}
_RIGHTS = (
    "can_be_edited",
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
    "can_manage_topics",
    "can_manage_direct_messages",
    "can_manage_tags",
    "can_send_welcome_messages",
)
# the emoji a bot may react with: core.telegram.org/bots/api#reactiontypeemoji
_EMOJI = frozenset(
    "👍👎❤🔥🥰👏😁🤔🤯😱🤬😢🎉🤩🤮💩🙏👌🕊🤡🥱🥴😍🐳🌚🌭💯🤣⚡🍌🏆💔🤨😐🍓🍾💋🖕😈😴😭🤓👻👀🎃🙈😇😨🤝✍🤗🫡🎅🎄☃💅🤪🗿🆒💘🙉🦄😘💊🙊😎👾😡"
) | {
    "❤\N{ZERO WIDTH JOINER}🔥",
    "👨\N{ZERO WIDTH JOINER}💻",
    "🤷",
    "🤷\N{ZERO WIDTH JOINER}♂",
    "🤷\N{ZERO WIDTH JOINER}♀",
}


def get_chat(call: Call) -> Json:
    chat = call.chat()
    full = chat.header | {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": _ACCEPTED_GIFTS}
    if chat.pinned and chat.pinned[-1] in chat.messages:
        full["pinned_message"] = chat.messages[chat.pinned[-1]].short()
    return full


def get_chat_member(call: Call) -> Json:
    return _member(call, call.chat(), call.parameters.integer("user_id"))


def _member(call: Call, chat: Chat, user_id: int) -> Json:
    user = call.bot.user if user_id == call.bot.id else None
    if user is None and user_id in call.world.people:
        user = call.world.people[user_id].user
    if user is None:
        raise bad("invalid user_id specified")
    if chat.private:
        status = "member" if user_id in (chat.id, call.bot.id) else "left"
    else:
        status = chat.members.get(user_id, "left")
    return member(user, status, chat.denied if user_id == call.bot.id else frozenset())


def member(user: Json, status: str, denied: frozenset[str] = frozenset()) -> Json:
    """A ChatMember of Telegram; `denied` are rights that an administrator was not given."""
    answer: Json = {"user": user, "status": status}
    if status == "creator":
        answer["is_anonymous"] = False
    elif status == "administrator":
        answer |= {right: right != "is_anonymous" and right not in denied for right in _RIGHTS}
    elif status == "kicked":
        answer["until_date"] = 0
    return answer


def get_chat_member_count(call: Call) -> int:
    chat = call.chat()
    return 2 if chat.private else sum(status not in ("left", "kicked") for status in chat.members.values())


def get_chat_administrators(call: Call) -> list[Json]:
    chat = call.chat()
    if chat.private:
        raise bad("there are no administrators in the private chat")
    return [
        _member(call, chat, user_id)
        for user_id, status in chat.members.items()
        if status in ("creator", "administrator")
    ]


def leave_chat(call: Call) -> bool:
    chat = call.chat()
    if chat.private:
        raise bad("chat member status can't be changed in private chats")
    if chat.members.get(call.bot.id) in (None, "left", "kicked"):
        raise forbidden("bot is not a member of the supergroup chat")
    chat.members[call.bot.id] = "left"
    return True


def pin_chat_message(call: Call) -> bool:
    chat = call.room()
    message = call.message(chat, "message to pin not found")
    _may_pin(call, chat)
    if message.id in chat.pinned:
        chat.pinned.remove(message.id)
    chat.pinned.append(message.id)
    _tell_pinned(call, chat, message)
    return True


def _tell_pinned(call: Call, chat: Chat, message: Message) -> None:
    """Telegram writes a line into the chat and sends it to the bot as an update (Client.cpp)."""
    thread = int(message.extra.get("message_thread_id", 0))
    service = chat.add(call.bot.user, {}, thread, extra={"pinned_message": message.short()})
    call.bot.inbox.put("message", service.view(), chat.id, chat)


def _may_pin(call: Call, chat: Chat) -> None:
    if not chat.private and (chat.members.get(call.bot.id) != "administrator" or "can_pin_messages" in chat.denied):
        raise bad("not enough rights to manage pinned messages in the chat")


def unpin_chat_message(call: Call) -> bool:
    chat = call.room()
    _may_pin(call, chat)
    if "message_id" not in call.parameters:
        if not chat.pinned:
            raise bad("message to unpin not found")
        chat.pinned.pop()
        return True
    message = call.message(chat, "message to unpin not found")
    if message.id in chat.pinned:
        chat.pinned.remove(message.id)
    return True


def unpin_all(call: Call) -> bool:
    call.room().pinned.clear()
    return True


def set_message_reaction(call: Call) -> bool:
    chat = call.room()
    message = call.message(chat, "message to react not found")
    wanted = call.parameters.tree("reaction", "reaction") or []
    if not isinstance(wanted, list):
        raise bad("can't parse reaction: expected an Array of ReactionType")
    if len(wanted) > 1:
        raise bad("REACTIONS_TOO_MANY")
    for reaction in wanted:
        if not isinstance(reaction, dict) or reaction.get("type") != "emoji" or reaction.get("emoji") not in _EMOJI:
            raise bad("REACTION_INVALID")
    message.reactions[call.bot.id] = wanted
    chat.note("reaction", message, text="".join(reaction["emoji"] for reaction in wanted))
    return True


CHATS = (
    method("getChat", "chat_id", get_chat),
    method("getChatMember", "chat_id user_id", get_chat_member),
    method("getChatMemberCount", "chat_id", get_chat_member_count),
    method("getChatAdministrators", "chat_id return_bots", get_chat_administrators),
    method("leaveChat", "chat_id", leave_chat),
    method("pinChatMessage", "business_connection_id chat_id message_id disable_notification", pin_chat_message),
    method("unpinChatMessage", "business_connection_id chat_id message_id", unpin_chat_message),
    method("unpinAllChatMessages", "chat_id", unpin_all),
    method("setMessageReaction", "chat_id message_id reaction is_big", set_message_reaction),
)
