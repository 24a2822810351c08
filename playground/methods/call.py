"""One call of a method: who calls, with what, and the checks that many methods share."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from playground import keyboards
from playground.entities import CAPTION_LIMIT, TEXT_LIMIT, formatted
from playground.refusals import bad, forbidden
from playground.requests import Parameters
from playground.state import Bot, Chat, Message, World

if TYPE_CHECKING:
    from playground.files import Files
    from playground.limits import Limits

Json = dict[str, Any]
Requested = Callable[["Call"], Any | Awaitable[Any]]

# every method that sends takes these; those without an effect here are taken and forgotten
SENDING = (
    "business_connection_id chat_id message_thread_id direct_messages_topic_id disable_notification protect_content"
    " allow_paid_broadcast message_effect_id suggested_post_parameters reply_parameters reply_markup"
    " receiver_user_id callback_query_id ephemeral_message_parameters"
    " reply_to_message_id allow_sending_without_reply"
)
EPHEMERAL = "receiver_user_id callback_query_id ephemeral_message_parameters"
# what these chats have not: threads, business accounts, effects, Stars
_ELSEWHERE = {
    "business_connection_id": "business connection not found",
    "message_effect_id": "EFFECT_ID_INVALID",
    "allow_paid_broadcast": "FLOODSKIP_NOT_ALLOWED",
}
ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)


@dataclass(frozen=True, slots=True)
class Method:
    """A method by Telegram's name, the parameters it knows, and what answers it."""

    name: str
    parameters: frozenset[str]
    answer: Requested


def method(name: str, parameters: str, answer: Requested, *, without: str = "") -> Method:
    """A method whose parameters are given as words in one string, less those in another."""
    return Method(name, frozenset(parameters.split()) - frozenset(without.split()), answer)


@dataclass(slots=True)
class Call:
    """One call under way."""

    world: World
    files: "Files"
    limits: "Limits | None"
    bot: Bot
    parameters: Parameters
    again: Callable[[str, Parameters], Awaitable[Any]]  # for the call that a webhook's answer may carry

    def chat(self, name: str = "chat_id") -> Chat:
        """The chat that is meant. Raises Telegram's refusals for one that can't be found."""
        raw = self.parameters.values.get(name)
        if raw is None or raw == "":
            raise bad(f"{name} is empty")
        try:
            chat_id = int(raw)
        except (TypeError, ValueError):
            chat_id = self._named(str(raw))
        chat = self.bot.chats.get(chat_id)
        if chat is not None:
            return chat
        person = self.world.people.get(chat_id)
        if person is not None:
            if person.deactivated:
                raise forbidden("user is deactivated")
            raise forbidden("bot can't initiate conversation with a user")
        if chat_id in self.world.groups:
            raise forbidden("bot is not a member of the supergroup chat")
        raise bad("chat not found")

    def _named(self, name: str) -> int:
        for chat in self.world.groups.values():
            if name.startswith("@") and chat.header.get("username") == name[1:]:
                return chat.id
        raise bad("chat not found")

    def room(self) -> Chat:
        """The chat to write into. Raises the 403s, and a 429 past the limits when they are on."""
        chat = self.chat()
        if chat.person is not None:
            if chat.person.deactivated:
                raise forbidden("user is deactivated")
            if chat.blocked:
                raise forbidden("bot was blocked by the user")
        else:
            status = chat.members.get(self.bot.id)
            if status == "kicked":
                raise forbidden("bot was kicked from the supergroup chat")
            if status in (None, "left"):
                raise forbidden("bot is not a member of the supergroup chat")
        if self.limits is not None:
            self.limits.count(self.bot.id, chat.id)
        chat.touch()
        return chat

    def message(self, chat: Chat, refusal: str, name: str = "message_id") -> Message:
        """The message that is meant. Raises a 400 in the words `refusal`."""
        number = self.parameters.integer(name)
        if name in self.parameters and number <= 0:
            raise bad("message identifier is not specified")
        message = chat.messages.get(number)
        if message is None:
            raise bad(refusal)
        return message

    def text(self) -> Json:
        """`text` with its entities. Raises when it is empty, too long or wrongly marked up."""
        source = self.parameters.text("text")
        if not source:
            raise bad("message text is empty")
        given = self.parameters.tree("entities", "message entities")
        text, entities = formatted(source, self.parameters.text("parse_mode"), given, TEXT_LIMIT, "message is too long")
        if not text:
            raise bad("text must be non-empty")
        return {"text": text, "entities": entities} if entities else {"text": text}

    def caption(self, values: Parameters | None = None) -> Json:
        """`caption` with its entities; {} when there is none."""
        values = values or self.parameters
        source = values.text("caption")
        if not source:
            return {}
        given = values.tree("caption_entities", "caption entities")
        text, entities = formatted(
            source, values.text("parse_mode"), given, CAPTION_LIMIT, "message caption is too long"
        )
        return {"caption": text, "caption_entities": entities} if entities else {"caption": text}

    def markup(self) -> Json | None:
        """`reply_markup`, checked."""
        raw = self.parameters.values.get("reply_markup")
        return keyboards.parse(self.parameters.tree("reply_markup", "reply keyboard markup")) if raw else None

    def inline(self) -> Json | None:
        """`reply_markup` where only an inline keyboard may stand."""
        raw = self.parameters.values.get("reply_markup")
        return keyboards.inline(self.parameters.tree("reply_markup", "reply keyboard markup")) if raw else None

    def reply_to(self, chat: Chat) -> Message | None:
        """The message this one answers. Raises when it is gone, unless that was allowed."""
        given = self.parameters.tree("reply_parameters", "reply parameters")
        number = self.parameters.integer("reply_to_message_id")
        lenient = self.parameters.flag("allow_sending_without_reply")
        if isinstance(given, dict):
            if "message_id" not in given:
                raise bad('can\'t find field "message_id"')
            number = int(given["message_id"] or 0)
            lenient = bool(given.get("allow_sending_without_reply"))
        if not number:
            return None
        message = chat.messages.get(number)
        if message is None and not lenient:
            raise bad("message to be replied not found")
        return message

    def send(self, chat: Chat, content: Json, extra: Json | None = None) -> Message:
        """Put a message of the bot into a chat (in a forum into a topic of it) with its keyboard. Returns it."""
        for name, refusal in _ELSEWHERE.items():
            if self.parameters.values.get(name):
                raise bad(refusal)
        thread = self._thread(chat)
        markup = self.markup()
        inline = markup if markup is not None and "inline_keyboard" in markup else None
        extra = extra or {}
        if self.parameters.flag("protect_content"):
            extra["has_protected_content"] = True
        message = chat.add(
            self.bot.user,
            content,
            thread,
            inline=inline,
            fixed=markup is not None and inline is None,
            reply_to=self.reply_to(chat),
            extra=extra,
        )
        if markup is not None and inline is None:
            chat.keyboard = None if "remove_keyboard" in markup else markup
            chat.keyboard_folded = False
            chat.note("keyboard")
        return message

    def _thread(self, chat: Chat) -> int:
        """The topic to write into; 0 for none. Raises when there is none of that number, or it is closed to the bot."""
        thread = self.parameters.integer("message_thread_id")
        if not thread:
            return 0
        topic = chat.topics.get(thread)
        if topic is None:
            raise bad("message thread not found")
        if topic.closed and not chat.manages_topics(self.bot.id):
            raise bad("TOPIC_CLOSED")
        return thread
