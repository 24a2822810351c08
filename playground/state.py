"""What the playground remembers: people, bots, chats and messages, in memory, gone when it stops.

Messages are kept as the JSON that Telegram would answer with, because that is all anyone asks of them.
Every change of a chat is an `Event` in its log: the page, the driver and the transcripts all read that.
"""

import asyncio
import itertools
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from playground.updates import Inbox

Json = dict[str, Any]

COLOURS = ("#c0563f", "#2f7fb8", "#3f8f4f", "#8a5fb5", "#b8892f", "#2f9490", "#b5527f", "#5b6ab5")


@dataclass(slots=True, eq=False)
class Person:
    """Someone who chats: a user of Telegram."""

    id: int
    name: str
    language_code: str = "zh-hans"
    username: str = ""
    note: str = ""
    phone: str = ""
    colour: str = ""
    deactivated: bool = False
    user: Json = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.user = {"id": self.id, "is_bot": False, "first_name": self.name}
        if self.username:
            self.user["username"] = self.username
        if self.language_code:
            self.user["language_code"] = self.language_code
        self.phone = self.phone or f"138{self.id % 100_000_000:08d}"


@dataclass(slots=True, eq=False)
class Message:
    """One message of a chat; `content` holds text or media as Telegram's JSON."""

    id: int
    chat: "Chat"
    date: int
    sender: Json
    content: Json
    inline: Json | None = None  # the inline keyboard under it
    fixed: bool = False  # sent with a reply keyboard: Telegram then refuses to edit it
    edited: int = 0
    reply_to: "Message | None" = None
    reactions: dict[int, list[Json]] = field(default_factory=dict)
    extra: Json = field(default_factory=dict)  # forward_origin, media_group_id, protected content…
    deleted: bool = False

    @property
    def text(self) -> str:
        """What is read on the screen: the text or the caption."""
        return str(self.content.get("text") or self.content.get("caption") or "")

    @property
    def by_bot(self) -> bool:
        """True for a bot's message."""
        return bool(self.sender["is_bot"])

    def view(self) -> Json:
        """The message as Telegram answers with it."""
        body = {"message_id": self.id, "from": self.sender, "chat": self.chat.header, "date": self.date}
        if self.edited:
            body["edit_date"] = self.edited
        if self.reply_to is not None and not self.reply_to.deleted:
            body["reply_to_message"] = self.reply_to.short()
        if self.extra:
            body.update(self.extra)
        body.update(self.content)
        if self.inline is not None:
            body["reply_markup"] = self.inline
        return body

    def short(self) -> Json:
        """The message as it stands inside another: without its own reply."""
        return {
            "message_id": self.id,
            "from": self.sender,
            "chat": self.chat.header,
            "date": self.date,
            **self.content,
        }


@dataclass(slots=True, eq=False)
class Topic:
    """A topic of a forum; its number is that of the message that says it was made."""

    id: int
    name: str
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened in a chat; `kind` is sent, edited, deleted, pressed, toast, answered (without a toast),
    typing, keyboard, blocked, unblocked or reaction."""

    kind: str
    chat: "Chat"
    at: float
    message: Message | None = None
    text: str = ""
    who: Person | None = None
    alert: bool = False
    seen: Json | None = None  # the message as it looked then


@dataclass(slots=True, eq=False)
class Press:
    """A tap on an inline button, waiting for its answer."""

    id: str
    chat: "Chat"
    person: Person
    label: str
    at: float
    answered: bool = False


class Chat:
    """A private chat of one person with one bot, or a group with members and bots."""

    def __init__(self, world: "World", header: Json, bot: "Bot", person: Person | None = None) -> None:
        self.world = world
        self.id: int = header["id"]
        self.header = header
        self.bot = bot
        self.person = person  # None in a group
        self.members: dict[int, str] = {}  # user or bot id → status, in groups
        self.topics: dict[int, Topic] = {}  # of a forum
        self.denied: frozenset[str] = frozenset()  # rights that the bot has not, although it is an administrator
        self.messages: dict[int, Message] = {}
        self.last_id = 0
        self.log: deque[Event] = deque(maxlen=world.history)
        self.keyboard: Json | None = None  # the reply keyboard, until it is removed
        self.keyboard_folded = False
        self.blocked = False
        self.pinned: list[int] = []
        self.pending = 0  # updates of this chat that the bot has not confirmed
        self.unanswered: dict[str, Press] = {}
        self.touched = 0.0
        self.count = 0  # events so far
        self._waiting: list[asyncio.Future[None]] = []

    @property
    def private(self) -> bool:
        """True for a person's own chat with a bot."""
        return self.person is not None

    def manages_topics(self, user_id: int) -> bool:
        """Whether this account may make and close topics here: also what may be written into a closed one."""
        status = self.members.get(user_id)
        return status == "creator" or (
            status == "administrator" and not (user_id == self.bot.id and "can_manage_topics" in self.denied)
        )

    def forget(self, message: Message) -> None:
        """Delete a message, also from among the pinned ones."""
        message.deleted = True
        del self.messages[message.id]
        if message.id in self.pinned:
            self.pinned.remove(message.id)
        self.note("deleted", message)

    def forget_topic(self, number: int) -> None:
        """Delete a topic with all that stands in it."""
        del self.topics[number]
        for message in [one for one in self.messages.values() if one.extra.get("message_thread_id") == number]:
            self.forget(message)

    def add(self, sender: Json, content: Json, thread: int = 0, **rest: Any) -> Message:
        """Put a new message into the chat, in a forum into the topic `thread`, and log it. Returns it."""
        self.last_id += 1
        message = Message(self.last_id, self, int(self.world.now()), sender, content, **rest)
        if thread:
            message.extra = {**message.extra, "message_thread_id": thread, "is_topic_message": True}
            # what answers nothing in a topic answers the message that made it
            message.reply_to = message.reply_to or self.messages.get(thread)
        self.messages[message.id] = message
        if len(self.messages) > self.world.history:
            del self.messages[next(iter(self.messages))]
        self.note("sent", message)
        return message

    def note(self, kind: str, message: Message | None = None, **rest: Any) -> None:
        """Log an event and wake whoever waits for one."""
        event = Event(kind, self, self.world.now(), message, seen=message.view() if message else None, **rest)
        self.log.append(event)
        self.count += 1
        self.touch()
        for listener in self.world.listeners:
            listener(event)

    def touch(self) -> None:
        """Something moved: a call, an update confirmed. Wakes whoever waits."""
        self.touched = time.monotonic()
        if self._waiting:
            for waiter in self._waiting:
                if not waiter.done():
                    waiter.set_result(None)
            self._waiting.clear()

    async def moved(self, within: float) -> bool:
        """Wait for the next touch, at most `within` seconds. Returns whether there was one."""
        waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(waiter)
        try:
            await asyncio.wait_for(waiter, within)
        except TimeoutError:
            return False
        return True


