"""Changing and deleting what was sent.

An edit without `reply_markup` takes the inline keyboard away, and one that changes nothing is refused:
both surprise bots that were never tried against the real thing.
"""

from typing import Any

from playground.methods.call import Call, method
from playground.methods.media import media
from playground.refusals import Refused, bad
from playground.state import Chat, Message

Json = dict[str, Any]

DELETABLE = 48 * 3600  # seconds: core.telegram.org/bots/api#deletemessage

UNCHANGED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current"
    " content and reply markup of the message"
)


def _editable(call: Call) -> Message:
    if "inline_message_id" in call.parameters and "chat_id" not in call.parameters:
        raise bad("MESSAGE_ID_INVALID")  # no inline mode here
    chat = call.room()
    message = call.message(chat, "message to edit not found")
    if message.sender is not call.bot.user or message.fixed or message.extra.get("pinned_message"):
        raise bad("message can't be edited")
    return message


def _change(message: Message, content: Json, inline: Json | None) -> Json:
    if content == message.content and inline == message.inline:
        raise bad(UNCHANGED)
    message.content, message.inline = content, inline
    message.edited = int(message.chat.world.now())
    message.chat.note("edited", message)
    return message.view()


def edit_text(call: Call) -> Json:
    message = _editable(call)
    try:
        content = call.text()
    except Refused as refusal:
        if refusal.description.endswith("message is too long"):
            raise bad("MESSAGE_TOO_LONG") from None  # an edit is refused by the server, in its own words
        raise
    if "text" not in message.content:
        raise bad("there is no text in the message to edit")
    return _change(message, content, call.inline())


def edit_caption(call: Call) -> Json:
    message = _editable(call)
    if not {"photo", "document"} & message.content.keys():
        raise bad("there is no caption in the message to edit")
    kept = {key: value for key, value in message.content.items() if key not in ("caption", "caption_entities")}
    return _change(message, kept | call.caption(), call.inline())


def edit_media(call: Call) -> Json:
    message = _editable(call)
    item = call.parameters.tree("media", "input media")
    if item is None:
        raise bad("input media is not specified")
    if not {"text", "photo", "document"} & message.content.keys():
        raise bad("message can't be edited")
    return _change(message, media(call, item), call.inline())


def edit_markup(call: Call) -> Json:
    message = _editable(call)
    return _change(message, message.content, call.inline())


def delete_message(call: Call) -> bool:
    chat = call.chat()
    _delete(call, chat, call.message(chat, "message to delete not found"))
    return True


def delete_messages(call: Call) -> bool:
    chat = call.chat()
    numbers = call.parameters.tree("message_ids", "message identifiers")
    if not isinstance(numbers, list) or not numbers:
        raise bad("message identifiers are not specified")
    if len(numbers) > 100:
        raise bad("too many message identifiers specified")
    for number in numbers:
        message = chat.messages.get(int(number))
        if message is not None:  # Telegram skips those it does not find
            _delete(call, chat, message)
    return True


def _delete(call: Call, chat: Chat, message: Message) -> None:
    old = chat.world.now() - message.date > DELETABLE
    foreign = not chat.private and message.sender is not call.bot.user
    if old or (foreign and chat.members.get(call.bot.id) != "administrator"):
        raise bad("message can't be deleted for everyone" if old else "message can't be deleted")
    chat.forget(message)


_WHICH = "business_connection_id chat_id message_id inline_message_id reply_markup"

EDITS = (
    method(
        "editMessageText",
        f"{_WHICH} text parse_mode entities link_preview_options disable_web_page_preview rich_message",
        edit_text,
    ),
    method(
        "editMessageCaption", f"{_WHICH} caption parse_mode caption_entities show_caption_above_media", edit_caption
    ),
    method("editMessageMedia", f"{_WHICH} media", edit_media),
    method("editMessageReplyMarkup", _WHICH, edit_markup),
    method("deleteMessage", "chat_id message_id", delete_message),
    method("deleteMessages", "chat_id message_ids", delete_messages),
)