class Bot:
    """A bot: made when its token is first seen."""

    def __init__(self, world: "World", token: str) -> None:
        self.world = world
        self.token = token
        self.id = int(token.split(":", 1)[0])
        self.user: Json = {
            "id": self.id,
            "is_bot": True,
            "first_name": f"Bot {self.id}",
            "username": f"bot{self.id}_bot",
        }
        self.chats: dict[int, Chat] = {}
        self.inbox = Inbox(self.id, world.now)
        self.commands: dict[tuple[str, str], list[Json]] = {}  # (scope, language) → commands
        self.texts: dict[tuple[str, str], str] = {}  # (name | description | short_description, language)
        self.menu_buttons: dict[int, Json] = {}
        self.presses: dict[str, Press] = {}
        self.awaited: set[Chat] = set()  # chats that someone waits on to settle
        self.open_calls = 0  # API calls under way, but for a waiting getUpdates

    def called(self) -> None:
        """A call has ended: whoever waits for quiet looks again."""
        if self.open_calls == 0 and self.awaited:
            for chat in list(self.awaited):
                chat.touch()

    @property
    def username(self) -> str:
        """The name after the @."""
        return str(self.user["username"])


class World:
    """Everyone and everything in one playground."""

    def __init__(self, history: int) -> None:
        self.history = history
        self.offset = 0.0
        self.people: dict[int, Person] = {}
        self.bots: dict[str, Bot] = {}
        self.groups: dict[int, Chat] = {}
        self.listeners: set[Callable[[Event], None]] = set()
        self.bot_listeners: set[Callable[[Bot], None]] = set()
        self._person_ids = itertools.count(7_000_000_001)  # past 32 bits, as real ids are
        self._group_ids = itertools.count(1_000_000_000_001)
        self._numbers = itertools.count(1)
        self._press_ids = itertools.count(4_400_000_000_000_001)

    def now(self) -> float:
        """The playground's time: the machine's plus what `advance` has added."""
        return time.time() + self.offset

    def admit(self, token: str) -> Bot:
        """The bot of a token; a new one when the token is new."""
        bot = self.bots.get(token)
        if bot is None:
            bot = self.bots[token] = Bot(self, token)
            self.announce(bot)
        return bot

    def find_bot(self, key: "Bot | str | int | None" = None) -> Bot:
        """A bot by token, username or id; the only one there is when `key` is None. Raises LookupError."""
        if isinstance(key, Bot):
            return key
        for bot in self.bots.values():
            if key in (bot.token, bot.username, bot.id, f"@{bot.username}") or (key is None and len(self.bots) == 1):
                return bot
        raise LookupError(f"no bot {key!r}; known: {[bot.username for bot in self.bots.values()]}")

    def add_person(self, name: str, *, user_id: int | None = None, **rest: Any) -> Person:
        """A new person. Ids count up from 7,000,000,001 in the order of arrival."""
        person = Person(user_id or next(self._person_ids), name, **rest)
        person.colour = person.colour or COLOURS[len(self.people) % len(COLOURS)]
        self.people[person.id] = person
        return person

    def private_chat(self, bot: Bot, person: Person) -> Chat:
        """The private chat of a person with a bot, opened when it is new."""
        chat = bot.chats.get(person.id)
        if chat is None:
            header = {"id": person.id, "type": "private", "first_name": person.name}
            if person.username:
                header["username"] = person.username
            chat = bot.chats[person.id] = Chat(self, header, bot, person)
        return chat

    def add_group(self, title: str, bot: Bot, members: list[Person], *, forum: bool = False) -> Chat:
        """A new supergroup with a bot in it, as a `forum` with topics; its id is negative, as Telegram's are."""
        chat_id = -next(self._group_ids)
        header = {"id": chat_id, "type": "supergroup", "title": title} | ({"is_forum": True} if forum else {})
        chat = Chat(self, header, bot)
        chat.members = {bot.id: "member"} | {person.id: "member" for person in members}
        if members:
            chat.members[members[0].id] = "creator"
        self.groups[chat_id] = bot.chats[chat_id] = chat
        return chat

    def announce(self, bot: Bot) -> None:
        """A bot has changed what it says of itself: tell the pages."""
        for listener in self.bot_listeners:
            listener(bot)

    def next_number(self) -> int:
        """A number that was not given before."""
        return next(self._numbers)

    def press_id(self) -> str:
        """An id for a tap on a button."""
        return str(next(self._press_ids))
